//! Rückläufer erfassen: which family's letter came back, why, on which day.

use iced::widget::{column, container, row};
use iced::{Element, Length, Task};

use super::{Message, words};
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::date_field::{self, Expecting};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::Note;
use crate::desktop::widget::search_box::{self, Choice, Outcome, choice};
use crate::desktop::widget::{banner, button, label};
use crate::domain::id::{FamilyId, LetterId};
use crate::domain::post::ReturnReason;
use crate::service::post_room::{LetterOut, PostRoom};
use crate::service::{Done, Error};

/// The field of the file number.
pub(super) const FILE: &str = "letters-return-file";
const LETTER: &str = "letters-return-letter";
const REASON: &str = "letters-return-reason";

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Event {
    /// In the field of the file number.
    File(search_box::Event),
    /// In the field of the letter.
    Letter(search_box::Event),
    /// In the field of the reason.
    Reason(search_box::Event),
    /// In the field of the day.
    Day(date_field::Event),
    /// Rückläufer eintragen.
    Confirmed,
    /// It was written, or not.
    Written(Result<Done<()>, Error>),
}

/// The open dialog.
#[derive(Debug)]
pub(super) struct Returning {
    families: search_box::State<FamilyId>,
    letters: search_box::State<LetterId>,
    reasons: search_box::State<ReturnReason>,
    day: date_field::State,
    /// Is it said what is missing?
    checked: bool,
    busy: bool,
    trouble: Option<String>,
}

/// Can it have come back?
fn is_out(out: &LetterOut) -> bool {
    out.letter.returned_on.is_none()
}

fn letters_of(room: &PostRoom, family: FamilyId, context: &Context) -> Vec<Choice<LetterId>> {
    let own = |out: &&LetterOut| out.family == family && is_out(out);
    let named = |out: &LetterOut| {
        let texts = &context.texts;
        let day = out.letter.delivery().unwrap_or(out.letter.made_at.date());
        let kind = words::kind(out.letter.kind, context);
        choice(
            out.letter.id,
            texts.post_letter_of(&kind, &texts.date_plain(day)),
        )
    };
    room.out.iter().filter(own).map(named).collect()
}

impl Returning {
    /// The dialog, about this letter if one is marked.
    pub(super) fn new(room: &PostRoom, marked: Option<LetterId>, context: &Context) -> Self {
        let mut families: Vec<Choice<FamilyId>> = Vec::new();
        for out in room.out.iter().filter(|out| is_out(out)) {
            if families.iter().all(|known| known.key != out.family) {
                let number = out.file_number.to_string();
                families.push(Choice {
                    key: out.family,
                    aside: context.shown(&out.name).into_owned(),
                    also: vec![
                        out.name.clone(),
                        number.chars().filter(char::is_ascii_digit).collect(),
                    ],
                    words: number,
                });
            }
        }
        let reasons = ReturnReason::ALL.iter();
        let reasons: Vec<_> = reasons
            .map(|reason| choice(*reason, words::why(*reason, context)))
            .collect();
        let mut dialog = Self {
            families: search_box::State::new(families),
            letters: search_box::State::new(Vec::new()),
            reasons: search_box::State::new(reasons),
            day: date_field::State::with_day(Expecting::Birth, context.today),
            checked: false,
            busy: false,
            trouble: None,
        };
        let out = room.out.iter().filter(|out| is_out(out));
        if let Some(out) = out.into_iter().find(|out| Some(out.letter.id) == marked) {
            dialog.families.pick(Some(&out.family));
            dialog.choose(room, out.family, Some(out.letter.id), context);
        }
        dialog
    }

    /// Offers the letters of a family, this one or the newest first.
    fn choose(
        &mut self,
        room: &PostRoom,
        family: FamilyId,
        letter: Option<LetterId>,
        context: &Context,
    ) {
        let letters = letters_of(room, family, context);
        let first = letters.first().map(|letter| letter.key);
        self.letters = search_box::State::new(letters);
        self.letters.pick(letter.or(first).as_ref());
    }

    /// Handles what happened; says whether the dialog is done.
    pub(super) fn update(
        &mut self,
        event: Event,
        room: &PostRoom,
        context: &Context,
    ) -> (Action<Message>, bool) {
        match event {
            Event::File(event) => match self.families.update(event) {
                Outcome::Picked(family) => self.choose(room, family, None, context),
                Outcome::Cleared => self.letters = search_box::State::new(Vec::new()),
                Outcome::Nothing | Outcome::Free(_) => {}
            },
            Event::Letter(event) => drop(self.letters.update(event)),
            Event::Reason(event) => drop(self.reasons.update(event)),
            Event::Day(event) => {
                let _ = self.day.update(event, context.today);
            }
            Event::Confirmed => return (self.confirm(context), false),
            Event::Written(Ok(done)) => {
                let report = Report::done(context.texts.deed(&done.deed), &done);
                let report = report.with([context.texts.post_returned_follows()]);
                return (Action::Done(report, Task::none()), true);
            }
            Event::Written(Err(error)) => {
                self.busy = false;
                self.trouble = Some(context.sentence(&error));
            }
        }
        (Action::None, false)
    }

    fn confirm(&mut self, context: &Context) -> Action<Message> {
        self.checked = true;
        self.trouble = None;
        let missing = if self.families.picked().is_none() {
            Some(FILE)
        } else if self.letters.picked().is_none() {
            Some(LETTER)
        } else if self.reasons.picked().is_none() {
            Some(REASON)
        } else {
            None
        };
        if let Some(field) = missing {
            return iced::widget::operation::focus(field).into();
        }
        let (Some(letter), Some(reason), Some(day), false) = (
            self.letters.picked().copied(),
            self.reasons.picked().copied(),
            self.day.day(),
            self.busy,
        ) else {
            return Action::None;
        };
        self.busy = true;
        let service = context.service.clone();
        let work = async move { service.return_mail(letter, day, reason).await };
        Task::perform(work, |done| Message::Returning(Event::Written(done))).into()
    }

    /// How it looks.
    pub(super) fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Message> {
        let texts = &context.texts;
        let typed = !self.families.query().trim().is_empty();
        let note = |missing: bool, wrong: String, hint: String| {
            if self.checked && missing {
                Note::wrong(wrong)
            } else {
                Note::hint(hint)
            }
        };
        let unknown = if typed {
            texts.post_return_unknown()
        } else {
            texts.post_return_file_missing()
        };
        let file = note(
            self.families.picked().is_none(),
            unknown,
            texts.post_return_file_hint(),
        );
        let letter = note(
            self.letters.picked().is_none(),
            texts.post_return_letter_missing(),
            String::new(),
        );
        let reason = note(
            self.reasons.picked().is_none(),
            texts.post_return_reason_missing(),
            texts.post_return_reason_hint(),
        );
        let day = date_field::date_field(
            "letters-return-day",
            texts.post_return_day(),
            &self.day,
            context.today,
            Note::Empty,
            &|_| None,
            texts,
            |event| Message::Returning(Event::Day(event)),
        );
        let body = column![
            search_box::search_box(
                FILE,
                texts.post_return_file(),
                &self.families,
                file,
                texts,
                |event| Message::Returning(Event::File(event))
            ),
            search_box::search_box(
                LETTER,
                texts.post_return_letter(),
                &self.letters,
                letter,
                texts,
                |event| Message::Returning(Event::Letter(event))
            ),
            row![
                container(search_box::search_box(
                    REASON,
                    texts.post_return_reason(),
                    &self.reasons,
                    reason,
                    texts,
                    |event| Message::Returning(Event::Reason(event))
                ))
                .width(Length::FillPortion(3)),
                container(day).width(Length::FillPortion(2)),
            ]
            .spacing(gap::M),
            label::dense_muted(texts.post_return_fact()),
        ]
        .spacing(gap::XS);
        let said: Option<Element<'a, Message>> = (self.trouble.as_ref())
            .map(|words| banner::banner(Tone::Danger, words.as_str()).into());
        let press = Some(Message::Returning(Event::Confirmed));
        Dialog::new(
            "letters-return-dialog",
            texts.post_return_ask(),
            texts.back(),
            Message::DialogClosed,
        )
        .said(said)
        .body(body)
        .action(
            button::primary("letters-return-confirm", texts.post_return_enter())
                .icon(icon::MAIL_X)
                .busy(self.busy)
                .on_press_maybe(press.clone()),
            press,
        )
        .wide()
        .initial(FILE)
    }
}
