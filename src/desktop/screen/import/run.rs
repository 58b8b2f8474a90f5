//! A look at a list on its way: how far it is, and how it is stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use iced::Task;
use iced::futures::channel::mpsc;

use super::Message;
use crate::letters::job::Progress;
use crate::service::Error;
use crate::service::imports::Preview;
use crate::service::letters::Watch;

/// From so many rows on a look is worth a bar and a way to stop: fewer are done within a moment.
const WORTH_A_BAR: usize = 500;

/// A look on its way.
#[derive(Debug)]
pub(super) struct Running {
    progress: Option<Progress>,
    cancel: Arc<AtomicBool>,
}

impl Running {
    /// Starts it.
    pub(super) fn start<F>(asked: u64, work: impl FnOnce(Watch) -> F) -> (Self, Task<Message>)
    where
        F: Future<Output = Result<Preview, Error>> + Send + 'static,
    {
        let cancel = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = mpsc::unbounded();
        let watch = Watch {
            progress: Arc::new(move |progress| drop(sender.unbounded_send(progress))),
            cancel: Arc::clone(&cancel),
        };
        let task = Task::batch([
            Task::perform(work(watch), move |result| {
                Message::Looked(asked, result.map(Arc::new))
            }),
            Task::run(receiver, move |progress| {
                Message::Progressed(asked, progress)
            }),
        ]);
        let running = Self {
            progress: None,
            cancel,
        };
        (running, task)
    }

    /// It has come so far.
    pub(super) fn goes_on(&mut self, progress: Progress) {
        self.progress = Some(progress);
    }

    /// Stops it.
    pub(super) fn stop(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// How much is done, 0 to 1, if it takes long enough to be shown. A row is looked at three times.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a list has at most some ten thousand rows"
    )]
    pub(super) fn share(&self) -> Option<f32> {
        self.progress
            .filter(|p| p.of > WORTH_A_BAR * 3)
            .map(|p| p.done as f32 / p.of.max(1) as f32)
    }
}
