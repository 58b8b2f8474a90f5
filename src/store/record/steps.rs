//! Steps of children, calls and follow-ups as rows.

use super::{Columns, Record, day, moment, opt_day, word};
use crate::domain::call::Call;
use crate::domain::child_step::{Act, ChildStep, StepKind};
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
        "kind",
        "code",
        "school",
        "day",
        "grade",
        "on_day",
        "by_person",
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
        let (code, date, grade) = match &self.act {
            Act::HandedOver(basis) => (Some(word(basis)), None, None),
            Act::TakenBack(reason) => (Some(word(reason)), None, None),
            Act::SentBack(question) => (Some(word(question)), None, None),
            Act::SchoolRefused(reason) => (Some(word(reason)), None, None),
            Act::Answered => (None, None, None),
            Act::SchoolAsked { due, .. } => (None, Some(*due), None),
            Act::SchoolAccepted { from } => (None, Some(*from), None),
            Act::Placed { grade, from, .. } => (None, Some(*from), Some(*grade)),
            Act::Admitted { first_day } => (None, Some(*first_day), None),
        };
        vec![
            self.child.0.into(),
            self.family.0.into(),
            self.position.into(),
            self.previous.map(|p| p.0).into(),
            word(&self.act.kind()).into(),
            code.into(),
            self.act.school().into(),
            opt_day(date),
            grade.map(u32::from).into(),
            day(self.on),
            self.by.0.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        let (child, family) = (c.parsed()?, c.parsed()?);
        let (position, previous) = (c.int()?, c.opt_parsed()?);
        let kind: StepKind = c.word()?;
        let act = match kind {
            StepKind::HandedOver => Act::HandedOver(c.word()?),
            StepKind::TakenBack => Act::TakenBack(c.word()?),
            StepKind::SentBack => Act::SentBack(c.word()?),
            StepKind::SchoolRefused => Act::SchoolRefused(c.word()?),
            other => {
                let _ = c.opt_text()?;
                plain(other, c)?
            }
        };
        // What the act took from the columns of school, day and grade, or left there.
        c.at = 2 + CHILD_STEP_DAY;
        Ok(Self {
            id,
            child,
            family,
            position,
            previous,
            act,
            on: c.parsed()?,
            by: PersonId(c.int()?),
            rev,
        })
    }
}

/// The place of `on_day` among the columns.
const CHILD_STEP_DAY: usize = 9;

/// A step without a code: school, day and grade follow.
fn plain(kind: StepKind, c: &mut Columns<'_>) -> Result<Act, StoreError> {
    let school = |c: &mut Columns<'_>| c.text();
    Ok(match kind {
        StepKind::SchoolAsked => Act::SchoolAsked {
            school: school(c)?,
            due: c.parsed()?,
        },
        StepKind::SchoolAccepted => {
            let _ = c.opt_text()?;
            Act::SchoolAccepted { from: c.parsed()? }
        }
        StepKind::Placed => {
            let (school, from) = (school(c)?, c.parsed()?);
            Act::Placed {
                school,
                from,
                grade: c.small()?,
            }
        }
        StepKind::Admitted => {
            let _ = c.opt_text()?;
            Act::Admitted {
                first_day: c.parsed()?,
            }
        }
        _ => Act::Answered,
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
