//! What a use case answers when it did not happen: a sentence for staff, a detail for the log.

use crate::domain::language::Lang;
use crate::domain::refusal::{Reason, Refusal};
use crate::store::StoreError;
use std::path::PathBuf;

/// Why a use case did not happen.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// A rule of the office is against it.
    #[error("{0}")]
    Refused(Refusal),
    /// The store could not.
    #[error(transparent)]
    Store(StoreError),
    /// The list cannot be read at all; the sentence says why.
    #[error("the list cannot be read")]
    List {
        /// In German.
        german: String,
        /// In English.
        english: String,
    },
    /// A letter cannot be made; the sentence says why.
    #[error("the letter cannot be made")]
    Letter {
        /// In German.
        german: String,
        /// In English.
        english: String,
    },
    /// A file could not be read or written.
    #[error("file: {kind}")]
    File {
        /// Where.
        path: PathBuf,
        /// What the system said.
        kind: std::io::ErrorKind,
    },
    /// What was asked for cannot be done in this way; the sentence says what to do.
    #[error("not in this way")]
    Usage {
        /// In German.
        german: String,
        /// In English.
        english: String,
    },
    /// Somebody pressed cancel.
    #[error("cancelled")]
    Cancelled,
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        Self::Refused(reason.into())
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Overlap(_) => Reason::TakenMeanwhile.into(),
            StoreError::PlaceTaken(_) => place_taken().into(),
            // Every decision looks at a whole office: what it refers to has gone meanwhile, or something new refers to it.
            StoreError::Stale(..) | StoreError::Dependent => Reason::ChangedMeanwhile.into(),
            other => Self::Store(other),
        }
    }
}

impl Error {
    /// What is wrong and what to do, for the person at the desk.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Refused(refusal), _) => refusal.sentence(lang),
            (Self::Store(error), Lang::De) => store_german(error),
            (Self::Store(error), Lang::En) => store_english(error),
            (
                Self::List { german, .. }
                | Self::Letter { german, .. }
                | Self::Usage { german, .. },
                Lang::De,
            ) => german.clone(),
            (
                Self::List { english, .. }
                | Self::Letter { english, .. }
                | Self::Usage { english, .. },
                Lang::En,
            ) => english.clone(),
            (Self::File { path, kind }, Lang::De) => {
                let what = match kind {
                    std::io::ErrorKind::NotFound => "gibt es nicht. Bitte prüfen Sie den Pfad.",
                    std::io::ErrorKind::PermissionDenied
                    | std::io::ErrorKind::ReadOnlyFilesystem => {
                        "darf nicht gelesen oder geschrieben werden. Bitte wählen Sie einen anderen Ordner."
                    }
                    std::io::ErrorKind::StorageFull => {
                        "passt nicht mehr auf das Laufwerk. Bitte schaffen Sie Platz."
                    }
                    std::io::ErrorKind::NotADirectory => {
                        "ist kein Ordner. Bitte wählen Sie einen anderen."
                    }
                    _ => "konnte nicht gelesen oder geschrieben werden.",
                };
                format!("„{}“ {what}", path.display())
            }
            (Self::File { path, kind }, Lang::En) => {
                let what = match kind {
                    std::io::ErrorKind::NotFound => "does not exist. Please check the path.",
                    std::io::ErrorKind::PermissionDenied
                    | std::io::ErrorKind::ReadOnlyFilesystem => {
                        "may not be read or written. Please choose another folder."
                    }
                    std::io::ErrorKind::StorageFull => {
                        "does not fit on the drive. Please free some space."
                    }
                    std::io::ErrorKind::NotADirectory => "is not a folder. Please choose another.",
                    _ => "could not be read or written.",
                };
                format!("“{}” {what}", path.display())
            }
            (Self::Cancelled, Lang::De) => "Abgebrochen. Was fertig war, ist geblieben.".into(),
            (Self::Cancelled, Lang::En) => "Cancelled. What was finished has been kept.".into(),
        }
    }

    /// Is it only somebody pressing cancel?
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Self::Cancelled)
    }
}

/// The engine does not say at which school.
fn place_taken() -> Reason {
    Reason::PlaceTaken {
        school: String::new(),
        grade: None,
    }
}

fn store_german(error: &StoreError) -> String {
    match error {
        StoreError::Overlap(_) => Reason::TakenMeanwhile.sentence(Lang::De),
        StoreError::Stale(..) => Reason::ChangedMeanwhile.sentence(Lang::De),
        StoreError::AlreadyDone => "Das wurde schon ausgeführt.".into(),
        StoreError::Taken(_) => Reason::NameTaken.sentence(Lang::De),
        StoreError::PlaceTaken(_) => place_taken().sentence(Lang::De),
        StoreError::Dependent => "Andere Einträge hängen davon ab. Es wurde nichts geändert.".into(),
        StoreError::Busy => "Die Datenbank ist gerade beschäftigt. Bitte versuchen Sie es gleich noch einmal.".into(),
        StoreError::Offline => "Die Datenbank ist nicht erreichbar. Ihre Eingaben bleiben stehen.".into(),
        StoreError::Unknown(_) => "Es ist nicht sicher, ob gespeichert wurde. Bitte laden Sie neu und prüfen Sie.".into(),
        StoreError::DiskFull => "Das Laufwerk ist voll. Es wurde nichts geändert. Schaffen Sie Platz und wiederholen Sie.".into(),
        StoreError::Io(_) => "Lesen oder Schreiben ist fehlgeschlagen. Es wurde nichts geändert. Prüfen Sie das Laufwerk.".into(),
        StoreError::Damaged(_) => {
            "Die Datenbank ist beschädigt. Bitte nicht weiterarbeiten und die letzte Sicherung einspielen.".into()
        }
        StoreError::WrongKey => "Das Passwort stimmt nicht. Achten Sie auf die Feststelltaste.".into(),
        StoreError::Wait(seconds) => format!("Zu viele Versuche. Bitte warten Sie {seconds} Sekunden."),
        StoreError::Denied => "Der Ordner ist schreibgeschützt. Bitte wählen Sie einen Ordner, in den Sie schreiben dürfen.".into(),
        StoreError::Schema { have, need } if have > need => {
            "Die Datenbank stammt von einer neueren Programmversion. Bitte aktualisieren Sie das Programm.".into()
        }
        StoreError::Schema { .. } => {
            "Die Datenbank ist noch von einer älteren Programmversion. Bitte lassen Sie sie von der Administration erneuern.".into()
        }
        StoreError::Foreign(path) => format!("„{}“ ist keine Datenbank dieses Programms.", path.display()),
        StoreError::Missing(path) => format!("Unter „{}“ gibt es keine Datenbank. Legen Sie eine neue an.", path.display()),
        StoreError::Exists(path) => format!("„{}“ gibt es schon. Es wird nichts überschrieben.", path.display()),
        StoreError::InUse { host, user, .. } => {
            format!("Das Programm ist schon geöffnet: {user} auf {host}. Bitte dort schließen oder dort weiterarbeiten.")
        }
        StoreError::NetworkPath(path) => format!(
            "„{}“ liegt auf einem Netzlaufwerk oder in einem abgeglichenen Ordner. Dort kann die Datenbank Schaden \
             nehmen. Wählen Sie einen Ordner auf diesem Computer; Sicherungen dürfen auf das Netzlaufwerk.",
            path.display()
        ),
        StoreError::NotAFolder(path) => format!("„{}“ ist kein Ordner. Bitte wählen Sie einen anderen.", path.display()),
        StoreError::Untrusted => {
            "Der Server weist sich nicht mit einem Zertifikat aus, dem dieser Computer vertraut. Es wurde nichts übertragen. \
             Bitte fragen Sie die Administration.".into()
        }
        StoreError::NoRight => {
            "Ihre Anmeldung darf das auf dem Server nicht. Es wurde nichts geändert. Bitte fragen Sie die Administration.".into()
        }
        StoreError::Sorting => {
            "Die Datenbank auf dem Server braucht die Kodierung UTF8 und die Sortierung C. Bitte legen Sie sie so neu an.".into()
        }
        StoreError::ServerKeepsBackups => {
            "Diese Datenbank liegt auf einem Server. Ihre Sicherung macht dort die Administration (pg_dump).".into()
        }
        StoreError::Bug(_) => "Im Programm ist ein Fehler aufgetreten. Es wurde nichts geändert.".into(),
    }
}

fn store_english(error: &StoreError) -> String {
    match error {
        StoreError::Overlap(_) => Reason::TakenMeanwhile.sentence(Lang::En),
        StoreError::Stale(..) => Reason::ChangedMeanwhile.sentence(Lang::En),
        StoreError::AlreadyDone => "This was done already.".into(),
        StoreError::Taken(_) => Reason::NameTaken.sentence(Lang::En),
        StoreError::PlaceTaken(_) => place_taken().sentence(Lang::En),
        StoreError::Dependent => "Other entries depend on it. Nothing was changed.".into(),
        StoreError::Busy => "The database is busy. Please try again in a moment.".into(),
        StoreError::Offline => "The database cannot be reached. What you typed is kept.".into(),
        StoreError::Unknown(_) => {
            "It is not certain whether this was saved. Please reload and check.".into()
        }
        StoreError::DiskFull => {
            "The drive is full. Nothing was changed. Free some space and try again.".into()
        }
        StoreError::Io(_) => {
            "Reading or writing failed. Nothing was changed. Please check the drive.".into()
        }
        StoreError::Damaged(_) => {
            "The database is damaged. Please stop working and restore the last backup.".into()
        }
        StoreError::WrongKey => "The password is not right. Mind the caps lock.".into(),
        StoreError::Wait(seconds) => format!("Too many attempts. Please wait {seconds} seconds."),
        StoreError::Denied => {
            "The folder is read-only. Please choose a folder that you may write to.".into()
        }
        StoreError::Schema { have, need } if have > need => {
            "The database comes from a newer version of the program. Please update the program."
                .into()
        }
        StoreError::Schema { .. } => {
            "The database is still of an older version of the program. Please have it renewed by your administrator.".into()
        }
        StoreError::Foreign(path) => {
            format!("“{}” is not a database of this program.", path.display())
        }
        StoreError::Missing(path) => format!(
            "There is no database at “{}”. Please make a new one.",
            path.display()
        ),
        StoreError::Exists(path) => format!(
            "“{}” exists already. Nothing is overwritten.",
            path.display()
        ),
        StoreError::InUse { host, user, .. } => {
            format!(
                "The program is already open: {user} on {host}. Please close it there or work there."
            )
        }
        StoreError::NetworkPath(path) => format!(
            "“{}” lies on a network drive or in a synchronised folder, where the database can be harmed. Choose a \
             folder on this computer; backups may go to the network drive.",
            path.display()
        ),
        StoreError::NotAFolder(path) => format!(
            "“{}” is not a folder. Please choose another.",
            path.display()
        ),
        StoreError::Untrusted => {
            "The server shows no certificate that this computer trusts. Nothing was sent. Please ask your administrator."
                .into()
        }
        StoreError::NoRight => {
            "Your login may not do that on the server. Nothing was changed. Please ask your administrator."
                .into()
        }
        StoreError::Sorting => {
            "The database on the server must have the encoding UTF8 and the sorting C. Please make it anew like that."
                .into()
        }
        StoreError::ServerKeepsBackups => {
            "This database lies on a server. Its administrator backs it up there (pg_dump).".into()
        }
        StoreError::Bug(_) => {
            "Something went wrong inside the program. Nothing was changed.".into()
        }
    }
}
