//! Words: people, their passwords, roles and rights.

use crate::desktop::text::Texts;

impl Texts {
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

    /// "Übergebene Kinder mit ihrem Haushalt sehen"
    #[must_use]
    pub fn right_read_handed_over(&self) -> String {
        self.say("right-read-handed-over")
    }

    /// "Kinder an das Schulamt übergeben"
    #[must_use]
    pub fn right_hand_over(&self) -> String {
        self.say("right-hand-over")
    }

    /// "Schulen anfragen und Schulplätze zuweisen"
    #[must_use]
    pub fn right_place(&self) -> String {
        self.say("right-place")
    }
}
