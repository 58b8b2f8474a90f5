//! What a column of a list can hold.

use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Nothing that is wanted.
    #[default]
    Ignore,
    /// The list's own number of the household.
    HouseholdNumber,
    /// Child's family name.
    ChildFamilyName,
    /// Child's given names.
    ChildGivenName,
    /// Child's whole name.
    ChildFullName,
    /// Child's family name in original script.
    ChildFamilyNameOriginal,
    /// Child's given names in original script.
    ChildGivenNameOriginal,
    /// Birth name or another spelling of the child's name.
    ChildOtherName,
    /// Child's birth date.
    ChildBirthDate,
    /// Child's place of birth.
    ChildBirthPlace,
    /// Child's country of birth.
    ChildBirthCountry,
    /// Child's sex.
    ChildSex,
    /// School years completed so far.
    SchoolYears,
    /// Nationality or country of origin.
    Nationality,
    /// A second nationality.
    SecondNationality,
    /// Guardian's family name.
    GuardianFamilyName,
    /// Guardian's given names.
    GuardianGivenName,
    /// Guardian's whole name.
    GuardianFullName,
    /// Mother, father, guardian.
    GuardianRelation,
    /// Street, with or without house number.
    Street,
    /// House number alone.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// Town, with or without postcode.
    Town,
    /// Street, postcode and town.
    FullAddress,
    /// District (Ortsteil).
    District,
    /// c/o.
    CareOf,
    /// Name of the accommodation.
    Accommodation,
    /// Name on the letter box.
    LetterboxName,
    /// Phone.
    Phone,
    /// Whose phone it is.
    PhoneWhose,
    /// E-mail.
    Email,
    /// Language of the household.
    Language,
    /// Interpreter: yes, no, or the language.
    Interpreter,
    /// A second language that would do for interpreting.
    SecondInterpreter,
    /// Category of residence.
    Pathway,
    /// Moved into the municipality on.
    ArrivedInMunicipality,
    /// Entered Germany on.
    EnteredGermany,
    /// Allocated to the municipality on.
    AllocatedOn,
    /// Reported on.
    ReportedOn,
    /// Who reported.
    Reporter,
    /// The person who reported.
    ReporterPerson,
    /// Phone or e-mail of that person.
    ReporterContact,
    /// Who helps the family.
    HelperName,
    /// The organisation of the helper.
    HelperOrganisation,
    /// Phone or e-mail of the helper.
    HelperContact,
    /// Remarks: known phrases become wishes, the rest is free text.
    Remark,
}

impl Target {
    /// All targets, in the order of a list of choices.
    pub const ALL: [Self; 46] = [
        Self::Ignore,
        Self::HouseholdNumber,
        Self::ChildFamilyName,
        Self::ChildGivenName,
        Self::ChildFullName,
        Self::ChildFamilyNameOriginal,
        Self::ChildGivenNameOriginal,
        Self::ChildOtherName,
        Self::ChildBirthDate,
        Self::ChildBirthPlace,
        Self::ChildBirthCountry,
        Self::ChildSex,
        Self::SchoolYears,
        Self::Nationality,
        Self::SecondNationality,
        Self::GuardianFamilyName,
        Self::GuardianGivenName,
        Self::GuardianFullName,
        Self::GuardianRelation,
        Self::Street,
        Self::HouseNumber,
        Self::Postcode,
        Self::Town,
        Self::FullAddress,
        Self::District,
        Self::CareOf,
        Self::Accommodation,
        Self::LetterboxName,
        Self::Phone,
        Self::PhoneWhose,
        Self::Email,
        Self::Language,
        Self::Interpreter,
        Self::SecondInterpreter,
        Self::Pathway,
        Self::ArrivedInMunicipality,
        Self::EnteredGermany,
        Self::AllocatedOn,
        Self::ReportedOn,
        Self::Reporter,
        Self::ReporterPerson,
        Self::ReporterContact,
        Self::HelperName,
        Self::HelperOrganisation,
        Self::HelperContact,
        Self::Remark,
    ];

    /// Does it belong to one child, so that lists with children side by side number it?
    #[must_use]
    pub fn is_of_child(self) -> bool {
        matches!(
            self,
            Self::ChildFamilyName
                | Self::ChildGivenName
                | Self::ChildFullName
                | Self::ChildFamilyNameOriginal
                | Self::ChildGivenNameOriginal
                | Self::ChildBirthDate
                | Self::ChildSex
                | Self::ChildOtherName
                | Self::ChildBirthPlace
                | Self::ChildBirthCountry
                | Self::SchoolYears
        )
    }

    /// Is it a name of the child? Without one the row is worth nothing.
    #[must_use]
    pub fn names_child(self) -> bool {
        matches!(
            self,
            Self::ChildFamilyName
                | Self::ChildGivenName
                | Self::ChildFullName
                | Self::ChildFamilyNameOriginal
                | Self::ChildGivenNameOriginal
        )
    }

    /// May several columns mean this?
    #[must_use]
    pub fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::Ignore
                | Self::Phone
                | Self::Remark
                | Self::GuardianFullName
                | Self::ChildOtherName
        )
    }

    /// The name of its column in the lists that the house writes; read back as exactly this.
    #[must_use]
    pub fn header(self) -> &'static str {
        match self {
            Self::Ignore => "",
            Self::HouseholdNumber => "Aktenzeichen",
            Self::ChildFamilyName => "Familienname des Kindes",
            Self::ChildGivenName => "Vorname des Kindes",
            Self::ChildFullName => "Ganzer Name des Kindes",
            Self::ChildFamilyNameOriginal => "Familienname des Kindes im Original",
            Self::ChildGivenNameOriginal => "Vorname des Kindes im Original",
            Self::ChildOtherName => "Weitere Schreibweise",
            Self::ChildBirthDate => "Geburtsdatum",
            Self::ChildBirthPlace => "Geburtsort",
            Self::ChildBirthCountry => "Geburtsland",
            Self::ChildSex => "Geschlecht",
            Self::SchoolYears => "Schulbesuchsjahre",
            Self::Nationality => "Staatsangehörigkeit",
            Self::SecondNationality => "Zweite Staatsangehörigkeit",
            Self::GuardianFamilyName => "Familienname Sorgeberechtigte",
            Self::GuardianGivenName => "Vorname Sorgeberechtigte",
            Self::GuardianFullName => "Weitere Sorgeberechtigte",
            Self::GuardianRelation => "Rolle",
            Self::Street => "Straße",
            Self::HouseNumber => "Hausnummer",
            Self::Postcode => "PLZ",
            Self::Town => "Ort",
            Self::FullAddress => "Anschrift mit Ort",
            Self::District => "Ortsteil",
            Self::CareOf => "c/o",
            Self::Accommodation => "Unterkunft",
            Self::LetterboxName => "Name am Briefkasten",
            Self::Phone => "Telefon",
            Self::PhoneWhose => "Wessen Telefon",
            Self::Email => "E-Mail",
            Self::Language => "Familiensprache",
            Self::Interpreter => "Dolmetschen",
            Self::SecondInterpreter => "Zweite Dolmetschsprache",
            Self::Pathway => "Aufenthalt",
            Self::ArrivedInMunicipality => "Zuzug am",
            Self::EnteredGermany => "Einreise am",
            Self::AllocatedOn => "Der Kommune zugewiesen am",
            Self::ReportedOn => "gemeldet am",
            Self::Reporter => "Meldestelle",
            Self::ReporterPerson => "Ansprechperson der Meldestelle",
            Self::ReporterContact => "Kontakt der Meldestelle",
            Self::HelperName => "Helfende Person",
            Self::HelperOrganisation => "Organisation der Hilfe",
            Self::HelperContact => "Kontakt der Hilfe",
            Self::Remark => "Bemerkung",
        }
    }
}
