//! The list as it is drawn: head, filters, table, and what stands there when it is empty.

use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::line::{By, Chip, Line};
use super::{Families, Message, SEARCH, TABLE, pairs};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::edit::Edit;
use crate::desktop::widget::keys::{Chord, Keys, Shortcut};
use crate::desktop::widget::table::{self, Column, Table};
use crate::desktop::widget::{banner, button, empty, label, pill, site_badge};
use crate::domain::case::Urgency;
use crate::domain::rights::Right;

static NO_KEYS: &[Shortcut<Message>] = &[];

impl Families {
    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let lines = self.lines.as_deref().unwrap_or_default();
        let open = || lines.iter().filter(|line| line.is_open());
        let ticked = self.table.ticked().len();
        let facts = self.lines.as_ref().map(|_| {
            let facts = label::dense_muted(texts.families_facts(
                number(open().count()),
                number(open().map(|line| line.count).sum()),
            ));
            let ticked =
                (ticked > 0).then(|| label::dense_strong(texts.families_ticked(number(ticked))));
            row![facts, ticked].spacing(gap::M)
        });
        let head = row![
            column![label::title(texts.families_title()), facts],
            space::horizontal(),
            (ticked > 0 && context.may(Right::BookAppointments)).then(|| {
                button::secondary("families-plan", texts.families_plan())
                    .icon(icon::LIST_CHECKS)
                    .key_cap(Chord::key(Named::Enter).with_ctrl().label(texts))
                    .on_press(Message::PlanPressed)
            }),
            (ticked > 0).then(|| {
                button::secondary("families-export", texts.lists_export())
                    .icon(icon::FILE_DOWN)
                    .key_cap(Chord::ctrl('e').label(texts))
                    .on_press(Message::ExportPressed)
            }),
            context.may(Right::Import).then(|| {
                button::secondary("families-import", texts.families_import())
                    .icon(icon::FILE_UP)
                    .on_press(Message::ImportPressed)
            }),
            context.may(Right::EditFamilies).then(|| {
                button::primary("families-report", texts.families_report())
                    .icon(icon::PLUS)
                    .key_cap(Chord::ctrl('n').label(texts))
                    .on_press(Message::NewPressed)
            }),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center);
        let trouble = self
            .trouble
            .as_ref()
            .map(|error| banner::banner(Tone::Danger, context.sentence(error)));
        let body: Element<'a, Message> = if self.pairs.is_shown() {
            pairs::view(&self.pairs, context)
        } else if self.lines.is_none() {
            if self.trouble.is_some() {
                space().height(Length::Fill).into()
            } else {
                container(empty::loading(&[90, 80, 85, 70, 80]))
                    .padding(gap::L)
                    .height(Length::Fill)
                    .into()
            }
        } else if lines.is_empty() && self.query.is_empty() && self.chips.len() == 1 {
            self.nobody(context)
        } else if self.shown.is_empty() {
            self.no_hits(context)
        } else {
            self.list(context)
        };
        let card = container(body)
            .padding(1)
            .width(Length::Fill)
            .height(Length::Fill)
            .style(theme::card);
        let page = container(column![head, trouble, self.filters(context), card].spacing(gap::M))
            .padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL))
            .width(Length::Fill)
            .height(Length::Fill);
        Keys::new(page, NO_KEYS, |message: &Message| Some(message.clone()))
            .inner()
            .on_escape((ticked > 0).then_some(Message::TicksCleared))
            .into()
    }

    fn filters<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let search = Edit::new(SEARCH, &texts.families_search(), &self.query)
            .lead(icon::SEARCH)
            .on_input(Message::Typed)
            .on_submit_maybe(Some(Message::SearchSubmitted))
            .on_key(|key, modifiers| {
                (modifiers.is_empty() && *key == Key::Named(Named::ArrowDown))
                    .then_some(Message::ListEntered)
            })
            .width(232);
        let chips = Chip::ALL.into_iter().map(|chip| {
            let (id, words) = match chip {
                Chip::Open => ("families-open", texts.families_chip_open()),
                Chip::Office => ("families-office", texts.families_chip_office()),
                Chip::NoAppointment => (
                    "families-no-appointment",
                    texts.families_chip_no_appointment(),
                ),
                Chip::Overdue => ("families-overdue", texts.families_chip_overdue()),
                Chip::Incomplete => ("families-incomplete", texts.families_chip_incomplete()),
            };
            pill::chip(
                id,
                words,
                self.chips.contains(&chip),
                Message::ChipPressed(chip),
            )
        });
        let duplicates = context.may(Right::EditFamilies).then(|| {
            pill::chip(
                "families-duplicates",
                texts.pairs_chip(),
                self.pairs.is_shown(),
                Message::Pairs(pairs::Event::Toggled),
            )
        });
        let count = self
            .lines
            .as_ref()
            .filter(|_| !self.pairs.is_shown())
            .map(|_| {
                label::dense_muted(texts.families_count(number(self.shown.len())))
                    .wrapping(iced::widget::text::Wrapping::None)
            });
        row![
            search,
            row(chips.chain(duplicates)).spacing(gap::S),
            space::horizontal(),
            count
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .into()
    }

    fn list<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let column = |title: String, width: Length, by: By| {
            let sorted = (self.sort.0 == by && self.query.trim().is_empty()).then_some(self.sort.1);
            Column::new(title, width).sort(sorted, Message::SortPressed(by))
        };
        let fixed = |width: f32| Length::Fixed(width);
        let columns = vec![
            Column::new("", fixed(36.0)),
            column(
                texts.families_column_family(),
                Length::FillPortion(9),
                By::Name,
            ),
            column(texts.families_column_number(), fixed(100.0), By::Number),
            column(
                texts.families_column_municipality(),
                Length::FillPortion(5),
                By::Municipality,
            ),
            column(texts.families_column_children(), fixed(98.0), By::Children),
            column(
                texts.families_column_language(),
                Length::FillPortion(5),
                By::Language,
            ),
            column(texts.families_column_stage(), fixed(142.0), By::Stage),
            column(texts.families_column_ball(), fixed(92.0), By::Ball),
            column(texts.families_column_days(), fixed(62.0), By::Days).right(),
            column(
                texts.families_column_next(),
                Length::FillPortion(7),
                By::Next,
            ),
        ];
        let table = Table::new(TABLE, columns, &self.table, self.shown.len());
        let table = if context.may(Right::BookAppointments) {
            table.ticks()
        } else {
            table
        };
        table.view(
            move |at| {
                let line = self.shown.get(at).and_then(|at| self.line(*at));
                table::Row::Cells(line.map_or_else(Vec::new, |line| cells(line, context)))
            },
            Message::Table,
        )
    }

    fn nobody<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let mut actions: Vec<Element<'a, Message>> = Vec::new();
        if context.may(Right::EditFamilies) {
            actions.push(
                button::primary("families-first", texts.families_report())
                    .on_press(Message::NewPressed)
                    .into(),
            );
        }
        if context.may(Right::Import) {
            actions.push(
                button::secondary("families-first-import", texts.families_import())
                    .on_press(Message::ImportPressed)
                    .into(),
            );
        }
        empty::empty(
            icon::USERS,
            texts.families_empty(),
            Some(texts.families_empty_hint()),
            actions,
        )
    }

    fn no_hits<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let query = self.query.trim();
        let title = if query.is_empty() {
            texts.families_no_hits()
        } else {
            texts.families_no_hits_for(query)
        };
        let mut actions: Vec<Element<'a, Message>> = Vec::new();
        if !query.is_empty() && context.may(Right::EditFamilies) {
            actions.push(
                button::primary("families-as-new", texts.families_as_new())
                    .icon(icon::PLUS)
                    .on_press(Message::NewNamedPressed)
                    .into(),
            );
        }
        actions.push(
            button::secondary("families-reset", texts.families_reset())
                .on_press(Message::ResetPressed)
                .into(),
        );
        empty::empty(
            icon::SEARCH,
            title,
            Some(texts.families_no_hits_hint()),
            actions,
        )
    }
}

/// The cells of a line.
fn cells<'a>(line: &'a Line, context: &'a Context) -> Vec<Element<'a, Message>> {
    let urgent = move |theme: &iced::Theme| match line.urgency {
        Urgency::Calm => iced::widget::text::Style::default(),
        Urgency::Warn | Urgency::Danger => theme::soft_text(vocabulary::tone(line.urgency))(theme),
    };
    let badge: Element<'a, Message> = match line.site {
        Some(site) => site_badge::badge(vocabulary::site(site, context)),
        None => space().into(),
    };
    let name = row![
        cut(label::DENSE_STRONG, line.name.as_str()),
        (!line.original.is_empty()).then(|| cut(label::DENSE, line.original.as_str())
            .or("")
            .style(theme::muted)),
    ]
    .spacing(gap::S);
    let ball = cut(label::DENSE, line.ball.as_str()).style(urgent);
    let next = cut(label::DENSE, line.next.as_str())
        .abbreviated()
        .style(urgent);
    vec![
        badge,
        name.into(),
        label::dense_muted(line.number.as_str()).into(),
        cut(label::DENSE, line.municipality.as_str()).into(),
        cut(label::DENSE, line.children.as_str()).into(),
        cut(label::DENSE, line.language.as_str()).into(),
        line.state.clone().pill(),
        ball.into(),
        label::dense(line.days.to_string()).style(urgent).into(),
        next.into(),
    ]
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
