//! Words: the joint proposal of schools.

mod reasons;

use super::Texts;

impl Texts {
    /// "Gemeinsamer Vorschlag"
    #[must_use]
    pub fn joint_title(&self) -> String {
        self.say("joint-title")
    }

    /// "Noch nichts eingetragen"
    #[must_use]
    pub fn joint_nothing_saved(&self) -> String {
        self.say("joint-nothing-saved")
    }

    /// "berechnet um 09:42 Uhr"
    #[must_use]
    pub fn joint_made(&self, time: &str) -> String {
        self.say_with("joint-made", [("time", time.into())])
    }

    /// "bestmöglich, bewiesen"
    #[must_use]
    pub fn joint_proven(&self) -> String {
        self.say("joint-proven")
    }

    /// "höchstens percent % vom Bestmöglichen entfernt"
    #[must_use]
    pub fn joint_gap(&self, percent: &str) -> String {
        self.say_with("joint-gap", [("percent", percent.into())])
    }

    /// "wird neu berechnet …"
    #[must_use]
    pub fn joint_again(&self) -> String {
        self.say("joint-again")
    }

    /// "Schulen werden verteilt …"
    #[must_use]
    pub fn joint_computing(&self) -> String {
        self.say("joint-computing")
    }

    /// "Verwerfen"
    #[must_use]
    pub fn joint_discard(&self) -> String {
        self.say("joint-discard")
    }

    /// "Neu berechnen"
    #[must_use]
    pub fn joint_recompute(&self) -> String {
        self.say("joint-recompute")
    }

    /// "count Schulen anfragen"
    #[must_use]
    pub fn joint_accept(&self, count: i64) -> String {
        self.say_with("joint-accept", [("count", count.into())])
    }

    /// "Geschwister zusammen"
    #[must_use]
    pub fn joint_together(&self) -> String {
        self.say("joint-together")
    }

    /// "Schulen ohne Meldung einbeziehen"
    #[must_use]
    pub fn joint_unknown(&self) -> String {
        self.say("joint-unknown")
    }

    /// "Weite Wege erlauben"
    #[must_use]
    pub fn joint_far(&self) -> String {
        self.say("joint-far")
    }

    /// "count von of"
    #[must_use]
    pub fn joint_sum_seated(&self, count: i64, of: i64) -> String {
        self.say_with(
            "joint-sum-seated",
            [("count", count.into()), ("of", of.into())],
        )
    }

    /// "Kindern mit Vorschlag"
    #[must_use]
    pub fn joint_sum_seated_words(&self) -> String {
        self.say("joint-sum-seated-words")
    }

    /// "km km"
    #[must_use]
    pub fn joint_sum_way(&self, km: &str) -> String {
        self.say_with("joint-sum-way", [("km", km.into())])
    }

    /// "Luftlinie im Median"
    #[must_use]
    pub fn joint_sum_way_words(&self) -> String {
        self.say("joint-sum-way-words")
    }

    /// "Familien mit Geschwistern an einer Schule"
    #[must_use]
    pub fn joint_sum_together_words(&self, count: i64) -> String {
        self.say_with("joint-sum-together-words", [("count", count.into())])
    }

    /// "getrennt"
    #[must_use]
    pub fn joint_sum_apart_words(&self) -> String {
        self.say("joint-sum-apart-words")
    }

    /// "mit alter oder ohne Meldung"
    #[must_use]
    pub fn joint_sum_unsure_words(&self) -> String {
        self.say("joint-sum-unsure-words")
    }

    /// "wird beendet …"
    #[must_use]
    pub fn joint_stopping(&self) -> String {
        self.say("joint-stopping")
    }

    /// "Kind"
    #[must_use]
    pub fn joint_column_child(&self) -> String {
        self.say("joint-column-child")
    }

    /// "Jg."
    #[must_use]
    pub fn joint_column_grade(&self) -> String {
        self.say("joint-column-grade")
    }

    /// "Tage"
    #[must_use]
    pub fn joint_column_days(&self) -> String {
        self.say("joint-column-days")
    }

    /// "Vorgeschlagene Schule"
    #[must_use]
    pub fn joint_column_school(&self) -> String {
        self.say("joint-column-school")
    }

    /// "Warum diese Schule"
    #[must_use]
    pub fn joint_column_why(&self) -> String {
        self.say("joint-column-why")
    }

    /// "Frei"
    #[must_use]
    pub fn joint_column_free(&self) -> String {
        self.say("joint-column-free")
    }

    /// "Ohne Vorschlag"
    #[must_use]
    pub fn joint_group_out(&self) -> String {
        self.say("joint-group-out")
    }

    /// "count Kinder"
    #[must_use]
    pub fn joint_children(&self, count: i64) -> String {
        self.say_with("joint-children", [("count", count.into())])
    }

    /// "before → after"
    #[must_use]
    pub fn joint_free_change(&self, before: &str, after: &str) -> String {
        self.say_with(
            "joint-free-change",
            [("before", before.into()), ("after", after.into())],
        )
    }

    /// "von Hand gewählt"
    #[must_use]
    pub fn joint_chosen(&self) -> String {
        self.say("joint-chosen")
    }

    /// "bisher school"
    #[must_use]
    pub fn joint_changed(&self, school: &str) -> String {
        self.say_with("joint-changed", [("school", school.into())])
    }

    /// "bisher ohne Vorschlag"
    #[must_use]
    pub fn joint_changed_none(&self) -> String {
        self.say("joint-changed-none")
    }

    /// "nicht mehr möglich"
    #[must_use]
    pub fn joint_conflict(&self) -> String {
        self.say("joint-conflict")
    }

    /// "mit names"
    #[must_use]
    pub fn joint_with(&self, names: &str) -> String {
        self.say_with("joint-with", [("names", names.into())])
    }

    /// "Warum diese Schule?"
    #[must_use]
    pub fn joint_why_title(&self) -> String {
        self.say("joint-why-title")
    }

    /// "Andere Schulen"
    #[must_use]
    pub fn joint_others_title(&self) -> String {
        self.say("joint-others-title")
    }

    /// "Keine andere Schule hat einen freien Platz."
    #[must_use]
    pub fn joint_others_none(&self) -> String {
        self.say("joint-others-none")
    }

    /// "Nehmen"
    #[must_use]
    pub fn joint_take(&self) -> String {
        self.say("joint-take")
    }

    /// "Wahl aufheben"
    #[must_use]
    pub fn joint_release(&self) -> String {
        self.say("joint-release")
    }

    /// "statt name"
    #[must_use]
    pub fn joint_instead(&self, name: &str) -> String {
        self.say_with("joint-instead", [("name", name.into())])
    }

    /// "Rang 2"
    #[must_use]
    pub fn joint_rank_short(&self, rank: i64) -> String {
        self.say_with("joint-rank-short", [("rank", rank.into())])
    }

    /// "3 → 2 frei"
    #[must_use]
    pub fn joint_free(&self, change: &str) -> String {
        self.say_with("joint-free", [("change", change.into())])
    }

    /// "Rang 2 für dieses Kind"
    #[must_use]
    pub fn joint_rank(&self, rank: i64) -> String {
        self.say_with("joint-rank", [("rank", rank.into())])
    }

    /// "Stand days Tage"
    #[must_use]
    pub fn joint_stand(&self, days: i64) -> String {
        self.say_with("joint-stand", [("days", days.into())])
    }

    /// "Nur diese anfragen"
    #[must_use]
    pub fn joint_only_this(&self) -> String {
        self.say("joint-only-this")
    }

    /// "Verwerfen"
    #[must_use]
    pub fn joint_reject(&self) -> String {
        self.say("joint-reject")
    }

    /// "Verworfen: school"
    #[must_use]
    pub fn joint_rejected(&self, school: &str) -> String {
        self.say_with("joint-rejected", [("school", school.into())])
    }

    /// "Wieder zulassen"
    #[must_use]
    pub fn joint_allow_again(&self) -> String {
        self.say("joint-allow-again")
    }

    /// "Warum ohne Vorschlag?"
    #[must_use]
    pub fn joint_why_not_title(&self) -> String {
        self.say("joint-why-not-title")
    }

    /// "count Schulen angefragt."
    #[must_use]
    pub fn joint_accepted(&self, count: i64) -> String {
        self.say_with("joint-accepted", [("count", count.into())])
    }

    /// "Es wurde keine Schule angefragt."
    #[must_use]
    pub fn joint_none_accepted(&self) -> String {
        self.say("joint-none-accepted")
    }

    /// "Für count Kinder ist der Platz nicht mehr frei."
    #[must_use]
    pub fn joint_left_out(&self, count: i64) -> String {
        self.say_with("joint-left-out", [("count", count.into())])
    }

    /// "Die übrigen Anfragen stehen."
    #[must_use]
    pub fn joint_left_out_rest(&self) -> String {
        self.say("joint-left-out-rest")
    }

    /// "Inzwischen hat sich etwas geändert."
    #[must_use]
    pub fn joint_stale(&self) -> String {
        self.say("joint-stale")
    }

    /// "Der Vorschlag kam nicht zustande."
    #[must_use]
    pub fn joint_not_made(&self) -> String {
        self.say("joint-not-made")
    }

    /// "Kein Kind wartet auf eine Anfrage."
    #[must_use]
    pub fn joint_empty(&self) -> String {
        self.say("joint-empty")
    }

    /// "Kind öffnen"
    #[must_use]
    pub fn joint_open_child(&self) -> String {
        self.say("joint-open-child")
    }

    /// "Schulen fragt die Schulaufsicht an."
    #[must_use]
    pub fn joint_no_right(&self) -> String {
        self.say("joint-no-right")
    }

    /// "Das Programm schlägt vor, die Schulaufsicht entscheidet. Weg: Luftlinie, geschätzt"
    #[must_use]
    pub fn joint_aside(&self) -> String {
        self.say("joint-aside")
    }

    /// "Kind"
    #[must_use]
    pub fn joint_key_child(&self) -> String {
        self.say("joint-key-child")
    }

    /// "an- und abwählen"
    #[must_use]
    pub fn joint_key_tick(&self) -> String {
        self.say("joint-key-tick")
    }

    /// "Gründe"
    #[must_use]
    pub fn joint_key_reasons(&self) -> String {
        self.say("joint-key-reasons")
    }

    /// "Schule verwerfen"
    #[must_use]
    pub fn joint_key_reject(&self) -> String {
        self.say("joint-key-reject")
    }

    /// "Auswahl anfragen"
    #[must_use]
    pub fn joint_key_accept(&self) -> String {
        self.say("joint-key-accept")
    }

    /// "Gründe ein- oder ausblenden"
    #[must_use]
    pub fn joint_key_side(&self) -> String {
        self.say("joint-key-side")
    }

    /// "zwischen Liste und Gründen"
    #[must_use]
    pub fn joint_key_panel(&self) -> String {
        self.say("joint-key-panel")
    }

    /// "Jg. grade"
    #[must_use]
    pub fn joint_grade(&self, grade: &str) -> String {
        self.say_with("joint-grade", [("grade", grade.into())])
    }
}
