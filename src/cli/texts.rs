//! `texts`: the letter texts in every language: list, files for translators and back, check, release.

use super::output;
use super::session::Call;
use crate::domain::language::Lang;
use crate::domain::letter::LetterKind;
use crate::letters::language::LangTag;
use crate::letters::template::check::Finding;
use crate::letters::template::{Sheet, kinds};
use crate::service::Error;
use crate::service::letter_texts::{ImportVerdict, TextRow};
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Was mit den Brieftexten zu tun ist.
#[derive(Debug, Clone, Subcommand)]
pub enum Action {
    /// Alle Brieftexte mit Fassung und Stand
    List(Which),
    /// Schreibt Texte für ein Übersetzungsbüro (XLIFF 1.2)
    Export {
        /// Welche
        #[command(flatten)]
        which: Which,
        /// Datei
        #[arg(long, value_name = "DATEI")]
        out: PathBuf,
    },
    /// Liest die Datei eines Übersetzungsbüros als Entwürfe ein
    Import {
        /// Datei
        file: PathBuf,
        /// Nur zeigen, was sich ändert
        #[arg(long)]
        dry_run: bool,
    },
    /// Prüft eine Textdatei (TOML), oder die neueste Fassung jedes Textes
    Check {
        /// Datei
        file: Option<PathBuf>,
        /// Welche
        #[command(flatten)]
        which: Which,
    },
    /// Gibt einen Text frei, den niemand geprüft hat
    Release {
        /// Brief und Sprache, etwa invitation.ar
        text: String,
    },
}

/// Which texts.
#[derive(Debug, Clone, Args)]
pub struct Which {
    /// Nur diese Briefart
    #[arg(long, value_name = "ART")]
    pub kind: Option<String>,
    /// Nur diese Sprache
    #[arg(long, value_name = "SPRACHE")]
    pub language: Option<String>,
}

fn unknown(name: &str) -> Error {
    Error::Usage {
        german: format!("Den Brieftext „{name}“ gibt es nicht. „texts list“ zeigt alle."),
        english: format!("There is no letter text \"{name}\". \"texts list\" shows all."),
    }
}

impl Which {
    fn rows(&self, rows: Vec<TextRow>) -> Result<Vec<TextRow>, Error> {
        let kind = self.kind.as_deref();
        let kind = kind.map(|key| kind_named(key).ok_or_else(|| unknown(key)));
        let lang = self.language.as_deref();
        let lang = lang.map(|tag| LangTag::from_tag(tag).ok_or_else(|| unknown(tag)));
        let (kind, lang) = (kind.transpose()?, lang.transpose()?);
        let wanted = |row: &TextRow| {
            kind.is_none_or(|kind| row.kind == kind) && lang.is_none_or(|lang| row.lang == lang)
        };
        Ok(rows.into_iter().filter(wanted).collect())
    }
}

fn kind_named(key: &str) -> Option<LetterKind> {
    kinds().find(|kind| kind.key() == key)
}

fn name(row: &TextRow) -> String {
    format!("{}.{}", row.kind.key(), row.lang.tag())
}

fn file_trouble(path: &Path, error: &std::io::Error) -> Error {
    Error::File {
        path: path.to_path_buf(),
        kind: error.kind(),
    }
}

fn read(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(|e| file_trouble(path, &e))
}

/// Does what was asked for.
///
/// # Errors
/// Everything that the use cases refuse; files that cannot be read or written.
pub async fn run(call: &Call, action: Action) -> Result<(), Error> {
    match action {
        Action::List(which) => list(call, &which).await,
        Action::Export { which, out } => export(call, &which, &out).await,
        Action::Import { file, dry_run } => import(call, &file, dry_run).await,
        Action::Check {
            file: Some(file), ..
        } => check_file(call, &file).await,
        Action::Check { file: None, which } => check_all(call, &which).await,
        Action::Release { text } => release(call, &text).await,
    }
}

async fn list(call: &Call, which: &Which) -> Result<(), Error> {
    let service = call.enter().await?;
    let rows = which.rows(service.letter_texts().await?)?;
    let found: Vec<_> = rows
        .iter()
        .map(|row| {
            json!({
                "text": name(row),
                "kind": row.kind.key(),
                "language": row.lang.tag(),
                "version": row.version,
                "source": row.source,
                "state": row.progress.code(),
                "stale": row.stale,
                "released": row.released,
                "own": row.own,
                "draft": row.draft,
                "newer_shipped": row.news,
                "reviewed_by": row.reviewed_by,
                "reviewed_on": row.reviewed_on,
            })
        })
        .collect();
    let lines = rows
        .iter()
        .map(|row| format!("{}  {}  {}", name(row), row.version, row.progress.code()));
    output::result(call.json, &json!(found), lines);
    Ok(())
}

async fn export(call: &Call, which: &Which, out: &Path) -> Result<(), Error> {
    let service = call.enter().await?;
    let rows = which.rows(service.letter_texts().await?)?;
    let wanted: Vec<_> = rows
        .iter()
        .filter(|row| row.lang != LangTag::De)
        .map(|row| (row.kind, row.lang))
        .collect();
    let file = service.export_texts(&wanted).await?;
    // Whole or not there.
    let part = out.with_extension("part");
    std::fs::write(&part, file)
        .and_then(|()| std::fs::rename(&part, out))
        .map_err(|e| file_trouble(out, &e))?;
    let found = json!({ "path": out, "texts": wanted.len() });
    let line = format!("{}  {}", out.display(), wanted.len());
    output::result(call.json, &found, [line]);
    Ok(())
}

fn sentences(findings: &[Finding], lang: Lang) -> Vec<String> {
    findings
        .iter()
        .map(|finding| finding.sentence(lang))
        .collect()
}

async fn import(call: &Call, file: &Path, dry_run: bool) -> Result<(), Error> {
    let service = call.enter().await?;
    let plan = service.plan_import(&read(file)?).await?;
    let verdict = |verdict: &ImportVerdict| match verdict {
        ImportVerdict::Changes => "changes",
        ImportVerdict::Same => "same",
        ImportVerdict::GermanChanged(..) => "german_changed",
        ImportVerdict::NotKnown => "not_known",
    };
    let found: Vec<_> = plan
        .lines
        .iter()
        .map(|line| {
            json!({
                "text": line.name,
                "verdict": verdict(&line.verdict),
                "changed": line.changed.len(),
                "findings": sentences(&line.findings, call.lang),
            })
        })
        .collect();
    let saved = if dry_run || plan.changing() == 0 {
        0
    } else {
        service.apply_import(&plan).await?.value
    };
    let lines = plan
        .lines
        .iter()
        .map(|line| format!("{}  {}", line.name, verdict(&line.verdict)));
    let lines: Vec<String> = lines.collect();
    output::result(call.json, &json!({ "texts": found, "saved": saved }), lines);
    Ok(())
}

/// Says what was found; a text with faults is a failure.
fn told(call: &Call, found: &[(String, Vec<Finding>)]) -> Result<(), Error> {
    let rows: Vec<_> = found
        .iter()
        .flat_map(|(name, findings)| {
            findings.iter().map(move |finding| {
                json!({
                    "text": name,
                    "block": finding.block,
                    "line": finding.line,
                    "sentence": finding.sentence(call.lang),
                })
            })
        })
        .collect();
    let lines = found.iter().flat_map(|(name, findings)| {
        let said = sentences(findings, call.lang);
        said.into_iter().map(move |said| format!("{name}: {said}"))
    });
    let lines: Vec<String> = lines.collect();
    let count = rows.len();
    output::result(
        call.json,
        &json!({ "ok": count == 0, "findings": rows }),
        lines,
    );
    if count == 0 {
        return Ok(());
    }
    Err(crate::domain::refusal::Reason::TextFaults {
        count: u32::try_from(count).unwrap_or(u32::MAX),
    }
    .into())
}

async fn check_file(call: &Call, path: &Path) -> Result<(), Error> {
    let source = read(path)?;
    let shown = path.display().to_string();
    let sheet = match Sheet::read(&source) {
        Ok(sheet) => sheet,
        Err(error) => return told(call, &[(shown, vec![Finding::of(&error)])]),
    };
    let kind = kind_named(&sheet.id).ok_or_else(|| unknown(&sheet.id))?;
    let service = call.enter().await?;
    let found = service.check_text(kind, sheet).await?;
    let found = found.into_iter().map(|finding| finding.in_file(&source));
    told(call, &[(shown, found.collect())])
}

async fn check_all(call: &Call, which: &Which) -> Result<(), Error> {
    let service = call.enter().await?;
    let mut found = Vec::new();
    for row in which.rows(service.letter_texts().await?)? {
        let open = service.open_text(row.kind, row.lang).await?;
        let findings = service.check_text(row.kind, open.sheet).await?;
        found.push((name(&row), findings));
    }
    told(call, &found)
}

async fn release(call: &Call, text: &str) -> Result<(), Error> {
    let (kind, lang) = text
        .split_once('.')
        .and_then(|(kind, lang)| kind_named(kind).zip(LangTag::from_tag(lang)))
        .ok_or_else(|| unknown(text))?;
    let service = call.enter().await?;
    let done = service.release_text(kind, lang).await?;
    output::result(
        call.json,
        &json!({ "text": text, "command": done.command.to_string() }),
        [text.to_owned()],
    );
    Ok(())
}
