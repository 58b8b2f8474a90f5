//! May this translation be printed, and with which mark? Decided from its state alone, never from its language.

use serde::{Deserialize, Serialize};

/// How far the text of a template is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TemplateState {
    /// Written, not checked by a native speaker.
    Draft,
    /// Made by a machine, not checked.
    Machine,
    /// Checked by a person who is named with the date.
    Reviewed,
    /// No longer to be used.
    Withdrawn,
}

/// The visible mark on the pages of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// None.
    None,
    /// "Muster mit Beispieldaten".
    Sample,
    /// "Muster, Übersetzung nicht geprüft".
    SampleUnreviewed,
    /// "Übersetzung nicht geprüft".
    Unreviewed,
}

/// Why a translation is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Withheld {
    /// There is no text in this language.
    NoTemplate,
    /// The text is withdrawn.
    Withdrawn,
    /// Nobody has checked it and the office has not released it.
    NotReleased,
    /// It translates an older German text and the office has not released it.
    Stale,
}

/// What to do with a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Use {
    /// Print it with this mark.
    Print(Mark),
    /// Print German and the box of facts without words.
    Withhold(Withheld),
}

/// Whether the office must release a translation before it goes into real letters. Sample letters need no release;
/// a withdrawn text cannot be released at all.
#[must_use]
pub const fn release_needed(state: TemplateState, stale: bool, sample: bool) -> bool {
    let unchecked = matches!(state, TemplateState::Draft | TemplateState::Machine);
    !sample && !matches!(state, TemplateState::Withdrawn) && (unchecked || stale)
}

/// Whether and with which mark a translation is printed. `released`: the office has released this very version.
#[must_use]
pub const fn decide(state: TemplateState, stale: bool, sample: bool, released: bool) -> Use {
    if matches!(state, TemplateState::Withdrawn) {
        return Use::Withhold(Withheld::Withdrawn);
    }
    if release_needed(state, stale, sample) && !released {
        return Use::Withhold(if stale {
            Withheld::Stale
        } else {
            Withheld::NotReleased
        });
    }
    let unchecked = stale || !matches!(state, TemplateState::Reviewed);
    Use::Print(match (sample, unchecked) {
        (true, true) => Mark::SampleUnreviewed,
        (true, false) => Mark::Sample,
        (false, true) => Mark::Unreviewed,
        (false, false) => Mark::None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use TemplateState::{Draft, Machine, Reviewed, Withdrawn};

    #[test]
    fn a_real_letter_needs_a_checked_or_released_text() {
        for state in [Draft, Machine] {
            assert_eq!(
                decide(state, false, false, false),
                Use::Withhold(Withheld::NotReleased)
            );
            assert_eq!(
                decide(state, false, false, true),
                Use::Print(Mark::Unreviewed)
            );
        }
        assert_eq!(
            decide(Reviewed, false, false, false),
            Use::Print(Mark::None)
        );
    }

    #[test]
    fn a_stale_text_counts_as_a_draft() {
        assert_eq!(
            decide(Reviewed, true, false, false),
            Use::Withhold(Withheld::Stale)
        );
        assert_eq!(
            decide(Reviewed, true, false, true),
            Use::Print(Mark::Unreviewed)
        );
        assert_eq!(
            decide(Reviewed, true, true, false),
            Use::Print(Mark::SampleUnreviewed)
        );
    }

    #[test]
    fn sample_letters_print_with_a_mark() {
        assert_eq!(
            decide(Draft, false, true, false),
            Use::Print(Mark::SampleUnreviewed)
        );
        assert_eq!(
            decide(Reviewed, false, true, false),
            Use::Print(Mark::Sample)
        );
    }

    #[test]
    fn nothing_brings_a_withdrawn_text_back() {
        for (stale, sample, released) in [
            (false, true, true),
            (true, false, true),
            (false, false, false),
        ] {
            assert_eq!(
                decide(Withdrawn, stale, sample, released),
                Use::Withhold(Withheld::Withdrawn)
            );
            assert!(!release_needed(Withdrawn, stale, sample));
        }
    }
}
