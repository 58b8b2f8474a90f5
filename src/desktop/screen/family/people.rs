//! The household and the guardians of a record, as it is read.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::Message;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::{button, card, label};
use crate::domain::family::Family;
use crate::domain::guardian::{Custody, Guardian, full_name, list_name};
use crate::store::rows::FamilyFile;

/// Haushalt and Sorgeberechtigte in one card.
pub(super) fn household<'a>(file: &'a FamilyFile, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let family = &file.family;
    let body = column![
        address(family, context),
        phones(family, context),
        fact(texts.family_email(), dash(&family.email)),
        fact(
            texts.family_language_interpreter(),
            format!(
                "{} · {}",
                language(family.language.as_ref(), context),
                interpreter(family, context)
            )
        ),
        fact(
            texts.family_letter_language(),
            letter_language(family, context)
        ),
        fact(
            texts.family_reported(),
            format!(
                "{}, {}",
                texts.date(family.reported_on),
                texts.days_ago((context.today - family.reported_on).num_days())
            )
        ),
        fact(texts.family_reporter(), reporter(family)),
        fact(texts.family_allocation(), arrival(family, context)),
        fact(
            texts.family_pathway(),
            family
                .pathway
                .map_or_else(|| texts.unknown(), |p| texts.pathway(p)),
        ),
        fact(texts.family_special(), special(family, context)),
        former(family, context),
        (!family.note.is_empty()).then(|| fact(texts.family_note(), family.note.clone())),
    ]
    .spacing(gap::S);
    let head = card::header(
        texts.family_household(),
        None,
        context
            .may(crate::domain::rights::Right::EditFamilies)
            .then(|| {
                button::link(
                    "family-household-edit",
                    texts.family_edit(),
                    Some(Message::EditPressed),
                )
            }),
    );
    let guardians = file
        .guardians
        .iter()
        .map(|guardian| self::guardian(guardian, context));
    let none = file
        .guardians
        .is_empty()
        .then(|| label::dense_muted(texts.family_no_guardian()));
    card::listed(
        head,
        column![
            container(body).padding([gap::M, 14.0]),
            card::separator(),
            card::header(
                texts.family_guardians(),
                Some(file.guardians.len().to_string()),
                None
            ),
            container(column![none].extend(guardians).spacing(gap::M))
                .padding(iced::padding::all(14.0).top(0.0)),
        ],
    )
    .into()
}

fn guardian<'a>(guardian: &'a Guardian, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let name = list_name(&guardian.family_name, &guardian.given_name);
    let original = full_name(
        &guardian.family_name_original,
        &guardian.given_name_original,
    );
    let (mark, tone, custody) = match guardian.custody {
        Custody::Unclear => (icon::CIRCLE_HELP, Tone::Warn, texts.custody_unclear()),
        Custody::Joint => (icon::USERS, Tone::Neutral, texts.custody_joint()),
        Custody::Sole => (icon::USER_ROUND, Tone::Neutral, texts.custody_sole()),
    };
    column![
        label::dense_strong(context.shown(&name).into_owned()),
        (!original.is_empty() && !context.privacy).then(|| label::original_script(original)),
        label::dense_muted(texts.relation(guardian.relation)),
        row![
            mark.at(13.0).style(theme::soft_text(tone)),
            label::dense(custody).style(theme::soft_text(tone))
        ]
        .spacing(6)
        .align_y(Alignment::Center),
    ]
    .into()
}

fn address<'a>(family: &'a Family, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let at = &family.address;
    let town = [
        at.postcode.as_ref().map_or("", |p| p.as_str()),
        at.town.as_str(),
    ]
    .join(" ");
    let mut lines = vec![at.street.trim(), town.trim(), at.district.trim()];
    lines.retain(|line| !line.is_empty());
    let whole = lines.join(", ");
    let missing = !at.missing().is_empty();
    let care_of = [(&at.care_of, "c/o "), (&at.accommodation, "")]
        .into_iter()
        .filter(|(part, _)| !part.is_empty())
        .map(|(part, before)| format!("{before}{part}"))
        .collect::<Vec<_>>()
        .join(", ");
    let gap_words = missing.then(|| {
        row![
            icon::TRIANGLE_ALERT
                .at(13.0)
                .style(theme::soft_text(Tone::Warn)),
            label::dense(texts.family_address_incomplete()).style(theme::soft_text(Tone::Warn)),
        ]
        .spacing(6)
        .align_y(Alignment::Center)
    });
    let copied = [care_of.as_str(), whole.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    column![
        copyable(
            texts.family_address(),
            column![
                (!care_of.is_empty()).then(|| label::dense(care_of)),
                (!whole.is_empty()).then(|| label::dense(whole)),
                gap_words,
            ]
            .into(),
            "family-copy-address".to_owned(),
            (!copied.is_empty()).then_some(copied),
        ),
        (!at.letterbox_name.is_empty())
            .then(|| fact(texts.family_letterbox(), at.letterbox_name.clone())),
    ]
    .spacing(gap::S)
    .into()
}

fn phones<'a>(family: &'a Family, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    if family.phones.is_empty() {
        let words = if family.no_phone {
            texts.today_no_phone()
        } else {
            texts.missing()
        };
        return fact(texts.family_phone(), words);
    }
    let rows = family.phones.iter().enumerate().map(|(n, phone)| {
        let title = if n == 0 {
            texts.family_phone()
        } else {
            String::new()
        };
        copyable(
            title,
            row![
                label::dense(phone.number.as_str()),
                label::dense_muted(phone.whose.as_str())
            ]
            .spacing(gap::S)
            .into(),
            format!("family-copy-phone-{n}"),
            Some(phone.number.clone()),
        )
    });
    column(rows).spacing(gap::XS).into()
}

fn fact<'a>(title: String, words: String) -> Element<'a, Message> {
    column![
        label::cap(title),
        label::dense(words).wrapping(Wrapping::WordOrGlyph)
    ]
    .into()
}

fn copyable<'a>(
    title: String,
    content: Element<'a, Message>,
    id: String,
    copied: Option<String>,
) -> Element<'a, Message> {
    let copy: Element<'a, Message> = match copied {
        Some(words) => button::inline_icon(id, icon::COPY, Some(Message::Copied(words))),
        None => space().into(),
    };
    column![
        (!title.is_empty()).then(|| label::cap(title)),
        row![container(content).width(Length::Fill), copy].align_y(Alignment::Center),
    ]
    .into()
}

fn dash(words: &str) -> String {
    if words.trim().is_empty() {
        "–".to_owned()
    } else {
        words.to_owned()
    }
}

fn dash_list(words: Vec<String>) -> String {
    dash(&words.join(" · "))
}

/// "zugewiesen 10.10.2026 · zugezogen 12.10.2026"
fn arrival(family: &Family, context: &Context) -> String {
    let texts = &context.texts;
    let days = [
        (family.allocated_on, texts.family_allocated_short()),
        (
            family.arrived_in_municipality_on,
            texts.family_arrived_short(),
        ),
    ];
    let known = days
        .into_iter()
        .filter_map(|(day, words)| Some(format!("{words} {}", texts.date_plain(day?))));
    dash_list(known.collect())
}

fn language(code: Option<&crate::domain::language::LanguageCode>, context: &Context) -> String {
    code.map_or_else(
        || context.texts.unknown(),
        |code| context.office.language_name(code).to_owned(),
    )
}

fn interpreter(family: &Family, context: &Context) -> String {
    let texts = &context.texts;
    let Some(need) = &family.interpreter else {
        return texts.interpreter_none();
    };
    let mut words = texts.family_interpreter_needed();
    if Some(&need.language) != family.language.as_ref() {
        words = format!("{words} ({})", context.office.language_name(&need.language));
    }
    if need.woman_preferred {
        words = format!("{words}, {}", texts.family_woman_preferred_short());
    }
    words
}

fn letter_language(family: &Family, context: &Context) -> String {
    let texts = &context.texts;
    match family
        .letter_language
        .as_ref()
        .filter(|code| code.as_str() != "de")
    {
        Some(code) => texts.family_german_with(context.office.language_name(code)),
        None => texts.family_german_only(),
    }
}

fn reporter(family: &Family) -> String {
    let reporter = &family.reporter;
    let parts = [&reporter.office, &reporter.person, &reporter.contact];
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|p| !p.is_empty())
        .cloned()
        .collect();
    dash_list(parts)
}

/// Where it lived before in the county.
fn former<'a>(family: &'a Family, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let home = family.former_homes.first()?;
    let place = [home.address.street.trim(), home.address.town.trim()];
    let place: Vec<_> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let words = texts.family_former_until(&place.join(", "), &texts.date_plain(home.left_on));
    Some(fact(texts.family_former_home(), words))
}

fn special(family: &Family, context: &Context) -> String {
    let texts = &context.texts;
    let mut words: Vec<String> = family.wishes.iter().map(|wish| texts.wish(*wish)).collect();
    if family.large_print {
        words.push(texts.family_large_print());
    }
    if let Some(site) = family.preferred_site.and_then(|id| context.office.site(id)) {
        words.push(texts.family_wants_site(&site.name));
    }
    if words.is_empty() {
        return texts.family_nothing_special();
    }
    words.join(" · ")
}
