//! L1, the invitation to a first counselling (Einladung zur schulischen Erstberatung): from facts to a [`Letter`].
//!
//! Pure: the facts come from the service, the texts from the templates. Sheet 1 is German; a translation follows on
//! a page of its own if it may be printed, else a box of facts without words stands beside the German one.

mod address;
mod facts;

pub use self::address::{AddressPart, Household, MAX_LINES, address, office_address};
pub use self::facts::{
    Contact, InterpretingLanguage, InvitationError, InvitationFacts, InvitedChild, Office, Person,
    PostalAddress, SiteFacts,
};
use super::language::LangTag;
use super::letter::{
    Block, Fact, FactBox, FactColumn, FactKind, HeadingLevel, InfoLine, Letter, Letterhead,
    LetterheadKind, Part, QrRow, RichText, Signature, Style,
};
pub use super::template::Translation;
use super::template::placeholder::{Placeholder, Role};
use super::template::value::{Values, clean, tie_all, tie_numbers};
use super::template::{self, Mark, Rendered, Template, TemplateSet};
use crate::domain::letter::LetterKind;
use crate::domain::time::to_local;
use crate::exchange::ics;

/// The law behind compulsory schooling.
const LAW: &str = "§ 34 SchulG NRW";

/// What the calendar of a phone shows: neutral, without a child's name.
const CALENDAR_SUMMARY: &str = "Termin Schulische Erstberatung";

/// How it is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// The office has released the present version of the translation although it is a draft or stale.
    pub released: bool,
    /// Normal or large print.
    pub style: Style,
}

/// What happens with the family's language under these options. The service shows it before printing.
///
/// # Errors
/// A built-in text is faulty.
pub fn translation(
    facts: &InvitationFacts,
    options: &Options,
) -> Result<Translation, InvitationError> {
    Ok(translation_in(
        template::templates(LetterKind::Invitation)?,
        facts,
        options,
    ))
}

fn translation_in(texts: &TemplateSet, facts: &InvitationFacts, options: &Options) -> Translation {
    texts.translation(facts.second_language, facts.sample, options.released)
}

/// The texts that go into this letter, for the record of what was sent: `invitation.de@1 invitation.ar@1`.
///
/// # Errors
/// A built-in text is faulty.
pub fn versions(facts: &InvitationFacts, options: &Options) -> Result<String, InvitationError> {
    let texts = template::templates(LetterKind::Invitation)?;
    let mut stamps = vec![texts.german().stamp()];
    if let Translation::Printed(lang, _) = translation_in(texts, facts, options) {
        stamps.extend(texts.get(lang).map(Template::stamp));
    }
    Ok(stamps.join(" "))
}

/// The invitation.
///
/// # Errors
/// What is missing or does not fit; see [`InvitationError`]. Nothing is left out silently.
pub fn build(facts: &InvitationFacts, options: &Options) -> Result<Letter, InvitationError> {
    build_with(template::templates(LetterKind::Invitation)?, facts, options)
}

/// As [`build`], with other texts than the built-in ones.
///
/// # Errors
/// As [`build`].
pub fn build_with(
    texts: &TemplateSet,
    facts: &InvitationFacts,
    options: &Options,
) -> Result<Letter, InvitationError> {
    check(facts)?;
    let address = address::address(&Household {
        guardians: &facts.guardians,
        children: &facts.children,
        address: &facts.address,
        file_number: &facts.file_number,
    })?;
    let decision = translation_in(texts, facts, options);
    let printed = match decision {
        Translation::Printed(lang, mark) => texts.get(lang).map(|text| (text, mark)),
        Translation::NotAsked | Translation::Withheld(..) => None,
    };
    let mut values = values(facts)?;
    values.set_translated(printed.is_some());
    let german = texts.german();
    let german_blocks = german.render(&values).map_err(InvitationError::Missing)?;
    let payload = calendar(facts)?;

    let mut parts = Vec::new();
    let subject = text_of(&german_blocks, Role::Subject);
    if let Some((text, mark)) = printed {
        let blocks = text.render(&values).map_err(InvitationError::Missing)?;
        let beside = column(text.lang, &blocks);
        parts.push(part(
            LangTag::De,
            &german_blocks,
            Layout::First {
                beside: Some(beside),
            },
            None,
        ));
        let qr = Qr {
            payload,
            before: caption(LangTag::De, &german_blocks),
        };
        let mut translated = part(text.lang, &blocks, Layout::Following, Some(qr));
        translated.new_page = true;
        translated.mark = text.mark_words(mark);
        parts.push(translated);
    } else {
        let neutral = match decision {
            Translation::Withheld(..) => Some(
                german
                    .render_neutral(&values)
                    .map_err(InvitationError::Missing)?,
            ),
            Translation::NotAsked | Translation::Printed(..) => None,
        };
        let beside = neutral.map(|blocks| column(LangTag::De, &blocks));
        parts.push(part(
            LangTag::De,
            &german_blocks,
            Layout::First { beside },
            Some(Qr {
                payload,
                before: Vec::new(),
            }),
        ));
    }
    let mark = match printed {
        Some((_, mark)) => mark,
        None if facts.sample => Mark::Sample,
        None => Mark::None,
    };
    Ok(Letter {
        key: facts.key.clone(),
        title: subject.clone(),
        letterhead: Letterhead {
            kind: LetterheadKind::KreisKi,
            authority: clean(&facts.office.authority),
            sub_lines: facts
                .office
                .sub_lines
                .iter()
                .map(|line| clean(line))
                .filter(|line| !line.is_empty())
                .collect(),
            return_line: clean(&facts.office.return_line),
        },
        address,
        info: info(facts),
        reference: clean(&facts.file_number),
        subject,
        parts,
        mark: german.mark_words(mark),
        style: options.style,
    })
}

fn check(facts: &InvitationFacts) -> Result<(), InvitationError> {
    if facts.children.is_empty()
        || facts
            .children
            .iter()
            .any(|child| child.name.full_name().is_empty())
    {
        return Err(InvitationError::NoChild);
    }
    let site = &facts.site;
    if [&site.street, &site.postcode, &site.town]
        .into_iter()
        .any(|part| clean(part).is_empty())
    {
        return Err(InvitationError::SiteAddressMissing);
    }
    if clean(&facts.file_number).is_empty() {
        return Err(InvitationError::Missing(Placeholder::FileNumber));
    }
    if clean(&facts.contact.phone).is_empty() && clean(&facts.contact.email).is_empty() {
        return Err(InvitationError::NoContact);
    }
    let same_moments =
        to_local(facts.start_utc_s) == facts.start && to_local(facts.end_utc_s) == facts.end;
    if facts.end <= facts.start || facts.end.date() != facts.start.date() || !same_moments {
        return Err(InvitationError::Times);
    }
    Ok(())
}

fn values(facts: &InvitationFacts) -> Result<Values, InvitationError> {
    let mut values = Values::on(facts.start.date());
    let site = &facts.site;
    let fields = [
        (Placeholder::Start, facts.start.format("%H:%M").to_string()),
        (Placeholder::End, facts.end.format("%H:%M").to_string()),
        (Placeholder::SiteAddress, site_address(site)),
        (Placeholder::Room, room_number(&site.room)),
        (Placeholder::Directions, site.directions.clone()),
        (Placeholder::BusStop, site.bus_stop.clone()),
        (Placeholder::Phone, facts.contact.phone.clone()),
        (Placeholder::Email, facts.contact.email.clone()),
        (Placeholder::Contact, facts.contact.name.clone()),
        (Placeholder::FileNumber, facts.file_number.clone()),
        (Placeholder::Law, LAW.to_owned()),
    ];
    for (placeholder, value) in fields {
        values.set(placeholder, &value);
    }
    for guardian in &facts.guardians {
        values.add_guardian(&guardian.full_name());
    }
    for child in &facts.children {
        values.add_child(&child.name.full_name(), &child.born);
    }
    if let Some(language) = &facts.interpreter {
        if clean(&language.german).is_empty() {
            return Err(InvitationError::Missing(Placeholder::Interpreting));
        }
        values.set_interpreting(&language.code, &language.german);
    }
    Ok(values)
}

/// Building (if it has a name), street, postcode and town on one line.
fn site_address(site: &SiteFacts) -> String {
    let building = clean(&site.name);
    let before = if building.is_empty() {
        String::new()
    } else {
        format!("{building}, ")
    };
    format!("{before}{}, {} {}", site.street, site.postcode, site.town)
}

/// The room without a leading "Raum": the templates say that word in their language.
fn room_number(room: &str) -> String {
    let room = clean(room);
    let words = ["Raum ", "Zimmer "];
    let bare = words
        .iter()
        .find_map(|word| room.strip_prefix(word))
        .unwrap_or(&room);
    bare.to_owned()
}

fn calendar(facts: &InvitationFacts) -> Result<String, InvitationError> {
    let site = &facts.site;
    let mut location = clean(&format!("{}, {} {}", site.street, site.postcode, site.town));
    let room = clean(&site.room);
    if !room.is_empty() {
        location = format!("{location}, {room}");
    }
    Ok(ics::calendar(&ics::Event {
        uid: &facts.key,
        made_s: facts
            .letter_date
            .and_time(chrono::NaiveTime::MIN)
            .and_utc()
            .timestamp(),
        start_s: facts.start_utc_s,
        end_s: facts.end_utc_s,
        summary: CALENDAR_SUMMARY,
        location: &location,
    })?)
}

fn info(facts: &InvitationFacts) -> Vec<InfoLine> {
    let contact = &facts.contact;
    [
        ("Aktenzeichen", tie_all(&clean(&facts.file_number))),
        ("Auskunft", clean(&contact.name)),
        ("Zimmer", tie_numbers(&room_number(&contact.room))),
        ("Telefon", tie_all(&clean(&contact.phone))),
        ("E-Mail", clean(&contact.email)),
        ("Datum", facts.letter_date.format("%d.%m.%Y").to_string()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| InfoLine::new(label, value))
    .collect()
}

fn text_of(blocks: &[Rendered], role: Role) -> String {
    blocks
        .iter()
        .find(|block| block.role == role)
        .map(|block| block.text.to_plain())
        .unwrap_or_default()
}

/// The box in one language: neighbouring lines of one kind make one row.
fn column(lang: LangTag, blocks: &[Rendered]) -> FactColumn {
    let mut rows: Vec<Fact> = Vec::new();
    for block in blocks {
        let kind = match block.role {
            Role::When => FactKind::When,
            Role::Where => FactKind::Where,
            Role::Cancel => FactKind::Cancel,
            _ => continue,
        };
        match rows.last_mut() {
            Some(row) if row.kind == kind => row.lines.push(block.text.clone()),
            _ => rows.push(Fact {
                kind,
                label: block.label.clone(),
                lines: vec![block.text.clone()],
            }),
        }
    }
    FactColumn {
        lang,
        title: text_of(blocks, Role::BoxTitle),
        rows,
    }
}

/// The code with the appointment, and the caption in another language that stands above the part's own.
struct Qr {
    payload: String,
    before: Vec<(LangTag, RichText)>,
}

fn caption(lang: LangTag, blocks: &[Rendered]) -> Vec<(LangTag, RichText)> {
    blocks
        .iter()
        .filter(|block| block.role == Role::Qr)
        .map(|block| (lang, block.text.clone()))
        .collect()
}

/// How a part is laid out. Sheet 1 has little room: the papers to bring, and an only child, stand in a paragraph, short remarks share one. A translation has the facts as a list, since the box with both languages is on sheet 1.
enum Layout {
    First { beside: Option<FactColumn> },
    Following,
}

/// The text in one language in the order of its template. The German subject stands in [`Letter::subject`].
fn part(lang: LangTag, blocks: &[Rendered], layout: Layout, mut qr: Option<Qr>) -> Part {
    let (first, mut beside) = match layout {
        Layout::First { beside } => (true, beside),
        Layout::Following => (false, None),
    };
    let mut out = Vec::with_capacity(blocks.len());
    let mut signature = Signature::default();
    let mut list: Option<Inline> = None;
    let mut joins = false;
    for (at, block) in blocks.iter().enumerate() {
        let text = block.text.clone();
        let next = |by: usize| blocks.get(at + by).map(|block| block.role);
        let before_papers = next(1) == Some(Role::Li);
        let before_children = next(1) == Some(Role::Child);
        if let Some(open) = &mut list {
            if matches!(block.role, Role::Li | Role::Child) {
                open.add(&text);
                continue;
            }
            let remark = (block.role == Role::P).then_some(&text);
            out.extend(list.take().map(|open| open.close(remark)));
            if remark.is_some() {
                continue;
            }
        }
        let after_p = std::mem::replace(&mut joins, block.role == Role::P);
        match block.role {
            Role::Subject if first => {}
            Role::Subject => out.push(Block::Heading(HeadingLevel::H1, text)),
            Role::H2 if first && (before_papers || before_children) => {
                list = Some(Inline::open(text));
            }
            Role::P if first && after_p => {
                if let Some(Block::Paragraph(before)) = out.last_mut() {
                    *before = std::mem::take(before).and(" ");
                    before.spans.extend(text.spans);
                }
            }
            Role::Salutation | Role::P => out.push(Block::Paragraph(text)),
            Role::H2 => out.push(Block::Heading(HeadingLevel::H2, text)),
            Role::Li | Role::Child => out.push(Block::ListItem(text)),
            Role::BoxTitle if first => {
                out.push(Block::FactBox(FactBox {
                    left: column(lang, blocks),
                    right: beside.take(),
                }));
            }
            Role::BoxTitle => {
                out.push(Block::Heading(HeadingLevel::H2, text));
                out.extend(
                    column(lang, blocks)
                        .rows
                        .into_iter()
                        .map(|row| Block::ListItem(in_one_line(row))),
                );
            }
            Role::When | Role::Where | Role::Cancel => {}
            // Of papers, not of an invitation.
            Role::Row
            | Role::Column
            | Role::Tick
            | Role::Blank
            | Role::Page
            | Role::Notice
            | Role::School => {}
            Role::Qr => {
                if let Some(Qr { payload, before }) = qr.take() {
                    let mut captions = before;
                    captions.push((lang, text));
                    out.push(Block::QrRow(QrRow {
                        payload,
                        alt: block.label.clone(),
                        captions,
                    }));
                }
            }
            Role::Closing | Role::Sign => signature.greeting.push(text.to_plain()),
        }
    }
    out.push(Block::Signature(signature));
    Part {
        lang,
        new_page: false,
        mark: None,
        blocks: out,
    }
}

/// A row of the box as running text: `Wann: Mittwoch, 02.12.2026 · 10:15`.
fn in_one_line(row: Fact) -> RichText {
    let mut text = RichText::bold(format!("{}:", row.label));
    for (at, line) in row.lines.into_iter().enumerate() {
        text = text.and(if at == 0 { " " } else { " · " });
        text.spans.extend(line.spans);
    }
    text
}

/// A heading, the points of its list and the remark behind them as one paragraph.
struct Inline {
    text: RichText,
    points: usize,
}

impl Inline {
    fn open(heading: RichText) -> Self {
        let mut text = heading;
        for span in &mut text.spans {
            span.bold = true;
        }
        Self { text, points: 0 }
    }

    fn add(&mut self, point: &RichText) {
        self.push(if self.points == 0 { " " } else { "; " }, point);
        self.points += 1;
    }

    fn close(mut self, remark: Option<&RichText>) -> Block {
        match remark {
            Some(remark) => self.push(". ", remark),
            None => self.push(".", &RichText::default()),
        }
        Block::Paragraph(self.text)
    }

    fn push(&mut self, between: &str, what: &RichText) {
        self.text = std::mem::take(&mut self.text).and(between);
        self.text.spans.extend(what.spans.iter().cloned());
    }
}

#[cfg(test)]
#[path = "invitation/tests.rs"]
mod tests;
