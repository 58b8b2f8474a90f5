//! The fields that are chosen between two files, in the groups in which a person thinks of them.

use super::fill::Fill;
use crate::domain::child::Child;
use crate::domain::family::Family;
use crate::domain::guardian::Guardian;

/// A field of a record of which there are two.
pub trait Named: Copy + Ord + Sized + 'static {
    /// The record.
    type Record;
    /// All fields, in the order of the page.
    const EVERY: &'static [Self];
    /// Do the two records differ in it?
    fn differs(self, a: &Self::Record, b: &Self::Record) -> bool;
    /// Does a record say as little about it as an empty one?
    fn is_blank(self, record: &Self::Record, blank: &Self::Record) -> bool;
    /// How much a record says about it, roughly.
    fn amount(self, record: &Self::Record) -> usize;
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident of $record:ty { $($(#[$d:meta])* $variant:ident: $($field:ident),+;)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$d])* $variant,)* }

        impl $name {
            /// All of them, in the order of the page.
            pub const ALL: [Self; [$(Self::$variant),*].len()] = [$(Self::$variant),*];

            /// The names of the record's own fields behind it.
            #[must_use]
            pub fn covers(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$(stringify!($field)),+],)* }
            }

            /// Takes it over from another record.
            pub fn take(self, into: &mut $record, from: &$record) {
                match self { $(Self::$variant => { $(into.$field.clone_from(&from.$field);)+ })* }
            }

            /// Takes from the other record what is not said in this one.
            pub(super) fn fill(self, into: &mut $record, from: &$record) {
                match self { $(Self::$variant => { $(into.$field.fill(&from.$field);)+ })* }
            }
        }

        impl Named for $name {
            type Record = $record;
            const EVERY: &'static [Self] = &Self::ALL;

            fn differs(self, a: &$record, b: &$record) -> bool {
                match self { $(Self::$variant => false $(|| a.$field != b.$field)+,)* }
            }

            fn is_blank(self, record: &$record, blank: &$record) -> bool {
                !self.differs(record, blank)
            }

            fn amount(self, record: &$record) -> usize {
                let written = |value: serde_json::Result<String>| value.map_or(0, |text| text.len());
                match self { $(Self::$variant => 0 $(+ written(serde_json::to_string(&record.$field)))+,)* }
            }
        }
    )*};
}

fields! {
    /// A field of the household.
    HouseholdField of Family {
        /// Kommune.
        Municipality: municipality;
        /// Anschrift.
        Address: address;
        /// E-Mail.
        Email: email;
        /// Sprache.
        Language: language;
        /// Briefsprache.
        LetterLanguage: letter_language;
        /// Dolmetschen.
        Interpreter: interpreter, no_interpreter;
        /// Aufenthalt.
        Pathway: pathway;
        /// Meldung: when and by whom.
        Report: reported_on, reporter;
        /// Zuzug.
        Arrived: arrived_in_municipality_on;
        /// Einreise.
        Entered: entered_germany_on;
        /// Zuweisung an die Kommune.
        Allocated: allocated_on;
        /// Helfer:in.
        Helper: helper;
        /// Standort.
        Site: preferred_site;
        /// Notiz.
        Note: note;
    }

    /// A field of a guardian.
    GuardianField of Guardian {
        /// Name.
        Name: family_name, given_name;
        /// Name in original script.
        Original: family_name_original, given_name_original;
        /// Gebräuchlicher Name.
        UsualName: usual_name;
        /// Verhältnis.
        Relation: relation;
        /// Sorgerecht.
        Custody: custody, custody_seen_on;
        /// Eigene Anschrift.
        Address: address;
        /// Sprache.
        Language: language;
        /// Lesen.
        Literacy: literacy;
        /// Einwilligung.
        Consent: consent;
    }

    /// A field of a child.
    ChildField of Child {
        /// Name.
        Name: family_name, given_name;
        /// Name in original script.
        Original: family_name_original, given_name_original;
        /// Geburtsdatum.
        Birth: birth;
        /// Geschlecht.
        Sex: sex;
        /// Geburtsort.
        BirthPlace: birth_place, birth_country;
        /// Staatsangehörigkeit.
        Nationality: nationality, second_nationality;
        /// Familiensprache.
        Language: language;
        /// Schulbesuch bisher.
        School: school_years, german_school_since, school_history, interruptions, pre_school, last_certificate,
            german_schooling;
        /// Sprachen und Deutsch.
        Skills: skills, german_level, german_assessment;
        /// Lesen und Schreiben.
        Literacy: literacy;
        /// Lernen und Interessen.
        Learning: learning;
        /// Unterlagen.
        Documents: documents;
        /// Masernschutz und Untersuchung.
        Health: measles, health_exam;
        /// Sonderpädagogischer Unterstützungsbedarf.
        SpecialNeeds: special_needs;
        /// Wunsch der Eltern.
        Preference: preference;
        /// Empfehlung.
        Recommendation: recommendation;
        /// Schulweg.
        Transport: transport;
    }
}
