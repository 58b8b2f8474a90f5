//! The fields of the administration's forms: their names, their order, what can be wrong with them.

mod settings;

use crate::desktop::text::Texts;

pub use settings::{SETTINGS, Source, Unit};

/// What a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A site.
    Site,
    /// A room.
    Room,
    /// A counsellor.
    Counsellor,
    /// A slot series.
    Series,
    /// An exception to a series.
    Exception,
    /// An absence.
    Absence,
    /// A closing day.
    Closure,
    /// The settings.
    Settings,
}

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Name.
    Name,
    /// Letter of a site.
    Letter,
    /// Building.
    Building,
    /// Street and number.
    Street,
    /// Postcode.
    Postcode,
    /// Town.
    Town,
    /// Bus stop.
    BusStop,
    /// How to get there.
    Directions,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// Short name of a counsellor.
    Short,
    /// Languages of a counsellor.
    Languages,
    /// Floor of a room.
    Floor,
    /// Seats of a room.
    Seats,
    /// Accessible room.
    Accessible,
    /// In use.
    Active,
    /// Counsellor.
    Counsellor,
    /// Site.
    Site,
    /// Room.
    Room,
    /// Weekday, Monday 0.
    Weekday,
    /// From (time).
    From,
    /// To (time).
    To,
    /// Rhythm.
    Rhythm,
    /// Its n.
    RhythmNumber,
    /// Valid from.
    ValidFrom,
    /// Valid to.
    ValidTo,
    /// Day of an exception.
    Day,
    /// It does not take place that day.
    Skips,
    /// First day of a stretch.
    FirstDay,
    /// Last day of a stretch.
    LastDay,
    /// Whole days.
    WholeDay,
    /// Occasion.
    Reason,
    /// Does an absence come again?
    Repeat,
    /// Until when.
    RepeatUntil,
    /// First day of the n-th pause.
    PauseFrom(u8),
    /// Last day of the n-th pause.
    PauseTo(u8),
    /// The n-th of [`SETTINGS`].
    Setting(u8),
    /// The n-th way between two sites.
    Way(u8),
}

/// Only once.
pub const REPEAT_NOT: i64 = 0;

/// Every week.
pub const REPEAT_WEEKLY: i64 = 1;

/// So many pauses a series has at most in the form.
pub const MOST_PAUSES: u8 = 8;

/// So many ways the settings show: those between eight sites.
pub const MOST_WAYS: usize = 28;

/// Ids of fields that there are several of.
macro_rules! ids {
    ($name:ident $prefix:literal $($n:literal)*) => {
        static $name: &[&str] = &[$(concat!($prefix, $n)),*];
    };
}

ids!(PAUSE_FROM "admin-pause-from-" 0 1 2 3 4 5 6 7);

ids!(PAUSE_TO "admin-pause-to-" 0 1 2 3 4 5 6 7);

ids!(WAYS "admin-way-" 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27);

fn nth(ids: &'static [&'static str], at: u8) -> &'static str {
    ids.get(usize::from(at)).copied().unwrap_or("admin-none")
}

/// Why a field cannot stay as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Empty.
    Missing,
    /// No number.
    Number,
    /// No postcode.
    Postcode,
    /// No day.
    Date,
    /// No time.
    Time,
    /// The end lies before the beginning.
    Order,
    /// Nothing chosen.
    Choice,
}

impl Wrong {
    /// The words below the field.
    #[must_use]
    pub fn words(self, texts: &Texts) -> String {
        match self {
            Self::Missing => texts.wrong_missing(),
            Self::Number => texts.wrong_number(),
            Self::Postcode => texts.wrong_postcode(),
            Self::Date => texts.wrong_date(),
            Self::Time => texts.wrong_time(),
            Self::Order => texts.wrong_order(),
            Self::Choice => texts.wrong_choice(),
        }
    }
}

impl Slot {
    /// The field of a setting.
    #[must_use]
    pub fn of_setting(key: &str) -> Option<Self> {
        let at = SETTINGS.iter().position(|setting| setting.key == key)?;
        u8::try_from(at).ok().map(Self::Setting)
    }

    /// Its id in the window.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "admin-name",
            Self::Letter => "admin-letter",
            Self::Building => "admin-building",
            Self::Street => "admin-street",
            Self::Postcode => "admin-postcode",
            Self::Town => "admin-town",
            Self::BusStop => "admin-bus-stop",
            Self::Directions => "admin-directions",
            Self::Phone => "admin-phone",
            Self::Email => "admin-email",
            Self::Short => "admin-short",
            Self::Languages => "admin-languages",
            Self::Floor => "admin-floor",
            Self::Seats => "admin-seats",
            Self::Accessible => "admin-accessible",
            Self::Active => "admin-active",
            Self::Counsellor => "admin-counsellor",
            Self::Site => "admin-site",
            Self::Room => "admin-room",
            Self::Weekday => "admin-weekday",
            Self::From => "admin-from",
            Self::To => "admin-to",
            Self::Rhythm => "admin-rhythm",
            Self::RhythmNumber => "admin-rhythm-number",
            Self::ValidFrom => "admin-valid-from",
            Self::ValidTo => "admin-valid-to",
            Self::Day => "admin-day",
            Self::Skips => "admin-skips",
            Self::FirstDay => "admin-first-day",
            Self::LastDay => "admin-last-day",
            Self::WholeDay => "admin-whole-day",
            Self::Reason => "admin-reason",
            Self::Repeat => "admin-repeat",
            Self::RepeatUntil => "admin-repeat-until",
            Self::PauseFrom(at) => nth(PAUSE_FROM, at),
            Self::PauseTo(at) => nth(PAUSE_TO, at),
            Self::Way(at) => nth(WAYS, at),
            Self::Setting(at) => SETTINGS[usize::from(at)].key,
        }
    }

    /// Its label.
    #[must_use]
    pub fn label(self, texts: &Texts) -> String {
        match self {
            Self::Name => texts.field_name(),
            Self::Letter => texts.field_letter(),
            Self::Building => texts.field_building(),
            Self::Street => texts.field_street(),
            Self::Postcode => texts.field_postcode(),
            Self::Town => texts.field_town(),
            Self::BusStop => texts.field_bus_stop(),
            Self::Directions => texts.field_directions(),
            Self::Phone => texts.field_phone(),
            Self::Email => texts.field_email(),
            Self::Short => texts.field_short(),
            Self::Languages => texts.field_languages(),
            Self::Floor => texts.field_floor(),
            Self::Seats => texts.field_seats(),
            Self::Accessible => texts.field_accessible(),
            Self::Active => texts.field_active(),
            Self::Counsellor => texts.field_counsellor(),
            Self::Site => texts.field_site(),
            Self::Room => texts.field_room(),
            Self::Weekday => texts.field_weekday(),
            Self::From => texts.field_from(),
            Self::To => texts.field_to(),
            Self::Rhythm => texts.field_rhythm(),
            Self::RhythmNumber => texts.field_rhythm_number(),
            Self::ValidFrom => texts.field_valid_from(),
            Self::ValidTo => texts.field_valid_to(),
            Self::Day => texts.field_day(),
            Self::Skips => texts.field_skips(),
            Self::FirstDay => texts.field_first_day(),
            Self::LastDay => texts.field_last_day(),
            Self::WholeDay => texts.field_whole_day(),
            Self::Reason => texts.field_reason(),
            Self::Repeat => texts.field_repeat(),
            Self::RepeatUntil => texts.field_repeat_until(),
            Self::PauseFrom(_) => texts.field_pause_from(),
            Self::PauseTo(_) => texts.field_pause_to(),
            // Its label names the two sites; the form view knows them.
            Self::Way(_) => texts.settings_minutes(),
            Self::Setting(at) => (SETTINGS[usize::from(at)].label)(texts),
        }
    }
}

/// The rows of a form. What does not apply at the moment is left out when it is drawn.
#[must_use]
pub fn layout(kind: Kind) -> &'static [&'static [Slot]] {
    use Slot as S;
    match kind {
        Kind::Site => &[
            &[S::Name, S::Letter],
            &[S::Building, S::Street],
            &[S::Postcode, S::Town],
            &[S::BusStop, S::Phone],
            &[S::Directions],
            &[S::Active],
        ],
        Kind::Room => &[
            &[S::Name, S::Floor],
            &[S::Seats],
            &[S::Accessible, S::Active],
        ],
        Kind::Counsellor => &[
            &[S::Name, S::Short],
            &[S::Phone, S::Email],
            &[S::Languages],
            &[S::Active],
        ],
        Kind::Series => &[
            &[S::Counsellor],
            &[S::Site],
            &[S::Room],
            &[S::Weekday],
            &[S::From, S::To],
            &[S::Rhythm],
            &[S::RhythmNumber],
            &[S::ValidFrom, S::ValidTo],
            &[S::Active],
        ],
        Kind::Exception => &[&[S::Day], &[S::Skips], &[S::From, S::To]],
        Kind::Absence => &[
            &[S::Counsellor],
            &[S::FirstDay, S::LastDay],
            &[S::WholeDay],
            &[S::From, S::To],
            &[S::Repeat],
            &[S::RepeatUntil],
        ],
        Kind::Closure => &[
            &[S::Reason],
            &[S::Site],
            &[S::FirstDay, S::LastDay],
            &[S::WholeDay],
            &[S::From, S::To],
        ],
        Kind::Settings => &[],
    }
}
