//! How the dialogs of the chain look: hand-over, enquiry, placement, admission, initial support, other ways.

use iced::widget::{column, row};
use iced::{Alignment, Element, Length};

use super::view::{missing, reasons};
use super::{Event, Line, Route, State};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::date_field::date_field;
use crate::desktop::widget::field::{Note, field, labelled};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{checkbox, label};
use crate::domain::child_step::{Afterwards, Basis, Open, Progress};
use crate::domain::handover::{Category, categories};
use crate::domain::recommendation::SupportForm;
use crate::domain::schooling_duty::{Facts, Task, duty};

impl State {
    /// The children with their completeness, on what it rests, and what goes to the Schulamt.
    pub(super) fn hand_over<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let children = self.children.iter().enumerate();
        let children = children.map(|(n, line)| child(n, line, self.basis, context));
        let basis = segmented(
            "act-basis",
            Basis::ALL
                .iter()
                .map(|b| segment(*b, b.word(context.lang)))
                .collect(),
            Some(&self.basis),
            Event::Basis,
        );
        let chosen = self.chosen();
        let going = self.file.children.iter().filter(|c| chosen.contains(&c.id));
        let sent: Vec<Category> = going.flat_map(|c| categories(&self.file, c)).collect();
        let sent: Vec<&str> = (Category::ALL.iter())
            .filter(|category| sent.contains(category))
            .map(|category| category.word(context.lang))
            .collect();
        let sent = (!sent.is_empty()).then(|| {
            column![
                label::dense_strong(texts.act_sent()),
                label::dense(sent.join(" · ")),
                label::dense_muted(texts.act_not_sent()),
            ]
            .spacing(gap::XS)
        });
        column(children)
            .push(labelled(
                texts.act_basis(),
                basis,
                Note::hint(self.basis.source(context.lang)),
            ))
            .push(sent)
            .spacing(gap::S)
            .into()
    }

    pub(super) fn ask_school<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let start = date_field(
            "act-start",
            texts.act_start(),
            &self.start,
            context.today,
            Note::Empty,
            &|day| context.holiday_words(day),
            texts,
            Event::Start,
        );
        column![
            self.responsible(context),
            self.school(context),
            row![
                self.grade_field(context),
                self.day_field(texts.act_due(), context),
                start,
            ]
            .spacing(gap::M),
            self.beyond_tick(context),
        ]
        .spacing(gap::S)
        .into()
    }

    pub(super) fn place<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let gaps = self.children.iter().flat_map(|line| missing(line, context));
        let mut forms = vec![segment(None, texts.act_form_open())];
        forms.extend(
            SupportForm::ALL
                .iter()
                .map(|form| segment(Some(*form), form_words(*form, context))),
        );
        column![
            label::dense_strong(self.about(context)),
            column(gaps),
            self.responsible(context),
            self.school(context),
            row![
                self.grade_field(context),
                self.day_field(texts.act_from(), context),
            ]
            .spacing(gap::M),
            labelled(
                texts.act_form(),
                segmented("act-form", forms, Some(&self.form), Event::Form),
                Note::hint(texts.act_form_hint()),
            ),
            self.beyond_tick(context),
        ]
        .spacing(gap::S)
        .into()
    }

    pub(super) fn withdraw<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let words = match &self.progress {
            Progress::Elsewhere { path, .. } => texts.act_withdraw_away(path.word(context.lang)),
            _ => texts.act_withdraw_words(),
        };
        label::dense(words).into()
    }

    pub(super) fn admission<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let came = segmented(
            "act-came",
            vec![
                segment(true, texts.act_came()),
                segment(false, texts.act_not_came()),
            ],
            Some(&self.came),
            Event::Came,
        );
        let more: Element<'a, Event> = if self.came {
            self.day_field(texts.act_first_day(), context)
        } else {
            label::dense_muted(texts.act_not_came_hint()).into()
        };
        column![came, more].spacing(gap::M).into()
    }

    pub(super) fn support<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let choice = self.may_extend.then(|| {
            segmented(
                "act-extends",
                vec![
                    segment(false, texts.act_support_ends()),
                    segment(true, texts.act_support_extends()),
                ],
                Some(&self.extends),
                Event::Extends,
            )
        });
        let more: Element<'a, Event> = if self.extends {
            label::dense_muted(texts.act_support_extends_hint()).into()
        } else {
            column![
                self.day_field(texts.act_support_last_day(), context),
                reasons(
                    texts.act_support_then(),
                    Afterwards::ALL,
                    self.then,
                    |t| t.word(context.lang),
                    Event::Then,
                ),
            ]
            .spacing(gap::M)
            .into()
        };
        column![choice, more].spacing(gap::M).into()
    }

    pub(super) fn elsewhere<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let routes = segmented(
            "act-route",
            vec![
                segment(Route::Direct, texts.act_route_direct()),
                segment(Route::Vocational, texts.act_route_vocational()),
                segment(Route::RegionalGovernment, texts.act_route_government()),
                segment(Route::MovedAway, texts.act_route_moved()),
            ],
            Some(&self.route),
            Event::Way,
        );
        let school =
            matches!(self.route, Route::Direct | Route::Vocational).then(|| self.school(context));
        let lines = self.children.iter().enumerate().map(|(n, line)| {
            let open = line.open.map(|open| match open {
                Open::Enquiry => texts.act_open_enquiry(),
                Open::Placement => texts.act_open_placement(),
            });
            column![
                checkbox::checkbox(
                    format!("act-child-{n}"),
                    context.shown(&line.name).into_owned(),
                    line.chosen,
                    Some(Event::Child(line.id)),
                ),
                open.map(|words| label::CAP.text(words).style(theme::soft_text(Tone::Warn))),
            ]
            .spacing(2)
            .into()
        });
        let any_open = self.children.iter().any(|l| l.chosen && l.open.is_some());
        let withdraw: Option<Element<'a, Event>> = any_open.then(|| {
            if self.open_at_school(context) {
                checkbox::checkbox(
                    "act-also-withdraw",
                    texts.act_also_withdraw(),
                    self.also_withdraw,
                    Some(Event::AlsoWithdraw),
                )
            } else {
                label::dense_muted(texts.act_supervision_withdraws()).into()
            }
        });
        column![self.responsible(context)]
            .push(routes)
            .push(school)
            .push(column(lines).spacing(gap::XS))
            .push(withdraw)
            .spacing(gap::S)
            .into()
    }

    /// Who places the child, with what that rests on.
    fn responsible<'a>(&self, context: &Context) -> Option<Element<'a, Event>> {
        let line = self.children.first()?;
        let child = self.file.children.iter().find(|c| c.id == line.id)?;
        let duty = Facts::of(child, &self.file.family).map(|facts| duty(&facts, context.today))?;
        let school = self.school.picked();
        let form = school.and_then(|number| {
            let schools = &context.office.schools;
            schools.iter().find(|s| s.number == *number)
        });
        let form = form.map(|s| &*s.form_key);
        let all = duty.responsible_at(form, &context.office.settings);
        let place = all.into_iter().find(|r| r.task == Task::Place)?;
        let words = format!(
            "{}: {}",
            context.texts.duty_task_place(),
            place.explained(context.lang)
        );
        Some(
            row![
                icon::SCALE.at(13.0).style(theme::soft_text(Tone::Neutral)),
                label::cap(words).width(Length::Fill),
            ]
            .spacing(gap::XS)
            .into(),
        )
    }

    fn grade_field<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let note = if self.typed_grade().is_some() || self.grade.trim().is_empty() {
            Note::Empty
        } else {
            Note::wrong(texts.act_grade_wrong())
        };
        field("act-grade", texts.act_grade(), &self.grade)
            .note(note)
            .on_input(Event::Grade)
            .width(120)
            .into()
    }

    fn beyond_tick<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        checkbox::checkbox(
            "act-beyond",
            context.texts.act_beyond(),
            self.beyond,
            Some(Event::Beyond),
        )
    }
}

fn form_words(form: SupportForm, context: &Context) -> String {
    let texts = &context.texts;
    match form {
        SupportForm::Integrated => texts.act_form_integrated(),
        SupportForm::PartlySeparate => texts.act_form_partly(),
        SupportForm::Separate => texts.act_form_separate(),
    }
}

/// A child to hand over: ticked, what it lacks, and whether a guardian consented.
fn child<'a>(n: usize, line: &'a Line, basis: Basis, context: &'a Context) -> Element<'a, Event> {
    let texts = &context.texts;
    let ready = line.gaps.is_empty() && line.handed_over.is_none();
    let tick = checkbox::checkbox(
        format!("act-child-{n}"),
        context.shown(&line.name).into_owned(),
        line.chosen,
        ready.then_some(Event::Child(line.id)),
    );
    let said = |tone: Tone, words: String| {
        row![
            match tone {
                Tone::Ok => icon::CIRCLE_CHECK,
                _ => icon::LIST_CHECKS,
            }
            .at(13.0)
            .style(theme::soft_text(tone)),
            label::CAP.text(words).style(theme::soft_text(tone)),
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
    };
    let complete = ready.then(|| said(Tone::Ok, texts.act_complete()));
    let already = line.handed_over.map(|on| {
        said(
            Tone::Neutral,
            texts.act_handed_over_on(&texts.date_short(on)),
        )
    });
    let consent = (ready && basis == Basis::Consent).then(|| match line.consent {
        Some(on) => said(Tone::Ok, texts.act_consent_of(&texts.date_short(on))),
        None => said(Tone::Warn, texts.act_consent_missing()),
    });
    column![tick, already, complete, consent, missing(line, context)]
        .spacing(2)
        .into()
}
