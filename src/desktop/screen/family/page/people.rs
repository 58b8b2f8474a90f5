//! Guardians and children in the form.

use chrono::NaiveDate;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element};

use super::{Page, share};
use crate::desktop::icon;
use crate::desktop::screen::family::Message;
use crate::desktop::screen::family::form::{
    Change, ChildForm, GuardianForm, Names, Part, Who, birth_id,
};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::date_field::date_field;
use crate::desktop::widget::field::{Note, field, labelled};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{button, card, label};
use crate::domain::child::Sex;
use crate::domain::family::Family;
use crate::domain::guardian::Relation;
use crate::domain::schooling_duty::{Facts, duty};

/// Sorgeberechtigte.
pub(super) fn guardians<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let rows = page
        .form
        .guardians
        .iter()
        .enumerate()
        .map(|(n, typed)| guardian(page, n, typed));
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
        row![
            share(1, part(page, who, Part::Given, &guardian.names)),
            share(1, part(page, who, Part::Family, &guardian.names)),
            share(1, part(page, who, Part::GivenOriginal, &guardian.names)),
            share(1, part(page, who, Part::FamilyOriginal, &guardian.names)),
        ]
        .spacing(gap::M),
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

fn part<'a>(page: &Page<'a>, who: Who, part: Part, names: &'a Names) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let (title, words) = match part {
        Part::Given => (texts.family_given_name(), &names.given),
        Part::Family => (texts.family_family_name(), &names.family),
        Part::GivenOriginal => (texts.family_given_original(), &names.given_original),
        Part::FamilyOriginal => (texts.family_family_original(), &names.family_original),
    };
    page.name(who, part, title, words)
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

/// Kinder.
pub(super) fn children<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let family = page.form.file(page.context.today).family;
    let rows = page
        .form
        .children
        .iter()
        .enumerate()
        .map(|(n, typed)| child(page, n, typed, &family));
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
        row![
            share(5, part(page, who, Part::Given, &child.names)),
            share(5, part(page, who, Part::Family, &child.names)),
            share(5, birth),
            container(page.tick(
                format!("family-child-{n}-assumed"),
                texts.family_assumed(),
                child.assumed,
                Change::Assumed(n)
            ))
            .width(118),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center),
        row![
            container(labelled(texts.family_sex(), sex, Note::Empty)).width(166),
            container(years).width(110),
            share(1, part(page, who, Part::GivenOriginal, &child.names)),
            share(1, part(page, who, Part::FamilyOriginal, &child.names)),
        ]
        .spacing(gap::M),
        duty_line,
        card::separator(),
    ]
    .spacing(2)
    .into()
}
