//! The whole school at once (F2): every grade it has, German support, literacy, remark, the day and how the word came.

use chrono::NaiveDate;
use iced::Element;
use iced::Task;
use iced::widget::{column, container, row};

use crate::desktop::context::Context;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::date_field::{self, Expecting, date_field};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note, labelled};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, label};
use crate::domain::capacity::{Fault, Intake, ReportSource, Vacancies, figure};
use crate::domain::school::School;
use crate::service::capacity::{NewFigure, SupportFigures};
use crate::service::{Done, Error};

/// Width of the field of a grade.
const FIELD: f32 = 79.0;
/// So many fields stand side by side.
const ABREAST: usize = 7;

/// What happened in the form.
#[derive(Debug, Clone)]
pub enum Event {
    /// The number of a grade.
    Grade(usize, String),
    /// Free places with German support.
    Free(String),
    /// All of them.
    Total(String),
    /// Places for learning to read and write.
    Literacy(String),
    /// A few words.
    Remark(String),
    /// The day of the figures.
    Day(date_field::Event),
    /// How they came.
    Source(ReportSource),
    /// Eintragen.
    Confirmed,
    /// It was written, or not.
    Written(Result<Done<u32>, Error>),
    /// Zurück.
    Closed,
}

/// What became of it.
#[derive(Debug)]
pub enum Reply {
    /// The form stays open.
    Stays(Task<Event>),
    /// It is closed.
    Closes,
    /// The figures were written.
    Written(Done<u32>, ReportSource),
}

/// The form.
#[derive(Debug)]
pub struct Form {
    school: String,
    name: String,
    grades: Vec<(Intake, String)>,
    /// Which of them somebody reported before.
    known: Vec<bool>,
    first: usize,
    free: String,
    total: String,
    literacy: String,
    remark: String,
    day: date_field::State,
    source: ReportSource,
    touched: bool,
    /// Was something said of support and literacy?
    said: bool,
    busy: bool,
    trouble: Option<Error>,
}

impl Form {
    /// The form of a school, at a grade.
    pub fn new(
        school: &School,
        intake: Intake,
        vacancies: &Vacancies<'_>,
        source: ReportSource,
        context: &Context,
    ) -> Self {
        let words = |places: Option<u16>| places.map_or_else(String::new, |p| p.to_string());
        let intakes: Vec<Intake> = Intake::all().filter(|i| school.teaches(*i)).collect();
        let reports: Vec<_> = intakes
            .iter()
            .map(|intake| vacancies.report(&school.number, *intake))
            .collect();
        let last = vacancies.support(&school.number);
        Self {
            school: school.number.clone(),
            name: school.name.clone(),
            first: intakes.iter().position(|i| *i == intake).unwrap_or(0),
            known: reports.iter().map(Option::is_some).collect(),
            grades: (intakes.iter().zip(&reports))
                .map(|(intake, report)| (*intake, words(report.and_then(|r| r.regular))))
                .collect(),
            free: words(last.and_then(|r| r.support)),
            total: words(last.and_then(|r| r.support_total)),
            literacy: words(last.and_then(|r| r.literacy)),
            remark: String::new(),
            day: date_field::State::with_day(Expecting::Birth, context.today),
            source: match source {
                ReportSource::Own => ReportSource::Email,
                other => other,
            },
            touched: false,
            said: false,
            busy: false,
            trouble: None,
        }
    }

    /// Was anything typed?
    #[must_use]
    pub fn is_touched(&self) -> bool {
        self.touched
    }

    /// Handles what happened.
    pub fn update(&mut self, event: Event, context: &Context) -> Reply {
        self.touched |= !matches!(event, Event::Written(_) | Event::Confirmed);
        self.said |= matches!(event, Event::Free(_) | Event::Total(_) | Event::Literacy(_));
        match event {
            Event::Grade(at, typed) => {
                if let Some((_, text)) = self.grades.get_mut(at) {
                    *text = typed;
                }
            }
            Event::Free(typed) => self.free = typed,
            Event::Total(typed) => self.total = typed,
            Event::Literacy(typed) => self.literacy = typed,
            Event::Remark(typed) => self.remark = typed,
            Event::Day(event) => {
                let _ = self.day.update(event, context.today);
            }
            Event::Source(source) => self.source = source,
            Event::Confirmed => return Reply::Stays(self.write(context)),
            Event::Written(Ok(done)) => return Reply::Written(done, self.source),
            Event::Written(Err(error)) => {
                self.busy = false;
                self.trouble = Some(error);
            }
            Event::Closed => return Reply::Closes,
        }
        Reply::Stays(Task::none())
    }

    /// The figures as typed; nothing while one of them is none.
    fn figures(&self) -> Option<Vec<NewFigure>> {
        let support = SupportFigures {
            free: figure(&self.free).ok()?,
            total: figure(&self.total).ok()?,
            literacy: figure(&self.literacy).ok()?,
        };
        let mut figures = Vec::new();
        for ((intake, typed), known) in self.grades.iter().zip(&self.known) {
            let regular = figure(typed).ok()?;
            // What nobody ever reported and nobody types now is not reported.
            if *known || !typed.trim().is_empty() {
                figures.push(NewFigure {
                    school: self.school.clone(),
                    intake: *intake,
                    regular,
                    support: self.said.then_some(support),
                    remark: self.remark.clone(),
                    on: None,
                });
            }
        }
        (!figures.is_empty()).then_some(figures)
    }

    fn day(&self) -> Option<NaiveDate> {
        self.day.day()
    }

    fn write(&mut self, context: &Context) -> Task<Event> {
        // Enter in the field of the day comes before the field is left.
        let _ = self.day.update(date_field::Event::Left, context.today);
        let (Some(figures), Some(day), false) = (self.figures(), self.day(), self.busy) else {
            return Task::none();
        };
        self.busy = true;
        let (service, source) = (context.service.clone(), self.source);
        let work = async move { service.report_capacity(figures, Some(day), source).await };
        Task::perform(work, Event::Written)
    }

    /// The dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Event> {
        let texts = &context.texts;
        let ready = (self.figures().is_some() && self.day().is_some()).then_some(Event::Confirmed);
        let said = self
            .trouble
            .as_ref()
            .map(|error| banner::banner(Tone::Danger, context.sentence(error)).into());
        let first = self.first;
        Dialog::new(
            "capacity-form",
            texts.capacity_form_title(),
            texts.back(),
            Event::Closed,
        )
        .object(self.name.as_str())
        .wide()
        .said(said)
        .body(self.body(context))
        .initial(format!("capacity-grade-{first}"))
        .action(
            button::primary("capacity-form-confirm", texts.capacity_form_confirm())
                .busy(self.busy)
                .on_press_maybe(ready.clone()),
            ready,
        )
    }

    fn body<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let number = |id: String, words: String, typed: &str| {
            let note = match figure(typed) {
                Ok(_) => Note::Empty,
                Err(_) => Note::wrong(texts.capacity_no_figure()),
            };
            field::field(id, words, typed).note(note)
        };
        let fields = self.grades.iter().enumerate().map(|(at, (intake, typed))| {
            let words = texts.capacity_column(*intake);
            let field = number(format!("capacity-grade-{at}"), words, typed)
                .on_input(move |typed| Event::Grade(at, typed));
            container(field).width(FIELD).into()
        });
        let mut fields: Vec<Element<'a, Event>> = fields.collect();
        let mut lines: Vec<Element<'a, Event>> = Vec::new();
        while !fields.is_empty() {
            let rest = fields.split_off(fields.len().min(ABREAST));
            lines.push(row(fields).spacing(gap::S).into());
            fields = rest;
        }
        let wrong = [&self.free, &self.total, &self.literacy]
            .into_iter()
            .chain(self.grades.iter().map(|(_, typed)| typed))
            .find(|typed| figure(typed).is_err());
        let fault = wrong.map(|typed| {
            let fault = Fault::NoFigure {
                typed: typed.trim().to_owned(),
            };
            banner::banner(Tone::Danger, fault.sentence(context.lang))
        });
        let support = row![
            number(
                "capacity-support".into(),
                texts.capacity_support_free(),
                &self.free
            )
            .on_input(Event::Free),
            number(
                "capacity-support-total".into(),
                texts.capacity_support_total(),
                &self.total
            )
            .on_input(Event::Total),
            number(
                "capacity-literacy".into(),
                texts.capacity_literacy_places(),
                &self.literacy
            )
            .on_input(Event::Literacy),
        ]
        .spacing(gap::S);
        let sources = [
            ReportSource::Email,
            ReportSource::Phone,
            ReportSource::Letter,
            ReportSource::Meeting,
            ReportSource::Own,
        ];
        let source = segmented(
            "capacity-source",
            sources
                .iter()
                .map(|source| segment(*source, texts.capacity_source(*source)))
                .collect(),
            Some(&self.source),
            Event::Source,
        );
        let day = date_field(
            "capacity-day",
            texts.capacity_day(),
            &self.day,
            context.today,
            Note::Empty,
            &|day| (day > context.today).then(|| texts.capacity_future()),
            texts,
            Event::Day,
        );
        column![
            label::dense_muted(texts.capacity_form_hint()),
            column(lines),
            fault,
            support,
            field::field("capacity-remark", texts.capacity_remark(), &self.remark)
                .note(Note::hint(texts.capacity_remark_hint()))
                .on_input(Event::Remark),
            row![
                container(day).width(160),
                labelled(texts.capacity_source_label(), source, Note::Empty),
            ]
            .spacing(gap::M),
        ]
        .spacing(gap::S)
        .into()
    }
}
