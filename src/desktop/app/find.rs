//! The search of the top bar: people in any spelling, file numbers, phones; and the things one may want to do.

use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, operation, responsive, row, space};
use iced::{Alignment, Border, Element, Length, Size, Task};

use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, radius, size, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::edit::Edit;
use crate::desktop::widget::popover::{Popover, Width};
use crate::desktop::widget::{button, label, truncate};
use crate::domain::rights::Right;
use crate::service::Error;
use crate::service::families::Hit;

/// The id of the field.
pub const FIELD: &str = "global-search";
/// Magnifier, key cap and edges of the field.
const AROUND: f32 = 100.0;

/// At most so many people are shown.
const MOST: usize = 10;

/// The search as it stands.
#[derive(Debug, Default)]
pub struct Find {
    query: String,
    answered: Option<String>,
    hits: Vec<Hit>,
    open: bool,
    at: usize,
}

/// What happened in it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed.
    Typed(String),
    /// The answer to a query.
    Found {
        /// The query.
        query: String,
        /// What was found.
        result: Result<Vec<Hit>, Error>,
    },
    /// The mark moves by so many lines.
    Moved(isize),
    /// Enter.
    Taken,
    /// A line was clicked.
    Picked(usize),
    /// Esc or a click elsewhere.
    Closed,
}

/// What follows.
#[derive(Debug)]
pub enum Reply {
    /// Work to be run.
    Run(Task<Message>),
    /// A place to open.
    Go(Destination),
    /// It failed.
    Failed(Error),
}

impl Find {
    /// Moves the keyboard into the field.
    pub fn focus<M: Send + 'static>() -> Task<M> {
        operation::focus(FIELD).chain(operation::select_all(FIELD))
    }

    /// Closes the list.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// Is the list open?
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Reply {
        match message {
            Message::Typed(query) => {
                self.query = query;
                self.at = 0;
                self.open = !self.query.trim().is_empty();
                if !self.open || !context.role.reads_files() {
                    self.hits.clear();
                    self.answered = None;
                    return Reply::Run(Task::none());
                }
                let (service, query) = (context.service.clone(), self.query.clone());
                let work = async move {
                    let result = service.search(&query, MOST).await;
                    Message::Found { query, result }
                };
                Reply::Run(Task::future(work))
            }
            Message::Found { query, result } => {
                if query != self.query {
                    return Reply::Run(Task::none());
                }
                match result {
                    Ok(hits) => {
                        self.hits = hits;
                        self.at = 0;
                        self.answered = Some(query);
                        Reply::Run(Task::none())
                    }
                    Err(error) => Reply::Failed(error),
                }
            }
            Message::Moved(by) => {
                let last = self.lines(context).saturating_sub(1);
                self.at = self.at.saturating_add_signed(by).min(last);
                Reply::Run(Task::none())
            }
            Message::Taken => self.pick(self.at, context),
            Message::Picked(at) => self.pick(at, context),
            Message::Closed => {
                self.open = false;
                Reply::Run(Task::none())
            }
        }
    }

    fn pick(&mut self, at: usize, context: &Context) -> Reply {
        if !self.open || self.answered.as_deref() != Some(self.query.as_str()) {
            return Reply::Run(Task::none());
        }
        let to = match self.hits.get(at) {
            Some(hit) => Destination::Family(hit.entry.family),
            None if self.offers_report(context) => Destination::NewFamily,
            None => return Reply::Run(Task::none()),
        };
        *self = Self::default();
        Reply::Go(to)
    }

    fn offers_report(&self, context: &Context) -> bool {
        context.may(Right::EditFamilies)
    }

    fn lines(&self, context: &Context) -> usize {
        self.hits.len() + usize::from(self.offers_report(context))
    }

    /// The field with its list.
    pub fn view<'a>(&'a self, context: &'a Context, cap: String) -> Element<'a, Message> {
        responsive(move |room: Size| self.field(room.width - AROUND, context, cap.clone()))
            .height(size::CONTROL)
            .into()
    }

    fn field<'a>(&'a self, room: f32, context: &'a Context, cap: String) -> Element<'a, Message> {
        let open = self.open;
        // Words without room would end in the middle of a letter.
        let texts = &context.texts;
        let wordings = [texts.search_people(), texts.search_people_short()];
        let mut fitting = wordings
            .into_iter()
            .filter(|words| truncate::width(words, label::BODY.size) <= room);
        let words = fitting
            .next()
            .unwrap_or_else(|| texts.search_people_least());
        let field = Edit::new(FIELD, &words, &self.query)
            .on_input(Message::Typed)
            .on_key(move |key, modifiers| {
                if !modifiers.is_empty() {
                    return None;
                }
                match key {
                    Key::Named(Named::ArrowDown) => Some(Message::Moved(1)),
                    Key::Named(Named::ArrowUp) => Some(Message::Moved(-1)),
                    Key::Named(Named::Enter) => Some(Message::Taken),
                    Key::Named(Named::Escape) if open => Some(Message::Closed),
                    _ => None,
                }
            })
            .lead(icon::SEARCH)
            .trail(button::key_cap(cap), 66.0);
        let list = (self.open && self.answered.is_some()).then(|| self.list(context));
        Popover::new(container(field).width(Length::Fill), list)
            .on_close(Message::Closed)
            .width(Width::Fixed(460.0))
            .into()
    }

    fn list<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let people = self
            .hits
            .iter()
            .enumerate()
            .map(|(at, hit)| self.person(at, hit, context));
        let none = self.hits.is_empty().then(|| {
            container(label::dense_muted(
                context.texts.list_no_hits(self.query.trim()),
            ))
            .padding([gap::S, gap::M])
        });
        let report = self.offers_report(context).then(|| {
            let content = row![
                icon::PLUS.at(16.0),
                label::dense(context.texts.search_as_report())
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center);
            self.line(self.hits.len(), content.into())
        });
        column![none, column(people), report]
            .padding(gap::XS)
            .into()
    }

    fn person<'a>(&self, at: usize, hit: &'a Hit, context: &'a Context) -> Element<'a, Message> {
        let entry = &hit.entry;
        let name = crate::domain::guardian::list_name(&entry.family_name, &entry.given_name);
        let original = format!(
            "{} {}",
            entry.family_name_original, entry.given_name_original
        )
        .trim()
        .to_owned();
        let kind = if entry.child {
            icon::USER_ROUND
        } else {
            icon::USERS
        };
        let mut facts = vec![entry.file_number.to_string()];
        facts.extend(
            entry
                .birth
                .map(crate::domain::birth_date::BirthDate::german),
        );
        if !entry.town.is_empty() {
            facts.push(entry.town.clone());
        }
        if entry.closed {
            facts.push(context.texts.stage_closed());
        }
        let content = row![
            kind.at(16.0).style(theme::muted),
            label::dense_strong(context.shown(&name).into_owned()),
            (!original.is_empty() && !context.privacy).then(|| label::original_script(original)),
            space::horizontal(),
            label::cap(facts.join(" · ")),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        self.line(at, content.into())
    }

    fn line<'a>(&self, at: usize, content: Element<'a, Message>) -> Element<'a, Message> {
        let marked = at == self.at;
        Control::new(content)
            .id(format!("search-hit-{at}"))
            .on_press(Message::Picked(at))
            .tab_stop(false)
            .width(Length::Fill)
            .height(34)
            .padding([0.0, gap::S])
            .align(Alignment::Start)
            .style(move |theme, status| {
                let t = Tokens::of(theme);
                Style {
                    background: (marked || status.hovered).then_some(if marked {
                        t.selected
                    } else {
                        t.hover
                    }),
                    border: Border {
                        radius: radius::SMALL.into(),
                        ..Border::default()
                    },
                    text: t.text,
                }
            })
            .ring(Ring::Inside, radius::SMALL)
            .into()
    }
}
