//! The form of the settings: cards of numbers with their units and where they come from, and the ways between the sites.

use iced::widget::{column, row, space};
use iced::{Element, Length};

use super::form::{Event, Form};
use super::form_view::buttons;
use super::slot::{SETTINGS, Slot, Source, Unit};
use super::{Admin, Message};
use crate::desktop::context::Context;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::field::{Note, field};
use crate::desktop::widget::{card, label, scroll};
use crate::domain::rights::Right;

/// Columns of a card.
const WIDE: usize = 3;

/// The form of the settings: three cards, every number with its unit and where it comes from.
pub(super) fn settings<'a>(screen: &'a Admin, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(form) = &screen.form else {
        return space().into();
    };
    let cell = |at: usize| -> Element<'a, Message> {
        let slot = Slot::Setting(u8::try_from(at).unwrap_or(0));
        let setting = &SETTINGS[at];
        let value = form.texts.get(&slot).map_or("", String::as_str);
        let source = match setting.source {
            Source::Assumption => texts.settings_assumption(),
            Source::Pool => texts.settings_pool(),
            Source::Own => texts.settings_own(),
        };
        let hint = match setting.unit {
            None if setting.source == Source::Own => Note::Empty,
            None => Note::hint(source),
            Some(unit) => {
                let unit = match unit {
                    Unit::Minutes => texts.settings_minutes(),
                    Unit::Days => texts.settings_days(),
                    Unit::WorkingDays => texts.settings_working_days(),
                    Unit::Hour => texts.settings_hour(),
                    Unit::SchoolDays => texts.setting_school_days(),
                    Unit::Months => texts.unit_months(),
                    Unit::Weeks => texts.settings_weeks(),
                    Unit::Years => texts.settings_years(),
                    Unit::Times => texts.settings_times(),
                };
                Note::hint(format!("{unit} · {source}"))
            }
        };
        let note = match form.wrong {
            Some((wrong, why)) if wrong == slot => Note::wrong(why.words(texts)),
            _ => hint,
        };
        let mut field = field(slot.id(), (setting.label)(texts), value).note(note);
        if context.may(Right::Administer) {
            field = field.on_input(move |words| Message::Edited(Event::Typed(slot, words)));
        }
        field.into()
    };
    let begin = |key: &str| {
        let found = SETTINGS.iter().position(|setting| setting.key == key);
        found.unwrap_or(SETTINGS.len())
    };
    let (letters, papers) = (
        begin("letterhead_authority"),
        begin("supervision_authority"),
    );
    let grid = |from: usize, to: usize| in_columns((from..to).map(cell).collect());
    let ways = (!form.ways.is_empty()).then(|| {
        let words = label::cap(texts.settings_ways_words());
        let body = column![words, ways(form, context)].spacing(gap::S);
        card::titled(texts.settings_ways(), body)
    });
    let head = row![space::horizontal(), buttons(screen, form, context)];
    column![
        head,
        scroll::down(
            column![
                card::titled(texts.settings_talk(), grid(0, 10)),
                card::titled(texts.settings_time(), grid(10, letters)),
                ways,
                card::titled(texts.settings_letter(), grid(letters, papers)),
                card::titled(texts.settings_papers(), grid(papers, SETTINGS.len())),
            ]
            .spacing(gap::M)
        ),
    ]
    .spacing(gap::S)
    .into()
}

/// Three beside each other.
fn in_columns<'a>(cells: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let mut rows: Vec<Element<'a, Message>> = Vec::new();
    let mut cells = cells.into_iter().peekable();
    while cells.peek().is_some() {
        let mut line: Vec<_> = cells.by_ref().take(WIDE).collect();
        line.resize_with(WIDE, || space().width(Length::Fill).into());
        rows.push(row(line).spacing(gap::L).into());
    }
    column(rows).spacing(gap::XS).into()
}

/// The way between each two sites.
fn ways<'a>(form: &'a Form, context: &'a Context) -> Element<'a, Message> {
    let (office, texts) = (&context.office, &context.texts);
    let usual = i64::from(office.settings.travel_minutes);
    let name = |id| office.site(id).map_or("", |site| site.name.as_str());
    let cells = (0..).zip(&form.ways).map(|(at, (a, b))| {
        let slot = Slot::Way(at);
        let value = form.texts.get(&slot).map_or("", String::as_str);
        let note = match form.wrong {
            Some((wrong, why)) if wrong == slot => Note::wrong(why.words(texts)),
            _ => Note::hint(texts.settings_way_hint(usual)),
        };
        let label = format!("{} – {}", name(*a), name(*b));
        let mut field = field(slot.id(), label, value).note(note);
        if context.may(Right::Administer) {
            field = field.on_input(move |words| Message::Edited(Event::Typed(slot, words)));
        }
        field.into()
    });
    in_columns(cells.collect())
}
