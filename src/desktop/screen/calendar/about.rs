//! What hangs on the chosen appointment, at the side: its group, its invitation, its interpreter, what came before and
//! after it, and what a missed one asks for.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Task};

use super::deeds::when;
use super::{Calendar, Message, booking, entering};
use crate::desktop::action::Action;
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::{banner, button, label};
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use crate::domain::calendar::add_working_days;
use crate::domain::id::AppointmentId;
use crate::domain::no_show::NoShow;
use crate::domain::post::Group;
use crate::domain::rights::Right;
use crate::service::Error;
use crate::service::appointments::About;
use crate::store::rows::AppointmentRow;

/// What is known about the chosen appointment beyond its row.
#[derive(Debug, Default)]
pub struct Known {
    of: Option<AppointmentId>,
    about: Option<Box<About>>,
}

impl Known {
    /// What was read.
    pub fn known(&self) -> Option<&About> {
        self.about.as_deref()
    }
}

impl Calendar {
    /// Reads about the chosen appointment when another one was chosen.
    pub(super) fn read_about(&mut self, context: &Context) -> Option<Task<Message>> {
        if self.about.of == self.selected {
            return None;
        }
        self.about = Known {
            of: self.selected,
            about: None,
        };
        self.reread_about(context)
    }

    /// Reads about the chosen appointment; what is known stays until the answer comes.
    pub(super) fn reread_about(&mut self, context: &Context) -> Option<Task<Message>> {
        let id = self.selected.filter(|_| context.may(Right::ReadFamilies))?;
        self.about.of = Some(id);
        let service = context.service.clone();
        Some(Task::perform(
            async move { service.about(id).await },
            move |about| Message::AboutRead(id, about.map(Box::new)),
        ))
    }

    pub(super) fn about_read(
        &mut self,
        id: AppointmentId,
        result: Result<Box<About>, Error>,
    ) -> Action<Message> {
        if self.about.of == Some(id) {
            self.about.about = result.ok();
        }
        Action::None
    }

    /// A talk that follows on the chosen one: a follow-up, or another offer after a missed one.
    pub(super) fn follow_up(&mut self, context: &Context) -> Action<Message> {
        let Some(row) = self.row() else {
            return Action::None;
        };
        let a = &row.appointment;
        let kind = match a.status {
            AppointmentStatus::Held => AppointmentKind::FollowUp,
            _ if a.kind.counsels() => a.kind,
            _ => AppointmentKind::Initial,
        };
        let sheet = booking::Booking::new(a.family, row.name.clone(), kind, None);
        self.open_booking(sheet, context)
    }
}

fn line<'a>(mark: Icon, tone: Tone, words: String) -> Element<'a, Message> {
    row![
        container(mark.at(13.0).style(theme::soft_text(tone))).padding(iced::padding::top(2)),
        label::DENSE.text(words).style(theme::soft_text(tone))
    ]
    .spacing(gap::S)
    .into()
}

/// What is attached: the family's word, how it ended, the invitation, the reminder.
pub fn attached<'a>(
    calendar: &'a Calendar,
    a: &'a Appointment,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let said = a.confirmation.map(|said| {
        let (how, day) = (texts.channel(said.by), texts.date_short(said.on));
        line(icon::CHECK, Tone::Ok, texts.about_confirmed(&how, &day))
    });
    let ended = a
        .outcome
        .map(|outcome| line(icon::CHECK_CHECK, Tone::Neutral, texts.outcome(outcome)));
    let spent = a.minutes_spent.map(|minutes| {
        line(
            icon::CLOCK,
            Tone::Neutral,
            texts.about_spent(minutes.into()),
        )
    });
    let state = calendar
        .about
        .known()
        .and_then(|about| about.letter.as_ref());
    let letter = state.map(|told| match (&told.group, &told.letter) {
        (Group::Outdated(_), _) => line(
            icon::TRIANGLE_ALERT,
            Tone::Warn,
            texts.about_letter_outdated(),
        ),
        (Group::Blocked, _) => line(icon::LOCK, Tone::Danger, texts.about_letter_blocked()),
        (Group::Today | Group::Later, _) | (_, None) => {
            line(icon::MAIL, Tone::Neutral, texts.about_letter_ready())
        }
        (_, Some(letter)) => line(
            icon::PRINTER_CHECK,
            Tone::Neutral,
            texts.about_letter_made(&texts.date_short(letter.made_at.date())),
        ),
    });
    // The day before, as long as the family has not said that it comes.
    let remind = add_working_days(a.start.date(), -1);
    let waits = a.status.is_open() && a.status != AppointmentStatus::Confirmed;
    let reminder = (waits && remind >= context.today).then(|| {
        let day = texts.date_short(remind);
        line(icon::PHONE, Tone::Neutral, texts.about_reminder(&day))
    });
    column![said, ended, spent, letter, reminder]
        .spacing(6)
        .into()
}

/// Where it takes place, in words: a talk by phone or video says so.
pub fn place(a: &Appointment, site: &str, room: &str, context: &Context) -> (Icon, String) {
    let texts = &context.texts;
    let at = texts.calendar_at(site, room);
    match a.kind {
        AppointmentKind::Phone => (icon::PHONE, texts.about_by_phone(&at)),
        AppointmentKind::Video => (icon::VIDEO, texts.about_by_video(&at)),
        _ => (icon::MAP_PIN, at),
    }
}

/// What a missed appointment asks for.
pub fn missed<'a>(
    calendar: &'a Calendar,
    a: &Appointment,
    context: &'a Context,
) -> Option<Element<'a, Message>> {
    let about = calendar.about.known()?;
    let step = about
        .no_show
        .filter(|_| a.status == AppointmentStatus::NoShow)?;
    Some(no_show(&step, context))
}

/// The step after a missed appointment, as a banner.
pub fn no_show<'a, M: Clone + 'a>(step: &NoShow, context: &Context) -> Element<'a, M> {
    let tone = if step.due <= context.today {
        Tone::Danger
    } else {
        Tone::Warn
    };
    banner::banner(tone, step.sentence(context.lang))
        .title(context.texts.about_missed(step.missed.into()))
        .into()
}

/// The families of the group.
pub fn group<'a>(calendar: &'a Calendar, context: &'a Context) -> Option<Element<'a, Message>> {
    let about = calendar.about.known()?;
    let standing = |row: &&AppointmentRow| row.appointment.status.claims_time();
    let rows: Vec<_> = about.group.iter().filter(standing).collect();
    let first = rows.first()?;
    if first.appointment.kind != AppointmentKind::Group {
        return None;
    }
    let texts = &context.texts;
    let families = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let open = rows.iter().any(|row| row.appointment.status.is_open());
    let may = open && context.may(Right::BookAppointments);
    let cancel = (may && rows.len() > 1).then(|| {
        button::quiet("calendar-group-cancel", texts.about_group_cancel())
            .small()
            .icon(icon::CALENDAR_X)
            .on_press(Message::GroupCancelPressed)
    });
    let join = calendar.chosen_waiting().filter(|_| may).map(|waiting| {
        let name = context.shown(&waiting.row.name);
        button::secondary("calendar-group-join", texts.booking_join(&name))
            .small()
            .icon(icon::PLUS)
            .on_press(Message::JoinPressed)
    });
    let lines = rows.into_iter().enumerate().map(|(at, row_)| {
        let state = vocabulary::appointment(row_.appointment.status, context);
        row![
            state.icon.at(13.0).style(theme::soft_text(state.tone)),
            button::link(
                format!("calendar-member-{at}"),
                context.shown(&row_.name).into_owned(),
                Some(Message::BlockPressed(row_.appointment.id)),
            )
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    });
    Some(
        column![label::cap(texts.group_families(families))]
            .extend(lines)
            .push(join)
            .push(cancel)
            .spacing(gap::XS)
            .into(),
    )
}

/// What came before and after it, each with its reason.
pub fn chain<'a>(
    calendar: &'a Calendar,
    a: &'a Appointment,
    context: &'a Context,
) -> Option<Element<'a, Message>> {
    let about = calendar.about.known()?;
    let others = links(&about.file.appointments, a);
    if others.is_empty() {
        return None;
    }
    let lines = others.into_iter().map(|other| link(other, context));
    Some(
        column![label::cap(context.texts.about_chain())]
            .extend(lines)
            .spacing(gap::XS)
            .into(),
    )
}

/// The appointments that this one follows on and that follow on it, oldest first.
fn links<'a>(all: &'a [Appointment], a: &Appointment) -> Vec<&'a Appointment> {
    let mut found: Vec<&Appointment> = Vec::new();
    let mut before = a.previous;
    while let Some(other) = before.and_then(|id| all.iter().find(|o| o.id == id)) {
        if found.iter().any(|f| f.id == other.id) {
            break;
        }
        found.push(other);
        before = other.previous;
    }
    found.reverse();
    let mut now = a.id;
    while let Some(other) = all.iter().find(|o| o.previous == Some(now)) {
        if found.iter().any(|f| f.id == other.id) {
            break;
        }
        found.push(other);
        now = other.id;
    }
    found
}

/// "Mo 02.11., 08:30 · Erstberatung · nicht erschienen (krank)"
pub fn link<'a, M: 'a>(other: &'a Appointment, context: &'a Context) -> Element<'a, M> {
    let texts = &context.texts;
    let state = vocabulary::appointment(other.status, context);
    let end = other
        .outcome
        .map_or(state.words, |outcome| texts.outcome(outcome));
    let reason = if other.reason.is_empty() {
        String::new()
    } else {
        format!(" ({})", other.reason)
    };
    let words = format!(
        "{} · {} · {end}{reason}",
        when(other.start, context),
        texts.kind(other.kind)
    );
    row![
        container(state.icon.at(13.0).style(theme::soft_text(state.tone)))
            .padding(iced::padding::top(2)),
        label::dense(words)
    ]
    .spacing(gap::S)
    .into()
}

/// The buttons that open the sheets, the file and the letter: each thing has one way.
pub fn sheets<'a>(
    calendar: &'a Calendar,
    a: &'a Appointment,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let may = context.may(Right::BookAppointments);
    let open = a.status.is_open();
    let begun = a.start <= context.now;
    let over = matches!(
        a.status,
        AppointmentStatus::Held | AppointmentStatus::NoShow
    );
    let next = if a.status == AppointmentStatus::Held {
        texts.booking_follow_up()
    } else {
        texts.booking_offer_again()
    };
    let sheet = |event| Message::Entering(event);
    let today = a.start.date() == context.today;
    let all = [
        (
            context.may(Right::Counsel) && open && today && a.kind.counsels(),
            "calendar-talk",
            icon::PLAY,
            texts.talk_begin(),
            Message::Opened(Destination::talk_with(a.family)),
        ),
        (
            may && open && !begun,
            "calendar-word",
            icon::CHECK,
            texts.entering_confirm(),
            sheet(entering::Event::WordPressed),
        ),
        (
            may && begun && a.status.claims_time(),
            "calendar-end",
            icon::LIST_CHECKS,
            texts.entering_outcome(),
            sheet(entering::Event::EndPressed),
        ),
        (
            may && over,
            "calendar-follow-up",
            icon::CALENDAR_PLUS,
            next,
            Message::FollowUpPressed,
        ),
        (
            may && open && !begun,
            "calendar-change",
            icon::PENCIL,
            texts.booking_open(),
            Message::ChangePressed,
        ),
        (
            may && a.interpreter.is_some() && a.group.is_none(),
            "calendar-interpreter",
            icon::LANGUAGES,
            texts.entering_interpreter(),
            sheet(entering::Event::InterpreterPressed),
        ),
        (
            context.may(Right::PrintLetters),
            "calendar-letter",
            icon::PRINTER,
            texts.calendar_letter(),
            Message::LetterPressed,
        ),
        (
            true,
            "calendar-file",
            icon::USERS,
            texts.calendar_open_file(),
            Message::FilePressed,
        ),
    ];
    let buttons =
        all.into_iter()
            .filter(|(shown, ..)| *shown)
            .map(|(_, id, mark, words, message)| {
                button::secondary(id, words)
                    .small()
                    .icon(mark)
                    .on_press_maybe((!calendar.busy).then_some(message))
                    .into()
            });
    row(buttons).spacing(6).wrap().into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::schedule::trial::appointment;

    #[test]
    fn the_chain_goes_both_ways_and_ends() {
        let mut all: Vec<Appointment> = (1..=4)
            .map(|n| appointment(n, 1, 1, "2026-11-02 09:00", 60))
            .collect();
        for n in 1..4 {
            all[n].previous = Some(all[n - 1].id);
        }
        let ids = |of: usize| -> Vec<AppointmentId> {
            links(&all, &all[of]).into_iter().map(|a| a.id).collect()
        };
        assert_eq!(ids(1), [all[0].id, all[2].id, all[3].id]);
        assert_eq!(ids(3), [all[0].id, all[1].id, all[2].id]);
        // A circle, which only a damaged file could hold, ends too.
        let mut circle = all.clone();
        circle[0].previous = Some(circle[3].id);
        assert!(links(&circle, &circle[1]).len() <= 4);
    }
}
