//! People who work with the program: who may come in, as what, with which password.
//!
//! The database's key is wrapped once per person. Handing it to somebody new therefore needs the own password of the
//! administrator, who opens it for a moment; it is never held by the session.

use super::{Done, Error, Service};
use crate::domain::change::{Deed, Edit};
use crate::domain::id::PersonId;
use crate::domain::numbers::Numbered;
use crate::domain::refusal::Reason;
use crate::domain::rights::{Person, Right, Role};
use crate::service::entry::password_is_weak;
use crate::store::StoreError;
use crate::store::keys::{Cost, KeyRing};

impl Service {
    /// Adds a person with their first password. `own` is the password of the person at work.
    ///
    /// # Errors
    /// [`Reason::NameMissing`], [`Reason::NameTaken`], a weak password or no role ([`Reason::Invalid`]),
    /// [`StoreError::WrongKey`] when `own` is not right; no right to administer; the store's troubles.
    pub async fn add_person(
        &self,
        name: &str,
        roles: &[Role],
        password: &str,
        own: &str,
    ) -> Result<Done<()>, Error> {
        self.require(Right::Administer)?;
        let name = name.trim();
        if name.is_empty() {
            return Err(Reason::NameMissing.into());
        }
        if roles.is_empty() {
            return Err(invalid("roles"));
        }
        let office = self.office().await?;
        if office.persons.iter().any(|p| p.name == name) {
            return Err(Reason::NameTaken.into());
        }
        strong(password, name)?;
        // The own password is tried before anything is written, the key is handed on after the person exists.
        self.confirm(own).await?;
        let person = Person {
            id: PersonId(office.numbers.next(Numbered::Person)),
            name: name.to_owned(),
            roles: roles.to_vec(),
            active: true,
            rev: 1,
        };
        let done = self
            .carry_out(Deed::Administered, vec![Edit::<Person>::create(person)], ())
            .await?;
        self.hand_on(name.to_owned(), password.to_owned(), own.to_owned())
            .await?;
        Ok(done)
    }

    /// Gives a person a new password. `own` is the password of the person at work.
    ///
    /// # Errors
    /// [`Reason::Gone`] for somebody who is not let in, a weak password, [`StoreError::WrongKey`]; no right to administer.
    pub async fn set_password(
        &self,
        person: PersonId,
        password: &str,
        own: &str,
    ) -> Result<(), Error> {
        self.require(Right::Administer)?;
        let office = self.office().await?;
        let found = office.persons.iter().find(|p| p.id == person && p.active);
        let name = found.ok_or(Reason::Gone)?.name.clone();
        strong(password, &name)?;
        self.hand_on(name, password.to_owned(), own.to_owned())
            .await
    }

    /// Locks a person out, or lets them in again. Locking takes their password away; letting in needs a new one.
    ///
    /// # Errors
    /// [`Reason::Gone`]; oneself and the last administrator cannot be locked out; no right to administer.
    pub async fn admit_person(&self, person: PersonId, active: bool) -> Result<Done<()>, Error> {
        self.require(Right::Administer)?;
        let office = self.office().await?;
        let before = office.persons.iter().find(|p| p.id == person);
        let before = before.ok_or(Reason::Gone)?.clone();
        if !active {
            let others = office
                .persons
                .iter()
                .any(|p| p.active && p.id != person && p.roles.contains(&Role::Admin));
            if person == self.actor().person || !others {
                return Err(Error::Usage {
                    german: "Sich selbst und die letzte Verwaltung kann niemand sperren.".into(),
                    english: "Nobody can lock out themselves or the last administrator.".into(),
                });
            }
        }
        let name = before.name.clone();
        let after = Person {
            active,
            ..before.clone()
        };
        let change = Edit::<Person>::change(before, after);
        let done = self.carry_out(Deed::Administered, vec![change], ()).await?;
        if !active {
            let path = self.store().place().keys();
            let taken = move || match KeyRing::load(&path, Cost::STANDARD)?.remove_person(&name) {
                Ok(()) | Err(StoreError::Stale(..)) => Ok(()),
                Err(other) => Err(other),
            };
            blocking(taken).await?;
        }
        Ok(done)
    }

    /// Opens the key with the own password and wraps it for somebody.
    async fn hand_on(&self, name: String, password: String, own: String) -> Result<(), Error> {
        let (path, now) = (self.store().place().keys(), self.clock().now_s());
        let me = self.actor().name.clone();
        blocking(move || {
            let mut ring = KeyRing::load(&path, Cost::STANDARD)?;
            let key = ring.unlock(&me, &own, now)?;
            ring.set_password(&key, &name, &password)
        })
        .await
    }
}

fn invalid(field: &str) -> Error {
    Reason::Invalid {
        field: field.into(),
    }
    .into()
}

fn strong(password: &str, name: &str) -> Result<(), Error> {
    if password_is_weak(password, name) {
        return Err(Error::Usage {
            german:
                "Das Passwort braucht mindestens zehn Zeichen und darf den Namen nicht enthalten."
                    .into(),
            english: "The password needs at least ten characters and must not contain the name."
                .into(),
        });
    }
    Ok(())
}

async fn blocking(
    work: impl FnOnce() -> Result<(), StoreError> + Send + 'static,
) -> Result<(), Error> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|e| Error::Store(StoreError::Bug(e.to_string())))?
        .map_err(Error::from)
}
