//! Words: the area Schulplätze: children handed over, schools that suit, the way to a place.

use super::Texts;
use crate::domain::recommendation::SupportForm;

impl Texts {
    /// "Schulplätze"
    #[must_use]
    pub fn places_title(&self) -> String {
        self.say("places-title")
    }

    /// "Schulamt für den … · Empfehlung der Beratung, Entscheidung der Schulaufsicht"
    #[must_use]
    pub fn places_facts(&self, place: &str) -> String {
        self.say_with("places-facts", [("place", place.into())])
    }

    /// "Schulamt für den …"
    #[must_use]
    pub fn places_office(&self, place: &str) -> String {
        self.say_with("places-office", [("place", place.into())])
    }

    /// "bei 3 Kindern Aufnahme offen"
    #[must_use]
    pub fn places_to_confirm(&self, n: i64) -> String {
        self.say_with("places-to-confirm", [("n", n.into())])
    }

    /// "Sie lesen mit. Über Schulplätze entscheidet die Schulaufsicht."
    #[must_use]
    pub fn places_facts_reading(&self) -> String {
        self.say("places-facts-reading")
    }

    /// "Eingang"
    #[must_use]
    pub fn places_tab_inbox(&self) -> String {
        self.say("places-tab-inbox")
    }

    /// "Angefragt"
    #[must_use]
    pub fn places_tab_asked(&self) -> String {
        self.say("places-tab-asked")
    }

    /// "Kapazität"
    #[must_use]
    pub fn places_tab_capacity(&self) -> String {
        self.say("places-tab-capacity")
    }

    /// "Zugewiesen"
    #[must_use]
    pub fn places_tab_placed(&self) -> String {
        self.say("places-tab-placed")
    }

    /// "Gemeinsamer Vorschlag"
    #[must_use]
    pub fn places_joint(&self) -> String {
        self.say("places-joint")
    }

    /// "{ $n Kinder }"
    #[must_use]
    pub fn places_children(&self, n: i64) -> String {
        self.say_with("places-children", [("n", n.into())])
    }

    /// "… von { $of Kindern }"
    #[must_use]
    pub fn places_of_children(&self, n: i64, of: i64) -> String {
        self.say_with("places-of-children", [("n", n.into()), ("of", of.into())])
    }

    /// "Kind, Ort, Aktenzeichen"
    #[must_use]
    pub fn places_search(&self) -> String {
        self.say("places-search")
    }

    /// "Wartezeit"
    #[must_use]
    pub fn places_order_days(&self) -> String {
        self.say("places-order-days")
    }

    /// "Name"
    #[must_use]
    pub fn places_order_name(&self) -> String {
        self.say("places-order-name")
    }

    /// "Ort"
    #[must_use]
    pub fn places_order_town(&self) -> String {
        self.say("places-order-town")
    }

    /// "Jahrgang"
    #[must_use]
    pub fn places_order_grade(&self) -> String {
        self.say("places-order-grade")
    }

    /// "Sortieren nach: …"
    #[must_use]
    pub fn places_order_by(&self, what: &str) -> String {
        self.say_with("places-order-by", [("what", what.into())])
    }

    /// "neu"
    #[must_use]
    pub fn places_state_new(&self) -> String {
        self.say("places-state-new")
    }

    /// "angefragt"
    #[must_use]
    pub fn places_state_asked(&self) -> String {
        self.say("places-state-asked")
    }

    /// "Antwort überfällig"
    #[must_use]
    pub fn places_state_overdue(&self) -> String {
        self.say("places-state-overdue")
    }

    /// "Zusage"
    #[must_use]
    pub fn places_state_accepted(&self) -> String {
        self.say("places-state-accepted")
    }

    /// "…× abgelehnt"
    #[must_use]
    pub fn places_state_refused(&self, n: i64) -> String {
        self.say_with("places-state-refused", [("n", n.into())])
    }

    /// "abgelehnt"
    #[must_use]
    pub fn places_state_refused_short(&self) -> String {
        self.say("places-state-refused-short")
    }

    /// "Rückfrage"
    #[must_use]
    pub fn places_state_question(&self) -> String {
        self.say("places-state-question")
    }

    /// "Angaben fehlen"
    #[must_use]
    pub fn places_state_incomplete(&self) -> String {
        self.say("places-state-incomplete")
    }

    /// "zugewiesen"
    #[must_use]
    pub fn places_state_placed(&self) -> String {
        self.say("places-state-placed")
    }

    /// "aufgenommen"
    #[must_use]
    pub fn places_state_admitted(&self) -> String {
        self.say("places-state-admitted")
    }

    /// "Aufnahme offen"
    #[must_use]
    pub fn places_state_late(&self) -> String {
        self.say("places-state-late")
    }

    /// "Kein Kind wartet auf einen Schulplatz."
    #[must_use]
    pub fn places_empty(&self) -> String {
        self.say("places-empty")
    }

    /// "Neue Kinder erscheinen hier, sobald die Beratung sie übergibt."
    #[must_use]
    pub fn places_empty_hint(&self) -> String {
        self.say("places-empty-hint")
    }

    /// "Keine Anfrage ist offen."
    #[must_use]
    pub fn places_empty_asked(&self) -> String {
        self.say("places-empty-asked")
    }

    /// "Noch kein Kind ist zugewiesen."
    #[must_use]
    pub fn places_empty_placed(&self) -> String {
        self.say("places-empty-placed")
    }

    /// "Kein Kind passt zu Suche und Filter."
    #[must_use]
    pub fn places_no_hits(&self) -> String {
        self.say("places-no-hits")
    }

    /// "Kein Kind passt zu „…“."
    #[must_use]
    pub fn places_no_hits_for(&self, query: &str) -> String {
        self.say_with("places-no-hits-for", [("query", query.into())])
    }

    /// "Filter zurücksetzen"
    #[must_use]
    pub fn places_reset(&self) -> String {
        self.say("places-reset")
    }

    /// "Kind"
    #[must_use]
    pub fn places_hint_child(&self) -> String {
        self.say("places-hint-child")
    }

    /// "zu den Schulen"
    #[must_use]
    pub fn places_hint_schools(&self) -> String {
        self.say("places-hint-schools")
    }

    /// "anfragen"
    #[must_use]
    pub fn places_hint_ask(&self) -> String {
        self.say("places-hint-ask")
    }

    /// "Rückfrage"
    #[must_use]
    pub fn places_hint_question(&self) -> String {
        self.say("places-hint-question")
    }

    /// "Antwort eintragen"
    #[must_use]
    pub fn places_hint_answer(&self) -> String {
        self.say("places-hint-answer")
    }

    /// "Aufnahme bestätigen"
    #[must_use]
    pub fn places_hint_admission(&self) -> String {
        self.say("places-hint-admission")
    }

    /// "Kind im Eingang"
    #[must_use]
    pub fn places_hint_open(&self) -> String {
        self.say("places-hint-open")
    }

    /// "Weg: Luftlinie zwischen Adresse und Schule, keine Entscheidung über Fahrkosten"
    #[must_use]
    pub fn places_aside(&self) -> String {
        self.say("places-aside")
    }

    /// "Filter"
    #[must_use]
    pub fn places_filter(&self) -> String {
        self.say("places-filter")
    }

    /// "Filter (…)"
    #[must_use]
    pub fn places_filter_on(&self, n: i64) -> String {
        self.say_with("places-filter-on", [("n", n.into())])
    }

    /// "Nach Schulstufe, Kommune, Alphabetisierung, Ukraine und Stand filtern (…)"
    #[must_use]
    pub fn places_filter_hint(&self, key: &str) -> String {
        self.say_with("places-filter-hint", [("key", key.into())])
    }

    /// "alle"
    #[must_use]
    pub fn places_filter_all(&self) -> String {
        self.say("places-filter-all")
    }

    /// "Schulstufe"
    #[must_use]
    pub fn places_filter_stage(&self) -> String {
        self.say("places-filter-stage")
    }

    /// "Primar"
    #[must_use]
    pub fn places_stage_primary(&self) -> String {
        self.say("places-stage-primary")
    }

    /// "Sek I"
    #[must_use]
    pub fn places_stage_lower(&self) -> String {
        self.say("places-stage-lower")
    }

    /// "Sek II"
    #[must_use]
    pub fn places_stage_upper(&self) -> String {
        self.say("places-stage-upper")
    }

    /// "Alphabetisierung"
    #[must_use]
    pub fn places_filter_literacy(&self) -> String {
        self.say("places-filter-literacy")
    }

    /// "zu alphabetisieren"
    #[must_use]
    pub fn places_literacy_yes(&self) -> String {
        self.say("places-literacy-yes")
    }

    /// "liest Latein"
    #[must_use]
    pub fn places_literacy_no(&self) -> String {
        self.say("places-literacy-no")
    }

    /// "Ukraine"
    #[must_use]
    pub fn places_filter_ukraine(&self) -> String {
        self.say("places-filter-ukraine")
    }

    /// "aus der Ukraine"
    #[must_use]
    pub fn places_ukraine_yes(&self) -> String {
        self.say("places-ukraine-yes")
    }

    /// "andere"
    #[must_use]
    pub fn places_ukraine_no(&self) -> String {
        self.say("places-ukraine-no")
    }

    /// "Stand"
    #[must_use]
    pub fn places_filter_state(&self) -> String {
        self.say("places-filter-state")
    }

    /// "Kommune"
    #[must_use]
    pub fn places_filter_town(&self) -> String {
        self.say("places-filter-town")
    }

    /// "Die Kinder konnten nicht gelesen werden."
    #[must_use]
    pub fn places_not_read(&self) -> String {
        self.say("places-not-read")
    }

    /// "Ball liegt bei"
    #[must_use]
    pub fn places_ball(&self) -> String {
        self.say("places-ball")
    }

    /// "{ $n frühere Anfragen }"
    #[must_use]
    pub fn places_attempts(&self, n: i64) -> String {
        self.say_with("places-attempts", [("n", n.into())])
    }

    /// "weniger zeigen"
    #[must_use]
    pub fn places_attempts_fold(&self) -> String {
        self.say("places-attempts-fold")
    }

    /// "Antwort bis …"
    #[must_use]
    pub fn places_chain_due(&self, day: &str) -> String {
        self.say_with("places-chain-due", [("day", day.into())])
    }

    /// "überfällig seit …"
    #[must_use]
    pub fn places_chain_overdue(&self, day: &str) -> String {
        self.say_with("places-chain-overdue", [("day", day.into())])
    }

    /// "zugesagt ab …"
    #[must_use]
    pub fn places_chain_accepted(&self, day: &str) -> String {
        self.say_with("places-chain-accepted", [("day", day.into())])
    }

    /// "abgelehnt …"
    #[must_use]
    pub fn places_chain_refused(&self, day: &str) -> String {
        self.say_with("places-chain-refused", [("day", day.into())])
    }

    /// "zurückgezogen …"
    #[must_use]
    pub fn places_chain_withdrawn(&self, day: &str) -> String {
        self.say_with("places-chain-withdrawn", [("day", day.into())])
    }

    /// "Zuweisung aufgehoben …"
    #[must_use]
    pub fn places_chain_revoked(&self, day: &str) -> String {
        self.say_with("places-chain-revoked", [("day", day.into())])
    }

    /// "zugewiesen …"
    #[must_use]
    pub fn places_chain_placed(&self, day: &str) -> String {
        self.say_with("places-chain-placed", [("day", day.into())])
    }

    /// "seit …"
    #[must_use]
    pub fn places_chain_since(&self, days_words: &str) -> String {
        self.say_with("places-chain-since", [("days_words", days_words.into())])
    }

    /// "Nächste Anfrage"
    #[must_use]
    pub fn places_chain_next(&self) -> String {
        self.say("places-chain-next")
    }

    /// "Erste Anfrage"
    #[must_use]
    pub fn places_chain_first(&self) -> String {
        self.say("places-chain-first")
    }

    /// "Schulplatzzuweisung"
    #[must_use]
    pub fn places_chain_placement(&self) -> String {
        self.say("places-chain-placement")
    }

    /// "Schulplatz-"
    #[must_use]
    pub fn places_chain_placement_first(&self) -> String {
        self.say("places-chain-placement-first")
    }

    /// "zuweisung"
    #[must_use]
    pub fn places_chain_placement_below(&self) -> String {
        self.say("places-chain-placement-below")
    }

    /// "Übergeben"
    #[must_use]
    pub fn places_chain_handed_over(&self) -> String {
        self.say("places-chain-handed-over")
    }

    /// "nicht erschienen …"
    #[must_use]
    pub fn places_chain_missing(&self, day: &str) -> String {
        self.say_with("places-chain-missing", [("day", day.into())])
    }

    /// "Aufnahme bestätigt"
    #[must_use]
    pub fn places_chain_admitted(&self) -> String {
        self.say("places-chain-admitted")
    }

    /// "Aufnahme erfragen"
    #[must_use]
    pub fn places_chain_admission_open(&self) -> String {
        self.say("places-chain-admission-open")
    }

    /// "Aufnahme"
    #[must_use]
    pub fn places_chain_admission(&self) -> String {
        self.say("places-chain-admission")
    }

    /// "bestätigt"
    #[must_use]
    pub fn places_chain_admission_below(&self) -> String {
        self.say("places-chain-admission-below")
    }

    /// "ab …"
    #[must_use]
    pub fn places_chain_first_day(&self, day: &str) -> String {
        self.say_with("places-chain-first-day", [("day", day.into())])
    }

    /// "zugewiesen …, ab …"
    #[must_use]
    pub fn places_offer_placed(&self, day: &str, from_day: &str) -> String {
        self.say_with(
            "places-offer-placed",
            [("day", day.into()), ("from_day", from_day.into())],
        )
    }

    /// "Zuweisung aufgehoben …: …"
    #[must_use]
    pub fn places_offer_revoked(&self, day: &str, reason: &str) -> String {
        self.say_with(
            "places-offer-revoked",
            [("day", day.into()), ("reason", reason.into())],
        )
    }

    /// "anderer Weg"
    #[must_use]
    pub fn places_state_leaving(&self) -> String {
        self.say("places-state-leaving")
    }

    /// "nicht erschienen"
    #[must_use]
    pub fn places_state_missing(&self) -> String {
        self.say("places-state-missing")
    }

    /// "Förderung beendet"
    #[must_use]
    pub fn places_state_ended(&self) -> String {
        self.say("places-state-ended")
    }

    /// "Nächster Schritt des Kindes"
    #[must_use]
    pub fn places_help_decide(&self) -> String {
        self.say("places-help-decide")
    }

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

    /// "Rückfrage …"
    #[must_use]
    pub fn places_asked_on(&self, day: &str) -> String {
        self.say_with("places-asked-on", [("day", day.into())])
    }

    /// "beantwortet …"
    #[must_use]
    pub fn places_answered(&self, day: &str) -> String {
        self.say_with("places-answered", [("day", day.into())])
    }

    /// "noch nicht beantwortet"
    #[must_use]
    pub fn places_unanswered(&self) -> String {
        self.say("places-unanswered")
    }

    /// "Akte öffnen"
    #[must_use]
    pub fn places_record(&self) -> String {
        self.say("places-record")
    }

    /// "Aufnahme bestätigen"
    #[must_use]
    pub fn places_confirm(&self) -> String {
        self.say("places-confirm")
    }

    /// "Kind"
    #[must_use]
    pub fn places_column_child(&self) -> String {
        self.say("places-column-child")
    }

    /// "Schule"
    #[must_use]
    pub fn places_column_school(&self) -> String {
        self.say("places-column-school")
    }

    /// "Angefragt"
    #[must_use]
    pub fn places_column_asked(&self) -> String {
        self.say("places-column-asked")
    }

    /// "Antwort bis"
    #[must_use]
    pub fn places_column_due(&self) -> String {
        self.say("places-column-due")
    }

    /// "Telefon"
    #[must_use]
    pub fn places_column_phone(&self) -> String {
        self.say("places-column-phone")
    }

    /// "Wartezeit"
    #[must_use]
    pub fn places_column_days(&self) -> String {
        self.say("places-column-days")
    }

    /// "Zugewiesen"
    #[must_use]
    pub fn places_column_placed(&self) -> String {
        self.say("places-column-placed")
    }

    /// "Erster Schultag"
    #[must_use]
    pub fn places_column_first_day(&self) -> String {
        self.say("places-column-first-day")
    }

    /// "Stand"
    #[must_use]
    pub fn places_column_state(&self) -> String {
        self.say("places-column-state")
    }

    /// "Erstförderung"
    #[must_use]
    pub fn places_column_support(&self) -> String {
        self.say("places-column-support")
    }

    /// "… · … überfällig"
    #[must_use]
    pub fn places_late(&self, day: &str, since: &str) -> String {
        self.say_with(
            "places-late",
            [("day", day.into()), ("since", since.into())],
        )
    }

    /// "bis …"
    #[must_use]
    pub fn places_until(&self, day: &str) -> String {
        self.say_with("places-until", [("day", day.into())])
    }

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

    /// "angefragt …, Antwort bis …"
    #[must_use]
    pub fn places_offer_asked(&self, day: &str, due: &str) -> String {
        self.say_with(
            "places-offer-asked",
            [("day", day.into()), ("due", due.into())],
        )
    }

    /// "abgelehnt …: …"
    #[must_use]
    pub fn places_offer_refused(&self, day: &str, reason: &str) -> String {
        self.say_with(
            "places-offer-refused",
            [("day", day.into()), ("reason", reason.into())],
        )
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
