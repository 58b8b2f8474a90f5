//! `letters due`, `letters print` and the others of the post room.

use super::appointments::{family_named, site_named};
use super::list_out::{self, DayList, Labels, ListOut};
use super::output;
use super::session::Call;
use crate::domain::id::{FamilyId, LetterId, SiteId};
use crate::domain::letter::LetterKind;
use crate::domain::post::{Aspect, Group, ReturnReason};
use crate::service::post_room::{BatchMade, BatchOptions, Happened, PostItem, PostKey};
use crate::service::{Error, Service};
use crate::store::write_atomically;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::path::PathBuf;

/// What is to be done in the post room.
#[derive(Debug, Clone, Subcommand)]
pub enum Action {
    /// Nennt die Briefe des Postausgangs: veraltete, heute fällige, spätere, noch nicht druckbare, liegende, zurückgekommene
    Due(Wanted),
    /// Druckt in Dateien in der Reihenfolge der Umschläge, mit Postausgangsliste, und trägt die Briefe ein
    Print(Print),
    /// Trägt Briefe als gedruckt ein
    Printed {
        /// Briefe
        #[arg(required = true)]
        letters: Vec<String>,
    },
    /// Trägt Briefe als verschickt ein
    Post(Dated),
    /// Trägt Briefe als persönlich übergeben ein
    HandOver(Dated),
    /// Trägt einen Rückläufer ein
    Returned {
        /// Brief
        letter: String,
        /// Grund: moved-away, unknown, no-letter-box, address-incomplete, refused, not-collected, other
        #[arg(long)]
        reason: String,
        /// Tag (vorgegeben: heute)
        #[arg(long)]
        on: Option<NaiveDate>,
    },
    /// Schreibt einen Brief noch einmal, Byte für Byte wie er hinausging
    Reproduce {
        /// Brief
        letter: String,
        /// Datei
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Nennt, was mit einem Brief geschah
    History {
        /// Brief
        letter: String,
    },
    /// Schreibt die Tageslisten der Standorte als PDF: wer kommt wann in welchen Raum
    DayList(DayList),
    /// Schreibt die Postausgangsliste von Briefen als PDF: eine Zeile je Umschlag
    PostingList(ListOut),
    /// Schreibt Adressaufkleber als PDF: einen je Umschlag, in ihrer Reihenfolge
    Labels(Labels),
    /// Nennt die letzten Druckläufe
    Batches {
        /// Höchstens so viele
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
}

/// Which letters.
#[derive(Debug, Clone, Args)]
pub struct Wanted {
    /// Stichtag (vorgegeben: heute)
    #[arg(long)]
    pub on: Option<NaiveDate>,
    /// Nur diese Briefart
    #[arg(long)]
    pub kind: Option<String>,
    /// Nur Termine an diesem Standort
    #[arg(long)]
    pub site: Option<String>,
    /// Nur für diese Familie
    #[arg(long)]
    pub family: Option<String>,
}

/// Options of `letters print`.
#[derive(Debug, Clone, Args)]
pub struct Print {
    /// Welche
    #[command(flatten)]
    pub wanted: Wanted,
    /// Ordner
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Auch, was später fällig ist
    #[arg(long)]
    pub later: bool,
    /// Auch noch einmal, was schon gedruckt ist (Zweitdruck)
    #[arg(long)]
    pub again: bool,
    /// Als heute verschickt eintragen
    #[arg(long)]
    pub posted: bool,
}

/// Letters and a day.
#[derive(Debug, Clone, Args)]
pub struct Dated {
    /// Briefe
    #[arg(required = true)]
    pub letters: Vec<String>,
    /// Tag (vorgegeben: heute)
    #[arg(long)]
    pub on: Option<NaiveDate>,
}

pub async fn run(call: &Call, action: Action) -> Result<(), Error> {
    let service = call.enter().await?;
    match action {
        Action::Due(wanted) => due(call, &service, &wanted).await,
        Action::Print(print) => print_letters(call, &service, &print).await,
        Action::Printed { letters } => {
            let _ = service.mark_printed(&ids(&letters)?).await?;
            entered(call, letters.len())
        }
        Action::Post(dated) => {
            let on = dated.on.unwrap_or_else(|| call.clock.today());
            let _ = service.post_letters(&ids(&dated.letters)?, on).await?;
            entered(call, dated.letters.len())
        }
        Action::HandOver(dated) => {
            let on = dated.on.unwrap_or_else(|| call.clock.today());
            let _ = service.deliver(&ids(&dated.letters)?, on).await?;
            entered(call, dated.letters.len())
        }
        Action::Returned { letter, reason, on } => {
            let reason = ReturnReason::from_code(&reason.replace('-', "_"));
            let reason = reason.ok_or_else(no_reason)?;
            let on = on.unwrap_or_else(|| call.clock.today());
            let _ = service.return_mail(id(&letter)?, on, reason).await?;
            entered(call, 1)
        }
        Action::Reproduce { letter, out } => reproduce(call, &service, &letter, &out).await,
        Action::History { letter } => history(call, &service, &letter).await,
        Action::DayList(options) => list_out::day_list(call, &service, &options).await,
        Action::PostingList(options) => list_out::posting_list(call, &service, &options).await,
        Action::Labels(options) => list_out::labels(call, &service, &options).await,
        Action::Batches { limit } => batches(call, &service, limit).await,
    }
}

/// The kind of letter with this word.
pub(super) fn kind_named(key: &str) -> Result<LetterKind, Error> {
    LetterKind::from_key(&key.replace('-', "_")).ok_or_else(|| {
        let keys: Vec<String> = LetterKind::all()
            .map(|k| k.key().replace('_', "-"))
            .collect();
        Error::Usage {
            german: format!(
                "Diese Briefart gibt es nicht. Es gibt: {}.",
                keys.join(", ")
            ),
            english: format!(
                "There is no such kind of letter. There are: {}.",
                keys.join(", ")
            ),
        }
    })
}

/// Which letters of the room are wanted.
pub(super) struct Filter {
    kind: Option<LetterKind>,
    site: Option<SiteId>,
    family: Option<FamilyId>,
}

impl Filter {
    pub(super) async fn of(service: &Service, wanted: &Wanted) -> Result<Self, Error> {
        let kind = wanted.kind.as_deref().map(kind_named);
        let site = match &wanted.site {
            Some(text) => Some(site_named(&*service.office().await?, text)?),
            None => None,
        };
        let family = match &wanted.family {
            Some(text) => Some(family_named(service, text).await?),
            None => None,
        };
        Ok(Self {
            kind: kind.transpose()?,
            site,
            family,
        })
    }

    pub(super) fn takes(&self, item: &PostItem) -> bool {
        self.kind.is_none_or(|kind| item.kind == kind)
            && self.family.is_none_or(|family| item.family == family)
            && self
                .site
                .is_none_or(|site| item.appointment.is_some_and(|(at, _)| at == site))
    }
}

async fn due(call: &Call, service: &Service, wanted: &Wanted) -> Result<(), Error> {
    let day = wanted.on.unwrap_or_else(|| call.clock.today());
    let filter = Filter::of(service, wanted).await?;
    let room = service.post_room(day).await?;
    let items: Vec<&PostItem> = room
        .items
        .iter()
        .filter(|item| filter.takes(item))
        .collect();
    let value: Vec<Value> = items.iter().map(|item| row(item)).collect();
    let lines = items.iter().map(|item| {
        let day = item.post_by.map(|day| day.format("%d.%m.%Y").to_string());
        format!(
            "{:<10} {:<22} {:<12} {}",
            item.group.code(),
            item.kind.key(),
            item.file_number,
            day.unwrap_or_default()
        )
    });
    output::result(call.json, &json!(value), lines);
    Ok(())
}

fn row(item: &PostItem) -> Value {
    let changed: Vec<&str> = match &item.group {
        Group::Outdated(aspects) => aspects.iter().map(|a: &Aspect| a.code()).collect(),
        _ => Vec::new(),
    };
    let missing: Vec<&str> = item.missing.iter().map(|m| m.german.as_str()).collect();
    json!({
        "group": item.group.code(),
        "kind": item.kind.key(),
        "family": item.family.to_string(),
        "file_number": item.file_number.to_string(),
        "authority": item.authority.code(),
        "site": item.appointment.map(|(site, _)| site.0),
        "start": item.appointment.map(|(_, start)| start.to_string()),
        "post_on": item.post_on,
        "post_by": item.post_by,
        "changed": changed,
        "missing": missing,
        "recipient": item.key.and_then(|key| key.recipient).map(|id| id.to_string()),
        "letter": item.letter.as_ref().map(|letter| letter.id.to_string()),
        "phone": item.phone,
    })
}

async fn print_letters(call: &Call, service: &Service, print: &Print) -> Result<(), Error> {
    let day = print.wanted.on.unwrap_or_else(|| call.clock.today());
    let filter = Filter::of(service, &print.wanted).await?;
    let room = service.post_room(day).await?;
    let taken = |item: &&PostItem| match item.group {
        Group::Outdated(_) | Group::Today => true,
        Group::Later => print.later,
        Group::Printed | Group::Delivered => print.again,
        Group::Blocked | Group::Withdrawn | Group::Returned => false,
    };
    let keys: Vec<PostKey> = (room.items.iter())
        .filter(|item| filter.takes(item))
        .filter(taken)
        .filter_map(|item| item.key)
        .collect();
    let options = BatchOptions {
        printed: true,
        posted: print.posted,
    };
    let done = service
        .print_batch(&keys, &print.out, options, call.watch())
        .await?;
    let made = done.value;
    for (_, german, english) in &made.refused {
        output::note(&call.say(german, english));
    }
    let files: Vec<Value> = made
        .files
        .iter()
        .map(|path| {
            json!({
                "path": path.path,
                "authority": path.file.authority.map(crate::domain::letter::Authority::code),
                "letters": path.file.letters,
                "pages": path.file.pages,
                "sha256": path.file.sha256,
            })
        })
        .collect();
    let letters: Vec<Value> = made
        .letters
        .iter()
        .map(|letter| {
            json!({
                "letter": letter.id.to_string(),
                "kind": letter.kind.key(),
                "family": letter.family.to_string(),
                "pages": letter.pages,
                "repeats": letter.repeats.map(|id| id.to_string()),
            })
        })
        .collect();
    let value = json!({
        "batch": made.batch.as_ref().map(|batch| batch.id.to_string()),
        "files": files,
        "letters": letters,
        "refused": made.refused.len(),
    });
    let lines = made.files.iter().map(|path| {
        let (shown, pages) = (path.path.display(), path.file.pages);
        call.say(
            format!("{shown}  {pages} Seiten"),
            format!("{shown}  {pages} pages"),
        )
    });
    output::result(call.json, &value, lines);
    ended(&made)
}

/// Was anything written, and all of it?
pub(super) fn ended(made: &BatchMade) -> Result<(), Error> {
    let letters = made.letters.len();
    if made.cancelled {
        return Err(Error::Letter {
            german: format!(
                "Abgebrochen: {letters} Briefe sind fertig und eingetragen, die übrigen weder geschrieben noch eingetragen."
            ),
            english: format!(
                "Stopped: {letters} letters are ready and entered, the others neither written nor entered."
            ),
        });
    }
    if letters == 0 && !made.refused.is_empty() {
        return Err(Error::Letter {
            german: "Es konnte kein Brief geschrieben werden.".into(),
            english: "No letter could be written.".into(),
        });
    }
    Ok(())
}

async fn reproduce(
    call: &Call,
    service: &Service,
    letter: &str,
    out: &PathBuf,
) -> Result<(), Error> {
    let made = service.reproduce(id(letter)?).await?;
    write_atomically(out, &made.bytes)?;
    if !made.same {
        output::note(&call.say(
            format!(
                "Der Brief wurde mit einer anderen Fassung des Programms gesetzt ({}, jetzt {}). Er sagt dasselbe, ist aber nicht Byte für Byte gleich.",
                made.engine, made.engine_now
            ),
            format!(
                "The letter was set by another version of the program ({}, now {}). It says the same, but is not the same byte for byte.",
                made.engine, made.engine_now
            ),
        ));
    }
    let value = json!({
        "path": out,
        "sha256": made.sha256,
        "same": made.same,
        "engine": made.engine,
        "engine_now": made.engine_now,
    });
    output::result(call.json, &value, [out.display().to_string()]);
    Ok(())
}

async fn history(call: &Call, service: &Service, letter: &str) -> Result<(), Error> {
    let events = service.letter_history(id(letter)?).await?;
    let word = |what: Happened| match what {
        Happened::Made => ("made", None),
        Happened::Repeats(other) => ("repeats", Some(other.to_string())),
        Happened::Printed(by) => ("printed", Some(by.to_string())),
        Happened::Posted => ("posted", None),
        Happened::Delivered => ("delivered", None),
        Happened::Returned(reason) => ("returned", reason.map(|r| r.code().to_owned())),
        Happened::RepeatedBy(other) => ("repeated_by", Some(other.to_string())),
    };
    let rows: Vec<Value> = events
        .iter()
        .map(|event| {
            let (what, of) = word(event.what);
            json!({ "on": event.on, "what": what, "of": of })
        })
        .collect();
    let lines = events.iter().map(|event| {
        let (what, of) = word(event.what);
        format!("{}  {what}  {}", event.on, of.unwrap_or_default())
    });
    output::result(call.json, &json!(rows), lines);
    Ok(())
}

async fn batches(call: &Call, service: &Service, limit: u32) -> Result<(), Error> {
    let batches = service.print_batches(limit).await?;
    let rows: Vec<Value> = batches
        .iter()
        .map(|batch| {
            json!({
                "batch": batch.id.to_string(),
                "made_at": batch.made_at.to_string(),
                "letters": batch.letters,
                "files": batch.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>(),
            })
        })
        .collect();
    let lines = batches.iter().map(|batch| {
        let (at, letters) = (batch.made_at.format("%d.%m.%Y %H:%M"), batch.letters);
        call.say(
            format!("{at}  {letters} Briefe"),
            format!("{at}  {letters} letters"),
        )
    });
    output::result(call.json, &json!(rows), lines);
    Ok(())
}

fn entered(call: &Call, letters: usize) -> Result<(), Error> {
    let line = call.say(
        format!("{letters} Briefe eingetragen"),
        format!("{letters} letters entered"),
    );
    output::result(call.json, &json!({ "letters": letters }), [line]);
    Ok(())
}

fn ids(letters: &[String]) -> Result<Vec<LetterId>, Error> {
    letters.iter().map(|text| id(text)).collect()
}

fn id(text: &str) -> Result<LetterId, Error> {
    text.parse().map_err(|_| Error::Usage {
        german: "Das ist keine Kennung eines Briefs. Sie steht in `letters due --json`.".into(),
        english: "That is no id of a letter. It stands in `letters due --json`.".into(),
    })
}

fn no_reason() -> Error {
    let codes: Vec<String> = ReturnReason::ALL
        .iter()
        .map(|reason| reason.code().replace('_', "-"))
        .collect();
    Error::Usage {
        german: format!("Diesen Grund gibt es nicht. Es gibt: {}.", codes.join(", ")),
        english: format!("There is no such reason. There are: {}.", codes.join(", ")),
    }
}
