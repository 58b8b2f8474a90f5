//! What may be typed to read lists in and to write data and papers out.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

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
