//! Coming back to a locked window: the password of the person at work, without opening the database again.

use super::{Error, Service};
use crate::store::StoreError;
use crate::store::keys::{Cost, KeyRing};

impl Service {
    /// Is this the password of the person at work?
    ///
    /// # Errors
    /// [`StoreError::WrongKey`], [`StoreError::Wait`] after too many attempts, a damaged key file.
    pub async fn confirm(&self, password: &str) -> Result<(), Error> {
        let (path, name, now) = (
            self.store().place().keys(),
            self.actor().name.clone(),
            self.clock().now_s(),
        );
        let password = password.to_owned();
        let work = move || {
            KeyRing::load(&path, Cost::STANDARD)?
                .unlock(&name, &password, now)
                .map(drop)
        };
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|e| Error::Store(StoreError::Bug(e.to_string())))?
            .map_err(Error::from)
    }
}
