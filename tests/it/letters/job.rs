//! Many letters to files: names, order, refusals, stopping, equal bytes.

use std::fs;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use erstberatung::letters::error::{AddressProblem, LetterError};
use erstberatung::letters::job::{self, Files, Order, Outcome};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::Letter;
use sha2::{Digest, Sha256};

use super::sample;

fn letters(count: usize) -> Vec<Letter> {
    let languages = [
        None,
        Some(LangTag::Ar),
        Some(LangTag::Ti),
        Some(LangTag::Uk),
    ];
    (0..count)
        .map(|at| {
            let mut letter = sample::invitation(languages[at % languages.len()]);
            letter.key = format!("muster-{at:03}");
            letter.address.lines[1] = format!("Fatima Muster {at}");
            letter
        })
        .collect()
}

fn run(letters: &[Letter], folder: &std::path::Path, files: Files) -> Outcome {
    let meta = sample::meta();
    let order = Order {
        letters,
        folder,
        files,
        meta: &meta,
    };
    job::run(&sample::book(), &order, &|_| (), &AtomicBool::new(false)).unwrap()
}

fn joint(at_most: usize, duplex: bool) -> Files {
    Files::Joint {
        name: "Briefe 2026-11-25".into(),
        at_most,
        duplex,
    }
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn one_file_per_letter_with_its_hash() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = run(&letters(5), folder.path(), Files::PerLetter);
    assert_eq!(outcome.written.len(), 5);
    assert!(outcome.refused.is_empty() && !outcome.cancelled);
    assert_eq!(
        names(folder.path()),
        [
            "muster-000.pdf",
            "muster-001.pdf",
            "muster-002.pdf",
            "muster-003.pdf",
            "muster-004.pdf"
        ]
    );
    for (at, file) in outcome.written.iter().enumerate() {
        let bytes = fs::read(&file.path).unwrap();
        let sum: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            (file.letters.as_slice(), file.bytes, &file.sha256),
            (&[at][..], bytes.len() as u64, &sum)
        );
    }
}

#[test]
fn print_files_hold_the_letters_in_order_and_bytes_repeat() {
    let folder = tempfile::tempdir().unwrap();
    let letters = letters(5);
    let first = run(&letters, folder.path(), joint(2, false));
    assert_eq!(
        names(folder.path()),
        [
            "Briefe-2026-11-25-1.pdf",
            "Briefe-2026-11-25-2.pdf",
            "Briefe-2026-11-25-3.pdf"
        ]
    );
    let held: Vec<Vec<usize>> = first
        .written
        .iter()
        .map(|file| file.letters.clone())
        .collect();
    assert_eq!(held, [vec![0, 1], vec![2, 3], vec![4]]);
    let again = tempfile::tempdir().unwrap();
    let second = run(&letters, again.path(), joint(2, false));
    let sums = |outcome: &Outcome| {
        outcome
            .written
            .iter()
            .map(|file| file.sha256.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(sums(&first), sums(&second));
}

#[test]
fn on_both_sides_every_letter_begins_on_a_fresh_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let mut letters = letters(2);
    letters[0].parts[0].blocks.truncate(3);
    let one_sided = run(&letters, folder.path(), joint(10, false));
    let two_sided = run(&letters, folder.path(), joint(10, true));
    assert_eq!(one_sided.written[0].pages, 3);
    assert_eq!(two_sided.written[0].pages, 4);
}

#[test]
fn a_refused_letter_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut letters = letters(3);
    letters[1].address.lines = vec!["Zeile".into(); 7];
    let outcome = run(&letters, folder.path(), joint(10, false));
    assert_eq!(outcome.written[0].letters, [0, 2]);
    let [(1, LetterError::Address(AddressProblem::TooManyLines { count: 7, .. }))] =
        outcome.refused.as_slice()
    else {
        panic!("{:?}", outcome.refused);
    };
}

#[test]
fn a_stopped_job_leaves_no_half_file() {
    let folder = tempfile::tempdir().unwrap();
    let letters = letters(40);
    let meta = sample::meta();
    let order = Order {
        letters: &letters,
        folder: folder.path(),
        files: joint(20, false),
        meta: &meta,
    };
    let cancel = AtomicBool::new(false);
    let seen = Mutex::new(Vec::new());
    let progress = |progress: job::Progress| {
        seen.lock().unwrap().push(progress);
        if progress.done == 3 {
            cancel.store(true, Ordering::Relaxed);
        }
    };
    let outcome = job::run(&sample::book(), &order, &progress, &cancel).unwrap();
    assert!(outcome.cancelled);
    assert!(outcome.written.is_empty());
    assert_eq!(names(folder.path()), Vec::<String>::new());
    let seen = seen.into_inner().unwrap();
    assert!(
        seen.len() < 10 && seen.iter().all(|progress| progress.of == 40),
        "{seen:?}"
    );
}

#[test]
fn a_folder_that_refuses_is_an_error_and_keys_never_leave_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut letters = letters(2);
    letters[0].key = "../../etc/passwd".into();
    letters[1].key = "../../etc/passwd".into();
    let outcome = run(&letters, folder.path(), Files::PerLetter);
    assert_eq!(outcome.written.len(), 2);
    assert_eq!(
        names(folder.path()),
        ["------etc-passwd-2.pdf", "------etc-passwd.pdf"]
    );

    let meta = sample::meta();
    let order = Order {
        letters: &letters,
        folder: &folder.path().join("missing"),
        files: Files::PerLetter,
        meta: &meta,
    };
    let failed = job::run(&sample::book(), &order, &|_| (), &AtomicBool::new(false));
    assert!(matches!(failed, Err(job::JobError::Io(_))), "{failed:?}");
}

#[test]
fn an_order_that_fails_in_the_middle_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    // Where the third file would be written stands a folder.
    fs::create_dir(folder.path().join("post-003.pdf.part")).unwrap();
    let (letters, meta) = (letters(6), sample::meta());
    let order = Order {
        letters: &letters,
        folder: folder.path(),
        files: Files::Numbered {
            name: "post".into(),
        },
        meta: &meta,
    };
    let failed = job::run(&sample::book(), &order, &|_| (), &AtomicBool::new(false));
    assert!(matches!(failed, Err(job::JobError::Io(_))), "{failed:?}");
    assert_eq!(names(folder.path()), ["post-003.pdf.part"]);
    fs::remove_dir(folder.path().join("post-003.pdf.part")).unwrap();
    let outcome = job::run(&sample::book(), &order, &|_| (), &AtomicBool::new(false)).unwrap();
    assert_eq!(outcome.written.len(), 6);
    assert_eq!(names(folder.path())[2], "post-003.pdf");
}

#[test]
fn a_file_that_lies_there_is_never_written_over() {
    for files in [
        Files::PerLetter,
        Files::Numbered {
            name: "post".into(),
        },
        joint(1, false),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let letters = letters(2);
        let first = run(&letters, folder.path(), files.clone());
        for file in &first.written {
            fs::write(&file.path, "von jemand anderem").unwrap();
        }
        let second = run(&letters, folder.path(), files.clone());
        assert_eq!(names(folder.path()).len(), 4, "{files:?}");
        for file in &first.written {
            assert_eq!(fs::read(&file.path).unwrap(), b"von jemand anderem");
        }
        for file in &second.written {
            assert!(fs::read(&file.path).unwrap().starts_with(b"%PDF-"));
        }
    }
}
