//! Holds the two languages, their variables and the methods together.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::{AREAS, Language, Texts};

/// The messages of a file with the variables each uses.
fn messages(area: &str, source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let parsed = FluentResource::try_new(source.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{area}: {errors:?}"));
    assert!(parsed.entries().count() > 0, "{area} is empty");
    let mut found = BTreeMap::new();
    let mut current: Option<String> = None;
    for line in source.lines() {
        if line.starts_with('#') {
            continue;
        }
        if let Some((id, _)) = line.split_once('=')
            && line.starts_with(|c: char| c.is_ascii_lowercase())
        {
            let id = id.trim().to_owned();
            assert!(
                found.insert(id.clone(), BTreeSet::new()).is_none(),
                "{area}: {id} stands twice"
            );
            current = Some(id);
        }
        let Some(id) = &current else { continue };
        for part in line.split('$').skip(1) {
            let name: String = part
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
                .collect();
            let _ = found.get_mut(id).unwrap().insert(name);
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_things_with_the_same_variables() {
    for area in AREAS {
        assert_eq!(
            messages(area.name, area.german),
            messages(area.name, area.english),
            "area {}",
            area.name
        );
    }
}

#[test]
fn a_difference_between_the_languages_would_be_found() {
    let german = messages("x", "a = Ein { $n }\nb = Zwei\n");
    assert_ne!(
        german,
        messages("x", "a = One { $m }\nb = Two\n"),
        "another variable"
    );
    assert_ne!(
        german,
        messages("x", "a = One { $n }\n"),
        "a missing sentence"
    );
}

/// Every name asked for in the methods, with the variables given.
fn asked(methods: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for call in methods.split("self.say").skip(1) {
        let end = call
            .find(";")
            .or_else(|| call.find("\n    }"))
            .unwrap_or(call.len());
        let end = end.min(call.find("\n    }").unwrap_or(call.len()));
        let mut quoted = call[..end].split('"').skip(1).step_by(2);
        let Some(id) = quoted.next() else { continue };
        found.push((id.to_owned(), quoted.map(str::to_owned).collect()));
    }
    found
}

#[test]
fn methods_ask_for_sentences_that_exist_with_their_variables() {
    let mut used = BTreeSet::new();
    let mut known = BTreeMap::new();
    for area in AREAS {
        known.extend(messages(area.name, area.german));
    }
    for area in AREAS {
        for (id, variables) in asked(area.methods) {
            let wanted = known
                .get(&id)
                .unwrap_or_else(|| panic!("{}: no sentence {id}", area.name));
            if !variables.is_empty() || !wanted.is_empty() {
                assert_eq!(&variables, wanted, "{}: variables of {id}", area.name);
            }
            let _ = used.insert(id);
        }
    }
    let silent: Vec<_> = known.keys().filter(|id| !used.contains(*id)).collect();
    assert!(silent.is_empty(), "nobody asks for {silent:?}");
}

#[test]
fn nothing_is_isolated_and_thousands_are_grouped() {
    let texts = Texts::new(Language::German);
    assert_eq!(
        texts.families_facts(1240, 2),
        "1.240 offene Akten · 2 Kinder"
    );
    assert_eq!(
        Texts::new(Language::English).families_facts(1240, 1),
        "1,240 open files · 1 child"
    );
}

#[test]
fn a_range_of_days_has_a_short_form() {
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let (german, english) = (Texts::new(Language::German), Texts::new(Language::English));
    let week = (day(2026, 11, 2), day(2026, 11, 6));
    assert_eq!(
        german.calendar_range_short(week.0, week.1),
        "02.–06.11.2026"
    );
    assert_eq!(english.calendar_range_short(week.0, week.1), "2–6 Nov 2026");
    let months = (day(2026, 11, 30), day(2026, 12, 4));
    assert_eq!(
        german.calendar_range_short(months.0, months.1),
        "30.11.–04.12.2026"
    );
    let years = (day(2026, 12, 28), day(2027, 1, 1));
    assert_eq!(
        german.calendar_range_short(years.0, years.1),
        "28.12.2026–01.01.2027"
    );
    assert_eq!(german.calendar_range_short(week.0, week.0), "Mo 02.11.2026");
}
