//! Words: the building blocks: keys, fields, lists, dialogs

use super::Texts;

impl Texts {
    /// "Strg"
    #[must_use]
    pub fn key_control(&self) -> String {
        self.say("key-control")
    }

    /// "Umschalt"
    #[must_use]
    pub fn key_shift(&self) -> String {
        self.say("key-shift")
    }

    /// "Leertaste"
    #[must_use]
    pub fn key_space(&self) -> String {
        self.say("key-space")
    }

    /// "Entf"
    #[must_use]
    pub fn key_delete(&self) -> String {
        self.say("key-delete")
    }

    /// "Bild↑"
    #[must_use]
    pub fn key_page_up(&self) -> String {
        self.say("key-page-up")
    }

    /// "Bild↓"
    #[must_use]
    pub fn key_page_down(&self) -> String {
        self.say("key-page-down")
    }

    /// "Pos1"
    #[must_use]
    pub fn key_home(&self) -> String {
        self.say("key-home")
    }

    /// "Ende"
    #[must_use]
    pub fn key_end(&self) -> String {
        self.say("key-end")
    }

    /// "Zurück"
    #[must_use]
    pub fn back(&self) -> String {
        self.say("back")
    }

    /// "Abbrechen"
    #[must_use]
    pub fn cancel(&self) -> String {
        self.say("cancel")
    }

    /// "Rückgängig"
    #[must_use]
    pub fn undo(&self) -> String {
        self.say("undo")
    }

    /// "Schließen"
    #[must_use]
    pub fn close(&self) -> String {
        self.say("close")
    }

    /// "kopiert"
    #[must_use]
    pub fn copied(&self) -> String {
        self.say("copied")
    }

    /// "freiwillig"
    #[must_use]
    pub fn optional(&self) -> String {
        self.say("optional")
    }

    /// "fehlt"
    #[must_use]
    pub fn missing(&self) -> String {
        self.say("missing")
    }

    /// "unbekannt"
    #[must_use]
    pub fn unknown(&self) -> String {
        self.say("unknown")
    }

    /// "wählen"
    #[must_use]
    pub fn list_choose(&self) -> String {
        self.say("list-choose")
    }

    /// "übernehmen"
    #[must_use]
    pub fn list_take(&self) -> String {
        self.say("list-take")
    }

    /// "zurück"
    #[must_use]
    pub fn list_back(&self) -> String {
        self.say("list-back")
    }

    /// "Nichts passt zu „…“."
    #[must_use]
    pub fn list_no_hits(&self, query: &str) -> String {
        self.say_with("list-no-hits", [("query", query.into())])
    }

    /// "… von …"
    #[must_use]
    pub fn progress_of(&self, done: i64, total: i64) -> String {
        self.say_with(
            "progress-of",
            [("done", done.into()), ("total", total.into())],
        )
    }

    /// "noch … s"
    #[must_use]
    pub fn progress_left(&self, seconds: i64) -> String {
        self.say_with("progress-left", [("seconds", seconds.into())])
    }

    /// "… ausgewählt"
    #[must_use]
    pub fn rows_chosen(&self, count: i64) -> String {
        self.say_with("rows-chosen", [("count", count.into())])
    }

    /// "… liegt nicht im 15-Minuten-Raster. …?"
    #[must_use]
    pub fn time_off_grid(&self, time: &str, proposal: &str) -> String {
        self.say_with(
            "time-off-grid",
            [("time", time.into()), ("proposal", proposal.into())],
        )
    }

    /// "Diese Uhrzeit gibt es nicht."
    #[must_use]
    pub fn time_unreadable(&self) -> String {
        self.say("time-unreadable")
    }

    /// "Diesen Tag gibt es nicht."
    #[must_use]
    pub fn date_impossible(&self) -> String {
        self.say("date-impossible")
    }

    /// "So lässt sich kein Datum lesen."
    #[must_use]
    pub fn date_unreadable(&self) -> String {
        self.say("date-unreadable")
    }

    /// "Diese Kalenderwoche gibt es nicht."
    #[must_use]
    pub fn date_week_missing(&self) -> String {
        self.say("date-week-missing")
    }
}
