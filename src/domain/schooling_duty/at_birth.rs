//! The duty of a child whose birth date is one certain day: the arithmetic of §§ 34 to 38 SchulG.

use super::{Duty, DutyStatus, Entry, Facts, OtherExtreme, Reason, RuleSet};
use crate::domain::calendar::SchoolYear;
use crate::domain::family::Pathway;
use chrono::{Datelike, NaiveDate};

/// What holds for one certain birth date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outcome {
    pub status: DutyStatus,
    pub grade: Option<u8>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub reasons: Vec<Reason>,
}

impl Outcome {
    pub(super) fn differs_from(&self, duty: &Duty) -> bool {
        (self.status, self.grade, self.starts_on, self.ends_on)
            != (duty.status, duty.grade, duty.starts_on, duty.ends_on)
    }

    pub(super) fn other(&self, born: NaiveDate) -> OtherExtreme {
        OtherExtreme {
            born,
            status: self.status,
            grade: self.grade,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
        }
    }
}

/// The milestones that follow from age alone.
struct Milestones {
    first: SchoolYear,
    full_time_years: i32,
    /// Last day of full-time duty.
    full_time_end: NaiveDate,
    /// Last day of all duty by age.
    end: NaiveDate,
}

fn milestones(rules: &RuleSet, facts: &Facts, born: NaiveDate) -> Milestones {
    let in_time = (born.month(), born.day()) <= rules.entry_cutoff;
    let first = born.year() + rules.entry_age + i32::from(!in_time) + entry_shift(facts.entry);
    let years = rules.full_time(facts.length);
    let full_time_end = SchoolYear::beginning_in(first + years - 1).last_day();
    // A year of life is completed at the end of the day before the birthday (§ 188 Abs. 2 BGB).
    let completed = birthday(born, rules.upper_secondary_age)
        .pred_opt()
        .unwrap_or(born);
    Milestones {
        first: SchoolYear::beginning_in(first),
        full_time_years: years,
        full_time_end,
        end: SchoolYear::of(completed).last_day().max(full_time_end),
    }
}

/// The birthday in the year somebody becomes `age`; 1 March for somebody born on 29 February, so that the day before
/// it, on which the year is completed, is the last of February.
fn birthday(born: NaiveDate, age: i32) -> NaiveDate {
    let year = born.year() + age;
    NaiveDate::from_ymd_opt(year, born.month(), born.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(born)
}

/// When the duty begins here because of where the child lives (§ 34).
enum Residence {
    /// No duty here yet, and no date for it.
    NotHere,
    /// From this day, or for an unknown time already.
    Since(Option<NaiveDate>),
}

fn residence(facts: &Facts, reasons: &mut Vec<Reason>) -> Residence {
    match facts.pathway {
        Some(pathway) if pathway.by_allocation() => match (facts.allocated_on, pathway) {
            (Some(day), _) => {
                reasons.push(Reason::ByAllocation {
                    pathway,
                    allocated_on: day,
                });
                if pathway == Pathway::AsylumStateFacility {
                    reasons.push(Reason::AllocatedFromFacility);
                }
                return Residence::Since(Some(day));
            }
            (None, Pathway::AsylumStateFacility) => {
                reasons.push(Reason::NotAllocated);
                return Residence::NotHere;
            }
            (None, _) => {
                reasons.push(Reason::AllocationDateMissing { pathway });
                return Residence::Since(None);
            }
        },
        Some(Pathway::ObligedToLeave) => {
            reasons.push(Reason::ObligedToLeave);
            return Residence::Since(facts.allocated_on.or(facts.arrived_on));
        }
        _ => {}
    }
    reasons.push(Reason::ByResidence {
        arrived_on: facts.arrived_on,
    });
    Residence::Since(facts.arrived_on)
}

pub(super) fn outcome(rules: &RuleSet, facts: &Facts, born: NaiveDate, on: NaiveDate) -> Outcome {
    let mut reasons = Vec::new();
    let here = residence(facts, &mut reasons);
    let by_age = milestones(rules, facts, born);
    reasons.push(entry_reason(rules, facts, &by_age, born, on));
    let end = end_of_duty(rules, facts, born, &by_age, &mut reasons);

    let since = match here {
        Residence::NotHere => None,
        Residence::Since(day) => day,
    };
    // Somebody who comes later is judged on the day of coming.
    let judged = since.map_or(on, |day| day.max(on));
    let status = status_on(facts, &by_age, end, judged, &mut reasons);
    let begun = match here {
        Residence::NotHere => false,
        Residence::Since(day) => day.is_none_or(|d| d <= on),
    };
    match status {
        DutyStatus::Ended => {
            reasons.push(Reason::Over { ended_on: end });
            Outcome {
                status,
                grade: None,
                starts_on: None,
                ends_on: end,
                reasons,
            }
        }
        DutyStatus::NotYet => {
            let starts = by_age.first.first_day();
            let starts_on = match here {
                Residence::NotHere => None,
                Residence::Since(day) => Some(day.map_or(starts, |d| d.max(starts))),
            };
            Outcome {
                status,
                grade: None,
                starts_on,
                ends_on: None,
                reasons,
            }
        }
        DutyStatus::FullTime | DutyStatus::UpperSecondary if !begun => {
            if let Some(day) = since {
                reasons.push(Reason::ComesLater { on: day });
            }
            Outcome {
                status: DutyStatus::NotYet,
                grade: None,
                starts_on: since,
                ends_on: None,
                reasons,
            }
        }
        DutyStatus::FullTime => {
            let starts = by_age.first.first_day();
            let grade = grade(rules, &by_age, status, on);
            reasons.push(Reason::FullTimeUntil {
                years: by_age.full_time_years,
                first_year: by_age.first.start_year(),
                ends_on: by_age.full_time_end,
            });
            hints(grade, on, &mut reasons);
            let long_break = facts.months_without_school >= rules.long_break_months;
            if facts.to_alphabetise || long_break {
                let without_school = facts.months_without_school * u32::from(long_break);
                reasons.push(Reason::ThinkOfLiteracy { without_school });
            }
            Outcome {
                status,
                grade,
                starts_on: Some(since.map_or(starts, |d| d.max(starts))),
                ends_on: Some(by_age.full_time_end),
                reasons,
            }
        }
        DutyStatus::UpperSecondary => {
            let turned = by_age.full_time_end.succ_opt().filter(|d| *d <= on);
            let starts_on = match (turned, since) {
                (Some(a), Some(b)) => Some(a.max(b)),
                // By school years before the age: the turning day is not documented.
                (None, _) => None,
                (a, None) => a,
            };
            reasons.push(Reason::UpperSecondaryUntil { ends_on: end });
            let grade = grade(rules, &by_age, status, on);
            Outcome {
                status,
                grade,
                starts_on,
                ends_on: end,
                reasons,
            }
        }
    }
}

fn entry_reason(
    rules: &RuleSet,
    facts: &Facts,
    by_age: &Milestones,
    born: NaiveDate,
    on: NaiveDate,
) -> Reason {
    let (month, day) = rules.entry_cutoff;
    let cutoff_year = by_age.first.start_year() - rules.entry_age - entry_shift(facts.entry);
    let cutoff = NaiveDate::from_ymd_opt(cutoff_year, month, day).unwrap_or(born);
    Reason::Entry {
        cutoff,
        first_year: by_age.first.start_year(),
        entry: facts.entry,
        school_year: SchoolYear::of(on),
        grade: grade(rules, by_age, DutyStatus::FullTime, on)
            .filter(|_| on <= by_age.full_time_end),
    }
}

/// Years by which a child entered later than its age group.
fn entry_shift(entry: Entry) -> i32 {
    match entry {
        Entry::ByAge => 0,
        Entry::Early => -1,
        Entry::Deferred => 1,
    }
}

/// The last day of all duty; `None` when an apprenticeship runs on without a known end.
fn end_of_duty(
    rules: &RuleSet,
    facts: &Facts,
    born: NaiveDate,
    by_age: &Milestones,
    reasons: &mut Vec<Reason>,
) -> Option<NaiveDate> {
    if let Some(done) = facts
        .finished_upper_secondary_on
        .filter(|d| *d < by_age.end)
    {
        reasons.push(Reason::FinishedUpperSecondary { on: done });
        return Some(done);
    }
    let Some(trade) = facts.apprenticeship else {
        return Some(by_age.end);
    };
    if trade.began_on >= birthday(born, rules.apprenticeship_before_age) {
        return Some(by_age.end);
    }
    reasons.push(Reason::Apprenticeship {
        ends_on: trade.ends_on,
    });
    trade.ends_on
}

fn status_on(
    facts: &Facts,
    by_age: &Milestones,
    end: Option<NaiveDate>,
    on: NaiveDate,
    reasons: &mut Vec<Reason>,
) -> DutyStatus {
    if on < by_age.first.first_day() {
        return DutyStatus::NotYet;
    }
    if end.is_some_and(|d| d < on) {
        return DutyStatus::Ended;
    }
    let years = facts.school_years.map(i32::from);
    let grown = on > by_age.full_time_end;
    if let Some(years) = years {
        let enough = years >= by_age.full_time_years;
        // Elsewhere school may begin at three, up to three years before entry here.
        let most = SchoolYear::of(on).start_year() - by_age.first.start_year() + 3;
        if years > most {
            reasons.push(Reason::SchoolYearsImplausible { years });
        }
        if enough && !grown {
            reasons.push(Reason::BySchoolYears { years });
            if facts.years_added_up {
                reasons.push(Reason::YearsAddedUp { years });
            }
            return DutyStatus::UpperSecondary;
        }
        if !enough && grown {
            reasons.push(Reason::FewSchoolYears {
                years,
                needed: by_age.full_time_years,
            });
        }
    }
    if grown {
        DutyStatus::UpperSecondary
    } else {
        DutyStatus::FullTime
    }
}

/// `school year − first school year + 1`. In upper secondary level only its first year is suggested: a newcomer does not
/// enter the years after it by age.
fn grade(rules: &RuleSet, by_age: &Milestones, status: DutyStatus, on: NaiveDate) -> Option<u8> {
    let grade = SchoolYear::of(on).start_year() - by_age.first.start_year() + 1;
    let highest = match status {
        DutyStatus::UpperSecondary => rules.full_time_years + 1,
        _ => rules.extended_years,
    };
    u8::try_from(grade)
        .ok()
        .filter(|g| *g >= 1 && i32::from(*g) <= highest)
}

/// What a counsellor should think of besides the grade (office defaults).
fn hints(grade: Option<u8>, on: NaiveDate, reasons: &mut Vec<Reason>) {
    let year = SchoolYear::of(on);
    if on < year.second_half() {
        return;
    }
    match grade {
        Some(4) => reasons.push(Reason::TalkAboutGradeFive {
            from: year.plus(1).first_day(),
        }),
        Some(10) => reasons.push(Reason::TalkAboutVocational {
            from: year.plus(1).first_day(),
        }),
        _ => {}
    }
}
