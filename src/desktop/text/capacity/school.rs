//! Words: what is known about the free places of one school.

use crate::desktop::text::Texts;

impl Texts {
    /// "Nur mit Deutschförderung"
    #[must_use]
    pub fn capacity_support_only(&self) -> String {
        self.say("capacity-support-only")
    }

    /// "Von der Schule gemeldet"
    #[must_use]
    pub fn capacity_reported(&self) -> String {
        self.say("capacity-reported")
    }

    /// "davon angefragt"
    #[must_use]
    pub fn capacity_asked(&self) -> String {
        self.say("capacity-asked")
    }

    /// "davon zugewiesen"
    #[must_use]
    pub fn capacity_placed(&self) -> String {
        self.say("capacity-placed")
    }

    /// "Meldung"
    #[must_use]
    pub fn capacity_report(&self) -> String {
        self.say("capacity-report")
    }

    /// "noch nie gemeldet"
    #[must_use]
    pub fn capacity_never(&self) -> String {
        self.say("capacity-never")
    }

    /// "vor days Tagen"
    #[must_use]
    pub fn capacity_ago(&self, days: i64) -> String {
        self.say_with("capacity-ago", [("days", days.into())])
    }

    /// "eingetragen von name"
    #[must_use]
    pub fn capacity_by(&self, name: &str) -> String {
        self.say_with("capacity-by", [("name", name.into())])
    }

    /// "Deutschförderung"
    #[must_use]
    pub fn capacity_support(&self) -> String {
        self.say("capacity-support")
    }

    /// "free von all Plätzen frei"
    #[must_use]
    pub fn capacity_support_of(&self, free: i64, all: i64) -> String {
        self.say_with(
            "capacity-support-of",
            [("free", free.into()), ("all", all.into())],
        )
    }

    /// "free Plätze frei"
    #[must_use]
    pub fn capacity_support_some(&self, free: i64) -> String {
        self.say_with("capacity-support-some", [("free", free.into())])
    }

    /// "all Plätze"
    #[must_use]
    pub fn capacity_support_all(&self, all: i64) -> String {
        self.say_with("capacity-support-all", [("all", all.into())])
    }

    /// "vorhanden"
    #[must_use]
    pub fn capacity_support_yes(&self) -> String {
        self.say("capacity-support-yes")
    }

    /// "nicht vorhanden"
    #[must_use]
    pub fn capacity_support_no(&self) -> String {
        self.say("capacity-support-no")
    }

    /// "nicht bekannt"
    #[must_use]
    pub fn capacity_support_unknown(&self) -> String {
        self.say("capacity-support-unknown")
    }

    /// "Alphabetisierung möglich"
    #[must_use]
    pub fn capacity_literacy_yes(&self) -> String {
        self.say("capacity-literacy-yes")
    }

    /// "keine Alphabetisierung"
    #[must_use]
    pub fn capacity_literacy_no(&self) -> String {
        self.say("capacity-literacy-no")
    }

    /// "Alphabetisierung nicht bekannt"
    #[must_use]
    pub fn capacity_literacy_unknown(&self) -> String {
        self.say("capacity-literacy-unknown")
    }

    /// "Verlauf"
    #[must_use]
    pub fn capacity_history(&self) -> String {
        self.say("capacity-history")
    }

    /// "noch nichts"
    #[must_use]
    pub fn capacity_history_none(&self) -> String {
        self.say("capacity-history-none")
    }

    /// "places gemeldet"
    #[must_use]
    pub fn capacity_said(&self, places: i64) -> String {
        self.say_with("capacity-said", [("places", places.into())])
    }

    /// "Zahl nicht bekannt"
    #[must_use]
    pub fn capacity_said_unknown(&self) -> String {
        self.say("capacity-said-unknown")
    }

    /// "1 angefragt"
    #[must_use]
    pub fn capacity_one_asked(&self) -> String {
        self.say("capacity-one-asked")
    }

    /// "1 zugesagt"
    #[must_use]
    pub fn capacity_one_accepted(&self) -> String {
        self.say("capacity-one-accepted")
    }

    /// "1 zugewiesen"
    #[must_use]
    pub fn capacity_one_placed(&self) -> String {
        self.say("capacity-one-placed")
    }

    /// "Warten auf diesen Jahrgang"
    #[must_use]
    pub fn capacity_waiting(&self) -> String {
        self.say("capacity-waiting")
    }

    /// "Kein Kind"
    #[must_use]
    pub fn capacity_nobody_waits(&self) -> String {
        self.say("capacity-nobody-waits")
    }

    /// "children Kinder"
    #[must_use]
    pub fn capacity_wait(&self, children: i64) -> String {
        self.say_with("capacity-wait", [("children", children.into())])
    }

    /// "davon children aus town"
    #[must_use]
    pub fn capacity_wait_near(&self, children: i64, town: &str) -> String {
        self.say_with(
            "capacity-wait-near",
            [("children", children.into()), ("town", town.into())],
        )
    }

    /// "Schule öffnen"
    #[must_use]
    pub fn capacity_open_school(&self) -> String {
        self.say("capacity-open-school")
    }

    /// "Angaben zur Schule"
    #[must_use]
    pub fn capacity_school_record(&self) -> String {
        self.say("capacity-school-record")
    }

    /// "Zahl ändern"
    #[must_use]
    pub fn capacity_change(&self) -> String {
        self.say("capacity-change")
    }

    /// "Anschrift"
    #[must_use]
    pub fn capacity_address(&self) -> String {
        self.say("capacity-address")
    }

    /// "Telefon"
    #[must_use]
    pub fn capacity_phone(&self) -> String {
        self.say("capacity-phone")
    }

    /// "E-Mail"
    #[must_use]
    pub fn capacity_email(&self) -> String {
        self.say("capacity-email")
    }
}
