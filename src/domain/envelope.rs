//! Envelopes (Umschläge): at which addresses those with custody get a family's letters, and what an address leaves out.

use super::child::Child;
use super::coded::coded;
use super::family::{Address, Family, Pathway};
use super::guardian::{Custody, Guardian};
use super::id::GuardianId;
use super::post::hash_of;

coded! {
    /// What may be left out of an address that does not fit the window. The office chooses; nothing is left out by itself.
    /// The one that the post misses least comes first.
    Shortening {
        /// The district.
        District = "district",
        /// All given names but the first of each.
        GivenNames = "given_names",
        /// The name of the accommodation.
        Accommodation = "accommodation",
        /// The name on the letter box.
        LetterBox = "letter_box",
        /// All guardians but the first.
        OtherGuardians = "other_guardians",
    }
}

/// One of the letters with the same text: to whom and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope<'a> {
    /// Nothing for the one that every family has; else the first of the guardians who live there.
    pub recipient: Option<GuardianId>,
    /// Who stands on it.
    pub guardians: Vec<&'a Guardian>,
    /// Nobody with custody lives there: it goes to the young person (unbegleitete Minderjährige).
    pub to_the_child: bool,
    /// Where it goes.
    pub address: &'a Address,
}

/// The letters that custody asks for: one to each address at which somebody with custody lives, the household's first.
/// `children`: those the letter is about; none: all of them.
///
/// Where somebody has custody alone or by a court, only those who surely have it are written to. Who lives elsewhere
/// gets a letter only when it is sure that they have custody: what is not cleared yet is told to nobody. Unaccompanied
/// minors get their own letter where they live, beside the guardian's.
#[must_use]
pub fn envelopes<'a>(
    family: &'a Family,
    guardians: &'a [Guardian],
    children: &[&Child],
) -> Vec<Envelope<'a>> {
    let home = &family.address;
    let theirs: Vec<&Guardian> = guardians
        .iter()
        .filter(|g| children.is_empty() || children.iter().any(|c| c.is_guarded_by(g.id)))
        .collect();
    let settled = theirs
        .iter()
        .any(|g| g.is_set_by_court() || g.custody == Custody::Sole);
    let own = |guardian: &'a Guardian| (guardian.address.as_ref()).filter(|at| !at.is_same(home));
    let written_to = |guardian: &&&'a Guardian| {
        guardian.custody_cleared() || (!settled && own(guardian).is_none())
    };
    let mut chosen: Vec<&Guardian> = theirs.iter().filter(written_to).copied().collect();
    if chosen.is_empty() {
        chosen = theirs;
    }
    let mut found: Vec<Envelope<'a>> = Vec::new();
    for guardian in chosen {
        let address = own(guardian).unwrap_or(home);
        match found.iter_mut().find(|one| one.address.is_same(address)) {
            Some(one) => one.guardians.push(guardian),
            None => found.push(Envelope {
                recipient: Some(guardian.id),
                guardians: vec![guardian],
                to_the_child: false,
                address,
            }),
        }
    }
    found.sort_by_key(|one| !one.address.is_same(home));
    let elsewhere = found.first().is_some_and(|one| !one.address.is_same(home));
    if elsewhere && family.pathway == Some(Pathway::UnaccompaniedMinor) && home.missing().is_empty()
    {
        found.insert(
            0,
            Envelope {
                recipient: None,
                guardians: Vec::new(),
                to_the_child: true,
                address: home,
            },
        );
    }
    match found.first_mut() {
        Some(first) => first.recipient = None,
        None => found.push(Envelope {
            recipient: None,
            guardians: Vec::new(),
            to_the_child: false,
            address: home,
        }),
    }
    found
}

/// The letter among [`envelopes`] with this recipient; the first one when somebody with it is there no more.
#[must_use]
pub fn envelope_of<'a>(
    family: &'a Family,
    guardians: &'a [Guardian],
    children: &[&Child],
    recipient: Option<GuardianId>,
) -> Envelope<'a> {
    let mut all = envelopes(family, guardians, children);
    let at = all.iter().position(|one| one.recipient == recipient);
    all.swap_remove(at.unwrap_or(0))
}

/// The hash of an address, with what its envelope leaves out.
#[must_use]
pub fn address_hash(address: &Address) -> String {
    let postcode = address.postcode.as_ref().map(ToString::to_string);
    let mut parts = vec![
        address.care_of.as_str(),
        &address.accommodation,
        &address.letterbox_name,
        &address.district,
        &address.street,
        postcode.as_deref().unwrap_or_default(),
        &address.town,
    ];
    // What earlier versions of the program did not know is not in their hashes.
    parts.extend(
        address
            .country
            .as_ref()
            .map(super::country::CountryCode::as_str),
    );
    parts.extend(address.left_out.iter().map(|one| one.code()));
    hash_of(&parts)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::file::File;
    use crate::domain::file::tests::small_file;
    use crate::domain::guardian::Relation;
    use uuid::Uuid;

    fn guardian(n: u128, custody: Custody, street: Option<&str>) -> Guardian {
        let file = small_file(1);
        Guardian {
            custody,
            address: street.map(|street| Address {
                street: street.into(),
                ..file.family.address.clone()
            }),
            ..Guardian::new(
                GuardianId(Uuid::from_u128(n)),
                file.family.id,
                Relation::Mother,
            )
        }
    }

    /// Of each envelope: who is its key, who stands on it.
    fn of(file: &File) -> Vec<(Option<u128>, Vec<u128>)> {
        let children: Vec<&Child> = file.children.iter().collect();
        let number = |id: GuardianId| id.0.as_u128();
        envelopes(&file.family, &file.guardians, &children)
            .iter()
            .map(|one| {
                let names = one.guardians.iter().map(|g| number(g.id));
                (one.recipient.map(number), names.collect())
            })
            .collect()
    }

    fn family(guardians: Vec<Guardian>) -> File {
        File {
            guardians,
            ..small_file(1)
        }
    }

    #[test]
    fn joint_custody_at_two_addresses_makes_two_letters() {
        use Custody::{Joint, Sole, Unclear};
        let away = Some("Am Markt 1");
        let two = family(vec![
            guardian(1, Joint, away),
            guardian(2, Joint, None),
            guardian(3, Joint, None),
        ]);
        assert_eq!(of(&two), [(None, vec![2, 3]), (Some(1), vec![1])]);
        // The same address written down twice is one letter, with whatever left out.
        let mut same = two.clone();
        let home = same.family.address.clone();
        same.guardians[0].address = Some(Address {
            left_out: vec![Shortening::District],
            ..home
        });
        assert_eq!(of(&same), [(None, vec![1, 2, 3])]);
        // Who lives elsewhere and may not have custody gets none; who has it alone gets the only one.
        let unclear = family(vec![guardian(1, Unclear, away), guardian(2, Joint, None)]);
        assert_eq!(of(&unclear), [(None, vec![2])]);
        let alone = family(vec![guardian(1, Unclear, None), guardian(2, Sole, None)]);
        assert_eq!(of(&alone), [(None, vec![2])]);
        let nobody_sure = family(vec![guardian(1, Unclear, None), guardian(2, Unclear, None)]);
        assert_eq!(of(&nobody_sure), [(None, vec![1, 2])]);
        let only_away = family(vec![guardian(1, Unclear, away)]);
        assert_eq!(of(&only_away), [(None, vec![1])]);
        assert_eq!(of(&family(Vec::new())), [(None, vec![])]);
    }

    #[test]
    fn a_minor_alone_gets_a_letter_of_its_own_beside_the_guardian() {
        let mut file = family(vec![guardian(1, Custody::Unclear, Some("Amtsweg 1"))]);
        file.guardians[0].relation = Relation::YouthOffice;
        assert_eq!(of(&file), [(None, vec![1])]);
        file.family.pathway = Some(Pathway::UnaccompaniedMinor);
        assert_eq!(of(&file), [(None, vec![]), (Some(1), vec![1])]);
        assert!(envelopes(&file.family, &file.guardians, &[])[0].to_the_child);
        file.family.address.street.clear();
        assert_eq!(of(&file), [(None, vec![1])], "nowhere to write to");
    }

    #[test]
    fn only_the_guardians_of_the_children_it_is_about_are_written_to() {
        let mut file = family(vec![
            guardian(1, Custody::Joint, None),
            guardian(2, Custody::Joint, Some("Am Markt 1")),
        ]);
        file.children[0].guardians = vec![GuardianId(Uuid::from_u128(2))];
        assert_eq!(of(&file), [(None, vec![2])]);
        let all = envelopes(&file.family, &file.guardians, &[]);
        assert_eq!(all.len(), 2);
    }
}
