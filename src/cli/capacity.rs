//! `capacity`: free places of schools, shown, read in, written as a list.

use super::arguments::CapacityQuestion;
use super::lists::read_file;
use super::output;
use super::session::Call;
use crate::domain::capacity::{Intake, ReportSource};
use crate::exchange::capacity::{RowFault, Unread, read};
use crate::service::Error;
use crate::service::capacity::{CapacityBook, figures_of};
use crate::store::write_atomically;
use serde_json::{Value, json};
use std::path::Path;

pub async fn capacity(call: &Call, what: CapacityQuestion) -> Result<(), Error> {
    match what {
        CapacityQuestion::List => list(call).await,
        CapacityQuestion::Import { file, dry_run } => import(call, &file, dry_run).await,
        CapacityQuestion::Export { out } => export(call, out.as_deref()).await,
    }
}

async fn list(call: &Call) -> Result<(), Error> {
    let service = call.enter().await?;
    let book = service.capacity().await?;
    let cells = cells(&book);
    let lines: Vec<String> = cells.iter().map(line).collect();
    output::result(
        call.json,
        &json!({ "on": book.today, "places": cells }),
        lines,
    );
    Ok(())
}

/// Every school and grade with a figure.
fn cells(book: &CapacityBook) -> Vec<Value> {
    let vacancies = book.vacancies();
    let schools = book.office.schools.iter();
    let all = schools.flat_map(|school| Intake::all().map(move |intake| (school, intake)));
    all.filter_map(|(school, intake)| {
        let report = vacancies.report(&school.number, intake)?;
        let said = vacancies.support(&school.number);
        let (asked, placed) = vacancies.taken(&school.number, intake);
        let free = vacancies.at(&school.number, intake).map(|v| v.free);
        Some(json!({
            "school": school.number,
            "name": school.name,
            "town": school.town,
            "grade": intake.code(),
            "short": intake.short(),
            "reported": report.regular,
            "asked": asked,
            "placed": placed,
            "free": free,
            "support_free": said.and_then(|r| r.support),
            "support_total": said.and_then(|r| r.support_total),
            "literacy": said.and_then(|r| r.literacy),
            "reported_on": report.reported_on,
            "age_days": vacancies.age(report),
            "source": report.source.code(),
        }))
    })
    .collect()
}

fn line(cell: &Value) -> String {
    let text = |key: &str| cell[key].as_str().unwrap_or_default().to_owned();
    let free = cell["free"]
        .as_i64()
        .map_or("?".to_owned(), |n| n.to_string());
    format!(
        "{} {:<4} {free:>3}  {} ({})",
        text("school"),
        text("short"),
        text("name"),
        text("reported_on")
    )
}

async fn import(call: &Call, file: &Path, dry_run: bool) -> Result<(), Error> {
    let bytes = read_file(file)?;
    let service = call.enter().await?;
    let office = service.office().await?;
    let found = match read(&bytes, &office.schools, service.clock().today()) {
        Ok(found) => found,
        Err(Unread::NotATable(why)) => {
            return Err(Error::List {
                german: why.to_string(),
                english: why.to_string(),
            });
        }
        Err(Unread::Rows(faults)) => {
            let value = json!({
                "figures": 0,
                "errors": faults.iter().map(|f| fault(call, f)).collect::<Vec<_>>(),
                "command": null,
            });
            let lines = faults
                .iter()
                .map(|f| format!("{}: {}", place(call, f), f.fault.sentence(call.lang)));
            output::result(call.json, &value, lines);
            return Err(crate::domain::refusal::Reason::ListHasErrors {
                errors: u32::try_from(faults.len()).unwrap_or(u32::MAX),
            }
            .into());
        }
    };
    let count = found.len();
    let written = if dry_run {
        None
    } else {
        let entered = service.report_capacity(figures_of(found), None, ReportSource::File);
        Some(entered.await?)
    };
    let value = json!({
        "figures": count,
        "errors": [],
        "command": written.as_ref().map(|done| done.command),
    });
    let line = if written.is_some() {
        call.say(
            format!("{count} Zahlen eingetragen."),
            format!("{count} figures entered."),
        )
    } else {
        call.say(
            format!("{count} Zahlen lassen sich eintragen. Es wurde nichts geschrieben."),
            format!("{count} figures can be entered. Nothing was written."),
        )
    };
    output::result(call.json, &value, [line]);
    Ok(())
}

fn place(call: &Call, fault: &RowFault) -> String {
    let row = match fault.row {
        0 => call.say("Liste", "List"),
        row => call.say(format!("Zeile {row}"), format!("Row {row}")),
    };
    match fault.intake {
        Some(intake) => format!("{row}, {}", intake.short()),
        None => row,
    }
}

fn fault(call: &Call, fault: &RowFault) -> Value {
    json!({
        "row": fault.row,
        "grade": fault.intake.map(Intake::code),
        "message": fault.fault.sentence(call.lang),
    })
}

async fn export(call: &Call, out: Option<&Path>) -> Result<(), Error> {
    let service = call.enter().await?;
    let text = service.capacity().await?.list();
    let Some(path) = out else {
        output::file(&text);
        return Ok(());
    };
    write_atomically(path, text.as_bytes())?;
    let line = call.say("Liste gespeichert.", "The list is saved.");
    output::result(call.json, &json!({ "path": path }), [line]);
    Ok(())
}
