//! Words: what stands beside the answers of a talk: what is still lacking, the proposal, schools nearby and hints.

use crate::desktop::text::Texts;

impl Texts {
    /// "–"
    #[must_use]
    pub fn talk_unanswered(&self) -> String {
        self.say("talk-unanswered")
    }

    /// "aus der Meldung"
    #[must_use]
    pub fn talk_from_report(&self) -> String {
        self.say("talk-from-report")
    }

    /// "nötig für die Übergabe"
    #[must_use]
    pub fn talk_needed(&self) -> String {
        self.say("talk-needed")
    }

    /// "nicht lesbar"
    #[must_use]
    pub fn talk_not_understood(&self) -> String {
        self.say("talk-not-understood")
    }

    /// "auch „heute“ oder 3.5."
    #[must_use]
    pub fn talk_today_hint(&self) -> String {
        self.say("talk-today-hint")
    }

    /// "Bis zur Übergabe"
    #[must_use]
    pub fn talk_to_handover(&self) -> String {
        self.say("talk-to-handover")
    }

    /// "… von …"
    #[must_use]
    pub fn talk_of_count(&self, n: i64, m: i64) -> String {
        self.say_with("talk-of-count", [("n", n.into()), ("m", m.into())])
    }

    /// "Ergänzen"
    #[must_use]
    pub fn talk_fill(&self) -> String {
        self.say("talk-fill")
    }

    /// "In der Akte"
    #[must_use]
    pub fn talk_in_record(&self) -> String {
        self.say("talk-in-record")
    }

    /// "Alle Angaben sind da."
    #[must_use]
    pub fn talk_nothing_missing(&self) -> String {
        self.say("talk-nothing-missing")
    }

    /// "und 3 weitere"
    #[must_use]
    pub fn talk_more(&self, n: i64) -> String {
        self.say_with("talk-more", [("n", n.into())])
    }

    /// "Vorschlag des Programms"
    #[must_use]
    pub fn talk_proposal(&self) -> String {
        self.say("talk-proposal")
    }

    /// "von der Beratung gewählt"
    #[must_use]
    pub fn talk_own_recommendation(&self) -> String {
        self.say("talk-own-recommendation")
    }

    /// "oder …"
    #[must_use]
    pub fn talk_form_or(&self, form: &str) -> String {
        self.say_with("talk-form-or", [("form", form.into())])
    }

    /// "altersgemäß …"
    #[must_use]
    pub fn talk_by_age(&self, grade: i64) -> String {
        self.say_with("talk-by-age", [("grade", grade.into())])
    }

    /// "Schulen nahe …, Luftlinie"
    #[must_use]
    pub fn talk_near(&self, place: &str) -> String {
        self.say_with("talk-near", [("place", place.into())])
    }

    /// "Kommune fehlt: keine Nähe bekannt."
    #[must_use]
    pub fn talk_near_unknown(&self) -> String {
        self.say("talk-near-unknown")
    }

    /// "… km"
    #[must_use]
    pub fn talk_km(&self, km: &str) -> String {
        self.say_with("talk-km", [("km", km.into())])
    }

    /// "mehr als … km: Fahrkosten prüfen"
    #[must_use]
    pub fn talk_over_limit(&self, km: &str) -> String {
        self.say_with("talk-over-limit", [("km", km.into())])
    }

    /// "z. B. 4 Jahre Grundschule, liest gut"
    #[must_use]
    pub fn talk_reason_example(&self) -> String {
        self.say("talk-reason-example")
    }

    /// "Die Schulaufsicht entscheidet, bitte nichts zusagen."
    #[must_use]
    pub fn talk_promise_nothing(&self) -> String {
        self.say("talk-promise-nothing")
    }

    /// "Keine Empfehlung nötig: nicht schulpflichtig."
    #[must_use]
    pub fn talk_no_school(&self) -> String {
        self.say("talk-no-school")
    }

    /// "Anmeldung für Jg. 5 ist vorbei: Jg. 5 ansprechen."
    #[must_use]
    pub fn talk_hint_five(&self) -> String {
        self.say("talk-hint-five")
    }

    /// "Ab August Berufskolleg ansprechen."
    #[must_use]
    pub fn talk_hint_vocational(&self) -> String {
        self.say("talk-hint-vocational")
    }

    /// "Alphabetisierung prüfen."
    #[must_use]
    pub fn talk_hint_literacy(&self) -> String {
        self.say("talk-hint-literacy")
    }

    /// "Geburtsdatum ungenau: Jahrgang bitte prüfen."
    #[must_use]
    pub fn talk_hint_birth(&self) -> String {
        self.say("talk-hint-birth")
    }

    /// "Bitte keine Angaben zu Krankheiten, Diagnosen oder Testergebnissen eintragen. Ein Hinweis „AO-SF klären“ genügt."
    #[must_use]
    pub fn talk_health_hint(&self) -> String {
        self.say("talk-health-hint")
    }

    /// "Bitte keine Religion, keine Fluchtgründe, keine Gesundheit."
    #[must_use]
    pub fn talk_reason_hint(&self) -> String {
        self.say("talk-reason-hint")
    }

    /// "Der Wunsch gehört der Familie. Die Empfehlung ändert ihn nicht."
    #[must_use]
    pub fn talk_wish_is_theirs(&self) -> String {
        self.say("talk-wish-is-theirs")
    }

    /// "Nächste Grundschulen"
    #[must_use]
    pub fn talk_near_primary(&self) -> String {
        self.say("talk-near-primary")
    }

    /// "Als Wunsch"
    #[must_use]
    pub fn talk_wish_this(&self) -> String {
        self.say("talk-wish-this")
    }

    /// "nötig"
    #[must_use]
    pub fn talk_needed_short(&self) -> String {
        self.say("talk-needed-short")
    }

    /// "Vorschlag übernehmen"
    #[must_use]
    pub fn talk_proposal_take(&self) -> String {
        self.say("talk-proposal-take")
    }
}
