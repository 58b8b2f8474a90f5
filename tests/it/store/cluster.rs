//! A PostgreSQL of the tests' own: one cluster for all tests of a run, a database for each. It ends with the run, however
//! that ends.

use super::fixture::place;
use erstberatung::store::{Server, Store, postgres};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tokio_postgres::{Client, NoTls};

/// A cluster in a folder of its own, reached only through a socket in it.
pub struct Cluster {
    bin: PathBuf,
    folder: PathBuf,
    port: u16,
    /// Waits for the end of this process, then stops the server and takes the folder away.
    _watch: Child,
}

/// A database of one test.
pub struct Database {
    pub server: Server,
}

static SHARED: OnceCell<Cluster> = OnceCell::const_new();
static NUMBER: AtomicU64 = AtomicU64::new(1);
/// The database that new ones are copied from.
const MODEL: &str = "model";

async fn shared() -> &'static Cluster {
    SHARED
        .get_or_init(async || {
            let cluster = Cluster::start();
            cluster.sql("CREATE DATABASE model").await;
            let done = postgres::migrate(&cluster.server(MODEL)).await.unwrap();
            assert_eq!(done.from, 0);
            cluster
        })
        .await
}

/// An empty database with the newest schema, in the cluster that all tests share.
pub async fn database() -> Database {
    shared().await.fresh(MODEL).await
}

/// A database without anything, in the same cluster.
pub async fn nothing() -> Database {
    shared().await.fresh("template0").await
}

impl Database {
    /// A connection of our own, for looking and for taking guards away. Its login may do everything.
    pub async fn raw(&self) -> Client {
        connect(&self.server).await
    }

    /// A desk joins.
    pub async fn join(&self, dir: &TempDir) -> Store {
        Store::join(&place(dir), &self.server).await.unwrap()
    }
}

async fn connect(server: &Server) -> Client {
    let mut config = tokio_postgres::Config::new();
    let _ = config
        .host_path(&server.host)
        .port(server.port)
        .user(&server.user)
        .dbname(&server.database);
    let (client, connection) = config.connect(NoTls).await.unwrap();
    drop(tokio::spawn(async move { drop(connection.await) }));
    client
}

impl Cluster {
    pub fn start() -> Self {
        Self::start_with(5432, "")
    }

    /// The same with a port and more settings.
    pub fn start_with(port: u16, settings: &str) -> Self {
        let versions =
            std::fs::read_dir("/usr/lib/postgresql").expect("PostgreSQL must be installed");
        let bin = versions
            .map(|v| v.unwrap().path().join("bin"))
            .filter(|b| b.join("initdb").exists())
            .max()
            .expect("PostgreSQL must be installed");
        let dir = tempfile::Builder::new()
            .prefix("eb-pg")
            .tempdir_in("/tmp")
            .unwrap();
        if is_root() {
            let given = Command::new("chown")
                .arg("postgres")
                .arg(dir.path())
                .status();
            assert!(given.unwrap().success());
        }
        let folder = dir.keep();
        let data = folder.join("data").display().to_string();
        let stop = format!(
            "read _; {} {}/pg_ctl -D {data} -m immediate -w stop; rm -rf {}",
            if is_root() {
                "runuser -u postgres --"
            } else {
                ""
            },
            bin.display(),
            folder.display()
        );
        let watch = Command::new("sh")
            .args(["-c", &stop])
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let cluster = Self {
            bin,
            folder,
            port,
            _watch: watch,
        };
        #[rustfmt::skip]
        cluster.run("initdb", &["-D", &data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"]);
        let options = format!(
            "-k {} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=200 -c port={port} {settings}",
            cluster.folder.display()
        );
        let log = cluster.folder.join("log").display().to_string();
        cluster.run(
            "pg_ctl",
            &["-D", &data, "-l", &log, "-o", &options, "-w", "start"],
        );
        cluster
    }

    pub fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    /// One of its databases, for the login that may do everything.
    pub fn server(&self, database: &str) -> Server {
        Server {
            host: self.folder.display().to_string(),
            port: self.port,
            database: database.into(),
            user: "postgres".into(),
            password: None,
            authority: None,
            desk: "test".into(),
        }
    }

    /// A new database like another one.
    async fn fresh(&self, like: &str) -> Database {
        let name = format!("t{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        self.sql(&format!("CREATE DATABASE {name} TEMPLATE {like}"))
            .await;
        Database {
            server: self.server(&name),
        }
    }

    /// A statement that concerns the whole cluster.
    pub async fn sql(&self, sql: &str) {
        let client = connect(&self.server("postgres")).await;
        client.batch_execute(sql).await.unwrap();
    }

    /// PostgreSQL refuses to run as root.
    pub fn run(&self, program: &str, args: &[&str]) {
        let program = self.bin.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            let _ = command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        // Files, not pipes: the server would keep a pipe open and this would wait for ever.
        let (out, err) = (
            tempfile::tempfile().unwrap(),
            tempfile::NamedTempFile::new().unwrap(),
        );
        let status = command
            .args(args)
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err.reopen().unwrap())
            .status()
            .unwrap();
        assert!(
            status.success(),
            "{args:?}: {}",
            std::fs::read_to_string(err.path()).unwrap()
        );
    }

    /// Kills the server as a power cut would, and starts it again.
    pub fn crash_and_start(&self) {
        let data = self.folder.join("data").display().to_string();
        self.run("pg_ctl", &["-D", &data, "-m", "immediate", "-w", "restart"]);
    }
}

pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}
