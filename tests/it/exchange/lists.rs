//! The three sample lists go in without hand work.
//!
//! The expected counts were taken from the files by hand and by the tables of synthetic families that the lists were
//! made from: 67 children of 29 families (Ahlen, Drensteinfurt, Sendenhorst), 84 children of 40 families (Beckum,
//! Ennigerloh, Oelde, Wadersloh), 109 children of 51 families (the rest); together all 260 children of 120 families.
//! In the tables each family has its own phone within a list; that is what the joining is checked against.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_possible_truncation
)]

use chrono::NaiveDate;
use erstberatung::domain::child::Sex;
use erstberatung::domain::family::Wish;
use erstberatung::domain::guardian::Relation;
use erstberatung::domain::language::Lang;
use erstberatung::exchange::draft::{Draft, DraftHousehold, FindingKind, Interpreting, Severity};
use erstberatung::exchange::duplicates::{DuplicateOf, KnownChild, KnownIndex, duplicates};
use erstberatung::exchange::encoding::Encoding;
use erstberatung::exchange::mapping::{Mapping, guess};
use erstberatung::exchange::read::read;
use erstberatung::exchange::table::{Table, table};
use std::collections::{BTreeMap, BTreeSet};

const AHLEN: &[u8] = include_bytes!("../../data/lists/ahlen_excel_cp1252.csv");
const BECKUM: &[u8] = include_bytes!("../../data/lists/beckum_haushalte_utf8bom.csv");
const WARENDORF: &[u8] = include_bytes!("../../data/lists/warendorf_unicodetext_utf16.txt");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn taken(bytes: &[u8]) -> (Table, Mapping, Draft) {
    let table = table(bytes).unwrap();
    let mapping = guess(&table, today());
    let draft = read(&table, &mapping, today());
    (table, mapping, draft)
}

fn household<'a>(draft: &'a Draft, phone: &str) -> &'a DraftHousehold {
    draft
        .households
        .iter()
        .find(|h| h.phones.iter().any(|p| p.number == phone))
        .unwrap()
}

fn kinds(draft: &Draft, wanted: impl Fn(FindingKind) -> bool) -> usize {
    draft.findings.iter().filter(|f| wanted(f.kind)).count()
}

#[test]
fn encodings_delimiters_and_counts_are_right() {
    for (bytes, encoding, delimiter, rows, households, children) in [
        (AHLEN, Encoding::Windows1252, ';', 67, 29, 67),
        (BECKUM, Encoding::Utf8, ',', 40, 40, 84),
        (WARENDORF, Encoding::Utf16Le, '\t', 109, 51, 109),
    ] {
        let (table, mapping, draft) = taken(bytes);
        assert_eq!((table.encoding, table.delimiter), (encoding, delimiter));
        assert_eq!(
            (draft.rows, draft.households.len(), draft.children().count()),
            (rows, households, children)
        );
        let errors: Vec<_> = draft.errors().map(|f| f.sentence(Lang::De)).collect();
        assert!(draft.is_ready(), "{errors:?}");
        assert!(mapping.confidence() >= 0.8, "{:?}", mapping.columns);
    }
}

/// Joining agrees with the phone column, which it may not simply follow: a household is right if all its rows have
/// one phone and no other household has that phone.
#[test]
fn each_family_is_one_household_and_no_two_are_merged() {
    for (bytes, column) in [(AHLEN, "Telefon"), (WARENDORF, "Telefon")] {
        let (table, _, draft) = taken(bytes);
        let at = table.header.iter().position(|h| h == column).unwrap();
        let phone: BTreeMap<u32, &str> = table
            .rows
            .iter()
            .map(|r| (r.number, r.cells[at].as_str()))
            .collect();
        let mut seen = BTreeSet::new();
        for household in &draft.households {
            let phones: BTreeSet<_> = household.rows.iter().map(|r| phone[r]).collect();
            assert_eq!(phones.len(), 1, "rows {:?}", household.rows);
            assert!(
                phones.into_iter().all(|p| seen.insert(p)),
                "rows {:?}",
                household.rows
            );
        }
    }
}

/// The same without the phone column: guardian and address then decide. Two families with one guardian's name at one
/// address do not occur in the lists, so the counts stay.
#[test]
fn joining_does_not_need_the_phone() {
    for (bytes, households) in [(AHLEN, 29), (WARENDORF, 51)] {
        let (table, mut mapping, _) = taken(bytes);
        for column in &mut mapping.columns {
            if column.header == "Telefon" {
                column.target = erstberatung::exchange::mapping::Target::Ignore;
            }
        }
        assert_eq!(read(&table, &mapping, today()).households.len(), households);
    }
}

/// The control: whoever joins by address alone merges families that share a school building.
#[test]
fn joining_by_address_alone_would_be_wrong() {
    for (bytes, families) in [(AHLEN, 29), (WARENDORF, 51)] {
        let (_, _, draft) = taken(bytes);
        let addresses: BTreeSet<_> = draft
            .households
            .iter()
            .map(|h| (&h.address.street, &h.address.town))
            .collect();
        assert!(addresses.len() < families);
    }
}

#[test]
fn siblings_are_joined_across_spellings() {
    let (_, _, draft) = taken(AHLEN);
    let family = household(&draft, "089 99998393");
    let names: BTreeSet<_> = family
        .children
        .iter()
        .map(|c| c.family_name.as_str())
        .collect();
    assert_eq!(
        names,
        BTreeSet::from(["Chmelnyzka", "Chmelnyzkyj", "Khmelnytska", "Khmelnytskyi"])
    );
    assert_eq!(family.rows, [4, 5, 6, 7]);
    let (_, _, draft) = taken(WARENDORF);
    assert_eq!(household(&draft, "030 23125323").children.len(), 5);
    let (guardian, child) = (
        &household(&draft, "040 66969709").guardians[0],
        &household(&draft, "040 66969709").children[0],
    );
    assert_eq!(
        (guardian.family_name.as_str(), guardian.given_name.as_str()),
        ("Al Haj Ali", "Hiba")
    );
    assert_eq!(
        (
            child.family_name_original.as_str(),
            child.given_name_original.as_str()
        ),
        ("الحاج علي", "يوسف")
    );
}

#[test]
fn fields_arrive_where_they_belong() {
    let (_, _, draft) = taken(AHLEN);
    let first = &draft.households[0];
    assert_eq!(first.children[0].birth.unwrap().to_string(), "2018-09-15");
    assert_eq!(
        (
            first.children[0].sex,
            first.children[0].nationality.as_deref()
        ),
        (Sex::Female, Some("MKD"))
    );
    assert_eq!(
        (first.address.street.as_str(), first.address.town.as_str()),
        ("Röwenkamp 3", "Drensteinfurt")
    );
    assert_eq!(first.address.postcode.as_ref().unwrap().as_str(), "48317");
    assert_eq!(first.language.as_ref().unwrap().as_str(), "mk");
    assert_eq!(first.interpreter, Interpreting::Needed(Some("mk".into())));
    assert_eq!(
        first.arrived_in_municipality_on,
        NaiveDate::from_ymd_opt(2026, 2, 2)
    );
    assert_eq!(first.reported_on, NaiveDate::from_ymd_opt(2026, 2, 14));
    assert_eq!(household(&draft, "089 99998393").wishes, [Wish::NotFriday]);
    assert!(household(&draft, "089 99998746").email_only);
    assert_eq!(
        household(&draft, "030 23125506").wishes,
        [Wish::MorningsOnly]
    );
    assert_eq!(household(&draft, "089 99998519").wishes, [Wish::Wheelchair]);
    assert_eq!(household(&draft, "0221 4710402").wishes, [Wish::Pram]);

    let (_, _, draft) = taken(BECKUM);
    let first = &draft.households[0];
    assert_eq!(
        (
            first.guardians[0].family_name.as_str(),
            first.guardians[0].given_name.as_str()
        ),
        ("Khmelnytskyi", "Oleh")
    );
    assert_eq!(first.guardians[0].relation, Some(Relation::Father));
    assert_eq!(
        (
            first.address.postcode.as_ref().unwrap().as_str(),
            first.address.town.as_str()
        ),
        ("59302", "Oelde")
    );
    assert_eq!(
        (first.email.as_str(), first.number.as_str()),
        ("f010@example.org", "F010")
    );
    assert_eq!(
        first.children.iter().map(|c| c.slot).collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert_eq!(
        household(&draft, "030 23125623")
            .language
            .as_ref()
            .unwrap()
            .as_str(),
        "fa"
    );
    assert_eq!(
        household(&draft, "030 23125623").interpreter,
        Interpreting::Needed(Some("prs".into()))
    );
    assert_eq!(
        first.entered_germany_on,
        NaiveDate::from_ymd_opt(2026, 10, 21)
    );

    let (_, _, draft) = taken(WARENDORF);
    let guardian = &draft.households[0].guardians[0];
    assert_eq!(
        (guardian.family_name.as_str(), guardian.given_name.as_str()),
        ("Krasniqi", "Mirlinda")
    );
    assert_eq!(
        draft.households[0].children[0].birth.unwrap().to_string(),
        "2009-08-30"
    );
    assert_eq!(
        draft.households[1].language.as_ref().unwrap().as_str(),
        "prs"
    );
}

#[test]
fn lost_letters_and_assumed_dates_are_said_by_row_and_column() {
    let (_, _, draft) = taken(AHLEN);
    let lost: Vec<_> = draft
        .findings
        .iter()
        .filter(|f| f.kind == FindingKind::LostLetter)
        .map(|f| (f.row.unwrap(), f.column.clone().unwrap()))
        .collect();
    // Counted with a search for ? in the file.
    assert_eq!(lost.len(), 12);
    assert!(
        lost.contains(&(3, "Vorname".into())) && lost.contains(&(63, "Name des Kindes".into()))
    );
    assert!(
        draft
            .findings
            .iter()
            .all(|f| f.severity() < Severity::Error)
    );

    let assumed = |bytes| {
        let (_, _, draft) = taken(bytes);
        kinds(&draft, |k| {
            k == FindingKind::Date(erstberatung::exchange::dates::DateHint::PossiblyAssumed)
        })
    };
    // Rica Toma, born 01.01.2018, and Schahd Al Jasem, born 01.01.2011.
    assert_eq!(
        (assumed(AHLEN), assumed(BECKUM), assumed(WARENDORF)),
        (0, 1, 1)
    );
}

fn known(draft: &Draft) -> Vec<KnownChild> {
    draft
        .children()
        .enumerate()
        .map(|(at, (_, c))| KnownChild {
            id: at.to_string(),
            family_name: c.family_name.clone(),
            given_name: c.given_name.clone(),
            family_name_original: c.family_name_original.clone(),
            given_name_original: c.given_name_original.clone(),
            birth: c.birth,
        })
        .collect()
}

#[test]
fn a_list_taken_twice_finds_every_child_as_present() {
    for bytes in [AHLEN, BECKUM, WARENDORF] {
        let (_, _, draft) = taken(bytes);
        let found = duplicates(&draft, &KnownIndex::new(known(&draft)));
        let ids: BTreeSet<_> = found
            .iter()
            .filter_map(|d| match &d.of {
                DuplicateOf::Known(id) if d.score > 0.99 => Some(id.clone()),
                _ => None,
            })
            .collect();
        assert_eq!(ids.len(), draft.children().count());
    }
}

/// The control: no child of one list is another child of the same list or of another one.
#[test]
fn different_children_are_no_duplicates() {
    let drafts = [AHLEN, BECKUM, WARENDORF].map(|bytes| taken(bytes).2);
    for (at, draft) in drafts.iter().enumerate() {
        let others = drafts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .flat_map(|(_, d)| known(d));
        let found = duplicates(draft, &KnownIndex::new(others));
        assert!(found.is_empty(), "list {at}: {found:?}");
    }
}

#[test]
fn a_child_reported_by_two_offices_in_two_spellings_is_seen() {
    let first = "Name;Vorname;geb. am;Telefon\nKhmelnytska;Yelyzaveta;05.08.2013;089 99998393\nAl-Ahmad;Omar;03.05.2012;\n";
    let second = "Familienname\tVorname\tGeburtsdatum\nChmelnyzka\tJelysaweta\t5.8.13\nOmer\tAlahmad\t5.3.2012\nAl-Ahmad\tNour\t03.05.2012\n";
    let (_, _, known_draft) = taken(first.as_bytes());
    let (_, _, draft) = taken(second.as_bytes());
    let found = duplicates(&draft, &KnownIndex::new(known(&known_draft)));
    let pairs: Vec<_> = found.iter().map(|d| (d.row, d.of.clone())).collect();
    assert_eq!(
        pairs,
        [
            (2, DuplicateOf::Known("0".into())),
            (3, DuplicateOf::Known("1".into()))
        ]
    );
    assert!(found[1].reason.swapped);
    assert_eq!(
        found[0].reason.sentence(Lang::De),
        "ähnlicher Name, gleiches Geburtsdatum"
    );
}
