//! Every screen behind one face, so that the frame can hold any of them.

use iced::{Element, Task};

use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::screen::admin::schools;
use crate::desktop::screen::places::joint;
use crate::desktop::screen::{
    admin, calendar, families, family, import, letters, merging, papers, places, plan, reports,
    talk, today,
};
use crate::desktop::shell::Area;
use crate::desktop::text::Texts;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Keys, Shortcut};
use crate::desktop::widget::toast::Hint;

macro_rules! screens {
    ($($(#[$doc:meta])* $kind:ident($module:ident::$screen:ident)),* $(,)?) => {
        /// A screen of the window.
        #[derive(Debug)]
        pub enum Screen {
            $($(#[$doc])* $kind(Box<$module::$screen>),)*
        }

        /// What happened on a screen.
        #[allow(clippy::large_enum_variant, reason = "moved a few times per key press, never kept in numbers")]
        #[derive(Debug, Clone)]
        pub enum Message {
            $($(#[$doc])* $kind($module::Message),)*
        }

        impl Screen {
            /// Hands on what happened. An answer that comes for a screen of another kind is dropped.
            pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
                match (self, message) {
                    $((Self::$kind(screen), Message::$kind(message)) => screen.update(message, context).map(Message::$kind),)*
                    (_, _) => Action::None,
                }
            }

            /// The page with its own shortcuts.
            pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
                match self {
                    $(Self::$kind(screen) => {
                        let keys = Keys::new(screen.view(context), screen.shortcuts(), |message: &$module::Message| Some(message.clone()));
                        Element::from(keys.inner()).map(Message::$kind)
                    })*
                }
            }

            /// Its open dialog.
            pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
                match self { $(Self::$kind(screen) => screen.dialog(context).map(|dialog| dialog.map(Message::$kind)),)* }
            }

            /// The name of the screen.
            #[must_use]
            pub fn title(&self, context: &Context) -> String {
                match self { $(Self::$kind(screen) => screen.title(context),)* }
            }

            /// The keys that help here.
            #[must_use]
            pub fn hints(&self, context: &Context) -> Vec<Hint> {
                match self { $(Self::$kind(screen) => screen.hints(context),)* }
            }

            fn own_keys(&self, texts: &Texts) -> Vec<(String, String)> {
                match self { $(Self::$kind(screen) => in_words(screen.shortcuts(), texts),)* }
            }

            /// Is anything typed that is not saved?
            #[must_use]
            pub fn is_dirty(&self) -> bool {
                match self { $(Self::$kind(screen) => screen.is_dirty(),)* }
            }

            /// After a commit.
            pub fn refresh(&mut self, context: &Context) -> Task<Message> {
                match self { $(Self::$kind(screen) => screen.refresh(context).map(Message::$kind),)* }
            }
        }
    };
}

screens! {
    /// Heute.
    Today(today::Today),
    /// Familien.
    Families(families::Families),
    /// A family's record or an empty report.
    Family(family::Family),
    /// Kalender.
    Calendar(calendar::Calendar),
    /// Planungsvorschlag.
    Plan(plan::Plan),
    /// Schulplätze.
    Places(places::Places),
    /// Gemeinsamer Vorschlag.
    Joint(joint::Joint),
    /// Briefe.
    Letters(letters::Letters),
    /// Schreiben.
    Papers(papers::Papers),
    /// Auswertung.
    Reports(reports::Reports),
    /// Verwaltung.
    Admin(admin::Admin),
    /// Meldungen einlesen.
    Import(import::Import),
    /// Schulen.
    Schools(schools::Schools),
    /// Akten vergleichen.
    Merging(merging::Merging),
    /// Beratungsprotokoll.
    Talk(talk::Talk),
}

fn in_words<M>(keys: &[Shortcut<M>], texts: &Texts) -> Vec<(String, String)> {
    let words = |key: &Shortcut<M>| (key.label(texts), (key.help)(texts));
    keys.iter().map(words).collect()
}

impl Screen {
    /// Its shortcuts in words: combination and what it does. The matrix of free places hears keys of its own.
    #[must_use]
    pub fn keys(&self, texts: &Texts) -> Vec<(String, String)> {
        let mut keys = self.own_keys(texts);
        if let Self::Places(places) = self {
            keys.extend(in_words(places.matrix_shortcuts(), texts));
        }
        keys
    }

    /// What must still be kept before the screen is left.
    pub fn parting(&mut self, context: &Context) -> Task<Message> {
        match self {
            Self::Talk(talk) => talk.parting(context).map(Message::Talk),
            Self::Family(family) => family.keep_now(context).map(Message::Family),
            _ => Task::none(),
        }
    }

    /// What is typed is thrown away by the person's own word; [`Screen::parting`] ends its draft.
    pub fn throw_away(&mut self) {
        if let Self::Family(family) = self {
            family.throw_away();
        }
    }

    /// What stands at the right of the foot, when it is not the time of the data.
    #[must_use]
    pub fn aside(&self, context: &Context) -> Option<String> {
        match self {
            Self::Talk(talk) => talk.aside(context),
            Self::Places(places) => places.aside(context),
            Self::Joint(joint) => joint.aside(context),
            _ => None,
        }
    }

    /// The screen of a place and the task that fills it.
    pub fn open(to: &Destination, context: &Context) -> (Self, Task<Message>) {
        macro_rules! opened {
            ($kind:ident, $made:expr) => {{
                let (screen, task) = $made;
                (Self::$kind(Box::new(screen)), task.map(Message::$kind))
            }};
        }
        match *to {
            Destination::Today => opened!(Today, today::Today::new(context)),
            Destination::Families => opened!(Families, families::Families::new(context)),
            Destination::Family(id) => opened!(Family, family::Family::new(context, Some(id))),
            Destination::FamilyGap(id, gap) => {
                opened!(Family, family::Family::at(context, id, gap))
            }
            Destination::Paper {
                kind,
                family,
                child,
            } => opened!(Papers, papers::Papers::new(context, kind, family, child)),
            Destination::Talk { family, past } => {
                opened!(Talk, talk::Talk::new(context, family, past))
            }
            Destination::NewFamily => opened!(Family, family::Family::new(context, None)),
            Destination::Calendar {
                day,
                family,
                appointment,
            } => {
                opened!(
                    Calendar,
                    calendar::Calendar::new(
                        context,
                        calendar::Target {
                            day,
                            family,
                            appointment
                        }
                    )
                )
            }
            Destination::Plan { ref only, from } => {
                opened!(Plan, plan::Plan::new(context, only.clone(), from))
            }
            Destination::Places { tab, child } => {
                opened!(Places, places::Places::new(context, tab, child))
            }
            Destination::JointPlaces => opened!(Joint, joint::Joint::new(context)),
            Destination::Letters(family) => {
                opened!(Letters, letters::Letters::new(context, family))
            }
            Destination::Reports => opened!(Reports, reports::Reports::new(context)),
            Destination::Admin(page) => opened!(Admin, admin::Admin::new(context, page)),
            Destination::Import => opened!(Import, import::Import::new(context)),
            Destination::Schools(ref school) => {
                opened!(Schools, schools::Schools::new(context, school.as_deref()))
            }
            Destination::Merge { kept, away } => {
                opened!(Merging, merging::Merging::new(context, kept, away))
            }
        }
    }
}

/// The area of the left navigation a place belongs to.
#[must_use]
pub const fn area(place: &Destination) -> Area {
    match place {
        Destination::Today => Area::Today,
        Destination::Families
        | Destination::Family(_)
        | Destination::FamilyGap(..)
        | Destination::Talk { .. }
        | Destination::Paper { .. }
        | Destination::NewFamily
        | Destination::Import
        | Destination::Merge { .. } => Area::Families,
        Destination::Calendar { .. } | Destination::Plan { .. } => Area::Calendar,
        Destination::Places { .. } | Destination::JointPlaces => Area::Schools,
        Destination::Letters(_) => Area::Letters,
        Destination::Reports => Area::Reports,
        Destination::Admin(_) | Destination::Schools(_) => Area::Admin,
    }
}

/// The place that an area opens with; areas of later versions lead to Heute.
#[must_use]
pub const fn root(area: Area) -> Destination {
    match area {
        Area::Today => Destination::Today,
        Area::Reports => Destination::Reports,
        Area::Families => Destination::Families,
        Area::Calendar => Destination::CALENDAR,
        Area::Schools => Destination::PLACES,
        Area::Letters => Destination::Letters(None),
        Area::Admin => Destination::Admin(crate::desktop::action::AdminPage::Sites),
    }
}
