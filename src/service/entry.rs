//! Getting in: looking what a folder holds, founding a database, unlocking it, the recovery code, the sample office.

use super::{Error, Service};
use crate::clock::{self, Clock};
use crate::domain::change::{Change, Command, Deed, Edit};
use crate::domain::file::File;
use crate::domain::id::CommandId;
use crate::domain::refusal::Reason;
use crate::domain::rights::{Actor, Person, Role};
use crate::domain::setting::SettingEntry;
use crate::exchange::{founding, sample};
use crate::store::keys::{Cost, KeyRing, RecoveryCode};
use crate::store::read::office::SAMPLE;
use crate::store::{Dek, Opening, Place, Store, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The password of every person of the sample office. Sample data is no secret, and says so.
pub const SAMPLE_PASSWORD: &str = "beispiel";

/// What a folder holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// No database.
    Nothing,
    /// A database of these people.
    Database {
        /// Who can come in, last one first.
        people: Vec<String>,
        /// Is it the sample office?
        sample: bool,
    },
}

/// The first person of a new database.
#[derive(Debug, Clone)]
pub struct Founder {
    /// Their name.
    pub name: String,
    /// What they work as; they administer the program as well.
    pub role: Role,
    /// Their password.
    pub password: String,
}

/// A new database.
#[derive(Debug, Clone)]
pub struct Founded {
    /// The founder at work.
    pub service: Service,
    /// To be printed and put away: it opens the database when every password is lost.
    pub recovery_code: String,
}

/// Why a password is refused.
#[must_use]
pub fn password_is_weak(password: &str, name: &str) -> bool {
    let folded = password.to_lowercase();
    password.chars().count() < 10
        || folded.contains(&name.to_lowercase())
        || folded.chars().all(|c| folded.starts_with(c))
}

/// The file that says, for everybody to see, that a folder holds nothing but sample data.
const SAMPLE_MARK: &str = "BEISPIELDATEN.txt";

/// The folder for data when nobody names one.
///
/// # Errors
/// The system names none, or it lies on a network drive.
pub fn default_folder() -> Result<PathBuf, Error> {
    Ok(Place::at(None)?.folder().to_path_buf())
}

/// What is in a folder? Opens no database.
///
/// # Errors
/// A folder that cannot be used, a damaged key file.
pub async fn look(folder: &Path) -> Result<Found, Error> {
    let place = Place::at(Some(folder.to_path_buf()))?;
    let sample = place.folder().join(SAMPLE_MARK).exists();
    blocking(move || match KeyRing::load(&place.keys(), Cost::STANDARD) {
        Err(StoreError::Missing(_)) if place.database().exists() => {
            Err(StoreError::Missing(place.keys()))
        }
        Err(StoreError::Missing(_)) => Ok(Found::Nothing),
        Err(other) => Err(other),
        Ok(keys) => Ok(Found::Database {
            people: keys.people().map(str::to_owned).collect(),
            sample,
        }),
    })
    .await
}

/// Makes a new database with the three sites, schools, languages and its first person.
///
/// # Errors
/// [`Reason::NameMissing`], a weak password, [`StoreError::Exists`] and everything else that keeps the folder from
/// being used.
pub async fn found(folder: &Path, founder: Founder, clock: Clock) -> Result<Founded, Error> {
    if founder.name.trim().is_empty() {
        return Err(Reason::NameMissing.into());
    }
    if password_is_weak(&founder.password, founder.name.trim()) {
        return Err(Reason::Invalid {
            field: "password".into(),
        }
        .into());
    }
    let mut roles = vec![founder.role];
    if founder.role != Role::Admin {
        roles.push(Role::Admin);
    }
    let changes = founding::founding(founder.name.trim(), &roles);
    let people = changes
        .iter()
        .filter_map(person_in)
        .map(|p| (p, founder.password.clone()))
        .collect();
    make(
        folder,
        Beginning {
            people,
            role: founder.role,
            changes,
            sample: false,
        },
        clock,
    )
    .await
}

/// Makes the sample office with its families in it, nothing booked. Everybody's password is [`SAMPLE_PASSWORD`].
///
/// # Errors
/// As [`found`].
pub async fn found_sample(folder: &Path, clock: Clock) -> Result<Founded, Error> {
    let sample = sample::sample(clock.today(), &mut clock::new_id);
    let mut changes = sample.founding;
    changes.push(Edit::<SettingEntry>::create(SettingEntry {
        key: SAMPLE.into(),
        value: "true".into(),
        rev: 1,
    }));
    let mut people: Vec<(Person, String)> = changes
        .iter()
        .filter_map(person_in)
        .map(|p| (p, SAMPLE_PASSWORD.to_owned()))
        .collect();
    people.sort_by_key(|(p, _)| !p.roles.contains(&Role::Office));
    // Recorded on the days on which they were reported, so that numbers over time have something to tell.
    let mut reports: BTreeMap<NaiveDate, Vec<Change>> = BTreeMap::new();
    for family in sample.families {
        let file = File {
            family: family.family,
            guardians: family.guardians,
            children: family.children,
        };
        let day = reports.entry(file.family.reported_on).or_default();
        day.extend(file.changes_from(None));
    }
    let founded = make(
        folder,
        Beginning {
            people,
            role: Role::Office,
            changes,
            sample: true,
        },
        clock,
    )
    .await?;
    let service = &founded.service;
    for (day, changes) in reports {
        let command = Command {
            id: CommandId(clock::new_id()),
            deed: Deed::Founded,
            changes,
        };
        let at_s = Clock::noon(day).now_s().min(clock.now_s());
        let _ = (service.store().write(&command, service.actor(), at_s)).await?;
    }
    Ok(founded)
}

/// Takes an earlier sample office away; nothing but a folder that says so itself is touched.
///
/// # Errors
/// [`StoreError::Denied`] when the folder holds no sample data; the file system's troubles.
pub async fn remove_sample(folder: &Path) -> Result<(), Error> {
    let place = Place::at(Some(folder.to_path_buf()))?;
    if !place.folder().join(SAMPLE_MARK).exists() {
        return Err(StoreError::Denied.into());
    }
    let lock = place.lock()?;
    let database = place.database();
    let beside = |tail: &str| PathBuf::from(format!("{}{tail}", database.display()));
    for path in [
        database.clone(),
        beside("-wal"),
        beside("-shm"),
        place.keys(),
    ] {
        match std::fs::remove_file(&path) {
            Ok(()) => {}
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
            Err(e) => {
                return Err(Error::File {
                    path,
                    kind: e.kind(),
                });
            }
        }
    }
    drop(lock);
    Ok(())
}

/// Opens a database with a person's password.
///
/// # Errors
/// [`StoreError::WrongKey`], [`StoreError::Wait`] and everything else that keeps the file from being opened.
pub async fn unlock(
    folder: &Path,
    name: &str,
    password: &str,
    clock: Clock,
) -> Result<Service, Error> {
    let place = Place::at(Some(folder.to_path_buf()))?;
    let (path, who, password) = (place.keys(), name.to_owned(), password.to_owned());
    let key = blocking(move || {
        KeyRing::load(&path, Cost::STANDARD)?.unlock(&who, &password, clock.now_s())
    })
    .await?;
    enter(&place, &key, name, clock).await
}

/// Opens a database with the recovery code and gives a person a new password.
///
/// # Errors
/// [`StoreError::WrongKey`], [`Reason::Gone`] when there is no such person, and as [`unlock`].
pub async fn recover(
    folder: &Path,
    code: &str,
    name: &str,
    password: &str,
    clock: Clock,
) -> Result<Service, Error> {
    if password_is_weak(password, name) {
        return Err(Reason::Invalid {
            field: "password".into(),
        }
        .into());
    }
    let place = Place::at(Some(folder.to_path_buf()))?;
    let code: RecoveryCode = code
        .parse()
        .map_err(|_| Error::Store(StoreError::WrongKey))?;
    let (path, who, new) = (place.keys(), name.to_owned(), password.to_owned());
    let key = blocking(move || {
        let mut keys = KeyRing::load(&path, Cost::STANDARD)?;
        let key = keys.unlock_by_code(&code, clock.now_s())?;
        keys.set_password(&key, &who, &new)?;
        Ok(key)
    })
    .await?;
    enter(&place, &key, name, clock).await
}

async fn enter(place: &Place, key: &Dek, name: &str, clock: Clock) -> Result<Service, Error> {
    let store = Store::open(place, key, Opening::Existing).await?;
    let office = store.office().await?;
    let person = office.persons.iter().find(|p| p.name == name && p.active);
    let Some((person, role)) = person.and_then(|p| p.roles.first().map(|r| (p, *r))) else {
        store.close().await?;
        return Err(Reason::Gone.into());
    };
    let actor = Actor {
        person: person.id,
        name: person.name.clone(),
        role,
    };
    Ok(Service::new(store, clock, actor))
}

/// What a new database begins with.
struct Beginning {
    /// Who can come in, with their passwords; the first one is at work afterwards.
    people: Vec<(Person, String)>,
    role: Role,
    changes: Vec<Change>,
    sample: bool,
}

async fn make(folder: &Path, beginning: Beginning, clock: Clock) -> Result<Founded, Error> {
    let place = Place::at(Some(folder.to_path_buf()))?;
    if place.database().exists() {
        return Err(StoreError::Exists(place.database()).into());
    }
    let Some((first, _)) = beginning.people.first().cloned() else {
        return Err(Reason::NameMissing.into());
    };
    let (path, people) = (place.keys(), beginning.people);
    let (key, code) = blocking(move || {
        let mut people = people.into_iter();
        let Some((first, password)) = people.next() else {
            return Err(StoreError::Bug("a database needs somebody".into()));
        };
        let (mut ring, key, code) = KeyRing::create(&path, &first.name, &password, Cost::STANDARD)?;
        for (person, password) in people {
            ring.set_password(&key, &person.name, &password)?;
        }
        Ok((key, code))
    })
    .await?;
    let store = Store::open(&place, &key, Opening::New).await?;
    let actor = Actor {
        person: first.id,
        name: first.name,
        role: beginning.role,
    };
    let command = Command {
        id: CommandId(clock::new_id()),
        deed: Deed::Founded,
        changes: beginning.changes,
    };
    let _ = store.write(&command, &actor, clock.now_s()).await?;
    if beginning.sample {
        let mark = place.folder().join(SAMPLE_MARK);
        let words = format!(
            "Beispieldaten: In diesem Ordner ist alles frei erfunden, Personen und Zahlen.\nPasswort aller Personen: {SAMPLE_PASSWORD}\n"
        );
        std::fs::write(&mark, words).map_err(|e| Error::File {
            path: mark,
            kind: e.kind(),
        })?;
    }
    Ok(Founded {
        service: Service::new(store, clock, actor),
        recovery_code: code.printed(),
    })
}

fn person_in(change: &Change) -> Option<Person> {
    match change {
        Change::Person(edit) => edit.after.clone(),
        _ => None,
    }
}

/// Work that takes its time (the password is made slow on purpose) stays off the threads of the window.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|e| Error::Store(StoreError::Bug(e.to_string())))?
        .map_err(Error::from)
}
