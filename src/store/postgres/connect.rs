//! The way to the server: who asks, how the line is kept, whom it trusts, and what each connection is set to.

use super::trouble;
use crate::store::StoreError;
use deadpool_postgres::{
    ClientWrapper, Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime,
};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio_postgres::config::{ChannelBinding, SslMode};
use tokio_postgres::{Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;
use zeroize::Zeroizing;

/// Connections for work.
const CONNECTIONS: usize = 2;
/// How long connecting may take.
pub(super) const CONNECT_LIMIT: Duration = Duration::from_secs(5);
/// How long a request may wait for its turn.
const WAIT_LIMIT: Duration = Duration::from_secs(10);

/// Settings of every connection that works with records.
const DESK: &str = "-c statement_timeout=10s -c lock_timeout=3s -c idle_in_transaction_session_timeout=15s \
    -c timezone=UTC -c default_transaction_isolation=read\\ committed -c synchronous_commit=on -c jit=off";
/// Settings of the connection that makes the schema.
const OWNER: &str = "-c statement_timeout=0 -c lock_timeout=60s -c idle_in_transaction_session_timeout=15s \
    -c timezone=UTC -c default_transaction_isolation=read\\ committed -c synchronous_commit=on";

/// Where the shared database is, and who asks.
#[derive(Clone)]
pub struct Server {
    /// Name of the host, or the folder of a Unix socket (begins with `/`).
    pub host: String,
    /// Port.
    pub port: u16,
    /// Name of the database.
    pub database: String,
    /// Login.
    pub user: String,
    /// Its password, where the server wants one.
    pub password: Option<Zeroizing<String>>,
    /// A certificate authority (PEM) to trust besides those of this computer.
    pub authority: Option<PathBuf>,
    /// Name of this desk in the server's list of connections.
    pub desk: String,
}

impl std::fmt::Debug for Server {
    /// Without password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name())
    }
}

impl Server {
    /// How messages name the database.
    pub(super) fn name(&self) -> String {
        format!("{}:{}/{}", self.host, self.port, self.database)
    }

    fn is_local(&self) -> bool {
        self.host.starts_with('/')
    }

    fn config(&self, settings: &str) -> Config {
        let mut config = Config::new();
        let version = env!("CARGO_PKG_VERSION");
        let _ = config
            .host(&self.host)
            .port(self.port)
            .dbname(&self.database)
            .user(&self.user)
            .application_name(format!("erstberatung/{version}/{}", self.desk))
            .connect_timeout(CONNECT_LIMIT)
            .options(settings);
        if let Some(password) = &self.password {
            let _ = config.password(password.as_bytes());
        }
        if self.is_local() {
            let _ = config.ssl_mode(SslMode::Disable);
        } else {
            let _ = config
                .ssl_mode(SslMode::Require)
                .channel_binding(ChannelBinding::Require)
                .keepalives(true)
                .keepalives_idle(Duration::from_secs(30))
                .keepalives_interval(Duration::from_secs(10))
                .keepalives_retries(3)
                .tcp_user_timeout(Duration::from_secs(20));
        }
        config
    }

    /// Who is trusted: nobody needs to be within one computer, otherwise whoever its system trusts, under their own name.
    fn tls(&self) -> Result<Tls, StoreError> {
        if self.is_local() {
            return Ok(Tls::Local);
        }
        let mut roots = rustls::RootCertStore::empty();
        let _ = roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if let Some(file) = &self.authority {
            let missing = |_| StoreError::Missing(file.clone());
            for certificate in CertificateDer::pem_file_iter(file).map_err(missing)? {
                let certificate = certificate.map_err(missing)?;
                roots.add(certificate).map_err(|_| StoreError::Untrusted)?;
            }
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|e| StoreError::Bug(e.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Tls::Checked(Box::new(MakeRustlsConnect::new(config))))
    }
}

#[derive(Clone)]
enum Tls {
    Local,
    Checked(Box<MakeRustlsConnect>),
}

/// The way to one server. Cheap to clone.
#[derive(Clone)]
pub(super) struct Line {
    config: Config,
    tls: Tls,
    pool: Pool,
    server: Arc<Server>,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.server.fmt(f)
    }
}

impl Line {
    /// The way of a desk.
    pub(super) fn new(server: &Server) -> Result<Self, StoreError> {
        Self::with(server, DESK)
    }

    /// The way of the schema's owner.
    pub(super) fn of_owner(server: &Server) -> Result<Self, StoreError> {
        Self::with(server, OWNER)
    }

    fn with(server: &Server, settings: &str) -> Result<Self, StoreError> {
        let config = server.config(settings);
        let tls = server.tls()?;
        let recycling = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let manager = match tls.clone() {
            Tls::Local => Manager::from_config(config.clone(), NoTls, recycling),
            Tls::Checked(tls) => Manager::from_config(config.clone(), *tls, recycling),
        };
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(WAIT_LIMIT))
            .create_timeout(Some(CONNECT_LIMIT))
            .recycle_timeout(Some(CONNECT_LIMIT))
            .build()
            .map_err(|e| StoreError::Bug(e.to_string()))?;
        Ok(Self {
            config,
            tls,
            pool,
            server: Arc::new(server.clone()),
        })
    }

    /// A connection for one piece of work.
    pub(super) async fn held(&self, runtime: &Handle) -> Result<Held, StoreError> {
        let object = self.pool.get().await.map_err(|e| match e {
            PoolError::Backend(error) => trouble::of_connecting(&error, &self.server),
            PoolError::Timeout(deadpool_postgres::TimeoutType::Wait) => StoreError::Busy,
            PoolError::Timeout(_) | PoolError::Closed => StoreError::Offline,
            PoolError::NoRuntimeSpecified | PoolError::PostCreateHook(_) => {
                StoreError::Bug("pool".into())
            }
        })?;
        Ok(Held {
            object: Some(object),
            tls: self.tls.clone(),
            runtime: runtime.clone(),
        })
    }

    /// A connection beside the pool; each of its messages goes to `heard`.
    pub(super) async fn apart<N>(&self, heard: N) -> Result<tokio_postgres::Client, StoreError>
    where
        N: FnMut(tokio_postgres::AsyncMessage) + Send + 'static,
    {
        let connecting = async {
            match &self.tls {
                Tls::Local => {
                    let (client, connection) = self.config.connect(NoTls).await?;
                    drop(tokio::spawn(super::listen::drive(connection, heard)));
                    Ok(client)
                }
                Tls::Checked(tls) => {
                    let (client, connection) = self.config.connect((**tls).clone()).await?;
                    drop(tokio::spawn(super::listen::drive(connection, heard)));
                    Ok(client)
                }
            }
        };
        match tokio::time::timeout(CONNECT_LIMIT, connecting).await {
            Err(_) => Err(StoreError::Offline),
            Ok(made) => made.map_err(|e| trouble::of_connecting(&e, &self.server)),
        }
    }

    /// No new work; connections end with the work they do.
    pub(super) fn hang_up(&self) {
        self.pool.close();
    }
}

/// A connection during one piece of work. Unless it is put back, the server is told to stop what runs on it, and it is
/// given up.
pub(super) struct Held {
    object: Option<Object>,
    tls: Tls,
    runtime: Handle,
}

impl Held {
    /// The work is over and the connection outside of any transaction.
    pub(super) fn put_back(mut self) {
        drop(self.object.take());
    }
}

impl std::ops::Deref for Held {
    type Target = Object;

    fn deref(&self) -> &Object {
        // Only `put_back` and `drop` take the object out, and both end the value.
        #[allow(clippy::expect_used)]
        self.object.as_ref().expect("held until it is put back")
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let Some(object) = self.object.take() else {
            return;
        };
        let client: ClientWrapper = Object::take(object);
        let (cancel, tls) = (client.cancel_token(), self.tls.clone());
        let stop = async move {
            let asked = async {
                match tls {
                    Tls::Local => cancel.cancel_query(NoTls).await,
                    Tls::Checked(tls) => cancel.cancel_query(*tls).await,
                }
            };
            drop(tokio::time::timeout(CONNECT_LIMIT, asked).await);
            drop(client);
        };
        drop(self.runtime.spawn(stop));
    }
}
