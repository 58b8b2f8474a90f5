//! Words: the record of a family, and what is typed about it

use super::Texts;
use crate::domain::child::Sex;
use crate::domain::family::{ClosingReason, Pathway, Wish};
use crate::domain::guardian::Relation;

impl Texts {
    /// "Mutter"
    #[must_use]
    pub fn relation(&self, relation: Relation) -> String {
        match relation {
            Relation::Mother => self.relation_mother(),
            Relation::Father => self.relation_father(),
            Relation::Other => self.relation_other(),
            Relation::LegalGuardian => self.relation_legal_guardian(),
            Relation::YouthOffice => self.relation_youth_office(),
        }
    }

    /// "w"
    #[must_use]
    pub fn sex(&self, sex: Sex) -> String {
        match sex {
            Sex::Female => self.sex_female(),
            Sex::Male => self.sex_male(),
            Sex::Diverse => self.sex_diverse(),
            Sex::NotGiven => self.sex_not_given(),
        }
    }

    /// "§ 24 AufenthG (Ukraine)"
    #[must_use]
    pub fn pathway(&self, pathway: Pathway) -> String {
        match pathway {
            Pathway::Eu => self.pathway_eu(),
            Pathway::ThirdCountry => self.pathway_third_country(),
            Pathway::Section24 => self.pathway_section_24(),
            Pathway::AsylumAllocated => self.pathway_asylum_allocated(),
            Pathway::AsylumStateFacility => self.pathway_asylum_state(),
            Pathway::ObligedToLeave => self.pathway_obliged(),
            Pathway::UnaccompaniedMinor => self.pathway_minor(),
            Pathway::German => self.pathway_german(),
        }
    }

    /// "nur vormittags"
    #[must_use]
    pub fn wish(&self, wish: Wish) -> String {
        match wish {
            Wish::Wheelchair => self.wish_wheelchair(),
            Wish::Pram => self.wish_pram(),
            Wish::MorningsOnly => self.wish_mornings(),
            Wish::AfternoonsOnly => self.wish_afternoons(),
            Wish::NotMonday => self.wish_not_monday(),
            Wish::NotTuesday => self.wish_not_tuesday(),
            Wish::NotWednesday => self.wish_not_wednesday(),
            Wish::NotThursday => self.wish_not_thursday(),
            Wish::NotFriday => self.wish_not_friday(),
        }
    }

    /// "aus dem Kreis weggezogen"
    #[must_use]
    pub fn closing_reason(&self, reason: ClosingReason) -> String {
        match reason {
            ClosingReason::Enrolled => self.closing_enrolled(),
            ClosingReason::DirectEnrolment => self.closing_direct(),
            ClosingReason::MovedWithinCounty => self.closing_within_county(),
            ClosingReason::MovedAway => self.closing_moved_away(),
            ClosingReason::LeftGermany => self.closing_left(),
            ClosingReason::NotCompulsory => self.closing_not_compulsory(),
            ClosingReason::BeyondAge => self.closing_beyond_age(),
            ClosingReason::NeverReached => self.closing_never_reached(),
            ClosingReason::Duplicate => self.closing_duplicate(),
            ClosingReason::Refused => self.closing_refused(),
            ClosingReason::NoNewcomer => self.closing_no_newcomer(),
        }
    }

    /// "Akte"
    #[must_use]
    pub fn family_title(&self) -> String {
        self.say("family-title")
    }

    /// "Familie …"
    #[must_use]
    pub fn family_of(&self, name: &str) -> String {
        self.say_with("family-of", [("name", name.into())])
    }

    /// "Speichern"
    #[must_use]
    pub fn family_save(&self) -> String {
        self.say("family-save")
    }

    /// "Speichern und Termin finden"
    #[must_use]
    pub fn family_save_and_find(&self) -> String {
        self.say("family-save-and-find")
    }

    /// "nächster Schritt"
    #[must_use]
    pub fn family_decide(&self) -> String {
        self.say("family-decide")
    }

    /// "Bearbeiten"
    #[must_use]
    pub fn family_edit(&self) -> String {
        self.say("family-edit")
    }

    /// "Akte bearbeiten"
    #[must_use]
    pub fn family_edit_title(&self) -> String {
        self.say("family-edit-title")
    }

    /// "neue Akte …"
    #[must_use]
    pub fn family_new_number(&self, number: &str) -> String {
        self.say_with("family-new-number", [("number", number.into())])
    }

    /// "nächste fehlende Angabe"
    #[must_use]
    pub fn family_next_problem(&self) -> String {
        self.say("family-next-problem")
    }

    /// "Nächste Familie der Liste"
    #[must_use]
    pub fn family_next(&self) -> String {
        self.say("family-next")
    }

    /// "Vorige Familie der Liste"
    #[must_use]
    pub fn family_previous(&self) -> String {
        self.say("family-previous")
    }

    /// "weiteres Kind"
    #[must_use]
    pub fn family_hint_row(&self) -> String {
        self.say("family-hint-row")
    }

    /// "vorige / nächste Familie"
    #[must_use]
    pub fn family_hint_neighbours(&self) -> String {
        self.say("family-hint-neighbours")
    }

    /// "Mehr"
    #[must_use]
    pub fn family_more(&self) -> String {
        self.say("family-more")
    }

    /// "Briefe der Familie"
    #[must_use]
    pub fn family_letters(&self) -> String {
        self.say("family-letters")
    }

    /// "Nummer kopieren"
    #[must_use]
    pub fn family_copy_phone(&self) -> String {
        self.say("family-copy-phone")
    }

    /// "Dolmetschen angefragt"
    #[must_use]
    pub fn family_interpreter_asked(&self) -> String {
        self.say("family-interpreter-asked")
    }

    /// "Beraten"
    #[must_use]
    pub fn family_held(&self) -> String {
        self.say("family-held")
    }

    /// "Bestätigt"
    #[must_use]
    pub fn family_confirmed(&self) -> String {
        self.say("family-confirmed")
    }

    /// "Nicht erschienen"
    #[must_use]
    pub fn family_no_show(&self) -> String {
        self.say("family-no-show")
    }

    /// "Verschieben"
    #[must_use]
    pub fn family_move(&self) -> String {
        self.say("family-move")
    }

    /// "Termin absagen"
    #[must_use]
    pub fn family_cancel(&self) -> String {
        self.say("family-cancel")
    }

    /// "Absagen"
    #[must_use]
    pub fn family_cancel_short(&self) -> String {
        self.say("family-cancel-short")
    }

    /// "Termin absagen?"
    #[must_use]
    pub fn family_cancel_title(&self) -> String {
        self.say("family-cancel-title")
    }

    /// "Die Zeit wird frei. Ein neuer Termin kann danach gefunden werden."
    #[must_use]
    pub fn family_cancel_object(&self) -> String {
        self.say("family-cancel-object")
    }

    /// "Wer sagt ab?"
    #[must_use]
    pub fn family_cancel_by(&self) -> String {
        self.say("family-cancel-by")
    }

    /// "Grund"
    #[must_use]
    pub fn family_cancel_reason(&self) -> String {
        self.say("family-cancel-reason")
    }

    /// "Akte abschließen"
    #[must_use]
    pub fn family_close(&self) -> String {
        self.say("family-close")
    }

    /// "Akte abschließen …"
    #[must_use]
    pub fn family_close_menu(&self) -> String {
        self.say("family-close-menu")
    }

    /// "Akte abschließen?"
    #[must_use]
    pub fn family_close_title(&self) -> String {
        self.say("family-close-title")
    }

    /// "Die Akte bleibt lesbar. Offene Termine sind vorher abzusagen."
    #[must_use]
    pub fn family_close_object(&self) -> String {
        self.say("family-close-object")
    }

    /// "Grund"
    #[must_use]
    pub fn family_close_reason(&self) -> String {
        self.say("family-close-reason")
    }

    /// "Abgeschlossen am …: …."
    #[must_use]
    pub fn family_closed_banner(&self, day: &str, reason: &str) -> String {
        self.say_with(
            "family-closed-banner",
            [("day", day.into()), ("reason", reason.into())],
        )
    }

    /// "Auskunftssperre: Die Anschrift darf nicht weitergegeben werden."
    #[must_use]
    pub fn family_protected_banner(&self) -> String {
        self.say("family-protected-banner")
    }

    /// "Inzwischen hat jemand diese Akte geändert. Ihre Eingaben bleiben erhalten."
    #[must_use]
    pub fn family_changed_meanwhile(&self) -> String {
        self.say("family-changed-meanwhile")
    }

    /// "Neu öffnen"
    #[must_use]
    pub fn family_reopen(&self) -> String {
        self.say("family-reopen")
    }

    /// "Ball liegt bei"
    #[must_use]
    pub fn family_ball(&self) -> String {
        self.say("family-ball")
    }

    /// "fällig seit …"
    #[must_use]
    pub fn family_overdue(&self, day: &str) -> String {
        self.say_with("family-overdue", [("day", day.into())])
    }

    /// "gemeldet …"
    #[must_use]
    pub fn family_reported_ago(&self, days: &str) -> String {
        self.say_with("family-reported-ago", [("days", days.into())])
    }

    /// "Gemeldet"
    #[must_use]
    pub fn family_step_reported(&self) -> String {
        self.say("family-step-reported")
    }

    /// "Geprüft"
    #[must_use]
    pub fn family_step_checked(&self) -> String {
        self.say("family-step-checked")
    }

    /// "Terminiert"
    #[must_use]
    pub fn family_step_scheduled(&self) -> String {
        self.say("family-step-scheduled")
    }

    /// "Beraten"
    #[must_use]
    pub fn family_step_counselled(&self) -> String {
        self.say("family-step-counselled")
    }

    /// "Übergeben"
    #[must_use]
    pub fn family_step_handed_over(&self) -> String {
        self.say("family-step-handed-over")
    }

    /// "Schulplatz"
    #[must_use]
    pub fn family_step_place(&self) -> String {
        self.say("family-step-place")
    }

    /// "Aufgenommen"
    #[must_use]
    pub fn family_step_admitted(&self) -> String {
        self.say("family-step-admitted")
    }

    /// "Haushalt"
    #[must_use]
    pub fn family_household(&self) -> String {
        self.say("family-household")
    }

    /// "Anschrift"
    #[must_use]
    pub fn family_address(&self) -> String {
        self.say("family-address")
    }

    /// "Anschrift unvollständig"
    #[must_use]
    pub fn family_address_incomplete(&self) -> String {
        self.say("family-address-incomplete")
    }

    /// "Name am Briefkasten"
    #[must_use]
    pub fn family_letterbox(&self) -> String {
        self.say("family-letterbox")
    }

    /// "Telefon"
    #[must_use]
    pub fn family_phone(&self) -> String {
        self.say("family-phone")
    }

    /// "Weitere Nummer"
    #[must_use]
    pub fn family_phone_add(&self) -> String {
        self.say("family-phone-add")
    }

    /// "E-Mail"
    #[must_use]
    pub fn family_email(&self) -> String {
        self.say("family-email")
    }

    /// "Sprache · Dolmetschen"
    #[must_use]
    pub fn family_language_interpreter(&self) -> String {
        self.say("family-language-interpreter")
    }

    /// "Dolmetschen"
    #[must_use]
    pub fn family_interpreter(&self) -> String {
        self.say("family-interpreter")
    }

    /// "nötig"
    #[must_use]
    pub fn family_interpreter_needed(&self) -> String {
        self.say("family-interpreter-needed")
    }

    /// "gern eine Frau"
    #[must_use]
    pub fn family_woman_preferred(&self) -> String {
        self.say("family-woman-preferred")
    }

    /// "gern eine Frau"
    #[must_use]
    pub fn family_woman_preferred_short(&self) -> String {
        self.say("family-woman-preferred-short")
    }

    /// "Sprache der Briefe"
    #[must_use]
    pub fn family_letter_language(&self) -> String {
        self.say("family-letter-language")
    }

    /// "leer: nur Deutsch"
    #[must_use]
    pub fn family_letter_language_hint(&self) -> String {
        self.say("family-letter-language-hint")
    }

    /// "Deutsch"
    #[must_use]
    pub fn family_german_only(&self) -> String {
        self.say("family-german-only")
    }

    /// "Deutsch mit …"
    #[must_use]
    pub fn family_german_with(&self, language: &str) -> String {
        self.say_with("family-german-with", [("language", language.into())])
    }

    /// "Gemeldet"
    #[must_use]
    pub fn family_reported(&self) -> String {
        self.say("family-reported")
    }

    /// "Meldende Stelle"
    #[must_use]
    pub fn family_reporter(&self) -> String {
        self.say("family-reporter")
    }

    /// "Zuweisung an Kommune · Zuzug"
    #[must_use]
    pub fn family_allocation(&self) -> String {
        self.say("family-allocation")
    }

    /// "zugewiesen"
    #[must_use]
    pub fn family_allocated_short(&self) -> String {
        self.say("family-allocated-short")
    }

    /// "zugezogen"
    #[must_use]
    pub fn family_arrived_short(&self) -> String {
        self.say("family-arrived-short")
    }

    /// "Aufenthalt"
    #[must_use]
    pub fn family_pathway(&self) -> String {
        self.say("family-pathway")
    }

    /// "Besonderes"
    #[must_use]
    pub fn family_special(&self) -> String {
        self.say("family-special")
    }

    /// "keine Angaben"
    #[must_use]
    pub fn family_nothing_special(&self) -> String {
        self.say("family-nothing-special")
    }

    /// "Wunsch: …"
    #[must_use]
    pub fn family_wants_site(&self, site: &str) -> String {
        self.say_with("family-wants-site", [("site", site.into())])
    }

    /// "Notiz"
    #[must_use]
    pub fn family_note(&self) -> String {
        self.say("family-note")
    }

    /// "Keine Angaben zu Gesundheit oder Fluchtgründen."
    #[must_use]
    pub fn family_note_hint(&self) -> String {
        self.say("family-note-hint")
    }

    /// "Großdruck"
    #[must_use]
    pub fn family_large_print(&self) -> String {
        self.say("family-large-print")
    }

    /// "Auskunftssperre"
    #[must_use]
    pub fn family_protected(&self) -> String {
        self.say("family-protected")
    }

    /// "Sorgeberechtigte"
    #[must_use]
    pub fn family_guardians(&self) -> String {
        self.say("family-guardians")
    }

    /// "Noch niemand eingetragen."
    #[must_use]
    pub fn family_no_guardian(&self) -> String {
        self.say("family-no-guardian")
    }

    /// "Weitere Person"
    #[must_use]
    pub fn family_add_guardian(&self) -> String {
        self.say("family-add-guardian")
    }

    /// "Person entfernen"
    #[must_use]
    pub fn family_remove_guardian(&self) -> String {
        self.say("family-remove-guardian")
    }

    /// "Kind hinzufügen"
    #[must_use]
    pub fn family_add_child(&self) -> String {
        self.say("family-add-child")
    }

    /// "Anschrift, Sprache und Sorgeberechtigte werden übernommen."
    #[must_use]
    pub fn family_add_child_hint(&self) -> String {
        self.say("family-add-child-hint")
    }

    /// "Enter in einem Namensfeld fügt ein Kind hinzu."
    #[must_use]
    pub fn family_enter_adds(&self) -> String {
        self.say("family-enter-adds")
    }

    /// "Kind entfernen"
    #[must_use]
    pub fn family_remove_child(&self) -> String {
        self.say("family-remove-child")
    }

    /// "Kinder"
    #[must_use]
    pub fn family_children(&self) -> String {
        self.say("family-children")
    }

    /// "Tag, Monat oder nur Jahr"
    #[must_use]
    pub fn family_birth_hint(&self) -> String {
        self.say("family-birth-hint")
    }

    /// "Geburtsdatum fehlt"
    #[must_use]
    pub fn family_birth_missing(&self) -> String {
        self.say("family-birth-missing")
    }

    /// "angenommen"
    #[must_use]
    pub fn family_assumed(&self) -> String {
        self.say("family-assumed")
    }

    /// "… (angenommen)"
    #[must_use]
    pub fn family_assumed_date(&self, day: &str) -> String {
        self.say_with("family-assumed-date", [("day", day.into())])
    }

    /// "Geschlecht"
    #[must_use]
    pub fn family_sex(&self) -> String {
        self.say("family-sex")
    }

    /// "… Schuljahre"
    #[must_use]
    pub fn family_school_years_count(&self, years: i64) -> String {
        self.say_with("family-school-years-count", [("years", years.into())])
    }

    /// "geb. …"
    #[must_use]
    pub fn family_born(&self, day: &str) -> String {
        self.say_with("family-born", [("day", day.into())])
    }

    /// "… Jahre"
    #[must_use]
    pub fn family_age(&self, years: i64) -> String {
        self.say_with("family-age", [("years", years.into())])
    }

    /// "Warum?"
    #[must_use]
    pub fn family_why(&self) -> String {
        self.say("family-why")
    }

    /// "Schulpflicht"
    #[must_use]
    pub fn family_duty(&self) -> String {
        self.say("family-duty")
    }

    /// "Schulpflicht: das Geburtsdatum fehlt noch."
    #[must_use]
    pub fn family_duty_needs_birth(&self) -> String {
        self.say("family-duty-needs-birth")
    }

    /// "Zuständig"
    #[must_use]
    pub fn family_authority(&self) -> String {
        self.say("family-authority")
    }

    /// "Fehlt noch"
    #[must_use]
    pub fn family_missing(&self) -> String {
        self.say("family-missing")
    }

    /// "alle Angaben bis zum Termin sind da"
    #[must_use]
    pub fn family_complete(&self) -> String {
        self.say("family-complete")
    }

    /// "Ergänzen"
    #[must_use]
    pub fn family_complete_data(&self) -> String {
        self.say("family-complete-data")
    }

    /// "Schreibweise"
    #[must_use]
    pub fn family_spelling(&self) -> String {
        self.say("family-spelling")
    }

    /// "Familienname weicht ab: …."
    #[must_use]
    pub fn family_spelling_differs(&self, names: &str) -> String {
        self.say_with("family-spelling-differs", [("names", names.into())])
    }

    /// "niemand, solange keine Schulpflicht besteht"
    #[must_use]
    pub fn authority_none(&self) -> String {
        self.say("authority-none")
    }

    /// "Termin"
    #[must_use]
    pub fn family_appointment(&self) -> String {
        self.say("family-appointment")
    }

    /// "Noch kein Termin."
    #[must_use]
    pub fn family_no_appointment(&self) -> String {
        self.say("family-no-appointment")
    }

    /// "Frühere und abgesagte Termine"
    #[must_use]
    pub fn family_former(&self) -> String {
        self.say("family-former")
    }

    /// "Einladung: noch nicht gedruckt"
    #[must_use]
    pub fn family_letter_none(&self) -> String {
        self.say("family-letter-none")
    }

    /// "Einladung gedruckt am …"
    #[must_use]
    pub fn family_letter_printed(&self, day: &str) -> String {
        self.say_with("family-letter-printed", [("day", day.into())])
    }

    /// "Einladung verschickt am …"
    #[must_use]
    pub fn family_letter_posted(&self, day: &str) -> String {
        self.say_with("family-letter-posted", [("day", day.into())])
    }

    /// "Einladung zurück am …"
    #[must_use]
    pub fn family_letter_returned(&self, day: &str) -> String {
        self.say_with("family-letter-returned", [("day", day.into())])
    }

    /// "Verlauf"
    #[must_use]
    pub fn family_history(&self) -> String {
        self.say("family-history")
    }

    /// "Noch nichts geschehen."
    #[must_use]
    pub fn family_no_history(&self) -> String {
        self.say("family-no-history")
    }

    /// "Termin verschoben: … → …"
    #[must_use]
    pub fn family_moved_from_to(&self, from: &str, to: &str) -> String {
        self.say_with(
            "family-moved-from-to",
            [("from", from.into()), ("to", to.into())],
        )
    }

    /// "… (zurückgenommen)"
    #[must_use]
    pub fn family_undone_mark(&self, deed: &str) -> String {
        self.say_with("family-undone-mark", [("deed", deed.into())])
    }

    /// "Meldung"
    #[must_use]
    pub fn family_section_report(&self) -> String {
        self.say("family-section-report")
    }

    /// "Standort"
    #[must_use]
    pub fn family_site(&self) -> String {
        self.say("family-site")
    }

    /// "wie üblich"
    #[must_use]
    pub fn family_site_usual(&self) -> String {
        self.say("family-site-usual")
    }

    /// "Noch nicht gespeichert"
    #[must_use]
    pub fn family_not_saved(&self) -> String {
        self.say("family-not-saved")
    }

    /// "Mögliche Dubletten"
    #[must_use]
    pub fn family_alike(&self) -> String {
        self.say("family-alike")
    }

    /// "Ähnliche Namen in jeder Schreibweise:"
    #[must_use]
    pub fn family_alike_hint(&self) -> String {
        self.say("family-alike-hint")
    }

    /// "Bisher ähnelt niemand den Namen."
    #[must_use]
    pub fn family_alike_none(&self) -> String {
        self.say("family-alike-none")
    }

    /// "Bitte den Tag der Meldung eintragen."
    #[must_use]
    pub fn family_wrong_reported_missing(&self) -> String {
        self.say("family-wrong-reported-missing")
    }

    /// "Der Tag liegt in der Zukunft."
    #[must_use]
    pub fn family_wrong_reported_later(&self) -> String {
        self.say("family-wrong-reported-later")
    }

    /// "Fünf Ziffern, bitte."
    #[must_use]
    pub fn family_wrong_postcode(&self) -> String {
        self.say("family-wrong-postcode")
    }

    /// "Bitte eine Sprache wählen."
    #[must_use]
    pub fn family_wrong_interpreter(&self) -> String {
        self.say("family-wrong-interpreter")
    }

    /// "Bitte Nummer oder „kein Telefon“."
    #[must_use]
    pub fn family_wrong_phone(&self) -> String {
        self.say("family-wrong-phone")
    }

    /// "Bitte einen Namen eintragen."
    #[must_use]
    pub fn family_wrong_name(&self) -> String {
        self.say("family-wrong-name")
    }

    /// "Bitte eine Zahl bis 20."
    #[must_use]
    pub fn family_wrong_years(&self) -> String {
        self.say("family-wrong-years")
    }

    /// "Mutter"
    #[must_use]
    pub fn relation_mother(&self) -> String {
        self.say("relation-mother")
    }

    /// "Vater"
    #[must_use]
    pub fn relation_father(&self) -> String {
        self.say("relation-father")
    }

    /// "andere"
    #[must_use]
    pub fn relation_other(&self) -> String {
        self.say("relation-other")
    }

    /// "Vormund"
    #[must_use]
    pub fn relation_legal_guardian(&self) -> String {
        self.say("relation-legal-guardian")
    }

    /// "Jugendamt"
    #[must_use]
    pub fn relation_youth_office(&self) -> String {
        self.say("relation-youth-office")
    }

    /// "Sorgerecht ungeklärt"
    #[must_use]
    pub fn custody_unclear(&self) -> String {
        self.say("custody-unclear")
    }

    /// "Sorgerecht gemeinsam"
    #[must_use]
    pub fn custody_joint(&self) -> String {
        self.say("custody-joint")
    }

    /// "Sorgerecht allein"
    #[must_use]
    pub fn custody_sole(&self) -> String {
        self.say("custody-sole")
    }

    /// "w"
    #[must_use]
    pub fn sex_female(&self) -> String {
        self.say("sex-female")
    }

    /// "m"
    #[must_use]
    pub fn sex_male(&self) -> String {
        self.say("sex-male")
    }

    /// "d"
    #[must_use]
    pub fn sex_diverse(&self) -> String {
        self.say("sex-diverse")
    }

    /// "k. A."
    #[must_use]
    pub fn sex_not_given(&self) -> String {
        self.say("sex-not-given")
    }

    /// "EU"
    #[must_use]
    pub fn pathway_eu(&self) -> String {
        self.say("pathway-eu")
    }

    /// "Drittstaat mit Aufenthaltstitel"
    #[must_use]
    pub fn pathway_third_country(&self) -> String {
        self.say("pathway-third-country")
    }

    /// "§ 24 AufenthG (Ukraine)"
    #[must_use]
    pub fn pathway_section_24(&self) -> String {
        self.say("pathway-section-24")
    }

    /// "Asylverfahren, einer Kommune zugewiesen"
    #[must_use]
    pub fn pathway_asylum_allocated(&self) -> String {
        self.say("pathway-asylum-allocated")
    }

    /// "Asylverfahren, Landeseinrichtung"
    #[must_use]
    pub fn pathway_asylum_state(&self) -> String {
        self.say("pathway-asylum-state")
    }

    /// "ausreisepflichtig"
    #[must_use]
    pub fn pathway_obliged(&self) -> String {
        self.say("pathway-obliged")
    }

    /// "unbegleitet minderjährig"
    #[must_use]
    pub fn pathway_minor(&self) -> String {
        self.say("pathway-minor")
    }

    /// "deutsch, Spätaussiedlung"
    #[must_use]
    pub fn pathway_german(&self) -> String {
        self.say("pathway-german")
    }

    /// "Rollstuhl"
    #[must_use]
    pub fn wish_wheelchair(&self) -> String {
        self.say("wish-wheelchair")
    }

    /// "Kinderwagen"
    #[must_use]
    pub fn wish_pram(&self) -> String {
        self.say("wish-pram")
    }

    /// "nur vormittags"
    #[must_use]
    pub fn wish_mornings(&self) -> String {
        self.say("wish-mornings")
    }

    /// "nur nachmittags"
    #[must_use]
    pub fn wish_afternoons(&self) -> String {
        self.say("wish-afternoons")
    }

    /// "nicht Mo"
    #[must_use]
    pub fn wish_not_monday(&self) -> String {
        self.say("wish-not-monday")
    }

    /// "nicht Di"
    #[must_use]
    pub fn wish_not_tuesday(&self) -> String {
        self.say("wish-not-tuesday")
    }

    /// "nicht Mi"
    #[must_use]
    pub fn wish_not_wednesday(&self) -> String {
        self.say("wish-not-wednesday")
    }

    /// "nicht Do"
    #[must_use]
    pub fn wish_not_thursday(&self) -> String {
        self.say("wish-not-thursday")
    }

    /// "nicht Fr"
    #[must_use]
    pub fn wish_not_friday(&self) -> String {
        self.say("wish-not-friday")
    }

    /// "an einer Schule aufgenommen"
    #[must_use]
    pub fn closing_enrolled(&self) -> String {
        self.say("closing-enrolled")
    }

    /// "direkt an einer Schule angemeldet"
    #[must_use]
    pub fn closing_direct(&self) -> String {
        self.say("closing-direct")
    }

    /// "innerhalb des Kreises umgezogen"
    #[must_use]
    pub fn closing_within_county(&self) -> String {
        self.say("closing-within-county")
    }

    /// "aus dem Kreis weggezogen"
    #[must_use]
    pub fn closing_moved_away(&self) -> String {
        self.say("closing-moved-away")
    }

    /// "aus Deutschland ausgereist"
    #[must_use]
    pub fn closing_left(&self) -> String {
        self.say("closing-left")
    }

    /// "(noch) nicht schulpflichtig"
    #[must_use]
    pub fn closing_not_compulsory(&self) -> String {
        self.say("closing-not-compulsory")
    }

    /// "nicht mehr schulpflichtig, verwiesen"
    #[must_use]
    pub fn closing_beyond_age(&self) -> String {
        self.say("closing-beyond-age")
    }

    /// "nie erreicht"
    #[must_use]
    pub fn closing_never_reached(&self) -> String {
        self.say("closing-never-reached")
    }

    /// "Dublette einer anderen Akte"
    #[must_use]
    pub fn closing_duplicate(&self) -> String {
        self.say("closing-duplicate")
    }

    /// "Beratung abgelehnt"
    #[must_use]
    pub fn closing_refused(&self) -> String {
        self.say("closing-refused")
    }

    /// "länger als zwei Jahre in deutschen Schulen"
    #[must_use]
    pub fn closing_no_newcomer(&self) -> String {
        self.say("closing-no-newcomer")
    }
}
