//! What may be typed behind `erstberatung`.

use crate::domain::appointment::AppointmentKind;
use crate::domain::family::Pathway;
use crate::domain::language::Lang;
use crate::domain::rights::Role;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
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

/// What about free places.
#[derive(Debug, Clone, Subcommand)]
pub enum CapacityQuestion {
    /// Zeigt gemeldete und freie Plätze je Schule und Jahrgang
    List,
    /// Liest Zahlen ein: eine Zeile je Schule, eine Spalte je Jahrgang; alles oder nichts
    Import {
        /// Die Liste
        file: PathBuf,
        /// Nur prüfen, nichts schreiben
        #[arg(long)]
        dry_run: bool,
    },
    /// Schreibt alle Zahlen als Liste
    Export {
        /// Datei (sonst Standardausgabe)
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
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

/// Options of `import`.
#[derive(Debug, Clone, Args)]
pub struct Import {
    /// Die Liste
    pub file: PathBuf,
    /// Spaltenzuordnung (TOML); sonst wird sie erraten
    #[arg(long, value_name = "DATEI")]
    pub map: Option<PathBuf>,
    /// Zeichenkodierung, wenn die erkannte nicht stimmt (utf-8, utf-16le, utf-16be, windows-1252)
    #[arg(long, value_name = "KODIERUNG")]
    pub encoding: Option<String>,
    /// Nur prüfen, nichts schreiben
    #[arg(long)]
    pub dry_run: bool,
    /// Zeilen mit Fehlern auslassen, die übrigen einlesen
    #[arg(long)]
    pub skip_faulty: bool,
    /// Rückmeldung an die meldende Stelle: .csv als Tabelle, sonst als Text
    #[arg(long, value_name = "DATEI")]
    pub report: Option<PathBuf>,
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

/// What can be exported.
#[derive(Debug, Clone, Subcommand)]
pub enum Export {
    /// Termine als Kalenderdatei, ohne Namen von Familien
    Ics(Ics),
    /// Familien und Kinder als Tabelle (CSV), die sich wieder einlesen lässt
    Families(Families),
    /// Kinder einer Schule für deren Programm SchILD-NRW
    ChildrenSchild(ChildrenSchild),
}

/// Options of `papers`.
#[derive(Debug, Clone, Args)]
pub struct Papers {
    /// Welches: handover_sheet, school_enquiry, placement, placement_info, placement_copy, health_office_list,
    /// admission_return, interim, vocational_note
    pub kind: String,
    /// Aktenzeichen oder Kennung der Familie
    #[arg(long, required_unless_present = "from")]
    pub family: Option<String>,
    /// Kennung des Kindes oder sein Platz in der Akte (1, 2 …); sonst alle, für die es möglich ist
    #[arg(long, requires = "family")]
    pub child: Option<String>,
    /// Liste an das Gesundheitsamt: Kinder, die ab diesem Tag beraten wurden
    #[arg(long, value_name = "JJJJ-MM-TT", conflicts_with = "family")]
    pub from: Option<NaiveDate>,
    /// Bis zu diesem Tag (sonst heute)
    #[arg(long, value_name = "JJJJ-MM-TT", requires = "from")]
    pub to: Option<NaiveDate>,
    /// Zweite Sprache (sonst die der Familie; de für keine)
    #[arg(long, value_name = "SPRACHE")]
    pub second_language: Option<String>,
    /// Gründe, wenn der Wunsch der Familie nicht erfüllt ist
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub grounds: String,
    /// Als verschickt eintragen
    #[arg(long)]
    pub posted: bool,
    /// Auch ohne Rechtsbehelfsbelehrung als verschickt eintragen
    #[arg(long, requires = "posted")]
    pub without_remedy: bool,
    /// Ordner der Dateien
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Options of `export children-schild`.
#[derive(Debug, Clone, Args)]
pub struct ChildrenSchild {
    /// Amtliche Nummer der Schule
    #[arg(long, value_name = "NUMMER")]
    pub school: String,
    /// Nur dieses Kind: seine Kennung
    #[arg(long)]
    pub child: Option<String>,
    /// Nur wer ab diesem Tag zugewiesen wurde
    #[arg(long, value_name = "JJJJ-MM-TT")]
    pub placed_since: Option<NaiveDate>,
    /// Zeichenkodierung: utf-8 (SchILD-NRW 3) oder windows-1252 (SchILD-NRW 2)
    #[arg(long, value_name = "KODIERUNG", default_value = "utf-8")]
    pub encoding: String,
    /// Ordner der Dateien SchuelerBasisdaten.dat und SchuelerErzieher.dat
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Options of `export families`.
#[derive(Debug, Clone, Args)]
pub struct Families {
    /// Auch abgeschlossene Akten
    #[arg(long)]
    pub closed: bool,
    /// Datei (sonst die Standardausgabe)
    #[arg(long, value_name = "DATEI")]
    pub out: Option<PathBuf>,
}

/// Options of `export ics`.
#[derive(Debug, Clone, Args)]
pub struct Ics {
    /// Nur dieser Standort: Name, Buchstabe oder Nummer
    #[arg(long, conflicts_with_all = ["counsellor", "appointment"])]
    pub site: Option<String>,
    /// Nur diese Beratungskraft: Name, Kurzname oder Nummer
    #[arg(long, conflicts_with = "appointment")]
    pub counsellor: Option<String>,
    /// Nur dieser Termin: seine Kennung
    #[arg(long, conflicts_with_all = ["from", "to"])]
    pub appointment: Option<String>,
    /// Ab (sonst heute)
    #[arg(long, value_name = "JJJJ-MM-TT")]
    pub from: Option<NaiveDate>,
    /// Bis (sonst ein Jahr)
    #[arg(long, value_name = "JJJJ-MM-TT")]
    pub to: Option<NaiveDate>,
    /// Datei (sonst die Standardausgabe)
    #[arg(long, value_name = "DATEI")]
    pub out: Option<PathBuf>,
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

/// Options of `letters`.
#[derive(Debug, Clone, Args)]
pub struct Letters {
    /// Nur was noch nicht gedruckt oder veraltet ist; sonst auch noch einmal, was gedruckt ist (Zweitdruck)
    #[arg(long)]
    pub due: bool,
    /// Briefart, wie `letters due` sie nennt; all: alle. Ohne Angabe mit --due alle, sonst die Einladungen
    #[arg(long)]
    pub kind: Option<String>,
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
