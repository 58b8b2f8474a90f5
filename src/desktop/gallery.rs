//! Every building block in every state on three pages, with invented words: for pictures, tests and new colleagues.

mod controls;
mod feedback;
mod list;

use chrono::{NaiveDate, NaiveTime};
use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::shell;
use super::text::{Language, Texts};
use super::theme::{self, space};
use super::widget::date_field::{self, Expecting};
use super::widget::dialog::{self, Dialog};
use super::widget::keys::Keys;
use super::widget::{button, card, checkbox, label, scroll, search_box, table, time_field};

/// A page of the gallery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// Buttons, fields, choices.
    #[default]
    Controls,
    /// Messages, dialogs, empty and disturbed states.
    Feedback,
    /// The frame of the window with a long table.
    List,
}

/// What happened in the gallery.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A button of no consequence.
    Pressed(&'static str),
    /// Text of a field.
    Typed(&'static str, String),
    /// The view segment.
    View(u8),
    /// A check box.
    Flipped(usize),
    /// The language box.
    Language(search_box::Event),
    /// The global search box.
    Search(search_box::Event),
    /// The date field.
    Date(date_field::Event),
    /// The date of birth.
    Birth(date_field::Event),
    /// The time field.
    Time(time_field::Event),
    /// The table.
    Table(table::Event),
    /// The dialog is to open.
    DialogOpened,
    /// The dialog was left.
    DialogLeft,
    /// The dialog's action.
    DialogActed,
    /// A shortcut.
    Shortcut(shell::commands::Command),
    /// Esc reached the page.
    Escaped,
    /// The site filter.
    Site(Option<usize>),
    /// Another area.
    Go(shell::Area),
}

/// The gallery.
pub struct Gallery {
    page: Page,
    today: NaiveDate,
    texts: Texts,
    name: String,
    view: u8,
    ticks: [bool; 3],
    language: search_box::State<u8>,
    search: search_box::State<u8>,
    date: date_field::State,
    birth: date_field::State,
    time: time_field::State,
    table: table::State,
    site: Option<usize>,
    dialog: bool,
    log: Vec<Message>,
}

impl Gallery {
    /// A page on a given day.
    #[must_use]
    pub fn new(page: Page, language: Language, today: NaiveDate) -> Self {
        let mut birth = date_field::State::new(Expecting::Birth);
        let _ = birth.update(date_field::Event::Typed("31.02.2015".to_owned()), today);
        let _ = birth.update(date_field::Event::Left, today);
        let mut date = date_field::State::new(Expecting::Coming);
        let _ = date.update(date_field::Event::Typed("+7".to_owned()), today);
        let mut time = time_field::State::new(NaiveTime::from_hms_opt(9, 30, 0));
        let _ = time.update(time_field::Event::Typed("930".to_owned()));
        let mut rows = table::State::default();
        rows.set_current(Some(1), theme::size::ROW);
        Self {
            page,
            today,
            texts: Texts::new(language),
            name: "Chmelnyzkyj".to_owned(),
            view: 1,
            ticks: [false, true, true],
            language: controls::languages(),
            search: search_box::State::new(Vec::new()),
            date,
            birth,
            time,
            table: rows,
            site: None,
            dialog: false,
            log: Vec::new(),
        }
    }

    /// Everything that was said so far.
    #[must_use]
    pub fn log(&self) -> &[Message] {
        &self.log
    }

    /// The table's state.
    #[must_use]
    pub const fn table(&self) -> &table::State {
        &self.table
    }

    /// The text of the name field.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The language box.
    #[must_use]
    pub const fn language(&self) -> &search_box::State<u8> {
        &self.language
    }

    /// The chosen view segment.
    #[must_use]
    pub const fn chosen_view(&self) -> u8 {
        self.view
    }

    /// The date field.
    #[must_use]
    pub const fn date(&self) -> &date_field::State {
        &self.date
    }

    /// Whether the dialog is open.
    #[must_use]
    pub const fn dialog_open(&self) -> bool {
        self.dialog
    }

    /// Takes a message.
    pub fn update(&mut self, message: Message) {
        self.log.push(message.clone());
        match message {
            Message::Pressed(_) | Message::Shortcut(_) | Message::Escaped | Message::Go(_) => {}
            Message::Typed(_, text) => self.name = text,
            Message::View(view) => self.view = view,
            Message::Flipped(at) => {
                if let Some(tick) = self.ticks.get_mut(at) {
                    *tick = !*tick;
                }
            }
            Message::Language(event) => drop(self.language.update(event)),
            Message::Search(event) => drop(self.search.update(event)),
            Message::Date(event) => {
                let _ = self.date.update(event, self.today);
            }
            Message::Birth(event) => {
                let _ = self.birth.update(event, self.today);
            }
            Message::Time(event) => {
                let _ = self.time.update(event);
            }
            Message::Table(event) => {
                let _ = self
                    .table
                    .update(event, list::LENGTH, theme::size::ROW, list::line);
            }
            Message::DialogOpened => self.dialog = true,
            Message::DialogLeft | Message::DialogActed => self.dialog = false,
            Message::Site(site) => self.site = site,
        }
    }

    /// The page, with shortcuts around it and the dialog over it.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let page = match self.page {
            Page::Controls => sheet(
                "Bausteine 1",
                "Bedienelemente und ihre Zustände",
                self.controls(),
            ),
            Page::Feedback => sheet(
                "Bausteine 2",
                "Rückmeldung, Dialoge, leere und gestörte Zustände",
                self.feedback(),
            ),
            Page::List => self.list(),
        };
        let dialog = self.dialog.then(|| self.dialog());
        Keys::new(
            dialog::layer(page, dialog),
            shell::commands::SHORTCUTS,
            |command| Some(Message::Shortcut(*command)),
        )
        .on_escape(Some(Message::Escaped))
        .into()
    }

    fn dialog(&self) -> Dialog<'_, Message> {
        let effects = [
            "Dolmetschen Rumänisch absagen",
            "Absage-Brief in den Postausgang legen",
            "Familie zurück auf die Warteliste, 21 Tage",
        ];
        let ticks = effects.into_iter().enumerate().map(|(at, words)| {
            let id = ["effect-0", "effect-1", "effect-2"][at];
            checkbox::checkbox(id, words, self.ticks[at], Some(Message::Flipped(at)))
        });
        Dialog::new(
            "cancel-dialog",
            "Termin absagen?",
            self.texts.back(),
            Message::DialogLeft,
        )
        .object("Familie Pop, Mi 25.11.2026, 13:00, Beckum")
        .body(
            column![label::dense_strong("Damit geschieht auch:")]
                .extend(ticks)
                .push(controls::reasons(self.view))
                .spacing(space::S),
        )
        .action(
            button::danger_primary("cancel", "Termin absagen").on_press(Message::DialogActed),
            Some(Message::DialogActed),
        )
        .cautious()
    }
}

fn sheet<'a>(
    title: &'a str,
    words: &'a str,
    columns: [Element<'a, Message>; 3],
) -> Element<'a, Message> {
    let head = row![label::title(title), label::muted(words)]
        .spacing(space::M)
        .align_y(Alignment::Center);
    container(scroll::down(
        container(column![head, row(columns).spacing(space::L)].spacing(10))
            .padding([space::L, space::XL]),
    ))
    .width(Length::Fill)
    .height(Length::Fill)
    .style(theme::page)
    .into()
}

fn titled<'a>(title: &'a str, body: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    card::titled(title, body).into()
}
