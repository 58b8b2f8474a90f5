//! Over a network the server must show who it is, under its own name, and a password is only given to whom it is bound.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::cluster::{Cluster, is_root};
use super::fixture::*;
use erstberatung::store::{Server, Store, StoreError, postgres};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use zeroize::Zeroizing;

const PASSWORD: &str = "Ein Satz als Passwort";

fn openssl(folder: &Path, args: &str) {
    let status = Command::new("openssl")
        .args(args.split(' '))
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(
        status.expect("openssl must be installed").success(),
        "{args}"
    );
}

/// An authority of our own and a certificate of it for `localhost`.
fn certificates(folder: &Path) -> PathBuf {
    openssl(
        folder,
        "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Muster -days 2",
    );
    openssl(
        folder,
        "req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=localhost",
    );
    std::fs::write(folder.join("names"), "subjectAltName=DNS:localhost\n").unwrap();
    openssl(
        folder,
        "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 2 -extfile names",
    );
    if is_root() {
        let given = Command::new("chown")
            .args(["postgres", "server.key", "server.pem"])
            .current_dir(folder)
            .status();
        assert!(given.unwrap().success());
    }
    folder.join("ca.pem")
}

/// How the server asks those who come over the network.
async fn ask(cluster: &Cluster, how: &str) {
    let hba = format!("local all all trust\nhost all all all {how}\n");
    std::fs::write(cluster.folder().join("data/pg_hba.conf"), hba).unwrap();
    cluster.sql("SELECT pg_reload_conf()").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_is_trusted_by_its_certificate_and_name_only() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let cluster = Cluster::start_with(port, "-c listen_addresses=localhost");
    let _ = postgres::migrate(&cluster.server("postgres"))
        .await
        .unwrap();
    cluster
        .sql(&format!(
            "CREATE ROLE desk SUPERUSER LOGIN PASSWORD '{PASSWORD}'"
        ))
        .await;
    ask(&cluster, "scram-sha-256").await;
    let authority = certificates(cluster.folder());
    let desk = Server {
        host: "localhost".into(),
        port,
        database: "postgres".into(),
        user: "desk".into(),
        password: Some(Zeroizing::new(PASSWORD.into())),
        authority: Some(authority),
        desk: "test".into(),
    };
    let join = async |change: &dyn Fn(&mut Server)| {
        let dir = tempfile::tempdir().unwrap();
        let mut server = desk.clone();
        change(&mut server);
        Store::join(&place(&dir), &server).await
    };
    let refused = join(&|_| ()).await.err();
    assert_eq!(
        refused,
        Some(StoreError::Untrusted),
        "no certificate at all"
    );

    let folder = cluster.folder().display();
    for setting in [
        format!("ssl_cert_file = '{folder}/server.pem'"),
        format!("ssl_key_file = '{folder}/server.key'"),
        "ssl = on".into(),
    ] {
        cluster.sql(&format!("ALTER SYSTEM SET {setting}")).await;
    }
    ask(&cluster, "scram-sha-256").await;
    let store = join(&|_| ()).await.expect("trusted");
    let _ = store
        .write(&command(founding(1)), &actor(), NOW_S)
        .await
        .unwrap();
    let refused = join(&|s| s.authority = None).await.err();
    assert_eq!(refused, Some(StoreError::Untrusted), "an unknown authority");
    let refused = join(&|s| s.host = "127.0.0.1".into()).await.err();
    assert_eq!(refused, Some(StoreError::Untrusted), "another name");
    let refused = join(&|s| s.password = Some(Zeroizing::new("falsch".into()))).await;
    assert_eq!(refused.err(), Some(StoreError::WrongKey));
    let refused = join(&|s| s.password = None).await.err();
    assert_eq!(refused, Some(StoreError::WrongKey));
    // A server that wants the password itself does not get it.
    ask(&cluster, "password").await;
    assert_eq!(join(&|_| ()).await.err(), Some(StoreError::WrongKey));
    ask(&cluster, "trust").await;
    assert_eq!(join(&|_| ()).await.err(), Some(StoreError::WrongKey));
}
