//! `slots`, `book`, `move`, `cancel`, `undo`, `redo`.

use super::arguments::{Booking, Slots};
use super::session::Call;
use super::{deed, output};
use crate::domain::appointment::Appointment;
use crate::domain::booking::{BookRequest, CancelledBy, Rearrangement};
use crate::domain::change::Deed;
use crate::domain::id::{AppointmentId, FamilyId, SiteId, SlotKey};
use crate::domain::language::LanguageCode;
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::service::appointments::{HORIZON_WEEKS, Settled};
use crate::service::{Done, Error, Service};
use chrono::{Duration, NaiveDateTime};
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
            let family = family_named(&service, family).await?;
            let ranking = service
                .suggestions(family, Some((from, to)), usize::MAX)
                .await?;
            for missed in &ranking.not_earlier {
                let why = Refusal(missed.reasons.clone()).sentence(call.lang);
                let then = format!("{} {}", at(missed.place.start), name(missed.place.site));
                output::note(&call.say(
                    format!("Nicht früher: {then}: {why}"),
                    format!("Not earlier: {then}: {why}"),
                ));
            }
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

pub async fn book(call: &Call, family: &str, slot: &str, how: Booking) -> Result<(), Error> {
    let service = call.enter().await?;
    let family = family_named(&service, family).await?;
    let place = service.place_of(slot_key(slot)?).await?;
    let without_interpreter = how.interpreter.as_deref() == Some("none");
    if let Some(code) = how.interpreter.as_deref().filter(|_| !without_interpreter) {
        needs_interpreter(&service, family, code).await?;
    }
    let request = BookRequest {
        kind: how.kind.into(),
        minutes: how.minutes,
        without_interpreter,
        override_reason: how.reason,
        ..BookRequest::usual(AppointmentId(crate::clock::new_id()), place)
    };
    let done = service.book(family, request).await?;
    settled(call, &service, &done).await
}

/// Enters in the file that the family needs an interpreter for this language, if it does not say so yet.
async fn needs_interpreter(service: &Service, family: FamilyId, code: &str) -> Result<(), Error> {
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
    after.family.no_interpreter = false;
    after.family.interpreter = Some(crate::domain::family::InterpreterNeed {
        language,
        second: None,
        woman_preferred: false,
    });
    let _ = service.save_file(Some(before), after).await?;
    Ok(())
}

pub async fn shift(
    call: &Call,
    appointment: &str,
    slot: &str,
    minutes: Option<u32>,
    reason: Option<String>,
) -> Result<(), Error> {
    let service = call.enter().await?;
    let id = appointment_id(appointment)?;
    let row = service.appointment(id).await.map_err(gone_appointment)?;
    let as_it_is = Rearrangement::of(&row.appointment);
    let to = Rearrangement {
        place: service.place_of(slot_key(slot)?).await?,
        minutes: minutes.unwrap_or(as_it_is.minutes),
        override_reason: reason,
        ..as_it_is
    };
    let done = service.rearrange(id, &to).await?;
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
        .await
        .map_err(gone_appointment)?;
    settled(call, &service, &done).await
}

pub async fn undo(call: &Call) -> Result<(), Error> {
    let service = call.enter().await?;
    let done = service.undo(None).await?;
    let words = call.say("Zurückgenommen: ", "Taken back: ");
    turned(call, &service, &done, &words).await
}

pub async fn redo(call: &Call) -> Result<(), Error> {
    let service = call.enter().await?;
    let done = service.redo().await?;
    let words = call.say(
        "Wieder ausgeführt, was zurückgenommen war: ",
        "Done again: ",
    );
    turned(call, &service, &done, &words).await
}

/// Says which command was turned round, and where its appointment is now.
async fn turned(
    call: &Call,
    service: &Service,
    done: &Done<Deed>,
    begin: &str,
) -> Result<(), Error> {
    let appointment = match &done.value {
        Deed::Booked(id)
        | Deed::Cancelled(id)
        | Deed::StatusSet(id)
        | Deed::Rearranged(id)
        | Deed::Joined(id)
        | Deed::ConfirmedBy(id)
        | Deed::Concluded(id)
        | Deed::InterpreterSet(id) => Some(*id),
        Deed::Moved { appointment, .. } => Some(*appointment),
        _ => None,
    };
    let sentence = format!("{begin}{}.", deed::words(&done.value, call.lang));
    let now = match appointment {
        Some(id) => match service.appointment(id).await {
            Ok(row) => Some(row.appointment),
            Err(Error::Refused(_)) => None,
            Err(other) => return Err(other),
        },
        None => None,
    };
    let office = service.office().await?;
    let value = json!({
        "appointment": appointment,
        "command": done.command,
        "sentence": sentence,
        "start": now.as_ref().map(|a| a.start.format("%Y-%m-%dT%H:%M").to_string()),
    });
    let lines = [sentence].into_iter().chain(now.map(|a| line(&office, &a)));
    output::result(call.json, &value, lines);
    Ok(())
}

/// An appointment in one line: id, site, time.
fn line(office: &Office, a: &Appointment) -> String {
    let site = office.site(a.site).map_or("", |s| s.name.as_str());
    format!(
        "{}  {site}  {}–{}",
        a.id,
        at(a.start),
        a.end().format("%H:%M")
    )
}

fn at(moment: NaiveDateTime) -> String {
    moment.format("%d.%m.%Y %H:%M").to_string()
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
    let follows = done.value.consequences.iter();
    let follows = follows.map(|c| deed::consequence(c, call.lang));
    let lines = [line(&office, a)].into_iter().chain(follows);
    output::result(call.json, &value, lines);
    Ok(())
}

/// The family that somebody typed; what to do when there is none.
pub(super) async fn family_named(service: &Service, text: &str) -> Result<FamilyId, Error> {
    let known = match service.family_named(text).await {
        Ok(id) => service.family(id).await.map(|_| id),
        Err(error) => Err(error),
    };
    known.map_err(|error| instead_of_gone(error, Error::Usage {
        german: "Diese Familie gibt es nicht. „search“ findet sie nach Namen, Aktenzeichen oder Telefon.".into(),
        english: "There is no such family. `search` finds it by name, file number or phone.".into(),
    }))
}

/// What to do when there is no such appointment.
pub(super) fn gone_appointment(error: Error) -> Error {
    instead_of_gone(error, Error::Usage {
        german: "Diesen Termin gibt es nicht oder nicht mehr. „book“ und „export ics“ nennen Kennungen.".into(),
        english: "There is no such appointment, or no longer. `book` and `export ics` name ids.".into(),
    })
}

fn instead_of_gone(error: Error, say: Error) -> Error {
    match &error {
        Error::Refused(Refusal(reasons)) if reasons.as_slice() == [Reason::Gone] => say,
        _ => error,
    }
}

fn slot_key(text: &str) -> Result<SlotKey, Error> {
    text.parse().map_err(|_| Error::Usage {
        german: "Das ist kein Zeitfenster. „slots“ nennt sie, zum Beispiel 3@2026-11-25T08:30."
            .into(),
        english: "This is not a slot. `slots` lists them, for example 3@2026-11-25T08:30.".into(),
    })
}

pub(super) fn appointment_id(text: &str) -> Result<AppointmentId, Error> {
    text.parse().map_err(|_| Error::Usage {
        german: "Das ist keine Kennung eines Termins. „book“ nennt sie.".into(),
        english: "This is not the id of an appointment. `book` names it.".into(),
    })
}

pub(super) fn site_named(office: &Office, text: &str) -> Result<SiteId, Error> {
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
