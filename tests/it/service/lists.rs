//! The office's own papers through the one door: the lists of a day as the calendar has it, posting lists and labels in the
//! order of the envelopes, what is refused, and that nothing half done is left.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{file, reasons, sample, tool};
use chrono::NaiveDate;
use erstberatung::domain::booking::CancelledBy;
use erstberatung::domain::id::{FamilyId, SiteId};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::letters::labels::LabelSheet;
use erstberatung::letters::letter::Address;
use erstberatung::letters::{FontBook, check_window, keep};
use erstberatung::service::letters::Watch;
use erstberatung::service::lists::{DayList, ListPaper};
use erstberatung::service::post_room::{BatchMade, BatchOptions, Chosen, Labels, PostKey};
use erstberatung::service::{Error, Service};
use erstberatung::store::rows::FamilyFilter;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use tempfile::TempDir;

const POSTED: BatchOptions = BatchOptions {
    printed: true,
    posted: true,
};

async fn in_full_swing() -> (TempDir, Service) {
    let (folder, service) = sample().await;
    service.rehearse().await.unwrap();
    (folder, service)
}

async fn booked() -> (TempDir, Service) {
    let (folder, service) = sample().await;
    let _ = service.seat_waiting(2).await.unwrap();
    (folder, service)
}

/// What a file says, as an independent program reads it.
fn said(paper: &ListPaper, folder: &Path) -> String {
    let path = folder.join("read.pdf");
    std::fs::write(&path, &paper.bytes).unwrap();
    read(&path)
}

fn read(path: &Path) -> String {
    let path = path.to_str().unwrap();
    let text = tool("pdftotext", "poppler-utils", &["-raw", path, "-"]);
    text.replace('\u{a0}', " ")
}

/// The file numbers of all appointments of a day that were not cancelled, by site: counted from the families.
async fn counted(service: &Service, day: NaiveDate) -> BTreeMap<SiteId, Vec<String>> {
    let rows = service.store().families(FamilyFilter::All).await.unwrap();
    let mut found: BTreeMap<SiteId, Vec<String>> = BTreeMap::new();
    for row in rows {
        for a in &row.appointments {
            if a.start.date() == day && a.status.claims_time() {
                let number = row.family.file_number.to_string();
                found.entry(a.site).or_default().push(number);
            }
        }
    }
    found.values_mut().for_each(|numbers| numbers.sort());
    found
}

fn numbers(lists: &[DayList]) -> BTreeMap<SiteId, Vec<String>> {
    let of = |list: &DayList| {
        let mut numbers: Vec<String> = list.rows.iter().map(|r| r.file_number.clone()).collect();
        numbers.sort();
        (list.site, numbers)
    };
    lists.iter().map(of).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_has_a_list_for_each_site_with_every_appointment_and_no_other() {
    let (folder, service) = in_full_swing().await;
    let today = service.clock().today();
    let mut sites = 0;
    for day in (0..5).map(|days| today + chrono::Duration::days(days)) {
        let wanted = counted(&service, day).await;
        if wanted.is_empty() {
            continue;
        }
        sites = sites.max(wanted.len());
        let lists = service.day_lists(day, None).await.unwrap();
        assert_eq!(numbers(&lists), wanted, "{day}");
        for list in &lists {
            let times = list.rows.windows(2);
            assert!(times.into_iter().all(|two| two[0].start <= two[1].start));
            let alone = service.day_lists(day, Some(list.site)).await.unwrap();
            assert_eq!(alone, std::slice::from_ref(list));
        }
        let paper = service.day_list_paper(day, &lists).await.unwrap();
        let all: usize = wanted.values().map(Vec::len).sum();
        assert_eq!((paper.lists, paper.entries), (wanted.len(), all));
        assert!(paper.pages >= paper.lists, "each site on pages of its own");
        let text = said(&paper, folder.path());
        for number in wanted.values().flatten() {
            assert!(text.contains(number), "{number}: {text}");
        }
        assert!(text.contains("Muster mit Beispieldaten"));
        for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
            let named = page.matches("Tagesliste ").count();
            assert!(named <= 1, "two sites on one page: {page}");
        }
        super::super::letters::pdf::assert_conforms(&paper.bytes, "day lists");
    }
    assert!(sites > 1, "some day has several sites");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_appointment_leaves_the_list_and_an_empty_day_has_none() {
    let (_folder, service) = booked().await;
    let rows = service.store().families(FamilyFilter::All).await.unwrap();
    let mut appointments = rows.iter().flat_map(|row| &row.appointments);
    let one = appointments.next().unwrap();
    let day = one.start.date();
    let before = service.day_lists(day, Some(one.site)).await.unwrap();
    let _ = service
        .cancel(one.id, CancelledBy::Office, "Krankheit")
        .await
        .unwrap();
    let wanted = counted(&service, day).await;
    match service.day_lists(day, Some(one.site)).await {
        Ok(after) => {
            assert_eq!(after[0].rows.len() + 1, before[0].rows.len());
            assert_eq!(after[0].rows.len(), wanted[&one.site].len());
        }
        Err(_) => assert_eq!(before[0].rows.len(), 1),
    }
    let sunday = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let refused = service.day_lists(sunday, None).await.unwrap_err();
    assert!(matches!(refused, Error::Letter { .. }), "{refused:?}");
    let nowhere = service.day_lists(day, Some(SiteId(99))).await.unwrap_err();
    assert_eq!(reasons(nowhere), [Reason::Gone]);
}

async fn shield(service: &Service, family: FamilyId) {
    let before = file(service.family(family).await.unwrap());
    let mut after = before.clone();
    after.family.address_protected = true;
    let _ = service.save_file(Some(before), after).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lock_on_its_data_keeps_a_family_out_of_lists_but_for_its_file_number() {
    let (folder, service) = booked().await;
    let keys = due(&service).await;
    let one = keys.iter().find(|key| key.appointment.is_some()).unwrap();
    let own = service.appointment(one.appointment.unwrap()).await.unwrap();
    let (day, number) = (own.appointment.start.date(), own.file_number.to_string());
    let chosen = Chosen::Due(vec![*one]);
    let rows = |lists: Vec<DayList>| -> Vec<_> { lists.into_iter().flat_map(|l| l.rows).collect() };
    let named = |rows: &[erstberatung::letters::lists::DayRow]| {
        let row = rows.iter().find(|row| row.file_number == number);
        row.unwrap().family.clone()
    };
    let before = rows(service.day_lists(day, None).await.unwrap());
    assert_eq!(named(&before), own.name);
    let list = service.posting_list(&chosen, &Watch::default()).await;
    let surname = own.name.split(',').next().unwrap().to_owned();
    assert!(said(&list.unwrap(), folder.path()).contains(&surname));

    shield(&service, one.family).await;
    let after = rows(service.day_lists(day, None).await.unwrap());
    assert_eq!(after.len(), before.len());
    assert_eq!(named(&after), "Auskunftssperre");
    let list = service.posting_list(&chosen, &Watch::default()).await;
    let text = said(&list.unwrap(), folder.path());
    assert!(!text.contains(&surname), "{text}");
    assert!(text.contains(&number) && text.contains("Auskunftssperre"));
    // The envelope itself is addressed as ever.
    let watch = Watch::default();
    let labels = service.address_labels(&chosen, LabelSheet::A4_3X8, 1, &watch);
    let Labels::Ready(labels) = labels.await.unwrap() else {
        panic!("it fits");
    };
    assert!(said(&labels, folder.path()).contains(&surname));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sees_the_calendar_without_names_has_the_lists_without_names() {
    let (_folder, service) = booked().await;
    let rows = service.store().families(FamilyFilter::All).await.unwrap();
    let appointments = rows.iter().flat_map(|row| &row.appointments);
    let day = appointments.map(|a| a.start.date()).min().unwrap();
    let as_role = |role| {
        service.acting_as(Actor {
            role,
            ..service.actor().clone()
        })
    };
    let all = service.day_lists(day, None).await.unwrap();
    assert!(
        all.iter()
            .flat_map(|l| &l.rows)
            .all(|row| !row.family.is_empty())
    );
    let supervision = as_role(Role::SchoolSupervision);
    let seen = supervision.day_lists(day, None).await.unwrap();
    assert_eq!(numbers(&seen), numbers(&all));
    assert!(
        seen.iter()
            .flat_map(|l| &l.rows)
            .all(|row| row.family.is_empty())
    );
    // Letters of the counselling are none of its affairs.
    let keys = due(&service).await;
    let (chosen, watch) = (Chosen::Due(keys), Watch::default());
    let list = supervision.posting_list(&chosen, &watch).await;
    assert!(list.is_err());
    assert!(service.posting_list(&chosen, &watch).await.is_ok());
}

/// Everything that can be printed now.
async fn due(service: &Service) -> Vec<PostKey> {
    use erstberatung::domain::post::Group;
    let room = service.post_room(service.clock().today()).await.unwrap();
    let open = |group: &Group| matches!(group, Group::Outdated(_) | Group::Today | Group::Later);
    room.of(open).filter_map(|item| item.key).collect()
}

async fn print(service: &Service, keys: &[PostKey], out: &Path) -> BatchMade {
    let done = service.print_batch(keys, out, POSTED, Watch::default());
    done.await.unwrap().value
}

/// The addresses of a batch, one for each envelope, in their order.
async fn envelopes(service: &Service, made: &BatchMade) -> Vec<(FamilyId, Vec<String>)> {
    let mut found: Vec<(FamilyId, Vec<String>)> = Vec::new();
    for letter in &made.letters {
        let copy = service.store().letter_copy(letter.id).await.unwrap();
        let (kept, _) = keep::unpack(&copy.unwrap().body).unwrap();
        let one = (letter.family, kept.address.lines);
        if found.last() != Some(&one) {
            found.push(one);
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_chosen_letters_is_the_list_of_their_printing() {
    let (folder, service) = booked().await;
    let mut keys = due(&service).await;
    assert!(keys.len() > 10);
    keys.reverse();
    let watch = Watch::default();
    let before = service
        .posting_list(&Chosen::Due(keys.clone()), &watch)
        .await;
    let before = before.unwrap();
    let made = print(&service, &keys, &folder.path().join("post")).await;
    assert!(made.refused.is_empty());
    let list = made.files.iter().find(|file| file.file.authority.is_none());
    let wanted = read(&list.unwrap().path);
    assert_eq!(said(&before, folder.path()), wanted);
    let batch = made.batch.as_ref().unwrap().id;
    let after = service.posting_list(&Chosen::Batch(batch), &watch).await;
    let after = after.unwrap();
    assert_eq!(said(&after, folder.path()), wanted);
    let mut ids: Vec<_> = made.letters.iter().map(|letter| letter.id).collect();
    ids.reverse();
    let picked = service.posting_list(&Chosen::Made(ids), &watch).await;
    assert_eq!(said(&picked.unwrap(), folder.path()), wanted);
    let expected = envelopes(&service, &made).await;
    assert_eq!(
        (before.entries, after.entries),
        (expected.len(), expected.len())
    );
    assert!(
        expected.len() < made.letters.len(),
        "two letters share an envelope"
    );
    super::super::letters::pdf::assert_conforms(&after.bytes, "posting list");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_letters_to_one_family_name_its_people_once() {
    let (folder, service) = booked().await;
    let mut keys = due(&service).await;
    let pair = keys.windows(2).find(|two| two[0].family == two[1].family);
    let family = pair.expect("an invitation and a privacy sheet")[0].family;
    keys.retain(|key| key.family == family);
    let watch = Watch::default();
    let chosen = Chosen::Due(keys.clone());
    let sheets = service.post_sheets(&keys).await.unwrap();
    let labels = service.address_labels(&chosen, LabelSheet::A4_3X8, 1, &watch);
    let Labels::Ready(labels) = labels.await.unwrap() else {
        panic!("it fits");
    };
    let made = print(&service, &keys, &folder.path().join("post")).await;
    let pages: i64 = made.letters.iter().map(|letter| letter.pages).sum();
    assert_eq!(i64::try_from(sheets).unwrap(), pages);
    let (_, address) = envelopes(&service, &made).await.remove(0);
    let address = address.join("\n").replace('\u{a0}', " ");
    assert_eq!(said(&labels, folder.path()).trim(), address);
}

#[tokio::test(flavor = "multi_thread")]
async fn labels_are_in_the_order_of_the_envelopes_from_the_first_free_one_on() {
    let (folder, service) = booked().await;
    let keys = due(&service).await;
    let sheet = LabelSheet::A4_3X8;
    let watch = Watch::default();
    let made = print(&service, &keys, &folder.path().join("post")).await;
    let expected = envelopes(&service, &made).await;
    let batch = Chosen::Batch(made.batch.as_ref().unwrap().id);
    for first in [1, 5, 24] {
        let labels = service.address_labels(&batch, sheet, first, &watch).await;
        let Labels::Ready(paper) = labels.unwrap() else {
            panic!("all fit");
        };
        assert_eq!(paper.entries, expected.len());
        assert_eq!(
            paper.pages,
            (expected.len() + first - 1).div_ceil(sheet.labels())
        );
        let text = said(&paper, folder.path());
        let mut from = 0;
        for line in expected.iter().flat_map(|(_, lines)| lines) {
            let line = line.replace('\u{a0}', " ");
            let at = text[from..].find(&line);
            from += at.unwrap_or_else(|| panic!("not in order: {line}")) + line.len();
        }
        super::super::letters::pdf::assert_conforms(&paper.bytes, "labels");
    }
    for wrong in [0, 25] {
        let refused = service.address_labels(&batch, sheet, wrong, &watch).await;
        assert!(matches!(refused, Err(Error::Usage { .. })));
    }
    let none = service
        .address_labels(&Chosen::Due(Vec::new()), sheet, 1, &watch)
        .await;
    assert!(matches!(none, Err(Error::Letter { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_fits_no_label_is_named_and_a_wider_label_takes_it() {
    let (_folder, service) = booked().await;
    let keys = due(&service).await;
    let one = *keys.iter().find(|key| key.appointment.is_some()).unwrap();
    let book = FontBook::new().unwrap();
    // As long as the window of an envelope takes it.
    let street = (30..70)
        .rev()
        .map(|length| {
            format!(
                "{} 7",
                "Beispielhofstraße"
                    .repeat(5)
                    .chars()
                    .take(length)
                    .collect::<String>()
            )
        })
        .find(|street| {
            let lines = vec!["A. Muster".into(), street.clone(), "59227 Ahlen".into()];
            let address = Address {
                remarks: Vec::new(),
                lines,
            };
            check_window(&book, &address).is_ok()
        })
        .unwrap();
    let before = file(service.family(one.family).await.unwrap());
    let mut after = before.clone();
    after.family.address.street = street;
    let number = after.family.file_number.to_string();
    let _ = service.save_file(Some(before), after).await.unwrap();
    let keys = due(&service).await;
    let keys: Vec<PostKey> = keys
        .into_iter()
        .filter(|key| key.recipient.is_none())
        .collect();
    let watch = Watch::default();
    let all = Chosen::Due(keys);
    let narrow = service
        .address_labels(&all, LabelSheet::A4_3X8, 1, &watch)
        .await;
    let Labels::Unfit(unfit) = narrow.unwrap() else {
        panic!("it does not fit");
    };
    assert!(!unfit.is_empty());
    assert!(
        unfit
            .iter()
            .all(|one| one.file_number == number && one.letter.is_some())
    );
    let wide = service
        .address_labels(&all, LabelSheet::A4_2X8, 1, &watch)
        .await;
    assert!(matches!(wide.unwrap(), Labels::Ready(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_gone_and_a_cancel_leave_nothing() {
    let (folder, service) = booked().await;
    let keys = due(&service).await;
    let (all, watch) = (Chosen::Due(keys), Watch::default());
    let list = service.posting_list(&all, &watch).await.unwrap();
    let gone = folder.path().join("gone").join("list.pdf");
    let refused = list.write(&gone).unwrap_err();
    assert!(matches!(refused, Error::File { .. }), "{refused:?}");
    assert!(!gone.parent().unwrap().exists());
    let here = folder.path().join("list.pdf");
    list.write(&here).unwrap();
    assert_eq!(std::fs::read(&here).unwrap(), list.bytes);
    let stopped = Watch {
        cancel: Arc::new(AtomicBool::new(true)),
        ..Watch::default()
    };
    let list = service.posting_list(&all, &stopped).await;
    assert_eq!(list.unwrap_err(), Error::Cancelled);
    let labels = service.address_labels(&all, LabelSheet::A4_3X8, 1, &stopped);
    assert_eq!(labels.await.unwrap_err(), Error::Cancelled);
    // The folder for printing is taken away again, and is for nobody else.
    let print = service.list_folder().unwrap();
    assert!(print.is_dir());
    service.remove_print_folder(&print).unwrap();
    assert!(!print.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_handed_over_in_person_is_on_no_posting_list() {
    let (folder, service) = booked().await;
    let keys: Vec<PostKey> = due(&service).await.into_iter().take(6).collect();
    let only_printed = BatchOptions {
        printed: true,
        posted: false,
    };
    let out = folder.path().join("post");
    let made = service.print_batch(&keys, &out, only_printed, Watch::default());
    let made = made.await.unwrap().value;
    let batch = Chosen::Batch(made.batch.as_ref().unwrap().id);
    let watch = Watch::default();
    let before = service.posting_list(&batch, &watch).await.unwrap();
    let today = service.clock().today();
    let family = made.letters[0].family;
    let theirs: Vec<_> = made.letters.iter().filter(|l| l.family == family).collect();
    let ids: Vec<_> = theirs.iter().map(|letter| letter.id).collect();
    let _ = service.deliver(&ids, today).await.unwrap();
    let after = service.posting_list(&batch, &watch).await.unwrap();
    assert_eq!(after.entries + 1, before.entries);
    let rest: Vec<_> = made.letters.iter().map(|letter| letter.id).collect();
    let _ = service.deliver(&rest, today).await.unwrap();
    let none = service.posting_list(&batch, &watch).await;
    assert!(matches!(none, Err(Error::Letter { .. })));
}
