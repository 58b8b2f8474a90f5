//! Words: compulsory schooling (Schulpflicht) and its deadlines.

use crate::desktop::text::Texts;

impl Texts {
    /// "Schulpflicht, Stand am"
    #[must_use]
    pub fn duty_as_of(&self) -> String {
        self.say("duty-as-of")
    }

    /// "heute"
    #[must_use]
    pub fn duty_as_of_today(&self) -> String {
        self.say("duty-as-of-today")
    }

    /// "nicht heute"
    #[must_use]
    pub fn duty_not_today(&self) -> String {
        self.say("duty-not-today")
    }

    /// "Das Geburtsdatum lässt zwei Ergebnisse zu: bitte entscheiden."
    #[must_use]
    pub fn duty_please_decide(&self) -> String {
        self.say("duty-please-decide")
    }

    /// "Geburtsdatum klären"
    #[must_use]
    pub fn duty_decide(&self) -> String {
        self.say("duty-decide")
    }

    /// "Schulplatz"
    #[must_use]
    pub fn duty_task_place(&self) -> String {
        self.say("duty-task-place")
    }

    /// "Überwachung"
    #[must_use]
    pub fn duty_task_attendance(&self) -> String {
        self.say("duty-task-attendance")
    }

    /// "Aufnahme"
    #[must_use]
    pub fn duty_task_admission(&self) -> String {
        self.say("duty-task-admission")
    }

    /// "Fristen"
    #[must_use]
    pub fn duty_deadlines(&self) -> String {
        self.say("duty-deadlines")
    }

    /// "bis …"
    #[must_use]
    pub fn duty_until(&self, day: &str) -> String {
        self.say_with("duty-until", [("day", day.into())])
    }

    /// "Vollzeitschulpflicht bis …"
    #[must_use]
    pub fn duty_full_time_until(&self, day: &str) -> String {
        self.say_with("duty-full-time-until", [("day", day.into())])
    }

    /// "Schulpflicht bis …"
    #[must_use]
    pub fn duty_upper_until(&self, day: &str) -> String {
        self.say_with("duty-upper-until", [("day", day.into())])
    }

    /// "Erstförderung bis …"
    #[must_use]
    pub fn duty_support_until(&self, day: &str) -> String {
        self.say_with("duty-support-until", [("day", day.into())])
    }

    /// "Empfehlung üblich: Jg. 6 bis 8"
    #[must_use]
    pub fn duty_grades(&self, from: u8, to: u8) -> String {
        self.say_with(
            "duty-grades",
            [
                ("from", i64::from(from).into()),
                ("to", i64::from(to).into()),
            ],
        )
    }
}
