//! Findings in sentences, German and English. A sentence names row and column, never what is in the cell.

use super::dates::{BadDate, DateHint};
use super::draft::{Finding, FindingKind};
use crate::domain::language::Lang;

impl Finding {
    /// The finding as a sentence for staff, with its place: `Zeile 7, Spalte „geb. am“: …`.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let (row, column) = match lang {
            Lang::De => ("Zeile", "Spalte"),
            Lang::En => ("Row", "column"),
        };
        let place = match (self.row, &self.column, lang) {
            (Some(n), Some(c), Lang::De) => format!("{row} {n}, {column} „{c}“: "),
            (Some(n), Some(c), Lang::En) => format!("{row} {n}, {column} “{c}”: "),
            (Some(n), None, _) => format!("{row} {n}: "),
            (None, Some(c), Lang::De) => format!("{column} „{c}“: "),
            (None, Some(c), Lang::En) => format!("Column “{c}”: "),
            (None, None, _) => String::new(),
        };
        let words = match self.kind {
            FindingKind::BadName(unfit) | FindingKind::Unfit(unfit) => unfit.sentence(lang),
            kind => {
                let (german, english) = words(kind);
                match lang {
                    Lang::De => german,
                    Lang::En => english,
                }
                .to_owned()
            }
        };
        place + &words
    }
}

fn words(kind: FindingKind) -> (&'static str, &'static str) {
    use FindingKind as K;
    match kind {
        K::NoNameColumn => (
            "Keine Spalte enthält die Namen der Kinder. Bitte zuordnen.",
            "No column holds the children's names. Please assign one.",
        ),
        K::NoBirthColumn => (
            "Keine Spalte enthält das Geburtsdatum. Bitte zuordnen.",
            "No column holds the birth date. Please assign one.",
        ),
        K::MissingName => ("Der Name des Kindes fehlt.", "The child's name is missing."),
        K::SingleName => (
            "Das Kind hat nur einen Namen.",
            "The child has one name only.",
        ),
        K::MissingBirth => ("Das Geburtsdatum fehlt.", "The birth date is missing."),
        K::NoChild => (
            "In dieser Zeile steht kein Kind.",
            "There is no child in this row.",
        ),
        K::SurplusCells => (
            "Die Zeile hat mehr Zellen als die Kopfzeile; vermutlich ist ein Trennzeichen zu viel.",
            "The row has more cells than the header; probably one delimiter too many.",
        ),
        K::LackingCells => (
            "Die Zeile ist kürzer als die Kopfzeile.",
            "The row is shorter than the header.",
        ),
        K::CellTooLong => (
            "Die Zelle ist viel zu lang; vermutlich fehlt ein Anführungszeichen.",
            "The cell is far too long; probably a quote is missing.",
        ),
        // Said by the rules of texts themselves.
        K::BadName(_) | K::Unfit(_) => ("", ""),
        K::HiddenSigns => (
            "Unsichtbare Zeichen wurden entfernt.",
            "Invisible characters were taken out.",
        ),
        K::BadDate(BadDate::NoYear) => ("Das Jahr fehlt.", "The year is missing."),
        K::BadDate(BadDate::TooOld) => (
            "Die Person ist über 30 Jahre alt.",
            "The person is more than 30 years old.",
        ),
        K::BadDate(BadDate::Unreadable) => (
            "Das Datum ist nicht lesbar. Erwartet wird zum Beispiel 03.05.2012.",
            "The date cannot be read. Expected is, for example, 03.05.2012.",
        ),
        K::BadDate(BadDate::NoSuchDay) => ("Diesen Tag gibt es nicht.", "There is no such day."),
        K::BadDate(BadDate::BirthInFuture) => (
            "Das Geburtsdatum liegt in der Zukunft.",
            "The birth date lies in the future.",
        ),
        K::BadDate(BadDate::TooLongAgo) => (
            "Das Datum liegt über 100 Jahre zurück.",
            "The date is more than 100 years ago.",
        ),
        K::Date(DateHint::PossiblyAssumed) => (
            "1. Januar: möglicherweise ein angenommenes Geburtsdatum.",
            "1 January: possibly an assumed birth date.",
        ),
        K::Date(DateHint::ExcelNumber) => (
            "Eine Excel-Tageszahl, als Datum gelesen.",
            "An Excel day number, read as a date.",
        ),
        K::Date(DateHint::ShortYear) => (
            "Jahr mit zwei Ziffern, ergänzt.",
            "Year with two digits, completed.",
        ),
        K::Date(DateHint::DayOrMonthFirst) => (
            "Tag und Monat könnten vertauscht sein.",
            "Day and month could be exchanged.",
        ),
        K::Date(DateHint::Incomplete) => (
            "Nur Monat oder Jahr ist angegeben.",
            "Only month or year is given.",
        ),
        K::Date(DateHint::Future) => (
            "Das Datum liegt in der Zukunft.",
            "The date lies in the future.",
        ),
        K::Date(DateHint::Adult) => (
            "Die Person ist 22 Jahre oder älter.",
            "The person is 22 or older.",
        ),
        K::LostLetter => (
            "Ein Buchstabe ist verloren gegangen (? oder �). Bitte bei der meldenden Stelle nachfragen.",
            "A letter was lost (? or �). Please ask the reporting office.",
        ),
        K::Garbled => (
            "Die Zeichen sind entstellt; vermutlich falsche Zeichenkodierung.",
            "The letters are garbled; probably the wrong encoding.",
        ),
        K::Formula => (
            "Sieht wie eine Formel aus und wird nur als Text übernommen.",
            "Looks like a formula and is kept as text only.",
        ),
        K::UnknownSex => (
            "Das Geschlecht ist nicht erkannt.",
            "The sex was not recognised.",
        ),
        K::UnknownLanguage => (
            "Die Sprache ist nicht erkannt.",
            "The language was not recognised.",
        ),
        K::VagueLanguage => (
            "Die Sprache ist zu ungenau, zum Beispiel Kurmandschi oder Sorani statt Kurdisch.",
            "The language is too vague, for example Kurmanji or Sorani instead of Kurdish.",
        ),
        K::SeveralLanguages => (
            "Mehrere Sprachen; die erste wird übernommen.",
            "Several languages; the first is taken.",
        ),
        K::UnknownCountry => (
            "Der Staat ist nicht erkannt.",
            "The country was not recognised.",
        ),
        K::BadPostcode => (
            "Die Postleitzahl hat nicht fünf Ziffern.",
            "The postcode does not have five digits.",
        ),
        K::PostcodeFilled => (
            "Die führende Null der Postleitzahl ist ergänzt.",
            "The postcode's leading zero was put back.",
        ),
        K::BadPhone => (
            "Die Telefonnummer ist unvollständig oder durch die Tabelle beschädigt.",
            "The phone number is incomplete or was damaged by the spreadsheet.",
        ),
        K::PhoneFilled => (
            "Die führende Null der Telefonnummer ist ergänzt.",
            "The phone number's leading zero was put back.",
        ),
        K::UnknownPathway => (
            "Der Aufenthalt ist nicht erkannt.",
            "The category of residence was not recognised.",
        ),
        K::BadSchoolYears => (
            "Die Zahl der Schuljahre ist nicht lesbar.",
            "The number of school years cannot be read.",
        ),
        K::UnknownInterpreting => (
            "Weder ja, nein noch eine Sprache.",
            "Neither yes, no nor a language.",
        ),
        K::NameOrderGuessed => (
            "Vor- und Familienname stehen in einer Zelle; die Reihenfolge ist geraten.",
            "Given and family name are in one cell; their order was guessed.",
        ),
        K::FreeTextHeldBack => (
            "Freitext wird nicht übernommen, solange er nicht bestätigt ist.",
            "Free text is not imported unless confirmed.",
        ),
        K::NoContact => (
            "Weder Telefon noch E-Mail ist angegeben.",
            "Neither phone nor e-mail is given.",
        ),
        K::NoAddress => (
            "Die Anschrift ist unvollständig.",
            "The address is incomplete.",
        ),
        K::JoinedByAddress => (
            "Nur wegen gleichem Namen und gleicher Anschrift mit einer anderen Zeile zusammengeführt.",
            "Joined with another row only by equal name and address.",
        ),
        K::RowsDiffer => (
            "Die Zeilen dieser Familie unterscheiden sich hier; die erste gilt.",
            "The rows of this family differ here; the first one counts.",
        ),
        K::PossiblySameHousehold => (
            "Könnte dieselbe Familie wie eine andere Zeile sein; getrennt gelassen.",
            "Could be the same family as another row; kept apart.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_names_row_and_column() {
        let finding = Finding {
            row: Some(7),
            column: Some("geb. am".into()),
            kind: FindingKind::BadDate(BadDate::NoSuchDay),
        };
        assert_eq!(
            finding.sentence(Lang::De),
            "Zeile 7, Spalte „geb. am“: Diesen Tag gibt es nicht."
        );
        assert_eq!(
            finding.sentence(Lang::En),
            "Row 7, column “geb. am”: There is no such day."
        );
    }
}
