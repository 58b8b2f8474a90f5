//! The chosen family at the side: its place, why it, what was checked, where else it could go; and the question why a
//! place is declined.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::super::proposal::page;
use super::super::proposal::rows::Row as _;
use super::lines::{Line, SeatLine, Standing};
use super::state::Shown;
use super::{Message, Plan, list, words};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{button, card, label, site_badge};
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::booking::Place;
use crate::domain::calendar::{SchoolCalendar, SchoolDay};
use crate::domain::declined::LONGEST_REASON;
use crate::domain::id::FamilyId;
use crate::domain::interpreter::InterpreterBooking;
use crate::planning::plan::{Other, Seat, Unseated, Weighed};
use crate::store::rows::FamilyRow;

/// Nehmen, one per other place.
pub(super) const TAKES: [&str; 3] = ["plan-take-0", "plan-take-1", "plan-take-2"];
/// The step that would help.
pub(super) const REMEDY: &str = "plan-remedy";
/// Nur diesen übernehmen.
pub(super) const ONLY: &str = "plan-only";
/// The reason of a place that is declined.
const REASON: &str = "plan-decline-reason";
/// The longest bar.
const BAR: f32 = 56.0;

/// The panel.
pub(super) fn view<'a>(
    plan: &'a Plan,
    shown: &'a Shown,
    narrow: bool,
    context: &'a Context,
) -> Element<'a, Message> {
    let Some(family) = plan.line().and_then(Line::family) else {
        return space().into();
    };
    let badge = family
        .usual
        .map(|site| site_badge::badge(vocabulary::site(site, context)));
    let title = row![badge, cut(label::HEAD, context.shown(&family.name)),]
        .spacing(gap::S)
        .align_y(Alignment::Center);
    let row_ = shown.rows.get(&family.id);
    let body: Element<'a, Message> = match (plan.seat(), plan.unseated(), plan.line()) {
        (Some(seat), _, Some(Line::Seat(line))) => {
            let others = others(seat, shown, plan.may_write(context), narrow, context);
            placed(shown, seat, line, row_, others, context)
        }
        (_, Some(out), _) => unplaced(out, shown, row_, context),
        _ => space().into(),
    };
    page::panel(title, body, actions(plan, context))
}

/// "Sendenhorst · 3 Kinder (Jg. 9, 6, 4) · 17 Tage"
fn facts<'a>(
    row: Option<&'a FamilyRow>,
    children: usize,
    days: i64,
    context: &Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut facts = Vec::new();
    let mut count = texts.today_children(words::number(children));
    if let Some(row) = row {
        facts.push(row.family.address.town.clone());
        let grades = crate::desktop::screen::calendar::week::grades(&row.births, context);
        if !grades.is_empty() {
            count = format!("{count} ({grades})");
        }
    }
    facts.push(count);
    facts.push(texts.days(days));
    facts.retain(|fact| !fact.is_empty());
    label::dense_muted(facts.join(" · ")).into()
}

/// The days on which the plan leaves a family alone.
fn declined<'a>(
    shown: &'a Shown,
    family: FamilyId,
    context: &Context,
) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let days: Vec<Element<'a, Message>> = shown
        .planned
        .proposal
        .declined
        .iter()
        .filter(|declined| declined.family == family)
        .map(|declined| {
            let day = texts.date_short(declined.day);
            let words = if declined.reason.is_empty() {
                texts.plan_day_declined(&day)
            } else {
                texts.plan_day_declined_for(&day, &declined.reason)
            };
            point(icon::X, Tone::Danger, words)
        })
        .collect();
    (!days.is_empty()).then(|| column(days).spacing(gap::XS).into())
}

fn record<'a>(context: &Context) -> Element<'a, Message> {
    button::link(
        "plan-record",
        context.texts.calendar_open_file(),
        Some(Message::RecordPressed),
    )
}

fn placed<'a>(
    shown: &'a Shown,
    seat: &'a Seat,
    line: &'a SeatLine,
    row_: Option<&'a FamilyRow>,
    others: Element<'a, Message>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let conflict = shown.conflicts.get(&seat.family).map(|refusal| {
        let reasons = words::reasons(refusal, context);
        let lines = reasons
            .into_iter()
            .map(|reason| point(icon::CIRCLE_X, Tone::Danger, reason));
        column![label::dense_strong(texts.plan_conflict_title())]
            .extend(lines)
            .spacing(gap::XS)
    });
    let most = seat.reasons.iter().map(|reason| reason.weight.abs()).max();
    let most = most.unwrap_or(1).max(1);
    let reasons = seat
        .reasons
        .iter()
        .map(|reason| weighed(reason, most, shown, context));
    let reasons = column![label::dense_strong(texts.plan_why_title())]
        .extend(reasons)
        .spacing(5);
    column![
        facts(row_, seat.children, seat.waiting_days, context),
        declined(shown, seat.family, context),
        slot(seat, line, context),
        seat.moves
            .as_deref()
            .map(|a| moves(a, &seat.place, context)),
        conflict,
        reasons,
        conflict_free(shown, seat).then(|| checks(seat, context)),
        others,
        record(context),
    ]
    .spacing(gap::M)
    .into()
}

/// What can be done with the place.
fn actions<'a>(plan: &'a Plan, context: &'a Context) -> Option<[Button<'a, Message>; 2]> {
    let texts = &context.texts;
    let open = plan.line().and_then(Line::open).is_some();
    (open && plan.may_write(context)).then(|| {
        let decline = (!plan.busy).then_some(Message::DeclinePressed);
        [
            button::secondary(ONLY, texts.plan_only_this())
                .small()
                .busy(plan.busy)
                .on_press(Message::OnlyThisPressed),
            button::danger("plan-decline", texts.plan_decline())
                .small()
                .on_press_maybe(decline),
        ]
    })
}

fn conflict_free(shown: &Shown, seat: &Seat) -> bool {
    !shown.conflicts.contains_key(&seat.family)
}

/// The appointment that moves, and what hangs on it.
fn moves<'a>(appointment: &Appointment, to: &Place, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let site = context.office.site(appointment.site);
    let where_ = site.map_or("", |site| &site.name);
    let was = texts.plan_moves(&words::when(appointment.start, context), where_);
    let invited = (appointment.status != AppointmentStatus::Booked)
        .then(|| point(icon::MAIL, Tone::Warn, texts.plan_moves_letter()));
    let booking = appointment.interpreter.as_ref();
    // At the same time and site it stays the same meeting.
    let elsewhere = (appointment.start, appointment.site) != (to.start, to.site);
    let asked = (elsewhere && booking.is_some_and(InterpreterBooking::was_asked))
        .then(|| point(icon::LANGUAGES, Tone::Warn, texts.plan_moves_interpreter()));
    column![point(icon::HISTORY, Tone::Neutral, was), invited, asked]
        .spacing(5)
        .into()
}

/// Day, time, site, room, counsellor.
fn slot<'a>(seat: &Seat, line: &SeatLine, context: &Context) -> Element<'a, Message> {
    let (texts, office) = (&context.texts, &context.office);
    let place = &seat.place;
    let end = place.start + chrono::Duration::minutes(seat.minutes.into());
    let when = format!(
        "{}, {}",
        texts.date(place.start.date()),
        texts.span(place.start.time(), end.time())
    );
    let site = office.site(place.site).map_or("", |site| &site.name);
    let room = office.room(place.room).map_or("", |room| &room.name);
    let who = office
        .counsellor(place.counsellor)
        .map_or("", |who| &who.name);
    let at: Vec<&str> = [site, room, who]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let where_ = row![
        site_badge::badge(vocabulary::site(place.site, context)),
        cut(label::DENSE, at.join(" · ")),
    ]
    .spacing(6)
    .align_y(Alignment::Center);
    let chosen = (line.standing == Standing::Fixed).then(|| {
        button::link(
            "plan-release",
            context.texts.plan_release(),
            Some(Message::ReleasePressed),
        )
    });
    container(column![label::dense_strong(when), where_, chosen].spacing(gap::XS))
        .width(Length::Fill)
        .padding([gap::S, gap::M])
        .style(theme::chosen_card)
        .into()
}

fn point<'a>(mark: Icon, tone: Tone, words: String) -> Element<'a, Message> {
    row![
        mark.at(13.0).style(theme::soft_text(tone)),
        label::dense(words).width(Length::Fill)
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

/// A reason, what it weighs as a bar, for it or against it.
fn weighed<'a>(
    reason: &Weighed,
    most: i64,
    shown: &Shown,
    context: &Context,
) -> Element<'a, Message> {
    let good = reason.weight >= 0;
    let (mark, tone) = if good {
        (icon::PLUS, Tone::Ok)
    } else {
        (icon::MINUS, Tone::Warn)
    };
    #[allow(clippy::cast_precision_loss, reason = "the length of a bar")]
    let share = reason.weight.abs() as f32 / most as f32;
    let bar =
        container(space().width((BAR * share).max(3.0)).height(6)).style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                background: Some(if good { t.accent } else { t.warn_line }.into()),
                border: Border {
                    radius: 3.0.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            }
        });
    row![
        point(mark, tone, words::sentence(&reason.why, shown, context)),
        container(bar).width(BAR),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

/// What holds for every place that is proposed, and the holidays, which do not forbid.
fn checks<'a>(seat: &Seat, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let tick = |words: String| container(point(icon::CHECK, Tone::Ok, words)).width(Length::Fill);
    let holiday = match SchoolCalendar::nrw().school_day(seat.place.start.date()) {
        SchoolDay::Yes => Some(tick(texts.plan_no_holiday())),
        SchoolDay::No(_) => Some(
            container(point(icon::MINUS, Tone::Warn, texts.plan_holiday())).width(Length::Fill),
        ),
        SchoolDay::Unknown => None,
    };
    let interpreter = seat
        .language
        .is_some()
        .then(|| tick(texts.plan_interpreter_in_time()));
    column![
        label::dense_strong(texts.plan_checked()),
        row![
            tick(texts.plan_counsellor_free()),
            tick(texts.plan_room_free())
        ],
        row![interpreter, holiday],
    ]
    .spacing(5)
    .into()
}

/// Where else it could be. Where there is little room each place has a second line for its reason.
fn others<'a>(
    seat: &'a Seat,
    shown: &Shown,
    may: bool,
    narrow: bool,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let lines = seat
        .others
        .iter()
        .zip(TAKES)
        .enumerate()
        .map(|(at, (other, id))| {
            let (_, why) = words::short(&other.why, context);
            let instead = other.instead_of;
            let why = instead
                .and_then(|family| words::instead(family, shown, context))
                .unwrap_or(why);
            let take = may.then(|| {
                let press = Some(Message::TakePressed(at));
                button::link(id, texts.plan_take(), press)
            });
            self::other(other, why, take, narrow, context)
        });
    let none = seat
        .others
        .is_empty()
        .then(|| label::dense_muted(texts.plan_no_others()));
    column![label::dense_strong(texts.plan_others()), space().height(5)]
        .push(card::separator())
        .extend(lines)
        .push(none)
        .into()
}

fn other<'a>(
    other: &'a Other,
    why: String,
    take: Option<Element<'a, Message>>,
    narrow: bool,
    context: &'a Context,
) -> Element<'a, Message> {
    let place = &other.place;
    let why = || container(cut(label::DENSE, why).style(theme::muted)).width(Length::Fill);
    let (beside, below) = if narrow {
        (container(space()).width(Length::Fill), Some(why()))
    } else {
        (why(), None)
    };
    let line = row![
        label::dense_strong(words::when(place.start, context)),
        site_badge::badge(vocabulary::site(place.site, context)),
        beside,
        take,
    ]
    .spacing(6)
    .align_y(Alignment::Center);
    let lines = container(column![line, below])
        .height(if narrow { 46.0 } else { 33.0 })
        .align_y(Alignment::Center);
    column![lines, card::separator()].into()
}

fn unplaced<'a>(
    out: &'a Unseated,
    shown: &'a Shown,
    row_: Option<&'a FamilyRow>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let causes = words::causes(&out.cause, context);
    let causes = causes
        .into_iter()
        .map(|cause| point(icon::CIRCLE_ALERT, Tone::Warn, cause));
    let remedy = out.remedy.map(|remedy| {
        let can = list::can(remedy, context);
        let hint = (!can).then(|| label::cap(texts.plan_remedy_admin()));
        let step = button::secondary(REMEDY, words::remedy(remedy, context))
            .small()
            .on_press_maybe(can.then_some(Message::RemedyPressed(out.family)));
        column![label::dense_strong(texts.plan_remedy_title()), step, hint].spacing(gap::XS)
    });
    column![
        facts(row_, out.children, out.waiting_days, context),
        declined(shown, out.family, context),
        out.keeps.as_deref().map(|a| {
            let when = words::when(a.start, context);
            point(icon::PIN, Tone::Neutral, texts.plan_keeps(&when))
        }),
        column![label::dense_strong(texts.plan_why_not_title())]
            .extend(causes)
            .spacing(5),
        remedy,
        record(context),
    ]
    .spacing(gap::M)
    .into()
}

/// The question why a place is declined.
pub(super) fn dialog<'a>(plan: &'a Plan, context: &'a Context) -> Option<Dialog<'a, Message>> {
    let asking = plan.asking.as_ref()?;
    let shown = plan.shown.as_ref()?;
    let seat = shown.seat_of(asking.family)?;
    let texts = &context.texts;
    let short = asking.reason.trim().chars().count() <= LONGEST_REASON;
    let reason = field::field(REASON, texts.plan_decline_reason(), &asking.reason)
        .aside(texts.optional())
        .on_input(Message::ReasonTyped)
        .note(if short {
            Note::hint(texts.plan_decline_hint())
        } else {
            Note::wrong(texts.plan_decline_long(words::number(LONGEST_REASON)))
        });
    let confirm = short.then_some(Message::DeclineConfirmed);
    let action = button::danger_primary("plan-decline-do", texts.plan_decline_do())
        .on_press_maybe(confirm.clone());
    let day = texts.date_short(seat.place.start.date());
    let body = column![label::dense(texts.plan_decline_fact(&day)), reason].spacing(gap::S);
    let object = format!(
        "{} · {}",
        shown.name(asking.family, context),
        words::when(seat.place.start, context)
    );
    Some(
        Dialog::new(
            "plan-decline-dialog",
            texts.plan_decline_title(),
            texts.back(),
            Message::DeclineClosed,
        )
        .object(object)
        .body(body)
        .action(action, confirm)
        .initial(REASON),
    )
}
