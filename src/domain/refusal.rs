//! Refusals: why something may not happen, in words for staff, with every reason and not only the first.

use super::child_step::StepKind;
use super::id::{AppointmentId, SiteId};
use super::language::{Lang, LanguageCode};
use super::rights::{Right, Role};
use super::setting::NeededSetting;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One reason why something may not happen. Holds no names of families: reasons may be logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The role has no right to it.
    NoRight {
        /// Who asked.
        role: Role,
        /// For what.
        right: Right,
    },
    /// The role has none of the rights that would do.
    NoneOfRights {
        /// Who asked.
        role: Role,
        /// Each of them would do.
        rights: Vec<Right>,
    },
    /// The counsellor already has an appointment then.
    CounsellorBusy {
        /// Short name of the counsellor.
        name: String,
        /// The appointment in the way, if it is known.
        by: Option<AppointmentId>,
    },
    /// The room is taken then.
    RoomBusy {
        /// Name of the room.
        name: String,
        /// The appointment in the way, if it is known.
        by: Option<AppointmentId>,
    },
    /// The named interpreter is booked then.
    InterpreterBusy {
        /// The appointment in the way, if it is known.
        by: Option<AppointmentId>,
    },
    /// The family already has an appointment then.
    FamilyBusy {
        /// The appointment in the way, if it is known.
        by: Option<AppointmentId>,
    },
    /// Somebody else took the time a moment ago (the database's last word).
    TakenMeanwhile,
    /// The family already has an open appointment; it can be moved instead.
    AlreadyBooked {
        /// Its start.
        start: NaiveDateTime,
    },
    /// A child of two files that are to become one was handed over, or placed, in both of them.
    BothUnderWay,
    /// Two families that are to become one are both expected: it has to be said which appointment stays.
    TwoAppointments {
        /// The earlier start.
        first: NaiveDateTime,
        /// The later one.
        second: NaiveDateTime,
    },
    /// A public holiday.
    PublicHoliday {
        /// Its German name.
        name: String,
        /// The day.
        day: NaiveDate,
    },
    /// The site is closed then.
    SiteClosed {
        /// Name of the site.
        site: String,
        /// Why, in the office's words.
        reason: String,
    },
    /// The counsellor is away then.
    CounsellorAbsent {
        /// Short name of the counsellor.
        name: String,
    },
    /// Nobody offers that time.
    NotOffered,
    /// The slot is shorter than the talk needs.
    TooShort {
        /// Needed minutes.
        needed: u32,
        /// Free minutes.
        free: u32,
    },
    /// Too late to ask the interpreter pool.
    InterpreterTooLate {
        /// The last day would have been.
        request_by: NaiveDate,
    },
    /// The room cannot be reached with a wheelchair.
    NotAccessible {
        /// Name of the room.
        room: String,
    },
    /// The family cannot come then.
    AgainstWish {
        /// What it said.
        wish: super::family::Wish,
    },
    /// The family declined that day in a plan.
    Declined {
        /// The day.
        day: NaiveDate,
    },
    /// The counsellor cannot get from one site to the other in time.
    TravelTime {
        /// Short name of the counsellor.
        name: String,
        /// The other site.
        other: SiteId,
    },
    /// The named interpreter cannot get from one site to the other in time.
    InterpreterTravel {
        /// The other site.
        other: SiteId,
    },
    /// No clock shows that time: summer time begins then.
    NoSuchTime {
        /// The time.
        start: NaiveDateTime,
    },
    /// A talk cannot be so short or so long.
    LengthOutOfRange {
        /// The most minutes.
        most: u32,
    },
    /// It would reach into the next day.
    OverMidnight,
    /// The end of something does not lie after its start.
    EndBeforeStart,
    /// The last day of something lies before its first.
    LastBeforeFirst,
    /// A pause of a series ends before it begins.
    PauseOrder {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// A pause lies where the series does not hold anyway.
    PauseOutside {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// The pauses cover every day of a series.
    AlwaysPaused,
    /// A series comes round on no day.
    NeverTakesPlace,
    /// For that day of the series something else was entered already.
    AlreadyArranged {
        /// The day.
        day: NaiveDate,
    },
    /// A slot is shorter than the shortest talk.
    ShorterThanTalk {
        /// Its minutes.
        has: u32,
        /// Minutes of the shortest talk.
        needed: u32,
    },
    /// The time lies in the past.
    InThePast,
    /// The appointment is over or cancelled.
    NotOpen,
    /// A family without children to counsel.
    NoChildren,
    /// A follow-up without a talk that it could follow.
    NothingHeld,
    /// A child is too old for the short talk of primary children.
    NotPrimaryAge,
    /// The room of the group information is too small.
    GroupFull {
        /// Seats of the room.
        seats: u32,
        /// People who would come: the children and one adult of each family.
        people: u32,
    },
    /// The group information is interpreted into another language than the family's.
    GroupLanguage,
    /// The interpreter who was named does not interpret the language.
    InterpreterLanguage,
    /// The day is over: what was entered is only corrected with a written reason.
    CorrectionNeedsReason,
    /// The file is closed.
    FileClosed,
    /// The file is open: there is nothing to open again.
    NotClosed,
    /// The file was merged into another one.
    Merged,
    /// Somebody leads a talk with the family that has not ended.
    TalkRuns {
        /// Who.
        name: String,
    },
    /// Somebody changes the file and has not saved.
    FormOpen {
        /// Who.
        name: String,
    },
    /// Whoever asks has a talk or a form of the file that is neither ended nor discarded.
    OwnDraft,
    /// The new address lies outside the county.
    OutsideCounty,
    /// A move that lies in the future.
    MovedLater,
    /// A talk on the phone or by video is agreed on the phone: there is no letter about it.
    AgreedByPhone,
    /// The site has no address yet, so nobody can be invited there.
    SiteWithoutAddress {
        /// Name of the site.
        site: String,
    },
    /// A setting that a letter needs is empty.
    SettingMissing(NeededSetting),
    /// Neither a phone number nor the explicit word that there is none.
    PhoneMissing,
    /// A name is missing.
    NameMissing,
    /// A field holds something that is not valid.
    Invalid {
        /// Which field, as a key of the form.
        field: String,
    },
    /// A text does not fit its field.
    Unfit(super::entry_text::Unfit),
    /// Somebody born in the future.
    BornLater,
    /// Somebody too old to be a child of the file.
    TooOldForCounselling {
        /// The highest age.
        most: i32,
    },
    /// A step needs more than the record says.
    StillMissing {
        /// The step.
        level: super::level::Level,
        /// What is missing.
        gaps: Vec<super::level::Gap>,
    },
    /// The letter text in this language is a draft that nobody released.
    TextNotReleased {
        /// The language.
        language: LanguageCode,
    },
    /// A figure of free places that cannot be.
    Capacity(super::capacity::Fault),
    /// A child's step that cannot come now.
    StepOutOfTurn {
        /// Which.
        step: StepKind,
        /// The last one before it.
        last: Option<StepKind>,
    },
    /// The child was handed over before and not taken back.
    HandedOverAlready {
        /// On that day.
        on: NaiveDate,
    },
    /// The child goes another way to a school, or moved away: nothing is decided for it any more.
    ChildElsewhere {
        /// Which way.
        path: super::child_step::Path,
    },
    /// Every place that a school reported free for a grade is taken.
    PlaceTaken {
        /// Its name; empty when it is not known which it was.
        school: String,
        /// The grade, if it is known; 0 is an international class.
        grade: Option<u8>,
    },
    /// A school is closed before the first day that is meant.
    SchoolCloses {
        /// Its name.
        school: String,
        /// Its last day.
        last: NaiveDate,
    },
    /// A school has no such grade.
    GradeNotTaught {
        /// Its name.
        school: String,
        /// The grade; 0 is an international class.
        grade: u8,
    },
    /// A school was asked, or a place given, for a child of the file, and that is not finished.
    PlaceHeld,
    /// No talk with the child was held yet.
    NotCounselled,
    /// The child need not go to school (yet, or any more).
    NotLiable,
    /// No guardian of the child has given consent.
    ConsentMissing,
    /// A letter text still has faults.
    TextFaults {
        /// How many.
        count: u32,
    },
    /// The German text of a letter cannot be withdrawn.
    GermanText,
    /// The shipped text is in force already.
    ShippedAlready,
    /// Somebody changed it meanwhile.
    ChangedMeanwhile,
    /// There is nothing to undo.
    NothingToUndo,
    /// The key date of a number lies ahead.
    KeyDateAhead {
        /// The key date.
        on: NaiveDate,
    },
    /// Nothing was recorded by the key date of a number.
    NothingRecorded {
        /// The first day of which there are records, if there is one.
        first: Option<NaiveDate>,
    },
    /// The history from which a number is counted is no longer whole.
    HistoryCut,
    /// It no longer exists.
    Gone,
    /// It is still used, so it cannot be taken away.
    StillUsed {
        /// By how many appointments.
        appointments: u32,
    },
    /// Two things of the list have the same name.
    NameTaken,
    /// The list holds errors; nothing was read in.
    ListHasErrors {
        /// How many.
        errors: u32,
    },
}

/// Why something may not happen: all reasons, in the order in which they matter. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal(pub Vec<Reason>);

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self(vec![reason])
    }
}

impl Refusal {
    /// All reasons as sentences, one after another.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let mut said: Vec<String> = Vec::new();
        for sentence in self.0.iter().map(|reason| reason.sentence(lang)) {
            // Two appointments in the way of one person are one reason to read.
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
        said.join(" ")
    }

    /// Would a written reason do away with all of it?
    #[must_use]
    pub fn gives_way(&self) -> bool {
        self.0.iter().all(Reason::gives_way)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Lang::De))
    }
}

impl std::error::Error for Refusal {}

impl Reason {
    /// Does it give way to a written reason?
    #[must_use]
    pub fn gives_way(&self) -> bool {
        matches!(
            self,
            Self::InterpreterTooLate { .. }
                | Self::NotAccessible { .. }
                | Self::AgainstWish { .. }
                | Self::TooShort { .. }
                | Self::NotOffered
                | Self::NothingHeld
                | Self::NotPrimaryAge
        )
    }

    /// What is wrong and what to do about it, in one or two short sentences.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    fn german(&self) -> String {
        match self {
            Self::NoRight { right, .. } => format!("Diese Rolle darf das nicht. Das darf: {}.", who_may(&[*right], Lang::De)),
            Self::NoneOfRights { rights, .. } => {
                format!("Diese Rolle darf das nicht. Das darf: {}.", who_may(rights, Lang::De))
            }
            Self::StepOutOfTurn { step, last: None } => {
                format!("{} geht noch nicht: Das Kind ist nicht übergeben.", step.german())
            }
            Self::StepOutOfTurn { step, last: Some(last) } => {
                format!("{} geht jetzt nicht. Zuletzt wurde eingetragen: {}.", step.german(), last.german())
            }
            Self::HandedOverAlready { on } => format!(
                "Das Kind wurde schon am {} übergeben. Ein zweites Mal geht erst nach einer Rücknahme.",
                on.format("%d.%m.%Y")
            ),
            Self::ChildElsewhere { path: super::child_step::Path::MovedAway } => {
                "Die Familie ist verzogen. Für das Kind wird nichts mehr entschieden; Offenes bei einer Schule wird zurückgezogen.".into()
            }
            Self::ChildElsewhere { path } => format!(
                "Für das Kind ist ein anderer Weg eingetragen: {}. Das Schulamt entscheidet hier nicht.",
                path.word(Lang::De)
            ),
            Self::PlaceTaken { school, grade } => format!(
                "{}{}: kein gemeldeter Platz mehr frei. Nimmt die Schule das Kind trotzdem, geben Sie das an.",
                if school.is_empty() { "An der Schule" } else { school.as_str() },
                match grade {
                    None => String::new(),
                    Some(0) => ", internationale Klasse".to_owned(),
                    Some(grade) => format!(", Jg. {grade}"),
                }
            ),
            Self::SchoolCloses { school, last } => {
                format!("{school} schließt am {}. Bitte wählen Sie eine andere Schule.", last.format("%d.%m.%Y"))
            }
            Self::GradeNotTaught { school, grade: 0 } => format!("{school} hat keine internationale Klasse."),
            Self::GradeNotTaught { school, grade } => format!("{school} hat keinen Jg. {grade}."),
            Self::PlaceHeld => {
                "Bei einer Schule ist für ein Kind noch etwas offen. Die Schulaufsicht zieht es erst zurück oder schließt es ab.".into()
            }
            Self::NotCounselled => "Mit dem Kind wurde noch nicht gesprochen.".into(),
            Self::NotLiable => "Das Kind ist nach der Berechnung nicht schulpflichtig. Es wird nicht übergeben.".into(),
            Self::ConsentMissing => "In der Akte steht keine Einwilligung der Sorgeberechtigten.".into(),
            Self::CounsellorBusy { name, .. } => format!("{name} hat zu dieser Zeit schon einen Termin."),
            Self::RoomBusy { name, .. } => format!("{name} ist zu dieser Zeit belegt."),
            Self::InterpreterBusy { .. } => "Die Person für das Dolmetschen ist zu dieser Zeit schon gebucht.".into(),
            Self::FamilyBusy { .. } => "Die Familie hat zu dieser Zeit schon einen Termin.".into(),
            Self::TakenMeanwhile => "Diese Zeit wurde gerade vergeben. Bitte wählen Sie eine andere.".into(),
            Self::AlreadyBooked { start } => format!(
                "Die Familie hat schon einen Termin am {} Uhr. Verschieben Sie ihn, statt einen zweiten anzulegen.",
                start.format("%d.%m.%Y um %H:%M")
            ),
            Self::BothUnderWay => {
                "Für ein Kind gibt es in beiden Akten schon Schritte nach dem Gespräch. Bitte klären Sie zuerst, welche gelten.".into()
            }
            Self::TwoAppointments { first, second } => format!(
                "Beide Akten haben einen Termin: am {} Uhr und am {} Uhr. Bitte wählen Sie, welcher bleibt.",
                first.format("%d.%m.%Y um %H:%M"),
                second.format("%d.%m.%Y um %H:%M")
            ),
            Self::PublicHoliday { name, day } => format!("Am {} ist Feiertag ({name}).", day.format("%d.%m.%Y")),
            Self::SiteClosed { site, reason } if reason.is_empty() => format!("{site} ist dann geschlossen."),
            Self::SiteClosed { site, reason } => format!("{site} ist dann geschlossen ({reason})."),
            Self::CounsellorAbsent { name } => format!("{name} ist dann abwesend."),
            Self::NotOffered => "Zu dieser Zeit gibt es kein Zeitfenster.".into(),
            Self::TooShort { needed, free } => format!("Das Gespräch braucht {needed} Minuten, frei sind {free}."),
            Self::InterpreterTooLate { request_by } => format!(
                "Dolmetschen war nur bis {} anzufragen. Wählen Sie einen späteren Termin.",
                request_by.format("%d.%m.%Y")
            ),
            Self::NotAccessible { room } => format!("{room} ist nicht mit dem Rollstuhl erreichbar."),
            Self::AgainstWish { wish } => format!("Die Familie {}.", wish_german(*wish)),
            Self::Declined { day } => format!("Der {} wurde abgelehnt.", day.format("%d.%m.%Y")),
            Self::TravelTime { name, .. } => format!("{name} ist am selben Tag an einem anderen Standort; der Weg ist zu lang."),
            Self::InterpreterTravel { .. } => {
                "Die Person für das Dolmetschen ist am selben Tag an einem anderen Standort; der Weg ist zu lang.".into()
            }
            Self::NoSuchTime { start } => format!(
                "Die Uhrzeit {} gibt es am {} nicht: Die Uhr wird auf Sommerzeit gestellt.",
                start.format("%H:%M"),
                start.format("%d.%m.%Y")
            ),
            Self::LengthOutOfRange { most } => format!("Ein Gespräch dauert 1 bis {most} Minuten."),
            Self::OverMidnight => "Das Gespräch reicht über Mitternacht hinaus.".into(),
            Self::EndBeforeStart => "Das Ende liegt nicht nach dem Beginn.".into(),
            Self::LastBeforeFirst => "Der letzte Tag liegt vor dem ersten.".into(),
            Self::PauseOrder { from, to } => format!(
                "Die Pause vom {} bis {} endet, bevor sie beginnt.",
                from.format("%d.%m.%Y"),
                to.format("%d.%m.%Y")
            ),
            Self::PauseOutside { from, to } => format!(
                "Die Pause vom {} bis {} liegt nicht in der Zeit, in der die Serie gilt.",
                from.format("%d.%m.%Y"),
                to.format("%d.%m.%Y")
            ),
            Self::AlwaysPaused => "Die Pausen lassen keinen Tag der Serie übrig.".into(),
            Self::NeverTakesPlace => {
                "So findet die Serie an keinem Tag statt. Prüfen Sie Wochentag, Rhythmus und Zeitraum.".into()
            }
            Self::AlreadyArranged { day } => format!(
                "Für den {} ist bei dieser Serie schon eine Ausnahme eingetragen. Ändern Sie diese.",
                day.format("%d.%m.%Y")
            ),
            Self::ShorterThanTalk { has, needed } => format!(
                "Das Zeitfenster dauert {has} Minuten. Das kürzeste Gespräch braucht {needed}."
            ),
            Self::InThePast => "Diese Zeit ist schon vorbei.".into(),
            Self::NotOpen => "Der Termin ist schon vorbei oder abgesagt.".into(),
            Self::NoChildren => "In der Akte steht noch kein Kind. Bitte zuerst ein Kind eintragen.".into(),
            Self::NothingHeld => "Es gab noch kein Gespräch, auf das eine Folgeberatung folgen kann.".into(),
            Self::NotPrimaryAge => "Für das Primar-Kurzgespräch ist ein Kind zu alt.".into(),
            Self::GroupFull { seats, people } => {
                format!("Der Raum hat {seats} Plätze; es kämen {people} Personen.")
            }
            Self::GroupLanguage => "Die Gruppe wird in eine andere Sprache gedolmetscht.".into(),
            Self::InterpreterLanguage => "Diese Person dolmetscht die Sprache nicht.".into(),
            Self::CorrectionNeedsReason => {
                "Der Tag ist vorbei. Bitte ändern Sie das Ergebnis mit einer Begründung.".into()
            }
            Self::FileClosed => "Die Akte ist abgeschlossen.".into(),
            Self::NotClosed => "Die Akte ist nicht abgeschlossen.".into(),
            Self::Merged => {
                "Diese Akte wurde mit einer anderen zusammengeführt. Bitte arbeiten Sie in der anderen Akte weiter.".into()
            }
            Self::TalkRuns { name } => format!(
                "{name} führt mit der Familie ein Gespräch, das noch nicht beendet ist. Es muss zuerst beendet oder verworfen werden."
            ),
            Self::FormOpen { name } => format!(
                "{name} bearbeitet die Akte und hat noch nicht gespeichert. Bitte sprechen Sie sich ab."
            ),
            Self::OwnDraft => {
                "Sie haben in der Akte selbst ein Gespräch oder Änderungen offen. Bitte beenden oder verwerfen Sie das zuerst.".into()
            }
            Self::OutsideCounty => {
                "Die Anschrift liegt nicht im Kreis. Schließen Sie die Akte als „aus dem Kreis weggezogen“.".into()
            }
            Self::MovedLater => "Der Umzug liegt in der Zukunft. Tragen Sie ihn danach ein.".into(),
            Self::AgreedByPhone => {
                "Telefon- und Videogespräche werden am Telefon vereinbart; dazu gibt es keinen Brief.".into()
            }
            Self::SiteWithoutAddress { site } => {
                format!("Für {site} fehlt die Anschrift. Bitte unter Verwaltung, Standorte ergänzen.")
            }
            Self::SettingMissing(which) => format!(
                "Es fehlt {}. Bitte unter Verwaltung, Einstellungen ergänzen.",
                which.words(Lang::De)
            ),
            Self::PhoneMissing => "Bitte eine Telefonnummer eintragen oder „kein Telefon“ wählen.".into(),
            Self::NameMissing => "Bitte einen Namen eintragen.".into(),
            Self::Invalid { field } => format!("Die Angabe „{field}“ ist nicht gültig."),
            Self::Unfit(unfit) => unfit.sentence(Lang::De),
            Self::Capacity(fault) => fault.sentence(Lang::De),
            Self::BornLater => "Das Geburtsdatum liegt in der Zukunft.".into(),
            Self::TooOldForCounselling { most } => format!("Älter als {most} Jahre: Bitte das Geburtsdatum prüfen."),
            Self::StillMissing { level, gaps } => still_missing(*level, gaps, Lang::De),
            Self::TextNotReleased { .. } => {
                "Der Text in dieser Sprache ist noch nicht freigegeben. Der Brief wird auf Deutsch gedruckt.".into()
            }
            Self::TextFaults { count: 1 } => "Der Text hat noch 1 Fehler. Bitte zuerst berichtigen und speichern.".into(),
            Self::TextFaults { count } => format!("Der Text hat noch {count} Fehler. Bitte zuerst berichtigen und speichern."),
            Self::GermanText => "Ohne deutschen Text gibt es keinen Brief. Er lässt sich nicht zurückziehen.".into(),
            Self::ShippedAlready => "Es gilt schon die mitgelieferte Fassung.".into(),
            Self::ChangedMeanwhile => "Inzwischen hat jemand anderes diese Angaben geändert. Bitte neu öffnen.".into(),
            Self::NothingToUndo => "Es gibt nichts zurückzunehmen.".into(),
            Self::KeyDateAhead { on } => format!(
                "Der Stichtag {} liegt in der Zukunft. Zahlen gibt es bis heute.",
                on.format("%d.%m.%Y")
            ),
            Self::NothingRecorded { first: Some(first) } => {
                format!("Vor dem {} gibt es keine Daten.", first.format("%d.%m.%Y"))
            }
            Self::NothingRecorded { first: None } => "Es ist noch keine Meldung erfasst.".into(),
            Self::HistoryCut => "Ältere Einträge des Verlaufs sind gelöscht. Aus dem Rest lassen sich die Wartezahlen nicht mehr richtig berechnen.".into(),
            Self::Gone => "Das gibt es nicht mehr.".into(),
            Self::StillUsed { appointments } => format!("Das wird noch von {appointments} Terminen gebraucht."),
            Self::NameTaken => "Diesen Namen gibt es schon.".into(),
            Self::ListHasErrors { errors: 1 } => "Die Liste hat einen Fehler. Es wurde nichts eingelesen.".into(),
            Self::ListHasErrors { errors } => format!("Die Liste hat {errors} Fehler. Es wurde nichts eingelesen."),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::NoRight { right, .. } => format!(
                "This role may not do that. It is for: {}.",
                who_may(&[*right], Lang::En)
            ),
            Self::NoneOfRights { rights, .. } => format!(
                "This role may not do that. It is for: {}.",
                who_may(rights, Lang::En)
            ),
            Self::StepOutOfTurn { step, last: None } => {
                format!(
                    "{} is not possible yet: the child is not handed over.",
                    step.english()
                )
            }
            Self::StepOutOfTurn {
                step,
                last: Some(last),
            } => format!(
                "{} is not possible now. The last entry was: {}.",
                step.english(),
                last.english()
            ),
            Self::HandedOverAlready { on } => format!(
                "The child was handed over on {} already. A second time needs the first to be taken back.",
                on.format("%d.%m.%Y")
            ),
            Self::ChildElsewhere { path: super::child_step::Path::MovedAway } => {
                "The family moved away. Nothing is decided for the child any more; what is open at a school is withdrawn.".into()
            }
            Self::ChildElsewhere { path } => format!(
                "Another way is entered for the child: {}. The Schulamt does not decide here.",
                path.word(Lang::En)
            ),
            Self::PlaceTaken { school, grade } => format!(
                "{}{}: no reported place is free any more. If the school takes the child all the same, say so.",
                if school.is_empty() { "At the school" } else { school.as_str() },
                match grade {
                    None => String::new(),
                    Some(0) => ", international class".to_owned(),
                    Some(grade) => format!(", grade {grade}"),
                }
            ),
            Self::SchoolCloses { school, last } => {
                format!("{school} closes on {}. Please choose another school.", last.format("%d.%m.%Y"))
            }
            Self::GradeNotTaught { school, grade: 0 } => format!("{school} has no international class."),
            Self::GradeNotTaught { school, grade } => format!("{school} has no grade {grade}."),
            Self::PlaceHeld => {
                "Something is still open at a school for a child. The school supervision withdraws or finishes it first.".into()
            }
            Self::NotCounselled => "There has been no talk with the child yet.".into(),
            Self::NotLiable => {
                "By computation the child is not of compulsory school age. It is not handed over."
                    .into()
            }
            Self::ConsentMissing => "The file holds no consent of the guardians.".into(),
            Self::CounsellorBusy { name, .. } => {
                format!("{name} already has an appointment at that time.")
            }
            Self::RoomBusy { name, .. } => format!("{name} is taken at that time."),
            Self::InterpreterBusy { .. } => {
                "The interpreter is already booked at that time.".into()
            }
            Self::FamilyBusy { .. } => "The family already has an appointment at that time.".into(),
            Self::TakenMeanwhile => "This time has just been taken. Please choose another.".into(),
            Self::AlreadyBooked { start } => format!(
                "The family already has an appointment on {}. Move it instead of adding a second one.",
                start.format("%d.%m.%Y at %H:%M")
            ),
            Self::BothUnderWay => {
                "For one child there are steps after the talk in both files. Please clear up first which ones hold.".into()
            }
            Self::TwoAppointments { first, second } => format!(
                "Both files have an appointment: on {} and on {}. Please choose which one stays.",
                first.format("%d.%m.%Y at %H:%M"),
                second.format("%d.%m.%Y at %H:%M")
            ),
            Self::PublicHoliday { name, day } => {
                format!("{} is a public holiday ({name}).", day.format("%d.%m.%Y"))
            }
            Self::SiteClosed { site, reason } if reason.is_empty() => {
                format!("{site} is closed then.")
            }
            Self::SiteClosed { site, reason } => format!("{site} is closed then ({reason})."),
            Self::CounsellorAbsent { name } => format!("{name} is away then."),
            Self::NotOffered => "There is no slot at that time.".into(),
            Self::TooShort { needed, free } => {
                format!("The talk needs {needed} minutes, {free} are free.")
            }
            Self::InterpreterTooLate { request_by } => format!(
                "An interpreter could only be asked for until {}. Choose a later appointment.",
                request_by.format("%d.%m.%Y")
            ),
            Self::NotAccessible { room } => format!("{room} cannot be reached with a wheelchair."),
            Self::AgainstWish { wish } => format!("The family {}.", wish_english(*wish)),
            Self::Declined { day } => format!("{} was declined.", day.format("%d.%m.%Y")),
            Self::TravelTime { name, .. } => {
                format!("{name} is at another site on that day; the way is too long.")
            }
            Self::InterpreterTravel { .. } => {
                "The interpreter is at another site on that day; the way is too long.".into()
            }
            Self::NoSuchTime { start } => format!(
                "There is no {} on {}: the clocks change to summer time.",
                start.format("%H:%M"),
                start.format("%d.%m.%Y")
            ),
            Self::LengthOutOfRange { most } => format!("A talk takes 1 to {most} minutes."),
            Self::OverMidnight => "The talk reaches beyond midnight.".into(),
            Self::EndBeforeStart => "The end does not lie after the start.".into(),
            Self::LastBeforeFirst => "The last day lies before the first.".into(),
            Self::PauseOrder { from, to } => format!(
                "The pause from {} to {} ends before it begins.",
                from.format("%d.%m.%Y"),
                to.format("%d.%m.%Y")
            ),
            Self::PauseOutside { from, to } => format!(
                "The pause from {} to {} lies outside the time in which the series holds.",
                from.format("%d.%m.%Y"),
                to.format("%d.%m.%Y")
            ),
            Self::AlwaysPaused => "The pauses leave no day of the series.".into(),
            Self::NeverTakesPlace => {
                "Like this the series takes place on no day. Check weekday, rhythm and period."
                    .into()
            }
            Self::AlreadyArranged { day } => format!(
                "There is an exception for {} in this series already. Change that one.",
                day.format("%d.%m.%Y")
            ),
            Self::ShorterThanTalk { has, needed } => {
                format!("The slot takes {has} minutes. The shortest talk needs {needed}.")
            }
            Self::InThePast => "That time has passed.".into(),
            Self::NotOpen => "The appointment is over or cancelled.".into(),
            Self::NoChildren => {
                "There is no child in the file yet. Please add a child first.".into()
            }
            Self::NothingHeld => "There has been no talk yet that a follow-up could follow.".into(),
            Self::NotPrimaryAge => "A child is too old for the short primary talk.".into(),
            Self::GroupFull { seats, people } => {
                format!("The room has {seats} seats; {people} people would come.")
            }
            Self::GroupLanguage => "The group is interpreted into another language.".into(),
            Self::InterpreterLanguage => "This person does not interpret the language.".into(),
            Self::CorrectionNeedsReason => {
                "The day is over. Please change the outcome with a written reason.".into()
            }
            Self::FileClosed => "The file is closed.".into(),
            Self::NotClosed => "The file is not closed.".into(),
            Self::Merged => {
                "This file was merged into another one. Please go on in the other file.".into()
            }
            Self::TalkRuns { name } => format!(
                "{name} leads a talk with the family that has not ended. It has to be ended or discarded first."
            ),
            Self::FormOpen { name } => format!(
                "{name} is changing the file and has not saved yet. Please talk to each other."
            ),
            Self::OwnDraft => {
                "You have a talk or changes of the file open yourself. Please end or discard that first.".into()
            }
            Self::OutsideCounty => {
                "The address is outside the county. Close the file as “moved out of the county”."
                    .into()
            }
            Self::MovedLater => "The move lies in the future. Enter it afterwards.".into(),
            Self::AgreedByPhone => {
                "Talks by phone or video are agreed on the phone; there is no letter about them."
                    .into()
            }
            Self::SiteWithoutAddress { site } => {
                format!(
                    "The address of {site} is missing. Please complete it under administration, sites."
                )
            }
            Self::SettingMissing(which) => format!(
                "{} is missing. Please complete it under administration, settings.",
                which.words(Lang::En)
            ),
            Self::PhoneMissing => "Please enter a phone number or choose “no phone”.".into(),
            Self::NameMissing => "Please enter a name.".into(),
            Self::Invalid { field } => format!("The entry “{field}” is not valid."),
            Self::Unfit(unfit) => unfit.sentence(Lang::En),
            Self::Capacity(fault) => fault.sentence(Lang::En),
            Self::BornLater => "The birth date lies in the future.".into(),
            Self::TooOldForCounselling { most } => {
                format!("Older than {most}: please check the birth date.")
            }
            Self::StillMissing { level, gaps } => still_missing(*level, gaps, Lang::En),
            Self::TextNotReleased { .. } => {
                "The text in this language has not been released. The letter is printed in German."
                    .into()
            }
            Self::TextFaults { count } => {
                format!("The text still has faults ({count}). Please correct and save it first.")
            }
            Self::GermanText => {
                "Without a German text there is no letter. It cannot be withdrawn.".into()
            }
            Self::ShippedAlready => "The shipped version is in force already.".into(),
            Self::ChangedMeanwhile => {
                "Somebody else has changed this meanwhile. Please open it again.".into()
            }
            Self::NothingToUndo => "There is nothing to undo.".into(),
            Self::KeyDateAhead { on } => {
                format!("The key date {on} lies ahead. There are numbers up to today.")
            }
            Self::NothingRecorded { first: Some(first) } => {
                format!("There are no records before {first}.")
            }
            Self::NothingRecorded { first: None } => "No report has been recorded yet.".into(),
            Self::HistoryCut => "Older entries of the history are deleted. The waiting numbers can no longer be counted rightly from what is left.".into(),
            Self::Gone => "It no longer exists.".into(),
            Self::StillUsed { appointments } => {
                format!("It is still used by {appointments} appointments.")
            }
            Self::NameTaken => "This name is taken.".into(),
            Self::ListHasErrors { errors: 1 } => {
                "The list has one error. Nothing was imported.".into()
            }
            Self::ListHasErrors { errors } => {
                format!("The list has {errors} errors. Nothing was imported.")
            }
        }
    }
}

/// The roles that may do something.
fn who_may(rights: &[Right], lang: Lang) -> String {
    let may = (Role::ALL.into_iter()).filter(|role| rights.iter().any(|right| role.may(*right)));
    may.map(|role| role.word(lang))
        .collect::<Vec<_>>()
        .join(", ")
}

/// "Für die Einladung fehlen noch 2 Angaben: Straße, Ort."
fn still_missing(level: super::level::Level, gaps: &[super::level::Gap], lang: Lang) -> String {
    let sentence = level.sentence(gaps.len(), lang).unwrap_or_default();
    let mut names: Vec<&str> = gaps.iter().map(|gap| gap.label(lang)).collect();
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(*name));
    format!("{}: {}.", sentence.trim_end_matches('.'), names.join(", "))
}

fn wish_german(wish: super::family::Wish) -> &'static str {
    use super::family::Wish;
    match wish {
        Wish::Wheelchair => "braucht einen Raum für den Rollstuhl",
        Wish::Pram => "kommt mit dem Kinderwagen",
        Wish::MorningsOnly => "kann nur vormittags",
        Wish::AfternoonsOnly => "kann nur nachmittags",
        Wish::NotMonday => "kann nicht montags",
        Wish::NotTuesday => "kann nicht dienstags",
        Wish::NotWednesday => "kann nicht mittwochs",
        Wish::NotThursday => "kann nicht donnerstags",
        Wish::NotFriday => "kann nicht freitags",
    }
}

fn wish_english(wish: super::family::Wish) -> &'static str {
    use super::family::Wish;
    match wish {
        Wish::Wheelchair => "needs a room for a wheelchair",
        Wish::Pram => "comes with a pram",
        Wish::MorningsOnly => "can only come in the morning",
        Wish::AfternoonsOnly => "can only come in the afternoon",
        Wish::NotMonday => "cannot come on Mondays",
        Wish::NotTuesday => "cannot come on Tuesdays",
        Wish::NotWednesday => "cannot come on Wednesdays",
        Wish::NotThursday => "cannot come on Thursdays",
        Wish::NotFriday => "cannot come on Fridays",
    }
}
