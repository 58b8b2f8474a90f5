//! Lists for other programs: one writer for every CSV file that leaves the house. What a spreadsheet would calculate is
//! made harmless, and the own reader takes that back exactly.

use std::borrow::Cow;

/// A cell as it is written: one that a spreadsheet would take for a formula gets an apostrophe before it.
#[must_use]
pub fn harmless(cell: &str) -> Cow<'_, str> {
    if is_calculated(cell.trim_start_matches('\'')) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell as it was before [`harmless`].
#[must_use]
pub fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_calculated(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Would a spreadsheet calculate it? Blanks and control characters before the sign do not keep every program from it.
fn is_calculated(cell: &str) -> bool {
    let first = cell.chars().next();
    let told = cell.chars().find(|c| !c.is_whitespace() && !c.is_control());
    matches!(first, Some('\t' | '\r' | '\n'))
        || matches!(
            told,
            Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
        )
}

/// A list as a file: UTF-8 with its mark, semicolons, a row per line.
#[must_use]
pub fn write<'a, Row>(header: &[&str], rows: impl IntoIterator<Item = Row>) -> String
where
    Row: IntoIterator<Item = Cow<'a, str>>,
{
    let mut text = String::from("\u{feff}");
    line(&mut text, header.iter().map(|name| Cow::Borrowed(*name)));
    for row in rows {
        line(&mut text, row);
    }
    text
}

fn line<'a>(text: &mut String, cells: impl IntoIterator<Item = Cow<'a, str>>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            text.push(';');
        }
        let cell = harmless(&cell);
        // A cell that stays as it is needs no quotes; blanks at its ends would be lost without.
        let bare = !cell.is_empty()
            && cell.trim() == cell
            && !cell.contains([';', '"', ',', '\t', '\r', '\n', '|']);
        if bare {
            text.push_str(&cell);
        } else {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_calculated_is_made_harmless_and_comes_back() {
        for cell in [
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+49 152 1234567",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\tAli",
            "'=1",
            "''=1",
            " =1",
            "＝1",
        ] {
            let written = harmless(cell);
            assert!(written.starts_with('\''), "{cell:?}");
            assert_eq!(plain(&written), cell);
        }
        for cell in [
            "",
            "'",
            "'Abd",
            "''Abd",
            "O'Connor",
            "a=b",
            "0152 1234567",
            "Al-Ahmad",
        ] {
            assert_eq!(harmless(cell), cell);
            assert_eq!(plain(cell), cell);
        }
    }

    #[test]
    fn a_list_is_written_with_quotes_where_they_are_needed() {
        let rows = [["a;b", "say \"x\"", "", "=1"].map(Cow::Borrowed)];
        assert_eq!(
            write(&["A", "B", "C", "D"], rows),
            "\u{feff}A;B;C;D\r\n\"a;b\";\"say \"\"x\"\"\";\"\";'=1\r\n"
        );
    }
}
