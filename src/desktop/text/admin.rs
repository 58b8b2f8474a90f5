//! Words: the administration: its areas, its lists, letter texts.

mod backup;
mod days;
mod fields;
mod people;
mod settings;

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
