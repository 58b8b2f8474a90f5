//! What was brought or must be shown for a child, in the form: status and date, never a finding.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element};

use super::{Page, answers};
use crate::desktop::screen::family::Message;
use crate::desktop::screen::family::form::{Change, ChildForm, Day, Owner, Set, Who};
use crate::desktop::theme::space as gap;
use crate::desktop::widget::label;
use crate::desktop::widget::segmented::{Scale, scaled};
use crate::domain::level::Gap;
use crate::domain::proof::{Brought, Document, MeaslesProofStatus, SpecialNeedsFlag};

/// Unterlagen und Nachweise.
pub(super) fn papers<'a>(page: &Page<'a>, n: usize, child: &'a ChildForm) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let of = page.of(Owner::Person(Who::Child(n)));
    let (left, right) = Document::ALL.split_at(Document::ALL.len() / 2);
    let list = |documents: &[Document]| {
        let rows = documents.iter().map(|one| document(page, n, child, *one));
        column(rows).spacing(gap::XS)
    };
    let measles_on = child
        .base
        .measles
        .map(|_| container(of.day(Day::Measles)).width(180));
    column![
        label::cap(texts.record_papers_hint()),
        space().height(gap::XS),
        row![list(left), list(right)].spacing(gap::XL).wrap(),
        space().height(gap::S),
        row![
            of.choice(
                "measles",
                texts.record_measles_title(),
                answers(MeaslesProofStatus::ALL.iter().copied(), |status| texts
                    .record_measles(status)),
                Some(&child.base.measles.map(|proof| proof.status)),
                Set::Measles,
            ),
            measles_on,
        ]
        .spacing(gap::M)
        .wrap(),
        row![
            container(of.day(Day::HealthNotified)).width(200),
            container(of.day(Day::HealthInvited)).width(200),
            container(of.day(Day::HealthDone)).width(200),
        ]
        .spacing(gap::M),
        of.choice(
            "special-needs",
            texts.record_special_title(),
            answers(SpecialNeedsFlag::ALL.iter().copied(), |flag| texts
                .record_special(flag)),
            Some(&child.base.special_needs),
            Set::SpecialNeeds,
        ),
    ]
    .into()
}

fn document<'a>(
    page: &Page<'a>,
    n: usize,
    child: &'a ChildForm,
    document: Document,
) -> Element<'a, Message> {
    let context = page.context;
    let owner = Owner::Person(Who::Child(n));
    // "Unterlage: Ausweis oder Pass": the list says already that they are documents.
    let words = Gap::Document(child.base.id, document).label(context.lang);
    let words = words.split_once(": ").map_or(words, |(_, name)| name);
    let answer = scaled(
        owner.id(&format!("document-{}", document.code())),
        answers(Brought::ALL.iter().copied(), |brought| {
            context.texts.record_brought(brought)
        }),
        Some(&child.base.documents.of(document)),
        Scale::Small,
        move |brought| Message::Form(Change::Chosen(owner, Set::Document(document, brought))),
    );
    row![
        container(label::dense(words)).width(230),
        container(answer).width(200)
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}
