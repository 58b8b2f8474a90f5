//! Every reason as an English sentence.

use super::{Reason, still_missing, who_may};
use crate::domain::child_step::Path;
use crate::domain::family::Wish;
use crate::domain::language::Lang;

impl Reason {
    pub(super) fn english(&self) -> String {
        match self {
            Self::NoRight { right, .. } => format!(
                "This role may not do that. It is for: {}.",
                who_may(&[*right], Lang::En)
            ),
            Self::NoneOfRights { rights, .. } => format!(
                "This role may not do that. It is for: {}.",
                who_may(rights, Lang::En)
            ),
            Self::StepOutOfTurn { step, last: None } => {
                format!(
                    "{} is not possible yet: the child is not handed over.",
                    step.english()
                )
            }
            Self::StepOutOfTurn {
                step,
                last: Some(last),
            } => format!(
                "{} is not possible now. The last entry was: {}.",
                step.english(),
                last.english()
            ),
            Self::HandedOverAlready { on } => format!(
                "The child was handed over on {} already. A second time needs the first to be taken back.",
                on.format("%d.%m.%Y")
            ),
            Self::ChildElsewhere { path: Path::MovedAway } => {
                "The family moved away. Nothing is decided for the child any more; what is open at a school is withdrawn.".into()
            }
            Self::ChildElsewhere { path } => format!(
                "Another way is entered for the child: {}. The Schulamt does not decide here.",
                path.word(Lang::En)
            ),
            Self::PlaceTaken { school, grade } => format!(
                "{}{}: no reported place is free any more. If the school takes the child all the same, say so.",
                if school.is_empty() { "At the school" } else { school.as_str() },
                match grade {
                    None => String::new(),
                    Some(0) => ", international class".to_owned(),
                    Some(grade) => format!(", grade {grade}"),
                }
            ),
            Self::SchoolCloses { school, last } => {
                format!("{school} closes on {}. Please choose another school.", last.format("%d.%m.%Y"))
            }
            Self::GradeNotTaught { school, grade: 0 } => format!("{school} has no international class."),
            Self::GradeNotTaught { school, grade } => format!("{school} has no grade {grade}."),
            Self::PlaceHeld => {
                "Something is still open at a school for a child. The school supervision withdraws or finishes it first.".into()
            }
            Self::NotCounselled => "There has been no talk with the child yet.".into(),
            Self::NotLiable => {
                "By computation the child is not of compulsory school age. It is not handed over."
                    .into()
            }
            Self::ConsentMissing => "The file holds no consent of the guardians.".into(),
            Self::CounsellorBusy { name, .. } => {
                format!("{name} already has an appointment at that time.")
            }
            Self::RoomBusy { name, .. } => format!("{name} is taken at that time."),
            Self::InterpreterBusy { .. } => {
                "The interpreter is already booked at that time.".into()
            }
            Self::FamilyBusy { .. } => "The family already has an appointment at that time.".into(),
            Self::TakenMeanwhile => "This time has just been taken. Please choose another.".into(),
            Self::AlreadyBooked { start } => format!(
                "The family already has an appointment on {}. Move it instead of adding a second one.",
                start.format("%d.%m.%Y at %H:%M")
            ),
            Self::BothUnderWay => {
                "For one child there are steps after the talk in both files. Please clear up first which ones hold.".into()
            }
            Self::TwoAppointments { first, second } => format!(
                "Both files have an appointment: on {} and on {}. Please choose which one stays.",
                first.format("%d.%m.%Y at %H:%M"),
                second.format("%d.%m.%Y at %H:%M")
            ),
            Self::PublicHoliday { name, day } => {
                format!("{} is a public holiday ({name}).", day.format("%d.%m.%Y"))
            }
            Self::SiteClosed { site, reason } if reason.is_empty() => {
                format!("{site} is closed then.")
            }
            Self::SiteClosed { site, reason } => format!("{site} is closed then ({reason})."),
            Self::CounsellorAbsent { name } => format!("{name} is away then."),
            Self::NotOffered => "There is no slot at that time.".into(),
            Self::TooShort { needed, free } => {
                format!("The talk needs {needed} minutes, {free} are free.")
            }
            Self::InterpreterTooLate { request_by } => format!(
                "An interpreter could only be asked for until {}. Choose a later appointment.",
                request_by.format("%d.%m.%Y")
            ),
            Self::NotAccessible { room } => format!("{room} cannot be reached with a wheelchair."),
            Self::AgainstWish { wish } => format!("The family {}.", wish_english(*wish)),
            Self::Declined { day } => format!("{} was declined.", day.format("%d.%m.%Y")),
            Self::TravelTime { name, .. } => {
                format!("{name} is at another site on that day; the way is too long.")
            }
            Self::InterpreterTravel { .. } => {
                "The interpreter is at another site on that day; the way is too long.".into()
            }
            Self::NoSuchTime { start } => format!(
                "There is no {} on {}: the clocks change to summer time.",
                start.format("%H:%M"),
                start.format("%d.%m.%Y")
            ),
            Self::LengthOutOfRange { most } => format!("A talk takes 1 to {most} minutes."),
            Self::OverMidnight => "The talk reaches beyond midnight.".into(),
            Self::EndBeforeStart => "The end does not lie after the start.".into(),
            Self::LastBeforeFirst => "The last day lies before the first.".into(),
            Self::PauseOrder { from, to } => format!(
                "The pause from {} to {} ends before it begins.",
                from.format("%d.%m.%Y"),
                to.format("%d.%m.%Y")
            ),
            Self::PauseOutside { from, to } => format!(
                "The pause from {} to {} lies outside the time in which the series holds.",
                from.format("%d.%m.%Y"),
                to.format("%d.%m.%Y")
            ),
            Self::AlwaysPaused => "The pauses leave no day of the series.".into(),
            Self::NeverTakesPlace => {
                "Like this the series takes place on no day. Check weekday, rhythm and period."
                    .into()
            }
            Self::AlreadyArranged { day } => format!(
                "There is an exception for {} in this series already. Change that one.",
                day.format("%d.%m.%Y")
            ),
            Self::ShorterThanTalk { has, needed } => {
                format!("The slot takes {has} minutes. The shortest talk needs {needed}.")
            }
            Self::InThePast => "That time has passed.".into(),
            Self::NotOpen => "The appointment is over or cancelled.".into(),
            Self::NoChildren => {
                "There is no child in the file yet. Please add a child first.".into()
            }
            Self::NothingHeld => "There has been no talk yet that a follow-up could follow.".into(),
            Self::NotPrimaryAge => "A child is too old for the short primary talk.".into(),
            Self::GroupFull { seats, people } => {
                format!("The room has {seats} seats; {people} people would come.")
            }
            Self::GroupLanguage => "The group is interpreted into another language.".into(),
            Self::InterpreterLanguage => "This person does not interpret the language.".into(),
            Self::CorrectionNeedsReason => {
                "The day is over. Please change the outcome with a written reason.".into()
            }
            Self::FileClosed => "The file is closed.".into(),
            Self::NotClosed => "The file is not closed.".into(),
            Self::Merged => {
                "This file was merged into another one. Please go on in the other file.".into()
            }
            Self::TalkRuns { name } => format!(
                "{name} leads a talk with the family that has not ended. It has to be ended or discarded first."
            ),
            Self::FormOpen { name } => format!(
                "{name} is changing the file and has not saved yet. Please talk to each other."
            ),
            Self::OwnDraft => {
                "You have a talk or changes of the file open yourself. Please end or discard that first.".into()
            }
            Self::OutsideCounty => {
                "The address is outside the county. Close the file as “moved out of the county”."
                    .into()
            }
            Self::MovedLater => "The move lies in the future. Enter it afterwards.".into(),
            Self::AgreedByPhone => {
                "Talks by phone or video are agreed on the phone; there is no letter about them."
                    .into()
            }
            Self::SiteWithoutAddress { site } => {
                format!(
                    "The address of {site} is missing. Please complete it under administration, sites."
                )
            }
            Self::SettingMissing(which) => format!(
                "{} is missing. Please complete it under administration, settings.",
                which.words(Lang::En)
            ),
            Self::PhoneMissing => "Please enter a phone number or choose “no phone”.".into(),
            Self::NameMissing => "Please enter a name.".into(),
            Self::Invalid { field } => format!("The entry “{field}” is not valid."),
            Self::Unfit(unfit) => unfit.sentence(Lang::En),
            Self::Capacity(fault) => fault.sentence(Lang::En),
            Self::BornLater => "The birth date lies in the future.".into(),
            Self::TooOldForCounselling { most } => {
                format!("Older than {most}: please check the birth date.")
            }
            Self::StillMissing { level, gaps } => still_missing(*level, gaps, Lang::En),
            Self::TextNotReleased { .. } => {
                "The text in this language has not been released. The letter is printed in German."
                    .into()
            }
            Self::TextFaults { count } => {
                format!("The text still has faults ({count}). Please correct and save it first.")
            }
            Self::GermanText => {
                "Without a German text there is no letter. It cannot be withdrawn.".into()
            }
            Self::ShippedAlready => "The shipped version is in force already.".into(),
            Self::ChangedMeanwhile => {
                "Somebody else has changed this meanwhile. Please open it again.".into()
            }
            Self::NothingToUndo => "There is nothing to undo.".into(),
            Self::KeyDateAhead { on } => {
                format!("The key date {on} lies ahead. There are numbers up to today.")
            }
            Self::NothingRecorded { first: Some(first) } => {
                format!("There are no records before {first}.")
            }
            Self::NothingRecorded { first: None } => "No report has been recorded yet.".into(),
            Self::HistoryCut => "Older entries of the history are deleted. The waiting numbers can no longer be counted rightly from what is left.".into(),
            Self::Gone => "It no longer exists.".into(),
            Self::StillUsed { appointments } => {
                format!("It is still used by {appointments} appointments.")
            }
            Self::NameTaken => "This name is taken.".into(),
            Self::ListHasErrors { errors: 1 } => {
                "The list has one error. Nothing was imported.".into()
            }
            Self::ListHasErrors { errors } => {
                format!("The list has {errors} errors. Nothing was imported.")
            }
        }
    }
}

fn wish_english(wish: Wish) -> &'static str {
    match wish {
        Wish::Wheelchair => "needs a room for a wheelchair",
        Wish::Pram => "comes with a pram",
        Wish::MorningsOnly => "can only come in the morning",
        Wish::AfternoonsOnly => "can only come in the afternoon",
        Wish::NotMonday => "cannot come on Mondays",
        Wish::NotTuesday => "cannot come on Tuesdays",
        Wish::NotWednesday => "cannot come on Wednesdays",
        Wish::NotThursday => "cannot come on Thursdays",
        Wish::NotFriday => "cannot come on Fridays",
    }
}
