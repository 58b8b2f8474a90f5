//! Planungsvorschlag: proposals that were worked out: what is accepted, declined and taken by others meanwhile.

use super::*;

/// The sample office with its real plan, opened by the button of the calendar.
fn planned(size: (f32, f32)) -> (Sandbox, Proposal) {
    let mut sandbox = Sandbox::at_work_in(size);
    sandbox.alt("3");
    sandbox.click("calendar-plan");
    let service = sandbox.service();
    let wishes = Wishes::weeks(first(), 4);
    let proposal = sandbox
        .wait(service.plan(wishes, PlanWatch::default()))
        .unwrap();
    assert!(proposal.seats.len() > 10, "the sample has places");
    (sandbox, proposal)
}

fn accept(count: usize) -> String {
    format!("{count} Termine übernehmen")
}

#[test]
fn a_whole_plan_is_accepted_and_taken_back_in_one_step() {
    let (mut sandbox, proposal) = planned(USUAL);
    let (seats, before) = (proposal.seats.len(), waiting(&sandbox));
    assert!(sandbox.shows(&accept(seats)));
    sandbox.key(Named::Space);
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(
        waiting(&sandbox),
        before - seats + 1,
        "all but the unticked"
    );
    assert_eq!(
        sandbox.strip().unwrap(),
        format!("{} Termine übernommen.", seats - 1)
    );
    assert!(
        sandbox.shows("Planungsvorschlag"),
        "the rest is planned anew"
    );
    sandbox.ctrl("z");
    assert_eq!(waiting(&sandbox), before, "one step");
    assert!(sandbox.shows("Inzwischen hat sich etwas geändert."));
    sandbox.key(Named::F5);
    assert!(sandbox.shows(&accept(seats - 1)), "the tick stays away");
    sandbox.key(Named::Escape);
    assert_eq!(
        sandbox.place(),
        Destination::CALENDAR,
        "nothing is left to ask about"
    );
}

#[test]
fn only_the_chosen_family_is_accepted() {
    let (mut sandbox, proposal) = planned(USUAL);
    let before = waiting(&sandbox);
    sandbox.key(Named::ArrowDown);
    sandbox.click("plan-only");
    assert_eq!(waiting(&sandbox), before - 1);
    let service = sandbox.service();
    let file = sandbox
        .wait(service.family(proposal.seats[1].family))
        .unwrap();
    assert_eq!(file.appointments[0].start, proposal.seats[1].place.start);
    assert_eq!(sandbox.strip().unwrap(), "1 Termin übernommen.");
}

/// Somebody else gives the place of a seat to a family that waits without one.
fn taken_by_others(sandbox: &Sandbox, proposal: &Proposal, at: usize) {
    let service = sandbox.service();
    let place = proposal.seats[at].place;
    let others = proposal.unseated.iter().map(|out| out.family);
    let later = proposal.seats.iter().skip(at + 1).map(|seat| seat.family);
    let request = BookRequest {
        without_interpreter: true,
        override_reason: Some("Probe".into()),
        ..BookRequest::usual(AppointmentId(erstberatung::clock::new_id()), place)
    };
    let booked = others
        .chain(later)
        .any(|family| sandbox.wait(service.book(family, request.clone())).is_ok());
    assert!(booked, "somebody can come at that time");
}

#[test]
fn what_others_took_meanwhile_is_flagged_and_left_out() {
    let (mut sandbox, proposal) = planned(USUAL);
    taken_by_others(&sandbox, &proposal, 0);
    assert!(!sandbox.shows("nicht mehr möglich"), "nobody knows yet");
    sandbox.key(Named::F9);
    assert!(sandbox.shows("Inzwischen hat sich etwas geändert."));
    assert!(sandbox.shows("nicht mehr möglich"), "the row");
    assert!(
        sandbox.shows("Inzwischen nicht mehr möglich"),
        "the reasons beside it"
    );
    assert!(!sandbox.shows(&accept(proposal.seats.len())));
    let before = waiting(&sandbox);
    sandbox.key(Named::Space);
    sandbox.click("plan-accept");
    let file = sandbox.service();
    let file = sandbox.wait(file.family(proposal.seats[0].family)).unwrap();
    assert!(
        file.appointments.is_empty(),
        "it is not accepted by ticking either"
    );
    assert!(waiting(&sandbox) < before, "the rest is");
}

#[test]
fn a_place_given_away_in_the_last_moment_is_named_and_the_rest_stands() {
    let (mut sandbox, proposal) = planned(USUAL);
    let name = {
        let service = sandbox.service();
        let only = FamilyFilter::Only(vec![proposal.seats[0].family]);
        sandbox.wait(service.families(only)).unwrap()[0]
            .row
            .name
            .clone()
    };
    taken_by_others(&sandbox, &proposal, 0);
    let before = waiting(&sandbox);
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert!(sandbox.strip().unwrap().ends_with("Termine übernommen."));
    assert!(waiting(&sandbox) < before);
    let texts = sandbox.desk().context().texts.clone();
    let said = (1..4).any(|count| sandbox.shows(&texts.plan_left_out(count)));
    assert!(said, "how many were left out");
    let service = sandbox.service();
    let left = sandbox
        .wait(service.family(proposal.seats[0].family))
        .unwrap();
    assert!(left.appointments.is_empty());
    assert!(
        sandbox.window.find(Begins(format!("{name}: "))).is_some(),
        "{name}"
    );
    sandbox.click("plan-notice-close");
    assert!(sandbox.window.find(Begins(format!("{name}: "))).is_none());
}

/// A text that begins like this.
#[derive(Clone)]
struct Begins(String);

impl Selector for Begins {
    type Output = String;

    fn select(&mut self, candidate: Candidate<'_>) -> Option<String> {
        match candidate {
            Candidate::Text { content, .. } => {
                content.starts_with(&self.0).then(|| content.to_owned())
            }
            _ => None,
        }
    }

    fn description(&self) -> String {
        format!("a text that begins with {}", self.0)
    }
}

#[test]
fn a_declined_place_stays_faint_and_the_next_plan_keeps_the_day_free() {
    let (mut sandbox, proposal) = planned(USUAL);
    let seats = proposal.seats.len();
    let (family, day) = {
        let seat = &proposal.seats[0];
        (seat.family, seat.place.start.date())
    };
    sandbox.key(Named::Delete);
    assert!(sandbox.window.is_focused("plan-decline-reason"));
    sandbox.write("verreist");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("abgelehnt: verreist"));
    assert!(sandbox.shows(&accept(seats - 1)));
    let service = sandbox.service();
    let kept = sandbox.wait(service.declined(first())).unwrap();
    assert_eq!((kept[0].family, kept[0].day), (family, day));
    assert_eq!(kept[0].reason, "verreist");
    sandbox.ctrl("z");
    assert!(
        !sandbox.shows("abgelehnt: verreist"),
        "Strg+Z takes it back"
    );
    assert!(sandbox.shows(&accept(seats)));
    sandbox.ctrl("y");
    assert!(sandbox.shows("abgelehnt: verreist"));
    sandbox.key(Named::F5);
    assert!(!sandbox.shows("abgelehnt: verreist"));
    let texts = sandbox.desk().context().texts.clone();
    assert!(sandbox.shows(&texts.plan_day_declined_for(&texts.date_short(day), "verreist")));
}

#[test]
fn a_declined_reason_is_a_few_words() {
    let (mut sandbox, _) = opened(USUAL);
    sandbox.key(Named::Delete);
    sandbox.write(&"lang ".repeat(17));
    assert!(sandbox.shows("Höchstens 80 Zeichen."));
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Platz ablehnen?"), "it is not taken");
    let service = sandbox.service();
    assert!(sandbox.wait(service.declined(first())).unwrap().is_empty());
}

#[test]
fn another_place_is_taken_by_the_keyboard_and_the_plan_keeps_it() {
    let (mut sandbox, proposal) = planned(USUAL);
    let at = proposal
        .seats
        .iter()
        .position(|seat| !seat.others.is_empty());
    let at = at.expect("somebody has another place");
    for _ in 0..at {
        sandbox.key(Named::ArrowDown);
    }
    sandbox.key(Named::Enter);
    assert!(sandbox.window.is_focused("plan-take-0"));
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("selbst gewählt"));
    assert!(sandbox.window.is_focused("plan-table"), "back in the list");
    sandbox.click("plan-only");
    let service = sandbox.service();
    let file = sandbox
        .wait(service.family(proposal.seats[at].family))
        .unwrap();
    assert_eq!(
        file.appointments[0].start,
        proposal.seats[at].others[0].place.start
    );
}

#[test]
fn only_given_families_are_planned() {
    let mut sandbox = Sandbox::at_work();
    let service = sandbox.service();
    let two = sandbox.wait(service.waiting()).unwrap();
    let only: Vec<_> = two.iter().take(2).map(|w| w.row.family.id).collect();
    let from = Some(first() + Days::new(7));
    sandbox.alt("3");
    let open = calendar::Message::Opened(Destination::Plan {
        only: Some(only),
        from,
    });
    sandbox.say(AppMessage::Desk(DeskMessage::Screen(
        1,
        ScreenMessage::Calendar(open),
    )));
    assert!(sandbox.shows("2 von 2") || sandbox.shows("1 von 2") || sandbox.shows("0 von 2"));
}

#[test]
fn the_office_makes_a_slot_longer_and_takes_it_back() {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("3");
    let planned = by_hand(&sandbox);
    let Some(Remedy::Extend {
        series,
        day,
        minutes,
    }) = planned.proposal.unseated[0].remedy
    else {
        panic!("made so")
    };
    sandbox.window.click("calendar-plan");
    show(&mut sandbox, 1, planned);
    let exceptions = |sandbox: &Sandbox| {
        let service = sandbox.service();
        let office = sandbox.wait(service.office()).unwrap();
        let usual = office.series(series).unwrap().end;
        let mut all = office.exceptions.iter();
        let there = all.find(|e| e.series == series && e.day == day);
        (usual, there.and_then(|e| e.hours).map(|(_, to)| to))
    };
    let (usual, before) = exceptions(&sandbox);
    assert_eq!(before, None);
    sandbox.key(Named::End);
    sandbox.key(Named::ArrowUp);
    sandbox.key(Named::Enter);
    assert!(sandbox.window.is_focused("plan-remedy"));
    sandbox.key(Named::Enter);
    let longer = usual + chrono::Duration::minutes(minutes.into());
    assert_eq!(exceptions(&sandbox).1, Some(longer));
    assert!(sandbox.strip().unwrap().ends_with("verlängert."));
    sandbox.ctrl("z");
    assert_eq!(exceptions(&sandbox).1, None, "Strg+Z takes it back");
}

#[test]
fn an_option_works_the_plan_out_anew() {
    let (mut sandbox, _) = opened(USUAL);
    for (run, id) in [(2, "plan-bundle"), (3, "plan-other-sites")] {
        sandbox.window.click(id);
        let mut next = by_hand(&sandbox);
        next.proposal.sum.families = 100 + usize::try_from(run).unwrap();
        show(&mut sandbox, run, next);
        assert!(sandbox.shows(&format!("12 von {}", 100 + run)), "{id}");
    }
}
