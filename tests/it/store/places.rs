//! Two desks ask schools, place children, take back and hear of new figures, each upon what it saw last: never does a step
//! take more places than the newest figure says, and none is refused without need. The decisions are the program's, the
//! guard is the engine's own text, the count is a recount of its own. `PLACES` says how many sequences, `PLACES_FROM` from
//! which number on. Control: without the guard the desks take too much.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Days, NaiveDate};
use erstberatung::clock::Clock;
use erstberatung::domain::capacity::{CapacityReport, Intake, ReportSource, Vacancies, holds};
use erstberatung::domain::child_step::{
    Act, Afterwards, Basis, ChildStep, Path, Question, RefusalReason, Request, RevokeReason,
    Situation, StepKind, TakeBackReason, Way, decide, missing_for,
};
use erstberatung::domain::file::File;
use erstberatung::domain::id::{CapacityReportId, ChildId, ChildStepId, PersonId};
use erstberatung::domain::level::Level;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::school::School;
use erstberatung::exchange::sample;
use erstberatung::service::entry;
use erstberatung::store::record::Record;
use erstberatung::store::rows::FamilyFilter;
use erstberatung::store::{SqlId, Val, schema};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Who holds places of a school and grade, and how many were reported.
type Cells = BTreeMap<(String, u8), (Vec<ChildId>, Option<u16>)>;

/// The same seed is the same sequence, everywhere (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.roll() % n
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let n = u64::try_from(all.len()).unwrap();
        &all[usize::try_from(self.below(n)).unwrap()]
    }
}

/// Children of whom everything is known, and a school with two grades.
struct World {
    files: Vec<(File, ChildId)>,
    schools: Vec<School>,
    cells: Vec<(String, u8)>,
    start: NaiveDate,
}

impl World {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let start = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let office = entry::found_sample(folder.path(), Clock::noon(start)).await;
        let office = office.unwrap().service;
        let schools = office.office().await.unwrap().schools.clone();
        let mut files = Vec::new();
        for listed in office.families(FamilyFilter::Open).await.unwrap() {
            let found = office.family(listed.row.family.id).await.unwrap();
            let mut file = File {
                family: found.family,
                guardians: found.guardians,
                children: found.children,
            };
            sample::complete(&mut file, &schools, start);
            let ready = |id| missing_for(&file, id, Level::Placement).is_empty();
            let child = file.children.iter().map(|c| c.id).find(|id| ready(*id));
            files.extend(child.map(|child| (file, child)));
        }
        files.truncate(5);
        assert_eq!(files.len(), 5);
        let open = schools
            .iter()
            .filter(|s| s.is_open_on(start) && s.teaches(Intake::of_grade(7)));
        let open: Vec<School> = open.take(1).cloned().collect();
        let cells = open
            .iter()
            .flat_map(|s| [(s.number.clone(), 7), (s.number.clone(), 8)])
            .collect();
        Self {
            files,
            schools: open,
            cells,
            start,
        }
    }

    /// The engine with its whole schema, and nobody in it.
    fn engine(&self) -> Connection {
        let db = Connection::open_in_memory().unwrap();
        for migration in schema::MIGRATIONS {
            db.execute_batch(migration.sqlite).unwrap();
        }
        db.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = ON")
            .unwrap();
        db
    }
}

fn insert<T: Record>(db: &Connection, record: &T) -> rusqlite::Result<usize> {
    let value = |v: Val| match v {
        Val::Null => Value::Null,
        Val::I(i) => Value::Integer(i),
        Val::T(t) => Value::Text(t),
        Val::B(b) => Value::Blob(b),
    };
    let mut args = vec![value(record.key()), Value::Integer(record.rev())];
    args.extend(record.values().into_iter().map(value));
    let sql = SqlId::Insert(T::TABLE).text().replace('$', "?");
    db.prepare_cached(&sql)?.execute(params_from_iter(args))
}

/// What is there: written down apart from the program's own counting.
#[derive(Clone, Default)]
struct Book {
    steps: Vec<ChildStep>,
    reports: Vec<CapacityReport>,
}

/// The place a child holds: its cell, whether it is an open enquiry, on which day, and whether it was given beyond the figure.
type Held = ((String, u8), bool, NaiveDate, bool);

impl Book {
    fn held(&self, child: ChildId) -> Option<Held> {
        let mut own: Vec<&ChildStep> = self.steps.iter().filter(|s| s.child == child).collect();
        own.sort_by_key(|s| s.position);
        let mut held = None;
        let (mut asked, mut admitted) = (0, -1);
        for step in own {
            match &step.act {
                Act::SchoolAsked {
                    school,
                    grade,
                    beyond,
                    ..
                } => held = Some(((school.clone(), *grade), true, step.on, *beyond)),
                Act::Placed {
                    school,
                    grade,
                    beyond,
                    ..
                } => held = Some(((school.clone(), *grade), false, step.on, *beyond)),
                Act::SchoolRefused(_)
                | Act::EnquiryWithdrawn
                | Act::PlacementRevoked(_)
                | Act::TakenBack(_) => {
                    held = None;
                }
                Act::Admitted { .. } => admitted = step.position,
                Act::Elsewhere(_) if asked < admitted => held = None,
                _ => {}
            }
            if step.act.grade().is_some() {
                asked = step.position;
            }
        }
        held
    }

    /// Children who take a place of each cell, with the newest number where there is one.
    fn count(&self, world: &World) -> BTreeMap<(String, u8), (Vec<ChildId>, Option<u16>)> {
        let newest = |cell: &(String, u8)| {
            let own = self
                .reports
                .iter()
                .filter(|r| r.school == cell.0 && r.intake.code() == cell.1);
            own.max_by_key(|r| (r.reported_on, r.position))
        };
        let of = |cell: &(String, u8)| {
            let report = newest(cell).filter(|r| r.regular.is_some());
            let counts = |held: &Held| {
                held.0 == *cell && (held.1 || report.is_none_or(|r| held.2 >= r.reported_on))
            };
            let children = world.files.iter().map(|(_, child)| *child);
            let taken = children.filter(|child| self.held(*child).is_some_and(|h| counts(&h)));
            (taken.collect(), report.and_then(|r| r.regular))
        };
        world
            .cells
            .iter()
            .map(|cell| (cell.clone(), of(cell)))
            .collect()
    }
}

/// What a sequence came to.
#[derive(Debug, Default)]
struct Tally {
    written: u64,
    undone: u64,
    reported: u64,
    refused_by_decision: u64,
    refused_by_engine: u64,
    late: u64,
    full: u64,
    taken_back: u64,
    elsewhere: u64,
    backdated: u64,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.written += other.written;
        self.undone += other.undone;
        self.reported += other.reported;
        self.refused_by_decision += other.refused_by_decision;
        self.refused_by_engine += other.refused_by_engine;
        self.late += other.late;
        self.full += other.full;
        self.taken_back += other.taken_back;
        self.elsewhere += other.elsewhere;
        self.backdated += other.backdated;
    }
}

/// What went wrong.
#[derive(Debug)]
enum Fault {
    TakenTwice(String),
    RefusedWithoutNeed(String),
    Engine(String),
    CountedTwoWays(String),
}

impl Fault {
    fn words(&self) -> &str {
        match self {
            Self::TakenTwice(words)
            | Self::RefusedWithoutNeed(words)
            | Self::Engine(words)
            | Self::CountedTwoWays(words) => words,
        }
    }
}

fn act(kind: StepKind, cell: &(String, u8), day: NaiveDate, dice: &mut Dice) -> Act {
    let beyond = dice.below(8) == 0;
    match kind {
        StepKind::HandedOver => Act::HandedOver(Basis::Law),
        StepKind::TakenBack => Act::TakenBack(TakeBackReason::Mistake),
        StepKind::SentBack => Act::SentBack(Question::German),
        StepKind::Answered => Act::Answered,
        StepKind::SchoolAsked => Act::SchoolAsked {
            school: cell.0.clone(),
            grade: cell.1,
            due: day + Days::new(7),
            start: None,
            beyond,
        },
        StepKind::SchoolAccepted => Act::SchoolAccepted { from: day },
        StepKind::SchoolRefused => Act::SchoolRefused(RefusalReason::Full),
        StepKind::EnquiryWithdrawn => Act::EnquiryWithdrawn,
        StepKind::Placed => Act::Placed {
            school: cell.0.clone(),
            grade: cell.1,
            from: day,
            support: None,
            remedy: None,
            beyond,
        },
        StepKind::PlacementRevoked => Act::PlacementRevoked(RevokeReason::Mistake),
        StepKind::NotAppeared => Act::NotAppeared,
        StepKind::Admitted => Act::Admitted { first_day: day },
        StepKind::SupportExtended => Act::SupportExtended,
        StepKind::SupportEnded => Act::SupportEnded {
            on: day,
            then: Afterwards::SameSchool,
        },
        StepKind::Elsewhere => Act::Elsewhere(Path::MovedAway),
    }
}

/// Plays one sequence inside a transaction that is given up at its end.
fn play(world: &World, db: &Connection, seed: u64) -> Result<Tally, Fault> {
    db.execute_batch("BEGIN").unwrap();
    let played = moves(world, db, &mut Dice(seed));
    db.execute_batch("ROLLBACK").unwrap();
    played
}

fn moves(world: &World, db: &Connection, dice: &mut Dice) -> Result<Tally, Fault> {
    let mut tally = Tally::default();
    let mut truth = Book::default();
    let mut today = world.start;
    let mut n = 0_u128;
    // Everybody is handed over, and every second cell has a figure.
    for (at, cell) in world.cells.iter().enumerate() {
        if at % 2 == 0 || dice.below(2) == 0 {
            report(db, &mut truth, cell, today, dice, &mut n);
        }
    }
    for (file, child) in &world.files {
        let step = ChildStep {
            id: ChildStepId(id(&mut n)),
            child: *child,
            family: file.family.id,
            position: 0,
            previous: None,
            act: Act::HandedOver(Basis::Law),
            sent: Vec::new(),
            on: today,
            by: PersonId(1),
            rev: 1,
        };
        let _ = insert(db, &step).unwrap();
        truth.steps.push(step);
    }
    let mut desks = [truth.clone(), truth.clone()];
    for _ in 0..28 {
        let desk = usize::from(dice.below(2) == 0);
        // A desk looks anew now and then; otherwise it decides upon what it saw last.
        if dice.below(3) == 0 {
            desks[desk] = truth.clone();
        }
        if dice.below(5) == 0 {
            today = today + Days::new(1);
        }
        let before = truth.count(world);
        match dice.below(10) {
            0 => {
                let cell = dice.of(&world.cells).clone();
                let day = today - Days::new(dice.below(3));
                report(db, &mut truth, &cell, day, dice, &mut n);
                tally.reported += 1;
                continue;
            }
            1 | 2 => undo(
                db,
                &mut truth,
                &desks[desk],
                &before,
                world,
                dice,
                &mut tally,
            )?,
            _ => {
                let view = &desks[desk];
                // Now and then a step is entered for a day gone by.
                let day = today - Days::new(if dice.below(4) == 0 { dice.below(4) } else { 0 });
                let (file, child) = dice.of(&world.files);
                let cell = dice.of(&world.cells).clone();
                let step = decided(world, view, file, *child, &cell, (today, day), dice, &mut n);
                match step {
                    Ok(step) => enter(db, &mut truth, step, &before, world, &mut tally)?,
                    Err(full) => {
                        tally.refused_by_decision += 1;
                        tally.full += u64::from(full);
                    }
                }
            }
        }
        one_count(db, &truth, world, today)?;
    }
    for step in &truth.steps {
        tally.taken_back += u64::from(step.act.kind() == StepKind::TakenBack);
        tally.elsewhere += u64::from(step.act.kind() == StepKind::Elsewhere);
        tally.backdated += u64::from(step.position > 0 && step.on < today);
    }
    Ok(tally)
}

/// The program's vacancies, the ways of the children and the engine's view say the same of every cell.
fn one_count(db: &Connection, truth: &Book, world: &World, today: NaiveDate) -> Result<(), Fault> {
    let vacancies = Vacancies::of(&truth.reports, &truth.steps, today);
    for cell in &world.cells {
        let intake = Intake::of_grade(cell.1);
        let (asked, placed) = vacancies.taken(&cell.0, intake);
        let since = vacancies
            .report(&cell.0, intake)
            .map(|r| r.reported_on.to_string());
        let engine: u16 = db
            .prepare_cached(
                "SELECT count(*) FROM place_held WHERE school = ?1 AND grade = ?2 \
                 AND (kind = 'SchoolAsked' OR ?3 IS NULL OR on_day >= ?3)",
            )
            .unwrap()
            .query_row((&cell.0, cell.1, &since), |row| row.get(0))
            .unwrap();
        if engine != asked + placed {
            let words = format!("{cell:?}: {engine} by the engine, {asked} + {placed}");
            return Err(Fault::CountedTwoWays(words));
        }
    }
    for (_, child) in &world.files {
        let way = Way::of(*child, &truth.steps);
        let by_way = way.holding().map(|a| (a.school.clone(), a.grade));
        let own = holds(&truth.steps).into_iter().find(|h| h.child == *child);
        let by_hold = own.and_then(|h| Some((h.school.to_owned(), h.intake?.code())));
        if by_way != by_hold {
            return Err(Fault::CountedTwoWays(format!("{by_way:?} {by_hold:?}")));
        }
    }
    Ok(())
}

fn id(n: &mut u128) -> Uuid {
    *n += 1;
    Uuid::from_u128(*n)
}

fn report(
    db: &Connection,
    truth: &mut Book,
    cell: &(String, u8),
    day: NaiveDate,
    dice: &mut Dice,
    n: &mut u128,
) {
    let of_cell = truth
        .reports
        .iter()
        .filter(|r| r.school == cell.0 && r.intake.code() == cell.1);
    let report = CapacityReport {
        id: CapacityReportId(id(n)),
        school: cell.0.clone(),
        intake: Intake::of_grade(cell.1),
        position: i64::try_from(of_cell.count()).unwrap(),
        regular: (dice.below(8) > 0).then(|| u16::try_from(dice.below(3)).unwrap()),
        support: None,
        support_total: None,
        literacy: None,
        remark: String::new(),
        reported_on: day,
        source: ReportSource::Phone,
        by: PersonId(1),
        rev: 1,
    };
    let _ = insert(db, &report).unwrap();
    truth.reports.push(report);
}

/// A random step that may follow upon what the desk saw. `Err(true)` when it was refused because nothing is free.
#[allow(clippy::too_many_arguments)]
fn decided(
    world: &World,
    view: &Book,
    file: &File,
    child: ChildId,
    cell: &(String, u8),
    (today, day): (NaiveDate, NaiveDate),
    dice: &mut Dice,
    n: &mut u128,
) -> Result<ChildStep, bool> {
    let situation = Situation {
        file,
        steps: &view.steps,
        counselled: true,
        schools: &world.schools,
        vacancies: &Vacancies::of(&view.reports, &view.steps, today),
        today,
    };
    let mut full = false;
    for _ in 0..12 {
        // Places are wanted more than anything else.
        let kind = match dice.below(3) {
            0 => StepKind::SchoolAsked,
            _ => *dice.of(StepKind::ALL),
        };
        let request = Request {
            id: ChildStepId(id(n)),
            child,
            act: act(kind, cell, day, dice),
            on: day,
            by: PersonId(1),
        };
        match decide(&situation, request) {
            Ok(step) => return Ok(step),
            Err(refusal) => {
                full |= matches!(refusal.0[..], [Reason::PlaceTaken { .. }]);
            }
        }
    }
    Err(full)
}

fn is_full(error: &rusqlite::Error) -> bool {
    error.to_string().contains("place_taken")
}

fn enter(
    db: &Connection,
    truth: &mut Book,
    step: ChildStep,
    before: &Cells,
    world: &World,
    tally: &mut Tally,
) -> Result<(), Fault> {
    let same = |s: &ChildStep| s.child == step.child && s.position == step.position;
    let late = truth.steps.iter().any(same);
    // What the store's references see to: no step follows upon one that was taken back meanwhile.
    if !truth.steps.iter().any(|s| step.previous == Some(s.id)) {
        tally.late += 1;
        return Ok(());
    }
    let mut after = truth.clone();
    after.steps.push(step.clone());
    match insert(db, &step) {
        Ok(_) => {
            *truth = after;
            tally.written += 1;
            sound(before, truth, world, &step)
        }
        // Another desk entered the next step of the child meanwhile: whichever rule says so first.
        Err(error) if late && is_full(&error) => {
            tally.late += 1;
            Ok(())
        }
        Err(error) if is_full(&error) => {
            tally.refused_by_engine += 1;
            needed(before, &after, world, &step)
        }
        Err(error) if error.to_string().contains("UNIQUE") => {
            tally.late += 1;
            Ok(())
        }
        Err(error) => Err(Fault::Engine(error.to_string())),
    }
}

/// Takes back the last step of a child as the desk saw it.
fn undo(
    db: &Connection,
    truth: &mut Book,
    view: &Book,
    before: &Cells,
    world: &World,
    dice: &mut Dice,
    tally: &mut Tally,
) -> Result<(), Fault> {
    let (_, child) = dice.of(&world.files);
    let own = view
        .steps
        .iter()
        .filter(|s| s.child == *child && s.position > 0);
    let Some(last) = own.max_by_key(|s| s.position).cloned() else {
        return Ok(());
    };
    // What the store's references and revisions see to: nobody takes a step away from below another.
    let there = truth.steps.iter().any(|s| s.id == last.id);
    if !there || truth.steps.iter().any(|s| s.previous == Some(last.id)) {
        tally.late += 1;
        return Ok(());
    }
    let mut after = truth.clone();
    after.steps.retain(|s| s.id != last.id);
    match db.execute(
        "DELETE FROM child_step WHERE id = ?1",
        [last.id.to_string()],
    ) {
        Ok(touched) => {
            assert_eq!(touched, 1);
            *truth = after;
            tally.undone += 1;
            sound(before, truth, world, &last)
        }
        Err(error) if is_full(&error) => {
            tally.refused_by_engine += 1;
            needed(before, &after, world, &last)
        }
        Err(error) => Err(Fault::Engine(error.to_string())),
    }
}

/// No cell took a place beyond its number by this step, unless the school takes the child beyond it.
fn sound(before: &Cells, truth: &Book, world: &World, step: &ChildStep) -> Result<(), Fault> {
    match too_much(before, truth, world, step) {
        Some(words) => Err(Fault::TakenTwice(words)),
        None => Ok(()),
    }
}

/// The engine refused: the step would have taken a place beyond the number.
fn needed(before: &Cells, after: &Book, world: &World, step: &ChildStep) -> Result<(), Fault> {
    match too_much(before, after, world, step) {
        Some(_) => Ok(()),
        None => Err(Fault::RefusedWithoutNeed(format!("{:?}", step.act))),
    }
}

fn too_much(before: &Cells, after: &Book, world: &World, step: &ChildStep) -> Option<String> {
    let beyond = after.held(step.child).is_some_and(|held| held.3);
    after
        .count(world)
        .into_iter()
        .find_map(|(cell, (taken, regular))| {
            let grew = taken.contains(&step.child) && !before[&cell].0.contains(&step.child);
            let over = regular.is_some_and(|n| taken.len() > usize::from(n));
            (grew && over && !beyond).then(|| format!("{cell:?}: {} of {regular:?}", taken.len()))
        })
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |n| n.parse().expect("a number"))
}

#[tokio::test]
async fn two_desks_never_take_more_places_than_a_school_reported() {
    let world = World::new().await;
    let from = number("PLACES_FROM", 0);
    let sequences = number("PLACES", 3_000);
    let db = world.engine();
    let mut sum = Tally::default();
    for seed in from..from + sequences {
        match play(&world, &db, seed) {
            Ok(tally) => sum.add(&tally),
            Err(fault) => panic!("sequence {seed}: {fault:?} {}", fault.words()),
        }
    }
    // Nothing of it happened seldom.
    assert!(sum.written > sequences * 8, "{sum:?}");
    assert!(
        sum.undone > sequences && sum.reported > sequences,
        "{sum:?}"
    );
    assert!(sum.late > sequences / 2, "{sum:?}");
    assert!(sum.refused_by_engine > sequences / 20, "{sum:?}");
    assert!(sum.full > sequences / 20, "{sum:?}");
    assert!(
        sum.taken_back.min(sum.elsewhere).min(sum.backdated) > sequences / 20,
        "{sum:?}"
    );
}

#[tokio::test]
async fn control_without_the_engine_s_guard_two_desks_take_too_much() {
    let world = World::new().await;
    for trigger in ["place_taken_ins", "place_taken_del"] {
        let db = world.engine();
        db.execute_batch(&format!("DROP TRIGGER {trigger}"))
            .unwrap();
        let faults = (0..400).filter_map(|seed| play(&world, &db, seed).err());
        let twice = faults.filter(|f| matches!(f, Fault::TakenTwice(_))).count();
        assert!(twice > 3, "{trigger}: {twice}");
    }
}
