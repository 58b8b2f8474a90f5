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

    /// "Beratungsprotokolle lesen"
    #[must_use]
    pub fn right_read_talks(&self) -> String {
        self.say("right-read-talks")
    }

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

    /// "Abschnitt"
    #[must_use]
    pub fn talk_section_hint(&self) -> String {
        self.say("talk-section-hint")
    }

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

    /// "Schule hinzufügen"
    #[must_use]
    pub fn talk_entry_add(&self) -> String {
        self.say("talk-entry-add")
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

    /// "Überblick"
    #[must_use]
    pub fn talk_tab_overview(&self) -> String {
        self.say("talk-tab-overview")
    }

    /// "Protokolle"
    #[must_use]
    pub fn talk_tab_records(&self) -> String {
        self.say("talk-tab-records")
    }

    /// "Noch wurde kein Gespräch geführt."
    #[must_use]
    pub fn talk_records_empty(&self) -> String {
        self.say("talk-records-empty")
    }

    /// "Ein Protokoll entsteht, wenn ein Gespräch beendet wird."
    #[must_use]
    pub fn talk_records_empty_hint(&self) -> String {
        self.say("talk-records-empty-hint")
    }

    /// "Tag"
    #[must_use]
    pub fn talk_column_day(&self) -> String {
        self.say("talk-column-day")
    }

    /// "Beratung"
    #[must_use]
    pub fn talk_column_person(&self) -> String {
        self.say("talk-column-person")
    }

    /// "Verfahren"
    #[must_use]
    pub fn talk_column_procedure(&self) -> String {
        self.say("talk-column-procedure")
    }

    /// "Ausgang"
    #[must_use]
    pub fn talk_column_outcome(&self) -> String {
        self.say("talk-column-outcome")
    }

    /// "Stand"
    #[must_use]
    pub fn talk_column_state(&self) -> String {
        self.say("talk-column-state")
    }

    /// "offen"
    #[must_use]
    pub fn talk_state_open(&self) -> String {
        self.say("talk-state-open")
    }

    /// "beendet"
    #[must_use]
    pub fn talk_state_ended(&self) -> String {
        self.say("talk-state-ended")
    }

    /// "Erstberatung"
    #[must_use]
    pub fn talk_procedure_full(&self) -> String {
        self.say("talk-procedure-full")
    }

    /// "Erstberatung und Kurzverfahren"
    #[must_use]
    pub fn talk_procedure_mixed(&self) -> String {
        self.say("talk-procedure-mixed")
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
