//! What the counselling's record says of a child, in the German words of papers.

use super::facts::{country, joined, school_named};
use crate::domain::child::Child;
use crate::domain::office::Office;
use crate::domain::proof::{Brought, Document};
use crate::domain::school_history::SchoolHistoryEntry;
use crate::letters::paper::words;
use crate::letters::template::placeholder::Placeholder as P;

/// What only the record of the counselling says.
pub(super) fn record(office: &Office, child: &Child, set: &mut impl FnMut(P, String)) {
    let recommended = child.recommendation.clone().unwrap_or_default();
    let school = |entry: &SchoolHistoryEntry| {
        let grade = entry.grade.map(|grade| format!("bis Klasse {grade}"));
        joined([
            words::span(entry.time),
            entry.school.clone(),
            country(entry.country.as_ref()),
            grade.unwrap_or_default(),
            entry.end.map(words::end).unwrap_or_default().to_owned(),
        ])
    };
    let schools: Vec<String> = child.school_history.iter().map(school).collect();
    set(P::SchoolHistory, schools.join("; "));
    let gaps: Vec<String> = child
        .interruptions
        .iter()
        .map(|s| words::span(*s))
        .collect();
    set(P::Gaps, gaps.join("; "));
    if let Some(certificate) = &child.last_certificate {
        let language = certificate.language.as_ref();
        let language = language.map(|code| office.language_name(code).to_owned());
        let seen = if certificate.seen {
            "gesehen"
        } else {
            "nicht gesehen"
        };
        let translated = if certificate.translated {
            "mit Übersetzung"
        } else {
            ""
        };
        let parts = [
            seen.to_owned(),
            language.unwrap_or_default(),
            translated.to_owned(),
        ];
        set(P::Certificate, joined(parts));
    }
    if let Some(earlier) = &child.german_schooling {
        let words = match earlier.months {
            0 => "keine".to_owned(),
            1 => joined([earlier.place.clone(), "1 Monat".to_owned()]),
            months => joined([earlier.place.clone(), format!("{months} Monate")]),
        };
        set(P::GermanSchooling, words);
    }
    let seen = Document::ALL
        .iter()
        .filter(|document| child.documents.of(**document) == Some(Brought::Yes))
        .map(|document| words::document(*document).to_owned());
    set(P::Documents, joined(seen));
    let hint = child.special_needs.map(words::special_needs);
    set(P::SpecialNeeds, hint.unwrap_or_default().to_owned());
    if let Some(wish) = &child.preference {
        let words = if wish.none {
            "kein Wunsch".to_owned()
        } else {
            let school = wish.school.as_deref().map(|n| school_named(office, n));
            let sibling = if wish.sibling_school == Some(true) {
                "Schule der Geschwister"
            } else {
                ""
            };
            let all_day = if wish.all_day == Some(true) {
                "Ganztag"
            } else {
                ""
            };
            joined([
                wish.form
                    .map(crate::domain::school_form::SchoolForm::name)
                    .unwrap_or_default()
                    .to_owned(),
                school.unwrap_or_default(),
                sibling.to_owned(),
                all_day.to_owned(),
            ])
        };
        set(P::Wish, words);
    }
    let forms = [recommended.form, recommended.second_form];
    let forms = forms.into_iter().flatten().map(|f| f.name().to_owned());
    let stage = recommended.stage.map(words::stage).unwrap_or_default();
    set(
        P::Recommended,
        joined(std::iter::once(stage.to_owned()).chain(forms)),
    );
    let named: Vec<String> = recommended
        .schools
        .iter()
        .map(|choice| {
            let name = school_named(office, &choice.school);
            if choice.reason.trim().is_empty() {
                name
            } else {
                format!("{name} ({})", choice.reason.trim())
            }
        })
        .collect();
    set(P::RecommendedSchools, named.join("; "));
    set(P::Reason, recommended.reason);
    if let Some(way) = &child.transport {
        let metres = way.metres.map(|m| {
            let km = f64::from(m) / 1000.0;
            format!("etwa {km:.1} km").replace('.', ",")
        });
        let bus = if way.bus_line.trim().is_empty() {
            String::new()
        } else {
            format!("Bus {}", way.bus_line.trim())
        };
        set(P::Way, joined([metres.unwrap_or_default(), bus]));
    }
}
