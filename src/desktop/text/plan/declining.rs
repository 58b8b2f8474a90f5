//! Words: declining a proposed slot, and what a proposal leaves out.

use crate::desktop::text::Texts;

impl Texts {
    /// "Ablehnen"
    #[must_use]
    pub fn plan_decline(&self) -> String {
        self.say("plan-decline")
    }

    /// "Platz ablehnen?"
    #[must_use]
    pub fn plan_decline_title(&self) -> String {
        self.say("plan-decline-title")
    }

    /// "Grund"
    #[must_use]
    pub fn plan_decline_reason(&self) -> String {
        self.say("plan-decline-reason")
    }

    /// "Ein paar Worte, ohne Gesundheitsangaben."
    #[must_use]
    pub fn plan_decline_hint(&self) -> String {
        self.say("plan-decline-hint")
    }

    /// "Höchstens most Zeichen."
    #[must_use]
    pub fn plan_decline_long(&self, most: i64) -> String {
        self.say_with("plan-decline-long", [("most", most.into())])
    }

    /// "Auch der nächste Vorschlag bietet dieser Familie am day keinen Platz an."
    #[must_use]
    pub fn plan_decline_fact(&self, day: &str) -> String {
        self.say_with("plan-decline-fact", [("day", day.into())])
    }

    /// "Platz ablehnen"
    #[must_use]
    pub fn plan_decline_do(&self) -> String {
        self.say("plan-decline-do")
    }

    /// "name: Platz am when abgelehnt."
    #[must_use]
    pub fn plan_declined(&self, name: &str, when: &str) -> String {
        self.say_with(
            "plan-declined",
            [("name", name.into()), ("when", when.into())],
        )
    }

    /// "day abgelehnt"
    #[must_use]
    pub fn plan_day_declined(&self, day: &str) -> String {
        self.say_with("plan-day-declined", [("day", day.into())])
    }

    /// "day abgelehnt: reason"
    #[must_use]
    pub fn plan_day_declined_for(&self, day: &str, reason: &str) -> String {
        self.say_with(
            "plan-day-declined-for",
            [("day", day.into()), ("reason", reason.into())],
        )
    }

    /// "count Plätze wurden inzwischen anders vergeben."
    #[must_use]
    pub fn plan_left_out(&self, count: i64) -> String {
        self.say_with("plan-left-out", [("count", count.into())])
    }

    /// "Die übrigen Termine sind eingetragen."
    #[must_use]
    pub fn plan_left_out_rest(&self) -> String {
        self.say("plan-left-out-rest")
    }

    /// "Inzwischen hat sich etwas geändert."
    #[must_use]
    pub fn plan_stale(&self) -> String {
        self.say("plan-stale")
    }

    /// "count Plätze sind nicht mehr möglich und werden ausgelassen."
    #[must_use]
    pub fn plan_conflicts(&self, count: i64) -> String {
        self.say_with("plan-conflicts", [("count", count.into())])
    }
}
