//! Words: the talk (Beratungsprotokoll)

use super::Texts;

impl Texts {
    /// "Gespräch beendet."
    #[must_use]
    pub fn deed_talk_ended(&self) -> String {
        self.say("deed-talk-ended")
    }

    /// "Beraten und Protokolle führen"
    #[must_use]
    pub fn right_counsel(&self) -> String {
        self.say("right-counsel")
    }
}
