//! `demo`, `init` and `check`: the main job on sample data, a new database, a look over an old one.

use super::arguments::{Demo, Until};
use super::letters::{Wanted, write};
use super::session::Call;
use super::{output, plan};
use crate::domain::letter::LetterKind;
use crate::domain::rights::Role;
use crate::service::entry::{self, Found, Founder, SAMPLE_PASSWORD};
use crate::service::post_room::Spread;
use crate::service::{Error, Service};
use crate::store::rows::FamilyFilter;
use crate::store::{Depth, StoreError};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Weeks in which the sample families are seated.
const WEEKS: u32 = 8;

pub async fn run(call: &Call, options: Demo) -> Result<Option<Service>, Error> {
    let folder = match &call.data {
        Some(folder) => folder.clone(),
        None => beside(&entry::default_folder()?),
    };
    clear_old_sample(call, &folder).await?;
    let founded = entry::found_sample(&folder, call.clock).await?;
    let service = founded.service;
    call.remember(&service);
    let families = service.families(FamilyFilter::Open).await?;
    let children: usize = families.iter().map(|f| f.row.births.len()).sum();
    output::note(&call.say(
        format!(
            "Beispieldaten: {} Familien mit {children} Kindern eingelesen.",
            families.len()
        ),
        format!(
            "Sample data: {} families with {children} children read in.",
            families.len()
        ),
    ));
    let mut planned = 0;
    let mut unplanned = Vec::new();
    if options.until >= Until::Planned {
        let (proposal, done) = service.seat_waiting(WEEKS).await?;
        planned = done.value.booked.len();
        output::note(&call.say(
            format!("{planned} Termine vergeben."),
            format!("{planned} appointments booked."),
        ));
        unplanned = plan::left_out(call, &proposal, &done.value);
    }
    let out = options.out.unwrap_or_else(|| folder.join("briefe"));
    let mut paths: Vec<PathBuf> = Vec::new();
    if options.until >= Until::Lettered {
        let invitations = Wanted {
            kind: Some(LetterKind::Invitation),
            family: None,
            again: false,
            spread: Spread::Single,
        };
        let made = write(call, &service, &invitations, &out).await?;
        let files = made.files.into_iter();
        paths = (files.filter(|file| file.file.authority.is_some()))
            .map(|file| file.path)
            .collect();
        output::note(&call.say(
            format!("{} Einladungen geschrieben: {}", paths.len(), out.display()),
            format!("{} invitations written: {}", paths.len(), out.display()),
        ));
    }
    output::note(&call.say(
        format!(
            "Datenbank: {} (Passwort aller Personen: {SAMPLE_PASSWORD})",
            folder.display()
        ),
        format!(
            "Database: {} (everybody's password: {SAMPLE_PASSWORD})",
            folder.display()
        ),
    ));
    let value = json!({
        "families": families.len(),
        "children": children,
        "planned": planned,
        "unplanned": unplanned,
        "letters": paths,
        "data": folder,
    });
    output::result(call.json, &value, []);
    if options.no_window {
        return Ok(None);
    }
    if !has_display() {
        output::note(&call.say(
            "Hier gibt es keinen Bildschirm, darum öffnet sich kein Fenster. Datenbank und Briefe sind fertig.",
            "There is no display, so no window opens. The database and the letters are ready.",
        ));
        return Ok(None);
    }
    Ok(Some(service))
}

/// The sample office lives beside the usual folder, never in it.
fn beside(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_os_string();
    name.push("-beispiel");
    folder.with_file_name(name)
}

/// An earlier sample is made anew; anything else is left alone and refused.
async fn clear_old_sample(call: &Call, folder: &Path) -> Result<(), Error> {
    if !folder.exists() {
        return Ok(());
    }
    match entry::look(folder).await {
        Ok(Found::Nothing) => Ok(()),
        Ok(Found::Database { sample: true, .. }) => {
            output::note(&call.say(
                "Die Beispieldaten von früher werden neu angelegt.",
                "The earlier sample data is made anew.",
            ));
            entry::remove_sample(folder).await
        }
        Ok(Found::Database { sample: false, .. }) => {
            Err(StoreError::Exists(folder.to_path_buf()).into())
        }
        Err(other) => Err(other),
    }
}

/// Is there a screen to open a window on?
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    cfg!(not(unix)) || cfg!(target_os = "macos") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

pub async fn init(call: &Call, name: String, role: Role) -> Result<(), Error> {
    let password = match call.password()? {
        Some(password) => password,
        None => call.ask(&call.say("Neues Passwort: ", "New password: "))?,
    };
    let folder = call.folder()?;
    let founded = entry::found(
        &folder,
        Founder {
            name,
            role,
            password,
        },
        call.clock,
    )
    .await?;
    call.remember(&founded.service);
    let value = json!({ "data": folder, "recovery_code": founded.recovery_code });
    let lines = [
        call.say(
            format!("Neue Datenbank: {}", folder.display()),
            format!("New database: {}", folder.display()),
        ),
        call.say(
            format!(
                "Wiederherstellungsschlüssel, bitte drucken und weglegen: {}",
                founded.recovery_code
            ),
            format!(
                "Recovery code, please print it and put it away: {}",
                founded.recovery_code
            ),
        ),
    ];
    output::result(call.json, &value, lines);
    Ok(())
}

pub async fn check(call: &Call, deep: bool) -> Result<(), Error> {
    let service = call.enter().await?;
    let report = service
        .store()
        .check(if deep { Depth::Full } else { Depth::Quick })
        .await?;
    let findings: Vec<String> = report.problems;
    let value = json!({ "ok": findings.is_empty(), "findings": findings });
    let summary = if findings.is_empty() {
        call.say("Die Datenbank ist in Ordnung.", "The database is sound.")
    } else {
        call.say(
            "Die Datenbank hat Schäden. Bitte die letzte Sicherung einspielen.",
            "The database is damaged. Please restore the last backup.",
        )
    };
    let damaged = !findings.is_empty();
    output::result(call.json, &value, findings.into_iter().chain([summary]));
    if damaged {
        Err(StoreError::Damaged("check".into()).into())
    } else {
        Ok(())
    }
}
