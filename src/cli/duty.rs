//! `duty` and `calendar`: questions that need no database.

use super::arguments::{CalendarQuestion, Duty};
use super::output;
use super::session::Call;
use crate::domain::birth_date::BirthDate;
use crate::domain::calendar;
use crate::domain::schooling_duty::{self, Facts};
use crate::domain::setting::Settings;
use crate::service::Error;
use serde_json::json;

pub fn duty(call: &Call, options: &Duty) -> Result<(), Error> {
    let birth: BirthDate = options.birth.parse().map_err(|_| Error::Usage {
        german: "Das ist kein Geburtsdatum. Schreiben Sie JJJJ-MM-TT, JJJJ-MM oder JJJJ.".into(),
        english: "This is not a birth date. Write YYYY-MM-DD, YYYY-MM or YYYY.".into(),
    })?;
    let on = options.on.unwrap_or_else(|| call.clock.today());
    let mut facts = Facts::born(birth);
    if let Some(pathway) = options.pathway {
        facts = facts.pathway(pathway.into());
    }
    if let Some(years) = options.school_years {
        facts = facts.school_years(years);
    }
    let duty = schooling_duty::duty(&facts, on);
    let reasons: Vec<String> = duty.reasons.iter().map(|r| r.sentence(call.lang)).collect();
    let value = json!({
        "status": duty.status.code(),
        "grade": duty.grade,
        "starts_on": duty.starts_on,
        "ends_on": duty.ends_on,
        "authority": duty.authority.code(),
        "basis": duty.basis,
        "needs_review": duty.needs_review,
        "reasons": reasons,
    });
    output::result(
        call.json,
        &value,
        [duty.sentence(call.lang)]
            .into_iter()
            .chain(reasons.iter().map(|r| format!("  {r}"))),
    );
    Ok(())
}

pub fn calendar(call: &Call, what: &CalendarQuestion) -> Result<(), Error> {
    match what {
        CalendarQuestion::Workdays { from, to } => {
            if to < from {
                return Err(Error::Usage {
                    german: "Der zweite Tag liegt vor dem ersten.".into(),
                    english: "The second day lies before the first.".into(),
                });
            }
            let days = calendar::working_days_in(*from, *to);
            output::result(
                call.json,
                &json!({ "days": days }),
                [call.say(
                    format!("{days} Arbeitstage"),
                    format!("{days} working days"),
                )],
            );
        }
        CalendarQuestion::InterpreterDeadline { date } => {
            let last =
                calendar::interpreter_deadline(*date, Settings::default().interpreter_lead_days);
            output::result(
                call.json,
                &json!({ "date": last }),
                [last.format("%d.%m.%Y").to_string()],
            );
        }
    }
    Ok(())
}
