//! A run that works a proposal out: it says how far it is once it takes long, and stops with the best it has.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use iced::Task;
use iced::futures::channel::mpsc;

use super::decimal;
use crate::desktop::context::Context;

/// Only a run that takes longer says how far it is.
const QUIET: Duration = Duration::from_millis(300);

/// The cost of the best proposal so far, and what no proposal can cost less than.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The cost of the best one.
    pub cost: i64,
    /// The bound.
    pub bound: i64,
}

impl Gap {
    /// How far from the best possible it is at most, in percent: never less than it is.
    #[allow(
        clippy::cast_precision_loss,
        reason = "one digit after the point is said"
    )]
    pub(in crate::desktop::screen) fn percent(self, context: &Context) -> String {
        let share = (self.cost - self.bound).max(0) as f64 / self.cost.max(1) as f64;
        decimal((share * 1000.0).ceil() / 10.0, context)
    }
}

/// What the work is handed.
#[derive(Clone)]
pub(in crate::desktop::screen) struct Watch {
    /// Called from the solver's thread.
    pub(in crate::desktop::screen) tell: Arc<dyn Fn(Gap) + Send + Sync>,
    /// Set when the best so far is enough.
    pub(in crate::desktop::screen) cancel: Arc<AtomicBool>,
    /// Since when it runs.
    pub(in crate::desktop::screen) started: Instant,
}

/// A run under way.
#[derive(Debug)]
pub(in crate::desktop::screen) struct Run {
    /// Its number: answers of another run are not listened to.
    pub(in crate::desktop::screen) number: u64,
    /// The first difference that was told, and the last.
    told: Option<(i64, Gap)>,
    cancel: Arc<AtomicBool>,
}

impl Run {
    /// Starts one; what the work gives is its last word.
    pub(in crate::desktop::screen) fn start<M, F>(
        number: u64,
        told: fn(u64, Gap) -> M,
        work: impl FnOnce(Watch) -> F,
    ) -> (Self, Task<M>)
    where
        M: Send + 'static,
        F: Future<Output = M> + Send + 'static,
    {
        let cancel = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = mpsc::unbounded();
        let started = Instant::now();
        let watch = Watch {
            tell: Arc::new(move |gap| {
                if started.elapsed() >= QUIET {
                    drop(sender.unbounded_send(gap));
                }
            }),
            cancel: Arc::clone(&cancel),
            started,
        };
        let task = Task::batch([
            Task::run(receiver, move |gap| told(number, gap)),
            Task::future(work(watch)),
        ]);
        let run = Self {
            number,
            told: None,
            cancel,
        };
        (run, task)
    }

    /// It goes on.
    pub(in crate::desktop::screen) fn goes_on(&mut self, gap: Gap) {
        let first = self.told.map_or(gap.cost - gap.bound, |(first, _)| first);
        self.told = Some((first, gap));
    }

    /// What it told last.
    pub(in crate::desktop::screen) fn told(&self) -> Option<Gap> {
        self.told.map(|(_, gap)| gap)
    }

    /// How much of the first difference is closed, 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "the length of a bar")]
    pub(in crate::desktop::screen) fn share(&self) -> f32 {
        self.told.map_or(0.0, |(first, gap)| {
            let left = (gap.cost - gap.bound) as f32 / first.max(1) as f32;
            (1.0 - left).clamp(0.0, 1.0)
        })
    }

    /// Asks it to stop with the best it has.
    pub(in crate::desktop::screen) fn stop(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Was it asked to stop?
    pub(in crate::desktop::screen) fn is_stopping(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}
