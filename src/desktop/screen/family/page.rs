//! The form on one page: report, household, guardians, children; beside it who may be the same and what is still wrong.

mod aside;
mod household;
mod papers;
mod people;
mod schooling;

use chrono::NaiveDate;
use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Element, Length};

use super::form::{Change, Day, Fold, Form, List, Noted, Owner, Pick, Problem, Set, Text, Who};
use super::merge::Clash;
use super::{Message, alike};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::date_field::date_field;
use crate::desktop::widget::field::{Note, field, labelled};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::search_box::search_box;
use crate::desktop::widget::segmented::{Segment, segment, segmented};
use crate::desktop::widget::{banner, button, card, checkbox, label};
use crate::domain::file::File;
use crate::domain::id::FamilyId;
use crate::domain::level::{Level, missing};
use crate::domain::rights::Right;

/// What every part of the page reads.
struct Page<'a> {
    form: &'a Form,
    problems: Vec<Problem>,
    /// The parts in which something is still needed, once for every gap.
    open: Vec<(Option<Who>, Fold)>,
    context: &'a Context,
}

/// Fields of one owner.
#[derive(Clone, Copy)]
struct Of<'p, 'a> {
    page: &'p Page<'a>,
    owner: Owner,
}

impl<'a> Page<'a> {
    fn of(&self, owner: Owner) -> Of<'_, 'a> {
        Of { page: self, owner }
    }

    /// What stands below a field: what is wrong, what somebody else changed, else the hint.
    fn note(&self, id: &str, otherwise: Note<'a>) -> Note<'a> {
        if let Some(problem) = self.problems.iter().find(|problem| problem.id == id) {
            return Note::wrong(problem.words.clone());
        }
        match self.clash(id) {
            Some(clash) if !clash.both => Note::good(clash.words(self.context)),
            _ => otherwise,
        }
    }

    fn clash(&self, id: &str) -> Option<&'a Clash> {
        self.form.clashes.iter().find(|clash| clash.id == id)
    }

    /// A part of the page that folds: its head says how much of it is still needed.
    fn fold(
        &self,
        who: Option<Who>,
        fold: Fold,
        title: String,
        body: impl FnOnce() -> Element<'a, Message>,
    ) -> Element<'a, Message> {
        let texts = &self.context.texts;
        let open = self.form.is_open(who, fold);
        let here = |part: &&(Option<Who>, Fold)| **part == (who, fold);
        let needed = self.open.iter().filter(here).count();
        let owner = who.map_or(Owner::Household, Owner::Person);
        let count: Element<'a, Message> = if needed > 0 {
            label::dense_muted(texts.record_open_items(needed)).into()
        } else if self.form.is_filled(who, fold) {
            icon::CHECK
                .at(14.0)
                .style(theme::soft_text(Tone::Ok))
                .into()
        } else {
            label::dense_muted(texts.record_empty()).into()
        };
        let head = row![
            button::quiet(owner.id(&format!("fold-{}", fold.name())), title)
                .icon(if open {
                    icon::CHEVRON_DOWN
                } else {
                    icon::CHEVRON_RIGHT
                })
                .small()
                .on_press(Message::Form(Change::Folded(who, fold))),
            count,
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let body =
            open.then(|| container(body()).padding(iced::padding::left(gap::L).top(gap::XS)));
        column![head, body].into()
    }

    /// A button that adds a row to a list.
    fn add(&self, list: List, words: String) -> Element<'a, Message> {
        button::secondary(format!("{}-add", list.prefix()), words)
            .icon(icon::PLUS)
            .small()
            .on_press(Message::Form(Change::RowAdded(list)))
            .into()
    }

    /// A button that takes a row out of a list.
    fn remove(&self, list: List, n: usize) -> Element<'a, Message> {
        let remove = Message::Form(Change::RowRemoved(list, n));
        container(button::inline_icon(
            format!("{}-remove-{n}", list.prefix()),
            icon::X,
            Some(remove),
        ))
        .padding(iced::padding::top(26.0))
        .into()
    }
}

impl<'a> Of<'_, 'a> {
    fn id(self, name: &str) -> String {
        self.owner.id(name)
    }

    fn text(self, text: Text) -> Element<'a, Message> {
        self.hinted(text, Note::Empty)
    }

    fn hinted(self, text: Text, hint: Note<'a>) -> Element<'a, Message> {
        self.field(text, self.page.context.texts.record_text(text), hint)
    }

    fn field(self, text: Text, title: String, hint: Note<'a>) -> Element<'a, Message> {
        let (page, owner) = (self.page, self.owner);
        let Some(sheet) = page.form.sheet(owner) else {
            return space().into();
        };
        let lang = page.context.lang;
        let id = self.id(text.code());
        let hint = match sheet.noted(text) {
            Some(Noted::Unfit(unfit)) => Note::wrong(unfit.sentence(lang)),
            Some(Noted::Mended(mended)) => Note::parsed(mended.sentence(lang).unwrap_or_default()),
            None => hint,
        };
        let note = page.note(&id, hint);
        let mut field = field(id.clone(), title, sheet.text(text))
            .on_input(move |words| Message::Form(Change::Typed(owner, text, words)))
            .on_blur(Message::Form(Change::Left(owner, text)))
            .note(note);
        if let Some(change) = added_by_enter(owner) {
            field = field.on_submit(Message::Form(change));
        }
        self.with_clash(&id, field.into())
    }

    fn day(self, day: Day) -> Element<'a, Message> {
        self.day_hinted(day, Note::Empty)
    }

    fn day_hinted(self, day: Day, hint: Note<'a>) -> Element<'a, Message> {
        let (page, owner) = (self.page, self.owner);
        let texts = &page.context.texts;
        let Some(state) = page
            .form
            .sheet(owner)
            .and_then(|sheet| sheet.day_state(day))
        else {
            return space().into();
        };
        let id = self.id(day.code());
        let note = page.note(&id, hint);
        let field = date_field(
            id.clone(),
            texts.record_day(day),
            state,
            page.context.today,
            note,
            &|_: NaiveDate| None,
            texts,
            move |event| Message::Form(Change::Dated(owner, day, event)),
        );
        self.with_clash(&id, field)
    }

    fn pick(self, pick: Pick) -> Element<'a, Message> {
        self.pick_hinted(pick, Note::Empty)
    }

    fn pick_hinted(self, pick: Pick, hint: Note<'a>) -> Element<'a, Message> {
        let (page, owner) = (self.page, self.owner);
        let texts = &page.context.texts;
        let Some(state) = page
            .form
            .sheet(owner)
            .and_then(|sheet| sheet.pick_state(pick))
        else {
            return space().into();
        };
        let id = self.id(pick.code());
        let note = page.note(&id, hint);
        let field = search_box(
            id.clone(),
            texts.record_pick(pick),
            state,
            note,
            texts,
            move |event| Message::Form(Change::Picked(owner, pick, event)),
        );
        self.with_clash(&id, field)
    }

    fn tick(self, name: &str, words: String, on: bool, set: Set) -> Element<'a, Message> {
        let change = Change::Chosen(self.owner, set);
        checkbox::checkbox(self.id(name), words, on, Some(Message::Form(change)))
    }

    /// One of several answers, below its label.
    fn choice<T: Clone + PartialEq + 'a>(
        self,
        name: &str,
        title: String,
        answers: Vec<Segment<'a, T>>,
        chosen: Option<&T>,
        set: impl Fn(T) -> Set + 'a,
    ) -> Element<'a, Message> {
        let owner = self.owner;
        let id = self.id(name);
        let note = self.page.note(&id, Note::Empty);
        let control = segmented(id.clone(), answers, chosen, move |answer| {
            Message::Form(Change::Chosen(owner, set(answer)))
        });
        let field = row![labelled(title, control, note), space::horizontal()].into();
        self.with_clash(&id, field)
    }

    /// Where two people wrote into one field, both values stand side by side, and one of them is chosen.
    fn with_clash(self, id: &str, field: Element<'a, Message>) -> Element<'a, Message> {
        let texts = &self.page.context.texts;
        let Some(clash) = self.page.clash(id).filter(|clash| clash.both) else {
            return field;
        };
        let settle = |mine: bool| Message::Form(Change::Settled(clash.id.clone(), mine));
        column![
            field,
            container(
                column![
                    label::CAP
                        .text(clash.words(self.page.context))
                        .style(theme::soft_text(Tone::Warn)),
                    row![
                        button::secondary(
                            format!("{id}-mine"),
                            texts.record_keep_mine(&clash.mine)
                        )
                        .small()
                        .on_press(settle(true)),
                        button::secondary(
                            format!("{id}-theirs"),
                            texts.record_take_theirs(&clash.theirs)
                        )
                        .small()
                        .on_press(settle(false)),
                    ]
                    .spacing(gap::S)
                    .wrap(),
                ]
                .spacing(gap::XS)
            )
            .padding(iced::padding::bottom(gap::S)),
        ]
        .into()
    }
}

/// What Enter adds in the fields of an owner.
fn added_by_enter(owner: Owner) -> Option<Change> {
    match owner {
        Owner::Person(Who::Child(_)) => Some(Change::ChildAdded),
        Owner::Row(list, _) => Some(Change::RowAdded(list)),
        Owner::Household | Owner::Person(Who::Guardian(_)) => None,
    }
}

/// Answers of which none may be chosen: nobody asked.
fn answers<'a, T: Copy + PartialEq>(
    all: impl IntoIterator<Item = T>,
    words: impl Fn(T) -> String,
) -> Vec<Segment<'a, Option<T>>> {
    let asked = all.into_iter().map(|one| segment(Some(one), words(one)));
    std::iter::once(segment(None, "–")).chain(asked).collect()
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
    let file = form.file(context.today);
    let page = Page {
        form,
        problems,
        open: form.open_parts(&missing(&file, Level::Placement)),
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
        household::household(&page),
        people::guardians(&page),
        people::children(&page)
    ]
    .spacing(gap::M);
    let side = column(
        aside::missing(&page)
            .into_iter()
            .chain(aside::changed(&page))
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
    column![header(&page, &file, busy), conflict, body]
        .spacing(gap::M)
        .into()
}

fn header<'a>(page: &Page<'a>, file: &File, busy: bool) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let title = if page.form.is_new() {
        texts.families_report()
    } else {
        texts.family_edit_title()
    };
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

/// Meldung: as short as the most common report.
fn report<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let of = page.of(Owner::Household);
    let sites = page.context.office.sites.iter().filter(|site| site.active);
    let mut choices = vec![segment(None, texts.family_site_usual())];
    choices.extend(sites.map(|site| {
        segment(Some(site.id), site.name.as_str()).site(vocabulary::site(site.id, page.context))
    }));
    let chosen = &page.form.chosen().family.preferred_site;
    let site = of.choice(
        "site",
        texts.family_site(),
        choices,
        Some(chosen),
        Set::Site,
    );
    card::titled(
        texts.family_section_report(),
        column![
            row![
                share(4, of.text(Text::ReporterOffice)),
                share(3, of.text(Text::ReporterPerson)),
                share(3, of.text(Text::ReporterContact)),
            ]
            .spacing(gap::M),
            row![
                share(1, of.day(Day::Reported)),
                share(1, of.day(Day::Arrived)),
                share(1, of.day(Day::Allocated)),
                share(1, of.day(Day::Entered)),
            ]
            .spacing(gap::M),
            row![share(2, of.pick(Pick::Pathway)), share(3, site)].spacing(gap::M),
        ],
    )
    .into()
}
