//! What becomes of a letter: printed, posted, handed over, come back. Each can be taken back.

use crate::clock;
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::follow_up::{FollowUp, ForWhom, LONGEST_TEXT};
use crate::domain::id::{FollowUpId, LetterId, PersonId};
use crate::domain::language::Lang;
use crate::domain::letter::{Authority, IssuedLetter, LetterKind};
use crate::domain::post::ReturnReason;
use crate::domain::refusal::Reason;
use crate::domain::rights::Role;
use crate::service::{Done, Error, Service};
use crate::store::rows::FamilyFile;
use chrono::NaiveDate;

/// How a task about a letter that came back begins.
pub(super) const RETURNED: &str = "Brief zurück";

/// Something that happened to a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// It was written (erstellt).
    Made,
    /// It repeats this one (Zweitdruck).
    Repeats(LetterId),
    /// It was printed.
    Printed(PersonId),
    /// It was posted.
    Posted,
    /// It was handed over in person.
    Delivered,
    /// It came back.
    Returned(Option<ReturnReason>),
    /// This one was printed in its place.
    RepeatedBy(LetterId),
}

/// Something that happened to a letter, on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterEvent {
    /// When.
    pub on: NaiveDate,
    /// What.
    pub what: Happened,
}

impl Service {
    /// Enters letters as printed now: files that were saved and came out of a printer later.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to letters; the store's troubles.
    pub async fn mark_printed(&self, letters: &[LetterId]) -> Result<Done<()>, Error> {
        let printed = Some((self.clock.now(), self.actor.person));
        let set = |before: IssuedLetter| {
            Ok(IssuedLetter {
                printed: before.printed.or(printed),
                ..before
            })
        };
        self.set_letters(letters, Deed::LettersPrinted, set).await
    }

    /// Enters letters as posted on a day.
    ///
    /// # Errors
    /// A day to come or before the letter was made; [`Reason::Gone`]; no right to letters; the store's troubles.
    pub async fn post_letters(
        &self,
        letters: &[LetterId],
        on: NaiveDate,
    ) -> Result<Done<()>, Error> {
        let set = |before: IssuedLetter| {
            self.check_day(on, before.made_at.date())?;
            Ok(IssuedLetter {
                posted_on: Some(on),
                ..before
            })
        };
        self.set_letters(letters, Deed::LettersPosted, set).await
    }

    /// Enters letters as handed over in person on a day.
    ///
    /// # Errors
    /// As [`Service::post_letters`].
    pub async fn deliver(&self, letters: &[LetterId], on: NaiveDate) -> Result<Done<()>, Error> {
        let set = |before: IssuedLetter| {
            self.check_day(on, before.made_at.date())?;
            Ok(IssuedLetter {
                delivered_on: Some(on),
                ..before
            })
        };
        self.set_letters(letters, Deed::LettersDelivered, set).await
    }

    /// Enters that a letter came back on a day. It is the office's turn: a follow-up for today names the number to ring, and
    /// nothing more goes to the address until it is another one.
    ///
    /// # Errors
    /// As [`Service::post_letters`].
    pub async fn return_mail(
        &self,
        letter: LetterId,
        on: NaiveDate,
        reason: ReturnReason,
    ) -> Result<Done<()>, Error> {
        let before = self.own_letter(letter).await?;
        self.check_day(on, before.delivery().unwrap_or(before.made_at.date()))?;
        let file = self.family(before.family).await?;
        let today = self.clock.today();
        let after = IssuedLetter {
            returned_on: Some(on),
            return_reason: Some(reason),
            ..before.clone()
        };
        let task = FollowUp {
            id: FollowUpId(clock::new_id()),
            family: before.family,
            child: None,
            due: today,
            text: task_words(reason, phone(&file).as_deref()),
            for_whom: ForWhom::Role(whose_turn(before.kind)),
            made_by: self.actor.person,
            made_on: today,
            done: None,
            rev: 1,
        };
        task.check(today)?;
        let changes = vec![
            Edit::<IssuedLetter>::change(before, after),
            Edit::<FollowUp>::create(task),
        ];
        self.carry_out(Deed::LetterReturned(reason), changes, ())
            .await
    }

    /// What happened to a letter, the first thing first.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to it; the store's troubles.
    pub async fn letter_history(&self, letter: LetterId) -> Result<Vec<LetterEvent>, Error> {
        let own = self.own_letter(letter).await?;
        let file = self.family(own.family).await?;
        let made = own.made_at.date();
        let mut events = vec![LetterEvent {
            on: made,
            what: Happened::Made,
        }];
        let mut add = |on: Option<NaiveDate>, what| {
            events.extend(on.map(|on| LetterEvent { on, what }));
        };
        if let Some(other) = own.repeats {
            add(Some(made), Happened::Repeats(other));
        }
        if let Some((at, by)) = own.printed {
            add(Some(at.date()), Happened::Printed(by));
        }
        add(own.posted_on, Happened::Posted);
        add(own.returned_on, Happened::Returned(own.return_reason));
        add(own.delivered_on, Happened::Delivered);
        for other in file.letters.iter().filter(|l| l.repeats == Some(letter)) {
            add(Some(other.made_at.date()), Happened::RepeatedBy(other.id));
        }
        events.sort_by_key(|event| event.on);
        Ok(events)
    }

    /// Changes letters in one command.
    async fn set_letters(
        &self,
        ids: &[LetterId],
        deed: fn(u32) -> Deed,
        set: impl Fn(IssuedLetter) -> Result<IssuedLetter, Error>,
    ) -> Result<Done<()>, Error> {
        let mut changes: Vec<Change> = Vec::new();
        for id in ids {
            let before = self.own_letter(*id).await?;
            let after = set(before.clone())?;
            if after != before {
                changes.push(Edit::<IssuedLetter>::change(before, after));
            }
        }
        if changes.is_empty() {
            return Err(Reason::Gone.into());
        }
        let count = u32::try_from(changes.len()).unwrap_or(u32::MAX);
        self.carry_out(deed(count), changes, ()).await
    }

    /// A day on which something may have happened to a letter.
    fn check_day(&self, on: NaiveDate, not_before: NaiveDate) -> Result<(), Error> {
        if on < not_before || on > self.clock.today() {
            return Err(Reason::Invalid {
                field: "day".to_owned(),
            }
            .into());
        }
        Ok(())
    }
}

/// Who clears the address up: whoever writes such letters.
fn whose_turn(kind: LetterKind) -> Role {
    match kind {
        LetterKind::Paper(paper) if paper.writers() == [Authority::Schulamt] => {
            Role::SchoolSupervision
        }
        _ => Role::Office,
    }
}

/// The number to ring about a family's letters: its own, a guardian's.
pub(super) fn phone(file: &FamilyFile) -> Option<String> {
    let own = file.family.phones.iter();
    let all = own.chain(file.guardians.iter().flat_map(|g| &g.phones));
    all.map(|phone| phone.number.clone())
        .find(|number| !number.trim().is_empty())
}

/// What is to be done about a letter that came back.
fn task_words(reason: ReturnReason, phone: Option<&str>) -> String {
    let word = reason.word(Lang::De);
    let words = match phone {
        Some(number) => format!("{RETURNED} ({word}): Anschrift klären, anrufen: {number}"),
        None => format!("{RETURNED} ({word}): Anschrift klären, keine Telefonnummer erfasst"),
    };
    words.chars().take(LONGEST_TEXT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_names_the_number_and_is_never_too_long() {
        for reason in ReturnReason::ALL {
            let words = task_words(*reason, Some("02382 59-0"));
            assert!(words.ends_with("02382 59-0") && words.contains(reason.word(Lang::De)));
            let long = task_words(*reason, Some(&"1".repeat(400)));
            assert_eq!(long.chars().count(), LONGEST_TEXT);
            assert!(task_words(*reason, None).chars().count() <= LONGEST_TEXT);
        }
    }
}
