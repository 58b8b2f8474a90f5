//! Letters on their way out: pages as outlines for the window, the number of sheets, a folder for what is printed.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{book, bug, letter_error};
use crate::clock;
use crate::domain::id;
use crate::domain::rights::Right;
use crate::letters::letter::Letter;
use crate::letters::pdf::Meta;
use crate::letters::{compose_report, pdf};
use crate::service::{Error, Service};
use crate::store::write_atomically;

/// The folder in the data folder where print files lie until they are printed.
const PRINTS: &str = "druck";

/// Reports in one file, each beginning on a page of its own, and how many pages they have.
///
/// # Errors
/// Characters without a glyph and other troubles of the pages; somebody pressed cancel.
pub(in crate::service) async fn set_reports(
    reports: Vec<Letter>,
    meta: Meta,
    cancel: Arc<AtomicBool>,
) -> Result<(Vec<u8>, usize), Error> {
    let written = tokio::task::spawn_blocking(move || {
        let book = book().map_err(|e| letter_error(&e))?;
        let mut set = Vec::with_capacity(reports.len());
        for report in &reports {
            if cancel.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            set.push(compose_report(book, report).map_err(|e| letter_error(&e))?);
        }
        let pages = set.iter().map(|report| report.pages.len()).sum();
        let bytes = pdf::write(book, &set, &meta).map_err(|e| letter_error(&e))?;
        Ok((bytes, pages))
    });
    written.await.map_err(|e| bug(&e))?
}

/// Writes a file into a folder that is there: a complete one or none.
///
/// # Errors
/// The folder is missing or cannot be written to.
pub(in crate::service) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    if folder.is_some_and(|f| !f.is_dir()) || path.is_dir() {
        return Err(Error::File {
            path: folder.filter(|f| !f.is_dir()).unwrap_or(path).to_path_buf(),
            kind: std::io::ErrorKind::NotFound,
        });
    }
    Ok(write_atomically(path, bytes)?)
}

impl Service {
    /// A report as a file: one that goes to no address, so that whoever may see what it says may have it.
    ///
    /// # Errors
    /// Characters without a glyph and other troubles of the pages; the store's troubles.
    pub(in crate::service) async fn report_pdf(&self, report: Letter) -> Result<Vec<u8>, Error> {
        let meta = self.meta().await?;
        let (bytes, _) = set_reports(vec![report], meta, Arc::default()).await?;
        Ok(bytes)
    }

    /// A new folder for print files, readable by nobody else. Its name says the day and the kind of letter only.
    ///
    /// # Errors
    /// It cannot be made; no right to letters.
    pub fn print_folder(&self) -> Result<PathBuf, Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        self.new_print_folder("post")
    }

    /// A new folder for print files of some kind; who may make them was asked before.
    pub(in crate::service) fn new_print_folder(&self, kind: &str) -> Result<PathBuf, Error> {
        let name = format!(
            "{}-{}-{}",
            self.clock().today().format("%Y-%m-%d"),
            kind,
            id::tail(clock::new_id())
        );
        let path = self.store().place().folder().join(PRINTS).join(name);
        let mut builder = std::fs::DirBuilder::new();
        let _ = builder.recursive(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt as _;
            let _ = builder.mode(0o700);
        }
        builder.create(&path).map_err(|e| Error::File {
            path: path.clone(),
            kind: e.kind(),
        })?;
        Ok(path)
    }

    /// Removes a folder of print files once they are printed: no letter stays behind in the clear.
    ///
    /// # Errors
    /// It cannot be removed, or it is no folder of print files.
    pub fn remove_print_folder(&self, folder: &Path) -> Result<(), Error> {
        let prints = self.store().place().folder().join(PRINTS);
        let fault = |kind| Error::File {
            path: folder.to_path_buf(),
            kind,
        };
        if folder.parent() != Some(prints.as_path()) {
            return Err(fault(std::io::ErrorKind::InvalidInput));
        }
        std::fs::remove_dir_all(folder).map_err(|e| fault(e.kind()))
    }
}
