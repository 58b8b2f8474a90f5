//! The letter as a value: what stands in it and in which language, not where it stands on the paper.

use super::language::LangTag;
use serde::{Deserialize, Serialize};

/// One letter to one recipient: sheet 1 in German with the address for the window, then further parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// Stable identifier of this letter (not shown). The `/ID` of the PDF and its bytes depend on it.
    pub key: String,
    /// Title of the document for the reader's window bar and the archive. Carries no name of a person.
    pub title: String,
    /// Who writes.
    pub letterhead: Letterhead,
    /// Who receives it: the only thing that shows in the window of the envelope.
    pub address: Address,
    /// Lines of the information block at the right (Aktenzeichen, Auskunft, Telefon, E-Mail, Datum).
    pub info: Vec<InfoLine>,
    /// File number (Aktenzeichen) printed at the head of every following page.
    pub reference: String,
    /// Subject line without the word "Betreff" and without a full stop.
    pub subject: String,
    /// The text: German first, then one part for each further language.
    pub parts: Vec<Part>,
    /// Visible mark on every page, such as "Muster"; parts can carry one of their own.
    pub mark: Option<String>,
    /// Normal print or large print.
    pub style: Style,
}

/// The authority at the head of the letter and the line above the address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// Which authority writes: the two must never be taken for each other.
    pub kind: LetterheadKind,
    /// First, bold line: the authority ("Kreis Warendorf").
    pub authority: String,
    /// Lines below it: department, team.
    pub sub_lines: Vec<String>,
    /// One small line above the address, in the window ("Kreis Warendorf · Waldenburger Straße 2 · 48231 Warendorf").
    pub return_line: String,
}

/// The two authorities that send letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LetterheadKind {
    /// Kreis, Kommunales Integrationszentrum: counsels and recommends.
    KreisKi,
    /// Schulamt für den Kreis (state authority): decides.
    Schulamt,
}

/// The address field of DIN 5008 Form B.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Postal remarks above the address ("Wenn unzustellbar, zurück"), at most four short lines.
    pub remarks: Vec<String>,
    /// At most six lines of at most 80 mm in Latin script, from name to postcode and town.
    pub lines: Vec<String>,
}

/// One line of the information block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InfoLine {
    /// Name of the value ("Aktenzeichen").
    pub label: String,
    /// The value.
    pub value: String,
}

impl InfoLine {
    /// A line from its two halves.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

/// The text of the letter in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Language of the part: gives direction, faces and what a screen reader speaks.
    pub lang: LangTag,
    /// Where it begins.
    pub start: Start,
    /// Visible mark of this part on each of its pages, such as "Muster, Übersetzung nicht geprüft".
    pub mark: Option<String>,
    /// What stands in it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// Where a part begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Start {
    /// Below what stands before it.
    #[default]
    Here,
    /// On a fresh page.
    Page,
    /// Below what stands before it if the whole letter then fits one page, else on a fresh one.
    IfOnePage,
    /// In the right column beside the part before it, paragraph by paragraph.
    Beside,
}

/// Where a translation stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Layout {
    /// Below the German text if both fit one page, else on a page of its own.
    Below,
    /// On a page of its own.
    #[default]
    OwnSheet,
    /// In two columns, paragraph by paragraph.
    SideBySide,
}

impl Layout {
    /// The layout in a style: words in large print need the whole width.
    #[must_use]
    pub const fn in_style(self, style: Style) -> Self {
        match (self, style) {
            (Self::SideBySide, Style::LargePrint) => Self::OwnSheet,
            (layout, _) => layout,
        }
    }
}

/// One piece of text or graphic in the flow of a part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A heading. Stays with what follows it.
    Heading(HeadingLevel, RichText),
    /// A paragraph.
    Paragraph(RichText),
    /// One point of a list; neighbours form one list.
    ListItem(RichText),
    /// The appointment at a glance, framed, in one or two languages. Never split over pages.
    FactBox(FactBox),
    /// A QR code with its captions beside it. Never split over pages.
    QrRow(QrRow),
    /// The closing of a letter. Never split over pages.
    Signature(Signature),
    /// Names and values in two columns, a row each: name, value.
    Facts(Vec<(String, RichText)>),
    /// A table whose heading stands again on every page.
    Table(Grid),
    /// A line plot. Never split over pages.
    Chart(Chart),
    /// A box to tick in a form; neighbours form one list.
    Tick(RichText),
    /// A line to write on in a form, behind its words.
    Blank(RichText),
    /// Framed words that nobody overlooks.
    Notice(RichText),
    /// Empty space as a multiple of the line height. Vanishes at the top of a page.
    Gap(f32),
}

/// A table with a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The columns from the beginning of a line to its end: heading and share of the width.
    pub columns: Vec<(String, u8)>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<RichText>>,
}

/// A line plot over a stretch of time; places along it are shares from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// What it shows, read aloud in its place.
    pub alt: String,
    /// Numbers of the axis from 0 up.
    pub ticks: Vec<u32>,
    /// Where a name stands below the axis.
    pub months: Vec<(f32, String)>,
    /// Hatched stretches.
    pub hatched: Vec<(f32, f32)>,
    /// The lines.
    pub lines: Vec<ChartLine>,
}

/// A line of a plot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChartLine {
    /// Its points; a place without a value is a gap.
    pub points: Vec<(f32, Option<u32>)>,
    /// What stands at its end.
    pub label: String,
    /// Dashed, so that two lines are told apart in grey.
    pub dashed: bool,
}

/// Depth of a heading below the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HeadingLevel {
    /// Title of a translated part: the translated subject. (The German subject is set from [`Letter::subject`].)
    H1,
    /// Heading of a section.
    H2,
}

/// Text with bold spans. May carry bidi isolates (U+2066–U+2069), no-break spaces and U+200C.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RichText {
    /// The spans in reading order; the paragraph is their concatenation.
    pub spans: Vec<Span>,
}

/// A stretch of text in one weight.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The text, without line breaks.
    pub text: String,
    /// Whether it is set in the bold face.
    pub bold: bool,
}

impl RichText {
    /// A text in the regular face.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            spans: vec![Span {
                text: text.into(),
                bold: false,
            }],
        }
    }

    /// A text in the bold face.
    pub fn bold(text: impl Into<String>) -> Self {
        Self {
            spans: vec![Span {
                text: text.into(),
                bold: true,
            }],
        }
    }

    /// The same text with one more regular span at its end.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.spans.push(Span {
            text: text.into(),
            bold: false,
        });
        self
    }

    /// The same text with one more bold span at its end.
    #[must_use]
    pub fn and_bold(mut self, text: impl Into<String>) -> Self {
        self.spans.push(Span {
            text: text.into(),
            bold: true,
        });
        self
    }

    /// The characters of all spans.
    pub fn to_plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

impl From<&str> for RichText {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for RichText {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

/// The box that must be understood in five seconds: the same facts in German and in the family's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactBox {
    /// German stands left. Alone it takes the full width.
    pub left: FactColumn,
    /// The other language stands right, in its own direction. Rows of equal place stand on one height.
    pub right: Option<FactColumn>,
}

/// One language of the box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactColumn {
    /// Language of this column.
    pub lang: LangTag,
    /// Small title ("Ihr Termin").
    pub title: String,
    /// The rows from top to bottom.
    pub rows: Vec<Fact>,
}

/// One row of the box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it tells: decides on the pictogram and on the size. "When" is the largest.
    pub kind: FactKind,
    /// Name of the row ("Wann", "Mitbringen"); tells screen readers and readers what the pictogram shows.
    pub label: String,
    /// What the pictogram shows ("Kalender"), read in its place; empty: it is passed over.
    #[serde(default)]
    pub picture: String,
    /// One or more lines: "Mittwoch, 02.12.2026" and "10:15 Uhr".
    pub lines: Vec<RichText>,
}

/// The questions that the box answers, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactKind {
    /// Who is invited.
    Who,
    /// Day and time.
    When,
    /// Building, street, room, bus stop.
    Where,
    /// What to bring.
    Bring,
    /// How to cancel or move it.
    Cancel,
}

/// A QR code with text beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrRow {
    /// Bytes of the code: for an appointment a `VCALENDAR` in UTC without any name of a person.
    pub payload: String,
    /// What the code is for, in the language of the part, read aloud in its place.
    pub alt: String,
    /// Captions with their languages, one below the other.
    pub captions: Vec<(LangTag, RichText)>,
}

/// The closing of a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Lines above the place of signing ("Mit freundlichen Grüßen", "Im Auftrag").
    pub greeting: Vec<String>,
    /// Lines below it: name and role in print.
    pub name: Vec<String>,
}

/// Size of the print.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Style {
    /// Body in 11 pt.
    #[default]
    Normal,
    /// Large print (Großdruck): body in 16 pt from the salutation on, address in 12 pt (§ 3 VBD).
    LargePrint,
}

impl Style {
    /// Type size of the body in pt, before [`LangTag::size_factor`].
    pub const fn body_pt(self) -> f32 {
        match self {
            Self::Normal => 11.0,
            Self::LargePrint => 16.0,
        }
    }

    /// Type size of the address in pt.
    pub const fn address_pt(self) -> f32 {
        match self {
            Self::Normal => 11.0,
            Self::LargePrint => 12.0,
        }
    }
}
