//! The translators' file: XLIFF 1.2, which every translation memory of a translation office reads and writes.
//!
//! One `file` for each letter and language; a unit for each text and each label. Placeholders and bold stand in `ph`
//! elements, which the translator's program protects. The German text stands beside, with a note on each placeholder, and
//! the state. What comes back is plain text; whether it is right is checked elsewhere.

use std::fmt::Write as _;

/// The letters and languages of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parcel {
    /// Text by text.
    pub texts: Vec<Text>,
}

/// One letter in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Which letter, by its key.
    pub letter: String,
    /// The language.
    pub language: String,
    /// The version of the German text that stands beside.
    pub german: u32,
    /// Its units, in the order of the letter.
    pub units: Vec<Unit>,
}

/// A text or a label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    /// Number of the block, from 1.
    pub block: usize,
    /// Is it the label of the block?
    pub label: bool,
    /// German.
    pub source: String,
    /// The translation; empty where there is none yet.
    pub target: String,
    /// Has somebody checked it?
    pub checked: bool,
    /// What a translator must know.
    pub note: String,
}

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParcelError {
    /// It is no XML.
    Xml {
        /// In which line, from 1.
        line: u32,
    },
    /// It is XML and no XLIFF 1.2.
    Other,
    /// A unit without a known place.
    Unit {
        /// In which line, from 1.
        line: u32,
    },
}

impl ParcelError {
    /// The sentence, in German and in English.
    #[must_use]
    pub fn sentences(&self) -> (String, String) {
        match self {
            Self::Xml { line } => (
                format!("Die Datei ist beschädigt (Zeile {line}). Nichts wurde eingelesen."),
                format!("The file is damaged (line {line}). Nothing was read."),
            ),
            Self::Other => (
                "Das ist keine XLIFF-Datei (Version 1.2). Nichts wurde eingelesen.".into(),
                "This is no XLIFF file (version 1.2). Nothing was read.".into(),
            ),
            Self::Unit { line } => (
                format!("Zeile {line} gehört zu keinem Absatz. Nichts wurde eingelesen."),
                format!("Line {line} belongs to no paragraph. Nothing was read."),
            ),
        }
    }
}

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// The file.
#[must_use]
pub fn write(parcel: &Parcel) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(out, "<xliff version=\"1.2\" xmlns=\"{NAMESPACE}\">");
    for text in &parcel.texts {
        let _ = writeln!(
            out,
            "  <file original=\"{}@{}\" source-language=\"de\" target-language=\"{}\" datatype=\"plaintext\">\n    <body>",
            escaped(&text.letter),
            text.german,
            escaped(&text.language)
        );
        for unit in &text.units {
            let part = if unit.label { "label" } else { "text" };
            let state = if unit.checked {
                "signed-off"
            } else {
                "needs-review-translation"
            };
            let _ = writeln!(
                out,
                "      <trans-unit id=\"{}.{part}\" xml:space=\"preserve\">",
                unit.block
            );
            let _ = writeln!(out, "        <source>{}</source>", protected(&unit.source));
            let state = if unit.target.is_empty() { "new" } else { state };
            let _ = writeln!(
                out,
                "        <target state=\"{state}\">{}</target>",
                protected(&unit.target)
            );
            if !unit.note.is_empty() {
                let _ = writeln!(out, "        <note>{}</note>", escaped(&unit.note));
            }
            out.push_str("      </trans-unit>\n");
        }
        out.push_str("    </body>\n  </file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

/// Reads a file that came back.
///
/// # Errors
/// The first thing that is not understood; nothing of the file is used then.
pub fn read(file: &str) -> Result<Parcel, ParcelError> {
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    let document = roxmltree::Document::parse(file).map_err(|error| ParcelError::Xml {
        line: error.pos().row,
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "xliff" || root.attribute("version") != Some("1.2") {
        return Err(ParcelError::Other);
    }
    let named = |name: &'static str| {
        move |node: &roxmltree::Node<'_, '_>| {
            node.has_tag_name((NAMESPACE, name)) || node.has_tag_name(name)
        }
    };
    let mut texts = Vec::new();
    for part in root.children().filter(named("file")) {
        let (letter, german) = part
            .attribute("original")
            .and_then(|name| name.rsplit_once('@'))
            .ok_or(ParcelError::Other)?;
        let language = part
            .attribute("target-language")
            .ok_or(ParcelError::Other)?;
        let mut units = Vec::new();
        for node in part.descendants().filter(named("trans-unit")) {
            let lost = || ParcelError::Unit {
                line: document.text_pos_at(node.range().start).row,
            };
            let (block, kind) = node
                .attribute("id")
                .and_then(|id| id.split_once('.'))
                .ok_or_else(lost)?;
            let said = |name| {
                let found = node.children().find(named(name));
                found.map(|node| {
                    let words = node.descendants().filter(roxmltree::Node::is_text);
                    words.filter_map(|node| node.text()).collect::<String>()
                })
            };
            let target = node.children().find(named("target"));
            units.push(Unit {
                block: block.parse().ok().filter(|n| *n > 0).ok_or_else(lost)?,
                label: match kind {
                    "label" => true,
                    "text" => false,
                    _ => return Err(lost()),
                },
                source: said("source").unwrap_or_default(),
                target: said("target").unwrap_or_default(),
                checked: target
                    .and_then(|node| node.attribute("state"))
                    .is_some_and(|state| matches!(state, "final" | "signed-off")),
                note: String::new(),
            });
        }
        texts.push(Text {
            letter: letter.to_owned(),
            language: language.to_owned(),
            german: german.parse().map_err(|_| ParcelError::Other)?,
            units,
        });
    }
    if texts.is_empty() {
        return Err(ParcelError::Other);
    }
    Ok(Parcel { texts })
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML 1.0 has no way to say these.
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => {}
            c => out.push(c),
        }
    }
    out
}

/// The text with each placeholder and each mark of bold in an element of its own.
fn protected(text: &str) -> String {
    let mut out = String::new();
    let mut count = 0;
    let mut mark = |out: &mut String, token: &str| {
        count += 1;
        let _ = write!(out, "<ph id=\"{count}\">{}</ph>", escaped(token));
    };
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("**") {
            mark(&mut out, "**");
            rest = after;
            continue;
        }
        if rest.starts_with('{')
            && let Some(end) = rest.find('}')
        {
            let (token, after) = rest.split_at(end + 1);
            mark(&mut out, token);
            rest = after;
            continue;
        }
        let next = rest
            .char_indices()
            .skip(1)
            .find(|(at, c)| *c == '{' || rest.get(*at..).is_some_and(|r| r.starts_with("**")));
        let (words, after) = rest.split_at(next.map_or(rest.len(), |(at, _)| at));
        out.push_str(&escaped(words));
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn parcel(source: &str, target: &str) -> Parcel {
        Parcel {
            texts: vec![Text {
                letter: "invitation".into(),
                language: "ar".into(),
                german: 1001,
                units: vec![
                    Unit {
                        block: 1,
                        label: false,
                        source: source.into(),
                        target: target.into(),
                        checked: !target.is_empty(),
                        note: String::new(),
                    },
                    Unit {
                        block: 2,
                        label: true,
                        source: "Wann".into(),
                        target: String::new(),
                        checked: false,
                        note: String::new(),
                    },
                ],
            }],
        }
    }

    #[test]
    fn placeholders_are_protected_and_come_back() {
        let parcel = parcel("Am **{datum}** um {uhrzeit} <Uhr> & mehr", "يوم {datum}");
        let file = write(&parcel);
        assert!(file.contains("<ph id=\"1\">**</ph><ph id=\"2\">{datum}</ph>"));
        assert_eq!(read(&file).unwrap(), parcel);
    }

    #[test]
    fn what_is_no_parcel_is_said() {
        let whole = write(&parcel("a", "b"));
        assert_eq!(read("Brief"), Err(ParcelError::Xml { line: 1 }));
        assert!(matches!(
            read(&whole[..whole.len() / 2]),
            Err(ParcelError::Xml { .. })
        ));
        assert_eq!(read("<html/>"), Err(ParcelError::Other));
        assert_eq!(
            read(&whole.replace("1.text", "1.words")),
            Err(ParcelError::Unit { line: 5 })
        );
        assert_eq!(
            read(&whole.replace("version=\"1.2\"", "version=\"2.0\"")),
            Err(ParcelError::Other)
        );
        // A document type could name itself in itself: none is read.
        let bomb = whole.replacen("<xliff", "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<xliff", 1);
        assert!(matches!(read(&bomb), Err(ParcelError::Xml { .. })));
    }

    proptest! {
        #[test]
        fn any_words_come_back(
            source in "([a-zäöü<>&\" {}*]|\\{datum\\}|\\*\\*|[\u{0621}-\u{064A}]){0,20}",
            target in "([a-zäöü<>&\" {}*]|\\{datum\\}|\\*\\*|[\u{0621}-\u{064A}]){0,20}",
        ) {
            let parcel = parcel(&source, &target);
            prop_assert_eq!(read(&write(&parcel)).unwrap(), parcel);
        }
    }
}
