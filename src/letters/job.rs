//! Many letters to files: one file each, or print files of at most a hundred. Can be watched and stopped.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use sha2::{Digest as _, Sha256};

use super::compose;
use super::error::LetterError;
use super::fonts::FontBook;
use super::letter::Letter;
use super::page::{Composition, Page};
use super::pdf::{self, Meta};

/// Most letters in one print file: the PDF library holds a whole file in memory (about 0.7 MB a page).
pub const LARGEST_PRINT_FILE: usize = 100;
/// More workers would not be faster, only larger.
const MOST_WORKERS: usize = 4;

/// What to write and where.
#[derive(Debug, Clone)]
pub struct Order<'a> {
    /// The letters in the order of the envelopes.
    pub letters: &'a [Letter],
    /// An existing folder.
    pub folder: &'a Path,
    /// How letters are spread over files.
    pub files: Files,
    /// What the files say about themselves.
    pub meta: &'a Meta,
}

/// How letters are spread over files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Files {
    /// One file for each letter, named by its key.
    PerLetter,
    /// One file for each letter, in their order: `name-001.pdf`, `name-002.pdf` …
    Numbered {
        /// Begin of the file names; carries no name of a person.
        name: String,
    },
    /// Print files named `name-1.pdf`, `name-2.pdf` …
    Joint {
        /// Begin of the file names; carries no name of a person.
        name: String,
        /// Letters in one file, 1 to [`LARGEST_PRINT_FILE`].
        at_most: usize,
        /// For printing on both sides: a letter with an odd number of pages is followed by an empty one.
        duplex: bool,
    },
}

/// A file that stands in the folder under its final name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is.
    pub path: PathBuf,
    /// Which letters are in it (indices of the order).
    pub letters: Vec<usize>,
    /// Its pages.
    pub pages: usize,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// What became of an order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// Files in the order of their letters.
    pub written: Vec<Written>,
    /// Letters that could not be set (index of the order and why). The others were written.
    pub refused: Vec<(usize, LetterError)>,
    /// Whether it was stopped before its end. No half file is left behind.
    pub cancelled: bool,
}

/// How far an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Letters dealt with.
    pub done: usize,
    /// Letters of the order.
    pub of: usize,
}

/// Why an order ended early.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// A file could not be written.
    #[error("Die Datei konnte nicht gespeichert werden: {0}")]
    Io(#[from] std::io::Error),
    /// The PDF itself failed.
    #[error(transparent)]
    Letter(#[from] LetterError),
}

/// Sets and writes all letters of an order on a few threads. `progress` is called from them.
///
/// # Errors
/// The first failure to write; then nothing of the order stays. Letters that cannot be set are no failure of the job, see [`Outcome::refused`].
pub fn run(
    book: &FontBook,
    order: &Order<'_>,
    progress: &(dyn Fn(Progress) + Sync),
    cancel: &AtomicBool,
) -> Result<Outcome, JobError> {
    run_with(book, order, progress, cancel, &|_, _| Ok(()))
}

/// The same; each letter that was set is shown to `each` (its index in the order, its pages) on the thread that set it.
///
/// # Errors
/// As [`run`], and the first failure of `each`.
pub fn run_with(
    book: &FontBook,
    order: &Order<'_>,
    progress: &(dyn Fn(Progress) + Sync),
    cancel: &AtomicBool,
    each: &(dyn Fn(usize, &Composition) -> Result<(), LetterError> + Sync),
) -> Result<Outcome, JobError> {
    let chunks = chunks(order);
    let job = Job {
        book,
        order,
        progress,
        cancel,
        each,
        next: AtomicUsize::new(0),
        done: AtomicUsize::new(0),
        outcome: Mutex::new(Outcome::default()),
    };
    let workers = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST_WORKERS)
        .min(chunks.len());
    thread::scope(|scope| {
        let handles: Vec<_> = (0..workers)
            .map(|_| scope.spawn(|| job.work(&chunks)))
            .collect();
        let mut first = Ok(());
        for handle in handles {
            let result = handle
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            if first.is_ok() {
                first = result;
            }
        }
        first
    })
    .inspect_err(|_| {
        // An order that failed leaves no letters behind that nobody knows of.
        job.note(|outcome| discard(outcome.written.iter().map(|file| file.path.as_path())));
    })?;
    let mut outcome = job
        .outcome
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    outcome
        .written
        .sort_by_key(|file| file.letters.first().copied());
    outcome.refused.sort_by_key(|(letter, _)| *letter);
    Ok(outcome)
}

/// A file to be: its name and its letters.
struct Chunk {
    name: String,
    letters: std::ops::Range<usize>,
}

/// The files of an order. None has a name that another file of the folder has already: nothing is written over.
fn chunks(order: &Order<'_>) -> Vec<Chunk> {
    let count = order.letters.len();
    let mut taken = HashSet::new();
    let mut free = |stem: String| {
        let mut name = format!("{stem}.pdf");
        let mut again = 2;
        while taken.contains(&name) || order.folder.join(&name).exists() {
            name = format!("{stem}-{again}.pdf");
            again += 1;
        }
        let _ = taken.insert(name.clone());
        name
    };
    match &order.files {
        Files::PerLetter => (0..count)
            .map(|at| Chunk {
                name: free(file_name(&order.letters[at].key)),
                letters: at..at + 1,
            })
            .collect(),
        Files::Numbered { name } => (0..count)
            .map(|at| Chunk {
                name: free(format!("{}-{:03}", file_name(name), at + 1)),
                letters: at..at + 1,
            })
            .collect(),
        Files::Joint { name, at_most, .. } => {
            let step = (*at_most).clamp(1, LARGEST_PRINT_FILE);
            (0..count)
                .step_by(step)
                .enumerate()
                .map(|(number, start)| Chunk {
                    name: free(format!("{}-{}", file_name(name), number + 1)),
                    letters: start..(start + step).min(count),
                })
                .collect()
        }
    }
}

/// A name that every file system takes.
fn file_name(key: &str) -> String {
    let name: String = key
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') {
                c
            } else {
                '-'
            }
        })
        .collect();
    if name.is_empty() {
        "brief".to_owned()
    } else {
        name
    }
}

struct Job<'a> {
    book: &'a FontBook,
    order: &'a Order<'a>,
    progress: &'a (dyn Fn(Progress) + Sync),
    cancel: &'a AtomicBool,
    each: &'a (dyn Fn(usize, &Composition) -> Result<(), LetterError> + Sync),
    next: AtomicUsize,
    done: AtomicUsize,
    outcome: Mutex<Outcome>,
}

impl Job<'_> {
    fn work(&self, chunks: &[Chunk]) -> Result<(), JobError> {
        loop {
            let Some(chunk) = chunks.get(self.next.fetch_add(1, Ordering::Relaxed)) else {
                return Ok(());
            };
            if let Err(error) = self.chunk(chunk) {
                // The others need not go on writing into a folder that refuses.
                self.next.store(chunks.len(), Ordering::Relaxed);
                return Err(error);
            }
        }
    }

    fn note(&self, note: impl FnOnce(&mut Outcome)) {
        note(&mut self.outcome.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn stopped(&self) -> bool {
        let stopped = self.cancel.load(Ordering::Relaxed);
        if stopped {
            self.note(|outcome| outcome.cancelled = true);
        }
        stopped
    }

    fn chunk(&self, chunk: &Chunk) -> Result<(), JobError> {
        let mut letters = Vec::new();
        let mut set = Vec::new();
        for at in chunk.letters.clone() {
            if self.stopped() {
                return Ok(());
            }
            match compose(self.book, &self.order.letters[at]) {
                Ok(mut composition) => {
                    (self.each)(at, &composition)?;
                    self.pad(&mut composition);
                    letters.push(at);
                    set.push(composition);
                }
                Err(error) => self.note(|outcome| outcome.refused.push((at, error))),
            }
            let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
            (self.progress)(Progress {
                done,
                of: self.order.letters.len(),
            });
        }
        if set.is_empty() {
            return Ok(());
        }
        let bytes = pdf::write(self.book, &set, self.order.meta)?;
        if self.stopped() {
            return Ok(());
        }
        let path = self.order.folder.join(&chunk.name);
        store(&path, &bytes)?;
        let written = Written {
            path,
            letters,
            pages: set.iter().map(|letter| letter.pages.len()).sum(),
            bytes: bytes.len() as u64,
            sha256: Sha256::digest(&bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        };
        self.note(|outcome| outcome.written.push(written));
        Ok(())
    }

    fn pad(&self, composition: &mut Composition) {
        if matches!(self.order.files, Files::Joint { duplex: true, .. })
            && composition.pages.len() % 2 == 1
        {
            composition.pages.push(Page::default());
        }
    }
}

/// Removes files of an order that failed. One that cannot be removed changes nothing about the answer.
pub fn discard<'a>(files: impl Iterator<Item = &'a Path>) {
    files.for_each(|path| drop(fs::remove_file(path)));
}

/// Writes beside the final name and renames: whoever watches the folder never sees half a file.
fn store(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let part = path.with_extension("pdf.part");
    let write = || {
        let mut file = File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&part, path)
    };
    write().inspect_err(|_| {
        // Already failing: a part file that cannot be removed changes nothing about the answer.
        drop(fs::remove_file(&part));
    })
}
