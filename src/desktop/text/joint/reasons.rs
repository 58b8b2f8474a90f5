//! Words: what speaks for and against a school, why a child got none, and what helps.

use crate::desktop::text::{Language, Texts};
use crate::domain::language::Lang;
use crate::planning::schools::{Offered as O, SchoolReason as R};

impl Texts {
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
