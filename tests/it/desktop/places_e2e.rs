//! One child from the recommendation to the first school day, through the window alone: the counselling hands over, the first
//! school refuses, the second accepts, the supervision places, the school admits. At each step both sides are looked at, and
//! every paper of the way is made there: a conformant file that says what it should.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Duration, NaiveDateTime};
use erstberatung::desktop::action::Destination;
use erstberatung::domain::case::{BallWith, CaseStage, ChildStanding, NextStep};
use erstberatung::domain::child_step::{Act, Progress, RefusalReason};
use erstberatung::domain::id::{ChildId, FamilyId};
use erstberatung::domain::language::Lang;
use erstberatung::domain::letter::{LetterKind, PaperKind};
use erstberatung::domain::rights::Role;
use erstberatung::exchange::encoding::Encoding;
use erstberatung::exchange::schild;
use erstberatung::service::families::ListedFamily;
use erstberatung::service::schild::Which;
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL, moment};
use crate::letters::pdf::assert_conforms;
use crate::letters::readers::{run, words};

/// The child that is followed.
struct Followed {
    family: FamilyId,
    child: ChildId,
    /// "Familienname, Vorname", as it stands in the lists.
    name: String,
    given_name: String,
    born: String,
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
            given_name: child.given_name.clone(),
            born: child.birth.unwrap().german(),
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
    let counselling = (Role::Counsellor, moment());
    let about = [&*whom.name, &whom.born];
    for kind in [PaperKind::HandoverSheet, PaperKind::HealthOfficeList] {
        sandbox = paper(sandbox, counselling, &whom, kind, &about);
    }
    let file = sandbox.wait(sandbox.service().family(whom.family)).unwrap();
    let child = file.children.iter().find(|c| c.id == whom.child).unwrap();
    assert_eq!(child.health_exam.notified_on, Some(moment().date()));
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
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    let usual = office.school(&first).unwrap().usual_name();
    assert!(sandbox.shows(&usual));
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

    let enquired = |sandbox: &Sandbox| {
        let file = sandbox.wait(sandbox.service().family(whom.family)).unwrap();
        let mut own = file.steps.iter().filter(|s| s.child == whom.child);
        let last = own.rfind(|s| matches!(s.act, Act::SchoolAsked { .. }));
        let Some(Act::SchoolAsked { grade, due, .. }) = last.map(|s| s.act.clone()) else {
            panic!("no school is asked");
        };
        (grade.to_string(), german(due))
    };
    let (grade, due) = enquired(&sandbox);
    let facts = [&*whom.name, &whom.born, &first_name, &grade, &due];
    let supervision = (Role::SchoolSupervision, later(1));
    sandbox = paper(
        sandbox,
        supervision,
        &whom,
        PaperKind::SchoolEnquiry,
        &facts,
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

    // The family is told that it goes on, by the supervision.
    let supervision = (Role::SchoolSupervision, later(2));
    let facts = [&*whom.given_name];
    sandbox = paper(sandbox, supervision, &whom, PaperKind::Interim, &facts);
    look(&mut sandbox, "1", &whom);

    // The next one is asked, and accepts.
    let second = ranked.schools[0].school.clone();
    assert_ne!(second, first);
    decide(&mut sandbox);
    confirm(&mut sandbox, "Schule angefragt.");
    assert_eq!(
        stands(&sandbox, &whom).unwrap().way.school(),
        Some(second.as_str())
    );
    let second_name = school(&sandbox, &second);
    let (grade, due) = enquired(&sandbox);
    let facts = [&*whom.name, &whom.born, &second_name, &grade, &due];
    let kind = PaperKind::SchoolEnquiry;
    sandbox = paper(sandbox, supervision, &whom, kind, &facts);
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
    let Progress::Placed { from, .. } = placed.way.progress else {
        panic!("placed, not {:?}", placed.way.progress);
    };
    let (from, decided) = (german(from), german(later(5).date()));
    let supervision = (Role::SchoolSupervision, later(5));
    let facts = [&*whom.given_name, &second_name, &grade, &from];
    for kind in [PaperKind::Placement, PaperKind::PlacementInfo] {
        sandbox = paper(sandbox, supervision, &whom, kind, &facts);
    }
    let kind = PaperKind::PlacementCopy;
    sandbox = paper(sandbox, supervision, &whom, kind, &[&second_name]);
    let facts = [&*whom.name, &second_name, &grade, &from, &decided];
    let kind = PaperKind::AdmissionReturn;
    sandbox = paper(sandbox, supervision, &whom, kind, &facts);
    pupil_of_the_school(&sandbox, &whom, &second, &grade, &from);
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
    // Every paper of the chain is on record.
    for (role, kinds) in [
        (
            Role::Counsellor,
            &[
                (PaperKind::HandoverSheet, 1),
                (PaperKind::HealthOfficeList, 1),
            ][..],
        ),
        (
            Role::SchoolSupervision,
            &[
                (PaperKind::SchoolEnquiry, 2),
                (PaperKind::Interim, 1),
                (PaperKind::Placement, 1),
                (PaperKind::PlacementInfo, 1),
                (PaperKind::PlacementCopy, 4),
                (PaperKind::AdmissionReturn, 1),
            ],
        ),
    ] {
        sandbox = sandbox.at_the_desk_of(role, later(13), USUAL);
        let file = sandbox.wait(sandbox.service().family(whom.family)).unwrap();
        for (kind, count) in kinds {
            let of_kind = |l: &&_| {
                let l: &erstberatung::domain::letter::IssuedLetter = l;
                l.kind == LetterKind::Paper(*kind) && l.child == Some(whom.child)
            };
            assert_eq!(
                file.letters.iter().filter(of_kind).count(),
                *count,
                "{kind:?}"
            );
        }
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
    let n = nth_of(sandbox, whom);
    sandbox.click(format!("family-act-{n}").leak());
}

fn german(day: chrono::NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// Where the child stands on its family's record.
fn nth_of(sandbox: &Sandbox, whom: &Followed) -> usize {
    let all = families(sandbox);
    let family = all.iter().find(|f| f.row.family.id == whom.family).unwrap();
    let mut children = family.row.children.iter();
    children.position(|c| c.id == whom.child).unwrap()
}

/// A paper, made from the child's record through the window: each file conforms and gives its facts back.
fn paper(
    sandbox: Sandbox,
    (role, now): (Role, NaiveDateTime),
    whom: &Followed,
    kind: PaperKind,
    facts: &[&str],
) -> Sandbox {
    let mut sandbox = sandbox.at_the_desk_of(role, now, USUAL);
    sandbox.alt("2");
    sandbox.write(&whom.number);
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(whom.family));
    let n = nth_of(&sandbox, whom);
    sandbox.click(format!("family-papers-{n}").leak());
    assert!(matches!(sandbox.place(), Destination::Paper { .. }));
    let offers = sandbox.wait(sandbox.service().papers_of(whom.family));
    let offers = offers.unwrap();
    let mine = |o: &erstberatung::service::papers::PaperOffer| {
        o.kind == kind && o.child == whom.child && o.hindrance.is_none()
    };
    let at = offers.iter().position(mine);
    let at = at.unwrap_or_else(|| panic!("{kind:?} cannot be made: {offers:?}"));
    sandbox.tab_to("papers-table");
    sandbox.key(Named::Home);
    for _ in 0..at {
        sandbox.key(Named::ArrowDown);
    }
    let folder = tempfile::tempdir().unwrap();
    sandbox.record().answers.push(folder.path().to_path_buf());
    sandbox.ctrl("e");
    let mut files: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    assert_eq!(files.len(), kind.addressees().len(), "{kind:?}");
    for path in files {
        assert_conforms(&std::fs::read(&path).unwrap(), kind.code());
        let read = run(
            "pdftotext",
            "poppler-utils",
            &["-layout", path.to_str().unwrap(), "-"],
        );
        let read = words(&read);
        for fact in facts {
            let lost: Vec<_> = words(fact).difference(&read).cloned().collect();
            assert!(lost.is_empty(), "{kind:?} does not say {fact}: {read:?}");
        }
    }
    sandbox
}

/// The file for the school's own program, read back: this child, its grade and its first day.
fn pupil_of_the_school(sandbox: &Sandbox, whom: &Followed, number: &str, grade: &str, from: &str) {
    let service = sandbox.service();
    let which = Which {
        child: Some(whom.child),
        placed_since: None,
    };
    let made = sandbox.wait(service.for_school(number, which, Encoding::Utf8));
    let made = made.unwrap();
    assert_eq!((made.children, made.left_out.len()), (1, 0));
    let text = String::from_utf8(made.files.pupils).unwrap();
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let columns: Vec<&str> = lines.next().unwrap().split('|').collect();
    let pupil: Vec<&str> = lines.next().unwrap().split('|').collect();
    assert!(lines.next().is_none(), "nobody else is in it");
    assert_eq!(columns, schild::PUPIL_COLUMNS);
    let cell = |name: &str| pupil[columns.iter().position(|c| *c == name).unwrap()];
    let office = sandbox.wait(service.office()).unwrap();
    let school = office.schools.iter().find(|s| s.number == number).unwrap();
    let key = schild::grade_key(grade.parse().unwrap(), &school.form_key);
    assert_eq!(
        format!("{}, {}", cell("Nachname"), cell("Vorname")),
        whom.name
    );
    assert_eq!(
        [
            cell("Geburtsdatum"),
            cell("Jahrgang"),
            cell("Aufnahmedatum")
        ],
        [&*whom.born, &key, from]
    );
}
