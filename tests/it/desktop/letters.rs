//! Briefe, the outbox: what it shows, what its keys really write, print and save.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::platform::Sides;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::appointment::AppointmentStatus;
use erstberatung::domain::booking::CancelledBy;
use erstberatung::domain::letter::{IssuedLetter, LetterKind};
use erstberatung::domain::post::{Aspect, Group};
use erstberatung::letters::din5008;
use erstberatung::letters::page::{Composition, Shape};
use erstberatung::letters::preview::DrawItem;
use erstberatung::letters::{FontBook, compose, keep};
use erstberatung::service::post_room::{PostItem, PostKey, PostRoom};
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL, moment};

pub fn opened(size: (f32, f32)) -> Sandbox {
    let mut sandbox = Sandbox::in_full_swing(size);
    sandbox.alt("5");
    sandbox
}

pub fn room(sandbox: &Sandbox) -> PostRoom {
    let room = sandbox.service();
    sandbox.wait(room.post_room(moment().date())).unwrap()
}

/// What lies in the outbox.
fn outbox(sandbox: &Sandbox) -> Vec<PostItem> {
    let gone = |group: &Group| matches!(group, Group::Printed | Group::Delivered | Group::Returned);
    let mut items = room(sandbox).items;
    items.retain(|item| !gone(&item.group));
    items
}

/// What can be printed of it.
pub fn printable(sandbox: &Sandbox) -> Vec<PostItem> {
    let mut items = outbox(sandbox);
    items.retain(|item| item.key.is_some() && item.group != Group::Blocked);
    items
}

/// Letters that were made.
pub fn made(sandbox: &Sandbox) -> Vec<IssuedLetter> {
    let out = room(sandbox).out.into_iter();
    out.map(|out| out.letter).collect()
}

fn prints(sandbox: &Sandbox) -> usize {
    let record = sandbox.record();
    let asked = record.asked.iter().filter(|(what, _)| *what == "print");
    asked.count()
}

pub fn tick_everything(sandbox: &mut Sandbox) {
    let all = printable(sandbox).len();
    for _ in 0..2 {
        if !sandbox.shows(&format!("{all} ausgewählt")) {
            sandbox.ctrl("a");
        }
    }
    assert!(
        sandbox.shows(&format!("{all} ausgewählt")),
        "Strg+A ticks every letter that can be printed"
    );
}

/// Ticks some invitations and nothing else.
pub fn tick(sandbox: &mut Sandbox, count: usize) {
    sandbox.click("letters-kind");
    sandbox.click("letters-kind-invitation");
    sandbox.tab_to("letters-table");
    for _ in 0..2 {
        if !sandbox.shows("0 ausgewählt") {
            sandbox.ctrl("a");
        }
    }
    sandbox.key(Named::Home);
    sandbox.key(Named::Space);
    for _ in 1..count {
        sandbox.key(Named::ArrowDown);
        sandbox.key(Named::Space);
    }
    assert!(sandbox.shows(&format!("{count} ausgewählt")));
}

/// Prints some invitations without entering them as posted.
pub fn print_some(sandbox: &mut Sandbox, count: usize) {
    tick(sandbox, count);
    sandbox.ctrl("p");
    sandbox.click("letters-posted");
    sandbox.click("letters-print-confirm");
}

/// The letters that were made since.
fn since(sandbox: &Sandbox, before: &[IssuedLetter]) -> Vec<IssuedLetter> {
    let mut now = made(sandbox);
    now.retain(|letter| before.iter().all(|known| known.id != letter.id));
    now
}

#[test]
fn an_empty_outbox_says_so() {
    let mut sandbox = Sandbox::founded(USUAL);
    sandbox.alt("5");
    assert!(sandbox.shows("Der Postausgang ist leer."));
    assert!(sandbox.shows("Kein Brief ausgewählt."));
    sandbox.ctrl("2");
    assert!(sandbox.shows("In den letzten 90 Tagen ist kein Brief gedruckt worden."));
    sandbox.ctrl("3");
    assert!(sandbox.shows("Kein Brief ist zurückgekommen."));
}

#[test]
fn what_is_due_is_ticked_and_counted_everywhere_alike() {
    let mut sandbox = opened(USUAL);
    let due = room(&sandbox).to_print().len();
    assert!(due > 0);
    assert!(sandbox.shows(&format!("{due} ausgewählt")));
    assert!(sandbox.shows(&format!("{due} Briefe drucken")));
    let shown = sandbox.desk().counts().letters;
    assert_eq!(shown, due, "the navigation counts what is to be printed");
}

#[test]
fn letters_are_ticked_printed_and_entered_as_posted_with_the_keyboard_alone() {
    let mut sandbox = opened(USUAL);
    assert!(sandbox.window.is_focused("letters-table"));
    tick_everything(&mut sandbox);
    tick(&mut sandbox, 3);
    let before = made(&sandbox);
    let due = printable(&sandbox).len();
    sandbox.ctrl("p");
    assert!(sandbox.shows("3 Briefe drucken?"));
    sandbox.key(Named::Enter);

    assert_eq!(prints(&sandbox), 2, "one print file, and the list");
    let asked = sandbox.record().asked.clone();
    assert!(
        asked.iter().all(|(_, path)| !path.exists()),
        "no letter stays behind in the clear"
    );
    let orders = sandbox.record().orders.clone();
    assert!(
        orders.iter().all(|order| order.sides == Sides::One),
        "no two letters share a sheet"
    );
    let posted = since(&sandbox, &before);
    assert_eq!(posted.len(), 3);
    for letter in &posted {
        assert_eq!(letter.posted_on, Some(moment().date()));
        assert!(letter.printed.is_some());
        let now = sandbox.wait(sandbox.service().appointment(letter.appointment.unwrap()));
        assert_ne!(now.unwrap().appointment.status, AppointmentStatus::Booked);
    }
    assert_eq!(sandbox.strip().unwrap(), "3 Briefe gedruckt.");

    sandbox.ctrl("z");
    assert!(
        since(&sandbox, &before).is_empty(),
        "Strg+Z takes print and posting back at once"
    );
    assert_eq!(printable(&sandbox).len(), due);
}

#[test]
fn the_question_before_printing_counts_letters_and_sheets_and_asks_for_the_printer() {
    let mut sandbox = opened(USUAL);
    tick(&mut sandbox, 1);
    sandbox.ctrl("p");
    let shown = |count: usize| format!("1 Brief · {count} Blatt · nach PLZ sortiert");
    assert!((1..6).any(|count| sandbox.shows(&shown(count))));
    sandbox.tab_to("print-copies");
    sandbox.ctrl("a");
    sandbox.write("2");
    sandbox.click("letters-print-confirm");
    let orders = sandbox.record().orders.clone();
    let copies: Vec<u8> = orders.iter().map(|order| order.copies).collect();
    assert_eq!(copies, [2, 1], "one list is enough");
    assert!(orders.iter().all(|order| order.title == "Briefe"));
}

#[test]
fn space_ticks_one_letter_and_esc_leaves_the_dialog_without_printing() {
    let mut sandbox = opened(USUAL);
    tick_everything(&mut sandbox);
    sandbox.ctrl("a");
    assert!(sandbox.shows("0 ausgewählt"), "Strg+A again unticks");
    sandbox.ctrl("p");
    assert!(
        !sandbox.shows("0 Briefe drucken?"),
        "nothing to print, nothing is asked"
    );
    sandbox.key(Named::Home);
    sandbox.key(Named::Space);
    assert!(sandbox.shows("1 ausgewählt"));
    sandbox.ctrl("p");
    assert!(sandbox.shows("1 Brief drucken?"));
    let before = made(&sandbox).len();
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("1 Brief drucken?"));
    assert_eq!(made(&sandbox).len(), before);
    assert!(sandbox.record().asked.is_empty());
}

#[test]
fn a_group_is_ticked_as_a_whole_with_mouse_and_keyboard() {
    let mut sandbox = opened(USUAL);
    let today = |item: &&PostItem| item.group == Group::Today;
    let items = outbox(&sandbox);
    let count = items.iter().filter(today).count();
    assert!(count > 1);
    assert!(
        items
            .iter()
            .all(|item| !matches!(item.group, Group::Outdated(_))),
        "the first group is that of today"
    );
    tick_everything(&mut sandbox);
    sandbox.ctrl("a");
    sandbox.key(Named::Home);
    sandbox.chord(Key::Named(Named::Space), Modifiers::CTRL);
    assert!(sandbox.shows(&format!("{count} ausgewählt")));
    sandbox.chord(Key::Named(Named::Space), Modifiers::CTRL);
    assert!(sandbox.shows("0 ausgewählt"));
    let table = sandbox.window.place("letters-table");
    let tick = iced::Point::new(table.x + 26.0, table.y + 18.0);
    sandbox.window.click_at(tick);
    sandbox.rest();
    assert!(sandbox.shows(&format!("{count} ausgewählt")));
}

#[test]
fn saving_writes_one_file_for_each_family_and_shows_the_folder() {
    let mut sandbox = opened(USUAL);
    tick(&mut sandbox, 3);
    let before = made(&sandbox);
    let names: Vec<String> = printable(&sandbox).into_iter().map(|i| i.name).collect();
    let folder = tempfile::tempdir().unwrap();
    sandbox.ctrl("e");
    assert!(sandbox.window.is_focused("letters-folder"));
    sandbox.write("briefe");
    assert!(sandbox.shows("Bitte den vollständigen Pfad eingeben."));
    sandbox.key(Named::Enter);
    assert!(
        sandbox.shows("3 Briefe als PDF speichern?"),
        "half a path is no folder"
    );
    for _ in 0.."briefe".len() {
        sandbox.key(Named::Backspace);
    }
    sandbox.write(folder.path().to_str().unwrap());
    sandbox.click("letters-single");
    sandbox.click("letters-save-confirm");
    let files: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let saved = since(&sandbox, &before);
    let families: BTreeSet<_> = saved.iter().map(|letter| letter.family).collect();
    assert_eq!(
        files.len(),
        families.len() + 1,
        "one for each family, and the list of envelopes"
    );
    for file in &files {
        assert!(fs::read(file).unwrap().starts_with(b"%PDF-"));
        let file = file.file_name().unwrap().to_string_lossy().into_owned();
        let person = |name: &String| name.split(',').next().unwrap().to_owned();
        assert!(
            names.iter().all(|name| !file.contains(&person(name))),
            "{file}"
        );
    }
    let asked = sandbox.record().asked.clone();
    assert_eq!(
        asked.last().unwrap(),
        &("open", folder.path().to_path_buf())
    );
    let untouched = |l: &IssuedLetter| l.posted_on.is_none() && l.printed.is_none();
    assert!(
        saved.iter().all(untouched),
        "saving posts and prints nothing"
    );
    assert_eq!(sandbox.strip().unwrap(), "3 Briefe gespeichert.");
    // What came out of a printer later is entered so.
    sandbox.ctrl("2");
    assert!(sandbox.shows("Gespeichert, noch nicht gedruckt"));
    sandbox.click("letters-printed");
    let printed = since(&sandbox, &before);
    assert_eq!(printed.iter().filter(|l| l.printed.is_some()).count(), 1);
}

#[test]
fn without_a_printer_the_files_stay_and_nothing_counts_as_printed() {
    let mut sandbox = opened(USUAL);
    let before = made(&sandbox);
    tick(&mut sandbox, 2);
    sandbox.ctrl("p");
    sandbox.record().no_printer = true;
    sandbox.key(Named::Enter);
    let file = sandbox.record().asked.last().unwrap().1.clone();
    assert!(
        file.exists(),
        "the file that was not printed is still there"
    );
    assert!(file.starts_with(sandbox.folder()));
    assert_eq!(sandbox.strip().unwrap(), "2 Briefe sind als PDF fertig.");
    let folder = file.parent().unwrap().display().to_string();
    let (_, report) = sandbox.desk().strip().unwrap();
    assert!(report.consequences.iter().any(|c| c.contains(&folder)));
    let now = since(&sandbox, &before);
    assert_eq!(now.len(), 2);
    assert!(
        now.iter()
            .all(|l| l.posted_on.is_none() && l.printed.is_none())
    );
}

#[test]
fn a_printing_that_is_stopped_prints_and_enters_nothing() {
    let mut sandbox = opened(USUAL);
    tick_everything(&mut sandbox);
    let before = made(&sandbox).len();
    sandbox.ctrl("p");
    // Before the job has begun.
    sandbox.window.key(Named::Enter);
    assert!(sandbox.window.shows("Abbrechen"));
    sandbox.window.click("progress-cancel");
    sandbox.rest();
    assert_eq!(prints(&sandbox), 0);
    assert_eq!(made(&sandbox).len(), before);
    assert_eq!(
        sandbox.strip().unwrap(),
        "Abgebrochen. Es ist nichts gedruckt und nichts eingetragen."
    );
    let left = fs::read_dir(sandbox.folder().join("druck"));
    assert_eq!(left.map_or(0, Iterator::count), 0, "no half file");
}

#[test]
fn a_letter_that_can_no_longer_be_made_is_named_and_the_others_are_printed() {
    let mut sandbox = opened(USUAL);
    let before = made(&sandbox);
    tick(&mut sandbox, 3);
    // Which they are: the first invitations of the list, once printed and taken back.
    sandbox.ctrl("p");
    sandbox.key(Named::Enter);
    let gone = since(&sandbox, &before)[0].appointment.unwrap();
    sandbox.ctrl("z");
    tick(&mut sandbox, 3);
    sandbox.ctrl("p");
    let service = sandbox.service();
    let cancelled = service.cancel(gone, CancelledBy::Family, "abgesagt");
    let _ = sandbox.wait(cancelled).unwrap();
    sandbox.key(Named::Enter);
    assert_eq!(since(&sandbox, &before).len(), 2);
    assert!(sandbox.shows("1 Brief konnte nicht erstellt werden."));
    sandbox.click("letters-refused-close");
    assert!(!sandbox.shows("1 Brief konnte nicht erstellt werden."));
}

#[test]
fn the_folder_window_fills_the_field() {
    let mut sandbox = opened(USUAL);
    tick(&mut sandbox, 1);
    let folder = tempfile::tempdir().unwrap();
    sandbox.record().answers.push(folder.path().to_path_buf());
    sandbox.ctrl("s");
    sandbox.click("letters-folder-pick");
    assert_eq!(sandbox.record().asked.last().unwrap().0, "pick folder");
    sandbox.click("letters-open");
    sandbox.click("letters-save-confirm");
    assert!(fs::read_dir(folder.path()).unwrap().count() > 0);
    let asked = sandbox.record().asked.clone();
    assert!(asked.iter().all(|(what, _)| *what != "open"), "not wanted");
}

#[test]
fn a_moved_appointment_shows_its_letter_as_outdated_with_the_reason() {
    let mut sandbox = opened(USUAL);
    let before = made(&sandbox);
    print_some(&mut sandbox, 2);
    let moved = since(&sandbox, &before)[0].appointment.unwrap();
    let service = sandbox.service();
    sandbox.wait(super::letters_post::move_away(&service, moved));
    sandbox.key(Named::F5);
    let reasons: Vec<Vec<Aspect>> = outbox(&sandbox)
        .into_iter()
        .filter_map(|item| match item.group {
            Group::Outdated(why) => Some(why),
            _ => None,
        })
        .collect();
    assert_eq!(reasons.len(), 1);
    assert_eq!(reasons[0][0], Aspect::When);
    assert!(sandbox.shows("Veraltet, bitte neu drucken"));
    let more = reasons[0].len() - 1;
    let words = if more == 0 {
        "Termin verschoben".to_owned()
    } else {
        format!("Termin verschoben +{more}")
    };
    assert!(sandbox.shows(&words), "{words}");
    sandbox.ctrl("2");
    assert!(
        sandbox.shows("Gedruckt, nicht mehr versenden"),
        "the old letter must not go out"
    );
    // Only the outdated one is printed again.
    sandbox.ctrl("1");
    let known = made(&sandbox);
    tick(&mut sandbox, 1);
    sandbox.ctrl("p");
    sandbox.key(Named::Enter);
    let again = since(&sandbox, &known);
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].appointment, Some(moved));
    assert!(again[0].repeats.is_some());
}

#[test]
fn a_letter_that_lacks_something_leads_to_its_field() {
    let mut sandbox = opened(USUAL);
    let invitation = |item: &PostItem| item.kind == LetterKind::Invitation;
    let family = printable(&sandbox)
        .into_iter()
        .find(invitation)
        .unwrap()
        .family;
    let service = sandbox.service();
    let file = sandbox.wait(service.family(family)).unwrap().file();
    let mut without = file.clone();
    without.family.address.street = String::new();
    let _ = sandbox
        .wait(service.save_file(Some(file), without))
        .unwrap();
    sandbox.key(Named::F5);
    sandbox.key(Named::End);
    assert!(sandbox.shows("Noch nicht druckbar"));
    assert!(sandbox.shows("Straße fehlt"));
    assert!(sandbox.shows("Angabe ergänzen"));
    let ticked = room(&sandbox).to_print().len();
    sandbox.key(Named::Space);
    assert!(
        !sandbox.shows(&format!("{} ausgewählt", ticked + 1)),
        "what cannot be printed is never ticked"
    );
    sandbox.key(Named::Enter);
    assert!(
        matches!(sandbox.place(), Destination::FamilyGap(at, _) if at == family),
        "{:?}",
        sandbox.place()
    );
}

#[test]
fn kind_and_day_change_what_is_listed() {
    let mut sandbox = opened(USUAL);
    let all = outbox(&sandbox);
    let other = all.iter().find(|item| item.kind != LetterKind::Invitation);
    assert!(other.is_some(), "the sample has letters of several kinds");
    sandbox.click("letters-kind");
    sandbox.click("letters-kind-invitation");
    let due = |i: &&PostItem| {
        let now = matches!(i.group, Group::Outdated(_) | Group::Today);
        now && i.kind == LetterKind::Invitation
    };
    let count = all.iter().filter(due).count();
    assert!(sandbox.shows(&format!("{count} ausgewählt")));
    // Another day: what is due then.
    sandbox.tab_to("letters-day");
    sandbox.ctrl("a");
    sandbox.write("+14");
    sandbox.key(Named::Enter);
    sandbox.key(Named::Tab);
    assert!(sandbox.shows("An diesem Tag in die Post"));
}

#[test]
fn enter_shows_the_page_large_and_esc_brings_the_list_back() {
    let mut sandbox = opened(USUAL);
    let small = sandbox.window.place("letters-page").width;
    sandbox.key(Named::Enter);
    assert!(sandbox.window.place("letters-page").width > small * 1.5);
    sandbox.key(Named::Escape);
    assert_eq!(sandbox.place(), Destination::Letters(None));
    assert!((sandbox.window.place("letters-page").width - small).abs() < 0.5);
    assert!(sandbox.window.is_focused("letters-table"));
}

#[test]
fn alt_enter_opens_the_file() {
    let mut sandbox = opened(USUAL);
    sandbox.chord(Key::Named(Named::Enter), Modifiers::ALT);
    assert!(matches!(sandbox.place(), Destination::Family(_)));
}

#[test]
fn shielded_names_hide_the_page_too() {
    let mut sandbox = opened(USUAL);
    let _ = sandbox.window.place("letters-page");
    sandbox.key(Named::F9);
    assert!(sandbox.shows("Der Sichtschutz ist an. Der Brief wird nicht gezeigt."));
    let name = printable(&sandbox)[0].name.clone();
    assert!(!sandbox.shows(&name));
}

#[test]
fn the_site_filter_hides_letters_of_other_sites() {
    let mut sandbox = opened(USUAL);
    let ticked =
        |sandbox: &mut Sandbox, count: usize| sandbox.shows(&format!("{count} ausgewählt"));
    let all = room(&sandbox).to_print().len();
    assert!(ticked(&mut sandbox, all));
    sandbox.chord(
        Key::Character("1".into()),
        Modifiers::CTRL | Modifiers::SHIFT,
    );
    let site = sandbox.desk().context().site.unwrap();
    let here = room(&sandbox)
        .items
        .iter()
        .filter(|i| matches!(i.group, Group::Outdated(_) | Group::Today))
        .filter(|i| i.site.is_none_or(|at| at == site))
        .count();
    assert!(here < all);
    assert!(ticked(&mut sandbox, here));
}

fn lines(composition: &Composition, page: usize) -> usize {
    composition.pages[page]
        .items
        .iter()
        .filter(|item| matches!(item.shape, Shape::Text(_)))
        .count()
}

/// The current letter once more, as what is kept of it sets it.
fn composed(sandbox: &Sandbox, key: PostKey) -> Composition {
    let service = sandbox.service();
    let folder = tempfile::tempdir().unwrap();
    let printed = sandbox.wait(service.print_batch(
        &[key],
        folder.path(),
        Default::default(),
        Default::default(),
    ));
    let made = printed.unwrap().value.letters[0].id;
    let copy = sandbox.wait(service.store().letter_copy(made)).unwrap();
    let (letter, _) = keep::unpack(&copy.unwrap().body).unwrap();
    compose(&FontBook::new().unwrap(), &letter).unwrap()
}

#[test]
fn the_preview_draws_what_goes_on_paper() {
    let sandbox = Sandbox::in_full_swing(USUAL);
    let service = sandbox.service();
    let key = printable(&sandbox)[0].key.unwrap();
    let drawn = sandbox.wait(service.post_pages(&key)).unwrap();
    let sheets = sandbox.wait(service.post_sheets(&[key])).unwrap();
    let composition = composed(&sandbox, key);
    assert_eq!(drawn.len(), composition.pages.len());
    assert_eq!(sheets, drawn.len());
    for (at, page) in drawn.iter().enumerate() {
        let mut outlines = page.iter();
        for item in &composition.pages[at].items {
            let Shape::Text(line) = &item.shape else {
                continue;
            };
            let glyphs: usize = line.runs().iter().map(|run| run.glyphs.len()).sum();
            let found = outlines.find(|drawn| match drawn {
                DrawItem::Fill { path, ink } => {
                    *ink == line.ink && (glyphs == 0 || !path.is_empty())
                }
                DrawItem::Stroke { .. } => false,
            });
            assert!(found.is_some(), "a line of text is not drawn");
        }
    }
    assert!(lines(&composition, 0) > 10);
}

#[test]
fn the_window_outline_lies_at_its_millimetres_and_holds_the_address() {
    let mut sandbox = opened(USUAL);
    let page = sandbox.window.place("letters-page");
    let with = sandbox.window.picture(Look::Light);
    sandbox.click("letters-window");
    let without = sandbox.window.picture(Look::Light);
    let (width, pixels) = (with.0 as usize, with.2.len() / 4);
    let mut edges = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    for at in 0..pixels {
        if with.2[at * 4..at * 4 + 4] == without.2[at * 4..at * 4 + 4] {
            continue;
        }
        let (x, y) = ((at % width) as f32 + 0.5, (at / width) as f32 + 0.5);
        if !page.contains(iced::Point::new(x, y)) {
            continue;
        }
        let scale = din5008::PAGE_WIDTH / page.width;
        let (x, y) = ((x - page.x) * scale, (y - page.y) * scale);
        edges = (
            edges.0.min(x),
            edges.1.min(y),
            edges.2.max(x),
            edges.3.max(y),
        );
    }
    let near = |found: f32, wanted: f32| (found - wanted).abs() < 0.8;
    assert!(
        near(edges.0, 20.0) && near(edges.1, 45.0) && near(edges.2, 105.0) && near(edges.3, 90.0),
        "the window is drawn at {edges:?}"
    );
    let key = printable(&sandbox)[0].key.unwrap();
    let composition = composed(&sandbox, key);
    let inside = composition.pages[0]
        .items
        .iter()
        .filter(|item| match &item.shape {
            Shape::Text(line) => {
                (20.0..105.0).contains(&line.x) && (62.7..90.0).contains(&line.baseline)
            }
            _ => false,
        })
        .count();
    assert!((3..=6).contains(&inside), "{inside} lines of address");
}

#[test]
fn pictures_of_the_letters() {
    opened(USUAL).holds("letters");
    opened((1920.0, 1080.0)).holds("letters");
    let mut texts = opened(USUAL);
    texts.ctrl("4");
    texts.holds("letters-texts");
}
