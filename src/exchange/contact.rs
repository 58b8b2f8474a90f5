//! Cells with addresses, phones and e-mail addresses.

use super::draft::FindingKind;
use crate::domain::entry_text::Kind;
use crate::domain::id::Postcode;
use crate::domain::names::fold;

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

/// A phone of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadPhone {
    /// The number as written.
    pub number: String,
    /// Whose it is, where the cell says so: `0152 1234567 (Mutter)`, `Mutter: 0152 1234567`.
    pub whose: String,
}

/// Phones of a cell as written, with what is wrong about them. Several are parted by `;`, `,`, `oder`, or by `/` before a
/// further prefix.
#[must_use]
pub fn read_phones(text: &str) -> (Vec<ReadPhone>, Option<FindingKind>) {
    let mut phones: Vec<ReadPhone> = Vec::new();
    let mut finding = None;
    // `1,52E+11` falls apart at its comma; both halves are worthless.
    if text.to_ascii_uppercase().contains("E+") {
        return (phones, Some(FindingKind::BadPhone));
    }
    let mut parts: Vec<String> = Vec::new();
    for part in text
        .replace(" oder ", ";")
        .replace(" u. ", ";")
        .split([';', ','])
    {
        for piece in part.split(" / ") {
            // `02581 / 531234` is one number; what follows the stroke begins no prefix.
            let begins = piece.trim_start().starts_with(['0', '+', '(']);
            match parts.last_mut() {
                Some(last) if !begins && !last.is_empty() && piece.len() < part.len() => {
                    last.push_str(" / ");
                    last.push_str(piece.trim());
                }
                _ => parts.push(piece.trim().to_owned()),
            }
        }
        parts.push(String::new());
    }
    for part in parts.iter().filter(|p| !p.is_empty()) {
        let (number, whose) = without_owner(part);
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if digits < 5 {
            finding = Some(FindingKind::BadPhone);
            continue;
        }
        if let Err(unfit) = Kind::Phone.fit(number) {
            finding = Some(FindingKind::Unfit(unfit));
            continue;
        }
        let bare = number.bytes().all(|b| b.is_ascii_digit());
        let number = if bare && !number.starts_with('0') && digits >= 9 {
            finding = finding.or(Some(FindingKind::PhoneFilled));
            if number.starts_with("49") && digits >= 11 {
                format!("+{number}")
            } else {
                format!("0{number}")
            }
        } else {
            Kind::Phone.kept(number)
        };
        phones.push(ReadPhone {
            number,
            whose: whose.to_owned(),
        });
    }
    (phones, finding)
}

/// Takes `Tel.:`, `Mutter:` or `(Mutter)` off a number.
fn without_owner(part: &str) -> (&str, &str) {
    let word = |text: &str| {
        text.chars().any(char::is_alphabetic) && !text.chars().any(|c| c.is_ascii_digit())
    };
    let means_only_phone = |text: &str| {
        matches!(
            fold(text).as_str(),
            "tel"
                | "telefon"
                | "t"
                | "fon"
                | "mobil"
                | "handy"
                | "m"
                | "phone"
                | "festnetz"
                | "privat"
        )
    };
    let mut rest = part.trim();
    let mut whose = "";
    if let Some((before, after)) = rest.split_once(':')
        && word(before)
    {
        (rest, whose) = (after.trim(), before.trim());
    } else if let Some(at) = rest.find(|c: char| c.is_ascii_digit() || c == '+' || c == '(')
        && word(&rest[..at])
    {
        (whose, rest) = (rest[..at].trim().trim_end_matches('.'), &rest[at..]);
    }
    if let Some(open) = rest.rfind('(')
        && let Some(inner) = rest[open + 1..].strip_suffix(')')
        && word(inner)
    {
        (rest, whose) = (rest[..open].trim(), inner.trim());
    }
    (rest, if means_only_phone(whose) { "" } else { whose })
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
        let numbers = |text: &str| -> Vec<String> {
            read_phones(text).0.into_iter().map(|p| p.number).collect()
        };
        assert_eq!(numbers("069 90009174"), ["069 90009174"]);
        assert_eq!(read_phones("069 90009174").1, None);
        assert_eq!(read_phones("069 90009174 / 0171 3920054").0.len(), 2);
        assert_eq!(numbers("6990009174"), ["06990009174"]);
        assert_eq!(read_phones("6990009174").1, Some(FindingKind::PhoneFilled));
        assert_eq!(
            read_phones("1,52E+11"),
            (vec![], Some(FindingKind::BadPhone))
        );
        assert_eq!(phone_key("+49 69 90009174"), phone_key("069/90009174"));
        assert_eq!(phone_key("0049 (0)69 90009174"), phone_key("069-90009174"));
    }

    #[test]
    fn every_usual_form_of_a_number_is_one_number() {
        for (text, number, whose) in [
            ("+49 69 90009174", "+49 69 90009174", ""),
            ("0049 69 90009174", "0049 69 90009174", ""),
            ("+49 (0) 69 / 9000-9174", "+49 (0) 69 / 9000-9174", ""),
            ("(069) 9000 9174", "(069) 9000 9174", ""),
            ("069/90009174", "069/90009174", ""),
            ("069 / 90009174", "069 / 90009174", ""),
            ("069-9000.9174", "069-9000.9174", ""),
            ("Tel.: 069 90009174", "069 90009174", ""),
            ("Tel. 069 90009174", "069 90009174", ""),
            ("069 90009174 (Mutter)", "069 90009174", "Mutter"),
            ("Caritas: 069 90009174", "069 90009174", "Caritas"),
            ("069 90009174 DW 12", "069 90009174 DW 12", ""),
        ] {
            let (phones, finding) = read_phones(text);
            assert_eq!(finding, None, "{text}");
            assert_eq!(phones.len(), 1, "{text}: {phones:?}");
            assert_eq!(
                (phones[0].number.as_str(), phones[0].whose.as_str()),
                (number, whose)
            );
        }
        let (two, _) = read_phones("069 90009174 / 0171 3920054, +49 171 3920055");
        assert_eq!(two.len(), 3, "{two:?}");
        for text in [
            "12",
            "siehe oben",
            "069 abc 90009174",
            "069 90009174 069 90009174 069 90009174",
        ] {
            let (phones, finding) = read_phones(text);
            assert!(phones.is_empty() && finding.is_some(), "{text}: {phones:?}");
        }
    }

    #[test]
    fn emails_are_recognised() {
        assert!(is_email("f001@example.org"));
        for text in ["f001", "a@b", "a b@example.org", "@example.org", "a@b@c.de"] {
            assert!(!is_email(text), "{text}");
        }
    }
}
