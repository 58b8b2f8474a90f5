//! Reading lists in through the service: what is new, changed, doubtful, wrong; templates; the answer; nothing half.

use super::{clock, file, reasons};
use erstberatung::domain::family::{ClosingReason, InterpreterNeed};
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::language::Lang;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::Role;
use erstberatung::exchange::answer::Became;
use erstberatung::exchange::mapping::Target;
use erstberatung::exchange::table::Dialect;
use erstberatung::letters::job::Progress;
use erstberatung::service::entry::{self, Founder};
use erstberatung::service::imports::{Preview, Verdict};
use erstberatung::service::letters::Watch;
use erstberatung::service::{Error, Service};
use erstberatung::store::rows::FamilyFile;
use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

async fn empty() -> (tempfile::TempDir, Service) {
    let folder = tempfile::tempdir().unwrap();
    let founder = Founder {
        name: "S. Vorlage".into(),
        role: Role::Office,
        password: "ein langes Wort".into(),
    };
    let founded = entry::found(folder.path(), founder, clock()).await.unwrap();
    (folder, founded.service)
}

async fn look(service: &Service, list: &str) -> Preview {
    let bytes = list.as_bytes().to_vec();
    service
        .look_at_list(bytes, Dialect::default(), None, Watch::default())
        .await
        .unwrap()
}

const HEAD: &str = "Familienname;Vorname;Geburtsdatum;Straße;PLZ;Ort;Telefon;Sprache";

/// A list of one family.
fn first() -> String {
    format!("{HEAD}\nMuster;Anna;03.05.2014;Weg 1;59227;Ahlen;030 23125001;Arabisch\n")
}

async fn only_family(service: &Service) -> (FamilyId, FamilyFile) {
    let names = service.names().await.unwrap();
    let family = names.entries.iter().find(|e| e.child).unwrap().family;
    (family, service.family(family).await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_faulty_row_stays_out_and_the_rest_goes_in_as_one_step() {
    let (_folder, service) = empty().await;
    let list = format!(
        "{HEAD}\nMuster;Anna;31.02.2014;Weg 1;59227;Ahlen;030 23125001;\nProbe;Ben;04.05.2014;Weg 2;59227;Ahlen;030 23125002;\n"
    );
    let preview = look(&service, &list).await;
    let counts = preview.counts();
    assert_eq!(
        (counts.rows_faulty, counts.children_new, counts.families_new),
        (1, 1, 1)
    );
    let done = service.read_in(&preview).await.unwrap();
    let names = service.names().await.unwrap();
    assert!(names.entries.iter().any(|e| e.given_name == "Ben"));
    assert!(!names.entries.iter().any(|e| e.given_name == "Anna"));
    let answer = preview.answer(clock().today(), Lang::De);
    assert_eq!(
        (
            answer.count(Became::Recorded),
            answer.count(Became::Unreadable)
        ),
        (1, 1)
    );
    let text = answer.text();
    assert!(
        text.contains("Zeile 2: Spalte „Geburtsdatum“: Diesen Tag gibt es nicht."),
        "{text}"
    );
    for name in ["Muster", "Anna", "Probe", "Ben", "Weg", "030"] {
        assert!(
            !text.contains(name) && !answer.csv().contains(name),
            "{name}"
        );
    }
    let _ = service.undo(Some(done.command)).await.unwrap();
    assert!(
        service.names().await.unwrap().entries.is_empty(),
        "one step back"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_without_a_birth_column_is_refused_whole() {
    let (_folder, service) = empty().await;
    let preview = look(&service, "Familienname;Vorname;Ort\nMuster;Anna;Ahlen\n").await;
    assert_eq!(
        reasons(service.read_in(&preview).await.unwrap_err()),
        [Reason::ListHasErrors { errors: 1 }]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_list_says_otherwise_is_shown_field_by_field_and_taken_as_chosen() {
    let (_folder, service) = empty().await;
    let _ = service
        .read_in(&look(&service, &first()).await)
        .await
        .unwrap();
    let (_, before) = only_family(&service).await;
    let list = format!(
        "{HEAD};E-Mail;Geburtsort\nMuster;Anna;03.05.2014;Neue Str. 7;59269;Beckum;030 23125001, 030 23125009;Kurmandschi;a@example.org;Homs\n"
    );
    let mut preview = look(&service, &list).await;
    assert!(matches!(
        preview.households[0].children[0].verdict,
        Verdict::Present { .. }
    ));
    let found: Vec<(Target, &str, &str, bool)> = preview.households[0]
        .differences
        .iter()
        .map(|d| (d.target, d.old.as_str(), d.new.as_str(), d.take))
        .collect();
    assert_eq!(
        found,
        [
            (
                Target::FullAddress,
                "Weg 1, 59227 Ahlen",
                "Neue Str. 7, 59269 Beckum",
                false
            ),
            (Target::Phone, "030 23125001", "030 23125009", false),
            (Target::Email, "", "a@example.org", true),
            (Target::Language, "ar", "kmr", false),
            (Target::ChildBirthPlace, "", "Homs", true),
        ]
    );
    assert_eq!(preview.counts().children_new, 0);
    assert_eq!(preview.counts().families_changed, 1);
    // Chosen: the address; left: the language and the second phone.
    preview.households[0].differences[0].take = true;
    let done = service.read_in(&preview).await.unwrap();
    let (_, after) = only_family(&service).await;
    assert_eq!(after.family.address.town, "Beckum");
    assert_eq!(
        after.family.former_homes[0].address.town, "Ahlen",
        "a move keeps the old home"
    );
    assert_eq!(after.family.email, "a@example.org");
    assert_eq!(after.family.language, before.family.language);
    assert_eq!(after.family.phones, before.family.phones);
    assert_eq!(after.children[0].birth_place, "Homs");
    let _ = service.undo(Some(done.command)).await.unwrap();
    let (_, back) = only_family(&service).await;
    assert_eq!(back.family.address.town, "Ahlen");
    assert_eq!(back.children[0].birth_place, "");
    // Nothing is said about what is the same.
    let same = look(&service, &first()).await;
    assert!(
        same.households[0].differences.is_empty(),
        "{:?}",
        same.households[0].differences
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_template_of_a_sender_is_recognised_and_survives_a_restart() {
    let (folder, service) = empty().await;
    let list = "Spalte A;Spalte B;Spalte C;Spalte D\nMuster;Anna;03.05.2014;etwas\nProbe;Ben;04.05.2014;etwas\n";
    let mut preview = look(&service, list).await;
    assert_eq!(preview.template, None);
    let targets = [
        Target::ChildFamilyName,
        Target::ChildGivenName,
        Target::ChildBirthDate,
        Target::Ignore,
    ];
    for (column, target) in preview.mapping.columns.iter_mut().zip(targets) {
        column.target = target;
    }
    preview.mapping.reporter = "Stadt Oelde".into();
    let refused = service
        .keep_list_template(" ", &preview.mapping)
        .await
        .unwrap_err();
    assert_eq!(
        reasons(refused),
        [Reason::Invalid {
            field: "sender".into()
        }]
    );
    let _ = service
        .keep_list_template("Stadt Oelde", &preview.mapping)
        .await
        .unwrap();
    service.store().close().await.unwrap();
    drop(service);
    let opened = entry::unlock(folder.path(), "S. Vorlage", "ein langes Wort", clock())
        .await
        .unwrap();
    let again = look(&opened, list).await;
    assert_eq!(again.template.as_deref(), Some("Stadt Oelde"));
    assert_eq!(again.counts().children_new, 2);
    assert_eq!(again.households[0].draft.reporter.office, "Stadt Oelde");
    // The order of the columns may change, their names may not.
    let moved = look(
        &opened,
        "Spalte C;Spalte B;Spalte A;Spalte D\n03.05.2014;Anna;Muster;x\n04.05.2014;Ben;Probe;y\n",
    )
    .await;
    assert_eq!(moved.template.as_deref(), Some("Stadt Oelde"));
    assert_eq!(moved.households[0].draft.children[0].family_name, "Muster");
    let other = look(
        &opened,
        "Spalte A;Spalte B;Spalte C\nMuster;Anna;03.05.2014\nProbe;Ben;04.05.2014\n",
    )
    .await;
    assert_eq!(other.template, None);
    // Kept anew it is replaced; deleted it is gone, and both can be taken back.
    let _ = opened
        .keep_list_template("Stadt Oelde", &again.mapping)
        .await
        .unwrap();
    assert_eq!(opened.list_templates().await.unwrap().len(), 1);
    let gone = opened.forget_list_template("Stadt Oelde").await.unwrap();
    assert!(opened.list_templates().await.unwrap().is_empty());
    assert_eq!(
        reasons(
            opened
                .forget_list_template("Stadt Oelde")
                .await
                .unwrap_err()
        ),
        [Reason::Gone]
    );
    let _ = opened.undo(Some(gone.command)).await.unwrap();
    assert_eq!(opened.list_templates().await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_look_tells_how_far_it_is_and_stops_when_asked_leaving_nothing() {
    let (_folder, service) = empty().await;
    let mut list = format!("{HEAD}\n");
    for n in 0..3_000 {
        let _ = writeln!(
            list,
            "Muster;Anna;{:02}.{:02}.{};Weg {n};59227;Ahlen;030 {:08};",
            n % 28 + 1,
            n / 28 % 12 + 1,
            2008 + n / 336,
            n
        );
    }
    let (told, cancel) = (
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicBool::new(false)),
    );
    let watch = |stop: bool| {
        let (told, cancel) = (Arc::clone(&told), Arc::clone(&cancel));
        Watch {
            cancel: Arc::clone(&cancel),
            progress: Arc::new(move |progress: Progress| {
                assert!(progress.done <= progress.of);
                let _ = told.fetch_add(1, Ordering::Relaxed);
                if stop && progress.done >= 500 {
                    cancel.store(true, Ordering::Relaxed);
                }
            }),
        }
    };
    let ask =
        |watch| service.look_at_list(list.clone().into_bytes(), Dialect::default(), None, watch);
    assert_eq!(ask(watch(true)).await.unwrap_err(), Error::Cancelled);
    assert!(told.load(Ordering::Relaxed) >= 10);
    assert!(service.names().await.unwrap().entries.is_empty());
    cancel.store(false, Ordering::Relaxed);
    let preview = ask(watch(false)).await.unwrap();
    assert_eq!(preview.draft.rows, 3_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_made_before_and_only_the_last_ones_are_kept() {
    let (_folder, service) = empty().await;
    let backups = |service: &Service| -> Vec<String> {
        let Ok(found) = std::fs::read_dir(service.store().place().backups()) else {
            return Vec::new();
        };
        let names = found.map(|f| f.unwrap().file_name().to_string_lossy().into_owned());
        names
            .filter(|n| n.starts_with("eb-import-") && n.ends_with(".db"))
            .collect()
    };
    for n in 0..5 {
        let list = format!(
            "{HEAD}\nMuster{n};Anna;0{}.05.2014;Weg {n};59227;Ahlen;030 2312500{n};\n",
            n + 1
        );
        let mut preview = look(&service, &list).await;
        for child in preview.households.iter_mut().flat_map(|h| &mut h.children) {
            child.include = true;
        }
        let _ = service.read_in(&preview).await.unwrap();
        assert_eq!(backups(&service).len(), (n + 1).min(3));
    }
    // Reading in nothing makes none.
    let before = backups(&service);
    let list = format!("{HEAD}\nMuster4;Anna;05.05.2014;Weg 4;59227;Ahlen;030 23125004;\n");
    let _ = service.read_in(&look(&service, &list).await).await.unwrap();
    assert_eq!(backups(&service), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_rows_go_in_at_once() {
    let (_folder, service) = empty().await;
    let list = erstberatung::exchange::decade::rows(7, 10_000);
    let preview = look(&service, &list).await;
    assert_eq!(preview.draft.rows, 10_000);
    let counts = preview.counts();
    assert!(counts.children_new > 5_000, "{counts:?}");
    let done = service.read_in(&preview).await.unwrap();
    let names = service.names().await.unwrap();
    assert_eq!(
        names.entries.iter().filter(|e| e.child).count(),
        done.value.children_new
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn different_children_are_both_recorded_and_never_asked_about_again() {
    let (_folder, service) = empty().await;
    let _ = service
        .read_in(&look(&service, &first()).await)
        .await
        .unwrap();
    // The same name and day in another house with another phone: who knows?
    let list = format!("{HEAD}\nMuster;Anna;03.05.2014;Weg 9;59269;Beckum;030 23125099;\n");
    let mut preview = look(&service, &list).await;
    let child = &mut preview.households[0].children[0];
    assert!(matches!(child.verdict, Verdict::Doubtful(_)));
    child.told_apart = true;
    let _ = service.read_in(&preview).await.unwrap();
    let names = service.names().await.unwrap();
    assert_eq!(names.entries.iter().filter(|e| e.child).count(), 2);
    assert!(
        service.alike_pairs().await.unwrap().is_empty(),
        "the pair is decided"
    );
    // The control: without the word the pair is shown.
    let list = list
        .replace("Muster;Anna;03.05.2014;Weg 9", "Probe;Ida;04.06.2013;Weg 3")
        .replace("25099", "25098");
    let _ = service.read_in(&look(&service, &list).await).await.unwrap();
    let again = list
        .replace("Weg 3", "Allee 4")
        .replace("25098", "25097")
        .replace("Beckum", "Ahlen")
        .replace("59269", "59227");
    let _ = service
        .read_in(&look(&service, &again).await)
        .await
        .unwrap();
    assert_eq!(service.alike_pairs().await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_written_into_a_closed_file() {
    let (_folder, service) = empty().await;
    let _ = service
        .read_in(&look(&service, &first()).await)
        .await
        .unwrap();
    let (family, before) = only_family(&service).await;
    // A further child and a mail: as long as the file is open both go there.
    let list = format!(
        "{HEAD};E-Mail\nMuster;Anna;03.05.2014;Weg 1;59227;Ahlen;030 23125001;Arabisch;a@example.org\nMuster;Omar;04.06.2012;Weg 1;59227;Ahlen;030 23125001;Arabisch;a@example.org\n"
    );
    let open = look(&service, &list).await;
    assert_eq!(open.households[0].family, Some(family), "the control");
    assert!(open.closed.is_empty());
    let _ = service
        .close_family(family, ClosingReason::MovedAway)
        .await
        .unwrap();
    // Closed while the list was looked at.
    let refused = service.read_in(&open).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::FileClosed]);
    // Looked at anew it is a doubt that says why; read in, it is a new report.
    let preview = look(&service, &list).await;
    let household = &preview.households[0];
    assert!(matches!(
        household.children[0].verdict,
        Verdict::Doubtful(_)
    ));
    assert_eq!((household.family, household.differences.len()), (None, 0));
    let known = before.children[0].id.to_string();
    assert!(preview.closed.contains(&known), "the person is told");
    let _ = service.read_in(&preview).await.unwrap();
    let after = service.family(family).await.unwrap();
    assert_eq!(after.children, before.children);
    assert_eq!(after.family.email, "");
    let names = service.names().await.unwrap();
    assert_eq!(names.entries.iter().filter(|e| e.child).count(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_about_interpreting_is_kept_unless_the_list_says_otherwise() {
    let (_folder, service) = empty().await;
    let _ = service
        .read_in(&look(&service, &first()).await)
        .await
        .unwrap();
    let (_, known) = only_family(&service).await;
    let mut said = file(known.clone());
    said.family.interpreter = None;
    said.family.no_interpreter = true;
    let _ = service.save_file(Some(file(known)), said).await.unwrap();
    let list = format!(
        "{HEAD};Dolmetschen;Zweite Dolmetschsprache\nMuster;Anna;03.05.2014;Weg 1;59227;Ahlen;030 23125001;Arabisch;Arabisch;Kurmandschi\n"
    );
    let preview = look(&service, &list).await;
    let shown = |preview: &Preview| -> Vec<(Target, String, String, bool)> {
        let all = preview.households[0].differences.iter();
        all.map(|d| (d.target, d.old.clone(), d.new.clone(), d.take))
            .collect()
    };
    assert_eq!(
        shown(&preview),
        [(Target::Interpreter, "nein".into(), "ar".into(), false)],
        "no interpreter was said: it is not an empty field"
    );
    // Another language: the wish for a woman and the second language stay, the list is silent about them.
    let (_, known) = only_family(&service).await;
    let mut said = file(known.clone());
    said.family.no_interpreter = false;
    said.family.interpreter = Some(InterpreterNeed {
        language: "fa".into(),
        second: Some("tr".into()),
        woman_preferred: true,
    });
    let _ = service.save_file(Some(file(known)), said).await.unwrap();
    let mut preview = look(&service, &list.replace("Kurmandschi", "")).await;
    assert_eq!(shown(&preview).len(), 1);
    preview.households[0].differences[0].take = true;
    let _ = service.read_in(&preview).await.unwrap();
    let (_, after) = only_family(&service).await;
    assert_eq!(
        after.family.interpreter,
        Some(InterpreterNeed {
            language: "ar".into(),
            second: Some("tr".into()),
            woman_preferred: true,
        })
    );
}
