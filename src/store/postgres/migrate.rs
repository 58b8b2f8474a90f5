//! Whose database it is, of which version, and how its owner brings it up to the newest.

use super::Server;
use super::connect::Line;
use super::trouble::of_work;
use crate::store::StoreError;
use crate::store::schema::{APPLICATION_ID, MIGRATIONS, Migration, NEWEST};
use std::path::PathBuf;
use tokio_postgres::Client;

/// What bringing the schema up did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migrated {
    /// The version it had; 0 when the database was empty.
    pub from: u32,
    /// The version it has.
    pub to: u32,
}

/// What is in a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    Ours(u32),
    Other,
}

/// Brings the schema on a server to the newest version, one transaction per version. For the owner of the database; desks
/// have no right to do that. Two owners at once wait for each other.
///
/// # Errors
/// [`StoreError::Schema`] when it is newer than this program, [`StoreError::Foreign`], [`StoreError::Sorting`],
/// [`StoreError::NoRight`] and whatever keeps the server from being used.
pub async fn migrate(server: &Server) -> Result<Migrated, StoreError> {
    let client = Line::of_owner(server)?.apart(drop).await?;
    let lock = client.execute("SELECT pg_advisory_lock($1)", &[&APPLICATION_ID]);
    let _ = lock.await.map_err(|e| of_work(&e))?;
    let from = match look(&client).await? {
        Found::Nothing => 0,
        Found::Ours(have) => have,
        Found::Other => return Err(foreign(server)),
    };
    if from > NEWEST {
        return Err(StoreError::Schema {
            have: from,
            need: NEWEST,
        });
    }
    for step in MIGRATIONS.iter().filter(|m| m.version > from) {
        apply(&client, step).await?;
    }
    // The lock goes with the connection.
    Ok(Migrated { from, to: NEWEST })
}

async fn apply(client: &Client, step: &Migration) -> Result<(), StoreError> {
    let mark = format!("UPDATE schema_version SET version = {}", step.version);
    for part in ["BEGIN", step.postgres, &mark, "COMMIT"] {
        if let Err(error) = client.batch_execute(part).await {
            drop(client.batch_execute("ROLLBACK").await);
            return Err(of_work(&error));
        }
    }
    Ok(())
}

/// A desk works with exactly the version that it knows.
///
/// # Errors
/// [`StoreError::Schema`], [`StoreError::Foreign`], [`StoreError::Missing`], [`StoreError::Sorting`].
pub(super) async fn refuse_other(client: &Client, server: &Server) -> Result<(), StoreError> {
    match look(client).await? {
        Found::Ours(NEWEST) => Ok(()),
        Found::Ours(have) => Err(StoreError::Schema { have, need: NEWEST }),
        Found::Nothing => Err(StoreError::Missing(PathBuf::from(server.name()))),
        Found::Other => Err(foreign(server)),
    }
}

fn foreign(server: &Server) -> StoreError {
    StoreError::Foreign(PathBuf::from(server.name()))
}

async fn look(client: &Client) -> Result<Found, StoreError> {
    let row = client
        .query_one(
            "SELECT EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace \
               AND relkind IN ('r', 'p', 'v')), \
             to_regclass('schema_version') IS NOT NULL AND to_regclass('claim') IS NOT NULL \
               AND to_regclass('command') IS NOT NULL, \
             (SELECT pg_encoding_to_char(encoding) = 'UTF8' AND datlocprovider <> 'i' \
               AND datcollate IN ('C', 'POSIX', 'C.UTF-8', 'C.utf8') FROM pg_database WHERE datname = current_database())",
            &[],
        )
        .await
        .map_err(|e| of_work(&e))?;
    let said = |at| row.try_get::<_, bool>(at).map_err(|e| of_work(&e));
    let (full, ours, sorted) = (said(0)?, said(1)?, said(2)?);
    if !sorted {
        // Lists are sorted, and ids compared, by the engine: it must do that as this program does.
        return Err(StoreError::Sorting);
    }
    if !ours {
        return Ok(if full { Found::Other } else { Found::Nothing });
    }
    let version = client
        .query_one("SELECT version FROM schema_version", &[])
        .await
        .and_then(|row| row.try_get::<_, i64>(0))
        .map_err(|e| of_work(&e))?;
    let version = u32::try_from(version);
    Ok(Found::Ours(version.map_err(|_| {
        StoreError::Damaged("schema_version".into())
    })?))
}
