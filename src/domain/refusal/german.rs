//! Every reason as a German sentence.

use super::{Reason, still_missing, who_may};
use crate::domain::child_step::Path;
use crate::domain::family::Wish;
use crate::domain::language::Lang;

impl Reason {
    pub(super) fn german(&self) -> String {
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
            Self::ChildElsewhere { path: Path::MovedAway } => {
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
}

fn wish_german(wish: Wish) -> &'static str {
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
