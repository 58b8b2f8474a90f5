//! Tests of parsing and checking: each fault is put into a good template and must be found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use super::text::TextError;
use super::value::{FSI, PDI, is_bidi_control};
use super::*;

const GERMAN: &str = r#"
id = "invitation"
lang = "de"
version = 2
state = "draft"
block = [
  { role = "subject", text = "Einladung" },
  { role = "salutation", text = "Guten Tag {familie}," },
  { role = "box_title", text = "Termin" },
  { role = "when", label = "Wann", text = "{wochentag}, {datum}" },
  { role = "when", text = "{uhrzeit}" },
  { role = "where", label = "Wo", if = "raum", text = "Raum {raum}" },
  { role = "child", text = "{kind}, {geburtsdatum}" },
  { role = "p", if = "dolmetschen", text = "Sprache: {sprache}" },
  { role = "qr", label = "Code", text = "Lesen" },
]
"#;

fn turkish() -> String {
    GERMAN.replace("lang = \"de\"", "lang = \"tr\"\nsource = \"de@2\"")
}

fn values() -> Values {
    let mut values = Values::on(NaiveDate::from_ymd_opt(2026, 12, 2).unwrap());
    values.set(Placeholder::Start, "10:15");
    values.set(Placeholder::Room, "2");
    values.add_guardian("Ada Muster");
    values.add_guardian("Bo Beispiel");
    values.add_child("Cleo", "13.08.2020");
    values.add_child("Dan", "2016");
    values
}

fn lines(template: &Template, values: &Values) -> Vec<String> {
    template
        .render(values)
        .unwrap()
        .iter()
        .map(|block| block.text.to_plain())
        .collect()
}

fn iso(text: &str) -> String {
    format!("{FSI}{text}{PDI}")
}

#[test]
fn a_letter_is_filled_in_block_by_block() {
    let mut values = values();
    let german = Template::parse(GERMAN).unwrap();
    let expected = [
        "Einladung".to_owned(),
        format!(
            "Guten Tag {} und {},",
            iso("Ada Muster"),
            iso("Bo Beispiel")
        ),
        "Termin".to_owned(),
        format!("{}, {}", iso("Mittwoch"), iso("02.12.2026")),
        iso("10:15"),
        format!("Raum {}", iso("2")),
        format!("{}, {}", iso("Cleo"), iso("13.08.2020")),
        format!("{}, {}", iso("Dan"), iso("2016")),
        "Lesen".to_owned(),
    ];
    assert_eq!(lines(&german, &values), expected);

    values.set_interpreting("ar", "Arabisch");
    let turkish = Template::parse(&turkish()).unwrap();
    let text = lines(&turkish, &values);
    assert!(text.contains(&format!("Sprache: {}", iso("Arapça"))));
    assert!(text.contains(&format!("{}, {}", iso("Çarşamba"), iso("02.12.2026"))));
    values.set_interpreting("xyz", "Lautsprache");
    assert!(lines(&turkish, &values).contains(&format!("Sprache: {}", iso("Lautsprache"))));
}

#[test]
fn the_lines_of_one_row_share_their_label() {
    let rendered = Template::parse(GERMAN).unwrap().render(&values()).unwrap();
    let labels: Vec<&str> = rendered
        .iter()
        .filter(|b| b.role.is_fact())
        .map(|b| b.label.as_str())
        .collect();
    assert_eq!(labels, ["Wann", "Wann", "Wo"]);
}

#[test]
fn a_value_that_is_not_there_stops_the_letter() {
    let german = Template::parse(GERMAN).unwrap();
    let mut without = values();
    without.set(Placeholder::Start, "");
    assert_eq!(german.render(&without), Err(Placeholder::Start));
    let mut nameless = values();
    nameless.add_child(" ", "2019");
    assert_eq!(german.render(&nameless), Err(Placeholder::Child));
}

#[test]
fn each_fault_of_a_file_is_named() {
    let fault = |from: &str, to: &str| {
        assert!(GERMAN.contains(from), "{from}");
        Template::parse(&GERMAN.replace(from, to)).unwrap_err()
    };
    assert!(matches!(
        fault("role = \"p\"", "role = \"table\""),
        TemplateError::Toml { .. }
    ));
    assert!(matches!(
        fault("if = \"raum\"", "if = \"mond\""),
        TemplateError::Toml { .. }
    ));
    assert!(matches!(
        fault("state = \"draft\"", "state = \"fine\""),
        TemplateError::Toml { .. }
    ));
    assert!(matches!(
        fault("version = 2", "version = 2\nextra = 1"),
        TemplateError::Toml { .. }
    ));
    assert_eq!(
        fault("\"de\"", "\"xx\""),
        TemplateError::UnknownLanguage("xx".into())
    );
    assert!(matches!(
        fault("\"invitation\"", "\"bill\""),
        TemplateError::Head {
            field: "id is no letter",
            ..
        }
    ));
    assert!(matches!(
        fault("version = 2", "version = 0"),
        TemplateError::Head { .. }
    ));
    assert!(matches!(
        fault("version = 2", "version = 2\nsource = \"de@1\""),
        TemplateError::Head { .. }
    ));
    assert!(matches!(
        fault("\"draft\"", "\"reviewed\""),
        TemplateError::Head { .. }
    ));
    assert!(matches!(
        fault("\"draft\"", "\"draft\"\nreviewed_on = \"02.12.2026\""),
        TemplateError::Head { .. }
    ));
    assert_eq!(
        fault("{datum}", "{tag}"),
        TemplateError::Text {
            lang: "de",
            block: 4,
            fault: TextError::UnknownPlaceholder("tag".into())
        }
    );
    assert_eq!(
        fault("Guten Tag", "Guten\\u202E Tag"),
        TemplateError::Text {
            lang: "de",
            block: 2,
            fault: TextError::Forbidden(0x202E)
        }
    );
    assert_eq!(
        fault("if = \"raum\", ", ""),
        TemplateError::Unguarded {
            lang: "de",
            block: 6,
            placeholder: "raum"
        }
    );
    assert_eq!(
        fault("Einladung", "{kind}"),
        TemplateError::Unguarded {
            lang: "de",
            block: 1,
            placeholder: "kind"
        }
    );
    assert_eq!(
        fault("label = \"Wann\", ", ""),
        TemplateError::Label {
            lang: "de",
            block: 4
        }
    );
    assert_eq!(
        fault("label = \"Wann\"", "label = \"{datum}\""),
        TemplateError::Label {
            lang: "de",
            block: 4
        }
    );
    assert_eq!(
        fault("role = \"p\",", "role = \"p\", label = \"x\","),
        TemplateError::Label {
            lang: "de",
            block: 8
        }
    );
    assert_eq!(
        fault("role = \"salutation\"", "role = \"p\""),
        TemplateError::Once {
            lang: "de",
            role: Role::Salutation
        }
    );
}

#[test]
fn a_reviewed_text_says_by_whom_and_when() {
    let signed = GERMAN.replace(
        "\"draft\"",
        "\"reviewed\"\nreviewed_by = \"A. Muster\"\nreviewed_on = \"2026-10-02\"",
    );
    let template = Template::parse(&signed).unwrap();
    assert_eq!(template.state, TemplateState::Reviewed);
    assert_eq!(template.reviewed_on, NaiveDate::from_ymd_opt(2026, 10, 2));
}

#[test]
fn a_translation_must_match_the_german_text() {
    let set = |translation: &str| TemplateSet::parse(&[GERMAN, translation]);
    let good = turkish();
    assert!(set(&good).is_ok());
    let fault = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        set(&good.replace(from, to)).unwrap_err()
    };
    assert_eq!(
        fault(", {datum}", ""),
        TemplateError::MissingPlaceholder {
            lang: "tr",
            placeholder: "datum"
        }
    );
    assert_eq!(
        fault("\"Termin\"", "\"{zeichen}\""),
        TemplateError::ExtraPlaceholder {
            lang: "tr",
            placeholder: "zeichen"
        }
    );
    assert_eq!(
        fault(
            "  { role = \"qr\"",
            "  { role = \"p\", text = \"mehr\" },\n  { role = \"qr\""
        ),
        TemplateError::Structure {
            lang: "tr",
            block: 9
        }
    );
    assert_eq!(
        fault(
            "label = \"Code\", text = \"Lesen\" },",
            "label = \"Code\", text = \"Lesen\" },\n{ role = \"p\", text = \"x\" },"
        ),
        TemplateError::Structure {
            lang: "tr",
            block: 10
        }
    );
    assert!(matches!(fault("de@2", "de@3"), TemplateError::Head { .. }));
    assert!(matches!(fault("de@2", "de@0"), TemplateError::Head { .. }));
    assert!(matches!(
        fault("source = \"de@2\"", ""),
        TemplateError::Head { .. }
    ));
    assert_eq!(TemplateSet::parse(&[&good]), Err(TemplateError::Languages));
    assert_eq!(
        TemplateSet::parse(&[GERMAN, &good, &good]),
        Err(TemplateError::Languages)
    );
}

#[test]
fn an_older_source_makes_a_translation_stale() {
    let old = turkish().replace("de@2", "de@1").replace(", {datum}", "");
    let set = TemplateSet::parse(&[GERMAN, &old]).unwrap();
    assert!(set.is_stale(set.get(LangTag::Tr).unwrap()));
    assert!(!set.is_stale(set.german()));
    let fresh = TemplateSet::parse(&[GERMAN, &turkish()]).unwrap();
    assert!(!fresh.is_stale(fresh.get(LangTag::Tr).unwrap()));
}

/// letters.md names these; each letter to families is written in all of them.
const LANGUAGES: &[&str] = &[
    "de", "en", "uk", "ru", "tr", "ro", "bg", "pl", "sq", "sr-Latn", "sr-Cyrl", "bs", "hr", "fr",
    "es", "pt", "it", "el", "so", "vi", "kmr", "ar", "fa", "prs", "ps", "ckb", "ur", "ti", "am",
];

#[test]
fn every_text_is_there_and_unchecked() {
    for kind in kinds() {
        let set = templates(kind).unwrap();
        let tags: Vec<&str> = set.iter().map(|text| text.lang.tag()).collect();
        let all = LANGUAGES.len();
        let wanted = if kind.is_translated() { all } else { 1 };
        assert_eq!(tags, LANGUAGES[..wanted], "{kind:?}");
        assert_eq!(templates(kind).unwrap().german().kind, kind);
    }
    assert!(kinds().eq(LetterKind::all()));
    for (kind, text) in kinds().flat_map(|kind| {
        let set = templates(kind).unwrap();
        set.iter().map(move |text| (kind, text))
    }) {
        let name = text.stamp();
        assert_eq!(
            text.state,
            TemplateState::Draft,
            "nobody has checked {name} yet"
        );
        assert!(!templates(kind).unwrap().is_stale(text) && text.reviewed_by.is_none());
        assert_eq!(text.source.is_none(), text.lang == LangTag::De, "{name}");
    }
}

proptest! {
    /// Whatever the values are, a built-in letter comes out whole: no open slot, isolates in pairs, one line each.
    #[test]
    fn no_built_in_text_ever_comes_out_with_an_open_slot(
        fields in prop::collection::vec("\\PC{0,12}|[ -z\u{2066}-\u{2069}\u{202E}\n]{0,12}", 14),
        children in 1_usize..4, interpreted: bool, translated: bool,
    ) {
        let mut values = Values::on(NaiveDate::from_ymd_opt(2027, 6, 15).unwrap());
        values.set_translated(translated);
        for (placeholder, field) in Placeholder::ALL.iter().zip(fields.iter().cycle()) {
            if *placeholder == Placeholder::Date { continue; }
            let needed = placeholder.guard().is_none();
            let field = field.replace(['{', '}'], "");
            if needed { values.set(*placeholder, &format!("x{field}")) } else { values.set(*placeholder, &field) }
        }
        values.set(Placeholder::Interpreting, "");
        if interpreted { values.set_interpreting("ar", "Arabisch"); }
        values.add_guardian("A");
        for _ in 0..children { values.add_child("B", "2019"); }
        for template in templates(LetterKind::Invitation).unwrap().iter() {
            for block in template.render(&values).unwrap() {
                let text = block.text.to_plain();
                prop_assert!(!text.contains(['{', '}', '\n', '\u{2028}', '\u{2029}']), "{:?}", text);
                let controls: String = text.chars().filter(|c| is_bidi_control(*c)).collect();
                prop_assert_eq!(&controls, &"\u{2068}\u{2069}".repeat(controls.chars().count() / 2));
            }
        }
    }
}
