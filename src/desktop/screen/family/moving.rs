//! Umzug im Kreis: the new address and the day, with the municipality and site that follow from them.

use iced::widget::{column, container, row};

use super::Message;
use super::form::Text;
use crate::desktop::context::Context;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::date_field::{self, Expecting, Parsed, date_field};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{Note, field};
use crate::desktop::widget::{button, label};
use crate::domain::family::Address;
use crate::domain::municipality::Municipality;
use chrono::NaiveDate;

/// What is typed about a move.
#[derive(Debug, Clone)]
pub struct Moving {
    on: date_field::State,
    texts: [(Text, String); 6],
    tried: bool,
}

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Event {
    /// A text was typed.
    Typed(Text, String),
    /// The day.
    Dated(date_field::Event),
}

impl Moving {
    /// An empty one, as of today.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        let texts = [
            Text::Street,
            Text::Postcode,
            Text::Town,
            Text::CareOf,
            Text::Accommodation,
            Text::Letterbox,
        ];
        Self {
            on: date_field::State::with_day(Expecting::Birth, today),
            texts: texts.map(|text| (text, String::new())),
            tried: false,
        }
    }

    /// Takes what was done. A postcode that is known says its town.
    pub fn update(&mut self, event: Event, context: &Context) {
        match event {
            Event::Typed(text, words) => {
                let known = self.municipality(context).map(|m| m.name.clone());
                let town = self.text(Text::Town);
                let follows = town.is_empty() || known.as_deref() == Some(town);
                self.put(text, words);
                if let (Text::Postcode, true, Some(now)) =
                    (text, follows, self.municipality(context))
                {
                    self.put(Text::Town, now.name.clone());
                }
            }
            Event::Dated(event) => {
                let _ = self.on.update(event, context.today);
            }
        }
    }

    /// The day and the address, if both can be read; otherwise what is missing is said from now on.
    pub fn read(&mut self, today: NaiveDate) -> Option<(NaiveDate, Address)> {
        let _ = self.on.update(date_field::Event::Left, today);
        self.tried = true;
        let address = Address {
            street: self.text(Text::Street).trim().to_owned(),
            postcode: self.text(Text::Postcode).trim().parse().ok(),
            town: self.text(Text::Town).trim().to_owned(),
            district: String::new(),
            care_of: self.text(Text::CareOf).trim().to_owned(),
            accommodation: self.text(Text::Accommodation).trim().to_owned(),
            letterbox_name: self.text(Text::Letterbox).trim().to_owned(),
            ..Address::default()
        };
        let Some(Parsed::Day(on)) = self.on.value() else {
            return None;
        };
        address.missing().is_empty().then_some((on, address))
    }

    fn text(&self, text: Text) -> &str {
        let mut texts = self.texts.iter();
        texts
            .find(|(one, _)| *one == text)
            .map_or("", |(_, words)| words)
    }

    fn put(&mut self, text: Text, words: String) {
        if let Some((_, own)) = self.texts.iter_mut().find(|(one, _)| *one == text) {
            *own = words;
        }
    }

    fn municipality<'a>(&self, context: &'a Context) -> Option<&'a Municipality> {
        let postcode = self.text(Text::Postcode).trim();
        let town = self.text(Text::Town);
        context.office.municipality_at(postcode, town)
    }
}

/// The dialog.
pub(super) fn dialog<'a>(
    moving: &'a Moving,
    busy: bool,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let part = |text: Text| {
        let words = moving.text(text);
        let wrong = match text {
            Text::Street | Text::Town => words.trim().is_empty(),
            Text::Postcode => words.trim().parse::<crate::domain::id::Postcode>().is_err(),
            _ => false,
        };
        let note = match text.kind().and_then(|kind| kind.fit(words).err()) {
            Some(unfit) => Note::wrong(unfit.sentence(context.lang)),
            None if wrong && moving.tried => Note::wrong(texts.missing()),
            None => Note::Empty,
        };
        field(
            format!("family-move-{}", text.code()),
            texts.record_text(text),
            words,
        )
        .on_input(move |words| Message::Moving(Event::Typed(text, words)))
        .note(note)
    };
    let day = date_field(
        "family-move-on",
        texts.move_on(),
        &moving.on,
        context.today,
        Note::Empty,
        &|_: NaiveDate| None,
        texts,
        |event| Message::Moving(Event::Dated(event)),
    );
    let there = match moving.municipality(context) {
        Some(home) => {
            let site = context.office.site(home.default_site);
            let site = site.map_or("", |site| site.name.as_str());
            texts.move_municipality(&home.name, site)
        }
        None => texts.move_municipality_open(),
    };
    Dialog::new(
        "family-move",
        texts.move_title(),
        texts.back(),
        Message::DialogLeft,
    )
    .object(texts.move_object())
    .body(
        column![
            container(day).width(200),
            part(Text::Street),
            row![container(part(Text::Postcode)).width(110), part(Text::Town)].spacing(gap::M),
            row![part(Text::CareOf), part(Text::Accommodation)].spacing(gap::M),
            part(Text::Letterbox),
            label::dense_muted(there),
        ]
        .spacing(2),
    )
    .action(
        button::primary("family-move-confirm", texts.move_confirm())
            .busy(busy)
            .on_press(Message::MoveConfirmed),
        Some(Message::MoveConfirmed),
    )
}
