//! What can go wrong in the store, by kind. Texts name no person and no value.

use crate::domain::id::ResourceId;
use std::path::PathBuf;
use uuid::Uuid;

/// Why the store did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// One of these resources (counsellor, room, interpreter, family) is taken at that time.
    #[error("already booked at that time")]
    Overlap(Vec<ResourceId>),
    /// The record was changed or removed in between: table and id.
    #[error("{0} was changed in between")]
    Stale(&'static str, String),
    /// The command with this id is kept already.
    #[error("the command was carried out already")]
    AlreadyDone,
    /// A value that must be unique exists already: `table.column`.
    #[error("the value exists already: {0}")]
    Taken(String),
    /// A school reported fewer places than would be taken: by this record, if it is known.
    #[error("no reported place is free")]
    PlaceTaken(Option<Uuid>),
    /// Something else still refers to the record, or a record it refers to is missing.
    #[error("other records depend on it")]
    Dependent,
    /// Too much is waiting, or the request took longer than its deadline.
    #[error("busy")]
    Busy,
    /// The store was closed or cannot be reached.
    #[error("the store cannot be reached")]
    Offline,
    /// It is not known whether the command was kept; ask for its outcome.
    #[error("it is not known whether the command {0} was carried out")]
    Unknown(Uuid),
    /// No room left on the drive.
    #[error("the drive is full")]
    DiskFull,
    /// Reading or writing failed below the engine.
    #[error("reading or writing failed: {0}")]
    Io(String),
    /// The file is damaged.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// Password, recovery code or key do not fit.
    #[error("the key does not fit")]
    WrongKey,
    /// Too many failed attempts: wait this many seconds.
    #[error("too many attempts, wait {0} s")]
    Wait(u64),
    /// The folder or file may not be written, or an append-only record was touched.
    #[error("not permitted")]
    Denied,
    /// The file is of another schema version than this program.
    #[error("schema {have}, this program knows {need}")]
    Schema {
        /// The file's version.
        have: u32,
        /// The newest version this program knows.
        need: u32,
    },
    /// The file belongs to another program.
    #[error("not a database of this program: {0}")]
    Foreign(PathBuf),
    /// There is no database in the folder.
    #[error("no database at {0}")]
    Missing(PathBuf),
    /// There is one already.
    #[error("exists already: {0}")]
    Exists(PathBuf),
    /// Another run of the program uses the folder.
    #[error("in use by {user} on {host} (process {pid})")]
    InUse {
        /// Computer.
        host: String,
        /// Process number, 0 when unknown.
        pid: u32,
        /// Log-in name.
        user: String,
    },
    /// The folder lies on a network drive or is synchronised with one.
    #[error("network path: {0}")]
    NetworkPath(PathBuf),
    /// The path is no folder.
    #[error("not a folder: {0}")]
    NotAFolder(PathBuf),
    /// The server does not show a certificate that this computer trusts.
    #[error("the server is not trusted")]
    Untrusted,
    /// The login has no right on the server to do that.
    #[error("the login has no right to do that")]
    NoRight,
    /// The server's database has another encoding or sorting than this program works with.
    #[error("the database is not in UTF8 sorted as C")]
    Sorting,
    /// Backups of a server are its administrator's.
    #[error("the server's administrator keeps the backups")]
    ServerKeepsBackups,
    /// A fault of the program itself.
    #[error("internal error: {0}")]
    Bug(String),
}

impl StoreError {
    /// Is it worth trying the same again after a moment?
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Busy | Self::Offline | Self::Unknown(_))
    }
}
