//! Words: the kinds of appointments, what is known about one, groups, missed appointments.

mod booking;
mod entering;

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

    /// "Termin mit allen Angaben anlegen"
    #[must_use]
    pub fn key_details(&self) -> String {
        self.say("key-details")
    }

    /// "Gruppe absagen …"
    #[must_use]
    pub fn about_group_cancel(&self) -> String {
        self.say("about-group-cancel")
    }

    /// "Vorher und nachher"
    #[must_use]
    pub fn about_chain(&self) -> String {
        self.say("about-chain")
    }

    /// "Zusage … am …"
    #[must_use]
    pub fn about_confirmed(&self, how: &str, day: &str) -> String {
        self.say_with(
            "about-confirmed",
            [("how", how.into()), ("day", day.into())],
        )
    }

    /// "… Minuten gebraucht"
    #[must_use]
    pub fn about_spent(&self, minutes: i64) -> String {
        self.say_with("about-spent", [("minutes", minutes.into())])
    }

    /// "Einladung noch nicht gedruckt"
    #[must_use]
    pub fn about_letter_ready(&self) -> String {
        self.say("about-letter-ready")
    }

    /// "Einladung veraltet"
    #[must_use]
    pub fn about_letter_outdated(&self) -> String {
        self.say("about-letter-outdated")
    }

    /// "Einladung gedruckt am …"
    #[must_use]
    pub fn about_letter_made(&self, day: &str) -> String {
        self.say_with("about-letter-made", [("day", day.into())])
    }

    /// "Einladung gesperrt"
    #[must_use]
    pub fn about_letter_blocked(&self) -> String {
        self.say("about-letter-blocked")
    }

    /// "Erinnern am …"
    #[must_use]
    pub fn about_reminder(&self, day: &str) -> String {
        self.say_with("about-reminder", [("day", day.into())])
    }

    /// "Dolmetschen: …"
    #[must_use]
    pub fn about_interpreter_by(&self, mode: &str) -> String {
        self.say_with("about-interpreter-by", [("mode", mode.into())])
    }

    /// "Vorgang …"
    #[must_use]
    pub fn about_reference(&self, number: &str) -> String {
        self.say_with("about-reference", [("number", number.into())])
    }

    /// "telefonisch, von … aus"
    #[must_use]
    pub fn about_by_phone(&self, place: &str) -> String {
        self.say_with("about-by-phone", [("place", place.into())])
    }

    /// "per Video, von … aus"
    #[must_use]
    pub fn about_by_video(&self, place: &str) -> String {
        self.say_with("about-by-video", [("place", place.into())])
    }

    /// "Fehltermine: …"
    #[must_use]
    pub fn about_missed(&self, count: i64) -> String {
        self.say_with("about-missed", [("count", count.into())])
    }

    /// "Gruppe · … Familien"
    #[must_use]
    pub fn group_families(&self, count: i64) -> String {
        self.say_with("group-families", [("count", count.into())])
    }

    /// "Meldestelle anrufen"
    #[must_use]
    pub fn step_call_reporter(&self) -> String {
        self.say("step-call-reporter")
    }

    /// "Schulamt informieren"
    #[must_use]
    pub fn step_tell_authority(&self) -> String {
        self.say("step-tell-authority")
    }
}
