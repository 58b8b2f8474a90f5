//! Words: the offer of time — series, their pauses, absences, closing days, single days

use super::Texts;

impl Texts {
    /// "Zeitangebot geändert."
    #[must_use]
    pub fn deed_offer_changed(&self) -> String {
        self.say("deed-offer-changed")
    }

    /// "Zeitangebot am … geändert."
    #[must_use]
    pub fn deed_day_arranged(&self, day: &str) -> String {
        self.say_with("deed-day-arranged", [("day", day.into())])
    }

    /// "Einzelne Tage und Zeitfenster öffnen und schließen"
    #[must_use]
    pub fn right_arrange_days(&self) -> String {
        self.say("right-arrange-days")
    }

    /// "Änderung speichern?"
    #[must_use]
    pub fn offer_ask_title(&self) -> String {
        self.say("offer-ask-title")
    }

    /// "Die Änderung gilt"
    #[must_use]
    pub fn offer_scope(&self) -> String {
        self.say("offer-scope")
    }

    /// "ab diesem Tag"
    #[must_use]
    pub fn offer_scope_from(&self) -> String {
        self.say("offer-scope-from")
    }

    /// "alle künftigen"
    #[must_use]
    pub fn offer_scope_all(&self) -> String {
        self.say("offer-scope-all")
    }

    /// "Ab"
    #[must_use]
    pub fn offer_scope_day(&self) -> String {
        self.say("offer-scope-day")
    }

    /// "Bis zum Tag davor bleibt die Serie, wie sie ist."
    #[must_use]
    pub fn offer_scope_from_hint(&self) -> String {
        self.say("offer-scope-from-hint")
    }

    /// "Die ganze Serie wird geändert."
    #[must_use]
    pub fn offer_scope_all_hint(&self) -> String {
        self.say("offer-scope-all-hint")
    }

    /// "… Termine passen dann nicht mehr zum Zeitangebot. Sie bleiben bestehen."
    #[must_use]
    pub fn offer_affected(&self, count: i64) -> String {
        self.say_with("offer-affected", [("count", count.into())])
    }

    /// "Kein gebuchter Termin ist betroffen."
    #[must_use]
    pub fn offer_affected_none(&self) -> String {
        self.say("offer-affected-none")
    }

    /// "und … weitere"
    #[must_use]
    pub fn offer_more(&self, count: i64) -> String {
        self.say_with("offer-more", [("count", count.into())])
    }

    /// "Neu planen (… Familien)"
    #[must_use]
    pub fn offer_replan(&self, count: i64) -> String {
        self.say_with("offer-replan", [("count", count.into())])
    }

    /// "eingeladen"
    #[must_use]
    pub fn offer_invited(&self) -> String {
        self.say("offer-invited")
    }

    /// "Dolmetschen angefragt"
    #[must_use]
    pub fn offer_asked(&self) -> String {
        self.say("offer-asked")
    }

    /// "… Einladungen sind schon verschickt."
    #[must_use]
    pub fn offer_letters(&self, count: i64) -> String {
        self.say_with("offer-letters", [("count", count.into())])
    }

    /// "… Mal ist das Dolmetschen abzubestellen."
    #[must_use]
    pub fn offer_interpreters(&self, count: i64) -> String {
        self.say_with("offer-interpreters", [("count", count.into())])
    }

    /// "… hat zur selben Zeit schon ein Zeitfenster, zuerst am … (…)."
    #[must_use]
    pub fn offer_overlap_counsellor(&self, name: &str, day: &str, hours: &str) -> String {
        self.say_with(
            "offer-overlap-counsellor",
            [
                ("name", name.into()),
                ("day", day.into()),
                ("hours", hours.into()),
            ],
        )
    }

    /// "… ist zur selben Zeit schon vergeben, zuerst am … (…)."
    #[must_use]
    pub fn offer_overlap_room(&self, name: &str, day: &str, hours: &str) -> String {
        self.say_with(
            "offer-overlap-room",
            [
                ("name", name.into()),
                ("day", day.into()),
                ("hours", hours.into()),
            ],
        )
    }

    /// "Zwei Zeitfenster zur selben Zeit"
    #[must_use]
    pub fn offer_overlaps(&self) -> String {
        self.say("offer-overlaps")
    }

    /// "So kann die Serie nicht bleiben"
    #[must_use]
    pub fn offer_impossible(&self) -> String {
        self.say("offer-impossible")
    }

    /// "Termine nutzen diese Serie. Sie wird nicht gelöscht, sondern findet ab heute nicht mehr statt."
    #[must_use]
    pub fn offer_only_ends(&self) -> String {
        self.say("offer-only-ends")
    }

    /// "Serie beenden"
    #[must_use]
    pub fn offer_end(&self) -> String {
        self.say("offer-end")
    }

    /// "Wiederholen"
    #[must_use]
    pub fn field_repeat(&self) -> String {
        self.say("field-repeat")
    }

    /// "einmalig"
    #[must_use]
    pub fn repeat_not(&self) -> String {
        self.say("repeat-not")
    }

    /// "jede Woche"
    #[must_use]
    pub fn repeat_weekly(&self) -> String {
        self.say("repeat-weekly")
    }

    /// "Letztes Mal spätestens am"
    #[must_use]
    pub fn field_repeat_until(&self) -> String {
        self.say("field-repeat-until")
    }

    /// "Pause vom"
    #[must_use]
    pub fn field_pause_from(&self) -> String {
        self.say("field-pause-from")
    }

    /// "bis einschließlich"
    #[must_use]
    pub fn field_pause_to(&self) -> String {
        self.say("field-pause-to")
    }

    /// "leer: nur dieser eine Tag"
    #[must_use]
    pub fn field_pause_to_hint(&self) -> String {
        self.say("field-pause-to-hint")
    }

    /// "Pause hinzufügen"
    #[must_use]
    pub fn pause_add(&self) -> String {
        self.say("pause-add")
    }

    /// "Pause entfernen"
    #[must_use]
    pub fn pause_remove(&self) -> String {
        self.say("pause-remove")
    }

    /// "Pause"
    #[must_use]
    pub fn upcoming_paused(&self) -> String {
        self.say("upcoming-paused")
    }

    /// "Wege zwischen den Standorten"
    #[must_use]
    pub fn settings_ways(&self) -> String {
        self.say("settings-ways")
    }

    /// "Minuten · leer: …"
    #[must_use]
    pub fn settings_way_hint(&self, minutes: i64) -> String {
        self.say_with("settings-way-hint", [("minutes", minutes.into())])
    }

    /// "Gilt für Beratungskräfte und namentlich gebuchte Dolmetschende, die am selben Tag an zwei Standorten sind."
    #[must_use]
    pub fn settings_ways_words(&self) -> String {
        self.say("settings-ways-words")
    }

    /// "Außerhalb der Beratungszeit"
    #[must_use]
    pub fn standing_outside(&self) -> String {
        self.say("standing-outside")
    }

    /// "Fällt auf eine Schließung oder Abwesenheit"
    #[must_use]
    pub fn standing_impossible(&self) -> String {
        self.say("standing-impossible")
    }

    /// "Zusatztag anlegen"
    #[must_use]
    pub fn extra_new(&self) -> String {
        self.say("extra-new")
    }

    /// "anderer Ort"
    #[must_use]
    pub fn extra_elsewhere(&self) -> String {
        self.say("extra-elsewhere")
    }

    /// "zum Beispiel Rathaus Oelde"
    #[must_use]
    pub fn extra_name_hint(&self) -> String {
        self.say("extra-name-hint")
    }

    /// "nötig für die Einladung"
    #[must_use]
    pub fn extra_address_hint(&self) -> String {
        self.say("extra-address-hint")
    }

    /// "Zeitangebot dieses Tages"
    #[must_use]
    pub fn day_title(&self) -> String {
        self.say("day-title")
    }

    /// "Zeitfenster"
    #[must_use]
    pub fn day_slots(&self) -> String {
        self.say("day-slots")
    }

    /// "Standort schließen"
    #[must_use]
    pub fn day_close(&self) -> String {
        self.say("day-close")
    }

    /// "Tag schließen"
    #[must_use]
    pub fn day_close_do(&self) -> String {
        self.say("day-close-do")
    }

    /// "…: An diesem Tag wird nichts angeboten."
    #[must_use]
    pub fn day_holiday(&self, name: &str) -> String {
        self.say_with("day-holiday", [("name", name.into())])
    }

    /// "An diesem Tag gibt es kein Zeitfenster."
    #[must_use]
    pub fn day_no_slots(&self) -> String {
        self.say("day-no-slots")
    }

    /// "Ohne Haken findet das Zeitfenster an diesem Tag nicht statt."
    #[must_use]
    pub fn day_slots_words(&self) -> String {
        self.say("day-slots-words")
    }

    /// "Tag öffnen und schließen"
    #[must_use]
    pub fn day_key(&self) -> String {
        self.say("day-key")
    }
}
