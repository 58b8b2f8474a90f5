//! What the dialog has done for it: the paper set, printed, saved.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Answer;
use crate::desktop::platform::{Overwrite, Platform, PrintOrder, Trouble};
use crate::domain::id::SiteId;
use crate::letters::labels::LabelSheet;
use crate::service::letters::Watch;
use crate::service::lists::ListPaper;
use crate::service::post_room::{Chosen, Labels};
use crate::service::{Error, Service};

/// What is to be set.
#[derive(Debug, Clone)]
pub(super) enum Wanted {
    /// The lists of a day, at a site or all.
    Day(NaiveDate, Option<SiteId>),
    /// The posting list of letters.
    Posting(Chosen),
    /// Labels on such sheets, from this one on.
    Labels(Chosen, LabelSheet, usize),
}

/// Sets it.
pub(super) async fn made(service: Service, wanted: Wanted, watch: Watch) -> Result<Answer, Error> {
    let paper = match wanted {
        Wanted::Day(day, site) => {
            let lists = service.day_lists(day, site).await?;
            service.day_list_paper(day, &lists).await?
        }
        Wanted::Posting(letters) => service.posting_list(&letters, &watch).await?,
        Wanted::Labels(letters, sheet, first) => {
            let made = service.address_labels(&letters, sheet, first, &watch);
            match made.await? {
                Labels::Ready(paper) => paper,
                Labels::Unfit(unfit) => return Ok(Answer::Unfit(unfit)),
            }
        }
    };
    Ok(Answer::Ready(Arc::new(paper)))
}

/// Prints it. Its file is gone afterwards, printed or not: it can be set again at any time.
pub(super) async fn print(
    service: Service,
    platform: Platform,
    paper: Arc<ListPaper>,
    name: String,
    order: PrintOrder,
) -> Result<Result<(), Trouble>, Error> {
    let folder = service.list_folder()?;
    let path = folder.join(name);
    let written = platform
        .clone()
        .write(path.clone(), paper.bytes.clone(), Overwrite::Never)
        .await;
    let printed = match written {
        Ok(()) => platform.print_as(path, order).await,
        Err(trouble) => Err(trouble),
    };
    drop(service.remove_print_folder(&folder));
    Ok(printed)
}

/// Saves it where the person said, and shows it; says why it could not be shown.
pub(super) async fn save(
    platform: Platform,
    paper: Arc<ListPaper>,
    path: PathBuf,
    open: bool,
) -> Result<Option<Trouble>, Trouble> {
    // The desktop's own dialog asked before it named a file that is there already.
    let bytes = paper.bytes.clone();
    let write = platform
        .clone()
        .write(path.clone(), bytes, Overwrite::Allowed);
    write.await?;
    if !open {
        return Ok(None);
    }
    Ok(platform.open(path).await.err())
}
