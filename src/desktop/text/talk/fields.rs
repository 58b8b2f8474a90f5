//! Words: what is asked in a talk: its sections, questions and the names of its fields.

use crate::desktop::text::Texts;

impl Texts {
    /// "Schulbesuch bisher"
    #[must_use]
    pub fn talk_section_school(&self) -> String {
        self.say("talk-section-school")
    }

    /// "Wohnen und Sorge"
    #[must_use]
    pub fn talk_section_living(&self) -> String {
        self.say("talk-section-living")
    }

    /// "Sprachen"
    #[must_use]
    pub fn talk_section_languages(&self) -> String {
        self.say("talk-section-languages")
    }

    /// "Lesen und Schreiben"
    #[must_use]
    pub fn talk_section_literacy(&self) -> String {
        self.say("talk-section-literacy")
    }

    /// "Lernen, Interessen"
    #[must_use]
    pub fn talk_section_learning(&self) -> String {
        self.say("talk-section-learning")
    }

    /// "Unterlagen"
    #[must_use]
    pub fn talk_section_documents(&self) -> String {
        self.say("talk-section-documents")
    }

    /// "Wunsch der Eltern"
    #[must_use]
    pub fn talk_section_wish(&self) -> String {
        self.say("talk-section-wish")
    }

    /// "Empfehlung"
    #[must_use]
    pub fn talk_section_recommendation(&self) -> String {
        self.say("talk-section-recommendation")
    }

    /// "Einwilligung"
    #[must_use]
    pub fn talk_section_consent(&self) -> String {
        self.say("talk-section-consent")
    }

    /// "Kindergarten, Vorschule"
    #[must_use]
    pub fn talk_pre_school(&self) -> String {
        self.say("talk-pre-school")
    }

    /// "Schuljahre insgesamt"
    #[must_use]
    pub fn talk_school_years(&self) -> String {
        self.say("talk-school-years")
    }

    /// "Land"
    #[must_use]
    pub fn talk_entry_country(&self) -> String {
        self.say("talk-entry-country")
    }

    /// "Schule"
    #[must_use]
    pub fn talk_entry_school(&self) -> String {
        self.say("talk-entry-school")
    }

    /// "von"
    #[must_use]
    pub fn talk_entry_from(&self) -> String {
        self.say("talk-entry-from")
    }

    /// "bis"
    #[must_use]
    pub fn talk_entry_to(&self) -> String {
        self.say("talk-entry-to")
    }

    /// "Klasse"
    #[must_use]
    pub fn talk_entry_grade(&self) -> String {
        self.say("talk-entry-grade")
    }

    /// "Unterricht in"
    #[must_use]
    pub fn talk_entry_language(&self) -> String {
        self.say("talk-entry-language")
    }

    /// "Letztes Zeugnis gesehen"
    #[must_use]
    pub fn talk_certificate_seen(&self) -> String {
        self.say("talk-certificate-seen")
    }

    /// "Sprache des Zeugnisses"
    #[must_use]
    pub fn talk_certificate_language(&self) -> String {
        self.say("talk-certificate-language")
    }

    /// "Übersetzung liegt vor"
    #[must_use]
    pub fn talk_certificate_translated(&self) -> String {
        self.say("talk-certificate-translated")
    }

    /// "Schon Schule in Deutschland"
    #[must_use]
    pub fn talk_german_school(&self) -> String {
        self.say("talk-german-school")
    }

    /// "Monate"
    #[must_use]
    pub fn talk_german_months(&self) -> String {
        self.say("talk-german-months")
    }

    /// "Wo"
    #[must_use]
    pub fn talk_german_place(&self) -> String {
        self.say("talk-german-place")
    }

    /// "Zuzug in die Kommune"
    #[must_use]
    pub fn talk_arrival(&self) -> String {
        self.say("talk-arrival")
    }

    /// "Einreise nach Deutschland"
    #[must_use]
    pub fn talk_entry(&self) -> String {
        self.say("talk-entry")
    }

    /// "Aufenthaltskategorie"
    #[must_use]
    pub fn talk_pathway(&self) -> String {
        self.say("talk-pathway")
    }

    /// "Zuweisung an Kommune"
    #[must_use]
    pub fn talk_allocation(&self) -> String {
        self.say("talk-allocation")
    }

    /// "Geburtsort"
    #[must_use]
    pub fn talk_birth_place(&self) -> String {
        self.say("talk-birth-place")
    }

    /// "Geburtsland"
    #[must_use]
    pub fn talk_birth_country(&self) -> String {
        self.say("talk-birth-country")
    }

    /// "Staatsangehörigkeit"
    #[must_use]
    pub fn talk_nationality(&self) -> String {
        self.say("talk-nationality")
    }

    /// "Sorgerecht"
    #[must_use]
    pub fn talk_custody(&self) -> String {
        self.say("talk-custody")
    }

    /// "Nachweis gesehen"
    #[must_use]
    pub fn talk_custody_seen(&self) -> String {
        self.say("talk-custody-seen")
    }

    /// "Liest"
    #[must_use]
    pub fn talk_reads(&self) -> String {
        self.say("talk-reads")
    }

    /// "Anschrift"
    #[must_use]
    pub fn talk_address(&self) -> String {
        self.say("talk-address")
    }

    /// "Familiensprache"
    #[must_use]
    pub fn talk_language(&self) -> String {
        self.say("talk-language")
    }

    /// "Deutsch"
    #[must_use]
    pub fn talk_german(&self) -> String {
        self.say("talk-german")
    }

    /// "Eingeschätzt durch"
    #[must_use]
    pub fn talk_assessment(&self) -> String {
        self.say("talk-assessment")
    }

    /// "Sprache"
    #[must_use]
    pub fn talk_skill_language(&self) -> String {
        self.say("talk-skill-language")
    }

    /// "hören"
    #[must_use]
    pub fn talk_skill_listening(&self) -> String {
        self.say("talk-skill-listening")
    }

    /// "sprechen"
    #[must_use]
    pub fn talk_skill_speaking(&self) -> String {
        self.say("talk-skill-speaking")
    }

    /// "lesen"
    #[must_use]
    pub fn talk_skill_reading(&self) -> String {
        self.say("talk-skill-reading")
    }

    /// "schreiben"
    #[must_use]
    pub fn talk_skill_writing(&self) -> String {
        self.say("talk-skill-writing")
    }

    /// "Sprache hinzufügen"
    #[must_use]
    pub fn talk_skill_add(&self) -> String {
        self.say("talk-skill-add")
    }

    /// "0 nicht · 1 wenig · 2 gut · 3 sicher"
    #[must_use]
    pub fn talk_skill_scale(&self) -> String {
        self.say("talk-skill-scale")
    }

    /// "Lateinische Schrift"
    #[must_use]
    pub fn talk_latin(&self) -> String {
        self.say("talk-latin")
    }

    /// "Andere Schrift"
    #[must_use]
    pub fn talk_other_script(&self) -> String {
        self.say("talk-other-script")
    }

    /// "Schulbesuch mit Lücke"
    #[must_use]
    pub fn talk_gap(&self) -> String {
        self.say("talk-gap")
    }

    /// "länger als 1 Jahr: Alphabetisierung prüfen"
    #[must_use]
    pub fn talk_gap_hint(&self) -> String {
        self.say("talk-gap-hint")
    }

    /// "Zeit hinzufügen"
    #[must_use]
    pub fn talk_gap_add(&self) -> String {
        self.say("talk-gap-add")
    }

    /// "Fremdsprache in der Schule"
    #[must_use]
    pub fn talk_foreign(&self) -> String {
        self.say("talk-foreign")
    }

    /// "seit"
    #[must_use]
    pub fn talk_foreign_since(&self) -> String {
        self.say("talk-foreign-since")
    }

    /// "Fremdsprache hinzufügen"
    #[must_use]
    pub fn talk_foreign_add(&self) -> String {
        self.say("talk-foreign-add")
    }

    /// "Mathematik, Eindruck"
    #[must_use]
    pub fn talk_maths(&self) -> String {
        self.say("talk-maths")
    }

    /// "Stärken"
    #[must_use]
    pub fn talk_strengths(&self) -> String {
        self.say("talk-strengths")
    }

    /// "Interessen, Hobbys"
    #[must_use]
    pub fn talk_interests(&self) -> String {
        self.say("talk-interests")
    }

    /// "Berufswunsch"
    #[must_use]
    pub fn talk_career(&self) -> String {
        self.say("talk-career")
    }

    /// "Besondere Unterstützung"
    #[must_use]
    pub fn talk_special_needs(&self) -> String {
        self.say("talk-special-needs")
    }

    /// "Masernschutz"
    #[must_use]
    pub fn talk_measles(&self) -> String {
        self.say("talk-measles")
    }

    /// "Kein besonderer Wunsch"
    #[must_use]
    pub fn talk_no_wish(&self) -> String {
        self.say("talk-no-wish")
    }

    /// "Schulform"
    #[must_use]
    pub fn talk_wish_form(&self) -> String {
        self.say("talk-wish-form")
    }

    /// "Bestimmte Schule"
    #[must_use]
    pub fn talk_wish_school(&self) -> String {
        self.say("talk-wish-school")
    }

    /// "Schule der Geschwister"
    #[must_use]
    pub fn talk_wish_sibling(&self) -> String {
        self.say("talk-wish-sibling")
    }

    /// "Ganztag"
    #[must_use]
    pub fn talk_wish_all_day(&self) -> String {
        self.say("talk-wish-all-day")
    }

    /// "Grund"
    #[must_use]
    pub fn talk_wish_reason(&self) -> String {
        self.say("talk-wish-reason")
    }

    /// "Schulform"
    #[must_use]
    pub fn talk_form(&self) -> String {
        self.say("talk-form")
    }

    /// "oder"
    #[must_use]
    pub fn talk_second_form(&self) -> String {
        self.say("talk-second-form")
    }

    /// "Jahrgang"
    #[must_use]
    pub fn talk_grade(&self) -> String {
        self.say("talk-grade")
    }

    /// "Erstförderung"
    #[must_use]
    pub fn talk_initial_support(&self) -> String {
        self.say("talk-initial-support")
    }

    /// "Deutschförderung"
    #[must_use]
    pub fn talk_support(&self) -> String {
        self.say("talk-support")
    }

    /// "Grund"
    #[must_use]
    pub fn talk_school_reason(&self) -> String {
        self.say("talk-school-reason")
    }

    /// "Begründung"
    #[must_use]
    pub fn talk_reason(&self) -> String {
        self.say("talk-reason")
    }

    /// "Schulweg in km"
    #[must_use]
    pub fn talk_metres(&self) -> String {
        self.say("talk-metres")
    }

    /// "Buslinie"
    #[must_use]
    pub fn talk_bus(&self) -> String {
        self.say("talk-bus")
    }

    /// "Fahrkosten-Antrag ausgegeben"
    #[must_use]
    pub fn talk_ticket(&self) -> String {
        self.say("talk-ticket")
    }

    /// "Einwilligung unterschrieben"
    #[must_use]
    pub fn talk_consent(&self) -> String {
        self.say("talk-consent")
    }

    /// "Fassung"
    #[must_use]
    pub fn talk_consent_version(&self) -> String {
        self.say("talk-consent-version")
    }

    /// "Sprache des Formulars"
    #[must_use]
    pub fn talk_consent_language(&self) -> String {
        self.say("talk-consent-language")
    }

    /// "Abschnitt"
    #[must_use]
    pub fn talk_section_hint(&self) -> String {
        self.say("talk-section-hint")
    }

    /// "Schule hinzufügen"
    #[must_use]
    pub fn talk_entry_add(&self) -> String {
        self.say("talk-entry-add")
    }
}
