//! Letters that are out of the printer: what is known of each, and what is left to do about those that came back.

use super::state::RETURNED;
use super::{FamilyPost, PostKey, may_write, told, usual_site};
use crate::domain::follow_up::FollowUp;
use crate::domain::id::{FamilyId, FileNumber, FollowUpId, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::letter::IssuedLetter;
use crate::domain::office::Office;
use crate::service::Service;
use chrono::{Duration, NaiveDate, NaiveDateTime};

/// So many days a letter is listed after it was made.
const LISTED_FOR: i64 = 90;

/// A letter that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterOut {
    /// The letter as it is entered.
    pub letter: IssuedLetter,
    /// By what it is printed once more (Zweitdruck); nothing when its occasion is gone or a newer one repeats it.
    pub key: Option<PostKey>,
    /// About which family.
    pub family: FamilyId,
    /// File number of the family.
    pub file_number: FileNumber,
    /// "Familienname, Vorname" of the first guardian, else of the first child.
    pub name: String,
    /// What the family speaks.
    pub language: Option<LanguageCode>,
    /// The appointment it is about: where and when.
    pub appointment: Option<(SiteId, NaiveDateTime)>,
    /// The site whose letter it is: that of the appointment, else the usual one of the town.
    pub site: Option<SiteId>,
    /// The number to ring about it.
    pub phone: Option<String>,
    /// It came back from the address that is still entered: nothing more goes there.
    pub stops: bool,
    /// What is left to do about a letter that came back.
    pub task: Option<FollowUpId>,
}

impl Service {
    /// The letters of one family that are out of the printer.
    pub(super) fn out_of(
        &self,
        office: &Office,
        post: &FamilyPost,
        (day, tasks): (NaiveDate, &[FollowUp]),
        out: &mut Vec<LetterOut>,
    ) {
        let FamilyPost { file, name, due } = post;
        let family = &file.family;
        let task = tasks
            .iter()
            .find(|task| task.family == family.id && task.text.starts_with(RETURNED));
        for letter in &file.letters {
            let stops = letter.stops(family, &file.guardians) && !letter.is_delivered();
            let recent = letter.made_at.date() >= day - Duration::days(LISTED_FOR);
            if !(recent || stops) || !may_write(letter.kind, self.actor.role) {
                continue;
            }
            let due = due.iter().find(|due| due.made == Some(letter.id));
            let about = letter.appointment.and_then(|id| told(file, id));
            out.push(LetterOut {
                letter: letter.clone(),
                key: due.map(|due| PostKey::of(family.id, due)),
                family: family.id,
                file_number: family.file_number,
                name: name.clone(),
                language: family.language.clone(),
                appointment: about.map(|about| (about.site, about.start)),
                site: about
                    .map(|about| about.site)
                    .or_else(|| usual_site(office, family)),
                phone: super::state::phone(file),
                stops,
                task: letter.returned_on.and(task).map(|task| task.id),
            });
        }
    }
}
