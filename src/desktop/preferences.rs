//! How somebody likes the window: colours, size, language, last area. Kept in the data folder; holds no personal data.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::shell::Area;
use super::text::Language;
use super::theme::Look;
use crate::domain::rights::{Right, Role};

/// The file in the data folder.
const FILE: &str = "window.toml";
/// The file of the last printing.
const PRINTING: &str = "printing.toml";

/// The sizes of the menu, in percent.
pub const SIZES: [u16; 5] = [90, 100, 115, 130, 150];

/// The colours somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Colours {
    /// Hell.
    #[default]
    Light,
    /// Dunkel.
    Dark,
    /// Kontrast.
    Contrast,
    /// Wie System.
    System,
}

impl Colours {
    /// The look that this means on a desktop that is dark or not.
    #[must_use]
    pub const fn look(self, system_is_dark: bool) -> Look {
        match self {
            Self::Light => Look::Light,
            Self::Dark => Look::Dark,
            Self::Contrast => Look::Contrast,
            Self::System if system_is_dark => Look::Dark,
            Self::System => Look::Light,
        }
    }
}

/// Is there something in an area for this role?
#[must_use]
pub fn open_to(area: Area, role: Role) -> bool {
    match area {
        // Numbers name nobody: whoever reads files of some children reads the numbers of all.
        Area::Today | Area::Families | Area::Schools | Area::Reports => role.reads_files(),
        Area::Calendar => role.may(Right::ReadCalendar),
        Area::Letters => role.may(Right::PrintLetters),
        Area::Admin => role.may(Right::Administer) || role.may(Right::ReleaseTexts),
    }
}

/// Where a role begins.
#[must_use]
pub const fn first(role: Role) -> Area {
    match role {
        Role::Counsellor | Role::Office | Role::SchoolSupervision => Area::Today,
        Role::Admin => Area::Admin,
    }
}

/// How somebody likes the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Colours.
    pub colours: Colours,
    /// Size in percent, one of [`SIZES`].
    pub size: u16,
    /// Is the window in English?
    pub english: bool,
    /// The area that was open last, by the id of its entry.
    pub area: Option<String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            colours: Colours::Light,
            size: 100,
            english: false,
            area: None,
        }
    }
}

impl Preferences {
    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        if self.english {
            Language::English
        } else {
            Language::German
        }
    }

    /// The area that was open last, if this role may see it.
    #[must_use]
    pub fn last_area(&self, role: Role) -> Option<Area> {
        let last = self.area.as_deref()?;
        Area::ALL
            .into_iter()
            .find(|area| area.id() == last && open_to(*area, role))
    }

    /// The next size up (or down), if there is one.
    #[must_use]
    pub fn next_size(&self, larger: bool) -> u16 {
        let found = if larger {
            SIZES.iter().find(|size| **size > self.size)
        } else {
            SIZES.iter().rev().find(|size| **size < self.size)
        };
        found.copied().unwrap_or(self.size)
    }

    /// What the folder remembers; the usual values when there is nothing or nothing readable.
    #[must_use]
    pub fn load(folder: &Path) -> Self {
        let read = std::fs::read_to_string(folder.join(FILE))
            .ok()
            .and_then(|text| toml::from_str::<Self>(&text).ok());
        let mut found = read.unwrap_or_default();
        if !SIZES.contains(&found.size) {
            found.size = 100;
        }
        found
    }

    /// Remembers them, if the folder is there. Losing them loses no work, so trouble is only logged.
    pub async fn save(self, folder: PathBuf) {
        write(&self, folder, FILE).await;
    }
}

/// How somebody printed last on this computer. A file of its own beside the window's: dialogs that print keep it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Printing {
    /// The printer that was chosen last.
    pub printer: Option<String>,
    /// Were both sides of the sheets printed on?
    pub two_sided: bool,
}

impl Printing {
    /// What the folder remembers; the usual printer and one side when there is nothing or nothing readable.
    pub async fn load(folder: PathBuf) -> Self {
        let read = tokio::task::spawn_blocking(move || {
            let text = std::fs::read_to_string(folder.join(PRINTING)).ok()?;
            toml::from_str::<Self>(&text).ok()
        });
        read.await.ok().flatten().unwrap_or_default()
    }

    /// Remembers it, if the folder is there. Losing it loses no work, so trouble is only logged.
    pub async fn save(self, folder: PathBuf) {
        write(&self, folder, PRINTING).await;
    }
}

async fn write<T: Serialize>(kept: &T, folder: PathBuf, file: &'static str) {
    let text = toml::to_string(kept);
    let written = tokio::task::spawn_blocking(move || {
        if !folder.is_dir() {
            return Ok(());
        }
        std::fs::write(folder.join(file), text.map_err(std::io::Error::other)?)
    });
    if !matches!(written.await, Ok(Ok(()))) {
        tracing::warn!("settings of this computer could not be remembered");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_remembered_reads_back_and_nonsense_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let liked = Preferences {
            colours: Colours::System,
            size: 130,
            english: true,
            area: Some(Area::Letters.id().to_owned()),
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(liked.clone().save(folder.path().to_path_buf()));
        assert_eq!(Preferences::load(folder.path()), liked);
        std::fs::write(folder.path().join(FILE), "size = 7").unwrap();
        assert_eq!(Preferences::load(folder.path()), Preferences::default());
        std::fs::write(folder.path().join(FILE), "]").unwrap();
        assert_eq!(Preferences::load(folder.path()), Preferences::default());
    }

    #[test]
    fn the_last_printing_reads_back_and_nonsense_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let at = || folder.path().to_path_buf();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        assert_eq!(runtime.block_on(Printing::load(at())), Printing::default());
        let last = Printing {
            printer: Some("Buero".into()),
            two_sided: true,
        };
        runtime.block_on(last.clone().save(at()));
        assert_eq!(runtime.block_on(Printing::load(at())), last);
        std::fs::write(folder.path().join(PRINTING), "printer = 7").unwrap();
        assert_eq!(runtime.block_on(Printing::load(at())), Printing::default());
    }

    #[test]
    fn sizes_end_at_both_ends() {
        let at = |size| Preferences {
            size,
            ..Preferences::default()
        };
        assert_eq!(
            (at(100).next_size(true), at(100).next_size(false)),
            (115, 90)
        );
        assert_eq!(
            (at(150).next_size(true), at(90).next_size(false)),
            (150, 90)
        );
    }
}
