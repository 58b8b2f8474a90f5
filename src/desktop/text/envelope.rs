//! Words of the dialog about the address on an envelope.

use super::Texts;
use crate::domain::envelope::Shortening;

impl Texts {
    /// "Anschrift kürzen"
    #[must_use]
    pub fn envelope_shorten(&self) -> String {
        self.say("envelope-shorten")
    }

    /// "Anschrift zu lang"
    #[must_use]
    pub fn envelope_too_large(&self) -> String {
        self.say("envelope-too-large")
    }

    /// "Anschrift kürzen?"
    #[must_use]
    pub fn envelope_title(&self) -> String {
        self.say("envelope-title")
    }

    /// "Gilt für alle Briefe an diese Anschrift. In der Akte bleibt sie, wie sie ist."
    #[must_use]
    pub fn envelope_object(&self) -> String {
        self.say("envelope-object")
    }

    /// "So steht sie im Umschlagfenster"
    #[must_use]
    pub fn envelope_window(&self) -> String {
        self.say("envelope-window")
    }

    /// "Nichts lässt sich weglassen …"
    #[must_use]
    pub fn envelope_nothing_helps(&self) -> String {
        self.say("envelope-nothing-helps")
    }

    /// "Anschrift so verwenden"
    #[must_use]
    pub fn envelope_save(&self) -> String {
        self.say("envelope-save")
    }

    /// "ganze Anschrift"
    #[must_use]
    pub fn envelope_whole(&self) -> String {
        self.say("envelope-whole")
    }

    /// "ohne Ortsteil"
    #[must_use]
    pub fn envelope_without(&self, parts: &str) -> String {
        self.say_with("envelope-without", [("parts", parts.into())])
    }

    /// What is left out.
    #[must_use]
    pub fn envelope_part(&self, part: Shortening) -> String {
        match part {
            Shortening::District => self.say("envelope-district"),
            Shortening::GivenNames => self.say("envelope-given-names"),
            Shortening::Accommodation => self.say("envelope-accommodation"),
            Shortening::LetterBox => self.say("envelope-letter-box"),
            Shortening::OtherGuardians => self.say("envelope-other-guardians"),
        }
    }

    /// "Die Anschrift passt ganz in das Fenster."
    #[must_use]
    pub fn envelope_fits(&self) -> String {
        self.say("envelope-fits")
    }

    /// "Enter zeigt, was weggelassen werden kann."
    #[must_use]
    pub fn envelope_enter(&self) -> String {
        self.say("envelope-enter")
    }
}
