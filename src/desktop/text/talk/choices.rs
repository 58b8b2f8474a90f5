//! Words: the answers that can be chosen in a talk.

use crate::desktop::text::Texts;

impl Texts {
    /// "ja"
    #[must_use]
    pub fn talk_yes(&self) -> String {
        self.say("talk-yes")
    }

    /// "nein"
    #[must_use]
    pub fn talk_no(&self) -> String {
        self.say("talk-no")
    }

    /// "folgt"
    #[must_use]
    pub fn talk_later(&self) -> String {
        self.say("talk-later")
    }

    /// "in Deutschland"
    #[must_use]
    pub fn talk_in_germany(&self) -> String {
        self.say("talk-in-germany")
    }

    /// "im Ausland"
    #[must_use]
    pub fn talk_abroad(&self) -> String {
        self.say("talk-abroad")
    }

    /// "gemeinsam"
    #[must_use]
    pub fn talk_joint(&self) -> String {
        self.say("talk-joint")
    }

    /// "allein"
    #[must_use]
    pub fn talk_sole(&self) -> String {
        self.say("talk-sole")
    }

    /// "Deutsch"
    #[must_use]
    pub fn talk_reads_german(&self) -> String {
        self.say("talk-reads-german")
    }

    /// "eigene Sprache"
    #[must_use]
    pub fn talk_reads_own(&self) -> String {
        self.say("talk-reads-own")
    }

    /// "nicht"
    #[must_use]
    pub fn talk_reads_not(&self) -> String {
        self.say("talk-reads-not")
    }

    /// "nein"
    #[must_use]
    pub fn talk_german_none(&self) -> String {
        self.say("talk-german-none")
    }

    /// "unklar"
    #[must_use]
    pub fn talk_german_unknown(&self) -> String {
        self.say("talk-german-unknown")
    }

    /// "Gespräch"
    #[must_use]
    pub fn talk_by_talk(&self) -> String {
        self.say("talk-by-talk")
    }

    /// "Zertifikat"
    #[must_use]
    pub fn talk_by_certificate(&self) -> String {
        self.say("talk-by-certificate")
    }

    /// "Angabe"
    #[must_use]
    pub fn talk_by_family(&self) -> String {
        self.say("talk-by-family")
    }

    /// "Kurztest"
    #[must_use]
    pub fn talk_by_test(&self) -> String {
        self.say("talk-by-test")
    }

    /// "am Anfang"
    #[must_use]
    pub fn talk_latin_beginning(&self) -> String {
        self.say("talk-latin-beginning")
    }

    /// "sicher"
    #[must_use]
    pub fn talk_latin_fluent(&self) -> String {
        self.say("talk-latin-fluent")
    }

    /// "keine"
    #[must_use]
    pub fn talk_script_none(&self) -> String {
        self.say("talk-script-none")
    }

    /// "arabisch"
    #[must_use]
    pub fn talk_script_arabic(&self) -> String {
        self.say("talk-script-arabic")
    }

    /// "kyrillisch"
    #[must_use]
    pub fn talk_script_cyrillic(&self) -> String {
        self.say("talk-script-cyrillic")
    }

    /// "äthiopisch"
    #[must_use]
    pub fn talk_script_ethiopic(&self) -> String {
        self.say("talk-script-ethiopic")
    }

    /// "griechisch"
    #[must_use]
    pub fn talk_script_greek(&self) -> String {
        self.say("talk-script-greek")
    }

    /// "georgisch"
    #[must_use]
    pub fn talk_script_georgian(&self) -> String {
        self.say("talk-script-georgian")
    }

    /// "armenisch"
    #[must_use]
    pub fn talk_script_armenian(&self) -> String {
        self.say("talk-script-armenian")
    }

    /// "Devanagari"
    #[must_use]
    pub fn talk_script_devanagari(&self) -> String {
        self.say("talk-script-devanagari")
    }

    /// "bengalisch"
    #[must_use]
    pub fn talk_script_bengali(&self) -> String {
        self.say("talk-script-bengali")
    }

    /// "tamilisch"
    #[must_use]
    pub fn talk_script_tamil(&self) -> String {
        self.say("talk-script-tamil")
    }

    /// "thailändisch"
    #[must_use]
    pub fn talk_script_thai(&self) -> String {
        self.say("talk-script-thai")
    }

    /// "chinesisch"
    #[must_use]
    pub fn talk_script_chinese(&self) -> String {
        self.say("talk-script-chinese")
    }

    /// "andere"
    #[must_use]
    pub fn talk_script_other(&self) -> String {
        self.say("talk-script-other")
    }

    /// "Grundlagen üben"
    #[must_use]
    pub fn talk_maths_basics(&self) -> String {
        self.say("talk-maths-basics")
    }

    /// "altersgemäß"
    #[must_use]
    pub fn talk_maths_as_others(&self) -> String {
        self.say("talk-maths-as-others")
    }

    /// "weiter"
    #[must_use]
    pub fn talk_maths_further(&self) -> String {
        self.say("talk-maths-further")
    }

    /// "unklar"
    #[must_use]
    pub fn talk_maths_unclear(&self) -> String {
        self.say("talk-maths-unclear")
    }

    /// "kein Hinweis"
    #[must_use]
    pub fn talk_needs_none(&self) -> String {
        self.say("talk-needs-none")
    }

    /// "AO-SF klären"
    #[must_use]
    pub fn talk_needs_clarify(&self) -> String {
        self.say("talk-needs-clarify")
    }

    /// "Nachweis gesehen"
    #[must_use]
    pub fn talk_needs_proof(&self) -> String {
        self.say("talk-needs-proof")
    }

    /// "nicht gesehen"
    #[must_use]
    pub fn talk_measles_not_seen(&self) -> String {
        self.say("talk-measles-not-seen")
    }

    /// "gesehen"
    #[must_use]
    pub fn talk_measles_seen(&self) -> String {
        self.say("talk-measles-seen")
    }

    /// "Schule meldet"
    #[must_use]
    pub fn talk_measles_school(&self) -> String {
        self.say("talk-measles-school")
    }

    /// "2 Jahre"
    #[must_use]
    pub fn talk_two_years(&self) -> String {
        self.say("talk-two-years")
    }

    /// "3 Jahre"
    #[must_use]
    pub fn talk_three_years(&self) -> String {
        self.say("talk-three-years")
    }

    /// "im Unterricht"
    #[must_use]
    pub fn talk_support_integrated(&self) -> String {
        self.say("talk-support-integrated")
    }

    /// "teils Gruppe"
    #[must_use]
    pub fn talk_support_partly(&self) -> String {
        self.say("talk-support-partly")
    }

    /// "eigene Klasse"
    #[must_use]
    pub fn talk_support_separate(&self) -> String {
        self.say("talk-support-separate")
    }

    /// "Ausweis oder Pass"
    #[must_use]
    pub fn talk_paper_identity(&self) -> String {
        self.say("talk-paper-identity")
    }

    /// "Meldebescheinigung"
    #[must_use]
    pub fn talk_paper_registration(&self) -> String {
        self.say("talk-paper-registration")
    }

    /// "Geburtsurkunde"
    #[must_use]
    pub fn talk_paper_birth(&self) -> String {
        self.say("talk-paper-birth")
    }

    /// "Zeugnisse"
    #[must_use]
    pub fn talk_paper_certificates(&self) -> String {
        self.say("talk-paper-certificates")
    }

    /// "Impfausweis"
    #[must_use]
    pub fn talk_paper_vaccination(&self) -> String {
        self.say("talk-paper-vaccination")
    }

    /// "Sorgerechtsnachweis"
    #[must_use]
    pub fn talk_paper_custody(&self) -> String {
        self.say("talk-paper-custody")
    }

    /// "Aufenthaltstitel, Zuweisung"
    #[must_use]
    pub fn talk_paper_residence(&self) -> String {
        self.say("talk-paper-residence")
    }

    /// "Einwilligung"
    #[must_use]
    pub fn talk_paper_consent(&self) -> String {
        self.say("talk-paper-consent")
    }
}
