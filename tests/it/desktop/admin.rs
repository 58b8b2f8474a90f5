//! Verwaltung: what its forms really write, with the keyboard alone, and how it looks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{NaiveDate, NaiveTime, Weekday};
use erstberatung::desktop::action::{AdminPage, Destination};
use erstberatung::domain::language::Lang;
use erstberatung::domain::schedule::Rhythm;
use erstberatung::service::administration::{Amendment, Entry};
use iced::keyboard::key::Named;

use super::sandbox::{Sandbox, USUAL};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at_admin() -> Sandbox {
    let mut sandbox = Sandbox::administering(USUAL);
    sandbox.alt("7");
    assert_eq!(sandbox.place(), Destination::Admin(AdminPage::Sites));
    sandbox
}

/// Empties the focused field and types.
fn rewrite(sandbox: &mut Sandbox, text: &str) {
    sandbox.ctrl("a");
    sandbox.write(text);
}

#[test]
fn a_site_a_room_and_a_series_are_made_with_the_keyboard() {
    let mut sandbox = at_admin();
    sandbox.ctrl("n");
    assert!(sandbox.window.is_focused("admin-name"));
    sandbox.write("Oelde");
    sandbox.key(Named::Tab);
    sandbox.write("O");
    sandbox.ctrl("s");
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    let site = office.sites.iter().find(|s| s.name == "Oelde").unwrap();
    assert_eq!(site.letter, "O");
    assert!(!site.has_address());
    assert!(
        sandbox.shows("Adresse fehlt"),
        "the list says what is missing"
    );
    assert!(sandbox.shows("Ohne Adresse kann keine Einladung diesen Standort nennen."));

    sandbox.tab_to("admin-street");
    sandbox.write("Musterweg 1");
    sandbox.tab_to("admin-postcode");
    sandbox.write("593");
    sandbox.ctrl("s");
    assert!(sandbox.shows("Eine Postleitzahl hat fünf Ziffern."));
    assert!(sandbox.window.is_focused("admin-postcode"));
    rewrite(&mut sandbox, "59302");
    sandbox.tab_to("admin-town");
    sandbox.write("Oelde");
    sandbox.ctrl("s");
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    assert!(
        office
            .sites
            .iter()
            .find(|s| s.name == "Oelde")
            .unwrap()
            .has_address()
    );
    assert!(!sandbox.shows("Adresse fehlt"));

    sandbox.tab_to("admin-new-room");
    sandbox.key(Named::Enter);
    assert!(sandbox.window.is_focused("admin-name"));
    sandbox.write("Raum 1");
    sandbox.tab_to("admin-seats");
    rewrite(&mut sandbox, "viele");
    sandbox.ctrl("s");
    assert!(sandbox.shows("Hier gehört eine Zahl hin."));
    rewrite(&mut sandbox, "8");
    sandbox.tab_to("admin-accessible");
    sandbox.key(Named::Space);
    sandbox.ctrl("s");
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    let site = office.sites.iter().find(|s| s.name == "Oelde").unwrap().id;
    let room = office.rooms.iter().find(|r| r.site == site).unwrap();
    assert_eq!(
        (room.seats, room.accessible, room.name.as_str()),
        (8, true, "Raum 1")
    );

    sandbox.ctrl("3");
    sandbox.ctrl("n");
    assert!(sandbox.window.is_focused("admin-counsellor"));
    sandbox.tab_to("admin-site");
    sandbox.key(Named::End);
    sandbox.tab_to("admin-weekday");
    sandbox.key(Named::ArrowRight);
    sandbox.key(Named::ArrowRight);
    sandbox.key(Named::ArrowRight);
    sandbox.tab_to("admin-from");
    rewrite(&mut sandbox, "930");
    sandbox.tab_to("admin-to");
    rewrite(&mut sandbox, "12");
    sandbox.tab_to("admin-rhythm");
    sandbox.key(Named::ArrowRight);
    sandbox.key(Named::ArrowRight);
    assert!(sandbox.shows("Die nächsten Tage"));
    sandbox.tab_to("admin-pause-add");
    sandbox.key(Named::Enter);
    sandbox.tab_to("admin-pause-from-0");
    sandbox.write("7.12.2026");
    sandbox.tab_to("admin-pause-to-0");
    sandbox.write("11.12.2026");
    sandbox.ctrl("s");
    assert!(
        sandbox.shows("Zwei Zeitfenster zur selben Zeit"),
        "the counsellor is elsewhere on Thursdays: asked, not refused"
    );
    sandbox.key(Named::Enter);
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    let series = office.series.iter().find(|s| s.site == site).unwrap();
    assert_eq!(series.weekday, Weekday::Thu);
    assert_eq!(series.rhythm, Rhythm::EvenWeeks);
    assert_eq!(
        series.room,
        office.rooms.iter().find(|r| r.site == site).unwrap().id
    );
    assert_eq!(series.start, NaiveTime::from_hms_opt(9, 30, 0).unwrap());
    assert_eq!(series.valid_from, day("2026-11-25"));
    let pauses: Vec<_> = series.pauses.iter().map(|p| (p.from, p.to)).collect();
    assert_eq!(pauses, [(day("2026-12-07"), day("2026-12-11"))]);

    // Out of the text field, where Strg+Z takes back what was typed.
    sandbox.tab_to("admin-rhythm");
    sandbox.ctrl("z");
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    assert!(
        !office.series.iter().any(|s| s.site == site),
        "Strg+Z takes it back"
    );
}

#[test]
fn an_absence_names_the_appointments_that_stay_and_opens_them_in_the_calendar() {
    let mut sandbox = at_admin();
    sandbox.ctrl("4");
    sandbox.ctrl("n");
    let service = sandbox.service();
    let office = sandbox.wait(service.office()).unwrap();
    let who = office.counsellors.iter().find(|c| c.active).unwrap().id;
    let span = sandbox
        .wait(service.calendar(day("2026-11-26"), day("2026-12-31")))
        .unwrap();
    let mine = |from: NaiveDate, to: NaiveDate| {
        span.rows
            .iter()
            .filter(|r| {
                let a = &r.appointment;
                let date = a.start.date();
                a.counsellor == who && a.status.is_open() && from <= date && date <= to
            })
            .count()
    };
    let count = mine(day("2026-11-30"), day("2026-12-04"));
    assert!(count > 1, "the sample has appointments in that week");
    sandbox.tab_to("admin-first-day");
    rewrite(&mut sandbox, "30.11.2026");
    sandbox.tab_to("admin-last-day");
    rewrite(&mut sandbox, "04.12.2026");
    sandbox.ctrl("s");
    let asked =
        format!("{count} Termine passen dann nicht mehr zum Zeitangebot. Sie bleiben bestehen.");
    assert!(sandbox.shows(&asked), "{asked}");
    let absences = sandbox.wait(service.office()).unwrap().absences.len();
    assert_eq!(absences, office.absences.len(), "nothing before the answer");
    sandbox.key(Named::Enter);
    let words = format!("{count} Termine passen nicht mehr dazu. Sie bleiben stehen.");
    assert!(sandbox.shows(&words), "{words}");
    let later = sandbox
        .wait(service.calendar(day("2026-11-26"), day("2026-12-31")))
        .unwrap();
    assert_eq!(later.rows.len(), span.rows.len(), "none of them is gone");
    sandbox.click("admin-affected-0");
    assert!(matches!(
        sandbox.place(),
        Destination::Calendar {
            appointment: Some(_),
            ..
        }
    ));
}

#[test]
fn a_running_series_is_changed_from_a_day_on_or_altogether_and_nothing_is_moved() {
    let mut sandbox = at_admin();
    sandbox.ctrl("3");
    let service = sandbox.service();
    let before = sandbox.wait(service.office()).unwrap();
    let booked = sandbox
        .wait(service.calendar(day("2026-11-26"), day("2027-03-31")))
        .unwrap();
    // The first of the list runs already: it is asked from when the change holds.
    sandbox.tab_to("admin-to");
    rewrite(&mut sandbox, "10:00");
    sandbox.ctrl("s");
    assert!(sandbox.shows("Änderung speichern?"));
    assert!(sandbox.shows("Bis zum Tag davor bleibt die Serie, wie sie ist."));
    sandbox.tab_to("admin-scope-day");
    rewrite(&mut sandbox, "1.2.2027");
    sandbox.tab_to("admin-ask-yes");
    sandbox.key(Named::Enter);
    let after = sandbox.wait(service.office()).unwrap();
    assert_eq!(after.series.len(), before.series.len() + 1);
    let ended = |s: &&erstberatung::domain::schedule::Series| s.valid_to == Some(day("2027-01-31"));
    assert_eq!(after.series.iter().filter(ended).count(), 1);
    let later = sandbox
        .wait(service.calendar(day("2026-11-26"), day("2027-03-31")))
        .unwrap();
    assert_eq!(later.rows, booked.rows, "no appointment was touched");
    sandbox.tab_to("admin-rhythm");
    sandbox.ctrl("z");
    let undone = sandbox.wait(service.office()).unwrap();
    assert_eq!(undone.series.len(), before.series.len());
    assert!(undone.series.iter().all(|s| !ended(&s)));
}

#[test]
fn an_extra_day_at_another_place_is_made_with_the_keyboard() {
    let mut sandbox = at_admin();
    sandbox.ctrl("3");
    sandbox.tab_to("admin-new-extra");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Zusatztag anlegen"));
    sandbox.tab_to("extra-day");
    rewrite(&mut sandbox, "5.12.2026");
    sandbox.tab_to("extra-site");
    sandbox.key(Named::End);
    sandbox.tab_to("extra-name");
    sandbox.write("Rathaus Oelde");
    sandbox.tab_to("extra-room-name");
    sandbox.write("Saal");
    sandbox.tab_to("extra-make");
    sandbox.key(Named::Enter);
    assert_eq!(
        sandbox.strip().unwrap(),
        "Zeitangebot am Sa 05.12. geändert."
    );
    let service = sandbox.service();
    let office = sandbox.wait(service.office()).unwrap();
    let site = office.sites.iter().find(|s| s.name == "Rathaus Oelde");
    let site = site.unwrap().id;
    let series = office.series.iter().find(|s| s.site == site).unwrap();
    assert_eq!(series.rhythm, Rhythm::Once);
    assert_eq!(series.valid_from, day("2026-12-05"));
    sandbox.ctrl("z");
    let office = sandbox.wait(service.office()).unwrap();
    assert!(office.sites.iter().all(|s| s.id != site));
}

#[test]
fn ways_between_sites_are_kept_and_may_be_left_empty() {
    let mut sandbox = at_admin();
    sandbox.ctrl("7");
    sandbox.tab_to("admin-way-0");
    sandbox.write("20");
    sandbox.ctrl("s");
    let service = sandbox.service();
    let pairs = |sandbox: &mut Sandbox| {
        let office = sandbox.wait(service.office()).unwrap();
        let pairs = office.settings.travel_pairs.iter();
        pairs.map(|p| p.minutes).collect::<Vec<_>>()
    };
    assert_eq!(pairs(&mut sandbox), [20]);
    sandbox.tab_to("admin-way-0");
    sandbox.ctrl("a");
    sandbox.key(Named::Backspace);
    sandbox.ctrl("s");
    assert_eq!(pairs(&mut sandbox), Vec::<u32>::new());
}

#[test]
fn what_is_typed_is_asked_about_before_another_entry_opens() {
    let mut sandbox = at_admin();
    sandbox.tab_to("admin-name");
    sandbox.write("x");
    sandbox.ctrl("2");
    assert!(sandbox.shows("Änderungen verwerfen?"));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Änderungen verwerfen?"));
    assert!(sandbox.desk().is_dirty(), "what was typed is still there");
    sandbox.ctrl("2");
    sandbox.tab_to("admin-discard-yes");
    sandbox.key(Named::Enter);
    assert!(!sandbox.shows("Änderungen verwerfen?"));
    assert!(sandbox.shows("Berät ohne Dolmetschen in"));
    assert!(!sandbox.desk().is_dirty());
}

#[test]
fn deleting_asks_and_what_appointments_use_is_kept() {
    let mut sandbox = at_admin();
    let sites = sandbox
        .wait(sandbox.service().office())
        .unwrap()
        .sites
        .len();
    sandbox.click("admin-remove");
    assert!(sandbox.shows("Wirklich löschen?"));
    let service = sandbox.service();
    let office = sandbox.wait(service.office()).unwrap();
    let remove = Amendment::Remove(Entry::Site(office.sites[0].clone()));
    let refused = sandbox.wait(service.foresee(&remove)).unwrap_err();
    assert!(
        sandbox.shows(&refused.sentence(Lang::De)),
        "Ahlen is in use"
    );
    sandbox.key(Named::Enter);
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    assert_eq!(office.sites.len(), sites);
    assert!(!sandbox.shows("Wirklich löschen?"), "Enter goes back");
}

#[test]
fn settings_are_written_only_when_they_are_possible() {
    let mut sandbox = at_admin();
    sandbox.ctrl("7");
    assert!(sandbox.shows("Arbeitstage · Regel des Dolmetschpools"));
    sandbox.tab_to("buffer_minutes");
    rewrite(&mut sandbox, "zehn");
    sandbox.ctrl("s");
    assert!(sandbox.shows("Hier gehört eine Zahl hin."));
    rewrite(&mut sandbox, "20");
    sandbox.ctrl("s");
    let settings = sandbox
        .wait(sandbox.service().office())
        .unwrap()
        .settings
        .clone();
    assert_eq!(settings.buffer_minutes, 20);
}

#[test]
fn a_person_is_added_with_the_keyboard_and_the_own_password_is_needed() {
    let mut sandbox = at_admin();
    sandbox.ctrl("8");
    assert!(sandbox.shows("Was die Rollen dürfen"));
    sandbox.ctrl("n");
    assert!(sandbox.window.is_focused("people-name"));
    sandbox.write("T. Testfall");
    sandbox.tab_to("people-password");
    sandbox.write("ein langes Wort");
    sandbox.tab_to("people-own");
    sandbox.write("falsch");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Das Passwort stimmt nicht. Achten Sie auf die Feststelltaste."));
    rewrite(&mut sandbox, "beispiel");
    sandbox.key(Named::Enter);
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    assert!(office.persons.iter().any(|p| p.name == "T. Testfall"));
    assert!(sandbox.shows("T. Testfall"));
}

#[test]
fn a_backup_is_written_and_the_check_says_that_all_is_well() {
    let mut sandbox = at_admin();
    sandbox.ctrl("9");
    let to = sandbox.folder().join("sicherung.db");
    sandbox.record().answers.push(to.clone());
    sandbox.click("backup-save");
    assert!(to.exists());
    assert!(
        sandbox
            .strip()
            .unwrap()
            .starts_with("Gesichert und geprüft: ")
    );
    sandbox.click("backup-check");
    let report = sandbox
        .wait(
            sandbox
                .service()
                .store()
                .check(erstberatung::store::Depth::Full),
        )
        .unwrap();
    assert!(sandbox.shows(&format!(
        "Alles in Ordnung, {} Prüfungen ohne Befund.",
        report.checks.len()
    )));
}

#[test]
fn the_office_may_look_but_not_change() {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("7");
    assert!(sandbox.shows("Ändern darf hier nur die Rolle Verwaltung."));
    sandbox.ctrl("n");
    assert!(!sandbox.window.is_focused("admin-name"));
    sandbox.ctrl("s");
    assert_eq!(sandbox.strip(), None);
}

#[test]
fn pictures() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut sandbox = Sandbox::administering(size);
        sandbox.alt("7");
        sandbox.holds("admin-sites");
        sandbox.ctrl("3");
        sandbox.holds("admin-series");
        sandbox.click("admin-new-extra");
        sandbox.holds("admin-extra-day");
        sandbox.key(Named::Escape);
        sandbox.tab_to("admin-to");
        rewrite(&mut sandbox, "10:30");
        sandbox.ctrl("s");
        sandbox.holds("admin-series-change");
        sandbox.key(Named::Escape);
        sandbox.ctrl("4");
        sandbox.tab_to("admin-discard-yes");
        sandbox.key(Named::Enter);
        sandbox.holds("admin-absences");
        sandbox.ctrl("5");
        sandbox.holds("admin-holidays");
        sandbox.ctrl("7");
        sandbox.holds("admin-settings");
        sandbox.ctrl("8");
        sandbox.holds("admin-people");
    }
}
