//! Words: the dialogs of the steps after the talk, follow-ups and calls.

use crate::desktop::text::Texts;

impl Texts {
    /// "An das Schulamt übergeben?"
    #[must_use]
    pub fn act_hand_over_title(&self) -> String {
        self.say("act-hand-over-title")
    }

    /// "Die Angaben der Kinder gehen an die Schulaufsicht. Geschwister bleiben verborgen."
    #[must_use]
    pub fn act_hand_over_object(&self) -> String {
        self.say("act-hand-over-object")
    }

    /// "Grundlage"
    #[must_use]
    pub fn act_basis(&self) -> String {
        self.say("act-basis")
    }

    /// "vollständig"
    #[must_use]
    pub fn act_complete(&self) -> String {
        self.say("act-complete")
    }

    /// "fehlt: …"
    #[must_use]
    pub fn act_missing(&self, what: &str) -> String {
        self.say_with("act-missing", [("what", what.into())])
    }

    /// "Übergeben"
    #[must_use]
    pub fn act_hand_over(&self) -> String {
        self.say("act-hand-over")
    }

    /// "Übergabe zurücknehmen?"
    #[must_use]
    pub fn act_take_back_title(&self) -> String {
        self.say("act-take-back-title")
    }

    /// "Zurücknehmen"
    #[must_use]
    pub fn act_take_back(&self) -> String {
        self.say("act-take-back")
    }

    /// "Grund"
    #[must_use]
    pub fn act_reason(&self) -> String {
        self.say("act-reason")
    }

    /// "Rückfrage an die Beratung?"
    #[must_use]
    pub fn act_question_title(&self) -> String {
        self.say("act-question-title")
    }

    /// "Rückfrage zu"
    #[must_use]
    pub fn act_question(&self) -> String {
        self.say("act-question")
    }

    /// "Rückfrage stellen"
    #[must_use]
    pub fn act_question_send(&self) -> String {
        self.say("act-question-send")
    }

    /// "Rückfrage beantwortet?"
    #[must_use]
    pub fn act_answer_title(&self) -> String {
        self.say("act-answer-title")
    }

    /// "Die Akte ist ergänzt. Die Schulaufsicht sieht das Kind wieder im Eingang."
    #[must_use]
    pub fn act_answer_object(&self) -> String {
        self.say("act-answer-object")
    }

    /// "Beantwortet"
    #[must_use]
    pub fn act_answer(&self) -> String {
        self.say("act-answer")
    }

    /// "Schule anfragen?"
    #[must_use]
    pub fn act_ask_title(&self) -> String {
        self.say("act-ask-title")
    }

    /// "Schule"
    #[must_use]
    pub fn act_school(&self) -> String {
        self.say("act-school")
    }

    /// "Name oder Ort eingeben"
    #[must_use]
    pub fn act_school_hint(&self) -> String {
        self.say("act-school-hint")
    }

    /// "Antwort bis"
    #[must_use]
    pub fn act_due(&self) -> String {
        self.say("act-due")
    }

    /// "Anfragen"
    #[must_use]
    pub fn act_ask(&self) -> String {
        self.say("act-ask")
    }

    /// "Antwort der Schule"
    #[must_use]
    pub fn act_reply_title(&self) -> String {
        self.say("act-reply-title")
    }

    /// "Zusage"
    #[must_use]
    pub fn act_accepted(&self) -> String {
        self.say("act-accepted")
    }

    /// "Ablehnung"
    #[must_use]
    pub fn act_refused(&self) -> String {
        self.say("act-refused")
    }

    /// "Aufnahme ab"
    #[must_use]
    pub fn act_from(&self) -> String {
        self.say("act-from")
    }

    /// "Eintragen"
    #[must_use]
    pub fn act_reply(&self) -> String {
        self.say("act-reply")
    }

    /// "Schulplatz zuweisen?"
    #[must_use]
    pub fn act_place_title(&self) -> String {
        self.say("act-place-title")
    }

    /// "Die Entscheidung der Schulaufsicht. Die Schule nimmt auf, die Eltern melden an."
    #[must_use]
    pub fn act_place_object(&self) -> String {
        self.say("act-place-object")
    }

    /// "Jahrgang"
    #[must_use]
    pub fn act_grade(&self) -> String {
        self.say("act-grade")
    }

    /// "Jahrgang 1 bis 13"
    #[must_use]
    pub fn act_grade_wrong(&self) -> String {
        self.say("act-grade-wrong")
    }

    /// "Zuweisen"
    #[must_use]
    pub fn act_place(&self) -> String {
        self.say("act-place")
    }

    /// "Aufnahme bestätigt?"
    #[must_use]
    pub fn act_admission_title(&self) -> String {
        self.say("act-admission-title")
    }

    /// "Erster Schultag"
    #[must_use]
    pub fn act_first_day(&self) -> String {
        self.say("act-first-day")
    }

    /// "Bestätigen"
    #[must_use]
    pub fn act_admission(&self) -> String {
        self.say("act-admission")
    }

    /// "Wiedervorlage anlegen"
    #[must_use]
    pub fn act_follow_up_title(&self) -> String {
        self.say("act-follow-up-title")
    }

    /// "Am"
    #[must_use]
    pub fn act_follow_up_day(&self) -> String {
        self.say("act-follow-up-day")
    }

    /// "Was ist anzusehen?"
    #[must_use]
    pub fn act_follow_up_text(&self) -> String {
        self.say("act-follow-up-text")
    }

    /// "Keine Befunde, Religion oder Fluchtgründe."
    #[must_use]
    pub fn act_follow_up_hint(&self) -> String {
        self.say("act-follow-up-hint")
    }

    /// "Für"
    #[must_use]
    pub fn act_follow_up_for(&self) -> String {
        self.say("act-follow-up-for")
    }

    /// "mich"
    #[must_use]
    pub fn act_follow_up_me(&self) -> String {
        self.say("act-follow-up-me")
    }

    /// "Anlegen"
    #[must_use]
    pub fn act_follow_up_save(&self) -> String {
        self.say("act-follow-up-save")
    }

    /// "Wiedervorlage verschieben"
    #[must_use]
    pub fn act_postpone_title(&self) -> String {
        self.say("act-postpone-title")
    }

    /// "Verschieben"
    #[must_use]
    pub fn act_postpone(&self) -> String {
        self.say("act-postpone")
    }

    /// "Rückruf vormerken"
    #[must_use]
    pub fn act_call_back_title(&self) -> String {
        self.say("act-call-back-title")
    }

    /// "Rückruf am"
    #[must_use]
    pub fn act_call_back_day(&self) -> String {
        self.say("act-call-back-day")
    }

    /// "Vormerken"
    #[must_use]
    pub fn act_call_back(&self) -> String {
        self.say("act-call-back")
    }
}
