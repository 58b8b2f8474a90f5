//! The cards at the side: calls, interpreters to ask for, who waits.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length, Theme};

use super::rows::{children, grade, hint, line, plain, spoken};
use super::{Day, Message, Panel, ROWS, Today, listed, record};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::child_act::What;
use crate::desktop::theme::{Tokens, size, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::popover::{Popover, Width, menu};
use crate::desktop::widget::{button, card, empty, label, pill, site_badge, truncate};
use crate::domain::call::CallResult;
use crate::domain::case::{CaseStage, NextStep, Urgency};
use crate::domain::id::FamilyId;
use crate::domain::rights::{Right, Role};
use crate::service::families::ListedFamily;
use crate::service::today::ListedChild;

/// What phone and buttons of a call take.
const NOT_CALLS: f32 = 286.0;

/// What they take without the copy button.
const NOT_CALLS_NARROW: f32 = 250.0;

/// Below this width the copy button and the lead time are left out.
const NARROW: f32 = 410.0;

impl Today {
    pub(super) fn calls<'a>(
        &'a self,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
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
            .map(|(at, family)| self.call(at, family, width, context));
        card::listed(head, column(rows)).into()
    }

    fn call<'a>(
        &'a self,
        at: usize,
        family: &'a ListedFamily,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let wide = width >= NARROW;
        let room = width - if wide { NOT_CALLS } else { NOT_CALLS_NARROW };
        let appointment = family.row.appointment.as_ref();
        let name = truncate::to_width(&context.shown(&family.row.name), 13.0, room);
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
        let vain = family.row.calls.iter().rev();
        let vain = vain.take_while(|call| call.result != CallResult::Reached);
        let vain = super::number(vain.count());
        let vain = (vain > 0).then(|| texts.heute_call_tried(vain));
        let why = vain
            .into_iter()
            .chain(when)
            .chain(language)
            .collect::<Vec<_>>()
            .join(" · ");
        let urgent = (family.standing.urgency == Urgency::Danger).then(|| {
            row![
                icon::CIRCLE_ALERT.at(13.0),
                wide.then(|| label::CAP.text(texts.today_urgent()))
            ]
            .spacing(3)
            .align_y(Alignment::Center)
        });
        let left = room
            - match (urgent.is_some(), wide) {
                (true, true) => 76.0,
                (true, false) => 20.0,
                (false, _) => 0.0,
            };
        let urgent = urgent.map(|words| {
            container(words).style(|theme: &Theme| container::Style {
                text_color: Some(Tokens::of(theme).danger),
                ..container::Style::default()
            })
        });
        let phone = family
            .row
            .family
            .phones
            .first()
            .map(|phone| phone.number.clone());
        let cells = column![
            plain(label::DENSE_STRONG, name),
            row![urgent, hint(truncate::to_width(&why, 12.0, left))]
                .spacing(6)
                .align_y(Alignment::Center),
        ];
        let id = family.row.family.id;
        let act = context
            .may(Right::BookAppointments)
            .then_some(Message::CallPressed(id, CallResult::Reached));
        let copy = phone.clone().filter(|_| wide);
        let beside = row![
            plain(
                label::DENSE,
                phone.unwrap_or_else(|| texts.today_no_phone())
            ),
            copy.map(|number| button::inline_icon(
                format!("today-copy-{at}"),
                icon::COPY,
                Some(Message::PhoneCopied(number))
            )),
            act.clone().map(|act| {
                let made =
                    button::secondary(format!("today-call-{at}"), texts.heute_call_reached());
                made.small().busy(self.writing).on_press(act)
            }),
            act.is_some().then(|| self.call_menu(at, id, context)),
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
        width: f32,
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
        let head = card::header(
            texts.today_ask(),
            Some(lead).filter(|_| width >= NARROW),
            all,
        );
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
            Some(texts.heute_children_today()),
            Some(all),
        );
        let talk = day.waiting_at(CaseStage::is_before_talk);
        let place = day.waiting_at(CaseStage::waits_for_place);
        if talk.is_empty() && place.is_empty() {
            return card::listed(
                head,
                empty::empty(icon::CHECK, texts.today_nobody_waits(), None, Vec::new()),
            )
            .into();
        }
        let supervises = context.role == Role::SchoolSupervision;
        let first =
            (!supervises).then(|| waiting_figures(texts.heute_counselling(), &talk, context));
        let numbers = row![
            first,
            waiting_figures(texts.heute_placement(), &place, context)
        ]
        .spacing(gap::L);
        let rows = super::waiting_rows(day, context)
            .iter()
            .enumerate()
            .map(|(at, family)| self.waiting_row(at, family, context));
        card::listed(
            head,
            column![
                container(numbers).padding([gap::M, 14.0]),
                card::separator(),
                column(rows),
            ],
        )
        .into()
    }

    /// What else can come of a call.
    fn call_menu<'a>(
        &'a self,
        at: usize,
        family: FamilyId,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let entry = |id: &'static str, words: String, mark: icon::Icon, message: Message| {
            button::quiet(id, words).icon(mark).on_press(message)
        };
        let tried = |result| Message::CallPressed(family, result);
        let open = (self.call_menu == Some(family)).then(|| {
            menu(vec![
                entry(
                    "today-call-missed",
                    texts.heute_call_not_reached(),
                    icon::PHONE_MISSED,
                    tried(CallResult::NotReached),
                ),
                entry(
                    "today-call-wrong",
                    texts.heute_call_wrong(),
                    icon::CIRCLE_X,
                    tried(CallResult::WrongNumber),
                ),
                entry(
                    "today-call-back",
                    texts.heute_call_back(),
                    icon::CALENDAR_CLOCK,
                    Message::ActPressed(What::CallBack, family, None),
                ),
            ])
        });
        let more = button::inline_icon(
            format!("today-call-more-{at}"),
            icon::CHEVRON_DOWN,
            Some(Message::CallMenuToggled(family)),
        );
        Popover::new(more, open)
            .on_close(Message::MenuClosed)
            .width(Width::Fixed(220.0))
            .keyboard_inside()
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

/// How many children wait for one thing, how long, and in which grades.
fn waiting_figures<'a>(
    words: String,
    waiting: &[(ListedChild<'_>, i64)],
    context: &Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut days: Vec<i64> = waiting.iter().map(|(_, days)| *days).collect();
    days.sort_unstable();
    let median = days.get(days.len() / 2).copied().unwrap_or_default();
    let longest = days.last().copied().unwrap_or_default();
    let births = waiting.iter().filter_map(|(child, _)| child.child.birth);
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
    column![
        row![
            label::figure(waiting.len().to_string()),
            label::dense(words)
        ]
        .spacing(gap::S)
        .align_y(Alignment::End),
        label::cap(texts.heute_median(median, longest)),
        column(bars).spacing(3),
    ]
    .spacing(gap::XS)
    .width(Length::Fill)
    .into()
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
        container(label::cap(name)).width(58),
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
