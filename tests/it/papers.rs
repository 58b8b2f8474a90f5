//! Papers on the way to school: every kind in every language with everything in it and with the least, conformant, read
//! back by another program, within its frame; and the integration centre never decides in any of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use erstberatung::domain::letter::{Addressee, Authority, LetterKind, PaperKind};
use erstberatung::letters::din5008 as din;
use erstberatung::letters::invitation::{
    Contact, Household, InvitedChild, Office, Person, PostalAddress, address, office_address,
};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{Address, Layout, Letter, LetterheadKind, Style};
use erstberatung::letters::page::{Shape, TextLine};
use erstberatung::letters::paper::{KiHead, PaperFacts, SchulamtHead, Writer, build};
use erstberatung::letters::template::placeholder::{Condition, Group, Placeholder, groups};
use erstberatung::letters::template::value::{Fields, Values};
use erstberatung::letters::template::{TemplateError, TemplateSet, kinds, templates};
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::letters::readers::{run, source, words};
use crate::letters::sample;

/// How much is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Everything, with long and rare names.
    All,
    /// As most families are.
    Usual,
    /// Nothing that may be missing.
    Least,
}

fn told(placeholder: Placeholder, known: Known) -> String {
    let long = known == Known::All;
    match placeholder {
        Placeholder::Born => "13.08.2014".into(),
        Placeholder::Home => "Straße des 17. Juni 135a, 59320 Ennigerloh".into(),
        Placeholder::GuardianPhone if long => {
            "0152 28817386 (Mutter), 0221 4710-000 (Caritas)".into()
        }
        Placeholder::GuardianPhone => "0152 28817386 (Mutter)".into(),
        Placeholder::SchoolHistory if long => "09.2019 bis 06.2024, Школа № 12 (Beispielstadt), Ukraine, bis Klasse 5, Ausreise; ab 2025, Onlineschule, Ukraine, bis Klasse 6; ".repeat(2),
        Placeholder::SchoolHistory => "09.2020 bis 06.2026, Beispielschule, Syrien, bis Klasse 6".into(),
        Placeholder::Reason if long => "Das Kind lernt schnell und hat gern Mathematik. Eine Gesamtschule mit Ganztag passt, weil die Geschwister dort sind und die Deutschförderung im selben Haus liegt. ".repeat(6),
        Placeholder::Reason => "Das Kind lernt gern und braucht am Anfang viel Deutsch.".into(),
        Placeholder::Remedy => "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Klage erhoben werden. Dies ist ein Beispieltext.".into(),
        Placeholder::LegalBasis => "Beispiel einer Rechtsgrundlage, vom Schulamt eingetragen".into(),
        Placeholder::Grounds => "An der gewünschten Schule ist in diesem Jahrgang kein Platz frei.".into(),
        Placeholder::School | Placeholder::ChildSchool => "Paul-Gerhardt-Schule Städt. Gem. Grundschule II".into(),
        Placeholder::SchoolAddress => "Harkortstr. 38-40, 59229 Ahlen".into(),
        Placeholder::SchoolPhone => "02382 596460".into(),
        Placeholder::Grade | Placeholder::WantedGrade => "7".into(),
        Placeholder::From | Placeholder::ContactBy => "11.01.2027".into(),
        Placeholder::AnswerBy => "02.12.2026".into(),
        Placeholder::DecidedOn => "25.11.2026".into(),
        Placeholder::CollegeStart => "01.08.".into(),
        Placeholder::CollegeDates => "01.11., 01.02., 01.05.".into(),
        Placeholder::FamilyLanguage => "Kurmandschi (Nordkurdisch)".into(),
        Placeholder::Nationality => "Ukraine".into(),
        Placeholder::Sex => "weiblich".into(),
        Placeholder::German => "A1".into(),
        Placeholder::SchoolYears => "6".into(),
        Placeholder::Signatory => "Beispiel, Schulrätin".into(),
        other => format!("Angabe zu {}", other.token()),
    }
}

fn child(name: &str, known: Known) -> Fields {
    let mut fields = Fields::default();
    for placeholder in Placeholder::ALL.iter().filter(|p| p.is_of_child()) {
        if known != Known::Least || placeholder.guard().is_none() {
            fields.set(*placeholder, &told(*placeholder, known));
        }
    }
    fields.set(Placeholder::Child, name);
    fields
}

const NAMES: [(&str, &str); 3] = [
    ("Mar’iana Ayşe-Çiğdem", "Łukaszewičūtė-Beispiel"),
    ("Ɛsi Ŋaŋ̈o", "O’Muster-Þórðarson"),
    ("Ștefan Đorđe", "von und zu Beispielhausen-Musterstadt"),
];

fn values(kind: PaperKind, to: Addressee, known: Known, children: usize) -> Values {
    let mut values = Values::default();
    values.add_guardian("Nguyễn Thị Ánh Łukaszewičūtė");
    for (given, family) in NAMES.iter().take(children) {
        values.add_child_of(child(&format!("{given} {family}"), known));
    }
    for placeholder in Placeholder::ALL.iter().filter(|p| !p.is_of_child()) {
        let there = known != Known::Least || placeholder.guard().is_none();
        if there && groups(LetterKind::Paper(kind)).contains(&placeholder.group()) {
            values.set(*placeholder, &told(*placeholder, known));
        }
    }
    for name in [
        "Berufskolleg Ahlen",
        "Berufskolleg Beckum",
        "Paul-Spiegel-Berufskolleg",
    ] {
        let mut school = Fields::default();
        school.set(Placeholder::School, name);
        school.set(
            Placeholder::SchoolAddress,
            "Im Pattenmeicheln 12, 59229 Ahlen",
        );
        if known != Known::Least {
            school.set(Placeholder::SchoolPhone, "02382 98240");
        }
        values.add_school(school);
    }
    values.say(Condition::To(to));
    values
}

fn head(authority: &str) -> Office {
    Office {
        authority: authority.into(),
        sub_lines: vec!["Untere Schulaufsicht".into()],
        return_line: format!("{authority} · Waldenburger Straße 2 · 48231 Warendorf"),
    }
}

fn to(addressee: Addressee) -> Address {
    let made = match addressee {
        Addressee::Family => address(&Household {
            guardians: &[
                Person {
                    given: "Nguyễn Thị Ánh".into(),
                    family: "Łukaszewičūtė-Beispiel".into(),
                },
                Person {
                    given: "Yeşim Ġorġ".into(),
                    family: "O’Muster-Þórðarson".into(),
                },
            ],
            children: &[InvitedChild {
                name: Person {
                    given: NAMES[0].0.into(),
                    family: NAMES[0].1.into(),
                },
                born: "13.08.2014".into(),
            }],
            address: &PostalAddress {
                care_of: "Familie Beispiel".into(),
                accommodation: "Haus Sonnenschein".into(),
                street: "Straße des 17. Juni 135a".into(),
                postcode: "59320".into(),
                town: "Ennigerloh".into(),
                ..PostalAddress::default()
            },
            file_number: "EB-2026-0187",
        }),
        _ => office_address(
            "St. Vincenz-Berufskolleg Priv. Fachsch. für Heilerziehungspflege Berufsfachsch. für Heilerziehungshilfe",
            "Schulleitung",
            "Robert-Koch-Str. 41",
            "59227 Ahlen",
        ),
    };
    made.unwrap()
}

fn facts(
    kind: PaperKind,
    by: Authority,
    addressee: Addressee,
    known: Known,
    children: usize,
    lang: Option<LangTag>,
) -> PaperFacts {
    let (ki, schulamt) = (
        head("Kreis Warendorf"),
        head("Schulamt für den Kreis Warendorf"),
    );
    PaperFacts {
        key: format!("{}-probe", kind.code()),
        writer: Writer::new(kind, by, KiHead(ki), SchulamtHead(schulamt)).unwrap(),
        address: to(addressee),
        contact: Contact {
            name: "S. Vorlage".into(),
            phone: "0221 4710-000".into(),
            email: if known == Known::Least {
                String::new()
            } else {
                "beratung@example.org".into()
            },
            room: String::new(),
        },
        file_number: "EB-2026-0187".into(),
        letter_date: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        values: values(kind, addressee, known, children),
        second_language: lang,
        released: false,
        style: Style::Normal,
        layout: Layout::default(),
        sample: true,
    }
}

/// A paper to a family as most of them are.
pub fn to_family(kind: PaperKind, by: Authority, lang: Option<LangTag>) -> PaperFacts {
    facts(kind, by, Addressee::Family, Known::Usual, 1, lang)
}

struct Paper {
    name: String,
    /// Without its language.
    group: String,
    by: Authority,
    letter: Letter,
}

/// Every kind, by everybody who writes it, to everybody, in every language, with much and with little in it.
fn all() -> Vec<Paper> {
    let mut out = Vec::new();
    for kind in PaperKind::ALL {
        let texts = templates(LetterKind::Paper(*kind)).unwrap();
        for by in kind.writers() {
            for addressee in kind.addressees() {
                for text in texts.iter() {
                    for known in [Known::All, Known::Usual, Known::Least] {
                        let counts: &[usize] = if kind.is_of_one_child() {
                            &[1]
                        } else {
                            &[1, 3]
                        };
                        for children in counts {
                            let lang = Some(text.lang).filter(|lang| *lang != LangTag::De);
                            let facts = facts(*kind, *by, *addressee, known, *children, lang);
                            let name = format!(
                                "{}-{}-{}-{}-{known:?}-{children}",
                                kind.code(),
                                by.code(),
                                addressee.code(),
                                text.lang.tag()
                            );
                            let letter = build(&facts).unwrap_or_else(|e| panic!("{name}: {e}"));
                            let group = format!(
                                "{}-{}-{}-{known:?}-{children}",
                                kind.code(),
                                by.code(),
                                addressee.code()
                            );
                            out.push(Paper {
                                name,
                                group,
                                by: *by,
                                letter,
                            });
                        }
                    }
                }
            }
        }
    }
    out
}

/// A print file with all languages of a paper in it; where each begins and ends.
fn written(group: &str, papers: &[&Paper]) -> (PathBuf, Vec<(usize, usize)>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("papers");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{group}.pdf"));
    let letters: Vec<Letter> = papers.iter().map(|paper| paper.letter.clone()).collect();
    std::fs::write(&path, sample::pdf_of(&letters)).unwrap();
    let mut first = 1;
    let pages = letters.iter().map(|letter| {
        let last = first + sample::composed(letter).pages.len() - 1;
        let pages = (first, last);
        first = last + 1;
        pages
    });
    (path, pages.collect())
}

#[test]
fn every_paper_in_every_language_conforms_and_is_read_back() {
    let papers = all();
    assert!(papers.len() >= 350, "{}", papers.len());
    let mut groups: BTreeMap<&str, Vec<&Paper>> = BTreeMap::new();
    for paper in &papers {
        groups.entry(&paper.group).or_default().push(paper);
    }
    for (group, papers) in groups {
        let (path, pages) = written(group, &papers);
        crate::letters::pdf::assert_conforms(&std::fs::read(&path).unwrap(), group);
        for (paper, (first, last)) in papers.iter().zip(pages) {
            let (first, last) = (first.to_string(), last.to_string());
            let file = path.to_str().unwrap();
            let arguments = ["-layout", "-f", &first, "-l", &last, file, "-"];
            // A narrow column breaks a line behind a hyphen.
            let parted = |text: String| words(&text.replace('-', " "));
            let read = parted(run("pdftotext", "poppler-utils", &arguments));
            let wanted = parted(source(&paper.letter));
            let lost: Vec<&String> = wanted.difference(&read).collect();
            assert!(lost.is_empty(), "{} lost {lost:?}", paper.name);
        }
    }
}

fn texts(page: &erstberatung::letters::page::Page) -> impl Iterator<Item = &TextLine> {
    page.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(line) => Some(line),
        Shape::Path(_) | Shape::Modules(_) => None,
    })
}

#[test]
fn nothing_stands_outside_the_frame_and_only_the_address_in_the_window() {
    for paper in all() {
        let composition = sample::composed(&paper.letter);
        for page in &composition.pages {
            for line in texts(page) {
                assert!(
                    line.left() >= 24.9 && line.right() <= 200.1,
                    "{}: {:?}",
                    paper.name,
                    line.characters()
                );
                assert!(line.baseline <= 292.0, "{}", paper.name);
            }
        }
        let mut allowed = paper.letter.address.lines.clone();
        allowed.push(paper.letter.letterhead.return_line.clone());
        let inside = |line: &&TextLine| {
            line.right() > din::FIELD_LEFT
                && line.left() < din::FIELD_RIGHT
                && line.baseline > din::FIELD_TOP
                && line.baseline - line.mm(720) < din::ADDRESS_BOTTOM
        };
        let seen: Vec<&TextLine> = texts(&composition.pages[0]).filter(inside).collect();
        assert_eq!(seen.len(), allowed.len(), "{}", paper.name);
        for line in seen {
            assert!(
                allowed.iter().any(|text| text == line.characters()),
                "{}",
                paper.name
            );
        }
        let order = |line: &TextLine| (line.baseline * 100.0) as i64;
        for page in &composition.pages {
            // Lines of one column do not lie upon each other.
            let mut columns: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
            for line in texts(page) {
                columns
                    .entry((line.left() * 10.0) as i64)
                    .or_default()
                    .push(order(line));
            }
            for bases in columns.values_mut() {
                bases.sort_unstable();
                assert!(
                    bases.windows(2).all(|two| two[1] - two[0] > 250),
                    "{}",
                    paper.name
                );
            }
        }
    }
}

#[test]
fn the_two_letterheads_never_mix() {
    for paper in all() {
        let wanted = match paper.by {
            Authority::Ki => LetterheadKind::KreisKi,
            Authority::Schulamt => LetterheadKind::Schulamt,
        };
        assert_eq!(paper.letter.letterhead.kind, wanted, "{}", paper.name);
        let other = match paper.by {
            Authority::Ki => "Schulamt für den Kreis Warendorf ·",
            Authority::Schulamt => "Kreis Warendorf ·",
        };
        assert!(
            !paper.letter.letterhead.return_line.starts_with(other),
            "{}",
            paper.name
        );
    }
}

/// Words of deciding about a place. "Zuweisung an Kommune" is another thing: it says where a family lives.
fn decides(text: &str) -> bool {
    let text = text
        .to_lowercase()
        .replace("zuweisung an kommune", "")
        .replace("hinweis", "");
    ["weist", "zuweis", "zugewiesen"]
        .iter()
        .any(|word| text.contains(word))
}

#[test]
fn the_integration_centre_assigns_in_no_text_and_no_paper() {
    for kind in kinds() {
        let by_ki = match kind {
            LetterKind::Invitation | LetterKind::Notice(_) => true,
            LetterKind::Paper(paper) => paper.writers().contains(&Authority::Ki),
        };
        for text in templates(kind).unwrap().iter().filter(|_| by_ki) {
            for words in text.words() {
                assert!(!decides(&words), "{}: {words}", text.stamp());
            }
        }
    }
    for paper in all().iter().filter(|paper| paper.by == Authority::Ki) {
        assert!(!decides(&source(&paper.letter)), "{}", paper.name);
    }
    // Control: the words are found where they belong.
    let placement = templates(LetterKind::Paper(PaperKind::Placement)).unwrap();
    assert!(
        placement
            .german()
            .words()
            .iter()
            .any(|words| decides(words))
    );
    assert!(decides("Wir weisen zu: Zuweisung") && !decides("Zuweisung an Kommune"));
}

/// Which kinds of details a paper tells.
#[test]
fn a_paper_tells_only_what_it_may() {
    let health = templates(LetterKind::Paper(PaperKind::HealthOfficeList)).unwrap();
    for placeholder in health.german().placeholders() {
        assert!(
            !matches!(placeholder.group(), Group::Record | Group::Needs),
            "{placeholder:?}"
        );
    }
    // Control: a text that asks for more is refused when it is read.
    let more = include_str!("../../assets/templates/health_office_list.de.toml")
        .replace("{familiensprache}", "{unterstuetzung}");
    assert!(matches!(
        TemplateSet::parse(&[&more]),
        Err(TemplateError::NotOfThisLetter {
            placeholder: "unterstuetzung",
            ..
        })
    ));
    let reporter = facts(
        PaperKind::PlacementCopy,
        Authority::Schulamt,
        Addressee::Reporter,
        Known::All,
        1,
        None,
    );
    let told = source(&build(&reporter).unwrap());
    for secret in [
        NAMES[0].0,
        NAMES[0].1,
        "13.08.2014",
        "135a, 59320",
        "Ukraine",
    ] {
        let body = told.replace(&to(Addressee::Reporter).lines.join(" "), "");
        assert!(!body.contains(secret), "{secret}");
    }
    let school = facts(
        PaperKind::PlacementCopy,
        Authority::Schulamt,
        Addressee::School,
        Known::All,
        1,
        None,
    );
    assert!(
        source(&build(&school).unwrap()).contains(NAMES[0].1),
        "control"
    );
}

#[test]
fn a_notice_says_what_the_schulamt_still_has_to_supply() {
    let least = facts(
        PaperKind::Placement,
        Authority::Schulamt,
        Addressee::Family,
        Known::Least,
        1,
        None,
    );
    let told = source(&build(&least).unwrap());
    for missing in [
        "Rechtsgrundlage",
        "Rechtsbehelfsbelehrung",
        "Name für die Unterschrift",
    ] {
        assert!(
            told.contains(&format!("Vom Schulamt zu ergänzen: {missing}")),
            "{missing}"
        );
    }
    let full = facts(
        PaperKind::Placement,
        Authority::Schulamt,
        Addressee::Family,
        Known::All,
        1,
        None,
    );
    assert!(!source(&build(&full).unwrap()).contains("zu ergänzen"));
}

#[test]
fn the_sheet_says_in_both_languages_that_it_does_not_bind() {
    for text in templates(LetterKind::Paper(PaperKind::PlacementInfo))
        .unwrap()
        .iter()
    {
        let lang = Some(text.lang).filter(|lang| *lang != LangTag::De);
        let facts = facts(
            PaperKind::PlacementInfo,
            Authority::Schulamt,
            Addressee::Family,
            Known::Usual,
            1,
            lang,
        );
        let letter = build(&facts).unwrap();
        let notices = letter.parts.iter().filter(|part| {
            part.blocks
                .iter()
                .any(|block| matches!(block, erstberatung::letters::letter::Block::Notice(_)))
        });
        assert_eq!(notices.count(), if lang.is_some() { 2 } else { 1 });
    }
}

/// A list over several pages shows its heading on each, once for the reader's voice.
#[test]
fn the_heading_of_a_table_stands_again_on_every_page() {
    let mut facts = facts(
        PaperKind::HealthOfficeList,
        Authority::Ki,
        Addressee::HealthOffice,
        Known::Usual,
        1,
        None,
    );
    for n in 0..40 {
        facts
            .values
            .add_child_of(child(&format!("Kind Muster{n}"), Known::Usual));
    }
    let letter = build(&facts).unwrap();
    let pages = sample::composed(&letter).pages;
    assert!(pages.len() >= 2);
    for page in &pages {
        let heads = texts(page).filter(|line| line.characters().trim_end() == "Anschrift");
        assert_eq!(heads.count(), 1);
    }
    crate::letters::pdf::assert_conforms(&sample::pdf_of(&[letter]), "41 children");
}

fn named<'a>(dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    dict.get(key).ok().and_then(|value| value.as_name().ok())
}

/// Faults of the tables of a file: a heading without scope, a row outside a table, a cell outside a row.
fn table_faults(file: &Document) -> (usize, Vec<&'static str>) {
    let elements: BTreeMap<ObjectId, &Dictionary> = file
        .objects
        .iter()
        .filter_map(|(id, object)| Some((*id, object.as_dict().ok()?)))
        .filter(|(_, dict)| named(dict, b"Type") == Some(b"StructElem"))
        .collect();
    let mut faults = Vec::new();
    let mut cells = 0;
    for dict in elements.values() {
        let parent = dict
            .get(b"P")
            .and_then(Object::as_reference)
            .ok()
            .and_then(|id| elements.get(&id))
            .and_then(|parent| named(parent, b"S"));
        match named(dict, b"S") {
            Some(b"TR") if parent != Some(b"Table") => faults.push("row"),
            Some(b"TD" | b"TH") if parent != Some(b"TR") => faults.push("cell"),
            _ => {}
        }
        if named(dict, b"S") == Some(b"TH") {
            let scope = dict.get(b"A").and_then(Object::as_dict).ok();
            if scope.and_then(|a| named(a, b"Scope")).is_none() {
                faults.push("scope");
            }
        }
        cells += usize::from(named(dict, b"S") == Some(b"TD"));
    }
    (cells, faults)
}

#[test]
fn tables_are_told_as_tables_and_a_broken_one_is_noticed() {
    let sheet = facts(
        PaperKind::HandoverSheet,
        Authority::Ki,
        Addressee::Schulamt,
        Known::All,
        3,
        None,
    );
    let bytes = sample::pdf_of(&[build(&sheet).unwrap()]);
    let mut file = Document::load_mem(&bytes).unwrap();
    let (cells, faults) = table_faults(&file);
    assert!(cells >= 75, "{cells}");
    assert!(faults.is_empty(), "{faults:?}");
    for object in file.objects.values_mut() {
        if let Ok(dict) = object.as_dict_mut()
            && named(dict, b"S") == Some(b"TH")
        {
            drop(dict.remove(b"A"));
            dict.set("P", Object::Null);
            break;
        }
    }
    assert_eq!(table_faults(&file).1, ["cell", "scope"]);
}
