//! L1, the invitation to a first counselling (Einladung zur schulischen Erstberatung): from facts to a [`Letter`].
//!
//! Pure: the facts come from the service, the texts from the templates. Sheet 1 is German; a translation follows on
//! a page of its own if it may be printed, else a box of facts without words stands beside the German one.

mod address;
mod facts;
mod meeting;

pub use self::address::{
    AddressPart, Household, MAX_LINES, Shortened, address, address_without, office_address,
    shortenings, whole_lines,
};
pub use self::facts::{
    Contact, InterpretingLanguage, InvitationError, InvitationFacts, InvitedChild, Office, Person,
    PostalAddress, SiteFacts, SiteWords,
};
pub use self::meeting::Meeting;
use super::letter::{Layout, Letter, LetterheadKind, Style};
use super::parts::Texts;
pub use super::template::Translation;
use super::template::placeholder::Placeholder;
use super::template::value::{Values, clean};
use super::template::{self, Mark, TemplateSet};
use crate::domain::letter::LetterKind;

/// The law behind compulsory schooling.
pub(super) const LAW: &str = "§ 34 SchulG NRW";

/// How it is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// The office has released the present version of the translation although it is a draft or stale.
    pub released: bool,
    /// Normal or large print.
    pub style: Style,
    /// Where the translation stands.
    pub layout: Layout,
}

/// What happens with the family's language under these options. The service shows it before printing.
#[must_use]
pub fn translation(texts: &TemplateSet, facts: &InvitationFacts, options: &Options) -> Translation {
    texts.translation(facts.second_language, facts.sample, options.released)
}

/// The texts that go into this letter, for the record of what was sent: `invitation.de@1 invitation.ar@1`.
#[must_use]
pub fn versions(texts: &TemplateSet, facts: &InvitationFacts, options: &Options) -> String {
    texts.stamps(translation(texts, facts, options))
}

/// The invitation.
///
/// # Errors
/// What is missing or does not fit; see [`InvitationError`]. Nothing is left out silently.
pub fn build(facts: &InvitationFacts, options: &Options) -> Result<Letter, InvitationError> {
    build_with(template::templates(LetterKind::Invitation)?, facts, options)
}

/// As [`build`], with other texts than the built-in ones.
///
/// # Errors
/// As [`build`].
pub fn build_with(
    texts: &TemplateSet,
    facts: &InvitationFacts,
    options: &Options,
) -> Result<Letter, InvitationError> {
    let meeting = Meeting::from(facts);
    check(facts)?;
    meeting.check()?;
    let address = address::address(&Household {
        guardians: &facts.guardians,
        children: &facts.children,
        address: &facts.address,
        file_number: &facts.file_number,
    })?;
    let decision = translation(texts, facts, options);
    let printed = match decision {
        Translation::Printed(lang, mark) => texts.get(lang).map(|text| (text, mark)),
        Translation::NotAsked | Translation::Withheld(..) => None,
    };
    let mut values = values(facts);
    meeting.fill(&mut values)?;
    values.set_translated(printed.is_some());
    let german = texts.german();
    let (subject, parts) = Texts {
        german,
        translation: printed,
        neutral: matches!(decision, Translation::Withheld(..)).then_some(german),
        calendar: Some(meeting.calendar(&facts.key, facts.letter_date)?),
        layout: options.layout,
        style: options.style,
    }
    .parts(&values)?;
    let mark = match printed {
        Some((_, mark)) => mark,
        None if facts.sample => Mark::Sample,
        None => Mark::None,
    };
    Ok(Letter {
        key: facts.key.clone(),
        title: subject.clone(),
        letterhead: facts.office.letterhead(LetterheadKind::KreisKi),
        address,
        info: facts.contact.info(&facts.file_number, facts.letter_date),
        reference: clean(&facts.file_number),
        subject,
        parts,
        mark: german.mark_words(mark),
        style: options.style,
    })
}

fn check(facts: &InvitationFacts) -> Result<(), InvitationError> {
    named(&facts.children)?;
    if clean(&facts.file_number).is_empty() {
        return Err(InvitationError::Missing(Placeholder::FileNumber));
    }
    if clean(&facts.contact.phone).is_empty() && clean(&facts.contact.email).is_empty() {
        return Err(InvitationError::NoContact);
    }
    Ok(())
}

/// Is there a child, and has each its name?
pub(super) fn named(children: &[InvitedChild]) -> Result<(), InvitationError> {
    let nameless = |child: &InvitedChild| child.name.full_name().is_empty();
    if children.is_empty() || children.iter().any(nameless) {
        return Err(InvitationError::NoChild);
    }
    Ok(())
}

fn values(facts: &InvitationFacts) -> Values {
    let mut values = Values::default();
    let fields = [
        (Placeholder::Phone, facts.contact.phone.clone()),
        (Placeholder::Email, facts.contact.email.clone()),
        (Placeholder::Contact, facts.contact.name.clone()),
        (Placeholder::FileNumber, facts.file_number.clone()),
        (Placeholder::Law, LAW.to_owned()),
    ];
    for (placeholder, value) in fields {
        values.set(placeholder, &value);
    }
    for guardian in &facts.guardians {
        values.add_guardian(&guardian.full_name());
    }
    for child in &facts.children {
        values.add_child(&child.name.full_name(), &child.born);
    }
    values
}

#[cfg(test)]
#[path = "invitation/tests.rs"]
mod tests;
