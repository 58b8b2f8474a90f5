//! The further letters of the counselling (L1b, L2 to L6, L15, L16): from facts to a [`Letter`]. One builder for all of
//! them; what each says is its template, what it may tell is [`super::template::placeholder::groups`].

use chrono::{NaiveDate, NaiveDateTime};

use super::invitation::{
    Contact, InvitationError, InvitedChild, LAW, Meeting, Office, Options, Person, named,
};
use super::language::LangTag;
use super::letter::{Address, Letter, LetterheadKind};
use super::message::Message;
use super::parts::Texts;
use super::template::placeholder::{Condition, Placeholder, Role};
use super::template::value::{Fields, Values, clean};
use super::template::{Mark, TemplateSet, Translation, templates};
use crate::domain::letter::{LetterKind, NoticeKind, Tone};

/// The laws that allow the counselling to keep data about families.
const PRIVACY_BASIS: &str = "Art. 6 Abs. 1 Buchst. e DSGVO, DSG NRW, TIntG NRW";

/// The authority that watches over data protection in North Rhine-Westphalia.
const SUPERVISOR: &str =
    "LDI NRW (Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen)";

/// Everything a notice says.
#[derive(Debug, Clone, PartialEq)]
pub struct NoticeFacts {
    /// Opaque key of this letter; goes into the calendar entry and holds no name of a person.
    pub key: String,
    /// To whom: of [`super::invitation::address`] or [`super::invitation::office_address`].
    pub address: Address,
    /// Whom the text greets.
    pub guardians: Vec<Person>,
    /// The children it is about, in the order of the letter.
    pub children: Vec<InvitedChild>,
    /// File number; empty where none may be told.
    pub file_number: String,
    /// Who answers.
    pub contact: Contact,
    /// The office at the head of the letter.
    pub office: Office,
    /// Date of the letter.
    pub letter_date: NaiveDate,
    /// What it is about.
    pub occasion: Occasion,
    /// The family's language for letters, if it is not German.
    pub second_language: Option<LangTag>,
    /// The database holds sample data: every page says so.
    pub sample: bool,
}

/// What a notice is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Occasion {
    /// L1b: the child is due for grade 1.
    PrimarySchool {
        /// The nearest primary schools, the nearest first.
        schools: Vec<NearSchool>,
        /// An appointment for those who need help.
        meeting: Option<Meeting>,
    },
    /// L3: the appointment is near.
    Reminder(Meeting),
    /// L4: the appointment does not take place.
    Cancelled {
        /// When it would have been.
        was: NaiveDateTime,
        /// The new one, if there is one.
        now: Option<Meeting>,
    },
    /// L5: nobody came.
    Renewed {
        /// When nobody came.
        missed: NaiveDateTime,
        /// How it is said.
        tone: Tone,
        /// The new appointment.
        meeting: Meeting,
    },
    /// L6: the family was counselled.
    Counselled {
        /// When.
        on: NaiveDateTime,
        /// How many weeks a place usually takes, if the office says so.
        usual_weeks: Option<u32>,
    },
    /// L15: what happens with the family's data.
    Privacy {
        /// How the data protection officer is reached; empty as long as nobody has supplied it.
        officer: String,
        /// Years after which the data are deleted, if that is settled.
        retention_years: Option<u32>,
    },
    /// L16: how far the reported children are, each by its place in [`NoticeFacts::children`].
    Feedback(Vec<(Status, Option<NaiveDate>)>),
    /// L2: somebody is asked to interpret. Nothing about the family.
    Interpreting {
        /// The appointment, with the language.
        meeting: Meeting,
        /// What kind of talk it is, in German.
        talk: String,
        /// Who should interpret, as far as the family wishes; or empty.
        wish: String,
        /// How many people come.
        persons: Option<u32>,
    },
}

/// A primary school near the family.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NearSchool {
    /// Name.
    pub name: String,
    /// Street, number, postcode and town.
    pub address: String,
    /// Telephone, or empty.
    pub phone: String,
}

/// All that a reporter is told about a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// The report has arrived.
    Received,
    /// The family is invited.
    Invited,
    /// The family was not reached.
    NotReached,
    /// The family was counselled.
    Counselled,
    /// There is a place at a school.
    Placed,
}

impl Status {
    const fn words(self) -> &'static str {
        match self {
            Self::Received => "Meldung eingegangen",
            Self::Invited => "zur Beratung eingeladen",
            Self::NotReached => "nicht erreicht",
            Self::Counselled => "beraten, Schulplatz wird gesucht",
            Self::Placed => "Schulplatz gefunden",
        }
    }
}

impl Occasion {
    /// Which letter.
    #[must_use]
    pub const fn kind(&self) -> NoticeKind {
        match self {
            Self::PrimarySchool { .. } => NoticeKind::PrimaryInvitation,
            Self::Reminder(_) => NoticeKind::Reminder,
            Self::Cancelled { .. } => NoticeKind::Cancellation,
            Self::Renewed { .. } => NoticeKind::RenewedInvitation,
            Self::Counselled { .. } => NoticeKind::Confirmation,
            Self::Privacy { .. } => NoticeKind::Privacy,
            Self::Feedback(_) => NoticeKind::MunicipalityFeedback,
            Self::Interpreting { .. } => NoticeKind::InterpreterSheet,
        }
    }

    /// The appointment that counts.
    #[must_use]
    pub const fn meeting(&self) -> Option<&Meeting> {
        match self {
            Self::PrimarySchool { meeting, .. } => meeting.as_ref(),
            Self::Cancelled { now, .. } => now.as_ref(),
            Self::Reminder(meeting)
            | Self::Renewed { meeting, .. }
            | Self::Interpreting { meeting, .. } => Some(meeting),
            Self::Counselled { .. } | Self::Privacy { .. } | Self::Feedback(_) => None,
        }
    }
}

/// What happens with the family's language.
#[must_use]
pub fn translation(texts: &TemplateSet, facts: &NoticeFacts, options: &Options) -> Translation {
    texts.translation(facts.second_language, facts.sample, options.released)
}

/// The texts that go into it, for the record of what was sent: `reminder.de@1 reminder.ar@1`.
#[must_use]
pub fn versions(texts: &TemplateSet, facts: &NoticeFacts, options: &Options) -> String {
    texts.stamps(translation(texts, facts, options))
}

/// The letter.
///
/// # Errors
/// What is missing or does not fit; nothing is left out silently.
pub fn build(facts: &NoticeFacts, options: &Options) -> Result<Letter, InvitationError> {
    build_with(texts(facts)?, facts, options)
}

/// As [`build`], with other texts than the built-in ones.
///
/// # Errors
/// As [`build`].
pub fn build_with(
    texts: &TemplateSet,
    facts: &NoticeFacts,
    options: &Options,
) -> Result<Letter, InvitationError> {
    check(facts)?;
    let decision = texts.translation(facts.second_language, facts.sample, options.released);
    let printed = match decision {
        Translation::Printed(lang, mark) => texts.get(lang).map(|text| (text, mark)),
        Translation::NotAsked | Translation::Withheld(..) => None,
    };
    let mut values = values(facts)?;
    values.set_translated(printed.is_some());
    let kind = facts.occasion.kind();
    let to_family = facts.occasion.meeting().filter(|_| kind.is_translated());
    let calendar = to_family
        .map(|meeting| meeting.calendar(&facts.key, facts.letter_date))
        .transpose()?;
    let german = texts.german();
    // One box without words serves every letter about an appointment.
    let wordless = to_family.filter(|_| matches!(decision, Translation::Withheld(..)));
    let (subject, parts) = Texts {
        german,
        translation: printed,
        neutral: wordless
            .map(|_| templates(LetterKind::Invitation).map(TemplateSet::german))
            .transpose()?,
        calendar,
        layout: options.layout,
        style: options.style,
    }
    .parts(&values)?;
    let mark = match printed {
        Some((_, mark)) => mark,
        None if facts.sample => Mark::Sample,
        None => Mark::None,
    };
    Ok(Letter {
        key: facts.key.clone(),
        title: title(kind).to_owned(),
        letterhead: facts.office.letterhead(LetterheadKind::KreisKi),
        address: facts.address.clone(),
        info: facts.contact.info(&facts.file_number, facts.letter_date),
        reference: clean(&facts.file_number),
        subject,
        parts,
        mark: german.mark_words(mark),
        style: options.style,
    })
}

/// The reminder as messages to copy into a phone: German, then the family's language if that text may be used.
///
/// # Errors
/// As [`build`]. For another occasion than a reminder there are none.
pub fn messages(
    texts: &TemplateSet,
    facts: &NoticeFacts,
    options: &Options,
) -> Result<Vec<(LangTag, Message)>, InvitationError> {
    check(facts)?;
    let mut values = values(facts)?;
    // Digits alone: neither spaces nor hyphens that a phone could set in another order.
    let dialled = facts.contact.phone.chars();
    let dialled: String = dialled
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    values.set(Placeholder::Phone, &dialled);
    let mut out = Vec::new();
    let translated = match translation(texts, facts, options) {
        Translation::Printed(lang, _) => texts.get(lang),
        Translation::NotAsked | Translation::Withheld(..) => None,
    };
    for text in std::iter::once(texts.german()).chain(translated) {
        let blocks = text.render(&values).map_err(InvitationError::Missing)?;
        let said = blocks.iter().find(|block| block.role == Role::Message);
        out.extend(said.map(|block| (text.lang, Message::new(&block.text.to_plain()))));
    }
    Ok(out)
}

/// The title of the file, which names no person.
#[must_use]
pub const fn title(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::PrimaryInvitation => "Anmeldung an der Grundschule",
        NoticeKind::Reminder => "Terminerinnerung",
        NoticeKind::Cancellation => "Terminabsage oder Verlegung",
        NoticeKind::RenewedInvitation => "Erneute Einladung zur schulischen Erstberatung",
        NoticeKind::Confirmation => "Bestätigung der Beratung",
        NoticeKind::Privacy => "Information zum Datenschutz und Einwilligung",
        NoticeKind::MunicipalityFeedback => "Rückmeldung an die meldende Stelle",
        NoticeKind::InterpreterSheet => "Anfrage Sprachmittlung",
    }
}

fn texts(facts: &NoticeFacts) -> Result<&'static TemplateSet, InvitationError> {
    Ok(templates(LetterKind::Notice(facts.occasion.kind()))?)
}

fn check(facts: &NoticeFacts) -> Result<(), InvitationError> {
    if !matches!(facts.occasion, Occasion::Interpreting { .. }) {
        named(&facts.children)?;
    }
    if clean(&facts.contact.phone).is_empty() && clean(&facts.contact.email).is_empty() {
        return Err(InvitationError::NoContact);
    }
    facts.occasion.meeting().map_or(Ok(()), Meeting::check)
}

fn values(facts: &NoticeFacts) -> Result<Values, InvitationError> {
    let mut values = Values::default();
    let fields = [
        (Placeholder::Phone, facts.contact.phone.clone()),
        (Placeholder::Email, facts.contact.email.clone()),
        (Placeholder::Contact, facts.contact.name.clone()),
        (Placeholder::FileNumber, facts.file_number.clone()),
        (Placeholder::Law, LAW.to_owned()),
    ];
    for (placeholder, value) in fields {
        values.set(placeholder, &value);
    }
    for guardian in &facts.guardians {
        values.add_guardian(&guardian.full_name());
    }
    if let Some(meeting) = facts.occasion.meeting() {
        meeting.fill(&mut values)?;
    }
    for (at, child) in facts.children.iter().enumerate() {
        let mut fields = Fields::default();
        fields.set(Placeholder::Child, &child.name.full_name());
        fields.set(Placeholder::Born, &child.born);
        if let Occasion::Feedback(all) = &facts.occasion
            && let Some((status, on)) = all.get(at)
        {
            fields.set(Placeholder::Status, status.words());
            let on = on.map(|day| day.format("%d.%m.%Y").to_string());
            fields.set(Placeholder::StatusOn, &on.unwrap_or_default());
        }
        values.add_child_of(fields);
    }
    say(&facts.occasion, facts, &mut values);
    Ok(values)
}

/// What only this occasion tells.
fn say(occasion: &Occasion, facts: &NoticeFacts, values: &mut Values) {
    let number = |number: &Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    match occasion {
        Occasion::PrimarySchool { schools, .. } => {
            for school in schools {
                values.add_school(Fields::from([
                    (Placeholder::School, school.name.clone()),
                    (Placeholder::SchoolAddress, school.address.clone()),
                    (Placeholder::SchoolPhone, school.phone.clone()),
                ]));
            }
        }
        Occasion::Reminder(_) | Occasion::Feedback(_) => {}
        Occasion::Cancelled { was, .. } => values.set_earlier(*was),
        Occasion::Renewed { missed, tone, .. } => {
            values.set_earlier(*missed);
            values.say(Condition::Tone(*tone));
        }
        Occasion::Counselled { on, usual_weeks } => {
            values.set_earlier(*on);
            values.set(Placeholder::UsualWeeks, &number(usual_weeks));
        }
        Occasion::Privacy {
            officer,
            retention_years,
        } => {
            let office = &facts.office;
            let place = clean(&office.return_line).replace(" · ", ", ");
            let controller = if place.is_empty() {
                &office.authority
            } else {
                &place
            };
            values.set(Placeholder::Controller, controller);
            values.set(Placeholder::DataProtection, officer);
            values.set(Placeholder::PrivacyBasis, PRIVACY_BASIS);
            values.set(Placeholder::Supervisor, SUPERVISOR);
            values.set(Placeholder::Retention, &number(retention_years));
        }
        Occasion::Interpreting {
            meeting,
            talk,
            wish,
            persons,
        } => {
            let minutes = (meeting.end - meeting.start).num_minutes().to_string();
            values.set(Placeholder::Minutes, &minutes);
            values.set(Placeholder::TalkKind, talk);
            values.set(Placeholder::InterpreterWish, wish);
            values.set(Placeholder::Persons, &number(persons));
        }
    }
}
