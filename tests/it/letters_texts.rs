//! The built-in letter texts, read as a whole: complete, of one mind with the German text, in their own language.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use erstberatung::domain::letter::LetterKind;
use erstberatung::domain::time::to_utc_s;
use erstberatung::letters::fonts::FontBook;
use erstberatung::letters::invitation::{
    Contact, InterpretingLanguage, InvitationFacts, InvitedChild, Office, Options, Person,
    PostalAddress, SiteFacts, build,
};
use erstberatung::letters::language::{Faces, LangTag};
use erstberatung::letters::letter::{Block, Letter, RichText, Style};
use erstberatung::letters::pdf::{self, Meta};
use erstberatung::letters::template::{TemplateSet, kinds, templates};
use erstberatung::letters::{LetterError, compose};
use unicode_script::{Script, UnicodeScript};

fn texts() -> &'static TemplateSet {
    templates(LetterKind::Invitation).unwrap()
}

fn translations() -> Vec<LangTag> {
    texts()
        .iter()
        .map(|text| text.lang)
        .filter(|lang| *lang != LangTag::De)
        .collect()
}

fn at(h: u32, min: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 12, 2)
        .unwrap()
        .and_hms_opt(h, min, 0)
        .unwrap()
}

/// An invitation with everything in it, for a family with long and rare names.
pub fn full(second_language: Option<LangTag>, sample: bool) -> InvitationFacts {
    let child = |given: &str, family: &str, born: &str| InvitedChild {
        name: Person {
            given: given.into(),
            family: family.into(),
        },
        born: born.into(),
    };
    InvitationFacts {
        key: "01970000-0000-7000-8000-000000000001".into(),
        guardians: vec![
            Person {
                given: "Nguyễn Thị Ánh".into(),
                family: "Łukaszewičūtė-Beispiel".into(),
            },
            Person {
                given: "Yeşim Ġorġ".into(),
                family: "O’Muster-Þórðarson".into(),
            },
        ],
        children: vec![
            child(
                "Mar’iana Ayşe-Çiğdem",
                "Łukaszewičūtė-Beispiel",
                "13.08.2020",
            ),
            child("Ɛsi Ŋaŋ̈o", "O’Muster-Þórðarson", "2016"),
            child(
                "Ștefan Đorđe",
                "von und zu Beispielhausen-Musterstadt",
                "06.2014",
            ),
        ],
        address: PostalAddress {
            care_of: "Familie Beispiel".into(),
            accommodation: "Haus Sonnenschein".into(),
            street: "Straße des 17. Juni 135a".into(),
            postcode: "59320".into(),
            town: "Ennigerloh".into(),
            ..PostalAddress::default()
        },
        file_number: "EB-2026-0187".into(),
        site: SiteFacts {
            name: "Beratungsstelle Beckum".into(),
            street: "Beispielweg 2".into(),
            postcode: "59269".into(),
            town: "Beckum".into(),
            room: "Raum 2, Erdgeschoss".into(),
            directions: "Eingang im Hof (blaue Tür), dann links".into(),
            bus_stop: "Beispielplatz, Linien 7 und 12".into(),
            ..SiteFacts::default()
        },
        start: at(10, 15),
        end: at(11, 45),
        start_utc_s: to_utc_s(at(10, 15)),
        end_utc_s: to_utc_s(at(11, 45)),
        interpreter: Some(InterpretingLanguage {
            code: "kmr".into(),
            german: "Kurmandschi (Nordkurdisch)".into(),
        }),
        contact: Contact {
            name: "S. Vorlage".into(),
            phone: "0221 4710-000".into(),
            email: "beratung@example.org".into(),
            room: "Raum 12".into(),
        },
        letter_date: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        office: Office {
            authority: "Kreis Warendorf".into(),
            sub_lines: vec![
                "Kommunales Integrationszentrum".into(),
                "Schulische Erstberatung".into(),
            ],
            return_line: "Kreis Warendorf · Waldenburger Straße 2 · 48231 Warendorf".into(),
        },
        sample,
        second_language,
    }
}

/// What most families get: two children, a room, a bus stop, no description of the way.
pub fn usual(second_language: Option<LangTag>, sample: bool) -> InvitationFacts {
    let mut facts = full(second_language, sample);
    facts.children.truncate(2);
    facts.site.directions.clear();
    facts
}

/// The same for one child with a name of common length and without anything that may be missing.
pub fn spare(second_language: Option<LangTag>, sample: bool) -> InvitationFacts {
    let mut facts = full(second_language, sample);
    facts.guardians.truncate(1);
    facts.children = vec![InvitedChild {
        name: Person {
            given: "Mar’iana Çiğdem".into(),
            family: "Łukaszewičūtė".into(),
        },
        born: "13.08.2020".into(),
    }];
    facts.address.care_of.clear();
    facts.address.accommodation.clear();
    facts.site.room.clear();
    facts.site.directions.clear();
    facts.site.bus_stop.clear();
    facts.interpreter = None;
    facts.contact.email.clear();
    facts
}

/// Every text of a letter in the given language.
fn texts_of(letter: &Letter, lang: LangTag) -> Vec<String> {
    let mut out = Vec::new();
    for part in letter.parts.iter().filter(|part| part.lang == lang) {
        for block in &part.blocks {
            match block {
                Block::Heading(_, text)
                | Block::Paragraph(text)
                | Block::ListItem(text)
                | Block::Tick(text)
                | Block::Blank(text)
                | Block::Notice(text) => {
                    out.push(text.to_plain());
                }
                Block::FactBox(fact_box) => {
                    for column in std::iter::once(&fact_box.left)
                        .chain(&fact_box.right)
                        .filter(|c| c.lang == lang)
                    {
                        out.push(column.title.clone());
                        for row in &column.rows {
                            out.push(row.label.clone());
                            out.extend(row.lines.iter().map(RichText::to_plain));
                        }
                    }
                }
                Block::QrRow(row) => {
                    out.push(row.alt.clone());
                    out.extend(
                        row.captions
                            .iter()
                            .filter(|(l, _)| *l == lang)
                            .map(|(_, text)| text.to_plain()),
                    );
                }
                Block::Signature(signature) => {
                    out.extend(signature.greeting.iter().chain(&signature.name).cloned());
                }
                Block::Facts(rows) => {
                    for (name, value) in rows {
                        out.extend([name.clone(), value.to_plain()]);
                    }
                }
                Block::Table(grid) => {
                    out.extend(grid.columns.iter().map(|(name, _)| name.clone()));
                    out.extend(grid.rows.iter().flatten().map(RichText::to_plain));
                }
                Block::Chart(chart) => {
                    out.extend(chart.lines.iter().map(|line| line.label.clone()));
                }
                Block::Gap(_) => {}
            }
        }
        out.extend(part.mark.clone());
    }
    out
}

#[test]
fn every_language_uses_the_same_values_as_the_german_text() {
    assert_eq!(translations().len(), 28);
    let german = texts().german().placeholders();
    assert!(german.len() >= 16, "{german:?}");
    for text in texts().iter() {
        assert_eq!(text.placeholders(), german, "{}", text.lang.tag());
    }
}

#[test]
fn every_letter_resolves_in_every_language() {
    for lang in translations() {
        for facts in [
            full(Some(lang), true),
            spare(Some(lang), true),
            full(Some(lang), false),
            full(None, true),
        ] {
            for released in [false, true] {
                let letter = build(
                    &facts,
                    &Options {
                        released,
                        ..Options::default()
                    },
                )
                .unwrap();
                for part in &letter.parts {
                    for text in texts_of(&letter, part.lang) {
                        assert!(
                            !text.trim().is_empty(),
                            "{}: an empty text",
                            part.lang.tag()
                        );
                        assert!(!text.contains(['{', '}', '*', '\n']), "{text}");
                    }
                }
                let printed = letter.parts.iter().any(|part| part.lang == lang);
                assert_eq!(
                    printed,
                    facts.second_language.is_some() && (facts.sample || released)
                );
            }
        }
    }
}

#[test]
fn the_centre_never_says_that_it_assigns_a_school() {
    for text in texts().iter() {
        for words in text.words() {
            assert!(
                !words.to_lowercase().contains("zuweis"),
                "{}: {words}",
                text.lang.tag()
            );
        }
    }
    let english = texts().get(LangTag::En).unwrap().words().join(" ");
    assert!(!english.to_lowercase().contains("assign"));
}

#[test]
fn both_texts_say_that_the_german_one_counts() {
    let words = |lang| texts().get(lang).unwrap().words().join(" ");
    assert!(words(LangTag::De).contains("Es gilt der deutsche Text."));
    for (lang, german) in [
        (LangTag::Uk, "німецький текст"),
        (LangTag::Ar, "النص الألماني"),
        (LangTag::Tr, "Almanca metin"),
        (LangTag::En, "German text"),
        (LangTag::Fa, "متن آلمانی"),
        (LangTag::Ti, "ጀርመንኛ ጽሑፍ"),
        (LangTag::Ru, "немецкий текст"),
        (LangTag::Ro, "textul german"),
        (LangTag::Bg, "немският текст"),
        (LangTag::Pl, "tekst niemiecki"),
        (LangTag::Sq, "teksti gjermanisht"),
        (LangTag::SrLatn, "nemački tekst"),
        (LangTag::SrCyrl, "немачки текст"),
        (LangTag::Bs, "njemački tekst"),
        (LangTag::Hr, "njemački tekst"),
        (LangTag::Fr, "texte allemand"),
        (LangTag::Es, "texto alemán"),
        (LangTag::Pt, "texto alemão"),
        (LangTag::It, "testo tedesco"),
        (LangTag::El, "γερμανικό κείμενο"),
        (LangTag::So, "Qoraalka Jarmalka"),
        (LangTag::Vi, "tiếng Đức"),
        (LangTag::Kmr, "Nivîsa almanî"),
        (LangTag::Prs, "متن آلمانی"),
        (LangTag::Ps, "آلماني متن"),
        (LangTag::Ckb, "دەقی ئەڵمانی"),
        (LangTag::Ur, "جرمن متن"),
        (LangTag::Am, "የጀርመንኛው ጽሑፍ"),
    ] {
        assert!(words(lang).contains(german), "{}", lang.tag());
    }
}

/// German words that the families will meet on paper; they stand in brackets behind the translated word.
const GERMAN_TERMS: &[&str] = &[
    "Kreis Warendorf",
    "Meldebescheinigung",
    "Impfausweis",
    "Schulamt",
    "Gesundheitsamt",
    "Grundschule",
    "Berufskolleg",
    "Jobcenter",
    "FIT in Deutsch",
    "Fit für mehr",
];

fn without_terms(text: &str) -> String {
    GERMAN_TERMS
        .iter()
        .fold(text.to_owned(), |text, term| text.replace(term, ""))
}

/// The script that the letters of a translation must be in.
fn script(lang: LangTag) -> Script {
    match lang {
        LangTag::Uk | LangTag::Ru | LangTag::Bg | LangTag::SrCyrl => Script::Cyrillic,
        LangTag::El => Script::Greek,
        other => match other.faces() {
            Faces::Arabic => Script::Arabic,
            Faces::Ethiopic => Script::Ethiopic,
            Faces::Latin => Script::Latin,
        },
    }
}

#[test]
fn no_german_is_left_in_a_translation() {
    let common: BTreeSet<&str> = [
        "und",
        "der",
        "die",
        "das",
        "sie",
        "ihr",
        "ihre",
        "ihrem",
        "bitte",
        "mit",
        "zum",
        "nicht",
        "uns",
        "wir",
        "ist",
        "eine",
        "sorgerecht",
    ]
    .into();
    let families = kinds().filter(|kind| kind.is_translated());
    let sets: Vec<&TemplateSet> = families.map(|kind| templates(kind).unwrap()).collect();
    assert!(sets.len() >= 10);
    let all = sets
        .iter()
        .flat_map(|set| set.iter().skip(1).map(move |text| (*set, text)));
    for (set, text) in all {
        let lang = text.lang;
        let german: BTreeSet<String> = set.german().words().into_iter().collect();
        for words in text.words() {
            let own = without_terms(&words);
            for word in own
                .split(|c: char| !c.is_alphabetic())
                .filter(|word| !word.is_empty())
            {
                assert!(
                    !common.contains(word.to_lowercase().as_str()),
                    "{}: {word:?} in {words}",
                    lang.tag()
                );
                if script(lang) != Script::Latin && !matches!(word, "QR" | "h") {
                    let foreign = word.chars().find(|c| {
                        !matches!(c.script(), Script::Common | Script::Inherited)
                            && c.script() != script(lang)
                    });
                    assert_eq!(foreign, None, "{}: {word:?} in {words}", lang.tag());
                }
            }
            let sentence = own.split_whitespace().count() > 2;
            assert!(
                !(sentence && german.contains(&words)),
                "{}: still German: {words}",
                lang.tag()
            );
        }
        let marks = [
            &text.marks().sample,
            &text.marks().sample_unreviewed,
            &text.marks().unreviewed,
        ];
        let german = texts().german().marks();
        for (mark, source) in marks.into_iter().zip([
            &german.sample,
            &german.sample_unreviewed,
            &german.unreviewed,
        ]) {
            assert_ne!(mark, source);
        }
        assert!((0..7).all(|day| text.weekday_name(day) != texts().german().weekday_name(day)));
    }
}

#[test]
fn weekdays_and_languages_are_named_in_every_language() {
    let codes = |lang| {
        texts()
            .get(lang)
            .unwrap()
            .languages_named()
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let all = codes(LangTag::Uk);
    assert!(all.len() >= 28, "{}", all.len());
    for lang in translations() {
        assert_eq!(codes(lang), all, "{}", lang.tag());
        let own = lang.tag().split('-').next().unwrap();
        assert!(all.contains(own), "{} cannot name itself", lang.tag());
        let text = texts().get(lang).unwrap();
        let days: BTreeSet<_> = (0..7).map(|day| text.weekday_name(day).unwrap()).collect();
        assert_eq!(days.len(), 7);
        let kurmanji = text.language_name("kmr").unwrap();
        let letter = build(&full(Some(lang), true), &Options::default()).unwrap();
        assert!(
            texts_of(&letter, lang)
                .iter()
                .any(|line| line.contains(kurmanji)),
            "{}",
            lang.tag()
        );
    }
}

#[test]
fn digits_are_the_same_in_every_language_and_tigrinya_says_which_clock() {
    for lang in translations() {
        let letter = build(&full(Some(lang), true), &Options::default()).unwrap();
        let lines = texts_of(&letter, lang);
        let all = lines.join("\n");
        assert!(
            !all.chars().any(|c| c.is_numeric() && !c.is_ascii_digit()),
            "{}",
            lang.tag()
        );
        for fact in [
            "02.12.2026",
            "10:15",
            "11:45",
            "0221\u{A0}4710-000",
            "Beispielweg\u{A0}2, 59269\u{A0}Beckum",
            "13.08.2020",
        ] {
            assert!(
                all.contains(&format!("{fact}\u{2069}")),
                "{}: {fact} in {all}",
                lang.tag()
            );
        }
        assert_eq!(
            lines.iter().any(|line| line.contains("(24\u{A0}h)")),
            matches!(lang, LangTag::Ti | LangTag::Am)
        );
    }
}

/// Every character has a glyph (else `compose` refuses), and the pages are few: a letter for one child is one sheet,
/// German on its front and the translation on its back; the longest one is two pages of German and one of translation.
#[test]
fn every_letter_can_be_set_on_few_pages() {
    let book = FontBook::new().unwrap();
    let meta = Meta {
        author: "Kreis Warendorf".into(),
        joint_title: String::new(),
        created: DateTime::parse_from_rfc3339("2026-11-25T10:00:00+01:00").unwrap(),
    };
    for lang in translations() {
        for (name, facts, most) in [
            ("full", full(Some(lang), true), 3),
            ("usual", usual(Some(lang), true), 3),
            ("spare", spare(Some(lang), true), 2),
            ("real", full(Some(lang), false), 2),
            ("alone", usual(None, true), 2),
        ] {
            let letter = build(&facts, &Options::default()).unwrap();
            let set = compose(&book, &letter)
                .unwrap_or_else(|fault| panic!("{} {name}: {fault}", lang.tag()));
            let pages = set.pages.len();
            assert!(
                pages >= letter.parts.len() && pages <= most,
                "{} {name}: {pages} pages",
                lang.tag()
            );
            let file = pdf::write(&book, &[set], &meta).unwrap();
            assert!(file.starts_with(b"%PDF-"), "{} {name}", lang.tag());
        }
        let large = Options {
            style: Style::LargePrint,
            ..Options::default()
        };
        let letter = build(&spare(Some(lang), true), &large).unwrap();
        assert!(
            compose(&book, &letter).is_ok(),
            "{} in large print",
            lang.tag()
        );
    }
}

/// The control of the test above: a character that no face has is found, wherever it stands.
#[test]
fn a_character_without_a_glyph_stops_the_letter() {
    let book = FontBook::new().unwrap();
    let mut facts = spare(Some(LangTag::Ti), true);
    facts.children[0].name.given = "漢".into();
    let letter = build(&facts, &Options::default()).unwrap();
    assert!(matches!(
        compose(&book, &letter),
        Err(LetterError::MissingCharacters(_))
    ));
}
