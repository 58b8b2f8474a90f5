//! Words: the rules of the office: what they are called and how they count.

use crate::desktop::text::Texts;

impl Texts {
    /// "Gespräch"
    #[must_use]
    pub fn settings_talk(&self) -> String {
        self.say("settings-talk")
    }

    /// "Fristen und Zeiten"
    #[must_use]
    pub fn settings_time(&self) -> String {
        self.say("settings-time")
    }

    /// "Briefkopf"
    #[must_use]
    pub fn settings_letter(&self) -> String {
        self.say("settings-letter")
    }

    /// "Minuten"
    #[must_use]
    pub fn settings_minutes(&self) -> String {
        self.say("settings-minutes")
    }

    /// "Tage"
    #[must_use]
    pub fn settings_days(&self) -> String {
        self.say("settings-days")
    }

    /// "Arbeitstage"
    #[must_use]
    pub fn settings_working_days(&self) -> String {
        self.say("settings-working-days")
    }

    /// "Uhr"
    #[must_use]
    pub fn settings_hour(&self) -> String {
        self.say("settings-hour")
    }

    /// "Annahme"
    #[must_use]
    pub fn settings_assumption(&self) -> String {
        self.say("settings-assumption")
    }

    /// "Regel des Dolmetschpools"
    #[must_use]
    pub fn settings_pool(&self) -> String {
        self.say("settings-pool")
    }

    /// "Festlegung"
    #[must_use]
    pub fn settings_own(&self) -> String {
        self.say("settings-own")
    }

    /// "Gespräch mit einem Kind"
    #[must_use]
    pub fn setting_minutes_first_child(&self) -> String {
        self.say("setting-minutes-first-child")
    }

    /// "Je weiterem Kind"
    #[must_use]
    pub fn setting_minutes_further_child(&self) -> String {
        self.say("setting-minutes-further-child")
    }

    /// "Zuschlag Dolmetschen"
    #[must_use]
    pub fn setting_minutes_interpreter(&self) -> String {
        self.say("setting-minutes-interpreter")
    }

    /// "Pause danach"
    #[must_use]
    pub fn setting_buffer_minutes(&self) -> String {
        self.say("setting-buffer-minutes")
    }

    /// "Raster der Anfänge"
    #[must_use]
    pub fn setting_raster_minutes(&self) -> String {
        self.say("setting-raster-minutes")
    }

    /// "Vorlauf Dolmetschen"
    #[must_use]
    pub fn setting_interpreter_lead_days(&self) -> String {
        self.say("setting-interpreter-lead-days")
    }

    /// "Vorlauf Brief"
    #[must_use]
    pub fn setting_letter_lead_days(&self) -> String {
        self.say("setting-letter-lead-days")
    }

    /// "Erinnerung, Tage vor dem Termin"
    #[must_use]
    pub fn setting_reminder(&self) -> String {
        self.say("setting-reminder")
    }

    /// "Bestätigung der Beratung, Tage danach"
    #[must_use]
    pub fn setting_confirmation(&self) -> String {
        self.say("setting-confirmation")
    }

    /// "Wochen"
    #[must_use]
    pub fn settings_weeks(&self) -> String {
        self.say("settings-weeks")
    }

    /// "Jahre"
    #[must_use]
    pub fn settings_years(&self) -> String {
        self.say("settings-years")
    }

    /// "Datenschutz: beauftragte Person, Anschrift"
    #[must_use]
    pub fn setting_data_protection_officer(&self) -> String {
        self.say("setting-data-protection-officer")
    }

    /// "Löschen nach dem Ende der Deutschförderung"
    #[must_use]
    pub fn setting_retention_years(&self) -> String {
        self.say("setting-retention-years")
    }

    /// "Übliche Wartezeit auf einen Platz (0: nicht nennen)"
    #[must_use]
    pub fn setting_usual_weeks(&self) -> String {
        self.say("setting-usual-weeks")
    }

    /// "Zwischennachricht nach Wartetagen"
    #[must_use]
    pub fn setting_interim(&self) -> String {
        self.say("setting-interim")
    }

    /// "Erneute Einladung deutlicher ab"
    #[must_use]
    pub fn setting_renewed_firm(&self) -> String {
        self.say("setting-renewed-firm")
    }

    /// "Datenschutzinformation mit der ersten Einladung"
    #[must_use]
    pub fn setting_privacy(&self) -> String {
        self.say("setting-privacy")
    }

    /// "Grundschulkinder nur per Brief einladen"
    #[must_use]
    pub fn setting_primary_by_letter(&self) -> String {
        self.say("setting-primary-by-letter")
    }

    /// "Wartezeit: bald fällig"
    #[must_use]
    pub fn setting_waiting_warn_days(&self) -> String {
        self.say("setting-waiting-warn-days")
    }

    /// "Wartezeit: überfällig"
    #[must_use]
    pub fn setting_waiting_danger_days(&self) -> String {
        self.say("setting-waiting-danger-days")
    }

    /// "Weg zwischen Standorten"
    #[must_use]
    pub fn setting_travel_minutes(&self) -> String {
        self.say("setting-travel-minutes")
    }

    /// "Sperren nach"
    #[must_use]
    pub fn setting_lock_minutes(&self) -> String {
        self.say("setting-lock-minutes")
    }

    /// "Kalender ab"
    #[must_use]
    pub fn setting_day_start_hour(&self) -> String {
        self.say("setting-day-start-hour")
    }

    /// "Kalender bis"
    #[must_use]
    pub fn setting_day_end_hour(&self) -> String {
        self.say("setting-day-end-hour")
    }

    /// "Behörde"
    #[must_use]
    pub fn setting_letterhead_authority(&self) -> String {
        self.say("setting-letterhead-authority")
    }

    /// "Amt"
    #[must_use]
    pub fn setting_letterhead_office(&self) -> String {
        self.say("setting-letterhead-office")
    }

    /// "Stelle"
    #[must_use]
    pub fn setting_letterhead_unit(&self) -> String {
        self.say("setting-letterhead-unit")
    }

    /// "Absenderzeile"
    #[must_use]
    pub fn setting_return_line(&self) -> String {
        self.say("setting-return-line")
    }

    /// "Telefon in Briefen"
    #[must_use]
    pub fn setting_office_phone(&self) -> String {
        self.say("setting-office-phone")
    }

    /// "E-Mail in Briefen"
    #[must_use]
    pub fn setting_office_email(&self) -> String {
        self.say("setting-office-email")
    }

    /// "Meldung geprüft: bald fällig"
    #[must_use]
    pub fn setting_check_warn(&self) -> String {
        self.say("setting-check-warn")
    }

    /// "Meldung geprüft: überfällig"
    #[must_use]
    pub fn setting_check_danger(&self) -> String {
        self.say("setting-check-danger")
    }

    /// "Vom Gespräch bis zur Übergabe"
    #[must_use]
    pub fn setting_handover(&self) -> String {
        self.say("setting-handover")
    }

    /// "Übergabe bis Zuweisung: fällig"
    #[must_use]
    pub fn setting_placement_warn(&self) -> String {
        self.say("setting-placement-warn")
    }

    /// "Übergabe bis Zuweisung: überfällig"
    #[must_use]
    pub fn setting_placement_danger(&self) -> String {
        self.say("setting-placement-danger")
    }

    /// "Antwortfrist der Schule"
    #[must_use]
    pub fn setting_school_answer(&self) -> String {
        self.say("setting-school-answer")
    }

    /// "Danach gilt die Antwort als überfällig"
    #[must_use]
    pub fn setting_school_silent(&self) -> String {
        self.say("setting-school-silent")
    }

    /// "Entscheidung nach Antwort oder Rückfrage: fällig"
    #[must_use]
    pub fn setting_decide_warn(&self) -> String {
        self.say("setting-decide-warn")
    }

    /// "Entscheidung nach Antwort oder Rückfrage: überfällig"
    #[must_use]
    pub fn setting_decide_danger(&self) -> String {
        self.say("setting-decide-danger")
    }

    /// "Zuweisung bis Aufnahme: fällig"
    #[must_use]
    pub fn setting_admission_warn(&self) -> String {
        self.say("setting-admission-warn")
    }

    /// "Zuweisung bis Aufnahme: überfällig"
    #[must_use]
    pub fn setting_admission_danger(&self) -> String {
        self.say("setting-admission-danger")
    }

    /// "Vergebliche Anrufe bis zur Meldestelle"
    #[must_use]
    pub fn setting_calls(&self) -> String {
        self.say("setting-calls")
    }

    /// "Schultage"
    #[must_use]
    pub fn setting_school_days(&self) -> String {
        self.say("setting-school-days")
    }

    /// "Folgeberatung"
    #[must_use]
    pub fn setting_follow_up(&self) -> String {
        self.say("setting-follow-up")
    }

    /// "Telefongespräch"
    #[must_use]
    pub fn setting_phone(&self) -> String {
        self.say("setting-phone")
    }

    /// "Videogespräch"
    #[must_use]
    pub fn setting_video(&self) -> String {
        self.say("setting-video")
    }

    /// "Gruppeninformation"
    #[must_use]
    pub fn setting_group(&self) -> String {
        self.say("setting-group")
    }

    /// "Primar-Kurzgespräch, erstes Kind"
    #[must_use]
    pub fn setting_primary(&self) -> String {
        self.say("setting-primary")
    }

    /// "Frist nach einem Fehltermin"
    #[must_use]
    pub fn setting_no_show_days(&self) -> String {
        self.say("setting-no-show-days")
    }

    /// "Meldestelle anrufen ab Fehltermin"
    #[must_use]
    pub fn setting_no_show_call(&self) -> String {
        self.say("setting-no-show-call")
    }

    /// "Hinweis an das Schulamt ab Fehltermin"
    #[must_use]
    pub fn setting_no_show_note(&self) -> String {
        self.say("setting-no-show-note")
    }

    /// "mal"
    #[must_use]
    pub fn settings_times(&self) -> String {
        self.say("settings-times")
    }
}
