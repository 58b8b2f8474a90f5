//! Cells with addresses, phones and e-mail addresses.

use super::draft::FindingKind;
use crate::domain::id::Postcode;

pub use crate::domain::entry_text::{is_mail as is_email, phone_key};

/// A postcode from a cell; four digits lost their leading zero in a spreadsheet.
///
/// # Errors
/// Not four or five digits.
pub fn read_postcode(text: &str) -> Result<(Postcode, bool), FindingKind> {
    let digits = text
        .trim()
        .trim_start_matches("D-")
        .trim_start_matches("D ")
        .trim_end_matches(".0");
    let filled = digits.len() == 4;
    let five = if filled {
        format!("0{digits}")
    } else {
        digits.to_owned()
    };
    five.parse()
        .map(|code| (code, filled))
        .map_err(|_| FindingKind::BadPostcode)
}

/// `59302 Oelde`, `Oelde, 59302` or `Oelde`: postcode and town.
#[must_use]
pub fn split_town(text: &str) -> (Option<Postcode>, String) {
    let mut code = None;
    let mut town = Vec::new();
    for word in text.split([' ', ',']).filter(|w| !w.is_empty()) {
        match word.trim_start_matches("D-").parse() {
            Ok(found) if code.is_none() => code = Some(found),
            _ if word == "D" || word == "-" => {}
            _ => town.push(word),
        }
    }
    (code, town.join(" "))
}

/// `Schulstr. 2, 59302 Oelde`: street, postcode and town. Without a postcode everything is the street.
#[must_use]
pub fn split_address(text: &str) -> (String, Option<Postcode>, String) {
    let at = text.char_indices().find_map(|(at, _)| {
        let starts = at == 0 || text[..at].ends_with([' ', ',', '-']);
        let digits = text
            .get(at..at + 5)
            .filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
        let ends = text
            .get(at + 5..)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()));
        (starts && digits.is_some() && ends).then_some(at)
    });
    let tidy = |part: &str| {
        part.trim_matches([' ', ',', ';'])
            .trim_end_matches(", D-")
            .trim_end_matches(" D-")
            .trim_matches([' ', ','])
            .to_owned()
    };
    match at {
        Some(at) => (
            tidy(&text[..at]),
            text[at..at + 5].parse().ok(),
            tidy(&text[at + 5..]),
        ),
        None => match text.split_once(',') {
            Some((street, town)) if !town.chars().any(|c| c.is_ascii_digit()) => {
                (tidy(street), None, tidy(town))
            }
            _ => (tidy(text), None, String::new()),
        },
    }
}

/// Phones of a cell as written, with what is wrong about them. Several are parted by `/` (followed by a further prefix),
/// `;`, `,` or `oder`.
#[must_use]
pub fn read_phones(text: &str) -> (Vec<String>, Option<FindingKind>) {
    let mut phones: Vec<String> = Vec::new();
    let mut finding = None;
    for part in text
        .replace(" oder ", ";")
        .replace(" / ", ";")
        .split([';', ','])
        .map(str::trim)
        .filter(|p| !p.is_empty())
    {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let scientific = part.to_ascii_uppercase().contains("E+");
        if scientific || digits < 5 {
            // `1,52E+11` falls apart at its comma; both halves are worthless.
            finding = Some(FindingKind::BadPhone);
            continue;
        }
        let bare = part.bytes().all(|b| b.is_ascii_digit());
        if bare && matches!(part.as_bytes().first(), Some(b'1'..=b'9')) && digits >= 9 {
            finding = finding.or(Some(FindingKind::PhoneFilled));
            let international = part.starts_with("49") && digits >= 11;
            phones.push(if international {
                format!("+{part}")
            } else {
                format!("0{part}")
            });
        } else {
            phones.push(part.to_owned());
        }
    }
    if text.to_ascii_uppercase().contains("E+") {
        phones.clear();
    }
    (phones, finding)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn addresses_come_apart() {
        let code = |text: &str| Some(text.parse::<Postcode>().unwrap());
        assert_eq!(split_town("59302 Oelde"), (code("59302"), "Oelde".into()));
        assert_eq!(
            split_town("Bad Sassendorf"),
            (None, "Bad Sassendorf".into())
        );
        assert_eq!(
            split_address("Schulstr. 2, 59302 Oelde"),
            ("Schulstr. 2".into(), code("59302"), "Oelde".into())
        );
        assert_eq!(
            split_address("Schulstr. 2, D-59302 Oelde"),
            ("Schulstr. 2".into(), code("59302"), "Oelde".into())
        );
        assert_eq!(
            split_address("Weg 123456"),
            ("Weg 123456".into(), None, String::new())
        );
        assert_eq!(
            split_address("Weg 1, Ahlen"),
            ("Weg 1".into(), None, "Ahlen".into())
        );
        assert_eq!(read_postcode("1067").unwrap().0.as_str(), "01067");
        assert_eq!(read_postcode("593"), Err(FindingKind::BadPostcode));
    }

    #[test]
    fn phones_are_kept_as_written_and_compared_by_digits() {
        assert_eq!(
            read_phones("069 90009174"),
            (vec!["069 90009174".into()], None)
        );
        assert_eq!(read_phones("069 90009174 / 0171 3920054").0.len(), 2);
        assert_eq!(
            read_phones("6990009174"),
            (vec!["06990009174".into()], Some(FindingKind::PhoneFilled))
        );
        assert_eq!(
            read_phones("1,52E+11"),
            (vec![], Some(FindingKind::BadPhone))
        );
        assert_eq!(phone_key("+49 69 90009174"), phone_key("069/90009174"));
        assert_eq!(phone_key("0049 (0)69 90009174"), phone_key("069-90009174"));
    }

    #[test]
    fn emails_are_recognised() {
        assert!(is_email("f001@example.org"));
        for text in ["f001", "a@b", "a b@example.org", "@example.org", "a@b@c.de"] {
            assert!(!is_email(text), "{text}");
        }
    }
}
