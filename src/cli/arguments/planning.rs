//! What may be typed to find, book and plan appointments and school places.

use crate::domain::appointment::AppointmentKind;
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

/// Options of `slots`.
#[derive(Debug, Clone, Args)]
pub struct Slots {
    /// Standort: Name, Buchstabe oder Nummer
    #[arg(long)]
    pub site: Option<String>,
    /// Ab
    #[arg(long, value_name = "JJJJ-MM-TT")]
    pub from: Option<NaiveDate>,
    /// Bis
    #[arg(long, value_name = "JJJJ-MM-TT")]
    pub to: Option<NaiveDate>,
    /// Für diese Familie, nach Eignung geordnet
    #[arg(long)]
    pub family: Option<String>,
}

/// Options of `book`.
#[derive(Debug, Clone, Args)]
pub struct Booking {
    /// Sprache zum Dolmetschen; `none` für ohne
    #[arg(long, value_name = "SPRACHE")]
    pub interpreter: Option<String>,
    /// Art des Gesprächs
    #[arg(long, value_enum, default_value_t)]
    pub kind: KindName,
    /// Länge in Minuten, wenn es nicht die übliche ist
    #[arg(long, value_name = "MINUTEN", value_parser = clap::value_parser!(u32).range(1..=720))]
    pub minutes: Option<u32>,
    /// Begründung, um Dolmetschfrist, Barrierefreiheit, Wünsche oder fehlendes Zeitfenster zu übergehen
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

/// Kinds of talks by their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum KindName {
    /// Erstberatung
    #[default]
    Initial,
    /// Folgeberatung
    FollowUp,
    /// Am Telefon
    Phone,
    /// Per Video
    Video,
    /// Gruppeninformation
    Group,
    /// Primar-Kurzgespräch
    PrimaryShort,
}

impl From<KindName> for AppointmentKind {
    fn from(name: KindName) -> Self {
        match name {
            KindName::Initial => Self::Initial,
            KindName::FollowUp => Self::FollowUp,
            KindName::Phone => Self::Phone,
            KindName::Video => Self::Video,
            KindName::Group => Self::Group,
            KindName::PrimaryShort => Self::PrimaryShort,
        }
    }
}

/// What matters most in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum PriorityName {
    /// Wartezeit
    Waiting,
    /// Ausgewogen
    #[default]
    Balanced,
    /// Kurze Wege
    ShortWays,
}

/// Options of `plan`.
#[derive(Debug, Clone, Args)]
pub struct Plan {
    /// Ab (sonst ab morgen)
    #[arg(long, value_name = "JJJJ-MM-TT")]
    pub from: Option<NaiveDate>,
    /// Wochen
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=53))]
    pub weeks: u32,
    /// Die Termine vergeben und verschieben
    #[arg(long)]
    pub apply: bool,
    /// Nur diese Familien, auch ihren nächsten Termin außerhalb des Zeitangebots; mehrmals anzugeben
    #[arg(long, value_name = "FAMILIE")]
    pub family: Vec<String>,
    /// Vorrang
    #[arg(long, value_enum, default_value_t)]
    pub priority: PriorityName,
    /// Dolmetschsprachen nicht bündeln
    #[arg(long)]
    pub no_bundles: bool,
    /// Nur der übliche Standort
    #[arg(long)]
    pub usual_sites: bool,
}

/// What `placement` does.
#[derive(Debug, Clone, Subcommand)]
pub enum Placement {
    /// Passende Schulen für ein Kind, mit Gründen
    Propose {
        /// Kind: Kennung, oder Aktenzeichen und Stelle in der Familie (EB-2026-0123/2)
        child: String,
        /// Jahrgang (0: internationale Klasse), sonst der empfohlene
        #[arg(long, value_parser = clap::value_parser!(u8).range(0..=13))]
        grade: Option<u8>,
    },
    /// Gemeinsamer Vorschlag für alle wartenden Kinder
    Joint(Joint),
}

/// Options of `placement joint`.
#[derive(Debug, Clone, Args)]
pub struct Joint {
    /// Die vorgeschlagenen Schulen anfragen
    #[arg(long)]
    pub ask: bool,
    /// Nur diese Kinder; mehrmals anzugeben
    #[arg(long, value_name = "KIND")]
    pub child: Vec<String>,
    /// Geschwister nicht zusammenhalten
    #[arg(long)]
    pub apart: bool,
    /// Schulen ohne gemeldete Plätze einbeziehen
    #[arg(long)]
    pub unknown: bool,
    /// Weite Wege erlauben
    #[arg(long)]
    pub far: bool,
}
