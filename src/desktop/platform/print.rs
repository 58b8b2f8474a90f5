//! Printing through the system: CUPS, as Linux and macOS have it, by its programs `lp` and `lpstat`. Where there is no CUPS
//! (Windows) nothing is printed from here, and that is said.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Trouble;

/// A print server that says nothing for so long is not there.
const PATIENCE: Duration = Duration::from_secs(20);

/// A printer of this desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// What the system calls it.
    pub name: String,
    /// Is it the one that is used when nobody chooses?
    pub usual: bool,
    /// How it stands.
    pub state: Readiness,
}

/// How a printer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// It takes orders and prints.
    Ready,
    /// It takes orders, and prints them when somebody starts it again (angehalten).
    Stopped,
    /// It takes no orders.
    Refusing,
}

/// Which sides of a sheet are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sides {
    /// One: the German page and the translation are two sheets.
    #[default]
    One,
    /// Both.
    Both,
}

/// How something is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintOrder {
    /// On which printer; the usual one when none is named.
    pub printer: Option<String>,
    /// How many times.
    pub copies: u8,
    /// On which sides.
    pub sides: Sides,
    /// What the queue calls it. Everybody at the printer reads this: it names nobody.
    pub title: String,
}

impl Default for PrintOrder {
    fn default() -> Self {
        Self {
            printer: None,
            copies: 1,
            sides: Sides::One,
            title: "Erstberatung".into(),
        }
    }
}

/// Where the programs of the print system are looked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Spooler {
    path: Option<OsString>,
}

/// How a program of the print system ended.
struct Ended {
    well: bool,
    said: String,
    complained: String,
}

impl Spooler {
    /// In these folders instead of those of the desktop.
    #[cfg(test)]
    fn on(path: impl Into<OsString>) -> Self {
        Self {
            path: Some(path.into()),
        }
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        // Its answers are read: they have to be in one language.
        let _ = command.env("LC_ALL", "C").env("LANGUAGE", "C");
        if let Some(path) = &self.path {
            let _ = command.env("PATH", path);
        }
        command
    }

    /// The printers of this desk, the usual one first.
    ///
    /// # Errors
    /// [`Trouble::NoPrintSystem`], [`Trouble::NoPrinter`].
    pub(super) fn printers(&self) -> Result<Vec<Printer>, Trouble> {
        if cfg!(windows) {
            return Err(Trouble::NoPrintSystem);
        }
        let mut states = self.command("lpstat");
        let _ = states.args(["-a", "-p", "-d"]);
        let states = run(states, None)?;
        let mut names = self.command("lpstat");
        let _ = names.arg("-e");
        // Older systems cannot list the printers of the network; those set up here are known from the first answer.
        let names = run(names, None).map_or_else(|_| String::new(), |ended| ended.said);
        let found = read(&states.said, &names);
        if found.is_empty() && !states.well && !no_printers(&states.complained) {
            return Err(Trouble::NoPrinter);
        }
        Ok(found)
    }

    /// Hands a file to the print system.
    ///
    /// # Errors
    /// Why it did not take it: [`Trouble::NoPrintSystem`], [`Trouble::PrinterGone`], [`Trouble::PrinterRefuses`],
    /// [`Trouble::NoPrinter`].
    pub(super) fn print(&self, file: &Path, order: &PrintOrder) -> Result<(), Trouble> {
        if !file.is_file() {
            return Err(Trouble::FileGone(file.to_path_buf()));
        }
        let mut lp = self.ordered(order);
        let _ = lp.arg("--").arg(file);
        self.finish(run(lp, None)?, order)
    }

    /// Hands a plain text to the print system.
    ///
    /// # Errors
    /// As [`Spooler::print`].
    pub(super) fn print_text(&self, text: &str, order: &PrintOrder) -> Result<(), Trouble> {
        self.finish(run(self.ordered(order), Some(text))?, order)
    }

    fn ordered(&self, order: &PrintOrder) -> Command {
        let mut lp = self.command("lp");
        if let Some(printer) = &order.printer {
            let _ = lp.arg("-d").arg(printer);
        }
        let sides = match order.sides {
            Sides::One => "sides=one-sided",
            Sides::Both => "sides=two-sided-long-edge",
        };
        let _ = lp
            .args(["-n", &order.copies.max(1).to_string()])
            .args(["-o", sides])
            .args(["-t", &order.title]);
        lp
    }

    fn finish(&self, ended: Ended, order: &PrintOrder) -> Result<(), Trouble> {
        if ended.well {
            return Ok(());
        }
        let Some(name) = order.printer.clone() else {
            return Err(Trouble::NoPrinter);
        };
        // What it complained of is worded differently from release to release; the list of printers is not.
        let found = self.printers()?;
        match found.iter().find(|printer| printer.name == name) {
            None => Err(Trouble::PrinterGone(name)),
            Some(printer) if printer.state == Readiness::Refusing => {
                Err(Trouble::PrinterRefuses(name))
            }
            Some(_) => Err(Trouble::NoPrinter),
        }
    }
}

/// Does the system say that nobody has set up a printer?
fn no_printers(complaint: &str) -> bool {
    complaint.contains("No destinations")
}

/// Reads what `lpstat -a -p -d` and `lpstat -e` say.
fn read(states: &str, names: &str) -> Vec<Printer> {
    let mut found: Vec<Printer> = Vec::new();
    let mut at = |name: &str| -> usize {
        if let Some(at) = found.iter().position(|printer| printer.name == name) {
            return at;
        }
        found.push(Printer {
            name: name.to_owned(),
            usual: false,
            state: Readiness::Ready,
        });
        found.len() - 1
    };
    let mut stopped = Vec::new();
    let mut refusing = Vec::new();
    let mut usual = None;
    for line in states.lines() {
        // Why a printer is stopped stands on lines of its own, indented.
        if line.starts_with(char::is_whitespace) {
            continue;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["system", "default", "destination:", name] => usual = Some((*name).to_owned()),
            ["printer", name, rest @ ..] => {
                let at = at(name);
                if rest.first() == Some(&"disabled") {
                    stopped.push(at);
                }
            }
            [name, "accepting", "requests", ..] => {
                let _ = at(name);
            }
            [name, "not", "accepting", ..] => refusing.push(at(name)),
            _ => {}
        }
    }
    for name in names.lines().map(str::trim) {
        if !name.is_empty() && !name.contains(char::is_whitespace) {
            let _ = at(name);
        }
    }
    for at in stopped {
        found[at].state = Readiness::Stopped;
    }
    for at in refusing {
        found[at].state = Readiness::Refusing;
    }
    for printer in &mut found {
        printer.usual = Some(&printer.name) == usual.as_ref();
    }
    found.sort_by(|a, b| (!a.usual, &a.name).cmp(&(!b.usual, &b.name)));
    found
}

/// Runs a program to its end, with a text if there is one. One that does not end is stopped.
fn run(mut command: Command, text: Option<&str>) -> Result<Ended, Trouble> {
    let input = if text.is_some() {
        Stdio::piped()
    } else {
        Stdio::null()
    };
    let begun = command
        .stdin(input)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = match begun {
        Ok(child) => child,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Trouble::NoPrintSystem);
        }
        Err(_) => return Err(Trouble::NoPrinter),
    };
    let said = listen(child.stdout.take());
    let complained = listen(child.stderr.take());
    if let (Some(mut input), Some(text)) = (child.stdin.take(), text) {
        // A program that ended without reading says why by its end.
        drop(input.write_all(text.as_bytes()));
    }
    let well = wait(&mut child)?;
    Ok(Ended {
        well,
        said: said.join().unwrap_or_default(),
        complained: complained.join().unwrap_or_default(),
    })
}

fn listen(pipe: Option<impl std::io::Read + Send + 'static>) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut said = Vec::new();
        if let Some(mut pipe) = pipe {
            // What was read before the pipe broke still counts.
            drop(pipe.read_to_end(&mut said));
        }
        String::from_utf8_lossy(&said).into_owned()
    })
}

fn wait(child: &mut Child) -> Result<bool, Trouble> {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) if begun.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(10));
            }
            Ok(None) | Err(_) => {
                drop(child.kill());
                drop(child.wait());
                return Err(Trouble::NoPrinter);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    const STATES: &str = "\
Buero_2 accepting requests since Mon Nov 23 08:00:00 2026
Flur not accepting requests since Mon Nov 23 08:00:00 2026 -
\tRejecting Jobs
Keller accepting requests since Mon Nov 23 08:00:00 2026
printer Buero_2 is idle.  enabled since Mon Nov 23 08:00:00 2026
printer Flur is idle.  enabled since Mon Nov 23 08:00:00 2026
printer Keller disabled since Mon Nov 23 08:00:00 2026 -
\tPaper jam
system default destination: Keller
";

    #[test]
    fn the_answer_of_the_print_system_is_read() {
        let found = read(STATES, "Buero_2\nFlur\nKeller\nNetz\n");
        let seen: Vec<_> = found
            .iter()
            .map(|p| (p.name.as_str(), p.usual, p.state))
            .collect();
        assert_eq!(
            seen,
            [
                ("Keller", true, Readiness::Stopped),
                ("Buero_2", false, Readiness::Ready),
                ("Flur", false, Readiness::Refusing),
                ("Netz", false, Readiness::Ready),
            ]
        );
        assert!(read("no system default destination\n", "").is_empty());
        assert!(read("", "lpstat: Bad file descriptor\n").is_empty());
    }

    #[cfg(unix)]
    mod with_programs {
        use super::*;
        use std::os::unix::fs::PermissionsExt as _;

        /// A folder with an `lp` and an `lpstat` that do as told.
        fn desk(lp: &str, lpstat: &str) -> (tempfile::TempDir, Spooler) {
            let folder = tempfile::tempdir().unwrap();
            for (name, body) in [("lp", lp), ("lpstat", lpstat)] {
                if body.is_empty() {
                    continue;
                }
                let path = folder.path().join(name);
                std::fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
                std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
            }
            std::fs::write(folder.path().join("letter.pdf"), "%PDF-1.7").unwrap();
            let spooler = Spooler::on(folder.path().as_os_str());
            (folder, spooler)
        }

        /// `lp` that writes down every argument on a line of its own, and what it reads.
        const WRITES: &str = r#"here="${0%/*}"
for one in "$@"; do printf '%s\n' "$one" >> "$here/asked"; done
echo "request id is Buero-17 (1 file(s))""#;

        const ONE: &str = "echo 'Buero accepting requests since today'
echo 'printer Buero is idle.  enabled since today'
echo 'system default destination: Buero'";

        fn order() -> PrintOrder {
            PrintOrder {
                printer: Some("Buero".into()),
                copies: 2,
                sides: Sides::Both,
                title: "Briefe vom 25.11.".into(),
            }
        }

        #[test]
        fn printer_copies_sides_and_title_reach_the_print_system() {
            let (folder, spooler) = desk(WRITES, ONE);
            let file = folder.path().join("letter.pdf");
            spooler.print(&file, &order()).unwrap();
            let asked = std::fs::read_to_string(folder.path().join("asked")).unwrap();
            let asked: Vec<&str> = asked.lines().collect();
            assert_eq!(
                asked,
                [
                    "-d",
                    "Buero",
                    "-n",
                    "2",
                    "-o",
                    "sides=two-sided-long-edge",
                    "-t",
                    "Briefe vom 25.11.",
                    "--",
                    file.to_str().unwrap()
                ]
            );
        }

        #[test]
        fn without_a_choice_the_usual_printer_prints_one_sided() {
            let (folder, spooler) = desk(WRITES, ONE);
            let file = folder.path().join("letter.pdf");
            spooler.print(&file, &PrintOrder::default()).unwrap();
            let asked = std::fs::read_to_string(folder.path().join("asked")).unwrap();
            assert!(!asked.contains("-d\n"));
            assert!(asked.contains("sides=one-sided"));
        }

        #[test]
        fn a_failing_lp_is_told_with_its_reason() {
            let fails = "echo 'lp: no' >&2; exit 1";
            for (lpstat, wanted) in [
                (ONE, Trouble::NoPrinter),
                (
                    "echo 'Flur accepting requests since today'",
                    Trouble::PrinterGone("Buero".into()),
                ),
                (
                    "echo 'Buero not accepting requests since today -'",
                    Trouble::PrinterRefuses("Buero".into()),
                ),
            ] {
                let (folder, spooler) = desk(fails, lpstat);
                let file = folder.path().join("letter.pdf");
                assert_eq!(spooler.print(&file, &order()), Err(wanted));
                let text = spooler.print_text("Schlüssel", &PrintOrder::default());
                assert_eq!(text, Err(Trouble::NoPrinter));
            }
            // The control: the same desk with an lp that takes the file.
            let (folder, spooler) = desk(WRITES, ONE);
            let file = folder.path().join("letter.pdf");
            assert_eq!(spooler.print(&file, &order()), Ok(()));
            assert_eq!(spooler.print_text("Schlüssel", &order()), Ok(()));
        }

        #[test]
        fn a_desk_without_the_programs_and_a_file_that_is_gone_are_told() {
            let (folder, spooler) = desk("", "");
            let file = folder.path().join("letter.pdf");
            assert_eq!(spooler.print(&file, &order()), Err(Trouble::NoPrintSystem));
            assert_eq!(spooler.printers(), Err(Trouble::NoPrintSystem));
            let (folder, spooler) = desk(WRITES, ONE);
            let gone = folder.path().join("gone.pdf");
            let told = spooler.print(&gone, &order());
            assert_eq!(told, Err(Trouble::FileGone(gone)));
            assert!(!folder.path().join("asked").exists());
        }

        #[test]
        fn printers_are_listed_and_no_printer_is_no_failure() {
            let (_folder, spooler) = desk(WRITES, ONE);
            let found = spooler.printers().unwrap();
            assert_eq!(found.len(), 1);
            assert!(found[0].usual);
            let none = "echo 'lpstat: No destinations added.' >&2; exit 1";
            let (_folder, spooler) = desk(WRITES, none);
            assert_eq!(spooler.printers(), Ok(Vec::new()));
            let dead = "echo 'lpstat: Bad file descriptor' >&2; exit 1";
            let (_folder, spooler) = desk(WRITES, dead);
            assert_eq!(spooler.printers(), Err(Trouble::NoPrinter));
        }
    }
}
