//! Fehlt noch: what a record lacks up to the invitation, the hand-over and the placement, each with a link to its field.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element};

use super::child::line;
use super::{Message, form};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::{button, card, label};
use crate::domain::child::Child;
use crate::domain::file::File;
use crate::domain::level::{Gap, Level, asked, missing};
use crate::domain::rights::Right;
use crate::store::rows::FamilyFile;

/// So many things are named for each step.
const NAMED: usize = 5;

/// The card of a record; nothing when it is complete.
pub(super) fn card<'a>(file: &'a FamilyFile, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let whole = file.file();
    let steps = [
        (Level::Invitation, texts.lacking_invitation()),
        (Level::Handover, texts.lacking_handover()),
        (Level::Placement, texts.lacking_placement()),
    ];
    if missing(&whole, Level::Placement).is_empty() {
        return None;
    }
    let mut parts: Vec<Element<'a, Message>> = Vec::new();
    let mut named = false;
    for (level, step) in steps {
        let gaps = missing(&whole, level);
        let of = asked(&whole, level).len();
        let (mark, tone) = if gaps.is_empty() {
            (icon::CIRCLE_CHECK, Tone::Ok)
        } else {
            (icon::LIST_CHECKS, Tone::Warn)
        };
        let words = texts.lacking_of(gaps.len(), of, &step);
        parts.push(
            row![
                mark.at(14.0).style(theme::soft_text(tone)),
                label::dense(words)
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center)
            .into(),
        );
        // The first step that lacks something names it; what the later ones lack besides comes when it is their turn.
        if !gaps.is_empty() && !std::mem::replace(&mut named, true) {
            parts.extend(links(&gaps, &whole, context));
        }
    }
    let body = container(column(parts).spacing(gap::XS)).padding([gap::S, 14.0]);
    let head = card::header(texts.family_missing(), None, None);
    Some(card::listed(head, body).into())
}

/// The first gaps as links, and how many more there are.
fn links<'a>(gaps: &[Gap], file: &File, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let may = context.may(Right::EditFamilies);
    let mut lines: Vec<Element<'a, Message>> = gaps
        .iter()
        .take(NAMED)
        .enumerate()
        .map(|(n, gap)| {
            let field = form::field_of(*gap, file).filter(|_| may);
            let to = field.map(Message::EditAt);
            let link = button::link(format!("family-gap-{n}"), named(*gap, file, context), to);
            row![space().width(14.0 + gap::S), link].into()
        })
        .collect();
    if gaps.len() > NAMED {
        let more = texts.lacking_more(gaps.len() - NAMED);
        lines.push(row![space().width(14.0 + gap::S), label::cap(more)].into());
    }
    lines
}

/// "Geburtsland (Hiba)"
fn named(gap: Gap, file: &File, context: &Context) -> String {
    let label = capital(gap.label(context.lang));
    let child = match gap {
        Gap::Child(id, _) | Gap::Document(id, _) => file.children.iter().find(|c| c.id == id),
        Gap::Family(_) | Gap::Custody(_) => None,
    };
    match child {
        Some(child) => {
            let name = [&child.given_name, &child.family_name];
            let name = name.into_iter().find(|name| !name.trim().is_empty());
            let name = context
                .shown(name.map_or("", |name| name.trim()))
                .into_owned();
            format!("{label} ({name})")
        }
        None => label,
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The line of a child's card: how much of it is missing up to the hand-over, with a link to the first.
pub(super) fn of_child<'a>(
    file: &'a FamilyFile,
    child: &'a Child,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let whole = file.file();
    let own = |gap: &Gap| match gap {
        Gap::Child(id, _) | Gap::Document(id, _) => *id == child.id,
        Gap::Family(_) | Gap::Custody(_) => false,
    };
    let of = asked(&whole, Level::Handover)
        .iter()
        .filter(|g| own(g))
        .count();
    let gaps: Vec<Gap> = missing(&whole, Level::Handover)
        .into_iter()
        .filter(own)
        .collect();
    let Some(first) = gaps.first() else {
        return line(
            icon::CHECK,
            Tone::Ok,
            texts.family_missing(),
            texts.family_complete(),
            None,
        );
    };
    let names = gaps
        .iter()
        .take(3)
        .map(|gap| capital(gap.label(context.lang)));
    let names = names.collect::<Vec<_>>().join(", ");
    let more = if gaps.len() > 3 { " …" } else { "" };
    let words = format!("{}: {names}{more}", texts.lacking_count(gaps.len(), of));
    let at = file
        .children
        .iter()
        .position(|c| c.id == child.id)
        .unwrap_or(0);
    let field = form::field_of(*first, &whole).filter(|_| context.may(Right::EditFamilies));
    let link = field.map(|field| {
        button::link(
            format!("family-complete-{at}"),
            texts.family_complete_data(),
            Some(Message::EditAt(field)),
        )
    });
    line(
        icon::LIST_CHECKS,
        Tone::Warn,
        texts.family_missing(),
        words,
        link,
    )
}
