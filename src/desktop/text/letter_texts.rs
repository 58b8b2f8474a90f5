//! Words: letter texts, their editor and their way to translators and back

use super::Texts;
use crate::domain::letter_text::TextDeed;

impl Texts {
    /// "Brieftext als Entwurf gespeichert."
    #[must_use]
    pub fn deed_text_edited(&self, deed: TextDeed) -> String {
        self.say_with("deed-text-edited", [("deed", deed.code().into())])
    }

    /// "Arabisch"
    #[must_use]
    pub fn text_language(&self, tag: &str) -> String {
        self.say_with("text-language", [("tag", tag.into())])
    }

    /// "Brief oder Sprache suchen"
    #[must_use]
    pub fn text_search(&self) -> String {
        self.say("text-search")
    }

    /// "Alle"
    #[must_use]
    pub fn text_all(&self) -> String {
        self.say("text-all")
    }

    /// "Entwurf"
    #[must_use]
    pub fn text_draft(&self) -> String {
        self.say("text-draft")
    }

    /// "geprüft"
    #[must_use]
    pub fn text_reviewed(&self) -> String {
        self.say("text-reviewed")
    }

    /// "freigegeben"
    #[must_use]
    pub fn text_released(&self) -> String {
        self.say("text-released")
    }

    /// "veraltet"
    #[must_use]
    pub fn text_stale(&self) -> String {
        self.say("text-stale")
    }

    /// "zurückgezogen"
    #[must_use]
    pub fn text_withdrawn(&self) -> String {
        self.say("text-withdrawn")
    }

    /// "neue mitgelieferte Fassung"
    #[must_use]
    pub fn text_news(&self) -> String {
        self.say("text-news")
    }

    /// "eigene Fassung { $number }"
    #[must_use]
    pub fn text_own_version(&self, number: i64) -> String {
        self.say_with("text-own-version", [("number", number.into())])
    }

    /// "mitgeliefert { $number }"
    #[must_use]
    pub fn text_shipped_version(&self, number: i64) -> String {
        self.say_with("text-shipped-version", [("number", number.into())])
    }

    /// "Entwurf { $number }"
    #[must_use]
    pub fn text_new_draft(&self, number: i64) -> String {
        self.say_with("text-new-draft", [("number", number.into())])
    }

    /// "{ $count } Texte"
    #[must_use]
    pub fn text_count(&self, count: i64) -> String {
        self.say_with("text-count", [("count", count.into())])
    }

    /// "Kein Text passt zu Suche und Filter."
    #[must_use]
    pub fn text_none(&self) -> String {
        self.say("text-none")
    }

    /// "Filter zurücksetzen"
    #[must_use]
    pub fn text_reset_filter(&self) -> String {
        self.say("text-reset-filter")
    }

    /// "Fassung"
    #[must_use]
    pub fn text_version_column(&self) -> String {
        self.say("text-version-column")
    }

    /// "Stand"
    #[must_use]
    pub fn text_state_column(&self) -> String {
        self.say("text-state-column")
    }

    /// "Bearbeiten"
    #[must_use]
    pub fn text_edit(&self) -> String {
        self.say("text-edit")
    }

    /// "Speichern"
    #[must_use]
    pub fn text_save(&self) -> String {
        self.say("text-save")
    }

    /// "Als geprüft eintragen"
    #[must_use]
    pub fn text_review(&self) -> String {
        self.say("text-review")
    }

    /// "Freigeben"
    #[must_use]
    pub fn text_release(&self) -> String {
        self.say("text-release")
    }

    /// "Zurückziehen"
    #[must_use]
    pub fn text_withdraw(&self) -> String {
        self.say("text-withdraw")
    }

    /// "Auf mitgelieferte Fassung zurücksetzen"
    #[must_use]
    pub fn text_reset(&self) -> String {
        self.say("text-reset")
    }

    /// "Zurücksetzen"
    #[must_use]
    pub fn text_reset_short(&self) -> String {
        self.say("text-reset-short")
    }

    /// "Fassungen"
    #[must_use]
    pub fn text_history(&self) -> String {
        self.say("text-history")
    }

    /// "Zur Liste"
    #[must_use]
    pub fn text_close(&self) -> String {
        self.say("text-close")
    }

    /// "Deutsch"
    #[must_use]
    pub fn text_german(&self) -> String {
        self.say("text-german")
    }

    /// "Übersetzung: { $language }"
    #[must_use]
    pub fn text_translation(&self, language: &str) -> String {
        self.say_with("text-translation", [("language", language.into())])
    }

    /// "Absatz { $number }"
    #[must_use]
    pub fn text_segment(&self, number: i64) -> String {
        self.say_with("text-segment", [("number", number.into())])
    }

    /// "Beschriftung"
    #[must_use]
    pub fn text_label(&self) -> String {
        self.say("text-label")
    }

    /// "Wird geprüft"
    #[must_use]
    pub fn text_checking(&self) -> String {
        self.say("text-checking")
    }

    /// "Keine Fehler gefunden."
    #[must_use]
    pub fn text_no_faults(&self) -> String {
        self.say("text-no-faults")
    }

    /// "{ $count } Fehler: Der Text kann als Entwurf gespeichert, aber nicht geprüft oder freigegeben werden."
    #[must_use]
    pub fn text_faults(&self, count: i64) -> String {
        self.say_with("text-faults", [("count", count.into())])
    }

    /// "Platzhalter einfügen"
    #[must_use]
    pub fn text_placeholders(&self) -> String {
        self.say("text-placeholders")
    }

    /// "{ $word }. Beispiel: { $example }"
    #[must_use]
    pub fn text_placeholder_hint(&self, word: &str, example: &str) -> String {
        self.say_with(
            "text-placeholder-hint",
            [("word", word.into()), ("example", example.into())],
        )
    }

    /// "Beispieldaten"
    #[must_use]
    pub fn text_sample(&self) -> String {
        self.say("text-sample")
    }

    /// "{ $count } Kinder"
    #[must_use]
    pub fn text_children(&self, count: i64) -> String {
        self.say_with("text-children", [("count", count.into())])
    }

    /// "Normal"
    #[must_use]
    pub fn text_normal(&self) -> String {
        self.say("text-normal")
    }

    /// "Großdruck"
    #[must_use]
    pub fn text_large(&self) -> String {
        self.say("text-large")
    }

    /// "Bitte einen Text wählen."
    #[must_use]
    pub fn text_nothing(&self) -> String {
        self.say("text-nothing")
    }

    /// "nicht gespeichert"
    #[must_use]
    pub fn text_unsaved(&self) -> String {
        self.say("text-unsaved")
    }

    /// "Geprüft von"
    #[must_use]
    pub fn text_checked_by(&self) -> String {
        self.say("text-checked-by")
    }

    /// "Name der Person, die die Sprache spricht"
    #[must_use]
    pub fn text_checked_by_hint(&self) -> String {
        self.say("text-checked-by-hint")
    }

    /// "Geprüft am"
    #[must_use]
    pub fn text_checked_on(&self) -> String {
        self.say("text-checked-on")
    }

    /// "TT.MM.JJJJ"
    #[must_use]
    pub fn text_checked_on_hint(&self) -> String {
        self.say("text-checked-on-hint")
    }

    /// "Bitte ein Datum bis heute eintragen."
    #[must_use]
    pub fn text_day_wrong(&self) -> String {
        self.say("text-day-wrong")
    }

    /// "Text als geprüft eintragen: { $name }?"
    #[must_use]
    pub fn text_review_ask(&self, name: &str) -> String {
        self.say_with("text-review-ask", [("name", name.into())])
    }

    /// "Das Programm behauptet nie selbst, dass ein Text geprüft ist. Bitte tragen Sie ein, wer ihn gelesen hat."
    #[must_use]
    pub fn text_review_fact(&self) -> String {
        self.say("text-review-fact")
    }

    /// "Text freigeben: { $name }?"
    #[must_use]
    pub fn text_release_ask(&self, name: &str) -> String {
        self.say_with("text-release-ask", [("name", name.into())])
    }

    /// "Niemand hat den Text als geprüft eingetragen. Er wird mit dem Vermerk „nicht geprüft“ gedruckt."
    #[must_use]
    pub fn text_release_fact(&self) -> String {
        self.say("text-release-fact")
    }

    /// "Text zurückziehen: { $name }?"
    #[must_use]
    pub fn text_withdraw_ask(&self, name: &str) -> String {
        self.say_with("text-withdraw-ask", [("name", name.into())])
    }

    /// "Briefe an Familien mit dieser Sprache werden dann auf Deutsch gedruckt."
    #[must_use]
    pub fn text_withdraw_fact(&self) -> String {
        self.say("text-withdraw-fact")
    }

    /// "Mitgelieferte Fassung verwenden: { $name }?"
    #[must_use]
    pub fn text_reset_ask(&self, name: &str) -> String {
        self.say_with("text-reset-ask", [("name", name.into())])
    }

    /// "Eigene Fassungen bleiben unter Fassungen erhalten."
    #[must_use]
    pub fn text_reset_fact(&self) -> String {
        self.say("text-reset-fact")
    }

    /// "Änderungen verwerfen?"
    #[must_use]
    pub fn text_discard_ask(&self) -> String {
        self.say("text-discard-ask")
    }

    /// "Der Text ist noch nicht gespeichert."
    #[must_use]
    pub fn text_discard_fact(&self) -> String {
        self.say("text-discard-fact")
    }

    /// "Verwerfen"
    #[must_use]
    pub fn text_discard(&self) -> String {
        self.say("text-discard")
    }

    /// "Fassungen: { $name }"
    #[must_use]
    pub fn text_history_of(&self, name: &str) -> String {
        self.say_with("text-history-of", [("name", name.into())])
    }

    /// "Es gibt noch keine eigene Fassung."
    #[must_use]
    pub fn text_history_none(&self) -> String {
        self.say("text-history-none")
    }

    /// "{ $version } · { $state } · { $author } · { $when }"
    #[must_use]
    pub fn text_history_line(
        &self,
        version: &str,
        state: &str,
        author: &str,
        when: &str,
    ) -> String {
        self.say_with(
            "text-history-line",
            [
                ("version", version.into()),
                ("state", state.into()),
                ("author", author.into()),
                ("when", when.into()),
            ],
        )
    }

    /// "Unterschiede zur neuesten Fassung"
    #[must_use]
    pub fn text_compare(&self) -> String {
        self.say("text-compare")
    }

    /// "Keine Unterschiede im Wortlaut."
    #[must_use]
    pub fn text_compare_none(&self) -> String {
        self.say("text-compare-none")
    }

    /// "Mitgelieferte und eigene Entwürfe hat niemand geprüft. Sie werden erst nach der Freigabe gedruckt, mit Vermerk."
    #[must_use]
    pub fn text_fact_draft(&self) -> String {
        self.say("text-fact-draft")
    }

    /// "Geprüft von { $name } am { $day }."
    #[must_use]
    pub fn text_fact_reviewed(&self, name: &str, day: &str) -> String {
        self.say_with(
            "text-fact-reviewed",
            [("name", name.into()), ("day", day.into())],
        )
    }

    /// "Der deutsche Text ist neuer. Bitte vergleichen und neu speichern. Bis dahin wird auf Deutsch gedruckt."
    #[must_use]
    pub fn text_fact_stale(&self) -> String {
        self.say("text-fact-stale")
    }

    /// "Der Text ist zurückgezogen. Briefe werden auf Deutsch gedruckt."
    #[must_use]
    pub fn text_fact_withdrawn(&self) -> String {
        self.say("text-fact-withdrawn")
    }

    /// "Der deutsche Text ist die Vorlage aller Übersetzungen. Eine neue Fassung macht sie veraltet."
    #[must_use]
    pub fn text_fact_german(&self) -> String {
        self.say("text-fact-german")
    }

    /// "Ein neuerer Entwurf liegt bereit. Er gilt erst, wenn er geprüft oder freigegeben ist."
    #[must_use]
    pub fn text_fact_draft_waits(&self) -> String {
        self.say("text-fact-draft-waits")
    }

    /// "Das Programm hat eine neuere Fassung mitgebracht. Ihre eigene gilt weiter."
    #[must_use]
    pub fn text_fact_news(&self) -> String {
        self.say("text-fact-news")
    }

    /// "Texte ändern und freigeben dürfen Büro und Verwaltung."
    #[must_use]
    pub fn text_no_right(&self) -> String {
        self.say("text-no-right")
    }

    /// "Absatz einfügen"
    #[must_use]
    pub fn text_insert_block(&self) -> String {
        self.say("text-insert-block")
    }

    /// "Absatz löschen"
    #[must_use]
    pub fn text_delete_block(&self) -> String {
        self.say("text-delete-block")
    }

    /// "Für Übersetzung ausgeben"
    #[must_use]
    pub fn text_export(&self) -> String {
        self.say("text-export")
    }

    /// "Übersetzung einlesen"
    #[must_use]
    pub fn text_import(&self) -> String {
        self.say("text-import")
    }

    /// "XLIFF 1.2: Deutsch und Übersetzung nebeneinander, mit Hinweisen und geschützten Platzhaltern. Enthalten sind die Texte der Liste."
    #[must_use]
    pub fn text_export_fact(&self) -> String {
        self.say("text-export-fact")
    }

    /// "Ausgegeben: { $path }"
    #[must_use]
    pub fn text_exported(&self, path: &str) -> String {
        self.say_with("text-exported", [("path", path.into())])
    }

    /// "Datei"
    #[must_use]
    pub fn text_file(&self) -> String {
        self.say("text-file")
    }

    /// "Vollständiger Pfad, Endung .xlf"
    #[must_use]
    pub fn text_file_hint(&self) -> String {
        self.say("text-file-hint")
    }

    /// "Datei wählen"
    #[must_use]
    pub fn text_file_pick(&self) -> String {
        self.say("text-file-pick")
    }

    /// "Übersetzungsdateien"
    #[must_use]
    pub fn text_file_kind(&self) -> String {
        self.say("text-file-kind")
    }

    /// "Übersetzung einlesen"
    #[must_use]
    pub fn text_import_ask(&self) -> String {
        self.say("text-import-ask")
    }

    /// "Prüfen"
    #[must_use]
    pub fn text_import_look(&self) -> String {
        self.say("text-import-look")
    }

    /// "{ $count } Texte als Entwurf übernehmen"
    #[must_use]
    pub fn text_import_apply(&self, count: i64) -> String {
        self.say_with("text-import-apply", [("count", count.into())])
    }

    /// "Die Datei ändert nichts."
    #[must_use]
    pub fn text_import_nothing(&self) -> String {
        self.say("text-import-nothing")
    }

    /// "{ $count } Änderungen, { $faults } Fehler"
    #[must_use]
    pub fn text_import_changes(&self, count: i64, faults: i64) -> String {
        self.say_with(
            "text-import-changes",
            [("count", count.into()), ("faults", faults.into())],
        )
    }

    /// "unverändert"
    #[must_use]
    pub fn text_import_same(&self) -> String {
        self.say("text-import-same")
    }

    /// "Der deutsche Text hat sich geändert ({ $had } zu { $now }). Bitte neu ausgeben."
    #[must_use]
    pub fn text_import_conflict(&self, had: i64, now: i64) -> String {
        self.say_with(
            "text-import-conflict",
            [("had", had.into()), ("now", now.into())],
        )
    }

    /// "gehört zu keinem Text"
    #[must_use]
    pub fn text_import_unknown(&self) -> String {
        self.say("text-import-unknown")
    }

    /// "Texte zu Standorten"
    #[must_use]
    pub fn text_sites(&self) -> String {
        self.say("text-sites")
    }

    /// "Texte zu Standorten: { $language }"
    #[must_use]
    pub fn text_sites_of(&self, language: &str) -> String {
        self.say_with("text-sites-of", [("language", language.into())])
    }

    /// "Diese Sätze stehen für { "{weg}" } und { "{hinweis}" } in Briefen in dieser Sprache. Fehlt ein Satz, gilt der deutsche. …"
    #[must_use]
    pub fn text_sites_fact(&self) -> String {
        self.say("text-sites-fact")
    }

    /// "Anfahrt { $site }"
    #[must_use]
    pub fn text_directions(&self, site: &str) -> String {
        self.say_with("text-directions", [("site", site.into())])
    }

    /// "Hinweis { $site }"
    #[must_use]
    pub fn text_remark(&self, site: &str) -> String {
        self.say_with("text-remark", [("site", site.into())])
    }

    /// "bearbeiten"
    #[must_use]
    pub fn text_hint_open(&self) -> String {
        self.say("text-hint-open")
    }

    /// "nächster Absatz"
    #[must_use]
    pub fn text_hint_next(&self) -> String {
        self.say("text-hint-next")
    }

    /// "wählen"
    #[must_use]
    pub fn text_hint_choose(&self) -> String {
        self.say("text-hint-choose")
    }

    /// "zur Liste"
    #[must_use]
    pub fn text_hint_back(&self) -> String {
        self.say("text-hint-back")
    }
}
