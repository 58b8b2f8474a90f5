//! Words: booking an appointment of any kind.

use crate::desktop::text::Texts;

impl Texts {
    /// "Termin anlegen"
    #[must_use]
    pub fn booking_title(&self) -> String {
        self.say("booking-title")
    }

    /// "Termin ändern"
    #[must_use]
    pub fn booking_change_title(&self) -> String {
        self.say("booking-change-title")
    }

    /// "Art des Gesprächs"
    #[must_use]
    pub fn booking_kind(&self) -> String {
        self.say("booking-kind")
    }

    /// "Wer mitkommt"
    #[must_use]
    pub fn booking_children(&self) -> String {
        self.say("booking-children")
    }

    /// "Wann und wo"
    #[must_use]
    pub fn booking_when(&self) -> String {
        self.say("booking-when")
    }

    /// "Raum"
    #[must_use]
    pub fn booking_room(&self) -> String {
        self.say("booking-room")
    }

    /// "Dauer"
    #[must_use]
    pub fn booking_length(&self) -> String {
        self.say("booking-length")
    }

    /// "Dolmetschen"
    #[must_use]
    pub fn booking_interpreter(&self) -> String {
        self.say("booking-interpreter")
    }

    /// "ohne"
    #[must_use]
    pub fn booking_without(&self) -> String {
        self.say("booking-without")
    }

    /// "Begründung"
    #[must_use]
    pub fn booking_why(&self) -> String {
        self.say("booking-why")
    }

    /// "Steht danach am Termin."
    #[must_use]
    pub fn booking_why_hint(&self) -> String {
        self.say("booking-why-hint")
    }

    /// "Das folgt daraus"
    #[must_use]
    pub fn booking_follows(&self) -> String {
        self.say("booking-follows")
    }

    /// "Das spricht dagegen"
    #[must_use]
    pub fn booking_against(&self) -> String {
        self.say("booking-against")
    }

    /// "So ist der Termin nicht möglich."
    #[must_use]
    pub fn booking_hard(&self) -> String {
        self.say("booking-hard")
    }

    /// "Mit einer Begründung ist der Termin möglich."
    #[must_use]
    pub fn booking_soft(&self) -> String {
        self.say("booking-soft")
    }

    /// "Nichts spricht dagegen."
    #[must_use]
    pub fn booking_fits(&self) -> String {
        self.say("booking-fits")
    }

    /// "Es gibt kein passendes Zeitfenster."
    #[must_use]
    pub fn booking_no_place(&self) -> String {
        self.say("booking-no-place")
    }

    /// "Gruppe an diesem Platz: … Familien"
    #[must_use]
    pub fn booking_group_there(&self, count: i64, people: i64, seats: i64) -> String {
        self.say_with(
            "booking-group-there",
            [
                ("count", count.into()),
                ("people", people.into()),
                ("seats", seats.into()),
            ],
        )
    }

    /// "Termin anlegen"
    #[must_use]
    pub fn booking_do(&self) -> String {
        self.say("booking-do")
    }

    /// "Termin ändern"
    #[must_use]
    pub fn booking_change_do(&self) -> String {
        self.say("booking-change-do")
    }

    /// "Prüfen …"
    #[must_use]
    pub fn booking_check(&self) -> String {
        self.say("booking-check")
    }

    /// "Ändern …"
    #[must_use]
    pub fn booking_open(&self) -> String {
        self.say("booking-open")
    }

    /// "Folgetermin …"
    #[must_use]
    pub fn booking_follow_up(&self) -> String {
        self.say("booking-follow-up")
    }

    /// "Neu anbieten …"
    #[must_use]
    pub fn booking_offer_again(&self) -> String {
        self.say("booking-offer-again")
    }

    /// "… aufnehmen …"
    #[must_use]
    pub fn booking_join(&self, name: &str) -> String {
        self.say_with("booking-join", [("name", name.into())])
    }
}
