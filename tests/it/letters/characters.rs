//! Every name of a German register can be printed: DIN 91379 against the embedded faces.

use erstberatung::letters::error::{LetterError, Missing, Place};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{Block, RichText};
use erstberatung::letters::{compose, text};

use super::readers::run;
use super::sample;
use crate::din91379::entries;

#[test]
fn the_list_is_complete() {
    let entries = entries();
    assert_eq!(entries.len(), 930);
    assert_eq!(
        entries.iter().filter(|(group, _)| group == "bll").count(),
        649
    );
}

#[test]
fn every_latin_letter_and_sequence_has_a_glyph_in_both_weights() {
    let book = sample::book();
    let mut checked = 0;
    for (_, entry) in entries().iter().filter(|(group, _)| group == "bll") {
        for rich in [RichText::plain(entry), RichText::bold(entry)] {
            let set = text::set(&book, &rich, LangTag::De, i32::MAX);
            assert!(set.is_ok(), "{entry:?}: {set:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 2 * 649);
}

/// What an address or a text may hold: every entry but the four that order a device.
#[test]
fn every_entry_has_a_glyph_in_both_weights() {
    let book = sample::book();
    let mut checked = 0;
    for entry in crate::din91379::of_names() {
        for rich in [RichText::plain(&entry), RichText::bold(&entry)] {
            let set = text::set(&book, &rich, LangTag::De, i32::MAX);
            assert!(set.is_ok(), "{entry:?}: {set:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 2 * 926);
}

/// Printed in a real letter, plain and bold, and read back from the page by another program.
#[test]
fn every_entry_is_printed_and_read_back_unchanged() {
    let entries = crate::din91379::of_names();
    let words: Vec<String> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| *entry != " ")
        .map(|(at, entry)| format!("Q{entry}q{at}"))
        .collect();
    let mut letter = sample::invitation(None);
    letter.parts[0].blocks = words
        .chunks(30)
        .enumerate()
        .map(|(at, words)| {
            let line = words.join(" ");
            let rich = if at % 2 == 0 {
                RichText::plain(line)
            } else {
                RichText::bold(line)
            };
            Block::Paragraph(rich)
        })
        .collect();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("din91379.pdf");
    std::fs::write(&path, sample::pdf_of(&[letter])).unwrap();
    let read = run(
        "pdftotext",
        "poppler-utils",
        &["-raw", path.to_str().unwrap(), "-"],
    );
    // A line may end behind a vertical line, also within a word.
    let read = read.replace("|\n", "|");
    let read: std::collections::BTreeSet<&str> = read.split_whitespace().collect();
    let lost: Vec<String> = words
        .iter()
        .filter(|word| !read.contains(word.as_str()))
        .map(|word| word.escape_unicode().to_string())
        .collect();
    assert!(lost.is_empty(), "{} lost: {lost:?}", lost.len());
}

#[test]
fn a_name_outside_the_faces_is_refused_with_its_characters_and_places() {
    let mut letter = sample::invitation(None);
    letter.address.lines[1] = "Fatima 漢字 Muster".into();
    letter.subject = "Einladung ☃".into();
    let error = compose(&sample::book(), &letter).unwrap_err();
    let place = |character, place| Missing { character, place };
    assert_eq!(
        error,
        LetterError::MissingCharacters(vec![
            place('漢', Place::Address(1)),
            place('字', Place::Address(1)),
            place('☃', Place::Subject),
        ])
    );
    let sentence = error.to_string();
    assert!(
        sentence.contains("„漢“ (U+6F22, Anschrift, Zeile 2)"),
        "{sentence}"
    );
    assert!(
        !sentence.contains("Fatima"),
        "an error must not tell a name: {sentence}"
    );
}

/// All languages of the list: a typical sentence with its own letters.
#[test]
fn every_language_has_its_letters() {
    let samples = [
        (LangTag::En, "Quick brown fox"),
        (LangTag::Uk, "ґанок їжак єнот щастя"),
        (LangTag::Ru, "съешь ещё этих мягких булок"),
        (LangTag::Ar, "أهلاً وسهلاً بكم في المدرسة"),
        (LangTag::Fa, "پنج گربه می‌توانند ژاکت بپوشند"),
        (LangTag::Prs, "ښاغلی، مکتب نزدیک خانه است"),
        (LangTag::Ps, "ښوونځی، ډېر ښه، څوک، ځای، ړوند، ګل، ۍ ې"),
        (LangTag::Ckb, "قوتابخانە ڕۆژ ێوارە ڵ ڤ پ چ گ"),
        (LangTag::Ur, "ٹھیک ہے، بچوں کے ڈاکٹر، لڑکا، ے"),
        (LangTag::Kmr, "Dibistan, şev, çawa, êvar, îro, û"),
        (LangTag::Tr, "ışık, İstanbul, çocuğunuz, şehir, öğüt"),
        (LangTag::Ti, "ቤት ትምህርቲ፣ ኣብዚ። ቐ ኸ ዀ ፦"),
        (LangTag::Am, "ትምህርት ቤት፣ እንኳን ደህና መጡ።"),
        (LangTag::Ro, "școală, țară, înainte, ăsta, â"),
        (LangTag::Bg, "училище, ъгъл, щастие, жълт"),
        (LangTag::Pl, "szkoła, źrebię, żółć, ćma, ńąę"),
        (LangTag::Sq, "shkollë, çfarë"),
        (LangTag::So, "dugsiga, macallin"),
        (LangTag::Fr, "œuvre, ça, où, naïf"),
        (LangTag::Es, "¿mañana? ¡sí! pingüino"),
        (LangTag::Pt, "coração, avô, às"),
        (LangTag::It, "perché, città, più"),
        (LangTag::El, "σχολείο, ώρα, ΐ ΰ"),
        (LangTag::SrLatn, "đak, čas, ćup, škola, žuto"),
        (LangTag::SrCyrl, "ђак, љубав, њега, ћуп, џак, ј"),
        (LangTag::Bs, "džep, ljubav, čekić"),
        (LangTag::Hr, "škola, žaba, đak"),
        (LangTag::Mk, "ѓ ќ ѕ љ њ џ ѝ"),
        (LangTag::Hu, "őr, űr, iskola"),
        (LangTag::Vi, "trường học, được, ngữ, ệ ỗ ẵ"),
        (LangTag::De, "Straße, „Größe“, Übung, ẞ"),
    ];
    let book = sample::book();
    for (lang, sentence) in samples {
        for rich in [RichText::plain(sentence), RichText::bold(sentence)] {
            let set = text::set(&book, &rich, lang, 40_000);
            assert!(set.is_ok(), "{lang:?}: {set:?}");
        }
    }
    let tested: Vec<LangTag> = samples.iter().map(|(lang, _)| *lang).collect();
    assert!(
        LangTag::ALL.iter().all(|lang| tested.contains(lang)),
        "a language is without a sample"
    );
}
