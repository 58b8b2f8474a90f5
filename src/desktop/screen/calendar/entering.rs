//! The small sheets about the chosen appointment: the family's word, the outcome, the interpreter.

use iced::widget::{column, container, row};
use iced::{Alignment, Element};

use super::deeds::{Deed, when, write};
use super::{Calendar, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::date_field::{self, Expecting, date_field};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note, labelled};
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::{button, checkbox, label};
use crate::domain::appointment::{Appointment, Channel, Outcome};
use crate::domain::booking::{Conclusion, InterpreterEntry, LONGEST_TALK};
use crate::domain::id::InterpreterId;
use crate::domain::interpreter::{InterpreterMode, InterpreterStatus};
use crate::domain::language::LanguageCode;
use crate::domain::pool;
use crate::domain::rights::Right;

/// Width of the field for a day.
const DAY: f32 = 240.0;

/// All ways in which a family can say that it comes, in the order of the sheet.
const CHANNELS: [Channel; 6] = [
    Channel::Phone,
    Channel::TextMessage,
    Channel::InPerson,
    Channel::Mail,
    Channel::Letter,
    Channel::Helper,
];

/// All states of an interpreter, in their order.
const STATES: [InterpreterStatus; 6] = [
    InterpreterStatus::ToRequest,
    InterpreterStatus::Requested,
    InterpreterStatus::Confirmed,
    InterpreterStatus::Declined,
    InterpreterStatus::ToClear,
    InterpreterStatus::Cancelled,
];

/// What is being entered about the chosen appointment.
#[derive(Debug)]
pub enum Entering {
    /// The family's word.
    Word {
        /// How it said so.
        by: Channel,
        /// On which day.
        on: date_field::State,
    },
    /// How it ended.
    End {
        /// How.
        how: Option<Conclusion>,
        /// Minutes it took, as typed.
        minutes: String,
        /// Why, when it is a correction.
        why: String,
    },
    /// The interpreter.
    Interpreter(InterpreterEntry),
}

/// What happened on a sheet.
#[derive(Debug, Clone)]
pub enum Event {
    /// Zusage …
    WordPressed,
    /// Ergebnis …
    EndPressed,
    /// Dolmetschen …
    InterpreterPressed,
    /// How the family said so.
    ChannelChosen(Channel),
    /// When.
    Dated(date_field::Event),
    /// How it ended.
    EndChosen(Conclusion),
    /// Minutes were typed.
    MinutesTyped(String),
    /// A reason was typed.
    WhyTyped(String),
    /// The interpreter's language.
    LanguageChosen(LanguageCode),
    /// How far it is.
    StateChosen(InterpreterStatus),
    /// How they take part.
    ModeChosen(InterpreterMode),
    /// The pool's reference was typed.
    ReferenceTyped(String),
    /// Who interprets.
    PersonChosen(Option<InterpreterId>),
    /// Text für den Pool kopieren.
    CopyPressed,
    /// It is entered.
    Confirmed,
    /// Zurück.
    Closed,
}

impl Entering {
    /// Is anything typed that is not saved?
    pub fn is_dirty(&self) -> bool {
        match self {
            Self::End { minutes, why, .. } => !minutes.is_empty() || !why.is_empty(),
            Self::Word { .. } | Self::Interpreter(_) => false,
        }
    }
}

/// Minutes as typed: nothing, a number, or no valid one.
fn parsed(minutes: &str) -> Result<Option<u32>, ()> {
    let typed = minutes.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = typed.parse().map_err(|_| ())?;
    if (1..=LONGEST_TALK).contains(&number) {
        Ok(Some(number))
    } else {
        Err(())
    }
}

/// Is its end only corrected with a reason now?
fn is_correction(a: &Appointment, context: &Context) -> bool {
    !a.status.is_open() && context.today > a.start.date()
}

impl Calendar {
    pub(super) fn on_entering(&mut self, event: Event, context: &Context) -> Action<Message> {
        let Some(row) = self.row() else {
            return Action::None;
        };
        let a = row.appointment.clone();
        if !context.may(Right::BookAppointments) {
            return Action::None;
        }
        match (event, &mut self.entering) {
            (Event::WordPressed, _) => {
                let said = a.confirmation;
                self.entering = Some(Entering::Word {
                    by: said.map_or(Channel::Phone, |said| said.by),
                    on: date_field::State::with_day(
                        Expecting::Birth,
                        said.map_or(context.today, |said| said.on),
                    ),
                });
            }
            (Event::EndPressed, _) => {
                self.entering = Some(Entering::End {
                    how: a.outcome.map(Conclusion::Held),
                    minutes: a.minutes_spent.map(|m| m.to_string()).unwrap_or_default(),
                    why: String::new(),
                });
            }
            (Event::InterpreterPressed, _) => {
                let known = a.interpreter.as_ref().map(InterpreterEntry::of);
                let need = self.about.known().and_then(|about| {
                    let need = about.file.family.interpreter.as_ref()?;
                    Some(InterpreterEntry {
                        language: need.language.clone(),
                        status: InterpreterStatus::ToRequest,
                        mode: InterpreterMode::OnSite,
                        reference: String::new(),
                        person: None,
                    })
                });
                self.entering = known.or(need).map(Entering::Interpreter);
            }
            (Event::ChannelChosen(channel), Some(Entering::Word { by, .. })) => *by = channel,
            (Event::Dated(event), Some(Entering::Word { on, .. })) => {
                let _ = on.update(event, context.today);
            }
            (Event::EndChosen(chosen), Some(Entering::End { how, .. })) => *how = Some(chosen),
            (Event::MinutesTyped(typed), Some(Entering::End { minutes, .. })) => *minutes = typed,
            (Event::WhyTyped(typed), Some(Entering::End { why, .. })) => *why = typed,
            (Event::LanguageChosen(language), Some(Entering::Interpreter(entry))) => {
                entry.language = language;
                entry.person = None;
            }
            (Event::StateChosen(status), Some(Entering::Interpreter(entry))) => {
                entry.status = status;
            }
            (Event::ModeChosen(mode), Some(Entering::Interpreter(entry))) => entry.mode = mode,
            (Event::ReferenceTyped(typed), Some(Entering::Interpreter(entry))) => {
                entry.reference = typed;
            }
            (Event::PersonChosen(person), Some(Entering::Interpreter(entry))) => {
                entry.person = person;
            }
            (Event::CopyPressed, _) => {
                let need = self
                    .about
                    .known()
                    .map(|about| &about.file.family.interpreter);
                let need = need.and_then(Option::as_ref);
                let text = if a.status.claims_time() {
                    pool::request(&context.office, &a, need)
                } else {
                    pool::cancellation(&context.office, &a)
                };
                return text.map_or(Action::None, Action::Copy);
            }
            (Event::Confirmed, _) => return self.enter_it(&a, context),
            (Event::Closed, _) => {
                self.entering = None;
                self.unwritten.clear();
            }
            _ => {}
        }
        Action::None
    }

    fn enter_it(&mut self, a: &Appointment, context: &Context) -> Action<Message> {
        let (service, id) = (context.service.clone(), a.id);
        match &self.entering {
            Some(Entering::Word { by, on }) => {
                let (by, Some(on)) = (*by, on.day()) else {
                    return Action::None;
                };
                if !self.begin(context) {
                    return Action::None;
                }
                write(Deed::Entered, async move {
                    service.confirm_coming(id, by, on).await
                })
            }
            Some(Entering::End { how, minutes, why }) => {
                let (Some(how), Ok(minutes)) = (*how, parsed(minutes)) else {
                    return Action::None;
                };
                let why = why.clone();
                if !self.begin(context) {
                    return Action::None;
                }
                write(Deed::Entered, async move {
                    service.conclude(id, how, minutes, &why).await
                })
            }
            Some(Entering::Interpreter(entry)) => {
                let entry = entry.clone();
                if !self.begin(context) {
                    return Action::None;
                }
                write(Deed::Entered, async move {
                    service.edit_interpreter(id, &entry).await
                })
            }
            None => Action::None,
        }
    }
}

/// The open sheet.
pub fn dialog<'a>(calendar: &'a Calendar, context: &'a Context) -> Option<Dialog<'a, Message>> {
    let entering = calendar.entering.as_ref()?;
    let row_ = calendar.row()?;
    let texts = &context.texts;
    let a = &row_.appointment;
    let (title, words, body, ready) = match entering {
        Entering::Word { by, on } => (
            texts.entering_confirm_title(),
            texts.entering_confirm_do(),
            word(*by, on, context),
            on.day().is_some(),
        ),
        Entering::End { how, minutes, why } => {
            let corrects = is_correction(a, context);
            let ready =
                how.is_some() && parsed(minutes).is_ok() && (!corrects || !why.trim().is_empty());
            (
                texts.entering_outcome_title(),
                texts.entering_outcome_do(),
                end(*how, minutes, corrects.then_some(why), context),
                ready,
            )
        }
        Entering::Interpreter(entry) => (
            texts.booking_interpreter(),
            texts.entering_interpreter_do(),
            interpreter(calendar, entry, context),
            true,
        ),
    };
    let confirm = ready.then_some(Message::Entering(Event::Confirmed));
    let action = button::primary("entering-do", words)
        .busy(calendar.busy)
        .on_press_maybe(confirm.clone());
    let object = format!("{} · {}", context.shown(&row_.name), when(a.start, context));
    let id = match entering {
        Entering::Word { .. } => "entering-word",
        Entering::End { .. } => "entering-end",
        Entering::Interpreter(_) => "entering-interpreter",
    };
    Some(
        Dialog::new(id, title, texts.back(), Message::Entering(Event::Closed))
            .object(object)
            .body(body)
            .action(action, confirm)
            .wide(),
    )
}

fn word<'a>(by: Channel, on: &'a date_field::State, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let ways = scaled(
        "entering-channel",
        CHANNELS
            .into_iter()
            .map(|channel| segment(channel, texts.channel(channel)))
            .collect(),
        Some(&by),
        Scale::Small,
        |channel| Message::Entering(Event::ChannelChosen(channel)),
    );
    let day = date_field(
        "entering-on",
        texts.entering_on(),
        on,
        context.today,
        Note::Empty,
        &|_| None,
        texts,
        |event| Message::Entering(Event::Dated(event)),
    );
    column![
        label::DENSE_STRONG.text(texts.entering_how()),
        row![ways],
        container(day).width(DAY),
    ]
    .spacing(gap::S)
    .into()
}

fn end<'a>(
    how: Option<Conclusion>,
    minutes: &'a str,
    why: Option<&'a String>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let ends = Conclusion::ALL.into_iter().enumerate().map(|(at, end)| {
        checkbox::checkbox(
            format!("entering-end-{at}"),
            texts.conclusion(end),
            how == Some(end),
            Some(Message::Entering(Event::EndChosen(end))),
        )
    });
    let held = matches!(how, Some(Conclusion::Held(_)));
    let note = match parsed(minutes) {
        Ok(_) => Note::Empty,
        Err(()) => Note::wrong(texts.entering_minutes_wrong()),
    };
    let took = held.then(|| {
        field::field("entering-minutes", texts.entering_minutes(), minutes)
            .aside(texts.optional())
            .on_input(|typed| Message::Entering(Event::MinutesTyped(typed)))
            .note(note)
    });
    let why = why.map(|why| {
        field::field("entering-why", texts.booking_why(), why)
            .on_input(|typed| Message::Entering(Event::WhyTyped(typed)))
            .note(Note::hint(texts.entering_correction()))
    });
    let next = matches!(
        how,
        Some(Conclusion::Held(
            Outcome::ChildMissing | Outcome::DocumentsMissing
        ))
    );
    let next = next.then(|| label::dense_muted(texts.entering_follow_up_hint()));
    column(ends)
        .push(next)
        .push(took)
        .push(why)
        .spacing(gap::S)
        .into()
}

fn interpreter<'a>(
    calendar: &'a Calendar,
    entry: &'a InterpreterEntry,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let office = &context.office;
    let need = calendar
        .about
        .known()
        .map(|about| &about.file.family.interpreter);
    let need = need.and_then(Option::as_ref);
    let mut languages = vec![entry.language.clone()];
    for language in need
        .into_iter()
        .flat_map(|n| std::iter::once(&n.language).chain(&n.second))
    {
        if !languages.contains(language) {
            languages.push(language.clone());
        }
    }
    languages.sort();
    let options = languages
        .into_iter()
        .map(|code| {
            let name = office.language_name(&code).to_owned();
            segment(code, name)
        })
        .collect();
    let language = scaled(
        "entering-language",
        options,
        Some(&entry.language),
        Scale::Small,
        |language| Message::Entering(Event::LanguageChosen(language)),
    );
    let states = scaled(
        "entering-state",
        STATES
            .into_iter()
            .map(|status| segment(status, texts.interpreter_status(status)))
            .collect(),
        Some(&entry.status),
        Scale::Small,
        |status| Message::Entering(Event::StateChosen(status)),
    );
    let modes = [
        InterpreterMode::OnSite,
        InterpreterMode::Phone,
        InterpreterMode::Video,
    ];
    let mode = scaled(
        "entering-mode",
        modes
            .into_iter()
            .map(|mode| segment(mode, texts.mode(mode)))
            .collect(),
        Some(&entry.mode),
        Scale::Small,
        |mode| Message::Entering(Event::ModeChosen(mode)),
    );
    let known = office
        .interpreters
        .iter()
        .filter(|person| person.active && person.languages.contains(&entry.language));
    let mut people = vec![(None, texts.entering_nobody())];
    people.extend(known.map(|person| (Some(person.id), person.name.clone())));
    let people = people.into_iter().enumerate().map(|(at, (id, name))| {
        checkbox::checkbox(
            format!("entering-person-{at}"),
            name,
            entry.person == id,
            Some(Message::Entering(Event::PersonChosen(id))),
        )
    });
    let claims = calendar
        .row()
        .is_some_and(|row| row.appointment.status.claims_time());
    let copy = if claims {
        texts.entering_copy()
    } else {
        texts.entering_copy_off()
    };
    let copy = button::secondary("entering-copy", copy)
        .small()
        .icon(icon::COPY)
        .on_press(Message::Entering(Event::CopyPressed));
    column![
        row![
            labelled(texts.entering_language(), language, Note::Empty),
            labelled(texts.entering_mode(), mode, Note::Empty),
        ]
        .spacing(gap::L),
        label::DENSE_STRONG.text(texts.entering_state()),
        row![states],
        field::field(
            "entering-reference",
            texts.entering_reference(),
            &entry.reference
        )
        .aside(texts.optional())
        .on_input(|typed| Message::Entering(Event::ReferenceTyped(typed))),
        label::DENSE_STRONG.text(texts.entering_person()),
        row(people).spacing(gap::M).wrap(),
        row![copy].align_y(Alignment::Center),
    ]
    .spacing(gap::S)
    .into()
}
