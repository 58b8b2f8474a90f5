//! The sentences of findings, in both languages.

use super::{Fault, Finding};
use crate::domain::language::Lang;
use crate::letters::template::placeholder::Role;

impl Finding {
    /// What is wrong and where, for staff.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let said = self.fault.sentence(lang);
        let (block, line) = match lang {
            Lang::De => ("Absatz", "Zeile"),
            Lang::En => ("Paragraph", "line"),
        };
        match (self.block, self.line) {
            (Some(at), Some(row)) => format!("{block} {at} ({line} {row}): {said}"),
            (Some(at), None) => format!("{block} {at}: {said}"),
            (None, Some(row)) => {
                let line = if lang == Lang::En { "Line" } else { line };
                format!("{line} {row}: {said}")
            }
            (None, None) => said,
        }
    }
}

impl Fault {
    /// What is wrong, without the place.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    fn german(&self) -> String {
        match self {
            Self::Unreadable(why) => {
                format!(
                    "Die Datei ist kein Brieftext. Ein Abschnitt ist nicht geschlossen oder ein Feld ist unbekannt ({why})."
                )
            }
            Self::OtherText => "Das ist ein anderer Brief oder eine andere Sprache.".into(),
            Self::Empty => "Hier steht kein Text.".into(),
            Self::Direction(code) => format!(
                "Ein unsichtbares Zeichen kehrt die Schreibrichtung um (U+{code:04X}). Bitte löschen Sie es."
            ),
            Self::Control(code) => {
                format!("Ein Steuerzeichen oder Zeilenumbruch ist nicht erlaubt (U+{code:04X}).")
            }
            Self::Brace => "Eine geschweifte Klammer ist nicht geschlossen.".into(),
            Self::Bold => "Fettdruck ist begonnen und nicht beendet (**).".into(),
            Self::Unknown(token) => format!("Den Platzhalter {{{token}}} gibt es nicht."),
            Self::Foreign(token) => {
                format!("Der Platzhalter {{{token}}} gehört nicht in diesen Brief.")
            }
            Self::Missing(token) => {
                format!("Der Platzhalter {{{token}}} des deutschen Textes fehlt.")
            }
            Self::Extra(token) => {
                format!("Der Platzhalter {{{token}}} steht nicht im deutschen Text.")
            }
            Self::Doubled(token) => {
                format!("Der Platzhalter {{{token}}} steht öfter da als im deutschen Text.")
            }
            Self::Unguarded(token) => format!(
                "{{{token}}} ist nicht immer bekannt. Der Absatz braucht die Bedingung „{token}“."
            ),
            Self::Label => "Die Beschriftung fehlt, oder sie gehört hier nicht hin.".into(),
            Self::Once(role) => format!("„{}“ muss genau einmal vorkommen.", role.german()),
            Self::Structure => {
                "Der Absatz hat eine andere Art oder Bedingung als im deutschen Text.".into()
            }
            Self::Stale => {
                "Der deutsche Text hat sich geändert. Bitte vergleichen Sie und speichern Sie neu."
                    .into()
            }
            Self::Glyph(c) => format!(
                "Das Zeichen „{c}“ (U+{:04X}) ist in keiner Schrift der Briefe enthalten.",
                u32::from(*c)
            ),
            Self::Message(long) => {
                format!("Die Kurznachricht hat {long} Zeichen, Platz sind 160.")
            }
            Self::Pages {
                children,
                large,
                pages,
                room,
            } => format!(
                "Der Text ist zu lang: {} in {} braucht er {pages} Seiten, Platz sind {room}. Ab Seite {} läuft er über.",
                with_children(*children, Lang::De),
                print(*large, Lang::De),
                room + 1
            ),
            Self::Unset {
                children,
                large,
                why,
            } => format!(
                "Der Brief lässt sich nicht setzen ({}, {}): {why}",
                with_children(*children, Lang::De),
                print(*large, Lang::De)
            ),
            Self::Head(what) => format!("Der Kopf der Datei stimmt nicht ({what})."),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Unreadable(why) => {
                format!(
                    "The file is no letter text. A block is not closed or a field is unknown ({why})."
                )
            }
            Self::OtherText => "This is another letter or another language.".into(),
            Self::Empty => "There is no text here.".into(),
            Self::Direction(code) => format!(
                "An invisible character turns the direction of writing (U+{code:04X}). Please delete it."
            ),
            Self::Control(code) => {
                format!("A control character or line break is not allowed (U+{code:04X}).")
            }
            Self::Brace => "A brace is not closed.".into(),
            Self::Bold => "Bold is begun and not ended (**).".into(),
            Self::Unknown(token) => format!("There is no placeholder {{{token}}}."),
            Self::Foreign(token) => {
                format!("The placeholder {{{token}}} does not belong in this letter.")
            }
            Self::Missing(token) => {
                format!("The placeholder {{{token}}} of the German text is missing.")
            }
            Self::Extra(token) => {
                format!("The placeholder {{{token}}} is not in the German text.")
            }
            Self::Doubled(token) => {
                format!("The placeholder {{{token}}} stands here more often than in German.")
            }
            Self::Unguarded(token) => format!(
                "{{{token}}} is not always known. The paragraph needs the condition \"{token}\"."
            ),
            Self::Label => "The label is missing or out of place.".into(),
            Self::Once(role) => format!("\"{}\" must stand exactly once.", role.english()),
            Self::Structure => {
                "The paragraph has another kind or condition than in the German text.".into()
            }
            Self::Stale => "The German text has changed. Please compare and save again.".into(),
            Self::Glyph(c) => format!(
                "The character \"{c}\" (U+{:04X}) is in none of the letters' fonts.",
                u32::from(*c)
            ),
            Self::Message(long) => {
                format!("The message has {long} characters, there is room for 160.")
            }
            Self::Pages {
                children,
                large,
                pages,
                room,
            } => format!(
                "The text is too long: {} in {} it takes {pages} pages, there is room for {room}. It overflows from page {}.",
                with_children(*children, Lang::En),
                print(*large, Lang::En),
                room + 1
            ),
            Self::Unset {
                children,
                large,
                why,
            } => format!(
                "The letter cannot be set ({}, {}). In German: {why}",
                with_children(*children, Lang::En),
                print(*large, Lang::En)
            ),
            Self::Head(what) => format!("The head of the file is wrong ({what})."),
        }
    }
}

fn with_children(children: usize, lang: Lang) -> String {
    match (lang, children) {
        (Lang::De, 1) => "mit 1 Kind".into(),
        (Lang::De, n) => format!("mit {n} Kindern"),
        (Lang::En, 1) => "with 1 child".into(),
        (Lang::En, n) => format!("with {n} children"),
    }
}

const fn print(large: bool, lang: Lang) -> &'static str {
    match (lang, large) {
        (Lang::De, false) => "normaler Schrift",
        (Lang::De, true) => "Großdruck",
        (Lang::En, false) => "normal print",
        (Lang::En, true) => "large print",
    }
}

impl Role {
    /// What a block of this kind is called.
    #[must_use]
    pub const fn word(self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    const fn german(self) -> &'static str {
        match self {
            Self::Subject => "Betreff",
            Self::Salutation => "Anrede",
            Self::P => "Absatz",
            Self::H2 => "Überschrift",
            Self::Li => "Listenpunkt",
            Self::Child => "Listenpunkt je Kind",
            Self::BoxTitle => "Titel des Terminkastens",
            Self::When => "Kasten: Wann",
            Self::Where => "Kasten: Wo",
            Self::Cancel => "Kasten: Absagen",
            Self::Qr => "QR-Code, Unterschrift",
            Self::Closing => "Gruß",
            Self::Sign => "Unterschrift",
            Self::Row => "Tabellenzeile",
            Self::Column => "Tabellenspalte",
            Self::Tick => "Ankreuzfeld",
            Self::Blank => "Schreiblinie",
            Self::Page => "Überschrift, neue Seite",
            Self::Notice => "Hinweiskasten",
            Self::School => "Listenpunkt je Schule",
            Self::Message => "Kurznachricht",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::Subject => "Subject",
            Self::Salutation => "Salutation",
            Self::P => "Paragraph",
            Self::H2 => "Heading",
            Self::Li => "List item",
            Self::Child => "List item for each child",
            Self::BoxTitle => "Title of the appointment box",
            Self::When => "Box: when",
            Self::Where => "Box: where",
            Self::Cancel => "Box: cancelling",
            Self::Qr => "QR code, caption",
            Self::Closing => "Closing",
            Self::Sign => "Signature",
            Self::Row => "Table row",
            Self::Column => "Table column",
            Self::Tick => "Box to tick",
            Self::Blank => "Line to write on",
            Self::Page => "Heading, new page",
            Self::Notice => "Notice in a frame",
            Self::School => "List item for each school",
            Self::Message => "Text message",
        }
    }
}
