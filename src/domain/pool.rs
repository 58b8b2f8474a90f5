//! Words for the interpreter pool (Sprachmittlerpool): what is copied into its form, or sent to call somebody off. Always
//! German. Says what the pool needs and nothing of the case: no family, no child, no file number.

use super::appointment::{Appointment, AppointmentKind};
use super::family::InterpreterNeed;
use super::interpreter::{InterpreterBooking, InterpreterMode};
use super::office::Office;
use chrono::{Datelike, NaiveDate, Weekday};

/// The text that asks for an interpreter; nothing when none is booked.
#[must_use]
pub fn request(
    office: &Office,
    appointment: &Appointment,
    need: Option<&InterpreterNeed>,
) -> Option<String> {
    let booking = appointment.interpreter.as_ref()?;
    let mut lines = vec![format!(
        "Anfrage Sprachmittlung: {}",
        talk(appointment.kind)
    )];
    lines.push(format!(
        "Sprache: {}",
        office.language_name(&booking.language)
    ));
    let other = need.and_then(|n| {
        let second = n.second.as_ref()?;
        Some(if *second == booking.language {
            &n.language
        } else {
            second
        })
    });
    if let Some(other) = other {
        lines.push(format!("Ersatzweise: {}", office.language_name(other)));
    }
    if need.is_some_and(|n| n.woman_preferred) {
        lines.push("Wenn möglich eine Frau".to_owned());
    }
    lines.extend(when_and_where(office, appointment, booking));
    Some(lines.join("\n"))
}

/// The text that calls an interpreter off; nothing when none is booked.
#[must_use]
pub fn cancellation(office: &Office, appointment: &Appointment) -> Option<String> {
    let booking = appointment.interpreter.as_ref()?;
    let mut lines = vec![
        "Absage Sprachmittlung: Der Termin findet nicht statt.".to_owned(),
        format!("Sprache: {}", office.language_name(&booking.language)),
    ];
    lines.extend(when_and_where(office, appointment, booking));
    Some(lines.join("\n"))
}

fn when_and_where(
    office: &Office,
    appointment: &Appointment,
    booking: &InterpreterBooking,
) -> Vec<String> {
    let mut lines = vec![
        format!("Tag: {}", day(appointment.start.date())),
        format!(
            "Zeit: {} bis {} Uhr ({} Minuten)",
            appointment.start.format("%H:%M"),
            appointment.end().format("%H:%M"),
            appointment.minutes
        ),
    ];
    lines.push(match booking.mode {
        InterpreterMode::OnSite => "Art: vor Ort".to_owned(),
        InterpreterMode::Phone => "Art: telefonisch".to_owned(),
        InterpreterMode::Video => "Art: per Video".to_owned(),
    });
    if let (InterpreterMode::OnSite, Some(site)) = (booking.mode, office.site(appointment.site)) {
        let room = office.room(appointment.room).map(|r| r.name.as_str());
        let town = site
            .postcode
            .as_ref()
            .map_or_else(|| site.town.clone(), |p| format!("{p} {}", site.town));
        let parts = [
            site.building.as_str(),
            site.street.as_str(),
            town.as_str(),
            room.unwrap_or_default(),
        ];
        let place: Vec<&str> = parts
            .into_iter()
            .map(str::trim)
            .filter(|p| !p.is_empty())
            .collect();
        lines.push(format!("Ort: {}", place.join(", ")));
    }
    if let Some(counsellor) = office.counsellor(appointment.counsellor) {
        lines.push(format!("Fachkraft: {}", counsellor.name));
    }
    if !booking.reference.is_empty() {
        lines.push(format!("Vorgangsnummer: {}", booking.reference));
    }
    let phone = office.settings.office_phone.trim();
    if !phone.is_empty() {
        lines.push(format!("Rückfragen: {phone}"));
    }
    lines
}

fn talk(kind: AppointmentKind) -> &'static str {
    match kind {
        AppointmentKind::Initial => "schulische Erstberatung",
        AppointmentKind::FollowUp => "schulische Folgeberatung",
        AppointmentKind::Phone => "Gespräch am Telefon",
        AppointmentKind::Video => "Gespräch per Video",
        AppointmentKind::Group => "Gruppeninformation",
        AppointmentKind::PrimaryShort => "Kurzgespräch Grundschule",
    }
}

fn day(date: NaiveDate) -> String {
    let weekday = match date.weekday() {
        Weekday::Mon => "Montag",
        Weekday::Tue => "Dienstag",
        Weekday::Wed => "Mittwoch",
        Weekday::Thu => "Donnerstag",
        Weekday::Fri => "Freitag",
        Weekday::Sat => "Samstag",
        Weekday::Sun => "Sonntag",
    };
    format!("{weekday}, {}", date.format("%d.%m.%Y"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::schedule::trial::{appointment, day, office};

    fn booked() -> Appointment {
        let mut booked = appointment(1, 1, 1, "2026-12-07 08:30", 90);
        booked.interpreter = Some(InterpreterBooking::to_request(
            "ar".into(),
            day("2026-11-30"),
        ));
        booked
    }

    #[test]
    fn the_pool_is_told_what_it_needs_and_nothing_of_the_case() {
        let need = InterpreterNeed {
            language: "ar".into(),
            second: Some("ku".into()),
            woman_preferred: true,
        };
        let text = request(&office(), &booked(), Some(&need)).unwrap();
        assert_eq!(
            text,
            "Anfrage Sprachmittlung: schulische Erstberatung\nSprache: ar\nErsatzweise: ku\nWenn möglich eine Frau\n\
             Tag: Montag, 07.12.2026\nZeit: 08:30 bis 10:00 Uhr (90 Minuten)\nArt: vor Ort\n\
             Ort: Musterweg 1, 48231 Ahlen, Raum 1\nFachkraft: Alpha Muster"
        );
    }

    #[test]
    fn calling_off_names_the_reference_and_by_phone_no_place() {
        let mut appointment = booked();
        let booking = appointment.interpreter.as_mut().unwrap();
        booking.mode = InterpreterMode::Phone;
        booking.reference = "SP-17".into();
        let text = cancellation(&office(), &appointment).unwrap();
        assert!(text.starts_with("Absage Sprachmittlung"));
        assert!(text.contains("Vorgangsnummer: SP-17") && text.contains("Art: telefonisch"));
        assert!(!text.contains("Ort:"));
        appointment.interpreter = None;
        assert_eq!(cancellation(&office(), &appointment), None);
    }
}
