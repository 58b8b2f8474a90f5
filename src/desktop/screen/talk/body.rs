//! The questions in the middle: the section that is open and the one after it.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::Open;
use super::field::{Field, Kind, List, Section};
use super::gaps::{Open as Gap, Target};
use super::message::Message;
use super::picks::Row;
use super::words;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::edit::Edit;
use crate::desktop::widget::field::caption;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::search_box::{Look, with_look};
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::{banner, button, card, label};
use crate::domain::school_form::SchoolForm;

/// Width of the questions.
const QUESTION: f32 = 142.0;
/// Width of the languages in the grid.
const LANGUAGE: f32 = 84.0;
/// Most width of a skill in the grid.
const SKILL: f32 = 132.0;
/// Most width of a box that is searched by typing.
const BOX: f32 = 204.0;

/// What every row reads.
struct Page<'a> {
    open: &'a Open,
    context: &'a Context,
    reads_only: bool,
    gaps: Vec<Gap>,
}

/// The head of the card: the section and the child.
pub(super) fn head<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let name = open.current().map_or("", |child| child.given_name.as_str());
    let keys = Chord::key(iced::keyboard::key::Named::ArrowUp).with_ctrl();
    let aside = row![
        button::key_cap(format!("{} ↓", keys.label(texts))),
        label::cap(texts.talk_section_hint()),
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center);
    column![
        card::header(
            words::section(open.section, texts),
            Some(context.shown(name).into_owned()),
            Some(aside.into()),
        ),
        card::separator(),
    ]
    .into()
}

/// The open section and the one after it.
pub(super) fn sections<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let page = Page {
        open,
        context,
        reads_only: open.reads_only(context),
        gaps: open.missing(open.child, context).open,
    };
    let texts = &context.texts;
    let mut parts: Vec<Element<'a, Message>> = Vec::new();
    for (n, section) in open.on_page(context).into_iter().enumerate() {
        if n > 0 {
            parts.push(card::separator());
            parts.push(
                container(label::head(words::section(section, texts)))
                    .padding(iced::padding::top(gap::M).left(gap::L).right(gap::L))
                    .into(),
            );
        }
        parts.push(page.section(section));
    }
    let hint = banner::banner(Tone::Info, texts.talk_health_hint()).icon(icon::SHIELD);
    parts.push(
        container(Element::from(hint))
            .padding([gap::M, gap::L])
            .into(),
    );
    column(parts).into()
}

impl<'a> Page<'a> {
    fn section(&self, section: Section) -> Element<'a, Message> {
        let rows = self.open.rows(section, self.context);
        let mut parts: Vec<Element<'a, Message>> = Vec::new();
        for row in rows {
            parts.push(match row {
                Row::Grid => self.grid(),
                row => container(self.row(row)).padding([0.0, gap::L]).into(),
            });
        }
        container(column(parts).spacing(gap::S))
            .padding([gap::M, 0.0])
            .into()
    }

    fn row(&self, row: Row) -> Element<'a, Message> {
        let texts = &self.context.texts;
        match row {
            Row::Ask(field) => self.ask(field),
            Row::Entry(own, fields) => self.entry(own, &fields),
            Row::Head(words) => container(label::dense_strong(words))
                .padding(iced::padding::top(gap::XS))
                .into(),
            Row::Add(list) => self.add(list),
            Row::Words(words) => label::cap(words).into(),
            Row::Address => {
                let address = &self.open.file.family.address;
                let postcode = address.postcode.as_ref().map(ToString::to_string);
                let town = [postcode.unwrap_or_default(), address.town.clone()].join(" ");
                let parts = [address.street.trim(), town.trim()];
                let words: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
                let words = if words.is_empty() {
                    texts.talk_unanswered()
                } else {
                    words.join(", ")
                };
                let edit = button::link(
                    "talk-address",
                    texts.talk_in_record(),
                    Some(Message::RecordPressed),
                );
                row![
                    container(label::dense(texts.talk_address())).width(QUESTION),
                    container(cut(label::DENSE, words)).width(Length::Fill),
                    edit,
                ]
                .spacing(gap::S)
                .height(size::SMALL)
                .align_y(Alignment::Center)
                .into()
            }
            Row::NearPrimary => self.near_primary(),
            Row::Grid => self.grid(),
        }
    }

    /// A question with its answer beside it.
    fn ask(&self, field: Field) -> Element<'a, Message> {
        let texts = &self.context.texts;
        row![
            container(label::dense(words::question(field, texts))).width(QUESTION),
            self.control(field),
            self.aside(field),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    }

    /// What stands beside an answer: that it is needed, what was not understood, what it means.
    fn aside(&self, field: Field) -> Option<Element<'a, Message>> {
        let texts = &self.context.texts;
        let soft = |icon: icon::Icon, words: String, tone: Tone| -> Element<'a, Message> {
            row![
                icon.at(13.0).style(theme::soft_text(tone)),
                cut(label::CAP, words)
                    .or(texts.talk_needed_short())
                    .style(theme::soft_text(tone)),
            ]
            .spacing(gap::XS)
            .align_y(Alignment::Center)
            .into()
        };
        if self.open.is_wrong(field) {
            let words = texts.talk_not_understood();
            return Some(soft(icon::CIRCLE_ALERT, words, Tone::Danger));
        }
        let needed =
            (self.gaps.iter()).any(|gap| gap.at.is_some_and(|(_, at)| at == Target::Field(field)));
        let value = self.open.value(field);
        let is_form = matches!(field, Field::WishForm | Field::Form | Field::SecondForm);
        if let Some(form) = SchoolForm::from_code(&value).filter(|_| is_form) {
            return Some(cut(label::CAP, form.name()).style(theme::muted).into());
        }
        if field == Field::Gap && value == super::answer::YES {
            let words = texts.talk_gap_hint();
            return Some(cut(label::CAP, words).style(theme::muted).into());
        }
        if field == Field::Language && !value.is_empty() {
            let own = self
                .open
                .current()
                .is_some_and(|child| child.language.is_some());
            let words = texts.talk_from_report();
            return (!own).then(|| cut(label::CAP, words).style(theme::muted).into());
        }
        if needed && field.kind() == Kind::Segments && !matches!(field, Field::Paper(_)) {
            let words = texts.talk_needed();
            return Some(soft(icon::CIRCLE_ALERT, words, Tone::Warn));
        }
        let day = matches!(field, Field::Arrival | Field::Entry | Field::Allocation);
        (day && value.is_empty()).then(|| label::cap(texts.talk_today_hint()).into())
    }

    fn control(&self, field: Field) -> Element<'a, Message> {
        let value = self.open.value(field);
        if self.reads_only {
            return self.read(field, &value);
        }
        match field.kind() {
            Kind::Segments => self.segments(field, &value, Scale::Small),
            Kind::Line => Edit::new(field.id(), self.placeholder(field), &value)
                .on_input(move |words| Message::Answered(field, words))
                .into(),
            Kind::Short => container(
                Edit::new(field.id(), self.placeholder(field), &value)
                    .on_input(move |words| Message::Answered(field, words))
                    .invalid(self.open.is_wrong(field)),
            )
            .width(116)
            .into(),
            Kind::Pick(_) => self.boxed(field, BOX),
        }
    }

    fn boxed(&self, field: Field, width: f32) -> Element<'a, Message> {
        let Some(state) = self.open.picks.get(&field) else {
            return space().into();
        };
        let look = Look {
            label: None,
            placeholder: "".into(),
            note: None,
            key_cap: None,
            max_width: width,
        };
        container(with_look(
            field.id(),
            look,
            state,
            &self.context.texts,
            move |event| Message::Picking(field, event),
        ))
        .width(if width.is_finite() {
            Length::Fixed(width)
        } else {
            Length::Fill
        })
        .into()
    }

    const fn placeholder(&self, _field: Field) -> &'static str {
        ""
    }

    fn read(&self, field: Field, value: &str) -> Element<'a, Message> {
        let stage = self.open.stage(self.context);
        let words = match self.open.current() {
            Some(child) => words::said(field, value, child, stage, &[], self.context),
            None => String::new(),
        };
        container(cut(label::DENSE_STRONG, words))
            .height(size::SMALL)
            .align_y(Alignment::Center)
            .into()
    }

    fn segments(&self, field: Field, value: &str, scale: Scale) -> Element<'a, Message> {
        let context = self.context;
        let Some(child) = self.open.current() else {
            return space().into();
        };
        let (stage, grades) = (self.open.stage(context), self.open.grades(context));
        let answers = words::answers(field, child, stage, &grades, &context.texts);
        let chosen = answers.iter().map(|(code, _)| *code).find(|c| *c == value);
        // Nothing said yet is no answer, even where "unclear" is one.
        let chosen = chosen.filter(|code| !code.is_empty());
        let parts = answers
            .into_iter()
            .map(|(code, words)| segment(code, words));
        scaled(
            field.id(),
            parts.collect(),
            chosen.as_ref(),
            scale,
            move |code| Message::Answered(field, code.to_owned()),
        )
    }

    /// The fields of an entry side by side, each below its name.
    fn entry(&self, own: Option<(List, usize)>, fields: &[Field]) -> Element<'a, Message> {
        let texts = &self.context.texts;
        let parts = fields.iter().map(|field| {
            let field = *field;
            let name = caption(words::question(field, texts).into(), None);
            let value = self.open.value(field);
            let control: Element<'a, Message> = if self.reads_only {
                self.read(field, &value)
            } else {
                match field.kind() {
                    Kind::Pick(_) => self.boxed(field, f32::INFINITY),
                    _ => Edit::new(field.id(), "", &value)
                        .on_input(move |words| Message::Answered(field, words))
                        .invalid(self.open.is_wrong(field))
                        .into(),
                }
            };
            let share = match field {
                Field::EntryGrade(_) => 2,
                Field::EntryFrom(_) | Field::EntryTo(_) => 3,
                _ => 5,
            };
            container(column![name, control])
                .width(Length::FillPortion(share))
                .into()
        });
        let remove = own
            .filter(|_| !self.reads_only)
            .map(|(list, at)| self.remove(list, at));
        row(parts)
            .push(remove)
            .spacing(gap::S)
            .align_y(Alignment::End)
            .into()
    }

    fn remove(&self, list: List, at: usize) -> Element<'a, Message> {
        container(button::inline_icon(
            format!("talk-remove-{list:?}-{at}"),
            icon::X,
            Some(Message::Removed(list, at)),
        ))
        .height(size::CONTROL)
        .align_y(Alignment::Center)
        .into()
    }

    fn add(&self, list: List) -> Element<'a, Message> {
        let texts = &self.context.texts;
        let words = match list {
            List::Schools => texts.talk_entry_add(),
            List::Skills => texts.talk_skill_add(),
            List::Gaps => texts.talk_gap_add(),
            List::Foreign => texts.talk_foreign_add(),
        };
        let press = (!self.reads_only).then_some(Message::Added(list));
        let link = button::link(Target::Add(list).id(), words, press);
        let needed =
            (self.gaps.iter()).any(|gap| gap.at.is_some_and(|(_, at)| at == Target::Add(list)));
        let mark = needed.then(|| {
            row![
                icon::CIRCLE_ALERT
                    .at(13.0)
                    .style(theme::soft_text(Tone::Warn)),
                label::CAP
                    .text(texts.talk_needed())
                    .style(theme::soft_text(Tone::Warn)),
            ]
            .spacing(gap::XS)
            .align_y(Alignment::Center)
        });
        let scale = (list == List::Skills && !needed).then(|| label::cap(texts.talk_skill_scale()));
        row![icon::PLUS.at(13.0), link, scale, mark]
            .spacing(gap::S)
            .height(size::SMALL)
            .align_y(Alignment::Center)
            .into()
    }

    /// Languages with four skills from 0 to 3.
    fn grid(&self) -> Element<'a, Message> {
        let texts = &self.context.texts;
        let names = [
            texts.talk_skill_listening(),
            texts.talk_skill_speaking(),
            texts.talk_skill_reading(),
            texts.talk_skill_writing(),
        ];
        let width = Length::FillPortion(1);
        let head = container(
            row![container(label::cap(texts.talk_skill_language())).width(LANGUAGE)]
                .extend(names.into_iter().map(|name| {
                    container(label::cap(name))
                        .width(width)
                        .max_width(SKILL)
                        .into()
                }))
                .push(space().width(20))
                .spacing(2)
                .align_y(Alignment::Center),
        )
        .padding([0.0, gap::L])
        .height(size::SMALL)
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .style(theme::sunken);
        let count = self.open.current().map_or(0, |child| child.skills.len());
        let mut lines: Vec<Element<'a, Message>> = vec![head.into()];
        for n in 0..count {
            let language = self.open.value(Field::SkillLanguage(n));
            let name: Element<'a, Message> = if language.is_empty() && !self.reads_only {
                self.boxed(Field::SkillLanguage(n), f32::INFINITY)
            } else {
                let code = crate::domain::language::LanguageCode(language);
                let name = self.context.office.language_name(&code).to_owned();
                cut(label::DENSE_STRONG, name).into()
            };
            let levels = (0..4).map(|which| {
                let field = Field::Skill(n, which);
                let value = self.open.value(field);
                let control = if self.reads_only {
                    self.read(field, &value)
                } else {
                    self.segments(field, &value, Scale::Tight)
                };
                container(control).width(width).max_width(SKILL).into()
            });
            let remove: Element<'a, Message> = if self.reads_only {
                space().width(16).into()
            } else {
                self.remove(List::Skills, n)
            };
            lines.push(
                container(
                    row![container(name).width(LANGUAGE)]
                        .extend(levels)
                        .push(remove)
                        .spacing(2)
                        .align_y(Alignment::Center),
                )
                .padding([3.0, gap::L])
                .into(),
            );
            lines.push(card::separator());
        }
        lines.push(
            container(self.add(List::Skills))
                .padding([0.0, gap::L])
                .into(),
        );
        column(lines).into()
    }

    /// The nearest primary schools, each to be wished.
    fn near_primary(&self) -> Element<'a, Message> {
        let texts = &self.context.texts;
        let near = (self.open.proposal(self.context)).map_or_else(Vec::new, |p| p.schools);
        let wished = (self.open.current())
            .and_then(|child| child.preference.as_ref())
            .and_then(|wish| wish.school.clone());
        let lines = near.into_iter().enumerate().map(|(n, near)| {
            let number = near.school.number.clone();
            let is_wished = wished.as_deref() == Some(number.as_str());
            let aside: Element<'a, Message> = if is_wished {
                icon::CHECK
                    .at(15.0)
                    .style(theme::soft_text(Tone::Ok))
                    .into()
            } else {
                let press = (!self.reads_only).then_some(Message::WishSchool(number));
                button::link(format!("talk-wish-near-{n}"), texts.talk_wish_this(), press)
            };
            let km = texts.talk_km(&super::answer::kilometres(near.metres));
            row![
                label::dense_muted((n + 1).to_string()),
                container(cut(label::DENSE, near.school.name.clone())).width(Length::Fill),
                label::dense_muted(km),
                container(aside).width(76).align_x(Alignment::End),
            ]
            .spacing(gap::S)
            .height(size::SMALL)
            .align_y(Alignment::Center)
            .into()
        });
        column![label::dense_strong(texts.talk_near_primary())]
            .extend(lines)
            .spacing(2)
            .into()
    }
}
