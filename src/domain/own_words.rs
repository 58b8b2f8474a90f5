//! Words of the office's own in one letter (Text anpassen): a paragraph in German and, if somebody wrote it, in the
//! family's language. They belong to this one letter and change nothing about its template.

use super::entry_text::{Fit, Kind, Unfit};
use super::id::{AppointmentId, ChildId};
use super::letter::Addressee;
use super::post::{Due, Occasion};
use serde::{Deserialize, Serialize};

/// The most characters in one language: a paragraph, not a second letter.
pub const MOST: usize = 600;

/// The words, and in which letter they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWords {
    /// Why the letter is written.
    pub occasion: Occasion,
    /// About which appointment.
    pub appointment: Option<AppointmentId>,
    /// About which child alone.
    pub child: Option<ChildId>,
    /// To whom.
    pub addressee: Addressee,
    /// In German.
    pub german: String,
    /// In the family's language; may be empty.
    pub translated: String,
}

impl OwnWords {
    /// Words in a letter that is due.
    #[must_use]
    pub fn in_letter(due: &Due, german: impl Into<String>, translated: impl Into<String>) -> Self {
        Self {
            occasion: due.occasion,
            appointment: due.appointment,
            child: due.child,
            addressee: due.addressee,
            german: german.into(),
            translated: translated.into(),
        }
    }

    /// Do they stand in this letter?
    #[must_use]
    pub fn are_in(&self, due: &Due) -> bool {
        let own = (self.occasion, self.appointment, self.child, self.addressee);
        own == (due.occasion, due.appointment, due.child, due.addressee)
    }
}

/// The text as it is kept: one paragraph of plain words.
///
/// # Errors
/// Too long; a placeholder, which only templates know; signs that no font has.
pub fn fit(typed: &str) -> Result<Fit<'_>, Unfit> {
    let fit = Kind::Note.fit(typed).map_err(|unfit| match unfit {
        // A note may be longer: what is told is the limit that holds here.
        Unfit::TooLong { has, .. } => Unfit::TooLong { most: MOST, has },
        other => other,
    })?;
    let has = fit.text.chars().count();
    if has > MOST {
        return Err(Unfit::TooLong { most: MOST, has });
    }
    if fit.text.contains(['{', '}']) {
        return Err(Unfit::Placeholder);
    }
    Ok(fit)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn plain_words_are_kept_and_what_directs_or_hides_is_taken_out() {
        assert_eq!(
            fit("  Der Eingang ist im Hof.\n").unwrap().text,
            "Der Eingang ist im Hof."
        );
        let turned = fit("Raum \u{202E}12\u{202C}").unwrap();
        assert_eq!((&*turned.text, turned.mended.hidden), ("Raum 12", true));
        // Persian words need the joiner between their letters.
        assert_eq!(fit("می\u{200C}خواهم").unwrap().text, "می\u{200C}خواهم");
    }

    #[test]
    fn placeholders_pictures_and_second_letters_are_refused() {
        assert_eq!(fit("Liebe {familie}"), Err(Unfit::Placeholder));
        assert_eq!(fit("Bis bald 😀"), Err(Unfit::Picture));
        let long = "a".repeat(MOST + 1);
        let told = Unfit::TooLong {
            most: MOST,
            has: MOST + 1,
        };
        assert_eq!(fit(&long), Err(told));
        assert!(fit(&long[1..]).is_ok());
        let longest = "a".repeat(5 * MOST);
        let told = Unfit::TooLong {
            most: MOST,
            has: 5 * MOST,
        };
        assert_eq!(fit(&longest), Err(told));
    }
}
