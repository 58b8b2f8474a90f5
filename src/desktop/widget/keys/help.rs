//! The page behind F1: every shortcut of a table with what it does.

use iced::widget::{column, container, row};
use iced::{Alignment, Element};

use super::Shortcut;
use crate::desktop::text::Texts;
use crate::desktop::theme::space;
use crate::desktop::widget::{button, label};

/// The lines of the page: combinations and words. Neighbours with the same words become one line
/// ("Strg+1 … Strg+9").
#[must_use]
pub fn lines<A>(table: &[Shortcut<A>], texts: &Texts) -> Vec<(Vec<String>, String)> {
    let mut lines: Vec<(Vec<String>, String)> = Vec::new();
    for shortcut in table {
        let caps: Vec<String> = shortcut
            .keys
            .iter()
            .map(|chord| chord.label(texts))
            .collect();
        let words = (shortcut.help)(texts);
        match lines.last_mut() {
            Some((first, said)) if *said == words => {
                first.truncate(1);
                first.extend(caps.into_iter().next());
            }
            _ => lines.push((caps, words)),
        }
    }
    lines
}

/// The shortcuts as lines: combination left, words right.
pub fn page<'a, A, Message: 'a>(table: &[Shortcut<A>], texts: &Texts) -> Element<'a, Message> {
    let lines = lines(table, texts).into_iter().map(|(caps, words)| {
        let caps = caps.into_iter().map(button::key_cap);
        row![
            container(row(caps).spacing(space::XS)).width(230),
            label::dense(words)
        ]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
    });
    column(lines).spacing(6).into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::desktop::shell::commands::SHORTCUTS;
    use crate::desktop::text::Language;

    #[test]
    fn neighbours_with_the_same_words_share_a_line() {
        let lines = lines(SHORTCUTS, &Texts::new(Language::German));
        let views = lines
            .iter()
            .find(|(caps, _)| caps.first().is_some_and(|cap| cap == "Strg+1"))
            .unwrap();
        assert_eq!(views.0, ["Strg+1", "Strg+9"]);
        assert!(lines.iter().any(|(caps, _)| caps == &["F1", "Strg+?"]));
    }
}
