//! Words: the joint proposal of schools, and what speaks for and against a school

use super::{Language, Texts};
use crate::domain::language::Lang;
use crate::planning::schools::{Offered as O, SchoolReason as R};

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

    /// "Was helfen würde"
    #[must_use]
    pub fn joint_help_title(&self) -> String {
        self.say("joint-help-title")
    }

    /// "Jahrgang nicht bekannt"
    #[must_use]
    pub fn joint_cause_no_grade(&self) -> String {
        self.say("joint-cause-no-grade")
    }

    /// "direkt am Berufskolleg"
    #[must_use]
    pub fn joint_cause_vocational(&self) -> String {
        self.say("joint-cause-vocational")
    }

    /// "keine Schule mit diesem Jahrgang"
    #[must_use]
    pub fn joint_cause_no_school(&self) -> String {
        self.say("joint-cause-no-school")
    }

    /// "alle abgelehnt oder verworfen"
    #[must_use]
    pub fn joint_cause_refused(&self) -> String {
        self.say("joint-cause-refused")
    }

    /// "nächster Platz in km km"
    #[must_use]
    pub fn joint_cause_far(&self, km: &str) -> String {
        self.say_with("joint-cause-far", [("km", km.into())])
    }

    /// "freie Plätze nicht gemeldet"
    #[must_use]
    pub fn joint_cause_unknown(&self) -> String {
        self.say("joint-cause-unknown")
    }

    /// "keine Alphabetisierung frei"
    #[must_use]
    pub fn joint_cause_literacy(&self) -> String {
        self.say("joint-cause-literacy")
    }

    /// "keine Deutschförderung frei"
    #[must_use]
    pub fn joint_cause_support(&self) -> String {
        self.say("joint-cause-support")
    }

    /// "kein freier Platz im Jahrgang"
    #[must_use]
    pub fn joint_cause_full(&self) -> String {
        self.say("joint-cause-full")
    }

    /// "Plätze für andere vorgeschlagen"
    #[must_use]
    pub fn joint_cause_taken(&self) -> String {
        self.say("joint-cause-taken")
    }

    /// "Akte ergänzen"
    #[must_use]
    pub fn joint_help_file(&self) -> String {
        self.say("joint-help-file")
    }

    /// "Kind öffnen"
    #[must_use]
    pub fn joint_help_vocational(&self) -> String {
        self.say("joint-help-vocational")
    }

    /// "Ohne Meldung einbeziehen"
    #[must_use]
    pub fn joint_help_unknown(&self) -> String {
        self.say("joint-help-unknown")
    }

    /// "Weite Wege erlauben"
    #[must_use]
    pub fn joint_help_far(&self) -> String {
        self.say("joint-help-far")
    }

    /// "Plätze erfragen"
    #[must_use]
    pub fn joint_help_capacity(&self) -> String {
        self.say("joint-help-capacity")
    }

    /// "Verworfene zulassen"
    #[must_use]
    pub fn joint_help_reconsider(&self) -> String {
        self.say("joint-help-reconsider")
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

    /// "4,9"; English "4.9"
    #[must_use]
    pub fn joint_km(&self, metres: u32) -> String {
        let text = format!("{:.1}", f64::from(metres) / 1000.0);
        match self.language() {
            Language::German => text.replace('.', ","),
            Language::English => text,
        }
    }

    /// What speaks for or against a school, in a few words.
    #[must_use]
    pub fn school_reason(&self, reason: &R) -> String {
        match reason {
            R::Free { places } => self.say_with(
                "joint-reason-free",
                [("count", (i64::from(*places)).into())],
            ),
            R::Full => self.say("joint-reason-full"),
            R::FiguresUnknown => self.say("joint-reason-figures-unknown"),
            R::FigureAgeing { days } | R::FigureOld { days } => {
                self.say_with("joint-reason-figure-old", [("days", (*days).into())])
            }
            R::Support(O::Free(places)) => self.say_with(
                "joint-reason-support-free",
                [("count", (i64::from(*places)).into())],
            ),
            R::Support(O::Yes) => self.say("joint-reason-support-yes"),
            R::Support(O::No) => self.say("joint-reason-support-no"),
            R::Support(O::Unknown) => self.say("joint-reason-support-unknown"),
            R::Literacy(O::Free(places)) => self.say_with(
                "joint-reason-literacy-free",
                [("count", (i64::from(*places)).into())],
            ),
            R::Literacy(O::Yes) => self.say("joint-reason-literacy-yes"),
            R::Literacy(O::No) => self.say("joint-reason-literacy-no"),
            R::Literacy(O::Unknown) => self.say("joint-reason-literacy-unknown"),
            R::Distance { metres } => self.say_with(
                "joint-reason-distance",
                [("km", (self.joint_km(*metres).as_str()).into())],
            ),
            R::DistanceUnknown => self.say("joint-reason-distance-unknown"),
            R::FareLikely { limit } => self.say_with(
                "joint-reason-fare-likely",
                [("km", (self.joint_km(*limit).as_str()).into())],
            ),
            R::FareToCheck { limit } => self.say_with(
                "joint-reason-fare-check",
                [("km", (self.joint_km(*limit).as_str()).into())],
            ),
            R::NearestPrimary => self.say("joint-reason-nearest"),
            R::NotNearest => self.say("joint-reason-not-nearest"),
            R::SiblingThere => self.say("joint-reason-sibling-there"),
            R::SiblingOnTheWay => self.say("joint-reason-sibling-asked"),
            R::SiblingsElsewhere => self.say("joint-reason-siblings-elsewhere"),
            R::RecommendedForm => self.say("joint-reason-form"),
            R::SecondForm => self.say("joint-reason-second-form"),
            R::OtherForm => self.say("joint-reason-other-form"),
            R::Recommended { place } => self.say_with(
                "joint-reason-recommended",
                [("place", (i64::from(*place)).into())],
            ),
            R::WishedForm => self.say("joint-reason-wished-form"),
            R::WishedSchool => self.say("joint-reason-wished-school"),
            R::NotWished => self.say("joint-reason-not-wished"),
            R::Load { children, .. } => self.say_with(
                "joint-reason-load",
                [("count", (i64::from(*children)).into())],
            ),
            R::Private => self.say("joint-reason-private"),
            R::Closing { on } => self.say_with(
                "joint-reason-closing",
                [("day", (self.day_month(*on).as_str()).into())],
            ),
            R::Vocational => self.say("joint-reason-vocational"),
            R::RefusedBefore { on, reason } => {
                let lang = match self.language() {
                    Language::German => Lang::De,
                    Language::English => Lang::En,
                };
                let (day, why) = (self.day_month(*on), reason.word(lang));
                self.say_with(
                    "joint-reason-refused",
                    [("day", day.into()), ("why", why.into())],
                )
            }
        }
    }
}
