//! What all letters share: their facts, fonts and files, the moment they are made at, the release of texts.

pub mod facts;
mod faults;
mod kept;
mod output;

use super::{Error, Service};
use crate::clock;
use crate::letters::job::Progress;
use crate::letters::letter::Style;
use crate::letters::pdf::Meta;
use crate::letters::{FontBook, LetterError};
use chrono::{DateTime, FixedOffset, TimeZone};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};

pub(in crate::service) use faults::{invitation_error, letter_error};
pub(in crate::service) use kept::write_kept;
pub(in crate::service) use output::{set_reports, write_whole};

/// Progress and cancel for a long job.
#[derive(Clone)]
pub struct Watch {
    /// Called from the workers.
    pub progress: Arc<dyn Fn(Progress) + Send + Sync>,
    /// Set it to stop; what is finished stays.
    pub cancel: Arc<AtomicBool>,
}

impl Default for Watch {
    fn default() -> Self {
        Self {
            progress: Arc::new(|_| {}),
            cancel: Arc::new(AtomicBool::new(false)),
        }
    }
}

impl Service {
    async fn meta(&self) -> Result<Meta, Error> {
        let office = self.office().await?;
        let author = format!(
            "{}, {}",
            office.settings.letterhead_authority, office.settings.letterhead_office
        );
        Ok(Meta {
            author,
            joint_title: "Einladungen zur schulischen Erstberatung".into(),
            created: self.stamp(),
        })
    }

    /// Now with its offset from UTC in Europe/Berlin.
    pub(in crate::service) fn stamp(&self) -> DateTime<FixedOffset> {
        let utc = clock::utc(self.clock().now_s());
        let ahead = (self.clock().now() - utc.naive_utc()).num_seconds();
        let offset = i32::try_from(ahead).ok().and_then(FixedOffset::east_opt);
        match offset {
            Some(offset) => offset.from_utc_datetime(&utc.naive_utc()),
            None => utc.fixed_offset(),
        }
    }
}

/// The fonts of all letters, loaded once.
pub(in crate::service) fn book() -> Result<&'static FontBook, LetterError> {
    static BOOK: OnceLock<Result<FontBook, LetterError>> = OnceLock::new();
    BOOK.get_or_init(FontBook::new)
        .as_ref()
        .map_err(Clone::clone)
}

pub(in crate::service) fn bug(error: &tokio::task::JoinError) -> Error {
    Error::Store(crate::store::StoreError::Bug(error.to_string()))
}

/// Normal or large print, as the family asked for.
pub(super) fn style(large: bool) -> Style {
    if large {
        Style::LargePrint
    } else {
        Style::Normal
    }
}
