//! Words: how a talk ends, what is taken over for sisters and brothers, and what others changed meanwhile.

use crate::desktop::text::Texts;

impl Texts {
    /// "Für alle Geschwister"
    #[must_use]
    pub fn talk_for_siblings(&self) -> String {
        self.say("talk-for-siblings")
    }

    /// "Was einmal gefragt wird, gilt auf Wunsch gemeinsam."
    #[must_use]
    pub fn talk_for_siblings_words(&self) -> String {
        self.say("talk-for-siblings-words")
    }

    /// "Angaben übernehmen"
    #[must_use]
    pub fn talk_take_over(&self) -> String {
        self.say("talk-take-over")
    }

    /// "Wie ist das Gespräch ausgegangen?"
    #[must_use]
    pub fn talk_end_title(&self) -> String {
        self.say("talk-end-title")
    }

    /// "Gehalten"
    #[must_use]
    pub fn talk_end_held(&self) -> String {
        self.say("talk-end-held")
    }

    /// "Wie geplant, mit allen Kindern."
    #[must_use]
    pub fn talk_end_held_words(&self) -> String {
        self.say("talk-end-held-words")
    }

    /// "Ohne Dolmetschen"
    #[must_use]
    pub fn talk_end_without(&self) -> String {
        self.say("talk-end-without")
    }

    /// "Es wurde nicht gedolmetscht."
    #[must_use]
    pub fn talk_end_without_words(&self) -> String {
        self.say("talk-end-without-words")
    }

    /// "Unterlagen fehlen"
    #[must_use]
    pub fn talk_end_documents(&self) -> String {
        self.say("talk-end-documents")
    }

    /// "Danach wird ein Folgetermin angeboten."
    #[must_use]
    pub fn talk_end_documents_words(&self) -> String {
        self.say("talk-end-documents-words")
    }

    /// "Kind fehlte"
    #[must_use]
    pub fn talk_end_child(&self) -> String {
        self.say("talk-end-child")
    }

    /// "Danach wird ein Folgetermin angeboten."
    #[must_use]
    pub fn talk_end_child_words(&self) -> String {
        self.say("talk-end-child-words")
    }

    /// "Bis zur Übergabe fehlen noch 3 Angaben. Das Gespräch kann trotzdem enden."
    #[must_use]
    pub fn talk_end_missing(&self, n: i64) -> String {
        self.say_with("talk-end-missing", [("n", n.into())])
    }

    /// "Folgetermin finden"
    #[must_use]
    pub fn talk_follow_up(&self) -> String {
        self.say("talk-follow-up")
    }

    /// "Angaben für Geschwister übernehmen"
    #[must_use]
    pub fn talk_siblings_title(&self) -> String {
        self.say("talk-siblings-title")
    }

    /// "Von …"
    #[must_use]
    pub fn talk_siblings_from(&self, name: &str) -> String {
        self.say_with("talk-siblings-from", [("name", name.into())])
    }

    /// "Welche Angaben"
    #[must_use]
    pub fn talk_siblings_what(&self) -> String {
        self.say("talk-siblings-what")
    }

    /// "Für wen"
    #[must_use]
    pub fn talk_siblings_whom(&self) -> String {
        self.say("talk-siblings-whom")
    }

    /// "Familiensprache"
    #[must_use]
    pub fn talk_part_language(&self) -> String {
        self.say("talk-part-language")
    }

    /// "Schulländer und Zeiten"
    #[must_use]
    pub fn talk_part_schools(&self) -> String {
        self.say("talk-part-schools")
    }

    /// "Unterlagen"
    #[must_use]
    pub fn talk_part_documents(&self) -> String {
        self.say("talk-part-documents")
    }

    /// "Einwilligung"
    #[must_use]
    pub fn talk_part_consent(&self) -> String {
        self.say("talk-part-consent")
    }

    /// "Wunsch für dieselbe Schule"
    #[must_use]
    pub fn talk_part_wish(&self) -> String {
        self.say("talk-part-wish")
    }

    /// "…: wird bei … eingetragen"
    #[must_use]
    pub fn talk_fills(&self, part: &str, name: &str) -> String {
        self.say_with("talk-fills", [("part", part.into()), ("name", name.into())])
    }

    /// "…: bei … steht schon eine andere Antwort, sie bleibt"
    #[must_use]
    pub fn talk_keeps(&self, part: &str, name: &str) -> String {
        self.say_with("talk-keeps", [("part", part.into()), ("name", name.into())])
    }

    /// "…: die Antwort bei … wird ersetzt"
    #[must_use]
    pub fn talk_overwrites(&self, part: &str, name: &str) -> String {
        self.say_with(
            "talk-overwrites",
            [("part", part.into()), ("name", name.into())],
        )
    }

    /// "Vorhandene Antworten ersetzen"
    #[must_use]
    pub fn talk_replace(&self) -> String {
        self.say("talk-replace")
    }

    /// "Damit ändert sich nichts."
    #[must_use]
    pub fn talk_siblings_nothing(&self) -> String {
        self.say("talk-siblings-nothing")
    }

    /// "Übernehmen"
    #[must_use]
    pub fn talk_siblings_do(&self) -> String {
        self.say("talk-siblings-do")
    }

    /// "Auch andere haben diese Angaben inzwischen geändert. Hier bleiben Ihre."
    #[must_use]
    pub fn talk_met_title(&self) -> String {
        self.say("talk-met-title")
    }

    /// "Deutsch – inzwischen geändert von …: hier steht „A1“, dort „A2“."
    #[must_use]
    pub fn talk_met(&self, field: &str, who: &str, mine: &str, theirs: &str) -> String {
        self.say_with(
            "talk-met",
            [
                ("field", field.into()),
                ("who", who.into()),
                ("mine", mine.into()),
                ("theirs", theirs.into()),
            ],
        )
    }

    /// "… steht nicht mehr in der Akte."
    #[must_use]
    pub fn talk_met_gone(&self, name: &str) -> String {
        self.say_with("talk-met-gone", [("name", name.into())])
    }

    /// "Eine weitere Angabe wurde auch dort geändert. Hier bleibt Ihre."
    #[must_use]
    pub fn talk_met_other(&self) -> String {
        self.say("talk-met-other")
    }
}
