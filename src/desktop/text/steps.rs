//! Words: the steps of a child after the talk, and open loops.

mod acts;

use super::Texts;

impl Texts {
    /// "geprüft"
    #[must_use]
    pub fn stage_triaged(&self) -> String {
        self.say("stage-triaged")
    }

    /// "empfohlen"
    #[must_use]
    pub fn stage_recommended(&self) -> String {
        self.say("stage-recommended")
    }

    /// "übergeben"
    #[must_use]
    pub fn stage_handed_over(&self) -> String {
        self.say("stage-handed-over")
    }

    /// "angefragt"
    #[must_use]
    pub fn stage_asked(&self) -> String {
        self.say("stage-asked")
    }

    /// "zugewiesen"
    #[must_use]
    pub fn stage_placed(&self) -> String {
        self.say("stage-placed")
    }

    /// "aufgenommen"
    #[must_use]
    pub fn stage_enrolled(&self) -> String {
        self.say("stage-enrolled")
    }

    /// "in Erstförderung"
    #[must_use]
    pub fn stage_support(&self) -> String {
        self.say("stage-support")
    }

    /// "Schulaufsicht"
    #[must_use]
    pub fn ball_supervision(&self) -> String {
        self.say("ball-supervision")
    }

    /// "Schule"
    #[must_use]
    pub fn ball_school(&self) -> String {
        self.say("ball-school")
    }

    /// "Gesundheitsamt"
    #[must_use]
    pub fn ball_health(&self) -> String {
        self.say("ball-health")
    }

    /// "Adresse klären"
    #[must_use]
    pub fn step_clear_address(&self) -> String {
        self.say("step-clear-address")
    }

    /// "An Schulamt übergeben"
    #[must_use]
    pub fn step_hand_over(&self) -> String {
        self.say("step-hand-over")
    }

    /// "Rückfrage beantworten"
    #[must_use]
    pub fn step_answer_question(&self) -> String {
        self.say("step-answer-question")
    }

    /// "Schule anfragen"
    #[must_use]
    pub fn step_ask_school(&self) -> String {
        self.say("step-ask-school")
    }

    /// "Antwort eintragen"
    #[must_use]
    pub fn step_enter_answer(&self) -> String {
        self.say("step-enter-answer")
    }

    /// "Schulplatz zuweisen"
    #[must_use]
    pub fn step_place(&self) -> String {
        self.say("step-place")
    }

    /// "Aufnahme eintragen"
    #[must_use]
    pub fn step_ask_admission(&self) -> String {
        self.say("step-ask-admission")
    }

    /// "Akte abschließen"
    #[must_use]
    pub fn step_close_file(&self) -> String {
        self.say("step-close-file")
    }

    /// "Eingeladen, keine Rückmeldung"
    #[must_use]
    pub fn loop_no_reply(&self) -> String {
        self.say("loop-no-reply")
    }

    /// "Angaben für den nächsten Schritt fehlen"
    #[must_use]
    pub fn loop_details(&self) -> String {
        self.say("loop-details")
    }

    /// "Einladung nicht gedruckt"
    #[must_use]
    pub fn loop_not_printed(&self) -> String {
        self.say("loop-not-printed")
    }

    /// "Brief zurückgekommen"
    #[must_use]
    pub fn loop_returned(&self) -> String {
        self.say("loop-returned")
    }

    /// "Dolmetschen offen"
    #[must_use]
    pub fn loop_interpreter(&self) -> String {
        self.say("loop-interpreter")
    }

    /// "Wartet länger als vorgesehen"
    #[must_use]
    pub fn loop_waiting(&self) -> String {
        self.say("loop-waiting")
    }

    /// "Nicht erschienen"
    #[must_use]
    pub fn loop_missed(&self) -> String {
        self.say("loop-missed")
    }

    /// "Wiederholt nicht erreicht"
    #[must_use]
    pub fn loop_missed_again(&self) -> String {
        self.say("loop-missed-again")
    }

    /// "Ergebnis des Termins fehlt"
    #[must_use]
    pub fn loop_outcome(&self) -> String {
        self.say("loop-outcome")
    }

    /// "Gesprochen, Protokoll offen"
    #[must_use]
    pub fn loop_record(&self) -> String {
        self.say("loop-record")
    }

    /// "Beraten, noch nicht übergeben"
    #[must_use]
    pub fn loop_not_handed_over(&self) -> String {
        self.say("loop-not-handed-over")
    }

    /// "Rückfrage offen"
    #[must_use]
    pub fn loop_question(&self) -> String {
        self.say("loop-question")
    }

    /// "Übergeben, keine Schule angefragt"
    #[must_use]
    pub fn loop_handed_over(&self) -> String {
        self.say("loop-handed-over")
    }

    /// "Schule hat nicht geantwortet"
    #[must_use]
    pub fn loop_no_answer(&self) -> String {
        self.say("loop-no-answer")
    }

    /// "Abgelehnt, nicht entschieden"
    #[must_use]
    pub fn loop_refused(&self) -> String {
        self.say("loop-refused")
    }

    /// "Zusage, nicht zugewiesen"
    #[must_use]
    pub fn loop_accepted(&self) -> String {
        self.say("loop-accepted")
    }

    /// "Aufnahme nicht bestätigt"
    #[must_use]
    pub fn loop_no_admission(&self) -> String {
        self.say("loop-no-admission")
    }

    /// "Ansehen"
    #[must_use]
    pub fn loop_show(&self) -> String {
        self.say("loop-show")
    }

    /// "seit …"
    #[must_use]
    pub fn family_since(&self, day: &str) -> String {
        self.say_with("family-since", [("day", day.into())])
    }

    /// "Stand"
    #[must_use]
    pub fn family_stage(&self) -> String {
        self.say("family-stage")
    }

    /// "Wiedervorlage"
    #[must_use]
    pub fn family_note_follow_up(&self) -> String {
        self.say("family-note-follow-up")
    }

    /// "Kind"
    #[must_use]
    pub fn group_child(&self) -> String {
        self.say("group-child")
    }
}
