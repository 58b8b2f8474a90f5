//! What the desktop does for the window: dialogs for files, printing, opening a file. Recorded instead in tests.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::text::Texts;

/// The desktop, or a record of what would have been asked of it.
#[derive(Debug, Clone, Default)]
pub enum Platform {
    /// The real one.
    #[default]
    Desktop,
    /// Answers from a list and writes down what was asked.
    Recorded(Arc<Mutex<Record>>),
}

/// What tests answer and see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// What the next dialogs answer, first one first; an empty list answers like somebody who cancels.
    pub answers: Vec<PathBuf>,
    /// What was asked, in order: ("print", path), ("open", path), ("save", suggested name) and so on.
    pub asked: Vec<(&'static str, PathBuf)>,
    /// Printing fails, as on a desk without a printer.
    pub no_printer: bool,
}

/// Why the desktop did not do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No dialog for files can be shown here.
    NoDialog,
    /// Nothing was printed.
    NoPrinter,
    /// Nothing shows this file.
    NoViewer(PathBuf),
    /// This file could not be written.
    NotWritten(PathBuf),
}

impl Trouble {
    /// What is wrong and what to do.
    #[must_use]
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::NoDialog => texts.no_file_dialog(),
            Self::NoPrinter => texts.no_printer(),
            Self::NoViewer(path) => texts.no_viewer(&path.display().to_string()),
            Self::NotWritten(path) => texts.not_written(&path.display().to_string()),
        }
    }
}

/// Kinds of files a dialog offers: what they are called, and their endings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// What they are called ("Tabellen").
    pub words: String,
    /// Their endings without the dot.
    pub endings: &'static [&'static str],
}

impl Platform {
    /// Waits, so that something is not done at every key. Tests do not wait.
    pub async fn pause(self, time: std::time::Duration) {
        if let Self::Desktop = self {
            tokio::time::sleep(time).await;
        }
    }

    /// Asks for a file to read. `None` when the person cancelled.
    ///
    /// # Errors
    /// [`Trouble::NoDialog`].
    pub async fn pick_file(self, title: String, kind: Kind) -> Result<Option<PathBuf>, Trouble> {
        match self {
            Self::Recorded(record) => Ok(answer(&record, "pick file", PathBuf::from(title))),
            Self::Desktop => {
                dialogs_exist()?;
                let dialog = rfd::AsyncFileDialog::new()
                    .set_title(title)
                    .add_filter(kind.words, kind.endings);
                Ok(dialog
                    .pick_file()
                    .await
                    .map(|file| file.path().to_path_buf()))
            }
        }
    }

    /// Asks where to write a file. `None` when the person cancelled.
    ///
    /// # Errors
    /// [`Trouble::NoDialog`].
    pub async fn save_file(
        self,
        title: String,
        suggested: String,
        kind: Kind,
    ) -> Result<Option<PathBuf>, Trouble> {
        match self {
            Self::Recorded(record) => Ok(answer(&record, "save", PathBuf::from(suggested))),
            Self::Desktop => {
                dialogs_exist()?;
                let dialog = rfd::AsyncFileDialog::new()
                    .set_title(title)
                    .set_file_name(suggested)
                    .add_filter(kind.words, kind.endings);
                Ok(dialog
                    .save_file()
                    .await
                    .map(|file| file.path().to_path_buf()))
            }
        }
    }

    /// Asks for a folder. `None` when the person cancelled.
    ///
    /// # Errors
    /// [`Trouble::NoDialog`].
    pub async fn pick_folder(self, title: String) -> Result<Option<PathBuf>, Trouble> {
        match self {
            Self::Recorded(record) => Ok(answer(&record, "pick folder", PathBuf::from(title))),
            Self::Desktop => {
                dialogs_exist()?;
                let folder = rfd::AsyncFileDialog::new()
                    .set_title(title)
                    .pick_folder()
                    .await;
                Ok(folder.map(|folder| folder.path().to_path_buf()))
            }
        }
    }

    /// Prints a PDF on the usual printer.
    ///
    /// # Errors
    /// [`Trouble::NoPrinter`].
    pub async fn print(self, path: PathBuf) -> Result<(), Trouble> {
        match self {
            Self::Recorded(record) => {
                let _ = answer(&record, "print", path);
                match record.lock() {
                    Ok(record) if record.no_printer => Err(Trouble::NoPrinter),
                    _ => Ok(()),
                }
            }
            Self::Desktop => run("lp", path).await.map_err(|_| Trouble::NoPrinter),
        }
    }

    /// Prints plain text on the usual printer; it is never written to a file.
    ///
    /// # Errors
    /// [`Trouble::NoPrinter`].
    pub async fn print_text(self, text: String) -> Result<(), Trouble> {
        match self {
            Self::Recorded(record) => {
                let _ = answer(&record, "print text", PathBuf::new());
                Ok(())
            }
            Self::Desktop => {
                let done = tokio::task::spawn_blocking(move || feed("lp", &text)).await;
                if matches!(done, Ok(Ok(true))) {
                    Ok(())
                } else {
                    Err(Trouble::NoPrinter)
                }
            }
        }
    }

    /// Does the desktop prefer dark windows? Light when it does not say.
    pub async fn prefers_dark(self) -> bool {
        match self {
            Self::Recorded(_) => false,
            Self::Desktop => tokio::task::spawn_blocking(|| {
                let named = std::env::var("GTK_THEME")
                    .is_ok_and(|name| name.to_lowercase().ends_with("dark"));
                let asked = std::process::Command::new("gsettings")
                    .args(["get", "org.gnome.desktop.interface", "color-scheme"])
                    .stderr(std::process::Stdio::null())
                    .output();
                named
                    || asked.is_ok_and(|said| {
                        String::from_utf8_lossy(&said.stdout).contains("prefer-dark")
                    })
            })
            .await
            .unwrap_or(false),
        }
    }

    /// Shows a file in the program the desktop has for it.
    ///
    /// # Errors
    /// [`Trouble::NoViewer`].
    pub async fn open(self, path: PathBuf) -> Result<(), Trouble> {
        match self {
            Self::Recorded(record) => {
                let _ = answer(&record, "open", path);
                Ok(())
            }
            Self::Desktop => run("xdg-open", path).await.map_err(Trouble::NoViewer),
        }
    }
}

fn answer(record: &Mutex<Record>, what: &'static str, path: PathBuf) -> Option<PathBuf> {
    let mut record = record.lock().ok()?;
    record.asked.push((what, path));
    let asks_back = matches!(what, "pick file" | "save" | "pick folder");
    (asks_back && !record.answers.is_empty()).then(|| record.answers.remove(0))
}

/// Runs a program on a file, off the window's thread.
async fn run(program: &'static str, path: PathBuf) -> Result<(), PathBuf> {
    let file = path.clone();
    let done = tokio::task::spawn_blocking(move || {
        std::process::Command::new(program)
            .arg(file)
            .stdin(std::process::Stdio::null())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    });
    if done.await.unwrap_or(false) {
        Ok(())
    } else {
        Err(path)
    }
}

/// Runs a program on a text.
fn feed(program: &str, text: &str) -> std::io::Result<bool> {
    use std::io::Write as _;
    let mut child = std::process::Command::new(program)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    Ok(child.wait()?.success())
}

/// Without a portal and without zenity a dialog would answer as if it had been cancelled.
fn dialogs_exist() -> Result<(), Trouble> {
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
        || std::env::var_os("XDG_RUNTIME_DIR")
            .is_some_and(|dir| Path::new(&dir).join("bus").exists());
    let zenity = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join("zenity").is_file()));
    if bus || zenity {
        Ok(())
    } else {
        Err(Trouble::NoDialog)
    }
}
