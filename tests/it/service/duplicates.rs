//! Who is recorded twice: shown while a report is typed, told apart for good, or merged and taken back.

use super::{reasons, sample};
use erstberatung::domain::birth_date::BirthDate;
use erstberatung::domain::draft::DraftKey;
use erstberatung::domain::family::Phone;
use erstberatung::domain::file::File;
use erstberatung::domain::id::{FamilyId, PersonId};
use erstberatung::domain::merge::Side;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::service::Service;
use erstberatung::service::duplicates::Why;
use erstberatung::store::Depth;
use erstberatung::store::rows::FamilyFilter;

/// A family with an address and a child whose birth date can have its day and month exchanged.
async fn known(service: &Service) -> File {
    for listed in service.families(FamilyFilter::All).await.unwrap() {
        let file = super::file(service.family(listed.row.family.id).await.unwrap());
        let birth = file.children.first().and_then(|c| c.birth);
        let fits = birth.is_some_and(|b| {
            use chrono::Datelike;
            let day = b.earliest();
            b == BirthDate::day(day) && day.day() <= 12 && day.day() != day.month()
        });
        if fits && !file.family.phones.is_empty() && !file.guardians.is_empty() {
            return file;
        }
    }
    panic!("no family fits");
}

/// The same family reported a second time: another number, names turned round, day and month exchanged.
async fn again(service: &Service, known: &File) -> File {
    use chrono::{Datelike, NaiveDate};
    let mut file = service.new_file().await.unwrap();
    let born = known.children[0].birth.unwrap().earliest();
    let turned = NaiveDate::from_ymd_opt(born.year(), born.day(), born.month()).unwrap();
    let mut child = erstberatung::domain::child::Child::new(service.new_child_id(), file.family.id);
    child.family_name.clone_from(&known.children[0].given_name);
    child.given_name.clone_from(&known.children[0].family_name);
    child.birth = Some(BirthDate::day(turned));
    file.children.push(child);
    let mut guardian = known.guardians[0].clone();
    guardian.id = service.new_guardian_id();
    guardian.family = file.family.id;
    file.guardians.push(guardian);
    file.family.phones.push(Phone {
        number: "0221 4710999".into(),
        whose: "Caritas".into(),
        messenger: false,
    });
    file
}

async fn shown(service: &Service, file: &File) -> Vec<FamilyId> {
    let found = service.alike(file.clone()).await.unwrap();
    found.into_iter().map(|alike| alike.family).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_report_is_seen_while_it_is_typed_and_says_why() {
    let (_folder, service) = sample().await;
    let known = known(&service).await;
    let mut typed = again(&service, &known).await;
    let found = service.alike(typed.clone()).await.unwrap();
    assert_eq!(found[0].family, known.family.id);
    let Why::Child { likeness, .. } = &found[0].whys[0] else {
        panic!("{:?}", found[0].whys)
    };
    assert!(likeness.swapped, "given and family name are exchanged");
    // A phone alone is enough, however it is written.
    typed.children.clear();
    typed.guardians.clear();
    for code in ["+49 (0)", "(+49) "] {
        typed.family.phones[0].number = known.family.phones[0].number.replacen('0', code, 1);
        let found = service.alike(typed.clone()).await.unwrap();
        assert!(
            found
                .iter()
                .any(|f| f.family == known.family.id && f.whys.contains(&Why::Phone)),
            "{code}: {found:?}"
        );
    }
    typed.family.phones.clear();
    assert_eq!(shown(&service, &typed).await, [], "nothing is like nothing");
    // The same street and a similar family name.
    typed.family.address = known.family.address.clone();
    typed.family.address.street = typed.family.address.street.replace("Str.", "straße");
    typed.guardians.push(known.guardians[0].clone());
    typed.guardians[0].given_name = "Xaveria".into();
    let found = service.alike(typed).await.unwrap();
    assert!(
        found
            .iter()
            .any(|f| f.family == known.family.id && f.whys.contains(&Why::Address)),
        "{found:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_told_apart_is_never_shown_again_until_that_is_taken_back() {
    let (_folder, service) = sample().await;
    let known = known(&service).await;
    let typed = again(&service, &known).await;
    assert!(shown(&service, &typed).await.contains(&known.family.id));
    let saved = service.save_file(None, typed.clone()).await.unwrap().value;
    let pair = |pairs: &[erstberatung::service::duplicates::AlikePair]| {
        pairs.iter().any(|p| {
            let two = [p.one.family, p.other.family];
            two.contains(&saved) && two.contains(&known.family.id)
        })
    };
    assert!(pair(&service.alike_pairs().await.unwrap()));
    let _ = service.tell_apart(saved, known.family.id).await.unwrap();
    assert!(!pair(&service.alike_pairs().await.unwrap()));
    assert!(!shown(&service, &typed).await.contains(&known.family.id));
    assert!(
        !shown(&service, &known).await.contains(&saved),
        "from the other side too"
    );
    assert_eq!(
        reasons(
            service
                .tell_apart(known.family.id, saved)
                .await
                .unwrap_err()
        ),
        [Reason::Gone],
        "once is enough"
    );
    let _ = service.undo(None).await.unwrap();
    assert!(pair(&service.alike_pairs().await.unwrap()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_before_a_report_is_saved_is_kept_with_it() {
    let (_folder, service) = sample().await;
    let known = known(&service).await;
    let typed = again(&service, &known).await;
    let others = [known.family.id];
    let _ = service
        .save_report(None, typed.clone(), &others)
        .await
        .unwrap();
    assert!(!shown(&service, &typed).await.contains(&known.family.id));
    let _ = service.undo(None).await.unwrap();
    assert!(
        service.family(typed.family.id).await.is_err(),
        "one command"
    );
}

/// A file without revisions.
fn plain(mut file: File) -> File {
    file.family.rev = 0;
    for guardian in &mut file.guardians {
        guardian.rev = 0;
    }
    for child in &mut file.children {
        child.rev = 0;
    }
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn two_files_become_one_under_both_numbers_and_come_back_exactly() {
    let (_folder, service) = sample().await;
    let known = known(&service).await;
    let typed = again(&service, &known).await;
    let number = typed.family.file_number;
    let second = service.save_file(None, typed.clone()).await.unwrap().value;
    let slot = service.suggestions(second, None, 1).await.unwrap().best[0].key;
    let booked = service.book_slot(second, slot).await.unwrap();
    let (first_before, second_before) = (
        service.store().whole(known.family.id).await.unwrap(),
        service.store().whole(second).await.unwrap(),
    );

    let both = service.side_by_side(known.family.id, second).await.unwrap();
    assert_eq!(both.plan.children[0].kept, Some(known.children[0].id));
    let done = service
        .merge_families(&both, "zusammengeführt")
        .await
        .unwrap();
    assert_eq!(done.value, known.family.id);
    let one = service.family(known.family.id).await.unwrap();
    assert_eq!(one.children.len(), known.children.len());
    assert_eq!(one.guardians.len(), known.guardians.len());
    assert_eq!(one.appointments[0].id, booked.value.appointment.id);
    assert_eq!(one.appointments[0].children, [known.children[0].id]);
    let numbers = |phones: &[Phone]| phones.iter().map(|p| p.number.clone()).collect::<Vec<_>>();
    let said = numbers(&one.family.phones);
    for phone in numbers(&known.family.phones)
        .into_iter()
        .chain(numbers(&typed.family.phones))
    {
        assert!(said.contains(&phone), "{phone}");
    }
    // Both numbers lead to it; so do the other spelling and the history of the other file.
    let found = service.family_named(&number.to_string()).await.unwrap();
    assert_eq!(found, known.family.id);
    let hits = service.search(&number.to_string(), 5).await.unwrap();
    assert!(hits.iter().all(|hit| hit.entry.family == known.family.id) && !hits.is_empty());
    assert!(
        one.timeline
            .iter()
            .any(|row| row.command.id == booked.command)
    );
    let listed = service.families(FamilyFilter::All).await.unwrap();
    assert!(listed.iter().all(|f| f.row.family.id != second));
    assert!(service.store().check(Depth::Full).await.unwrap().is_sound());
    // Closed: not a second time.
    let both = service.side_by_side(known.family.id, second).await.unwrap();
    let refused = service.merge_families(&both, "").await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::FileClosed]);
    // Nor is it opened again: what it held lies in the other one.
    let refused = service.reopen_family(second).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::Merged]);

    let _ = service.undo(Some(done.command)).await.unwrap();
    let whole = |id| service.store().whole(id);
    for (id, before) in [(known.family.id, first_before), (second, second_before)] {
        let (now, before) = (whole(id).await.unwrap().unwrap(), before.unwrap());
        assert_eq!(plain(now.file), plain(before.file));
        assert_eq!(
            now.hanging.appointments.len(),
            before.hanging.appointments.len()
        );
        assert_eq!(now.hanging.letters.len(), before.hanging.letters.len());
    }
    assert!(service.store().check(Depth::Full).await.unwrap().is_sound());
    let found = service.family_named(&number.to_string()).await.unwrap();
    assert_eq!(found, second);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_appointment_that_stays_is_asked_for_and_the_other_one_lets_go() {
    let (_folder, service) = sample().await;
    let known = known(&service).await;
    let typed = again(&service, &known).await;
    let second = service.save_file(None, typed).await.unwrap().value;
    for family in [known.family.id, second] {
        let slot = service.suggestions(family, None, 1).await.unwrap().best[0].key;
        let _ = service.book_slot(family, slot).await.unwrap();
    }
    let mut both = service.side_by_side(known.family.id, second).await.unwrap();
    let refused = reasons(service.merge_families(&both, "").await.unwrap_err());
    assert!(
        matches!(refused[0], Reason::TwoAppointments { .. }),
        "{refused:?}"
    );
    both.plan.appointment = Some(Side::Away);
    let _ = service
        .merge_families(&both, "zusammengeführt")
        .await
        .unwrap();
    let one = service.family(known.family.id).await.unwrap();
    let open = one.appointments.iter().filter(|a| a.status.is_open());
    let open: Vec<_> = open.map(|a| a.id).collect();
    assert_eq!(open, [both.away.hanging.appointments[0].id]);
    assert!(service.store().check(Depth::Full).await.unwrap().is_sound());
    assert!(
        one.appointments
            .iter()
            .any(|a| a.reason == "zusammengeführt")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_change_in_between_is_not_written_over() {
    let (_folder, service) = sample().await;
    let known = known(&service).await;
    let typed = again(&service, &known).await;
    let second = service.save_file(None, typed.clone()).await.unwrap().value;
    let both = service.side_by_side(known.family.id, second).await.unwrap();
    let now = super::file(service.family(second).await.unwrap());
    let mut changed = now.clone();
    changed.family.email = "muster@example.org".into();
    let _ = service.save_file(Some(now), changed).await.unwrap();
    let refused = service.merge_families(&both, "").await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    assert!(
        service
            .family(second)
            .await
            .unwrap()
            .family
            .closed
            .is_none()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_somebody_is_at_work_on_stay_two() {
    let (_folder, service) = sample().await;
    let known = known(&service).await;
    let typed = again(&service, &known).await;
    let second = service.save_file(None, typed).await.unwrap().value;
    let both = service.side_by_side(known.family.id, second).await.unwrap();
    let other = service.acting_as(Actor {
        person: PersonId(2),
        name: "K. Beispiel".into(),
        role: Role::Counsellor,
    });
    let (form, talk) = (DraftKey::Form(known.family.id), DraftKey::Talk(second));
    let typed = || String::from("…");
    let _ = (service.save_draft(form, typed(), Vec::new(), 0).await).unwrap();
    let _ = (other.save_draft(talk, typed(), Vec::new(), 0).await).unwrap();
    let refused = reasons(service.merge_families(&both, "").await.unwrap_err());
    assert!(
        matches!(&refused[..], [Reason::OwnDraft, Reason::TalkRuns { .. }]),
        "{refused:?}"
    );
    service.discard_draft(form).await.unwrap();
    other.discard_draft(talk).await.unwrap();
    let _ = (other.save_draft(form, typed(), Vec::new(), 0).await).unwrap();
    let refused = reasons(service.merge_families(&both, "").await.unwrap_err());
    assert!(
        matches!(&refused[..], [Reason::FormOpen { .. }]),
        "{refused:?}"
    );
    other.discard_draft(form).await.unwrap();
    let _ = service.merge_families(&both, "").await.unwrap();
}
