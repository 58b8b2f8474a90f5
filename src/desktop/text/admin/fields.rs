//! Words: the fields of sites, rooms, people, series and absences, and what is wrong in them.

use crate::desktop::text::Texts;

impl Texts {
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
}
