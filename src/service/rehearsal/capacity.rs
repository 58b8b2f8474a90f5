//! What schools of the sample reported as free: invented figures, one school with old ones, some with none at all. Today the
//! matrix shows the numbers below; what is asked and placed by now comes on top of what was reported.

use crate::clock::Clock;
use crate::domain::capacity::{Intake, ReportSource, holds};
use crate::domain::child_step::ChildStep;
use crate::domain::rights::Actor;
use crate::domain::school::School;
use crate::service::capacity::{NewFigure, SupportFigures};
use crate::service::{Error, Service};
use chrono::{Duration, NaiveDate, NaiveTime};

/// What a school has free.
#[derive(Debug, Clone, Copy)]
struct Sample {
    school: &'static str,
    first: u8,
    free: [Option<u16>; 6],
    literacy: Option<u16>,
    days: i64,
    source: ReportSource,
}

const fn sample(
    school: &'static str,
    free: [Option<u16>; 6],
    literacy: Option<u16>,
    days: i64,
    source: ReportSource,
) -> Sample {
    Sample {
        school,
        first: 5,
        free,
        literacy,
        days,
        source,
    }
}

const fn known(free: [u16; 6]) -> [Option<u16>; 6] {
    [
        Some(free[0]),
        Some(free[1]),
        Some(free[2]),
        Some(free[3]),
        Some(free[4]),
        Some(free[5]),
    ]
}

/// Lower secondary schools, by their official numbers.
const LOWER: [Sample; 13] = {
    use ReportSource::{Email, Letter, Meeting, Phone};
    let gap = [Some(0), Some(1), Some(2), Some(0), Some(3), None];
    [
        sample("189923", gap, Some(2), 4, Phone),
        sample("100098", known([0, 0, 1, 2, 1, 0]), Some(1), 11, Email),
        sample("196915", known([1, 2, 1, 3, 2, 0]), Some(1), 9, Email),
        sample("198201", known([0, 1, 0, 2, 1, 1]), Some(1), 2, Email),
        sample("197154", known([2, 0, 4, 1, 0, 0]), Some(0), 17, Meeting),
        sample("198225", known([1, 3, 0, 1, 2, 0]), None, 23, Phone),
        sample("197178", known([2, 2, 5, 3, 1, 1]), Some(0), 6, Email),
        sample("199965", known([0, 1, 1, 0, 2, 0]), Some(0), 13, Letter),
        sample("197180", known([1, 0, 2, 2, 0, 1]), Some(2), 8, Email),
        sample("197944", known([0, 0, 1, 0, 1, 0]), None, 41, Email),
        sample("198195", known([3, 4, 2, 4, 3, 2]), Some(0), 5, Phone),
        sample("144101", known([0, 0, 2, 1, 0, 3]), Some(1), 3, Email),
        sample("145634", known([4, 2, 1, 2, 0, 1]), Some(0), 19, Email),
    ]
};

/// The school and grade whose history shows what can happen there: an earlier figure, and a child that is asked for.
pub(super) const STORIED: (&str, u8) = ("198201", 8);

impl Service {
    /// Enters what the sample's schools reported, on the days on which they did.
    pub(super) async fn rehearse_capacity(&self, supervision: &Actor) -> Result<(), Error> {
        let today = self.clock().today();
        let office = self.office().await?;
        let steps = self.store().child_steps().await?;
        let at = |day: NaiveDate| Self {
            clock: Clock::Fixed(day.and_time(NaiveTime::MIN) + Duration::hours(8)),
            ..self.acting_as(supervision.clone())
        };
        let before = today - Duration::days(30);
        let earlier = NewFigure {
            school: STORIED.0.to_owned(),
            intake: Intake::of_grade(STORIED.1),
            regular: Some(3),
            support: None,
            remark: String::new(),
            on: None,
        };
        let is_there = |number: &str| office.schools.iter().any(|s| s.number == number);
        if is_there(STORIED.0) {
            let desk = at(before);
            let entered = desk.report_capacity(vec![earlier], None, ReportSource::Phone);
            let _ = entered.await?;
        }
        let mut all: Vec<Sample> = LOWER.to_vec();
        all.retain(|sample| is_there(sample.school));
        for sample in &all {
            let figures = figures(sample, &steps, today);
            let day = today - Duration::days(sample.days);
            let desk = at(day);
            let entered = desk.report_capacity(figures, None, sample.source);
            let _ = entered.await?;
        }
        for (nth, school) in office.schools.iter().enumerate() {
            let Some((figures, days)) = invented(nth, school, &steps, today) else {
                continue;
            };
            let desk = at(today - Duration::days(days));
            let entered = desk.report_capacity(figures, None, ReportSource::Email);
            let _ = entered.await?;
        }
        Ok(())
    }
}

/// The figures of a school as it reported them: what is free today and what was taken since.
fn figures(sample: &Sample, steps: &[ChildStep], today: NaiveDate) -> Vec<NewFigure> {
    let day = today - Duration::days(sample.days);
    let free = sample.free.iter().zip(sample.first..);
    free.map(|(free, grade)| {
        let intake = Intake::of_grade(grade);
        NewFigure {
            school: sample.school.to_owned(),
            intake,
            regular: free.map(|free| free + taken(sample.school, intake, steps, day)),
            support: Some(SupportFigures {
                free: sample.literacy.map(|_| 1),
                total: sample.literacy.map(|_| 3),
                literacy: sample.literacy,
            }),
            remark: String::new(),
            on: None,
        }
    })
    .collect()
}

/// Figures of primary schools and vocational colleges, and the days since then; every fifth school never reported.
fn invented(
    nth: usize,
    school: &School,
    steps: &[ChildStep],
    today: NaiveDate,
) -> Option<(Vec<NewFigure>, i64)> {
    let grades: &[u8] = match school.form_key.as_str() {
        "02" => &[1, 2, 3, 4],
        "30" => &[0],
        _ => return None,
    };
    let days = [3, 8, 12, 20].get(nth % 5).copied()?;
    let day = today - Duration::days(days);
    let figure = |grade: &u8| {
        let intake = Intake::of_grade(*grade);
        let free = (nth * 3 + usize::from(*grade) * 5) % 7 % 5;
        let free = u16::try_from(free).unwrap_or(0);
        NewFigure {
            school: school.number.clone(),
            intake,
            regular: Some(free + taken(&school.number, intake, steps, day)),
            support: Some(SupportFigures {
                free: None,
                total: None,
                literacy: nth.is_multiple_of(2).then_some(1),
            }),
            remark: String::new(),
            on: None,
        }
    };
    Some((grades.iter().map(figure).collect(), days))
}

/// Children who take places of a figure of this day.
fn taken(school: &str, intake: Intake, steps: &[ChildStep], day: NaiveDate) -> u16 {
    let held = holds(steps);
    let held = held.iter().filter(|hold| {
        hold.school == school && hold.intake == Some(intake) && hold.counts_since(day)
    });
    u16::try_from(held.count()).unwrap_or(u16::MAX)
}
