//! Settings: every value that domain.md marks as knowledge [K] or assumption [A], with its default.

use super::language::Lang;
use super::school_points::SchoolPoints;
use super::travel::TravelPair;
use serde::{Deserialize, Serialize};

/// A setting without which a letter is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NeededSetting {
    /// Who is asked about data protection.
    DataProtectionOfficer,
    /// When data are deleted.
    RetentionYears,
}

impl NeededSetting {
    /// What it is called.
    #[must_use]
    pub const fn words(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::DataProtectionOfficer, Lang::De) => {
                "die Anschrift der beauftragten Person für Datenschutz"
            }
            (Self::DataProtectionOfficer, Lang::En) => "The address of the data protection officer",
            (Self::RetentionYears, Lang::De) => "die Frist, nach der Angaben gelöscht werden",
            (Self::RetentionYears, Lang::En) => "The period after which data are deleted",
        }
    }
}

/// One stored setting. What is not stored has its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingEntry {
    /// The name of the field in [`Settings`].
    pub key: String,
    /// Its value as JSON.
    pub value: String,
    /// Revision.
    pub rev: i64,
}

/// The office's settings. Times in minutes, periods in days or working days as named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// A talk for one child. [A]
    pub minutes_first_child: u32,
    /// More for each further child. [A]
    pub minutes_further_child: u32,
    /// More with an interpreter. [A]
    pub minutes_interpreter: u32,
    /// A follow-up. [A]
    pub minutes_follow_up: u32,
    /// A talk by phone. [A]
    pub minutes_phone: u32,
    /// A talk by video. [A]
    pub minutes_video: u32,
    /// A group information. [A]
    pub minutes_group: u32,
    /// A short talk for one primary child; half of it more for each further one. [A]
    pub minutes_primary_short: u32,
    /// Pause for the counsellor after a talk. [A]
    pub buffer_minutes: u32,
    /// Starts lie on this raster.
    pub raster_minutes: u32,
    /// Working days between asking the pool and the talk. [S: Hinweise zur Nutzung des Sprachmittlerpools]
    pub interpreter_lead_days: u32,
    /// Working days that a letter needs before the talk. [A]
    pub letter_lead_days: u32,
    /// Days before a talk on which a reminder goes out; 0: none is written. [A]
    pub reminder_days: u32,
    /// Days after a talk for which its confirmation is written. [A]
    pub confirmation_days: u32,
    /// Days from the hand-over, and from the last such letter, after which a family is told that its child still waits; 0: never. [A]
    pub interim_after_days: u32,
    /// From so many missed appointments on the next invitation is written in firmer words. [A]
    pub renewed_firm_from: u32,
    /// 1: the first invitation brings the information on data protection and the consent form; 0: it does not. [A]
    pub privacy_with_invitation: u32,
    /// How the data protection officer is reached. Without it no information on data protection is printed. [A]
    pub data_protection_officer: String,
    /// Years after the end of support in German until a family's data are deleted; 0: not settled, then no information on
    /// data protection is printed. [A]
    pub retention_years: u32,
    /// Weeks until there usually is a place, as the confirmation of the talk says; 0: it says nothing of it. [A]
    pub usual_weeks: u32,
    /// 1: families whose children go to primary school are invited by letter to register there; 0: they are counselled. [A]
    pub primary_by_letter: u32,
    /// Waiting days after which a family counts as due soon. [A]
    pub waiting_warn_days: u32,
    /// Waiting days after which a family counts as overdue. [A]
    pub waiting_danger_days: u32,
    /// Working days after a missed appointment until the family is offered another one or its reporter is called. [A]
    pub no_show_offer_days: u32,
    /// From so many missed appointments on the reporter or a helper is called and a home visit asked for. [A]
    pub no_show_call_from: u32,
    /// From so many on the school authority is told. [A]
    pub no_show_note_from: u32,
    /// Working days after the report until a file counts as waiting to be checked. [A]
    pub check_warn_days: u32,
    /// Working days after the report until it should have been checked and completed. [A]
    pub check_danger_days: u32,
    /// Working days from the talk to the hand-over. [A]
    pub handover_days: u32,
    /// Days from the hand-over until a placement counts as due. [S: Rhein-Kreis Neuss, Bielefeld]
    pub placement_warn_days: u32,
    /// Days from the hand-over until it counts as overdue. [A]
    pub placement_danger_days: u32,
    /// Working days a school has to answer. [A]
    pub school_answer_days: u32,
    /// Working days after that until a missing answer is red. [A]
    pub school_silent_days: u32,
    /// Working days after a refusal, an acceptance or a question until somebody should have decided. [A]
    pub decide_warn_days: u32,
    /// Working days after which that is overdue. [A]
    pub decide_danger_days: u32,
    /// School days from the placement until the school is asked whether the child came. [A]
    pub admission_warn_days: u32,
    /// School days after which a missing confirmation is overdue. [A]
    pub admission_danger_days: u32,
    /// 1: the Schulamt places in upper secondary level too; 0: the regional government, in practice the college itself. [A]
    pub upper_secondary_by_school_office: u32,
    /// Keys of the forms of school whose attendance the Schulamt watches over. [S: Kreis Warendorf, Schulpflicht]
    pub attendance_school_office_forms: String,
    /// So many months before initial support ends, somebody is reminded of what follows. [A]
    pub support_warn_months: u32,
    /// So many months before its end that is overdue. [A]
    pub support_danger_months: u32,
    /// Days after which a figure of free places is to be asked for again. [A]
    pub capacity_warn_days: u32,
    /// Days after which it no longer counts in sums. [A]
    pub capacity_old_days: u32,
    /// What speaks for and against a school, in points. [A]
    pub school_points: SchoolPoints,
    /// After so many calls in vain the reporter is called instead. [A]
    pub calls_in_vain: u32,
    /// Minutes between two sites on one day, for counsellors and interpreters alike. [A]
    pub travel_minutes: u32,
    /// Ways that are shorter or longer than that. Ask [`super::travel::travel_between`].
    pub travel_pairs: Vec<TravelPair>,
    /// Lock the window after so many minutes without a key or a click. [A]
    pub lock_minutes: u32,
    /// First hour of the calendar.
    pub day_start_hour: u32,
    /// Last hour of the calendar.
    pub day_end_hour: u32,
    /// Name of the authority at the head of letters of the integration centre.
    pub letterhead_authority: String,
    /// Second line of the letterhead.
    pub letterhead_office: String,
    /// Third line of the letterhead.
    pub letterhead_unit: String,
    /// One-line return address above the window's address.
    pub return_line: String,
    /// Phone of the office in letters.
    pub office_phone: String,
    /// E-mail of the office in letters.
    pub office_email: String,
    /// Name of the Schulamt at the head of its letters.
    pub supervision_authority: String,
    /// Second line of that letterhead; to be supplied by the Schulamt.
    pub supervision_unit: String,
    /// Its one-line return address. [A]
    pub supervision_return_line: String,
    /// Where letters to it go: street. [A]
    pub supervision_street: String,
    /// Where letters to it go: postcode and town. [A]
    pub supervision_place: String,
    /// Its phone in letters; to be supplied.
    pub supervision_phone: String,
    /// Its e-mail in letters; to be supplied.
    pub supervision_email: String,
    /// Who signs its decisions; to be supplied.
    pub supervision_signatory: String,
    /// On what a placement rests; to be supplied by the Schulamt. No paragraph is built in: numbers of paragraphs move.
    pub placement_law: String,
    /// Instruction on legal remedies (Rechtsbehelfsbelehrung); to be supplied by the Schulamt.
    pub remedy_text: String,
    /// Version of that text, counted up with every change; 0 while there is none.
    pub remedy_version: u32,
    /// Where letters to the integration centre go: street. [A]
    pub ki_street: String,
    /// Where letters to it go: postcode and town. [A]
    pub ki_place: String,
    /// The health office. [A]
    pub health_office: String,
    /// Where letters to it go: street. [A]
    pub health_street: String,
    /// Where letters to it go: postcode and town. [A]
    pub health_place: String,
    /// Where copies of a placement go that are for a school's provider or whoever reported: name, street, postcode and town
    /// with commas between them, one from the next by a semicolon.
    pub copy_addresses: String,
    /// When international classes of vocational colleges begin. [S: Krefeld]
    pub vocational_start: String,
    /// When the course „Fit für mehr“ begins. [S: Krefeld]
    pub vocational_dates: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            minutes_first_child: 60,
            minutes_further_child: 30,
            minutes_interpreter: 30,
            minutes_follow_up: 45,
            minutes_phone: 30,
            minutes_video: 45,
            minutes_group: 90,
            minutes_primary_short: 30,
            buffer_minutes: 10,
            raster_minutes: 15,
            interpreter_lead_days: 5,
            letter_lead_days: 5,
            reminder_days: 10,
            confirmation_days: 14,
            interim_after_days: 21,
            renewed_firm_from: 2,
            privacy_with_invitation: 1,
            data_protection_officer:
                "Kreis Warendorf, Datenschutz, Waldenburger Straße 2, 48231 Warendorf".to_owned(),
            retention_years: 2,
            usual_weeks: 4,
            primary_by_letter: 0,
            waiting_warn_days: 10,
            waiting_danger_days: 14,
            no_show_offer_days: 3,
            no_show_call_from: 2,
            no_show_note_from: 3,
            check_warn_days: 3,
            check_danger_days: 5,
            handover_days: 2,
            placement_warn_days: 14,
            placement_danger_days: 21,
            school_answer_days: 5,
            school_silent_days: 3,
            decide_warn_days: 2,
            decide_danger_days: 5,
            admission_warn_days: 5,
            admission_danger_days: 10,
            upper_secondary_by_school_office: 0,
            attendance_school_office_forms: "02 04 08".to_owned(),
            support_warn_months: 6,
            support_danger_months: 3,
            capacity_warn_days: 14,
            capacity_old_days: 30,
            school_points: SchoolPoints::default(),
            calls_in_vain: 3,
            travel_minutes: 45,
            travel_pairs: Vec::new(),
            lock_minutes: 10,
            day_start_hour: 8,
            day_end_hour: 17,
            letterhead_authority: "Kreis Warendorf".to_owned(),
            letterhead_office: "Kommunales Integrationszentrum".to_owned(),
            letterhead_unit: "Schulische Erstberatung".to_owned(),
            return_line: "Kreis Warendorf · Waldenburger Straße 2 · 48231 Warendorf".to_owned(),
            office_phone: String::new(),
            office_email: String::new(),
            supervision_authority: "Schulamt für den Kreis Warendorf".to_owned(),
            supervision_unit: String::new(),
            supervision_return_line:
                "Schulamt für den Kreis Warendorf · Waldenburger Straße 2 · 48231 Warendorf"
                    .to_owned(),
            supervision_street: "Waldenburger Straße 2".to_owned(),
            supervision_place: "48231 Warendorf".to_owned(),
            supervision_phone: String::new(),
            supervision_email: String::new(),
            supervision_signatory: String::new(),
            placement_law: String::new(),
            remedy_text: String::new(),
            remedy_version: 0,
            ki_street: "Waldenburger Straße 2".to_owned(),
            ki_place: "48231 Warendorf".to_owned(),
            health_office: "Kreis Warendorf, Gesundheitsamt".to_owned(),
            health_street: "Waldenburger Straße 2".to_owned(),
            health_place: "48231 Warendorf".to_owned(),
            copy_addresses: String::new(),
            vocational_start: "01.08.".to_owned(),
            vocational_dates: "01.11., 01.02., 01.05.".to_owned(),
        }
    }
}

impl Settings {
    /// The settings with the version of the text on remedies counted up when the text is another one: every notice says
    /// which text went with it.
    #[must_use]
    pub fn with_remedy_counted(mut self, before: &Self) -> Self {
        let changed = self.remedy_text.trim() != before.remedy_text.trim();
        self.remedy_version = before.remedy_version + u32::from(changed);
        self
    }

    /// Street, postcode and town of an authority among [`Settings::copy_addresses`].
    #[must_use]
    pub fn copy_address(&self, name: &str) -> Option<(&str, &str)> {
        let wanted = name.trim().to_lowercase();
        self.copy_addresses.split(';').find_map(|one| {
            let (named, rest) = one.split_once(',')?;
            let (street, place) = rest.split_once(',')?;
            let (street, place) = (street.trim(), place.trim());
            let complete = !street.is_empty() && !place.is_empty();
            (complete && named.trim().to_lowercase() == wanted).then_some((street, place))
        })
    }

    /// Is there a text on remedies?
    #[must_use]
    pub fn has_remedy(&self) -> bool {
        !self.remedy_text.trim().is_empty()
    }

    /// The settings with the stored entries laid over the defaults. Entries that no longer exist are passed over.
    #[must_use]
    pub fn from_entries<'a>(entries: impl IntoIterator<Item = &'a SettingEntry>) -> Self {
        let Ok(serde_json::Value::Object(mut map)) = serde_json::to_value(Self::default()) else {
            return Self::default();
        };
        for entry in entries {
            if let (true, Ok(value)) = (
                map.contains_key(&entry.key),
                serde_json::from_str(&entry.value),
            ) {
                let _ = map.insert(entry.key.clone(), value);
            }
        }
        serde_json::from_value(serde_json::Value::Object(map)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_for_copies_is_found_by_name_and_only_when_it_is_whole() {
        let settings = Settings {
            copy_addresses: "Stadt Musterau, Rathausplatz 1, 48000 Musterau; Stadt Beispiel, , 48001 Beispiel;Amt, 1".into(),
            ..Settings::default()
        };
        let found = settings.copy_address("stadt musterau ");
        assert_eq!(found, Some(("Rathausplatz 1", "48000 Musterau")));
        for none in ["Stadt Beispiel", "Amt", "Stadt", ""] {
            assert_eq!(settings.copy_address(none), None, "{none}");
        }
    }

    #[test]
    fn another_text_on_remedies_is_another_version() {
        let none = Settings::default();
        let first = Settings {
            remedy_text: "Klage".into(),
            ..none.clone()
        }
        .with_remedy_counted(&none);
        assert!(!none.has_remedy() && first.has_remedy());
        assert_eq!(first.remedy_version, 1);
        let same = Settings {
            office_phone: "1".into(),
            ..first.clone()
        };
        assert_eq!(same.with_remedy_counted(&first).remedy_version, 1);
        let other = Settings {
            remedy_text: "Klage binnen eines Monats".into(),
            ..first.clone()
        };
        assert_eq!(other.with_remedy_counted(&first).remedy_version, 2);
    }

    #[test]
    fn stored_entries_lie_over_the_defaults() {
        let stored = |key: &str, value: &str| SettingEntry {
            key: key.into(),
            value: value.into(),
            rev: 1,
        };
        let entries = [
            stored("buffer_minutes", "5"),
            stored("gone", "1"),
            stored("office_phone", "\"0221 4710000\""),
        ];
        let settings = Settings::from_entries(&entries);
        assert_eq!(
            (settings.buffer_minutes, settings.office_phone.as_str()),
            (5, "0221 4710000")
        );
        assert_eq!(settings.raster_minutes, 15);
    }
}
