//! Words: why a family got its slot in a proposal, why another got none, and what helps.

use crate::desktop::text::Texts;

impl Texts {
    /// "mit name time"
    #[must_use]
    pub fn plan_why_with(&self, name: &str, time: &str) -> String {
        self.say_with(
            "plan-why-with",
            [("name", name.into()), ("time", time.into())],
        )
    }

    /// "nächster Standort"
    #[must_use]
    pub fn plan_why_nearest(&self) -> String {
        self.say("plan-why-nearest")
    }

    /// "km km weiter"
    #[must_use]
    pub fn plan_why_farther(&self, km: &str) -> String {
        self.say_with("plan-why-farther", [("km", km.into())])
    }

    /// "frühester Platz"
    #[must_use]
    pub fn plan_why_earliest(&self) -> String {
        self.say("plan-why-earliest")
    }

    /// "days Tage später"
    #[must_use]
    pub fn plan_why_later(&self, days: i64) -> String {
        self.say_with("plan-why-later", [("days", days.into())])
    }

    /// "Dolmetschen bis day"
    #[must_use]
    pub fn plan_why_interpreter(&self, day: &str) -> String {
        self.say_with("plan-why-interpreter", [("day", day.into())])
    }

    /// "gleiche Sprache"
    #[must_use]
    pub fn plan_why_language(&self) -> String {
        self.say("plan-why-language")
    }

    /// "Beratung spricht language"
    #[must_use]
    pub fn plan_why_speaks(&self, language: &str) -> String {
        self.say_with("plan-why-speaks", [("language", language.into())])
    }

    /// "barrierefrei"
    #[must_use]
    pub fn plan_why_accessible(&self) -> String {
        self.say("plan-why-accessible")
    }

    /// "Brief rechtzeitig"
    #[must_use]
    pub fn plan_why_letter(&self) -> String {
        self.say("plan-why-letter")
    }

    /// "Einladung per Telefon"
    #[must_use]
    pub fn plan_why_phone(&self) -> String {
        self.say("plan-why-phone")
    }

    /// "ohne Lücke"
    #[must_use]
    pub fn plan_why_no_gap(&self) -> String {
        self.say("plan-why-no-gap")
    }

    /// "wartet days Tage"
    #[must_use]
    pub fn plan_why_waits(&self, days: i64) -> String {
        self.say_with("plan-why-waits", [("days", days.into())])
    }

    /// "vorher when"
    #[must_use]
    pub fn plan_why_before(&self, when: &str) -> String {
        self.say_with("plan-why-before", [("when", when.into())])
    }

    /// "vorher ohne Platz"
    #[must_use]
    pub fn plan_why_placed(&self) -> String {
        self.say("plan-why-placed")
    }

    /// "selbst gewählt"
    #[must_use]
    pub fn plan_why_chosen(&self) -> String {
        self.say("plan-why-chosen")
    }

    /// "abgelehnt: reason"
    #[must_use]
    pub fn plan_why_declined(&self, reason: &str) -> String {
        self.say_with("plan-why-declined", [("reason", reason.into())])
    }

    /// "abgelehnt"
    #[must_use]
    pub fn plan_why_declined_bare(&self) -> String {
        self.say("plan-why-declined-bare")
    }

    /// "nach Fehltermin"
    #[must_use]
    pub fn plan_why_after_no_show(&self) -> String {
        self.say("plan-why-after-no-show")
    }

    /// "days Tage früher"
    #[must_use]
    pub fn plan_why_earlier(&self, days: i64) -> String {
        self.say_with("plan-why-earlier", [("days", days.into())])
    }

    /// "in days Tagen"
    #[must_use]
    pub fn plan_why_days(&self, days: i64) -> String {
        self.say_with("plan-why-days", [("days", days.into())])
    }

    /// "Sprache allein"
    #[must_use]
    pub fn plan_why_alone(&self) -> String {
        self.say("plan-why-alone")
    }

    /// "bald anfragen, day"
    #[must_use]
    pub fn plan_why_ask_soon(&self, day: &str) -> String {
        self.say_with("plan-why-ask-soon", [("day", day.into())])
    }

    /// "über Treppen"
    #[must_use]
    pub fn plan_why_stairs(&self) -> String {
        self.say("plan-why-stairs")
    }

    /// "lässt eine Lücke"
    #[must_use]
    pub fn plan_why_leaves_gap(&self) -> String {
        self.say("plan-why-leaves-gap")
    }

    /// "nicht mehr möglich"
    #[must_use]
    pub fn plan_why_conflict(&self) -> String {
        self.say("plan-why-conflict")
    }

    /// "kein Fenster mit minutes min"
    #[must_use]
    pub fn plan_cause_too_long(&self, minutes: i64) -> String {
        self.say_with("plan-cause-too-long", [("minutes", minutes.into())])
    }

    /// "alle Plätze vergeben"
    #[must_use]
    pub fn plan_cause_full(&self) -> String {
        self.say("plan-cause-full")
    }

    /// "keine Zeiten im Zeitraum"
    #[must_use]
    pub fn plan_cause_nothing(&self) -> String {
        self.say("plan-cause-nothing")
    }

    /// "Angaben fehlen"
    #[must_use]
    pub fn plan_cause_not_ready(&self) -> String {
        self.say("plan-cause-not-ready")
    }

    /// "Kein angebotenes Zeitfenster ist minutes Minuten lang."
    #[must_use]
    pub fn plan_full_too_long(&self, minutes: i64) -> String {
        self.say_with("plan-full-too-long", [("minutes", minutes.into())])
    }

    /// "Es gibt passende Plätze, aber andere Familien brauchen sie dringender."
    #[must_use]
    pub fn plan_full_full(&self) -> String {
        self.say("plan-full-full")
    }

    /// "Im gewählten Zeitraum werden keine Zeiten angeboten."
    #[must_use]
    pub fn plan_full_nothing(&self) -> String {
        self.say("plan-full-nothing")
    }

    /// "day verlängern"
    #[must_use]
    pub fn plan_remedy_extend(&self, day: &str) -> String {
        self.say_with("plan-remedy-extend", [("day", day.into())])
    }

    /// "bis day planen"
    #[must_use]
    pub fn plan_remedy_later(&self, day: &str) -> String {
        self.say_with("plan-remedy-later", [("day", day.into())])
    }

    /// "andere Standorte"
    #[must_use]
    pub fn plan_remedy_sites(&self) -> String {
        self.say("plan-remedy-sites")
    }

    /// "Raum wechseln"
    #[must_use]
    pub fn plan_remedy_room(&self) -> String {
        self.say("plan-remedy-room")
    }

    /// "Akte ergänzen"
    #[must_use]
    pub fn plan_remedy_file(&self) -> String {
        self.say("plan-remedy-file")
    }

    /// "Was helfen würde"
    #[must_use]
    pub fn plan_remedy_title(&self) -> String {
        self.say("plan-remedy-title")
    }

    /// "Das kann die Verwaltung einrichten."
    #[must_use]
    pub fn plan_remedy_admin(&self) -> String {
        self.say("plan-remedy-admin")
    }

    /// "Warum dieser Platz?"
    #[must_use]
    pub fn plan_why_title(&self) -> String {
        self.say("plan-why-title")
    }

    /// "Warum kein Platz?"
    #[must_use]
    pub fn plan_why_not_title(&self) -> String {
        self.say("plan-why-not-title")
    }

    /// "Inzwischen nicht mehr möglich"
    #[must_use]
    pub fn plan_conflict_title(&self) -> String {
        self.say("plan-conflict-title")
    }

    /// "Geprüft"
    #[must_use]
    pub fn plan_checked(&self) -> String {
        self.say("plan-checked")
    }

    /// "Beratung frei"
    #[must_use]
    pub fn plan_counsellor_free(&self) -> String {
        self.say("plan-counsellor-free")
    }

    /// "Raum frei"
    #[must_use]
    pub fn plan_room_free(&self) -> String {
        self.say("plan-room-free")
    }

    /// "Dolmetsch-Frist"
    #[must_use]
    pub fn plan_interpreter_in_time(&self) -> String {
        self.say("plan-interpreter-in-time")
    }

    /// "kein Ferientag"
    #[must_use]
    pub fn plan_no_holiday(&self) -> String {
        self.say("plan-no-holiday")
    }

    /// "in den Ferien"
    #[must_use]
    pub fn plan_holiday(&self) -> String {
        self.say("plan-holiday")
    }
}
