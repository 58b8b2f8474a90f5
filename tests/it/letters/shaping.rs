//! Glyphs and places of every language equal HarfBuzz.
//!
//! `tests/data/shaping.tsv` was made with `hb-shape`; its first lines say how.

use std::collections::BTreeSet;

use erstberatung::letters::fonts::Face;
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::RichText;
use erstberatung::letters::text;

use super::sample;

const GOLDEN: &str = include_str!("../../data/shaping.tsv");

/// The lines of the golden file: language, face, text, glyphs as `number:advance:dx:dy`.
fn golden() -> Vec<(LangTag, &'static str, &'static str, &'static str)> {
    GOLDEN
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap();
            (LangTag::from_tag(next()).unwrap(), next(), next(), next())
        })
        .collect()
}

fn shaped(lang: LangTag, content: &str) -> (Vec<Face>, String) {
    let paragraph = text::set(&sample::book(), &RichText::plain(content), lang, i32::MAX).unwrap();
    let runs = &paragraph.lines[0].runs;
    let glyphs: Vec<String> = runs
        .iter()
        .flat_map(|run| &run.glyphs)
        .map(|g| format!("{}:{}:{}:{}", g.id, g.advance, g.dx, g.dy))
        .collect();
    (runs.iter().map(|run| run.face).collect(), glyphs.join(" "))
}

#[test]
fn glyphs_and_places_equal_harfbuzz_in_every_language() {
    let mut seen = BTreeSet::new();
    for (lang, face, content, wanted) in golden() {
        let (faces, glyphs) = shaped(lang, content);
        assert!(
            faces.iter().all(|one| format!("{one:?}") == face),
            "{faces:?}"
        );
        assert_eq!(glyphs, wanted, "{} {content}", lang.tag());
        let _ = seen.insert(lang);
    }
    let all: BTreeSet<LangTag> = LangTag::ALL.iter().copied().collect();
    assert_eq!(seen, all, "a language without a golden");
}

/// The control: another language or another text is another line of glyphs.
#[test]
fn a_changed_text_is_noticed() {
    let (lang, _, content, wanted) = golden()[0];
    let (_, other) = shaped(lang, &content.replacen(' ', "  ", 1));
    assert_ne!(other, wanted);
}
