//! The cards: today's appointments by site, open loops, calls, interpreters, who waits.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length, Theme};

use super::rows::{children, hint, line, plain, spoken};
use super::{Day, Message, Panel, Today, appointments, listed, record};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::vocabulary::{self, State};
use crate::desktop::widget::popover::{Popover, Width, menu};
use crate::desktop::widget::{button, card, empty, label, site_badge, truncate};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::case::Urgency;
use crate::domain::open_loop::{Counted, LoopKind, OpenLoop, open_loops};
use crate::domain::rights::Right;
use crate::domain::site::Site;
use crate::store::rows::AppointmentRow;

/// What the other columns and the buttons of an appointment take.
const NOT_NAMES: f32 = 600.0;

/// What they take without the column of counsellor and room.
const NOT_NAMES_NARROW: f32 = 506.0;

/// What the link of an open loop takes.
const SHOW: f32 = 64.0;

/// Below this width counsellor and room are left to the calendar.
const NARROW: f32 = 690.0;

/// Everything open at the sites that are shown, in the order of the way.
pub(super) fn loops(day: &Day, context: &Context) -> Vec<OpenLoop> {
    let shown = listed(&day.families, context);
    let cases = shown.map(|f| (f.row.family.id, f.children.as_slice()));
    open_loops(cases, context.today)
}

/// What a loop is called.
fn called(kind: LoopKind, context: &Context) -> String {
    let texts = &context.texts;
    match kind {
        LoopKind::NoReply => texts.loop_no_reply(),
        LoopKind::DetailsMissing => texts.loop_details(),
        LoopKind::NotPrinted => texts.loop_not_printed(),
        LoopKind::LetterReturned => texts.loop_returned(),
        LoopKind::InterpreterOpen => texts.loop_interpreter(),
        LoopKind::WaitingTooLong => texts.loop_waiting(),
        LoopKind::Missed => texts.loop_missed(),
        LoopKind::MissedAgain => texts.loop_missed_again(),
        LoopKind::OutcomeOpen => texts.loop_outcome(),
        LoopKind::RecordOpen => texts.loop_record(),
        LoopKind::NotHandedOver => texts.loop_not_handed_over(),
        LoopKind::QuestionOpen => texts.loop_question(),
        LoopKind::HandedOverLong => texts.loop_handed_over(),
        LoopKind::NoAnswer => texts.loop_no_answer(),
        LoopKind::Refused => texts.loop_refused(),
        LoopKind::Accepted => texts.loop_accepted(),
        LoopKind::NoAdmission => texts.loop_no_admission(),
        LoopKind::NotAppeared => texts.loop_not_appeared(),
        LoopKind::ToWithdraw => texts.loop_to_withdraw(),
        LoopKind::SupportEnds => texts.loop_support_ends(),
    }
}

/// "3 Arbeitstage"
fn aged(one: &OpenLoop, context: &Context) -> String {
    let texts = &context.texts;
    match one.counted {
        Counted::Days => texts.days(one.age),
        Counted::WorkingDays => texts.heute_working_days(one.age),
        Counted::SchoolDays => texts.heute_school_days(one.age),
    }
}

impl Today {
    pub(super) fn appointments<'a>(
        &'a self,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let count = appointments(day, context).count();
        let all = button::link(
            "today-calendar",
            texts.today_in_calendar(),
            Some(Message::Opened(Destination::CALENDAR)),
        );
        let head = card::header(
            texts.today_appointments(),
            Some(count.to_string()),
            Some(all),
        );
        if count == 0 {
            let title = day.holiday.as_ref().map_or_else(
                || texts.today_no_appointments(),
                |name| texts.today_is_holiday(name),
            );
            let next = day.next_day.as_ref().map(|(date, sites)| {
                let names: Vec<_> = sites
                    .iter()
                    .filter_map(|id| context.office.site(*id))
                    .map(|site| site.name.as_str())
                    .collect();
                texts.today_next_day(&texts.date_short(*date), &names.join(", "))
            });
            return card::listed(head, empty::empty(icon::CALENDAR, title, next, Vec::new()))
                .into();
        }
        let mut at = 0;
        let mut body = Vec::new();
        for site in context
            .office
            .sites
            .iter()
            .filter(|site| site.active && context.shows(site.id))
        {
            let rows: Vec<_> = appointments(day, context)
                .filter(|row| row.appointment.site == site.id)
                .collect();
            body.push(site_head(site, &rows, day, context));
            for row in rows {
                body.push(self.appointment(at, row, width, context));
                body.push(card::separator());
                at += 1;
            }
        }
        card::listed(head, column(body)).into()
    }

    fn appointment<'a>(
        &'a self,
        at: usize,
        entry: &'a AppointmentRow,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let office = &context.office;
        let a = &entry.appointment;
        let wide = width >= NARROW;
        let names = width - if wide { NOT_NAMES } else { NOT_NAMES_NARROW };
        let name = truncate::to_width(&context.shown(&entry.name), 13.0, names);
        let language = entry.language.as_ref().map_or_else(
            || texts.unknown(),
            |code| spoken(office.language_name(code)),
        );
        let interpreter = vocabulary::interpreter(a.interpreter.as_ref(), context);
        let counsellor = office
            .counsellor(a.counsellor)
            .map_or("–", |c| c.short.as_str());
        let room = office.room(a.room).map_or("–", |room| room.name.as_str());
        let cells = row![
            container(label::dense_strong(
                texts.span(a.start.time(), a.end().time())
            ))
            .width(88),
            container(column![
                plain(label::DENSE_STRONG, name),
                hint(children(&entry.births, context))
            ])
            .width(Length::Fill),
            container(column![
                plain(label::DENSE, truncate::to_width(&language, 13.0, 100.0)),
                small(interpreter)
            ])
            .width(106),
            wide.then(|| container(column![
                plain(label::DENSE, truncate::to_width(counsellor, 13.0, 80.0)),
                hint(truncate::to_width(room, 12.0, 80.0)),
            ])
            .width(84)),
            container(self.state(entry, context).pill()).width(120),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let act = if leads_talk(entry, context) {
            Some(Message::Opened(Destination::talk_with(a.family)))
        } else {
            next_status(entry, context).map(|status| Message::StatusPressed(a.id, status))
        };
        let beside = context
            .may(Right::BookAppointments)
            .then(|| self.appointment_buttons(entry, context));
        line(
            (Panel::Appointments, at),
            size::ROW_TALL,
            cells,
            record(a.family),
            act,
            beside,
        )
    }

    fn state(&self, entry: &AppointmentRow, context: &Context) -> State {
        let a = &entry.appointment;
        if a.status.is_open() && a.start <= context.now && context.now < a.end() {
            let words = context
                .texts
                .today_running(&context.texts.time(a.start.time()));
            return State {
                icon: icon::PLAY,
                tone: Tone::Info,
                words,
            };
        }
        vocabulary::appointment(a.status, context)
    }

    fn appointment_buttons<'a>(
        &'a self,
        entry: &'a AppointmentRow,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let a = &entry.appointment;
        let busy = self.busy.contains(&a.id);
        let main: Element<'a, Message> = match next_status(entry, context) {
            _ if leads_talk(entry, context) => {
                button::secondary(format!("today-act-{}", a.id), texts.talk_begin())
                    .small()
                    .icon(icon::PLAY)
                    .on_press(Message::Opened(Destination::talk_with(a.family)))
                    .into()
            }
            Some(status) => {
                let words = if status == AppointmentStatus::Held {
                    texts.today_held()
                } else {
                    texts.today_confirmed()
                };
                let made = button::secondary(format!("today-act-{}", a.id), words)
                    .small()
                    .busy(busy)
                    .width(92);
                made.on_press(Message::StatusPressed(a.id, status)).into()
            }
            None => space().width(92).into(),
        };
        let started = a.start <= context.now;
        let entries = [
            (!started && a.status != AppointmentStatus::Confirmed && a.status.is_open()).then(
                || {
                    button::quiet("today-menu-confirm", texts.today_confirmed())
                        .icon(icon::CHECK)
                        .on_press(Message::StatusPressed(a.id, AppointmentStatus::Confirmed))
                },
            ),
            (started && a.status != AppointmentStatus::Held).then(|| {
                button::quiet("today-menu-held", texts.today_held())
                    .icon(icon::CHECK_CHECK)
                    .on_press(Message::StatusPressed(a.id, AppointmentStatus::Held))
            }),
            (started && a.status != AppointmentStatus::NoShow).then(|| {
                button::quiet("today-menu-missed", texts.status_no_show())
                    .icon(icon::USER_X)
                    .on_press(Message::StatusPressed(a.id, AppointmentStatus::NoShow))
            }),
            Some(
                button::quiet("today-menu-calendar", texts.today_in_calendar())
                    .icon(icon::CALENDAR_DAYS)
                    .on_press(Message::Opened(Destination::appointment(
                        a.id,
                        a.start.date(),
                    ))),
            ),
            Some(
                button::quiet("today-menu-record", texts.today_open_record())
                    .icon(icon::USERS)
                    .on_press(record(a.family)),
            ),
        ];
        let open = (self.menu == Some(a.id)).then(|| menu(entries.into_iter().flatten().collect()));
        let more = button::inline_icon(
            format!("today-more-{}", a.id),
            icon::ELLIPSIS_VERTICAL,
            Some(Message::MenuToggled(a.id)),
        );
        let more = Popover::new(more, open)
            .on_close(Message::MenuClosed)
            .width(Width::Fixed(240.0))
            .keyboard_inside();
        row![main, more]
            .spacing(gap::XS)
            .align_y(Alignment::Center)
            .into()
    }

    pub(super) fn loops<'a>(&'a self, day: &'a Day, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let found = loops(day, context);
        let head = card::header(
            texts.today_loops(),
            Some(
                found
                    .iter()
                    .map(|l| l.cases.len())
                    .sum::<usize>()
                    .to_string(),
            ),
            Some(label::dense_muted(texts.today_loops_words()).into()),
        );
        if found.is_empty() {
            return card::listed(
                head,
                empty::empty(icon::CHECK, texts.today_no_loops(), None, Vec::new()),
            )
            .into();
        }
        let titles = row![
            container(label::cap(texts.today_loop())).width(Length::FillPortion(6)),
            container(label::cap(texts.today_loop_count())).width(Length::FillPortion(2)),
            container(label::cap(texts.heute_loop_oldest())).width(Length::FillPortion(3)),
            container(label::cap(texts.today_loop_ball())).width(Length::FillPortion(3)),
        ]
        .spacing(gap::M);
        let titles = container(titles)
            .padding(iced::padding::left(14.0).right(14.0 + gap::XS + SHOW + 14.0))
            .height(size::ROW_COMPACT)
            .align_y(Alignment::Center)
            .width(Length::Fill)
            .style(theme::sunken);
        let rows = found.into_iter().enumerate().map(|(at, one)| {
            let mut families: Vec<_> = one.cases.iter().map(|(family, _)| *family).collect();
            families.dedup();
            let cells = row![
                container(label::dense(called(one.kind, context))).width(Length::FillPortion(6)),
                container(label::dense_strong(one.cases.len().to_string()))
                    .width(Length::FillPortion(2)),
                container(
                    label::DENSE
                        .text(aged(&one, context))
                        .style(tinted(one.urgency))
                )
                .width(Length::FillPortion(3)),
                container(label::dense(texts.ball(one.ball))).width(Length::FillPortion(3)),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center);
            let open = match one.kind {
                LoopKind::NotPrinted if context.may(Right::PrintLetters) => {
                    Message::Opened(Destination::Letters(None))
                }
                _ => Message::LoopOpened(families),
            };
            let show = button::link(
                format!("today-loop-{at}"),
                texts.loop_show(),
                Some(open.clone()),
            );
            column![
                line(
                    (Panel::Loops, at),
                    size::ROW_COMPACT,
                    cells,
                    open.clone(),
                    Some(open),
                    Some(container(show).align_right(SHOW).into())
                ),
                card::separator()
            ]
            .into()
        });
        card::listed(head, column![titles, column(rows)]).into()
    }
}

/// What the row's button enters, if anything can be entered now.
fn next_status(entry: &AppointmentRow, context: &Context) -> Option<AppointmentStatus> {
    let a = &entry.appointment;
    match a.status {
        AppointmentStatus::Booked | AppointmentStatus::Invited | AppointmentStatus::Confirmed
            if a.start <= context.now =>
        {
            Some(AppointmentStatus::Held)
        }
        AppointmentStatus::Booked | AppointmentStatus::Invited => {
            Some(AppointmentStatus::Confirmed)
        }
        _ => None,
    }
}

/// Does the person lead this talk, as soon as it is time?
fn leads_talk(entry: &AppointmentRow, context: &Context) -> bool {
    let a = &entry.appointment;
    let soon = a.start <= context.now + chrono::Duration::minutes(15);
    context.may(Right::Counsel) && a.status.is_open() && a.kind.counsels() && soon
}

/// The head of a site's rows: badge, name, who is there, or when somebody is there next.
fn site_head<'a>(
    site: &'a Site,
    rows: &[&'a AppointmentRow],
    day: &'a Day,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let fact = if rows.is_empty() {
        let next = day
            .next_day
            .as_ref()
            .filter(|(_, sites)| sites.contains(&site.id));
        match next {
            Some((date, _)) => texts.today_site_next(&texts.date_short(*date)),
            None => texts.today_site_none(),
        }
    } else {
        let mut people: Vec<_> = rows
            .iter()
            .filter_map(|row| context.office.counsellor(row.appointment.counsellor))
            .map(|c| c.short.as_str())
            .collect();
        people.sort_unstable();
        people.dedup();
        people.join(", ")
    };
    container(
        row![
            site_badge::badge(vocabulary::site(site.id, context)),
            label::dense_strong(site.name.as_str()),
            label::dense_muted(fact)
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
    )
    .padding([0.0, 14.0])
    .height(size::ROW_COMPACT)
    .align_y(Alignment::Center)
    .width(Length::Fill)
    .style(theme::sunken)
    .into()
}

/// A state as a small line.
fn small<'a>(state: State) -> Element<'a, Message> {
    row![
        state.icon.at(13.0).style(theme::soft_text(state.tone)),
        label::CAP
            .text(state.words)
            .style(theme::soft_text(state.tone))
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center)
    .into()
}

fn tinted(urgency: Urgency) -> impl Fn(&Theme) -> iced::widget::text::Style {
    move |theme| match urgency {
        Urgency::Calm => iced::widget::text::Style::default(),
        Urgency::Warn | Urgency::Danger => theme::soft_text(vocabulary::tone(urgency))(theme),
    }
}
