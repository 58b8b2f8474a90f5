//! Lines of glyphs: order of bidi text, joining, brackets, breaks.

use erstberatung::letters::FontBook;
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::RichText;
use erstberatung::letters::text::{self, Line, Paragraph};

use super::sample::{book, isolated};

fn set(book: &FontBook, content: &str, lang: LangTag, width: i32) -> Paragraph {
    text::set(book, &RichText::plain(content), lang, width).unwrap()
}

/// The characters of a line as they stand on paper from left to right.
fn visual(paragraph: &Paragraph, line: &Line) -> String {
    line.runs
        .iter()
        .flat_map(|run| run.glyphs.chunk_by(|left, right| left.text == right.text))
        .map(|cluster| &paragraph.text[cluster[0].text.clone()])
        .collect()
}

fn first_line(book: &FontBook, content: &str, lang: LangTag) -> String {
    let paragraph = set(book, content, lang, i32::MAX);
    visual(&paragraph, &paragraph.lines[0])
}

fn glyphs(paragraph: &Paragraph) -> Vec<u16> {
    let runs = paragraph.lines.iter().flat_map(|line| &line.runs);
    runs.flat_map(|run| run.glyphs.iter().map(|glyph| glyph.id))
        .collect()
}

#[test]
fn an_isolated_phone_number_keeps_its_order_in_rtl_text() {
    let book = book();
    let words = [
        (LangTag::Ar, "اتصلوا بنا:", "الآن"),
        (LangTag::Fa, "تماس:", "اکنون"),
    ];
    for (lang, before, after) in words {
        let number = "01234 567-890";
        let isolating = first_line(
            &book,
            &format!("{before} {} {after}", isolated(number)),
            lang,
        );
        assert!(isolating.contains(number), "{isolating}");
        // Control: without isolates the parts of the number change places.
        let bare = first_line(&book, &format!("{before} {number} {after}"), lang);
        assert!(!bare.contains(number), "{bare}");
        assert!(
            bare.contains("567-890 01234") || bare.contains("890-567 01234"),
            "{bare}"
        );
    }
}

#[test]
fn dates_mail_addresses_and_streets_keep_their_order_in_rtl_text() {
    let book = book();
    for value in [
        "12.01.2027",
        "10:15",
        "beratung@example.org",
        "Am Markt\u{a0}1, 59229 Ahlen",
    ] {
        for lang in [
            LangTag::Ar,
            LangTag::Fa,
            LangTag::Ps,
            LangTag::Ckb,
            LangTag::Ur,
        ] {
            let line = first_line(&book, &format!("الموعد {} هنا", isolated(value)), lang);
            assert!(line.contains(value), "{lang:?}: {line}");
        }
    }
}

#[test]
fn the_first_word_of_an_rtl_line_stands_at_the_right() {
    let line = first_line(&book(), "غدا Ahlen", LangTag::Ar);
    assert!(line.starts_with("Ahlen"), "{line}");
    let left_to_right = first_line(&book(), "morgen Ahlen", LangTag::De);
    assert!(left_to_right.starts_with("morgen"), "{left_to_right}");
}

#[test]
fn brackets_are_mirrored_in_rtl_text() {
    let book = book();
    let glyph_of = |content: &str, lang, wanted: &str| {
        let paragraph = set(&book, content, lang, i32::MAX);
        let runs = paragraph.lines[0].runs.iter();
        runs.flat_map(|run| run.glyphs.iter().map(move |glyph| (run.face, glyph)))
            .find(|(_, glyph)| &paragraph.text[glyph.text.clone()] == wanted)
            .map(|(face, glyph)| (face, glyph.id))
            .unwrap()
    };
    // Naskh draws both: the opening bracket of Arabic text is the glyph of the closing one of a Latin setting.
    let opening = glyph_of("الغرفة (أرضي)", LangTag::Ar, "(");
    let closing = glyph_of("الغرفة (أرضي)", LangTag::Ar, ")");
    assert_ne!(opening, closing);
    let line = first_line(&book, "الغرفة (أرضي)", LangTag::Ar);
    assert!(line.starts_with(')') && line.contains('('), "{line}");
    let unmirrored = book.font(opening.0);
    let charmap = skrifa::MetadataProvider::charmap(unmirrored);
    assert_eq!(
        charmap.map(')').map(skrifa::GlyphId::to_u32),
        Some(u32::from(opening.1))
    );
    assert_eq!(
        charmap.map('(').map(skrifa::GlyphId::to_u32),
        Some(u32::from(closing.1))
    );
}

#[test]
fn arabic_letters_join_and_a_non_joiner_parts_them() {
    let book = book();
    let joined = glyphs(&set(&book, "بب", LangTag::Ar, i32::MAX));
    let alone = glyphs(&set(&book, "ب", LangTag::Ar, i32::MAX));
    assert_eq!(joined.len(), 2);
    assert!(!joined.contains(&alone[0]), "{joined:?} {alone:?}");
    let parted = glyphs(&set(&book, "ب\u{200c}ب", LangTag::Ar, i32::MAX));
    assert_eq!(
        parted.iter().filter(|glyph| **glyph == alone[0]).count(),
        2,
        "{parted:?}"
    );
}

#[test]
fn joining_survives_a_change_of_weight() {
    let book = book();
    let rich = RichText::plain("ب").and_bold("ب");
    let paragraph = text::set(&book, &rich, LangTag::Ar, i32::MAX).unwrap();
    let alone = glyphs(&set(&book, "ب", LangTag::Ar, i32::MAX));
    assert_eq!(paragraph.lines[0].runs.len(), 2);
    assert!(!glyphs(&paragraph).contains(&alone[0]));
}

#[test]
fn lines_never_exceed_the_width_and_lose_nothing() {
    let book = book();
    let long =
        "Schulische Erstberatung für neu zugewanderte Kinder und Jugendliche im Kreis Warendorf "
            .repeat(6);
    let arabic = "نساعدكم في العثور على مدرسة مناسبة لأطفالكم في منطقتكم. ".repeat(8);
    for (lang, content) in [(LangTag::De, &long), (LangTag::Ar, &arabic)] {
        for width in [9_000, 20_000, 41_000] {
            let paragraph = set(&book, content, lang, width);
            assert!(paragraph.lines.len() > 1);
            for line in &paragraph.lines {
                assert!(line.width <= width + 60, "{} > {width}", line.width);
            }
            let read: String = paragraph
                .lines
                .iter()
                .map(|line| &paragraph.text[line.text.clone()])
                .collect();
            assert_eq!(&read, content);
        }
    }
}

#[test]
fn a_word_wider_than_the_line_is_broken() {
    let book = book();
    let word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";
    let paragraph = set(&book, word, LangTag::De, 6_000);
    assert!(paragraph.lines.len() > 3);
    assert!(paragraph.lines.iter().all(|line| line.width <= 6_000));
}

#[test]
fn a_mail_address_is_broken_behind_a_sign() {
    let book = book();
    let paragraph = set(
        &book,
        "schulische-erstberatung@kreis-beispiel.example.org",
        LangTag::De,
        18_000,
    );
    let parts: Vec<&str> = paragraph
        .lines
        .iter()
        .map(|line| &paragraph.text[line.text.clone()])
        .collect();
    assert!(parts.len() > 1);
    for part in &parts[..parts.len() - 1] {
        assert!(part.ends_with(['@', '.', '-']), "{parts:?}");
    }
}

#[test]
fn no_break_spaces_hold() {
    let book = book();
    let ends = |content: &str| {
        let width = set(&book, "am 12. Januar", LangTag::De, i32::MAX).lines[0].width - 100;
        let paragraph = set(&book, content, LangTag::De, width);
        paragraph
            .lines
            .iter()
            .map(|line| paragraph.text[line.text.clone()].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ends("am 12.\u{a0}Januar"), ["am ", "12.\u{a0}Januar"]);
    assert_eq!(ends("am 12. Januar"), ["am 12. ", "Januar"]);
}

#[test]
fn an_empty_text_is_one_empty_line() {
    let paragraph = set(&book(), "", LangTag::Ar, 1000);
    assert_eq!(paragraph.lines.len(), 1);
    assert!(paragraph.lines[0].runs.is_empty());
}

#[test]
fn digits_are_of_one_face_in_every_language() {
    use erstberatung::letters::fonts::Face;
    let book = book();
    for lang in LangTag::ALL {
        let paragraph = set(&book, "12.01.2027", *lang, i32::MAX);
        assert!(
            paragraph.lines[0]
                .runs
                .iter()
                .all(|run| run.face == Face::Sans),
            "{lang:?}"
        );
    }
}
