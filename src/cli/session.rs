//! Coming in from the command line: folder, person, password.

use crate::clock::Clock;
use crate::domain::language::Lang;
use crate::service::entry::{self, Found, SAMPLE_PASSWORD};
use crate::service::letters::Watch;
use crate::service::{Error, Service};
use crate::store::StoreError;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};

/// What every command knows.
pub struct Call {
    /// The data folder, if one was named.
    pub data: Option<PathBuf>,
    /// Who comes in, if somebody was named.
    pub user: Option<String>,
    /// A file with the password.
    pub password_file: Option<PathBuf>,
    /// The clock.
    pub clock: Clock,
    /// Language of sentences.
    pub lang: Lang,
    /// JSON wanted.
    pub json: bool,
    /// Who is in, so that the door is shut behind every command, also one that was refused.
    pub inside: Mutex<Option<Service>>,
}

impl Call {
    /// One of two words, by language.
    pub fn say(&self, german: impl Into<String>, english: impl Into<String>) -> String {
        match self.lang {
            Lang::De => german.into(),
            Lang::En => english.into(),
        }
    }

    /// The data folder.
    pub fn folder(&self) -> Result<PathBuf, Error> {
        match &self.data {
            Some(folder) => Ok(folder.clone()),
            None => entry::default_folder(),
        }
    }

    /// Opens the database in the folder.
    pub async fn enter(&self) -> Result<Service, Error> {
        let folder = self.folder()?;
        let (people, sample) = match entry::look(&folder).await? {
            Found::Nothing => return Err(StoreError::Missing(folder).into()),
            Found::Database { people, sample } => (people, sample),
        };
        let name = self
            .user
            .clone()
            .or_else(|| people.first().cloned())
            .unwrap_or_default();
        let password = match self.password()? {
            Some(password) => password,
            None if sample => SAMPLE_PASSWORD.to_owned(),
            None => self.ask(&self.say(
                format!("Passwort für {name}: "),
                format!("Password of {name}: "),
            ))?,
        };
        let service = entry::unlock(&folder, &name, &password, self.clock).await?;
        self.remember(&service);
        Ok(service)
    }

    /// Somebody is in.
    pub fn remember(&self, service: &Service) {
        *self.inside.lock().unwrap_or_else(PoisonError::into_inner) = Some(service.clone());
    }

    /// Shuts the door behind whoever is in: waits for the threads of the store, empties its log.
    pub async fn leave(&self) -> Result<(), Error> {
        let inside = self
            .inside
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        match inside {
            Some(service) => Ok(service.store().close().await?),
            None => Ok(()),
        }
    }

    /// A watch over a long run: Ctrl+C stops it where nothing is half done; pressed again it ends the program.
    pub fn watch(&self) -> Watch {
        let watch = Watch::default();
        let cancel = Arc::clone(&watch.cancel);
        // Without a handler the key ends the program at once, as everywhere else.
        let _ = ctrlc::set_handler(move || {
            if cancel.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        watch
    }

    /// The password that was given, if one was.
    pub fn password(&self) -> Result<Option<String>, Error> {
        if let Some(path) = &self.password_file {
            let text = std::fs::read_to_string(path).map_err(|e| Error::File {
                path: path.clone(),
                kind: e.kind(),
            })?;
            return Ok(Some(text.trim_end_matches(['\r', '\n']).to_owned()));
        }
        Ok(std::env::var("ERSTBERATUNG_PASSWORD")
            .ok()
            .filter(|p| !p.is_empty()))
    }

    /// Asks for a password on a terminal.
    pub fn ask(&self, prompt: &str) -> Result<String, Error> {
        if !std::io::stdin().is_terminal() {
            return Err(Error::Usage {
                german:
                    "Es fehlt das Passwort. Setzen Sie ERSTBERATUNG_PASSWORD oder --password-file."
                        .into(),
                english: "The password is missing. Set ERSTBERATUNG_PASSWORD or --password-file."
                    .into(),
            });
        }
        rpassword::prompt_password(prompt).map_err(|e| Error::File {
            path: PathBuf::from("/dev/tty"),
            kind: e.kind(),
        })
    }
}

/// The shared server is not there yet.
pub fn no_server(_url: &str) -> Error {
    Error::Usage {
        german:
            "Diese Version arbeitet mit einem Ordner auf diesem Computer. Lassen Sie --server weg."
                .into(),
        english: "This version works with a folder on this computer. Leave out --server.".into(),
    }
}
