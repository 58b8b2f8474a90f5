//! The same sequences through the real service on a real database: at one desk, or at two that act at the same moment.

use super::super::store::fixture;
use super::model::State;
use super::step::{
    Fault, Sequence, Step, What, altered, interpreter, look, open_one, place, rearrangement,
    request, sequence,
};
use super::world::{DAYS, MONDAY, World, now};
use chrono::{Duration, NaiveTime};
use erstberatung::clock::Clock;
use erstberatung::domain::appointment::Channel;
use erstberatung::domain::booking::CancelledBy;
use erstberatung::domain::change::{Command, Deed};
use erstberatung::domain::id::{
    AbsenceId, AppointmentId, ClosureId, CommandId, ExceptionId, PersonId, SeriesId,
};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::domain::schedule::{Absence, Closure, SeriesException};
use erstberatung::planning::plan::Wishes;
use erstberatung::service::administration::{Amendment, Entry};
use erstberatung::service::plans::PlanWatch;
use erstberatung::service::{Error, Service};
use erstberatung::store::{Depth, Store};
use std::sync::Arc;
use uuid::Uuid;

/// A database with the office in it.
#[derive(Debug)]
pub struct House {
    world: World,
    service: Service,
    start: String,
    _folder: tempfile::TempDir,
}

impl House {
    pub async fn new() -> Self {
        let world = World::new();
        let (folder, store) = fixture::empty().await;
        let founding = Command {
            id: CommandId(Uuid::now_v7()),
            deed: Deed::Founded,
            changes: world.founding(),
        };
        let _ = store
            .write(&founding, &fixture::actor(), fixture::NOW_S)
            .await
            .unwrap();
        let service = Service::new(store, Clock::Fixed(now()), actor(0));
        let start = seen(&service).await.plain();
        Self {
            world,
            service,
            start,
            _folder: folder,
        }
    }

    fn store(&self) -> &Store {
        self.service.store()
    }

    /// Plays a sequence, looks after every step, takes everything back. How many commands were written, and how many
    /// were taken back.
    pub async fn play(&self, seed: u64) -> Result<(usize, usize), Fault> {
        let Sequence { desks, steps } = sequence(seed);
        // New people for every sequence: nobody finds commands of an earlier one to take back.
        let number = i64::try_from(seed).unwrap() * 2;
        let desk = |who: i64| self.service.acting_as(actor(number + who));
        let (first, second) = (desk(0), desk(1));
        let before = self.commands().await.len();
        let mut left = steps.as_slice();
        while let [step, rest @ ..] = left {
            let at = |step: &Step| if step.who == 0 { &first } else { &second };
            match rest {
                // Two desks press their keys at the same moment.
                [other, rest @ ..] if desks == 2 && step.who != other.who => {
                    let seen = seen(&self.service).await;
                    let _ = tokio::join!(
                        act(at(step), &self.world, &seen, step),
                        act(at(other), &self.world, &seen, other)
                    );
                    left = rest;
                }
                rest => {
                    let seen = seen(&self.service).await;
                    act(at(step), &self.world, &seen, step).await;
                    left = rest;
                }
            }
            look(&self.world, &seen(&self.service).await)?;
        }
        let written = self.commands().await.len() - before;
        let lost = |error: Error| Fault::NotRestored(format!("{error:?}"));
        let mut back = 0;
        if desks == 1 {
            loop {
                match first.undo(None).await {
                    Ok(_) => back += 1,
                    Err(error) if is_nothing(&error) => break,
                    Err(error) => return Err(lost(error)),
                }
            }
        } else {
            let all = self.commands().await;
            for id in all.into_iter().take(written) {
                let _ = first.undo(Some(id)).await.map_err(lost)?;
                back += 1;
            }
        }
        let end = seen(&self.service).await;
        look(&self.world, &end)?;
        if end.plain() != self.start {
            return Err(Fault::NotRestored("the start is not what it was".into()));
        }
        Ok((written, back))
    }

    /// All commands, newest first.
    async fn commands(&self) -> Vec<CommandId> {
        let rows = self.store().commands(10_000).await.unwrap();
        rows.into_iter().map(|r| r.command.id).collect()
    }

    pub async fn close(self) {
        let report = self.store().check(Depth::Full).await.unwrap();
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        self.store().close().await.unwrap();
    }
}

fn actor(number: i64) -> Actor {
    Actor {
        person: PersonId(1),
        name: format!("Platz {number}"),
        role: Role::Admin,
    }
}

fn is_nothing(error: &Error) -> bool {
    matches!(error, Error::Refused(r) if r.0.as_slice() == [Reason::NothingToUndo])
}

/// Everything that changes, as the database has it.
async fn seen(service: &Service) -> State {
    let midnight = MONDAY.and_time(NaiveTime::MIN);
    let year = Duration::days(365);
    let rows = service
        .store()
        .appointments(midnight - year, midnight + year);
    let mut appointments: Vec<_> = rows
        .await
        .unwrap()
        .into_iter()
        .map(|r| r.appointment)
        .collect();
    appointments.sort_by_key(|a| a.id);
    State {
        office: Arc::new(service.store().office().await.unwrap()),
        appointments,
    }
}

/// Carries out a step; what is refused changes nothing.
async fn act(service: &Service, world: &World, seen: &State, step: &Step) {
    let done = attempt(service, world, seen, step).await;
    match done {
        None | Some(Ok(()) | Err(Error::Refused(_) | Error::Usage { .. })) => {}
        Some(Err(other)) => panic!("{step:?}: {other:?}"),
    }
}

/// Nothing when there is nothing to do it with.
async fn attempt(
    service: &Service,
    world: &World,
    seen: &State,
    step: &Step,
) -> Option<Result<(), Error>> {
    let on = open_one(seen, step.a);
    let by = if step.b.is_multiple_of(2) {
        CancelledBy::Family
    } else {
        CancelledBy::Office
    };
    let done = match step.what {
        What::Undo => service.undo(None).await.map(drop),
        What::Redo => service.redo().await.map(drop),
        What::Book | What::Join => {
            let household = &world.households[step.a as usize % world.households.len()];
            let id = AppointmentId(Uuid::now_v7());
            let request = request(
                &seen.appointments,
                step,
                id,
                place(seen, 90, step.b, step.c),
            );
            service.book(household.family.id, request).await.map(drop)
        }
        What::Plan => {
            let wishes = Wishes::weeks(MONDAY, 2);
            match service.plan(wishes, PlanWatch::default()).await {
                Ok(plan) => {
                    let accepted = plan.seats.iter().skip(step.a as usize % 2).take(3);
                    let accepted = accepted.map(|s| s.family).collect();
                    service.apply_plan(&plan, &accepted).await.map(drop)
                }
                Err(error) => Err(error),
            }
        }
        What::Series | What::Exception | What::Absence | What::Closure => {
            service.amend(&amendment(seen, step)?).await.map(drop)
        }
        What::Cancel => service.cancel(on?.id, by, "abgesagt").await.map(drop),
        What::CancelGroup => service.cancel_group(on?.id, by, "abgesagt").await.map(drop),
        What::Confirm => {
            let today = now().date();
            service
                .confirm_coming(on?.id, Channel::Phone, today)
                .await
                .map(drop)
        }
        What::Interpreter => {
            let entry = interpreter(on?, step);
            service.edit_interpreter(on?.id, &entry).await.map(drop)
        }
        What::Move | What::Resize => {
            let to = rearrangement(on?, place(seen, on?.minutes, step.b, step.c), step);
            service.rearrange(on?.id, &to).await.map(drop)
        }
    };
    Some(done)
}

fn amendment(seen: &State, step: &Step) -> Option<Amendment> {
    let office = &seen.office;
    let pick = step.a as usize;
    let gone = step.c.is_multiple_of(3);
    let from = MONDAY.and_time(NaiveTime::MIN) + Duration::days(i64::from(step.b % DAYS));
    let to = from + Duration::hours(i64::from(6 + step.b / 50 % 60));
    let series = office.series.get(pick % office.series.len().max(1))?;
    Some(match step.what {
        What::Series if gone => Amendment::Remove(Entry::Series(series.clone())),
        What::Series => {
            let mut after = altered(series, step);
            match step.c % 4 {
                0 => after.id = SeriesId(0),
                1 => return Some(Amendment::From(after, from.date())),
                _ => {}
            }
            Amendment::Save(vec![Entry::Series(after)])
        }
        What::Exception if gone => {
            let exception = office
                .exceptions
                .get(pick % office.exceptions.len().max(1))?;
            Amendment::Remove(Entry::Exception(exception.clone()))
        }
        What::Exception => Amendment::Save(vec![Entry::Exception(SeriesException {
            id: ExceptionId(0),
            series: series.id,
            day: from.date(),
            hours: None,
            rev: 1,
        })]),
        What::Absence if gone => {
            let absence = office.absences.get(pick % office.absences.len().max(1))?;
            Amendment::Remove(Entry::Absence(absence.clone()))
        }
        What::Absence => Amendment::Save(vec![Entry::Absence(Absence {
            id: AbsenceId(0),
            counsellor: series.counsellor,
            from,
            to,
            rev: 1,
        })]),
        _ if gone => {
            let closure = office.closures.get(pick % office.closures.len().max(1))?;
            Amendment::Remove(Entry::Closure(closure.clone()))
        }
        _ => Amendment::Save(vec![Entry::Closure(Closure {
            id: ClosureId(0),
            site: Some(series.site),
            from,
            to,
            reason: "geschlossen".into(),
            rev: 1,
        })]),
    })
}
