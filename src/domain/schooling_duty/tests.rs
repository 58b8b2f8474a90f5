//! Tests of compulsory schooling: the vectors of the field, its edges, and properties over all birth dates.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::domain::birth_date::BirthDate;
use chrono::{Datelike, Days};
use proptest::prelude::*;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn born(text: &str) -> Facts {
    Facts::born(text.parse().unwrap())
}

const KEY_DATE: &str = "2026-11-23";

#[test]
fn vectors_of_the_key_date() {
    use DutyStatus::{Ended, FullTime, NotYet, UpperSecondary};
    let vectors = [
        ("2020-09-30", FullTime, Some(1), Some("2036-07-31")),
        ("2020-10-01", NotYet, None, None),
        ("2016-03-15", FullTime, Some(5), Some("2032-07-31")),
        ("2012-02-29", FullTime, Some(9), Some("2028-07-31")),
        ("2010-10-01", FullTime, Some(10), Some("2027-07-31")),
        ("2010-09-30", UpperSecondary, Some(11), Some("2029-07-31")),
        ("2008-08-02", UpperSecondary, None, Some("2027-07-31")),
        ("2008-08-01", Ended, None, Some("2026-07-31")),
        ("2008-07-31", Ended, None, Some("2026-07-31")),
    ];
    for (birth, status, grade, ends) in vectors {
        let found = duty(&born(birth), d(KEY_DATE));
        assert_eq!(
            (found.status, found.grade, found.ends_on, found.needs_review),
            (status, grade, ends.map(d), false),
            "{birth}"
        );
    }
    assert_eq!(
        duty(&born("2020-10-01"), d(KEY_DATE)).starts_on,
        Some(d("2027-08-01"))
    );
}

#[test]
fn grades_of_2026_27_change_on_the_first_of_october() {
    for grade in 1u8..=10 {
        let oldest = d("2019-10-01").with_year(2020 - i32::from(grade)).unwrap();
        let youngest = d("2020-09-30").with_year(2021 - i32::from(grade)).unwrap();
        for birth in [oldest, youngest] {
            let found = duty(&Facts::born(BirthDate::day(birth)), d(KEY_DATE));
            assert_eq!(found.grade, Some(grade), "{birth}");
        }
    }
}

#[test]
fn the_printed_table_of_entry_years_holds() {
    // Service portal of a neighbouring county: 01.10.2018–30.09.2019 → 2025/26; 01.10.2019–30.09.2020 → 2026/27.
    for (birth, entry) in [
        ("2018-10-01", "2025-08-01"),
        ("2019-09-30", "2025-08-01"),
        ("2019-10-01", "2026-08-01"),
        ("2020-09-30", "2026-08-01"),
    ] {
        assert_eq!(
            duty(&born(birth), d("2024-11-23")).starts_on,
            Some(d(entry)),
            "{birth}"
        );
    }
}

#[test]
fn the_family_page_shows_the_steps() {
    let facts = born("2014-06-22")
        .pathway(Pathway::AsylumAllocated)
        .allocated(d("2026-10-10"));
    let found = duty(&facts, d("2026-11-25"));
    assert_eq!(
        found.german(),
        "Vollzeitschulpflichtig seit 10.10.2026, altersgemäß Jg. 7"
    );
    let lines: Vec<String> = found.reasons.iter().map(|r| r.sentence(Lang::De)).collect();
    assert_eq!(
        lines,
        [
            "Asylverfahren: schulpflichtig ab Zuweisung an die Kommune am 10.10.2026 (§ 34 Abs. 6)",
            "geboren bis 30.09.2014: Einschulung 2020, im Schuljahr 2026/27 Jg. 7 (§ 35)",
            "10 Schuljahre ab 2020: Vollzeitschulpflicht bis 31.07.2030 (§ 37)",
            "SchulG NRW, Regelstand 01.08.2026 · Berechnung, keine Entscheidung",
        ]
    );
    assert_eq!(
        found.basis,
        ["§ 34 Abs. 6 SchulG", "§ 35 SchulG", "§ 37 SchulG"]
    );
    assert_eq!(
        (found.authority, found.track()),
        (Authority::SchoolOffice, Track::LowerSecondary)
    );
}

#[test]
fn allocation_decides_in_the_asylum_procedure() {
    let facility = born("2014-06-22").pathway(Pathway::AsylumStateFacility);
    let found = duty(&facility, d(KEY_DATE));
    assert_eq!(
        (found.status, found.starts_on, found.needs_review),
        (DutyStatus::NotYet, None, false)
    );
    assert_eq!(
        (found.authority, found.track()),
        (Authority::None, Track::NotLiable)
    );
    // An arrival in the state is no allocation.
    assert_eq!(
        duty(&facility.arrived(d("2026-01-01")), d(KEY_DATE)).status,
        DutyStatus::NotYet
    );

    let later = born("2014-06-22")
        .pathway(Pathway::AsylumAllocated)
        .allocated(d("2026-12-01"));
    let found = duty(&later, d(KEY_DATE));
    assert_eq!(
        (found.status, found.starts_on),
        (DutyStatus::NotYet, Some(d("2026-12-01")))
    );
    assert_eq!(duty(&later, d("2026-12-01")).status, DutyStatus::FullTime);

    let undated = duty(
        &born("2014-06-22").pathway(Pathway::UnaccompaniedMinor),
        d(KEY_DATE),
    );
    assert_eq!(
        (undated.status, undated.needs_review),
        (DutyStatus::FullTime, true)
    );
}

#[test]
fn residents_are_compulsory_from_moving_in() {
    let found = duty(
        &born("2016-01-15")
            .pathway(Pathway::Section24)
            .arrived(d("2026-10-10")),
        d(KEY_DATE),
    );
    assert_eq!(
        (found.status, found.starts_on),
        (DutyStatus::FullTime, Some(d("2026-10-10")))
    );
    assert_eq!(found.basis.first(), Some(&"§ 34 Abs. 1 SchulG"));
}

#[test]
fn who_comes_after_the_end_never_becomes_compulsory() {
    let found = duty(&born("2008-08-02").arrived(d("2027-09-01")), d(KEY_DATE));
    assert_eq!((found.status, found.starts_on), (DutyStatus::Ended, None));
    assert_eq!(found.track(), Track::Referral);
}

#[test]
fn ten_school_years_abroad_lead_to_upper_secondary_level() {
    let facts = born("2011-03-01");
    assert_eq!(duty(&facts, d(KEY_DATE)).status, DutyStatus::FullTime);
    let found = duty(&facts.school_years(10), d(KEY_DATE));
    assert_eq!(
        (found.status, found.starts_on),
        (DutyStatus::UpperSecondary, None)
    );
    assert_eq!(found.authority, Authority::RegionalGovernment);
    assert!(found.reasons.contains(&Reason::BySchoolYears { years: 10 }));
    assert_eq!(found.ends_on, Some(d("2029-07-31")));
    assert_eq!(
        duty(&facts.school_years(9), d(KEY_DATE)).status,
        DutyStatus::FullTime
    );
    // Old enough with few years: a person must look; impossible years: too.
    assert!(duty(&born("2009-03-01").school_years(4), d(KEY_DATE)).needs_review);
    assert!(duty(&born("2016-03-01").school_years(11), d(KEY_DATE)).needs_review);
}

#[test]
fn an_apprenticeship_begun_before_21_prolongs_the_duty() {
    let mut facts = born("2007-05-01");
    assert_eq!(duty(&facts, d(KEY_DATE)).status, DutyStatus::Ended);
    facts.apprenticeship = Some(Apprenticeship {
        began_on: d("2026-08-01"),
        ends_on: Some(d("2029-07-31")),
    });
    let found = duty(&facts, d(KEY_DATE));
    assert_eq!(
        (found.status, found.ends_on, found.needs_review),
        (DutyStatus::UpperSecondary, Some(d("2029-07-31")), false)
    );
    facts.apprenticeship = Some(Apprenticeship {
        began_on: d("2026-08-01"),
        ends_on: None,
    });
    assert!(duty(&facts, d(KEY_DATE)).needs_review);
    facts.birth = "2005-08-01".parse().unwrap();
    assert_eq!(
        duty(&facts, d(KEY_DATE)).status,
        DutyStatus::Ended,
        "begun on the 21st birthday"
    );
}

#[test]
fn a_finished_programme_ends_the_duty_early() {
    let mut facts = born("2009-05-01");
    facts.finished_upper_secondary_on = Some(d("2026-07-10"));
    let found = duty(&facts, d(KEY_DATE));
    assert_eq!(
        (found.status, found.ends_on),
        (DutyStatus::Ended, Some(d("2026-07-10")))
    );
    assert!(found.basis.contains(&"§ 38 SchulG"));
}

#[test]
fn early_and_deferred_entry_move_everything_by_a_year() {
    let mut facts = born("2016-03-15");
    facts.entry = Entry::Early;
    assert_eq!(duty(&facts, d(KEY_DATE)).grade, Some(6));
    facts.entry = Entry::Deferred;
    let found = duty(&facts, d(KEY_DATE));
    assert_eq!(
        (found.grade, found.ends_on),
        (Some(4), Some(d("2033-07-31")))
    );
    assert!(
        found
            .reasons
            .iter()
            .any(|r| matches!(r, Reason::Entry { cutoff, .. } if *cutoff == d("2016-09-30")))
    );
}

#[test]
fn a_year_only_date_asks_a_person_where_its_ends_differ() {
    let found = duty(&born("2016"), d(KEY_DATE));
    assert_eq!((found.grade, found.needs_review), (Some(5), true));
    assert_eq!(found.other.unwrap().grade, Some(4));
    // Born somewhere in March 2016: the same for every day of it.
    let month = duty(&born("2016-03"), d(KEY_DATE));
    assert_eq!(
        (month.grade, month.needs_review, month.other),
        (Some(5), false, None)
    );
    let cutoff_month = duty(&born("2016-09"), d(KEY_DATE));
    assert!(
        !cutoff_month.needs_review,
        "the whole of September lies before the cut-off"
    );
    assert!(duty(&born("2016-01-01~"), d(KEY_DATE)).needs_review);
    assert!(!duty(&born("2016-01-01"), d(KEY_DATE)).needs_review);
}

#[test]
fn rules_nobody_confirmed_ask_a_person() {
    assert!(!duty(&born("2023-03-01"), d("2029-07-31")).needs_review);
    assert!(duty(&born("2023-03-01"), d("2029-08-01")).needs_review);
    assert!(duty(&born("2000-03-01"), d("2010-11-23")).needs_review);
}

#[test]
fn a_new_row_of_rules_changes_the_result_from_its_day_on() {
    let old = RULES[0];
    let switch = d("2028-08-01");
    let new = RuleSet {
        valid_from: switch,
        full_time_years: 11,
        ..old
    };
    let table = [
        RuleSet {
            valid_to: switch.pred_opt(),
            ..old
        },
        new,
    ];
    let facts = born("2012-02-29");
    assert_eq!(
        duty_by(&table, &facts, d("2028-07-31")).ends_on,
        Some(d("2028-07-31"))
    );
    assert_eq!(duty_by(&table, &facts, switch).status, DutyStatus::FullTime);
    assert_eq!(duty(&facts, switch).status, DutyStatus::UpperSecondary);
}

#[test]
fn second_half_years_hint_at_what_comes_next() {
    let has =
        |birth, on, hint: fn(&Reason) -> bool| duty(&born(birth), d(on)).reasons.iter().any(hint);
    let five = |r: &Reason| matches!(r, Reason::TalkAboutGradeFive { .. });
    let ten = |r: &Reason| matches!(r, Reason::TalkAboutVocational { .. });
    assert!(has("2017-03-01", "2027-02-01", five) && !has("2017-03-01", "2027-01-31", five));
    assert!(has("2010-12-01", "2027-02-01", ten));
}

#[test]
fn initial_support_lasts_two_years_or_three() {
    use crate::domain::recommendation::InitialSupport;
    assert_eq!(
        initial_support_end(d("2026-11-23"), InitialSupport::TwoYears),
        Some(d("2028-11-22"))
    );
    assert_eq!(
        initial_support_end(d("2026-11-23"), InitialSupport::ThreeYears),
        Some(d("2029-11-22"))
    );
    assert_eq!(
        initial_support_end(d("2028-02-29"), InitialSupport::TwoYears),
        Some(d("2030-02-27"))
    );
}

#[test]
fn every_reason_speaks_both_languages_without_naming_anybody() {
    let facts = born("2016~")
        .pathway(Pathway::AsylumAllocated)
        .school_years(11);
    for reason in duty(&facts, d("2031-02-01")).reasons {
        assert!(!reason.sentence(Lang::De).is_empty());
        assert_ne!(reason.sentence(Lang::De), reason.sentence(Lang::En));
    }
}

fn any_birth() -> impl Strategy<Value = NaiveDate> {
    (0u64..9_500).prop_map(|n| d("2000-01-01") + Days::new(n))
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..4_000).prop_map(|n| d("2018-08-01") + Days::new(n))
}

proptest! {
    #[test]
    fn who_is_older_is_never_less_far(birth in any_birth(), gap in 0u64..2_000, on in any_day()) {
        let younger = duty(&Facts::born(BirthDate::day(birth + Days::new(gap))), on);
        let older = duty(&Facts::born(BirthDate::day(birth)), on);
        prop_assert!(older.status >= younger.status);
        if let (Some(a), Some(b)) = (older.grade, younger.grade) {
            prop_assert!(a >= b);
        }
    }

    #[test]
    fn a_year_later_the_grade_is_one_more(birth in any_birth(), on in any_day()) {
        let facts = Facts::born(BirthDate::day(birth));
        let next = SchoolYearOf(on).next();
        let (now, then) = (duty(&facts, on), duty(&facts, next));
        match (now.grade, then.grade) {
            (Some(a), Some(b)) => prop_assert_eq!(a + 1, b),
            (None, Some(b)) => prop_assert!(now.status == DutyStatus::NotYet && b == 1),
            (Some(a), None) => prop_assert!(a == 11, "only after the first year of upper secondary level"),
            (None, None) => {}
        }
    }

    #[test]
    fn a_status_holds_from_its_start_to_its_end(birth in any_birth(), on in any_day()) {
        let facts = Facts::born(BirthDate::day(birth));
        let now = duty(&facts, on);
        if let (DutyStatus::FullTime | DutyStatus::UpperSecondary, Some(from), Some(to)) = (now.status, now.starts_on, now.ends_on) {
            prop_assert!(from <= on && on <= to);
            prop_assert_eq!(duty(&facts, from).status, now.status);
            prop_assert_eq!(duty(&facts, to).status, now.status);
            prop_assert!(duty(&facts, to.succ_opt().unwrap()).status > now.status);
            prop_assert!(duty(&facts, from.pred_opt().unwrap()).status < now.status);
        }
        if now.status == DutyStatus::NotYet {
            let from = now.starts_on.unwrap();
            prop_assert!(on < from);
            prop_assert_eq!(duty(&facts, from).status, DutyStatus::FullTime);
        }
    }

    #[test]
    fn an_inexact_date_spans_exactly_what_its_days_give(birth in any_birth(), on in any_day(), whole_year: bool) {
        let inexact = if whole_year {
            BirthDate::year(birth.year()).unwrap()
        } else {
            BirthDate::month(birth.year(), birth.month()).unwrap()
        };
        let spread = duty(&Facts::born(inexact), on);
        let exact = duty(&Facts::born(BirthDate::day(birth)), on);
        let same = |status, grade| exact.status == status && exact.grade == grade;
        match spread.other {
            None => prop_assert!(same(spread.status, spread.grade)),
            Some(other) => {
                prop_assert!(spread.needs_review);
                prop_assert!(exact.status <= spread.status && exact.status >= other.status);
            }
        }
    }

    #[test]
    fn any_facts_give_an_answer(
        birth in any_birth(), on in any_day(), pathway in prop::option::of(prop::sample::select(Pathway::ALL.to_vec())),
        arrived in prop::option::of(any_day()), allocated in prop::option::of(any_day()), years in prop::option::of(0u8..16),
    ) {
        let facts = Facts { pathway, arrived_on: arrived, allocated_on: allocated, school_years: years, ..Facts::born(BirthDate::day(birth)) };
        let found = duty(&facts, on);
        prop_assert_eq!(found.reasons.last().map(|r| matches!(r, Reason::Computed { .. })), Some(true));
        prop_assert!(!found.basis.is_empty());
        prop_assert_eq!(found.authority == Authority::None, matches!(found.status, DutyStatus::NotYet | DutyStatus::Ended));
        if let Some(from) = found.starts_on.filter(|_| found.status == DutyStatus::NotYet) {
            prop_assert!(from > on);
        }
    }
}

/// Facts that a form may hold, with a birth date of some precision.
fn any_facts() -> impl Strategy<Value = Facts> {
    let past = (
        prop::option::of(prop::sample::select(Pathway::ALL.to_vec())),
        prop::option::of(any_day()),
        prop::option::of(any_day()),
        prop::option::of(0u8..16),
        any::<bool>(),
        prop::option::of(0u32..60),
    );
    (any_birth(), past).prop_map(
        |(birth, (pathway, arrived_on, allocated_on, school_years, added, german))| Facts {
            pathway,
            arrived_on,
            allocated_on,
            school_years,
            years_added_up: added,
            german_months: german,
            ..Facts::born(BirthDate::day(birth))
        },
    )
}

proptest! {
    /// Time goes one way: not yet, full-time, upper secondary, ended; each day has one status and none comes back.
    #[test]
    fn the_status_only_moves_on_as_days_go_by(facts in any_facts(), on in any_day(), gap in 0u64..1_500) {
        let (now, later) = (duty(&facts, on), duty(&facts, on + Days::new(gap)));
        prop_assert!(later.status >= now.status, "{:?} became {:?}", now.status, later.status);
        prop_assert!(!now.basis.is_empty() && !later.basis.is_empty(), "no result without its paragraph");
        prop_assert_eq!(now.responsible.is_empty(), now.authority == Authority::None);
    }

    /// Every day of an inexact birth date lies between the two results that are shown; where these differ, a person is asked.
    #[test]
    fn an_uncertain_birth_is_never_guessed(facts in any_facts(), on in any_day(), whole_year: bool) {
        let day = facts.birth.earliest();
        let birth = if whole_year { BirthDate::year(day.year()) } else { BirthDate::month(day.year(), day.month()) };
        let inexact = Facts { birth: birth.unwrap(), ..facts };
        let (exact, shown) = (duty(&facts, on), duty(&inexact, on));
        let same = (exact.status, exact.grade) == (shown.status, shown.grade);
        prop_assert!(same || (shown.needs_review && shown.other.is_some()));
        if let Some(other) = &shown.other {
            prop_assert!(exact.status <= shown.status && exact.status >= other.status);
        }
    }

    /// Who learns the month of a year, or the day of a month, never gets a result that was not possible before.
    #[test]
    fn knowing_more_only_narrows(facts in any_facts(), on in any_day()) {
        let day = facts.birth.earliest();
        let year = Facts { birth: BirthDate::year(day.year()).unwrap(), ..facts };
        let month = Facts { birth: BirthDate::month(day.year(), day.month()).unwrap(), ..facts };
        let ends = |facts: &Facts| {
            let found = duty(facts, on);
            let other = found.other.as_ref().map_or((found.status, found.grade), |o| (o.status, o.grade));
            (found.status, other.0, found.grade, other.1, found.other.is_some())
        };
        let (wide, narrow, exact) = (ends(&year), ends(&month), ends(&facts));
        for (outer, inner) in [(wide, narrow), (narrow, exact)] {
            prop_assert!(inner.0 <= outer.0 && inner.1 >= outer.1, "the statuses lie within those before");
            prop_assert!(outer.4 || !inner.4, "what was certain stays certain");
            if !outer.4 {
                prop_assert_eq!((outer.0, outer.2), (inner.0, inner.2));
            }
        }
    }
}

#[test]
fn more_than_two_years_in_german_schools_make_no_newcomer() {
    let facts = |months| Facts {
        german_months: Some(months),
        ..born("2014-06-22")
    };
    let limit = duty(&facts(24), d(KEY_DATE));
    assert_eq!(
        (limit.newcomer, limit.track()),
        (true, Track::LowerSecondary)
    );
    let over = duty(&facts(25), d(KEY_DATE));
    assert_eq!((over.newcomer, over.track()), (false, Track::NoNewcomer));
    assert_eq!(over.status, DutyStatus::FullTime, "the duty itself stays");
    assert!(over.reasons.contains(&Reason::NoNewcomer { months: 25 }));
}

#[test]
fn school_years_that_were_only_added_up_ask_a_person_where_they_decide() {
    let facts = |years, added| Facts {
        school_years: Some(years),
        years_added_up: added,
        ..born("2011-03-01")
    };
    assert!(!duty(&facts(10, false), d(KEY_DATE)).needs_review);
    assert!(duty(&facts(10, true), d(KEY_DATE)).needs_review);
    assert!(!duty(&facts(8, true), d(KEY_DATE)).needs_review);
}

#[test]
fn the_grade_has_a_window_and_hints() {
    assert_eq!(
        duty(&born("2016-03-15"), d(KEY_DATE)).grades(),
        Some((4, 6))
    );
    assert_eq!(
        duty(&born("2020-09-30"), d(KEY_DATE)).grades(),
        Some((1, 2))
    );
    assert_eq!(
        duty(&born("2010-10-01"), d(KEY_DATE)).grades(),
        Some((9, 10))
    );
    assert_eq!(duty(&born("2010-09-30"), d(KEY_DATE)).grades(), None);
    let hinted = |facts: Facts| {
        let found = duty(&facts, d(KEY_DATE));
        found
            .reasons
            .iter()
            .any(|r| matches!(r, Reason::ThinkOfLiteracy { .. }))
    };
    assert!(!hinted(born("2014-06-22")));
    assert!(hinted(Facts {
        to_alphabetise: true,
        ..born("2014-06-22")
    }));
    assert!(hinted(Facts {
        months_without_school: 24,
        ..born("2014-06-22")
    }));
    assert!(!hinted(Facts {
        months_without_school: 23,
        ..born("2014-06-22")
    }));
}

#[test]
fn who_is_responsible_follows_level_and_duty() {
    let who = |birth: &str| -> Vec<&'static str> {
        duty(&born(birth), d(KEY_DATE))
            .responsible
            .iter()
            .map(|r| r.german)
            .collect()
    };
    assert!(who("2020-10-01").is_empty(), "no duty, nobody responsible");
    let primary = who("2018-03-01");
    assert!(primary[0].starts_with("Schulamt") && primary[1].starts_with("Schulamt (Grund"));
    assert!(primary[2].contains("nächste Grundschule"));
    let lower = who("2014-06-22");
    assert!(lower[0].starts_with("Schulamt") && lower[1].contains("sonst Bezirksregierung"));
    let upper = who("2010-09-30");
    assert!(upper[0].starts_with("Bezirksregierung") && upper[1] == "Bezirksregierung");
}

#[test]
fn a_school_s_form_and_the_office_s_settings_say_who_is_responsible() {
    use crate::domain::language::Lang;
    use crate::domain::setting::Settings;
    let at = |birth: &str, form: Option<&str>, settings: &Settings, n: usize| {
        duty(&born(birth), d(KEY_DATE)).responsible_at(form, settings)[n].german
    };
    let usual = Settings::default();
    for (form, who) in [
        ("02", "Schulamt"),
        ("04", "Schulamt"),
        ("08", "Schulamt"),
        ("10", "Bezirksregierung"),
        ("15", "Bezirksregierung"),
        ("20", "Bezirksregierung"),
    ] {
        assert_eq!(at("2014-06-22", Some(form), &usual, 1), who, "{form}");
        assert!(at("2014-06-22", Some(form), &usual, 0).starts_with("Schulamt"));
    }
    let ours = Settings {
        upper_secondary_by_school_office: 1,
        attendance_school_office_forms: "02 15".into(),
        ..Settings::default()
    };
    assert!(at("2010-09-30", None, &usual, 0).starts_with("Bezirksregierung"));
    assert!(at("2010-09-30", None, &ours, 0).starts_with("Schulamt"));
    assert_eq!(at("2014-06-22", Some("15"), &ours, 1), "Schulamt");
    assert_eq!(at("2014-06-22", Some("04"), &ours, 1), "Bezirksregierung");
    // Without settings and school the answer is the one that every duty has; each says why and where it is written.
    for birth in ["2018-03-01", "2014-06-22", "2010-09-30", "2020-10-01"] {
        let duty = duty(&born(birth), d(KEY_DATE));
        assert_eq!(duty.responsible_at(None, &usual), duty.responsible);
        for one in &duty.responsible {
            for lang in [Lang::De, Lang::En] {
                assert!(one.explained(lang).contains(one.source) && !one.why(lang).is_empty());
            }
        }
    }
}

/// The same day of the next school year.
struct SchoolYearOf(NaiveDate);

impl SchoolYearOf {
    fn next(&self) -> NaiveDate {
        self.0.checked_add_months(chrono::Months::new(12)).unwrap()
    }
}
