//! Who may be recorded twice: while somebody is being entered, and as a list of pairs that nobody has decided yet. The
//! same engine reads lists in (`exchange::duplicates`).

use super::families::Names;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::distinct::{DistinctFamilies, ordered};
use crate::domain::entry_text::phone_key;
use crate::domain::file::File;
use crate::domain::guardian::list_name;
use crate::domain::id::{DistinctId, FamilyId, FileNumber};
use crate::domain::language::Lang;
use crate::domain::names::{NameForms, PersonForms, fold_umlaut};
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::exchange::duplicates::{KnownChildren, KnownIndex, Reason as Likeness, SHOWN_FROM};
use crate::store::rows::SearchEntry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// At most so many families are shown beside a report.
const MOST: usize = 5;
/// From this likeness on two names of one address or phone count as alike.
const ALIKE_FROM: f32 = 0.85;
/// A name alone says something only when it is all but the same.
const NAME_ALONE_FROM: f32 = 0.95;
/// A phone that more families share belongs to an office or an accommodation.
const MOST_AT_A_PHONE: usize = 6;
/// An address that more people share is an accommodation.
const MOST_AT_HOME: usize = 60;

/// Why two families may be one.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// A child is like one of theirs.
    Child {
        /// The child that is recorded there, as lists show it.
        name: String,
        /// How they are alike.
        likeness: Likeness,
    },
    /// A guardian has the same name.
    Guardian {
        /// As lists show it.
        name: String,
    },
    /// The same phone number.
    Phone,
    /// The same address and a similar name.
    Address,
}

impl Why {
    /// As a sentence for staff.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let german = lang == Lang::De;
        match self {
            Self::Child { name, likeness } if german => {
                format!("Kind {name}: {}", likeness.sentence(lang))
            }
            Self::Child { name, likeness } => format!("child {name}: {}", likeness.sentence(lang)),
            Self::Guardian { name } if german => format!("{name}: gleicher Name"),
            Self::Guardian { name } => format!("{name}: same name"),
            Self::Phone if german => "gleiche Telefonnummer".into(),
            Self::Phone => "same phone number".into(),
            Self::Address if german => "gleiche Anschrift, ähnlicher Name".into(),
            Self::Address => "same address, similar name".into(),
        }
    }

    /// The same with the names as they may be shown.
    #[must_use]
    pub fn named(&self, shown: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Child { name, likeness } => Self::Child {
                name: shown(name),
                likeness: *likeness,
            },
            Self::Guardian { name } => Self::Guardian { name: shown(name) },
            Self::Phone => Self::Phone,
            Self::Address => Self::Address,
        }
    }

    fn weight(&self, score: f32) -> f32 {
        match self {
            Self::Child { .. } => score,
            Self::Phone => 0.8,
            Self::Address => 0.76,
            Self::Guardian { .. } => 0.7,
        }
    }
}

/// A recorded family that may be the one that is being entered.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// Which.
    pub family: FamilyId,
    /// Its file number.
    pub file_number: FileNumber,
    /// A guardian, else a child, as lists show them.
    pub name: String,
    /// Its town.
    pub town: String,
    /// Is the file closed?
    pub closed: bool,
    /// Why, the strongest reason first.
    pub whys: Vec<Why>,
    /// 0 to 1.
    pub score: f32,
}

/// Two recorded families that may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct AlikePair {
    /// The one that was reported first.
    pub one: Alike,
    /// The other, with the reasons.
    pub other: Alike,
}

/// All recorded people in the order of the list of search entries, made once when that list is read.
#[derive(Debug, Default)]
pub struct Registry {
    children: KnownIndex,
    guardians: KnownIndex,
    by_id: HashMap<String, usize>,
    of_family: HashMap<FamilyId, Vec<usize>>,
    phones: HashMap<String, Vec<usize>>,
    homes: HashMap<String, Vec<usize>>,
}

fn forms(entry: &SearchEntry) -> PersonForms {
    let original = (
        entry.given_name_original.as_str(),
        entry.family_name_original.as_str(),
    );
    PersonForms::new(
        &entry.given_name,
        &entry.family_name,
        Some(original),
        entry.birth,
    )
}

/// One address, however its street is written; nothing when it is not complete.
fn home_key(street: &str, town: &str) -> Option<String> {
    let street: String = fold_umlaut(street)
        .replace("strasse", "str")
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let numbered = street.chars().any(|c| c.is_ascii_digit());
    (numbered && !town.trim().is_empty()).then(|| format!("{street}|{}", fold_umlaut(town)))
}

impl Registry {
    pub(super) fn new(entries: &[SearchEntry]) -> Self {
        let mut registry = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            let known = if entry.child {
                &mut registry.children
            } else {
                &mut registry.guardians
            };
            known.add(entry.id.clone(), forms(entry));
            let _ = registry.by_id.insert(entry.id.clone(), at);
            registry.of_family.entry(entry.family).or_default().push(at);
            let keys = entry.phones.iter().map(|phone| phone_key(phone));
            for key in keys.filter(|key| key.len() >= 6) {
                let there = registry.phones.entry(key).or_default();
                if there.last() != Some(&at) {
                    there.push(at);
                }
            }
            if let Some(key) = home_key(&entry.street, &entry.town) {
                registry.homes.entry(key).or_default().push(at);
            }
        }
        registry
    }

    pub(super) fn children(&self) -> &KnownIndex {
        &self.children
    }
}

/// What is found about families, by family.
#[derive(Default)]
struct Findings(BTreeMap<FamilyId, Vec<(f32, Why)>>);

impl Findings {
    fn add(&mut self, family: FamilyId, score: f32, why: Why) {
        let here = self.0.entry(family).or_default();
        let score = why.weight(score);
        match here
            .iter_mut()
            .find(|(_, known)| std::mem::discriminant(known) == std::mem::discriminant(&why))
        {
            Some(known) if known.0 < score => *known = (score, why),
            Some(_) => {}
            None => here.push((score, why)),
        }
    }

    /// Two reasons say more than one.
    fn ranked(self, names: &Names, least: f32) -> Vec<Alike> {
        let mut found: Vec<Alike> = self
            .0
            .into_iter()
            .filter_map(|(family, mut whys)| {
                whys.sort_by(|a, b| b.0.total_cmp(&a.0));
                let more = f32::from(u8::try_from(whys.len()).unwrap_or(u8::MAX)) - 1.0;
                let score = (whys.first()?.0 + 0.06 * more).min(1.0);
                let whys = whys.into_iter().map(|(_, why)| why).collect();
                (score >= least).then(|| named(names, family, whys, score))?
            })
            .collect();
        found.sort_by(|a, b| {
            a.closed
                .cmp(&b.closed)
                .then(b.score.total_cmp(&a.score))
                .then(a.file_number.cmp(&b.file_number))
        });
        found
    }
}

fn named(names: &Names, family: FamilyId, whys: Vec<Why>, score: f32) -> Option<Alike> {
    let people = names.registry().of_family.get(&family)?;
    let entry = names.entries.get(*people.first()?)?;
    Some(Alike {
        family,
        file_number: entry.file_number,
        name: list_name(&entry.family_name, &entry.given_name),
        town: entry.town.clone(),
        closed: entry.closed,
        whys,
        score,
    })
}

/// Recorded families that may be the one of a file, best first.
#[must_use]
pub fn alike(names: &Names, file: &File) -> Vec<Alike> {
    let own = file.family.id;
    let registry = names.registry();
    let mut found = Findings::default();
    for child in &file.children {
        let person = PersonForms::new(
            &child.given_name,
            &child.family_name,
            Some((&child.given_name_original, &child.family_name_original)),
            child.birth,
        );
        like_children(names, &person, own, &mut found);
    }
    let mut called: Vec<NameForms> = Vec::new();
    for guardian in &file.guardians {
        called.push(NameForms::new(&guardian.family_name));
        let person = PersonForms::new(
            &guardian.given_name,
            &guardian.family_name,
            Some((
                &guardian.given_name_original,
                &guardian.family_name_original,
            )),
            None,
        );
        for (id, other) in registry.guardians.candidates(&person) {
            let entry = registry
                .by_id
                .get(id)
                .and_then(|at| names.entries.get(*at))
                .filter(|entry| entry.family != own);
            let likeness = person.likeness(other);
            if let Some(entry) = entry.filter(|_| likeness.name >= NAME_ALONE_FROM) {
                let name = list_name(&entry.family_name, &entry.given_name);
                found.add(entry.family, likeness.name, Why::Guardian { name });
            }
        }
    }
    called.extend(file.children.iter().map(|c| NameForms::new(&c.family_name)));
    let own_phones = file.family.phones.iter();
    let phones = own_phones.chain(file.guardians.iter().flat_map(|g| &g.phones));
    for phone in phones {
        let there = registry.phones.get(&phone_key(&phone.number));
        let families: BTreeSet<FamilyId> = there
            .into_iter()
            .flatten()
            .filter_map(|at| Some(names.entries.get(*at)?.family))
            .filter(|family| *family != own)
            .collect();
        if families.len() <= MOST_AT_A_PHONE {
            for family in families {
                found.add(family, 1.0, Why::Phone);
            }
        }
    }
    let address = &file.family.address;
    let there = home_key(&address.street, &address.town).and_then(|key| registry.homes.get(&key));
    for at in there.into_iter().flatten().take(MOST_AT_HOME) {
        if let Some(entry) = names.entries.get(*at).filter(|e| e.family != own) {
            let other = NameForms::new(&entry.family_name);
            if called
                .iter()
                .any(|name| name.similarity(&other) >= ALIKE_FROM)
            {
                found.add(entry.family, 1.0, Why::Address);
            }
        }
    }
    let mut found = found.ranked(names, 0.7);
    found.truncate(MOST);
    found
}

fn like_children(names: &Names, person: &PersonForms, own: FamilyId, found: &mut Findings) {
    let registry = names.registry();
    for (id, other) in registry.children.candidates(person) {
        let likeness = person.likeness(other);
        if likeness.score < SHOWN_FROM {
            continue;
        }
        let entry = registry.by_id.get(id).and_then(|at| names.entries.get(*at));
        if let Some(entry) = entry.filter(|entry| entry.family != own) {
            let why = Why::Child {
                name: list_name(&entry.family_name, &entry.given_name),
                likeness: Likeness {
                    same_name: likeness.name >= 0.99,
                    swapped: likeness.swapped,
                    birth: likeness.birth,
                },
            };
            found.add(entry.family, likeness.score, why);
        }
    }
}

/// Pairs of recorded families of which one is open and which may be one, the surest first. `decided` are left out.
#[must_use]
pub fn pairs(names: &Names, decided: &HashSet<(FamilyId, FamilyId)>) -> Vec<AlikePair> {
    let registry = names.registry();
    let mut by_family: BTreeMap<FamilyId, Findings> = BTreeMap::new();
    for (id, person) in registry.children.each() {
        let entry = registry.by_id.get(id).and_then(|at| names.entries.get(*at));
        if let Some(entry) = entry.filter(|entry| !entry.closed) {
            let found = by_family.entry(entry.family).or_default();
            like_children(names, person, entry.family, found);
        }
    }
    for there in registry.phones.values() {
        let families: BTreeSet<FamilyId> = (there.iter())
            .filter_map(|at| Some(names.entries.get(*at)?.family))
            .collect();
        if families.len() > MOST_AT_A_PHONE {
            continue;
        }
        for family in &families {
            let found = by_family.entry(*family).or_default();
            for other in families.iter().filter(|other| *other != family) {
                found.add(*other, 1.0, Why::Phone);
            }
        }
    }
    let mut seen: HashSet<(FamilyId, FamilyId)> = HashSet::new();
    let mut pairs = Vec::new();
    for (family, found) in by_family {
        for other in found.ranked(names, SHOWN_FROM) {
            let pair = ordered(family, other.family);
            if decided.contains(&pair) || !seen.insert(pair) {
                continue;
            }
            let (whys, score) = (other.whys.clone(), other.score);
            let Some(one) = named(names, family, whys, score) else {
                continue;
            };
            if one.closed && other.closed {
                continue;
            }
            let in_order = one.file_number <= other.file_number;
            let (one, other) = if in_order { (one, other) } else { (other, one) };
            pairs.push(AlikePair { one, other });
        }
    }
    pairs.sort_by(|a, b| {
        b.other
            .score
            .total_cmp(&a.other.score)
            .then(a.one.file_number.cmp(&b.one.file_number))
            .then(a.other.file_number.cmp(&b.other.file_number))
    });
    pairs
}

impl Service {
    /// Recorded families that may be the one of a file that is being typed, best first; without those of which somebody
    /// said that they are other families.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn alike(&self, file: File) -> Result<Vec<Alike>, Error> {
        self.require(Right::ReadFamilies)?;
        let names = self.names().await?;
        let own = file.family.id;
        let decided = self.store.distinct_pairs().await?;
        let found = tokio::task::spawn_blocking(move || alike(&names, &file));
        let mut found = found
            .await
            .map_err(|e| Error::Store(crate::store::StoreError::Bug(e.to_string())))?;
        found.retain(|alike| !decided.contains(&ordered(own, alike.family)));
        Ok(found)
    }

    /// Pairs of families that may be one and of which nobody said yet what they are.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn alike_pairs(&self) -> Result<Vec<AlikePair>, Error> {
        self.require(Right::ReadFamilies)?;
        let names = self.names().await?;
        let decided = self.store.distinct_pairs().await?;
        let found = tokio::task::spawn_blocking(move || pairs(&names, &decided));
        found
            .await
            .map_err(|e| Error::Store(crate::store::StoreError::Bug(e.to_string())))
    }

    /// Keeps the word that two files are about different families: they are never shown as a pair again.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to edit; the store's troubles.
    pub async fn tell_apart(&self, one: FamilyId, other: FamilyId) -> Result<Done<()>, Error> {
        self.require(Right::EditFamilies)?;
        let known = self.store.distinct_pairs().await?;
        if one == other || known.contains(&ordered(one, other)) {
            return Err(Reason::Gone.into());
        }
        let changes = self.distinct_from(one, &[other]);
        let deed = Deed::FamiliesDistinct(one, other);
        self.carry_out(deed, changes, ()).await
    }

    /// The word that a family is none of these.
    pub(super) fn distinct_from(&self, family: FamilyId, others: &[FamilyId]) -> Vec<Change> {
        let others: BTreeSet<FamilyId> = others.iter().copied().filter(|o| *o != family).collect();
        let word = |other| {
            Edit::<DistinctFamilies>::create(DistinctFamilies::new(
                DistinctId(clock::new_id()),
                family,
                other,
                self.actor.name.clone(),
                self.clock.today(),
            ))
        };
        others.into_iter().map(word).collect()
    }
}
