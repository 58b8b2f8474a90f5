//! The closed lists a template may use: placeholders, conditions and the roles of its blocks, and which letter may use
//! which of them.

use serde::{Deserialize, Serialize};

use crate::domain::letter::{Addressee, Authority, LetterKind, NoticeKind, PaperKind, Tone};

macro_rules! placeholders {
    ($($(#[$doc:meta])* $name:ident = $token:literal, $guard:ident, $scope:ident, $group:ident;)+) => {
        /// A value that a template may ask for. There are no others.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Placeholder { $($(#[$doc])* $name,)+ }

        impl Placeholder {
            /// Every placeholder, in a fixed order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The word between the braces.
            #[must_use]
            pub const fn token(self) -> &'static str {
                match self { $(Self::$name => $token,)+ }
            }

            /// The condition that a block must carry to use it; `None` if the value is always there.
            #[must_use]
            pub const fn guard(self) -> Option<Condition> {
                match self { $(Self::$name => placeholders!(@guard $guard $name),)+ }
            }

            /// Is it said of one child?
            #[must_use]
            pub const fn is_of_child(self) -> bool {
                match self { $(Self::$name => placeholders!(@scope $scope),)+ }
            }

            /// What it tells about.
            #[must_use]
            pub const fn group(self) -> Group {
                match self { $(Self::$name => Group::$group,)+ }
            }

            /// The placeholder of a token.
            #[must_use]
            pub fn from_token(token: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|p| p.token() == token)
            }
        }
    };
    (@guard always $name:ident) => { None };
    (@guard maybe $name:ident) => { Some(Condition::Known(Self::$name)) };
    (@guard interpreting $name:ident) => { Some(Condition::Interpreting) };
    (@scope child) => { true };
    (@scope letter) => { false };
}

placeholders! {
    /// Day of the week, from the template's own table.
    Weekday = "wochentag", always, letter, Appointment;
    /// Day of the appointment in digits, `02.12.2026`.
    Date = "datum", always, letter, Appointment;
    /// Day of the week of an earlier appointment.
    EarlierWeekday = "frueherer_wochentag", always, letter, Earlier;
    /// Day of an earlier appointment: cancelled, missed, or held.
    EarlierDate = "frueherer_tag", always, letter, Earlier;
    /// When an earlier appointment began.
    EarlierTime = "fruehere_uhrzeit", always, letter, Earlier;
    /// Begin, 24 hour clock, `10:15`.
    Start = "uhrzeit", always, letter, Appointment;
    /// End, 24 hour clock.
    End = "ende", always, letter, Appointment;
    /// Street, number, postcode and town of the site.
    SiteAddress = "anschrift", always, letter, Appointment;
    /// Room number without the word "Raum".
    Room = "raum", maybe, letter, Appointment;
    /// How to get there, in the language of the template or in German.
    Directions = "weg", maybe, letter, Appointment;
    /// A remark on the site (Hinweis), in the language of the template or in German.
    Remark = "hinweis", maybe, letter, Appointment;
    /// Nearest bus stop.
    BusStop = "haltestelle", maybe, letter, Appointment;
    /// Names of the guardians.
    Family = "familie", always, letter, Common;
    /// Name of one child.
    Child = "kind", always, child, Child;
    /// Birth date of that child, as precise as it is known.
    Born = "geburtsdatum", always, child, Child;
    /// Language that is interpreted, named in the language of the template.
    Interpreting = "sprache", interpreting, letter, Appointment;
    /// Telephone of the office.
    Phone = "telefon", maybe, letter, Common;
    /// E-mail address of the office.
    Email = "email", maybe, letter, Common;
    /// Name of the person who answers.
    Contact = "ansprechperson", always, letter, Common;
    /// File number (Aktenzeichen).
    FileNumber = "zeichen", always, letter, Common;
    /// The law behind compulsory schooling. Always the same words, but Latin ones that a right-to-left text must isolate.
    Law = "gesetz", always, letter, Law;
    /// Who signs.
    Signatory = "unterzeichnet", maybe, letter, Common;
    /// Sex of that child.
    Sex = "geschlecht", maybe, child, Child;
    /// Nationality of that child.
    Nationality = "staatsangehoerigkeit", maybe, child, Child;
    /// Family language (Verkehrssprache).
    FamilyLanguage = "familiensprache", maybe, child, Child;
    /// Where the child lives.
    Home = "wohnanschrift", maybe, child, Contact;
    /// Who has custody of that child.
    Guardians = "sorgeberechtigte", maybe, child, Contact;
    /// Phone numbers of the household.
    GuardianPhone = "erreichbar", maybe, child, Contact;
    /// Level of German.
    German = "deutsch", maybe, child, Needs;
    /// Reading and writing.
    Literacy = "schrift", maybe, child, Needs;
    /// School years so far.
    SchoolYears = "schuljahre", maybe, child, Needs;
    /// Languages of that child.
    Languages = "sprachen", maybe, child, Needs;
    /// The grade that is asked for or recommended.
    WantedGrade = "zielklasse", maybe, child, Needs;
    /// How German is to be supported.
    SupportForm = "foerderform", maybe, child, Needs;
    /// Place and country of birth.
    BirthPlace = "geburtsort", maybe, child, Record;
    /// When the family came.
    Arrival = "zuzug", maybe, letter, Record;
    /// Schools so far.
    SchoolHistory = "schulbiografie", maybe, child, Record;
    /// Times without school.
    Gaps = "unterbrechungen", maybe, child, Record;
    /// The last certificate.
    Certificate = "zeugnis", maybe, child, Record;
    /// Earlier schooling in Germany.
    GermanSchooling = "schulbesuch", maybe, child, Record;
    /// Papers that were seen.
    Documents = "unterlagen", maybe, child, Record;
    /// Hint at special educational support; no finding.
    SpecialNeeds = "unterstuetzung", maybe, child, Record;
    /// What the family wishes.
    Wish = "wunsch", maybe, child, Record;
    /// What is recommended.
    Recommended = "empfehlung", maybe, child, Record;
    /// Schools that are recommended.
    RecommendedSchools = "schulen", maybe, child, Record;
    /// Why.
    Reason = "begruendung", maybe, child, Record;
    /// The way to school.
    Way = "schulweg", maybe, child, Record;
    /// On what the transmission rests.
    Consent = "einwilligung", maybe, child, Record;
    /// Name of the school.
    School = "schule", always, letter, School;
    /// Where it is.
    SchoolAddress = "schulanschrift", always, letter, School;
    /// Its telephone.
    SchoolPhone = "schultelefon", maybe, letter, School;
    /// Its e-mail address.
    SchoolEmail = "schulmail", maybe, letter, School;
    /// Whom to ask there.
    SchoolContact = "schulkontakt", maybe, letter, School;
    /// The grade; not known for an international class.
    Grade = "klasse", maybe, letter, Place;
    /// From this day on.
    From = "beginn", maybe, letter, Place;
    /// German support as it was settled; information, no decision.
    Support = "foerderung", maybe, letter, Place;
    /// The school is asked to answer by this day.
    AnswerBy = "frist", always, letter, Enquiry;
    /// On what the decision rests, as the Schulamt supplied it.
    LegalBasis = "rechtsgrundlage", maybe, letter, Decision;
    /// Why the wish is not met.
    Grounds = "gruende", maybe, letter, Decision;
    /// Instruction on legal remedies, as the Schulamt supplied it.
    Remedy = "rechtsbehelf", maybe, letter, Decision;
    /// The family gets in touch with the school by this day.
    ContactBy = "melden", maybe, letter, Decision;
    /// Day of the decision.
    DecidedOn = "entschieden", always, letter, Decision;
    /// When international classes begin.
    CollegeStart = "ifk_beginn", always, letter, Colleges;
    /// When other courses begin.
    CollegeDates = "ffm_termine", maybe, letter, Colleges;
    /// Street, number and town of the site, short enough for a message.
    ShortAddress = "ort", always, letter, Appointment;
    /// How many weeks a place usually takes.
    UsualWeeks = "wochen", maybe, letter, Waiting;
    /// Who is responsible for the data (Verantwortlicher), with the address.
    Controller = "verantwortlich", always, letter, Privacy;
    /// How the data protection officer is reached.
    DataProtection = "datenschutz", maybe, letter, Privacy;
    /// The laws that allow it.
    PrivacyBasis = "datengrundlage", always, letter, Privacy;
    /// The authority to complain to.
    Supervisor = "aufsicht", always, letter, Privacy;
    /// Years after which the data are deleted.
    Retention = "jahre", maybe, letter, Privacy;
    /// How far it is with that child.
    Status = "stand", always, child, Status;
    /// When that was.
    StatusOn = "stand_am", maybe, child, Status;
    /// Minutes that the talk takes.
    Minutes = "dauer", always, letter, Booking;
    /// What kind of talk it is.
    TalkKind = "gespraechsart", always, letter, Booking;
    /// Who should interpret, as far as the family wishes.
    InterpreterWish = "dolmetschwunsch", maybe, letter, Booking;
    /// How many people come.
    Persons = "personen", maybe, letter, Booking;
    /// The child's school, if it is known.
    ChildSchool = "schule_des_kindes", maybe, child, HealthList;
}

/// What a placeholder tells about. A letter says what it may tell: the rest cannot get into it, whatever its text asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// An appointment.
    Appointment,
    /// Sender, recipient, file number.
    Common,
    /// Who the child is.
    Child,
    /// The law behind compulsory schooling.
    Law,
    /// How the family is reached.
    Contact,
    /// What a school must know to answer.
    Needs,
    /// The counselling's record.
    Record,
    /// A school.
    School,
    /// The place at it.
    Place,
    /// The answer that is asked for.
    Enquiry,
    /// A decision.
    Decision,
    /// Dates of the vocational schools.
    Colleges,
    /// The list for the health office.
    HealthList,
    /// An appointment that does not count any more.
    Earlier,
    /// How long it usually takes.
    Waiting,
    /// What the family is told about its data.
    Privacy,
    /// How far it is, and no more.
    Status,
    /// What an interpreter must know.
    Booking,
}

/// What a letter may tell. An enquiry tells a school what it must know to answer; the health office hears of no record
/// and no school hears of the family's wish.
#[must_use]
pub const fn groups(kind: LetterKind) -> &'static [Group] {
    use Group::{
        Appointment, Booking, Child, Colleges, Common, Contact, Decision, Earlier, Enquiry,
        HealthList, Law, Needs, Place, Privacy, Record, School, Status, Waiting,
    };
    match kind {
        LetterKind::Invitation => &[Appointment, Common, Child, Law],
        LetterKind::Paper(paper) => match paper {
            PaperKind::HandoverSheet => &[Common, Child, Contact, Needs, Record],
            PaperKind::SchoolEnquiry => &[Common, Child, Needs, School, Place, Enquiry],
            PaperKind::Placement => &[Common, Child, School, Place, Decision],
            PaperKind::PlacementInfo => &[Common, Child, School, Place, Decision],
            PaperKind::PlacementCopy => &[Common, Child, Contact, Needs, School, Place, Decision],
            PaperKind::HealthOfficeList => &[Common, Child, Contact, HealthList],
            PaperKind::AdmissionReturn => &[Common, Child, School, Place, Decision],
            PaperKind::Interim => &[Common, Child],
            PaperKind::VocationalNote => &[Common, Child, School, Colleges],
        },
        LetterKind::Notice(notice) => match notice {
            NoticeKind::PrimaryInvitation => &[Appointment, Common, Child, Law, School],
            NoticeKind::Reminder => &[Appointment, Common, Child],
            NoticeKind::Cancellation => &[Appointment, Common, Child, Earlier],
            NoticeKind::RenewedInvitation => &[Appointment, Common, Child, Law, Earlier],
            NoticeKind::Confirmation => &[Common, Child, Earlier, Waiting],
            NoticeKind::Privacy => &[Common, Child, Privacy],
            NoticeKind::MunicipalityFeedback => &[Common, Child, Status],
            // Nothing about the family: the pool is told where, when and in which language.
            NoticeKind::InterpreterSheet => &[Appointment, Common, Booking],
        },
    }
}

/// When a block is printed. A template knows no other logic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Condition {
    /// The value is known: the placeholder's own word.
    Known(Placeholder),
    /// It is not known: `ohne_` and its word.
    Unknown(Placeholder),
    /// An interpreter is booked.
    Interpreting,
    /// No interpreter is booked.
    NoInterpreting,
    /// Exactly one child is meant.
    OneChild,
    /// Several children are meant.
    SeveralChildren,
    /// A translation is printed with the letter.
    Translated,
    /// How the family is written to: `ton_` and its code.
    Tone(Tone),
    /// This authority writes: `von_` and its code.
    By(Authority),
    /// It goes to this addressee: `an_` and its code.
    To(Addressee),
}

/// A word that is no condition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown condition {0}")]
pub struct UnknownCondition(String);

impl TryFrom<String> for Condition {
    type Error = UnknownCondition;

    fn try_from(word: String) -> Result<Self, UnknownCondition> {
        let named = match word.as_str() {
            "dolmetschen" => Some(Self::Interpreting),
            "ohne_dolmetschen" => Some(Self::NoInterpreting),
            "ein_kind" => Some(Self::OneChild),
            "mehrere_kinder" => Some(Self::SeveralChildren),
            "uebersetzung" => Some(Self::Translated),
            _ => None,
        };
        let of = |begin: &str| word.strip_prefix(begin);
        named
            .or_else(|| of("von_").and_then(Authority::from_code).map(Self::By))
            .or_else(|| of("ton_").and_then(Tone::from_code).map(Self::Tone))
            .or_else(|| of("an_").and_then(Addressee::from_code).map(Self::To))
            .or_else(|| {
                of("ohne_")
                    .and_then(Placeholder::from_token)
                    .map(Self::Unknown)
            })
            .or_else(|| Placeholder::from_token(&word).map(Self::Known))
            .ok_or(UnknownCondition(word))
    }
}

impl From<Condition> for String {
    fn from(condition: Condition) -> Self {
        match condition {
            Condition::Known(placeholder) => placeholder.token().to_owned(),
            Condition::Unknown(placeholder) => format!("ohne_{}", placeholder.token()),
            Condition::Interpreting => "dolmetschen".to_owned(),
            Condition::NoInterpreting => "ohne_dolmetschen".to_owned(),
            Condition::OneChild => "ein_kind".to_owned(),
            Condition::SeveralChildren => "mehrere_kinder".to_owned(),
            Condition::Translated => "uebersetzung".to_owned(),
            Condition::Tone(tone) => format!("ton_{}", tone.code()),
            Condition::By(authority) => format!("von_{}", authority.code()),
            Condition::To(addressee) => format!("an_{}", addressee.code()),
        }
    }
}

/// What a block is in the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The subject line; exactly one.
    Subject,
    /// The salutation; exactly one.
    Salutation,
    /// A paragraph.
    P,
    /// A heading.
    H2,
    /// A point of a list.
    Li,
    /// A point of a list, once for each invited child.
    Child,
    /// Title of the appointment box; exactly one.
    BoxTitle,
    /// A line of the box: day and time.
    When,
    /// A line of the box: the place.
    Where,
    /// A line of the box: how to cancel or move it.
    Cancel,
    /// Caption of the QR code; its label is the alternative text.
    Qr,
    /// A line of the closing.
    Closing,
    /// The line with the name of the person who answers.
    Sign,
    /// A row of a table of two columns: its label and what is known.
    Row,
    /// A column of a table with a row for each child: its heading and what stands in a cell.
    Column,
    /// A box to tick in a form.
    Tick,
    /// A line to write on in a form.
    Blank,
    /// A heading on a new page.
    Page,
    /// Framed words that nobody overlooks: what somebody still has to supply.
    Notice,
    /// A point of a list, once for each school.
    School,
    /// A message of at most 160 characters for a phone. It does not stand on the paper.
    Message,
}

impl Role {
    /// Whether the block is a line of the appointment box.
    #[must_use]
    pub const fn is_fact(self) -> bool {
        matches!(self, Self::When | Self::Where | Self::Cancel)
    }

    /// Whether the block says itself that nothing is known.
    #[must_use]
    pub const fn may_be_unknown(self) -> bool {
        matches!(self, Self::Row | Self::Column)
    }

    /// Whether the block has a label besides its text.
    #[must_use]
    pub const fn has_label(self) -> bool {
        self.is_fact() || matches!(self, Self::Qr | Self::Row | Self::Column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_is_found_again_and_is_unique() {
        for (at, placeholder) in Placeholder::ALL.iter().enumerate() {
            assert_eq!(
                Placeholder::from_token(placeholder.token()),
                Some(*placeholder)
            );
            let twice = Placeholder::ALL
                .iter()
                .skip(at + 1)
                .any(|p| p.token() == placeholder.token());
            assert!(!twice, "{placeholder:?}");
        }
        assert_eq!(Placeholder::from_token("name"), None);
    }
}
