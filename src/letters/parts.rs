//! From filled-in templates to the parts of a letter: German first, then the translation, in the layout that is wanted.
//!
//! Every letter has the same fact box, whatever else it says: its rows come from the blocks of the template.

use std::collections::BTreeSet;

use super::invitation::InvitationError;
use super::language::LangTag;
use super::letter::{
    Block, Fact, FactBox, FactColumn, FactKind, Grid, HeadingLevel, Layout, Part, QrRow, RichText,
    Signature, Start, Style,
};
use super::template::placeholder::Role;
use super::template::value::Values;
use super::template::words::words;
use super::template::{Mark, Rendered, Template};

/// The texts of a letter and what comes with them.
#[derive(Debug, Clone)]
pub(super) struct Texts<'a> {
    /// The German text.
    pub german: &'a Template,
    /// The translation that is printed, with its mark.
    pub translation: Option<(&'a Template, Mark)>,
    /// The box without words, where no translation may be printed.
    pub neutral: Option<&'a Template>,
    /// The appointment for the calendar of a phone.
    pub calendar: Option<String>,
    /// Where the translation stands.
    pub layout: Layout,
    /// Normal or large print.
    pub style: Style,
}

impl Texts<'_> {
    /// The subject and the parts of the letter.
    ///
    /// # Errors
    /// A value that a text needs is missing.
    pub(super) fn parts(&self, values: &Values) -> Result<(String, Vec<Part>), InvitationError> {
        let render = |text: &Template| text.render(values).map_err(InvitationError::Missing);
        let german = render(self.german)?;
        let subject = text_of(&german, Role::Subject);
        let Some((text, mark)) = self.translation else {
            let beside = match self.neutral {
                Some(neutral) => Some(neutral.render_neutral(values))
                    .transpose()
                    .map_err(InvitationError::Missing)?
                    .map(|blocks| column(LangTag::De, &blocks, values)),
                None => None,
            };
            let qr = self.calendar.clone().map(|payload| Qr {
                payload,
                before: Vec::new(),
            });
            let sheet = Filling::new(LangTag::De, values, Facts::Box(beside), qr, false);
            return Ok((subject, sheet.fill(&german, true)));
        };
        let translated = render(text)?;
        let boxed = Facts::Box(Some(column(text.lang, &translated, values)));
        let beside = self.layout.in_style(self.style) == Layout::SideBySide;
        let code = self.calendar.clone().map(|payload| Qr {
            payload,
            before: caption(LangTag::De, &german),
        });
        let marked = |mut part: Part, start| {
            part.start = start;
            part.mark = text.mark_words(mark);
            part
        };
        if beside {
            let code = code.map(|code| Qr {
                before: caption(text.lang, &translated),
                ..code
            });
            let left = Filling::new(LangTag::De, values, boxed, code, true).fill(&german, true);
            let right =
                Filling::new(text.lang, values, Facts::Gap, None, true).fill(&translated, false);
            let pairs = left.into_iter().zip(right);
            let parts = pairs.flat_map(|(left, right)| [left, marked(right, Start::Beside)]);
            return Ok((subject, parts.collect()));
        }
        let start = match self.layout {
            Layout::Below => Start::IfOnePage,
            Layout::OwnSheet | Layout::SideBySide => Start::Page,
        };
        let mut parts = Filling::new(LangTag::De, values, boxed, None, false).fill(&german, true);
        let following =
            Filling::new(text.lang, values, Facts::List, code, false).fill(&translated, false);
        let begins = |at| if at == 0 { start } else { Start::Page };
        parts.extend(
            following
                .into_iter()
                .enumerate()
                .map(|(at, part)| marked(part, begins(at))),
        );
        Ok((subject, parts))
    }
}

/// How a part tells when and where.
enum Facts {
    /// As the box, with the other language beside the German.
    Box(Option<FactColumn>),
    /// As a list: the box with both languages stands on the German sheet.
    List,
    /// Not at all: the box with both languages stands above.
    Gap,
}

/// The code with the appointment, and captions in another language that stand above the part's own.
#[derive(Debug, Clone)]
pub(super) struct Qr {
    /// The `VCALENDAR`.
    pub payload: String,
    /// The captions.
    pub before: Vec<(LangTag, RichText)>,
}

/// A part that is being filled.
struct Filling<'a> {
    lang: LangTag,
    values: &'a Values,
    facts: Facts,
    qr: Option<Qr>,
    /// In columns the code stands below the signatures.
    columns: bool,
    blocks: Vec<Block>,
    signature: Signature,
    code: Option<Block>,
}

impl<'a> Filling<'a> {
    fn new(lang: LangTag, values: &'a Values, facts: Facts, qr: Option<Qr>, columns: bool) -> Self {
        Self {
            lang,
            values,
            facts,
            qr,
            columns,
            blocks: Vec::new(),
            signature: Signature::default(),
            code: None,
        }
    }

    /// The text in the order of its template, a part for each page that begins afresh. The German subject of the first
    /// part stands in the letter's head.
    fn fill(mut self, blocks: &[Rendered], first: bool) -> Vec<Part> {
        let mut out: Vec<Part> = Vec::new();
        let all = blocks;
        let lists = lists_of_box(blocks);
        for (at, block) in blocks.iter().enumerate() {
            let text = block.text.clone();
            // The box tells them.
            if lists.contains(&at) && !matches!(self.facts, Facts::List) {
                continue;
            }
            match block.role {
                Role::Subject if first => {}
                Role::Subject => self.blocks.push(Block::Heading(HeadingLevel::H1, text)),
                Role::Page => {
                    let full = self.close(!out.is_empty());
                    out.push(full);
                    self.blocks.push(Block::Heading(HeadingLevel::H2, text));
                }
                Role::P if self.joins_remarks(blocks, at) => {
                    if let Some(Block::Paragraph(before)) = self.blocks.last_mut() {
                        *before = std::mem::take(before).and(" ");
                        before.spans.extend(text.spans);
                    }
                }
                Role::Salutation | Role::P => self.blocks.push(Block::Paragraph(text)),
                Role::H2 => self.blocks.push(Block::Heading(HeadingLevel::H2, text)),
                Role::Li | Role::Child | Role::School => self.blocks.push(Block::ListItem(text)),
                Role::Tick => self.blocks.push(Block::Tick(text)),
                Role::Blank => self.blocks.push(Block::Blank(text)),
                Role::Notice => self.blocks.push(Block::Notice(text)),
                Role::Row => match self.blocks.last_mut() {
                    Some(Block::Facts(rows)) => rows.push((block.label.clone(), text)),
                    _ => self
                        .blocks
                        .push(Block::Facts(vec![(block.label.clone(), text)])),
                },
                Role::Column => {
                    if !matches!(self.blocks.last(), Some(Block::Table(_))) {
                        self.blocks.push(Block::Table(Grid::default()));
                    }
                    if let (Some(Block::Table(grid)), Some(child)) =
                        (self.blocks.last_mut(), block.child)
                    {
                        cell(grid, block, child, text);
                    }
                }
                Role::BoxTitle => self.tell_facts(all, text),
                Role::Qr => self.tell_code(block, text),
                Role::Closing => self.signature.greeting.push(text.to_plain()),
                Role::Sign => self.signature.name.push(text.to_plain()),
                // Rows of the box, and what is sent to a phone.
                Role::When | Role::Where | Role::Cancel | Role::Message => {}
            }
        }
        let last = self.close(!out.is_empty());
        out.push(last);
        out
    }

    /// The sheet with the box of two languages has little room: short remarks share a paragraph.
    fn joins_remarks(&self, blocks: &[Rendered], at: usize) -> bool {
        let boxed = self
            .blocks
            .iter()
            .any(|block| matches!(block, Block::FactBox(facts) if facts.right.is_some()));
        let remark = |at: usize| blocks.get(at).is_some_and(|block| block.role == Role::P);
        boxed
            && !self.columns
            && at.checked_sub(1).is_some_and(remark)
            && matches!(self.blocks.last(), Some(Block::Paragraph(_)))
    }

    fn tell_facts(&mut self, blocks: &[Rendered], title: RichText) {
        match &mut self.facts {
            Facts::Box(beside) => {
                let left = column(self.lang, blocks, self.values);
                let right = beside.take();
                self.blocks.push(Block::FactBox(FactBox { left, right }));
            }
            Facts::List => {
                self.blocks.push(Block::Heading(HeadingLevel::H2, title));
                let rows = column(self.lang, blocks, self.values).rows;
                let told = rows
                    .into_iter()
                    .filter(|row| !matches!(row.kind, FactKind::Who | FactKind::Bring));
                self.blocks
                    .extend(told.map(|row| Block::ListItem(in_one_line(row))));
            }
            Facts::Gap => self.blocks.push(Block::Gap(0.0)),
        }
    }

    fn tell_code(&mut self, block: &Rendered, text: RichText) {
        if let Some(Qr { payload, before }) = self.qr.take() {
            let mut captions = before;
            let own = (self.lang, text);
            if self.columns {
                captions.insert(0, own);
            } else {
                captions.push(own);
            }
            self.code = Some(Block::QrRow(QrRow {
                payload,
                alt: block.label.clone(),
                captions,
            }));
        }
    }

    fn close(&mut self, page: bool) -> Part {
        let mut blocks = std::mem::take(&mut self.blocks);
        let signature = std::mem::take(&mut self.signature);
        let signed = (signature != Signature::default()).then_some(Block::Signature(signature));
        let code = self.code.take();
        if self.columns {
            blocks.extend(signed.into_iter().chain(code));
        } else {
            blocks.extend(code.into_iter().chain(signed));
        }
        Part {
            lang: self.lang,
            start: if page { Start::Page } else { Start::Here },
            mark: None,
            blocks,
        }
    }
}

/// Puts a cell into its row; with the first row begins its column.
fn cell(grid: &mut Grid, block: &Rendered, child: usize, text: RichText) {
    if child == 0 {
        grid.columns.push((block.label.clone(), block.share));
    }
    if grid.rows.len() <= child {
        grid.rows.push(Vec::new());
    }
    if let Some(row) = grid.rows.get_mut(child) {
        row.push(text);
    }
}

/// The words of the first block of a role.
pub(super) fn text_of(blocks: &[Rendered], role: Role) -> String {
    blocks
        .iter()
        .find(|block| block.role == role)
        .map(|block| block.text.to_plain())
        .unwrap_or_default()
}

/// The caption of the code in one language.
pub(super) fn caption(lang: LangTag, blocks: &[Rendered]) -> Vec<(LangTag, RichText)> {
    blocks
        .iter()
        .filter(|block| block.role == Role::Qr)
        .map(|block| (lang, block.text.clone()))
        .collect()
}

/// The lists that the box tells: the children and the papers to bring, each under its heading, that follow its title.
fn lists_of_box(blocks: &[Rendered]) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    let Some(title) = blocks.iter().position(|block| block.role == Role::BoxTitle) else {
        return out;
    };
    let mut heading = None;
    for (at, block) in blocks.iter().enumerate().skip(title) {
        match (block.role, heading) {
            (Role::H2, _) => heading = Some(at),
            (Role::Child | Role::Li, Some(above)) => out.extend([above, at]),
            _ => heading = None,
        }
    }
    out
}

/// The box in one language: who, when, where, what to bring, whom to call. Neighbouring lines of one kind make one row.
pub(super) fn column(lang: LangTag, blocks: &[Rendered], values: &Values) -> FactColumn {
    let lists = lists_of_box(blocks);
    let pictures = words(lang).ok().map(|words| &words.pictograms);
    let mut rows: Vec<Fact> = Vec::new();
    let mut heading = String::new();
    for (at, block) in blocks.iter().enumerate() {
        let listed = lists.contains(&at);
        let kind = match block.role {
            Role::H2 if listed => {
                heading = block.text.to_plain();
                continue;
            }
            Role::Child if listed => FactKind::Who,
            Role::Li if listed => FactKind::Bring,
            Role::When => FactKind::When,
            Role::Where => FactKind::Where,
            Role::Cancel => FactKind::Cancel,
            _ => continue,
        };
        let label = if listed { &heading } else { &block.label };
        // Names and digits are the same in every language.
        let text = match block.child.filter(|_| kind == FactKind::Who) {
            Some(child) => values.child_in_short(child).unwrap_or_default(),
            None => block.text.clone(),
        };
        match rows.iter_mut().find(|row| row.kind == kind) {
            Some(row) if matches!(kind, FactKind::Who | FactKind::Bring) => {
                if let Some(line) = row.lines.last_mut() {
                    *line = std::mem::take(line).and(" · ");
                    line.spans.extend(text.spans);
                }
            }
            Some(row) => row.lines.push(text),
            None => rows.push(Fact {
                kind,
                label: label
                    .trim_end()
                    .trim_end_matches([':', '፦'])
                    .trim_end()
                    .to_owned(),
                picture: pictures
                    .and_then(|words| words.get(kind as usize).cloned())
                    .unwrap_or_default(),
                lines: vec![text],
            }),
        }
    }
    rows.sort_by_key(|row| row.kind);
    FactColumn {
        lang,
        title: text_of(blocks, Role::BoxTitle),
        rows,
    }
}

/// A row of the box as running text: `Wann: Mittwoch, 02.12.2026 · 10:15`.
pub(super) fn in_one_line(row: Fact) -> RichText {
    let mut text = RichText::bold(format!("{}:", row.label));
    for (at, line) in row.lines.into_iter().enumerate() {
        text = text.and(if at == 0 { " " } else { " · " });
        text.spans.extend(line.spans);
    }
    text
}
