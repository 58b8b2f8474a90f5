//! The words of a row: what a letter is called, where it stands, why it has to be printed again.

use chrono::NaiveDateTime;

use super::rows::Heading;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::Tone;
use crate::desktop::vocabulary::State;
use crate::domain::id::{PersonId, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::letter::{Addressee, IssuedLetter, LetterKind, NoticeKind};
use crate::domain::post::{Aspect, Group, Occasion, ReturnReason};
use crate::letters::template::Translation;
use crate::service::post_room::{LetterOut, Missing, Place, PostItem};

type Told = (State, Option<(Tone, String)>);

fn state(icon: Icon, tone: Tone, words: String) -> State {
    State { icon, tone, words }
}

/// What a letter is called.
pub(super) fn kind(kind: LetterKind, context: &Context) -> String {
    match kind {
        LetterKind::Invitation => context.texts.letters_kind(),
        LetterKind::Paper(paper) => context.texts.paper_kind(paper),
        LetterKind::Notice(notice) => context.texts.notice_kind(notice),
    }
}

/// The same in a list, by why it is written: a move and a cancellation are one kind.
pub(super) fn kind_of(of: LetterKind, why: Option<Occasion>, context: &Context) -> String {
    match why {
        Some(Occasion::Moved { .. }) => context.texts.post_kind_moved(),
        Some(Occasion::Cancelled) => context.texts.post_kind_cancelled(),
        _ => match of {
            LetterKind::Notice(NoticeKind::Confirmation) => context.texts.post_kind_confirmation(),
            LetterKind::Notice(NoticeKind::Privacy) => context.texts.post_kind_privacy(),
            _ => kind(of, context),
        },
    }
}

/// The name of a language.
pub(super) fn language(code: Option<&LanguageCode>, context: &Context) -> String {
    code.map_or_else(
        || context.texts.letters_unknown(),
        |code| context.office.language_name(code).to_owned(),
    )
}

/// Where and when.
pub(super) fn appointment(
    about: Option<(SiteId, NaiveDateTime)>,
    context: &Context,
) -> Option<(SiteId, String)> {
    let (site, start) = about?;
    let day = context.texts.date_in_list(start.date(), context.today);
    Some((site, day))
}

/// The name of somebody at work.
pub(super) fn person(id: PersonId, context: &Context) -> String {
    let found = context.office.persons.iter().find(|p| p.id == id);
    found.map_or_else(|| "–".to_owned(), |p| p.name.clone())
}

/// What changed since a letter was made.
fn changed(aspect: Aspect, context: &Context) -> (Icon, String) {
    let texts = &context.texts;
    match aspect {
        Aspect::When => (icon::CALENDAR_CLOCK, texts.post_changed_when()),
        Aspect::Site => (icon::MAP_PIN, texts.post_changed_site()),
        Aspect::Room => (icon::DOOR_OPEN, texts.post_changed_room()),
        Aspect::Recipient => (icon::USER_ROUND, texts.post_changed_recipient()),
        Aspect::Address => (icon::HOUSE, texts.post_changed_address()),
        Aspect::Sender => (icon::LANDMARK, texts.post_changed_sender()),
        Aspect::Text => (icon::FILE_TEXT, texts.post_changed_text()),
        Aspect::Rest => (icon::TRIANGLE_ALERT, texts.post_changed_rest()),
    }
}

/// A letter of the outbox.
pub(super) fn due(item: &PostItem, back: bool, context: &Context) -> Told {
    match &item.group {
        Group::Outdated(aspects) => outdated(item, aspects, context),
        Group::Blocked => blocked(item, back, context),
        Group::Withdrawn => withdrawn(context),
        _ => ready(item, context),
    }
}

fn outdated(item: &PostItem, aspects: &[Aspect], context: &Context) -> Told {
    let texts = &context.texts;
    let reasons: Vec<(Icon, String)> = aspects.iter().map(|a| changed(*a, context)).collect();
    let Some((icon, first)) = reasons.first().cloned() else {
        let words = texts.post_new_address();
        let why = texts.post_new_address_why();
        return (
            state(icon::MAIL_X, Tone::Warn, words),
            Some((Tone::Warn, why)),
        );
    };
    let all: Vec<String> = reasons.into_iter().map(|(_, words)| words).collect();
    let more = all.len().saturating_sub(1);
    let words = if more == 0 {
        first
    } else {
        format!("{first} +{more}")
    };
    let day = item.letter.as_ref().map(|l| texts.date(l.made_at.date()));
    let mut why = texts.post_outdated_why(&day.unwrap_or_default(), &all.join(", "));
    let held = item.letter.as_ref().is_some_and(IssuedLetter::is_delivered);
    if held {
        why = format!("{why} {}", texts.post_outdated_held());
    }
    (state(icon, Tone::Warn, words), Some((Tone::Warn, why)))
}

fn blocked(item: &PostItem, back: bool, context: &Context) -> Told {
    let texts = &context.texts;
    let words = match item.missing.first() {
        _ if back => texts.post_clear_address(),
        Some(missing) => lacking(missing, context),
        None => texts.letters_locked(),
    };
    let why = match item.missing.first().map(|missing| missing.at) {
        Some(Place::Envelope(_)) => texts.envelope_enter(),
        _ => texts.post_blocked_enter(),
    };
    (
        state(icon::CIRCLE_ALERT, Tone::Danger, words),
        (!item.missing.is_empty()).then_some((Tone::Info, why)),
    )
}

/// "Straße fehlt"
fn lacking(missing: &Missing, context: &Context) -> String {
    let texts = &context.texts;
    match missing.at {
        Place::File(_, Some(gap)) => {
            let label = gap.label(context.lang);
            let mut letters = label.chars();
            let first = letters.next().map(|c| c.to_uppercase().to_string());
            texts.post_lacks(&format!(
                "{}{}",
                first.unwrap_or_default(),
                letters.as_str()
            ))
        }
        Place::Site(_) => texts.post_lacks_site(),
        Place::Settings => texts.post_lacks_sender(),
        Place::Envelope(_) => texts.envelope_too_large(),
        Place::File(_, None) => texts.letters_locked(),
    }
}

fn withdrawn(context: &Context) -> Told {
    let texts = &context.texts;
    (
        state(icon::BAN, Tone::Danger, texts.post_withdrawn()),
        Some((Tone::Warn, texts.post_withdrawn_why())),
    )
}

/// A letter that can be printed: in German only if the family's language is withheld, with a call if it would come
/// to the family too late.
fn ready(item: &PostItem, context: &Context) -> Told {
    let texts = &context.texts;
    let withheld = matches!(item.translation, Translation::Withheld(..))
        .then(|| language(item.language.as_ref(), context));
    let to_family = item
        .key
        .is_some_and(|key| key.addressee == Addressee::Family);
    let late = (item.post_by).filter(|by| to_family && *by < context.today);
    let again = match item.key.map(|key| key.occasion) {
        Some(Occasion::InvitedAgain { missed, .. }) => Some(i64::from(missed) + 1),
        _ => None,
    };
    let (icon, tone, words) = match (late, &withheld, again) {
        (Some(_), ..) => (icon::PHONE, Tone::Warn, texts.letters_ready_late()),
        (None, Some(_), _) => (icon::CHECK, Tone::Ok, texts.letters_ready_german()),
        (None, None, Some(time)) => (icon::CHECK, Tone::Ok, texts.post_ready_again(time)),
        (None, None, None) => (icon::CHECK, Tone::Ok, texts.letters_ready()),
    };
    let why = late.map(|by| texts.letters_late(&texts.date(by)));
    let only = withheld.map(|language| texts.letters_withheld(&language));
    let told: Vec<String> = why.into_iter().chain(only).collect();
    let grave = if late.is_some() {
        Tone::Warn
    } else {
        Tone::Info
    };
    let remark = (!told.is_empty()).then(|| (grave, told.join(" ")));
    (state(icon, tone, words), remark)
}

/// A letter that was made.
pub(super) fn made(out: &LetterOut, group: Heading, context: &Context) -> Told {
    let texts = &context.texts;
    let letter = &out.letter;
    match group {
        Heading::Withdrawn => withdrawn(context),
        Heading::Replaced => (
            state(icon::COPY, Tone::Neutral, texts.post_replaced()),
            Some((Tone::Info, texts.post_replaced_why())),
        ),
        Heading::Saved => {
            let day = texts.day_month(letter.made_at.date());
            (
                state(icon::FILE_DOWN, Tone::Neutral, texts.post_saved_on(&day)),
                None,
            )
        }
        _ => (stands(out, context), None),
    }
}

fn stands(out: &LetterOut, context: &Context) -> State {
    let texts = &context.texts;
    let letter = &out.letter;
    if let Some(day) = letter.delivered_on {
        let words = texts.post_handed_on(&texts.day_month(day));
        return state(icon::HAND, Tone::Ok, words);
    }
    if let Some(day) = letter.posted_on {
        let words = texts.letters_posted_on(&texts.day_month(day));
        return state(icon::SEND, Tone::Ok, words);
    }
    let day = letter.printed.map_or(letter.made_at, |(at, _)| at).date();
    let words = texts.letters_printed_on(&texts.day_month(day));
    state(icon::PRINTER_CHECK, Tone::Neutral, words)
}

/// A letter that came back.
pub(super) fn returned(out: &LetterOut, context: &Context) -> Told {
    let texts = &context.texts;
    let day = out.letter.returned_on.unwrap_or(context.today);
    let (tone, remark) = match (out.stops, out.task) {
        (true, _) => (Tone::Danger, Some((Tone::Warn, texts.post_stops_why()))),
        (false, Some(_)) => (Tone::Warn, Some((Tone::Info, texts.post_task_open()))),
        (false, None) => (Tone::Ok, None),
    };
    let icon = if tone == Tone::Ok {
        icon::CHECK
    } else {
        icon::MAIL_X
    };
    let ago = texts.days_ago((context.today - day).num_days());
    let words = match out.letter.return_reason {
        Some(reason) => format!("{ago}, {}", why(reason, context)),
        None => ago,
    };
    (state(icon, tone, words), remark)
}

/// Why a letter came back.
pub(super) fn why(reason: ReturnReason, context: &Context) -> String {
    reason.word(context.lang).to_owned()
}
