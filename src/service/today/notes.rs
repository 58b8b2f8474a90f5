//! What the administration should look at: addresses, letter texts, the backup, drafts.

use crate::domain::id::SiteId;
use crate::domain::office::Office;
use crate::domain::rights::Role;
use crate::service::letter_texts::Progress;
use crate::service::{Error, Service};
use std::time::UNIX_EPOCH;

/// From so many days on a backup is old.
const OLD_BACKUP_DAYS: i64 = 7;

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A site has no address, so nobody can be invited there.
    SiteWithoutAddress(SiteId),
    /// A letter text in a language is not released.
    TextNotReleased(String),
    /// There is no backup.
    NoBackup,
    /// The last backup is so many days old.
    OldBackup(i64),
    /// The person has typed things that are not saved.
    Drafts(usize),
}

impl Service {
    /// What the administration should look at; nothing in another role.
    pub(super) async fn notes(&self, office: &Office) -> Result<Vec<Note>, Error> {
        if self.actor().role != Role::Admin {
            return Ok(Vec::new());
        }
        let sites = office.sites.iter().filter(|s| s.active && !s.has_address());
        let mut notes: Vec<Note> = sites.map(|s| Note::SiteWithoutAddress(s.id)).collect();
        notes.extend(match self.backup_age().await {
            None => Some(Note::NoBackup),
            Some(days) if days >= OLD_BACKUP_DAYS => Some(Note::OldBackup(days)),
            Some(_) => None,
        });
        let texts = self.letter_texts().await?;
        let open = texts.into_iter().filter(|row| {
            !row.released && !matches!(row.progress, Progress::Reviewed | Progress::Withdrawn)
        });
        notes.extend(open.map(|row| Note::TextNotReleased(row.lang.tag().to_owned())));
        let drafts = self.own_drafts().await?.len();
        notes.extend((drafts > 0).then_some(Note::Drafts(drafts)));
        Ok(notes)
    }

    /// Days since the newest backup in the database's own folder; nothing when there is none.
    async fn backup_age(&self) -> Option<i64> {
        let folder = self.store().place().backups();
        let now = self.clock().now_s();
        let newest = tokio::task::spawn_blocking(move || {
            let files = std::fs::read_dir(folder).ok()?;
            let times = files.filter_map(|file| {
                let written = file.ok()?.metadata().ok()?.modified().ok()?;
                i64::try_from(written.duration_since(UNIX_EPOCH).ok()?.as_secs()).ok()
            });
            times.max()
        });
        let newest = newest.await.ok().flatten()?;
        Some(((now - newest) / 86_400).max(0))
    }
}
