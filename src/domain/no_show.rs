//! Missed appointments (Fehltermine): which step comes next, and by when. The ladder is an assumption [A] with settings
//! for every rung (domain.md § 3.7).

use super::appointment::{Appointment, AppointmentStatus};
use super::calendar::add_working_days;
use super::language::Lang;
use super::setting::Settings;
use chrono::NaiveDate;

/// The next step after a missed appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rung {
    /// Offer another appointment (neu anbieten).
    OfferAgain,
    /// Call the reporter or a helper, ask for a home visit.
    CallReporter,
    /// Tell the school authority: schooling is compulsory (Hinweis an das Schulamt).
    TellAuthority,
}

/// Where a family stands on the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoShow {
    /// How many appointments it has missed since it was last counselled.
    pub missed: u32,
    /// What comes next.
    pub rung: Rung,
    /// By when.
    pub due: NaiveDate,
}

/// The step after so many missed appointments, the last of them on a day; nothing when none was missed.
#[must_use]
pub fn ladder(missed: u32, last: NaiveDate, settings: &Settings) -> Option<NoShow> {
    let rung = match missed {
        0 => return None,
        n if n >= settings.no_show_note_from => Rung::TellAuthority,
        n if n >= settings.no_show_call_from => Rung::CallReporter,
        _ => Rung::OfferAgain,
    };
    let days = i32::try_from(settings.no_show_offer_days).unwrap_or(i32::MAX);
    Some(NoShow {
        missed,
        rung,
        due: add_working_days(last, days),
    })
}

/// How many appointments were missed since the last one that was held.
#[must_use]
pub fn missed<'a>(own: impl IntoIterator<Item = &'a Appointment>) -> u32 {
    let mut all: Vec<&Appointment> = own.into_iter().collect();
    all.sort_by_key(|a| std::cmp::Reverse((a.start, a.id)));
    let since = all
        .into_iter()
        .take_while(|a| !(a.status == AppointmentStatus::Held && a.kind.counsels()));
    let count = since
        .filter(|a| a.status == AppointmentStatus::NoShow)
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Where a family stands by all of its appointments; nothing while another one is open or none was missed last.
#[must_use]
pub fn of_family(own: &[Appointment], settings: &Settings) -> Option<NoShow> {
    let last =
        super::appointment::leading(own).filter(|a| a.status == AppointmentStatus::NoShow)?;
    ladder(missed(own), last.start.date(), settings)
}

/// What the school authority is told, in German: the file number and the days, no name.
#[must_use]
pub fn note(file_number: &str, own: &[Appointment]) -> String {
    let mut days: Vec<NaiveDate> = own
        .iter()
        .filter(|a| a.status == AppointmentStatus::NoShow)
        .map(|a| a.start.date())
        .collect();
    days.sort_unstable();
    let days: Vec<String> = days
        .iter()
        .map(|day| day.format("%d.%m.%Y").to_string())
        .collect();
    format!(
        "Hinweis zur Schulpflicht, Aktenzeichen {file_number}: Die Familie ist zur schulischen Erstberatung nicht \
         erschienen am {}. Die Meldestelle ist informiert.",
        days.join(", ")
    )
}

impl NoShow {
    /// What to do, in one sentence for staff.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let due = self.due.format("%d.%m.%Y");
        match (lang, self.rung) {
            (Lang::De, Rung::OfferAgain) => format!("Bis {due} einen neuen Termin anbieten."),
            (Lang::De, Rung::CallReporter) => {
                format!("Bis {due} Meldestelle oder Helfende anrufen, um einen Hausbesuch bitten.")
            }
            (Lang::De, Rung::TellAuthority) => {
                format!("Bis {due} Hinweis an das Schulamt geben (Schulpflicht).")
            }
            (Lang::En, Rung::OfferAgain) => format!("Offer another appointment by {due}."),
            (Lang::En, Rung::CallReporter) => {
                format!("By {due}, call the reporter or helpers and ask for a home visit.")
            }
            (Lang::En, Rung::TellAuthority) => {
                format!("By {due}, tell the school authority (compulsory schooling).")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::appointment::AppointmentKind;
    use crate::domain::schedule::trial::{appointment, day};

    fn ended(number: u32, start: &str, status: AppointmentStatus) -> Appointment {
        Appointment {
            status,
            ..appointment(number, 1, 1, start, 60)
        }
    }

    #[test]
    fn each_missed_appointment_is_one_rung_up() {
        use AppointmentStatus::NoShow;
        let settings = Settings::default();
        let all = [
            ended(1, "2026-11-02 09:00", NoShow),
            ended(2, "2026-11-12 09:00", NoShow),
            ended(3, "2026-11-19 09:00", NoShow),
            ended(4, "2026-11-20 09:00", NoShow),
        ];
        let rungs: Vec<_> = (0..=4)
            .map(|n| of_family(&all[..n], &settings).map(|s| (s.missed, s.rung, s.due)))
            .collect();
        assert_eq!(
            rungs,
            [
                None,
                Some((1, Rung::OfferAgain, day("2026-11-05"))),
                Some((2, Rung::CallReporter, day("2026-11-17"))),
                Some((3, Rung::TellAuthority, day("2026-11-24"))),
                Some((4, Rung::TellAuthority, day("2026-11-25"))),
            ]
        );
    }

    #[test]
    fn the_ladder_ends_with_an_open_appointment_and_starts_anew_after_a_talk() {
        use AppointmentStatus::{Booked, CancelledByFamily, Held, NoShow};
        let settings = Settings::default();
        let mut all = vec![
            ended(1, "2026-11-02 09:00", NoShow),
            ended(2, "2026-11-12 09:00", CancelledByFamily),
        ];
        assert_eq!(of_family(&all, &settings).unwrap().missed, 1);
        all.push(ended(3, "2026-12-07 09:00", Booked));
        assert_eq!(of_family(&all, &settings), None);
        all[2].status = Held;
        assert_eq!(of_family(&all, &settings), None);
        all.push(ended(4, "2026-12-14 09:00", NoShow));
        assert_eq!(of_family(&all, &settings).unwrap().missed, 1);
        // A phone call that was held is no counselling: what was missed before it still counts.
        all[2].kind = AppointmentKind::Phone;
        assert_eq!(of_family(&all, &settings).unwrap().missed, 2);
    }

    #[test]
    fn the_note_names_the_file_and_the_days() {
        let all = [
            ended(2, "2026-11-12 09:00", AppointmentStatus::NoShow),
            ended(3, "2026-11-09 09:00", AppointmentStatus::CancelledByFamily),
            ended(1, "2026-11-02 09:00", AppointmentStatus::NoShow),
        ];
        let note = note("2026-0007", &all);
        assert!(note.contains("2026-0007") && note.contains("am 02.11.2026, 12.11.2026."));
    }

    #[test]
    fn the_settings_say_which_rung_comes_when() {
        let settings = Settings {
            no_show_call_from: 1,
            no_show_note_from: 2,
            no_show_offer_days: 1,
            ..Settings::default()
        };
        let rung = |n| ladder(n, day("2026-11-20"), &settings).unwrap();
        assert_eq!(
            (rung(1).rung, rung(2).rung),
            (Rung::CallReporter, Rung::TellAuthority)
        );
        assert_eq!(rung(1).due, day("2026-11-23"));
    }
}
