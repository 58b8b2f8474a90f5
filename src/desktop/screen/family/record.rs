//! The record as it is read: header, ball and stepper, then household, children, appointment and history side by side.

use iced::widget::{column, container, responsive, row, scrollable, space};
use iced::{Alignment, Element, Length};

use super::tabs::Tab;
use super::{Family, Message, appointment_of, child, people, records, side};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::child_act::What;
use crate::desktop::screen::families::stage as stage_of;
use crate::desktop::screen::papers;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::popover::{Popover, menu};
use crate::desktop::widget::stepper::{self, Stage, Step, stepper};
use crate::desktop::widget::tooltip;
use crate::desktop::widget::{banner, button, label, site_badge};
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::case::{CaseStage, NextStep, Standing, Urgency};
use crate::domain::child_step::StepKind;
use crate::domain::id::SiteId;
use crate::domain::letter::PaperKind;
use crate::domain::rights::Right;
use crate::store::rows::FamilyFile;

/// Below this width the cards at the sides come under the children.
const THREE_COLUMNS: f32 = 900.0;

/// The page of a record.
pub(super) fn view<'a>(
    screen: &'a Family,
    file: &'a FamilyFile,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let old = screen
        .trouble
        .as_ref()
        .map(|error| banner::banner(Tone::Warn, context.sentence(error)));
    let protected = file
        .family
        .address_protected
        .then(|| banner::banner(Tone::Danger, texts.family_protected_banner()).icon(icon::SHIELD));
    let closed = file.family.closed.map(|closing| {
        let words = texts.family_closed_banner(
            &texts.date(closing.on),
            &texts.closing_reason(closing.reason),
        );
        banner::banner(Tone::Info, words).icon(icon::ARCHIVE)
    });
    let cards = (screen.tab == Tab::Overview).then(|| {
        responsive(move |size| {
            let left = people::household(file, context);
            let middle = child::cards(screen, file, context);
            let right = column![
                side::appointment(screen, file, context),
                super::lacking::card(file, context),
                side::history(file, context)
            ]
            .spacing(gap::M);
            let cards: Element<'a, Message> = if size.width >= THREE_COLUMNS {
                row![
                    container(left).width(262),
                    container(middle).width(Length::Fill),
                    container(right).width(292),
                ]
                .spacing(gap::M)
                .into()
            } else {
                column![right, middle, left].spacing(gap::M).into()
            };
            scrollable(container(cards).padding(iced::padding::bottom(gap::M).right(gap::L)))
                .height(Length::Fill)
                .style(theme::scroller)
                .into()
        })
    });
    let talks = (screen.tab == Tab::Records && context.may(Right::ReadTalks))
        .then(|| records::list(screen, file.family.id, context));
    let changes = (screen.tab == Tab::Changes).then(|| screen.changes_view(file, context));
    column![
        header(screen, file, context),
        strip(screen, file, context),
        super::alike::notice(&screen.alike, screen.id, context),
        merged(file, context),
        old,
        protected,
        closed,
        screen.tabs(context),
        cards,
        talks,
        changes,
    ]
    .spacing(gap::M)
    .into()
}

/// A file that was merged leads to the other one.
fn merged<'a>(file: &FamilyFile, context: &'a Context) -> Option<Element<'a, Message>> {
    let into = file.family.merged_into?;
    let open = Message::Opened(Destination::Family(into));
    let texts = &context.texts;
    let notice = banner::banner(Tone::Info, texts.merged_into());
    Some(
        notice
            .link("family-merged", texts.merged_open(), open)
            .into(),
    )
}

fn header<'a>(
    screen: &'a Family,
    file: &'a FamilyFile,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let number = file.family.file_number.to_string();
    let (name, original) = called(file);
    let name = texts.family_of(&context.shown(&name));
    let original = (!original.is_empty() && !context.privacy)
        .then(|| cut(label::BODY, original).style(theme::muted));
    let place = context
        .office
        .municipality(file.family.municipality.as_deref().unwrap_or_default())
        .map_or_else(|| file.family.address.town.clone(), |m| m.name.clone());
    let site = site_of(file, context);
    let facts = row![
        site.map(|site| site_badge::badge(vocabulary::site(site, context))),
        cut(
            label::DENSE,
            [place, number.clone()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
        )
        .style(theme::muted),
        button::inline_icon(
            "family-copy-number",
            icon::COPY,
            Some(Message::Copied(number))
        ),
    ]
    .spacing(6)
    .align_y(Alignment::Center);
    let edit = context.may(Right::EditFamilies).then(|| {
        button::secondary("family-edit", texts.family_edit())
            .icon(icon::PENCIL)
            .key_cap("F2")
            .on_press(Message::EditPressed)
    });
    let main = screen.main_step(context).map(|(words, message)| {
        let step = screen
            .standing
            .as_ref()
            .map_or(NextStep::Nothing, |s| s.next);
        button::primary("family-main", words)
            .icon(if screen.talk_step(context).is_some() {
                icon::PLAY
            } else {
                vocabulary::step(step)
            })
            .busy(screen.busy)
            .on_press(message)
    });
    let mut entries = Vec::new();
    let to = |to: Destination| Message::Opened(to);
    if context.may(Right::Counsel) && file.family.closed.is_none() {
        entries.push(
            button::quiet("family-menu-talk", screen.talk_words(context))
                .icon(icon::PLAY)
                .on_press(to(Destination::talk_with(file.family.id))),
        );
    }
    entries.push(
        button::quiet("family-menu-follow-up", texts.act_follow_up_title())
            .icon(icon::CALENDAR_CLOCK)
            .key_cap(Chord::ctrl('w').label(texts))
            .on_press(Message::ActPressed(What::FollowUp, None)),
    );
    if context.may(Right::PrintLetters) {
        entries.push(
            button::quiet("family-menu-letters", texts.family_letters())
                .icon(icon::MAIL)
                .on_press(to(Destination::Letters(Some(file.family.id)))),
        );
    }
    if papers::is_for(context) {
        entries.push(
            button::quiet("family-menu-papers", texts.papers_title())
                .icon(icon::FILE_TEXT)
                .on_press(to(Destination::Paper {
                    kind: PaperKind::HandoverSheet,
                    family: file.family.id,
                    child: None,
                })),
        );
    }
    if context.may(Right::BookAppointments) {
        entries.push(
            button::quiet("family-menu-slots", texts.step_find_slot())
                .icon(icon::CALENDAR_PLUS)
                .on_press(to(Destination::slots_for(file.family.id))),
        );
    }
    // What a merged file held lies in the other one.
    let may_open = file.family.closed.is_some() && file.family.merged_into.is_none();
    if context.may(Right::EditFamilies) && may_open {
        entries.push(
            button::quiet("family-menu-reopen", texts.family_reopen_file())
                .icon(icon::ROTATE_CCW)
                .on_press(Message::ReopenFilePressed),
        );
    }
    if context.may(Right::EditFamilies) && file.family.closed.is_none() {
        entries.push(
            button::quiet("family-menu-move", texts.move_menu())
                .icon(icon::HOUSE)
                .on_press(Message::MovePressed),
        );
        entries.push(
            button::quiet("family-menu-unite", texts.alike_merge())
                .icon(icon::MERGE)
                .key_cap(Chord::ctrl('d').label(texts))
                .on_press(Message::Unite(super::unite::Event::Pressed)),
        );
        entries.push(
            button::quiet("family-menu-close", texts.family_close_menu())
                .icon(icon::ARCHIVE)
                .on_press(Message::ClosePressed),
        );
    }
    let more = (!entries.is_empty()).then(|| {
        let anchor = tooltip::below(
            button::icon_only("family-menu", icon::ELLIPSIS_VERTICAL)
                .on_press(Message::MenuToggled),
            texts.family_more(),
        );
        Element::from(
            Popover::new(anchor, screen.menu.then(|| menu(entries)))
                .keyboard_inside()
                .on_close(Message::MenuClosed),
        )
    });
    let place = context.walk.place(file.family.id).map(|(at, of)| {
        let step = |forward: bool| Message::NeighbourPressed(forward);
        row![
            tooltip::below(
                button::icon_only("family-previous", icon::CHEVRON_LEFT)
                    .on_press_maybe((at > 0).then(|| step(false))),
                texts.family_previous(),
            ),
            tooltip::below(
                button::icon_only("family-next", icon::CHEVRON_RIGHT)
                    .on_press_maybe((at + 1 < of).then(|| step(true))),
                texts.family_next(),
            ),
        ]
        .spacing(gap::XS)
    });
    row![
        column![
            row![cut(label::TITLE, name), original]
                .spacing(gap::M)
                .align_y(Alignment::Center),
            facts
        ]
        .width(Length::Fill),
        place,
        edit,
        main,
        more,
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

/// What the family is called: the family name of the first guardian, else of the first child; and in original script.
fn called(file: &FamilyFile) -> (String, &str) {
    let one = |family: &str, given: &str| {
        if family.trim().is_empty() {
            given.trim().to_owned()
        } else {
            family.trim().to_owned()
        }
    };
    if let Some(guardian) = file.guardians.first() {
        let name = one(&guardian.family_name, &guardian.given_name);
        return (name, guardian.family_name_original.as_str());
    }
    match file.children.first() {
        Some(child) => {
            let name = one(&child.family_name, &child.given_name);
            (name, child.family_name_original.as_str())
        }
        None => (String::new(), ""),
    }
}

/// The site that looks after the family: of its appointment, its wish, or its municipality.
fn site_of(file: &FamilyFile, context: &Context) -> Option<SiteId> {
    let home = file.family.municipality.as_deref();
    appointment_of(file)
        .map(|a| a.site)
        .or(file.family.preferred_site)
        .or_else(|| Some(context.office.municipality(home?)?.default_site))
}

/// Who has the ball, and the steps from the report to the first day at school.
fn strip<'a>(
    screen: &'a Family,
    file: &'a FamilyFile,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(standing) = &screen.standing else {
        return space().into();
    };
    let why = match (standing.due, standing.urgency) {
        (Some(due), Urgency::Danger) if due <= context.today => Some((
            texts.family_overdue(&texts.date_near(due, context.today)),
            Tone::Danger,
        )),
        (Some(due), urgency) => Some((
            texts.today_due_by(&texts.date_near(due, context.today)),
            vocabulary::tone(urgency),
        )),
        (None, _) => None,
    };
    let state = stage_of(standing.stage, context);
    let ball = column![
        stepper::ball(texts.family_ball(), texts.ball(standing.ball), why, None,),
        container(
            row![
                state.pill(),
                label::cap(texts.family_since(&texts.date_near(standing.since, context.today))),
                label::cap(texts.family_reported_ago(&texts.days_ago(standing.waiting_days))),
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center)
            .wrap()
        )
        .padding(iced::padding::left(44.0)),
    ]
    .spacing(gap::XS);
    container(
        row![
            container(ball).width(300),
            stepper(
                "family-steps",
                steps(standing, file, context),
                screen.step,
                |event| match event {
                    stepper::Event::Marked(at) | stepper::Event::Opened(at) => {
                        Message::StepMarked(at)
                    }
                }
            ),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center),
    )
    .padding([gap::S, gap::M])
    .width(Length::Fill)
    .style(theme::card)
    .into()
}

/// The step a family has reached, from 0 (gemeldet).
pub(super) fn reached(standing: &Standing, appointment: Option<&Appointment>) -> usize {
    match standing.stage {
        CaseStage::Reported if standing.next == NextStep::CompleteData => 0,
        CaseStage::Reported => 1,
        CaseStage::Scheduled | CaseStage::Invited | CaseStage::Confirmed | CaseStage::NoShow => 2,
        CaseStage::Triaged => 1,
        CaseStage::Counselled | CaseStage::Recommended => 3,
        CaseStage::HandedOver | CaseStage::SchoolAsked => 4,
        CaseStage::Placed => 5,
        CaseStage::Enrolled | CaseStage::InInitialSupport => 6,
        CaseStage::Closed => match appointment.map(|a| a.status) {
            Some(AppointmentStatus::Held) => 3,
            Some(_) => 2,
            None => 1,
        },
    }
}

fn steps(standing: &Standing, file: &FamilyFile, context: &Context) -> Vec<Step> {
    let texts = &context.texts;
    let appointment = appointment_of(file);
    let at = reached(standing, appointment);
    let day = appointment.map(|a| texts.date_short(a.start.date()));
    // The day on which the slowest child got there.
    let last = |kind: StepKind, from: usize| {
        let days = file.steps.iter().filter(|s| s.act.kind() == kind);
        let last = days.map(|s| s.on).max().filter(|_| at >= from)?;
        Some(texts.date_short(last))
    };
    let names = [
        (
            texts.family_step_reported(),
            Some(texts.date_short(file.family.reported_on)),
        ),
        (texts.family_step_checked(), None),
        (texts.family_step_scheduled(), day.clone()),
        (texts.family_step_counselled(), day.filter(|_| at >= 3)),
        (
            texts.family_step_handed_over(),
            last(StepKind::HandedOver, 4),
        ),
        (texts.family_step_place(), last(StepKind::Placed, 5)),
        (texts.family_step_admitted(), last(StepKind::Admitted, 6)),
    ];
    names
        .into_iter()
        .enumerate()
        .map(|(n, (words, date))| Step {
            words,
            date,
            stage: match n.cmp(&at) {
                std::cmp::Ordering::Less => Stage::Done,
                std::cmp::Ordering::Greater => Stage::Open,
                std::cmp::Ordering::Equal => match standing.stage {
                    CaseStage::NoShow => Stage::Refused,
                    CaseStage::Closed => Stage::Done,
                    _ => Stage::Current,
                },
            },
        })
        .collect()
}
