//! Every letter to families in every language, for one, three and seven children, in normal and in large print, in every
//! layout: nothing outside its frame, no missing character, two lines together at a break, the address in its window,
//! the marks where the machine folds. And the files that are made of them conform.
//!
//! The pages are looked at for the whole product. Files are checked for three children in normal print, all languages
//! of a letter in one print file; with `LETTERS=all`, as in `.ci/test`, for the whole product as well.

use std::sync::Mutex;

use erstberatung::domain::letter::{Authority, LetterKind, PaperKind};
use erstberatung::letters::invitation::{self, InvitationFacts, Options};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{Layout, Letter, Style};
use erstberatung::letters::page::Composition;
use erstberatung::letters::template::templates;
use erstberatung::letters::{FontBook, LetterError, compose, paper, pdf};

use super::frame::faults;
use super::{notices, sample};
use crate::letters_texts::{full, usual};
use crate::papers;

/// One letter of the product.
struct Case {
    /// The letter without its language.
    group: String,
    /// Its language.
    lang: LangTag,
    letter: Letter,
}

fn languages() -> Vec<LangTag> {
    let texts = templates(LetterKind::Invitation).unwrap();
    texts.iter().map(|text| text.lang).collect()
}

/// Every letter to families in every language.
fn cases(children: usize, style: Style, layout: Layout) -> Vec<Case> {
    let options = Options {
        style,
        layout,
        ..Options::default()
    };
    let mut out = Vec::new();
    for lang in languages() {
        let second = Some(lang).filter(|lang| *lang != LangTag::De);
        let mut add = |group: &str, letter: Letter| {
            out.push(Case {
                group: format!("{group}-{children}-{style:?}-{layout:?}"),
                lang,
                letter,
            });
        };
        let facts = InvitationFacts {
            children: notices::children(children),
            ..full(second, true)
        };
        add("invitation", invitation::build(&facts, &options).unwrap());
        for (name, occasion) in notices::occasions(children) {
            if !occasion.kind().is_translated() && second.is_some() {
                continue;
            }
            let facts = notices::facts(occasion, children, second);
            let made = erstberatung::letters::notice::build(&facts, &options);
            add(name, made.unwrap());
        }
        for kind in [
            PaperKind::Interim,
            PaperKind::VocationalNote,
            PaperKind::PlacementInfo,
        ] {
            // One letter for each child.
            if children > 1 {
                continue;
            }
            let by = match kind {
                PaperKind::PlacementInfo => Authority::Schulamt,
                _ => Authority::Ki,
            };
            let mut facts = papers::to_family(kind, by, second);
            facts.style = style;
            facts.layout = layout;
            add(kind.code(), paper::build(&facts).unwrap());
        }
    }
    out
}

/// Sets letters on two threads.
fn set(book: &FontBook, cases: &[Case]) -> Vec<Result<Composition, LetterError>> {
    let done = Mutex::new(Vec::new());
    let next = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            let _ = scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some(case) = cases.get(at) else { break };
                    let result = compose(book, &case.letter);
                    done.lock().unwrap().push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Looks at the pages of all letters; gives them back with their letters.
fn checked(book: &FontBook, cases: Vec<Case>) -> Vec<(Case, Composition)> {
    let results = set(book, &cases);
    let mut wrong = Vec::new();
    let mut out = Vec::new();
    for (case, result) in cases.into_iter().zip(results) {
        let name = format!("{} {}", case.group, case.lang.tag());
        match result {
            Err(error) => wrong.push(format!("{name}: {error}")),
            Ok(composition) => {
                let found = faults(&case.letter, &composition);
                wrong.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
                out.push((case, composition));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} faults, first:\n{}",
        wrong.len(),
        wrong
            .iter()
            .take(30)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
    out
}

/// One print file for each letter, with all its languages in it.
fn conform(book: &FontBook, set: &[(Case, Composition)]) -> usize {
    let mut groups: Vec<&str> = set.iter().map(|(case, _)| case.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    for group in &groups {
        let inside: Vec<Composition> = set
            .iter()
            .filter(|(case, _)| case.group == *group)
            .map(|(_, composition)| composition.clone())
            .collect();
        let bytes = pdf::write(book, &inside, &sample::meta()).unwrap();
        super::pdf::assert_conforms(&bytes, group);
    }
    groups.len()
}

fn everything() -> bool {
    std::env::var("LETTERS").is_ok_and(|value| value == "all")
}

#[test]
fn every_letter_in_every_language_holds_to_its_frame_and_its_file_conforms() {
    let book = sample::book();
    assert_eq!(languages().len(), 29);
    let (mut letters, mut files) = (0, 0);
    for style in [Style::Normal, Style::LargePrint] {
        for children in [1, 3, 7] {
            let set = checked(&book, cases(children, style, Layout::OwnSheet));
            letters += set.len();
            if everything() || (style == Style::Normal && children == 3) {
                files += conform(&book, &set);
            }
        }
    }
    assert!(
        letters >= 2000 && files >= 10,
        "{letters} letters, {files} files"
    );
}

#[test]
fn every_letter_stands_in_every_layout() {
    let book = sample::book();
    let mut one_page = 0;
    for layout in [Layout::SideBySide, Layout::Below] {
        for children in [1, 7] {
            let set = checked(&book, cases(children, Style::Normal, layout));
            let both = set.iter().filter(|(case, _)| case.letter.parts.len() > 1);
            one_page += both.filter(|(_, made)| made.pages.len() == 1).count();
            if everything() || (layout == Layout::SideBySide && children == 1) {
                let _ = conform(&book, &set);
            }
        }
    }
    assert!(
        one_page > 80,
        "{one_page} letters stand with their translation on one page"
    );
}

/// The usual case: three children, German on the first page, the family's language on the second.
#[test]
fn an_invitation_for_three_children_takes_a_page_for_each_language() {
    let book = sample::book();
    let mut long = Vec::new();
    for lang in languages().into_iter().filter(|lang| *lang != LangTag::De) {
        let facts = InvitationFacts {
            children: notices::children(3),
            ..usual(Some(lang), true)
        };
        let letter = invitation::build(&facts, &Options::default()).unwrap();
        let made = compose(&book, &letter).unwrap();
        if made.pages.len() != 2 {
            long.push((lang.tag(), made.pages.len()));
        }
    }
    assert!(long.is_empty(), "{long:?}");
}

/// Files to look at: `PICTURES=1` writes them.
#[test]
fn letters_to_look_at() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    let book = sample::book();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("every");
    std::fs::create_dir_all(&folder).unwrap();
    for (style, layout, children) in [
        (Style::Normal, Layout::OwnSheet, 3),
        (Style::Normal, Layout::OwnSheet, 7),
        (Style::Normal, Layout::OwnSheet, 1),
        (Style::LargePrint, Layout::OwnSheet, 7),
        (Style::Normal, Layout::SideBySide, 1),
        (Style::Normal, Layout::Below, 1),
    ] {
        let looked_at = [
            LangTag::De,
            LangTag::En,
            LangTag::Ar,
            LangTag::Ti,
            LangTag::Ur,
        ];
        for case in cases(children, style, layout) {
            if !looked_at.contains(&case.lang) {
                continue;
            }
            if let Ok(made) = compose(&book, &case.letter) {
                let bytes = pdf::write(&book, &[made], &sample::meta()).unwrap();
                let name = format!("{}-{}.pdf", case.group, case.lang.tag());
                std::fs::write(folder.join(name), bytes).unwrap();
            }
        }
    }
}
