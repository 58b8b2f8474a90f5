//! Causes and remedies in a few words for staff.

use super::{Cause, Remedy};
use crate::domain::language::Lang;

impl Cause {
    /// In a sentence.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let words = match (self, lang) {
            (Self::NoGrade, Lang::De) => "Der Jahrgang ist nicht bekannt.",
            (Self::NoGrade, Lang::En) => "The grade is not known.",
            (Self::Vocational, Lang::De) => "Anmeldung direkt am Berufskolleg.",
            (Self::Vocational, Lang::En) => "Registration directly at a vocational college.",
            (Self::NoSchool, Lang::De) => "Keine Schule im Kreis hat diesen Jahrgang.",
            (Self::NoSchool, Lang::En) => "No school of the county has this grade.",
            (Self::Refused, Lang::De) => {
                "Alle passenden Schulen haben abgelehnt oder sind verworfen."
            }
            (Self::Refused, Lang::En) => "All schools that fit refused or were rejected.",
            (Self::TooFar { metres }, _) => return too_far(metres, lang),
            (Self::Unknown, Lang::De) => "Freie Plätze sind nicht gemeldet.",
            (Self::Unknown, Lang::En) => "Free places are not reported.",
            (Self::NoLiteracy, Lang::De) => "Kein freier Platz mit Alphabetisierung.",
            (Self::NoLiteracy, Lang::En) => "No free place for learning to read and write.",
            (Self::NoSupport, Lang::De) => "Kein freier Platz mit Deutschförderung.",
            (Self::NoSupport, Lang::En) => "No free place with German support.",
            (Self::Full, Lang::De) => "Kein freier Platz im Jahrgang.",
            (Self::Full, Lang::En) => "No free place in the grade.",
            (Self::Taken, Lang::De) => "Die Plätze sind für andere Kinder vorgeschlagen.",
            (Self::Taken, Lang::En) => "The places are proposed for other children.",
        };
        words.to_owned()
    }
}

fn too_far(metres: u32, lang: Lang) -> String {
    let km = metres / 1000;
    match lang {
        Lang::De => format!("Der nächste freie Platz ist {km} km entfernt."),
        Lang::En => format!("The nearest free place is {km} km away."),
    }
}

impl Remedy {
    /// In a few words; `name` says what a school is called.
    #[must_use]
    pub fn sentence(&self, lang: Lang, name: impl Fn(&str) -> String) -> String {
        let words = match (self, lang) {
            (Self::CompleteFile, Lang::De) => "Akte ergänzen",
            (Self::CompleteFile, Lang::En) => "complete the file",
            (Self::DirectWay, Lang::De) => "Hinweis zum Berufskolleg geben",
            (Self::DirectWay, Lang::En) => "give the note on vocational colleges",
            (Self::IncludeUnknown, Lang::De) => "Schulen ohne Meldung einbeziehen",
            (Self::IncludeUnknown, Lang::En) => "include schools without a figure",
            (Self::AllowFar, Lang::De) => "weite Wege erlauben",
            (Self::AllowFar, Lang::En) => "allow long ways",
            (Self::AskCapacity { school }, Lang::De) => {
                return format!("Plätze erfragen: {}", name(school));
            }
            (Self::AskCapacity { school }, Lang::En) => {
                return format!("ask for places: {}", name(school));
            }
            (Self::Reconsider, Lang::De) => "verworfene Schulen zulassen",
            (Self::Reconsider, Lang::En) => "allow rejected schools",
        };
        words.to_owned()
    }
}
