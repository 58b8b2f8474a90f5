//! `export`: appointments as a calendar file, families as a list.

use super::appointments::{appointment_id, gone_appointment, site_named};
use super::arguments::{Families, Ics};
use super::output;
use super::session::Call;
use crate::domain::id::CounsellorId;
use crate::domain::office::Office;
use crate::service::Error;
use crate::service::calendar_file::{Selection, Whose};
use crate::store::rows::FamilyFilter;
use crate::store::write_atomically;
use serde_json::json;

pub async fn ics(call: &Call, options: Ics) -> Result<(), Error> {
    let service = call.enter().await?;
    let office = service.office().await?;
    let whose = match (&options.site, &options.counsellor, &options.appointment) {
        (Some(site), _, _) => Whose::Site(site_named(&office, site)?),
        (None, Some(who), _) => Whose::Counsellor(counsellor_named(&office, who)?),
        (None, None, Some(id)) => Whose::One(appointment_id(id)?),
        (None, None, None) => Whose::All,
    };
    let selection = Selection {
        whose,
        from: options.from,
        to: options.to,
    };
    let written = match &options.out {
        Some(path) => service.write_ics(&selection, path).await,
        None => service.ics(&selection).await,
    };
    let file = written.map_err(gone_appointment)?;
    if options.out.is_none() && !call.json {
        output::file(&file.text);
        return Ok(());
    }
    let value = json!({
        "path": options.out,
        "events": file.events,
        "cancelled": file.cancelled,
        "ics": options.out.is_none().then_some(&file.text),
    });
    let line = call.say(
        format!("{} Termine, {} Absagen.", file.events, file.cancelled),
        format!(
            "{} appointments, {} cancellations.",
            file.events, file.cancelled
        ),
    );
    output::result(call.json, &value, [line]);
    Ok(())
}

pub async fn families(call: &Call, options: &Families) -> Result<(), Error> {
    let service = call.enter().await?;
    let which = if options.closed {
        FamilyFilter::All
    } else {
        FamilyFilter::Open
    };
    let list = service.family_list(which).await?;
    if let Some(path) = &options.out {
        write_atomically(path, list.text.as_bytes())?;
    } else if !call.json {
        output::file(&list.text);
        return Ok(());
    }
    let value = json!({
        "path": options.out,
        "families": list.families,
        "children": list.children,
        "protected": list.protected,
        "csv": options.out.is_none().then_some(&list.text),
    });
    let line = call.say(
        format!("{} Familien, {} Kinder.", list.families, list.children),
        format!("{} families, {} children.", list.families, list.children),
    );
    output::result(call.json, &value, [line]);
    Ok(())
}

fn counsellor_named(office: &Office, text: &str) -> Result<CounsellorId, Error> {
    let found = office.counsellors.iter().find(|c| {
        c.name.eq_ignore_ascii_case(text)
            || c.short.eq_ignore_ascii_case(text)
            || c.id.to_string() == text
    });
    found.map(|c| c.id).ok_or_else(|| {
        let names: Vec<&str> = office
            .counsellors
            .iter()
            .map(|c| c.short.as_str())
            .collect();
        let names = names.join(", ");
        Error::Usage {
            german: format!("Diese Beratungskraft gibt es nicht. Es gibt: {names}."),
            english: format!("There is no such counsellor. There are: {names}."),
        }
    })
}
