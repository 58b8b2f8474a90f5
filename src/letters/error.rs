//! What can go wrong between a letter and its file, in words for staff. No text of the letter is repeated in a message.

use super::fonts::Face;
use super::language::LangTag;

/// Why a letter was not set, not written, or not written completely.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LetterError {
    /// The address does not fit the window of the envelope.
    #[error("Die Anschrift passt nicht in das Fenster: {0}")]
    Address(#[from] AddressProblem),
    /// Characters that none of the embedded faces can draw. Nothing is ever printed as an empty box.
    #[error("Diese Zeichen lassen sich nicht drucken: {}.", list(.0))]
    MissingCharacters(Vec<Missing>),
    /// The line of the sender above the address is wider than the window allows even in 6 pt.
    #[error(
        "Die Absenderzeile ist {width_mm:.0} mm breit, Platz sind 80 mm. Bitte in der Verwaltung kürzen."
    )]
    ReturnLineTooWide {
        /// Width in mm in the smallest permitted size.
        width_mm: f32,
    },
    /// The information block reaches into the subject.
    #[error("Der Informationsblock ist zu lang: {lines} Zeilen, Platz sind {room}.")]
    InfoTooLong {
        /// Printed lines.
        lines: usize,
        /// Lines that fit.
        room: usize,
    },
    /// A block that must stay together is taller than a page.
    #[error("Ein Abschnitt ({lang:?}) ist höher als eine Seite. Bitte Text kürzen.")]
    BlockTooTall {
        /// Language of the part in which it stands.
        lang: LangTag,
    },
    /// A letter without any part, or whose first part is not German.
    #[error("Der Brief hat keinen deutschen Teil.")]
    NoGermanPart,
    /// The QR code would need modules smaller than 0.4 mm.
    #[error("Der QR-Code enthält zu viele Zeichen ({bytes} Bytes).")]
    QrTooLarge {
        /// Length of the payload.
        bytes: usize,
    },
    /// An address fits no label in the smallest size.
    #[error("Die Anschrift Nr. {} passt nicht auf einen Aufkleber.", .label + 1)]
    Label {
        /// Which address, from 0.
        label: usize,
    },
    /// An embedded font file is damaged.
    #[error("Die mitgelieferte Schrift {0:?} ist beschädigt.")]
    Font(Face),
    /// The PDF library refused or warned; nothing was written.
    #[error("Die PDF-Datei konnte nicht erzeugt werden ({0}).")]
    Pdf(String),
}

/// What is wrong with an address, and what would help.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AddressProblem {
    /// No line at all.
    #[error("Sie ist leer.")]
    Empty,
    /// More lines than the address zone holds.
    #[error("{count} Zeilen, Platz sind 6. {proposal}")]
    TooManyLines {
        /// Lines given.
        count: usize,
        /// What could be shortened.
        proposal: Shorten,
    },
    /// A line is wider than 80 mm even in 10 pt.
    #[error("Zeile {} ist {width_mm:.0} mm breit, Platz sind 80 mm. {proposal}", .line + 1)]
    LineTooWide {
        /// Index of the line from 0.
        line: usize,
        /// Its width in mm in the smallest permitted size.
        width_mm: f32,
        /// What could be shortened.
        proposal: Shorten,
    },
    /// An empty line inside the address.
    #[error("Zeile {} ist leer. Leerzeilen sind in der Anschrift nicht erlaubt.", .line + 1)]
    BlankLine {
        /// Index of the line from 0.
        line: usize,
    },
    /// More remarks than the zone above the address holds.
    #[error("{count} Vermerke über der Anschrift, Platz sind {room}.")]
    TooManyRemarks {
        /// Remarks given.
        count: usize,
        /// Remarks that fit.
        room: usize,
    },
    /// A remark is wider than 80 mm.
    #[error("Vermerk {} ist {width_mm:.0} mm breit, Platz sind 80 mm.", .remark + 1)]
    RemarkTooWide {
        /// Index of the remark from 0.
        remark: usize,
        /// Its width in mm.
        width_mm: f32,
    },
}

/// A proposal that makes an address fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Shorten {
    /// Move this many lines (from the top) into the remarks zone above the address.
    #[error("Vorschlag: die ersten {lines} Zeile(n) als Vermerk über die Anschrift setzen.")]
    MoveToRemarks {
        /// How many lines.
        lines: usize,
    },
    /// Leave this many lines out or join them with their neighbours.
    #[error("Vorschlag: {lines} Zeile(n) weglassen oder mit der Nachbarzeile verbinden.")]
    JoinLines {
        /// How many lines.
        lines: usize,
    },
    /// Break the line before its n-th word; the address still has a free line.
    #[error("Vorschlag: ab dem {word}. Wort in eine eigene Zeile setzen.")]
    BreakBeforeWord {
        /// Number of the word, from 1.
        word: usize,
    },
    /// Take away at least this many characters.
    #[error("Vorschlag: um etwa {characters} Zeichen kürzen.")]
    DropCharacters {
        /// How many characters.
        characters: usize,
    },
}

/// A character that no embedded face has, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The character.
    pub character: char,
    /// Where in the letter.
    pub place: Place,
}

/// A place in a letter, without its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Place {
    /// The letterhead.
    #[error("Briefkopf")]
    Letterhead,
    /// The line of the sender above the address.
    #[error("Absenderzeile")]
    ReturnLine,
    /// A remark above the address (index from 0).
    #[error("Vermerk {}", .0 + 1)]
    Remark(usize),
    /// A line of the address (index from 0).
    #[error("Anschrift, Zeile {}", .0 + 1)]
    Address(usize),
    /// A line of the information block (index from 0).
    #[error("Informationsblock, Zeile {}", .0 + 1)]
    Info(usize),
    /// The subject.
    #[error("Betreff")]
    Subject,
    /// The file number at the head of following pages.
    #[error("Aktenzeichen")]
    Reference,
    /// A visible mark.
    #[error("Kennzeichnung")]
    Mark,
    /// A block of a part (index from 0).
    #[error("Text ({}), Absatz {}", .lang.tag(), .block + 1)]
    Block {
        /// Language of the part.
        lang: LangTag,
        /// Index of the block in its part.
        block: usize,
    },
}

fn list(missing: &[Missing]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for one in missing {
        let text = format!(
            "„{}“ (U+{:04X}, {})",
            one.character,
            u32::from(one.character),
            one.place
        );
        if !parts.contains(&text) {
            parts.push(text);
        }
    }
    parts.join(", ")
}
