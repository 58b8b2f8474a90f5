//! Words: what a column of a list can mean.

use crate::desktop::text::Texts;

impl Texts {
    /// "nicht einlesen"
    #[must_use]
    pub fn target_ignore(&self) -> String {
        self.say("target-ignore")
    }

    /// "Haushaltsnummer"
    #[must_use]
    pub fn target_household_number(&self) -> String {
        self.say("target-household-number")
    }

    /// "Familienname Kind"
    #[must_use]
    pub fn target_child_family_name(&self) -> String {
        self.say("target-child-family-name")
    }

    /// "Vorname Kind"
    #[must_use]
    pub fn target_child_given_name(&self) -> String {
        self.say("target-child-given-name")
    }

    /// "Name Kind"
    #[must_use]
    pub fn target_child_full_name(&self) -> String {
        self.say("target-child-full-name")
    }

    /// "Familienname, Originalschrift"
    #[must_use]
    pub fn target_child_family_name_original(&self) -> String {
        self.say("target-child-family-name-original")
    }

    /// "Vorname, Originalschrift"
    #[must_use]
    pub fn target_child_given_name_original(&self) -> String {
        self.say("target-child-given-name-original")
    }

    /// "Geburtsdatum"
    #[must_use]
    pub fn target_child_birth_date(&self) -> String {
        self.say("target-child-birth-date")
    }

    /// "Geschlecht"
    #[must_use]
    pub fn target_child_sex(&self) -> String {
        self.say("target-child-sex")
    }

    /// "Staatsangehörigkeit"
    #[must_use]
    pub fn target_nationality(&self) -> String {
        self.say("target-nationality")
    }

    /// "Familienname Sorgeberechtigte"
    #[must_use]
    pub fn target_guardian_family_name(&self) -> String {
        self.say("target-guardian-family-name")
    }

    /// "Vorname Sorgeberechtigte"
    #[must_use]
    pub fn target_guardian_given_name(&self) -> String {
        self.say("target-guardian-given-name")
    }

    /// "Name Sorgeberechtigte"
    #[must_use]
    pub fn target_guardian_full_name(&self) -> String {
        self.say("target-guardian-full-name")
    }

    /// "Verhältnis zum Kind"
    #[must_use]
    pub fn target_guardian_relation(&self) -> String {
        self.say("target-guardian-relation")
    }

    /// "Straße"
    #[must_use]
    pub fn target_street(&self) -> String {
        self.say("target-street")
    }

    /// "Hausnummer"
    #[must_use]
    pub fn target_house_number(&self) -> String {
        self.say("target-house-number")
    }

    /// "Postleitzahl"
    #[must_use]
    pub fn target_postcode(&self) -> String {
        self.say("target-postcode")
    }

    /// "Ort"
    #[must_use]
    pub fn target_town(&self) -> String {
        self.say("target-town")
    }

    /// "Anschrift"
    #[must_use]
    pub fn target_full_address(&self) -> String {
        self.say("target-full-address")
    }

    /// "Ortsteil"
    #[must_use]
    pub fn target_district(&self) -> String {
        self.say("target-district")
    }

    /// "bei (c/o)"
    #[must_use]
    pub fn target_care_of(&self) -> String {
        self.say("target-care-of")
    }

    /// "Unterkunft"
    #[must_use]
    pub fn target_accommodation(&self) -> String {
        self.say("target-accommodation")
    }

    /// "Telefon"
    #[must_use]
    pub fn target_phone(&self) -> String {
        self.say("target-phone")
    }

    /// "E-Mail"
    #[must_use]
    pub fn target_email(&self) -> String {
        self.say("target-email")
    }

    /// "Familiensprache"
    #[must_use]
    pub fn target_language(&self) -> String {
        self.say("target-language")
    }

    /// "Dolmetschen"
    #[must_use]
    pub fn target_interpreter(&self) -> String {
        self.say("target-interpreter")
    }

    /// "Zuzug am"
    #[must_use]
    pub fn target_arrived(&self) -> String {
        self.say("target-arrived")
    }

    /// "Einreise am"
    #[must_use]
    pub fn target_entered(&self) -> String {
        self.say("target-entered")
    }

    /// "Gemeldet am"
    #[must_use]
    pub fn target_reported_on(&self) -> String {
        self.say("target-reported-on")
    }

    /// "Meldestelle"
    #[must_use]
    pub fn target_reporter(&self) -> String {
        self.say("target-reporter")
    }

    /// "Bemerkung"
    #[must_use]
    pub fn target_remark(&self) -> String {
        self.say("target-remark")
    }
}
