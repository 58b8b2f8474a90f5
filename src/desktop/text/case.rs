//! Words: what cases, appointments, letters and roles are called, and what was done

use super::Texts;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::booking::Consequence;
use crate::domain::call::CallResult;
use crate::domain::case::{BallWith, CaseStage, NextStep};
use crate::domain::change::Deed;
use crate::domain::child_step::StepKind;
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::rights::Role;

impl Texts {
    /// "Büro"
    #[must_use]
    pub fn role(&self, role: Role) -> String {
        match role {
            Role::Counsellor => self.role_counsellor(),
            Role::Office => self.role_office(),
            Role::SchoolSupervision => self.role_supervision(),
            Role::Admin => self.role_admin(),
        }
    }

    /// "terminiert"
    #[must_use]
    pub fn stage(&self, stage: CaseStage) -> String {
        match stage {
            CaseStage::Reported => self.stage_reported(),
            CaseStage::Scheduled => self.stage_scheduled(),
            CaseStage::Invited => self.stage_invited(),
            CaseStage::Confirmed => self.stage_confirmed(),
            CaseStage::NoShow => self.stage_no_show(),
            CaseStage::Counselled => self.stage_counselled(),
            CaseStage::Triaged => self.stage_triaged(),
            CaseStage::Recommended => self.stage_recommended(),
            CaseStage::HandedOver => self.stage_handed_over(),
            CaseStage::SchoolAsked => self.stage_asked(),
            CaseStage::Placed => self.stage_placed(),
            CaseStage::Enrolled => self.stage_enrolled(),
            CaseStage::InInitialSupport => self.stage_support(),
            CaseStage::Closed => self.stage_closed(),
        }
    }

    /// "Büro", whose turn it is
    #[must_use]
    pub fn ball(&self, ball: BallWith) -> String {
        match ball {
            BallWith::Office => self.ball_office(),
            BallWith::Counsellor => self.ball_counsellor(),
            BallWith::Family => self.ball_family(),
            BallWith::InterpreterPool => self.ball_pool(),
            BallWith::SchoolSupervision => self.ball_supervision(),
            BallWith::School => self.ball_school(),
            BallWith::HealthOffice => self.ball_health(),
            BallWith::Nobody => self.ball_nobody(),
        }
    }

    /// "Termin finden"
    #[must_use]
    pub fn next_step(&self, step: NextStep) -> String {
        match step {
            NextStep::CompleteData => self.step_complete(),
            NextStep::FindSlot => self.step_find_slot(),
            NextStep::RequestInterpreter => self.step_interpreter(),
            NextStep::PrintLetter => self.step_print(),
            NextStep::Call => self.step_call(),
            NextStep::AwaitAppointment => self.step_await(),
            NextStep::HoldTalk => self.step_talk(),
            NextStep::EnterOutcome => self.step_outcome(),
            NextStep::OfferAgain => self.step_offer(),
            NextStep::CallReporter => self.step_call_reporter(),
            NextStep::TellAuthority => self.step_tell_authority(),
            NextStep::FinishRecord => self.step_finish(),
            NextStep::ClearAddress => self.step_clear_address(),
            NextStep::HandOver => self.step_hand_over(),
            NextStep::AnswerQuestion => self.step_answer_question(),
            NextStep::AskSchool => self.step_ask_school(),
            NextStep::EnterAnswer => self.step_enter_answer(),
            NextStep::Place => self.step_place(),
            NextStep::AskAdmission => self.step_ask_admission(),
            NextStep::ClearAdmission => self.step_clear_admission(),
            NextStep::WithdrawEnquiry => self.step_withdraw(),
            NextStep::EndSupport => self.step_end_support(),
            NextStep::CloseFile => self.step_close_file(),
            NextStep::Nothing => self.step_nothing(),
        }
    }

    /// "eingeladen"
    #[must_use]
    pub fn appointment_status(&self, status: AppointmentStatus) -> String {
        match status {
            AppointmentStatus::Booked => self.status_booked(),
            AppointmentStatus::Invited => self.status_invited(),
            AppointmentStatus::Confirmed => self.status_confirmed(),
            AppointmentStatus::Held => self.status_held(),
            AppointmentStatus::NoShow => self.status_no_show(),
            AppointmentStatus::CancelledByFamily => self.status_cancelled_family(),
            AppointmentStatus::CancelledByOffice => self.status_cancelled_office(),
        }
    }

    /// "angefragt"
    #[must_use]
    pub fn interpreter_status(&self, status: InterpreterStatus) -> String {
        match status {
            InterpreterStatus::ToRequest => self.interpreter_to_request(),
            InterpreterStatus::Requested => self.interpreter_requested(),
            InterpreterStatus::Confirmed => self.interpreter_confirmed(),
            InterpreterStatus::Declined => self.interpreter_declined(),
            InterpreterStatus::ToClear => self.interpreter_to_clear(),
            InterpreterStatus::Cancelled => self.interpreter_cancelled(),
        }
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

    /// "Beratung"
    #[must_use]
    pub fn role_counsellor(&self) -> String {
        self.say("role-counsellor")
    }

    /// "Büro"
    #[must_use]
    pub fn role_office(&self) -> String {
        self.say("role-office")
    }

    /// "Schulaufsicht"
    #[must_use]
    pub fn role_supervision(&self) -> String {
        self.say("role-supervision")
    }

    /// "Verwaltung"
    #[must_use]
    pub fn role_admin(&self) -> String {
        self.say("role-admin")
    }

    /// "gemeldet"
    #[must_use]
    pub fn stage_reported(&self) -> String {
        self.say("stage-reported")
    }

    /// "terminiert"
    #[must_use]
    pub fn stage_scheduled(&self) -> String {
        self.say("stage-scheduled")
    }

    /// "eingeladen"
    #[must_use]
    pub fn stage_invited(&self) -> String {
        self.say("stage-invited")
    }

    /// "bestätigt"
    #[must_use]
    pub fn stage_confirmed(&self) -> String {
        self.say("stage-confirmed")
    }

    /// "nicht erschienen"
    #[must_use]
    pub fn stage_no_show(&self) -> String {
        self.say("stage-no-show")
    }

    /// "beraten"
    #[must_use]
    pub fn stage_counselled(&self) -> String {
        self.say("stage-counselled")
    }

    /// "abgeschlossen"
    #[must_use]
    pub fn stage_closed(&self) -> String {
        self.say("stage-closed")
    }

    /// "Büro"
    #[must_use]
    pub fn ball_office(&self) -> String {
        self.say("ball-office")
    }

    /// "Beratung"
    #[must_use]
    pub fn ball_counsellor(&self) -> String {
        self.say("ball-counsellor")
    }

    /// "Familie"
    #[must_use]
    pub fn ball_family(&self) -> String {
        self.say("ball-family")
    }

    /// "Dolmetschpool"
    #[must_use]
    pub fn ball_pool(&self) -> String {
        self.say("ball-pool")
    }

    /// "niemand"
    #[must_use]
    pub fn ball_nobody(&self) -> String {
        self.say("ball-nobody")
    }

    /// "Angaben ergänzen"
    #[must_use]
    pub fn step_complete(&self) -> String {
        self.say("step-complete")
    }

    /// "Termin finden"
    #[must_use]
    pub fn step_find_slot(&self) -> String {
        self.say("step-find-slot")
    }

    /// "Dolmetschen anfragen"
    #[must_use]
    pub fn step_interpreter(&self) -> String {
        self.say("step-interpreter")
    }

    /// "Brief drucken"
    #[must_use]
    pub fn step_print(&self) -> String {
        self.say("step-print")
    }

    /// "Anrufen"
    #[must_use]
    pub fn step_call(&self) -> String {
        self.say("step-call")
    }

    /// "Termin abwarten"
    #[must_use]
    pub fn step_await(&self) -> String {
        self.say("step-await")
    }

    /// "Gespräch beginnen"
    #[must_use]
    pub fn step_talk(&self) -> String {
        self.say("step-talk")
    }

    /// "Ergebnis eintragen"
    #[must_use]
    pub fn step_outcome(&self) -> String {
        self.say("step-outcome")
    }

    /// "Neu anbieten"
    #[must_use]
    pub fn step_offer(&self) -> String {
        self.say("step-offer")
    }

    /// "Protokoll abschließen"
    #[must_use]
    pub fn step_finish(&self) -> String {
        self.say("step-finish")
    }

    /// "Nichts zu tun"
    #[must_use]
    pub fn step_nothing(&self) -> String {
        self.say("step-nothing")
    }

    /// "vorgemerkt"
    #[must_use]
    pub fn status_booked(&self) -> String {
        self.say("status-booked")
    }

    /// "eingeladen"
    #[must_use]
    pub fn status_invited(&self) -> String {
        self.say("status-invited")
    }

    /// "bestätigt"
    #[must_use]
    pub fn status_confirmed(&self) -> String {
        self.say("status-confirmed")
    }

    /// "beraten"
    #[must_use]
    pub fn status_held(&self) -> String {
        self.say("status-held")
    }

    /// "nicht erschienen"
    #[must_use]
    pub fn status_no_show(&self) -> String {
        self.say("status-no-show")
    }

    /// "von der Familie abgesagt"
    #[must_use]
    pub fn status_cancelled_family(&self) -> String {
        self.say("status-cancelled-family")
    }

    /// "vom Büro abgesagt"
    #[must_use]
    pub fn status_cancelled_office(&self) -> String {
        self.say("status-cancelled-office")
    }

    /// "anfragen"
    #[must_use]
    pub fn interpreter_to_request(&self) -> String {
        self.say("interpreter-to-request")
    }

    /// "angefragt"
    #[must_use]
    pub fn interpreter_requested(&self) -> String {
        self.say("interpreter-requested")
    }

    /// "bestätigt"
    #[must_use]
    pub fn interpreter_confirmed(&self) -> String {
        self.say("interpreter-confirmed")
    }

    /// "abgelehnt"
    #[must_use]
    pub fn interpreter_declined(&self) -> String {
        self.say("interpreter-declined")
    }

    /// "neu klären"
    #[must_use]
    pub fn interpreter_to_clear(&self) -> String {
        self.say("interpreter-to-clear")
    }

    /// "abbestellt"
    #[must_use]
    pub fn interpreter_cancelled(&self) -> String {
        self.say("interpreter-cancelled")
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

    /// "nicht nötig"
    #[must_use]
    pub fn interpreter_none(&self) -> String {
        self.say("interpreter-none")
    }

    /// "anfragen bis …"
    #[must_use]
    pub fn interpreter_request_by(&self, day: &str) -> String {
        self.say_with("interpreter-request-by", [("day", day.into())])
    }
}
