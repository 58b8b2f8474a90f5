//! A letter with sample data (Beispieldaten), made of any text: for the preview beside the editor, and to see whether it fits.

use chrono::{NaiveDate, NaiveDateTime};

use super::placeholder::{Condition, Placeholder, groups};
use super::value::{Fields, Values};
use super::{Mark, TemplateSet};
use crate::domain::letter::{Authority, LetterKind, NoticeKind, PaperKind, Tone};
use crate::domain::time::to_utc_s;
use crate::letters::invitation::{
    Contact, InterpretingLanguage, InvitationError, Meeting, Office, SiteFacts,
};
use crate::letters::language::LangTag;
use crate::letters::letter::{Address, Layout, Letter, LetterheadKind, Style};
use crate::letters::parts::Texts;

/// How a sample letter is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SampleOf {
    /// The second language; German for none.
    pub lang: LangTag,
    /// How many children there are, at most seven.
    pub children: usize,
    /// Normal or large print.
    pub large: bool,
}

/// Names and birth dates of the sample family's children, among them long ones.
const CHILDREN: [(&str, &str); 7] = [
    ("Hiba Beispiel", "13.08.2016"),
    ("Omar Beispiel", "02.03.2014"),
    ("Mariana Beispielhausen-Musterstadt", "06.2012"),
    ("Ali Beispiel", "01.02.2018"),
    ("Zoë Beispiel", "2019"),
    ("Nguyễn Thị Beispiel", "09.11.2013"),
    ("Kim Beispiel", "30.04.2017"),
];

/// Two schools of the sample.
const SCHOOLS: [(&str, &str, &str); 2] = [
    (
        "Grundschule Am Beispielweg",
        "Beispielweg 7, 59227 Ahlen",
        "02382 000000",
    ),
    (
        "Gesamtschule Musterstadt",
        "Musterplatz 1, 59269 Beckum",
        "",
    ),
];

/// What is said of a placeholder that has no value of its own here.
const OTHERWISE: &str = "Beispiel";

/// Whether a letter is about exactly one child.
#[must_use]
pub const fn is_of_one_child(kind: LetterKind) -> bool {
    matches!(kind, LetterKind::Paper(paper) if paper.is_of_one_child())
}

/// The letter of the sample family.
///
/// # Errors
/// The text asks for what this letter does not know.
pub fn letter(texts: &TemplateSet, of: SampleOf) -> Result<Letter, InvitationError> {
    let kind = texts.german().kind;
    let authority = authority(kind);
    let meeting = groups(kind)
        .contains(&super::placeholder::Group::Appointment)
        .then(|| meeting(of.lang));
    let mut values = values(kind, of, meeting.as_ref())?;
    values.say(Condition::By(authority));
    values.say(Condition::Tone(Tone::Friendly));
    if let LetterKind::Paper(paper) = kind {
        for addressee in paper.addressees().iter().take(1) {
            values.say(Condition::To(*addressee));
        }
    }
    let translation = texts
        .get(of.lang)
        .filter(|text| text.lang != LangTag::De)
        .map(|text| (text, Mark::SampleUnreviewed));
    values.set_translated(translation.is_some());
    let to_family = !matches!(kind, LetterKind::Notice(notice) if !notice.is_translated());
    let style = if of.large {
        Style::LargePrint
    } else {
        Style::Normal
    };
    let calendar = meeting
        .filter(|_| to_family)
        .map(|meeting| meeting.calendar("muster", day()))
        .transpose()?;
    let german = texts.german();
    let (subject, parts) = Texts {
        german,
        translation,
        neutral: None,
        calendar,
        layout: Layout::default(),
        style,
    }
    .parts(&values)?;
    let head = match authority {
        Authority::Ki => LetterheadKind::KreisKi,
        Authority::Schulamt => LetterheadKind::Schulamt,
    };
    Ok(Letter {
        key: "muster".into(),
        title: subject.clone(),
        letterhead: office(authority).letterhead(head),
        address: Address {
            remarks: Vec::new(),
            lines: ["Familie Beispiel", "Beispielweg 12", "59227 Ahlen"]
                .map(str::to_owned)
                .to_vec(),
        },
        info: contact().info("EB-2026-0000", day()),
        reference: "EB-2026-0000".into(),
        subject,
        parts,
        mark: german.mark_words(Mark::Sample),
        style,
    })
}

fn authority(kind: LetterKind) -> Authority {
    match kind {
        LetterKind::Paper(paper) => paper.writers().first().copied().unwrap_or(Authority::Ki),
        LetterKind::Invitation | LetterKind::Notice(_) => Authority::Ki,
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default()
}

fn at(hour: u32, minute: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 12, 2).unwrap_or_default();
    day.and_hms_opt(hour, minute, 0).unwrap_or_default()
}

fn meeting(lang: LangTag) -> Meeting {
    let (start, end) = (at(10, 15), at(11, 45));
    let code = if lang == LangTag::De {
        "ar"
    } else {
        lang.tag()
    };
    Meeting {
        site: SiteFacts {
            name: "Beratungsstelle Beckum".into(),
            street: "Beispielweg 2".into(),
            postcode: "59269".into(),
            town: "Beckum".into(),
            room: "Raum 2".into(),
            directions: "Eingang im Hof, dann links".into(),
            bus_stop: "Beispielplatz, Linien 7 und 12".into(),
            remark: "Bitte klingeln Sie bei Beratung".into(),
            words: Vec::new(),
        },
        start,
        end,
        start_utc_s: to_utc_s(start),
        end_utc_s: to_utc_s(end),
        interpreter: Some(InterpretingLanguage {
            code: code.split('-').next().unwrap_or(code).into(),
            german: "Beispielsprache".into(),
        }),
    }
}

fn contact() -> Contact {
    Contact {
        name: "S. Vorlage".into(),
        phone: "0221 4710-000".into(),
        email: "beratung@example.org".into(),
        room: String::new(),
    }
}

fn office(authority: Authority) -> Office {
    match authority {
        Authority::Ki => Office {
            authority: "Kreis Warendorf".into(),
            sub_lines: vec![
                "Kommunales Integrationszentrum".into(),
                "Schulische Erstberatung".into(),
            ],
            return_line: "Kreis Warendorf · Beispielstraße 2 · 48231 Warendorf".into(),
        },
        Authority::Schulamt => Office {
            authority: "Schulamt für den Kreis Warendorf".into(),
            sub_lines: Vec::new(),
            return_line: "Schulamt · Beispielstraße 2 · 48231 Warendorf".into(),
        },
    }
}

fn values(
    kind: LetterKind,
    of: SampleOf,
    meeting: Option<&Meeting>,
) -> Result<Values, InvitationError> {
    let mut values = Values::default();
    for placeholder in Placeholder::ALL {
        if !placeholder.is_of_child() && groups(kind).contains(&placeholder.group()) {
            values.set(*placeholder, plain(*placeholder));
        }
    }
    values.set_earlier(at(9, 30));
    if let Some(meeting) = meeting {
        meeting.fill(&mut values)?;
    }
    values.add_guardian("Fatima Beispiel");
    values.add_guardian("Karim Beispiel");
    let most = if is_of_one_child(kind) {
        1
    } else {
        of.children
    };
    for (name, born) in CHILDREN.iter().take(most.max(1)) {
        let mut fields = Fields::default();
        for placeholder in Placeholder::ALL.iter().filter(|p| p.is_of_child()) {
            fields.set(*placeholder, plain(*placeholder));
        }
        fields.set(Placeholder::Child, name);
        fields.set(Placeholder::Born, born);
        values.add_child_of(fields);
    }
    if matches!(kind, LetterKind::Notice(NoticeKind::PrimaryInvitation))
        || matches!(kind, LetterKind::Paper(PaperKind::VocationalNote))
    {
        for (name, address, phone) in SCHOOLS {
            values.add_school(Fields::from([
                (Placeholder::School, name.to_owned()),
                (Placeholder::SchoolAddress, address.to_owned()),
                (Placeholder::SchoolPhone, phone.to_owned()),
            ]));
        }
    }
    Ok(values)
}

/// A value of the sample.
#[must_use]
pub fn plain(placeholder: Placeholder) -> &'static str {
    match placeholder {
        Placeholder::Date => "02.12.2026",
        Placeholder::EarlierDate | Placeholder::StatusOn | Placeholder::DecidedOn => "18.11.2026",
        Placeholder::EarlierTime | Placeholder::Start => "10:15",
        Placeholder::End => "11:45",
        Placeholder::SiteAddress => "Beratungsstelle Beckum, Beispielweg 2, 59269 Beckum",
        Placeholder::ShortAddress => "Beispielweg 2, Beckum",
        Placeholder::Room => "2",
        Placeholder::Directions => "Eingang im Hof, dann links",
        Placeholder::Remark => "Bitte klingeln Sie bei Beratung",
        Placeholder::BusStop => "Beispielplatz, Linien 7 und 12",
        Placeholder::Weekday | Placeholder::EarlierWeekday => "Mittwoch",
        Placeholder::Family => "Fatima Beispiel und Karim Beispiel",
        Placeholder::Child => "Hiba Beispiel",
        Placeholder::Born => "13.08.2016",
        Placeholder::Interpreting | Placeholder::FamilyLanguage | Placeholder::Languages => {
            "Arabisch"
        }
        Placeholder::Phone | Placeholder::SchoolPhone | Placeholder::GuardianPhone => {
            "0221 4710-000"
        }
        Placeholder::Email | Placeholder::SchoolEmail | Placeholder::DataProtection => {
            "beratung@example.org"
        }
        Placeholder::Contact | Placeholder::Signatory | Placeholder::SchoolContact => "S. Vorlage",
        Placeholder::FileNumber => "EB-2026-0000",
        Placeholder::Law => "§ 34 SchulG NRW",
        Placeholder::School | Placeholder::RecommendedSchools | Placeholder::ChildSchool => {
            "Grundschule Am Beispielweg"
        }
        Placeholder::SchoolAddress | Placeholder::Home => "Beispielweg 7, 59227 Ahlen",
        Placeholder::Grade | Placeholder::WantedGrade => "5",
        Placeholder::From | Placeholder::CollegeStart => "07.12.2026",
        Placeholder::AnswerBy | Placeholder::ContactBy => "11.12.2026",
        Placeholder::UsualWeeks => "6",
        Placeholder::Retention => "2",
        Placeholder::Minutes => "90",
        Placeholder::Persons => "4",
        Placeholder::Arrival => "02.11.2026",
        Placeholder::SchoolYears => "3",
        _ => OTHERWISE,
    }
}
