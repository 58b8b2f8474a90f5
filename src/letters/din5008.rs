//! Measures of DIN 5008:2020 Form B in mm from the upper left corner, and what an address may look like.

use super::error::{AddressProblem, Shorten};

/// Width of A4.
pub const PAGE_WIDTH: f32 = 210.0;
/// Height of A4.
pub const PAGE_HEIGHT: f32 = 297.0;
/// Left edge of text.
pub const TEXT_LEFT: f32 = 25.0;
/// Right edge of text: 165 mm of text width.
pub const TEXT_RIGHT: f32 = 190.0;
/// End of the letterhead, begin of the address field.
pub const FIELD_TOP: f32 = 45.0;
/// Left edge of the address field and of the window.
pub const FIELD_LEFT: f32 = 20.0;
/// Right edge of the address field and of the window.
pub const FIELD_RIGHT: f32 = 105.0;
/// End of the zone of return line and remarks, begin of the address zone.
pub const ADDRESS_TOP: f32 = 62.7;
/// End of the address zone and of the window.
pub const ADDRESS_BOTTOM: f32 = 90.0;
/// Usable width of the address zone.
pub const ADDRESS_WIDTH: f32 = 80.0;
/// Most lines of an address.
pub const ADDRESS_LINES: usize = 6;
/// Most remarks beside the return line: five lines of 8 pt fill the zone.
pub const REMARKS: usize = 4;
/// Left edge of the information block.
pub const INFO_LEFT: f32 = 125.0;
/// First line of the information block.
pub const INFO_TOP: f32 = 50.0;
/// Width of the information block.
pub const INFO_WIDTH: f32 = 75.0;
/// Begin of the subject: two lines of 4.23 mm below the address field.
pub const BODY_TOP: f32 = 98.46;
/// Begin of the text on following pages, below the running head.
pub const FOLLOWING_TOP: f32 = 30.0;
/// Base line of the running head of following pages.
pub const RUNNING_HEAD: f32 = 17.0;
/// Lowest line of text.
pub const BODY_BOTTOM: f32 = 277.0;
/// Base line of the page number.
pub const PAGE_NUMBER: f32 = 286.0;
/// Fold marks.
pub const FOLD_MARKS: [f32; 2] = [105.0, 210.0];
/// Hole mark.
pub const HOLE_MARK: f32 = 148.5;
/// Left end of every mark.
pub const MARK_LEFT: f32 = 4.0;
/// Largest and smallest type size of an address in pt (capitals of Noto Sans are 2.5 mm high at 10 pt).
pub const ADDRESS_SMALLEST_PT: f32 = 10.0;

/// Checks the number of lines of an address and of its remarks.
///
/// # Errors
/// What is wrong and what would help; the address is never cut.
pub fn check_lines(lines: &[String], remarks: usize) -> Result<(), AddressProblem> {
    if remarks > REMARKS {
        return Err(AddressProblem::TooManyRemarks {
            count: remarks,
            room: REMARKS,
        });
    }
    if lines.is_empty() {
        return Err(AddressProblem::Empty);
    }
    if let Some(line) = lines.iter().position(|line| line.trim().is_empty()) {
        return Err(AddressProblem::BlankLine { line });
    }
    if lines.len() > ADDRESS_LINES {
        let surplus = lines.len() - ADDRESS_LINES;
        let proposal = if remarks + surplus <= REMARKS {
            Shorten::MoveToRemarks { lines: surplus }
        } else {
            Shorten::JoinLines { lines: surplus }
        };
        return Err(AddressProblem::TooManyLines {
            count: lines.len(),
            proposal,
        });
    }
    Ok(())
}

/// What makes a line of an address fit: `width_of` measures a text in mm in the smallest size.
pub fn shorten_line(line: &str, lines: usize, width_of: impl Fn(&str) -> f32) -> Shorten {
    if lines < ADDRESS_LINES {
        let starts: Vec<usize> = line
            .char_indices()
            .filter(|(at, c)| {
                *at > 0 && !c.is_whitespace() && line[..*at].ends_with(char::is_whitespace)
            })
            .map(|(at, _)| at)
            .collect();
        let halves = |at: usize| {
            width_of(line[..at].trim_end()) <= ADDRESS_WIDTH
                && width_of(&line[at..]) <= ADDRESS_WIDTH
        };
        if let Some(word) = starts.iter().rposition(|at| halves(*at)) {
            return Shorten::BreakBeforeWord { word: word + 2 };
        }
    }
    let total = line.chars().count();
    let fitting = (0..=total)
        .rev()
        .find(|count| width_of(&line.chars().take(*count).collect::<String>()) <= ADDRESS_WIDTH)
        .unwrap_or(0);
    Shorten::DropCharacters {
        characters: total - fitting,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn lines(count: usize) -> Vec<String> {
        (0..count).map(|at| format!("Zeile {at}")).collect()
    }

    #[test]
    fn six_lines_fit_and_seven_are_refused_with_a_proposal() {
        assert_eq!(check_lines(&lines(6), 4), Ok(()));
        assert_eq!(
            check_lines(&lines(7), 0),
            Err(AddressProblem::TooManyLines {
                count: 7,
                proposal: Shorten::MoveToRemarks { lines: 1 }
            })
        );
        assert_eq!(
            check_lines(&lines(8), 3),
            Err(AddressProblem::TooManyLines {
                count: 8,
                proposal: Shorten::JoinLines { lines: 2 }
            })
        );
    }

    #[test]
    fn a_blank_line_and_an_empty_address_are_refused() {
        let blank = vec![
            "Muster".to_owned(),
            " ".to_owned(),
            "59229 Ahlen".to_owned(),
        ];
        assert_eq!(
            check_lines(&blank, 0),
            Err(AddressProblem::BlankLine { line: 1 })
        );
        assert_eq!(check_lines(&[], 0), Err(AddressProblem::Empty));
    }

    #[test]
    fn a_wide_line_is_broken_at_the_last_word_that_works() {
        let two_mm = |text: &str| text.chars().count() as f32 * 2.0;
        let line = "An die Sorgeberechtigten von Maximiliane Mustermann";
        assert_eq!(
            shorten_line(line, 5, two_mm),
            Shorten::BreakBeforeWord { word: 6 }
        );
        assert_eq!(
            shorten_line(line, 6, two_mm),
            Shorten::DropCharacters { characters: 11 }
        );
        assert_eq!(
            shorten_line(&"x".repeat(45), 2, two_mm),
            Shorten::DropCharacters { characters: 5 }
        );
    }
}
