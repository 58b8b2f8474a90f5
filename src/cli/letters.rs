//! `letters --out`: letters of the post room as PDF files, in the order of the envelopes.

use super::appointments::family_named;
use super::arguments::Letters;
use super::output;
use super::post::{self, ended, kind_named};
use super::session::Call;
use crate::domain::id::FamilyId;
use crate::domain::language::LanguageCode;
use crate::domain::letter::{IssuedLetter, LetterKind};
use crate::domain::post::Group;
use crate::service::post_room::{BatchMade, BatchOptions, BatchPath, PostItem, Spread};
use crate::service::{Error, Service};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Which letters are written into which files.
pub(super) struct Wanted {
    /// Only this kind.
    pub(super) kind: Option<LetterKind>,
    /// Only for this family.
    pub(super) family: Option<FamilyId>,
    /// Also once more what is printed.
    pub(super) again: bool,
    /// Into which files.
    pub(super) spread: Spread,
}

impl Wanted {
    fn takes(&self, item: &PostItem) -> bool {
        self.kind.is_none_or(|kind| item.kind == kind)
            && self.family.is_none_or(|family| item.family == family)
    }
}

/// Writes letters into a folder and enters them as printed; says of each that cannot be written what is missing.
///
/// # Errors
/// A folder that cannot be written; no right to letters; the store's troubles.
pub(super) async fn write(
    call: &Call,
    service: &Service,
    wanted: &Wanted,
    out: &Path,
) -> Result<BatchMade, Error> {
    let room = service.post_room(call.clock.today()).await?;
    let mut keys = Vec::new();
    for item in room.items.iter().filter(|item| wanted.takes(item)) {
        match item.group {
            Group::Outdated(_) | Group::Today | Group::Later => keys.extend(item.key),
            Group::Printed | Group::Delivered if wanted.again => keys.extend(item.key),
            Group::Blocked => {
                for missing in &item.missing {
                    let (number, kind) = (item.file_number, item.kind.key());
                    output::note(&call.say(
                        format!("{number} {kind}: {}", missing.german),
                        format!("{number} {kind}: {}", missing.english),
                    ));
                }
            }
            Group::Printed | Group::Delivered | Group::Withdrawn | Group::Returned => {}
        }
    }
    let options = BatchOptions {
        printed: true,
        posted: false,
    };
    let done = service
        .print_spread(&keys, out, wanted.spread, options, call.watch())
        .await?;
    for (_, german, english) in &done.value.refused {
        output::note(&call.say(german, english));
    }
    for list in (done.value.files.iter()).filter(|file| file.file.authority.is_none()) {
        let shown = list.path.display();
        output::note(&call.say(
            format!("Postausgangsliste: {shown}"),
            format!("Posting list: {shown}"),
        ));
    }
    Ok(done.value)
}

pub async fn letters(call: &Call, options: Letters) -> Result<(), Error> {
    let out = match (options.action, options.out) {
        (Some(action), _) => return post::run(call, action).await,
        (None, Some(out)) => out,
        (None, None) => {
            return Err(Error::Usage {
                german: "Bitte nennen Sie mit --out den Ordner.".into(),
                english: "Name the folder with --out.".into(),
            });
        }
    };
    let kind = match options.kind.as_deref() {
        Some("all") => None,
        Some(key) => Some(kind_named(key)?),
        // What is due goes out together; what is printed once more is asked for by its kind.
        None if options.due => None,
        None => Some(LetterKind::Invitation),
    };
    let service = call.enter().await?;
    let family = match &options.family {
        Some(text) => Some(family_named(&service, text).await?),
        None => None,
    };
    let wanted = Wanted {
        kind,
        family,
        again: !options.due,
        spread: if options.single {
            Spread::Single
        } else {
            Spread::Joint
        },
    };
    let made = write(call, &service, &wanted, &out).await?;
    let files = made.files.iter();
    let files: Vec<&BatchPath> = files.filter(|f| f.file.authority.is_some()).collect();
    let rows: Vec<Value> = files.iter().map(|file| row(file, &made.letters)).collect();
    let lines = files.iter().map(|file| {
        let (shown, pages) = (file.path.display(), file.file.pages);
        call.say(
            format!("{shown}  {pages} Seiten"),
            format!("{shown}  {pages} pages"),
        )
    });
    output::result(call.json, &json!(rows), lines);
    ended(&made)
}

/// What is said of a file: its keys are fixed.
fn row(file: &BatchPath, letters: &[IssuedLetter]) -> Value {
    let inside = || letters.iter().filter(|l| l.sha256 == file.file.sha256);
    let kinds: BTreeSet<&str> = inside().map(|letter| letter.kind.key()).collect();
    let families: BTreeSet<FamilyId> = inside().map(|letter| letter.family).collect();
    let second = inside().filter_map(|letter| letter.language.as_ref());
    let second: BTreeSet<&str> = second.map(LanguageCode::as_str).collect();
    let languages: Vec<&str> = std::iter::once("de").chain(second).collect();
    json!({
        "path": file.path,
        "kind": kinds.into_iter().collect::<Vec<_>>().join(" "),
        "families": families.len(),
        "pages": file.file.pages,
        "sha256": file.file.sha256,
        "languages": languages,
    })
}
