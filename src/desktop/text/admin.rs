//! Words: rules, texts and rights

use super::Texts;

impl Texts {
    /// "Verwaltung"
    #[must_use]
    pub fn admin_title(&self) -> String {
        self.say("admin-title")
    }

    /// "Betrieb"
    #[must_use]
    pub fn admin_group_operation(&self) -> String {
        self.say("admin-group-operation")
    }

    /// "Regeln"
    #[must_use]
    pub fn admin_group_content(&self) -> String {
        self.say("admin-group-content")
    }

    /// "Daten"
    #[must_use]
    pub fn admin_group_data(&self) -> String {
        self.say("admin-group-data")
    }

    /// "Sicherheit"
    #[must_use]
    pub fn admin_group_security(&self) -> String {
        self.say("admin-group-security")
    }

    /// "Standorte, Räume"
    #[must_use]
    pub fn admin_sites(&self) -> String {
        self.say("admin-sites")
    }

    /// "Beratungskräfte"
    #[must_use]
    pub fn admin_counsellors(&self) -> String {
        self.say("admin-counsellors")
    }

    /// "Zeitfenster"
    #[must_use]
    pub fn admin_series(&self) -> String {
        self.say("admin-series")
    }

    /// "Abwesenheiten"
    #[must_use]
    pub fn admin_absences(&self) -> String {
        self.say("admin-absences")
    }

    /// "Feiertage, Ferien"
    #[must_use]
    pub fn admin_holidays(&self) -> String {
        self.say("admin-holidays")
    }

    /// "Brieftexte"
    #[must_use]
    pub fn admin_texts(&self) -> String {
        self.say("admin-texts")
    }

    /// "Einstellungen"
    #[must_use]
    pub fn admin_settings(&self) -> String {
        self.say("admin-settings")
    }

    /// "Benutzer, Rollen"
    #[must_use]
    pub fn admin_people(&self) -> String {
        self.say("admin-people")
    }

    /// "Sicherung"
    #[must_use]
    pub fn admin_backup(&self) -> String {
        self.say("admin-backup")
    }

    /// "Ändern darf hier nur die Rolle Verwaltung."
    #[must_use]
    pub fn admin_no_right(&self) -> String {
        self.say("admin-no-right")
    }

    /// "Standort anlegen"
    #[must_use]
    pub fn admin_new_site(&self) -> String {
        self.say("admin-new-site")
    }

    /// "Raum anlegen"
    #[must_use]
    pub fn admin_new_room(&self) -> String {
        self.say("admin-new-room")
    }

    /// "Beratungskraft anlegen"
    #[must_use]
    pub fn admin_new_counsellor(&self) -> String {
        self.say("admin-new-counsellor")
    }

    /// "Zeitfenster anlegen"
    #[must_use]
    pub fn admin_new_series(&self) -> String {
        self.say("admin-new-series")
    }

    /// "Ausnahme anlegen"
    #[must_use]
    pub fn admin_new_exception(&self) -> String {
        self.say("admin-new-exception")
    }

    /// "Abwesenheit eintragen"
    #[must_use]
    pub fn admin_new_absence(&self) -> String {
        self.say("admin-new-absence")
    }

    /// "Schließtag eintragen"
    #[must_use]
    pub fn admin_new_closure(&self) -> String {
        self.say("admin-new-closure")
    }

    /// "Standort"
    #[must_use]
    pub fn admin_kind_site(&self) -> String {
        self.say("admin-kind-site")
    }

    /// "Raum"
    #[must_use]
    pub fn admin_kind_room(&self) -> String {
        self.say("admin-kind-room")
    }

    /// "Beratungskraft"
    #[must_use]
    pub fn admin_kind_counsellor(&self) -> String {
        self.say("admin-kind-counsellor")
    }

    /// "Zeitfenster"
    #[must_use]
    pub fn admin_kind_series(&self) -> String {
        self.say("admin-kind-series")
    }

    /// "Ausnahme"
    #[must_use]
    pub fn admin_kind_exception(&self) -> String {
        self.say("admin-kind-exception")
    }

    /// "Abwesenheit"
    #[must_use]
    pub fn admin_kind_absence(&self) -> String {
        self.say("admin-kind-absence")
    }

    /// "Schließtag"
    #[must_use]
    pub fn admin_kind_closure(&self) -> String {
        self.say("admin-kind-closure")
    }

    /// "Speichern"
    #[must_use]
    pub fn admin_save(&self) -> String {
        self.say("admin-save")
    }

    /// "Löschen"
    #[must_use]
    pub fn admin_remove(&self) -> String {
        self.say("admin-remove")
    }

    /// "Wirklich löschen?"
    #[must_use]
    pub fn admin_remove_title(&self) -> String {
        self.say("admin-remove-title")
    }

    /// "Das lässt sich mit Strg+Z zurücknehmen. Was Termine noch brauchen, bleibt."
    #[must_use]
    pub fn admin_remove_words(&self) -> String {
        self.say("admin-remove-words")
    }

    /// "Änderungen verwerfen?"
    #[must_use]
    pub fn admin_discard_title(&self) -> String {
        self.say("admin-discard-title")
    }

    /// "Die Angaben im Formular sind noch nicht gespeichert."
    #[must_use]
    pub fn admin_discard_words(&self) -> String {
        self.say("admin-discard-words")
    }

    /// "Verwerfen"
    #[must_use]
    pub fn admin_discard(&self) -> String {
        self.say("admin-discard")
    }

    /// "Links einen Eintrag wählen oder einen neuen anlegen."
    #[must_use]
    pub fn admin_choose(&self) -> String {
        self.say("admin-choose")
    }

    /// "Hier ist noch nichts eingetragen."
    #[must_use]
    pub fn admin_nothing(&self) -> String {
        self.say("admin-nothing")
    }

    /// "nicht in Gebrauch"
    #[must_use]
    pub fn admin_unused(&self) -> String {
        self.say("admin-unused")
    }

    /// "Adresse fehlt"
    #[must_use]
    pub fn admin_address_missing(&self) -> String {
        self.say("admin-address-missing")
    }

    /// "Ohne Adresse kann keine Einladung diesen Standort nennen."
    #[must_use]
    pub fn admin_address_needed(&self) -> String {
        self.say("admin-address-needed")
    }

    /// "… Räume"
    #[must_use]
    pub fn admin_rooms(&self, count: i64) -> String {
        self.say_with("admin-rooms", [("count", count.into())])
    }

    /// "… Plätze"
    #[must_use]
    pub fn admin_seats_count(&self, count: i64) -> String {
        self.say_with("admin-seats-count", [("count", count.into())])
    }

    /// "barrierefrei"
    #[must_use]
    pub fn admin_accessible_short(&self) -> String {
        self.say("admin-accessible-short")
    }

    /// "alle Standorte"
    #[must_use]
    pub fn admin_all_sites(&self) -> String {
        self.say("admin-all-sites")
    }

    /// "… Termine passen nicht mehr dazu. Sie bleiben stehen."
    #[must_use]
    pub fn admin_affected(&self, count: i64) -> String {
        self.say_with("admin-affected", [("count", count.into())])
    }

    /// "Im Kalender zeigen"
    #[must_use]
    pub fn admin_open_calendar(&self) -> String {
        self.say("admin-open-calendar")
    }

    /// "Name"
    #[must_use]
    pub fn field_name(&self) -> String {
        self.say("field-name")
    }

    /// "Kürzel im Kalender"
    #[must_use]
    pub fn field_letter(&self) -> String {
        self.say("field-letter")
    }

    /// "Ein Buchstabe"
    #[must_use]
    pub fn field_letter_hint(&self) -> String {
        self.say("field-letter-hint")
    }

    /// "Gebäude"
    #[must_use]
    pub fn field_building(&self) -> String {
        self.say("field-building")
    }

    /// "Straße und Hausnummer"
    #[must_use]
    pub fn field_street(&self) -> String {
        self.say("field-street")
    }

    /// "Postleitzahl"
    #[must_use]
    pub fn field_postcode(&self) -> String {
        self.say("field-postcode")
    }

    /// "Ort"
    #[must_use]
    pub fn field_town(&self) -> String {
        self.say("field-town")
    }

    /// "Haltestelle"
    #[must_use]
    pub fn field_bus_stop(&self) -> String {
        self.say("field-bus-stop")
    }

    /// "Weg zum Standort"
    #[must_use]
    pub fn field_directions(&self) -> String {
        self.say("field-directions")
    }

    /// "Telefon"
    #[must_use]
    pub fn field_phone(&self) -> String {
        self.say("field-phone")
    }

    /// "E-Mail"
    #[must_use]
    pub fn field_email(&self) -> String {
        self.say("field-email")
    }

    /// "Kurzname im Kalender"
    #[must_use]
    pub fn field_short(&self) -> String {
        self.say("field-short")
    }

    /// "Berät ohne Dolmetschen in"
    #[must_use]
    pub fn field_languages(&self) -> String {
        self.say("field-languages")
    }

    /// "Tippen und übernehmen; Antippen entfernt"
    #[must_use]
    pub fn field_languages_hint(&self) -> String {
        self.say("field-languages-hint")
    }

    /// "Etage oder Weg im Haus"
    #[must_use]
    pub fn field_floor(&self) -> String {
        self.say("field-floor")
    }

    /// "Plätze"
    #[must_use]
    pub fn field_seats(&self) -> String {
        self.say("field-seats")
    }

    /// "Barrierefrei"
    #[must_use]
    pub fn field_accessible(&self) -> String {
        self.say("field-accessible")
    }

    /// "In Gebrauch"
    #[must_use]
    pub fn field_active(&self) -> String {
        self.say("field-active")
    }

    /// "Beratungskraft"
    #[must_use]
    pub fn field_counsellor(&self) -> String {
        self.say("field-counsellor")
    }

    /// "Standort"
    #[must_use]
    pub fn field_site(&self) -> String {
        self.say("field-site")
    }

    /// "Raum"
    #[must_use]
    pub fn field_room(&self) -> String {
        self.say("field-room")
    }

    /// "Wochentag"
    #[must_use]
    pub fn field_weekday(&self) -> String {
        self.say("field-weekday")
    }

    /// "Von"
    #[must_use]
    pub fn field_from(&self) -> String {
        self.say("field-from")
    }

    /// "Bis"
    #[must_use]
    pub fn field_to(&self) -> String {
        self.say("field-to")
    }

    /// "Rhythmus"
    #[must_use]
    pub fn field_rhythm(&self) -> String {
        self.say("field-rhythm")
    }

    /// "Welche"
    #[must_use]
    pub fn field_rhythm_number(&self) -> String {
        self.say("field-rhythm-number")
    }

    /// "Gültig ab"
    #[must_use]
    pub fn field_valid_from(&self) -> String {
        self.say("field-valid-from")
    }

    /// "Gültig bis"
    #[must_use]
    pub fn field_valid_to(&self) -> String {
        self.say("field-valid-to")
    }

    /// "Leer: ohne Ende"
    #[must_use]
    pub fn field_valid_to_hint(&self) -> String {
        self.say("field-valid-to-hint")
    }

    /// "Tag"
    #[must_use]
    pub fn field_day(&self) -> String {
        self.say("field-day")
    }

    /// "Fällt an diesem Tag aus"
    #[must_use]
    pub fn field_skips(&self) -> String {
        self.say("field-skips")
    }

    /// "Erster Tag"
    #[must_use]
    pub fn field_first_day(&self) -> String {
        self.say("field-first-day")
    }

    /// "Letzter Tag"
    #[must_use]
    pub fn field_last_day(&self) -> String {
        self.say("field-last-day")
    }

    /// "Ganze Tage"
    #[must_use]
    pub fn field_whole_day(&self) -> String {
        self.say("field-whole-day")
    }

    /// "Anlass"
    #[must_use]
    pub fn field_reason(&self) -> String {
        self.say("field-reason")
    }

    /// "jede Woche"
    #[must_use]
    pub fn rhythm_weekly(&self) -> String {
        self.say("rhythm-weekly")
    }

    /// "jede n-te Woche"
    #[must_use]
    pub fn rhythm_every(&self) -> String {
        self.say("rhythm-every")
    }

    /// "gerade KW"
    #[must_use]
    pub fn rhythm_even(&self) -> String {
        self.say("rhythm-even")
    }

    /// "ungerade KW"
    #[must_use]
    pub fn rhythm_odd(&self) -> String {
        self.say("rhythm-odd")
    }

    /// "n-ter im Monat"
    #[must_use]
    pub fn rhythm_nth(&self) -> String {
        self.say("rhythm-nth")
    }

    /// "letzter im Monat"
    #[must_use]
    pub fn rhythm_last(&self) -> String {
        self.say("rhythm-last")
    }

    /// "einmalig"
    #[must_use]
    pub fn rhythm_once(&self) -> String {
        self.say("rhythm-once")
    }

    /// "jede …. Woche"
    #[must_use]
    pub fn rhythm_every_words(&self, n: i64) -> String {
        self.say_with("rhythm-every-words", [("n", n.into())])
    }

    /// "…. im Monat"
    #[must_use]
    pub fn rhythm_nth_words(&self, n: i64) -> String {
        self.say_with("rhythm-nth-words", [("n", n.into())])
    }

    /// "Bitte ausfüllen."
    #[must_use]
    pub fn wrong_missing(&self) -> String {
        self.say("wrong-missing")
    }

    /// "Hier gehört eine Zahl hin."
    #[must_use]
    pub fn wrong_number(&self) -> String {
        self.say("wrong-number")
    }

    /// "Eine Postleitzahl hat fünf Ziffern."
    #[must_use]
    pub fn wrong_postcode(&self) -> String {
        self.say("wrong-postcode")
    }

    /// "Bitte einen Tag angeben."
    #[must_use]
    pub fn wrong_date(&self) -> String {
        self.say("wrong-date")
    }

    /// "Bitte eine Uhrzeit angeben."
    #[must_use]
    pub fn wrong_time(&self) -> String {
        self.say("wrong-time")
    }

    /// "Das Ende liegt vor dem Anfang."
    #[must_use]
    pub fn wrong_order(&self) -> String {
        self.say("wrong-order")
    }

    /// "Bitte auswählen."
    #[must_use]
    pub fn wrong_choice(&self) -> String {
        self.say("wrong-choice")
    }

    /// "Die nächsten Tage"
    #[must_use]
    pub fn upcoming_title(&self) -> String {
        self.say("upcoming-title")
    }

    /// "In den nächsten drei Jahren findet es nicht statt."
    #[must_use]
    pub fn upcoming_none(&self) -> String {
        self.say("upcoming-none")
    }

    /// "fällt aus (Ausnahme)"
    #[must_use]
    pub fn upcoming_skipped(&self) -> String {
        self.say("upcoming-skipped")
    }

    /// "andere Zeit (Ausnahme)"
    #[must_use]
    pub fn upcoming_changed(&self) -> String {
        self.say("upcoming-changed")
    }

    /// "fällt aus: …"
    #[must_use]
    pub fn upcoming_holiday(&self, name: &str) -> String {
        self.say_with("upcoming-holiday", [("name", name.into())])
    }

    /// "geschlossen: …"
    #[must_use]
    pub fn upcoming_closed(&self, name: &str) -> String {
        self.say_with("upcoming-closed", [("name", name.into())])
    }

    /// "Standort geschlossen"
    #[must_use]
    pub fn upcoming_closed_plain(&self) -> String {
        self.say("upcoming-closed-plain")
    }

    /// "Beratungskraft abwesend"
    #[must_use]
    pub fn upcoming_away(&self) -> String {
        self.say("upcoming-away")
    }

    /// "nur teilweise"
    #[must_use]
    pub fn upcoming_shorter(&self) -> String {
        self.say("upcoming-shorter")
    }

    /// "Gesetzliche Feiertage …"
    #[must_use]
    pub fn holidays_public(&self, year: &str) -> String {
        self.say_with("holidays-public", [("year", year.into())])
    }

    /// "§ 2 Feiertagsgesetz NW, berechnet"
    #[must_use]
    pub fn holidays_public_source(&self) -> String {
        self.say("holidays-public-source")
    }

    /// "Schulferien"
    #[must_use]
    pub fn holidays_school(&self) -> String {
        self.say("holidays-school")
    }

    /// "Ferienordnung NRW, BASS 12-65 Nr. 1"
    #[must_use]
    pub fn holidays_school_source(&self) -> String {
        self.say("holidays-school-source")
    }

    /// "Selbstprüfung"
    #[must_use]
    pub fn holidays_self_check(&self) -> String {
        self.say("holidays-self-check")
    }

    /// "Schuljahr …"
    #[must_use]
    pub fn holidays_year(&self, name: &str) -> String {
        self.say_with("holidays-year", [("name", name.into())])
    }

    /// "… + … bewegliche = 75"
    #[must_use]
    pub fn holidays_sum(&self, days: i64, n: i64) -> String {
        self.say_with("holidays-sum", [("days", days.into()), ("n", n.into())])
    }

    /// "…: passt nicht zu 75"
    #[must_use]
    pub fn holidays_sum_wrong(&self, days: i64) -> String {
        self.say_with("holidays-sum-wrong", [("days", days.into())])
    }

    /// "Summe der Ferienwerktage. Bekannt bis …."
    #[must_use]
    pub fn holidays_reach(&self, day: &str) -> String {
        self.say_with("holidays-reach", [("day", day.into())])
    }

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

    /// "gesperrt"
    #[must_use]
    pub fn people_inactive(&self) -> String {
        self.say("people-inactive")
    }

    /// "Was die Rollen dürfen"
    #[must_use]
    pub fn people_rights(&self) -> String {
        self.say("people-rights")
    }

    /// "Person anlegen"
    #[must_use]
    pub fn people_new(&self) -> String {
        self.say("people-new")
    }

    /// "Passwort setzen"
    #[must_use]
    pub fn people_password(&self) -> String {
        self.say("people-password")
    }

    /// "Sperren"
    #[must_use]
    pub fn people_lock(&self) -> String {
        self.say("people-lock")
    }

    /// "Wieder zulassen"
    #[must_use]
    pub fn people_unlock(&self) -> String {
        self.say("people-unlock")
    }

    /// "Rollen"
    #[must_use]
    pub fn people_roles(&self) -> String {
        self.say("people-roles")
    }

    /// "Passwort der Person"
    #[must_use]
    pub fn people_new_password(&self) -> String {
        self.say("people-new-password")
    }

    /// "Mindestens zehn Zeichen, ohne den Namen"
    #[must_use]
    pub fn people_password_hint(&self) -> String {
        self.say("people-password-hint")
    }

    /// "Ihr eigenes Passwort"
    #[must_use]
    pub fn people_own_password(&self) -> String {
        self.say("people-own-password")
    }

    /// "Nur damit lässt sich der Schlüssel weitergeben"
    #[must_use]
    pub fn people_own_hint(&self) -> String {
        self.say("people-own-hint")
    }

    /// "Person angelegt."
    #[must_use]
    pub fn people_added(&self) -> String {
        self.say("people-added")
    }

    /// "Passwort gesetzt."
    #[must_use]
    pub fn people_password_set(&self) -> String {
        self.say("people-password-set")
    }

    /// "Person gesperrt."
    #[must_use]
    pub fn people_locked(&self) -> String {
        self.say("people-locked")
    }

    /// "Person wieder zugelassen. Sie braucht ein neues Passwort."
    #[must_use]
    pub fn people_unlocked(&self) -> String {
        self.say("people-unlocked")
    }

    /// "Familien, Sorgeberechtigte und Kinder sehen"
    #[must_use]
    pub fn right_read_families(&self) -> String {
        self.say("right-read-families")
    }

    /// "Familien erfassen und ändern"
    #[must_use]
    pub fn right_edit_families(&self) -> String {
        self.say("right-edit-families")
    }

    /// "Den Kalender sehen"
    #[must_use]
    pub fn right_read_calendar(&self) -> String {
        self.say("right-read-calendar")
    }

    /// "Termine legen, verschieben und absagen"
    #[must_use]
    pub fn right_book(&self) -> String {
        self.say("right-book")
    }

    /// "Briefe machen und drucken"
    #[must_use]
    pub fn right_print(&self) -> String {
        self.say("right-print")
    }

    /// "Brieftexte freigeben"
    #[must_use]
    pub fn right_release(&self) -> String {
        self.say("right-release")
    }

    /// "Listen einlesen"
    #[must_use]
    pub fn right_import(&self) -> String {
        self.say("right-import")
    }

    /// "Standorte, Zeiten, Personen und Einstellungen ändern"
    #[must_use]
    pub fn right_administer(&self) -> String {
        self.say("right-administer")
    }

    /// "Die eigenen letzten Aktionen zurücknehmen"
    #[must_use]
    pub fn right_undo(&self) -> String {
        self.say("right-undo")
    }

    /// "Datenbank prüfen"
    #[must_use]
    pub fn backup_head(&self) -> String {
        self.say("backup-head")
    }

    /// "Liest jede Seite und prüft Verweise und Regeln. Ändert nichts."
    #[must_use]
    pub fn backup_check_words(&self) -> String {
        self.say("backup-check-words")
    }

    /// "Prüfen"
    #[must_use]
    pub fn backup_check(&self) -> String {
        self.say("backup-check")
    }

    /// "Wird geprüft …"
    #[must_use]
    pub fn backup_checking(&self) -> String {
        self.say("backup-checking")
    }

    /// "Alles in Ordnung, … Prüfungen ohne Befund."
    #[must_use]
    pub fn backup_sound(&self, count: i64) -> String {
        self.say_with("backup-sound", [("count", count.into())])
    }

    /// "… Probleme gefunden. Bitte nicht weiterarbeiten."
    #[must_use]
    pub fn backup_unsound(&self, count: i64) -> String {
        self.say_with("backup-unsound", [("count", count.into())])
    }

    /// "Sicherung speichern"
    #[must_use]
    pub fn backup_save_head(&self) -> String {
        self.say("backup-save-head")
    }

    /// "Eine geprüfte, verschlüsselte Kopie an einem anderen Ort, auch auf einem Netzlaufwerk."
    #[must_use]
    pub fn backup_save_words(&self) -> String {
        self.say("backup-save-words")
    }

    /// "Sicherung speichern"
    #[must_use]
    pub fn backup_save(&self) -> String {
        self.say("backup-save")
    }

    /// "Wird gesichert …"
    #[must_use]
    pub fn backup_saving(&self) -> String {
        self.say("backup-saving")
    }

    /// "Gesichert und geprüft: …, …."
    #[must_use]
    pub fn backup_saved(&self, file: &str, size: &str) -> String {
        self.say_with(
            "backup-saved",
            [("file", file.into()), ("size", size.into())],
        )
    }

    /// "… Einträge, Prüfsumme …"
    #[must_use]
    pub fn backup_saved_rows(&self, rows: i64, mark: &str) -> String {
        self.say_with(
            "backup-saved-rows",
            [("rows", rows.into()), ("mark", mark.into())],
        )
    }

    /// "Sicherungen"
    #[must_use]
    pub fn backup_kind(&self) -> String {
        self.say("backup-kind")
    }

    /// "erstberatung-….db"
    #[must_use]
    pub fn backup_file(&self, day: &str) -> String {
        self.say_with("backup-file", [("day", day.into())])
    }

    /// "Datenordner"
    #[must_use]
    pub fn backup_place(&self) -> String {
        self.say("backup-place")
    }

    /// "Brieftexte werden im Bereich Briefe geprüft und freigegeben."
    #[must_use]
    pub fn texts_words(&self) -> String {
        self.say("texts-words")
    }

    /// "…, Fassung …, freigegeben von … am …"
    #[must_use]
    pub fn texts_released(&self, name: &str, n: i64, by: &str, day: &str) -> String {
        self.say_with(
            "texts-released",
            [
                ("name", name.into()),
                ("n", n.into()),
                ("by", by.into()),
                ("day", day.into()),
            ],
        )
    }

    /// "Bisher wurde kein Entwurf freigegeben."
    #[must_use]
    pub fn texts_none(&self) -> String {
        self.say("texts-none")
    }

    /// "Zu den Briefen"
    #[must_use]
    pub fn texts_open(&self) -> String {
        self.say("texts-open")
    }

    /// "Liste ↔ Formular"
    #[must_use]
    pub fn admin_hint_list(&self) -> String {
        self.say("admin-hint-list")
    }
}
