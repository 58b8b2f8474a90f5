//! Words: the kinds of appointments, what is entered about them, groups, interpreters, missed appointments

use super::Texts;
use crate::domain::appointment::{AppointmentKind, Channel, Outcome};
use crate::domain::booking::Conclusion;
use crate::domain::interpreter::InterpreterMode;

impl Texts {
    /// "Erstberatung"
    #[must_use]
    pub fn kind(&self, kind: AppointmentKind) -> String {
        match kind {
            AppointmentKind::Initial => self.kind_initial(),
            AppointmentKind::FollowUp => self.kind_follow_up(),
            AppointmentKind::Phone => self.kind_phone(),
            AppointmentKind::Video => self.kind_video(),
            AppointmentKind::Group => self.kind_group(),
            AppointmentKind::PrimaryShort => self.kind_primary(),
        }
    }

    /// "per SMS"
    #[must_use]
    pub fn channel(&self, channel: Channel) -> String {
        match channel {
            Channel::Phone => self.channel_phone(),
            Channel::TextMessage => self.channel_sms(),
            Channel::Letter => self.channel_letter(),
            Channel::Mail => self.channel_mail(),
            Channel::InPerson => self.channel_person(),
            Channel::Helper => self.channel_helper(),
        }
    }

    /// "vor Ort"
    #[must_use]
    pub fn mode(&self, mode: InterpreterMode) -> String {
        match mode {
            InterpreterMode::OnSite => self.mode_on_site(),
            InterpreterMode::Phone => self.mode_phone(),
            InterpreterMode::Video => self.mode_video(),
        }
    }

    /// "Kind fehlte"
    #[must_use]
    pub fn conclusion(&self, how: Conclusion) -> String {
        match how {
            Conclusion::Held(outcome) => self.outcome(outcome),
            Conclusion::NoShow => self.outcome_no_show(),
        }
    }

    /// "wie geplant gehalten"
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> String {
        match outcome {
            Outcome::AsPlanned => self.outcome_as_planned(),
            Outcome::WithoutInterpreter => self.outcome_without(),
            Outcome::ChildMissing => self.outcome_child(),
            Outcome::DocumentsMissing => self.outcome_documents(),
        }
    }

    /// "Erstberatung"
    #[must_use]
    pub fn kind_initial(&self) -> String {
        self.say("kind-initial")
    }

    /// "Folgeberatung"
    #[must_use]
    pub fn kind_follow_up(&self) -> String {
        self.say("kind-follow-up")
    }

    /// "Telefongespräch"
    #[must_use]
    pub fn kind_phone(&self) -> String {
        self.say("kind-phone")
    }

    /// "Videogespräch"
    #[must_use]
    pub fn kind_video(&self) -> String {
        self.say("kind-video")
    }

    /// "Gruppeninformation"
    #[must_use]
    pub fn kind_group(&self) -> String {
        self.say("kind-group")
    }

    /// "Primar-Kurzgespräch"
    #[must_use]
    pub fn kind_primary(&self) -> String {
        self.say("kind-primary")
    }

    /// "am Telefon"
    #[must_use]
    pub fn channel_phone(&self) -> String {
        self.say("channel-phone")
    }

    /// "per SMS"
    #[must_use]
    pub fn channel_sms(&self) -> String {
        self.say("channel-sms")
    }

    /// "per Brief"
    #[must_use]
    pub fn channel_letter(&self) -> String {
        self.say("channel-letter")
    }

    /// "per E-Mail"
    #[must_use]
    pub fn channel_mail(&self) -> String {
        self.say("channel-mail")
    }

    /// "persönlich"
    #[must_use]
    pub fn channel_person(&self) -> String {
        self.say("channel-person")
    }

    /// "über Helfende"
    #[must_use]
    pub fn channel_helper(&self) -> String {
        self.say("channel-helper")
    }

    /// "vor Ort"
    #[must_use]
    pub fn mode_on_site(&self) -> String {
        self.say("mode-on-site")
    }

    /// "Telefon"
    #[must_use]
    pub fn mode_phone(&self) -> String {
        self.say("mode-phone")
    }

    /// "Video"
    #[must_use]
    pub fn mode_video(&self) -> String {
        self.say("mode-video")
    }

    /// "wie geplant gehalten"
    #[must_use]
    pub fn outcome_as_planned(&self) -> String {
        self.say("outcome-as-planned")
    }

    /// "ohne Dolmetschen gehalten"
    #[must_use]
    pub fn outcome_without(&self) -> String {
        self.say("outcome-without")
    }

    /// "gehalten, Kind fehlte"
    #[must_use]
    pub fn outcome_child(&self) -> String {
        self.say("outcome-child")
    }

    /// "gehalten, Unterlagen fehlten"
    #[must_use]
    pub fn outcome_documents(&self) -> String {
        self.say("outcome-documents")
    }

    /// "nicht erschienen"
    #[must_use]
    pub fn outcome_no_show(&self) -> String {
        self.say("outcome-no-show")
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

    /// "… weitere Familien ziehen mit um."
    #[must_use]
    pub fn consequence_group_moves(&self, count: i64) -> String {
        self.say_with("consequence-group-moves", [("count", count.into())])
    }

    /// "Die Gruppe findet mit den anderen Familien statt."
    #[must_use]
    pub fn consequence_group_goes_on(&self) -> String {
        self.say("consequence-group-goes-on")
    }

    /// "Die Familie braucht eine Folgeberatung."
    #[must_use]
    pub fn consequence_follow_up(&self) -> String {
        self.say("consequence-follow-up")
    }
}
