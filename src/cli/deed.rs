//! Deeds and what follows from them, in words for a terminal.

use crate::domain::booking::Consequence;
use crate::domain::change::Deed;
use crate::domain::language::Lang;
use chrono::NaiveDateTime;

/// What was done, as a noun.
pub fn words(deed: &Deed, lang: Lang) -> String {
    let (german, english) = match deed {
        Deed::Founded => (
            "Einrichten des Büros".into(),
            "setting up the office".into(),
        ),
        Deed::FamilyReported(_) => ("Meldung erfasst".into(), "a family recorded".into()),
        Deed::FamilyEdited(_) => ("Akte geändert".into(), "a file changed".into()),
        Deed::FamilyClosed(_) => ("Akte abgeschlossen".into(), "a file closed".into()),
        Deed::FamilyMoved(_) => ("Umzug eingetragen".into(), "a move entered".into()),
        Deed::FamilyReopened(_) => ("Akte wieder geöffnet".into(), "a file opened again".into()),
        Deed::FamiliesMerged { .. } => ("Akten zusammengeführt".into(), "two files merged".into()),
        Deed::FamiliesDistinct(..) => (
            "Verschiedene Familien eingetragen".into(),
            "two families entered as different".into(),
        ),
        Deed::Imported {
            families, children, ..
        } => (
            format!("Liste eingelesen ({families} Familien, {children} Kinder)"),
            format!("a list read in ({families} families, {children} children)"),
        ),
        Deed::Booked(_) => ("Termin vergeben".into(), "an appointment booked".into()),
        Deed::BookedMany(count) => (
            format!("{count} Termine vergeben"),
            format!("{count} appointments booked"),
        ),
        Deed::PlanApplied { booked, .. } => (
            format!("{booked} Termine des Planungsvorschlags übernommen"),
            format!("{booked} appointments of the plan taken over"),
        ),
        Deed::DayDeclined(_) => (
            "Tag für eine Familie abgelehnt".into(),
            "a day declined for a family".into(),
        ),
        Deed::Moved { from, to, .. } => (
            format!("Termin verschoben vom {} auf den {}", at(*from), at(*to)),
            format!("an appointment moved from {} to {}", at(*from), at(*to)),
        ),
        Deed::Cancelled(_) => ("Termin abgesagt".into(), "an appointment cancelled".into()),
        Deed::StatusSet(_) => (
            "Stand eines Termins eingetragen".into(),
            "the state of an appointment entered".into(),
        ),
        Deed::Rearranged(_) => ("Termin geändert".into(), "an appointment changed".into()),
        Deed::Joined(_) => (
            "Familie in eine Gruppe aufgenommen".into(),
            "a family added to a group".into(),
        ),
        Deed::GroupCancelled(families) => (
            format!("Gruppe mit {families} Familien abgesagt"),
            format!("a group of {families} families cancelled"),
        ),
        Deed::ConfirmedBy(_) => (
            "Zusage einer Familie eingetragen".into(),
            "the word of a family entered".into(),
        ),
        Deed::Concluded(_) => (
            "Ergebnis eines Termins eingetragen".into(),
            "the outcome of an appointment entered".into(),
        ),
        Deed::TalkEnded(_) => (
            "Beratungsgespräch beendet".into(),
            "a counselling talk ended".into(),
        ),
        Deed::InterpreterSet(_) => (
            "Dolmetschen eingetragen".into(),
            "the interpreter entered".into(),
        ),
        Deed::LettersMade(count) => (
            format!("{count} Briefe erstellt"),
            format!("{count} letters made"),
        ),
        Deed::LettersPosted(count) => (
            format!("{count} Briefe versandt"),
            format!("{count} letters posted"),
        ),
        Deed::LettersPrinted(count) => (
            format!("{count} Briefe gedruckt"),
            format!("{count} letters printed"),
        ),
        Deed::LettersDelivered(count) => (
            format!("{count} Briefe persönlich übergeben"),
            format!("{count} letters handed over in person"),
        ),
        Deed::LetterReturned(reason) => (
            format!("Brief kam zurück ({})", reason.word(Lang::De)),
            format!("a letter came back ({})", reason.word(Lang::En)),
        ),
        Deed::TextReleased => (
            "Brieftext freigegeben".into(),
            "a letter text released".into(),
        ),
        Deed::TextEdited(deed) => (deed.word(Lang::De).into(), deed.word(Lang::En).into()),
        Deed::OfferChanged => (
            "Zeitfenster geändert".into(),
            "the offered time changed".into(),
        ),
        Deed::DayArranged(day) => (
            format!("Zeitfenster am {} geändert", day.format("%d.%m.%Y")),
            format!("the offered time of {} changed", day.format("%d.%m.%Y")),
        ),
        Deed::Administered => (
            "Verwaltung geändert".into(),
            "the administration changed".into(),
        ),
        Deed::ChildStep(step) => (step.word(Lang::De).into(), step.word(Lang::En).into()),
        Deed::SchoolsRead {
            new,
            changed,
            closed,
        } => (
            format!("Schulliste eingelesen: {new} neu, {changed} geändert, {closed} geschlossen"),
            format!("list of schools read in: {new} new, {changed} changed, {closed} closed"),
        ),
        Deed::SchoolEdited => ("Schule geändert".into(), "a school changed".into()),
        Deed::CapacityReported(count) => (
            format!("{count} Zahlen freier Plätze eingetragen"),
            format!("{count} figures of free places entered"),
        ),
        Deed::Called(_) => ("Anruf eingetragen".into(), "a call entered".into()),
        Deed::FollowUpMade => ("Wiedervorlage angelegt".into(), "a follow-up made".into()),
        Deed::FollowUpPostponed(day) => (
            format!("Wiedervorlage auf {} gelegt", day.format("%d.%m.%Y")),
            format!("a follow-up put off to {}", day.format("%d.%m.%Y")),
        ),
        Deed::FollowUpDone => ("Wiedervorlage erledigt".into(), "a follow-up done".into()),
        Deed::Undone(_) => ("eine Rücknahme".into(), "an undo".into()),
    };
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}

/// What follows and a person has to look after.
pub fn consequence(consequence: &Consequence, lang: Lang) -> String {
    let (german, english) = match consequence {
        Consequence::LetterOutdated => (
            "Die gedruckte Einladung gilt nicht mehr.".into(),
            "The printed invitation no longer holds.".into(),
        ),
        Consequence::InterpreterToClear { request_by } => {
            let day = request_by.format("%d.%m.%Y");
            (
                format!("Dolmetschen anfragen bis {day}."),
                format!("Ask for an interpreter until {day}."),
            )
        }
        Consequence::InterpreterToCancel => (
            "Dolmetschen abbestellen.".into(),
            "Call off the interpreter.".into(),
        ),
        Consequence::ConfirmationVoid => (
            "Die Zusage der Familie galt der alten Zeit.".into(),
            "The family had confirmed the old time.".into(),
        ),
        Consequence::TooLateForLetter => (
            "Für einen Brief ist es zu spät: bitte anrufen.".into(),
            "Too late for a letter: please call.".into(),
        ),
        Consequence::GroupMoves { families } => (
            format!("{families} weitere Familien der Gruppe ziehen mit um."),
            format!("{families} more families of the group move too."),
        ),
        Consequence::GroupGoesOn => (
            "Die Gruppe findet mit den übrigen Familien statt.".into(),
            "The group takes place with the other families.".into(),
        ),
        Consequence::FollowUpNeeded => (
            "Die Familie braucht einen Folgetermin.".into(),
            "The family needs a follow-up.".into(),
        ),
        Consequence::OutsideOffer => (
            "Außerhalb der angebotenen Zeit.".into(),
            "Outside the offered time.".into(),
        ),
    };
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}

fn at(moment: NaiveDateTime) -> String {
    moment.format("%d.%m.%Y %H:%M").to_string()
}
