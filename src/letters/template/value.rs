//! Values on their way into a text: cleaned, held together by no-break spaces, and shut in bidi isolates.
//!
//! A value is a stranger's text (a name, a street). It must change neither the order of the words around it nor
//! their lines: it loses every character that directs bidi or ends a paragraph, and stands between FSI and PDI.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Weekday};
use unicode_normalization::UnicodeNormalization;

use super::placeholder::{Condition, Group, Placeholder};
use crate::letters::language::LangTag;
use crate::letters::letter::RichText;

/// First strong isolate: opens a value.
pub const FSI: char = '\u{2068}';
/// Pop directional isolate: closes a value.
pub const PDI: char = '\u{2069}';
/// No-break space.
pub const NBSP: char = '\u{00A0}';

/// Cleaned values by placeholder. A value that is empty once it is clean is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<Placeholder, String>);

impl Fields {
    /// Fills one placeholder.
    pub fn set(&mut self, placeholder: Placeholder, raw: &str) {
        let value = tie(placeholder, &clean(raw));
        if value.is_empty() {
            let _ = self.0.remove(&placeholder);
        } else {
            let _ = self.0.insert(placeholder, value);
        }
    }

    fn get(&self, placeholder: Placeholder) -> Option<&str> {
        self.0.get(&placeholder).map(String::as_str)
    }
}

impl<const N: usize> From<[(Placeholder, String); N]> for Fields {
    fn from(pairs: [(Placeholder, String); N]) -> Self {
        let mut fields = Self::default();
        for (placeholder, value) in pairs {
            fields.set(placeholder, &value);
        }
        fields
    }
}

/// Of which child, or of which school of a list, a block is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// The letter as a whole.
    Letter,
    /// A child, by its place.
    Child(usize),
    /// A school, by its place.
    School(usize),
}

/// What a letter can fill into its placeholders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    weekday: Option<Weekday>,
    earlier_weekday: Option<Weekday>,
    fields: Fields,
    family: Vec<String>,
    interpreting_code: Option<String>,
    children: Vec<Fields>,
    schools: Vec<Fields>,
    said: BTreeSet<Condition>,
    by_language: BTreeMap<(LangTag, Placeholder), String>,
}

impl Values {
    /// The values of an appointment on `day`, nothing else filled in yet.
    #[must_use]
    pub fn on(day: NaiveDate) -> Self {
        let mut values = Self::default();
        values.set_day(day);
        values
    }

    /// Fills in the day of the appointment.
    pub fn set_day(&mut self, day: NaiveDate) {
        self.weekday = Some(day.weekday());
        self.set(Placeholder::Date, &day.format("%d.%m.%Y").to_string());
    }

    /// Fills in an appointment that does not count any more: cancelled, missed, or held.
    pub fn set_earlier(&mut self, at: NaiveDateTime) {
        self.earlier_weekday = Some(at.weekday());
        let texts = [
            (Placeholder::EarlierDate, "%d.%m.%Y"),
            (Placeholder::EarlierTime, "%H:%M"),
        ];
        for (placeholder, format) in texts {
            self.set(placeholder, &at.format(format).to_string());
        }
    }

    /// Fills one placeholder. A value that is empty once it is clean counts as not known.
    pub fn set(&mut self, placeholder: Placeholder, raw: &str) {
        self.fields.set(placeholder, raw);
    }

    /// Fills one placeholder for the texts of one language; the others have what [`Values::set`] says.
    pub fn set_in(&mut self, lang: LangTag, placeholder: Placeholder, raw: &str) {
        let value = tie(placeholder, &clean(raw));
        if !value.is_empty() {
            let _ = self.by_language.insert((lang, placeholder), value);
        }
    }

    /// Says that an interpreter comes: the language's ISO 639 code and its German name, for texts that cannot name it.
    pub fn set_interpreting(&mut self, code: &str, german: &str) {
        self.set(Placeholder::Interpreting, german);
        self.interpreting_code = Some(code.to_ascii_lowercase());
    }

    /// Adds a guardian's name.
    pub fn add_guardian(&mut self, name: &str) {
        let name = clean(name);
        if !name.is_empty() {
            self.family.push(name);
        }
    }

    /// Adds a child with its birth date as it shall be printed.
    pub fn add_child(&mut self, name: &str, born: &str) {
        self.add_child_of(Fields::from([
            (Placeholder::Child, name.to_owned()),
            (Placeholder::Born, born.to_owned()),
        ]));
    }

    /// Adds a child with everything that is said of it.
    pub fn add_child_of(&mut self, fields: Fields) {
        self.children.push(fields);
    }

    /// Adds a school of a list.
    pub fn add_school(&mut self, fields: Fields) {
        self.schools.push(fields);
    }

    /// Says that a condition holds that does not follow from a value.
    pub fn say(&mut self, condition: Condition) {
        let _ = self.said.insert(condition);
    }

    /// Says whether a translation is printed with the letter.
    pub fn set_translated(&mut self, translated: bool) {
        if translated {
            self.say(Condition::Translated);
        } else {
            let _ = self.said.remove(&Condition::Translated);
        }
    }

    /// Day of the week of the appointment.
    #[must_use]
    pub fn weekday(&self) -> Option<Weekday> {
        self.weekday
    }

    /// Day of the week of the earlier appointment.
    #[must_use]
    pub fn earlier_weekday(&self) -> Option<Weekday> {
        self.earlier_weekday
    }

    /// Code of the language that is interpreted.
    pub(super) fn interpreting_code(&self) -> Option<&str> {
        self.interpreting_code.as_deref()
    }

    /// Number of children.
    #[must_use]
    pub fn children(&self) -> usize {
        self.children.len()
    }

    /// Number of schools of the list.
    #[must_use]
    pub fn schools(&self) -> usize {
        self.schools.len()
    }

    /// Whether a block with this condition is printed.
    #[must_use]
    pub(super) fn holds(&self, condition: Condition, about: About) -> bool {
        let known = |placeholder| self.bare(placeholder, about).is_some();
        match condition {
            Condition::Known(placeholder) => known(placeholder),
            Condition::Unknown(placeholder) => !known(placeholder),
            Condition::Interpreting => known(Placeholder::Interpreting),
            Condition::NoInterpreting => !known(Placeholder::Interpreting),
            Condition::OneChild => self.children.len() == 1,
            Condition::SeveralChildren => self.children.len() > 1,
            Condition::Translated | Condition::By(_) | Condition::To(_) | Condition::Tone(_) => {
                self.said.contains(&condition)
            }
        }
    }

    /// A child in short: name and birth date, without a word of any language.
    pub(in crate::letters) fn child_in_short(&self, at: usize) -> Option<RichText> {
        let child = self.children.get(at)?;
        let name = child.get(Placeholder::Child)?;
        let whole = match child.get(Placeholder::Born) {
            Some(born) => format!("{name}{NBSP}({born})"),
            None => name.to_owned(),
        };
        Some(RichText::plain(isolate(&whole)))
    }

    /// The cleaned value, not isolated. What is said of a child is asked of the child that the block is about, or of the
    /// only one.
    pub(super) fn bare(&self, placeholder: Placeholder, about: About) -> Option<&str> {
        match about {
            About::School(at) if placeholder.group() == Group::School => {
                self.schools.get(at)?.get(placeholder)
            }
            About::Child(at) if placeholder.is_of_child() => {
                self.children.get(at)?.get(placeholder)
            }
            _ if placeholder.is_of_child() => match self.children.as_slice() {
                [only] => only.get(placeholder),
                _ => None,
            },
            _ => self.fields.get(placeholder),
        }
    }

    /// As [`Values::bare`], in the words of a language where there are some.
    pub(super) fn said_in(
        &self,
        placeholder: Placeholder,
        about: About,
        lang: LangTag,
    ) -> Option<&str> {
        let own = self.by_language.get(&(lang, placeholder));
        own.map(String::as_str)
            .or_else(|| self.bare(placeholder, about))
    }

    /// The guardians, each isolated, between them the template's word for "and".
    pub(super) fn family(&self, join: &str) -> Option<String> {
        let names: Vec<String> = self.family.iter().map(|name| isolate(name)).collect();
        (!names.is_empty()).then(|| names.join(join))
    }
}

/// A value between FSI and PDI. The caller has cleaned it.
#[must_use]
pub fn isolate(clean: &str) -> String {
    format!("{FSI}{clean}{PDI}")
}

/// Whether the character directs the bidi algorithm and so may stand neither in a value nor in a template.
#[must_use]
pub const fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters without a face of their own that have no business in a name or a street.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

/// A stranger's text as one line in NFC without characters that direct or hide: bidi controls go, control
/// characters and line ends become a space, ZWNJ and ZWJ stay because Persian words need them.
#[must_use]
pub fn clean(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut gap = false;
    for c in raw.nfc() {
        if is_bidi_control(c) || is_invisible(c) {
            continue;
        }
        if c.is_control() || c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    // What was removed may have kept two characters apart that now compose.
    out.nfc().collect()
}

/// Puts no-break spaces where a line must not break: within dates, times, numbers, and before a house number.
fn tie(placeholder: Placeholder, clean: &str) -> String {
    match placeholder {
        Placeholder::Date
        | Placeholder::Born
        | Placeholder::Start
        | Placeholder::End
        | Placeholder::Phone
        | Placeholder::FileNumber
        | Placeholder::Law
        | Placeholder::SchoolPhone
        | Placeholder::From
        | Placeholder::AnswerBy
        | Placeholder::ContactBy
        | Placeholder::DecidedOn
        | Placeholder::EarlierDate
        | Placeholder::EarlierTime
        | Placeholder::StatusOn
        | Placeholder::UsualWeeks
        | Placeholder::Retention => tie_all(clean),
        Placeholder::SiteAddress
        | Placeholder::ShortAddress
        | Placeholder::Controller
        | Placeholder::Supervisor
        | Placeholder::Room
        | Placeholder::BusStop
        | Placeholder::Directions
        | Placeholder::Remark
        | Placeholder::SchoolAddress
        | Placeholder::Home => tie_numbers(clean),
        _ => clean.to_owned(),
    }
}

/// The text with every space as a no-break space: a telephone number, a date.
#[must_use]
pub fn tie_all(clean: &str) -> String {
    clean.replace(' ', "\u{00A0}")
}

/// The text with a no-break space before each number and after a postcode: `Am Markt[nbsp]1, 59269[nbsp]Beckum`.
#[must_use]
pub fn tie_numbers(clean: &str) -> String {
    let mut out = String::with_capacity(clean.len() + 4);
    let mut before = "";
    for word in clean.split(' ') {
        if !before.is_empty() {
            let number =
                word.starts_with(|c: char| c.is_ascii_digit()) && !before.ends_with([',', ';']);
            let postcode = before.len() == 5 && before.bytes().all(|b| b.is_ascii_digit());
            out.push(if number || postcode { NBSP } else { ' ' });
        }
        out.push_str(word);
        before = word;
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use proptest::prelude::*;
    use unicode_bidi::{BidiInfo, Level};

    use super::*;

    const BEFORE: &str = "الهاتف (المكتب): ";
    const AFTER: &str = " (Büro 2)، الغرفة 7 abc";

    /// The levels of the text around a value in a right-to-left paragraph, or `None` if it became several paragraphs.
    fn levels_around(value: &str, base: Level) -> Option<(Vec<Level>, Vec<Level>)> {
        let text = format!("{BEFORE}{value}{AFTER}");
        let info = BidiInfo::new(&text, Some(base));
        if info.paragraphs.len() != 1 {
            return None;
        }
        let after = text.len() - AFTER.len();
        Some((
            info.levels[..BEFORE.len()].to_vec(),
            info.levels[after..].to_vec(),
        ))
    }

    fn nasty() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>().prop_map(String::from),
            "[a-zA-Zäöüß ]{0,6}",
            "[\u{0621}-\u{064A} ]{0,6}",
            "[0-9 +/()-]{0,8}",
            prop::sample::select(vec![
                "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{202A}", "\u{202B}", "\u{202C}",
                "\u{202D}", "\u{202E}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{2029}", "\u{2028}",
                "\n", "\r", "\u{85}", "\u{1C}", "(", ")", "{datum}",
            ])
            .prop_map(String::from),
        ];
        prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn no_value_breaks_out_of_its_isolate(raw in nasty()) {
            let value = isolate(&clean(&raw));
            prop_assert!(value.starts_with(FSI) && value.ends_with(PDI));
            prop_assert_eq!(value.chars().filter(|c| is_bidi_control(*c)).count(), 2);
            for base in [Level::ltr(), Level::rtl()] {
                prop_assert_eq!(levels_around(&value, base), levels_around(&isolate("x"), base));
            }
        }

        #[test]
        fn clean_is_one_line_in_nfc_and_stays_as_it_is(raw in nasty()) {
            let once = clean(&raw);
            let ends_a_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
            prop_assert!(!once.chars().any(ends_a_line));
            prop_assert!(unicode_normalization::is_nfc(&once));
            prop_assert_eq!(clean(&once), once);
        }
    }

    /// The control of the property above: uncleaned or not isolated, these values do change what stands around them.
    #[test]
    fn a_raw_value_does_break_out() {
        let tame = levels_around(&isolate("x"), Level::rtl());
        for raw in ["\u{2066}", "a\u{2029}b", "\u{2069}abc"] {
            assert_ne!(levels_around(&isolate(raw), Level::rtl()), tame, "{raw:?}");
        }
        assert_ne!(levels_around("abc", Level::rtl()), tame);
    }

    #[test]
    fn a_persian_joiner_stays_and_decomposed_letters_compose() {
        assert_eq!(clean("می\u{200C}توانید"), "می\u{200C}توانید");
        assert_eq!(clean("Mu\u{0308}ller \n  Anna"), "Müller Anna");
        assert_eq!(clean("u\u{200B}\u{0308}"), "ü");
    }

    #[test]
    fn numbers_hold_to_their_words() {
        assert_eq!(
            tie_numbers("Am Markt 1, 59269 Beckum"),
            "Am Markt\u{A0}1, 59269\u{A0}Beckum"
        );
        assert_eq!(
            tie_numbers("Straße des 17. Juni 135"),
            "Straße des\u{A0}17. Juni\u{A0}135"
        );
        assert_eq!(tie_all("0221 471 00"), "0221\u{A0}471\u{A0}00");
    }

    #[test]
    fn conditions_follow_from_the_values() {
        let mut values = Values::on(NaiveDate::from_ymd_opt(2026, 12, 2).unwrap());
        let room = Condition::Known(Placeholder::Room);
        let phone = Condition::Known(Placeholder::Phone);
        let holds = |values: &Values, condition| values.holds(condition, About::Letter);
        assert!(!holds(&values, room) && holds(&values, Condition::NoInterpreting));
        values.set(Placeholder::Room, "2");
        values.set(Placeholder::Phone, " \u{200E} ");
        values.add_child("A", "2015");
        assert!(
            holds(&values, room) && !holds(&values, phone) && holds(&values, Condition::OneChild)
        );
        values.set(Placeholder::Room, "\n");
        values.add_child("B", "2016");
        assert!(
            !holds(&values, room)
                && holds(&values, Condition::SeveralChildren)
                && !holds(&values, Condition::OneChild)
        );
    }
}
