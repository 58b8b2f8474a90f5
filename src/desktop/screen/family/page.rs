//! The form on one page: report, household, guardians, children; beside it who may be the same and what is still wrong.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Element, Length};

use super::Message;
use super::form::{
    Change, ChildForm, Day, Form, GuardianForm, Part, Pick, Problem, Text, Who, birth_id, name_id,
};
use crate::desktop::action::Destination;
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
use crate::domain::child::Sex;
use crate::domain::family::{Family, Wish};
use crate::domain::guardian::{Relation, list_name};
use crate::domain::rights::Right;
use crate::domain::schooling_duty::{Facts, duty};
use crate::service::families::Hit;

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
    similar: &'a BTreeMap<Who, (String, Vec<Hit>)>,
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
        guardians(&page),
        children(&page)
    ]
    .spacing(gap::M);
    let side = column![missing(&page), alike(similar, context)].spacing(gap::M);
    let body = row![
        scrollable(container(fields).padding(iced::padding::right(gap::M).bottom(gap::M)))
            .id("family-form")
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

fn guardians<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let rows = page
        .form
        .guardians
        .iter()
        .enumerate()
        .map(|(n, guardian)| self::guardian(page, n, guardian));
    let add = button::secondary("family-add-guardian", texts.family_add_guardian())
        .icon(icon::PLUS)
        .small()
        .on_press(Message::Form(Change::GuardianAdded));
    card::titled(
        texts.family_guardians(),
        column![column(rows).spacing(gap::S), add],
    )
    .into()
}

fn guardian<'a>(page: &Page<'a>, n: usize, guardian: &'a GuardianForm) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let who = Who::Guardian(n);
    let relations = Relation::ALL.map(|relation| segment(relation, texts.relation(relation)));
    let relation = segmented(
        format!("family-relation-{n}"),
        relations.into(),
        Some(&guardian.relation),
        move |relation| Message::Form(Change::RelationChosen(n, relation)),
    );
    column![
        names(page, who, &guardian.names),
        row![
            relation,
            space::horizontal(),
            remove(page, who, texts.family_remove_guardian()),
        ]
        .align_y(Alignment::Center),
        space().height(gap::S),
    ]
    .into()
}

fn names<'a>(page: &Page<'a>, who: Who, names: &'a super::form::Names) -> Element<'a, Message> {
    let texts = &page.context.texts;
    row![
        share(
            1,
            page.name(who, Part::Given, texts.family_given_name(), &names.given)
        ),
        share(
            1,
            page.name(who, Part::Family, texts.family_family_name(), &names.family)
        ),
        share(
            1,
            page.name(
                who,
                Part::GivenOriginal,
                texts.family_given_original(),
                &names.given_original
            )
        ),
        share(
            1,
            page.name(
                who,
                Part::FamilyOriginal,
                texts.family_family_original(),
                &names.family_original
            )
        ),
    ]
    .spacing(gap::M)
    .into()
}

fn remove<'a>(page: &Page<'a>, who: Who, words: String) -> Option<Element<'a, Message>> {
    let (id, only) = match who {
        Who::Guardian(n) => (format!("family-guardian-{n}-remove"), false),
        Who::Child(n) => (
            format!("family-child-{n}-remove"),
            page.form.children.len() == 1,
        ),
    };
    (!only).then(|| {
        button::quiet(id, words)
            .icon(icon::TRASH_2)
            .small()
            .on_press(Message::Form(Change::Removed(who)))
            .into()
    })
}

fn children<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let family = page.form.file(page.context.today).family;
    let rows = page
        .form
        .children
        .iter()
        .enumerate()
        .map(|(n, child)| self::child(page, n, child, &family));
    let add = row![
        button::secondary("family-add-child", texts.family_add_child())
            .icon(icon::PLUS)
            .small()
            .on_press(Message::Form(Change::ChildAdded)),
        label::dense_muted(texts.family_enter_adds()),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    card::titled(
        texts.family_children(),
        column![column(rows).spacing(gap::S), add],
    )
    .into()
}

fn child<'a>(
    page: &Page<'a>,
    n: usize,
    child: &'a ChildForm,
    family: &Family,
) -> Element<'a, Message> {
    let (context, texts) = (page.context, &page.context.texts);
    let who = Who::Child(n);
    let birth = date_field(
        birth_id(n),
        texts.family_birth(),
        &child.birth,
        context.today,
        page.note(birth_id(n), Note::Hint(texts.family_birth_hint().into())),
        &|_: NaiveDate| None,
        texts,
        move |event| Message::Form(Change::Born(n, event)),
    );
    let sexes = [Sex::Female, Sex::Male, Sex::Diverse, Sex::NotGiven];
    let sex = segmented(
        format!("family-child-{n}-sex"),
        sexes.map(|sex| segment(sex, texts.sex(sex))).into(),
        Some(&child.sex),
        move |sex| Message::Form(Change::SexChosen(n, sex)),
    );
    let years_id = format!("family-child-{n}-years");
    let years_note = page.note(&years_id, Note::Empty);
    let years = field(years_id, texts.family_school_years(), &child.school_years)
        .on_input(move |words| Message::Form(Change::SchoolYears(n, words)))
        .on_submit(Message::Form(Change::ChildAdded))
        .note(years_note);
    let found = page
        .form
        .child(n, context.today)
        .and_then(|child| Facts::of(&child, family))
        .map(|facts| duty(&facts, context.today));
    let (mark, tone, words) = match found {
        Some(duty) if duty.needs_review => {
            (icon::CIRCLE_HELP, Tone::Warn, duty.sentence(context.lang))
        }
        Some(duty) => (icon::SCALE, Tone::Ok, duty.sentence(context.lang)),
        None => (icon::SCALE, Tone::Neutral, texts.family_duty_needs_birth()),
    };
    let duty_line = row![
        mark.at(14.0).style(theme::soft_text(tone)),
        label::DENSE.text(words).style(theme::soft_text(tone)),
        space::horizontal(),
        remove(page, who, texts.family_remove_child()),
    ]
    .spacing(gap::S)
    .height(26)
    .align_y(Alignment::Center);
    column![
        names(page, who, &child.names),
        row![
            share(4, birth),
            container(page.tick(
                format!("family-child-{n}-assumed"),
                texts.family_assumed(),
                child.assumed,
                Change::Assumed(n)
            ))
            .width(124),
            container(labelled(texts.family_sex(), sex, Note::Empty)),
            share(3, years),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center),
        duty_line,
        card::separator(),
    ]
    .spacing(2)
    .into()
}

/// What keeps the form from being saved; each line leads to its field.
fn missing<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    if page.problems.is_empty() {
        return space().into();
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
    card::titled(texts.family_not_saved(), column(lines).spacing(gap::S)).into()
}

/// People who may be the same, in any spelling.
fn alike<'a>(
    similar: &'a BTreeMap<Who, (String, Vec<Hit>)>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut seen = Vec::new();
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    for hit in similar.values().flat_map(|(_, hits)| hits) {
        if seen.contains(&&hit.entry.id) {
            continue;
        }
        seen.push(&hit.entry.id);
        let entry = &hit.entry;
        let name = list_name(&entry.family_name, &entry.given_name);
        let mut facts = vec![entry.file_number.to_string()];
        facts.extend(entry.birth.map(|birth| texts.family_born(&birth.german())));
        facts.push(entry.town.clone());
        if entry.closed {
            facts.push(texts.stage_closed());
        }
        facts.retain(|fact| !fact.is_empty());
        lines.push(
            column![
                row![
                    label::dense_strong(context.shown(&name).into_owned()).width(Length::Fill),
                    button::link(
                        format!("family-alike-{}", lines.len()),
                        texts.family_open(),
                        Some(Message::Opened(Destination::Family(entry.family)))
                    ),
                ]
                .spacing(gap::S),
                label::cap(facts.join(" · ")),
            ]
            .into(),
        );
    }
    let body: Element<'a, Message> = if lines.is_empty() {
        label::dense_muted(texts.family_alike_none()).into()
    } else {
        column![label::cap(texts.family_alike_hint())]
            .extend(lines)
            .spacing(gap::S)
            .into()
    };
    card::titled(texts.family_alike(), body).into()
}
