//! Words: what was done, as history and short notices name it.

use crate::desktop::text::Texts;
use crate::domain::booking::Consequence;
use crate::domain::call::CallResult;
use crate::domain::change::Deed;
use crate::domain::child_step::StepKind;

impl Texts {
    /// "Gespräch beendet."
    #[must_use]
    pub fn deed_talk_ended(&self) -> String {
        self.say("deed-talk-ended")
    }

    /// "An das Schulamt übergeben."
    #[must_use]
    pub fn deed_handed_over(&self) -> String {
        self.say("deed-handed-over")
    }

    /// "Übergabe zurückgenommen."
    #[must_use]
    pub fn deed_taken_back(&self) -> String {
        self.say("deed-taken-back")
    }

    /// "Rückfrage an die Beratung gestellt."
    #[must_use]
    pub fn deed_sent_back(&self) -> String {
        self.say("deed-sent-back")
    }

    /// "Rückfrage beantwortet."
    #[must_use]
    pub fn deed_answered(&self) -> String {
        self.say("deed-answered")
    }

    /// "Schule angefragt."
    #[must_use]
    pub fn deed_school_asked(&self) -> String {
        self.say("deed-school-asked")
    }

    /// "Zusage der Schule eingetragen."
    #[must_use]
    pub fn deed_school_accepted(&self) -> String {
        self.say("deed-school-accepted")
    }

    /// "Ablehnung der Schule eingetragen."
    #[must_use]
    pub fn deed_school_refused(&self) -> String {
        self.say("deed-school-refused")
    }

    /// "Schulplatzzuweisung eingetragen."
    #[must_use]
    pub fn deed_placed(&self) -> String {
        self.say("deed-placed")
    }

    /// "Aufnahme eingetragen."
    #[must_use]
    pub fn deed_admitted(&self) -> String {
        self.say("deed-admitted")
    }

    /// "Anruf eingetragen: erreicht."
    #[must_use]
    pub fn deed_called_reached(&self) -> String {
        self.say("deed-called-reached")
    }

    /// "Anruf eingetragen: nicht erreicht."
    #[must_use]
    pub fn deed_called_not_reached(&self) -> String {
        self.say("deed-called-not-reached")
    }

    /// "Anruf eingetragen: Nummer falsch."
    #[must_use]
    pub fn deed_called_wrong(&self) -> String {
        self.say("deed-called-wrong")
    }

    /// "Anruf eingetragen: Rückruf vorgemerkt."
    #[must_use]
    pub fn deed_called_back(&self) -> String {
        self.say("deed-called-back")
    }

    /// "Wiedervorlage angelegt."
    #[must_use]
    pub fn deed_follow_up_made(&self) -> String {
        self.say("deed-follow-up-made")
    }

    /// "Wiedervorlage auf … gelegt."
    #[must_use]
    pub fn deed_follow_up_postponed(&self, day: &str) -> String {
        self.say_with("deed-follow-up-postponed", [("day", day.into())])
    }

    /// "Wiedervorlage erledigt."
    #[must_use]
    pub fn deed_follow_up_done(&self) -> String {
        self.say("deed-follow-up-done")
    }

    /// "Umzug eingetragen."
    #[must_use]
    pub fn deed_moved_home(&self) -> String {
        self.say("deed-moved-home")
    }

    /// "Akte wieder geöffnet."
    #[must_use]
    pub fn deed_reopened(&self) -> String {
        self.say("deed-reopened")
    }

    /// "3 Zahlen freier Plätze eingetragen."
    #[must_use]
    pub fn deed_capacity(&self, figures: i64) -> String {
        self.say_with("deed-capacity", [("figures", figures.into())])
    }

    /// "Termin geändert."
    #[must_use]
    pub fn deed_rearranged(&self) -> String {
        self.say("deed-rearranged")
    }

    /// "Familie in die Gruppe aufgenommen."
    #[must_use]
    pub fn deed_joined(&self) -> String {
        self.say("deed-joined")
    }

    /// "Gruppe abgesagt: … Familien"
    #[must_use]
    pub fn deed_group_cancelled(&self, count: i64) -> String {
        self.say_with("deed-group-cancelled", [("count", count.into())])
    }

    /// "Zusage der Familie eingetragen."
    #[must_use]
    pub fn deed_confirmed(&self) -> String {
        self.say("deed-confirmed")
    }

    /// "Ergebnis eingetragen."
    #[must_use]
    pub fn deed_concluded(&self) -> String {
        self.say("deed-concluded")
    }

    /// "Termin verschoben."
    #[must_use]
    pub fn deed(&self, deed: &Deed) -> String {
        match deed {
            Deed::Founded => self.deed_founded(),
            Deed::FamilyReported(_) => self.deed_reported(),
            Deed::FamilyEdited(_) => self.deed_edited(),
            Deed::FamilyClosed(_) => self.deed_closed(),
            Deed::FamilyMoved(_) => self.deed_moved_home(),
            Deed::FamilyReopened(_) => self.deed_reopened(),
            Deed::Imported {
                families,
                children,
                updated: 0,
            } => self.deed_imported((*families).into(), (*children).into()),
            Deed::Imported {
                families: 0,
                children: 0,
                updated,
            } => self.deed_updated((*updated).into()),
            Deed::Imported {
                families,
                children,
                updated,
            } => format!(
                "{} {}",
                self.deed_imported((*families).into(), (*children).into()),
                self.deed_updated((*updated).into())
            ),
            Deed::SchoolsRead {
                new,
                changed,
                closed,
            } => self.deed_schools_read((*new).into(), (*changed).into(), (*closed).into()),
            Deed::SchoolEdited => self.deed_school_edited(),
            Deed::FamiliesMerged { .. } => self.deed_merged(),
            Deed::FamiliesDistinct(..) => self.deed_distinct(),
            Deed::Booked(_) => self.deed_booked(),
            Deed::BookedMany(count) => self.deed_booked_many((*count).into()),
            Deed::PlanApplied { booked, .. } => self.deed_booked_many((*booked).into()),
            Deed::DayDeclined(_) => self.deed_declined(),
            Deed::Moved { .. } => self.deed_moved(),
            Deed::Cancelled(_) => self.deed_cancelled(),
            Deed::StatusSet(_) => self.deed_status(),
            Deed::Rearranged(_) => self.deed_rearranged(),
            Deed::Joined(_) => self.deed_joined(),
            Deed::GroupCancelled(count) => self.deed_group_cancelled((*count).into()),
            Deed::ConfirmedBy(_) => self.deed_confirmed(),
            Deed::Concluded(_) => self.deed_concluded(),
            Deed::TalkEnded(_) => self.deed_talk_ended(),
            Deed::InterpreterSet(_) => self.deed_interpreter(),
            Deed::LettersMade(count) => self.deed_letters_made((*count).into()),
            Deed::LettersPosted(count) => self.deed_letters_posted((*count).into()),
            Deed::LettersPrinted(count) => self.deed_letters_printed((*count).into()),
            Deed::LettersDelivered(count) => self.deed_letters_delivered((*count).into()),
            Deed::LetterReturned(_) => self.deed_letter_returned(),
            Deed::TextReleased => self.deed_text_released(),
            Deed::TextEdited(deed) => self.deed_text_edited(*deed),
            Deed::OfferChanged => self.deed_offer_changed(),
            Deed::DayArranged(day) => self.deed_day_arranged(&self.date_short(*day)),
            Deed::Administered => self.deed_administered(),
            Deed::ChildStep(step) => self.deed_step(*step),
            Deed::CapacityReported(count) => self.deed_capacity((*count).into()),
            Deed::Called(result) => match result {
                CallResult::Reached => self.deed_called_reached(),
                CallResult::NotReached => self.deed_called_not_reached(),
                CallResult::WrongNumber => self.deed_called_wrong(),
                CallResult::CallBack => self.deed_called_back(),
            },
            Deed::FollowUpMade => self.deed_follow_up_made(),
            Deed::FollowUpPostponed(day) => self.deed_follow_up_postponed(&self.date_short(*day)),
            Deed::FollowUpDone => self.deed_follow_up_done(),
            Deed::Undone(_) => self.deed_undone(),
        }
    }

    /// "An das Schulamt übergeben."
    #[must_use]
    pub fn deed_step(&self, step: StepKind) -> String {
        match step {
            StepKind::HandedOver => self.deed_handed_over(),
            StepKind::TakenBack => self.deed_taken_back(),
            StepKind::SentBack => self.deed_sent_back(),
            StepKind::Answered => self.deed_answered(),
            StepKind::SchoolAsked => self.deed_school_asked(),
            StepKind::SchoolAccepted => self.deed_school_accepted(),
            StepKind::SchoolRefused => self.deed_school_refused(),
            StepKind::EnquiryWithdrawn => self.deed_enquiry_withdrawn(),
            StepKind::Placed => self.deed_placed(),
            StepKind::PlacementRevoked => self.deed_placement_revoked(),
            StepKind::NotAppeared => self.deed_not_appeared(),
            StepKind::SupportExtended => self.deed_support_extended(),
            StepKind::SupportEnded => self.deed_support_ended(),
            StepKind::Elsewhere => self.deed_elsewhere(),
            StepKind::Admitted => self.deed_admitted(),
        }
    }

    /// "Der gedruckte Brief gilt nicht mehr."
    #[must_use]
    pub fn consequence(&self, consequence: &Consequence) -> String {
        match consequence {
            Consequence::LetterOutdated => self.consequence_letter(),
            Consequence::InterpreterToClear { request_by } => {
                self.consequence_interpreter(&self.date_short(*request_by))
            }
            Consequence::InterpreterToCancel => self.consequence_call_off(),
            Consequence::ConfirmationVoid => self.consequence_confirmation(),
            Consequence::TooLateForLetter => self.consequence_too_late(),
            Consequence::OutsideOffer => self.consequence_outside(),
            Consequence::GroupMoves { families } => {
                self.consequence_group_moves((*families).into())
            }
            Consequence::GroupGoesOn => self.consequence_group_goes_on(),
            Consequence::FollowUpNeeded => self.consequence_follow_up(),
        }
    }

    /// "Datenbank angelegt."
    #[must_use]
    pub fn deed_founded(&self) -> String {
        self.say("deed-founded")
    }

    /// "Meldung gespeichert."
    #[must_use]
    pub fn deed_reported(&self) -> String {
        self.say("deed-reported")
    }

    /// "Akte gespeichert."
    #[must_use]
    pub fn deed_edited(&self) -> String {
        self.say("deed-edited")
    }

    /// "Akte abgeschlossen."
    #[must_use]
    pub fn deed_closed(&self) -> String {
        self.say("deed-closed")
    }

    /// "3 Akten ergänzt."
    #[must_use]
    pub fn deed_updated(&self, count: i64) -> String {
        self.say_with("deed-updated", [("count", count.into())])
    }

    /// "Akten zusammengeführt."
    #[must_use]
    pub fn deed_merged(&self) -> String {
        self.say("deed-merged")
    }

    /// "Als verschiedene Familien eingetragen."
    #[must_use]
    pub fn deed_distinct(&self) -> String {
        self.say("deed-distinct")
    }

    /// "… Familien mit … Kindern eingelesen."
    #[must_use]
    pub fn deed_imported(&self, families: i64, children: i64) -> String {
        self.say_with(
            "deed-imported",
            [("families", families.into()), ("children", children.into())],
        )
    }

    /// "Termin angelegt."
    #[must_use]
    pub fn deed_booked(&self) -> String {
        self.say("deed-booked")
    }

    /// "Tag abgelehnt."
    #[must_use]
    pub fn deed_declined(&self) -> String {
        self.say("deed-declined")
    }

    /// "12 Termine übernommen."
    #[must_use]
    pub fn deed_booked_many(&self, count: i64) -> String {
        self.say_with("deed-booked-many", [("count", count.into())])
    }

    /// "Termin verschoben."
    #[must_use]
    pub fn deed_moved(&self) -> String {
        self.say("deed-moved")
    }

    /// "Termin abgesagt."
    #[must_use]
    pub fn deed_cancelled(&self) -> String {
        self.say("deed-cancelled")
    }

    /// "Stand des Termins eingetragen."
    #[must_use]
    pub fn deed_status(&self) -> String {
        self.say("deed-status")
    }

    /// "Dolmetschen eingetragen."
    #[must_use]
    pub fn deed_interpreter(&self) -> String {
        self.say("deed-interpreter")
    }

    /// "… Briefe erstellt."
    #[must_use]
    pub fn deed_letters_made(&self, count: i64) -> String {
        self.say_with("deed-letters-made", [("count", count.into())])
    }

    /// "… Briefe als verschickt eingetragen."
    #[must_use]
    pub fn deed_letters_posted(&self, count: i64) -> String {
        self.say_with("deed-letters-posted", [("count", count.into())])
    }

    /// "… Briefe als gedruckt eingetragen."
    #[must_use]
    pub fn deed_letters_printed(&self, count: i64) -> String {
        self.say_with("deed-letters-printed", [("count", count.into())])
    }

    /// "… Briefe als persönlich übergeben eingetragen."
    #[must_use]
    pub fn deed_letters_delivered(&self, count: i64) -> String {
        self.say_with("deed-letters-delivered", [("count", count.into())])
    }

    /// "Rückläufer eingetragen."
    #[must_use]
    pub fn deed_letter_returned(&self) -> String {
        self.say("deed-letter-returned")
    }

    /// "Brieftext freigegeben."
    #[must_use]
    pub fn deed_text_released(&self) -> String {
        self.say("deed-text-released")
    }

    /// "Verwaltung gespeichert."
    #[must_use]
    pub fn deed_administered(&self) -> String {
        self.say("deed-administered")
    }

    /// "Zurückgenommen."
    #[must_use]
    pub fn deed_undone(&self) -> String {
        self.say("deed-undone")
    }

    /// "Zurückgenommen: …"
    #[must_use]
    pub fn undone(&self, deed: &str) -> String {
        self.say_with("undone", [("deed", deed.into())])
    }

    /// "Wiederhergestellt: …"
    #[must_use]
    pub fn redone(&self, deed: &str) -> String {
        self.say_with("redone", [("deed", deed.into())])
    }

    /// "Der gedruckte Brief gilt nicht mehr."
    #[must_use]
    pub fn consequence_letter(&self) -> String {
        self.say("consequence-letter")
    }

    /// "Dolmetschen bis … anfragen."
    #[must_use]
    pub fn consequence_interpreter(&self, day: &str) -> String {
        self.say_with("consequence-interpreter", [("day", day.into())])
    }

    /// "Dolmetschen abbestellen."
    #[must_use]
    pub fn consequence_call_off(&self) -> String {
        self.say("consequence-call-off")
    }

    /// "Die Bestätigung gilt nicht mehr."
    #[must_use]
    pub fn consequence_confirmation(&self) -> String {
        self.say("consequence-confirmation")
    }

    /// "Für einen Brief ist es zu spät: bitte anrufen."
    #[must_use]
    pub fn consequence_too_late(&self) -> String {
        self.say("consequence-too-late")
    }

    /// "Liegt außerhalb der Zeitfenster."
    #[must_use]
    pub fn consequence_outside(&self) -> String {
        self.say("consequence-outside")
    }
}
