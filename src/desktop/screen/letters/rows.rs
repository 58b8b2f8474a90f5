//! The rows of the list, prepared once per reading: groups, order, words of the state.

use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::Tone;
use crate::desktop::vocabulary::State;
use crate::domain::calendar::add_working_days;
use crate::domain::id::{AppointmentId, FamilyId, SiteId};
use crate::domain::language::Lang;
use crate::letters::invitation::Translation;
use crate::service::letters::{LetterItem, LetterState};

/// In which order the letters stand in their groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The last day for the post.
    Urgency,
    /// The appointment.
    Appointment,
    /// The site.
    Site,
}

/// A group of the list, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// Veraltet, bitte neu drucken.
    Outdated,
    /// Heute in die Post.
    Today,
    /// Später.
    Later,
    /// Noch nicht druckbar.
    Locked,
    /// Printed, not yet posted.
    Unposted,
    /// Posted.
    Posted,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// The heading of a group.
    Group { group: Group, count: usize },
    /// A letter.
    Letter(Box<Letter>),
}

/// A letter as it is listed.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub(super) id: AppointmentId,
    pub(super) family: FamilyId,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) language: String,
    pub(super) site: SiteId,
    pub(super) day: String,
    pub(super) state: State,
    /// Why it cannot be printed, or what changed.
    pub(super) remark: Option<(Tone, String)>,
    pub(super) printable: bool,
    /// Outdated, or to be posted now.
    pub(super) due: bool,
}

impl Line {
    /// The appointment of a letter.
    pub(super) fn appointment(&self) -> Option<AppointmentId> {
        match self {
            Self::Letter(letter) => Some(letter.id),
            Self::Group { .. } => None,
        }
    }
}

fn group(item: &LetterItem, context: &Context) -> Group {
    match &item.state {
        LetterState::Outdated => Group::Outdated,
        LetterState::Blocked(..) => Group::Locked,
        LetterState::Ready if item.post_by <= add_working_days(context.today, 1) => Group::Today,
        LetterState::Ready => Group::Later,
        LetterState::Made(letter) if letter.posted_on.is_some() => Group::Posted,
        LetterState::Made(_) => Group::Unposted,
    }
}

fn is_printed(item: &LetterItem) -> bool {
    matches!(item.state, LetterState::Made(_))
}

/// Letters in the outbox and printed letters at the sites that are shown.
pub(super) fn counts(items: &[LetterItem], context: &Context) -> (usize, usize) {
    let shown = items
        .iter()
        .filter(|i| context.shows(i.row.appointment.site));
    let (printed, outbox): (Vec<_>, Vec<_>) = shown.partition(|item| is_printed(item));
    (outbox.len(), printed.len())
}

/// The lines of a tab: groups in their order, letters in the chosen one.
pub(super) fn lines(
    items: &[LetterItem],
    printed: bool,
    order: Order,
    context: &Context,
) -> Vec<Line> {
    let mut listed: Vec<(Group, &LetterItem)> = items
        .iter()
        .filter(|item| is_printed(item) == printed && context.shows(item.row.appointment.site))
        .map(|item| (group(item, context), item))
        .collect();
    let place = |site: SiteId| context.office.sites.iter().position(|s| s.id == site);
    listed.sort_by_key(|(group, item)| {
        let a = &item.row.appointment;
        let key = match order {
            Order::Urgency => (item.post_by.and_time(chrono::NaiveTime::MIN), None),
            Order::Appointment => (a.start, None),
            Order::Site => (chrono::NaiveDateTime::MIN, place(a.site)),
        };
        (*group, key, a.start, item.postcode.clone())
    });
    let mut lines = Vec::with_capacity(listed.len() + 4);
    for at in 0..listed.len() {
        let Some((group, item)) = listed.get(at) else {
            continue;
        };
        if at == 0
            || listed
                .get(at - 1)
                .is_some_and(|(before, _)| before != group)
        {
            lines.push(Line::Group {
                group: *group,
                count: listed.iter().filter(|(other, _)| other == group).count(),
            });
        }
        lines.push(Line::Letter(Box::new(letter(item, *group, context))));
    }
    lines
}

fn letter(item: &LetterItem, group: Group, context: &Context) -> Letter {
    let texts = &context.texts;
    let a = &item.row.appointment;
    let language = item.row.language.as_ref().map_or_else(
        || texts.letters_unknown(),
        |code| context.office.language_name(code).to_owned(),
    );
    let state = |icon, tone, words| State { icon, tone, words };
    let printed = |words: String| state(icon::PRINTER, Tone::Neutral, words);
    let withheld = matches!(item.translation, Translation::Withheld(..));
    let (state, remark) = match &item.state {
        LetterState::Ready => ready(item, withheld.then_some(&language), context),
        LetterState::Outdated => {
            let since = item
                .row
                .letter
                .as_ref()
                .map(|l| texts.date(l.made_at.date()));
            (
                state(icon::TRIANGLE_ALERT, Tone::Warn, texts.letters_outdated()),
                Some((
                    Tone::Warn,
                    texts.letters_outdated_why(&since.unwrap_or_default()),
                )),
            )
        }
        LetterState::Blocked(german, english) => {
            let why = match context.lang {
                Lang::De => german.clone(),
                Lang::En => english.clone(),
            };
            (
                state(icon::LOCK, Tone::Danger, texts.letters_locked()),
                Some((Tone::Danger, why)),
            )
        }
        LetterState::Made(made) => match made.posted_on {
            Some(day) => (
                state(
                    icon::SEND,
                    Tone::Ok,
                    texts.letters_posted_on(&texts.day_month(day)),
                ),
                None,
            ),
            None => (
                printed(texts.letters_printed_on(&texts.day_month(made.made_at.date()))),
                None,
            ),
        },
    };
    Letter {
        id: a.id,
        family: a.family,
        name: item.row.name.clone(),
        kind: if a.previous.is_some() {
            texts.letters_kind_again()
        } else {
            texts.letters_kind()
        },
        language,
        site: a.site,
        day: texts.date_in_list(a.start.date(), context.today),
        state,
        remark,
        printable: !matches!(item.state, LetterState::Blocked(..)),
        due: matches!(group, Group::Outdated | Group::Today),
    }
}

/// A letter that can be printed: in German only if `withheld` names the family's language, and with a call if it
/// would come too late.
fn ready(
    item: &LetterItem,
    withheld: Option<&String>,
    context: &Context,
) -> (State, Option<(Tone, String)>) {
    let texts = &context.texts;
    let late = item.post_by < context.today;
    let (icon, tone, words) = match (late, withheld) {
        (true, _) => (icon::PHONE, Tone::Warn, texts.letters_ready_late()),
        (false, Some(_)) => (icon::CHECK, Tone::Ok, texts.letters_ready_german()),
        (false, None) => (icon::CHECK, Tone::Ok, texts.letters_ready()),
    };
    let why = late.then(|| texts.letters_late(&texts.date(item.post_by)));
    let only = withheld.map(|language| texts.letters_withheld(language));
    let words_of: Vec<String> = why.into_iter().chain(only).collect();
    let tone_of = if late { Tone::Warn } else { Tone::Info };
    let remark = (!words_of.is_empty()).then(|| (tone_of, words_of.join(" ")));
    (State { icon, tone, words }, remark)
}

/// A count as the texts take it.
pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
