//! The form on one page: report, household, guardians, children; beside it who may be the same and what is still wrong.

mod people;

use chrono::NaiveDate;
use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Element, Length};

use super::form::{Change, Day, Form, Part, Pick, Problem, Text, Who, name_id};
use super::{Message, alike};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::date_field::date_field;
use crate::desktop::widget::field::{Note, field, labelled};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::search_box::search_box;
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, card, checkbox, label};
use crate::domain::family::Wish;
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;

/// What every part of the page reads.
struct Page<'a> {
    form: &'a Form,
    problems: Vec<Problem>,
    context: &'a Context,
}

impl<'a> Page<'a> {
    fn note(&self, id: &str, otherwise: Note<'a>) -> Note<'a> {
        match self.problems.iter().find(|problem| problem.id == id) {
            Some(problem) => Note::wrong(problem.words.clone()),
            None => otherwise,
        }
    }

    fn text(&self, text: Text, title: String) -> Element<'a, Message> {
        field(text.id(), title, self.form.text(text))
            .on_input(move |words| Message::Form(Change::Typed(text, words)))
            .note(self.note(text.id(), Note::Empty))
            .into()
    }

    fn day(&self, day: Day, title: String) -> Element<'a, Message> {
        date_field(
            day.id(),
            title,
            self.form.day(day),
            self.context.today,
            self.note(day.id(), Note::Empty),
            &|_: NaiveDate| None,
            &self.context.texts,
            move |event| Message::Form(Change::Dated(day, event)),
        )
    }

    fn pick(&self, pick: Pick, title: String, hint: Note<'a>) -> Element<'a, Message> {
        search_box(
            pick.id(),
            title,
            self.form.pick(pick),
            self.note(pick.id(), hint),
            &self.context.texts,
            move |event| Message::Form(Change::Picked(pick, event)),
        )
    }

    fn name(&self, who: Who, part: Part, title: String, words: &str) -> Element<'a, Message> {
        let id = name_id(who, part);
        let note = self.note(&id, Note::Empty);
        let field = field(id, title, words)
            .on_input(move |words| Message::Form(Change::Named(who, part, words)))
            .note(note);
        match who {
            Who::Child(_) => field.on_submit(Message::Form(Change::ChildAdded)).into(),
            Who::Guardian(_) => field.into(),
        }
    }

    fn tick(&self, id: String, words: String, on: bool, change: Change) -> Element<'a, Message> {
        checkbox::checkbox(id, words, on, Some(Message::Form(change)))
    }
}

/// A part of a row with its share of the width.
fn share<'a>(portion: u16, part: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(part).width(Length::FillPortion(portion)).into()
}

/// The page.
pub(super) fn view<'a>(
    form: &'a Form,
    alike: &'a alike::State,
    own: Option<FamilyId>,
    busy: bool,
    context: &'a Context,
) -> Element<'a, Message> {
    let problems = if form.tried {
        form.problems(context)
    } else {
        Vec::new()
    };
    let page = Page {
        form,
        problems,
        context,
    };
    let texts = &context.texts;
    let conflict = form.conflict.then(|| {
        banner::banner(Tone::Warn, texts.family_changed_meanwhile()).link(
            "family-reopen",
            texts.family_reopen(),
            Message::ReopenPressed,
        )
    });
    let fields = column![
        report(&page),
        household(&page),
        people::guardians(&page),
        people::children(&page)
    ]
    .spacing(gap::M);
    let side = column(
        missing(&page)
            .into_iter()
            .chain([alike::card(alike, own, context)]),
    )
    .spacing(gap::M);
    let body = row![
        scrollable(container(fields).padding(iced::padding::right(gap::M).bottom(gap::M)))
            .width(Length::Fill)
            .height(Length::Fill)
            .style(theme::scroller),
        container(
            scrollable(container(side).padding(iced::padding::right(gap::S)))
                .style(theme::scroller)
        )
        .width(264),
    ]
    .spacing(gap::S)
    .height(Length::Fill);
    column![header(&page, busy), conflict, body]
        .spacing(gap::M)
        .into()
}

fn header<'a>(page: &Page<'a>, busy: bool) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let title = if page.form.is_new() {
        texts.families_report()
    } else {
        texts.family_edit_title()
    };
    let file = page.form.file(page.context.today);
    let fact = if page.form.is_new() {
        texts.family_new_number(&file.family.file_number.to_string())
    } else {
        format!(
            "{} · {}",
            page.context.shown(&file.list_name()),
            file.family.file_number
        )
    };
    let find = page.context.may(Right::BookAppointments).then(|| {
        button::secondary("family-save-find", texts.family_save_and_find())
            .key_cap(
                Chord::key(iced::keyboard::key::Named::Enter)
                    .with_ctrl()
                    .label(texts),
            )
            .busy(busy)
            .on_press(Message::SavePressed(true))
    });
    row![
        column![label::title(title), label::dense_muted(fact)],
        space::horizontal(),
        button::quiet("family-leave", texts.back())
            .key_cap("Esc")
            .on_press(Message::EscapePressed),
        find,
        button::primary("family-save", texts.family_save())
            .key_cap(Chord::ctrl('s').label(texts))
            .busy(busy)
            .on_press(Message::SavePressed(false)),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

fn report<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let sites = page.context.office.sites.iter().filter(|site| site.active);
    let mut choices = vec![segment(None, texts.family_site_usual())];
    choices.extend(sites.map(|site| {
        segment(Some(site.id), site.name.as_str()).site(vocabulary::site(site.id, page.context))
    }));
    let site = segmented("family-site", choices, Some(&page.form.site), |site| {
        Message::Form(Change::SiteChosen(site))
    });
    card::titled(
        texts.family_section_report(),
        column![
            row![
                share(4, page.text(Text::ReporterOffice, texts.family_reporter())),
                share(
                    3,
                    page.text(Text::ReporterPerson, texts.family_reporter_person())
                ),
                share(
                    3,
                    page.text(Text::ReporterContact, texts.family_reporter_contact())
                ),
            ]
            .spacing(gap::M),
            row![
                share(1, page.day(Day::Reported, texts.family_reported_on())),
                share(1, page.day(Day::Arrived, texts.family_arrived_on())),
                share(1, page.day(Day::Allocated, texts.family_allocated_on())),
                share(1, page.day(Day::Entered, texts.family_entered_on())),
            ]
            .spacing(gap::M),
            row![
                share(
                    2,
                    page.pick(Pick::Pathway, texts.family_pathway(), Note::Empty)
                ),
                share(3, labelled(texts.family_site(), site, Note::Empty)),
            ]
            .spacing(gap::M),
        ],
    )
    .into()
}

fn household<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let (form, texts) = (page.form, &page.context.texts);
    let interpreter = segmented(
        "family-interpreter",
        vec![
            segment(false, texts.interpreter_none()),
            segment(true, texts.family_interpreter_needed()),
        ],
        Some(&form.interpreter),
        |needed| Message::Form(Change::InterpreterNeeded(needed)),
    );
    let language: Element<'a, Message> = if form.interpreter {
        page.pick(
            Pick::Interpreter,
            texts.family_interpreter_language(),
            Note::Empty,
        )
    } else {
        space().into()
    };
    let woman: Element<'a, Message> = if form.interpreter {
        page.tick(
            "family-woman".into(),
            texts.family_woman_preferred(),
            form.woman,
            Change::WomanPreferred,
        )
    } else {
        space().into()
    };
    let wish = |wish: Wish| {
        page.tick(
            format!("family-wish-{wish:?}"),
            page.context.texts.wish(wish),
            form.wishes.contains(&wish),
            Change::Wished(wish),
        )
    };
    let (needs, days) = Wish::ALL.split_at(4);
    let note = field(Text::Note.id(), texts.family_note(), form.text(Text::Note))
        .aside(texts.optional())
        .on_input(|words| Message::Form(Change::Typed(Text::Note, words)))
        .note(Note::Hint(texts.family_note_hint().into()));
    card::titled(
        texts.family_household(),
        column![
            row![
                share(5, page.text(Text::Street, texts.family_street())),
                share(2, page.text(Text::Postcode, texts.family_postcode())),
                share(4, page.text(Text::Town, texts.family_town())),
                share(3, page.text(Text::District, texts.family_district())),
            ]
            .spacing(gap::M),
            row![
                share(
                    4,
                    page.pick(Pick::Municipality, texts.family_municipality(), Note::Empty)
                ),
                share(3, page.text(Text::CareOf, texts.family_care_of())),
                share(
                    4,
                    page.text(Text::Accommodation, texts.family_accommodation())
                ),
                share(3, page.text(Text::Letterbox, texts.family_letterbox())),
            ]
            .spacing(gap::M),
            phones(page),
            row![
                share(4, page.text(Text::Email, texts.family_email())),
                share(
                    3,
                    page.pick(Pick::Language, texts.family_language(), Note::Empty)
                ),
                share(
                    3,
                    page.pick(
                        Pick::LetterLanguage,
                        texts.family_letter_language(),
                        Note::Hint(texts.family_letter_language_hint().into())
                    )
                ),
            ]
            .spacing(gap::M),
            row![
                container(labelled(
                    texts.family_interpreter(),
                    interpreter,
                    Note::Empty
                ))
                .width(220),
                share(3, language),
                container(woman).width(190),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center),
            label::dense_strong(texts.family_special()),
            space().height(gap::XS),
            row(needs.iter().copied().map(wish)).spacing(gap::L),
            space().height(gap::S),
            row(days.iter().copied().map(wish)).spacing(gap::L),
            space().height(gap::S),
            row![
                page.tick(
                    "family-large-print".into(),
                    texts.family_large_print(),
                    form.large_print,
                    Change::LargePrint
                ),
                page.tick(
                    "family-protected".into(),
                    texts.family_protected(),
                    form.protected,
                    Change::Protected
                ),
            ]
            .spacing(gap::L),
            space().height(gap::S),
            Element::from(note),
        ],
    )
    .into()
}

fn phones<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let (form, texts) = (page.form, &page.context.texts);
    let rows = form.phones.iter().enumerate().map(|(n, (number, whose))| {
        let id = format!("family-phone-{n}");
        let note = page.note(&id, Note::Empty);
        let remove: Element<'a, Message> = if form.phones.len() > 1 {
            button::inline_icon(
                format!("family-phone-remove-{n}"),
                icon::X,
                Some(Message::Form(Change::PhoneRemoved(n))),
            )
        } else {
            space().width(20).into()
        };
        row![
            share(
                4,
                field(id, texts.family_phone(), number)
                    .on_input(move |words| Message::Form(Change::PhoneNumber(n, words)))
                    .note(note)
            ),
            share(
                3,
                field(
                    format!("family-phone-whose-{n}"),
                    texts.family_phone_whose(),
                    whose
                )
                .on_input(move |words| Message::Form(Change::PhoneWhose(n, words)))
            ),
            remove,
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .into()
    });
    let beside = column![
        page.tick(
            "family-no-phone".into(),
            texts.today_no_phone(),
            form.no_phone,
            Change::NoPhone
        ),
        button::secondary("family-phone-add", texts.family_phone_add())
            .icon(icon::PLUS)
            .small()
            .on_press(Message::Form(Change::PhoneAdded)),
    ]
    .spacing(gap::S);
    row![
        column(rows).width(Length::Fill),
        container(beside).width(190)
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

/// What keeps the form from being saved; each line leads to its field.
fn missing<'a>(page: &Page<'a>) -> Option<Element<'a, Message>> {
    let texts = &page.context.texts;
    if page.problems.is_empty() {
        return None;
    }
    let lines = page.problems.iter().enumerate().map(|(n, problem)| {
        row![
            icon::CIRCLE_ALERT
                .at(13.0)
                .style(theme::soft_text(Tone::Danger)),
            button::link(
                format!("family-problem-{n}"),
                problem.words.clone(),
                Some(Message::FieldPressed(problem.id.clone()))
            ),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    });
    let lines = column(lines).spacing(gap::S);
    Some(card::titled(texts.family_not_saved(), lines).into())
}
