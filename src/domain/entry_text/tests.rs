//! What a text field takes, sentence by sentence and entry by entry.

#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

fn name(typed: &str) -> Result<String, Unfit> {
    Kind::Name.fit(typed).map(|fit| fit.text.into_owned())
}

#[test]
fn names_of_any_script_fit_and_stay_as_they_are() {
    for typed in [
        "Łukasz",
        "Đorđević",
        "Al-Ahmad",
        "O’Neill",
        "Ngọc Ánh",
        "الأحمد",
        "Хмельницький",
        "ገብረመስቀል",
        "王",
        "J.",
        "M̧ary",
        "X",
        "Ali (Hassan)",
    ] {
        let fit = Kind::Name.fit(typed).unwrap();
        assert_eq!((fit.text.as_ref(), fit.mended), (typed, Mended::default()));
    }
}

#[test]
fn a_name_needs_letters() {
    for typed in ["123", "-", "…", "?"] {
        assert_eq!(name(typed), Err(Unfit::NoLetter), "{typed}");
    }
    for typed in ["😀", "Anna 😀", "👩‍👧", "❤", "🇸🇾", "Anna\u{E000}"] {
        assert_eq!(name(typed), Err(Unfit::Picture), "{typed}");
    }
    assert_eq!(name("   "), Ok(String::new()));
}

#[test]
fn nothing_is_cut() {
    let long = "ä".repeat(5_000);
    for kind in [Kind::Name, Kind::Line, Kind::Note, Kind::Phone, Kind::Mail] {
        let most = kind.most();
        assert_eq!(kind.fit(&long), Err(Unfit::TooLong { most, has: 5_000 }));
    }
    let most = "ä".repeat(Kind::Name.most());
    assert_eq!(name(&most), Ok(most.clone()));
    assert!(name(&(most + "ä")).is_err());
    assert_eq!(Kind::Name.kept(&long), long, "refused and still there");
}

#[test]
fn tabs_and_line_ends_become_one_blank() {
    let fit = Kind::Line.fit("Haus\t \r\n Beispiel\u{2028}Nord").unwrap();
    assert_eq!(fit.text, "Haus Beispiel Nord");
    assert_eq!(
        fit.mended,
        Mended {
            hidden: false,
            breaks: true
        }
    );
    let around = Kind::Line.fit("\tHaus Beispiel\n").unwrap();
    assert_eq!(
        (around.text.as_ref(), around.mended.breaks),
        ("Haus Beispiel", false)
    );
    assert_eq!(Kind::Line.fit("zwei  Blanks").unwrap().text, "zwei  Blanks");
}

#[test]
fn what_nobody_sees_is_taken_out_and_said() {
    let hidden = Mended {
        hidden: true,
        breaks: false,
    };
    for typed in [
        "Al\u{202E}Ahmad",
        "\u{FEFF}AlAhmad",
        "Al\u{200B}Ahmad",
        "Al\u{200D}Ahmad",
        "AlAhmad\u{200F}",
        "Al\u{2067}Ahmad\u{2069}",
    ] {
        let fit = Kind::Name.fit(typed).unwrap();
        assert_eq!(
            (fit.text.as_ref(), fit.mended),
            ("AlAhmad", hidden),
            "{typed:?}"
        );
        assert!(fit.mended.sentence(Lang::De).is_some());
    }
    // Between two letters of Persian the non-joiner is spelling.
    let persian = "می\u{200C}خواه";
    assert_eq!(Kind::Name.fit(persian).unwrap().text, persian);
    assert!(Kind::Name.fit("می\u{200C}").unwrap().mended.hidden);
}

#[test]
fn phones_fit_as_people_write_them() {
    for typed in [
        "+49 2381 17-1234",
        "0049 (0) 2381/171234",
        "02381 171234",
        "02381/17 12 34",
        "02381-171234",
        "(02381) 17.1234",
        "02381 17-0 Durchwahl 12",
        "02381 17 App. 4",
        "02381 170 DW 3",
        "+49 (2381) 17 ext. 5",
        "110",
    ] {
        assert_eq!(Kind::Phone.fit(typed).unwrap().text, typed);
    }
    for typed in [
        "keine",
        "Mutter 0171 3920054",
        "0171 DREI",
        "DW 12",
        "0171 xyz",
    ] {
        assert_eq!(
            Kind::Phone.fit(typed),
            Err(Unfit::LettersInPhone),
            "{typed}"
        );
    }
    for typed in ["12", "+", "012345678901234567890"] {
        assert_eq!(Kind::Phone.fit(typed), Err(Unfit::PhoneDigits), "{typed}");
    }
}

#[test]
fn phones_are_compared_by_their_digits() {
    for written in [
        "+49 2381 171234",
        "0049 2381 171234",
        "+49 (0)2381 171234",
        "(+49) 2381/171234",
        "02381-17 12 34",
        "+49 02381 171234",
    ] {
        assert!(same_phone(written, "02381171234"), "{written}");
    }
    assert!(!same_phone("02381171234", "02381171235"));
    assert!(!same_phone("+48 2381 171234", "02381 171234"));
    assert!(!same_phone("", "-"));
}

#[test]
fn every_sentence_is_short_and_ends() {
    let unfit = [
        Unfit::TooLong {
            most: 100,
            has: 5_000,
        },
        Unfit::NoLetter,
        Unfit::Picture,
        Unfit::LettersInPhone,
        Unfit::PhoneDigits,
        Unfit::NoMail,
    ];
    for reason in unfit {
        for lang in [Lang::De, Lang::En] {
            let words = reason.sentence(lang);
            assert!(
                words.ends_with('.') && words.chars().count() <= 48,
                "{words}"
            );
        }
    }
}

proptest! {
    #[test]
    fn what_fits_fits_again_unchanged(typed in "\\PC{0,40}") {
        for kind in [Kind::Name, Kind::Line, Kind::Note] {
            if let Ok(fit) = kind.fit(&typed) {
                let again = kind.fit(&fit.text).unwrap();
                prop_assert_eq!(&again.text, &fit.text);
                prop_assert_eq!(again.mended, Mended::default());
            }
        }
    }
}

/// Every character and sequence of DIN 91379 but tabs, line ends and the no-break space at the end of a text.
#[test]
fn every_entry_of_din_91379_stays_as_it_is() {
    let point = |hex: &str| u32::from_str_radix(hex, 16).unwrap();
    let mut entries = 0;
    for line in include_str!("../../../tests/data/din91379.txt").lines() {
        let mut words = line.split(' ');
        if line.starts_with('#') || words.next() == Some("bnlnot") {
            continue;
        }
        for word in words {
            let (first, last) = word.split_once('-').unwrap_or((word, word));
            let whole: Vec<String> = if word.contains('+') {
                vec![
                    word.split('+')
                        .map(|hex| char::from_u32(point(hex)).unwrap())
                        .collect(),
                ]
            } else {
                (point(first)..=point(last))
                    .map(|n| char::from_u32(n).unwrap().to_string())
                    .collect()
            };
            for entry in whole {
                let typed = format!("A{entry}b");
                let fit = Kind::Name.fit(&typed).unwrap();
                // A combining mark alone composes with the letter before it.
                let kept: String = typed.nfc().collect();
                assert_eq!(
                    (fit.text.as_ref(), fit.mended),
                    (kept.as_str(), Mended::default())
                );
                assert!(line.starts_with("dc") || kept == typed, "{typed}");
                entries += 1;
            }
        }
    }
    assert_eq!(entries, 926);
}
