//! Tests of the builder: addressing, conditions, what is printed of a translation, and what stops a letter.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::domain::time::to_utc_s;
use crate::exchange::ics::IcsError;
use crate::letters::language::LangTag;
use crate::letters::letter::{Block, FactBox, FactKind, Part, RichText, Start};
use crate::letters::template::{TemplateState, Withheld};

fn built_in() -> &'static TemplateSet {
    template::templates(LetterKind::Invitation).unwrap()
}

fn at(h: u32, min: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 12, 2)
        .unwrap()
        .and_hms_opt(h, min, 0)
        .unwrap()
}

fn person(given: &str, family: &str) -> Person {
    Person {
        given: given.into(),
        family: family.into(),
    }
}

fn child(given: &str, family: &str, born: &str) -> InvitedChild {
    InvitedChild {
        name: person(given, family),
        born: born.into(),
    }
}

fn facts() -> InvitationFacts {
    InvitationFacts {
        key: "0197f0aa-0000".into(),
        guardians: vec![person("Fatima", "Al-Ahmad")],
        children: vec![
            child("Hiba", "Al Ahmad", "13.08.2020"),
            child("Hussein", "Al Ahmad", "2016"),
        ],
        address: PostalAddress {
            street: "Berliner Str. 37".into(),
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
            directions: String::new(),
            bus_stop: "Beispielplatz, Linie 7".into(),
            ..SiteFacts::default()
        },
        start: at(10, 15),
        end: at(11, 45),
        start_utc_s: to_utc_s(at(10, 15)),
        end_utc_s: to_utc_s(at(11, 45)),
        interpreter: Some(InterpretingLanguage {
            code: "ar".into(),
            german: "Arabisch".into(),
        }),
        contact: Contact {
            name: "S. Vorlage".into(),
            phone: "0221 471 0000".into(),
            email: "beratung@example.org".into(),
            room: "Raum 12".into(),
        },
        letter_date: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        office: Office {
            authority: "Kreis Warendorf".into(),
            sub_lines: vec!["Kommunales Integrationszentrum".into()],
            return_line: "Kreis Warendorf · Waldenburger Straße 2 · 48231 Warendorf".into(),
        },
        sample: true,
        second_language: Some(LangTag::Ar),
    }
}

fn letter(facts: &InvitationFacts) -> Letter {
    build(facts, &Options::default()).unwrap()
}

fn address_lines(
    change: impl FnOnce(&mut InvitationFacts),
) -> Result<Vec<String>, InvitationError> {
    let mut facts = facts();
    change(&mut facts);
    build(&facts, &Options::default()).map(|letter| letter.address.lines)
}

/// Every text of a part, without isolates and with common spaces.
fn plain(part: &Part) -> String {
    let mut out = Vec::new();
    for block in &part.blocks {
        match block {
            Block::Heading(_, text) | Block::Paragraph(text) | Block::ListItem(text) => {
                out.push(text.to_plain());
            }
            Block::FactBox(fact_box) => {
                for column in std::iter::once(&fact_box.left).chain(&fact_box.right) {
                    out.push(column.title.clone());
                    for row in &column.rows {
                        out.push(row.label.clone());
                        out.extend(row.lines.iter().map(RichText::to_plain));
                    }
                }
            }
            Block::QrRow(row) => out.extend(row.captions.iter().map(|(_, text)| text.to_plain())),
            Block::Signature(signature) => {
                out.extend(signature.greeting.iter().chain(&signature.name).cloned());
            }
            _ => {}
        }
    }
    let text: String = out.join("\n");
    text.replace(['\u{2068}', '\u{2069}'], "")
        .replace('\u{A0}', " ")
}

fn boxes(letter: &Letter) -> Vec<&FactBox> {
    let blocks = letter.parts.iter().flat_map(|part| &part.blocks);
    blocks
        .filter_map(|block| {
            if let Block::FactBox(fact_box) = block {
                Some(fact_box)
            } else {
                None
            }
        })
        .collect()
}

fn payloads(letter: &Letter) -> Vec<&str> {
    let blocks = letter.parts.iter().flat_map(|part| &part.blocks);
    blocks
        .filter_map(|block| {
            if let Block::QrRow(row) = block {
                Some(row.payload.as_str())
            } else {
                None
            }
        })
        .collect()
}

#[test]
fn the_german_page_says_everything_l1_demands() {
    let letter = letter(&facts());
    assert_eq!(letter.subject, "Einladung zur schulischen Erstberatung");
    let text = plain(&letter.parts[0]);
    for demanded in [
        "Guten Tag Fatima Al-Ahmad,",
        "Ihre Kinder sind neu im Kreis Warendorf.",
        "Mittwoch, 02.12.2026",
        "10:15 bis 11:45 Uhr",
        "Beratungsstelle Beckum",
        "Beispielweg 2, 59269 Beckum",
        "Raum: 2, Erdgeschoss",
        "Haltestelle: Beispielplatz, Linie 7",
        "Bitte bringen Sie diese Kinder mit\n",
        "Hiba Al Ahmad (13.08.2020) · Hussein Al Ahmad (2016)",
        "Pässe oder Ausweise von allen",
        "Meldebescheinigung",
        "wenn möglich mit Übersetzung",
        "Impfausweis",
        "Sorgerecht",
        "Eine Person dolmetscht für Sie. Sprache: Arabisch.",
        "Telefon: 0221 471 0000",
        "beratung@example.org",
        "Kinder müssen hier zur Schule gehen (§ 34 SchulG NRW).",
        "Bitte bringen Sie mit\nPässe oder Ausweise von allen · Meldebescheinigung · Schulzeugnisse",
        "Fehlt etwas? Kommen Sie bitte trotzdem.",
        "Es gilt der deutsche Text.",
        "S. Vorlage",
    ] {
        assert!(
            text.contains(demanded),
            "{demanded:?} is missing in\n{text}"
        );
    }
    assert!(!text.contains("Weg:") && !text.contains("Ihr Kind ist"));
    let info: Vec<&str> = letter.info.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(
        info,
        [
            "Aktenzeichen",
            "Auskunft",
            "Zimmer",
            "Telefon",
            "E-Mail",
            "Datum"
        ]
    );
}

#[test]
fn the_translation_stands_on_its_own_page_and_beside_the_box() {
    let letter = letter(&facts());
    assert_eq!(letter.parts.len(), 2);
    let translated = &letter.parts[1];
    assert!(translated.start == Start::Page && translated.lang == LangTag::Ar);
    assert_eq!(
        letter.mark.as_deref(),
        Some("Muster, Übersetzung nicht geprüft")
    );
    assert!(translated.mark.is_some());
    let text = plain(translated);
    assert!(
        text.contains("الأربعاء، 02.12.2026") && text.contains("اللغة: العربية."),
        "{text}"
    );
    let boxes = boxes(&letter);
    assert_eq!(boxes[0].right.as_ref().unwrap().lang, LangTag::Ar);
    assert_eq!(boxes.len(), 1);
    assert!(text.contains("متى: الأربعاء، 02.12.2026 · من 10:15 إلى 11:45"));
    let points = translated
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::ListItem(_)))
        .count();
    assert_eq!(points, 3 + 2 + 5, "facts, children, papers");
    assert_eq!(payloads(&letter).len(), 1);
    assert_eq!(
        versions(built_in(), &facts(), &Options::default()),
        "invitation.de@1 invitation.ar@1"
    );
}

#[test]
fn one_child_is_addressed_as_one() {
    let mut facts = facts();
    let _ = facts.children.pop();
    let text = plain(&letter(&facts).parts[0]);
    assert!(text.contains("Ihr Kind ist neu") && text.contains("Bitte bringen Sie Ihr Kind mit\n"));
    assert!(!text.contains("Ihre Kinder"));
    assert!(
        text.contains("Bitte bringen Sie Ihr Kind mit\nHiba Al Ahmad (13.08.2020)\n"),
        "{text}"
    );
}

#[test]
fn without_a_second_language_nothing_speaks_of_a_translation() {
    for lang in [None, Some(LangTag::De)] {
        let facts = InvitationFacts {
            second_language: lang,
            interpreter: None,
            ..facts()
        };
        let letter = letter(&facts);
        assert_eq!(letter.parts.len(), 1);
        assert_eq!(boxes(&letter)[0].right, None);
        let text = plain(&letter.parts[0]);
        assert!(
            !text.contains("bersetzung liegt")
                && text.contains("Brauchen Sie eine Person, die dolmetscht?")
        );
        assert_eq!(letter.mark.as_deref(), Some("Muster mit Beispieldaten"));
        assert_eq!(payloads(&letter).len(), 1);
    }
}

#[test]
fn a_real_letter_prints_a_draft_only_after_release() {
    let real = InvitationFacts {
        sample: false,
        ..facts()
    };
    let held = build(&real, &Options::default()).unwrap();
    assert_eq!(
        translation(built_in(), &real, &Options::default()),
        Translation::Withheld(LangTag::Ar, Withheld::NotReleased)
    );
    assert_eq!((held.parts.len(), held.mark.clone()), (1, None));
    assert_eq!(
        versions(built_in(), &real, &Options::default()),
        "invitation.de@1"
    );
    let neutral = boxes(&held)[0].right.as_ref().unwrap();
    let lines: Vec<String> = neutral
        .rows
        .iter()
        .flat_map(|row| &row.lines)
        .map(|l| l.to_plain().replace(['\u{2068}', '\u{2069}'], ""))
        .collect();
    assert_eq!(
        lines,
        [
            "02.12.2026",
            "10:15 – 11:45 (24\u{A0}h)",
            "Beratungsstelle Beckum, Beispielweg\u{A0}2, 59269\u{A0}Beckum",
            "2, Erdgeschoss",
            "Tel. 0221\u{A0}471\u{A0}0000",
            "beratung@example.org"
        ]
    );
    assert!(!plain(&held.parts[0]).contains("bersetzung liegt"));

    let released = build(
        &real,
        &Options {
            released: true,
            ..Options::default()
        },
    )
    .unwrap();
    assert_eq!(released.parts.len(), 2);
    assert_eq!(released.mark.as_deref(), Some("Übersetzung nicht geprüft"));
}

#[test]
fn a_language_without_a_text_gets_the_neutral_box() {
    let facts = InvitationFacts {
        second_language: Some(LangTag::Hu),
        ..facts()
    };
    assert_eq!(
        translation(built_in(), &facts, &Options::default()),
        Translation::Withheld(LangTag::Hu, Withheld::NoTemplate)
    );
    assert!(boxes(&letter(&facts))[0].right.is_some());
}

#[test]
fn a_stale_text_is_held_back_and_a_reviewed_one_printed_without_a_mark() {
    let german = include_str!("../../../assets/templates/invitation.de.toml");
    let arabic = include_str!("../../../assets/templates/invitation.ar.toml");
    let reviewed =
        "state = \"reviewed\"\nreviewed_by = \"A. Muster\"\nreviewed_on = \"2026-10-02\"";
    let checked = arabic.replace("state = \"draft\"", reviewed);
    let real = InvitationFacts {
        sample: false,
        ..facts()
    };
    let options = Options::default();

    let fresh = TemplateSet::parse(&[german, &checked]).unwrap();
    assert_eq!(
        fresh.get(LangTag::Ar).unwrap().state,
        TemplateState::Reviewed
    );
    let letter = build_with(&fresh, &real, &options).unwrap();
    assert_eq!(
        (
            letter.parts.len(),
            letter.mark,
            letter.parts[1].mark.clone()
        ),
        (2, None, None)
    );

    let newer = german.replace("version = 1", "version = 2");
    let stale = TemplateSet::parse(&[&newer, &checked]).unwrap();
    assert_eq!(
        translation(&stale, &real, &options),
        Translation::Withheld(LangTag::Ar, Withheld::Stale)
    );
    assert_eq!(build_with(&stale, &real, &options).unwrap().parts.len(), 1);
}

#[test]
fn the_code_names_no_child_and_agrees_with_the_paper() {
    let letter = letter(&facts());
    let payload = payloads(&letter)[0];
    assert!(
        payload.contains("DTSTART:20261202T091500Z\r\n")
            && payload.contains("DTEND:20261202T104500Z\r\n")
    );
    assert!(payload.contains("SUMMARY:Termin Schulische Erstberatung\r\n"));
    for secret in ["Hiba", "Ahmad", "EB-2026", "Arabisch"] {
        assert!(!payload.contains(secret), "{secret}");
    }
    assert!(payload.len() < 400, "{} bytes", payload.len());
    let off_by_an_hour = InvitationFacts {
        start_utc_s: facts().start_utc_s + 3600,
        ..facts()
    };
    assert_eq!(
        build(&off_by_an_hour, &Options::default()),
        Err(InvitationError::Times)
    );
    let turned = InvitationFacts {
        end: at(9, 0),
        end_utc_s: to_utc_s(at(9, 0)),
        ..facts()
    };
    assert_eq!(
        build(&turned, &Options::default()),
        Err(InvitationError::Times)
    );
}

#[test]
fn guardians_of_one_name_share_a_line() {
    let lines = address_lines(|f| f.guardians.push(person("Omar", "AL-AHMAD")));
    assert_eq!(
        lines.unwrap(),
        [
            "Fatima und Omar Al-Ahmad",
            "Berliner Str.\u{A0}37",
            "59320\u{A0}Ennigerloh"
        ]
    );
    let long = address_lines(|f| {
        f.guardians = vec![
            person("Fatima Zahra Maryam", "Al-Ahmad-Beispiel"),
            person("Omar", "Al-Ahmad-Beispiel"),
        ];
    });
    assert_eq!(
        long.unwrap()[..2],
        [
            "Fatima Zahra Maryam Al-Ahmad-Beispiel",
            "Omar Al-Ahmad-Beispiel"
        ]
    );
}

#[test]
fn guardians_of_two_names_are_addressed_through_the_child() {
    let lines = address_lines(|f| f.guardians.push(person("Omar", "Hammoud"))).unwrap();
    assert_eq!(
        lines[..2],
        ["An die Sorgeberechtigten von", "Hiba Al Ahmad"]
    );
    let single_names =
        address_lines(|f| f.guardians = vec![person("Suharto", ""), person("Aminata", "")])
            .unwrap();
    assert_eq!(single_names[0], "An die Sorgeberechtigten von");
    assert_eq!(
        address_lines(|f| f.guardians = vec![person("", "Suharto")]).unwrap()[0],
        "Suharto"
    );
}

#[test]
fn the_letter_box_is_found() {
    let lines = address_lines(|f| {
        f.address.care_of = "Omar Hammoud".into();
        f.address.letter_box_name = "Beispiel".into();
        f.address.accommodation = "Haus Sonne".into();
    });
    let expected = [
        "Fatima Al-Ahmad",
        "c/o Omar Hammoud",
        "bei Beispiel",
        "Haus Sonne",
        "Berliner Str.\u{A0}37",
        "59320\u{A0}Ennigerloh",
    ];
    assert_eq!(lines.unwrap(), expected);
    assert_eq!(
        address_lines(|f| f.address.letter_box_name = "al-ahmad".into())
            .unwrap()
            .len(),
        3
    );
}

#[test]
fn what_does_not_fit_the_window_is_refused() {
    let seven = address_lines(|f| {
        f.guardians.push(person("Omar", "Hammoud"));
        f.address.care_of = "Karim Beispiel".into();
        f.address.accommodation = "Haus Sonne".into();
        f.address.district = "Westkirchen".into();
    });
    assert_eq!(seven, Err(InvitationError::AddressTooLong { lines: 7 }));
    let missing = |change: fn(&mut InvitationFacts)| address_lines(change).unwrap_err();
    assert_eq!(
        missing(|f| f.address.street.clear()),
        InvitationError::AddressIncomplete(AddressPart::Street)
    );
    assert_eq!(
        missing(|f| f.address.town = " ".into()),
        InvitationError::AddressIncomplete(AddressPart::Town)
    );
    for postcode in ["", "5932", "593201", "D-59320", "5932O"] {
        let fault = address_lines(|f| f.address.postcode = postcode.into());
        assert_eq!(
            fault,
            Err(InvitationError::AddressIncomplete(AddressPart::Postcode)),
            "{postcode}"
        );
    }
    assert_eq!(
        missing(|f| f.guardians[0].given = "فاطمة".into()),
        InvitationError::AddressNotLatin
    );
}

#[test]
fn a_name_that_sounds_like_a_word_about_the_stay_is_a_name() {
    let lines = address_lines(|f| {
        f.guardians = vec![Person {
            given: "Vasylyna".into(),
            family: "Asylbekova".into(),
        }];
    });
    assert!(lines.unwrap().iter().any(|line| line.contains("Vasylyna")));
}

#[test]
fn nothing_but_the_address_stands_in_the_window() {
    let tells = |change: fn(&mut InvitationFacts)| address_lines(change).unwrap_err();
    assert_eq!(
        tells(|f| f.address.accommodation = "Flüchtlingsunterkunft Nord".into()),
        InvitationError::AddressTells
    );
    assert_eq!(
        tells(|f| f.address.care_of = "Asylkreis".into()),
        InvitationError::AddressTells
    );
    assert_eq!(
        tells(|f| f.address.street = "Az. EB-2026-0187".into()),
        InvitationError::AddressTells
    );
    assert_eq!(
        tells(|f| f.address.district = "geb. 13.08.2020".into()),
        InvitationError::AddressTells
    );
    assert!(address_lines(|f| f.address.accommodation = "Unterkunft Nord".into()).is_ok());
}

#[test]
fn what_is_missing_stops_the_letter() {
    let fault = |change: fn(&mut InvitationFacts)| {
        let mut facts = facts();
        change(&mut facts);
        build(&facts, &Options::default()).unwrap_err()
    };
    assert_eq!(fault(|f| f.guardians.clear()), InvitationError::NoGuardian);
    assert_eq!(
        fault(|f| f.guardians = vec![Person::default()]),
        InvitationError::NoGuardian
    );
    assert_eq!(fault(|f| f.children.clear()), InvitationError::NoChild);
    assert_eq!(
        fault(|f| f.children.push(InvitedChild::default())),
        InvitationError::NoChild
    );
    assert_eq!(
        fault(|f| f.children[1].born.clear()),
        InvitationError::Missing(Placeholder::Born)
    );
    assert_eq!(
        fault(|f| f.site.street.clear()),
        InvitationError::SiteAddressMissing
    );
    assert_eq!(
        fault(|f| f.contact.name.clear()),
        InvitationError::Missing(Placeholder::Contact)
    );
    assert_eq!(
        fault(|f| f.file_number = " ".into()),
        InvitationError::Missing(Placeholder::FileNumber)
    );
    assert_eq!(
        fault(|f| {
            f.contact.phone.clear();
            f.contact.email.clear();
        }),
        InvitationError::NoContact
    );
    assert_eq!(
        fault(|f| f.key.clear()),
        InvitationError::Calendar(IcsError::NoUid)
    );
}

#[test]
fn a_missing_phone_leaves_the_row_with_its_label() {
    let mut facts = facts();
    facts.contact.phone.clear();
    let letter = letter(&facts);
    let row = boxes(&letter)[0]
        .left
        .rows
        .iter()
        .find(|row| row.kind == FactKind::Cancel)
        .unwrap();
    assert_eq!(
        (row.label.as_str(), row.lines.len()),
        ("Absagen oder verschieben", 1)
    );
}
