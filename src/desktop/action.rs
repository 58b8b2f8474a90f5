//! What a screen asks of the frame around it: to run a task, to go elsewhere, to report what was done.

use chrono::NaiveDate;
use iced::Task;

use crate::domain::id::{AppointmentId, ChildId, CommandId, FamilyId, TalkId};
use crate::domain::letter::PaperKind;
use crate::domain::level::Gap;
use crate::service::{Done, Error};

/// What follows from a message.
#[derive(Debug)]
#[must_use]
pub enum Action<M> {
    /// Nothing.
    None,
    /// Work to be run; its result comes back as a message of the same screen.
    Run(Task<M>),
    /// Another screen. Unsaved changes are asked about by the frame.
    Go(Destination),
    /// Another screen in place of this one, such as the next record of a list: the way back leads past this one.
    Instead(Destination),
    /// Back to where the person came from (Esc, a record that was closed).
    Back,
    /// Something was done: the message strip says so, the task runs.
    Done(Report, Task<M>),
    /// The same, and another screen opens: a record was saved and its appointment is to be found.
    DoneAndGo(Report, Destination),
    /// A sentence for the banner: the desktop could not do it, nothing is lost.
    Warn(String),
    /// It could not be done: the frame says why, and what was typed stays.
    Failed(Error),
    /// Text for the clipboard, and the sentence that says so ("kopiert").
    Copy(String),
}

impl<M: Send + 'static> Action<M> {
    /// The same for the frame's own kind of message.
    pub fn map<N: Send + 'static>(self, f: impl Fn(M) -> N + Send + Clone + 'static) -> Action<N> {
        match self {
            Self::None => Action::None,
            Self::Run(task) => Action::Run(task.map(f)),
            Self::Go(to) => Action::Go(to),
            Self::Instead(to) => Action::Instead(to),
            Self::Back => Action::Back,
            Self::Done(report, task) => Action::Done(report, task.map(f)),
            Self::DoneAndGo(report, to) => Action::DoneAndGo(report, to),
            Self::Warn(sentence) => Action::Warn(sentence),
            Self::Failed(error) => Action::Failed(error),
            Self::Copy(text) => Action::Copy(text),
        }
    }
}

impl<M> From<Task<M>> for Action<M> {
    fn from(task: Task<M>) -> Self {
        Self::Run(task)
    }
}

/// A place in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Heute.
    Today,
    /// The list of families, as it was left.
    Families,
    /// The record of a family.
    Family(FamilyId),
    /// The record of a family, open at the field in which something is missing.
    FamilyGap(FamilyId, Gap),
    /// The talk with a family: the one that runs, or one that is over.
    Talk {
        /// With whom.
        family: FamilyId,
        /// The talk that is over.
        past: Option<TalkId>,
    },
    /// An empty report (Meldung erfassen).
    NewFamily,
    /// The calendar: at a day, at an appointment, looking for a slot for a family.
    Calendar {
        /// The day to show; otherwise as it was left.
        day: Option<NaiveDate>,
        /// The family that a slot is to be found for.
        family: Option<FamilyId>,
        /// The appointment to open.
        appointment: Option<AppointmentId>,
    },
    /// A planning proposal: for these families or all that wait, from a day on.
    Plan {
        /// Only these families.
        only: Option<Vec<FamilyId>>,
        /// The first day; otherwise tomorrow.
        from: Option<NaiveDate>,
    },
    /// Schulplätze: at a tab, at a child.
    Places {
        /// The tab that is open; for a child the one it stands on.
        tab: PlacesTab,
        /// The child to look at.
        child: Option<ChildId>,
    },
    /// The joint proposal of schools for all children that wait (Gemeinsamer Vorschlag).
    JointPlaces,
    /// The outbox, at the letters of one family if named.
    Letters(Option<FamilyId>),
    /// A document on the way to school (Schreiben), to be looked at and printed.
    Paper {
        /// Which.
        kind: PaperKind,
        /// About which family.
        family: FamilyId,
        /// About which child; otherwise all of them who are so far.
        child: Option<ChildId>,
    },
    /// Numbers about the office's work (Auswertung).
    Reports,
    /// A page of the administration.
    Admin(AdminPage),
    /// Reading a list in.
    Import,
    /// The schools, at one of them if named by its official number.
    Schools(Option<String>),
    /// Two files side by side, to be merged or told apart.
    Merge {
        /// The one that stays, unless somebody says otherwise.
        kept: FamilyId,
        /// The other.
        away: FamilyId,
    },
}

impl Destination {
    /// The calendar as it was left.
    pub const CALENDAR: Self = Self::Calendar {
        day: None,
        family: None,
        appointment: None,
    };

    /// A planning proposal for all that wait.
    pub const PLAN: Self = Self::Plan {
        only: None,
        from: None,
    };

    /// The inbox of the school supervision as it was left.
    pub const PLACES: Self = Self::Places {
        tab: PlacesTab::Inbox,
        child: None,
    };

    /// A child on its way to a school.
    #[must_use]
    pub const fn place_of(child: ChildId) -> Self {
        Self::Places {
            tab: PlacesTab::Inbox,
            child: Some(child),
        }
    }

    /// The talk with a family, begun or gone on with.
    #[must_use]
    pub const fn talk_with(family: FamilyId) -> Self {
        Self::Talk { family, past: None }
    }

    /// Slots for a family.
    #[must_use]
    pub fn slots_for(family: FamilyId) -> Self {
        Self::Calendar {
            day: None,
            family: Some(family),
            appointment: None,
        }
    }

    /// The calendar at an appointment.
    #[must_use]
    pub fn appointment(appointment: AppointmentId, day: NaiveDate) -> Self {
        Self::Calendar {
            day: Some(day),
            family: None,
            appointment: Some(appointment),
        }
    }
}

/// A tab of the area Schulplätze.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PlacesTab {
    /// Eingang: children who are handed over and have no place.
    #[default]
    Inbox,
    /// Angefragt: open enquiries by the day the answer is due.
    Asked,
    /// Kapazität: free places by school and grade.
    Capacity,
    /// Zugewiesen: children who have a place.
    Placed,
}

/// A page of the administration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum AdminPage {
    /// Sites and rooms.
    #[default]
    Sites,
    /// Counsellors.
    Counsellors,
    /// Slot series.
    Series,
    /// Absences and closing days.
    Absences,
    /// Public and school holidays.
    Holidays,
    /// Letter texts.
    Texts,
    /// Settings.
    Settings,
    /// People and roles.
    People,
    /// Backup and checks.
    Backup,
}

/// What was done, for the message strip.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What happened ("Termin verschoben.").
    pub sentence: String,
    /// What follows, in short sentences.
    pub consequences: Vec<String>,
    /// One thing to do next: its words and where.
    pub follow_up: Option<(String, Destination)>,
    /// The command that Rückgängig takes back.
    pub undo: Option<CommandId>,
}

impl Report {
    /// Something that cannot be taken back, such as a file that was written.
    #[must_use]
    pub fn say(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            consequences: Vec::new(),
            follow_up: None,
            undo: None,
        }
    }

    /// Something that was done and can be taken back.
    #[must_use]
    pub fn done<T>(sentence: impl Into<String>, done: &Done<T>) -> Self {
        Self {
            undo: done.deed.can_be_undone().then_some(done.command),
            ..Self::say(sentence)
        }
    }

    /// With what follows.
    #[must_use]
    pub fn with(mut self, consequences: impl IntoIterator<Item = String>) -> Self {
        self.consequences.extend(consequences);
        self
    }

    /// With one thing to do next.
    #[must_use]
    pub fn then(mut self, words: impl Into<String>, to: Destination) -> Self {
        self.follow_up = Some((words.into(), to));
        self
    }
}
