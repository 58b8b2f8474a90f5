//! What every page must hold to, whatever stands on it: its frame, its window, its marks, its breaks. Each rule names its
//! faults, and a control shows that it bites.

use erstberatung::letters::din5008 as din;
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::Letter;
use erstberatung::letters::page::{Composition, Ink, Item, Page, Role, Shape, Tag, TextLine};

use super::pages::{extent, marks, texts};
use super::sample;

/// Everything that is wrong with the pages of a letter.
pub fn faults(letter: &Letter, composition: &Composition) -> Vec<String> {
    let mut out = Vec::new();
    for (number, page) in composition.pages.iter().enumerate() {
        outside(page, &mut out);
        touching(page, &mut out);
        for fault in &mut out {
            if !fault.starts_with("page") {
                *fault = format!("page {}: {fault}", number + 1);
            }
        }
    }
    let Some(first) = composition.pages.first() else {
        return vec!["no page".to_owned()];
    };
    window(letter, first, &mut out);
    folds(first, &mut out);
    breaks(composition, &mut out);
    out
}

fn outside(page: &Page, out: &mut Vec<String>) {
    for item in &page.items {
        match &item.shape {
            Shape::Text(line) => {
                let (top, bottom) = extent(line);
                let beside = line.left() >= din::INFO_LEFT && bottom < din::BODY_TOP;
                let right = if beside { 200.0 } else { din::TEXT_RIGHT };
                let lowest = if item.tag == Tag::Pagination {
                    290.0
                } else {
                    278.0
                };
                if line.left() < din::TEXT_LEFT - 0.1
                    || line.right() > right + 0.3
                    || top < 12.0
                    || bottom > lowest
                {
                    out.push(format!("outside its frame: {:?}", line.characters()));
                }
            }
            Shape::Modules(code) => {
                let side = code.module * code.size as f32;
                if code.x < din::TEXT_LEFT - 0.1
                    || code.x + side > din::TEXT_RIGHT + 0.1
                    || code.y + side > 278.0
                {
                    out.push("a code outside its frame".to_owned());
                }
            }
            Shape::Path(_) => {}
        }
    }
}

/// Lines upon each other. Lines of one column are looked at, and lines that begin on one height.
fn touching(page: &Page, out: &mut Vec<String>) {
    let lines: Vec<&TextLine> = texts(page).map(|(_, line)| line).collect();
    for (at, line) in lines.iter().enumerate() {
        let (top, bottom) = extent(line);
        for other in &lines[at + 1..] {
            let (other_top, other_bottom) = extent(other);
            if line.left() < other.right()
                && other.left() < line.right()
                && top < other_bottom - 0.6
                && other_top < bottom - 0.6
            {
                out.push(format!(
                    "{:?} touches {:?}",
                    line.characters(),
                    other.characters()
                ));
            }
        }
    }
}

/// Nothing but the address, whole, within its zone.
fn window(letter: &Letter, page: &Page, out: &mut Vec<String>) {
    let mut left: Vec<&String> = letter
        .address
        .lines
        .iter()
        .chain(&letter.address.remarks)
        .chain([&letter.letterhead.return_line])
        .collect();
    for (_, line) in texts(page) {
        let (top, bottom) = extent(line);
        let shows = line.left() < din::FIELD_RIGHT
            && line.right() > din::FIELD_LEFT
            && bottom > din::FIELD_TOP
            && top < din::ADDRESS_BOTTOM;
        if !shows {
            continue;
        }
        match left.iter().position(|text| *text == line.characters()) {
            Some(found) => drop(left.remove(found)),
            None => out.push(format!("in the window: {:?}", line.characters())),
        }
        let address = letter.address.lines.iter().any(|l| l == line.characters());
        if line.right() > din::TEXT_LEFT + din::ADDRESS_WIDTH + 0.1
            || (address && (top < din::ADDRESS_TOP || bottom > din::ADDRESS_BOTTOM + 0.3))
        {
            out.push(format!("beyond the window: {:?}", line.characters()));
        }
    }
    for missing in left {
        out.push(format!("not in the window: {missing:?}"));
    }
}

fn folds(page: &Page, out: &mut Vec<String>) {
    let mut heights: Vec<f32> = marks(page).iter().map(|(y, _)| *y).collect();
    heights.sort_by(f32::total_cmp);
    let wanted = [din::FOLD_MARKS[0], din::HOLE_MARK, din::FOLD_MARKS[1]];
    let right = heights.len() == 3
        && heights
            .iter()
            .zip(wanted)
            .all(|(found, wanted)| (found - wanted).abs() < 0.01);
    if !right {
        out.push(format!("marks at {heights:?}"));
    }
}

/// Two lines at least on either side of a break, and no heading at the foot.
fn breaks(composition: &Composition, out: &mut Vec<String>) {
    let body = |page: &Page| -> Vec<(Tag, i64)> {
        texts(page)
            .filter(|(tag, _)| *tag != Tag::Pagination)
            .map(|(tag, line)| (tag, (line.baseline * 10.0) as i64))
            .collect()
    };
    let lines_of = |page: &[(Tag, i64)], tag: Tag| {
        let mut bases: Vec<i64> = page
            .iter()
            .filter(|(one, _)| *one == tag)
            .map(|(_, base)| *base)
            .collect();
        bases.sort_unstable();
        bases.dedup();
        bases.len()
    };
    for (at, pair) in composition.pages.windows(2).enumerate() {
        let (before, after) = (body(&pair[0]), body(&pair[1]));
        let lowest = before.iter().max_by_key(|(_, base)| *base);
        if let Some((tag, _)) = lowest {
            let role = composition.structure.element(*tag).map(|e| e.role);
            if matches!(role, Some(Role::H1 | Role::H2)) {
                out.push(format!("page {}: a heading at the foot", at + 1));
            }
        }
        let mut seen: Vec<Tag> = Vec::new();
        for (tag, _) in &before {
            if seen.contains(tag) || !after.iter().any(|(other, _)| other == tag) {
                continue;
            }
            seen.push(*tag);
            // A cell of a table may be longer than what is left of a page by one line: the row was kept together.
            let (here, there) = (lines_of(&before, *tag), lines_of(&after, *tag));
            if here < 2 || there < 2 {
                out.push(format!(
                    "page {}: {here} lines before the break, {there} after it",
                    at + 1
                ));
            }
        }
    }
}

/// The controls: each rule bites.
#[test]
fn each_rule_of_the_frame_bites() {
    let letter = sample::invitation(Some(LangTag::Ar));
    let good = sample::composed(&letter);
    assert_eq!(faults(&letter, &good), Vec::<String>::new());
    let broken = |change: &dyn Fn(&mut Composition)| {
        let mut composition = good.clone();
        change(&mut composition);
        faults(&letter, &composition).join("; ")
    };
    fn text(composition: &mut Composition, is: impl Fn(&TextLine) -> bool) -> &mut Item {
        let items = composition.pages[0].items.iter_mut();
        items
            .filter(|item| matches!(&item.shape, Shape::Text(line) if is(line)))
            .last()
            .unwrap()
    }
    let low = |line: &TextLine| line.baseline > 150.0 && line.left() < 60.0;
    let into_the_window = |item: &mut Item| {
        if let Shape::Text(line) = &item.shape {
            let up = 80.0 - line.baseline;
            item.shift(0.0, up);
        }
    };
    let address = |line: &TextLine| line.characters() == "Fatima Muster";
    for (what, change) in [
        (
            "outside its frame",
            &(|c: &mut Composition| text(c, low).shift(-200.0, 0.0)) as &dyn Fn(&mut Composition),
        ),
        ("outside its frame", &|c| text(c, low).shift(0.0, 60.0)),
        ("in the window", &|c| into_the_window(text(c, low))),
        ("not in the window", &|c| text(c, address).shift(0.0, 60.0)),
        ("beyond the window", &|c| text(c, address).shift(0.0, -10.0)),
        ("touches", &|c| text(c, address).shift(0.0, 5.0)),
        ("marks at", &|c| {
            c.pages[0].items.retain(
                |item| !matches!(&item.shape, Shape::Path(path) if path.stroke == Some((0.12, Ink::Dark))),
            );
        }),
        ("a heading at the foot", &|c| {
            let heading = c.structure.elements.iter().position(|e| e.role == Role::H1);
            let id = erstberatung::letters::page::ElementId(heading.unwrap());
            let mut last = text(c, low).clone();
            last.tag = Tag::Element(id);
            last.shift(0.0, 5.0);
            c.pages[0].items.push(last);
        }),
        ("lines before the break", &|c| {
            let mut again = text(c, low).clone();
            again.shift(0.0, -20.0);
            c.pages[1].items.push(again);
        }),
    ] {
        let found = broken(change);
        assert!(found.contains(what), "{what} was not found: {found}");
    }
}
