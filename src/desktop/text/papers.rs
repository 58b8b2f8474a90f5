//! Words of the papers on the way to school and of their settings.

use super::Texts;
use crate::domain::letter::{NoticeKind, PaperKind};

impl Texts {
    /// "Schreiben"
    #[must_use]
    pub fn papers_title(&self) -> String {
        self.say("papers-title")
    }

    /// "Schreiben der Familie"
    #[must_use]
    pub fn papers_of_family(&self) -> String {
        self.say("papers-of-family")
    }

    /// "Schreiben"
    #[must_use]
    pub fn papers_column_paper(&self) -> String {
        self.say("papers-column-paper")
    }

    /// "Kind"
    #[must_use]
    pub fn papers_column_child(&self) -> String {
        self.say("papers-column-child")
    }

    /// "Stand"
    #[must_use]
    pub fn papers_column_state(&self) -> String {
        self.say("papers-column-state")
    }

    /// "jetzt möglich"
    #[must_use]
    pub fn papers_ready(&self) -> String {
        self.say("papers-ready")
    }

    /// "Die Schreiben lassen sich nicht lesen"
    #[must_use]
    pub fn papers_not_read(&self) -> String {
        self.say("papers-not-read")
    }

    /// "Drucken"
    #[must_use]
    pub fn papers_print(&self) -> String {
        self.say("papers-print")
    }

    /// "PDF speichern"
    #[must_use]
    pub fn papers_save(&self) -> String {
        self.say("papers-save")
    }

    /// "Schreiben wählen"
    #[must_use]
    pub fn papers_hint_choose(&self) -> String {
        self.say("papers-hint-choose")
    }

    /// "mit Sprache der Familie"
    #[must_use]
    pub fn papers_both(&self) -> String {
        self.say("papers-both")
    }

    /// "nur Deutsch"
    #[must_use]
    pub fn papers_german(&self) -> String {
        self.say("papers-german")
    }

    /// "Gründe, wenn der Wunsch nicht erfüllt ist"
    #[must_use]
    pub fn papers_grounds(&self) -> String {
        self.say("papers-grounds")
    }

    /// "als verschickt eintragen"
    #[must_use]
    pub fn papers_posted(&self) -> String {
        self.say("papers-posted")
    }

    /// "Die Rechtsbehelfsbelehrung fehlt. Das Schreiben sagt das sichtbar."
    #[must_use]
    pub fn papers_remedy_missing(&self) -> String {
        self.say("papers-remedy-missing")
    }

    /// "Ohne Rechtsbehelfsbelehrung als verschickt eintragen?"
    #[must_use]
    pub fn papers_remedy_ask(&self) -> String {
        self.say("papers-remedy-ask")
    }

    /// "Trotzdem eintragen"
    #[must_use]
    pub fn papers_remedy_confirm(&self) -> String {
        self.say("papers-remedy-confirm")
    }

    /// "gemacht am …"
    #[must_use]
    pub fn papers_made_on(&self, day: &str) -> String {
        self.say_with("papers-made-on", [("day", day.into())])
    }

    /// "verschickt am …"
    #[must_use]
    pub fn papers_posted_on(&self, day: &str) -> String {
        self.say_with("papers-posted-on", [("day", day.into())])
    }

    /// "{ $count } Schreiben wurden gespeichert."
    #[must_use]
    pub fn papers_were_saved(&self, count: i64) -> String {
        self.say_with("papers-were-saved", [("count", count.into())])
    }

    /// "{ $count } Schreiben wurden gedruckt."
    #[must_use]
    pub fn papers_were_printed(&self, count: i64) -> String {
        self.say_with("papers-were-printed", [("count", count.into())])
    }

    /// What a further letter of the counselling is called.
    #[must_use]
    pub fn notice_kind(&self, kind: NoticeKind) -> String {
        match kind {
            NoticeKind::PrimaryInvitation => self.say("notice-kind-primary-invitation"),
            NoticeKind::Reminder => self.say("notice-kind-reminder"),
            NoticeKind::Cancellation => self.say("notice-kind-cancellation"),
            NoticeKind::RenewedInvitation => self.say("notice-kind-renewed-invitation"),
            NoticeKind::Confirmation => self.say("notice-kind-confirmation"),
            NoticeKind::Privacy => self.say("notice-kind-privacy"),
            NoticeKind::MunicipalityFeedback => self.say("notice-kind-municipality-feedback"),
            NoticeKind::InterpreterSheet => self.say("notice-kind-interpreter-sheet"),
        }
    }

    /// What a paper is called: "Übergabebogen"
    #[must_use]
    pub fn paper_kind(&self, kind: PaperKind) -> String {
        match kind {
            PaperKind::HandoverSheet => self.say("paper-kind-handover-sheet"),
            PaperKind::SchoolEnquiry => self.say("paper-kind-school-enquiry"),
            PaperKind::Placement => self.say("paper-kind-placement"),
            PaperKind::PlacementInfo => self.say("paper-kind-placement-info"),
            PaperKind::PlacementCopy => self.say("paper-kind-placement-copy"),
            PaperKind::HealthOfficeList => self.say("paper-kind-health-office-list"),
            PaperKind::AdmissionReturn => self.say("paper-kind-admission-return"),
            PaperKind::Interim => self.say("paper-kind-interim"),
            PaperKind::VocationalNote => self.say("paper-kind-vocational-note"),
        }
    }

    /// "Schreiben auf dem Weg zur Schule"
    #[must_use]
    pub fn settings_papers(&self) -> String {
        self.say("settings-papers")
    }

    /// "Schulamt in Briefen"
    #[must_use]
    pub fn setting_supervision_authority(&self) -> String {
        self.say("setting-supervision-authority")
    }

    /// "Schulamt: zweite Zeile"
    #[must_use]
    pub fn setting_supervision_unit(&self) -> String {
        self.say("setting-supervision-unit")
    }

    /// "Schulamt: Absenderzeile"
    #[must_use]
    pub fn setting_supervision_return_line(&self) -> String {
        self.say("setting-supervision-return-line")
    }

    /// "Schulamt: Straße"
    #[must_use]
    pub fn setting_supervision_street(&self) -> String {
        self.say("setting-supervision-street")
    }

    /// "Schulamt: PLZ und Ort"
    #[must_use]
    pub fn setting_supervision_place(&self) -> String {
        self.say("setting-supervision-place")
    }

    /// "Schulamt: Telefon"
    #[must_use]
    pub fn setting_supervision_phone(&self) -> String {
        self.say("setting-supervision-phone")
    }

    /// "Schulamt: E-Mail"
    #[must_use]
    pub fn setting_supervision_email(&self) -> String {
        self.say("setting-supervision-email")
    }

    /// "Schulamt: unterzeichnet"
    #[must_use]
    pub fn setting_supervision_signatory(&self) -> String {
        self.say("setting-supervision-signatory")
    }

    /// "Rechtsgrundlage der Schulplatzzuweisung"
    #[must_use]
    pub fn setting_placement_law(&self) -> String {
        self.say("setting-placement-law")
    }

    /// "Rechtsbehelfsbelehrung"
    #[must_use]
    pub fn setting_remedy_text(&self) -> String {
        self.say("setting-remedy-text")
    }

    /// "Integrationszentrum: Straße"
    #[must_use]
    pub fn setting_ki_street(&self) -> String {
        self.say("setting-ki-street")
    }

    /// "Integrationszentrum: PLZ und Ort"
    #[must_use]
    pub fn setting_ki_place(&self) -> String {
        self.say("setting-ki-place")
    }

    /// "Gesundheitsamt"
    #[must_use]
    pub fn setting_health_office(&self) -> String {
        self.say("setting-health-office")
    }

    /// "Gesundheitsamt: Straße"
    #[must_use]
    pub fn setting_health_street(&self) -> String {
        self.say("setting-health-street")
    }

    /// "Gesundheitsamt: PLZ und Ort"
    #[must_use]
    pub fn setting_health_place(&self) -> String {
        self.say("setting-health-place")
    }

    /// "Internationale Förderklassen: Beginn"
    #[must_use]
    pub fn setting_vocational_start(&self) -> String {
        self.say("setting-vocational-start")
    }

    /// "„Fit für mehr“: Beginn"
    #[must_use]
    pub fn setting_vocational_dates(&self) -> String {
        self.say("setting-vocational-dates")
    }

    /// "Zum fehlenden Feld"
    #[must_use]
    pub fn papers_to_field(&self) -> String {
        self.say("papers-to-field")
    }

    /// "Einstellungen öffnen"
    #[must_use]
    pub fn papers_to_settings(&self) -> String {
        self.say("papers-to-settings")
    }

    /// "Gründe eintragen"
    #[must_use]
    pub fn papers_to_grounds(&self) -> String {
        self.say("papers-to-grounds")
    }

    /// "Die Anschrift von … fehlt."
    #[must_use]
    pub fn papers_no_street(&self, to: &str) -> String {
        self.say_with("papers-no-street", [("to", to.into())])
    }

    /// "Anschriften für Kopien"
    #[must_use]
    pub fn setting_copy_addresses(&self) -> String {
        self.say("setting-copy-addresses")
    }

    /// "Kind als SchILD-Datei"
    #[must_use]
    pub fn schild_child(&self) -> String {
        self.say("schild-child")
    }

    /// "Kinder als SchILD-Datei"
    #[must_use]
    pub fn schild_children(&self) -> String {
        self.say("schild-children")
    }

    /// "Ordner für die SchILD-Dateien"
    #[must_use]
    pub fn schild_where(&self) -> String {
        self.say("schild-where")
    }

    /// "SchILD-Dateien mit 3 Kindern wurden geschrieben."
    #[must_use]
    pub fn schild_written(&self, count: i64) -> String {
        self.say_with("schild-written", [("count", count.into())])
    }

    /// "Ausgelassen, weil das Geburtsdatum nicht auf den Tag bekannt ist"
    #[must_use]
    pub fn schild_left_out(&self, count: i64, files: &str) -> String {
        self.say_with(
            "schild-left-out",
            [("count", count.into()), ("files", files.into())],
        )
    }

    /// "2 Angaben waren zu lang oder enthielten Zeichen, die SchILD nicht kennt."
    #[must_use]
    pub fn schild_changed(&self, count: i64) -> String {
        self.say_with("schild-changed", [("count", count.into())])
    }

    /// "Meldung Gesundheitsamt"
    #[must_use]
    pub fn health_list(&self) -> String {
        self.say("health-list")
    }

    /// "Kinder an das Gesundheitsamt melden?"
    #[must_use]
    pub fn health_list_ask(&self) -> String {
        self.say("health-list-ask")
    }

    /// "Kinder, die in diesem Zeitraum beraten wurden und noch nicht gemeldet sind."
    #[must_use]
    pub fn health_list_fact(&self) -> String {
        self.say("health-list-fact")
    }

    /// "von"
    #[must_use]
    pub fn health_list_from(&self) -> String {
        self.say("health-list-from")
    }

    /// "bis"
    #[must_use]
    pub fn health_list_to(&self) -> String {
        self.say("health-list-to")
    }

    /// "Der Beginn liegt nach dem Ende."
    #[must_use]
    pub fn health_list_order(&self) -> String {
        self.say("health-list-order")
    }

    /// "5 Kinder sind als gemeldet eingetragen."
    #[must_use]
    pub fn health_list_told(&self, count: i64) -> String {
        self.say_with("health-list-told", [("count", count.into())])
    }

    /// "Gesundheitsamt"
    #[must_use]
    pub fn health_list_short(&self) -> String {
        self.say("health-list-short")
    }

    /// "Schreiben drucken?"
    #[must_use]
    pub fn papers_print_ask(&self) -> String {
        self.say("papers-print-ask")
    }
}
