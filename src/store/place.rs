//! The data folder: where it is, whether the database may live there, and who is using it.

use super::StoreError;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A local folder that the database may live in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    folder: PathBuf,
}

/// Asks the system which kind of file system a folder is on; gives its number (Linux `f_type`), 0 when unknown.
pub type Probe = fn(&Path) -> std::io::Result<u32>;

/// File systems that reach over a network or through another program (statfs(2), `linux/magic.h`).
const NETWORK: [u32; 13] = [
    0x6969,      // NFS
    0x517B,      // SMB
    0xFE53_4D42, // SMB2
    0xFF53_4D42, // CIFS
    0x0102_1997, // 9p
    0x5346_414F, // AFS
    0x6B41_4653, // kAFS
    0x6573_5546, // FUSE
    0x7375_7245, // Coda
    0x564C,      // NCP
    0x00C3_6400, // Ceph
    0x0BD0_0BD0, // Lustre
    0x786F_4256, // folder shared into a virtual machine
];

/// Starts of names of folders that a program synchronises with a server.
const SYNCHRONISED: [&str; 8] = [
    "onedrive",
    "nextcloud",
    "owncloud",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "seafile",
];

/// Starts of names of files that such programs leave in their folder.
const MARKERS: [&str; 6] = [
    ".dropbox",
    ".nextcloudsync",
    ".owncloudsync",
    ".sync_",
    "._sync_",
    ".seafile-data",
];

impl Place {
    /// The given folder, or the usual one of this computer's user; made when it is not there yet.
    ///
    /// # Errors
    /// [`StoreError::NetworkPath`], [`StoreError::NotAFolder`], [`StoreError::Denied`], [`StoreError::Io`].
    pub fn at(folder: Option<PathBuf>) -> Result<Self, StoreError> {
        let folder = match folder {
            Some(folder) => folder,
            None => usual().ok_or_else(|| StoreError::Io("no home folder".into()))?,
        };
        Self::probed(folder, file_system)
    }

    /// The given folder, with another way of asking for its file system.
    ///
    /// # Errors
    /// As [`Place::at`].
    pub fn probed(folder: PathBuf, probe: Probe) -> Result<Self, StoreError> {
        // As it was written: elsewhere than on Windows such a name would become a folder below the current one.
        refuse_share(&folder)?;
        let folder = std::path::absolute(&folder).map_err(|e| io_trouble(&e))?;
        refuse_network(&folder, probe)?;
        std::fs::create_dir_all(&folder).map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                StoreError::NotAFolder(folder.clone())
            }
            _ => io_trouble(&e),
        })?;
        // A link may have led elsewhere.
        let folder = std::fs::canonicalize(&folder).map_err(|e| io_trouble(&e))?;
        refuse_network(&folder, probe)?;
        keep_private(&folder)?;
        Ok(Self { folder })
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.folder.join("erstberatung.db")
    }

    /// The wrapped keys.
    #[must_use]
    pub fn keys(&self) -> PathBuf {
        self.folder.join("erstberatung.keys")
    }

    /// The usual folder for backups.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backup")
    }

    /// Takes the folder for this run of the program; it is free again when the lock is dropped or the process ends.
    ///
    /// # Errors
    /// [`StoreError::InUse`] with who has it, [`StoreError::Denied`] when nothing can be written here.
    pub fn lock(&self) -> Result<Lock, StoreError> {
        let path = self.folder.join("erstberatung.lock");
        let opened = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path);
        let mut file = opened.map_err(|e| io_trouble(&e))?;
        if !taken(&file) {
            let mut text = String::new();
            // The owner may be about to write its name, or the system forbids reading a locked file.
            let _ = Read::by_ref(&mut file).take(4096).read_to_string(&mut text);
            let owner: Owner = serde_json::from_str(&text).unwrap_or_default();
            return Err(StoreError::InUse {
                host: owner.host,
                pid: owner.pid,
                user: owner.user,
            });
        }
        let owner =
            serde_json::to_string(&Owner::me()).map_err(|e| StoreError::Bug(e.to_string()))?;
        let written = file
            .set_len(0)
            .and_then(|()| file.seek(SeekFrom::Start(0)))
            .and_then(|_| file.write_all(owner.as_bytes()));
        written.map_err(|e| io_trouble(&e))?;
        Ok(Lock { _file: file })
    }
}

/// Tries a few times: a process that is just being started can hold a copy of a lock that was let go.
fn taken(file: &File) -> bool {
    (0..10).any(|n| {
        if n > 0 {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        file.try_lock().is_ok()
    })
}

/// The folder taken for this run.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Who has the folder.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Owner {
    host: String,
    pid: u32,
    user: String,
}

impl Owner {
    fn me() -> Self {
        let env = |names: [&str; 2]| names.iter().find_map(|n| std::env::var(n).ok());
        let host = std::fs::read_to_string("/proc/sys/kernel/hostname")
            .ok()
            .map(|h| h.trim().to_owned());
        Self {
            host: host
                .or_else(|| env(["COMPUTERNAME", "HOSTNAME"]))
                .unwrap_or_default(),
            pid: std::process::id(),
            user: env(["USER", "USERNAME"]).unwrap_or_default(),
        }
    }
}

/// An error of the file system as the store's.
pub(super) fn io_trouble(error: &std::io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::Denied,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull,
        kind => StoreError::Io(kind.to_string()),
    }
}

fn usual() -> Option<PathBuf> {
    let name = if cfg!(target_os = "linux") {
        "erstberatung"
    } else {
        "Erstberatung"
    };
    dirs::data_local_dir().map(|d| d.join(name))
}

/// Refuses the name of a share on a server, however it is written.
fn refuse_share(folder: &Path) -> Result<(), StoreError> {
    let text = folder.to_string_lossy();
    let unc = text.starts_with(r"\\?\UNC\") || text.starts_with("//");
    if unc || (text.starts_with(r"\\") && !text.starts_with(r"\\?\")) {
        return Err(StoreError::NetworkPath(folder.to_path_buf()));
    }
    Ok(())
}

fn refuse_network(folder: &Path, probe: Probe) -> Result<(), StoreError> {
    refuse_share(folder)?;
    let refused = || Err(StoreError::NetworkPath(folder.to_path_buf()));
    let synchronised = folder.components().any(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCHRONISED.iter().any(|s| name.starts_with(s))
    });
    if synchronised || folder.ancestors().any(has_marker) {
        return refused();
    }
    let there = folder.ancestors().find(|f| f.exists()).unwrap_or(folder);
    match probe(there) {
        Ok(kind) if NETWORK.contains(&kind) => refused(),
        Ok(_) => Ok(()),
        Err(error) => Err(io_trouble(&error)),
    }
}

fn has_marker(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        // A home folder holds the settings of the program in `.dropbox/`; the mark is a file.
        MARKERS.iter().any(|m| name.starts_with(m)) && entry.file_type().is_ok_and(|t| t.is_file())
    })
}

#[cfg(target_os = "linux")]
fn file_system(folder: &Path) -> std::io::Result<u32> {
    // The numbers are 32 bits wide, whatever the width of the field.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "only the low 32 bits count"
    )]
    Ok(rustix::fs::statfs(folder)?.f_type as u32)
}

#[cfg(not(target_os = "linux"))]
fn file_system(_folder: &Path) -> std::io::Result<u32> {
    Ok(0)
}

#[cfg(unix)]
fn keep_private(folder: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(folder)
        .map_err(|e| io_trouble(&e))?
        .permissions()
        .mode();
    let empty = std::fs::read_dir(folder)
        .map_err(|e| io_trouble(&e))?
        .next()
        .is_none();
    // Only a folder that is still ours to shape: nobody else's folder changes its rights.
    if empty && mode & 0o077 != 0 {
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
            .map_err(|e| io_trouble(&e))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn keep_private(_folder: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// Writes a file so that it is either the old or the new one, readable only by its owner.
///
/// # Errors
/// [`StoreError::Denied`], [`StoreError::DiskFull`], [`StoreError::Io`].
pub fn write_atomically(path: &Path, content: &[u8]) -> Result<(), StoreError> {
    let part = path.with_extension("part");
    let mut options = OpenOptions::new();
    let _ = options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let _ = options.mode(0o600);
    }
    let written = options.open(&part).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()
    });
    written
        .and_then(|()| std::fs::rename(&part, path))
        .inspect_err(|_| {
            // Already failing: a part file that cannot be removed changes nothing about the answer.
            drop(std::fs::remove_file(&part));
        })
        .map_err(|e| io_trouble(&e))?;
    sync_folder(path)
}

/// Makes a new name in a folder last.
///
/// # Errors
/// As [`write_atomically`].
pub(super) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        let parent = path.parent().filter(|p| !p.as_os_str().is_empty());
        File::open(parent.unwrap_or(Path::new(".")))
            .and_then(|f| f.sync_all())
            .map_err(|e| io_trouble(&e))?;
    }
    Ok(())
}
