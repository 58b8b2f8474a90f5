//! Every name of a German register can be printed: DIN 91379 against the embedded faces.

use erstberatung::letters::error::{LetterError, Missing, Place};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::RichText;
use erstberatung::letters::{compose, text};

use super::sample;

/// Group and text of each of the 930 entries.
fn din_91379() -> Vec<(String, String)> {
    let code = |hex: &str| u32::from_str_radix(hex, 16).unwrap();
    let character = |code| char::from_u32(code).unwrap();
    let mut entries = Vec::new();
    let list = include_str!("../../data/din91379.txt");
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let group = words.next().unwrap();
        for word in words {
            let texts: Vec<String> = if let Some((first, last)) = word.split_once('-') {
                (code(first)..=code(last))
                    .map(|one| character(one).to_string())
                    .collect()
            } else {
                vec![word.split('+').map(|hex| character(code(hex))).collect()]
            };
            entries.extend(texts.into_iter().map(|text| (group.to_owned(), text)));
        }
    }
    entries
}

#[test]
fn the_list_is_complete() {
    let entries = din_91379();
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
    for (_, entry) in din_91379().iter().filter(|(group, _)| group == "bll") {
        for rich in [RichText::plain(entry), RichText::bold(entry)] {
            let set = text::set(&book, &rich, LangTag::De, i32::MAX);
            assert!(set.is_ok(), "{entry:?}: {set:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 2 * 649);
}

/// The embedded files are cut to what letters need: of the 930 entries raised and lowered signs and three
/// mathematical ones are missing. None of them occurs in a name; a text with one is refused, not mangled.
#[test]
fn of_all_entries_only_signs_that_no_name_has_are_missing() {
    let book = sample::book();
    let missing: Vec<(String, String)> = din_91379()
        .into_iter()
        .filter(|(_, entry)| {
            text::set(
                &book,
                &RichText::plain(entry.as_str()),
                LangTag::De,
                i32::MAX,
            )
            .is_err()
        })
        .collect();
    let signs: String = missing.iter().map(|(_, entry)| entry.as_str()).collect();
    assert_eq!(signs, "ᵈᵗ⁰⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉∞≤≥");
    for group in ["bll", "bnlreq", "dc", "gl", "cl"] {
        assert!(missing.iter().all(|(of, _)| of != group), "{group}");
    }
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
