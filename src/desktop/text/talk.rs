//! Words: the talk (Beratungsprotokoll): its page, its keys, who leads it and what is kept of it.

mod beside;
mod choices;
mod ending;
mod fields;
mod records;

use super::Texts;

impl Texts {
    /// "Beratung"
    #[must_use]
    pub fn talk_title(&self) -> String {
        self.say("talk-title")
    }

    /// "Beratung Familie …"
    #[must_use]
    pub fn talk_of(&self, name: &str) -> String {
        self.say_with("talk-of", [("name", name.into())])
    }

    /// "läuft seit … · … min"
    #[must_use]
    pub fn talk_running(&self, time: &str, minutes: i64) -> String {
        self.say_with(
            "talk-running",
            [("time", time.into()), ("minutes", minutes.into())],
        )
    }

    /// "nur lesen"
    #[must_use]
    pub fn talk_paused(&self) -> String {
        self.say("talk-paused")
    }

    /// "Unterbrechen"
    #[must_use]
    pub fn talk_interrupt(&self) -> String {
        self.say("talk-interrupt")
    }

    /// "Gespräch beenden"
    #[must_use]
    pub fn talk_end(&self) -> String {
        self.say("talk-end")
    }

    /// "vollständig"
    #[must_use]
    pub fn talk_complete(&self) -> String {
        self.say("talk-complete")
    }

    /// "noch 3 Angaben"
    #[must_use]
    pub fn talk_gaps(&self, n: i64) -> String {
        self.say_with("talk-gaps", [("n", n.into())])
    }

    /// "… · geb. …"
    #[must_use]
    pub fn talk_born(&self, grade: &str, day: &str) -> String {
        self.say_with("talk-born", [("grade", grade.into()), ("day", day.into())])
    }

    /// "geb. …"
    #[must_use]
    pub fn talk_born_only(&self, day: &str) -> String {
        self.say_with("talk-born-only", [("day", day.into())])
    }

    /// "Geburtsdatum fehlt"
    #[must_use]
    pub fn talk_birth_missing(&self) -> String {
        self.say("talk-birth-missing")
    }

    /// "Primar-Kurzverfahren"
    #[must_use]
    pub fn talk_short(&self) -> String {
        self.say("talk-short")
    }

    /// "Volles Protokoll"
    #[must_use]
    pub fn talk_full(&self) -> String {
        self.say("talk-full")
    }

    /// "Kurzverfahren"
    #[must_use]
    pub fn talk_full_on(&self) -> String {
        self.say("talk-full-on")
    }

    /// "Sorge: …"
    #[must_use]
    pub fn talk_guardian(&self, name: &str) -> String {
        self.say_with("talk-guardian", [("name", name.into())])
    }

    /// "Entwurf gesichert …"
    #[must_use]
    pub fn talk_draft_saved(&self, time: &str) -> String {
        self.say_with("talk-draft-saved", [("time", time.into())])
    }

    /// "Entwurf noch nicht gesichert"
    #[must_use]
    pub fn talk_draft_open(&self) -> String {
        self.say("talk-draft-open")
    }

    /// "Entwurf konnte nicht gesichert werden."
    #[must_use]
    pub fn talk_draft_failed(&self) -> String {
        self.say("talk-draft-failed")
    }

    /// "Geplant bis …"
    #[must_use]
    pub fn talk_planned_to(&self, time: &str) -> String {
        self.say_with("talk-planned-to", [("time", time.into())])
    }

    /// "danach … um …"
    #[must_use]
    pub fn talk_then(&self, name: &str, time: &str) -> String {
        self.say_with("talk-then", [("name", name.into()), ("time", time.into())])
    }

    /// "Fortgesetzt mit dem Entwurf von …."
    #[must_use]
    pub fn talk_continued(&self, time: &str) -> String {
        self.say_with("talk-continued", [("time", time.into())])
    }

    /// "Die Akte wurde inzwischen geändert. Ihre Antworten bleiben."
    #[must_use]
    pub fn talk_changed(&self) -> String {
        self.say("talk-changed")
    }

    /// "Die Akte wurde inzwischen geändert. Ihre Antworten bleiben. Bitte beenden Sie das Gespräch noch einmal."
    #[must_use]
    pub fn talk_check_again(&self) -> String {
        self.say("talk-check-again")
    }

    /// "… führt dieses Gespräch seit …. Sie können nur lesen."
    #[must_use]
    pub fn talk_other(&self, name: &str, time: &str) -> String {
        self.say_with("talk-other", [("name", name.into()), ("time", time.into())])
    }

    /// "Gespräch übernehmen"
    #[must_use]
    pub fn talk_take_lead(&self) -> String {
        self.say("talk-take-lead")
    }

    /// "Gespräch übernehmen?"
    #[must_use]
    pub fn talk_take_title(&self) -> String {
        self.say("talk-take-title")
    }

    /// "… kann danach nur noch lesen. Was dort eingetragen ist, bleibt als Entwurf von … erhalten und wird hier nicht gezeigt."
    #[must_use]
    pub fn talk_take_words(&self, name: &str) -> String {
        self.say_with("talk-take-words", [("name", name.into())])
    }

    /// "Gespräche führt die Beratung. Sie können nur lesen."
    #[must_use]
    pub fn talk_no_right(&self) -> String {
        self.say("talk-no-right")
    }

    /// "Gespräch vom … mit …. Hier wird nur gelesen."
    #[must_use]
    pub fn talk_past(&self, day: &str, name: &str) -> String {
        self.say_with("talk-past", [("day", day.into()), ("name", name.into())])
    }

    /// "Die Familie hat noch kein Kind in der Akte."
    #[must_use]
    pub fn talk_nobody(&self) -> String {
        self.say("talk-nobody")
    }

    /// "Akte öffnen"
    #[must_use]
    pub fn talk_open_record(&self) -> String {
        self.say("talk-open-record")
    }

    /// "Entwurf sichern"
    #[must_use]
    pub fn talk_key_save(&self) -> String {
        self.say("talk-key-save")
    }

    /// "Kind"
    #[must_use]
    pub fn talk_key_child(&self) -> String {
        self.say("talk-key-child")
    }

    /// "Abschnitt"
    #[must_use]
    pub fn talk_key_section(&self) -> String {
        self.say("talk-key-section")
    }

    /// "Antwort wählen"
    #[must_use]
    pub fn talk_key_answer(&self) -> String {
        self.say("talk-key-answer")
    }

    /// "nächste fehlende Angabe"
    #[must_use]
    pub fn talk_key_missing(&self) -> String {
        self.say("talk-key-missing")
    }

    /// "sichern"
    #[must_use]
    pub fn talk_key_keep(&self) -> String {
        self.say("talk-key-keep")
    }

    /// "Gespräch beginnen"
    #[must_use]
    pub fn talk_begin(&self) -> String {
        self.say("talk-begin")
    }

    /// "Gespräch fortsetzen"
    #[must_use]
    pub fn talk_continue(&self) -> String {
        self.say("talk-continue")
    }
}
