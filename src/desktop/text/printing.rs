//! Words: printing and saving by the system.

use super::Texts;

impl Texts {
    /// "Auf diesem Computer kann das Programm nicht selbst drucken. …"
    #[must_use]
    pub fn printing_no_system(&self) -> String {
        self.say("printing-no-system")
    }

    /// "Den Drucker „…“ gibt es nicht mehr. Bitte wählen Sie einen …"
    #[must_use]
    pub fn printing_gone(&self, name: &str) -> String {
        self.say_with("printing-gone", [("name", name.into())])
    }

    /// "Der Drucker „…“ nimmt zurzeit keine Aufträge an. Bitte …"
    #[must_use]
    pub fn printing_refuses(&self, name: &str) -> String {
        self.say_with("printing-refuses", [("name", name.into())])
    }

    /// "Die Datei „…“ ist nicht mehr da. Es wurde nichts gedruckt."
    #[must_use]
    pub fn printing_file_gone(&self, path: &str) -> String {
        self.say_with("printing-file-gone", [("path", path.into())])
    }

    /// "„…“ gibt es schon. Es wurde nichts überschrieben. Bitte …"
    #[must_use]
    pub fn saving_exists(&self, path: &str) -> String {
        self.say_with("saving-exists", [("path", path.into())])
    }

    /// "Den Ordner „…“ gibt es nicht mehr. Bitte wählen Sie einen …"
    #[must_use]
    pub fn saving_folder_gone(&self, path: &str) -> String {
        self.say_with("saving-folder-gone", [("path", path.into())])
    }

    /// "Im Ordner „…“ darf nicht geschrieben werden. Bitte wählen …"
    #[must_use]
    pub fn saving_read_only(&self, path: &str) -> String {
        self.say_with("saving-read-only", [("path", path.into())])
    }

    /// "Im Ordner „…“ ist kein Platz mehr. Bitte schaffen Sie Platz …"
    #[must_use]
    pub fn saving_disk_full(&self, path: &str) -> String {
        self.say_with("saving-disk-full", [("path", path.into())])
    }

    /// "Drucker"
    #[must_use]
    pub fn printing_printer(&self) -> String {
        self.say("printing-printer")
    }

    /// "üblich"
    #[must_use]
    pub fn printing_usual(&self) -> String {
        self.say("printing-usual")
    }

    /// "angehalten"
    #[must_use]
    pub fn printing_stopped(&self) -> String {
        self.say("printing-stopped")
    }

    /// "nimmt nichts an"
    #[must_use]
    pub fn printing_refusing(&self) -> String {
        self.say("printing-refusing")
    }

    /// "Drucker werden gesucht …"
    #[must_use]
    pub fn printing_looking(&self) -> String {
        self.say("printing-looking")
    }

    /// "Auf diesem Computer ist kein Drucker eingerichtet. Sie …"
    #[must_use]
    pub fn printing_none(&self) -> String {
        self.say("printing-none")
    }

    /// "Der Drucker ist angehalten. Er druckt erst, wenn ihn jemand …"
    #[must_use]
    pub fn printing_stopped_note(&self) -> String {
        self.say("printing-stopped-note")
    }

    /// "Der Drucker nimmt zurzeit keine Aufträge an. Bitte wählen …"
    #[must_use]
    pub fn printing_refusing_note(&self) -> String {
        self.say("printing-refusing-note")
    }

    /// "„…“ ist nicht mehr da. Gewählt ist der übliche Drucker."
    #[must_use]
    pub fn printing_forgotten(&self, name: &str) -> String {
        self.say_with("printing-forgotten", [("name", name.into())])
    }

    /// "Bitte wählen Sie einen Drucker."
    #[must_use]
    pub fn printing_choose(&self) -> String {
        self.say("printing-choose")
    }

    /// "Exemplare"
    #[must_use]
    pub fn printing_copies(&self) -> String {
        self.say("printing-copies")
    }

    /// "Bitte eine Zahl von 1 bis … eingeben."
    #[must_use]
    pub fn printing_copies_wrong(&self, most: i64) -> String {
        self.say_with("printing-copies-wrong", [("most", most.into())])
    }

    /// "Blätter"
    #[must_use]
    pub fn printing_sides(&self) -> String {
        self.say("printing-sides")
    }

    /// "einseitig"
    #[must_use]
    pub fn printing_one_sided(&self) -> String {
        self.say("printing-one-sided")
    }

    /// "beidseitig"
    #[must_use]
    pub fn printing_two_sided(&self) -> String {
        self.say("printing-two-sided")
    }
}
