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

    /// "Termin anlegen"
    #[must_use]
    pub fn booking_title(&self) -> String {
        self.say("booking-title")
    }

    /// "Termin ändern"
    #[must_use]
    pub fn booking_change_title(&self) -> String {
        self.say("booking-change-title")
    }

    /// "Art des Gesprächs"
    #[must_use]
    pub fn booking_kind(&self) -> String {
        self.say("booking-kind")
    }

    /// "Wer mitkommt"
    #[must_use]
    pub fn booking_children(&self) -> String {
        self.say("booking-children")
    }

    /// "Wann und wo"
    #[must_use]
    pub fn booking_when(&self) -> String {
        self.say("booking-when")
    }

    /// "Raum"
    #[must_use]
    pub fn booking_room(&self) -> String {
        self.say("booking-room")
    }

    /// "Dauer"
    #[must_use]
    pub fn booking_length(&self) -> String {
        self.say("booking-length")
    }

    /// "Dolmetschen"
    #[must_use]
    pub fn booking_interpreter(&self) -> String {
        self.say("booking-interpreter")
    }

    /// "ohne"
    #[must_use]
    pub fn booking_without(&self) -> String {
        self.say("booking-without")
    }

    /// "Begründung"
    #[must_use]
    pub fn booking_why(&self) -> String {
        self.say("booking-why")
    }

    /// "Steht danach am Termin."
    #[must_use]
    pub fn booking_why_hint(&self) -> String {
        self.say("booking-why-hint")
    }

    /// "Das folgt daraus"
    #[must_use]
    pub fn booking_follows(&self) -> String {
        self.say("booking-follows")
    }

    /// "Das spricht dagegen"
    #[must_use]
    pub fn booking_against(&self) -> String {
        self.say("booking-against")
    }

    /// "So ist der Termin nicht möglich."
    #[must_use]
    pub fn booking_hard(&self) -> String {
        self.say("booking-hard")
    }

    /// "Mit einer Begründung ist der Termin möglich."
    #[must_use]
    pub fn booking_soft(&self) -> String {
        self.say("booking-soft")
    }

    /// "Nichts spricht dagegen."
    #[must_use]
    pub fn booking_fits(&self) -> String {
        self.say("booking-fits")
    }

    /// "Es gibt kein passendes Zeitfenster."
    #[must_use]
    pub fn booking_no_place(&self) -> String {
        self.say("booking-no-place")
    }

    /// "Gruppe an diesem Platz: … Familien"
    #[must_use]
    pub fn booking_group_there(&self, count: i64, people: i64, seats: i64) -> String {
        self.say_with(
            "booking-group-there",
            [
                ("count", count.into()),
                ("people", people.into()),
                ("seats", seats.into()),
            ],
        )
    }

    /// "Termin anlegen"
    #[must_use]
    pub fn booking_do(&self) -> String {
        self.say("booking-do")
    }

    /// "Termin ändern"
    #[must_use]
    pub fn booking_change_do(&self) -> String {
        self.say("booking-change-do")
    }

    /// "Prüfen …"
    #[must_use]
    pub fn booking_check(&self) -> String {
        self.say("booking-check")
    }

    /// "Ändern …"
    #[must_use]
    pub fn booking_open(&self) -> String {
        self.say("booking-open")
    }

    /// "Folgetermin …"
    #[must_use]
    pub fn booking_follow_up(&self) -> String {
        self.say("booking-follow-up")
    }

    /// "Neu anbieten …"
    #[must_use]
    pub fn booking_offer_again(&self) -> String {
        self.say("booking-offer-again")
    }

    /// "… aufnehmen …"
    #[must_use]
    pub fn booking_join(&self, name: &str) -> String {
        self.say_with("booking-join", [("name", name.into())])
    }

    /// "Termin mit allen Angaben anlegen"
    #[must_use]
    pub fn key_details(&self) -> String {
        self.say("key-details")
    }

    /// "Zusage …"
    #[must_use]
    pub fn entering_confirm(&self) -> String {
        self.say("entering-confirm")
    }

    /// "Zusage der Familie"
    #[must_use]
    pub fn entering_confirm_title(&self) -> String {
        self.say("entering-confirm-title")
    }

    /// "Wie hat die Familie zugesagt?"
    #[must_use]
    pub fn entering_how(&self) -> String {
        self.say("entering-how")
    }

    /// "Am"
    #[must_use]
    pub fn entering_on(&self) -> String {
        self.say("entering-on")
    }

    /// "Zusage eintragen"
    #[must_use]
    pub fn entering_confirm_do(&self) -> String {
        self.say("entering-confirm-do")
    }

    /// "Ergebnis …"
    #[must_use]
    pub fn entering_outcome(&self) -> String {
        self.say("entering-outcome")
    }

    /// "Wie ist der Termin ausgegangen?"
    #[must_use]
    pub fn entering_outcome_title(&self) -> String {
        self.say("entering-outcome-title")
    }

    /// "Dauer in Minuten"
    #[must_use]
    pub fn entering_minutes(&self) -> String {
        self.say("entering-minutes")
    }

    /// "Bitte eine Zahl von 1 bis 720 eintragen."
    #[must_use]
    pub fn entering_minutes_wrong(&self) -> String {
        self.say("entering-minutes-wrong")
    }

    /// "Ergebnis eintragen"
    #[must_use]
    pub fn entering_outcome_do(&self) -> String {
        self.say("entering-outcome-do")
    }

    /// "Der Tag ist vorbei: bitte kurz begründen."
    #[must_use]
    pub fn entering_correction(&self) -> String {
        self.say("entering-correction")
    }

    /// "Danach wird eine Folgeberatung angeboten."
    #[must_use]
    pub fn entering_follow_up_hint(&self) -> String {
        self.say("entering-follow-up-hint")
    }

    /// "Dolmetschen …"
    #[must_use]
    pub fn entering_interpreter(&self) -> String {
        self.say("entering-interpreter")
    }

    /// "Sprache"
    #[must_use]
    pub fn entering_language(&self) -> String {
        self.say("entering-language")
    }

    /// "Stand"
    #[must_use]
    pub fn entering_state(&self) -> String {
        self.say("entering-state")
    }

    /// "Art"
    #[must_use]
    pub fn entering_mode(&self) -> String {
        self.say("entering-mode")
    }

    /// "Vorgangsnummer des Pools"
    #[must_use]
    pub fn entering_reference(&self) -> String {
        self.say("entering-reference")
    }

    /// "Wer dolmetscht"
    #[must_use]
    pub fn entering_person(&self) -> String {
        self.say("entering-person")
    }

    /// "niemand benannt"
    #[must_use]
    pub fn entering_nobody(&self) -> String {
        self.say("entering-nobody")
    }

    /// "Dolmetschen eintragen"
    #[must_use]
    pub fn entering_interpreter_do(&self) -> String {
        self.say("entering-interpreter-do")
    }

    /// "Text für den Pool kopieren"
    #[must_use]
    pub fn entering_copy(&self) -> String {
        self.say("entering-copy")
    }

    /// "Absage für den Pool kopieren"
    #[must_use]
    pub fn entering_copy_off(&self) -> String {
        self.say("entering-copy-off")
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

    /// "Folgeberatung"
    #[must_use]
    pub fn setting_follow_up(&self) -> String {
        self.say("setting-follow-up")
    }

    /// "Telefongespräch"
    #[must_use]
    pub fn setting_phone(&self) -> String {
        self.say("setting-phone")
    }

    /// "Videogespräch"
    #[must_use]
    pub fn setting_video(&self) -> String {
        self.say("setting-video")
    }

    /// "Gruppeninformation"
    #[must_use]
    pub fn setting_group(&self) -> String {
        self.say("setting-group")
    }

    /// "Primar-Kurzgespräch, erstes Kind"
    #[must_use]
    pub fn setting_primary(&self) -> String {
        self.say("setting-primary")
    }

    /// "Frist nach einem Fehltermin"
    #[must_use]
    pub fn setting_no_show_days(&self) -> String {
        self.say("setting-no-show-days")
    }

    /// "Meldestelle anrufen ab Fehltermin"
    #[must_use]
    pub fn setting_no_show_call(&self) -> String {
        self.say("setting-no-show-call")
    }

    /// "Hinweis an das Schulamt ab Fehltermin"
    #[must_use]
    pub fn setting_no_show_note(&self) -> String {
        self.say("setting-no-show-note")
    }

    /// "mal"
    #[must_use]
    pub fn settings_times(&self) -> String {
        self.say("settings-times")
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
