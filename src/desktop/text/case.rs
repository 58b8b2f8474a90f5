//! Words: what stages, steps, appointments, interpreters and roles are called.

mod deeds;

use super::Texts;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::case::{BallWith, CaseStage, NextStep};
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
