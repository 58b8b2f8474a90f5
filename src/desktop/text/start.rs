//! Words: first start and unlocking

use chrono::{NaiveDateTime, Timelike};

use super::Texts;

impl Texts {
    /// "Wie möchten Sie beginnen?"
    #[must_use]
    pub fn start_question(&self) -> String {
        self.say("start-question")
    }

    /// "Beispieldaten und eigene Daten bleiben getrennt."
    #[must_use]
    pub fn start_later(&self) -> String {
        self.say("start-later")
    }

    /// "Schulische Erstberatung im Kreis Warendorf"
    #[must_use]
    pub fn start_subtitle(&self) -> String {
        self.say("start-subtitle")
    }

    /// "Schrift"
    #[must_use]
    pub fn start_size(&self) -> String {
        self.say("start-size")
    }

    /// "Von der Meldung bis zum Termin"
    #[must_use]
    pub fn start_fact_way(&self) -> String {
        self.say("start-fact-way")
    }

    /// "Jede Familie hat einen sichtbaren nächsten Schritt."
    #[must_use]
    pub fn start_fact_way_words(&self) -> String {
        self.say("start-fact-way-words")
    }

    /// "Verschlüsselt und nur bei Ihnen"
    #[must_use]
    pub fn start_fact_safe(&self) -> String {
        self.say("start-fact-safe")
    }

    /// "Keine Daten verlassen Ihren Computer."
    #[must_use]
    pub fn start_fact_safe_words(&self) -> String {
        self.say("start-fact-safe-words")
    }

    /// "Eine Datei, ein Ordner"
    #[must_use]
    pub fn start_fact_one(&self) -> String {
        self.say("start-fact-one")
    }

    /// "Sicherungen dürfen auf das Netzlaufwerk."
    #[must_use]
    pub fn start_fact_one_words(&self) -> String {
        self.say("start-fact-one-words")
    }

    /// "Mit Beispieldaten ausprobieren"
    #[must_use]
    pub fn start_way_sample(&self) -> String {
        self.say("start-way-sample")
    }

    /// "120 erfundene Familien, drei Standorte, Briefe mit dem Aufdruck „Muster“."
    #[must_use]
    pub fn start_way_sample_words(&self) -> String {
        self.say("start-way-sample-words")
    }

    /// "Neue Datenbank anlegen"
    #[must_use]
    pub fn start_way_new(&self) -> String {
        self.say("start-way-new")
    }

    /// "Für diesen Computer. Schulen, Ferien, Feiertage und Sprachen sind schon dabei."
    #[must_use]
    pub fn start_way_new_words(&self) -> String {
        self.say("start-way-new-words")
    }

    /// "Mit einem Server verbinden"
    #[must_use]
    pub fn start_way_server(&self) -> String {
        self.say("start-way-server")
    }

    /// "Gemeinsam arbeiten an mehreren Plätzen."
    #[must_use]
    pub fn start_way_server_words(&self) -> String {
        self.say("start-way-server-words")
    }

    /// "Die gemeinsame Arbeit über einen Server kommt mit einer späteren Fassung."
    #[must_use]
    pub fn start_server_later(&self) -> String {
        self.say("start-server-later")
    }

    /// "Ihr Name"
    #[must_use]
    pub fn start_name(&self) -> String {
        self.say("start-name")
    }

    /// "erscheint im Verlauf der Akten"
    #[must_use]
    pub fn start_name_hint(&self) -> String {
        self.say("start-name-hint")
    }

    /// "Ihre Rolle"
    #[must_use]
    pub fn start_role(&self) -> String {
        self.say("start-role")
    }

    /// "weitere Personen legen Sie danach an"
    #[must_use]
    pub fn start_role_hint(&self) -> String {
        self.say("start-role-hint")
    }

    /// "Passwort"
    #[must_use]
    pub fn start_password(&self) -> String {
        self.say("start-password")
    }

    /// "Passwort wiederholen"
    #[must_use]
    pub fn start_password_again(&self) -> String {
        self.say("start-password-again")
    }

    /// "mindestens 10 Zeichen"
    #[must_use]
    pub fn start_password_hint(&self) -> String {
        self.say("start-password-hint")
    }

    /// "stark genug: … Zeichen"
    #[must_use]
    pub fn start_password_strong(&self, length: i64) -> String {
        self.say_with("start-password-strong", [("length", length.into())])
    }

    /// "noch … Zeichen"
    #[must_use]
    pub fn start_password_short(&self, count: i64) -> String {
        self.say_with("start-password-short", [("count", count.into())])
    }

    /// "zu leicht zu erraten"
    #[must_use]
    pub fn start_password_guessable(&self) -> String {
        self.say("start-password-guessable")
    }

    /// "stimmt überein"
    #[must_use]
    pub fn start_password_same(&self) -> String {
        self.say("start-password-same")
    }

    /// "stimmt noch nicht überein"
    #[must_use]
    pub fn start_password_differs(&self) -> String {
        self.say("start-password-differs")
    }

    /// "Speicherort"
    #[must_use]
    pub fn start_folder(&self) -> String {
        self.say("start-folder")
    }

    /// "ein Ordner auf diesem Computer, kein Netzlaufwerk"
    #[must_use]
    pub fn start_folder_hint(&self) -> String {
        self.say("start-folder-hint")
    }

    /// "Im nächsten Schritt drucken Sie einen Wiederherstellungsschlüssel. Ohne Passwort und ohne Schlüssel kann niemand die Daten öffnen."
    #[must_use]
    pub fn start_key_next(&self) -> String {
        self.say("start-key-next")
    }

    /// "Weiter"
    #[must_use]
    pub fn start_next(&self) -> String {
        self.say("start-next")
    }

    /// "Noch … Angaben fehlen"
    #[must_use]
    pub fn start_gaps(&self, count: i64) -> String {
        self.say_with("start-gaps", [("count", count.into())])
    }

    /// "Beenden"
    #[must_use]
    pub fn start_quit(&self) -> String {
        self.say("start-quit")
    }

    /// "Wird angelegt …"
    #[must_use]
    pub fn start_making(&self) -> String {
        self.say("start-making")
    }

    /// "Beispieldaten werden angelegt …"
    #[must_use]
    pub fn start_making_sample(&self) -> String {
        self.say("start-making-sample")
    }

    /// "Erneut versuchen"
    #[must_use]
    pub fn start_again(&self) -> String {
        self.say("start-again")
    }

    /// "Die Datenbank lässt sich nicht öffnen."
    #[must_use]
    pub fn start_broken(&self) -> String {
        self.say("start-broken")
    }

    /// "…. Wer arbeitet heute hier?"
    #[must_use]
    pub fn start_who(&self, day: &str) -> String {
        self.say_with("start-who", [("day", day.into())])
    }

    /// "Anmelden"
    #[must_use]
    pub fn start_enter(&self) -> String {
        self.say("start-enter")
    }

    /// "Wird geprüft …"
    #[must_use]
    pub fn start_checking(&self) -> String {
        self.say("start-checking")
    }

    /// "Passwort vergessen?"
    #[must_use]
    pub fn start_forgot(&self) -> String {
        self.say("start-forgot")
    }

    /// "Andere Datenbank"
    #[must_use]
    pub fn start_elsewhere(&self) -> String {
        self.say("start-elsewhere")
    }

    /// "Beispieldaten: Das Passwort ist „…“."
    #[must_use]
    pub fn start_sample_password(&self, password: &str) -> String {
        self.say_with("start-sample-password", [("password", password.into())])
    }

    /// "Guten Morgen"
    #[must_use]
    pub fn greeting_morning(&self) -> String {
        self.say("greeting-morning")
    }

    /// "Guten Tag"
    #[must_use]
    pub fn greeting_day(&self) -> String {
        self.say("greeting-day")
    }

    /// "Guten Abend"
    #[must_use]
    pub fn greeting_evening(&self) -> String {
        self.say("greeting-evening")
    }

    /// "Gesperrt"
    #[must_use]
    pub fn locked_title(&self) -> String {
        self.say("locked-title")
    }

    /// "Ihre Arbeit ist noch da. Das Passwort öffnet sie wieder."
    #[must_use]
    pub fn locked_words(&self) -> String {
        self.say("locked-words")
    }

    /// "Entsperren"
    #[must_use]
    pub fn locked_open(&self) -> String {
        self.say("locked-open")
    }

    /// "Sperrt sich nach … Minuten ohne Eingabe. Ihr Entwurf bleibt erhalten."
    #[must_use]
    pub fn locked_after(&self, minutes: i64) -> String {
        self.say_with("locked-after", [("minutes", minutes.into())])
    }

    /// "Mit dem Schlüssel vom Wiederherstellungsblatt bekommt … ein neues Passwort."
    #[must_use]
    pub fn forgotten_words(&self, name: &str) -> String {
        self.say_with("forgotten-words", [("name", name.into())])
    }

    /// "Wiederherstellungsschlüssel"
    #[must_use]
    pub fn forgotten_code(&self) -> String {
        self.say("forgotten-code")
    }

    /// "Groß- und Kleinschreibung und Striche sind gleich"
    #[must_use]
    pub fn forgotten_code_hint(&self) -> String {
        self.say("forgotten-code-hint")
    }

    /// "Neues Passwort"
    #[must_use]
    pub fn forgotten_new(&self) -> String {
        self.say("forgotten-new")
    }

    /// "Passwort setzen und öffnen"
    #[must_use]
    pub fn forgotten_open(&self) -> String {
        self.say("forgotten-open")
    }

    /// "Dieser Schlüssel passt nicht zu dieser Datenbank."
    #[must_use]
    pub fn forgotten_wrong(&self) -> String {
        self.say("forgotten-wrong")
    }

    /// "Wiederherstellungsblatt"
    #[must_use]
    pub fn sheet_title(&self) -> String {
        self.say("sheet-title")
    }

    /// "Dieser Schlüssel öffnet die Datenbank, wenn alle Passwörter verloren sind. Er wird nur jetzt gezeigt."
    #[must_use]
    pub fn sheet_words(&self) -> String {
        self.say("sheet-words")
    }

    /// "Wiederherstellungsschlüssel"
    #[must_use]
    pub fn sheet_code(&self) -> String {
        self.say("sheet-code")
    }

    /// "Blatt drucken"
    #[must_use]
    pub fn sheet_print(&self) -> String {
        self.say("sheet-print")
    }

    /// "Blatt speichern"
    #[must_use]
    pub fn sheet_save(&self) -> String {
        self.say("sheet-save")
    }

    /// "Textdateien"
    #[must_use]
    pub fn sheet_kind(&self) -> String {
        self.say("sheet-kind")
    }

    /// "Wiederherstellungsblatt.txt"
    #[must_use]
    pub fn sheet_file(&self) -> String {
        self.say("sheet-file")
    }

    /// "Gespeichert unter „…“. Bewahren Sie das Blatt nicht auf diesem Computer auf."
    #[must_use]
    pub fn sheet_saved(&self, path: &str) -> String {
        self.say_with("sheet-saved", [("path", path.into())])
    }

    /// "Das Blatt ist beim Drucker."
    #[must_use]
    pub fn sheet_printed(&self) -> String {
        self.say("sheet-printed")
    }

    /// "Ich habe ihn gedruckt und weggelegt"
    #[must_use]
    pub fn sheet_tick(&self) -> String {
        self.say("sheet-tick")
    }

    /// "Arbeit beginnen"
    #[must_use]
    pub fn sheet_begin(&self) -> String {
        self.say("sheet-begin")
    }

    /// "Erstberatung: Wiederherstellungsblatt\n\n    Angelegt am: …\n    Ordner: …\n\n    Wiederherstellungsschlüssel:\n\n    …\n\n    Dieser Schlüssel öffnet die Datenbank, wenn alle Passwörter verloren sind.\n    Bewahren Sie das Blatt verschlossen und getrennt vom Computer auf."
    #[must_use]
    pub fn sheet_text(&self, date: &str, folder: &str, code: &str) -> String {
        self.say_with(
            "sheet-text",
            [
                ("date", date.into()),
                ("folder", folder.into()),
                ("code", code.into()),
            ],
        )
    }

    /// "Guten Morgen", by the hour
    #[must_use]
    pub fn greeting(&self, now: NaiveDateTime) -> String {
        match now.hour() {
            0..=10 => self.greeting_morning(),
            11..=17 => self.greeting_day(),
            _ => self.greeting_evening(),
        }
    }
}
