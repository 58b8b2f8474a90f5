//! Steps of children, calls and follow-ups as rows.

use super::{Columns, Record, day, moment, opt_day, word, words};
use crate::domain::call::Call;
use crate::domain::child_step::{Act, ChildStep, GRADE_UNKNOWN, Path, StepKind};
use crate::domain::follow_up::{FollowUp, ForWhom};
use crate::domain::id::PersonId;
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Steps of children after the talk.
pub static CHILD_STEP: Table = Table {
    name: "child_step",
    key: "id",
    columns: &[
        "child_id",
        "family_id",
        "position",
        "previous_id",
        "on_day",
        "by_person",
        "sent",
        "kind",
        "code",
        "school",
        "grade",
        "day",
        "start_day",
        "support",
        "remedy",
        "beyond",
    ],
};

impl Record for ChildStep {
    const TABLE: &'static Table = &CHILD_STEP;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let code = match &self.act {
            Act::HandedOver(basis) => Some(word(basis)),
            Act::TakenBack(reason) => Some(word(reason)),
            Act::SentBack(question) => Some(word(question)),
            Act::SchoolRefused(reason) => Some(word(reason)),
            Act::PlacementRevoked(reason) => Some(word(reason)),
            Act::SupportEnded { then, .. } => Some(word(then)),
            Act::Elsewhere(path) => Some(path_word(path).to_owned()),
            _ => None,
        };
        let date = match &self.act {
            Act::SchoolAsked { due: day, .. }
            | Act::SchoolAccepted { from: day }
            | Act::Placed { from: day, .. }
            | Act::Admitted { first_day: day }
            | Act::SupportEnded { on: day, .. } => Some(*day),
            _ => None,
        };
        let (mut start, mut held) = (None, (None, None, false));
        match &self.act {
            Act::SchoolAsked {
                start: day, beyond, ..
            } => (start, held.2) = (*day, *beyond),
            Act::Placed {
                support,
                remedy,
                beyond,
                ..
            } => held = (support.as_ref().map(word), *remedy, *beyond),
            _ => {}
        }
        vec![
            self.child.0.into(),
            self.family.0.into(),
            self.position.into(),
            self.previous.map(|p| p.0).into(),
            day(self.on),
            self.by.0.into(),
            words(&self.sent),
            word(&self.act.kind()).into(),
            code.into(),
            self.act.school().into(),
            self.act.grade().map(u32::from).into(),
            opt_day(date),
            opt_day(start),
            held.0.into(),
            held.1.into(),
            held.2.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: c.parsed()?,
            rev: c.int()?,
            child: c.parsed()?,
            family: c.parsed()?,
            position: c.int()?,
            previous: c.opt_parsed()?,
            on: c.parsed()?,
            by: PersonId(c.int()?),
            sent: c.words()?,
            act: act(c)?,
        })
    }
}

fn path_word(path: &Path) -> &'static str {
    match path {
        Path::Direct { .. } => "Direct",
        Path::Vocational { .. } => "Vocational",
        Path::RegionalGovernment => "RegionalGovernment",
        Path::MovedAway => "MovedAway",
    }
}

/// What was done, from kind to `beyond`. Each kind reads its own columns; the others are left where they are.
fn act(c: &mut Columns<'_>) -> Result<Act, StoreError> {
    let kind: StepKind = c.word()?;
    let (code, school, grade, day, start, support) =
        (c.at, c.at + 1, c.at + 2, c.at + 3, c.at + 4, c.at + 5);
    let (remedy, beyond) = (c.at + 6, c.at + 7);
    let row = c.row;
    let at = |place: usize| Columns { row, at: place };
    Ok(match kind {
        StepKind::HandedOver => Act::HandedOver(at(code).word()?),
        StepKind::TakenBack => Act::TakenBack(at(code).word()?),
        StepKind::SentBack => Act::SentBack(at(code).word()?),
        StepKind::Answered => Act::Answered,
        StepKind::SchoolAsked => Act::SchoolAsked {
            school: at(school).text()?,
            grade: at(grade).opt_small()?.unwrap_or(GRADE_UNKNOWN),
            due: at(day).parsed()?,
            start: at(start).opt_parsed()?,
            beyond: at(beyond).truth()?,
        },
        StepKind::SchoolAccepted => Act::SchoolAccepted {
            from: at(day).parsed()?,
        },
        StepKind::SchoolRefused => Act::SchoolRefused(at(code).word()?),
        StepKind::EnquiryWithdrawn => Act::EnquiryWithdrawn,
        StepKind::Placed => Act::Placed {
            school: at(school).text()?,
            grade: at(grade).small()?,
            from: at(day).parsed()?,
            support: at(support).opt_word()?,
            remedy: at(remedy).opt_int()?,
            beyond: at(beyond).truth()?,
        },
        StepKind::PlacementRevoked => Act::PlacementRevoked(at(code).word()?),
        StepKind::NotAppeared => Act::NotAppeared,
        StepKind::Admitted => Act::Admitted {
            first_day: at(day).parsed()?,
        },
        StepKind::SupportExtended => Act::SupportExtended,
        StepKind::SupportEnded => Act::SupportEnded {
            on: at(day).parsed()?,
            then: at(code).word()?,
        },
        StepKind::Elsewhere => Act::Elsewhere(match at(code).text()?.as_str() {
            "Direct" => Path::Direct {
                school: at(school).text()?,
            },
            "Vocational" => Path::Vocational {
                school: at(school).opt_text()?,
            },
            "RegionalGovernment" => Path::RegionalGovernment,
            "MovedAway" => Path::MovedAway,
            _ => return Err(row.damaged(code, "known way")),
        }),
    })
}

/// Calls that were tried.
pub static CALL: Table = Table {
    name: "call",
    key: "id",
    columns: &[
        "family_id",
        "at_local",
        "result",
        "number",
        "call_back_on",
        "by_person",
    ],
};

impl Record for Call {
    const TABLE: &'static Table = &CALL;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            self.family.0.into(),
            moment(self.at),
            word(&self.result).into(),
            (&*self.number).into(),
            opt_day(self.call_back_on),
            self.by.0.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            family: c.parsed()?,
            at: c.parsed()?,
            result: c.word()?,
            number: c.text()?,
            call_back_on: c.opt_parsed()?,
            by: PersonId(c.int()?),
            rev,
        })
    }
}

/// Follow-ups.
pub static FOLLOW_UP: Table = Table {
    name: "follow_up",
    key: "id",
    columns: &[
        "family_id",
        "child_id",
        "due",
        "text",
        "for_role",
        "for_person",
        "made_by",
        "made_on",
        "done_on",
        "done_by",
    ],
};

impl Record for FollowUp {
    const TABLE: &'static Table = &FOLLOW_UP;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let (role, person) = match &self.for_whom {
            ForWhom::Role(role) => (Some(word(role)), None),
            ForWhom::Person(person) => (None, Some(person.0)),
        };
        vec![
            self.family.0.into(),
            self.child.map(|c| c.0).into(),
            day(self.due),
            (&*self.text).into(),
            role.into(),
            person.into(),
            self.made_by.0.into(),
            day(self.made_on),
            opt_day(self.done.map(|(on, _)| on)),
            self.done.map(|(_, by)| by.0).into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            family: c.parsed()?,
            child: c.opt_parsed()?,
            due: c.parsed()?,
            text: c.text()?,
            for_whom: {
                let at = c.at;
                match (c.opt_word()?, c.opt_int()?) {
                    (Some(role), None) => ForWhom::Role(role),
                    (None, Some(person)) => ForWhom::Person(PersonId(person)),
                    _ => return Err(c.row.damaged(at, "one addressee")),
                }
            },
            made_by: PersonId(c.int()?),
            made_on: c.parsed()?,
            done: {
                let (on, by) = (c.opt_parsed()?, c.opt_int()?);
                on.zip(by).map(|(on, by)| (on, PersonId(by)))
            },
            rev,
        })
    }
}
