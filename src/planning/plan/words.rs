//! Causes and remedies in a few words for staff.

use super::{Cause, Remedy};
use crate::domain::language::Lang;
use crate::domain::office::Office;
use crate::domain::refusal::Refusal;

impl Cause {
    /// In a sentence.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let de = lang == Lang::De;
        match self {
            Self::TooLong { minutes } if de => format!("Kein Zeitfenster mit {minutes} Minuten."),
            Self::TooLong { minutes } => format!("No offered time of {minutes} minutes."),
            Self::Refused(reasons) | Self::NotReady(reasons) => {
                Refusal(reasons.clone()).sentence(lang)
            }
            Self::Full if de => "Alle passenden Zeiten sind vergeben.".into(),
            Self::Full => "All times that fit are taken.".into(),
            Self::NothingOffered if de => {
                "In diesem Zeitraum gibt es keine Beratungszeiten.".into()
            }
            Self::NothingOffered => "There is no offered time in this period.".into(),
        }
    }
}

impl Remedy {
    /// In a few words.
    #[must_use]
    pub fn sentence(&self, lang: Lang, office: &Office) -> String {
        let de = lang == Lang::De;
        match self {
            Self::Extend { day, minutes, .. } if de => {
                format!("{} um {minutes} Minuten verlängern", day.format("%d.%m."))
            }
            Self::Extend { day, minutes, .. } => {
                format!("extend {} by {minutes} minutes", day.format("%d.%m."))
            }
            Self::LaterPeriod { to } if de => {
                format!("Zeitraum bis {} wählen", to.format("%d.%m.%Y"))
            }
            Self::LaterPeriod { to } => format!("look until {}", to.format("%d.%m.%Y")),
            Self::OtherSites if de => "andere Standorte erlauben".into(),
            Self::OtherSites => "allow other sites".into(),
            Self::OtherRoom { day, room, .. } => {
                let name = office.room(*room).map_or("", |r| r.name.as_str());
                let day = day.format("%d.%m.");
                if de {
                    format!("am {day} {name} nehmen")
                } else {
                    format!("take {name} on {day}")
                }
            }
            Self::CompleteFile if de => "Akte ergänzen".into(),
            Self::CompleteFile => "complete the file".into(),
        }
    }
}
