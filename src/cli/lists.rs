//! `import` and `search`.

use super::arguments::Import;
use super::output;
use super::session::Call;
use crate::domain::guardian::list_name;
use crate::exchange::draft::{Finding, Severity};
use crate::exchange::duplicates::DuplicateOf;
use crate::exchange::encoding::Encoding;
use crate::exchange::mapping::Mapping;
use crate::exchange::table::Dialect;
use crate::service::Error;
use crate::service::imports::Preview;
use crate::service::letters::Watch;
use crate::store::write_atomically;
use serde_json::{Value, json};
use std::path::Path;

/// The largest list that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

pub async fn import(call: &Call, options: Import) -> Result<(), Error> {
    let bytes = read_file(&options.file)?;
    let mapping = match &options.map {
        Some(path) => {
            let text = String::from_utf8_lossy(&read_file(path)?).into_owned();
            let mapping = Mapping::from_toml(&text).map_err(|e| Error::List {
                german: format!("Die Spaltenzuordnung ist nicht lesbar: {e}"),
                english: format!("The column mapping cannot be read: {e}"),
            })?;
            Some(mapping)
        }
        None => None,
    };
    let encoding: Option<Encoding> = match &options.encoding {
        Some(name) => Some(name.parse().map_err(|_| Error::Usage {
            german: "Diese Zeichenkodierung gibt es nicht. Es gibt: utf-8, utf-16le, utf-16be, windows-1252, windows-1250.".into(),
            english: "There is no such encoding. There are: utf-8, utf-16le, utf-16be, windows-1252, windows-1250.".into(),
        })?),
        None => None,
    };
    let service = call.enter().await?;
    let preview = service
        .look_at_list(
            bytes,
            Dialect {
                encoding,
                delimiter: None,
            },
            mapping,
            Watch::default(),
        )
        .await?;
    let counts = preview.counts();
    let errors: Vec<&Finding> = preview.draft.errors().collect();
    let stays = errors.is_empty() || options.skip_faulty && preview.obstacles().next().is_none();
    let written = if options.dry_run || !stays {
        None
    } else {
        Some(service.read_in(&preview).await?)
    };
    if let Some(path) = &options.report {
        let answer = preview.answer(service.clock().today(), call.lang);
        let table = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("csv"));
        let text = if table { answer.csv() } else { answer.text() };
        write_atomically(path, text.as_bytes())?;
    }
    let message =
        |f: &Finding| json!({ "row": f.row, "column": f.column, "message": f.sentence(call.lang) });
    let warnings: Vec<&Finding> = preview
        .draft
        .findings
        .iter()
        .filter(|f| f.severity() == Severity::Warning)
        .collect();
    let value = json!({
        "rows": counts.rows,
        "families_new": if stays { counts.families_new } else { 0 },
        "children_new": if stays { counts.children_new } else { 0 },
        "families_changed": if stays { counts.families_changed } else { 0 },
        "children_present": counts.children_present,
        "rows_faulty": counts.rows_faulty,
        "duplicates": duplicates(&preview),
        "errors": errors.iter().map(|f| message(f)).collect::<Vec<_>>(),
        "warnings": warnings.iter().map(|f| message(f)).collect::<Vec<_>>(),
        "encoding": preview.table.encoding.name(),
        "delimiter": preview.table.delimiter.to_string(),
        "command": written.as_ref().map(|d| d.command),
    });
    let mut lines: Vec<String> = errors
        .iter()
        .chain(&warnings)
        .map(|f| f.sentence(call.lang))
        .collect();
    lines.push(call.say(
        format!(
            "{} Zeilen: {} neue Familien, {} neue Kinder, {} schon vorhanden, {} zu prüfen{}.",
            counts.rows,
            counts.families_new,
            counts.children_new,
            counts.children_present,
            counts.children_doubtful,
            if written.is_some() {
                ""
            } else {
                "; nichts geschrieben"
            }
        ),
        format!(
            "{} rows: {} new families, {} new children, {} already there, {} to check{}.",
            counts.rows,
            counts.families_new,
            counts.children_new,
            counts.children_present,
            counts.children_doubtful,
            if written.is_some() {
                ""
            } else {
                "; nothing written"
            }
        ),
    ));
    output::result(call.json, &value, lines);
    if stays {
        return Ok(());
    }
    let count = u32::try_from(errors.len()).unwrap_or(u32::MAX);
    Err(crate::domain::refusal::Reason::ListHasErrors { errors: count }.into())
}

fn duplicates(preview: &Preview) -> Vec<Value> {
    let of = |of: &DuplicateOf| match of {
        DuplicateOf::Known(id) => json!({ "child": id, "file_number": preview.known.get(id) }),
        DuplicateOf::Row { row, .. } => json!({ "row": row }),
    };
    preview
        .duplicates
        .iter()
        .map(|d| json!({ "row": d.row, "of": of(&d.of), "score": d.score }))
        .collect()
}

pub async fn search(call: &Call, text: &str, limit: usize) -> Result<(), Error> {
    let service = call.enter().await?;
    let hits = service.search(text, limit).await?;
    let original = |e: &crate::store::rows::SearchEntry| {
        list_name(&e.family_name_original, &e.given_name_original)
    };
    let rows: Vec<Value> = hits
        .iter()
        .map(|h| {
            json!({
                "id": h.entry.id,
                "kind": if h.entry.child { "child" } else { "guardian" },
                "name": list_name(&h.entry.family_name, &h.entry.given_name),
                "original_name": original(&h.entry),
                "file_number": h.entry.file_number.to_string(),
                "family": h.entry.family,
                "score": h.score,
            })
        })
        .collect();
    let lines = hits.iter().map(|h| {
        let name = list_name(&h.entry.family_name, &h.entry.given_name);
        format!("{}  {name}  {}", h.entry.file_number, original(&h.entry))
            .trim_end()
            .to_owned()
    });
    output::result(call.json, &json!(rows), lines);
    Ok(())
}

pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    let trouble = |e: std::io::Error| Error::File {
        path: path.to_path_buf(),
        kind: e.kind(),
    };
    let size = std::fs::metadata(path).map_err(trouble)?.len();
    if size > LARGEST {
        return Err(Error::List {
            german:
                "Die Datei ist größer als 64 MB. Das ist keine Liste, die hier eingelesen wird."
                    .into(),
            english: "The file is larger than 64 MB. This is no list that is read here.".into(),
        });
    }
    std::fs::read(path).map_err(trouble)
}
