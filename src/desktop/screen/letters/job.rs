//! Printing and saving: one task from the letters to the printer, watched and stopped, and what is said about it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use iced::Task;
use iced::futures::channel::mpsc;

use super::Message;
use super::rows::number;
use crate::desktop::action::Report;
use crate::desktop::context::Context;
use crate::desktop::platform::{Platform, PrintOrder, Trouble};
use crate::service::letters::Watch;
use crate::service::post_room::{BatchMade, BatchOptions, PostKey, Spread};
use crate::service::{Done, Error, Service};

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A printer.
    Printer(PrintOrder),
    /// PDF files in a folder, with `single` one for each family; shown afterwards with `open`.
    Folder {
        folder: PathBuf,
        single: bool,
        open: bool,
    },
}

/// Letters on their way.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) number: u64,
    pub(super) done: usize,
    pub(super) of: usize,
    cancel: Arc<AtomicBool>,
}

/// What became of it.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The letters as entered.
    pub made: Option<Done<BatchMade>>,
    posted: bool,
    trouble: Option<Trouble>,
    printed: bool,
    folder: PathBuf,
}

impl Job {
    /// Starts it.
    pub(super) fn start(
        job: u64,
        letters: Vec<PostKey>,
        target: Target,
        posted: bool,
        context: &Context,
    ) -> (Self, Task<Message>) {
        let cancel = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = mpsc::unbounded();
        let watch = Watch {
            progress: Arc::new(move |progress| drop(sender.unbounded_send(progress))),
            cancel: Arc::clone(&cancel),
        };
        let of = letters.len();
        let (service, platform) = (context.service.clone(), context.platform.clone());
        let work = run(service, platform, letters, target, posted, watch);
        let task = Task::batch([
            Task::run(receiver, move |progress| Message::Progressed(job, progress)),
            Task::perform(work, move |outcome| Message::Made(job, outcome)),
        ]);
        let started = Self {
            number: job,
            done: 0,
            of,
            cancel,
        };
        (started, task)
    }

    /// Asks it to stop; what is finished stays.
    pub(super) fn stop(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Was it asked to stop?
    pub(super) fn is_stopping(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }

    /// How much of it is done, 0 to 1.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a batch has at most some hundred letters"
    )]
    pub(super) fn share(&self) -> f32 {
        self.done as f32 / self.of.max(1) as f32
    }
}

/// Makes the files, prints them if asked, and enters them: as printed and posted only when they are on paper.
async fn run(
    service: Service,
    platform: Platform,
    letters: Vec<PostKey>,
    target: Target,
    posted: bool,
    watch: Watch,
) -> Result<Outcome, Error> {
    let mut order = None;
    let (folder, spread, open) = match target {
        Target::Printer(how) => {
            order = Some(how);
            (service.print_folder()?, Spread::Joint, false)
        }
        Target::Folder {
            folder,
            single,
            open,
        } if single => (folder, Spread::Single, open),
        Target::Folder { folder, open, .. } => (folder, Spread::Joint, open),
    };
    let printer = order.is_some();
    let written = service.write_batch(&letters, &folder, spread, watch).await;
    let mut outcome = Outcome {
        made: None,
        posted: false,
        trouble: None,
        printed: printer,
        folder: folder.clone(),
    };
    let written = match written {
        // Who stops a printing wants no paper: nothing is printed, and so nothing is entered.
        Ok(written) if printer && written.was_cancelled() => {
            drop(service.remove_print_folder(&folder));
            return Ok(outcome);
        }
        Ok(written) => written,
        Err(error) => {
            if printer {
                drop(service.remove_print_folder(&folder));
            }
            return Err(error);
        }
    };
    if let Some(order) = order {
        for file in written.files() {
            // One list is enough for whoever takes the envelopes to the post.
            let copies = match file.file.authority {
                Some(_) => order.copies,
                None => 1,
            };
            let order = PrintOrder {
                copies,
                ..order.clone()
            };
            if let Err(why) = platform.clone().print_as(file.path.clone(), order).await {
                outcome.trouble = Some(why);
                break;
            }
        }
        if outcome.trouble.is_none() {
            drop(service.remove_print_folder(&folder));
        }
    }
    let posted = posted && outcome.trouble.is_none();
    let options = BatchOptions {
        printed: printer && outcome.trouble.is_none(),
        posted,
    };
    let made = service.enter_batch(written, options).await?;
    outcome.posted = posted && !made.value.letters.is_empty();
    if open && !made.value.letters.is_empty() {
        outcome.trouble = platform.open(folder).await.err();
    }
    outcome.made = Some(made);
    Ok(outcome)
}

/// What the message strip says.
pub(super) fn report(outcome: &Outcome, context: &Context) -> Report {
    let texts = &context.texts;
    let Some(done) = &outcome.made else {
        return Report::say(texts.post_stopped());
    };
    let made = &done.value;
    // A paper about several children is entered for each of them, and printed once.
    let files = made
        .files
        .iter()
        .filter(|file| file.file.authority.is_some());
    let count = files.map(|file| i64::from(file.file.letters)).sum();
    let sentence = match (outcome.printed, &outcome.trouble) {
        _ if made.letters.is_empty() => texts.letters_none_made(),
        (true, None) => texts.letters_were_printed(count),
        (true, Some(_)) => texts.letters_were_kept(count),
        (false, _) => texts.letters_were_saved(count),
    };
    let mut report = if made.letters.is_empty() {
        Report::say(sentence)
    } else {
        Report::done(sentence, done)
    };
    let mut follows = Vec::new();
    if let Some(trouble) = &outcome.trouble {
        follows.push(trouble.sentence(texts));
    }
    if !made.letters.is_empty() && (!outcome.printed || outcome.trouble.is_some()) {
        follows.push(texts.letters_lie_in(&outcome.folder.display().to_string()));
    }
    if outcome.posted {
        follows.push(texts.letters_entered_posted(&texts.day_month(context.today)));
    }
    if made.cancelled {
        follows.push(texts.letters_were_cancelled());
    }
    if !made.refused.is_empty() {
        follows.push(texts.letters_refused(number(made.refused.len())));
    }
    report.consequences = follows;
    report
}
