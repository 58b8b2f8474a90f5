//! Words: what is known about a child that needs a place.

use crate::desktop::text::Texts;
use crate::domain::recommendation::SupportForm;

impl Texts {
    /// "Rückfrage stellen"
    #[must_use]
    pub fn places_question(&self) -> String {
        self.say("places-question")
    }

    /// "Empfehlung der Beratung"
    #[must_use]
    pub fn places_recommended(&self) -> String {
        self.say("places-recommended")
    }

    /// "sonst …"
    #[must_use]
    pub fn places_form_or(&self, form: &str) -> String {
        self.say_with("places-form-or", [("form", form.into())])
    }

    /// "Spanne …–…"
    #[must_use]
    pub fn places_grades(&self, from: i64, to: i64) -> String {
        self.say_with("places-grades", [("from", from.into()), ("to", to.into())])
    }

    /// "Erstförderung …"
    #[must_use]
    pub fn places_support(&self, years: &str) -> String {
        self.say_with("places-support", [("years", years.into())])
    }

    /// "im Unterricht"
    #[must_use]
    pub fn places_support_integrated(&self) -> String {
        self.say("places-support-integrated")
    }

    /// "teils in eigener Gruppe"
    #[must_use]
    pub fn places_support_partly(&self) -> String {
        self.say("places-support-partly")
    }

    /// "eigene Klasse"
    #[must_use]
    pub fn places_support_separate(&self) -> String {
        self.say("places-support-separate")
    }

    /// "Schulform"
    #[must_use]
    pub fn places_fact_form(&self) -> String {
        self.say("places-fact-form")
    }

    /// "Jahrgang"
    #[must_use]
    pub fn places_fact_grade(&self) -> String {
        self.say("places-fact-grade")
    }

    /// "Deutschförderung"
    #[must_use]
    pub fn places_fact_support(&self) -> String {
        self.say("places-fact-support")
    }

    /// "Schulen"
    #[must_use]
    pub fn places_fact_schools(&self) -> String {
        self.say("places-fact-schools")
    }

    /// "Begründung"
    #[must_use]
    pub fn places_fact_reason(&self) -> String {
        self.say("places-fact-reason")
    }

    /// "Elternwunsch"
    #[must_use]
    pub fn places_fact_wish(&self) -> String {
        self.say("places-fact-wish")
    }

    /// "Geschwister"
    #[must_use]
    pub fn places_fact_siblings(&self) -> String {
        self.say("places-fact-siblings")
    }

    /// "Schulbesuch"
    #[must_use]
    pub fn places_fact_school(&self) -> String {
        self.say("places-fact-school")
    }

    /// "Deutsch"
    #[must_use]
    pub fn places_fact_german(&self) -> String {
        self.say("places-fact-german")
    }

    /// "Schrift"
    #[must_use]
    pub fn places_fact_script(&self) -> String {
        self.say("places-fact-script")
    }

    /// "Zeugnis"
    #[must_use]
    pub fn places_fact_certificate(&self) -> String {
        self.say("places-fact-certificate")
    }

    /// "Unterstützung"
    #[must_use]
    pub fn places_fact_needs(&self) -> String {
        self.say("places-fact-needs")
    }

    /// "Grundlage"
    #[must_use]
    pub fn places_fact_basis(&self) -> String {
        self.say("places-fact-basis")
    }

    /// "Vollständig"
    #[must_use]
    pub fn places_fact_complete(&self) -> String {
        self.say("places-fact-complete")
    }

    /// "Schulpflicht"
    #[must_use]
    pub fn places_fact_duty(&self) -> String {
        self.say("places-fact-duty")
    }

    /// "… von … Angaben"
    #[must_use]
    pub fn places_complete(&self, n: i64, m: i64) -> String {
        self.say_with("places-complete", [("n", n.into()), ("m", m.into())])
    }

    /// "Vollzeit bis …"
    #[must_use]
    pub fn places_full_time_until(&self, day: &str) -> String {
        self.say_with("places-full-time-until", [("day", day.into())])
    }

    /// "Sekundarstufe II bis …"
    #[must_use]
    pub fn places_upper_until(&self, day: &str) -> String {
        self.say_with("places-upper-until", [("day", day.into())])
    }

    /// "Schule der Geschwister"
    #[must_use]
    pub fn places_wish_sibling(&self) -> String {
        self.say("places-wish-sibling")
    }

    /// "Ganztag"
    #[must_use]
    pub fn places_wish_all_day(&self) -> String {
        self.say("places-wish-all-day")
    }

    /// "keine Lücke"
    #[must_use]
    pub fn places_no_gap(&self) -> String {
        self.say("places-no-gap")
    }

    /// "{ $n Lücken }"
    #[must_use]
    pub fn places_gaps(&self, n: i64) -> String {
        self.say_with("places-gaps", [("n", n.into())])
    }

    /// "eingeschätzt: …"
    #[must_use]
    pub fn places_german_by(&self, by: &str) -> String {
        self.say_with("places-german-by", [("by", by.into())])
    }

    /// "nur …"
    #[must_use]
    pub fn places_script_only(&self, script: &str) -> String {
        self.say_with("places-script-only", [("script", script.into())])
    }

    /// "unterschrieben …, …"
    #[must_use]
    pub fn places_consent(&self, day: &str, language: &str) -> String {
        self.say_with(
            "places-consent",
            [("day", day.into()), ("language", language.into())],
        )
    }

    /// How German is taught.
    #[must_use]
    pub fn places_support_form(&self, form: SupportForm) -> String {
        match form {
            SupportForm::Integrated => self.places_support_integrated(),
            SupportForm::PartlySeparate => self.places_support_partly(),
            SupportForm::Separate => self.places_support_separate(),
        }
    }
}
