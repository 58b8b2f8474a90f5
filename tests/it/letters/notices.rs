//! The further letters of the counselling: what each says, when, and what it never says.

use chrono::{NaiveDate, NaiveDateTime};
use erstberatung::domain::letter::{LetterKind, NoticeKind, Tone};
use erstberatung::letters::invitation::{
    Household, InterpretingLanguage, InvitationError, InvitedChild, Meeting, Options, Person,
    address, office_address,
};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{Block, FactKind, Layout, Letter, RichText, Start, Style};
use erstberatung::letters::message::Alphabet;
use erstberatung::letters::notice::{
    NearSchool, NoticeFacts, Occasion, Status, build, messages, translation, versions,
};
use erstberatung::letters::template::{TemplateSet, Translation, templates};

use super::readers::source;
use super::sample;
use crate::letters_texts::full;

/// Names of seven children, among them long and rare ones.
const CHILDREN: [(&str, &str, &str); 7] = [
    (
        "Mar’iana Ayşe-Çiğdem",
        "Łukaszewičūtė-Beispiel",
        "13.08.2020",
    ),
    ("Ɛsi Ŋaŋ̈o", "O’Muster-Þórðarson", "2016"),
    (
        "Ștefan Đorđe",
        "von und zu Beispielhausen-Musterstadt",
        "06.2014",
    ),
    ("Ali", "Muster", "01.02.2012"),
    ("Nguyễn Thị", "Muster", "09.11.2013"),
    ("Zoë", "Muster", "30.04.2018"),
    ("Kim", "Muster", "2019"),
];

pub fn children(count: usize) -> Vec<InvitedChild> {
    CHILDREN
        .iter()
        .take(count)
        .map(|(given, family, born)| InvitedChild {
            name: Person {
                given: (*given).into(),
                family: (*family).into(),
            },
            born: (*born).into(),
        })
        .collect()
}

pub fn meeting() -> Meeting {
    Meeting {
        interpreter: Some(InterpretingLanguage {
            code: "kmr".into(),
            german: "Kurmandschi (Nordkurdisch)".into(),
        }),
        ..Meeting::from(&full(None, true))
    }
}

fn before(day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, day)
        .unwrap()
        .and_hms_opt(9, 30, 0)
        .unwrap()
}

fn schools() -> Vec<NearSchool> {
    vec![
        NearSchool {
            name: "Paul-Gerhardt-Schule Städt. Gem. Grundschule II".into(),
            address: "Harkortstr. 38-40, 59229 Ahlen".into(),
            phone: "02382 596460".into(),
        },
        NearSchool {
            name: "Grundschule Beispiel".into(),
            address: "Am Markt 1, 59229 Ahlen".into(),
            phone: String::new(),
        },
    ]
}

/// Every letter, and where it has cases, every case.
pub fn occasions(count: usize) -> Vec<(&'static str, Occasion)> {
    let meeting = meeting();
    vec![
        (
            "primary",
            Occasion::PrimarySchool {
                schools: schools(),
                meeting: None,
            },
        ),
        (
            "primary-meeting",
            Occasion::PrimarySchool {
                schools: schools(),
                meeting: Some(meeting.clone()),
            },
        ),
        ("reminder", Occasion::Reminder(meeting.clone())),
        (
            "cancelled",
            Occasion::Cancelled {
                was: before(18),
                now: None,
            },
        ),
        (
            "moved",
            Occasion::Cancelled {
                was: before(18),
                now: Some(meeting.clone()),
            },
        ),
        (
            "renewed-friendly",
            Occasion::Renewed {
                missed: before(18),
                tone: Tone::Friendly,
                meeting: meeting.clone(),
            },
        ),
        (
            "renewed-firm",
            Occasion::Renewed {
                missed: before(18),
                tone: Tone::Firm,
                meeting: meeting.clone(),
            },
        ),
        (
            "confirmation",
            Occasion::Counselled {
                on: before(18),
                usual_weeks: Some(6),
            },
        ),
        (
            "privacy",
            Occasion::Privacy {
                officer: "datenschutz@example.org".into(),
                retention_years: Some(2),
            },
        ),
        (
            "privacy-draft",
            Occasion::Privacy {
                officer: String::new(),
                retention_years: None,
            },
        ),
        (
            "feedback",
            Occasion::Feedback(
                (0..count)
                    .map(|at| {
                        let status = [Status::Invited, Status::NotReached, Status::Placed][at % 3];
                        (status, Some(before(18).date()).filter(|_| at % 2 == 0))
                    })
                    .collect(),
            ),
        ),
        (
            "interpreting",
            Occasion::Interpreting {
                meeting,
                talk: "Schulische Erstberatung".into(),
                wish: "eine Frau".into(),
                persons: Some(4),
            },
        ),
    ]
}

pub fn facts(occasion: Occasion, count: usize, lang: Option<LangTag>) -> NoticeFacts {
    let base = full(lang, true);
    let kind = occasion.kind();
    let to = if kind.is_translated() {
        address(&Household {
            guardians: &base.guardians,
            children: &base.children,
            address: &base.address,
            file_number: &base.file_number,
        })
    } else {
        office_address("Stadt Ahlen", "Bürgerbüro", "Westenmauer 10", "59227 Ahlen")
    };
    NoticeFacts {
        key: format!("probe-{}", kind.code()),
        address: to.unwrap(),
        guardians: base.guardians,
        children: children(count),
        file_number: if kind == NoticeKind::InterpreterSheet {
            String::new()
        } else {
            base.file_number
        },
        contact: base.contact,
        office: base.office,
        letter_date: base.letter_date,
        occasion,
        second_language: lang,
        sample: true,
    }
}

fn built_in(facts: &NoticeFacts) -> &'static TemplateSet {
    templates(LetterKind::Notice(facts.occasion.kind())).unwrap()
}

fn letter(occasion: Occasion, count: usize, lang: Option<LangTag>) -> Letter {
    build(&facts(occasion, count, lang), &Options::default()).unwrap()
}

fn case(name: &str) -> Occasion {
    let all = occasions(3);
    all.into_iter().find(|(one, _)| *one == name).unwrap().1
}

fn plain(letter: &Letter) -> String {
    source(letter)
        .replace(['\u{2068}', '\u{2069}'], "")
        .replace('\u{A0}', " ")
}

#[test]
fn every_kind_has_a_case_and_a_letter() {
    let cases = occasions(3);
    for kind in NoticeKind::ALL {
        assert!(cases.iter().any(|(_, occasion)| occasion.kind() == *kind));
    }
    for (name, occasion) in cases {
        let kind = occasion.kind();
        let facts = facts(occasion, 3, Some(LangTag::Ar));
        let wanted = templates(LetterKind::Notice(kind)).unwrap();
        let stamps = versions(built_in(&facts), &facts, &Options::default());
        assert_eq!(
            stamps.split(' ').count(),
            if kind.is_translated() { 2 } else { 1 },
            "{name}: {stamps}"
        );
        assert!(stamps.starts_with(&wanted.german().stamp()));
        let made = build(&facts, &Options::default()).unwrap();
        assert!(!made.title.contains("Muster") && !made.title.is_empty());
    }
}

/// A person who reads none of the languages: who, when, where, what to bring, whom to call.
#[test]
fn the_box_alone_tells_everything_with_the_same_digits() {
    for name in ["reminder", "moved", "renewed-friendly", "renewed-firm"] {
        for text in templates(LetterKind::Notice(NoticeKind::Reminder))
            .unwrap()
            .iter()
        {
            let lang = Some(text.lang).filter(|lang| *lang != LangTag::De);
            let made = letter(case(name), 3, lang);
            let boxes: Vec<_> = made
                .parts
                .iter()
                .flat_map(|part| &part.blocks)
                .filter_map(|block| match block {
                    Block::FactBox(facts) => Some(facts),
                    _ => None,
                })
                .collect();
            let [only] = boxes[..] else {
                panic!("{name}: {} boxes", boxes.len());
            };
            for column in std::iter::once(&only.left).chain(&only.right) {
                let kinds: Vec<FactKind> = column.rows.iter().map(|row| row.kind).collect();
                assert_eq!(
                    kinds,
                    [
                        FactKind::Who,
                        FactKind::When,
                        FactKind::Where,
                        FactKind::Bring,
                        FactKind::Cancel
                    ],
                    "{name} {}",
                    column.lang.tag()
                );
                let rows = column.rows.iter().flat_map(|row| &row.lines);
                let told: Vec<String> = rows.map(RichText::to_plain).collect();
                let told = told.join("\n").replace('\u{A0}', " ");
                for fact in [
                    "02.12.2026",
                    "10:15",
                    "Beispielweg 2, 59269 Beckum",
                    "0221 4710-000",
                ] {
                    assert!(told.contains(fact), "{name} {}: {told}", column.lang.tag());
                }
            }
        }
    }
}

#[test]
fn a_cancelled_appointment_stands_in_no_box_and_a_moved_one_with_its_new_date() {
    let cancelled = letter(case("cancelled"), 3, None);
    let text = plain(&cancelled);
    assert_eq!(cancelled.subject, "Ihr Termin fällt aus");
    assert!(text.contains("Mittwoch, 18.11.2026, um 09:30 Uhr findet nicht statt"));
    let has_box = |letter: &Letter| {
        let mut blocks = letter.parts.iter().flat_map(|part| &part.blocks);
        blocks.any(|block| matches!(block, Block::FactBox(_) | Block::QrRow(_)))
    };
    assert!(!has_box(&cancelled) && !text.contains("02.12.2026"));
    let moved = letter(case("moved"), 3, None);
    assert_eq!(moved.subject, "Ihr Termin wird verschoben");
    assert!(has_box(&moved) && plain(&moved).contains("Mittwoch, 02.12.2026"));
}

#[test]
fn the_second_invitation_is_firmer_than_the_first() {
    let friendly = plain(&letter(case("renewed-friendly"), 1, None));
    let firm = plain(&letter(case("renewed-firm"), 1, None));
    for words in ["§ 34 SchulG NRW", "mehr als einmal", "Eine Kopie geht"] {
        assert!(firm.contains(words) && !friendly.contains(words), "{words}");
    }
    assert!(friendly.contains("noch einmal") && firm.contains("am Telefon"));
}

#[test]
fn what_is_not_supplied_stands_in_a_frame() {
    let count = |name| {
        let made = letter(case(name), 1, Some(LangTag::En));
        let blocks = made.parts.iter().flat_map(|part| &part.blocks);
        blocks
            .filter(|block| matches!(block, Block::Notice(_)))
            .count()
    };
    assert_eq!((count("privacy"), count("privacy-draft")), (0, 4));
}

/// The reporter hears how far it is, the pool where and when; neither hears of the family.
#[test]
fn others_are_told_no_more_than_they_need() {
    let sheet = plain(&letter(case("interpreting"), 3, None));
    for secret in ["Ayşe", "Łukaszewičūtė", "EB-2026-0187", "13.08.2020"] {
        assert!(!sheet.contains(secret), "{secret}");
    }
    assert!(sheet.contains("90 Minuten") && sheet.contains("Kurmandschi"));
    let feedback = plain(&letter(case("feedback"), 3, None));
    assert!(feedback.contains("zur Beratung eingeladen") && feedback.contains("18.11.2026"));
    for secret in ["Kurmandschi", "Sonnenschein", "0152"] {
        assert!(!feedback.contains(secret), "{secret}");
    }
}

#[test]
fn a_message_is_short_in_every_language_and_honestly_counted() {
    let texts = templates(LetterKind::Notice(NoticeKind::Reminder)).unwrap();
    let mut gsm = 0;
    for text in texts.iter() {
        let lang = Some(text.lang).filter(|lang| *lang != LangTag::De);
        let facts = facts(case("reminder"), 3, lang);
        let all = messages(built_in(&facts), &facts, &Options::default()).unwrap();
        let (said, message) = all.last().unwrap();
        assert_eq!(*said, text.lang);
        assert!(
            message.fits(),
            "{}: {}",
            text.lang.tag(),
            message.characters
        );
        assert!(message.text.contains("02.12.2026") && message.text.contains("10:15"));
        assert!(message.text.contains("02214710000") && !message.text.contains('\u{2068}'));
        if message.alphabet == Alphabet::Gsm7 {
            gsm += 1;
            assert_eq!(message.parts, 1, "{}", text.lang.tag());
        } else {
            assert_eq!(message.parts, message.units.div_ceil(67).max(1));
        }
    }
    assert!(gsm >= 4, "{gsm}");
    // Control: a long street is said to be too long.
    let mut long = facts(case("reminder"), 1, None);
    if let Occasion::Reminder(meeting) = &mut long.occasion {
        meeting.site.street = "Straße ".repeat(20);
    }
    assert!(
        !messages(built_in(&long), &long, &Options::default()).unwrap()[0]
            .1
            .fits()
    );
    assert!(
        {
            let privacy = facts(case("privacy"), 1, None);
            messages(built_in(&privacy), &privacy, &Options::default())
        }
        .unwrap()
        .is_empty()
    );
}

#[test]
fn the_layouts_place_the_translation_where_they_say() {
    let facts = facts(case("confirmation"), 1, Some(LangTag::En));
    let set = |layout, style| {
        let options = Options {
            layout,
            style,
            ..Options::default()
        };
        let made = build(&facts, &options).unwrap();
        let pages = sample::composed(&made).pages.len();
        (made.parts[1].start, pages)
    };
    assert_eq!(set(Layout::OwnSheet, Style::Normal), (Start::Page, 2));
    assert_eq!(set(Layout::Below, Style::Normal).0, Start::IfOnePage);
    assert_eq!(set(Layout::SideBySide, Style::Normal).0, Start::Beside);
    let large = set(Layout::SideBySide, Style::LargePrint);
    assert_eq!(
        large.0,
        Start::Page,
        "words in large print need the whole width"
    );
}

#[test]
fn a_draft_is_printed_only_after_release_and_the_box_without_words_stands_in_its_place() {
    let real = NoticeFacts {
        sample: false,
        ..facts(case("reminder"), 1, Some(LangTag::Ar))
    };
    let held = build(&real, &Options::default()).unwrap();
    assert!(matches!(
        translation(built_in(&real), &real, &Options::default()),
        Translation::Withheld(LangTag::Ar, _)
    ));
    assert_eq!(held.parts.len(), 1);
    let has_both = held.parts[0]
        .blocks
        .iter()
        .any(|block| matches!(block, Block::FactBox(facts) if facts.right.is_some()));
    assert!(has_both);
    assert_eq!(
        messages(built_in(&real), &real, &Options::default())
            .unwrap()
            .len(),
        1
    );
    let released = Options {
        released: true,
        ..Options::default()
    };
    assert_eq!(build(&real, &released).unwrap().parts.len(), 2);
}

#[test]
fn what_is_missing_stops_the_letter() {
    let mut none = facts(case("confirmation"), 1, None);
    none.children.clear();
    assert_eq!(
        build(&none, &Options::default()),
        Err(InvitationError::NoChild)
    );
    let mut silent = facts(case("confirmation"), 1, None);
    silent.contact.phone.clear();
    silent.contact.email.clear();
    assert_eq!(
        build(&silent, &Options::default()),
        Err(InvitationError::NoContact)
    );
    let mut homeless = facts(case("reminder"), 1, None);
    if let Occasion::Reminder(meeting) = &mut homeless.occasion {
        meeting.site.town.clear();
    }
    assert_eq!(
        build(&homeless, &Options::default()),
        Err(InvitationError::SiteAddressMissing)
    );
}
