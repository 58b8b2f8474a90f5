//! Words: the schools that suit a child, and their places.

use crate::desktop::text::Texts;

impl Texts {
    /// "Passende Schulen"
    #[must_use]
    pub fn places_schools(&self) -> String {
        self.say("places-schools")
    }

    /// "Weg zur Schule"
    #[must_use]
    pub fn places_way(&self) -> String {
        self.say("places-way")
    }

    /// "Rang"
    #[must_use]
    pub fn places_sort_rank(&self) -> String {
        self.say("places-sort-rank")
    }

    /// "Weg"
    #[must_use]
    pub fn places_sort_way(&self) -> String {
        self.say("places-sort-way")
    }

    /// "Plätze"
    #[must_use]
    pub fn places_sort_places(&self) -> String {
        self.say("places-sort-places")
    }

    /// "Die Schulen konnten nicht gelesen werden."
    #[must_use]
    pub fn places_schools_not_read(&self) -> String {
        self.say("places-schools-not-read")
    }

    /// "Keine Schule bietet diesen Jahrgang an."
    #[must_use]
    pub fn places_no_school(&self) -> String {
        self.say("places-no-school")
    }

    /// "Noch ist keine Schule angefragt."
    #[must_use]
    pub fn places_not_asked(&self) -> String {
        self.say("places-not-asked")
    }

    /// "Kein passender Platz?"
    #[must_use]
    pub fn places_no_place(&self) -> String {
        self.say("places-no-place")
    }

    /// "Alle { $n Schulen zeigen }"
    #[must_use]
    pub fn places_all_schools(&self, n: i64) -> String {
        self.say_with("places-all-schools", [("n", n.into())])
    }

    /// "Nur die besten zeigen"
    #[must_use]
    pub fn places_best_schools(&self) -> String {
        self.say("places-best-schools")
    }

    /// "Eine Schule ist angefragt. Tragen Sie zuerst ihre Antwort ein oder ziehen Sie die Anfrage zurück."
    #[must_use]
    pub fn places_asked_first(&self) -> String {
        self.say("places-asked-first")
    }

    /// "Eine Rückfrage ist offen. Die Beratung antwortet in der Akte."
    #[must_use]
    pub fn places_question_first(&self) -> String {
        self.say("places-question-first")
    }

    /// "öffentlich"
    #[must_use]
    pub fn places_public(&self) -> String {
        self.say("places-public")
    }

    /// "privat"
    #[must_use]
    pub fn places_private(&self) -> String {
        self.say("places-private")
    }

    /// "Plätze unbekannt"
    #[must_use]
    pub fn places_free_unknown(&self) -> String {
        self.say("places-free-unknown")
    }

    /// "frei"
    #[must_use]
    pub fn places_free(&self) -> String {
        self.say("places-free")
    }

    /// "frei, …"
    #[must_use]
    pub fn places_free_in(&self, grade_words: &str) -> String {
        self.say_with("places-free-in", [("grade_words", grade_words.into())])
    }

    /// "Stand …"
    #[must_use]
    pub fn places_figure_of(&self, age: &str) -> String {
        self.say_with("places-figure-of", [("age", age.into())])
    }

    /// "… alt"
    #[must_use]
    pub fn places_figure_old(&self, age: &str) -> String {
        self.say_with("places-figure-old", [("age", age.into())])
    }

    /// "Fahrkosten prüfen"
    #[must_use]
    pub fn places_fare(&self) -> String {
        self.say("places-fare")
    }

    /// "Anderer Weg"
    #[must_use]
    pub fn places_elsewhere(&self) -> String {
        self.say("places-elsewhere")
    }

    /// "Intern. Klasse"
    #[must_use]
    pub fn places_international(&self) -> String {
        self.say("places-international")
    }

    /// "Zwischennachricht an die Familie"
    #[must_use]
    pub fn places_interim(&self) -> String {
        self.say("places-interim")
    }
}
