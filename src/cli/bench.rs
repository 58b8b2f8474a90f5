//! `bench`: the figures of the README, measured on this computer with a generated office of ten years.

use super::arguments::Bench;
use super::output;
use super::session::Call;
use crate::clock;
use crate::domain::booking::{self, BookRequest, Snapshot};
use crate::domain::change::{Command, Deed, Edit};
use crate::domain::id::{AppointmentId, CommandId, FamilyId, PersonId};
use crate::domain::language::LanguageCode;
use crate::domain::names::NameIndex;
use crate::domain::rights::{Actor, Role};
use crate::domain::setting::SettingEntry;
use crate::exchange::table::Dialect;
use crate::exchange::{decade, sample};
use crate::letters::job::{self, Files, LARGEST_PRINT_FILE, Order};
use crate::letters::letter::Letter;
use crate::letters::pdf::{self, Meta};
use crate::letters::{FontBook, compose, invitation};
use crate::service::letters::{Watch, facts};
use crate::service::{Error, Service};
use crate::store::rows::FamilyFile;
use crate::store::{Dek, Opening, Place, Store, StoreError};
use chrono::Duration;
use serde_json::{Map, Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Instant;

/// Changes written in one command while the office is made.
const CHUNK: usize = 4_000;

/// What was measured, in the order of the README.
#[derive(Default)]
struct Figures(Map<String, Value>);

impl Figures {
    fn add(&mut self, call: &Call, name: &str, german: &str, value: f64, unit: &str) {
        let rounded = (value * 100.0).round() / 100.0;
        output::note(&format!(
            "{:<58} {rounded:>10} {unit}",
            call.say(german, name)
        ));
        let _ = self.0.insert(
            format!("{}_{unit}", name.replace([' ', ','], "_")),
            json!(rounded),
        );
    }
}

/// Where the generated office lives; gone when the measuring is over.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub async fn bench(call: &Call, options: &Bench) -> Result<(), Error> {
    let scratch =
        Scratch(std::env::temp_dir().join(format!("erstberatung-bench-{}", std::process::id())));
    let mut figures = Figures::default();
    let place = Place::at(Some(scratch.0.join("daten")))?;
    let key = Dek::random()?;
    let actor = Actor {
        person: PersonId(1),
        name: "Messung".into(),
        role: Role::Admin,
    };

    output::note(&call.say(
        "Ein Büro von zehn Jahren wird erzeugt …",
        "Generating an office of ten years …",
    ));
    let store = Store::open(&place, &key, Opening::New).await?;
    let mut changes = decade::decade(options.seed, call.clock.today(), options.families);
    let made = Instant::now();
    while !changes.is_empty() {
        let rest = changes.split_off(changes.len().min(CHUNK));
        let command = Command {
            id: CommandId(clock::new_id()),
            deed: Deed::Founded,
            changes,
        };
        let _ = store.write(&command, &actor, call.clock.now_s()).await?;
        changes = rest;
    }
    figures.add(
        call,
        "generate and write the office",
        "Büro erzeugen und schreiben",
        seconds(made),
        "s",
    );
    store.close().await?;

    let opened = Instant::now();
    let store = Store::open(&place, &key, Opening::Existing).await?;
    let service = Service::new(store, call.clock, actor.clone());
    call.remember(&service);
    let today = call.clock.today();
    let monday = crate::domain::calendar::monday_of(today) - Duration::weeks(8);
    let week = service.calendar(monday, monday + Duration::days(4)).await?;
    figures.add(
        call,
        "open to first week",
        "Öffnen bis zur ersten Woche",
        millis(opened),
        "ms",
    );
    let _ = week;

    let many = median(50, async |n| {
        let from = monday - Duration::weeks(i64::from(n));
        service
            .calendar(from, from + Duration::days(4))
            .await
            .map(drop)
    })
    .await?;
    figures.add(call, "read one week", "Eine Woche lesen", many, "ms");

    search(call, options, &mut figures);
    planning(call, &service, &mut figures).await?;
    commits(call, &service, &scratch.0, &mut figures).await?;
    letters(call, &scratch.0, &mut figures)?;

    let list = decade::rows(options.seed, 10_000).into_bytes();
    let looked = Instant::now();
    let preview = service
        .look_at_list(list, Dialect::default(), None, Watch::default())
        .await?;
    let done = service.read_in(&preview).await;
    figures.add(
        call,
        "import 10000 rows",
        "10.000 Zeilen einlesen",
        seconds(looked),
        "s",
    );
    let _ = done?;

    if let Some(peak) = peak_memory() {
        figures.add(
            call,
            "peak memory of all of this",
            "Speicher, Spitze bei alledem",
            peak,
            "MB",
        );
    }
    output::result(call.json, &Value::Object(figures.0), []);
    Ok(())
}

fn search(call: &Call, options: &Bench, figures: &mut Figures) {
    let names = decade::names(options.seed, 50_000);
    let built = Instant::now();
    let index = NameIndex::build(
        names
            .iter()
            .enumerate()
            .map(|(n, p)| (n, format!("{} {}", p.given_name, p.family_name))),
    );
    figures.add(
        call,
        "index 50000 names",
        "50.000 Namen ordnen",
        millis(built),
        "ms",
    );
    let mut worst: f64 = 0.0;
    let mut all = Vec::new();
    for typed in [
        "k",
        "kh",
        "khm",
        "khmel",
        "khmelnytskyi",
        "chmelnizki",
        "al ahmad",
        "müller",
        "mueller",
        "yusuf",
        "şahin",
        "хмель",
        "محمد",
    ] {
        let start = Instant::now();
        let _ = index.query(typed, 12);
        let took = millis(start);
        worst = worst.max(took);
        all.push(took);
    }
    figures.add(
        call,
        "search 50000 names, median",
        "50.000 Namen durchsuchen, Median",
        middle(all),
        "ms",
    );
    figures.add(
        call,
        "search 50000 names, worst",
        "50.000 Namen durchsuchen, längste",
        worst,
        "ms",
    );
}

async fn planning(call: &Call, service: &Service, figures: &mut Figures) -> Result<(), Error> {
    let Some(family) = service.waiting().await?.first().map(|w| w.row.family.id) else {
        return Ok(());
    };
    let took = median(20, async |_| {
        service.suggestions(family, None, 20).await.map(drop)
    })
    .await?;
    figures.add(
        call,
        "ranked slots for a family",
        "Vorschläge für eine Familie",
        took,
        "ms",
    );
    Ok(())
}

/// Bookings and, on the same drive, one synced page each: the ratio is what counts.
async fn commits(
    call: &Call,
    service: &Service,
    folder: &Path,
    figures: &mut Figures,
) -> Result<(), Error> {
    let path = folder.join("seite");
    let trouble = |e: std::io::Error| Error::File {
        path: path.clone(),
        kind: e.kind(),
    };
    let mut file = std::fs::File::create(&path).map_err(trouble)?;
    let mut syncs = Vec::new();
    let page = [7_u8; 4096];
    let mut bookings = Vec::new();
    let waiting: Vec<FamilyId> = service
        .waiting()
        .await?
        .iter()
        .map(|w| w.row.family.id)
        .collect();
    for family in waiting.into_iter().take(60) {
        let start = Instant::now();
        file.write_all(&page)
            .and_then(|()| file.sync_all())
            .map_err(trouble)?;
        syncs.push(millis(start));
        let Some(best) = service
            .suggestions(family, None, 1)
            .await?
            .best
            .into_iter()
            .next()
        else {
            continue;
        };
        let office = service.office().await?;
        let file = service.family(family).await?;
        let day = best.place.start.date();
        let rows = service.calendar(day, day).await?.rows;
        let near: Vec<_> = rows.into_iter().map(|row| row.appointment).collect();
        let snapshot = Snapshot {
            office: &office,
            family: &file.family,
            children: &file.children,
            appointments: &near,
        };
        let request = BookRequest::usual(AppointmentId(clock::new_id()), best.place);
        let Ok(decision) = booking::book(&snapshot, &request, call.clock.now()) else {
            continue;
        };
        let command = Command {
            id: CommandId(clock::new_id()),
            deed: Deed::Booked(request.id),
            changes: decision.changes,
        };
        let start = Instant::now();
        let _ = service
            .store()
            .write(&command, service.actor(), call.clock.now_s())
            .await?;
        bookings.push(millis(start));
    }
    if bookings.is_empty() {
        return Ok(());
    }
    let (sync, book) = (middle(syncs), middle(bookings));
    figures.add(
        call,
        "one synced page",
        "Eine Seite sicher schreiben",
        sync,
        "ms",
    );
    figures.add(
        call,
        "commit of one booking",
        "Eine Buchung festschreiben",
        book,
        "ms",
    );
    figures.add(
        call,
        "commit against synced page",
        "Buchung im Verhältnis dazu",
        book / sync,
        "times",
    );
    Ok(())
}

fn letters(call: &Call, folder: &Path, figures: &mut Figures) -> Result<(), Error> {
    let made = |e: &dyn std::fmt::Display| Error::Letter {
        german: e.to_string(),
        english: e.to_string(),
    };
    let book = FontBook::new().map_err(|e| made(&e))?;
    let letter = sample_letter(call)?;
    let meta = Meta {
        author: "Beispiel".into(),
        joint_title: "Beispiel".into(),
        created: clock::utc(call.clock.now_s()).fixed_offset(),
    };
    let one = |letter: &Letter| -> Result<usize, Error> {
        let composed = compose(&book, letter).map_err(|e| made(&e))?;
        Ok(pdf::write(&book, &[composed], &meta)
            .map_err(|e| made(&e))?
            .len())
    };
    let _ = one(&letter)?;
    let mut all = Vec::new();
    let mut bytes = 0;
    for _ in 0..60 {
        let start = Instant::now();
        bytes = one(&letter)?;
        all.push(millis(start));
    }
    figures.add(
        call,
        "one bilingual letter",
        "Ein zweisprachiger Brief",
        middle(all),
        "ms",
    );
    figures.add(call, "its file", "Seine Datei", bytes as f64 / 1024.0, "KB");
    let thousand: Vec<Letter> = (0..1000)
        .map(|n| Letter {
            key: format!("{n:04}"),
            ..letter.clone()
        })
        .collect();
    let out = folder.join("briefe");
    std::fs::create_dir_all(&out).map_err(|e| Error::File {
        path: out.clone(),
        kind: e.kind(),
    })?;
    let files = Files::Joint {
        name: "brief".into(),
        at_most: LARGEST_PRINT_FILE,
        duplex: false,
    };
    let order = Order {
        letters: &thousand,
        folder: &out,
        files,
        meta: &meta,
    };
    let start = Instant::now();
    let _ = job::run(&book, &order, &|_| {}, &AtomicBool::new(false)).map_err(|e| made(&e))?;
    figures.add(
        call,
        "1000 letters in print files",
        "1.000 Briefe in Druckdateien",
        seconds(start),
        "s",
    );
    if let Some(peak) = peak_memory() {
        figures.add(
            call,
            "peak memory so far",
            "Speicher, Spitze bis hierher",
            peak,
            "MB",
        );
    }
    Ok(())
}

/// A bilingual invitation (German and Arabic) of the sample office.
fn sample_letter(call: &Call) -> Result<Letter, Error> {
    let sample = sample::sample(call.clock.today(), &mut clock::new_id);
    let mut office = crate::domain::office::Office {
        sample: true,
        ..Default::default()
    };
    let mut settings: Vec<SettingEntry> = Vec::new();
    for change in sample.founding {
        use crate::domain::change::Change;
        fn keep<T>(list: &mut Vec<T>, edit: Edit<T>) {
            list.extend(edit.after);
        }
        match change {
            Change::Site(e) => keep(&mut office.sites, *e),
            Change::Room(e) => keep(&mut office.rooms, *e),
            Change::Counsellor(e) => keep(&mut office.counsellors, *e),
            Change::Language(e) => keep(&mut office.languages, *e),
            Change::Setting(e) => keep(&mut settings, *e),
            _ => {}
        }
    }
    office.settings = crate::domain::setting::Settings::from_entries(&settings);
    let arabic = Some(LanguageCode::from("ar"));
    let found = sample
        .families
        .into_iter()
        .find(|f| f.family.letter_language == arabic);
    let (Some(family), Some(room), Some(counsellor)) = (
        found,
        office.rooms.first().cloned(),
        office.counsellors.first().cloned(),
    ) else {
        return Err(StoreError::Bug("the sample office is incomplete".into()).into());
    };
    let appointment = crate::domain::appointment::Appointment {
        id: AppointmentId(clock::new_id()),
        family: family.family.id,
        kind: crate::domain::appointment::AppointmentKind::Initial,
        site: room.site,
        room: room.id,
        counsellor: counsellor.id,
        series: None,
        start: call.clock.today().and_time(chrono::NaiveTime::MIN)
            + Duration::days(14)
            + Duration::hours(9),
        minutes: 90,
        buffer_minutes: 10,
        status: crate::domain::appointment::AppointmentStatus::Booked,
        children: family.children.iter().map(|c| c.id).collect(),
        interpreter: None,
        previous: None,
        group: None,
        confirmation: None,
        outcome: None,
        minutes_spent: None,
        reason: String::new(),
        rev: 1,
    };
    let file = FamilyFile {
        family: family.family,
        guardians: family.guardians,
        children: family.children,
        appointments: Vec::new(),
        letters: Vec::new(),
        steps: Vec::new(),
        calls: Vec::new(),
        booked: std::collections::HashMap::new(),
        follow_ups: Vec::new(),
        timeline: Vec::new(),
    };
    let (said, options) = facts::facts(&office, &file, &appointment, None, call.clock.today())?;
    invitation::build(&said, &options).map_err(|e| Error::Letter {
        german: e.to_string(),
        english: e.to_string(),
    })
}

async fn median(
    times: u32,
    mut work: impl AsyncFnMut(u32) -> Result<(), Error>,
) -> Result<f64, Error> {
    let mut all = Vec::new();
    for n in 0..times {
        let start = Instant::now();
        work(n).await?;
        all.push(millis(start));
    }
    Ok(middle(all))
}

fn middle(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}

fn millis(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn seconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64()
}

/// The most memory this process has held, in MB, where the system tells.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    let kib: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib / 1024.0)
}
