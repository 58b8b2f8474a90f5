//! Words: the post room

use super::Texts;

impl Texts {
    /// "Angabe ergänzen"
    #[must_use]
    pub fn post_fill_in(&self) -> String {
        self.say("post-fill-in")
    }

    /// "Beratung bestätigt"
    #[must_use]
    pub fn post_kind_confirmation(&self) -> String {
        self.say("post-kind-confirmation")
    }

    /// "Datenschutz"
    #[must_use]
    pub fn post_kind_privacy(&self) -> String {
        self.say("post-kind-privacy")
    }

    /// "Verlegung"
    #[must_use]
    pub fn post_kind_moved(&self) -> String {
        self.say("post-kind-moved")
    }

    /// "Absage"
    #[must_use]
    pub fn post_kind_cancelled(&self) -> String {
        self.say("post-kind-cancelled")
    }

    /// "Termin verschoben"
    #[must_use]
    pub fn post_changed_when(&self) -> String {
        self.say("post-changed-when")
    }

    /// "Ort geändert"
    #[must_use]
    pub fn post_changed_site(&self) -> String {
        self.say("post-changed-site")
    }

    /// "Raum geändert"
    #[must_use]
    pub fn post_changed_room(&self) -> String {
        self.say("post-changed-room")
    }

    /// "Empfänger geändert"
    #[must_use]
    pub fn post_changed_recipient(&self) -> String {
        self.say("post-changed-recipient")
    }

    /// "Anschrift geändert"
    #[must_use]
    pub fn post_changed_address(&self) -> String {
        self.say("post-changed-address")
    }

    /// "Absender geändert"
    #[must_use]
    pub fn post_changed_sender(&self) -> String {
        self.say("post-changed-sender")
    }

    /// "Textfassung geändert"
    #[must_use]
    pub fn post_changed_text(&self) -> String {
        self.say("post-changed-text")
    }

    /// "Inhalt geändert"
    #[must_use]
    pub fn post_changed_rest(&self) -> String {
        self.say("post-changed-rest")
    }

    /// "neue Anschrift"
    #[must_use]
    pub fn post_new_address(&self) -> String {
        self.say("post-new-address")
    }

    /// "Der Brief kam zurück. Die Anschrift ist inzwischen eine andere."
    #[must_use]
    pub fn post_new_address_why(&self) -> String {
        self.say("post-new-address-why")
    }

    /// "Gedruckt am …. Seitdem: …. Bitte neu drucken."
    #[must_use]
    pub fn post_outdated_why(&self, day: &str, reasons: &str) -> String {
        self.say_with(
            "post-outdated-why",
            [("day", day.into()), ("reasons", reasons.into())],
        )
    }

    /// "Die Familie hat den alten Brief."
    #[must_use]
    pub fn post_outdated_held(&self) -> String {
        self.say("post-outdated-held")
    }

    /// "Anschrift klären"
    #[must_use]
    pub fn post_clear_address(&self) -> String {
        self.say("post-clear-address")
    }

    /// "Enter führt zu der Stelle, an der es eingetragen wird."
    #[must_use]
    pub fn post_blocked_enter(&self) -> String {
        self.say("post-blocked-enter")
    }

    /// "… fehlt"
    #[must_use]
    pub fn post_lacks(&self, what: &str) -> String {
        self.say_with("post-lacks", [("what", what.into())])
    }

    /// "Adresse des Standorts fehlt"
    #[must_use]
    pub fn post_lacks_site(&self) -> String {
        self.say("post-lacks-site")
    }

    /// "Einstellung fehlt"
    #[must_use]
    pub fn post_lacks_sender(&self) -> String {
        self.say("post-lacks-sender")
    }

    /// "nicht mehr versenden"
    #[must_use]
    pub fn post_withdrawn(&self) -> String {
        self.say("post-withdrawn")
    }

    /// "Was dieser Brief sagt, gilt nicht mehr. Bitte nicht verschicken."
    #[must_use]
    pub fn post_withdrawn_why(&self) -> String {
        self.say("post-withdrawn-why")
    }

    /// "bereit, …. Termin"
    #[must_use]
    pub fn post_ready_again(&self, time: i64) -> String {
        self.say_with("post-ready-again", [("time", time.into())])
    }

    /// "ersetzt"
    #[must_use]
    pub fn post_replaced(&self) -> String {
        self.say("post-replaced")
    }

    /// "Ein neuer Druck ersetzt diesen Brief. Bitte nicht verschicken."
    #[must_use]
    pub fn post_replaced_why(&self) -> String {
        self.say("post-replaced-why")
    }

    /// "gespeichert …"
    #[must_use]
    pub fn post_saved_on(&self, day: &str) -> String {
        self.say_with("post-saved-on", [("day", day.into())])
    }

    /// "übergeben …"
    #[must_use]
    pub fn post_handed_on(&self, day: &str) -> String {
        self.say_with("post-handed-on", [("day", day.into())])
    }

    /// "An diese Anschrift geht kein Brief mehr, bis sie in der Akte geändert ist."
    #[must_use]
    pub fn post_stops_why(&self) -> String {
        self.say("post-stops-why")
    }

    /// "Die Anschrift ist geändert. Die Aufgabe ist noch offen."
    #[must_use]
    pub fn post_task_open(&self) -> String {
        self.say("post-task-open")
    }

    /// "Rückläufer"
    #[must_use]
    pub fn post_tab_returned(&self) -> String {
        self.say("post-tab-returned")
    }

    /// "Abgebrochen. Es ist nichts gedruckt und nichts eingetragen."
    #[must_use]
    pub fn post_stopped(&self) -> String {
        self.say("post-stopped")
    }

    /// "… Briefe waren schon gedruckt und tragen jetzt den Vermerk „Zweitdruck“."
    #[must_use]
    pub fn post_reprint_fact(&self, count: i64) -> String {
        self.say_with("post-reprint-fact", [("count", count.into())])
    }

    /// "Die Postausgangsliste wird mitgedruckt. Einseitig, jeder Briefkopf in eigenen Dateien."
    #[must_use]
    pub fn post_list_fact(&self) -> String {
        self.say("post-list-fact")
    }

    /// "Ordner danach öffnen"
    #[must_use]
    pub fn post_open_folder(&self) -> String {
        self.say("post-open-folder")
    }

    /// "Brief speichern, wie er hinausging"
    #[must_use]
    pub fn post_save_copy(&self) -> String {
        self.say("post-save-copy")
    }

    /// "Gespeichert, Byte für Byte wie der Brief hinausging."
    #[must_use]
    pub fn post_copy_same(&self) -> String {
        self.say("post-copy-same")
    }

    /// "Gespeichert. Diese Fassung des Programms setzt den Brief etwas anders."
    #[must_use]
    pub fn post_copy_differs(&self) -> String {
        self.say("post-copy-differs")
    }

    /// "… vom …"
    #[must_use]
    pub fn post_letter_of(&self, kind: &str, day: &str) -> String {
        self.say_with(
            "post-letter-of",
            [("kind", kind.into()), ("day", day.into())],
        )
    }

    /// "Die Anschrift zu klären ist jetzt eine Aufgabe des Büros."
    #[must_use]
    pub fn post_returned_follows(&self) -> String {
        self.say("post-returned-follows")
    }

    /// "Rückläufer erfassen"
    #[must_use]
    pub fn post_return_ask(&self) -> String {
        self.say("post-return-ask")
    }

    /// "Rückläufer eintragen"
    #[must_use]
    pub fn post_return_enter(&self) -> String {
        self.say("post-return-enter")
    }

    /// "Aktenzeichen"
    #[must_use]
    pub fn post_return_file(&self) -> String {
        self.say("post-return-file")
    }

    /// "Steht oben rechts im Brief. Auch der Name findet die Akte."
    #[must_use]
    pub fn post_return_file_hint(&self) -> String {
        self.say("post-return-file-hint")
    }

    /// "Bitte das Aktenzeichen eingeben."
    #[must_use]
    pub fn post_return_file_missing(&self) -> String {
        self.say("post-return-file-missing")
    }

    /// "Zu dieser Eingabe ist kein Brief hinausgegangen."
    #[must_use]
    pub fn post_return_unknown(&self) -> String {
        self.say("post-return-unknown")
    }

    /// "Brief"
    #[must_use]
    pub fn post_return_letter(&self) -> String {
        self.say("post-return-letter")
    }

    /// "Bitte den Brief wählen."
    #[must_use]
    pub fn post_return_letter_missing(&self) -> String {
        self.say("post-return-letter-missing")
    }

    /// "Grund"
    #[must_use]
    pub fn post_return_reason(&self) -> String {
        self.say("post-return-reason")
    }

    /// "Wie auf dem Umschlag vermerkt"
    #[must_use]
    pub fn post_return_reason_hint(&self) -> String {
        self.say("post-return-reason-hint")
    }

    /// "Bitte den Grund wählen."
    #[must_use]
    pub fn post_return_reason_missing(&self) -> String {
        self.say("post-return-reason-missing")
    }

    /// "Zurück am"
    #[must_use]
    pub fn post_return_day(&self) -> String {
        self.say("post-return-day")
    }

    /// "Damit geschieht auch: Das Büro bekommt die Aufgabe, die Anschrift zu klären. Bis dahin geht kein Brief mehr dorthin."
    #[must_use]
    pub fn post_return_fact(&self) -> String {
        self.say("post-return-fact")
    }

    /// "keine Telefonnummer erfasst"
    #[must_use]
    pub fn post_no_phone(&self) -> String {
        self.say("post-no-phone")
    }

    /// "Kopieren"
    #[must_use]
    pub fn post_copy(&self) -> String {
        self.say("post-copy")
    }

    /// "Text für das Telefon"
    #[must_use]
    pub fn post_phone_title(&self) -> String {
        self.say("post-phone-title")
    }

    /// "Der Text wird nicht von hier verschickt. Kopieren und in das Telefon einfügen."
    #[must_use]
    pub fn post_phone_fact(&self) -> String {
        self.say("post-phone-fact")
    }

    /// "… von … Zeichen"
    #[must_use]
    pub fn post_length(&self, units: i64, limit: i64) -> String {
        self.say_with(
            "post-length",
            [("units", units.into()), ("limit", limit.into())],
        )
    }

    /// "… Zeichen, … Nachrichten"
    #[must_use]
    pub fn post_length_parts(&self, units: i64, parts: i64) -> String {
        self.say_with(
            "post-length-parts",
            [("units", units.into()), ("parts", parts.into())],
        )
    }

    /// "Verlauf dieses Briefs"
    #[must_use]
    pub fn post_history(&self) -> String {
        self.say("post-history")
    }

    /// "Telefon der Familie"
    #[must_use]
    pub fn post_phone(&self) -> String {
        self.say("post-phone")
    }

    /// "Persönlich übergeben"
    #[must_use]
    pub fn post_hand_over(&self) -> String {
        self.say("post-hand-over")
    }

    /// "Als persönlich übergeben eintragen"
    #[must_use]
    pub fn post_hand_over_help(&self) -> String {
        self.say("post-hand-over-help")
    }

    /// "Aufgabe erledigt"
    #[must_use]
    pub fn post_settle(&self) -> String {
        self.say("post-settle")
    }

    /// "Ganze Gruppe auswählen"
    #[must_use]
    pub fn post_tick_group(&self) -> String {
        self.say("post-tick-group")
    }

    /// "Weitere Aktionen"
    #[must_use]
    pub fn post_more(&self) -> String {
        self.say("post-more")
    }

    /// "Erstellt"
    #[must_use]
    pub fn post_event_made(&self) -> String {
        self.say("post-event-made")
    }

    /// "Ersetzt einen früheren Druck (Zweitdruck)"
    #[must_use]
    pub fn post_event_repeats(&self) -> String {
        self.say("post-event-repeats")
    }

    /// "Gedruckt"
    #[must_use]
    pub fn post_event_printed(&self) -> String {
        self.say("post-event-printed")
    }

    /// "Als verschickt eingetragen"
    #[must_use]
    pub fn post_event_posted(&self) -> String {
        self.say("post-event-posted")
    }

    /// "Persönlich übergeben"
    #[must_use]
    pub fn post_event_handed(&self) -> String {
        self.say("post-event-handed")
    }

    /// "Kam zurück"
    #[must_use]
    pub fn post_event_returned(&self) -> String {
        self.say("post-event-returned")
    }

    /// "Kam zurück: …"
    #[must_use]
    pub fn post_event_returned_why(&self, why: &str) -> String {
        self.say_with("post-event-returned-why", [("why", why.into())])
    }

    /// "Durch einen neuen Druck ersetzt"
    #[must_use]
    pub fn post_event_repeated(&self) -> String {
        self.say("post-event-repeated")
    }

    /// "Tag"
    #[must_use]
    pub fn post_day(&self) -> String {
        self.say("post-day")
    }

    /// "Alle Briefarten"
    #[must_use]
    pub fn post_all_kinds(&self) -> String {
        self.say("post-all-kinds")
    }

    /// "Drucklauf"
    #[must_use]
    pub fn post_batch(&self) -> String {
        self.say("post-batch")
    }

    /// "die letzten 90 Tage"
    #[must_use]
    pub fn post_printed_for(&self) -> String {
        self.say("post-printed-for")
    }

    /// "Briefe, die zurückkamen. Die Anschrift wird in der Akte geändert."
    #[must_use]
    pub fn post_returned_sentence(&self) -> String {
        self.say("post-returned-sentence")
    }

    /// "Solange die Anschrift gilt, geht kein weiterer Brief dorthin."
    #[must_use]
    pub fn post_returned_hint(&self) -> String {
        self.say("post-returned-hint")
    }

    /// "In den letzten 90 Tagen ist kein Brief gedruckt worden."
    #[must_use]
    pub fn post_none_printed(&self) -> String {
        self.say("post-none-printed")
    }

    /// "Kein Brief ist zurückgekommen."
    #[must_use]
    pub fn post_none_returned(&self) -> String {
        self.say("post-none-returned")
    }

    /// "Ein Rückläufer wird mit Strg+R erfasst."
    #[must_use]
    pub fn post_none_returned_hint(&self) -> String {
        self.say("post-none-returned-hint")
    }

    /// "An diesem Tag in die Post"
    #[must_use]
    pub fn post_group_that_day(&self) -> String {
        self.say("post-group-that-day")
    }

    /// "Gedruckt, nicht mehr versenden"
    #[must_use]
    pub fn post_group_withdrawn(&self) -> String {
        self.say("post-group-withdrawn")
    }

    /// "Gespeichert, noch nicht gedruckt"
    #[must_use]
    pub fn post_group_saved(&self) -> String {
        self.say("post-group-saved")
    }

    /// "Verschickt oder übergeben"
    #[must_use]
    pub fn post_group_gone(&self) -> String {
        self.say("post-group-gone")
    }

    /// "Durch einen neuen Druck ersetzt"
    #[must_use]
    pub fn post_group_replaced(&self) -> String {
        self.say("post-group-replaced")
    }

    /// "Anschrift klären"
    #[must_use]
    pub fn post_group_unclear(&self) -> String {
        self.say("post-group-unclear")
    }

    /// "Geklärt"
    #[must_use]
    pub fn post_group_clear(&self) -> String {
        self.say("post-group-clear")
    }

    /// "Einzeln gemacht"
    #[must_use]
    pub fn post_group_alone(&self) -> String {
        self.say("post-group-alone")
    }

    /// "Nach dem Druck als „verschickt am …“ eintragen"
    #[must_use]
    pub fn post_after_print(&self, day: &str) -> String {
        self.say_with("post-after-print", [("day", day.into())])
    }

    /// "Als gedruckt eintragen"
    #[must_use]
    pub fn post_mark_printed(&self) -> String {
        self.say("post-mark-printed")
    }

    /// "… Zweitdrucke"
    #[must_use]
    pub fn post_reprint(&self, count: i64) -> String {
        self.say_with("post-reprint", [("count", count.into())])
    }

    /// "Rückläufer"
    #[must_use]
    pub fn post_hint_return(&self) -> String {
        self.say("post-hint-return")
    }

    /// "Zweitdruck"
    #[must_use]
    pub fn post_hint_reprint(&self) -> String {
        self.say("post-hint-reprint")
    }
}
