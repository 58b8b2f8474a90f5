//! The further letters of the counselling that are due: renewed invitations, moves and cancellations, reminders,
//! confirmations, the sheet on privacy, the letter to families of primary children.

use super::draft::PostDraft;
use super::{PostKey, told};
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::child::Child;
use crate::domain::id::ChildId;
use crate::domain::letter::{Authority, Tone};
use crate::domain::level::{Level, missing};
use crate::domain::municipality::Point;
use crate::domain::office::Office;
use crate::domain::post::{Aspect, Due, Occasion, Says, hash_of};
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::school_form::SchoolForm;
use crate::domain::schooling_duty::{Facts, Track, duty};
use crate::domain::setting::{NeededSetting, Settings};
use crate::letters::invitation::{self, Household, Meeting, Options};
use crate::letters::keep;
use crate::letters::notice::{self, NearSchool, NoticeFacts};
use crate::service::letter_texts::{effective, is_released};
use crate::service::letters::{facts, invitation_error, style};
use crate::service::{Error, Service};
use crate::store::rows::FamilyFile;
use chrono::NaiveDate;

/// So many primary schools are named, the nearest first.
const NEAREST: usize = 3;

impl Service {
    /// A further letter of the counselling, as it would be written now.
    ///
    /// # Errors
    /// What keeps it from being written.
    pub(super) fn notice_drafted(
        &self,
        office: &Office,
        file: &FamilyFile,
        due: &Due,
    ) -> Result<PostDraft, Error> {
        let gone = || Error::from(Reason::Gone);
        let about = due.appointment.and_then(|id| told(file, id));
        let kind = due.occasion.kind();
        let (said, options) = self.notice_facts(office, file, due)?;
        let covered = covered(file, due, self.clock.today());
        let sent_to = facts::sent_to(file, &covered, due.recipient);
        let texts = effective(office, kind)?;
        let letter =
            notice::build_with(&texts, &said, &options).map_err(|e| invitation_error(&e))?;
        let versions = notice::versions(&texts, &said, &options);
        let translation = notice::translation(&texts, &said, &options);
        let whole = fingerprint(&said, &options);
        let says = (said.occasion.meeting())
            .map_or_else(Says::default, facts::meeting_says)
            .with(
                Aspect::Recipient,
                facts::recipient(&said.guardians, &said.children),
            )
            .with(Aspect::Address, sent_to)
            .with(Aspect::Sender, facts::sender(&said.office, &said.contact))
            .with(Aspect::Text, hash_of(&[&versions]))
            .with(Aspect::Rest, whole.clone());
        let about_start = match due.occasion {
            Occasion::Moved { .. } | Occasion::InvitedAgain { .. } | Occasion::Reminded => {
                Some(about.ok_or_else(gone)?.start)
            }
            _ => None,
        };
        Ok(PostDraft {
            key: PostKey::of(file.family.id, due),
            shielded: file.family.address_protected,
            kind,
            authority: Authority::Ki,
            letter,
            says,
            facts: whole,
            versions,
            translation,
            about_start,
            school: None,
            children: Vec::new(),
            unfit: false,
        })
    }

    /// What a further letter of the counselling says, and how it is printed.
    ///
    /// # Errors
    /// What keeps it from being written.
    pub(super) fn notice_facts(
        &self,
        office: &Office,
        file: &FamilyFile,
        due: &Due,
    ) -> Result<(NoticeFacts, Options), Error> {
        let today = self.clock.today();
        let about = due.appointment.and_then(|id| told(file, id));
        let occasion = occasion(office, file, due, about, today)?;
        let home = facts::household(
            office,
            file,
            &covered(file, due, today),
            about
                .map(|a| a.counsellor)
                .filter(|_| due.occasion != Occasion::Privacy),
            due.recipient,
        );
        let kind = due.occasion.kind();
        let said = NoticeFacts {
            key: key(file, due),
            address: invitation::address(&Household {
                guardians: &home.guardians,
                children: &home.children,
                address: &home.address,
                file_number: &home.file_number,
            })
            .map_err(|e| invitation_error(&e))?,
            guardians: home.guardians,
            children: home.children,
            file_number: home.file_number,
            contact: home.contact,
            office: home.office,
            letter_date: today,
            occasion,
            second_language: home.second_language,
            sample: office.sample,
        };
        let options = Options {
            released: (said.second_language).is_some_and(|lang| is_released(office, kind, lang)),
            style: style(file.family.large_print),
            ..Options::default()
        };
        Ok((said, options))
    }
}

/// The children whom the letter is about; none: all of them.
fn covered(file: &FamilyFile, due: &Due, today: NaiveDate) -> Vec<ChildId> {
    if due.occasion == Occasion::Primary {
        return primary_children(file, today).map(|c| c.id).collect();
    }
    let about = due.appointment.and_then(|id| told(file, id));
    about.map(|a| a.children.clone()).unwrap_or_default()
}

/// What the letter is about, in its own words.
fn occasion(
    office: &Office,
    file: &FamilyFile,
    due: &Due,
    about: Option<&Appointment>,
    today: NaiveDate,
) -> Result<notice::Occasion, Error> {
    let about = || about.ok_or_else(|| Error::from(Reason::Gone));
    let meeting = || -> Result<Meeting, Error> {
        let (said, _) = facts::facts(office, file, about()?, due.recipient, today)?;
        Ok(Meeting::from(&said))
    };
    if matches!(due.occasion, Occasion::Privacy | Occasion::Primary) {
        complete(file)?;
    }
    Ok(match due.occasion {
        Occasion::InvitedAgain { firm, .. } => {
            let start = about()?.start;
            let missed = file
                .appointments
                .iter()
                .filter(|a| a.status == AppointmentStatus::NoShow && a.start < start);
            let missed = missed.map(|a| a.start).max();
            notice::Occasion::Renewed {
                missed: missed.ok_or_else(|| Error::from(Reason::Gone))?,
                tone: if firm { Tone::Firm } else { Tone::Friendly },
                meeting: meeting()?,
            }
        }
        Occasion::Moved { from } => notice::Occasion::Cancelled {
            was: from,
            now: Some(meeting()?),
        },
        Occasion::Cancelled => notice::Occasion::Cancelled {
            was: about()?.start,
            now: None,
        },
        Occasion::Reminded => notice::Occasion::Reminder(meeting()?),
        Occasion::Counselled => notice::Occasion::Counselled {
            on: about()?.start,
            usual_weeks: Some(office.settings.usual_weeks).filter(|weeks| *weeks > 0),
        },
        Occasion::Primary => notice::Occasion::PrimarySchool {
            schools: near_schools(office, file),
            meeting: None,
        },
        Occasion::Privacy => privacy(&office.settings)?,
        // Written elsewhere.
        Occasion::Invited | Occasion::Paper(_) => return Err(Reason::Gone.into()),
    })
}

/// What the information on data protection needs of the settings.
fn privacy(settings: &Settings) -> Result<notice::Occasion, Error> {
    let officer = settings.data_protection_officer.trim();
    let lacking = [
        (officer.is_empty(), NeededSetting::DataProtectionOfficer),
        (settings.retention_years == 0, NeededSetting::RetentionYears),
    ];
    let reasons: Vec<Reason> = lacking
        .into_iter()
        .filter(|(lacks, _)| *lacks)
        .map(|(_, which)| Reason::SettingMissing(which))
        .collect();
    if !reasons.is_empty() {
        return Err(Error::Refused(Refusal(reasons)));
    }
    Ok(notice::Occasion::Privacy {
        officer: officer.to_owned(),
        retention_years: Some(settings.retention_years),
    })
}

/// Is everything recorded that a letter to the family needs?
fn complete(file: &FamilyFile) -> Result<(), Error> {
    let level = Level::Invitation;
    let gaps = missing(&file.file(), level);
    if gaps.is_empty() {
        return Ok(());
    }
    Err(Error::Refused(Refusal(vec![Reason::StillMissing {
        level,
        gaps,
    }])))
}

fn primary_children(file: &FamilyFile, today: NaiveDate) -> impl Iterator<Item = &Child> {
    file.children.iter().filter(move |child| {
        let track = Facts::of(child, &file.family).map(|facts| duty(&facts, today).track());
        track == Some(Track::Primary)
    })
}

/// The primary schools nearest to the middle of the family's municipality.
fn near_schools(office: &Office, file: &FamilyFile) -> Vec<NearSchool> {
    let own = file.family.municipality.as_ref();
    let middle = (office.municipalities.iter())
        .find(|m| Some(&m.ags) == own)
        .map(|m| m.centre);
    let mut found: Vec<(u64, NearSchool)> = office
        .schools
        .iter()
        .filter(|s| s.active && SchoolForm::from_code(&s.form_key) == Some(SchoolForm::Grundschule))
        .map(|school| {
            let far = school.place.zip(middle).map(|(a, b)| metres(a, b));
            let code = school
                .postcode
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            let near = NearSchool {
                name: school.name.clone(),
                address: format!("{}, {code} {}", school.street, school.town),
                phone: school.phone.clone(),
            };
            (far.unwrap_or(u64::MAX), near)
        })
        .collect();
    found.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
    found
        .into_iter()
        .take(NEAREST)
        .map(|(_, school)| school)
        .collect()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no way on earth is longer than 20,000,000 metres"
)]
fn metres(a: Point, b: Point) -> u64 {
    (a.km_to(b) * 1000.0).max(0.0) as u64
}

/// The key of its file. Letters about one appointment share the entry in the calendar of a phone: the last one counts.
fn key(file: &FamilyFile, due: &Due) -> String {
    match (due.appointment, due.occasion) {
        (Some(id), Occasion::Moved { .. } | Occasion::InvitedAgain { .. } | Occasion::Reminded) => {
            id.to_string()
        }
        (Some(id), _) => format!("{}-{id}", due.occasion.kind().key()),
        (None, _) => format!("{}-{}", due.occasion.kind().key(), file.family.id),
    }
}

/// SHA-256 of everything it says but its date.
fn fingerprint(facts: &NoticeFacts, options: &Options) -> String {
    let timeless = NoticeFacts {
        letter_date: NaiveDate::MIN,
        ..facts.clone()
    };
    keep::sha256(format!("{timeless:?} {options:?}").as_bytes())
}
