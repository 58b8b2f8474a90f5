//! Papers through the one door: who may make which, what is entered, what is seen, and what a school gets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::steps::{Office, refused};
use erstberatung::domain::child_step::{Act, Basis, TakeBackReason};
use erstberatung::domain::id::ChildId;
use erstberatung::domain::language::Lang;
use erstberatung::domain::letter::{Addressee, Authority, LetterKind, PaperKind};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::Role;
use erstberatung::domain::school::facts_of;
use erstberatung::exchange::encoding::Encoding;
use erstberatung::letters::letter::LetterheadKind;
use erstberatung::service::Error;
use erstberatung::service::papers::{PaperDraft, PaperOptions, PaperRequest, writer_of};
use erstberatung::service::schild::Which;

fn sentence(result: Result<impl std::fmt::Debug, Error>) -> String {
    result.unwrap_err().sentence(Lang::De)
}

async fn placed(world: &Office) -> String {
    let office = world.role(Role::Counsellor).office().await.unwrap();
    let teaches = office
        .schools
        .iter()
        .find(|s| s.active && s.teaches(erstberatung::domain::capacity::Intake::of_grade(7)));
    let school = teaches.unwrap().number.clone();
    world.hand_over(1).await;
    let start = chrono::NaiveDate::from_ymd_opt(2027, 1, 11).unwrap();
    let act = Act::Placed {
        school: school.clone(),
        grade: 7,
        from: start,
        support: None,
        remedy: None,
        beyond: true,
    };
    let supervision = world.role(Role::SchoolSupervision);
    let child = [world.children[0]];
    let _ = supervision
        .enter_step(world.family, &child, act, None)
        .await
        .unwrap();
    school
}

#[tokio::test]
async fn each_paper_needs_its_right_and_the_refusal_says_who_may() {
    let world = Office::new().await;
    for kind in PaperKind::ALL {
        let request = PaperRequest::usual(*kind, world.family, Some(world.children[0]));
        for (role, may) in [
            (Role::Counsellor, kind.writers().contains(&Authority::Ki)),
            (Role::Office, kind.writers().contains(&Authority::Ki)),
            (
                Role::SchoolSupervision,
                kind.writers().contains(&Authority::Schulamt),
            ),
        ] {
            let answer = world.role(role).paper(&request).await;
            match writer_of(*kind, role) {
                Ok(_) => {
                    assert!(may, "{kind:?} {role:?}");
                    if let Err(Error::Refused(refusal)) = answer {
                        assert!(
                            !refusal
                                .0
                                .iter()
                                .any(|r| matches!(r, Reason::NoRight { .. })),
                            "{kind:?} {role:?}"
                        );
                    }
                }
                Err(right) => {
                    assert!(!may, "{kind:?} {role:?}");
                    assert_eq!(refused(answer).0, [Reason::NoRight { role, right }]);
                }
            }
        }
    }
    let decision = PaperRequest::usual(PaperKind::Placement, world.family, None);
    let told = sentence(world.role(Role::Counsellor).paper(&decision).await);
    assert!(told.contains("Schulaufsicht"), "{told}");
}

#[tokio::test]
async fn a_paper_is_written_entered_and_taken_back_in_one_command() {
    let world = Office::new().await;
    let folder = tempfile::tempdir().unwrap();
    world.hand_over(world.children.len()).await;
    let counsellor = world.role(Role::Counsellor);
    let request = PaperRequest::usual(PaperKind::HandoverSheet, world.family, None);
    let done = counsellor
        .print_paper(&request, folder.path(), PaperOptions::default())
        .await
        .unwrap();
    let made = &done.value;
    assert_eq!(made.files.len(), 1, "one sheet for the family");
    assert_eq!(
        made.letters.len(),
        world.children.len(),
        "entered for each child"
    );
    let file = counsellor.family(world.family).await.unwrap();
    let name = made.files[0]
        .path
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .to_lowercase();
    for child in &file.children {
        assert!(!name.contains(&child.family_name.to_lowercase()), "{name}");
    }
    let kept = file
        .letters
        .iter()
        .filter(|l| l.kind == LetterKind::Paper(PaperKind::HandoverSheet));
    assert_eq!(kept.clone().count(), world.children.len());
    for letter in kept {
        assert_eq!(letter.addressee, Addressee::Schulamt);
        assert_eq!(letter.versions, "handover_sheet.de@1");
        assert_eq!((letter.facts.len(), letter.sha256.len()), (64, 64));
    }
    let offers = counsellor.papers_of(world.family).await.unwrap();
    assert!(
        offers
            .iter()
            .any(|o| o.kind == PaperKind::HandoverSheet && o.made.is_some())
    );
    assert!(!offers.iter().any(|o| o.kind == PaperKind::Placement));
    let _ = counsellor.undo(Some(done.command)).await.unwrap();
    let file = counsellor.family(world.family).await.unwrap();
    assert!(
        !file
            .letters
            .iter()
            .any(|l| matches!(l.kind, LetterKind::Paper(_)))
    );
}

#[tokio::test]
async fn a_placement_without_a_text_on_remedies_is_posted_only_when_that_is_said() {
    let world = Office::new().await;
    let folder = tempfile::tempdir().unwrap();
    let _ = placed(&world).await;
    let supervision = world.role(Role::SchoolSupervision);
    let request = PaperRequest {
        grounds: "Kein Platz an der gewünschten Schule.".into(),
        ..PaperRequest::usual(PaperKind::Placement, world.family, Some(world.children[0]))
    };
    let posted = |without_remedy| PaperOptions {
        posted: true,
        without_remedy,
    };
    let told = sentence(
        supervision
            .print_paper(&request, folder.path(), posted(false))
            .await,
    );
    assert!(told.contains("Rechtsbehelfsbelehrung fehlt"), "{told}");
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing half done"
    );
    let made = supervision
        .print_paper(&request, folder.path(), posted(true))
        .await
        .unwrap();
    assert!(made.value.remedy_missing && made.value.letters[0].posted_on.is_some());
    assert_eq!(made.value.letters[0].versions, "placement.de@1");

    let admin = world.role(Role::Admin);
    let mut settings = admin.office().await.unwrap().settings.clone();
    settings.remedy_text = "Beispieltext".into();
    let _ = admin.save_settings(&settings).await.unwrap();
    let made = supervision
        .print_paper(&request, folder.path(), posted(false))
        .await
        .unwrap();
    assert!(!made.value.remedy_missing);
    assert_eq!(made.value.letters[0].versions, "placement.de@1 remedy@1");
    // The supervision sees its own papers and no others.
    let seen = supervision.family(world.family).await.unwrap().letters;
    assert!(
        seen.len() == 2
            && seen
                .iter()
                .all(|l| l.kind == LetterKind::Paper(PaperKind::Placement))
    );
}

#[tokio::test]
async fn the_wish_that_is_not_met_needs_its_reasons_and_copies_go_to_four() {
    let world = Office::new().await;
    let school = placed(&world).await;
    let supervision = world.role(Role::SchoolSupervision);
    let child = Some(world.children[0]);
    let file = supervision.family(world.family).await.unwrap();
    let wish = file.children[0].preference.clone().unwrap_or_default();
    let request = PaperRequest::usual(PaperKind::Placement, world.family, child);
    if wish.school.as_ref().is_some_and(|wanted| *wanted != school) {
        let told = sentence(supervision.paper(&request).await);
        assert!(told.contains("Gründe"), "{told}");
    }
    let copies = PaperRequest::usual(PaperKind::PlacementCopy, world.family, child);
    let drafts = supervision.paper(&copies).await.unwrap();
    let to: Vec<Addressee> = drafts.iter().map(|d| d.addressee).collect();
    assert_eq!(
        to,
        [
            Addressee::School,
            Addressee::Provider,
            Addressee::Ki,
            Addressee::Reporter
        ]
    );
    assert!(
        drafts
            .iter()
            .all(|d| d.letter.letterhead.kind == LetterheadKind::Schulamt)
    );
    // Who has no street in the lists is named, until the settings know one.
    let without = |drafts: &[PaperDraft]| -> Vec<Addressee> {
        let without = drafts.iter().filter(|d| d.lacks_street);
        without.map(|d| d.addressee).collect()
    };
    assert_eq!(without(&drafts), [Addressee::Provider, Addressee::Reporter]);
    let admin = world.role(Role::Admin);
    let office = admin.office().await.unwrap();
    let known = office.school(&school).unwrap();
    let mut facts = facts_of(known);
    facts.provider = "Stadt Musterau".into();
    let edited = admin.edit_school(&school, known.rev, &facts).await;
    let _ = edited.unwrap();
    let mut settings = office.settings.clone();
    settings.copy_addresses = format!(
        "Stadt Musterau, Rathausplatz 1, 48231 Warendorf; {}, Amtsweg 2, 48231 Warendorf",
        file.family.reporter.office
    );
    let _ = admin.save_settings(&settings).await.unwrap();
    let drafts = supervision.paper(&copies).await.unwrap();
    assert_eq!(without(&drafts), [], "{}", settings.copy_addresses);
    for (at, street) in [(1, "Rathausplatz 1"), (3, "Amtsweg 2")] {
        let lines = drafts[at].facts.address.lines.iter();
        let lines: Vec<String> = lines.map(|line| line.replace('\u{a0}', " ")).collect();
        assert!(lines.iter().any(|line| line == street), "{lines:?}");
        assert!(
            lines.iter().any(|line| line == "48231 Warendorf"),
            "{lines:?}"
        );
    }
}

#[tokio::test]
async fn a_school_gets_its_own_children_and_nobody_else() {
    let world = Office::new().await;
    let school = placed(&world).await;
    let supervision = world.role(Role::SchoolSupervision);
    let made = supervision
        .for_school(&school, Which::default(), Encoding::Utf8)
        .await
        .unwrap();
    let file = supervision.family(world.family).await.unwrap();
    let text = String::from_utf8(made.files.pupils.clone()).unwrap();
    let lines = text.lines().count() - 1;
    assert_eq!(lines, made.children);
    assert!(text.contains(&file.children[0].given_name));
    // The brother or sister who is not placed is not in it.
    let all = world
        .role(Role::Counsellor)
        .family(world.family)
        .await
        .unwrap();
    assert!(!text.contains(&format!("|{}|", all.children[1].given_name)));
    let later = Which {
        placed_since: chrono::NaiveDate::from_ymd_opt(2030, 1, 1),
        ..Which::default()
    };
    let told = sentence(supervision.for_school(&school, later, Encoding::Utf8).await);
    assert!(told.contains("kein Kind"), "{told}");
    let nobody = refused(
        world
            .role(Role::Office)
            .for_school(&school, Which::default(), Encoding::Utf8)
            .await,
    );
    assert!(matches!(nobody.0[..], [Reason::NoneOfRights { .. }]));
}

#[tokio::test]
async fn a_placement_keeps_the_version_of_the_text_on_remedies_that_is_supplied() {
    for supplied in [false, true] {
        let world = Office::new().await;
        if supplied {
            let admin = world.role(Role::Admin);
            let mut settings = admin.office().await.unwrap().settings.clone();
            settings.remedy_text = "Beispieltext".into();
            let _ = admin.save_settings(&settings).await.unwrap();
        }
        let _ = placed(&world).await;
        let file = world.role(Role::Counsellor).family(world.family).await;
        let remedies: Vec<Option<i64>> = (file.unwrap().steps.iter())
            .filter_map(|step| match &step.act {
                Act::Placed { remedy, .. } => Some(*remedy),
                _ => None,
            })
            .collect();
        assert_eq!(remedies, [supplied.then_some(1)]);
    }
}

/// Whom the sheet of hand-over is about.
async fn on_the_sheet(world: &Office) -> Vec<ChildId> {
    let request = PaperRequest::usual(PaperKind::HandoverSheet, world.family, None);
    let drafts = world.role(Role::Counsellor).paper(&request).await.unwrap();
    drafts[0].about.iter().map(|(_, child)| *child).collect()
}

async fn step(world: &Office, role: Role, child: ChildId, act: Act) {
    let service = world.role(role);
    let done = service.enter_step(world.family, &[child], act, None).await;
    let _ = done.unwrap();
}

#[tokio::test]
async fn the_sheet_of_hand_over_holds_nobody_who_is_not_handed_over() {
    let world = Office::new().await;
    let (first, second) = (world.children[0], world.children[1]);
    let alone = |child| PaperRequest::usual(PaperKind::HandoverSheet, world.family, child);
    let counsellor = world.role(Role::Counsellor);
    let nobody = sentence(counsellor.paper(&alone(None)).await);
    assert!(
        nobody.contains("nicht an das Schulamt übergeben"),
        "{nobody}"
    );
    world.hand_over(1).await;
    assert_eq!(on_the_sheet(&world).await, [first], "its sibling is not");
    let told = sentence(counsellor.paper(&alone(Some(second))).await);
    assert!(told.contains("nicht an das Schulamt übergeben"), "{told}");
    step(
        &world,
        Role::Counsellor,
        second,
        Act::HandedOver(Basis::Law),
    )
    .await;
    assert_eq!(on_the_sheet(&world).await, [first, second]);
    let back = Act::TakenBack(TakeBackReason::ConsentWithdrawn);
    step(&world, Role::Counsellor, first, back).await;
    assert_eq!(on_the_sheet(&world).await, [second], "taken back");
}

#[tokio::test]
async fn a_sheet_that_was_shown_is_not_written_when_a_child_was_taken_back_meanwhile() {
    let world = Office::new().await;
    let folder = tempfile::tempdir().unwrap();
    world.hand_over(2).await;
    let counsellor = world.role(Role::Counsellor);
    let request = PaperRequest::usual(PaperKind::HandoverSheet, world.family, None);
    let shown = counsellor.paper(&request).await.unwrap();
    let back = Act::TakenBack(TakeBackReason::Mistake);
    step(&world, Role::Counsellor, world.children[0], back).await;
    let made = counsellor.make_papers(shown, folder.path(), PaperOptions::default());
    let told = sentence(made.await);
    assert!(told.contains("nicht an das Schulamt übergeben"), "{told}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let fresh = counsellor.paper(&request).await.unwrap();
    let made = counsellor.make_papers(fresh, folder.path(), PaperOptions::default());
    assert_eq!(made.await.unwrap().value.letters.len(), 1);
}

#[tokio::test]
async fn a_school_gets_the_day_on_which_a_child_came_and_nobody_who_did_not() {
    let day = |d| chrono::NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
    for came in [true, false] {
        let world = Office::new().await;
        let school = world.school().await;
        world.hand_over(1).await;
        let (child, by) = (world.children[0], Role::SchoolSupervision);
        step(&world, by, child, Act::placed(school.clone(), 7, day(24))).await;
        let then = if came {
            Act::Admitted { first_day: day(25) }
        } else {
            Act::NotAppeared
        };
        step(&world, by, child, then).await;
        let supervision = world.role(by);
        let which = Which {
            child: Some(child),
            ..Which::default()
        };
        let made = supervision.for_school(&school, which, Encoding::Utf8).await;
        if came {
            let text = String::from_utf8(made.unwrap().files.pupils).unwrap();
            assert!(
                text.contains("25.11.2026") && !text.contains("24.11.2026"),
                "{text}"
            );
        } else {
            assert!(sentence(made).contains("kein Kind"));
        }
    }
}

#[tokio::test]
async fn the_list_to_the_health_office_enters_that_it_knows_and_takes_it_back_with_the_list() {
    let world = Office::new().await;
    let folder = tempfile::tempdir().unwrap();
    let counsellor = world.role(Role::Counsellor);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25);
    let told = async || {
        let file = counsellor.family(world.family).await.unwrap();
        let days = file.children.iter().map(|c| c.health_exam.notified_on);
        days.collect::<Vec<_>>()
    };
    assert!(told().await.iter().all(Option::is_none));
    let request = PaperRequest::usual(PaperKind::HealthOfficeList, world.family, None);
    let print = async |service: &erstberatung::service::Service| {
        service
            .print_paper(&request, folder.path(), PaperOptions::default())
            .await
    };
    let done = print(&counsellor).await.unwrap();
    assert!(told().await.iter().all(|on| *on == today));
    // Once more on the same day; the second list says nothing new, so taking it back leaves the day.
    let again = print(&counsellor).await.unwrap();
    let _ = counsellor.undo(Some(again.command)).await.unwrap();
    assert!(told().await.iter().all(|on| *on == today));
    // On another day the office knows already.
    let file = counsellor.family(world.family).await.unwrap();
    let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let late = erstberatung::service::Service::new(
        counsellor.store().clone(),
        erstberatung::clock::Clock::Fixed(now.and_hms_opt(9, 0, 0).unwrap()),
        counsellor.actor().clone(),
    );
    assert!(sentence(print(&late).await).contains("schon gemeldet"));
    assert_eq!(file.children.len(), world.children.len());
    let _ = counsellor.undo(Some(done.command)).await.unwrap();
    assert!(told().await.iter().all(Option::is_none));
}

#[tokio::test]
async fn the_health_office_is_told_of_every_child_that_was_counselled() {
    let world = Office::new().await;
    let counsellor = world.role(Role::Counsellor);
    let today = counsellor.clock().today();
    let file = counsellor.family(world.family).await.unwrap();
    let talked = |a: &erstberatung::domain::appointment::Appointment| {
        a.start.date() == today
            && a.status == erstberatung::domain::appointment::AppointmentStatus::Held
    };
    assert!(
        !file.appointments.iter().any(talked),
        "a talk without an appointment"
    );
    let list = counsellor.health_list(today, today).await.unwrap();
    for child in &world.children {
        assert!(list.about.contains(&(world.family, *child)));
    }
}
