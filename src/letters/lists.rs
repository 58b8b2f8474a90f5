//! Lists for the office's own hands: who comes to a site on a day, and which letters go to the post. German only.

use chrono::{NaiveDate, NaiveTime};

use super::invitation::Office;
use super::language::LangTag;
use super::letter::{Address, Block, Grid, Letter, LetterheadKind, Part, RichText, Start, Style};
use super::template::value::{clean, tie_all};

/// The head of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListHead {
    /// Opaque key; no name of a person.
    pub key: String,
    /// The office.
    pub office: Office,
    /// The database holds sample data: every page says so.
    pub sample: bool,
}

/// An appointment of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayRow {
    /// Begin.
    pub start: NaiveTime,
    /// End.
    pub end: NaiveTime,
    /// Room as on the door.
    pub room: String,
    /// Who comes: the guardians; empty for a reader who sees no names.
    pub family: String,
    /// File number.
    pub file_number: String,
    /// How many children are invited.
    pub children: usize,
    /// The language that is interpreted and who interprets, or empty.
    pub interpreting: String,
    /// Who counsels.
    pub counsellor: String,
}

/// The list of a day at a site (Tagesliste), by time; set it with [`super::compose_report`].
#[must_use]
pub fn day_list(head: &ListHead, site: &str, day: NaiveDate, rows: &[DayRow]) -> Letter {
    let mut sorted: Vec<&DayRow> = rows.iter().collect();
    sorted.sort_by(|a, b| (a.start, &a.room).cmp(&(b.start, &b.room)));
    let grid = Grid {
        columns: columns(&[
            ("Zeit", 22),
            ("Raum", 17),
            ("Familie", 37),
            ("Kinder", 15),
            ("Dolmetschen", 32),
            ("Beratung", 21),
            ("Gekommen", 21),
        ]),
        rows: sorted
            .iter()
            .map(|row| {
                let time = |time: NaiveTime| time.format("%H:%M").to_string();
                cells([
                    format!("{}–{}", time(row.start), time(row.end)),
                    row.room.clone(),
                    whose(row),
                    row.children.to_string(),
                    or_dash(&row.interpreting),
                    row.counsellor.clone(),
                    String::new(),
                ])
            })
            .collect(),
    };
    let mut blocks = Vec::new();
    if rows.is_empty() {
        blocks.push(Block::Paragraph("An diesem Tag ist kein Termin.".into()));
    } else {
        blocks.push(Block::Table(grid));
        let children: usize = rows.iter().map(|row| row.children).sum();
        let sum = format!(
            "{}, {}.",
            counted(rows.len(), "Termin", "Termine"),
            counted(children, "Kind", "Kinder")
        );
        blocks.push(Block::Paragraph(sum.into()));
    }
    let title = format!("Tagesliste {}, {}", clean(site), german(day));
    letter(head, title, blocks)
}

/// "Familienname, Vorname · Aktenzeichen"
fn whose(row: &DayRow) -> String {
    let parts = [row.family.clone(), tie_all(&row.file_number)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// A letter that goes to the post.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostRow {
    /// Whom it goes to: the first line of the address.
    pub recipient: String,
    /// Postcode and town, as on the envelope.
    pub place: String,
    /// What it is, such as "Einladung".
    pub kind: String,
    /// File number.
    pub file_number: String,
    /// Sheets of paper in the envelope.
    pub sheets: usize,
}

/// The list of letters in the order of the envelopes (Postausgangsliste), with a line to sign.
#[must_use]
pub fn posting_list(head: &ListHead, day: NaiveDate, rows: &[PostRow]) -> Letter {
    let grid = Grid {
        columns: columns(&[
            ("Nr.", 8),
            ("Empfänger", 39),
            ("Ort", 32),
            ("Brief", 43),
            ("Aktenzeichen", 26),
            ("Blätter", 17),
        ]),
        rows: rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                cells([
                    (at + 1).to_string(),
                    row.recipient.clone(),
                    row.place.clone(),
                    row.kind.clone(),
                    tie_all(&row.file_number),
                    row.sheets.to_string(),
                ])
            })
            .collect(),
    };
    let mut blocks = Vec::new();
    if rows.is_empty() {
        blocks.push(Block::Paragraph("Heute geht kein Brief zur Post.".into()));
    } else {
        blocks.push(Block::Table(grid));
        let sheets: usize = rows.iter().map(|row| row.sheets).sum();
        let sum = format!(
            "{}, {}.",
            counted(rows.len(), "Brief", "Briefe"),
            counted(sheets, "Blatt", "Blätter")
        );
        blocks.push(Block::Paragraph(sum.into()));
        blocks.push(Block::Blank("Zur Post gegeben am".into()));
        blocks.push(Block::Blank("Name, Unterschrift".into()));
    }
    letter(head, format!("Postausgangsliste {}", german(day)), blocks)
}

fn letter(head: &ListHead, title: String, blocks: Vec<Block>) -> Letter {
    Letter {
        key: head.key.clone(),
        title: title.clone(),
        letterhead: super::letter::Letterhead {
            return_line: String::new(),
            ..head.office.letterhead(LetterheadKind::KreisKi)
        },
        address: Address::default(),
        info: Vec::new(),
        reference: String::new(),
        subject: title,
        parts: vec![Part {
            lang: LangTag::De,
            start: Start::Here,
            mark: None,
            blocks,
        }],
        mark: head.sample.then(|| "Muster mit Beispieldaten".to_owned()),
        style: Style::Normal,
    }
}

fn columns(all: &[(&str, u8)]) -> Vec<(String, u8)> {
    all.iter()
        .map(|(name, share)| ((*name).to_owned(), *share))
        .collect()
}

fn cells<const N: usize>(texts: [String; N]) -> Vec<RichText> {
    texts
        .into_iter()
        .map(|text| RichText::plain(clean(&text)))
        .collect()
}

fn or_dash(text: &str) -> String {
    let text = clean(text);
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number}\u{A0}{}", if number == 1 { one } else { many })
}

fn german(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}
