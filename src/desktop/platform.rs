//! What the desktop does for the window: dialogs for files, printing, opening a file. Recorded instead in tests.

mod print;
mod save;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::text::Texts;
pub use print::{PrintOrder, Printer, Readiness, Sides};
pub use save::{Overwrite, file_name};

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What the next dialogs answer, first one first; an empty list answers like somebody who cancels.
    pub answers: Vec<PathBuf>,
    /// What was asked, in order: ("print", path), ("open", path), ("save", suggested name) and so on.
    pub asked: Vec<(&'static str, PathBuf)>,
    /// Printing fails, as on a desk without a printer.
    pub no_printer: bool,
    /// The printers of the desk, or why there are none.
    pub printers: Result<Vec<Printer>, Trouble>,
    /// How each file was printed, in order.
    pub orders: Vec<PrintOrder>,
}

impl Default for Record {
    /// A desk with one printer.
    fn default() -> Self {
        Self {
            answers: Vec::new(),
            asked: Vec::new(),
            no_printer: false,
            printers: Ok(vec![Printer {
                name: "Buero".into(),
                usual: true,
                state: Readiness::Ready,
            }]),
            orders: Vec::new(),
        }
    }
}

/// Why the desktop did not do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No dialog for files can be shown here.
    NoDialog,
    /// Nothing was printed.
    NoPrinter,
    /// This desk has no programs to print with, or none that are known here.
    NoPrintSystem,
    /// The printer that was chosen is there no more.
    PrinterGone(String),
    /// The printer that was chosen takes no orders.
    PrinterRefuses(String),
    /// The file to be printed is there no more.
    FileGone(PathBuf),
    /// Nothing shows this file.
    NoViewer(PathBuf),
    /// This file could not be written.
    NotWritten(PathBuf),
    /// There is a file of this name already, and nobody said that it may go.
    Exists(PathBuf),
    /// The folder of this file is there no more.
    FolderGone(PathBuf),
    /// In the folder of this file nobody may write.
    ReadOnly(PathBuf),
    /// There is no room left for this file.
    DiskFull(PathBuf),
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
            Self::NoPrintSystem => texts.printing_no_system(),
            Self::PrinterGone(name) => texts.printing_gone(name),
            Self::PrinterRefuses(name) => texts.printing_refuses(name),
            Self::FileGone(path) => texts.printing_file_gone(&path.display().to_string()),
            Self::Exists(path) => texts.saving_exists(&path.display().to_string()),
            Self::FolderGone(path) => texts.saving_folder_gone(&folder_of(path)),
            Self::ReadOnly(path) => texts.saving_read_only(&folder_of(path)),
            Self::DiskFull(path) => texts.saving_disk_full(&folder_of(path)),
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

    /// The printers of this desk, the usual one first.
    ///
    /// # Errors
    /// [`Trouble::NoPrintSystem`], [`Trouble::NoPrinter`].
    pub async fn printers(self) -> Result<Vec<Printer>, Trouble> {
        match self {
            Self::Recorded(record) => match record.lock() {
                Ok(record) => record.printers.clone(),
                Err(_) => Err(Trouble::NoPrinter),
            },
            Self::Desktop => spooled(|spooler| spooler.printers()).await,
        }
    }

    /// Prints a PDF on the usual printer, one-sided.
    ///
    /// # Errors
    /// As [`Platform::print_as`].
    pub async fn print(self, path: PathBuf) -> Result<(), Trouble> {
        self.print_as(path, PrintOrder::default()).await
    }

    /// Prints a PDF. Only what the print system took counts as printed.
    ///
    /// # Errors
    /// Why it did not: [`Trouble::NoPrintSystem`], [`Trouble::NoPrinter`], [`Trouble::PrinterGone`],
    /// [`Trouble::PrinterRefuses`], [`Trouble::FileGone`].
    pub async fn print_as(self, path: PathBuf, order: PrintOrder) -> Result<(), Trouble> {
        match self {
            Self::Recorded(record) => {
                let _ = answer(&record, "print", path);
                let Ok(mut record) = record.lock() else {
                    return Err(Trouble::NoPrinter);
                };
                record.orders.push(order);
                if record.no_printer {
                    Err(Trouble::NoPrinter)
                } else {
                    Ok(())
                }
            }
            Self::Desktop => spooled(move |spooler| spooler.print(&path, &order)).await,
        }
    }

    /// Prints plain text on the usual printer; it is never written to a file.
    ///
    /// # Errors
    /// As [`Platform::print_as`].
    pub async fn print_text(self, text: String) -> Result<(), Trouble> {
        match self {
            Self::Recorded(record) => {
                let _ = answer(&record, "print text", PathBuf::new());
                Ok(())
            }
            Self::Desktop => {
                spooled(move |spooler| spooler.print_text(&text, &PrintOrder::default())).await
            }
        }
    }

    /// Writes a complete file or none, off the window's thread.
    ///
    /// # Errors
    /// [`Trouble::Exists`] unless it may be overwritten, [`Trouble::FolderGone`], [`Trouble::ReadOnly`],
    /// [`Trouble::DiskFull`], [`Trouble::NotWritten`].
    pub async fn write(
        self,
        path: PathBuf,
        bytes: Vec<u8>,
        overwrite: Overwrite,
    ) -> Result<(), Trouble> {
        let missed = path.clone();
        let work = move || save::write(&path, &bytes, overwrite);
        let done = tokio::task::spawn_blocking(work).await;
        done.unwrap_or(Err(Trouble::NotWritten(missed)))
    }

    /// Gives files that were written names for people, in their order; one that is there already is numbered past.
    pub async fn name(self, written: Vec<PathBuf>, name: String) -> Vec<PathBuf> {
        let given = written.clone();
        let work = move || given.iter().map(|path| save::name(path, &name)).collect();
        tokio::task::spawn_blocking(work).await.unwrap_or(written)
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
            Self::Desktop => {
                let program = if cfg!(target_os = "macos") {
                    "open"
                } else if cfg!(windows) {
                    "explorer"
                } else {
                    "xdg-open"
                };
                run(program, path).await.map_err(Trouble::NoViewer)
            }
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
            // The file manager of Windows ends with 1 also when all went well.
            .is_ok_and(|status| status.success() || cfg!(windows))
    });
    if done.await.unwrap_or(false) {
        Ok(())
    } else {
        Err(path)
    }
}

/// Asks the print system, off the window's thread.
async fn spooled<T: Send + 'static>(
    ask: impl FnOnce(print::Spooler) -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    let asked = tokio::task::spawn_blocking(move || ask(print::Spooler::default())).await;
    asked.unwrap_or(Err(Trouble::NoPrinter))
}

fn folder_of(path: &Path) -> String {
    path.parent().unwrap_or(path).display().to_string()
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
