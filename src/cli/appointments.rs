//! `slots`, `book`, `move`, `cancel`, `undo`.

use super::arguments::Slots;
use super::output;
use super::session::Call;
use crate::domain::booking::{BookRequest, CancelledBy};
use crate::domain::id::{AppointmentId, SiteId, SlotKey};
use crate::domain::language::LanguageCode;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::service::appointments::{HORIZON_WEEKS, Settled};
use crate::service::{Done, Error, Service};
use chrono::Duration;
use serde_json::json;

/// How many ranked slots a family is shown.
const RANKED: usize = 20;

pub async fn slots(call: &Call, options: Slots) -> Result<(), Error> {
    let service = call.enter().await?;
    let office = service.office().await?;
    let today = service.clock().today();
    let from = options.from.unwrap_or(today);
    let to = options.to.unwrap_or(from + Duration::weeks(HORIZON_WEEKS));
    let site = options
        .site
        .as_deref()
        .map(|text| site_named(&office, text))
        .transpose()?;
    let name = |id: SiteId| office.site(id).map(|s| s.name.clone()).unwrap_or_default();
    let who = |id| {
        office
            .counsellor(id)
            .map(|c| c.name.clone())
            .unwrap_or_default()
    };
    let rows: Vec<_> = match &options.family {
        Some(family) => {
            let family = service.family_named(family).await?;
            let ranking = service
                .suggestions(family, Some((from, to)), usize::MAX)
                .await?;
            let fitting = ranking
                .best
                .into_iter()
                .filter(|s| site.is_none_or(|wanted| s.place.site == wanted));
            let row = |s: crate::planning::slots::Suggestion| {
                json!({
                    "slot": s.key.to_string(),
                    "site": name(s.place.site),
                    "start": s.place.start.format("%Y-%m-%dT%H:%M").to_string(),
                    "end": (s.place.start + Duration::minutes(i64::from(s.minutes))).format("%Y-%m-%dT%H:%M").to_string(),
                    "counsellor": who(s.place.counsellor),
                    "score": s.score,
                    "reasons": s.reasons.iter().map(|r| r.sentence(call.lang, &office)).collect::<Vec<_>>(),
                })
            };
            fitting.take(RANKED).map(row).collect()
        }
        None => {
            let open = service.open_slots(from, to, site).await?;
            let row = |s: crate::domain::schedule::OpenSlot| {
                json!({
                    "slot": s.key.to_string(),
                    "site": name(s.site),
                    "start": s.start.format("%Y-%m-%dT%H:%M").to_string(),
                    "end": s.end.format("%Y-%m-%dT%H:%M").to_string(),
                    "counsellor": who(s.counsellor),
                    "score": serde_json::Value::Null,
                    "reasons": [],
                })
            };
            open.into_iter().map(row).collect()
        }
    };
    let text = |v: &serde_json::Value| v.as_str().unwrap_or_default().to_owned();
    let lines: Vec<String> = rows
        .iter()
        .map(|r| {
            let why: Vec<String> = r["reasons"]
                .as_array()
                .map(|a| a.iter().map(text).collect())
                .unwrap_or_default();
            let line = format!(
                "{}  {}  {}  {}",
                text(&r["slot"]),
                text(&r["site"]),
                text(&r["counsellor"]),
                why.join(", ")
            );
            line.trim_end().to_owned()
        })
        .collect();
    output::result(call.json, &json!(rows), lines);
    Ok(())
}

pub async fn book(
    call: &Call,
    family: &str,
    slot: &str,
    interpreter: Option<String>,
) -> Result<(), Error> {
    let service = call.enter().await?;
    let family = service.family_named(family).await?;
    let place = service.place_of(slot_key(slot)?).await?;
    if let Some(code) = interpreter.as_deref().filter(|code| *code != "none") {
        needs_interpreter(&service, family, code).await?;
    }
    let request = BookRequest {
        without_interpreter: interpreter.as_deref() == Some("none"),
        ..BookRequest::usual(AppointmentId(crate::clock::new_id()), place)
    };
    let done = service.book(family, request).await?;
    settled(call, &service, &done).await
}

/// Enters in the file that the family needs an interpreter for this language, if it does not say so yet.
async fn needs_interpreter(
    service: &Service,
    family: crate::domain::id::FamilyId,
    code: &str,
) -> Result<(), Error> {
    let office = service.office().await?;
    let language = LanguageCode::from(code);
    if !office.languages.iter().any(|l| l.code == language) {
        return Err(Reason::Invalid {
            field: "interpreter".into(),
        }
        .into());
    }
    let file = service.family(family).await?;
    if file
        .family
        .interpreter
        .as_ref()
        .is_some_and(|n| n.language == language)
    {
        return Ok(());
    }
    let before = crate::domain::file::File {
        family: file.family,
        guardians: file.guardians,
        children: file.children,
    };
    let mut after = before.clone();
    after.family.interpreter = Some(crate::domain::family::InterpreterNeed {
        language,
        second: None,
        woman_preferred: false,
    });
    let _ = service.save_file(Some(before), after).await?;
    Ok(())
}

pub async fn shift(call: &Call, appointment: &str, slot: &str) -> Result<(), Error> {
    let service = call.enter().await?;
    let done = service
        .move_to_slot(appointment_id(appointment)?, slot_key(slot)?)
        .await?;
    settled(call, &service, &done).await
}

pub async fn cancel(
    call: &Call,
    appointment: &str,
    reason: &str,
    by_family: bool,
) -> Result<(), Error> {
    let service = call.enter().await?;
    let by = if by_family {
        CancelledBy::Family
    } else {
        CancelledBy::Office
    };
    let done = service
        .cancel(appointment_id(appointment)?, by, reason)
        .await?;
    settled(call, &service, &done).await
}

pub async fn undo(call: &Call) -> Result<(), Error> {
    let service = call.enter().await?;
    let done = service.undo(None).await?;
    let appointment = match &done.value {
        crate::domain::change::Deed::Booked(id) | crate::domain::change::Deed::Cancelled(id) => {
            Some(*id)
        }
        crate::domain::change::Deed::Moved { appointment, .. } => Some(*appointment),
        _ => None,
    };
    let value = json!({ "appointment": appointment, "command": done.command });
    output::result(
        call.json,
        &value,
        [call.say("Zurückgenommen.", "Taken back.")],
    );
    Ok(())
}

async fn settled(call: &Call, service: &Service, done: &Done<Settled>) -> Result<(), Error> {
    let office = service.office().await?;
    let a = &done.value.appointment;
    let site = office
        .site(a.site)
        .map(|s| s.name.clone())
        .unwrap_or_default();
    let value = json!({
        "appointment": a.id,
        "command": done.command,
        "site": site,
        "start": a.start.format("%Y-%m-%dT%H:%M").to_string(),
        "end": a.end().format("%Y-%m-%dT%H:%M").to_string(),
        "consequences": done.value.consequences,
    });
    let line = format!(
        "{}  {}  {}–{}",
        a.id,
        site,
        a.start.format("%d.%m.%Y %H:%M"),
        a.end().format("%H:%M")
    );
    output::result(call.json, &value, [line]);
    Ok(())
}

fn slot_key(text: &str) -> Result<SlotKey, Error> {
    text.parse().map_err(|_| Error::Usage {
        german: "Das ist kein Zeitfenster. „slots“ nennt sie, zum Beispiel 3@2026-11-25T08:30."
            .into(),
        english: "This is not a slot. `slots` lists them, for example 3@2026-11-25T08:30.".into(),
    })
}

fn appointment_id(text: &str) -> Result<AppointmentId, Error> {
    text.parse().map_err(|_| Error::Usage {
        german: "Das ist keine Kennung eines Termins. „book“ nennt sie.".into(),
        english: "This is not the id of an appointment. `book` names it.".into(),
    })
}

fn site_named(office: &Office, text: &str) -> Result<SiteId, Error> {
    let found = office.sites.iter().find(|s| {
        s.name.eq_ignore_ascii_case(text)
            || s.letter.eq_ignore_ascii_case(text)
            || s.id.to_string() == text
    });
    found.map(|s| s.id).ok_or_else(|| {
        let names = office
            .sites
            .iter()
            .map(|s| s.name.as_str())
            .collect::<Vec<_>>()
            .join(", ");
        Error::Usage {
            german: format!("Diesen Standort gibt es nicht. Es gibt: {names}."),
            english: format!("There is no such site. There are: {names}."),
        }
    })
}
