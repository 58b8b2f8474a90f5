//! What the program proposes to recommend for a child: form of school, grade, initial support, near schools. Nothing but
//! a start for the talk: it writes no field, and who proposes says nothing about free places.

use super::capacity::Intake;
use super::child::Child;
use super::family::Family;
use super::municipality::Point;
use super::recommendation::InitialSupport;
use super::school::School;
use super::school_form::{SchoolForm, SchoolStage};
use super::schooling_duty::{Duty, Track};
use super::skill::LiteracyStatus;
use chrono::{Datelike, NaiveDate};

/// So many schools are proposed.
const SCHOOLS: usize = 3;
/// Years without school from which on alphabetisation is looked at. [A]
const GAP_YEARS: u16 = 2;
/// From this month on grade 5 is spoken about with children in grade 4: its registration is in February.
const AFTER_REGISTRATION: u32 = 3;
/// The second half of the school year begins in this month.
const SECOND_HALF: u32 = 2;

/// Why the proposal is to be looked at once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hint {
    /// Grade 4 after the registration for grade 5: talk about grade 5 too.
    NextIsGradeFive,
    /// Grade 10 in the second half of the year: vocational college from August on.
    NextIsVocational,
    /// Not literate in Latin letters, or long without school: alphabetisation.
    Literacy,
    /// The birth date is not exact: the grade may be another one.
    InexactBirth,
}

/// A school near the family.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NearSchool<'a> {
    /// Which.
    pub school: &'a School,
    /// Straight line from the centre of the municipality, in metres.
    pub metres: u32,
}

/// The proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal<'a> {
    /// The stage; nothing when no school is to be recommended (no duty any more or not yet).
    pub stage: Option<SchoolStage>,
    /// Forms of school, the usual one first.
    pub forms: Vec<SchoolForm>,
    /// Age-appropriate grade.
    pub grade: Option<u8>,
    /// The grades that may be chosen: one below to one above.
    pub window: Vec<u8>,
    /// How long initial support lasts; nothing while nobody asked about reading and writing.
    pub initial_support: Option<InitialSupport>,
    /// Near public schools of these forms, the nearest first.
    pub schools: Vec<NearSchool<'a>>,
    /// What to look at.
    pub hints: Vec<Hint>,
}

/// Proposes what to recommend. `duty` is the child's compulsory schooling on that day, `home` the centre of the family's
/// municipality.
#[must_use]
pub fn propose<'a>(
    child: &Child,
    duty: Option<&Duty>,
    home: Option<Point>,
    schools: &'a [School],
    today: NaiveDate,
) -> Proposal<'a> {
    let track = duty.map(Duty::track);
    let stage = match track {
        Some(Track::Primary) => Some(SchoolStage::Primary),
        Some(Track::LowerSecondary) => Some(SchoolStage::LowerSecondary),
        Some(Track::UpperSecondary) => Some(SchoolStage::UpperSecondary),
        Some(Track::NotLiable | Track::Referral | Track::NoNewcomer) | None => None,
    };
    let forms = forms(stage);
    let grade = duty
        .and_then(|duty| duty.grade)
        .filter(|_| stage.is_some() && stage != Some(SchoolStage::UpperSecondary));
    let window = grade.map_or_else(Vec::new, |grade| {
        (grade.saturating_sub(1).max(1)..=(grade + 1).min(10)).collect()
    });
    let chosen = |form: &SchoolForm| forms.contains(form);
    let wanted = (child.recommendation.as_ref()).map(|r| [r.form, r.second_form]);
    let searched: Vec<SchoolForm> = match wanted {
        Some([None, None]) | None => SchoolForm::ALL.iter().copied().filter(chosen).collect(),
        Some(two) => two.into_iter().flatten().collect(),
    };
    Proposal {
        stage,
        grade,
        window,
        initial_support: initial_support(child),
        schools: near(&searched, home, schools, grade, today),
        hints: hints(child, duty, grade, today),
        forms,
    }
}

fn forms(stage: Option<SchoolStage>) -> Vec<SchoolForm> {
    match stage {
        Some(SchoolStage::Primary) => vec![SchoolForm::Grundschule],
        Some(SchoolStage::LowerSecondary) => {
            vec![SchoolForm::Gesamtschule, SchoolForm::Sekundarschule]
        }
        Some(SchoolStage::UpperSecondary) => vec![SchoolForm::Berufskolleg],
        None => Vec::new(),
    }
}

fn initial_support(child: &Child) -> Option<InitialSupport> {
    child.literacy.map(|_| {
        if needs_literacy(child) {
            InitialSupport::ThreeYears
        } else {
            InitialSupport::TwoYears
        }
    })
}

/// Alphabetisation is to be looked at: not literate in Latin letters, or years without school.
fn needs_literacy(child: &Child) -> bool {
    let without = child.interruptions.iter().any(|gap| {
        let years = |end: Option<super::rough_date::RoughDate>| end.map(|date| date.parts().0);
        match (years(gap.from()), years(gap.to())) {
            (Some(from), Some(to)) => to.saturating_sub(from) >= GAP_YEARS,
            _ => false,
        }
    });
    without || child.literacy.is_some_and(LiteracyStatus::to_alphabetise)
}

fn near<'a>(
    forms: &[SchoolForm],
    home: Option<Point>,
    schools: &'a [School],
    grade: Option<u8>,
    today: NaiveDate,
) -> Vec<NearSchool<'a>> {
    let Some(home) = home else { return Vec::new() };
    let open = schools.iter().filter(|school| {
        school.is_open_on(today)
            && school.public
            && grade.is_none_or(|grade| school.teaches(Intake::of_grade(grade)))
            && SchoolForm::from_code(&school.form_key).is_some_and(|form| forms.contains(&form))
    });
    let mut found: Vec<NearSchool<'a>> = open
        .filter_map(|school| {
            let metres = metres(home, school.place?);
            Some(NearSchool { school, metres })
        })
        .collect();
    found.sort_by(|a, b| (a.metres, &a.school.number).cmp(&(b.metres, &b.school.number)));
    found.truncate(SCHOOLS);
    found
}

/// Straight line in metres.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "half the earth's girth fits"
)]
#[must_use]
pub fn metres(from: Point, to: Point) -> u32 {
    (from.km_to(to) * 1000.0).round() as u32
}

/// The centre of the municipality where a family lives, as the office knows it.
#[must_use]
pub fn home(family: &Family, office: &super::office::Office) -> Option<Point> {
    let ags = family.municipality.as_deref()?;
    office.municipality(ags).map(|town| town.centre)
}

fn hints(child: &Child, duty: Option<&Duty>, grade: Option<u8>, today: NaiveDate) -> Vec<Hint> {
    let mut found = Vec::new();
    let month = today.month();
    let in_term = |from: u32| (from..8).contains(&month);
    if grade == Some(4) && in_term(AFTER_REGISTRATION) {
        found.push(Hint::NextIsGradeFive);
    }
    if grade == Some(10) && in_term(SECOND_HALF) {
        found.push(Hint::NextIsVocational);
    }
    if needs_literacy(child) {
        found.push(Hint::Literacy);
    }
    if duty.is_some_and(|duty| duty.other.is_some()) {
        found.push(Hint::InexactBirth);
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::file::tests::small_file;
    use crate::domain::recommendation::Recommendation;
    use crate::domain::rough_date::Span;
    use crate::domain::school::Grades;
    use crate::domain::schooling_duty::{Facts, duty};
    use crate::domain::skill::Script;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn school(number: &str, form: SchoolForm, lon: f64) -> School {
        School {
            number: number.into(),
            name: number.into(),
            short: String::new(),
            form_key: form.code().into(),
            form: form.name().into(),
            street: String::new(),
            postcode: None,
            town: String::new(),
            ags: String::new(),
            public: true,
            phone: String::new(),
            email: String::new(),
            place: Some(Point { lat: 51.75, lon }),
            pupils: None,
            active: true,
            provider_key: String::new(),
            opened_on: None,
            closed_on: None,
            by_hand: Vec::new(),
            own_grades: None,
            german_support: None,
            literacy: None,
            all_day: None,
            contact: String::new(),
            note: String::new(),
            provider: String::new(),
            rev: 1,
        }
    }

    const HOME: Point = Point {
        lat: 51.75,
        lon: 8.0,
    };

    fn proposed<'a>(child: &Child, schools: &'a [School], on: &str) -> Proposal<'a> {
        let file = small_file(100);
        let found = Facts::of(child, &file.family).map(|facts| duty(&facts, day(on)));
        propose(child, found.as_ref(), Some(HOME), schools, day(on))
    }

    fn born(text: &str) -> Child {
        Child {
            birth: text.parse().ok(),
            ..small_file(100).children.remove(0)
        }
    }

    #[test]
    fn the_age_decides_about_stage_grade_and_forms() {
        let at = |birth: &str| {
            let p = proposed(&born(birth), &[], "2026-11-25");
            (p.stage, p.grade, p.window, p.forms)
        };
        use SchoolForm::{Berufskolleg, Gesamtschule, Grundschule, Sekundarschule};
        let lower = vec![Gesamtschule, Sekundarschule];
        let five = (
            Some(SchoolStage::LowerSecondary),
            Some(5),
            vec![4, 5, 6],
            lower.clone(),
        );
        assert_eq!(at("2016-01-11"), five);
        let one = (
            Some(SchoolStage::Primary),
            Some(1),
            vec![1, 2],
            vec![Grundschule],
        );
        assert_eq!(at("2020-03-29"), one);
        let ten = (
            Some(SchoolStage::LowerSecondary),
            Some(10),
            vec![9, 10],
            lower,
        );
        assert_eq!(at("2010-12-09"), ten);
        let young = (
            Some(SchoolStage::UpperSecondary),
            None,
            vec![],
            vec![Berufskolleg],
        );
        assert_eq!(at("2009-05-01"), young);
        assert_eq!(at("2022-05-01"), (None, None, vec![], vec![]));
    }

    #[test]
    fn near_public_open_schools_of_the_form_come_by_distance() {
        let mut schools = vec![
            school("1", SchoolForm::Gesamtschule, 8.3),
            school("2", SchoolForm::Sekundarschule, 8.1),
            school("3", SchoolForm::Gymnasium, 8.0),
            school("4", SchoolForm::Gesamtschule, 8.2),
            school("5", SchoolForm::Gesamtschule, 8.4),
            school("6", SchoolForm::Gesamtschule, 8.01),
            school("7", SchoolForm::Gesamtschule, 8.01),
        ];
        schools[5].public = false;
        schools[6].active = false;
        // Closes, but is open on that day; is not open yet; runs out without grade 5.
        schools[1].closed_on = Some(day("2026-11-25"));
        let mut later = school("8", SchoolForm::Gesamtschule, 8.02);
        later.opened_on = Some(day("2027-08-01"));
        let mut out = school("9", SchoolForm::Gesamtschule, 8.02);
        out.own_grades = Some(Grades::of(8..=10));
        schools.extend([later, out]);
        let numbers = |child: &Child| -> Vec<String> {
            let found = proposed(child, &schools, "2026-11-25").schools;
            found
                .iter()
                .map(|near| near.school.number.clone())
                .collect()
        };
        let mut child = born("2016-01-11");
        assert_eq!(numbers(&child), ["2", "4", "1"]);
        child.recommendation = Some(Recommendation {
            form: Some(SchoolForm::Gymnasium),
            ..Recommendation::default()
        });
        assert_eq!(numbers(&child), ["3"], "what was chosen is looked for");
    }

    #[test]
    fn three_years_go_with_alphabetisation() {
        let mut child = born("2016-01-11");
        let support = |child: &Child| proposed(child, &[], "2026-11-25").initial_support;
        assert_eq!(support(&child), None, "nobody asked");
        child.literacy = Some(LiteracyStatus::LatinFluent);
        assert_eq!(support(&child), Some(InitialSupport::TwoYears));
        child.interruptions = vec![Span::new("2022".parse().ok(), "2023".parse().ok()).unwrap()];
        assert_eq!(support(&child), Some(InitialSupport::TwoYears));
        child.interruptions = vec![Span::new("2022".parse().ok(), "2024".parse().ok()).unwrap()];
        assert_eq!(support(&child), Some(InitialSupport::ThreeYears));
        child.interruptions.clear();
        child.literacy = Some(LiteracyStatus::NonLatin(Script::Arabic));
        assert_eq!(support(&child), Some(InitialSupport::ThreeYears));
        assert_eq!(proposed(&child, &[], "2026-11-25").hints, [Hint::Literacy]);
    }

    #[test]
    fn the_time_of_year_is_looked_at() {
        let hints = |birth: &str, on: &str| proposed(&born(birth), &[], on).hints;
        assert_eq!(hints("2017-03-01", "2026-11-25"), []);
        assert_eq!(hints("2017-03-01", "2027-03-01"), [Hint::NextIsGradeFive]);
        assert_eq!(hints("2010-12-09", "2027-02-01"), [Hint::NextIsVocational]);
        assert_eq!(hints("2010-12-09", "2026-11-25"), []);
    }
}
