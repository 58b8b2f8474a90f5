//! The press beside another: letters a second, bytes and memory, on one thread. `benches/press/compare` runs it in turn with
//! typst on an equivalent tagged letter. `cargo bench --bench press -- HOW COUNT`, where HOW is `joint` (print files of a
//! hundred), `single` (a file each) or `data FILE`, which writes what stands in the letters, for the other press.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a figure for whoever runs it"
)]

use chrono::DateTime;
use erstberatung::letters::job::{self, Files, LARGEST_PRINT_FILE, Order};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{Block, FactColumn, Letter, RichText};
use erstberatung::letters::pdf::Meta;
use erstberatung::letters::{FontBook, qr};
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use std::time::Instant;

#[path = "../tests/it/letters/sample.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod sample;

const LANGUAGES: [LangTag; 4] = [LangTag::Ar, LangTag::Uk, LangTag::Ti, LangTag::Fa];

/// The letter to the household with this number: no two are alike.
fn letter(at: usize) -> Letter {
    let mut letter = sample::invitation(Some(LANGUAGES[at % LANGUAGES.len()]));
    letter.key = format!("muster-{at:04}");
    letter.reference = format!("EB-2026-{at:04}");
    letter.info[0].value.clone_from(&letter.reference);
    letter.address.lines[1] = format!("Fatima Muster {at}");
    letter
}

fn spans(text: &RichText) -> Value {
    let spans = text.spans.iter();
    spans
        .map(|span| json!({ "text": span.text, "bold": span.bold }))
        .collect()
}

fn column(column: &FactColumn) -> Value {
    let rows = column.rows.iter().map(|row| {
        let lines: Vec<Value> = row.lines.iter().map(spans).collect();
        json!({ "label": row.label, "lines": lines })
    });
    json!({
        "lang": column.lang.tag(), "rtl": column.lang.is_rtl(),
        "title": column.title, "rows": rows.collect::<Vec<_>>(),
    })
}

fn block(block: &Block) -> Value {
    match block {
        Block::Heading(_, text) => json!({ "is": "heading", "text": spans(text) }),
        Block::Paragraph(text) => json!({ "is": "paragraph", "text": spans(text) }),
        Block::ListItem(text) => json!({ "is": "item", "text": spans(text) }),
        Block::FactBox(facts) => json!({
            "is": "facts", "left": column(&facts.left), "right": facts.right.as_ref().map(column),
        }),
        Block::QrRow(row) => {
            let code = qr::encode(&row.payload).unwrap();
            let captions = row.captions.iter().map(|(lang, text)| {
                json!({ "lang": lang.tag(), "rtl": lang.is_rtl(), "text": spans(text) })
            });
            json!({
                "is": "code", "alt": row.alt, "size": code.size, "bars": code.bars.to_vec(),
                "captions": captions.collect::<Vec<_>>(),
            })
        }
        Block::Signature(signature) => json!({
            "is": "signature", "greeting": signature.greeting, "name": signature.name,
        }),
        other => panic!("the sample has no {other:?}"),
    }
}

fn data(letter: &Letter) -> Value {
    let parts = letter.parts.iter().map(|part| {
        json!({
            "lang": part.lang.tag(), "rtl": part.lang.is_rtl(), "mark": part.mark,
            "blocks": part.blocks.iter().map(block).collect::<Vec<_>>(),
        })
    });
    let info = letter.info.iter();
    json!({
        "title": letter.title, "authority": letter.letterhead.authority,
        "sub_lines": letter.letterhead.sub_lines, "return_line": letter.letterhead.return_line,
        "address": letter.address.lines, "subject": letter.subject, "mark": letter.mark,
        "info": info.map(|line| [&line.label, &line.value]).collect::<Vec<_>>(),
        "parts": parts.collect::<Vec<_>>(),
    })
}

/// The most memory this process ever held, in MB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: Option<f64> =
        line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    kilobytes.unwrap_or(f64::NAN) / 1000.0
}

fn main() {
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    let how = words.next().unwrap_or_else(|| "joint".to_owned());
    if how == "data" {
        let letters: Vec<Value> = (0..LANGUAGES.len()).map(|at| data(&letter(at))).collect();
        let file = words.next().expect("a file to write");
        std::fs::write(file, Value::from(letters).to_string()).unwrap();
        return;
    }
    let count = words.next().and_then(|word| word.parse().ok());
    let letters: Vec<Letter> = (0..count.unwrap_or(400)).map(letter).collect();
    let files = match how.as_str() {
        "single" => Files::PerLetter,
        _ => Files::Joint {
            name: "briefe".into(),
            at_most: LARGEST_PRINT_FILE,
            duplex: false,
        },
    };
    let meta = Meta {
        author: "Kreis Warendorf".into(),
        joint_title: "Briefe".into(),
        created: DateTime::parse_from_rfc3339("2026-11-25T09:30:00+01:00").unwrap(),
    };
    let folder = tempfile::tempdir().unwrap();
    let began = Instant::now();
    let book = FontBook::new().unwrap();
    let order = Order {
        letters: &letters,
        folder: folder.path(),
        files,
        meta: &meta,
    };
    let outcome = job::run(&book, &order, &|_| (), &AtomicBool::new(false)).unwrap();
    let seconds = began.elapsed().as_secs_f64();
    assert!(outcome.refused.is_empty());
    let bytes: u64 = outcome.written.iter().map(|file| file.bytes).sum();
    let letters = letters.len() as f64;
    println!(
        "{}",
        json!({
            "press": "erstberatung", "how": how, "letters": letters, "per_second": letters / seconds,
            "bytes": bytes as f64 / letters, "peak_mb": peak(),
        })
    );
}
