//! The whole record in its form: every section by keyboard, what is missing and where, bad input, two people, a crash.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::clock::Clock;
use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message};
use erstberatung::domain::child::Child;
use erstberatung::domain::file::File;
use erstberatung::domain::guardian::{Custody, GuardianLiteracy};
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::level::{Level, missing};
use erstberatung::domain::proof::{Brought, Document, MeaslesProofStatus, SpecialNeedsFlag};
use erstberatung::domain::school_history::{EndReason, PreSchool};
use erstberatung::domain::skill::{
    GermanAssessment, GermanLevel, LiteracyStatus, Script, SkillLevel,
};
use erstberatung::service::entry;
use iced::keyboard::key::Named;
use iced_test::core::widget::Id;

use super::sandbox::{Sandbox, USUAL, moment};

const LARGE: (f32, f32) = (1920.0, 1080.0);

fn opened(sandbox: &Sandbox) -> FamilyId {
    match sandbox.place() {
        Destination::Family(id) => id,
        other => panic!("no record is open but {other:?}"),
    }
}

fn saved(sandbox: &Sandbox, id: FamilyId) -> File {
    sandbox.wait(sandbox.service().family(id)).unwrap().file()
}

/// The record of the family that waits longest.
fn record(mut sandbox: Sandbox) -> (Sandbox, FamilyId) {
    sandbox.alt("2");
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::Enter);
    let id = opened(&sandbox);
    (sandbox, id)
}

fn report() -> Sandbox {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("2");
    sandbox.ctrl("n");
    assert_eq!(sandbox.place(), Destination::NewFamily);
    sandbox
}

fn fill(sandbox: &mut Sandbox, id: &'static str, words: &str) {
    sandbox.tab_to(id);
    sandbox.write(words);
}

/// Types into a field that is searched and takes the first row.
fn pick(sandbox: &mut Sandbox, id: &'static str, words: &str) {
    fill(sandbox, id, words);
    sandbox.key(Named::Enter);
}

/// Chooses the n-th answer, counted from the one that stands there.
fn choose(sandbox: &mut Sandbox, id: &'static str, steps: usize) {
    sandbox.tab_to(id);
    for _ in 0..steps {
        sandbox.key(Named::ArrowRight);
    }
}

fn press(sandbox: &mut Sandbox, id: &'static str) {
    sandbox.tab_to(id);
    sandbox.key(Named::Enter);
}

/// Opens a part of the page, unless something stands in it and it is open already.
fn unfold(sandbox: &mut Sandbox, fold: &'static str, inside: &'static str) {
    if sandbox.window.find(Id::new(inside)).is_none() {
        press(sandbox, fold);
    }
}

fn clear(sandbox: &mut Sandbox, id: &'static str) {
    sandbox.tab_to(id);
    for _ in 0..40 {
        sandbox.key(Named::Backspace);
    }
}

/// What every report says.
fn usual(sandbox: &mut Sandbox) {
    fill(
        sandbox,
        "family-reporter-office",
        "Schulverwaltungsamt Oelde",
    );
    fill(sandbox, "family-street", "Beispielweg 3");
    fill(sandbox, "family-postcode", "59302");
    fill(sandbox, "family-phone-0", "+49 2522 / 72-0");
    fill(sandbox, "family-guardian-0-given", "Fatima");
    fill(sandbox, "family-guardian-0-family", "Beispiel");
    fill(sandbox, "family-child-0-given", "Hiba");
    fill(sandbox, "family-child-0-birth", "22.6.2014");
}

#[test]
fn every_section_is_filled_without_the_mouse() {
    let mut sandbox = report();
    fill(
        &mut sandbox,
        "family-reporter-office",
        "Schulverwaltungsamt Oelde",
    );
    fill(&mut sandbox, "family-arrived", "10.10.2026");
    fill(&mut sandbox, "family-allocated", "10.10.2026");
    fill(&mut sandbox, "family-entered", "1.8.2026");
    pick(&mut sandbox, "family-pathway", "zugewiesen");
    fill(&mut sandbox, "family-street", "Beispielweg 3");
    fill(&mut sandbox, "family-postcode", "59302");
    fill(&mut sandbox, "family-phone-0", "02522 72-0 App. 4");
    fill(&mut sandbox, "family-phone-whose-0", "Mutter");
    sandbox.tab_to("family-phone-messenger-0");
    sandbox.key(Named::Space);
    pick(&mut sandbox, "family-language", "kurm");
    choose(&mut sandbox, "family-interpreter", 2);
    pick(&mut sandbox, "family-interpreter-second", "arabisch");
    press(&mut sandbox, "family-fold-more");
    press(&mut sandbox, "family-languages-add");
    pick(&mut sandbox, "family-languages-0-language", "türkisch");
    fill(&mut sandbox, "family-helper-name", "Karla Probe");
    fill(&mut sandbox, "family-helper-consent", "20.11.2026");
    sandbox.tab_to("family-childcare");
    sandbox.key(Named::Space);

    fill(&mut sandbox, "family-guardian-0-given", "Fatima");
    fill(&mut sandbox, "family-guardian-0-family", "Al-Beispiel");
    press(&mut sandbox, "family-guardian-0-fold-more");
    choose(&mut sandbox, "family-guardian-0-custody", 1);
    fill(&mut sandbox, "family-guardian-0-custody-seen", "20.11.2026");
    fill(&mut sandbox, "family-guardian-0-usual-name", "Fatma");
    choose(&mut sandbox, "family-guardian-0-reads", 2);
    pick(&mut sandbox, "family-guardian-0-language", "arabisch");
    fill(&mut sandbox, "family-guardian-0-consent", "20.11.2026");
    fill(&mut sandbox, "family-guardian-0-consent-version", "2026-01");
    press(&mut sandbox, "family-guardian-0-phone-add");
    fill(
        &mut sandbox,
        "family-guardian-0-phone-0-number",
        "0171 3920054",
    );
    fill(&mut sandbox, "family-guardian-0-street", "Musterweg 1");

    fill(&mut sandbox, "family-child-0-given", "Hiba");
    fill(&mut sandbox, "family-child-0-birth", "06.2014");
    fill(&mut sandbox, "family-child-0-years", "5");
    press(&mut sandbox, "family-child-0-fold-origin");
    fill(&mut sandbox, "family-child-0-birth-place", "Homs");
    pick(&mut sandbox, "family-child-0-birth-country", "syri");
    pick(&mut sandbox, "family-child-0-nationality", "syri");
    press(&mut sandbox, "family-child-0-other-add");
    fill(&mut sandbox, "family-child-0-other-0-name", "Heba");
    press(&mut sandbox, "family-child-0-fold-schooling");
    press(&mut sandbox, "family-child-0-school-add");
    assert!(sandbox.window.is_focused("family-child-0-school-0-country"));
    pick(&mut sandbox, "family-child-0-school-0-country", "türkei");
    fill(
        &mut sandbox,
        "family-child-0-school-0-school",
        "Grundschule Izmir",
    );
    fill(&mut sandbox, "family-child-0-school-0-from", "09.2020");
    fill(&mut sandbox, "family-child-0-school-0-to", "2025");
    fill(&mut sandbox, "family-child-0-school-0-grade", "5");
    pick(&mut sandbox, "family-child-0-school-0-end", "ausreise");
    sandbox.tab_to("family-child-0-school-0-grade");
    sandbox.key(Named::Enter);
    assert!(
        sandbox.window.is_focused("family-child-0-school-1-country"),
        "Enter adds a row"
    );
    choose(&mut sandbox, "family-child-0-pre-school", 3);
    choose(&mut sandbox, "family-child-0-certificate", 1);
    pick(
        &mut sandbox,
        "family-child-0-certificate-language",
        "türkisch",
    );
    fill(&mut sandbox, "family-child-0-german-months", "0");
    press(&mut sandbox, "family-child-0-fold-skills");
    press(&mut sandbox, "family-child-0-skill-add");
    pick(&mut sandbox, "family-child-0-skill-0-language", "kurm");
    choose(&mut sandbox, "family-child-0-skill-0-listening", 4);
    choose(&mut sandbox, "family-child-0-skill-0-writing", 1);
    choose(&mut sandbox, "family-child-0-german", 2);
    choose(&mut sandbox, "family-child-0-german-by", 1);
    choose(&mut sandbox, "family-child-0-literacy", 2);
    pick(&mut sandbox, "family-child-0-script", "arab");
    press(&mut sandbox, "family-child-0-fold-papers");
    choose(&mut sandbox, "family-child-0-document-identity", 1);
    choose(&mut sandbox, "family-child-0-document-vaccination_card", 3);
    choose(&mut sandbox, "family-child-0-measles", 1);
    fill(&mut sandbox, "family-child-0-health-notified", "20.11.2026");
    choose(&mut sandbox, "family-child-0-special-needs", 2);
    sandbox.ctrl("s");

    let file = saved(&sandbox, opened(&sandbox));
    let family = &file.family;
    assert_eq!(
        family.phones[0].number, "02522 72-0 App. 4",
        "kept as typed"
    );
    assert!(family.phones[0].messenger && family.childcare);
    let need = family.interpreter.as_ref().unwrap();
    assert_eq!(
        (
            need.language.as_str(),
            need.second.as_ref().unwrap().as_str()
        ),
        ("kmr", "ar")
    );
    assert_eq!(family.more_languages[0].as_str(), "tr");
    assert!(family.helper.as_ref().unwrap().may_be_told());
    let guardian = &file.guardians[0];
    assert_eq!(guardian.custody, Custody::Joint);
    assert_eq!(guardian.literacy, Some(GuardianLiteracy::OwnLanguage));
    assert_eq!(guardian.usual_name, "Fatma");
    assert_eq!(guardian.consent.as_ref().unwrap().version, "2026-01");
    assert_eq!(guardian.phones[0].number, "0171 3920054");
    assert_eq!(guardian.address.as_ref().unwrap().street, "Musterweg 1");
    let child = &file.children[0];
    assert_eq!(child.birth.unwrap().to_string(), "2014-06");
    assert_eq!(child.birth_country.as_ref().unwrap().as_str(), "SYR");
    assert_eq!(child.other_names, ["Heba"]);
    assert_eq!(child.school_history.len(), 1, "an empty row is none");
    let school = &child.school_history[0];
    assert_eq!(school.time.from().unwrap().to_string(), "2020-09");
    assert_eq!(school.time.to().unwrap().to_string(), "2025");
    assert_eq!(
        (school.grade, school.end),
        (Some(5), Some(EndReason::LeftCountry))
    );
    assert_eq!(child.pre_school, Some(PreSchool::Abroad));
    let certificate = child.last_certificate.as_ref().unwrap();
    assert!(certificate.seen && certificate.language.as_ref().unwrap().as_str() == "tr");
    assert_eq!(child.german_schooling.as_ref().unwrap().months, 0);
    assert_eq!(child.skills[0].listening, Some(SkillLevel::Fluent));
    assert_eq!(child.skills[0].writing, Some(SkillLevel::None));
    assert_eq!(child.german_level, Some(GermanLevel::A1));
    assert_eq!(child.german_assessment, Some(GermanAssessment::Talk));
    assert_eq!(
        child.literacy,
        Some(LiteracyStatus::NonLatin(Script::Arabic))
    );
    assert_eq!(child.documents.of(Document::Identity), Some(Brought::Yes));
    assert_eq!(
        child.documents.of(Document::VaccinationCard),
        Some(Brought::Later)
    );
    assert_eq!(child.measles.unwrap().status, MeaslesProofStatus::NotSeen);
    assert!(child.health_exam.notified_on.is_some());
    assert_eq!(child.special_needs, Some(SpecialNeedsFlag::ToClarify));
    // Opened again and saved, nothing changes.
    sandbox.key(Named::F2);
    sandbox.ctrl("s");
    assert_eq!(saved(&sandbox, file.family.id), file);
}

#[test]
fn siblings_may_have_different_guardians() {
    let mut sandbox = report();
    usual(&mut sandbox);
    press(&mut sandbox, "family-add-guardian");
    sandbox.write("Omar");
    fill(&mut sandbox, "family-guardian-1-family", "Muster");
    press(&mut sandbox, "family-child-0-fold-origin");
    sandbox.tab_to("family-child-0-guarded-1");
    sandbox.key(Named::Space);
    sandbox.ctrl("s");
    let file = saved(&sandbox, opened(&sandbox));
    assert_eq!(file.children[0].guardians, [file.guardians[0].id]);
}

#[test]
fn f8_leads_through_everything_that_is_missing() {
    let (mut sandbox, id) = record(Sandbox::at_work());
    let file = saved(&sandbox, id);
    let gaps = missing(&file, Level::Handover);
    assert!(gaps.len() > 10, "the sample lacks much");
    sandbox.key(Named::F2);
    let mut seen = Vec::new();
    for _ in 0..8 {
        sandbox.key(Named::F8);
        let at = format!(
            "{:?}",
            sandbox.window.focused().expect("the keyboard is somewhere")
        );
        assert!(!seen.contains(&at), "{at} a second time");
        seen.push(at);
    }
}

#[test]
fn a_line_of_what_is_missing_jumps_to_the_very_field() {
    let mut sandbox = report();
    usual(&mut sandbox);
    sandbox.ctrl("s");
    let id = opened(&sandbox);
    let file = saved(&sandbox, id);
    let of = erstberatung::domain::level::asked(&file, Level::Invitation).len();
    let gaps = missing(&file, Level::Invitation);
    assert!(!gaps.is_empty());
    assert!(sandbox.shows(&format!("{} von {of} bis zur Einladung", gaps.len())));
    press(&mut sandbox, "family-gap-0");
    assert!(sandbox.shows("Akte bearbeiten"));
    assert!(
        sandbox.window.is_focused("family-language"),
        "the first thing that is missing"
    );
    pick(&mut sandbox, "family-language", "arab");
    choose(&mut sandbox, "family-interpreter", 1);
    sandbox.ctrl("s");
    let file = saved(&sandbox, id);
    assert!(missing(&file, Level::Invitation).is_empty() && file.family.no_interpreter);
    // The child's own line opens the fold in which the field stands.
    press(&mut sandbox, "family-complete-0");
    assert!(sandbox.window.is_focused("family-child-0-birth-place"));
}

#[test]
fn bad_input_is_refused_at_its_field_and_nothing_is_cut() {
    let mut sandbox = report();
    usual(&mut sandbox);
    clear(&mut sandbox, "family-phone-0");
    sandbox.write("ruft selbst an");
    clear(&mut sandbox, "family-guardian-0-given");
    sandbox.write("😀");
    clear(&mut sandbox, "family-child-0-birth");
    sandbox.write("31.02.2015");
    sandbox.ctrl("s");
    for words in [
        "Eine Telefonnummer hat keine Buchstaben.",
        "Bildzeichen lassen sich nicht drucken.",
        "Diesen Tag gibt es nicht.",
    ] {
        assert!(sandbox.shows(words), "{words}");
    }
    clear(&mut sandbox, "family-phone-0");
    sandbox.write("0049 2522 720");
    clear(&mut sandbox, "family-guardian-0-given");
    sandbox.write("Fa\u{200B}tima");
    sandbox.key(Named::Tab);
    assert!(
        sandbox.shows("Unsichtbare Zeichen wurden entfernt."),
        "mended and said"
    );
    for (typed, words) in [
        ("26.11.2026", "Das Geburtsdatum liegt in der Zukunft."),
        (
            "1.5.1996",
            "Älter als 25 Jahre: Bitte das Geburtsdatum prüfen.",
        ),
    ] {
        clear(&mut sandbox, "family-child-0-birth");
        sandbox.write(typed);
        sandbox.ctrl("s");
        assert!(sandbox.shows(words), "{words}");
    }
    clear(&mut sandbox, "family-child-0-birth");
    sandbox.write("2004");
    let long = "x".repeat(105);
    clear(&mut sandbox, "family-child-0-given");
    sandbox.write(&long);
    sandbox.ctrl("s");
    assert!(sandbox.shows("Zu lang: 105 Zeichen, höchstens 100."));
    sandbox.tab_to("family-child-0-given");
    for _ in 0..5 {
        sandbox.key(Named::Backspace);
    }
    sandbox.ctrl("s");
    let file = saved(&sandbox, opened(&sandbox));
    assert_eq!(
        file.children[0].given_name,
        "x".repeat(100),
        "nothing else was cut"
    );
    assert_eq!(file.guardians[0].given_name, "Fatima");
    assert_eq!(file.children[0].birth.unwrap().to_string(), "2004");
    assert!(
        sandbox.shows("Verweisberatung"),
        "beyond compulsory age, and accepted"
    );
}

#[test]
fn two_people_in_one_field_see_both_values_and_one_chooses() {
    let (mut sandbox, id) = record(Sandbox::at_work());
    sandbox.key(Named::F2);
    clear(&mut sandbox, "family-street");
    sandbox.write("Meinweg 1");
    fill(&mut sandbox, "family-accommodation", "Haus Beispiel");
    fill(&mut sandbox, "family-arrived", "x");
    let before = saved(&sandbox, id);
    let mut theirs = before.clone();
    theirs.family.address.street = "Ihrweg 2".into();
    theirs.family.email = "muster@example.org".into();
    let service = sandbox.service();
    let _ = sandbox
        .wait(service.save_file(Some(before), theirs))
        .unwrap();
    clear(&mut sandbox, "family-arrived");
    sandbox.ctrl("s");
    sandbox.tab_to("family-reopen");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Inzwischen geändert"));
    let who = service.actor().name.clone();
    assert!(
        sandbox.shows(&format!("{who}, 09:42: muster@example.org")),
        "who changed what stands at the field"
    );
    assert!(sandbox.shows(&format!(
        "{who} hat das um 09:42 auch geändert. Welcher Wert gilt?"
    )));
    assert!(sandbox.shows("Meine Eingabe: Meinweg 1") && sandbox.shows("Gespeichert: Ihrweg 2"));
    press(&mut sandbox, "family-street-theirs");
    assert!(!sandbox.shows("Gespeichert: Ihrweg 2"), "decided");
    sandbox.ctrl("s");
    let family = saved(&sandbox, id).family;
    assert_eq!(family.address.street, "Ihrweg 2");
    assert_eq!(
        family.address.accommodation, "Haus Beispiel",
        "nothing typed is lost"
    );
    assert_eq!(family.email, "muster@example.org");
}

#[test]
fn a_crash_costs_nothing_that_was_typed() {
    let mut sandbox = report();
    usual(&mut sandbox);
    clear(&mut sandbox, "family-child-0-birth");
    sandbox.write("31.02.");
    fill(&mut sandbox, "family-town", "");
    let mut sandbox = sandbox.after_a_crash();
    sandbox.alt("2");
    sandbox.ctrl("n");
    assert!(sandbox.shows("Nicht gespeicherte Eingaben von 09:42"));
    press(&mut sandbox, "family-draft-go-on");
    assert!(!sandbox.shows("Nicht gespeicherte Eingaben von 09:42"));
    assert!(sandbox.desk().is_dirty());
    clear(&mut sandbox, "family-child-0-birth");
    sandbox.write("2014");
    sandbox.ctrl("s");
    let file = saved(&sandbox, opened(&sandbox));
    assert_eq!(file.list_name(), "Beispiel, Fatima");
    assert_eq!(file.family.address.street, "Beispielweg 3");
    // Saved: nothing is offered any more.
    let mut sandbox = sandbox.after_a_crash();
    sandbox.alt("2");
    sandbox.ctrl("n");
    assert!(!sandbox.shows("Nicht gespeicherte Eingaben von 09:42"));
}

#[test]
fn what_was_thrown_away_is_not_offered_again() {
    let (mut sandbox, id) = record(Sandbox::at_work());
    sandbox.key(Named::F2);
    fill(&mut sandbox, "family-accommodation", "Haus Beispiel");
    let (mut sandbox, again) = record(sandbox.after_a_crash());
    assert_eq!(id, again);
    assert!(sandbox.shows("Nicht gespeicherte Eingaben von 09:42"));
    press(&mut sandbox, "family-draft-discard");
    assert!(!sandbox.shows("Nicht gespeicherte Eingaben von 09:42"));
    sandbox.key(Named::F2);
    fill(&mut sandbox, "family-accommodation", "Haus Muster");
    sandbox.tab_to("family-town");
    sandbox.key(Named::Escape);
    sandbox.key(Named::Tab);
    sandbox.key(Named::Enter);
    let (mut sandbox, _) = record(sandbox.after_a_crash());
    assert!(!sandbox.shows("Nicht gespeicherte Eingaben von 09:42"));
}

#[test]
fn what_was_thrown_away_at_the_door_is_not_offered_again() {
    for quit in [false, true] {
        let (mut sandbox, _) = record(Sandbox::at_work());
        sandbox.key(Named::F2);
        fill(&mut sandbox, "family-accommodation", "Haus Beispiel");
        let drafts = sandbox.wait(sandbox.service().own_drafts()).unwrap();
        assert_eq!(drafts.len(), 1, "kept while it is typed");
        let me = sandbox.service().actor().clone();
        sandbox.say(if quit {
            Message::CloseRequested(iced::window::Id::unique())
        } else {
            Message::Desk(DeskMessage::SignOutPressed)
        });
        assert!(sandbox.shows("Es gibt ungespeicherte Eingaben."));
        sandbox.click("leave-discard");
        assert_eq!(sandbox.ended, quit);
        assert!(sandbox.app().desk().is_none());
        let clock = Clock::Fixed(moment());
        let entered = entry::unlock(sandbox.folder(), &me.name, entry::SAMPLE_PASSWORD, clock);
        let service = sandbox.wait(entered).unwrap();
        assert_eq!(service.actor().person, me.person);
        assert!(sandbox.wait(service.own_drafts()).unwrap().is_empty());
        sandbox.wait(service.store().close()).unwrap();
    }
}

#[test]
fn what_was_taken_back_by_hand_leaves_no_draft() {
    let (mut sandbox, _) = record(Sandbox::at_work());
    sandbox.key(Named::F2);
    fill(&mut sandbox, "family-accommodation", "H");
    let drafts = |sandbox: &Sandbox| sandbox.wait(sandbox.service().own_drafts()).unwrap().len();
    assert_eq!(drafts(&sandbox), 1);
    sandbox.key(Named::Backspace);
    assert!(!sandbox.desk().is_dirty());
    assert_eq!(drafts(&sandbox), 0);
}

#[test]
fn going_through_the_fields_writes_no_draft_anew() {
    let (mut sandbox, _) = record(Sandbox::at_work());
    sandbox.key(Named::F2);
    fill(&mut sandbox, "family-accommodation", "Haus Beispiel");
    let service = sandbox.service();
    let key = sandbox.wait(service.own_drafts()).unwrap()[0].key;
    sandbox.wait(service.discard_draft(key)).unwrap();
    let drafts = |sandbox: &Sandbox| sandbox.wait(service.own_drafts()).unwrap().len();
    for _ in 0..5 {
        sandbox.key(Named::Tab);
    }
    assert_eq!(drafts(&sandbox), 0, "nothing new was typed");
    sandbox.tab_to("family-accommodation");
    sandbox.write("x");
    assert_eq!(drafts(&sandbox), 1);
}

#[test]
fn the_duty_is_computed_for_any_day_and_asks_where_two_results_are_possible() {
    let mut sandbox = report();
    usual(&mut sandbox);
    clear(&mut sandbox, "family-child-0-birth");
    sandbox.write("2016");
    sandbox.ctrl("s");
    let _ = opened(&sandbox);
    assert!(sandbox.shows("Das Geburtsdatum lässt zwei Ergebnisse zu: bitte entscheiden."));
    assert!(sandbox.shows("Geboren am 01.01.2016: vollzeitschulpflichtig, Jg. 5 · bis 31.07.2032"));
    assert!(sandbox.shows("Geboren am 31.12.2016: vollzeitschulpflichtig, Jg. 4 · bis 31.07.2033"));
    sandbox.tab_to("family-as-of");
    for _ in 0..10 {
        sandbox.key(Named::Backspace);
    }
    sandbox.write("1.8.2040");
    sandbox.key(Named::Tab);
    assert!(sandbox.shows("nicht heute"));
    assert!(sandbox.shows("Nicht mehr schulpflichtig seit Ablauf des 31.07.2034"));
    press(&mut sandbox, "family-as-of-today");
    assert!(!sandbox.shows("nicht heute"));
    press(&mut sandbox, "family-decide-0");
    assert!(sandbox.window.is_focused("family-child-0-birth"));
}

#[test]
fn a_move_keeps_the_old_home_and_can_be_taken_back() {
    let (mut sandbox, id) = record(Sandbox::at_work());
    let before = saved(&sandbox, id).family;
    press(&mut sandbox, "family-menu");
    press(&mut sandbox, "family-menu-move");
    fill(&mut sandbox, "family-move-street", "Neuer Weg 5");
    fill(&mut sandbox, "family-move-postcode", "59269");
    assert!(sandbox.shows("Kommune: Beckum · Standort: Beckum"));
    press(&mut sandbox, "family-move-confirm");
    assert_eq!(sandbox.strip().as_deref(), Some("Umzug eingetragen."));
    let moved = saved(&sandbox, id).family;
    assert_eq!(moved.municipality.as_deref(), Some("05570008"));
    assert_eq!(moved.address.town, "Beckum");
    assert_eq!(moved.former_homes[0].address, before.address);
    assert!(sandbox.shows("Frühere Anschrift"));
    sandbox.ctrl("z");
    assert_eq!(saved(&sandbox, id).family.address, before.address);
}

#[test]
fn a_closed_file_is_opened_again_and_that_is_undone_too() {
    let (mut sandbox, id) = record(Sandbox::at_work());
    let service = sandbox.service();
    let reason = erstberatung::domain::family::ClosingReason::NeverReached;
    let _ = sandbox.wait(service.close_family(id, reason)).unwrap();
    sandbox.key(Named::F5);
    press(&mut sandbox, "family-menu");
    press(&mut sandbox, "family-menu-reopen");
    assert_eq!(sandbox.strip().as_deref(), Some("Akte wieder geöffnet."));
    assert!(saved(&sandbox, id).family.closed.is_none());
    sandbox.ctrl("z");
    assert_eq!(saved(&sandbox, id).family.closed.unwrap().reason, reason);
}

#[test]
fn pictures_of_the_whole_record() {
    for size in [USUAL, LARGE] {
        let (mut sandbox, id) = record(Sandbox::at_work_in(size));
        let mut file = saved(&sandbox, id);
        let child: &mut Child = &mut file.children[0];
        child.birth_country = child.nationality.clone();
        child.birth_place = "Homs".into();
        child.german_level = Some(GermanLevel::A1);
        let before = saved(&sandbox, id);
        let service = sandbox.service();
        let _ = sandbox.wait(service.save_file(Some(before), file)).unwrap();
        sandbox.key(Named::F5);
        sandbox.key(Named::F2);
        unfold(
            &mut sandbox,
            "family-guardian-0-fold-more",
            "family-guardian-0-custody",
        );
        sandbox.tab_to("family-guardian-0-custody");
        sandbox.holds("record-guardian");
        for fold in [
            "family-child-0-fold-schooling",
            "family-child-0-fold-papers",
        ] {
            sandbox.tab_to(fold);
            sandbox.key(Named::Enter);
        }
        press(&mut sandbox, "family-child-0-school-add");
        sandbox.holds("record-child");
        sandbox.tab_to("family-child-0-special-needs");
        sandbox.holds("record-papers");
    }
}
