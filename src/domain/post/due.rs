//! Which letters a family is to get, by the one rule that screen, command line and tests ask.

use crate::domain::appointment::{Appointment, AppointmentStatus, leading};
use crate::domain::calendar::add_working_days;
use crate::domain::child::Child;
use crate::domain::child_step::{ChildStep, StepKind, Way};
use crate::domain::envelope::envelopes;
use crate::domain::family::Family;
use crate::domain::guardian::Guardian;
use crate::domain::id::{AppointmentId, ChildId, GuardianId, LetterId};
use crate::domain::letter::{Addressee, IssuedLetter, LetterKind, PaperKind};
use crate::domain::no_show::missed;
use crate::domain::schooling_duty::{Facts, Track, duty};
use crate::domain::setting::Settings;
use chrono::{Duration, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why a letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Occasion {
    /// An appointment was booked (Einladung).
    Invited,
    /// One was booked after others that were missed (Erneute Einladung).
    InvitedAgain {
        /// How many were missed since the last talk.
        missed: u32,
        /// In the firmer words.
        firm: bool,
    },
    /// One whose letter the family holds lies at another time now (Verlegung).
    Moved {
        /// The time that the family knows.
        from: NaiveDateTime,
    },
    /// One whose letter the family holds was cancelled (Absage).
    Cancelled,
    /// One comes near (Erinnerung).
    Reminded,
    /// The talk took place (Bestätigung).
    Counselled,
    /// The first letter to a family brings what is done with its data (Datenschutzinformation).
    Privacy,
    /// The children go to a primary school, which the family asks itself (Einladung Primar).
    Primary,
    /// A document on the way to school.
    Paper(PaperKind),
}

/// Everything that decides which letters a family gets.
#[derive(Debug, Clone, Copy)]
pub struct PostCase<'a> {
    /// The household.
    pub family: &'a Family,
    /// Its guardians.
    pub guardians: &'a [Guardian],
    /// Its children.
    pub children: &'a [Child],
    /// Its appointments.
    pub appointments: &'a [Appointment],
    /// Its letters.
    pub letters: &'a [IssuedLetter],
    /// Steps of the children after the talk.
    pub steps: &'a [ChildStep],
    /// Documents that can be written for a child now.
    pub papers: &'a [(ChildId, PaperKind)],
}

/// A letter that a family, or somebody on its way, is to get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Why.
    pub occasion: Occasion,
    /// About which appointment.
    pub appointment: Option<AppointmentId>,
    /// About which child alone.
    pub child: Option<ChildId>,
    /// To whom.
    pub addressee: Addressee,
    /// To which of the family's addresses: [`Envelope::recipient`].
    pub recipient: Option<GuardianId>,
    /// The day on which it should go out.
    pub post_on: NaiveDate,
    /// The last day on which it is of use.
    pub post_by: NaiveDate,
    /// The newest letter that was made for it, whatever it says.
    pub made: Option<LetterId>,
}

/// The letters a family is to get, those that were made already among them, in the order in which they lie in an
/// envelope.
#[must_use]
pub fn due(case: &PostCase<'_>, settings: &Settings, now: NaiveDateTime) -> Vec<Due> {
    if case.family.closed.is_some() {
        return Vec::new();
    }
    let everyone: Vec<&Child> = case.children.iter().collect();
    let mut found = due_at(case, settings, now, None);
    // Each address gets the letters that it lacks itself: what came to one is not known at the other.
    for recipient in recipients(case, &everyone) {
        let more = due_at(case, settings, now, Some(recipient));
        found.extend(more.into_iter().filter(|due| {
            let about = about_children(case, due);
            due.addressee == Addressee::Family && recipients(case, &about).contains(&recipient)
        }));
    }
    found.sort_by_key(|d| {
        (
            d.post_on,
            d.appointment,
            d.child,
            d.occasion,
            d.addressee,
            d.recipient,
        )
    });
    found
}

/// At which further addresses somebody with custody of these children lives.
fn recipients(case: &PostCase<'_>, children: &[&Child]) -> Vec<GuardianId> {
    envelopes(case.family, case.guardians, children)
        .iter()
        .filter_map(|envelope| envelope.recipient)
        .collect()
}

/// The children whom a letter is about.
fn about_children<'a>(case: &PostCase<'a>, due: &Due) -> Vec<&'a Child> {
    let appointment = case
        .appointments
        .iter()
        .find(|a| Some(a.id) == due.appointment);
    let covered = appointment.map_or(&[][..], |a| &a.children[..]);
    case.children
        .iter()
        .filter(|c| due.child.is_none_or(|child| child == c.id))
        .filter(|c| covered.is_empty() || covered.contains(&c.id))
        .collect()
}

/// The letters that go to one of the family's addresses; those to others go with the first.
fn due_at(
    case: &PostCase<'_>,
    settings: &Settings,
    now: NaiveDateTime,
    recipient: Option<GuardianId>,
) -> Vec<Due> {
    let theirs = |letter: &&IssuedLetter| letter.recipient == recipient;
    let letters: Cow<'_, [IssuedLetter]> = if case.letters.iter().all(|l| theirs(&l)) {
        Cow::Borrowed(case.letters)
    } else {
        case.letters.iter().filter(theirs).cloned().collect()
    };
    let case = &PostCase {
        letters: &letters,
        ..*case
    };
    let mut found = Vec::new();
    for appointment in case.appointments {
        let to_come = appointment.start > now && !appointment.kind.is_remote();
        match appointment.status {
            status if status.is_open() && to_come => {
                found.extend(announced(case, appointment, settings, now.date()));
                found.extend(reminded(case, appointment, settings));
            }
            AppointmentStatus::CancelledByOffice if to_come => {
                found.extend(cancelled(case, appointment, now.date()));
            }
            AppointmentStatus::Held if appointment.kind.counsels() => {
                found.extend(counselled(case, appointment, settings, now.date()));
            }
            _ => {}
        }
    }
    found.extend(primary(case, settings, now.date()));
    found.extend(papers(case, settings, now.date()));
    let privacy = privacy(case, &found, settings);
    found.extend(privacy);
    for due in &mut found {
        due.recipient = recipient;
    }
    found
}

/// The newest of some letters.
fn newest<'a>(letters: impl Iterator<Item = &'a IssuedLetter>) -> Option<&'a IssuedLetter> {
    letters.max_by_key(|letter| (letter.made_at, letter.id))
}

/// Letters that told the family of a time for this appointment.
fn announcing<'a>(
    case: &PostCase<'a>,
    appointment: AppointmentId,
) -> impl Iterator<Item = &'a IssuedLetter> + use<'a> {
    (case.letters.iter()).filter(move |l| {
        l.appointment == Some(appointment) && l.kind.announces() && !is_farewell(l)
    })
}

/// A cancellation names no time to come.
fn is_farewell(letter: &IssuedLetter) -> bool {
    letter.kind.cancels() && letter.about_start.is_none()
}

/// The time that the family knows of an appointment: of the newest letter that reached it.
fn known(case: &PostCase<'_>, appointment: AppointmentId) -> Option<NaiveDateTime> {
    let held = announcing(case, appointment).filter(|letter| letter.is_delivered());
    newest(held)?.about_start
}

/// The last day on which a letter is posted to arrive before a day.
fn last_post(day: NaiveDate, settings: &Settings) -> NaiveDate {
    add_working_days(
        day,
        -i32::try_from(settings.letter_lead_days).unwrap_or(i32::MAX),
    )
}

fn due_for(appointment: &Appointment, occasion: Occasion, day: NaiveDate, by: NaiveDate) -> Due {
    Due {
        occasion,
        appointment: Some(appointment.id),
        child: None,
        addressee: Addressee::Family,
        recipient: None,
        post_on: day,
        post_by: by,
        made: None,
    }
}

/// The letter that says when an appointment is: an invitation, another one after one that was missed, or that it lies
/// at another time than the family knows.
fn announced(
    case: &PostCase<'_>,
    appointment: &Appointment,
    settings: &Settings,
    today: NaiveDate,
) -> Option<Due> {
    let last = last_post(appointment.start.date(), settings);
    let before = case
        .appointments
        .iter()
        .filter(|a| a.start < appointment.start);
    let missed = missed(before);
    let made = newest(announcing(case, appointment.id));
    // The time the family knows: of this appointment, or of a cancelled one that this one replaces.
    let replaced = appointment.previous.filter(|id| {
        let found = case.appointments.iter().find(|a| a.id == *id);
        found.is_some_and(|a| {
            a.status == AppointmentStatus::CancelledByOffice && a.start.date() >= today
        })
    });
    let told = known(case, appointment.id)
        .or_else(|| replaced.and_then(|id| known(case, id)))
        .filter(|from| *from != appointment.start);
    // A letter about the move that was not posted yet is written anew if the appointment moves again.
    let occasion = match told {
        Some(from) => Occasion::Moved { from },
        None if made.is_some_and(|letter| letter.kind.cancels()) => {
            let from = before_the_move(case, appointment);
            from.map_or(Occasion::Invited, |from| Occasion::Moved { from })
        }
        None if missed > 0 => Occasion::InvitedAgain {
            missed,
            firm: missed >= settings.renewed_firm_from,
        },
        None => Occasion::Invited,
    };
    let day = match occasion {
        Occasion::Moved { .. } => last.min(today),
        _ => last,
    };
    // A delivered letter about another time is not the one that is to be written now.
    let made = made.filter(|letter| told.is_none() || !letter.is_delivered());
    Some(Due {
        made: made.map(|letter| letter.id),
        ..due_for(appointment, occasion, day, last)
    })
}

/// The time the family knew before the letter about the move that it holds by now.
fn before_the_move(case: &PostCase<'_>, appointment: &Appointment) -> Option<NaiveDateTime> {
    let other = announcing(case, appointment.id)
        .chain(
            appointment
                .previous
                .into_iter()
                .flat_map(|id| announcing(case, id)),
        )
        .filter(|letter| letter.about_start.is_some_and(|at| at != appointment.start));
    newest(other)?.about_start
}

fn reminded(case: &PostCase<'_>, appointment: &Appointment, settings: &Settings) -> Option<Due> {
    let day = appointment.start.date() - Duration::days(i64::from(settings.reminder_days));
    let known_at = newest(announcing(case, appointment.id).filter(|l| l.is_delivered()))?;
    // Who got the letter a few days ago needs no other one that says the same.
    let fresh = known_at.delivery().is_none_or(|delivered| delivered >= day);
    if settings.reminder_days == 0 || fresh || known_at.about_start != Some(appointment.start) {
        return None;
    }
    let made = about(case, appointment.id, Occasion::Reminded.kind());
    let last = last_post(appointment.start.date(), settings);
    Some(Due {
        made: made.map(|letter| letter.id),
        ..due_for(appointment, Occasion::Reminded, day, last.max(day))
    })
}

fn cancelled(case: &PostCase<'_>, appointment: &Appointment, today: NaiveDate) -> Option<Due> {
    let _ = known(case, appointment.id)?;
    // Another appointment takes its place: its letter says so.
    let replaced = |a: &Appointment| {
        a.previous == Some(appointment.id) && a.status.is_open() && !a.kind.is_remote()
    };
    if case.appointments.iter().any(replaced) {
        return None;
    }
    let made = newest(
        (case.letters.iter()).filter(|l| l.appointment == Some(appointment.id) && is_farewell(l)),
    );
    let day = appointment.start.date();
    Some(Due {
        made: made.map(|letter| letter.id),
        ..due_for(appointment, Occasion::Cancelled, today, day)
    })
}

fn counselled(
    case: &PostCase<'_>,
    appointment: &Appointment,
    settings: &Settings,
    today: NaiveDate,
) -> Option<Due> {
    let day = appointment.start.date();
    let last = day + Duration::days(i64::from(settings.confirmation_days));
    let made = about(case, appointment.id, Occasion::Counselled.kind());
    if today > last && made.is_none() {
        return None;
    }
    Some(Due {
        made: made.map(|letter| letter.id),
        ..due_for(appointment, Occasion::Counselled, day, last)
    })
}

/// The newest letter of a kind about an appointment.
fn about<'a>(
    case: &PostCase<'a>,
    appointment: AppointmentId,
    kind: LetterKind,
) -> Option<&'a IssuedLetter> {
    let about = |l: &&IssuedLetter| l.appointment == Some(appointment) && l.kind == kind;
    newest(case.letters.iter().filter(about))
}

/// The newest letter of a kind.
fn of_kind<'a>(case: &PostCase<'a>, kind: LetterKind) -> Option<&'a IssuedLetter> {
    newest(case.letters.iter().filter(|l| l.kind == kind))
}

/// What is done with the family's data goes with the first invitation.
fn privacy(case: &PostCase<'_>, found: &[Due], settings: &Settings) -> Option<Due> {
    let first = found.iter().find(|d| {
        matches!(
            d.occasion,
            Occasion::Invited | Occasion::InvitedAgain { .. } | Occasion::Primary
        )
    });
    let made = of_kind(case, Occasion::Privacy.kind());
    let with = first.filter(|_| settings.privacy_with_invitation > 0)?;
    // Who was invited before the sheet was sent with invitations gets it with the next one.
    if made.is_none() && with.made.is_some() {
        return None;
    }
    if made.is_some_and(IssuedLetter::is_delivered) {
        return None;
    }
    Some(Due {
        occasion: Occasion::Privacy,
        made: made.map(|letter| letter.id),
        ..with.clone()
    })
}

fn primary(case: &PostCase<'_>, settings: &Settings, today: NaiveDate) -> Option<Due> {
    if settings.primary_by_letter == 0 || leading(case.appointments).is_some() {
        return None;
    }
    let primary = |child: &&Child| {
        let track = Facts::of(child, case.family).map(|facts| duty(&facts, today).track());
        track == Some(Track::Primary) && !Way::of(child.id, case.steps).is_handed_over()
    };
    let _ = case.children.iter().find(primary)?;
    let made = of_kind(case, Occasion::Primary.kind());
    let by = add_working_days(
        case.family.reported_on,
        i32::try_from(settings.check_danger_days).unwrap_or(i32::MAX),
    );
    Some(Due {
        occasion: Occasion::Primary,
        appointment: None,
        child: None,
        addressee: Addressee::Family,
        recipient: None,
        post_on: by.min(today),
        post_by: by,
        made: made.map(|letter| letter.id),
    })
}

/// The step after which a document is written.
const fn step_before(kind: PaperKind) -> Option<StepKind> {
    match kind {
        PaperKind::HandoverSheet | PaperKind::Interim => Some(StepKind::HandedOver),
        PaperKind::SchoolEnquiry => Some(StepKind::SchoolAsked),
        PaperKind::Placement
        | PaperKind::PlacementInfo
        | PaperKind::PlacementCopy
        | PaperKind::AdmissionReturn => Some(StepKind::Placed),
        // Written when somebody asks for them: the list of all children to be examined, and advice.
        PaperKind::HealthOfficeList | PaperKind::VocationalNote => None,
    }
}

fn papers(case: &PostCase<'_>, settings: &Settings, today: NaiveDate) -> Vec<Due> {
    let mut found: Vec<Due> = Vec::new();
    for (child, kind) in case.papers {
        let Some(after) = step_before(*kind) else {
            continue;
        };
        if *kind == PaperKind::PlacementInfo && case.family.letter_language.is_none() {
            continue;
        }
        let own = case.steps.iter().filter(|s| s.child == *child);
        let Some(step) = own
            .filter(|s| s.act.kind() == after)
            .max_by_key(|s| s.position)
        else {
            continue;
        };
        let way = Way::of(*child, case.steps);
        for to in kind.addressees() {
            let made = newest(case.letters.iter().filter(|l| {
                l.kind == LetterKind::Paper(*kind)
                    && l.child == Some(*child)
                    && l.addressee == *to
                    && l.made_at.date() >= step.on
                    && (step.act.school().is_none() || l.school.as_deref() == way.school())
            }));
            let (day, made) = if *kind == PaperKind::Interim {
                let wait = Duration::days(i64::from(settings.interim_after_days));
                let last = made.filter(|l| l.is_delivered());
                let since = last.map_or(step.on, |letter| letter.made_at.date());
                let day = since + wait;
                // Before that day nothing is to be told; what was made is looked after until it is posted.
                let waiting = made.filter(|l| !l.is_delivered());
                if settings.interim_after_days == 0 || (today < day && waiting.is_none()) {
                    continue;
                }
                (day.min(today), waiting)
            } else {
                (add_working_days(step.on, 1), made)
            };
            let one = Due {
                occasion: Occasion::Paper(*kind),
                appointment: None,
                child: kind.is_of_one_child().then_some(*child),
                addressee: *to,
                recipient: None,
                post_on: day,
                post_by: day,
                made: made.map(|letter| letter.id),
            };
            // A sheet about all children of a family is one letter; it is due while one of them is not in it.
            let same = |d: &&mut Due| {
                d.occasion == one.occasion && d.child == one.child && d.addressee == one.addressee
            };
            match found.iter_mut().find(same) {
                Some(known) if one.made.is_none() => *known = one,
                Some(_) => {}
                None => found.push(one),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
