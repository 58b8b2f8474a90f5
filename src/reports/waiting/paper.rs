//! The numbers on paper: a report in German with the letterhead of the office, tables and plot, and what it all means.

use super::curve::Curve;
use super::definition::{definition, footnotes};
use super::group::By;
use super::numbers::{Numbers, Part, Spread, Unit};
use super::table::{Line, Options, Shown, decimal, placed, table};
use crate::domain::language::Lang;
use crate::letters::language::LangTag;
use crate::letters::letter::{
    Address, Block, Chart, ChartLine, Grid, HeadingLevel, Letter, Letterhead, LetterheadKind,
    Part as Text, RichText, Start, Style,
};
use chrono::{Datelike, NaiveDate, NaiveDateTime};

/// Who reports, and when.
#[derive(Debug, Clone)]
pub struct Head {
    /// The authority.
    pub authority: String,
    /// Lines below it.
    pub sub_lines: Vec<String>,
    /// Visible mark on every page.
    pub mark: Option<String>,
    /// When it was made.
    pub made: NaiveDateTime,
    /// Is the key date not over yet?
    pub running: bool,
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
];

/// The report.
#[must_use]
pub fn paper(
    numbers: &Numbers,
    curve: &Curve,
    names: &[(String, String)],
    options: Options,
    head: Head,
) -> Letter {
    let options = Options {
        lang: Lang::De,
        ..options
    };
    let on = day(numbers.on);
    let unit = match options.unit {
        Unit::Children => "Kindern",
        Unit::Families => "Familien",
    };
    let made = head.made.format("%d.%m.%Y, %H:%M Uhr");
    let still = if head.running {
        " Der Stichtag ist noch nicht zu Ende."
    } else {
        ""
    };
    let sum = table(numbers, By::Stage, names, options).sum;
    let mut blocks = vec![
        Block::Paragraph(
            format!("Gezählt nach {unit}. Berechnet am {made} aus dem Verlauf der Akten.{still} Wartezeiten stehen in den Tabellen in Tagen, dahinter in Klammern in Schultagen.")
                .into(),
        ),
        Block::Facts(vec![
            (
                "Warten auf die Beratung".into(),
                figure(&numbers.counselling, &sum.counselling, options),
            ),
            (
                "Beraten, noch ohne Schulplatz".into(),
                figure(&numbers.placement, &sum.placement, options),
            ),
        ]),
    ];
    for by in [By::Stage, By::Ukraine, By::Literacy, By::Municipality] {
        let title = format!(
            "Nach {}",
            match by {
                By::Stage => "Stufe",
                By::Ukraine => "Herkunft",
                By::Literacy => "Alphabetisierung",
                By::Municipality => "Kommune",
            }
        );
        blocks.push(Block::Heading(HeadingLevel::H2, title.as_str().into()));
        let table = table(numbers, by, names, options);
        let mut rows: Vec<Vec<RichText>> =
            table.lines.iter().map(|line| row(line, false)).collect();
        rows.push(row(&table.sum, true));
        blocks.push(Block::Table(Grid {
            columns: columns(by.word(Lang::De)),
            rows,
        }));
    }
    if curve.points.len() > 1 {
        let what = match options.unit {
            Unit::Children => "Wartende Kinder je Woche",
            Unit::Families => "Wartende Familien je Woche",
        };
        blocks.push(Block::Heading(HeadingLevel::H2, what.into()));
        blocks.push(Block::Chart(chart(curve, options)));
        blocks.push(Block::Paragraph("Schraffiert: Schulferien.".into()));
    }
    blocks.push(Block::Heading(HeadingLevel::H2, "Was gezählt wird".into()));
    blocks.extend(definition(Lang::De).map(|text| Block::Paragraph(text.into())));
    let notes = footnotes(numbers, options.protected, Lang::De);
    blocks.extend(notes.into_iter().map(|note| Block::Paragraph(note.into())));
    Letter {
        key: format!(
            "wartezahlen-{}-{:?}-{}",
            numbers.on, options.unit, options.protected
        ),
        title: format!("Wartezahlen zum {on}"),
        letterhead: Letterhead {
            kind: LetterheadKind::KreisKi,
            authority: head.authority,
            sub_lines: head.sub_lines,
            return_line: String::new(),
        },
        address: Address::default(),
        info: Vec::new(),
        reference: String::new(),
        subject: format!("Wartezahlen zum {on}"),
        parts: vec![Text {
            lang: LangTag::De,
            start: Start::Here,
            mark: None,
            blocks,
        }],
        mark: head.mark,
        style: Style::Normal,
    }
}

fn day(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// "37 Kinder in 21 Familien, 5 weniger als 30 Tage zuvor. …"
fn figure(part: &Part, shown: &Shown, options: Options) -> RichText {
    let (children, families) = (part.all.children.number, part.all.families.number);
    let plain = |number: u32| {
        if options.hides(number) {
            "•".to_owned()
        } else {
            number.to_string()
        }
    };
    let kinder = if children == 1 { "Kind" } else { "Kinder" };
    let familien = if families == 1 { "Familie" } else { "Familien" };
    let head = format!(
        "{} {kinder} in {} {familien}",
        plain(children),
        plain(families)
    );
    let mut text = RichText::bold(head);
    // The change tells the number of thirty days ago.
    if let Some(change) = part.change(options.unit).filter(|_| !options.protected) {
        text = text.and(match change {
            0 => ", so viele wie 30 Tage zuvor".to_owned(),
            change if change > 0 => format!(", {change} mehr als 30 Tage zuvor"),
            change => format!(", {} weniger als 30 Tage zuvor", change.unsigned_abs()),
        });
    }
    let times = |spread: Spread| {
        format!(
            "Mittel {}, Median {}, längste {}",
            decimal(spread.mean, Lang::De),
            decimal(spread.median, Lang::De),
            spread.longest
        )
    };
    text = text.and(".");
    if let (Some(days), Some(school)) = (shown.days(), shown.school_days()) {
        text = text.and(format!(
            " Wartezeit in Tagen: {}; in Schultagen: {}.",
            times(days),
            times(school)
        ));
    }
    let placed = placed(part, options);
    if placed.number() != "–" {
        text = text.and(format!(
            " Davon zugewiesen, Aufnahme nicht bestätigt: {}.",
            placed.number()
        ));
    }
    text
}

fn columns(first: &str) -> Vec<(String, u8)> {
    let mut columns = vec![(first.to_owned(), 31)];
    for (what, share) in [("Beratung", 16), ("Schulplatz", 19)] {
        columns.extend([
            (what.to_owned(), share),
            ("Median".to_owned(), 20),
            ("längste".to_owned(), 16),
        ]);
    }
    columns
}

/// Numbers and waiting times; school days stand in brackets.
fn row(line: &Line, bold: bool) -> Vec<RichText> {
    let mut cells = vec![line.label.clone()];
    for shown in [&line.counselling, &line.placement] {
        cells.push(shown.number());
        match (shown.days(), shown.school_days()) {
            (Some(days), Some(school)) => {
                let of = |f: fn(&Spread) -> f64| {
                    format!(
                        "{} ({})",
                        decimal(f(&days), Lang::De),
                        decimal(f(&school), Lang::De)
                    )
                };
                cells.extend([of(|s| s.median), of(|s| f64::from(s.longest))]);
            }
            _ => cells.extend([String::new(), String::new()]),
        }
    }
    let set = |text: String| {
        if bold {
            RichText::bold(text)
        } else {
            RichText::plain(text)
        }
    };
    cells.into_iter().map(set).collect()
}

fn chart(curve: &Curve, options: Options) -> Chart {
    let value = |number: u32| Some(number).filter(|number| !options.hides(*number));
    let ends = curve.points.last().map(|point| point.of(options.unit));
    let (counselling, placement) = ends.unwrap_or_default();
    let told = |number: u32| value(number).map_or_else(|| "•".to_owned(), |n| n.to_string());
    let line = |pick: fn((u32, u32)) -> u32, label: String, dashed: bool| ChartLine {
        points: (curve.points.iter())
            .map(|point| (curve.share(point.on), value(pick(point.of(options.unit)))))
            .collect(),
        label,
        dashed,
    };
    Chart {
        alt: alternative(curve, options),
        ticks: curve.ticks(options.unit),
        months: (curve.months().into_iter())
            .filter_map(|(share, day)| {
                let name = MONTHS.get(usize::try_from(day.month0()).ok()?)?;
                (share < 0.96).then(|| (share, (*name).to_owned()))
            })
            .collect(),
        hatched: curve.holidays(),
        lines: vec![
            line(
                |(a, _)| a,
                format!("{} auf Beratung", told(counselling)),
                false,
            ),
            line(
                |(_, b)| b,
                format!("{} auf Schulplatz", told(placement)),
                true,
            ),
        ],
    }
}

/// What the plot shows, for whoever cannot see it.
fn alternative(curve: &Curve, options: Options) -> String {
    let told = |number: u32| {
        if options.hides(number) {
            "unter 5".to_owned()
        } else {
            number.to_string()
        }
    };
    let (Some(first), Some(last), Some((most, most_place))) = (
        curve.points.first(),
        curve.points.last(),
        curve.highest(options.unit),
    ) else {
        return String::new();
    };
    let of = |what: &str, pick: fn((u32, u32)) -> u32, high: &super::curve::Point| {
        format!(
            "{what}: am {} {}, höchstens {} am {}, am {} {}.",
            day(first.on),
            told(pick(first.of(options.unit))),
            told(pick(high.of(options.unit))),
            day(high.on),
            day(last.on),
            told(pick(last.of(options.unit)))
        )
    };
    format!(
        "Liniendiagramm je Woche. {} {}",
        of("Warten auf die Beratung", |(a, _)| a, most),
        of("Beraten, noch ohne Schulplatz", |(_, b)| b, most_place)
    )
}
