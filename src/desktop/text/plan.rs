//! Words: the planning proposal: its page, its sums, its table and keys.

mod declining;
mod reasons;

use super::Texts;

impl Texts {
    /// "Planungsvorschlag"
    #[must_use]
    pub fn plan_title(&self) -> String {
        self.say("plan-title")
    }

    /// "Noch nichts gespeichert"
    #[must_use]
    pub fn plan_nothing_saved(&self) -> String {
        self.say("plan-nothing-saved")
    }

    /// "count Zeitfenster geprüft in seconds s"
    #[must_use]
    pub fn plan_looked_at(&self, count: i64, seconds: &str) -> String {
        self.say_with(
            "plan-looked-at",
            [("count", count.into()), ("seconds", seconds.into())],
        )
    }

    /// "bestmöglich, bewiesen"
    #[must_use]
    pub fn plan_proven(&self) -> String {
        self.say("plan-proven")
    }

    /// "bestmöglich unter den geprüften Anfangszeiten, bewiesen"
    #[must_use]
    pub fn plan_proven_thinned(&self) -> String {
        self.say("plan-proven-thinned")
    }

    /// "höchstens percent % vom Bestmöglichen entfernt"
    #[must_use]
    pub fn plan_gap(&self, percent: &str) -> String {
        self.say_with("plan-gap", [("percent", percent.into())])
    }

    /// "wird neu berechnet …"
    #[must_use]
    pub fn plan_again(&self) -> String {
        self.say("plan-again")
    }

    /// "Plätze werden gesucht …"
    #[must_use]
    pub fn plan_computing(&self) -> String {
        self.say("plan-computing")
    }

    /// "Verwerfen"
    #[must_use]
    pub fn plan_discard(&self) -> String {
        self.say("plan-discard")
    }

    /// "Neu berechnen"
    #[must_use]
    pub fn plan_recompute(&self) -> String {
        self.say("plan-recompute")
    }

    /// "count Termine übernehmen"
    #[must_use]
    pub fn plan_accept(&self, count: i64) -> String {
        self.say_with("plan-accept", [("count", count.into())])
    }

    /// "Zeitraum"
    #[must_use]
    pub fn plan_period(&self) -> String {
        self.say("plan-period")
    }

    /// "bis"
    #[must_use]
    pub fn plan_until(&self) -> String {
        self.say("plan-until")
    }

    /// "Vorrang"
    #[must_use]
    pub fn plan_priority(&self) -> String {
        self.say("plan-priority")
    }

    /// "Wartezeit"
    #[must_use]
    pub fn plan_waiting(&self) -> String {
        self.say("plan-waiting")
    }

    /// "Ausgewogen"
    #[must_use]
    pub fn plan_balanced(&self) -> String {
        self.say("plan-balanced")
    }

    /// "Kurze Wege"
    #[must_use]
    pub fn plan_short_ways(&self) -> String {
        self.say("plan-short-ways")
    }

    /// "Dolmetschsprachen bündeln"
    #[must_use]
    pub fn plan_bundle(&self) -> String {
        self.say("plan-bundle")
    }

    /// "Andere Standorte erlauben"
    #[must_use]
    pub fn plan_other_sites(&self) -> String {
        self.say("plan-other-sites")
    }

    /// "Der letzte Tag liegt vor dem ersten."
    #[must_use]
    pub fn plan_period_wrong(&self) -> String {
        self.say("plan-period-wrong")
    }

    /// "Der Zeitraum braucht zwei Tage, zum Beispiel „morgen“ und „+4w“."
    #[must_use]
    pub fn plan_period_unreadable(&self) -> String {
        self.say("plan-period-unreadable")
    }

    /// "seated von families"
    #[must_use]
    pub fn plan_sum_seated(&self, seated: i64, families: i64) -> String {
        self.say_with(
            "plan-sum-seated",
            [("seated", seated.into()), ("families", families.into())],
        )
    }

    /// "Familien platziert"
    #[must_use]
    pub fn plan_sum_seated_words(&self, families: i64) -> String {
        self.say_with("plan-sum-seated-words", [("families", families.into())])
    }

    /// "bis zum Termin im Median"
    #[must_use]
    pub fn plan_sum_median(&self) -> String {
        self.say("plan-sum-median")
    }

    /// "Dolmetsch-Bündel, families Familien"
    #[must_use]
    pub fn plan_sum_bundles(&self, families: i64, bundles: i64) -> String {
        self.say_with(
            "plan-sum-bundles",
            [("families", families.into()), ("bundles", bundles.into())],
        )
    }

    /// "nicht am nächsten Standort"
    #[must_use]
    pub fn plan_sum_farther(&self) -> String {
        self.say("plan-sum-farther")
    }

    /// "bestehende Termine geändert"
    #[must_use]
    pub fn plan_sum_changed(&self) -> String {
        self.say("plan-sum-changed")
    }

    /// "Familie"
    #[must_use]
    pub fn plan_column_family(&self) -> String {
        self.say("plan-column-family")
    }

    /// "Tage"
    #[must_use]
    pub fn plan_column_days(&self) -> String {
        self.say("plan-column-days")
    }

    /// "Bedarf"
    #[must_use]
    pub fn plan_column_need(&self) -> String {
        self.say("plan-column-need")
    }

    /// "ohne Termin → neu"
    #[must_use]
    pub fn plan_column_new(&self) -> String {
        self.say("plan-column-new")
    }

    /// "Warum dieser Platz"
    #[must_use]
    pub fn plan_column_why(&self) -> String {
        self.say("plan-column-why")
    }

    /// "Nicht platziert"
    #[must_use]
    pub fn plan_group_out(&self) -> String {
        self.say("plan-group-out")
    }

    /// "Andere Plätze"
    #[must_use]
    pub fn plan_others(&self) -> String {
        self.say("plan-others")
    }

    /// "Im Zeitraum gibt es keinen anderen Platz."
    #[must_use]
    pub fn plan_no_others(&self) -> String {
        self.say("plan-no-others")
    }

    /// "statt name"
    #[must_use]
    pub fn plan_instead(&self, name: &str) -> String {
        self.say_with("plan-instead", [("name", name.into())])
    }

    /// "Nehmen"
    #[must_use]
    pub fn plan_take(&self) -> String {
        self.say("plan-take")
    }

    /// "Wahl aufheben"
    #[must_use]
    pub fn plan_release(&self) -> String {
        self.say("plan-release")
    }

    /// "Nur diesen übernehmen"
    #[must_use]
    pub fn plan_only_this(&self) -> String {
        self.say("plan-only-this")
    }

    /// "Sprache wie name time"
    #[must_use]
    pub fn plan_language_like(&self, name: &str, time: &str) -> String {
        self.say_with(
            "plan-language-like",
            [("name", name.into()), ("time", time.into())],
        )
    }

    /// "count Termine übernommen."
    #[must_use]
    pub fn plan_accepted(&self, count: i64) -> String {
        self.say_with("plan-accepted", [("count", count.into())])
    }

    /// "Kein Termin übernommen."
    #[must_use]
    pub fn plan_none_accepted(&self) -> String {
        self.say("plan-none-accepted")
    }

    /// "und count weitere"
    #[must_use]
    pub fn plan_more(&self, count: i64) -> String {
        self.say_with("plan-more", [("count", count.into())])
    }

    /// "day bis time verlängert."
    #[must_use]
    pub fn plan_extended(&self, day: &str, time: &str) -> String {
        self.say_with(
            "plan-extended",
            [("day", day.into()), ("time", time.into())],
        )
    }

    /// "Alle Familien haben einen Termin."
    #[must_use]
    pub fn plan_empty(&self) -> String {
        self.say("plan-empty")
    }

    /// "Keine der ausgewählten Familien braucht jetzt einen anderen Termin."
    #[must_use]
    pub fn plan_empty_chosen(&self) -> String {
        self.say("plan-empty-chosen")
    }

    /// "count ausgewählte Familien sind nicht zu planen: Sie haben einen passenden Termin, …"
    #[must_use]
    pub fn plan_not_due(&self, count: i64) -> String {
        self.say_with("plan-not-due", [("count", count.into())])
    }

    /// "Zum Kalender"
    #[must_use]
    pub fn plan_to_calendar(&self) -> String {
        self.say("plan-to-calendar")
    }

    /// "Der Vorschlag konnte nicht berechnet werden."
    #[must_use]
    pub fn plan_not_made(&self) -> String {
        self.say("plan-not-made")
    }

    /// "Der Plan wird verbessert: proof"
    #[must_use]
    pub fn plan_improving(&self, proof: &str) -> String {
        self.say_with("plan-improving", [("proof", proof.into())])
    }

    /// "Der beste Plan bis hierher wird gezeigt …"
    #[must_use]
    pub fn plan_stopping(&self) -> String {
        self.say("plan-stopping")
    }

    /// "Familie"
    #[must_use]
    pub fn plan_key_family(&self) -> String {
        self.say("plan-key-family")
    }

    /// "an- und abwählen"
    #[must_use]
    pub fn plan_key_tick(&self) -> String {
        self.say("plan-key-tick")
    }

    /// "Gründe"
    #[must_use]
    pub fn plan_key_reasons(&self) -> String {
        self.say("plan-key-reasons")
    }

    /// "ablehnen"
    #[must_use]
    pub fn plan_key_decline(&self) -> String {
        self.say("plan-key-decline")
    }

    /// "Auswahl übernehmen"
    #[must_use]
    pub fn plan_key_accept(&self) -> String {
        self.say("plan-key-accept")
    }

    /// "Gründe zeigen"
    #[must_use]
    pub fn plan_key_side(&self) -> String {
        self.say("plan-key-side")
    }

    /// "Liste oder Gründe"
    #[must_use]
    pub fn plan_key_panel(&self) -> String {
        self.say("plan-key-panel")
    }

    /// "Bisher"
    #[must_use]
    pub fn plan_column_before(&self) -> String {
        self.say("plan-column-before")
    }

    /// "Neu"
    #[must_use]
    pub fn plan_column_then(&self) -> String {
        self.say("plan-column-then")
    }

    /// "ohne Termin"
    #[must_use]
    pub fn plan_before_none(&self) -> String {
        self.say("plan-before-none")
    }

    /// "bisher when, site"
    #[must_use]
    pub fn plan_moves(&self, when: &str, site: &str) -> String {
        self.say_with("plan-moves", [("when", when.into()), ("site", site.into())])
    }

    /// "Eingeladen: Der Brief gilt dann nicht mehr."
    #[must_use]
    pub fn plan_moves_letter(&self) -> String {
        self.say("plan-moves-letter")
    }

    /// "Dolmetschen angefragt: Dann neu klären."
    #[must_use]
    pub fn plan_moves_interpreter(&self) -> String {
        self.say("plan-moves-interpreter")
    }

    /// "Der Termin when bleibt stehen."
    #[must_use]
    pub fn plan_keeps(&self, when: &str) -> String {
        self.say_with("plan-keeps", [("when", when.into())])
    }

    /// "count Briefe gelten nicht mehr."
    #[must_use]
    pub fn plan_letters_outdated(&self, count: i64) -> String {
        self.say_with("plan-letters-outdated", [("count", count.into())])
    }

    /// "count Mal ist das Dolmetschen neu zu klären."
    #[must_use]
    pub fn plan_interpreters_again(&self, count: i64) -> String {
        self.say_with("plan-interpreters-again", [("count", count.into())])
    }
}
