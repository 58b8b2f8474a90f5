//! Names found across spellings: recall and false hits over curated groups, with a plain text search as control.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_possible_truncation
)]

use erstberatung::domain::names::{NameIndex, fold, search_keys, similarity};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Groups of spellings, original first.
fn groups() -> Vec<Vec<String>> {
    include_str!("../../data/names/variants.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            line.split_once('\t')
                .unwrap()
                .1
                .split(" = ")
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

/// What a full-text index with `unicode61` does: lower case, no marks, whole words or their beginnings.
fn plain_text_finds(query: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        use unicode_normalization::UnicodeNormalization;
        let bare: String = text
            .nfd()
            .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
            .collect();
        bare.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let have = words(name);
    words(query)
        .iter()
        .all(|q| have.iter().any(|w| w.starts_with(q.as_str())))
}

/// Recall over all ordered pairs of a group, and false hits per query.
fn measure(finds: impl Fn(usize, &str) -> BTreeSet<(usize, usize)>) -> (f64, f64) {
    let groups = groups();
    let spellings: BTreeSet<_> = groups.iter().flatten().collect();
    let (mut wanted, mut found, mut wrong, mut queries) = (0, 0, 0, 0);
    for (g, group) in groups.iter().enumerate() {
        for (q, query) in group.iter().enumerate() {
            queries += 1;
            let hits = finds(g, query);
            wanted += group.len() - 1;
            found += hits.iter().filter(|(h, n)| *h == g && *n != q).count();
            // The same name stands in several languages; a group that shares a spelling is no false hit.
            let related = |h: usize| {
                groups[h]
                    .iter()
                    .any(|n| group.iter().any(|m| fold(m) == fold(n)))
            };
            wrong += hits
                .iter()
                .map(|(h, _)| *h)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .filter(|h| *h != g && !related(*h))
                .count();
        }
    }
    assert!(spellings.len() > 300);
    (
        f64::from(u32::try_from(found).unwrap()) / wanted as f64,
        f64::from(u32::try_from(wrong).unwrap()) / f64::from(queries),
    )
}

#[test]
fn spellings_find_each_other_where_plain_text_does_not() {
    let groups = groups();
    assert!(groups.len() >= 40, "{}", groups.len());
    let entries = groups.iter().enumerate().flat_map(|(g, names)| {
        names
            .iter()
            .enumerate()
            .map(move |(n, name)| ((g, n), name.clone()))
    });
    let index = NameIndex::build(entries);
    let (recall, wrong) = measure(|_, query| {
        index
            .query(query, 50)
            .into_iter()
            .map(|hit| hit.id)
            .collect()
    });
    println!("index: recall {recall:.3}, false hits per query {wrong:.3}");
    let (plain, plain_wrong) = measure(|_, query| {
        let all = groups.iter().enumerate().flat_map(|(g, names)| {
            names
                .iter()
                .enumerate()
                .map(move |(n, name)| ((g, n), name))
        });
        all.filter(|(_, name)| plain_text_finds(query, name))
            .map(|(id, _)| id)
            .collect()
    });
    println!("plain text: recall {plain:.3}, false hits per query {plain_wrong:.3}");
    assert!(recall >= 0.85, "{recall}");
    assert!(wrong <= 2.0, "{wrong}");
    assert!(plain < 0.5, "the control finds too much: {plain}");
}

/// The stored keys alone (`person_key`, matched by equality) carry most of it, so the database finds the same people.
#[test]
fn stored_keys_alone_find_most_spellings() {
    let groups = groups();
    let (recall, wrong) = measure(|_, query| {
        let keys = search_keys(query);
        let all = groups.iter().enumerate().flat_map(|(g, names)| {
            names
                .iter()
                .enumerate()
                .map(move |(n, name)| ((g, n), name))
        });
        all.filter(|(_, name)| search_keys(name).iter().any(|k| keys.contains(k)))
            .map(|(id, _)| id)
            .collect()
    });
    println!("keys: recall {recall:.3}, false hits per query {wrong:.3}");
    assert!(recall >= 0.85, "{recall}");
    assert!(wrong <= 3.0, "{wrong}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_keyed_and_compared(a in "\\PC{0,40}", b in "\\PC{0,40}") {
        drop(search_keys(&a));
        let likeness = similarity(&a, &b);
        prop_assert!((0.0..=1.0).contains(&likeness));
        prop_assert_eq!(fold(&fold(&a)), fold(&a));
        let index = NameIndex::build([(1, a.clone())]);
        drop(index.query(&b, 3));
    }

    #[test]
    fn a_name_finds_itself(name in "[A-Za-zÄÖÜäöüßşćĐłŠа-яА-Я]{2,12}( [A-Za-zäöü]{2,12})?") {
        let index = NameIndex::build([(7, name.clone()), (8, "Bondarenko".to_owned())]);
        prop_assert!(index.query(&name, 5).iter().any(|hit| hit.id == 7));
    }
}
