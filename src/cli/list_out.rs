//! `letters day-list`, `letters posting-list` and `letters labels`: the office's own papers as PDF files.

use super::appointments::site_named;
use super::output;
use super::post::{Filter, Wanted};
use super::session::Call;
use crate::domain::id::BatchId;
use crate::domain::language::Lang;
use crate::domain::post::Group;
use crate::letters::labels::LabelSheet;
use crate::service::lists::ListPaper;
use crate::service::post_room::{Chosen, Labels as Made, PostItem, unfit_sentence};
use crate::service::{Error, Service};
use chrono::NaiveDate;
use clap::Args;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Options of `letters day-list`.
#[derive(Debug, Clone, Args)]
pub struct DayList {
    /// Tag (vorgegeben: heute)
    #[arg(long)]
    pub on: Option<NaiveDate>,
    /// Nur dieser Standort (sonst jeder mit Terminen, auf eigenen Seiten)
    #[arg(long)]
    pub site: Option<String>,
    /// Datei
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// Options of `letters posting-list`.
#[derive(Debug, Clone, Args)]
pub struct ListOut {
    /// Welche (sonst alle, die jetzt zu drucken sind)
    #[command(flatten)]
    pub wanted: Wanted,
    /// Auch, was später fällig ist
    #[arg(long)]
    pub later: bool,
    /// Stattdessen die Briefe dieses Drucklaufs, wie `letters batches` ihn nennt
    #[arg(long, conflicts_with_all = ["on", "kind", "site", "family", "later"])]
    pub batch: Option<String>,
    /// Datei
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// Options of `letters labels`.
#[derive(Debug, Clone, Args)]
pub struct Labels {
    /// Wofür
    #[command(flatten)]
    pub letters: ListOut,
    /// Bogen: 3x8 (70 × 36 mm), 3x7 (70 × 42,3 mm), 2x8 (105 × 37 mm)
    #[arg(long, default_value = "3x8")]
    pub sheet: String,
    /// Erster freier Aufkleber eines angefangenen Bogens, zeilenweise gezählt
    #[arg(long, default_value_t = 1)]
    pub first: usize,
}

pub(super) async fn day_list(
    call: &Call,
    service: &Service,
    options: &DayList,
) -> Result<(), Error> {
    let office = service.office().await?;
    let site = match &options.site {
        Some(text) => Some(site_named(&office, text)?),
        None => None,
    };
    let day = options.on.unwrap_or_else(|| call.clock.today());
    let lists = service.day_lists(day, site).await?;
    let paper = service.day_list_paper(day, &lists).await?;
    let rows: Vec<Value> = lists
        .iter()
        .map(|list| {
            json!({
                "site": list.site.0,
                "appointments": list.rows.len(),
                "children": list.rows.iter().map(|row| row.children).sum::<usize>(),
            })
        })
        .collect();
    let value = json!({ "day": day, "lists": rows });
    written(call, &paper, &options.out, value)
}

pub(super) async fn posting_list(
    call: &Call,
    service: &Service,
    options: &ListOut,
) -> Result<(), Error> {
    let of = chosen(call, service, options).await?;
    let paper = service.posting_list(&of, &call.watch()).await?;
    let value = json!({ "envelopes": paper.entries });
    written(call, &paper, &options.out, value)
}

pub(super) async fn labels(call: &Call, service: &Service, options: &Labels) -> Result<(), Error> {
    let sheet = LabelSheet::from_code(&options.sheet).ok_or_else(no_sheet)?;
    let of = chosen(call, service, &options.letters).await?;
    let watch = call.watch();
    let made = service.address_labels(&of, sheet, options.first, &watch);
    let paper = match made.await? {
        Made::Ready(paper) => paper,
        Made::Unfit(unfit) => {
            let said = |lang| unfit_sentence(&unfit, sheet, lang);
            return Err(Error::Letter {
                german: said(Lang::De),
                english: said(Lang::En),
            });
        }
    };
    let value = json!({
        "labels": paper.entries,
        "sheet": sheet.code(),
        "first": options.first,
    });
    written(call, &paper, &options.letters.out, value)
}

/// The letters that are meant: those of a printing, else those that are to be printed.
async fn chosen(call: &Call, service: &Service, options: &ListOut) -> Result<Chosen, Error> {
    if let Some(text) = &options.batch {
        let batch: Result<BatchId, _> = text.parse();
        return batch.map(Chosen::Batch).map_err(|_| Error::Usage {
            german:
                "Das ist keine Kennung eines Drucklaufs. Sie steht in `letters batches --json`."
                    .into(),
            english: "That is no id of a printing. It stands in `letters batches --json`.".into(),
        });
    }
    let day = options.wanted.on.unwrap_or_else(|| call.clock.today());
    let filter = Filter::of(service, &options.wanted).await?;
    let room = service.post_room(day).await?;
    let taken = |item: &&PostItem| match item.group {
        Group::Outdated(_) | Group::Today => true,
        Group::Later => options.later,
        Group::Blocked | Group::Printed | Group::Delivered | Group::Withdrawn | Group::Returned => {
            false
        }
    };
    let items = room.items.iter().filter(|item| filter.takes(item));
    Ok(Chosen::Due(
        items.filter(taken).filter_map(|item| item.key).collect(),
    ))
}

/// Writes a paper and says so.
fn written(call: &Call, paper: &ListPaper, out: &Path, told: Value) -> Result<(), Error> {
    paper.write(out)?;
    let mut value = json!({ "path": out, "pages": paper.pages });
    if let (Some(all), Value::Object(told)) = (value.as_object_mut(), told) {
        all.extend(told);
    }
    let (shown, pages) = (out.display(), paper.pages);
    let line = call.say(
        format!("{shown}  {pages} Seiten"),
        format!("{shown}  {pages} pages"),
    );
    output::result(call.json, &value, [line]);
    Ok(())
}

fn no_sheet() -> Error {
    let codes: Vec<String> = LabelSheet::ALL.iter().map(LabelSheet::code).collect();
    let codes = codes.join(", ");
    Error::Usage {
        german: format!("Diesen Bogen gibt es nicht. Es gibt: {codes}."),
        english: format!("There is no such sheet. There are: {codes}."),
    }
}
