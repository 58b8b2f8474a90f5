//! Letter texts through the one door: own versions over the shipped ones, what of them letters are made of, what is wrong with a
//! text, and the way to translators and back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{administrator, reasons, sample};
use erstberatung::domain::change::{Command, Deed, Edit};
use erstberatung::domain::id::{AppointmentId, CommandId, LetterId, LetterTextId, SiteId};
use erstberatung::domain::language::Lang;
use erstberatung::domain::letter::{IssuedLetter, LetterKind, NoticeKind};
use erstberatung::domain::letter_text::{LetterText, SiteText, TextDeed, TextState};
use erstberatung::domain::post::Group;
use erstberatung::domain::refusal::Reason;
use erstberatung::letters::language::LangTag;
use erstberatung::letters::template::Sheet;
use erstberatung::letters::template::check::{Fault, check_words};
use erstberatung::letters::template::placeholder::Role;
use erstberatung::service::Service;
use erstberatung::service::letter_texts::{ImportVerdict, OpenText, Progress, TextRow};
use erstberatung::service::letters::Watch;
use erstberatung::service::post_room::{BatchOptions, PostItem, PostKey};
use std::path::Path;
use tempfile::TempDir;

const INVITATION: LetterKind = LetterKind::Invitation;
const REMINDER: LetterKind = LetterKind::Notice(NoticeKind::Reminder);

async fn office() -> (TempDir, Service) {
    let (folder, service) = sample().await;
    let admin = administrator(&service).await;
    (folder, admin)
}

async fn row(service: &Service, kind: LetterKind, lang: LangTag) -> TextRow {
    let rows = service.letter_texts().await.unwrap();
    let found = rows.into_iter().find(|r| r.kind == kind && r.lang == lang);
    found.unwrap()
}

async fn open(service: &Service, kind: LetterKind, lang: LangTag) -> OpenText {
    service.open_text(kind, lang).await.unwrap()
}

/// The text with other words in the first paragraph.
fn reworded(sheet: &Sheet, words: &str) -> Sheet {
    let mut sheet = sheet.clone();
    let block = sheet.block.iter_mut().find(|b| b.role == Role::P).unwrap();
    block.text = format!("{} {words}", block.text);
    sheet
}

async fn save(service: &Service, kind: LetterKind, lang: LangTag, words: &str) -> OpenText {
    let now = open(service, kind, lang).await;
    let sheet = reworded(&now.sheet, words);
    let done = service.save_text(kind, lang, &sheet, now.newest).await;
    done.unwrap().value
}

async fn review(service: &Service, kind: LetterKind, lang: LangTag) {
    let today = service.clock().today();
    let _ = service
        .review_text(kind, lang, "A. Muster", today)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_draft_is_not_in_force_until_it_is_checked_or_released() {
    let (_folder, service) = office().await;
    let before = row(&service, INVITATION, LangTag::Tr).await;
    assert_eq!((before.progress, before.own), (Progress::Draft, false));
    let _ = save(&service, INVITATION, LangTag::Tr, "Merhaba").await;
    let drafted = row(&service, INVITATION, LangTag::Tr).await;
    assert_eq!(
        (drafted.version, drafted.draft),
        (before.version, Some(1001))
    );
    review(&service, INVITATION, LangTag::Tr).await;
    let checked = row(&service, INVITATION, LangTag::Tr).await;
    assert_eq!((checked.version, checked.draft), (1001, None));
    assert_eq!(checked.progress, Progress::Reviewed);
    assert_eq!(checked.reviewed_by.as_deref(), Some("A. Muster"));
    // A newer draft waits beside it, until it is released.
    let _ = save(&service, INVITATION, LangTag::Tr, "Selam").await;
    let newer = row(&service, INVITATION, LangTag::Tr).await;
    assert_eq!((newer.version, newer.draft), (1001, Some(1002)));
    let _ = service.release_text(INVITATION, LangTag::Tr).await.unwrap();
    let released = row(&service, INVITATION, LangTag::Tr).await;
    assert_eq!(
        (released.version, released.progress),
        (1002, Progress::Released)
    );
    // Undo takes the release back, and then the draft.
    let _ = service.undo(None).await.unwrap();
    assert_eq!(row(&service, INVITATION, LangTag::Tr).await.version, 1001);
    let _ = service.undo(None).await.unwrap();
    assert_eq!(row(&service, INVITATION, LangTag::Tr).await.draft, None);
    let versions = open(&service, INVITATION, LangTag::Tr).await.versions;
    assert_eq!(versions.len(), 1);
}

#[tokio::test]
async fn a_new_german_text_makes_the_translations_stale_until_they_are_saved_anew() {
    let (_folder, service) = office().await;
    let _ = service.release_text(INVITATION, LangTag::Ar).await.unwrap();
    assert_eq!(
        row(&service, INVITATION, LangTag::Ar).await.progress,
        Progress::Released
    );
    let _ = save(&service, INVITATION, LangTag::De, "Bitte lesen.").await;
    assert!(
        !row(&service, INVITATION, LangTag::Ar).await.stale,
        "a German draft changes nothing"
    );
    review(&service, INVITATION, LangTag::De).await;
    for lang in [LangTag::Ar, LangTag::Tr] {
        let stale = row(&service, INVITATION, lang).await;
        assert_eq!(
            (stale.stale, stale.progress),
            (true, Progress::Stale),
            "{lang:?}"
        );
    }
    // Other letters are not touched.
    assert!(!row(&service, REMINDER, LangTag::Ar).await.stale);
    // A stale text cannot be entered as checked; saved beside the new German text it can.
    let today = service.clock().today();
    let refused = service
        .review_text(INVITATION, LangTag::Tr, "A. Muster", today)
        .await;
    assert!(matches!(
        reasons(refused.unwrap_err())[..],
        [Reason::TextFaults { .. }]
    ));
    let _ = save(&service, INVITATION, LangTag::Tr, "Lütfen okuyun.").await;
    review(&service, INVITATION, LangTag::Tr).await;
    let fresh = row(&service, INVITATION, LangTag::Tr).await;
    assert_eq!((fresh.stale, fresh.source), (false, Some(1001)));
    // Back to the shipped German: the own translation is stale, the shipped ones are not.
    let _ = service.reset_text(INVITATION, LangTag::De).await.unwrap();
    assert!(!row(&service, INVITATION, LangTag::De).await.own);
    assert!(row(&service, INVITATION, LangTag::Tr).await.stale);
    assert!(!row(&service, INVITATION, LangTag::Ar).await.stale);
    let again = service.reset_text(INVITATION, LangTag::De).await;
    assert_eq!(reasons(again.unwrap_err()), [Reason::ShippedAlready]);
}

#[tokio::test]
async fn german_stays_and_a_translation_can_be_withdrawn_and_set_back() {
    let (_folder, service) = office().await;
    let refused = service.withdraw_text(INVITATION, LangTag::De).await;
    assert_eq!(reasons(refused.unwrap_err()), [Reason::GermanText]);
    let _ = service
        .withdraw_text(INVITATION, LangTag::Ru)
        .await
        .unwrap();
    let gone = row(&service, INVITATION, LangTag::Ru).await;
    assert_eq!(gone.progress, Progress::Withdrawn);
    let _ = service.reset_text(INVITATION, LangTag::Ru).await.unwrap();
    let back = row(&service, INVITATION, LangTag::Ru).await;
    assert_eq!((back.progress, back.own), (Progress::Draft, false));
    assert_eq!(
        open(&service, INVITATION, LangTag::Ru).await.versions.len(),
        2
    );
}

#[tokio::test]
async fn who_writes_over_somebody_else_is_told() {
    let (_folder, service) = office().await;
    let first = open(&service, INVITATION, LangTag::Tr).await;
    let _ = save(&service, INVITATION, LangTag::Tr, "Merhaba").await;
    let sheet = reworded(&first.sheet, "Selam");
    let late = service
        .save_text(INVITATION, LangTag::Tr, &sheet, first.newest)
        .await;
    assert_eq!(reasons(late.unwrap_err()), [Reason::ChangedMeanwhile]);
    // Who may not administer may not write.
    let clerk = service.acting_as(erstberatung::domain::rights::Actor {
        role: erstberatung::domain::rights::Role::Counsellor,
        ..service.actor().clone()
    });
    let now = open(&clerk, INVITATION, LangTag::Tr).await;
    let refused = clerk
        .save_text(INVITATION, LangTag::Tr, &sheet, now.newest)
        .await;
    assert!(matches!(
        reasons(refused.unwrap_err())[..],
        [Reason::NoRight { .. }]
    ));
}

/// What is wrong with the Turkish invitation once its first paragraph with the appointment's day is changed like this.
async fn faults(service: &Service, change: impl Fn(&str) -> String) -> Vec<Fault> {
    let now = open(service, INVITATION, LangTag::Tr).await;
    let mut sheet = now.sheet.clone();
    let block = sheet.block.iter_mut().find(|b| b.text.contains("{datum}"));
    let block = block.unwrap();
    block.text = change(&block.text);
    let found = service.check_text(INVITATION, sheet.clone()).await.unwrap();
    let shown: Vec<Fault> = found.iter().map(|f| f.fault.clone()).collect();
    for finding in &found {
        let said = (finding.sentence(Lang::De), finding.sentence(Lang::En));
        assert!(said.0.ends_with('.') && said.0 != said.1, "{said:?}");
    }
    if !found.is_empty() {
        // It may be kept, but not entered as checked.
        let kept = service
            .save_text(INVITATION, LangTag::Tr, &sheet, now.newest)
            .await
            .unwrap();
        let today = service.clock().today();
        let refused = service
            .review_text(INVITATION, LangTag::Tr, "A. Muster", today)
            .await;
        let count = u32::try_from(found.len()).unwrap();
        assert_eq!(
            reasons(refused.unwrap_err()),
            [Reason::TextFaults { count }]
        );
        let refused = service.release_text(INVITATION, LangTag::Tr).await;
        assert_eq!(
            reasons(refused.unwrap_err()),
            [Reason::TextFaults { count }]
        );
        assert_eq!(kept.value.row.version, 1, "not in force");
        let _ = service.undo(None).await.unwrap();
    }
    shown
}

#[tokio::test]
async fn bad_texts_are_said_in_sentences_and_never_come_into_force() {
    let (_folder, service) = office().await;
    assert_eq!(faults(&service, str::to_owned).await, [], "control");
    let without = faults(&service, |text| text.replace("{datum}", "02.12.")).await;
    assert_eq!(without, [Fault::Missing("datum")]);
    let doubled = faults(&service, |text| format!("{text} {{datum}}")).await;
    assert_eq!(doubled, [Fault::Doubled("datum")]);
    let foreign = faults(&service, |text| format!("{text} {{rechtsbehelf}}")).await;
    assert!(
        foreign.contains(&Fault::Foreign("rechtsbehelf")),
        "{foreign:?}"
    );
    let unknown = faults(&service, |text| format!("{text} {{tarih}}")).await;
    assert_eq!(unknown, [Fault::Unknown("tarih".into())]);
    let brace = faults(&service, |text| format!("{text} {{datum")).await;
    assert_eq!(brace, [Fault::Brace]);
    let bold = faults(&service, |text| format!("{text} **")).await;
    assert_eq!(bold, [Fault::Bold]);
    let turned = faults(&service, |text| format!("{text} \u{202E}")).await;
    assert_eq!(turned, [Fault::Direction(0x202E)]);
    let control = faults(&service, |text| format!("{text} \u{7}")).await;
    assert_eq!(control, [Fault::Control(7)]);
    let glyph = faults(&service, |text| format!("{text} 漢")).await;
    assert_eq!(glyph, [Fault::Glyph('漢')]);
    let empty = faults(&service, |_| "  ".into()).await;
    assert!(empty.contains(&Fault::Empty), "{empty:?}");
    let long = faults(&service, |text| format!("{text}{}", " uzun".repeat(2500))).await;
    assert!(
        long.iter()
            .any(|f| matches!(f, Fault::Pages { .. } | Fault::Unset { .. })),
        "{long:?}"
    );
}

#[tokio::test]
async fn every_shipped_text_passes_the_check() {
    let (_folder, service) = office().await;
    let book = erstberatung::letters::FontBook::new().unwrap();
    // The words of all; the paper of each letter in German and in one language of each script.
    let scripts = [LangTag::De, LangTag::Ar, LangTag::Ti, LangTag::El];
    let mut wrong = Vec::new();
    for row in service.letter_texts().await.unwrap() {
        let now = open(&service, row.kind, row.lang).await;
        let found = if scripts.contains(&row.lang) {
            service.check_text(row.kind, now.sheet).await.unwrap()
        } else {
            check_words(&now.sheet, &now.german, &book)
        };
        for finding in found {
            wrong.push(format!(
                "{}.{}: {}",
                row.kind.key(),
                row.lang.tag(),
                finding.sentence(Lang::De)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} faults: {wrong:#?}", wrong.len());
}

/// The invitations in the post room.
async fn invitations(service: &Service) -> Vec<(PostKey, Group)> {
    let room = service.post_room(service.clock().today()).await.unwrap();
    let invitation = |item: &PostItem| item.kind == LetterKind::Invitation;
    let items = room.items.into_iter().filter(invitation);
    items
        .filter_map(|item| Some((item.key?, item.group)))
        .collect()
}

async fn letters(service: &Service) -> Vec<(AppointmentId, Group)> {
    let items = invitations(service).await.into_iter();
    items
        .filter_map(|(key, group)| Some((key.appointment?, group)))
        .collect()
}

async fn print(service: &Service, out: &Path) -> Vec<IssuedLetter> {
    let keys = invitations(service).await.into_iter();
    let keys: Vec<PostKey> = keys.map(|(key, _)| key).collect();
    let made = service
        .print_batch(&keys, out, BatchOptions::default(), Watch::default())
        .await;
    made.unwrap().value.letters
}

#[tokio::test]
async fn a_changed_text_outdates_the_letters_that_use_it_and_no_others_and_old_ones_stay_as_they_were()
 {
    let (folder, service) = office().await;
    let _ = service.seat_waiting(3).await.unwrap();
    let made = print(&service, &folder.path().join("a")).await;
    let arabic: Vec<LetterId> = made
        .iter()
        .filter(|letter| letter.versions.contains("invitation.ar@"))
        .map(|letter| letter.id)
        .collect();
    assert!(!arabic.is_empty() && arabic.len() < made.len());
    let outdated = |all: &[(AppointmentId, Group)]| {
        all.iter()
            .filter(|(_, s)| matches!(s, Group::Outdated(_)))
            .count()
    };
    assert_eq!(outdated(&letters(&service).await), 0);
    let _ = save(&service, INVITATION, LangTag::Ar, "أهلا").await;
    assert_eq!(
        outdated(&letters(&service).await),
        0,
        "a draft outdates nothing"
    );
    review(&service, INVITATION, LangTag::Ar).await;
    let now = letters(&service).await;
    assert_eq!(outdated(&now), arabic.len());
    for (appointment, state) in &now {
        let letter = made
            .iter()
            .find(|l| l.appointment == Some(*appointment))
            .unwrap();
        assert_eq!(
            matches!(state, Group::Outdated(_)),
            arabic.contains(&letter.id)
        );
    }
    // An old letter is made again with the words it had, byte for byte.
    let old = made
        .iter()
        .find(|letter| arabic.contains(&letter.id))
        .unwrap();
    let again = service.reproduce(old.id).await.unwrap();
    assert!(again.same, "byte for byte");
}

#[tokio::test]
async fn what_is_said_about_a_site_stands_in_the_language_of_the_text() {
    let (_folder, service) = office().await;
    let text = |language: &str, directions: &str| SiteText {
        site: SiteId(1),
        language: language.into(),
        directions: directions.into(),
        remark: "R".into(),
        rev: 1,
    };
    let _ = service
        .save_site_texts(&[text("ar", "من الباب"), text("de", "")])
        .await
        .unwrap();
    assert_eq!(service.office().await.unwrap().site_texts.len(), 2);
    // One that says nothing goes away; the same again changes nothing.
    let empty = SiteText {
        directions: String::new(),
        remark: String::new(),
        ..text("ar", "")
    };
    let _ = service.save_site_texts(&[empty]).await.unwrap();
    assert_eq!(service.office().await.unwrap().site_texts.len(), 1);
    let refused = service.save_site_texts(&[text("xx", "?")]).await;
    assert!(matches!(
        reasons(refused.unwrap_err())[..],
        [Reason::Invalid { .. }]
    ));
    let refused = service
        .save_site_texts(&[SiteText {
            site: SiteId(99),
            ..text("ar", "x")
        }])
        .await;
    assert_eq!(reasons(refused.unwrap_err()), [Reason::Gone]);
}

#[tokio::test]
async fn texts_go_to_translators_and_come_back_as_drafts() {
    let (_folder, service) = office().await;
    let wanted = [(INVITATION, LangTag::Ar), (REMINDER, LangTag::Uk)];
    let file = service.export_texts(&wanted).await.unwrap();
    assert!(file.contains("needs-review-translation") && !file.contains("signed-off"));
    let same = service.plan_import(&file).await.unwrap();
    assert_eq!(same.changing(), 0);
    assert!(
        same.lines
            .iter()
            .all(|line| line.verdict == ImportVerdict::Same)
    );
    let ar = open(&service, INVITATION, LangTag::Ar).await;
    let subject = ar
        .sheet
        .block
        .iter()
        .find(|b| b.role == Role::Subject)
        .unwrap();
    let back = file.replace(&subject.text, "دعوة جديدة");
    let plan = service.plan_import(&back).await.unwrap();
    assert_eq!(plan.changing(), 1);
    assert_eq!(
        plan.lines[0].changed,
        [(subject.text.clone(), "دعوة جديدة".to_owned())]
    );
    assert_eq!(plan.lines[0].findings, []);
    let done = service.apply_import(&plan).await.unwrap();
    assert_eq!(done.value, 1);
    assert_eq!(
        row(&service, INVITATION, LangTag::Ar).await.draft,
        Some(1001)
    );
    // A translator who loses a placeholder is told; a new German text makes the file one of yesterday.
    let lost = file.replacen("<ph id=\"1\">{datum}</ph>", "", 2);
    let plan = service.plan_import(&lost).await.unwrap();
    let found = plan.lines.iter().flat_map(|line| &line.findings);
    assert!(found.clone().any(|f| f.fault == Fault::Missing("datum")) || found.count() == 0);
    let _ = save(&service, INVITATION, LangTag::De, "Neu.").await;
    review(&service, INVITATION, LangTag::De).await;
    let late = service.plan_import(&back).await.unwrap();
    assert_eq!(late.lines[0].verdict, ImportVerdict::GermanChanged(1, 1001));
    assert_eq!(late.changing(), 0);
}

/// An own version as another version of the program, or a damaged file, could have left it.
async fn planted(service: &Service, lang: LangTag, version: i64, content: &str) {
    let text = LetterText {
        id: LetterTextId(uuid::Uuid::now_v7()),
        text: format!("invitation.{}", lang.tag()),
        version,
        source: Some(1),
        shipped: 0,
        content: content.to_owned(),
        state: TextState::Reviewed,
        reviewed_by: "A. Muster".into(),
        reviewed_on: Some(service.clock().today()),
        author: "S. Vorlage".into(),
        made_at: service.clock().now(),
        rev: 1,
    };
    let command = Command {
        id: CommandId(uuid::Uuid::now_v7()),
        deed: Deed::TextEdited(TextDeed::Saved),
        changes: vec![Edit::<LetterText>::create(text)],
    };
    let store = service.store();
    let _ = store.write(&command, service.actor(), 1).await.unwrap();
    service.forget();
}

#[tokio::test]
async fn a_newer_shipped_text_is_shown_and_does_not_write_over_the_own_one() {
    let (_folder, service) = office().await;
    let own = open(&service, INVITATION, LangTag::Tr).await.sheet;
    let own = reworded(&own, "Merhaba").write().unwrap();
    planted(&service, LangTag::Tr, 1001, &own).await;
    let now = row(&service, INVITATION, LangTag::Tr).await;
    assert_eq!((now.own, now.news, now.version), (true, true, 1001));
    let _ = service.reset_text(INVITATION, LangTag::Tr).await.unwrap();
    let back = row(&service, INVITATION, LangTag::Tr).await;
    assert_eq!((back.own, back.news), (false, false));
    // An own text of today knows the shipped one of today.
    let _ = save(&service, INVITATION, LangTag::Tr, "Selam").await;
    assert!(!row(&service, INVITATION, LangTag::Tr).await.news);
}

#[tokio::test]
async fn an_own_text_that_cannot_be_read_or_lacks_a_value_leaves_the_shipped_one_in_force() {
    let (_folder, service) = office().await;
    let good = open(&service, INVITATION, LangTag::Tr).await.sheet;
    planted(&service, LangTag::Ar, 1001, "[[block").await;
    assert!(!row(&service, INVITATION, LangTag::Ar).await.own);
    let lacking = good.write().unwrap().replace("{datum}", "yarin");
    planted(&service, LangTag::Tr, 1001, &lacking).await;
    assert!(!row(&service, INVITATION, LangTag::Tr).await.own);
    planted(&service, LangTag::Tr, 1002, &good.write().unwrap()).await;
    assert!(row(&service, INVITATION, LangTag::Tr).await.own, "control");
}
