//! The cards: today's appointments by site, open loops, calls, interpreters, who waits.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length, Theme};

use super::rows::{children, grade, line};
use super::{Day, Message, Panel, ROWS, Today, appointments, listed, number, record};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, size, space as gap};
use crate::desktop::vocabulary::{self, State};
use crate::desktop::widget::popover::{Popover, Width, menu};
use crate::desktop::widget::{button, card, empty, label, pill, site_badge, truncate};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::case::{BallWith, NextStep, Urgency};
use crate::domain::rights::Right;
use crate::domain::site::Site;
use crate::service::families::ListedFamily;
use crate::store::rows::AppointmentRow;

/// What the other columns and the buttons of an appointment take.
const NOT_NAMES: f32 = 600.0;

/// Families in one situation that somebody has to look after.
pub(super) struct Loop {
    step: NextStep,
    count: usize,
    longest: i64,
    urgency: Urgency,
    ball: BallWith,
    only: Option<crate::domain::id::FamilyId>,
}

/// Everything open that is not a call and no interpreter, by what is to be done.
pub(super) fn loops(day: &Day, context: &Context) -> Vec<Loop> {
    let all = listed(&day.outcomes, context)
        .chain(listed(&day.no_shows, context))
        .chain(listed(&day.letters, context))
        .chain(&day.waiting);
    let mut found: Vec<Loop> = Vec::new();
    for family in all {
        let standing = &family.standing;
        match found.iter_mut().find(|known| known.step == standing.next) {
            Some(known) => {
                known.count += 1;
                known.longest = known.longest.max(standing.waiting_days);
                known.urgency = known.urgency.max(standing.urgency);
                known.only = None;
            }
            None => found.push(Loop {
                step: standing.next,
                count: 1,
                longest: standing.waiting_days,
                urgency: standing.urgency,
                ball: standing.ball,
                only: Some(family.row.family.id),
            }),
        }
    }
    found
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
                body.push(self.appointment(at, row, width - NOT_NAMES, context));
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
        room_for_names: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let office = &context.office;
        let a = &entry.appointment;
        let name = truncate::to_width(&context.shown(&entry.name), 13.0, room_for_names);
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
            container(column![
                plain(label::DENSE, truncate::to_width(counsellor, 13.0, 80.0)),
                hint(truncate::to_width(room, 12.0, 80.0)),
            ])
            .width(84),
            container(self.state(entry, context).pill()).width(120),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let act = next_status(entry, context).map(|status| Message::StatusPressed(a.id, status));
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
            Some(found.iter().map(|l| l.count).sum::<usize>().to_string()),
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
            container(label::cap(texts.today_loop_oldest())).width(Length::FillPortion(3)),
            container(label::cap(texts.today_loop_ball())).width(Length::FillPortion(3)),
        ]
        .spacing(gap::M);
        let titles = container(titles)
            .padding([0.0, 14.0])
            .height(size::ROW_COMPACT)
            .align_y(Alignment::Center)
            .width(Length::Fill)
            .style(theme::sunken);
        let rows = found.into_iter().enumerate().map(|(at, one)| {
            let to = match one.only {
                Some(family) => Destination::Family(family),
                None if one.step == NextStep::PrintLetter => Destination::Letters(None),
                None => Destination::Families,
            };
            let cells = row![
                container(
                    row![
                        vocabulary::step(one.step).at(16.0).style(theme::muted),
                        label::dense(texts.next_step(one.step))
                    ]
                    .spacing(gap::S)
                    .align_y(Alignment::Center)
                )
                .width(Length::FillPortion(6)),
                container(label::dense_strong(one.count.to_string())).width(Length::FillPortion(2)),
                container(
                    label::DENSE
                        .text(texts.days(one.longest))
                        .style(tinted(one.urgency))
                )
                .width(Length::FillPortion(3)),
                container(label::dense(texts.ball(one.ball))).width(Length::FillPortion(3)),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center);
            let open = Message::Opened(to);
            column![
                line(
                    (Panel::Loops, at),
                    size::ROW_COMPACT,
                    cells,
                    open.clone(),
                    Some(open),
                    None
                ),
                card::separator()
            ]
            .into()
        });
        card::listed(head, column![titles, column(rows)]).into()
    }

    pub(super) fn calls<'a>(&'a self, day: &'a Day, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let count = listed(&day.calls, context).count();
        let all = (count > ROWS).then(|| {
            button::link(
                "today-calls-all",
                texts.today_all(),
                Some(Message::Opened(Destination::Families)),
            )
        });
        let head = card::header(texts.today_calls(), Some(count.to_string()), all);
        if count == 0 {
            return card::listed(
                head,
                empty::empty(icon::PHONE, texts.today_no_calls(), None, Vec::new()),
            )
            .into();
        }
        let rows = listed(&day.calls, context)
            .take(ROWS)
            .enumerate()
            .map(|(at, family)| self.call(at, family, context));
        card::listed(head, column(rows)).into()
    }

    fn call<'a>(
        &'a self,
        at: usize,
        family: &'a ListedFamily,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let appointment = family.row.appointment.as_ref();
        let urgent = family.standing.urgency == Urgency::Danger;
        let name = truncate::to_width(
            &context.shown(&family.row.name),
            13.0,
            if urgent { 106.0 } else { 184.0 },
        );
        let when = appointment.map(|a| {
            format!(
                "{} {}",
                texts.date_near(a.start.date(), context.today),
                texts.time(a.start.time())
            )
        });
        let language = family
            .row
            .family
            .language
            .as_ref()
            .map(|code| spoken(context.office.language_name(code)));
        let why = when
            .into_iter()
            .chain(language)
            .collect::<Vec<_>>()
            .join(" · ");
        let urgent =
            urgent.then(|| pill::pill(icon::CIRCLE_ALERT, texts.today_urgent(), Tone::Danger));
        let phone = family
            .row
            .family
            .phones
            .first()
            .map(|phone| phone.number.clone());
        let cells = column![
            row![plain(label::DENSE_STRONG, name), urgent]
                .spacing(gap::S)
                .align_y(Alignment::Center),
            hint(truncate::to_width(&why, 12.0, 190.0)),
        ];
        let act = appointment.map(|a| Message::StatusPressed(a.id, AppointmentStatus::Confirmed));
        let busy = appointment.is_some_and(|a| self.busy.contains(&a.id));
        let beside = row![
            label::dense(phone.clone().unwrap_or_else(|| texts.today_no_phone())),
            phone.map(|number| button::inline_icon(
                format!("today-copy-{at}"),
                icon::COPY,
                Some(Message::PhoneCopied(number))
            )),
            context.may(Right::BookAppointments).then(|| {
                let made = button::secondary(format!("today-call-{at}"), texts.today_will_come());
                made.small().busy(busy).on_press_maybe(act.clone())
            }),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let opened = line(
            (Panel::Calls, at),
            size::ROW_TALL,
            cells,
            record(family.row.family.id),
            act,
            Some(beside.into()),
        );
        column![opened, card::separator()].into()
    }

    pub(super) fn interpreters<'a>(
        &'a self,
        day: &'a Day,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let count = listed(&day.interpreters, context).count();
        let lead = texts.today_lead(
            &texts.working_days(i64::from(context.office.settings.interpreter_lead_days)),
        );
        let all = (count > ROWS).then(|| {
            button::link(
                "today-interpreters-all",
                texts.today_all(),
                Some(Message::Opened(Destination::CALENDAR)),
            )
        });
        let head = card::header(texts.today_ask(), Some(lead), all);
        if count == 0 {
            return card::listed(
                head,
                empty::empty(
                    icon::LANGUAGES,
                    texts.today_no_interpreters(),
                    None,
                    Vec::new(),
                ),
            )
            .into();
        }
        let rows = listed(&day.interpreters, context).take(ROWS).enumerate();
        card::listed(
            head,
            column(rows.filter_map(|(at, family)| self.interpreter(at, family, context))),
        )
        .into()
    }

    fn interpreter<'a>(
        &'a self,
        at: usize,
        family: &'a ListedFamily,
        context: &'a Context,
    ) -> Option<Element<'a, Message>> {
        let texts = &context.texts;
        let a = family.row.appointment.as_ref()?;
        let booking = a.interpreter.as_ref()?;
        let due = match family.standing.due {
            Some(day) if day > context.today => texts.today_due_by(&texts.day_month(day)),
            Some(_) | None => texts.today_due_now(),
        };
        let language = spoken(context.office.language_name(&booking.language));
        let name = truncate::to_width(&context.shown(&family.row.name), 13.0, 170.0);
        let cells = row![
            site_badge::badge(vocabulary::site(a.site, context)),
            container(column![
                plain(label::DENSE_STRONG, name),
                hint(format!("{} · {language}", texts.date_short(a.start.date())))
            ])
            .width(Length::Fill),
            pill::pill(
                vocabulary::urgency(family.standing.urgency),
                due,
                vocabulary::tone(family.standing.urgency)
            ),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let act = Message::InterpreterPressed(a.id);
        let beside = context.may(Right::BookAppointments).then(|| {
            let asked = button::secondary(format!("today-ask-{at}"), texts.today_asked()).small();
            asked
                .busy(self.busy.contains(&a.id))
                .on_press(act.clone())
                .into()
        });
        let opened = line(
            (Panel::Interpreters, at),
            size::ROW_TALL,
            cells,
            record(a.family),
            Some(act),
            beside,
        );
        Some(column![opened, card::separator()].into())
    }

    pub(super) fn waiting<'a>(
        &'a self,
        day: &'a Day,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let all = button::link(
            "today-waiting-all",
            texts.nav_families(),
            Some(Message::Opened(Destination::Families)),
        );
        let head = card::header(
            texts.today_waiting(),
            Some(texts.today_waiting_words()),
            Some(all),
        );
        if day.waiting.is_empty() {
            return card::listed(
                head,
                empty::empty(icon::CHECK, texts.today_nobody_waits(), None, Vec::new()),
            )
            .into();
        }
        let mut days: Vec<_> = day
            .waiting
            .iter()
            .map(|family| family.standing.waiting_days)
            .collect();
        days.sort_unstable();
        let median = days.get(days.len() / 2).copied().unwrap_or_default();
        let longest = days.last().copied().unwrap_or_default();
        let figures = row![
            label::figure(day.waiting_children().to_string()),
            column![
                label::dense(texts.today_children_of(number(day.waiting.len()))),
                label::cap(texts.today_median(median, longest)),
            ],
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center);
        let births = day
            .waiting
            .iter()
            .flat_map(|family| &family.row.births)
            .copied()
            .flatten();
        let mut groups = [0_usize; 4];
        for grade in births.filter_map(|birth| grade(birth, context)) {
            groups[match grade {
                0..=4 => 0,
                5..=7 => 1,
                8..=10 => 2,
                _ => 3,
            }] += 1;
        }
        let most = groups.into_iter().max().unwrap_or(0).max(1);
        let names = [
            texts.group_primary(),
            texts.group_lower(),
            texts.group_middle(),
            texts.group_upper(),
        ];
        let bars = names
            .into_iter()
            .zip(groups)
            .map(|(name, count)| bar(name, count, most));
        let rows = day
            .waiting
            .iter()
            .take(ROWS)
            .enumerate()
            .map(|(at, family)| self.waiting_row(at, family, context));
        card::listed(
            head,
            column![
                container(column![figures, column(bars).spacing(3)].spacing(gap::S))
                    .padding([gap::M, 14.0]),
                card::separator(),
                column(rows),
            ],
        )
        .into()
    }

    fn waiting_row<'a>(
        &'a self,
        at: usize,
        family: &'a ListedFamily,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let urgency = family.standing.urgency;
        let cells = row![
            container(column![
                plain(
                    label::DENSE_STRONG,
                    truncate::to_width(&context.shown(&family.row.name), 13.0, 170.0)
                ),
                hint(children(&family.row.births, context)),
            ])
            .width(Length::Fill),
            pill::pill(
                vocabulary::urgency(urgency),
                texts.days(family.standing.waiting_days),
                vocabulary::tone(urgency)
            ),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let id = family.row.family.id;
        let finds =
            family.standing.next == NextStep::FindSlot && context.may(Right::BookAppointments);
        let act = if finds {
            Message::Opened(Destination::slots_for(id))
        } else {
            record(id)
        };
        let next = button::secondary(
            format!("today-wait-{at}"),
            texts.next_step(family.standing.next),
        )
        .small()
        .on_press(act.clone());
        let opened = line(
            (Panel::Waiting, at),
            size::ROW_TALL,
            cells,
            record(id),
            Some(act),
            Some(next.into()),
        );
        column![opened, card::separator()].into()
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

/// One bar of the waiting children.
fn bar<'a>(name: String, count: usize, most: usize) -> Element<'a, Message> {
    let share = u16::try_from(count * 100 / most).unwrap_or(100);
    let filled =
        container(space().width(Length::Fill).height(8)).style(|theme: &Theme| container::Style {
            background: Some(Tokens::of(theme).accent.into()),
            border: iced::border::rounded(2),
            ..container::Style::default()
        });
    row![
        container(label::cap(name)).width(84),
        row![
            (share > 0).then(|| container(filled).width(Length::FillPortion(share))),
            (share < 100).then(|| space().width(Length::FillPortion(100 - share))),
        ]
        .width(Length::Fill),
        container(label::CAP_STRONG.text(count.to_string()))
            .width(28)
            .align_right(28),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

/// Words in one line, whatever their length.
fn plain<'a>(role: label::Role, words: String) -> Element<'a, Message> {
    role.text(words).wrapping(Wrapping::None).into()
}

/// A muted line below.
fn hint<'a>(words: String) -> Element<'a, Message> {
    label::cap(words).wrapping(Wrapping::None).into()
}

/// "Sorani" of "Sorani (Zentralkurdisch)": what fits into a row.
fn spoken(language: &str) -> String {
    language.split(" (").next().unwrap_or(language).to_owned()
}
