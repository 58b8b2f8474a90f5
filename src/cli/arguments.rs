//! What may be typed behind `erstberatung`.

mod exchange;
mod planning;

use crate::domain::family::Pathway;
use crate::domain::language::Lang;
use crate::domain::rights::Role;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
pub use exchange::{CapacityQuestion, ChildrenSchild, Export, Families, Ics, Import, Papers};
pub use planning::{Booking, Joint, Placement, Plan, PriorityName, Slots};
use std::path::PathBuf;

/// Schulische Erstberatung: Familien, Termine und Briefe. Ohne Befehl öffnet sich das Fenster.
#[derive(Debug, Clone, Parser)]
#[command(name = "erstberatung", version, about, long_about = None)]
pub struct Arguments {
    /// Ordner der Daten (sonst der übliche Ordner dieses Computers)
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Server statt Ordner
    #[arg(long, global = true, value_name = "URL")]
    pub server: Option<String>,
    /// Feste Uhr: Mittag dieses Tages, Europe/Berlin
    #[arg(long, global = true, value_name = "JJJJ-MM-TT")]
    pub today: Option<NaiveDate>,
    /// Sprache der Meldungen
    #[arg(long, global = true, value_enum, default_value_t)]
    pub lang: Language,
    /// Ergebnis als JSON auf der Standardausgabe
    #[arg(long, global = true)]
    pub json: bool,
    /// Wer angemeldet wird (sonst die erste Person der Datenbank)
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// Datei mit dem Passwort (sonst ERSTBERATUNG_PASSWORD oder Eingabe)
    #[arg(long, global = true, value_name = "DATEI")]
    pub password_file: Option<PathBuf>,
    /// Was zu tun ist
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Language of sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Language {
    /// Deutsch
    #[default]
    De,
    /// English
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::De => Self::De,
            Language::En => Self::En,
        }
    }
}

/// Was zu tun ist.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Der ganze Weg mit Beispieldaten: Familien, Termine, Einladungen als PDF
    Demo(Demo),
    /// Legt eine neue verschlüsselte Datenbank an
    Init {
        /// Name der ersten Person
        #[arg(long, default_value = "Verwaltung")]
        name: String,
        /// Ihre Rolle
        #[arg(long, value_enum, default_value_t)]
        role: RoleName,
    },
    /// Liest eine Liste neu gemeldeter Kinder ein: alles oder nichts
    Import(Import),
    /// Liest die amtliche Schulliste ein: „schuldaten.csv“ des Ministeriums oder das eigene Format
    ImportSchools {
        /// Die Liste
        file: PathBuf,
        /// Nur prüfen, nichts schreiben
        #[arg(long)]
        dry_run: bool,
        /// Schulen schließen, die nicht in der Liste stehen
        #[arg(long)]
        close_missing: bool,
    },
    /// Zeigt die Schulen
    Schools,
    /// Freie Plätze der Schulen: zeigen, einlesen, als Liste schreiben
    Capacity {
        /// Was
        #[command(subcommand)]
        what: CapacityQuestion,
    },
    /// Sucht Menschen in jeder Schreibweise, nach Aktenzeichen oder Telefon
    Search {
        /// Wonach
        text: String,
        /// Höchstens so viele
        #[arg(long, default_value_t = 20)]
        limit: usize,
    },
    /// Berechnet die Schulpflicht zu einem Geburtsdatum
    Duty(Duty),
    /// Arbeitstage und Fristen in NRW
    Calendar {
        /// Was
        #[command(subcommand)]
        what: CalendarQuestion,
    },
    /// Freie Zeitfenster; mit Familie nach Eignung geordnet
    Slots(Slots),
    /// Bucht ein Zeitfenster für eine Familie
    Book {
        /// Aktenzeichen oder Kennung der Familie
        family: String,
        /// Zeitfenster, wie `slots` es nennt
        slot: String,
        /// Wie
        #[command(flatten)]
        how: Booking,
    },
    /// Verschiebt einen Termin
    Move {
        /// Kennung des Termins
        appointment: String,
        /// Zeitfenster, wie `slots` es nennt
        slot: String,
        /// Andere Länge in Minuten
        #[arg(long, value_name = "MINUTEN", value_parser = clap::value_parser!(u32).range(1..=720))]
        minutes: Option<u32>,
        /// Begründung, um Dolmetschfrist, Barrierefreiheit, Wünsche oder fehlendes Zeitfenster zu übergehen
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Sagt einen Termin ab
    Cancel {
        /// Kennung des Termins
        appointment: String,
        /// Warum
        #[arg(long)]
        reason: String,
        /// Die Familie hat abgesagt
        #[arg(long)]
        by_family: bool,
    },
    /// Viele wartende Familien auf einmal auf freie Zeiten verteilen; ohne --apply wird nichts geschrieben
    Plan(Plan),
    /// Schulplätze: passende Schulen, gemeinsamer Vorschlag
    #[command(subcommand)]
    Placement(Placement),
    /// Nimmt die letzte eigene Änderung zurück
    Undo,
    /// Führt wieder aus, was zuletzt zurückgenommen wurde
    Redo,
    /// Schreibt Dateien für andere Programme
    Export {
        /// Was
        #[command(subcommand)]
        what: Export,
    },
    /// Zahlen zu einem Stichtag
    Report {
        /// Was
        #[command(subcommand)]
        what: ReportKind,
    },
    /// Schreibt fällige Briefe als PDF; mit einem Unterbefehl: der Postausgang
    #[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
    Letters(Letters),
    /// Brieftexte: Liste, Austausch mit Übersetzungsbüros, Prüfung, Freigabe
    Texts {
        /// Was
        #[command(subcommand)]
        what: super::texts::Action,
    },
    /// Schreibt ein Schreiben auf dem Weg zur Schule als PDF (Übergabebogen, Anfrage, Zuweisung …)
    Papers(Papers),
    /// Prüft die Datenbank
    Check {
        /// Jede Seite und jeden Verweis
        #[arg(long)]
        deep: bool,
    },
    /// Misst die Zahlen der README auf diesem Computer
    Bench(Bench),
}

/// Options of `demo`.
#[derive(Debug, Clone, Args)]
pub struct Demo {
    /// Ordner der Briefe (sonst `briefe` im Ordner der Daten)
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Vorher aufhören
    #[arg(long, value_enum, default_value_t)]
    pub until: Until,
    /// Kein Fenster öffnen
    #[arg(long)]
    pub no_window: bool,
}

/// How far `demo` goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, ValueEnum)]
pub enum Until {
    /// Familien warten, nichts ist gebucht
    Imported,
    /// Termine stehen
    Planned,
    /// Briefe sind geschrieben
    #[default]
    Lettered,
}

/// Roles by their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum RoleName {
    /// Beratung
    Counsellor,
    /// Büro
    Office,
    /// Schulaufsicht
    SchoolSupervision,
    /// Verwaltung
    #[default]
    Admin,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Counsellor => Self::Counsellor,
            RoleName::Office => Self::Office,
            RoleName::SchoolSupervision => Self::SchoolSupervision,
            RoleName::Admin => Self::Admin,
        }
    }
}

/// Options of `duty`.
#[derive(Debug, Clone, Args)]
pub struct Duty {
    /// Geburtsdatum: JJJJ-MM-TT, JJJJ-MM oder JJJJ
    pub birth: String,
    /// Stichtag (sonst heute)
    #[arg(long, value_name = "JJJJ-MM-TT")]
    pub on: Option<NaiveDate>,
    /// Schuljahre bisher, in allen Ländern
    #[arg(long)]
    pub school_years: Option<u8>,
    /// Aufenthalt
    #[arg(long, value_enum)]
    pub pathway: Option<PathwayName>,
}

/// Residence pathways by their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PathwayName {
    /// EU
    Eu,
    /// Drittstaat mit Titel
    ThirdCountry,
    /// § 24 AufenthG
    Section24,
    /// Asyl, der Kommune zugewiesen
    AsylumAllocated,
    /// Asyl, in Landeseinrichtung
    AsylumStateFacility,
    /// Ausreisepflichtig
    ObligedToLeave,
    /// Unbegleitet minderjährig
    UnaccompaniedMinor,
    /// Deutsch
    German,
}

impl From<PathwayName> for Pathway {
    fn from(name: PathwayName) -> Self {
        match name {
            PathwayName::Eu => Self::Eu,
            PathwayName::ThirdCountry => Self::ThirdCountry,
            PathwayName::Section24 => Self::Section24,
            PathwayName::AsylumAllocated => Self::AsylumAllocated,
            PathwayName::AsylumStateFacility => Self::AsylumStateFacility,
            PathwayName::ObligedToLeave => Self::ObligedToLeave,
            PathwayName::UnaccompaniedMinor => Self::UnaccompaniedMinor,
            PathwayName::German => Self::German,
        }
    }
}

/// Questions to the calendar.
#[derive(Debug, Clone, Subcommand)]
pub enum CalendarQuestion {
    /// Arbeitstage von einem Tag bis zu einem anderen, beide eingeschlossen
    Workdays {
        /// Von
        from: NaiveDate,
        /// Bis
        to: NaiveDate,
    },
    /// Letzter Tag, um Dolmetschen für einen Termin anzufragen
    InterpreterDeadline {
        /// Tag des Termins
        date: NaiveDate,
    },
}

/// What can be reported.
#[derive(Debug, Clone, Subcommand)]
pub enum ReportKind {
    /// Wartende Kinder: auf die Beratung, und beraten noch ohne Schulplatz
    Waiting(Waiting),
}

/// Options of `report waiting`.
#[derive(Debug, Clone, Args)]
pub struct Waiting {
    /// Stichtag (sonst heute); gezählt wird, was am Ende dieses Tages erfasst war
    #[arg(long, value_name = "JJJJ-MM-TT")]
    pub on: Option<NaiveDate>,
    /// Nur diese Gliederung, mehrfach möglich (sonst alle)
    #[arg(long, value_enum)]
    pub by: Vec<CountBy>,
    /// Familien zählen statt Kinder
    #[arg(long)]
    pub families: bool,
    /// Zahlen unter 5 nicht nennen, auch nicht über die Summe
    #[arg(long)]
    pub protect: bool,
    /// Als Tabelle in diese Datei
    #[arg(long, value_name = "DATEI")]
    pub csv: Option<PathBuf>,
    /// Als Bericht in diese Datei
    #[arg(long, value_name = "DATEI")]
    pub pdf: Option<PathBuf>,
}

/// A breakdown of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CountBy {
    /// Stufe
    Stage,
    /// Kommune
    Municipality,
    /// Ukraine und andere Herkunft
    Ukraine,
    /// Alphabetisierung
    Literacy,
}

/// Options of `letters`.
#[derive(Debug, Clone, Args)]
pub struct Letters {
    /// Nur was noch nicht gedruckt oder veraltet ist; sonst auch noch einmal, was gedruckt ist (Zweitdruck)
    #[arg(long)]
    pub due: bool,
    /// Briefart, wie `letters due` sie nennt; all: alle
    #[arg(long, default_value = "invitation")]
    pub kind: String,
    /// Nur für diese Familie
    #[arg(long)]
    pub family: Option<String>,
    /// Ordner
    #[arg(long, value_name = "DIR", required = true)]
    pub out: Option<PathBuf>,
    /// Eine Datei je Brief statt Druckdateien; beides in der Reihenfolge der Umschläge
    #[arg(long)]
    pub single: bool,
    /// Postausgang
    #[command(subcommand)]
    pub action: Option<super::post::Action>,
}

/// Options of `bench`.
#[derive(Debug, Clone, Args)]
pub struct Bench {
    /// Familien des erzeugten Büros
    #[arg(long, default_value_t = 2_200)]
    pub families: usize,
    /// Startwert
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}
