//! The post room (Postausgang): every letter that is due, lies there, is out of the house or came back.

mod batch;
mod chosen;
mod draft;
mod envelope;
mod keep;
mod labels;
mod list;
mod notice;
mod out;
mod own_words;
mod preview;
mod state;

pub(super) use batch::as_reprint;
pub use batch::{BatchMade, BatchOptions, BatchPath, BatchWritten, Spread};
pub use chosen::Chosen;
pub use envelope::EnvelopeChoice;
pub use keep::Reproduced;
pub use labels::{Labels, Unfit, unfit_sentence};
pub use out::LetterOut;
pub use own_words::{Adaptable, OwnText};
pub use state::{Happened, LetterEvent};

use super::papers::{possible, writer_of};
use super::scope::{Scope, narrow_row};
use super::{Error, Service};
use crate::domain::appointment::Appointment;
use crate::domain::family::Family;
use crate::domain::id::{
    AppointmentId, ChildId, FamilyId, FileNumber, GuardianId, LetterId, SiteId,
};
use crate::domain::language::{Lang, LanguageCode};
use crate::domain::letter::{Addressee, Authority, IssuedLetter, LetterKind};
use crate::domain::level::Gap;
use crate::domain::office::Office;
use crate::domain::post::{Due, Group, Occasion, PostCase, PrintedState, due, group};
use crate::domain::refusal::Reason;
use crate::domain::rights::{Right, Role};
use crate::letters::template::Translation;
use crate::store::rows::{FamilyFile, FamilyFilter, FamilyRow};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::HashSet;

/// Which letter: the same while its occasion is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PostKey {
    /// About which family.
    pub family: FamilyId,
    /// Why it is written.
    pub occasion: Occasion,
    /// About which appointment.
    pub appointment: Option<AppointmentId>,
    /// About which child alone.
    pub child: Option<ChildId>,
    /// To whom.
    pub addressee: Addressee,
    /// To which of the family's addresses: [`crate::domain::envelope::Envelope::recipient`].
    pub recipient: Option<GuardianId>,
}

impl PostKey {
    fn of(family: FamilyId, due: &Due) -> Self {
        Self {
            family,
            occasion: due.occasion,
            appointment: due.appointment,
            child: due.child,
            addressee: due.addressee,
            recipient: due.recipient,
        }
    }
}

/// Where something that is missing is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A family's file, at a field if one is known.
    File(FamilyId, Option<Gap>),
    /// A site, under administration.
    Site(SiteId),
    /// The settings, under administration.
    Settings,
    /// What is left out of the address on the envelope of a letter: [`Service::envelope`].
    Envelope(PostKey),
}

/// What keeps a letter from being printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// In German.
    pub german: String,
    /// In English.
    pub english: String,
    /// Where it is entered.
    pub at: Place,
}

/// One letter of the post room.
#[derive(Debug, Clone, PartialEq)]
pub struct PostItem {
    /// Which letter is to be printed; nothing for one that was printed and is due no more.
    pub key: Option<PostKey>,
    /// Where it lies.
    pub group: Group,
    /// What it is.
    pub kind: LetterKind,
    /// About which family.
    pub family: FamilyId,
    /// File number of the family.
    pub file_number: FileNumber,
    /// "Familienname, Vorname" of the first guardian, else of the first child.
    pub name: String,
    /// Postcode, street and town of the family.
    pub address: (String, String, String),
    /// The appointment it is about: where and when.
    pub appointment: Option<(SiteId, NaiveDateTime)>,
    /// The site whose letter it is: that of the appointment, else the usual one of the town.
    pub site: Option<SiteId>,
    /// Who writes: the two letterheads never lie in one file.
    pub authority: Authority,
    /// The day on which it should go out.
    pub post_on: Option<NaiveDate>,
    /// The last day on which it is of use.
    pub post_by: Option<NaiveDate>,
    /// What the family speaks.
    pub language: Option<LanguageCode>,
    /// What happens with the family's language.
    pub translation: Translation,
    /// What keeps it from being printed.
    pub missing: Vec<Missing>,
    /// As it was made last.
    pub letter: Option<IssuedLetter>,
    /// The number to ring about it.
    pub phone: Option<String>,
}

/// The post room on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct PostRoom {
    /// The day.
    pub day: NaiveDate,
    /// Its letters: by group, then most urgent first, then by appointment, site and postcode.
    pub items: Vec<PostItem>,
    /// Letters that were made of late, the newest first, and those that came back and stop the next one.
    pub out: Vec<LetterOut>,
}

impl PostRoom {
    /// The letters of some groups.
    pub fn of(&self, wanted: impl Fn(&Group) -> bool) -> impl Iterator<Item = &PostItem> {
        self.items.iter().filter(move |item| wanted(&item.group))
    }

    /// What is to be printed now: outdated letters and those of today, as keys for [`Service::print_batch`].
    #[must_use]
    pub fn to_print(&self) -> Vec<PostKey> {
        self.of(|group| matches!(group, Group::Outdated(_) | Group::Today))
            .filter_map(|item| item.key)
            .collect()
    }
}

/// A family's file with what is due for it.
pub(super) struct FamilyPost {
    pub(super) file: FamilyFile,
    pub(super) name: String,
    pub(super) due: Vec<Due>,
}

impl Service {
    /// The post room on a day: every letter that the role may write, of open files.
    ///
    /// # Errors
    /// No right to letters; the store's troubles.
    pub async fn post_room(&self, day: NaiveDate) -> Result<PostRoom, Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        let office = self.office().await?;
        let families = self.post_of(FamilyFilter::Open, &office, day).await?;
        let tasks = self.store.follow_ups_due(day).await?;
        let (mut items, mut out) = (Vec::new(), Vec::new());
        for family in &families {
            self.items_of(&office, family, day, &mut items);
            self.out_of(&office, family, (day, &tasks), &mut out);
        }
        out.sort_by_key(|out| std::cmp::Reverse((out.letter.made_at, out.letter.id)));
        items.sort_by(|a, b| {
            let key = |item: &PostItem| {
                (
                    item.group.place(),
                    item.post_on,
                    item.appointment.map(|(site, start)| (start, site)),
                    item.address.clone(),
                    item.family,
                )
            };
            key(a).cmp(&key(b))
        });
        Ok(PostRoom { day, items, out })
    }

    /// The files of families as the role sees them, with what is due for each.
    pub(super) async fn post_of(
        &self,
        filter: FamilyFilter,
        office: &Office,
        day: NaiveDate,
    ) -> Result<Vec<FamilyPost>, Error> {
        let rows = self.store.families(filter).await?;
        let scope = self.scope()?;
        let narrow = |row: FamilyRow| match scope {
            Scope::All => Some(row),
            Scope::HandedOver => narrow_row(row),
        };
        let rows = rows.into_iter().filter_map(narrow);
        Ok(rows.map(|row| self.post_of_row(row, office, day)).collect())
    }

    /// One family's file, as the role sees it, with what is due for it.
    fn post_of_row(&self, row: FamilyRow, office: &Office, day: NaiveDate) -> FamilyPost {
        self.post_of_file(row.name.clone(), FamilyFile::from(row), office, day)
    }

    fn post_of_file(
        &self,
        name: String,
        file: FamilyFile,
        office: &Office,
        day: NaiveDate,
    ) -> FamilyPost {
        let now = if day == self.clock.today() {
            self.clock.now()
        } else {
            day.and_time(chrono::NaiveTime::MIN)
        };
        let role = self.actor.role;
        let papers = possible(role, &file, day);
        let case = PostCase {
            family: &file.family,
            guardians: &file.guardians,
            children: &file.children,
            appointments: &file.appointments,
            letters: &file.letters,
            steps: &file.steps,
            papers: &papers,
        };
        let mut due = due(&case, &office.settings, now);
        due.retain(|d| may_write(d.occasion.kind(), role));
        FamilyPost { file, name, due }
    }

    /// The letters of one family's file, as they lie in the post room.
    pub(super) fn items_of_file(
        &self,
        office: &Office,
        file: &FamilyFile,
        day: NaiveDate,
    ) -> Vec<PostItem> {
        let mut items = Vec::new();
        let post = self.post_of_file(String::new(), file.clone(), office, day);
        self.items_of(office, &post, day, &mut items);
        items
    }

    /// The letters of some families that are to be printed now: at which site, and by which day they are of use.
    pub(super) fn to_print_of(
        &self,
        rows: impl Iterator<Item = FamilyRow>,
        office: &Office,
        day: NaiveDate,
    ) -> Vec<(Option<SiteId>, Option<NaiveDate>)> {
        let role = self.actor.role;
        if !role.may(Right::PrintLetters) && !role.may(Right::Place) {
            return Vec::new();
        }
        let mut items = Vec::new();
        for row in rows {
            self.items_of(office, &self.post_of_row(row, office, day), day, &mut items);
        }
        let now = |item: &&PostItem| matches!(item.group, Group::Outdated(_) | Group::Today);
        let found = items.iter().filter(now);
        found.map(|item| (item.site, item.post_by)).collect()
    }

    /// The letters of one family, as they lie in the post room.
    fn items_of(
        &self,
        office: &Office,
        post: &FamilyPost,
        day: NaiveDate,
        items: &mut Vec<PostItem>,
    ) {
        let FamilyPost { file, due, .. } = post;
        for one in due {
            let kind = one.occasion.kind();
            let made = file.letters.iter().find(|l| Some(l.id) == one.made);
            let drafted = self.drafted(office, file, one);
            let stopped = envelope::is_stopped(file, one);
            let state = match &drafted {
                _ if stopped => PrintedState::AddressReturned,
                Ok(draft) => PrintedState::Says(&draft.says),
                Err(_) => PrintedState::Missing,
            };
            let group = group(one, made, state, day);
            let mut item = self.item(office, post, group, kind, made);
            item.sent_to(file, one.recipient);
            item.key = Some(PostKey::of(file.family.id, one));
            item.post_on = Some(one.post_on);
            item.post_by = Some(one.post_by);
            if let Some(id) = one.appointment {
                item.appointment = told(file, id).map(|a| (a.site, a.start));
                item.site = item.appointment.map(|(site, _)| site).or(item.site);
            }
            match drafted {
                Ok(draft) => {
                    item.authority = draft.authority;
                    item.translation = draft.translation;
                }
                Err(error) if item.group == Group::Blocked => {
                    let site = item.appointment.map(|(site, _)| site);
                    item.missing = missing(office, file.family.id, site, &error);
                    if envelope::is_too_large(file, one) {
                        let key = PostKey::of(file.family.id, one);
                        (item.missing.iter_mut()).for_each(|m| m.at = Place::Envelope(key));
                    }
                }
                Err(_) => {}
            }
            if item.group == Group::Blocked && stopped {
                item.missing = vec![address_returned(file.family.id)];
            }
            items.push(item);
        }
        let covered: HashSet<LetterId> = due.iter().filter_map(|d| d.made).collect();
        let repeated: HashSet<LetterId> = file.letters.iter().filter_map(|l| l.repeats).collect();
        for letter in &file.letters {
            if repeated.contains(&letter.id) || !may_write(letter.kind, self.actor.role) {
                continue;
            }
            let group = if letter.stops(&file.family, &file.guardians) && !letter.is_delivered() {
                Group::Returned
            } else if covered.contains(&letter.id)
                || letter.delivery().is_some()
                || letter.returned_on.is_some()
            {
                continue;
            } else {
                match letter.appointment.and_then(|id| told(file, id)) {
                    // What was printed for a day that is over is of no interest any more.
                    Some(about) if about.start.date() < day => continue,
                    Some(_) => Group::Withdrawn,
                    None => Group::Printed,
                }
            };
            let mut item = self.item(office, post, group, letter.kind, Some(letter));
            item.sent_to(file, letter.recipient);
            let about = letter.appointment.and_then(|id| told(file, id));
            item.appointment = about.map(|a| (a.site, a.start));
            item.site = item.appointment.map(|(site, _)| site).or(item.site);
            items.push(item);
        }
    }

    fn item(
        &self,
        office: &Office,
        post: &FamilyPost,
        group: Group,
        kind: LetterKind,
        letter: Option<&IssuedLetter>,
    ) -> PostItem {
        let family = &post.file.family;
        let home = &family.address;
        let code = home.postcode.as_ref().map(ToString::to_string);
        PostItem {
            key: None,
            group,
            kind,
            family: family.id,
            file_number: family.file_number,
            name: post.name.clone(),
            address: (
                code.unwrap_or_default(),
                home.street.clone(),
                home.town.clone(),
            ),
            appointment: None,
            site: usual_site(office, family),
            authority: authority_of(kind, self.actor.role),
            post_on: None,
            post_by: None,
            language: family.language.clone(),
            translation: Translation::NotAsked,
            missing: Vec::new(),
            letter: letter.cloned(),
            phone: state::phone(&post.file),
        }
    }
}

/// May the role write and handle letters of this kind?
pub(super) fn may_write(kind: LetterKind, role: Role) -> bool {
    match kind {
        LetterKind::Paper(paper) => writer_of(paper, role).is_ok(),
        _ => role.may(Right::PrintLetters),
    }
}

/// Under whose letterhead the role writes letters of this kind.
fn authority_of(kind: LetterKind, role: Role) -> Authority {
    match kind {
        LetterKind::Paper(paper) => writer_of(paper, role).unwrap_or(Authority::Ki),
        _ => Authority::Ki,
    }
}

fn told(file: &FamilyFile, id: AppointmentId) -> Option<&Appointment> {
    file.appointments.iter().find(|a| a.id == id)
}

/// The site that usually sees a family, by where it lives.
fn usual_site(office: &Office, family: &Family) -> Option<SiteId> {
    let home = &family.address;
    let code = home.postcode.as_ref().map_or("", |code| code.as_str());
    let town = office.municipality_at(code, &home.town)?;
    Some(town.default_site)
}

fn address_returned(family: FamilyId) -> Missing {
    Missing {
        german: "Ein Brief kam von dieser Anschrift zurück. Bitte klären Sie die Anschrift.".into(),
        english: "A letter came back from this address. Please clear the address up.".into(),
        at: Place::File(family, None),
    }
}

/// What is missing, by what keeps a letter from being written.
fn missing(office: &Office, family: FamilyId, site: Option<SiteId>, error: &Error) -> Vec<Missing> {
    let settings = &office.settings;
    let unreachable = settings.office_phone.is_empty() && settings.office_email.is_empty();
    let said = |at| Missing {
        german: error.sentence(Lang::De),
        english: error.sentence(Lang::En),
        at,
    };
    let Error::Refused(refusal) = error else {
        return vec![said(if unreachable {
            Place::Settings
        } else {
            Place::File(family, None)
        })];
    };
    let one = |reason: &Reason| {
        let refused = Error::from(reason.clone());
        let at = match (reason, site) {
            (Reason::SiteWithoutAddress { .. }, Some(site)) => Place::Site(site),
            (Reason::SettingMissing(_), _) => Place::Settings,
            (Reason::StillMissing { gaps, .. }, _) => Place::File(family, gaps.first().copied()),
            _ => Place::File(family, None),
        };
        Missing {
            german: refused.sentence(Lang::De),
            english: refused.sentence(Lang::En),
            at,
        }
    };
    refusal.0.iter().map(one).collect()
}
