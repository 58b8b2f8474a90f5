//! Reasons in a few words for staff, as the command line says them.

use super::{Offered, SchoolReason};
use crate::domain::language::Lang;

impl SchoolReason {
    /// In a few words.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    fn german(self) -> String {
        match self {
            Self::Free { places } => format!("{places} frei"),
            Self::Full => "kein freier Platz".into(),
            Self::FiguresUnknown => "freie Plätze unbekannt".into(),
            Self::FigureAgeing { days } | Self::FigureOld { days } => {
                format!("Angabe {days} Tage alt")
            }
            Self::Support(offered) => format!("Deutschförderung: {}", offer(offered, Lang::De)),
            Self::Literacy(offered) => format!("Alphabetisierung: {}", offer(offered, Lang::De)),
            Self::Distance { metres } => format!("{} km Luftlinie", km(metres).replace('.', ",")),
            Self::DistanceUnknown => "Weg unbekannt".into(),
            Self::FareLikely { limit } => format!(
                "Fahrkosten wahrscheinlich: geschätzte Luftlinie über {} km, Weg prüfen (§ 5 SchfkVO)",
                km(limit).replace('.', ",")
            ),
            Self::FareToCheck { limit } => format!(
                "Weg prüfen: Fahrkosten ab {} km (§ 5 SchfkVO)",
                km(limit).replace('.', ",")
            ),
            Self::NearestPrimary => "nächste Grundschule (§ 46 Abs. 3 SchulG)".into(),
            Self::NotNearest => "nicht die nächste Grundschule".into(),
            Self::SiblingThere => "Geschwister dort".into(),
            Self::SiblingOnTheWay => "für Geschwister angefragt".into(),
            Self::SiblingsElsewhere => "Geschwister an anderer Schule".into(),
            Self::RecommendedForm => "empfohlene Schulform".into(),
            Self::SecondForm => "zweite Empfehlung".into(),
            Self::OtherForm => "andere Schulform als empfohlen".into(),
            Self::Recommended { place } => format!("empfohlene Schule ({place}.)"),
            Self::WishedForm => "gewünschte Schulform".into(),
            Self::WishedSchool => "gewünschte Schule".into(),
            Self::NotWished => "nicht der Wunsch der Eltern".into(),
            Self::Load { children, .. } => format!("{children} aufgenommen in 12 Monaten"),
            Self::Private => "privat, muss nicht aufnehmen".into(),
            Self::Closing { on } => format!("schließt am {}", on.format("%d.%m.%Y")),
            Self::RefusedBefore { on, reason } => {
                format!(
                    "abgelehnt {}: {}",
                    on.format("%d.%m."),
                    reason.word(Lang::De)
                )
            }
            Self::Vocational => "Anmeldung direkt am Berufskolleg".into(),
        }
    }

    fn english(self) -> String {
        match self {
            Self::Free { places } => format!("{places} free"),
            Self::Full => "no free place".into(),
            Self::FiguresUnknown => "free places unknown".into(),
            Self::FigureAgeing { days } | Self::FigureOld { days } => {
                format!("figure {days} days old")
            }
            Self::Support(offered) => format!("German support: {}", offer(offered, Lang::En)),
            Self::Literacy(offered) => format!("literacy: {}", offer(offered, Lang::En)),
            Self::Distance { metres } => format!("{} km as the crow flies", km(metres)),
            Self::DistanceUnknown => "way unknown".into(),
            Self::FareLikely { limit } => format!(
                "fare likely: estimated straight line beyond {} km, check the way (§ 5 SchfkVO)",
                km(limit)
            ),
            Self::FareToCheck { limit } => {
                format!("check the way: fare from {} km (§ 5 SchfkVO)", km(limit))
            }
            Self::NearestPrimary => "nearest primary school (§ 46 Abs. 3 SchulG)".into(),
            Self::NotNearest => "not the nearest primary school".into(),
            Self::SiblingThere => "siblings there".into(),
            Self::SiblingOnTheWay => "asked for siblings".into(),
            Self::SiblingsElsewhere => "siblings at another school".into(),
            Self::RecommendedForm => "recommended form".into(),
            Self::SecondForm => "second recommendation".into(),
            Self::OtherForm => "other form than recommended".into(),
            Self::Recommended { place } => format!("recommended school (no. {place})"),
            Self::WishedForm => "form the family wishes".into(),
            Self::WishedSchool => "school the family wishes".into(),
            Self::NotWished => "not what the family wishes".into(),
            Self::Load { children, .. } => format!("{children} admitted in 12 months"),
            Self::Private => "private, need not accept".into(),
            Self::Closing { on } => format!("closes on {}", on.format("%d.%m.%Y")),
            Self::RefusedBefore { on, reason } => {
                format!("refused {}: {}", on.format("%d.%m."), reason.word(Lang::En))
            }
            Self::Vocational => "registration directly at the vocational college".into(),
        }
    }
}

fn offer(offered: Offered, lang: Lang) -> String {
    let de = lang == Lang::De;
    match offered {
        Offered::Free(places) if de => format!("{places} frei"),
        Offered::Free(places) => format!("{places} free"),
        Offered::Yes if de => "ja".into(),
        Offered::Yes => "yes".into(),
        Offered::No if de => "nein".into(),
        Offered::No => "no".into(),
        Offered::Unknown if de => "unbekannt".into(),
        Offered::Unknown => "unknown".into(),
    }
}

fn km(metres: u32) -> String {
    format!("{:.1}", f64::from(metres) / 1000.0)
}
