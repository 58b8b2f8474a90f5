//! Numbers about the office's work. Whoever reads files, all or those of handed-over children, may read the numbers of the
//! whole county: they name nobody. Which children stand behind a number is told only to those who may read all files.

use super::{Error, Service};
use crate::domain::id::ChildId;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::domain::time::to_local;
use crate::reports::waiting::{self, Curve, Head, Numbers, Options, Recorded};
use crate::store::rows::FamilyFilter;
use chrono::NaiveDate;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Mutex;

/// The recorded history in memory, brought up to date by each question. It knows no names.
#[derive(Debug, Default)]
pub(super) struct Held {
    history: Mutex<History>,
    /// Grows when the file behind may be another one.
    age: AtomicU64,
}

#[derive(Debug, Default)]
struct History {
    age: u64,
    /// Number of the last command that was taken.
    last: i64,
    recorded: Recorded,
    /// Something was deleted from it before it was read.
    cut: bool,
}

impl Held {
    /// The next question reads everything anew.
    pub(super) fn forget(&self) {
        let _ = self.age.fetch_add(1, Ordering::Relaxed);
    }
}

/// The waiting numbers at a day, with what belongs to them.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitingReport {
    /// The numbers.
    pub numbers: Numbers,
    /// The year before, week by week.
    pub curve: Curve,
    /// The county's municipalities: official key and name.
    pub municipalities: Vec<(String, String)>,
    /// Is the key date today, so that the day is not over?
    pub running: bool,
    /// Who may not read the files behind them sees no small numbers, whatever is asked for.
    pub protected: bool,
}

impl WaitingReport {
    /// How the numbers may be shown, when this is asked for.
    #[must_use]
    pub fn shown_as(&self, asked: Options) -> Options {
        Options {
            protected: asked.protected || self.protected,
            ..asked
        }
    }
}

impl Service {
    /// The waiting numbers at the end of a day, counted from what was recorded by then.
    ///
    /// # Errors
    /// No right to read files; [`Reason::KeyDateAhead`], [`Reason::NothingRecorded`], [`Reason::HistoryCut`]; the store's troubles.
    pub async fn waiting_report(&self, on: NaiveDate) -> Result<WaitingReport, Error> {
        // Nobody who reads files at all is kept from numbers.
        let _ = self.scope()?;
        let today = self.clock.today();
        if on > today {
            return Err(Refusal::from(Reason::KeyDateAhead { on }).into());
        }
        let office = self.office().await?;
        let mut history = self.history.history.lock().await;
        self.catch_up(&mut history).await?;
        if history.cut {
            return Err(Refusal::from(Reason::HistoryCut).into());
        }
        let recorded = &history.recorded;
        let first = recorded.first_day();
        if first.is_none_or(|first| on < first) {
            return Err(Refusal::from(Reason::NothingRecorded { first }).into());
        }
        let municipalities = office.municipalities.iter();
        let mut report = WaitingReport {
            numbers: waiting::at(recorded, on),
            curve: waiting::curve(recorded, on),
            municipalities: municipalities
                .map(|m| (m.ags.clone(), m.name.clone()))
                .collect(),
            running: on == today,
            protected: !self.actor.role.may(Right::ReadFamilies),
        };
        if report.protected {
            for part in [
                &mut report.numbers.counselling,
                &mut report.numbers.placement,
            ] {
                part.children = Vec::<ChildId>::new();
            }
        }
        Ok(report)
    }

    /// The report on paper (PDF), in German.
    ///
    /// # Errors
    /// No right to read files; the letter engine's troubles; the store's troubles.
    pub async fn waiting_pdf(
        &self,
        report: &WaitingReport,
        options: Options,
    ) -> Result<Vec<u8>, Error> {
        let _ = self.scope()?;
        let mut options = report.shown_as(options);
        options.protected |= !self.actor.role.may(Right::ReadFamilies);
        let office = self.office().await?;
        let settings = &office.settings;
        let head = Head {
            authority: settings.letterhead_authority.clone(),
            sub_lines: vec![
                settings.letterhead_office.clone(),
                settings.letterhead_unit.clone(),
            ],
            mark: office.sample.then(|| "Muster".to_owned()),
            made: self.clock.now(),
            running: report.running,
        };
        let letter = waiting::paper(
            &report.numbers,
            &report.curve,
            &report.municipalities,
            options,
            head,
        );
        self.report_pdf(letter).await
    }

    /// Takes what was written since the last question.
    async fn catch_up(&self, history: &mut History) -> Result<(), Error> {
        let age = self.history.age.load(Ordering::Relaxed);
        if history.age != age {
            *history = History {
                age,
                ..History::default()
            };
        }
        let anew = history.last == 0;
        let rows = self.store.recorded_since(history.last).await?;
        for (seq, at_s, change) in &rows {
            history.recorded.take(to_local(*at_s).date(), change);
            history.last = *seq;
        }
        history.recorded.settle();
        history.cut |= history.recorded.is_cut();
        if anew && !history.cut {
            let known = self.store.families(FamilyFilter::All).await?;
            let recorded = &history.recorded;
            let missing = known.iter().any(|row| !recorded.knows(row.family.id));
            history.cut = missing;
        }
        Ok(())
    }
}

/// A history that several people at one store share.
pub(super) type Shared = Arc<Held>;
