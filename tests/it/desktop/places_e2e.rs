//! One child from the recommendation to the first school day, through the window alone: the counselling hands over, the first
//! school refuses, the second accepts, the supervision places, the school admits. At each step both sides are looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Duration, NaiveDateTime};
use erstberatung::desktop::action::Destination;
use erstberatung::domain::case::{BallWith, CaseStage, ChildStanding, NextStep};
use erstberatung::domain::child_step::{Act, Progress, RefusalReason};
use erstberatung::domain::id::{ChildId, FamilyId};
use erstberatung::domain::language::Lang;
use erstberatung::domain::rights::Role;
use erstberatung::service::families::ListedFamily;
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL, moment};

/// The child that is followed.
struct Followed {
    family: FamilyId,
    child: ChildId,
    /// "Familienname, Vorname", as it stands in the lists.
    name: String,
    number: String,
}

fn later(days: i64) -> NaiveDateTime {
    moment() + Duration::days(days)
}

fn families(sandbox: &Sandbox) -> Vec<ListedFamily> {
    let service = sandbox.service();
    sandbox.wait(service.families(FamilyFilter::Open)).unwrap()
}

/// Where the child stands for the person before the window; nothing when they may not see it.
fn stands(sandbox: &Sandbox, whom: &Followed) -> Option<ChildStanding> {
    let all = families(sandbox);
    let family = all.iter().find(|f| f.row.family.id == whom.family)?;
    family
        .children
        .iter()
        .find(|c| c.child == whom.child)
        .cloned()
}

/// Schulplätze, with the child searched for by its name.
fn look(sandbox: &mut Sandbox, tab: &str, whom: &Followed) {
    sandbox.alt("4");
    sandbox.ctrl(tab);
    sandbox.ctrl("f");
    sandbox.write(&whom.name);
    sandbox.key(Named::Enter);
}

fn decide(sandbox: &mut Sandbox) {
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
}

/// The action of the open dialog, which must have written something.
fn confirm(sandbox: &mut Sandbox, said: &str) {
    sandbox.click("act-confirm");
    assert_eq!(sandbox.strip().as_deref(), Some(said));
}

fn school(sandbox: &Sandbox, number: &str) -> String {
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    let found = office.schools.iter().find(|s| s.number == number);
    found.unwrap().name.clone()
}

/// How many regular places the ranking counts as free at a school.
fn free(sandbox: &Sandbox, whom: &Followed, number: &str) -> Option<i32> {
    let service = sandbox.service();
    let ranked = sandbox
        .wait(service.ranked_schools(whom.child, None))
        .unwrap();
    let found = ranked.schools.iter().find(|s| s.school == number);
    found.and_then(|s| s.free).and_then(|places| places.regular)
}

/// A child with a recommendation that nobody has handed over, the only one of its family.
fn recommended(sandbox: &Sandbox) -> Followed {
    let all = families(sandbox);
    let found = all.iter().find_map(|family| {
        let ready = family
            .children
            .iter()
            .find(|c| c.standing.next == NextStep::HandOver)?;
        let child = family.row.children.iter().find(|c| c.id == ready.child)?;
        Some(Followed {
            family: family.row.family.id,
            child: child.id,
            name: format!("{}, {}", child.family_name, child.given_name),
            number: family.row.family.file_number.to_string(),
        })
    });
    found.expect("the sample has a child to hand over")
}

#[test]
fn a_child_goes_from_recommendation_to_first_day_with_a_refusal_on_the_way() {
    let sandbox = Sandbox::in_full_swing(USUAL);
    let mut sandbox = sandbox.at_the_desk_of(Role::Counsellor, moment(), USUAL);
    let whom = recommended(&sandbox);
    let recommended = stands(&sandbox, &whom).unwrap().standing;
    assert_eq!(
        (recommended.stage, recommended.ball),
        (CaseStage::Recommended, BallWith::Counsellor)
    );

    // Before the hand-over the supervision finds nothing of it, by no way.
    sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, moment(), USUAL);
    assert!(stands(&sandbox, &whom).is_none());
    look(&mut sandbox, "1", &whom);
    assert!(sandbox.shows("Filter zurücksetzen") && !sandbox.shows("Rückfrage stellen"));

    // The counselling hands over, from the record.
    sandbox = sandbox.at_the_desk_of(Role::Counsellor, moment(), USUAL);
    sandbox.alt("2");
    sandbox.write(&whom.number);
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(whom.family));
    decide_on_record(&mut sandbox, &whom);
    confirm(&mut sandbox, "An das Schulamt übergeben.");
    let handed_over = stands(&sandbox, &whom).unwrap().standing;
    assert_eq!(
        (handed_over.stage, handed_over.ball),
        (CaseStage::HandedOver, BallWith::SchoolSupervision)
    );
    // It reads where the child is now, and cannot decide.
    look(&mut sandbox, "1", &whom);
    assert!(sandbox.shows("Sie lesen mit. Über Schulplätze entscheidet die Schulaufsicht."));
    assert!(!sandbox.shows("Rückfrage stellen"));
    decide(&mut sandbox);
    assert_eq!(
        stands(&sandbox, &whom).unwrap().way.progress,
        Progress::HandedOver
    );

    // The supervision asks the school that suits best.
    sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, later(1), USUAL);
    look(&mut sandbox, "1", &whom);
    assert!(sandbox.shows("Erste Anfrage") && sandbox.shows("Rückfrage stellen"));
    let service = sandbox.service();
    let ranked = sandbox
        .wait(service.ranked_schools(whom.child, None))
        .unwrap();
    let first = ranked.schools[0].school.clone();
    let first_name = school(&sandbox, &first);
    assert!(sandbox.shows(&first_name));
    let before = free(&sandbox, &whom, &first);
    decide(&mut sandbox);
    confirm(&mut sandbox, "Schule angefragt.");
    let asked = stands(&sandbox, &whom).unwrap();
    assert_eq!(asked.way.school(), Some(first.as_str()));
    assert_eq!(
        (asked.standing.stage, asked.standing.ball),
        (CaseStage::SchoolAsked, BallWith::School)
    );
    // The enquiry holds one place; where nobody knows a figure there is none to hold.
    assert_eq!(
        free(&sandbox, &whom, &first),
        before.map(|places| places - 1)
    );

    // It refuses, with a reason; the place is free again and the child back in the inbox.
    sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, later(2), USUAL);
    look(&mut sandbox, "2", &whom);
    assert!(sandbox.shows("Antwort eintragen"));
    decide(&mut sandbox);
    sandbox.key(Named::ArrowRight);
    sandbox.click("act-reason-2");
    confirm(&mut sandbox, "Ablehnung der Schule eingetragen.");
    let reason = RefusalReason::ALL[2];
    let refused = stands(&sandbox, &whom).unwrap();
    let wanted = Progress::Refused {
        school: first.clone(),
        reason,
    };
    assert_eq!(refused.way.progress, wanted);
    assert_eq!(refused.standing.ball, BallWith::SchoolSupervision);
    assert_eq!(free(&sandbox, &whom, &first), before);
    look(&mut sandbox, "2", &whom);
    assert!(!sandbox.shows(&whom.name), "nothing is asked any more");
    look(&mut sandbox, "1", &whom);
    assert!(sandbox.shows("1× abgelehnt") && sandbox.shows("Nächste Anfrage"));
    let service = sandbox.service();
    let ranked = sandbox
        .wait(service.ranked_schools(whom.child, None))
        .unwrap();
    assert_eq!(
        ranked.schools.last().unwrap().school,
        first,
        "whoever refused stands last"
    );
    let said = format!("abgelehnt 27.11.: {}", reason.word(Lang::De));
    assert!(sandbox.shows(&said));

    // The next one is asked, and accepts.
    let second = ranked.schools[0].school.clone();
    assert_ne!(second, first);
    decide(&mut sandbox);
    confirm(&mut sandbox, "Schule angefragt.");
    assert_eq!(
        stands(&sandbox, &whom).unwrap().way.school(),
        Some(second.as_str())
    );
    sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, later(5), USUAL);
    look(&mut sandbox, "2", &whom);
    decide(&mut sandbox);
    confirm(&mut sandbox, "Zusage der Schule eingetragen.");
    let accepted = stands(&sandbox, &whom).unwrap();
    assert_eq!(accepted.standing.next, NextStep::Place);

    // The supervision places: the child leaves the inbox.
    look(&mut sandbox, "1", &whom);
    assert!(sandbox.shows("Zusage"));
    decide(&mut sandbox);
    confirm(&mut sandbox, "Schulplatzzuweisung eingetragen.");
    let placed = stands(&sandbox, &whom).unwrap();
    assert_eq!(
        (placed.standing.stage, placed.standing.ball),
        (CaseStage::Placed, BallWith::School)
    );
    look(&mut sandbox, "1", &whom);
    assert!(
        !sandbox.shows("Rückfrage stellen"),
        "nobody is left in the inbox"
    );
    // The counselling sees the placement, without any right to change it.
    sandbox = sandbox.at_the_desk_of(Role::Counsellor, later(5), USUAL);
    look(&mut sandbox, "4", &whom);
    assert!(sandbox.shows("zugewiesen") && !sandbox.shows("Aufnahme bestätigen"));

    // The school confirms the first day; the support period is said.
    sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, later(12), USUAL);
    look(&mut sandbox, "4", &whom);
    assert!(sandbox.shows("Aufnahme bestätigen"));
    decide(&mut sandbox);
    confirm(&mut sandbox, "Aufnahme eingetragen.");
    let admitted = stands(&sandbox, &whom).unwrap();
    let Progress::Admitted {
        school, first_day, ..
    } = &admitted.way.progress
    else {
        panic!("admitted, not {:?}", admitted.way.progress);
    };
    assert_eq!(school, &second);
    assert!(*first_day > moment().date());
    let file = sandbox.wait(sandbox.service().family(whom.family)).unwrap();
    let child = file.children.iter().find(|c| c.id == whom.child).unwrap();
    let lasts = erstberatung::domain::schooling_duty::initial_support(child);
    let (_, end) = admitted.way.support_period(lasts).unwrap();
    for role in [Role::SchoolSupervision, Role::Counsellor] {
        sandbox = sandbox.at_the_desk_of(role, later(13), USUAL);
        look(&mut sandbox, "4", &whom);
        assert!(sandbox.shows("aufgenommen"), "{role:?}");
        assert!(
            sandbox.shows(&format!("bis {}", end.format("%d.%m.%Y"))),
            "{role:?}"
        );
    }
    // Every attempt is on record, in its order.
    let steps = file.steps.iter().filter(|s| s.child == whom.child);
    let schools: Vec<&str> = steps
        .filter_map(|s| match &s.act {
            Act::SchoolAsked { school, .. } => Some(school.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(schools, [first.as_str(), second.as_str()]);
}

/// The button of the child's next step on its card.
fn decide_on_record(sandbox: &mut Sandbox, whom: &Followed) {
    let all = families(sandbox);
    let family = all.iter().find(|f| f.row.family.id == whom.family).unwrap();
    let n = family
        .row
        .children
        .iter()
        .position(|c| c.id == whom.child)
        .unwrap();
    sandbox.click(format!("family-act-{n}").leak());
}
