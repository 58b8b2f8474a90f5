//! Geometry of the pages in millimetres (DIN 5008 Form B) and where pages break.

use erstberatung::letters::error::{AddressProblem, LetterError, Shorten};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{Block, HeadingLevel, Letter, RichText, Style};
use erstberatung::letters::page::{Composition, Page, Role, Segment, Shape, Tag, TextLine};
use erstberatung::letters::{compose, din5008 as din};

use super::sample;

pub fn texts(page: &Page) -> impl Iterator<Item = (Tag, &TextLine)> {
    page.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(line) => Some((item.tag, line)),
        Shape::Path(_) | Shape::Modules(_) => None,
    })
}

/// Upper edge of capitals and lower edge of descenders.
pub fn extent(line: &TextLine) -> (f32, f32) {
    (line.baseline - line.mm(720), line.baseline + line.mm(240))
}

/// The straight marks at the left edge: y and length.
pub fn marks(page: &Page) -> Vec<(f32, f32)> {
    page.items
        .iter()
        .filter_map(|item| match &item.shape {
            Shape::Path(path) => match path.segments[..] {
                [Segment::Move(x, y), Segment::Line(right, _)] if right < 20.0 => {
                    Some((y, right - x))
                }
                _ => None,
            },
            Shape::Text(_) | Shape::Modules(_) => None,
        })
        .collect()
}

fn find<'a>(page: &'a Page, content: &str) -> &'a TextLine {
    texts(page)
        .map(|(_, line)| line)
        .find(|line| line.characters().trim_end() == content)
        .unwrap()
}

/// The samples and their worst cases.
fn variants() -> Vec<Letter> {
    let mut letters: Vec<Letter> = [
        None,
        Some(LangTag::Ar),
        Some(LangTag::Ti),
        Some(LangTag::Uk),
        Some(LangTag::Fa),
    ]
    .into_iter()
    .map(sample::invitation)
    .collect();
    let mut full = sample::invitation(Some(LangTag::Ar));
    full.address.lines = vec![
        "An die Sorgeberechtigten von".into(),
        "Mariamawit Beispiel-Musterfrau".into(),
        "c/o Unterkunft Beispielhof".into(),
        "Ortsteil Vorhelm".into(),
        "Straße des 17. Juni 123".into(),
        "59227 Ahlen".into(),
    ];
    full.address.remarks = vec![
        "Wenn unzustellbar, zurück".into(),
        "Persönlich / Vertraulich".into(),
    ];
    letters.push(full.clone());
    full.style = Style::LargePrint;
    letters.push(full);
    let mut large = sample::invitation(Some(LangTag::Ti));
    large.style = Style::LargePrint;
    letters.push(large);
    letters
}

#[test]
fn the_window_shows_the_address_and_nothing_else() {
    for letter in variants() {
        let composition = sample::composed(&letter);
        let mut allowed = letter.address.lines.clone();
        allowed.extend(letter.address.remarks.clone());
        allowed.push(letter.letterhead.return_line.clone());
        let mut seen = 0;
        for (_, line) in texts(&composition.pages[0]) {
            let (top, bottom) = extent(line);
            let inside = line.right() > din::FIELD_LEFT
                && line.left() < din::FIELD_RIGHT
                && bottom > din::FIELD_TOP
                && top < din::ADDRESS_BOTTOM;
            if inside {
                assert!(
                    allowed.iter().any(|text| text == line.characters()),
                    "{:?} shows",
                    line.characters()
                );
                assert!((line.left() - 25.0).abs() < 0.01, "{}", line.left());
                assert!(line.right() - line.left() <= din::ADDRESS_WIDTH);
                seen += 1;
            }
        }
        assert_eq!(seen, allowed.len(), "all of the address shows");
        for line in &letter.address.lines {
            let line = find(&composition.pages[0], line);
            let (top, bottom) = extent(line);
            assert!(
                top >= din::ADDRESS_TOP && bottom <= din::ADDRESS_BOTTOM + 0.3,
                "{top}..{bottom}"
            );
            assert!((10.0..=12.0).contains(&line.size));
        }
        let back = find(&composition.pages[0], &letter.letterhead.return_line);
        assert!(
            back.size >= 6.0
                && extent(back).0 > din::FIELD_TOP
                && extent(back).1 < din::ADDRESS_TOP
        );
    }
}

#[test]
fn fold_and_hole_marks_stand_where_the_machine_folds() {
    for letter in variants() {
        let composition = sample::composed(&letter);
        let marks = marks(&composition.pages[0]);
        assert_eq!(
            marks.iter().map(|mark| mark.0).collect::<Vec<_>>(),
            [105.0, 210.0, 148.5]
        );
        assert!(marks[2].1 > marks[0].1, "the hole mark is the longer one");
    }
}

#[test]
fn fixed_places_of_form_b() {
    let composition = sample::composed(&sample::invitation(None));
    let page = &composition.pages[0];
    let info = find(page, "Aktenzeichen");
    assert!((info.left() - 125.0).abs() < 0.01 && extent(info).0 >= din::INFO_TOP);
    assert!(find(page, "beratung@example.org").right() <= 200.0);
    let subject = find(page, "Einladung zur schulischen Erstberatung");
    assert!((subject.left() - 25.0).abs() < 0.01);
    assert!(
        (98.46..101.0).contains(&extent(subject).0),
        "{}",
        extent(subject).0
    );
    assert!(extent(find(page, "Kreis Warendorf")).1 < din::FIELD_TOP);
}

#[test]
fn text_stays_within_its_margins_and_never_touches_other_text() {
    for letter in variants() {
        let composition = sample::composed(&letter);
        for (number, page) in composition.pages.iter().enumerate() {
            let lines: Vec<(Tag, &TextLine)> = texts(page).collect();
            for (at, (tag, line)) in lines.iter().enumerate() {
                let (top, bottom) = extent(line);
                let right = if line.left() >= din::INFO_LEFT && bottom < din::BODY_TOP {
                    200.0
                } else {
                    190.3
                };
                assert!(
                    line.left() >= 24.9 && line.right() <= right,
                    "{:?}",
                    line.characters()
                );
                let lowest = if *tag == Tag::Pagination {
                    290.0
                } else {
                    278.0
                };
                assert!(
                    top >= 12.0 && bottom <= lowest,
                    "{:?} at {bottom}",
                    line.characters()
                );
                assert!(line.size >= 6.0);
                for (_, other) in &lines[at + 1..] {
                    let (other_top, other_bottom) = extent(other);
                    let overlap = line.left() < other.right()
                        && other.left() < line.right()
                        && top < other_bottom - 0.6
                        && other_top < bottom - 0.6;
                    assert!(
                        !overlap,
                        "page {number}: {:?} touches {:?}",
                        line.characters(),
                        other.characters()
                    );
                }
            }
        }
    }
}

#[test]
fn body_sizes_follow_the_style() {
    let mut letter = sample::invitation(Some(LangTag::Ar));
    let body = |letter: &Letter| {
        find(
            &sample::composed(letter).pages[0],
            "Sehr geehrte Frau Muster,",
        )
        .size
    };
    assert_eq!(body(&letter), 11.0);
    let arabic = |letter: &Letter| {
        let composition = sample::composed(letter);
        let found = composition.pages.iter().flat_map(texts);
        found
            .filter(|(_, line)| line.characters().starts_with("جوازات السفر أو"))
            .map(|(_, line)| line.size)
            .fold(0.0, f32::max)
    };
    assert!((arabic(&letter) - 12.0).abs() < 0.01);
    letter.style = Style::LargePrint;
    assert_eq!(body(&letter), 16.0);
    assert!(arabic(&letter) > 17.0);
    assert_eq!(
        find(&sample::composed(&letter).pages[0], "Fatima Muster").size,
        12.0
    );
}

#[test]
fn a_seventh_line_is_refused_with_a_proposal() {
    let mut letter = sample::invitation(None);
    letter.address.lines = (0..7).map(|at| format!("Zeile {at}")).collect();
    let expected = AddressProblem::TooManyLines {
        count: 7,
        proposal: Shorten::MoveToRemarks { lines: 1 },
    };
    assert_eq!(
        compose(&sample::book(), &letter),
        Err(LetterError::Address(expected))
    );
}

#[test]
fn a_wide_line_first_shrinks_and_then_is_refused_with_a_proposal() {
    let mut letter = sample::invitation(None);
    letter.address.lines[1] = "Mariamawit Muster-Beispielfamilie-Vorsorge".into();
    let composition = sample::composed(&letter);
    let line = find(&composition.pages[0], &letter.address.lines[1]);
    assert!(line.size < 11.0 && line.size >= 10.0, "{}", line.size);

    letter.address.lines[1] = "Mariamawit Muster-Beispielfamilie und Abdulrahman Beispiel".into();
    let error = compose(&sample::book(), &letter).unwrap_err();
    let LetterError::Address(AddressProblem::LineTooWide {
        line: 1,
        width_mm,
        proposal,
    }) = &error
    else {
        panic!("{error:?}");
    };
    assert!(*width_mm > 80.0);
    assert_eq!(*proposal, Shorten::BreakBeforeWord { word: 4 });
    let sentence = error.to_string();
    assert!(
        sentence.contains("Zeile 2") && sentence.contains("ab dem 4. Wort"),
        "{sentence}"
    );
    assert!(
        !sentence.contains("Mariamawit"),
        "an error must not tell a name"
    );

    // Doing as proposed helps.
    let (first, second) = (
        "Mariamawit Muster-Beispielfamilie und",
        "Abdulrahman Beispiel",
    );
    letter
        .address
        .lines
        .splice(1..2, [first.into(), second.into()])
        .for_each(drop);
    assert!(compose(&sample::book(), &letter).is_ok());
}

#[test]
fn a_letter_must_begin_in_german() {
    let mut letter = sample::invitation(Some(LangTag::Ar));
    drop(letter.parts.remove(0));
    assert_eq!(
        compose(&sample::book(), &letter),
        Err(LetterError::NoGermanPart)
    );
}

#[test]
fn page_numbers_and_file_number_only_where_they_belong() {
    let mut short = sample::invitation(None);
    short.parts[0].blocks.truncate(2);
    let single = sample::composed(&short);
    assert_eq!(single.pages.len(), 1);
    assert!(texts(&single.pages[0]).all(|(_, line)| !line.characters().starts_with("Seite")));

    let double = sample::composed(&sample::invitation(Some(LangTag::Ti)));
    assert_eq!(double.pages.len(), 2);
    for (number, page) in double.pages.iter().enumerate() {
        let foot = find(page, &format!("Seite {} von 2", number + 1));
        assert!((foot.right() - 190.0).abs() < 0.1 && foot.baseline > din::BODY_BOTTOM + 4.2);
    }
    let head = find(
        &double.pages[1],
        "Kreis Warendorf · Aktenzeichen EB-2026-0187",
    );
    assert!(head.baseline < din::FOLLOWING_TOP);
}

#[test]
fn marks_stand_on_every_page_and_are_read_once() {
    let composition = sample::composed(&sample::invitation(Some(LangTag::Uk)));
    for (content, pages) in [
        ("Muster mit Beispieldaten", 2),
        ("Muster, Übersetzung nicht geprüft", 1),
    ] {
        let found: Vec<Tag> = composition
            .pages
            .iter()
            .flat_map(texts)
            .filter(|(_, line)| line.characters() == content)
            .map(|(tag, _)| tag)
            .collect();
        assert_eq!(found.len(), pages, "{content}");
        assert_eq!(
            found
                .iter()
                .filter(|tag| matches!(tag, Tag::Element(_)))
                .count(),
            1,
            "{content}"
        );
    }
}

/// Paragraphs of many lengths: at every page break two lines at least stay together, headings lead something.
#[test]
fn no_widows_no_orphans_no_heading_at_the_foot() {
    let sentence = "Dieser Satz füllt die Seite und steht nur zur Probe hier, damit der Umbruch etwas zu tun hat. ";
    let mut broken = 0;
    for offset in 0..14 {
        let mut letter = sample::invitation(None);
        let mut blocks = vec![Block::Gap(offset as f32)];
        for at in 0..36 {
            if at % 4 == 0 {
                blocks.push(Block::Heading(HeadingLevel::H2, "Abschnitt".into()));
            }
            blocks.push(Block::Paragraph(
                sentence.repeat(1 + (at + offset) % 5).trim_end().into(),
            ));
        }
        letter.parts[0].blocks = blocks;
        let composition = sample::composed(&letter);
        assert!(composition.pages.len() >= 3);
        broken += check_breaks(&composition);
    }
    assert!(
        broken > 5,
        "paragraphs were broken, so the rule was put to the test: {broken}"
    );
}

fn check_breaks(composition: &Composition) -> usize {
    let mut broken = 0;
    let body = |page: &Page| -> Vec<Tag> {
        texts(page)
            .map(|(tag, _)| tag)
            .filter(|tag| *tag != Tag::Pagination)
            .collect()
    };
    for pair in composition.pages.windows(2) {
        let (before, after) = (body(&pair[0]), body(&pair[1]));
        let last = *before.last().unwrap();
        let role = composition.structure.element(last).unwrap().role;
        assert!(
            !matches!(role, Role::H1 | Role::H2),
            "a heading stands at the foot"
        );
        let here = before.iter().filter(|tag| **tag == last).count();
        let there = after.iter().filter(|tag| **tag == last).count();
        if there > 0 {
            broken += 1;
            assert!(
                here >= 2 && there >= 2,
                "{here} lines before the break, {there} after it"
            );
        }
    }
    broken
}

#[test]
fn the_fact_box_is_never_split_and_its_columns_keep_step() {
    for lines in 0..20 {
        let mut letter = sample::invitation(Some(LangTag::Ar));
        letter.parts[0].blocks.insert(0, Block::Gap(lines as f32));
        let composition = sample::composed(&letter);
        let whole = composition.pages.iter().any(|page| {
            let all = ["Wer", "Wann", "Wo", "Mitbringen", "Absagen", "للإلغاء"];
            all.iter()
                .all(|label| texts(page).any(|(_, line)| line.characters() == *label))
        });
        assert!(whole, "split after {lines} lines");
    }
    let composition = sample::composed(&sample::invitation(Some(LangTag::Ar)));
    let page = &composition.pages[0];
    for (german, arabic) in [("Wer", "مَن"), ("Wann", "متى"), ("Absagen", "للإلغاء")] {
        let (left, right) = (find(page, german), find(page, arabic));
        assert!((left.baseline - right.baseline).abs() < 0.01, "{german}");
        assert!(left.right() < 107.5 && right.left() > 107.5);
    }
    // The date is the largest text below the subject.
    let date = find(page, "Mittwoch, 02.12.2026");
    assert!(
        texts(page)
            .all(|(_, line)| line.baseline < 110.0 || line.size <= date.size * 12.0 / 11.0 + 0.01)
    );
}

/// A letter that would need one more page for a few lines is set closer; one that needs many more is not.
#[test]
fn a_few_lines_too_many_close_up_the_page() {
    let sentence = "Ein Satz mehr, als auf die Seite passt.";
    let pages_and_lead = |more: usize| {
        let mut letter = one_page_and(more, sentence);
        letter.mark = None;
        let composition = sample::composed(&letter);
        let lines = texts(&composition.pages[0]).map(|(_, line)| line);
        let baselines: Vec<f32> = lines
            .filter(|line| line.characters().starts_with("Rubrum"))
            .map(|line| line.baseline)
            .collect();
        (composition.pages.len(), baselines[1] - baselines[0])
    };
    let (mut closer, mut normal) = (0, 0.0);
    for more in 0..40 {
        let (pages, lead) = pages_and_lead(more);
        if more == 0 {
            normal = lead;
            assert_eq!(pages, 1);
        }
        if pages == 1 && lead < normal - 0.2 {
            closer += 1;
            assert!(lead > normal * 0.55, "{lead}");
        }
        if pages > 1 {
            assert!((lead - normal).abs() < 0.01, "two pages are set as usual");
        }
    }
    assert!(closer >= 3, "{closer} lengths were saved a page");
}

fn one_page_and(more: usize, sentence: &str) -> Letter {
    let mut letter = sample::invitation(None);
    let mut blocks = vec![
        Block::Paragraph("Rubrum eins".into()),
        Block::Paragraph("Rubrum zwei".into()),
    ];
    blocks.extend((0..5 + more).map(|_| Block::Paragraph(sentence.into())));
    letter.parts[0].blocks = blocks;
    letter
}

#[test]
fn in_large_print_the_boxes_stand_below_each_other() {
    let mut letter = sample::invitation(Some(LangTag::Ar));
    letter.style = Style::LargePrint;
    let composition = sample::composed(&letter);
    let whole = |labels: &[&str]| {
        composition.pages.iter().any(|page| {
            labels
                .iter()
                .all(|label| texts(page).any(|(_, line)| line.characters() == *label))
        })
    };
    assert!(whole(&["Wer", "Wann", "Wo", "Mitbringen", "Absagen"]));
    assert!(whole(&["مَن", "متى", "للإلغاء"]));
    assert_eq!(
        find(&composition.pages[0], "Mittwoch, 02.12.2026").left(),
        find(&composition.pages[0], "10:15 Uhr").left()
    );
}

#[test]
fn a_signature_never_stands_alone_on_its_page() {
    for lines in 0..30 {
        let mut letter = sample::invitation(None);
        letter.parts[0]
            .blocks
            .insert(0, Block::Gap(lines as f32 * 0.5));
        let composition = sample::composed(&letter);
        let page = composition.pages.iter().find(|page| {
            texts(page).any(|(_, line)| line.characters() == "Mit freundlichen Grüßen")
        });
        let words = texts(page.unwrap())
            .filter(|(tag, _)| *tag != Tag::Pagination)
            .count();
        assert!(words > 3, "alone after {lines} lines");
    }
}

#[test]
fn what_fits_no_page_is_refused() {
    let mut letter = sample::invitation(None);
    let Block::FactBox(facts) = &mut letter.parts[0].blocks[2] else {
        panic!("the box moved")
    };
    facts.left.rows[3].lines = vec![RichText::plain("Zeugnis"); 60];
    assert_eq!(
        compose(&sample::book(), &letter),
        Err(LetterError::BlockTooTall { lang: LangTag::De })
    );
}

#[test]
fn a_long_information_block_is_refused_and_a_long_return_line_too() {
    let mut letter = sample::invitation(None);
    letter.info = vec![letter.info[0].clone(); 14];
    assert!(matches!(
        compose(&sample::book(), &letter),
        Err(LetterError::InfoTooLong { lines: 14, .. })
    ));
    let mut letter = sample::invitation(None);
    letter.letterhead.return_line = "Kreis Warendorf · Kommunales Integrationszentrum · Waldenburger Straße 2 · 48231 Warendorf · Deutschland".into();
    assert!(matches!(
        compose(&sample::book(), &letter),
        Err(LetterError::ReturnLineTooWide { .. })
    ));
}
