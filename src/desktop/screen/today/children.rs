//! The cards of the school supervision: inbox, what is to be decided, answers of schools, admissions, questions.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::follow::more_line;
use super::rows::{grade, hint, line, plain};
use super::{CHILD_ROWS, Day, Message, Panel, ROWS, Today, record};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::screen::child_act::What;
use crate::desktop::theme::{size, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::{button, card, empty, label, pill, truncate};
use crate::domain::case::NextStep;
use crate::domain::child_step::Progress;
use crate::domain::guardian::list_name;
use crate::domain::rights::Right;
use crate::service::today::ListedChild;

/// What figure and button of a row take.
const BESIDE: f32 = 262.0;

/// What it takes when a school can be asked or a place given at once.
const TWO_WAYS: f32 = 386.0;

/// What a question to the counselling takes beside them.
const QUESTION: f32 = 36.0;

/// What the figure alone takes.
const FIGURE: f32 = 120.0;

/// The children of a card.
pub(super) fn of(panel: Panel, day: &Day) -> Vec<ListedChild<'_>> {
    let refused = |c: &ListedChild<'_>| matches!(c.stands.way.progress, Progress::Refused { .. });
    match panel {
        Panel::Inbox => {
            let mut new = day.children_to(&[NextStep::AskSchool]);
            new.retain(|c| !refused(c));
            // Longest waiting first.
            new.sort_by_key(|c| (c.stands.way.handed_over_on, c.family.row.family.file_number));
            new
        }
        Panel::Decide => {
            let mut open = day.children_to(&[
                NextStep::AskSchool,
                NextStep::Place,
                NextStep::ClearAdmission,
                NextStep::WithdrawEnquiry,
            ]);
            open.retain(|c| refused(c) || c.stands.standing.next != NextStep::AskSchool);
            open
        }
        Panel::Answers => day.children_to(&[NextStep::EnterAnswer]),
        Panel::Admissions => day.children_to(&[NextStep::AskAdmission, NextStep::EndSupport]),
        Panel::Questions => day.children_to(&[NextStep::AnswerQuestion]),
        _ => Vec::new(),
    }
}

impl Today {
    pub(super) fn children_card<'a>(
        &'a self,
        panel: Panel,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let (title, none, mark): (String, String, Icon) = match panel {
            Panel::Inbox => (texts.heute_inbox(), texts.heute_no_inbox(), icon::INBOX),
            Panel::Decide => (texts.heute_decide(), texts.heute_no_decide(), icon::SCALE),
            Panel::Answers => (
                texts.heute_answers(),
                texts.heute_no_answers(),
                icon::SCHOOL,
            ),
            Panel::Admissions => (
                texts.heute_admissions(),
                texts.heute_no_admissions(),
                icon::CHECK_CHECK,
            ),
            _ => (
                texts.heute_questions(),
                texts.heute_nothing_to_finish(),
                icon::CIRCLE_HELP,
            ),
        };
        let found = of(panel, day);
        let count = found.len();
        let most = if panel == Panel::Questions {
            ROWS
        } else {
            CHILD_ROWS
        };
        let head = card::header(title, Some(count.to_string()), None);
        if count == 0 {
            return card::listed(head, empty::empty(mark, none, None, Vec::new())).into();
        }
        let rows = found.into_iter().take(most).enumerate();
        let rows = rows.map(|(at, child)| self.child_row((panel, at), child, width, context));
        let more = count.saturating_sub(most);
        let more = (more > 0).then(|| more_line(more, context));
        card::listed(head, column(rows).push(more)).into()
    }

    fn child_row<'a>(
        &'a self,
        (panel, at): (Panel, usize),
        one: ListedChild<'a>,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let (child, standing) = (one.child, &one.stands.standing);
        let family = &one.family.row.family;
        let what = What::of(standing.next).filter(|what| what.may(context));
        let asks = matches!(panel, Panel::Inbox | Panel::Decide)
            && standing.next == NextStep::AskSchool
            && width >= 560.0;
        let question = (panel == Panel::Inbox).then_some(QUESTION);
        let taken = match panel {
            Panel::Questions => FIGURE,
            _ if asks => TWO_WAYS + question.unwrap_or_default(),
            _ => BESIDE + question.unwrap_or_default(),
        };
        let room = width - taken;
        let name = list_name(&child.family_name, &child.given_name);
        let mut facts: Vec<String> = Vec::new();
        let by_age = child.birth.and_then(|b| grade(b, context));
        let recommended = child.recommendation.as_ref().and_then(|r| r.grade);
        if let Some(grade) = recommended.or(by_age) {
            facts.push(format!("{} {grade}", texts.grade_short()));
        }
        let town = family.municipality.as_deref().unwrap_or_default();
        if let Some(town) = context.office.municipality(town) {
            facts.push(town.name.clone());
        }
        // Beside a button in the narrow column only what matters most stays.
        let place = if room < 160.0 { 0 } else { facts.len() };
        facts.insert(place, stands(&one, context));
        let words = truncate::to_width(&facts.join(" · "), 12.0, room);
        let days = match panel {
            Panel::Inbox => one.stands.way.handed_over_on,
            _ => Some(standing.since),
        };
        let days = days.map_or(0, |day| (context.today - day).num_days());
        let cells = row![
            container(column![
                plain(
                    label::DENSE_STRONG,
                    truncate::to_width(&context.shown(&name), 13.0, room)
                ),
                hint(words)
            ])
            .width(Length::Fill),
            pill::pill(
                vocabulary::urgency(standing.urgency),
                texts.days(days),
                vocabulary::tone(standing.urgency)
            ),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let press = |what: What| Message::ActPressed(what, family.id, Some(child.id));
        let act = what.map(press);
        let id = |what: &str| format!("{}-{what}", super::rows::id(panel, at));
        let beside = what.map(|_| {
            let more = asks.then(|| {
                button::quiet(id("place"), texts.step_place())
                    .small()
                    .on_press(press(What::Place))
            });
            let question = (panel == Panel::Inbox)
                .then(|| button::inline_icon(id("ask"), icon::CIRCLE_HELP, Some(press(What::Ask))));
            row![
                question,
                more,
                button::secondary(id("act"), texts.next_step(standing.next))
                    .small()
                    .on_press_maybe(act.clone())
            ]
            .spacing(gap::XS)
            .align_y(Alignment::Center)
            .into()
        });
        // The supervision goes on where the schools stand beside the child.
        let opened = if context.may(Right::Place) {
            Message::Opened(Destination::place_of(child.id))
        } else {
            record(family.id)
        };
        let opened = line((panel, at), size::ROW_TALL, cells, opened, act, beside);
        column![opened, card::separator()].into()
    }
}

/// Where the child is, in a few words: "bei Gesamtschule Oelde · Antwort bis 02.12."
fn stands(one: &ListedChild<'_>, context: &Context) -> String {
    let texts = &context.texts;
    let school = |number: &str| context.school_name(number);
    match &one.stands.way.progress {
        Progress::Before | Progress::HandedOver => texts.heute_new(),
        Progress::Questioned(question) => question.word(context.lang).to_owned(),
        Progress::Asked {
            school: at, due, ..
        } => {
            let due = if *due < context.today {
                texts.heute_overdue_since(&texts.day_month(*due))
            } else {
                texts.heute_due(&texts.day_month(*due))
            };
            // Whom to call stands beside it when the answer is late.
            let phone = context.office.school(at);
            let phone = phone.map(|s| s.phone.clone()).filter(|p| !p.is_empty());
            let mut words = vec![due, school(at)];
            words.extend(phone);
            words.join(" · ")
        }
        Progress::Accepted {
            school: at, from, ..
        } => format!(
            "{} · {}",
            texts.heute_accepted_from(&texts.day_month(*from)),
            school(at)
        ),
        Progress::Refused { school: at, reason } => format!(
            "{} · {}",
            texts.heute_refused_by(reason.word(context.lang)),
            school(at)
        ),
        Progress::Placed {
            school: at, from, ..
        } => format!(
            "{} · {}",
            texts.heute_placed_from(&texts.day_month(*from)),
            school(at)
        ),
        Progress::NotAppeared { school: at, .. } => {
            format!("{} · {}", texts.way_not_appeared(), school(at))
        }
        // Here only while the end of initial support is near.
        Progress::Admitted { school: at, .. } => match one.stands.standing.due {
            Some(end) => {
                let words = texts.heute_support_ends(&texts.date_plain(end));
                format!("{words} · {}", school(at))
            }
            None => school(at),
        },
        Progress::SupportEnded { school: at, .. } => school(at),
        Progress::Elsewhere { path, .. } => {
            let mut words = vec![path.word(context.lang).to_owned()];
            words.extend(one.stands.way.holding().map(|a| school(&a.school)));
            words.join(" · ")
        }
    }
}
