//! The envelope of a letter to a family: what its window shows, what is left out of it, and what could be.

use super::{PostItem, PostKey};
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::child::Child;
use crate::domain::envelope::{Envelope, Shortening, envelope_of};
use crate::domain::family::{Address as Home, Family};
use crate::domain::guardian::{Guardian, list_name};
use crate::domain::id::GuardianId;
use crate::domain::letter::Addressee;
use crate::domain::post::Due;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::letters::check_window;
use crate::letters::invitation::{
    Household, InvitedChild, MAX_LINES, PostalAddress, address_without, shortenings, whole_lines,
};
use crate::letters::letter::Address;
use crate::service::letters::facts::people;
use crate::service::letters::{book, invitation_error, letter_error};
use crate::service::{Done, Error, Service};
use crate::store::rows::FamilyFile;

/// What can be done about an address on an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeChoice {
    /// The whole address, however long.
    pub whole: Vec<String>,
    /// Does the whole fit the window?
    pub whole_fits: bool,
    /// What is left out now.
    pub left_out: Vec<Shortening>,
    /// What fits: what it leaves out, and the lines that remain. Those that leave out least.
    pub offers: Vec<(Vec<Shortening>, Vec<String>)>,
}

/// The letter's envelope and the children it is about.
fn opened<'a>(file: &'a FamilyFile, due: &Due) -> (Envelope<'a>, Vec<InvitedChild>) {
    let talk = due.appointment.and_then(|id| super::told(file, id));
    let covered = talk.map_or(&[][..], |a| &a.children[..]);
    let about: Vec<&Child> = (file.children.iter())
        .filter(|c| due.child.is_none_or(|child| child == c.id))
        .filter(|c| covered.is_empty() || covered.contains(&c.id))
        .collect();
    let envelope = envelope_of(&file.family, &file.guardians, &about, due.recipient);
    (
        envelope,
        about.into_iter().map(InvitedChild::from).collect(),
    )
}

/// Did a letter come back from the address to which this one would go?
pub(super) fn is_stopped(file: &FamilyFile, due: &Due) -> bool {
    if due.addressee != Addressee::Family || file.letters.iter().all(|l| l.returned_on.is_none()) {
        return false;
    }
    let (envelope, _) = opened(file, due);
    file.letters
        .iter()
        .any(|letter| letter.came_back_from(envelope.address))
}

/// Is the address of this letter complete, and too large for the window?
pub(super) fn is_too_large(file: &FamilyFile, due: &Due) -> bool {
    due.addressee == Addressee::Family
        && choice(file, due).is_ok_and(|choice| {
            let now = (choice.offers.iter()).any(|(without, _)| *without == choice.left_out);
            !choice.whole_fits && !now
        })
}

fn choice(file: &FamilyFile, due: &Due) -> Result<EnvelopeChoice, Error> {
    let (envelope, children) = opened(file, due);
    let address: PostalAddress = envelope.address.into();
    let people = people(&envelope, &children);
    let number = file.family.file_number.to_string();
    let household = Household {
        guardians: &people,
        children: &children,
        address: &address,
        file_number: &number,
    };
    let book = book().map_err(|e| letter_error(&e))?;
    let fits = |address: &Address| check_window(book, address).is_ok();
    let whole = whole_lines(&household).map_err(|e| invitation_error(&e))?;
    let whole_fits = whole.len() <= MAX_LINES
        && fits(&Address {
            remarks: Vec::new(),
            lines: whole.clone(),
        });
    let mut offers: Vec<_> = shortenings(&household, &fits)
        .into_iter()
        .map(|offer| (offer.without, offer.address.lines))
        .collect();
    // What was chosen stays on the list, even if less would do by now.
    let left_out = address.left_out.clone();
    if !left_out.is_empty()
        && offers.iter().all(|(without, _)| *without != left_out)
        && let Ok(now) = address_without(&household, &left_out)
        && fits(&now)
    {
        offers.push((left_out.clone(), now.lines));
    }
    Ok(EnvelopeChoice {
        whole,
        whole_fits,
        left_out,
        offers,
    })
}

impl Service {
    /// What the window of a letter's envelope shows, and what could be left out of it.
    ///
    /// # Errors
    /// [`Reason::Gone`]; an address with a part missing; no right to letters; the store's troubles.
    pub async fn envelope(&self, key: &PostKey) -> Result<EnvelopeChoice, Error> {
        let (file, due) = self.due_of(key).await?;
        choice(&file, &due)
    }

    /// Leaves something out of the address of a letter's envelope, or nothing (any more). It is kept with the address and
    /// holds for every letter that goes there.
    ///
    /// # Errors
    /// [`Reason::Gone`]; a choice that does not fit; no right to letters; the store's troubles.
    pub async fn choose_envelope(
        &self,
        key: &PostKey,
        without: &[Shortening],
    ) -> Result<Done<()>, Error> {
        let (file, due) = self.due_of(key).await?;
        let offered = choice(&file, &due)?;
        let known = (offered.offers.iter()).any(|(offer, _)| offer.as_slice() == without);
        if !without.is_empty() && !known {
            return Err(Reason::Invalid {
                field: "left_out".to_owned(),
            }
            .into());
        }
        let (envelope, _) = opened(&file, &due);
        let chosen = |address: &Home| Home {
            left_out: without.to_vec(),
            ..address.clone()
        };
        let mut changes: Vec<Change> = Vec::new();
        if envelope.address.is_same(&file.family.address) {
            let after = Family {
                address: chosen(&file.family.address),
                ..file.family.clone()
            };
            changes.push(Edit::<Family>::change(file.family.clone(), after));
        }
        for guardian in &file.guardians {
            let own = guardian.address.as_ref();
            if let Some(own) = own.filter(|own| own.is_same(envelope.address)) {
                let after = Guardian {
                    address: Some(chosen(own)),
                    ..guardian.clone()
                };
                changes.push(Edit::<Guardian>::change(guardian.clone(), after));
            }
        }
        self.carry_out(Deed::FamilyEdited(key.family), changes, ())
            .await
    }

    async fn due_of(&self, key: &PostKey) -> Result<(FamilyFile, Due), Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        let gone = || Error::from(Reason::Gone);
        let office = self.office().await?;
        let only = crate::store::rows::FamilyFilter::Only(vec![key.family]);
        let families = self.post_of(only, &office, self.clock.today()).await?;
        let family = families.into_iter().next().ok_or_else(gone)?;
        let mut due = family.due.into_iter();
        let due = due.find(|due| PostKey::of(key.family, due) == *key);
        Ok((family.file, due.ok_or_else(gone)?))
    }
}

impl PostItem {
    /// Names whoever gets this one, and where, if it does not go to the family's first address.
    pub(super) fn sent_to(&mut self, file: &FamilyFile, recipient: Option<GuardianId>) {
        let all: Vec<&Child> = file.children.iter().collect();
        let envelope = envelope_of(&file.family, &file.guardians, &all, recipient);
        let code = envelope.address.postcode.as_ref();
        self.address = (
            code.map(ToString::to_string).unwrap_or_default(),
            envelope.address.street.clone(),
            envelope.address.town.clone(),
        );
        if let (Some(_), Some(first)) = (recipient, envelope.guardians.first()) {
            self.name = list_name(&first.family_name, &first.given_name);
        }
    }
}
