//! Briefe in English: through all of it, and no German word is left.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use erstberatung::desktop::app::{DeskMessage, Message};
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::key::Named;

use super::letters::{opened, print_some};
use super::sandbox::{Sandbox, USUAL};

/// Words of at least four letters, in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphabetic());
    let long = words.filter(|word| word.chars().count() >= 4);
    long.map(str::to_lowercase)
}

/// Without what stands in braces: it is put in, or names a placeholder of the letters.
fn plain(text: &str) -> String {
    let parts = text.split('{').map(|part| match part.split_once('}') {
        Some((_, after)) => after,
        None => part,
    });
    parts.collect()
}

/// What the program says in a language: the words of all files in a folder and below it.
fn said(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.append(&mut said(&path));
            continue;
        }
        for line in fs::read_to_string(path).unwrap().lines() {
            let value = line.split_once('=').map_or(line, |(_, value)| value);
            found.extend(words(&plain(value)));
        }
    }
    found
}

/// Names in the data: of people, streets, towns, offices.
fn names(sandbox: &Sandbox) -> BTreeSet<String> {
    let service = sandbox.service();
    let office = sandbox.wait(service.office()).unwrap();
    let mut names = BTreeSet::new();
    names.extend(office.persons.iter().flat_map(|person| words(&person.name)));
    names.extend(office.sites.iter().flat_map(|site| words(&site.name)));
    names.extend(words(&office.settings.letterhead_authority));
    // Languages are a list of the office, in German like its other lists.
    names.extend(
        office
            .languages
            .iter()
            .flat_map(|language| words(&language.name)),
    );
    for listed in sandbox.wait(service.families(FamilyFilter::Open)).unwrap() {
        names.extend(words(&listed.row.name));
    }
    names
}

/// The words that only the German program says.
struct German(BTreeSet<String>);

impl German {
    fn new(sandbox: &Sandbox) -> Self {
        let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text");
        let (english, names) = (said(&texts.join("en")), names(sandbox));
        let mut german = said(&texts.join("de"));
        german.retain(|word| !english.contains(word) && !names.contains(word));
        Self(german)
    }

    fn is_gone(&self, sandbox: &mut Sandbox, from: &str) {
        for text in sandbox.window.texts() {
            let left = words(&plain(&text)).find(|word| self.0.contains(word));
            assert_eq!(left, None, "{from}: {text}");
        }
    }
}

#[test]
fn no_german_word_is_left_from_the_outbox_to_the_letter_texts() {
    let mut sandbox = opened(USUAL);
    let german = German::new(&sandbox);
    assert!(german.0.contains("drucken") && !german.0.contains("print"));
    print_some(&mut sandbox, 2);
    let texts = sandbox.window.texts();
    assert!(
        texts
            .iter()
            .any(|text| words(text).any(|word| german.0.contains(&word))),
        "the control: in German there are some"
    );
    sandbox.say(Message::Desk(DeskMessage::EnglishChosen(true)));
    sandbox.ctrl("z");
    let look = |sandbox: &mut Sandbox, from: &str| german.is_gone(sandbox, from);
    look(&mut sandbox, "outbox");
    sandbox.click("letters-kind");
    look(&mut sandbox, "kinds");
    sandbox.key(Named::Escape);
    sandbox.click("letters-menu");
    look(&mut sandbox, "menu");
    sandbox.click("letters-envelope");
    look(&mut sandbox, "envelope");
    sandbox.key(Named::Escape);
    sandbox.ctrl("p");
    look(&mut sandbox, "print");
    sandbox.key(Named::Enter);
    look(&mut sandbox, "printed now");
    sandbox.ctrl("2");
    look(&mut sandbox, "printed");
    sandbox.ctrl("r");
    look(&mut sandbox, "return");
    sandbox.click("letters-return-confirm");
    look(&mut sandbox, "return refused");
    sandbox.key(Named::Escape);
    sandbox.key(Named::Escape);
    sandbox.ctrl("3");
    look(&mut sandbox, "returned");
    sandbox.ctrl("1");
    sandbox.key(Named::Home);
    sandbox.key(Named::Space);
    sandbox.ctrl("e");
    look(&mut sandbox, "save");
    sandbox.write("x");
    look(&mut sandbox, "save to half a path");
    sandbox.key(Named::Escape);
    sandbox.key(Named::F2);
    look(&mut sandbox, "adapt");
    sandbox.key(Named::Escape);
    sandbox.key(Named::F1);
    look(&mut sandbox, "help");
    sandbox.key(Named::Escape);
    sandbox.ctrl("4");
    look(&mut sandbox, "texts");
    for (id, from) in [
        ("texts-review", "review"),
        ("texts-history", "versions"),
        ("texts-sites", "sites"),
        ("texts-export", "export"),
        ("texts-import", "import"),
    ] {
        sandbox.click(id);
        look(&mut sandbox, from);
        sandbox.key(Named::Escape);
    }
}
