//! A child's schools and languages in the form.

use iced::Element;
use iced::widget::{column, container, row, space};

use super::{Page, answers, share};
use crate::desktop::screen::family::Message;
use crate::desktop::screen::family::form::{
    Change, ChildForm, Day, List, Literacy, Owner, Pick, Set, Skill, Text, Who,
};
use crate::desktop::theme::space as gap;
use crate::desktop::widget::field::{Note, caption};
use crate::desktop::widget::label;
use crate::desktop::widget::segmented::{Scale, scaled};
use crate::domain::school_history::PreSchool;
use crate::domain::skill::{GermanAssessment, GermanLevel, SkillLevel};

/// Schulbesuch: schools, gaps, kindergarten, certificate, earlier schooling in Germany.
pub(super) fn schooling<'a>(
    page: &Page<'a>,
    n: usize,
    child: &'a ChildForm,
) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let of = page.of(Owner::Person(Who::Child(n)));
    let schools = (0..child.schools.len()).map(|at| school(page, n, at));
    let breaks = (0..child.breaks.len()).map(|at| {
        let of = page.of(Owner::Row(List::Breaks(n), at));
        row![
            container(of.day(Day::From)).width(170),
            container(of.day(Day::To)).width(170),
            page.remove(List::Breaks(n), at),
        ]
        .spacing(gap::M)
        .into()
    });
    let certificate = child.base.last_certificate.as_ref();
    let details = certificate.map(|known| {
        row![
            container(of.pick(Pick::CertificateLanguage)).width(220),
            container(of.tick(
                "certificate-translated",
                texts.record_translated(),
                known.translated,
                Set::Translated
            ))
            .padding(iced::padding::top(30.0)),
        ]
        .spacing(gap::M)
    });
    column![
        label::cap(texts.record_school_hint()),
        column(schools),
        row![
            page.add(List::Schools(n), texts.record_add_school()),
            page.add(List::Breaks(n), texts.record_add_break()),
        ]
        .spacing(gap::M),
        space().height(gap::S),
        column(breaks),
        row![
            of.choice(
                "pre-school",
                texts.record_pre_school_title(),
                answers(PreSchool::ALL.iter().copied(), |p| texts
                    .record_pre_school(p)),
                Some(&child.base.pre_school),
                Set::PreSchool,
            ),
            of.choice(
                "certificate",
                texts.record_certificate_title(),
                answers([true, false], |seen| texts.record_seen(seen)),
                Some(&certificate.map(|c| c.seen)),
                Set::Certificate,
            ),
            details,
        ]
        .spacing(gap::M)
        .wrap(),
        row![
            container(of.hinted(
                Text::GermanMonths,
                Note::Hint(texts.record_german_months_hint().into())
            ))
            .width(220),
            share(1, of.text(Text::GermanPlace)),
            container(of.day_hinted(
                Day::GermanSince,
                Note::Hint(texts.record_german_since_hint().into())
            ))
            .width(220),
        ]
        .spacing(gap::M),
    ]
    .into()
}

fn school<'a>(page: &Page<'a>, n: usize, at: usize) -> Element<'a, Message> {
    let of = page.of(Owner::Row(List::Schools(n), at));
    column![
        row![
            share(3, of.pick(Pick::Country)),
            share(4, of.text(Text::School)),
            share(3, of.day(Day::From)),
            share(3, of.day(Day::To)),
            page.remove(List::Schools(n), at),
        ]
        .spacing(gap::M),
        row![
            container(of.text(Text::Grade)).width(110),
            share(1, of.pick(Pick::Instruction)),
            share(1, of.pick(Pick::End)),
        ]
        .spacing(gap::M),
    ]
    .into()
}

/// Sprachen, Deutsch, Lesen und Schreiben.
pub(super) fn skills<'a>(page: &Page<'a>, n: usize, child: &'a ChildForm) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let of = page.of(Owner::Person(Who::Child(n)));
    let rows = child.skills.iter().enumerate().map(|(at, row)| {
        let owner = Owner::Row(List::Skills(n), at);
        let of = page.of(owner);
        let level = |skill: Skill, name: &'static str, title: String| -> Element<'a, Message> {
            let levels = answers(SkillLevel::ALL, |level| u8::from(level).to_string());
            let control = scaled(
                owner.id(name),
                levels,
                Some(&row.level(skill)),
                Scale::Small,
                move |level| Message::Form(Change::Chosen(owner, Set::Skill(skill, level))),
            );
            column![caption(title.into(), None), space().height(3), control].into()
        };
        iced::widget::row![
            container(of.pick(Pick::Language)).width(200),
            level(Skill::Listening, "listening", texts.record_listening()),
            level(Skill::Speaking, "speaking", texts.record_speaking()),
            level(Skill::Reading, "reading", texts.record_reading()),
            level(Skill::Writing, "writing", texts.record_writing()),
            page.remove(List::Skills(n), at),
        ]
        .spacing(gap::S)
        .into()
    });
    let assessed = matches!(
        child.base.german_level,
        Some(GermanLevel::A1 | GermanLevel::A2 | GermanLevel::B1Plus)
    );
    let assessed = assessed.then(|| {
        of.choice(
            "german-by",
            texts.record_german_by_title(),
            answers(GermanAssessment::ALL.iter().copied(), |a| {
                texts.record_german_by(a)
            }),
            Some(&child.base.german_assessment),
            Set::GermanBy,
        )
    });
    let literacies = [
        Literacy::None,
        Literacy::NonLatin,
        Literacy::Beginning,
        Literacy::Fluent,
    ];
    let script = (child.literacy() == Some(Literacy::NonLatin))
        .then(|| container(of.pick(Pick::Script)).width(200));
    let literacy = answers(literacies, |literacy| match literacy {
        Literacy::None => texts.record_literacy_none(),
        Literacy::NonLatin => texts.record_literacy_non_latin(),
        Literacy::Beginning => texts.record_literacy_beginning(),
        Literacy::Fluent => texts.record_literacy_fluent(),
    });
    column![
        column(rows),
        page.add(List::Skills(n), texts.record_add_language()),
        space().height(gap::S),
        row![
            of.choice(
                "german",
                texts.record_german_title(),
                answers(GermanLevel::ALL.iter().copied(), |level| texts
                    .record_german(level)),
                Some(&child.base.german_level),
                Set::German,
            ),
            assessed,
        ]
        .spacing(gap::M)
        .wrap(),
        row![
            of.choice(
                "literacy",
                texts.record_literacy_title(),
                literacy,
                Some(&child.literacy()),
                Set::Literacy,
            ),
            script,
        ]
        .spacing(gap::M)
        .wrap(),
    ]
    .into()
}
