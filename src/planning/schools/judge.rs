//! One school against one child: what speaks for it, what against it, and how many points that makes.

use super::joint::problem::Part;
use super::room::{Needs, Places};
use super::{Ask, Offered, RankedSchool, SchoolReason};
use crate::domain::capacity::{Freshness, Intake};
use crate::domain::child_step::{Attempt, AttemptState};
use crate::domain::proposal::metres;
use crate::domain::school::School;
use crate::domain::school_form::{SchoolForm, SchoolStage};
use chrono::Months;

/// The stage of an intake; international classes belong to the last one.
fn stage(intake: Intake) -> SchoolStage {
    intake.stage().unwrap_or(SchoolStage::UpperSecondary)
}

/// What was found out about a school.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Judged {
    /// The points by kind.
    pub parts: Vec<(Part, i64)>,
    /// What speaks for it and against it.
    pub reasons: Vec<SchoolReason>,
}

impl Judged {
    fn say(&mut self, reason: SchoolReason) {
        self.reasons.push(reason);
    }

    fn cost(&mut self, part: Part, points: i64) {
        match self.parts.iter_mut().find(|known| known.0 == part) {
            Some(known) => known.1 += points,
            None if points != 0 => self.parts.push((part, points)),
            None => {}
        }
    }

    fn against(&mut self, part: Part, points: i64, reason: SchoolReason) {
        self.cost(part, points);
        self.say(reason);
    }
}

/// Every open school that teaches the grade, in the order of the list.
pub(super) fn all(ask: &Ask<'_>) -> Vec<RankedSchool> {
    let intake = Intake::of_grade(ask.grade);
    let open = |school: &&School| school.is_open_on(ask.county.today) && school.teaches(intake);
    let suits = || ask.county.schools.iter().filter(open);
    let far = |school: &School| Some(metres(ask.home?.point, school.place?));
    // The nearest primary school is a public one; of equally near ones the first.
    let primary = stage(intake) == SchoolStage::Primary;
    let nearest = suits()
        .filter(|s| primary && s.public && s.form_key == SchoolForm::Grundschule.code())
        .filter_map(|s| Some((far(s)?, &s.number)))
        .min()
        .map(|(_, number)| number);
    let ranked = |school: &School| {
        let mut judged = Judged::default();
        let free = ask.county.room.at(&school.number, intake);
        let far = far(school);
        figures(ask, free, &mut judged);
        offers(ask, school, free, &mut judged);
        form(ask, school, &mut judged);
        wish(ask, school, &mut judged);
        siblings(ask, school, intake, &mut judged);
        if let Some(nearest) = nearest {
            if *nearest == school.number {
                judged.say(SchoolReason::NearestPrimary);
            } else {
                let points = ask.county.points.not_nearest;
                judged.against(Part::NearestPrimary, points, SchoolReason::NotNearest);
            }
        }
        way(ask, far, stage(intake), &mut judged);
        burden(ask, school, &mut judged);
        let refused = refusal(ask, school);
        judged.reasons.extend(refused);
        RankedSchool {
            school: school.number.clone(),
            rank_cost: judged.parts.iter().map(|(_, points)| points).sum(),
            parts: judged.parts,
            free,
            km: far.map(|metres| f64::from(metres) / 1000.0),
            reasons: judged.reasons,
            refused: refused.is_some(),
        }
    };
    suits().map(ranked).collect()
}

/// Free places and how old the figure is.
fn figures(ask: &Ask<'_>, free: Option<Places>, judged: &mut Judged) {
    let points = ask.county.points;
    let Some((places, regular)) = free.and_then(|places| Some((places, places.regular?))) else {
        judged.against(
            Part::Figure,
            points.figure_unknown,
            SchoolReason::FiguresUnknown,
        );
        return;
    };
    if regular > 0 {
        judged.say(SchoolReason::Free { places: regular });
    } else {
        judged.against(Part::Figure, points.full, SchoolReason::Full);
    }
    let days = places.age_days;
    match places.fresh {
        Freshness::Fresh => {}
        Freshness::Ageing => judged.against(
            Part::Figure,
            points.figure_ageing,
            SchoolReason::FigureAgeing { days },
        ),
        Freshness::Old => judged.against(
            Part::Figure,
            points.figure_old,
            SchoolReason::FigureOld { days },
        ),
    }
}

/// German support, and learning to read and write.
fn offers(ask: &Ask<'_>, school: &School, free: Option<Places>, judged: &mut Judged) {
    let points = ask.county.points;
    let offered = |figure: Option<i32>, said: Option<bool>| match (figure, said) {
        (Some(places), _) if places > 0 => Offered::Free(places),
        (Some(_), _) | (None, Some(false)) => Offered::No,
        (None, Some(true)) => Offered::Yes,
        (None, None) => Offered::Unknown,
    };
    let cost = |offered, unknown, none| match offered {
        Offered::Free(_) | Offered::Yes => 0,
        Offered::Unknown => unknown,
        Offered::No => none,
    };
    match Needs::of(ask.child) {
        Needs::Nothing => {}
        Needs::Support => {
            let support = offered(free.and_then(|p| p.support), school.german_support);
            let cost = cost(support, points.support_unknown, points.support_none);
            judged.against(Part::Support, cost, SchoolReason::Support(support));
        }
        Needs::Literacy => {
            let literacy = offered(free.and_then(|p| p.literacy), school.literacy);
            let cost = cost(literacy, points.literacy_unknown, points.literacy_none);
            judged.against(Part::Support, cost, SchoolReason::Literacy(literacy));
        }
    }
}

/// The form and the schools that the counselling recommends.
fn form(ask: &Ask<'_>, school: &School, judged: &mut Judged) {
    let points = ask.county.points;
    let Some(said) = &ask.child.recommendation else {
        return;
    };
    let form = SchoolForm::from_code(&school.form_key);
    if said.form.is_some() {
        if form == said.form {
            judged.say(SchoolReason::RecommendedForm);
        } else if form.is_some() && form == said.second_form {
            judged.against(Part::Form, points.second_form, SchoolReason::SecondForm);
        } else {
            judged.against(Part::Form, points.other_form, SchoolReason::OtherForm);
        }
    }
    let named = said.schools.iter().position(|s| s.school == school.number);
    match named.and_then(|at| u8::try_from(at + 1).ok()) {
        Some(place) => {
            let cost = points.later_recommended * i64::from(place - 1);
            judged.against(Part::Recommended, cost, SchoolReason::Recommended { place });
        }
        None if said.schools.is_empty() => {}
        None => judged.cost(Part::Recommended, points.not_recommended),
    }
}

/// What the family wishes.
fn wish(ask: &Ask<'_>, school: &School, judged: &mut Judged) {
    let points = ask.county.points;
    let Some(wish) = &ask.child.preference else {
        return;
    };
    if wish.none {
        return;
    }
    let mut missed = false;
    if let Some(form) = wish.form {
        if SchoolForm::from_code(&school.form_key) == Some(form) {
            judged.say(SchoolReason::WishedForm);
        } else {
            judged.cost(Part::Wish, points.unwished_form);
            missed = true;
        }
    }
    if let Some(wished) = &wish.school {
        if *wished == school.number {
            judged.say(SchoolReason::WishedSchool);
            missed = false;
        } else {
            judged.cost(Part::Wish, points.unwished_school);
            missed = true;
        }
    }
    if missed {
        judged.say(SchoolReason::NotWished);
    }
}

/// Brothers and sisters at schools that teach this grade too.
fn siblings(ask: &Ask<'_>, school: &School, intake: Intake, judged: &mut Judged) {
    let points = ask.county.points;
    let teaches = |number: &str| {
        let known = ask.county.schools.iter().find(|s| s.number == number);
        known.is_some_and(|s| s.teaches(intake))
    };
    let mut there = ask
        .siblings
        .iter()
        .filter(|s| s.school == school.number)
        .peekable();
    if there.peek().is_some() {
        judged.say(if there.any(|s| s.there) {
            SchoolReason::SiblingThere
        } else {
            SchoolReason::SiblingOnTheWay
        });
    } else if ask.siblings.iter().any(|s| teaches(&s.school)) {
        let wish = ask.child.preference.as_ref();
        let wished = wish.is_some_and(|w| w.sibling_school == Some(true));
        let more = if wished { points.siblings_wished } else { 0 };
        judged.against(
            Part::Siblings,
            points.siblings_elsewhere + more,
            SchoolReason::SiblingsElsewhere,
        );
    }
}

/// How far it is, and whether costs of the way may be claimed (§ 5 SchfkVO).
fn way(ask: &Ask<'_>, far: Option<u32>, stage: SchoolStage, judged: &mut Judged) {
    let points = ask.county.points;
    let Some(metres) = far else {
        judged.against(
            Part::Distance,
            points.unknown_way,
            SchoolReason::DistanceUnknown,
        );
        return;
    };
    let per_km = match stage {
        SchoolStage::Primary => points.per_km_primary,
        _ => points.per_km,
    };
    judged.cost(Part::Distance, i64::from(metres) * per_km / 1000);
    judged.say(SchoolReason::Distance { metres });
    // The straight line is the shortest there can be: beyond the limit with it, beyond it on foot.
    let limit = stage.transport_limit();
    judged.say(if metres > limit {
        SchoolReason::FareCertain { limit }
    } else {
        SchoolReason::FareToCheck { limit }
    });
}

/// What the school carries already, and what it is.
fn burden(ask: &Ask<'_>, school: &School, judged: &mut Judged) {
    let points = ask.county.points;
    let children = ask.county.load.get(&school.number).copied().unwrap_or(0);
    if children > 0 {
        let pupils = school.pupils.filter(|pupils| *pupils > 0);
        let per_thousand = pupils.map(|pupils| children.saturating_mul(1000) / pupils);
        let cost = per_thousand.map_or(0, |share| i64::from(share) * points.per_load / 10);
        judged.against(
            Part::Load,
            cost.min(points.most_load),
            SchoolReason::Load {
                children,
                per_thousand,
            },
        );
    }
    if !school.public {
        judged.against(Part::School, points.private, SchoolReason::Private);
    }
    let soon = ask.county.today.checked_add_months(Months::new(12));
    if let Some(on) = school
        .closed_on
        .filter(|on| soon.is_none_or(|soon| *on <= soon))
    {
        judged.against(Part::School, points.closing, SchoolReason::Closing { on });
    }
    if SchoolForm::from_code(&school.form_key) == Some(SchoolForm::Berufskolleg) {
        judged.say(SchoolReason::Vocational);
    }
}

/// The last refusal of this child by the school.
fn refusal(ask: &Ask<'_>, school: &School) -> Option<SchoolReason> {
    let refused = |attempt: &Attempt| match attempt.state {
        AttemptState::Refused(reason) => Some(SchoolReason::RefusedBefore {
            on: attempt.on,
            reason,
        }),
        _ => None,
    };
    let own = ask
        .way
        .attempts
        .iter()
        .filter(|a| a.school == school.number);
    own.filter_map(refused).next_back()
}
