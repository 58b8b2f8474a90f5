//! Papers to the printer or into a folder, and what is said about it.

use std::path::PathBuf;

use crate::desktop::action::Report;
use crate::desktop::context::Context;
use crate::desktop::platform::{Platform, PrintOrder, Trouble};
use crate::domain::letter::PaperKind;
use crate::service::papers::{PaperDraft, PaperOptions, PapersMade};
use crate::service::{Done, Error, Service};

/// Where papers go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::desktop::screen) enum Target {
    /// A printer.
    Printer(PrintOrder),
    /// A folder; the files are called so there.
    Folder(PathBuf, String),
}

/// What is done with the files once they are written.
enum Way {
    /// They are printed so.
    Printed(PrintOrder),
    /// They stay, and are called so.
    Saved(String),
}

/// What became of printing or saving.
#[derive(Debug, Clone)]
pub struct Outcome {
    made: Done<PapersMade>,
    trouble: Option<Trouble>,
    folder: Option<PathBuf>,
}

impl Outcome {
    /// About how many children papers were entered.
    pub(in crate::desktop::screen) fn children(&self) -> usize {
        self.made.value.letters.len()
    }
}

/// Makes the files of drafts and prints them or leaves them in the folder.
pub(in crate::desktop::screen) fn make<D>(
    kind: PaperKind,
    drafts: D,
    target: Target,
    options: PaperOptions,
    context: &Context,
) -> impl Future<Output = Result<Box<Outcome>, Error>> + Send + use<D>
where
    D: Future<Output = Result<Vec<PaperDraft>, Error>> + Send,
{
    let (service, platform) = (context.service.clone(), context.platform.clone());
    async move {
        let drafts = drafts.await?;
        run(service, platform, kind, drafts, target, options).await
    }
}

async fn run(
    service: Service,
    platform: Platform,
    kind: PaperKind,
    drafts: Vec<PaperDraft>,
    target: Target,
    options: PaperOptions,
) -> Result<Box<Outcome>, Error> {
    let (own, way) = match target {
        Target::Folder(folder, name) => (folder, Way::Saved(name)),
        Target::Printer(order) => (service.paper_folder(kind)?, Way::Printed(order)),
    };
    let made = service.make_papers(drafts, &own, options).await;
    let made = match made {
        Ok(made) => made,
        Err(error) => {
            if matches!(way, Way::Printed(_)) {
                drop(service.remove_print_folder(&own));
            }
            return Err(error);
        }
    };
    let mut trouble = None;
    let files = || made.value.files.iter().map(|file| file.path.clone());
    let kept = match way {
        Way::Printed(order) => {
            for file in files() {
                if let Err(why) = platform.clone().print_as(file, order.clone()).await {
                    trouble = Some(why);
                    break;
                }
            }
            if trouble.is_none() {
                drop(service.remove_print_folder(&own));
            }
            trouble.is_some()
        }
        Way::Saved(name) => {
            let _ = platform.name(files().collect(), name).await;
            true
        }
    };
    Ok(Box::new(Outcome {
        made,
        trouble,
        folder: kept.then_some(own),
    }))
}

/// What the message strip says.
pub(in crate::desktop::screen) fn report(outcome: &Outcome, context: &Context) -> Report {
    let texts = &context.texts;
    let files = i64::try_from(outcome.made.value.files.len()).unwrap_or(i64::MAX);
    let sentence = if outcome.folder.is_some() {
        texts.papers_were_saved(files)
    } else {
        texts.papers_were_printed(files)
    };
    let trouble = outcome.trouble.as_ref().map(|why| why.sentence(texts));
    let folder = outcome.folder.as_ref();
    let lie = folder.map(|folder| texts.letters_lie_in(&folder.display().to_string()));
    let remedy = outcome
        .made
        .value
        .remedy_missing
        .then(|| texts.papers_remedy_missing());
    Report::done(sentence, &outcome.made).with(trouble.into_iter().chain(lie).chain(remedy))
}
