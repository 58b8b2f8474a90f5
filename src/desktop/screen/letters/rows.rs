//! The rows of the lists, prepared once per reading: groups, order, words of the state.

use chrono::NaiveDateTime;

use super::Message;
use super::words;
use crate::desktop::action::{AdminPage, Destination};
use crate::desktop::context::Context;
use crate::desktop::theme::Tone;
use crate::desktop::vocabulary::State;
use crate::domain::id::{FamilyId, LetterId, SiteId};
use crate::domain::letter::LetterKind;
use crate::domain::post::{Group, Occasion, PrintBatch};
use crate::service::post_room::{LetterOut, Place, PostItem, PostKey, PostRoom};

/// In which order the letters stand in their groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The day on which they should go out.
    Urgency,
    /// The appointment.
    Appointment,
    /// The site.
    Site,
}

/// How the printed letters are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// By what became of them.
    State,
    /// By the printing they come from (Drucklauf).
    Batch,
}

/// Which letter a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// One that is due.
    Due(PostKey),
    /// One that was made.
    Out(LetterId),
}

/// A group of a list, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Heading {
    /// Veraltet, bitte neu drucken.
    Outdated,
    /// Heute in die Post.
    Today,
    /// Später.
    Later,
    /// Noch nicht druckbar.
    Blocked,
    /// Gedruckt, nicht mehr versenden.
    Withdrawn,
    /// Gespeichert, noch nicht gedruckt.
    Saved,
    /// Gedruckt, noch nicht verschickt.
    Unposted,
    /// Verschickt oder übergeben.
    Gone,
    /// Durch einen neuen Druck ersetzt.
    Replaced,
    /// Anschrift klären.
    Unclear,
    /// Anschrift geklärt.
    Clear,
    /// A printing, by its place in the list of printings.
    Batch(usize),
    /// Not from a printing of many.
    Alone,
}

/// A line of a list.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// The heading of a group.
    Group { group: Heading, count: usize },
    /// A letter.
    Letter(Box<Letter>),
}

/// A letter as it is listed.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub(super) key: Key,
    /// By what it is printed, the first time or once more.
    pub(super) print: Option<PostKey>,
    /// As it was made last.
    pub(super) made: Option<LetterId>,
    pub(super) family: FamilyId,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) language: String,
    /// Where and when.
    pub(super) appointment: Option<(SiteId, String)>,
    pub(super) state: State,
    /// Why it cannot be printed, or what changed.
    pub(super) remark: Option<(Tone, String)>,
    /// A way to where something is entered.
    pub(super) link: Option<(String, Message)>,
    /// Can it be ticked?
    pub(super) open: bool,
    /// Outdated, or to be posted now.
    pub(super) due: bool,
    /// A reminder, which can be sent to a phone as well.
    pub(super) reminds: bool,
}

impl Line {
    /// Which letter it is.
    pub(super) fn key(&self) -> Option<Key> {
        match self {
            Self::Letter(letter) => Some(letter.key),
            Self::Group { .. } => None,
        }
    }
}

/// Is it in the outbox?
pub(super) fn heading(item: &PostItem) -> Option<Heading> {
    Some(match item.group {
        Group::Outdated(_) => Heading::Outdated,
        Group::Today => Heading::Today,
        Group::Later => Heading::Later,
        Group::Blocked => Heading::Blocked,
        Group::Withdrawn => Heading::Withdrawn,
        Group::Printed | Group::Delivered | Group::Returned => return None,
    })
}

fn shows(site: Option<SiteId>, context: &Context) -> bool {
    site.is_none_or(|site| context.shows(site))
}

/// Letters in the outbox and letters whose address is to be cleared up, at the sites that are shown.
pub(super) fn counts(room: &PostRoom, context: &Context) -> (usize, usize) {
    let listed = |item: &&PostItem| heading(item).is_some() && shows(item.site, context);
    let back = |out: &&LetterOut| out.stops && shows(out.site, context);
    let (outbox, out) = (room.items.iter(), room.out.iter());
    (outbox.filter(listed).count(), out.filter(back).count())
}

/// The kinds of letters that lie in the outbox, in the order of the kinds.
pub(super) fn kinds(room: &PostRoom) -> Vec<LetterKind> {
    let mut kinds: Vec<LetterKind> = (room.items.iter())
        .filter(|item| heading(item).is_some())
        .map(|item| item.kind)
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Puts headings over what is sorted by group.
fn grouped(listed: Vec<(Heading, Letter)>) -> Vec<Line> {
    let mut lines = Vec::with_capacity(listed.len() + 6);
    for same in listed.chunk_by(|one, other| one.0 == other.0) {
        lines.extend(same.first().map(|(group, _)| Line::Group {
            group: *group,
            count: same.len(),
        }));
        let letters = same.iter().map(|(_, letter)| letter.clone());
        lines.extend(letters.map(|letter| Line::Letter(Box::new(letter))));
    }
    lines
}

/// The lines of the outbox.
pub(super) fn outbox(
    room: &PostRoom,
    order: Order,
    kind: Option<LetterKind>,
    context: &Context,
) -> Vec<Line> {
    let place = |site: Option<SiteId>| {
        let at = site.and_then(|site| context.office.sites.iter().position(|s| s.id == site));
        at.unwrap_or(usize::MAX)
    };
    let mut items: Vec<(Heading, &PostItem)> = (room.items.iter())
        .filter(|item| shows(item.site, context) && kind.is_none_or(|kind| item.kind == kind))
        .filter_map(|item| Some((heading(item)?, item)))
        .collect();
    let start = |item: &PostItem| item.appointment.map_or(NaiveDateTime::MAX, |(_, at)| at);
    items.sort_by_key(|(group, item)| {
        let key = match order {
            Order::Urgency => (item.post_on, None, None),
            Order::Appointment => (None, Some(start(item)), None),
            Order::Site => (None, None, Some(place(item.site))),
        };
        (*group, key, start(item), item.address.clone(), item.family)
    });
    let back = |family: FamilyId| room.out.iter().any(|out| out.stops && out.family == family);
    let letter = |(group, item): (Heading, &PostItem)| {
        Some((group, due(item, group, back(item.family), context)?))
    };
    grouped(items.into_iter().filter_map(letter).collect())
}

/// A letter of the outbox.
fn due(item: &PostItem, group: Heading, back: bool, context: &Context) -> Option<Letter> {
    let made = item.letter.as_ref().map(|letter| letter.id);
    let key = match item.key {
        Some(key) => Key::Due(key),
        None => Key::Out(made?),
    };
    let occasion = item.key.map(|key| key.occasion);
    let (state, remark) = words::due(item, back, context);
    let link = item.missing.first().map(|missing| {
        let texts = &context.texts;
        match destination(missing.at) {
            Ok(to) => (texts.post_fill_in(), Message::Opened(to)),
            Err(key) => (texts.envelope_shorten(), Message::EnvelopePressed(key)),
        }
    });
    Some(Letter {
        key,
        print: item.key.filter(|_| group != Heading::Blocked),
        made,
        family: item.family,
        name: item.name.clone(),
        kind: words::kind_of(item.kind, occasion, context),
        language: words::language(item.language.as_ref(), context),
        appointment: words::appointment(item.appointment, context),
        state,
        remark,
        link,
        open: item.key.is_some() && group != Heading::Blocked,
        due: matches!(group, Heading::Outdated | Heading::Today),
        reminds: occasion == Some(Occasion::Reminded) && group != Heading::Blocked,
    })
}

/// Where something that is missing is entered; or the letter whose address is shortened.
fn destination(at: Place) -> Result<Destination, PostKey> {
    Ok(match at {
        Place::Envelope(key) => return Err(key),
        Place::File(family, Some(gap)) => Destination::FamilyGap(family, gap),
        Place::File(family, None) => Destination::Family(family),
        Place::Site(_) => Destination::Admin(AdminPage::Sites),
        Place::Settings => Destination::Admin(AdminPage::Settings),
    })
}

/// The lines of the printed letters.
pub(super) fn printed(
    room: &PostRoom,
    batches: &[PrintBatch],
    grouping: Grouping,
    context: &Context,
) -> Vec<Line> {
    let listed = |out: &&LetterOut| {
        (out.letter.returned_on.is_none() || out.letter.is_delivered()) && shows(out.site, context)
    };
    let mut letters: Vec<(Heading, Letter)> = (room.out.iter())
        .filter(listed)
        .map(|out| {
            let state = became(out, room);
            let group = match (grouping, out.letter.batch) {
                (Grouping::State, _) => state,
                (Grouping::Batch, batch) => (batches.iter())
                    .position(|known| Some(known.id) == batch)
                    .map_or(Heading::Alone, Heading::Batch),
            };
            (group, made(out, state, context))
        })
        .collect();
    letters.sort_by_key(|(group, _)| *group);
    grouped(letters)
}

/// What became of a letter.
fn became(out: &LetterOut, room: &PostRoom) -> Heading {
    let letter = &out.letter;
    let item = (room.items.iter()).find(|i| i.letter.as_ref().is_some_and(|l| l.id == letter.id));
    match item.map(|item| &item.group) {
        _ if letter.is_delivered() => Heading::Gone,
        Some(Group::Outdated(_) | Group::Withdrawn) => Heading::Withdrawn,
        _ if room.out.iter().any(|o| o.letter.repeats == Some(letter.id)) => Heading::Replaced,
        _ if letter.printed.is_none() => Heading::Saved,
        _ => Heading::Unposted,
    }
}

/// The lines of the letters that came back.
pub(super) fn returned(room: &PostRoom, context: &Context) -> Vec<Line> {
    let mut letters: Vec<(Heading, Letter)> = (room.out.iter())
        .filter(|out| out.letter.returned_on.is_some() && shows(out.site, context))
        .map(|out| {
            let open = out.stops || out.task.is_some();
            let group = if open {
                Heading::Unclear
            } else {
                Heading::Clear
            };
            let mut letter = made(out, group, context);
            (letter.state, letter.remark) = words::returned(out, context);
            letter.open = false;
            (group, letter)
        })
        .collect();
    letters.sort_by_key(|(group, _)| *group);
    grouped(letters)
}

/// A letter that was made.
fn made(out: &LetterOut, state: Heading, context: &Context) -> Letter {
    let letter = &out.letter;
    let (state, remark) = words::made(out, state, context);
    Letter {
        key: Key::Out(letter.id),
        print: out.key,
        made: Some(letter.id),
        family: out.family,
        name: out.name.clone(),
        kind: words::kind(letter.kind, context),
        language: words::language(letter.language.as_ref().or(out.language.as_ref()), context),
        appointment: words::appointment(out.appointment, context),
        state,
        remark,
        link: None,
        open: true,
        due: false,
        reminds: false,
    }
}

/// A count as the texts take it.
pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
