//! The household in the form: where it lives, how it is reached, which languages, and what is asked only sometimes.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::{Page, share};
use crate::desktop::icon;
use crate::desktop::screen::family::Message;
use crate::desktop::screen::family::form::{Change, Day, Fold, List, Owner, Pick, Set, Text, Who};
use crate::desktop::theme::space as gap;
use crate::desktop::widget::field::Note;
use crate::desktop::widget::segmented::segment;
use crate::desktop::widget::{button, card, label};
use crate::domain::family::Wish;

/// Haushalt.
pub(super) fn household<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let of = page.of(Owner::Household);
    let letter = Note::Hint(texts.family_letter_language_hint().into());
    card::titled(
        texts.family_household(),
        column![
            row![
                share(5, of.text(Text::Street)),
                share(2, of.text(Text::Postcode)),
                share(4, of.text(Text::Town)),
                share(3, of.text(Text::District)),
            ]
            .spacing(gap::M),
            row![
                share(4, of.pick(Pick::Municipality)),
                share(3, of.text(Text::CareOf)),
                share(4, of.text(Text::Accommodation)),
                share(3, of.text(Text::Letterbox)),
            ]
            .spacing(gap::M),
            row![
                container(phones(page)).width(Length::Fill),
                container(beside_phones(page)).width(190)
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center),
            row![
                share(4, of.text(Text::Email)),
                share(3, of.pick(Pick::Language)),
                share(3, of.pick_hinted(Pick::LetterLanguage, letter)),
            ]
            .spacing(gap::M),
            interpreter(page),
            page.fold(None, Fold::Household, texts.record_fold_household(), || {
                more(page)
            }),
        ],
    )
    .into()
}

fn phones<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let rows = page.form.phones.iter().enumerate();
    let rows = rows.map(|(n, phone)| {
        phone_row(
            page,
            List::Phones,
            n,
            phone.messenger,
            page.form.phones.len() > 1,
        )
    });
    column(rows).into()
}

/// A number, whose it is, and whether a messenger reaches it.
pub(super) fn phone_row<'a>(
    page: &Page<'a>,
    list: List,
    n: usize,
    messenger: bool,
    removable: bool,
) -> Element<'a, Message> {
    let of = page.of(Owner::Row(list, n));
    let remove: Element<'a, Message> = if removable {
        page.remove(list, n)
    } else {
        space().width(20).into()
    };
    let messenger = of.tick(
        "messenger",
        page.context.texts.record_messenger(),
        messenger,
        Set::Messenger,
    );
    row![
        share(4, of.text(Text::Number)),
        share(3, of.text(Text::Whose)),
        container(messenger).padding(iced::padding::top(30.0)),
        remove,
    ]
    .spacing(gap::M)
    .into()
}

fn beside_phones<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    column![
        page.of(Owner::Household).tick(
            "no-phone",
            texts.today_no_phone(),
            page.form.chosen().family.no_phone,
            Set::NoPhone
        ),
        page.add(List::Phones, texts.family_phone_add()),
    ]
    .spacing(gap::S)
    .into()
}

fn interpreter<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let (form, texts) = (page.form, &page.context.texts);
    let of = page.of(Owner::Household);
    let needed = of.choice(
        "interpreter",
        texts.family_interpreter(),
        vec![
            segment(false, texts.interpreter_none()),
            segment(true, texts.family_interpreter_needed()),
        ],
        form.interpreter.as_ref(),
        Set::Interpreter,
    );
    let mut parts = vec![container(needed).width(220).into()];
    if form.interpreter == Some(true) {
        let woman = of.tick(
            "woman",
            texts.family_woman_preferred(),
            form.woman,
            Set::Woman,
        );
        parts.extend([
            share(3, of.pick(Pick::Interpreter)),
            share(3, of.pick(Pick::SecondInterpreter)),
            container(woman)
                .padding(iced::padding::top(30.0))
                .width(150)
                .into(),
        ]);
    }
    row(parts).spacing(gap::M).into()
}

/// What is asked only sometimes.
fn more<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let of = page.of(Owner::Household);
    let family = &page.form.chosen().family;
    let wish = |wish: Wish| {
        let on = family.wishes.contains(&wish);
        let name = format!("wish-{wish:?}");
        of.tick(&name, texts.wish(wish), on, Set::Wish(wish))
    };
    let (needs, days) = Wish::ALL.split_at(4);
    let languages = page.form.languages.iter().enumerate().map(|(n, _)| {
        row![
            container(page.of(Owner::Row(List::Languages, n)).pick(Pick::Language)).width(220),
            page.remove(List::Languages, n)
        ]
        .spacing(gap::XS)
        .into()
    });
    column![
        row(languages).spacing(gap::M).wrap(),
        page.add(List::Languages, texts.record_add_language()),
        space().height(gap::S),
        row![
            share(3, of.text(Text::HelperName)),
            share(3, of.text(Text::HelperOrganisation)),
            share(3, of.text(Text::HelperContact)),
            share(
                3,
                of.day_hinted(
                    Day::HelperConsent,
                    Note::Hint(texts.record_helper_consent_hint().into())
                )
            ),
        ]
        .spacing(gap::M),
        label::dense_strong(texts.family_special()),
        space().height(gap::XS),
        row(needs.iter().copied().map(wish)).spacing(gap::L),
        space().height(gap::S),
        row(days.iter().copied().map(wish)).spacing(gap::L),
        space().height(gap::S),
        row![
            of.tick(
                "childcare",
                texts.record_childcare(),
                family.childcare,
                Set::Childcare
            ),
            of.tick(
                "large-print",
                texts.family_large_print(),
                family.large_print,
                Set::LargePrint
            ),
            of.tick(
                "protected",
                texts.family_protected(),
                family.address_protected,
                Set::Protected
            ),
        ]
        .spacing(gap::L),
        space().height(gap::S),
        of.hinted(Text::Note, Note::Hint(texts.family_note_hint().into())),
    ]
    .into()
}

/// A button that takes a person out of the form.
pub(super) fn remove_person<'a>(
    page: &Page<'a>,
    who: Who,
    words: String,
) -> Option<Element<'a, Message>> {
    let only = matches!(who, Who::Child(_)) && page.form.children.len() == 1;
    (!only).then(|| {
        button::quiet(Owner::Person(who).id("remove"), words)
            .icon(icon::TRASH_2)
            .small()
            .on_press(Message::Form(Change::Removed(who)))
            .into()
    })
}
