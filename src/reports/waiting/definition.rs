//! What the numbers mean, in words: written once, printed with every table, every file and every paper.

use super::numbers::Numbers;
use crate::domain::calendar::SchoolCalendar;
use crate::domain::language::Lang;

/// Who is counted and how, paragraph by paragraph.
#[must_use]
pub fn definition(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::De => [
            "Gezählt wird, was am Ende des Stichtags erfasst war. Was später eingetragen wird, ändert eine frühere Zahl \
             nicht, auch wenn es ein früheres Datum trägt.",
            "Auf die Beratung wartet ein gemeldetes Kind, mit oder ohne Termin, bis ein Gespräch mit ihm geführt und \
             abgeschlossen ist; im Primar-Kurzverfahren bis zur Übergabe an das Schulamt. Danach ist es beraten und noch ohne \
             Schulplatz, bis die Schule die Aufnahme bestätigt; eine Zuweisung allein genügt nicht. Wer direkt, an einem Berufskolleg oder \
             außerhalb des Kreises zur Schule geht, wartet nicht mehr.",
            "Nicht gezählt werden Kinder in geschlossenen Akten und Kinder, die am Stichtag nach der Berechnung noch nicht oder \
             nicht mehr schulpflichtig oder keine Seiteneinsteiger sind. Zusammengeführte Akten zählen einmal. Familien zählen, \
             wenn mindestens ein Kind wartet; ihre Wartezeit ist die des Kindes, das am längsten wartet.",
            "Die Wartezeit zählt vom Tag der Meldung, ohne Schulplatz vom Tag des Gesprächs, in Kalendertagen und in Schultagen \
             (ohne Wochenenden, Feiertage und Schulferien in Nordrhein-Westfalen). Wer schon einen Schulplatz hatte oder einen \
             anderen Weg ging und wiederkommt, wartet von dem Tag an, an dem das endete: der erneuten Übergabe, der Rücknahme \
             oder der aufgehobenen Zuweisung.",
        ],
        Lang::En => [
            "Counted is what was recorded at the end of the key date. What is entered later changes no earlier number, whatever \
             date it carries.",
            "A reported child waits for counselling, with or without an appointment, until a talk with it was held and finished; \
             in the short procedure of primary level until it is handed over to the school authority. From then on it is \
             counselled and without a school place, until the school confirms the admission; a placement alone is not enough. Whoever goes to school directly, at a \
             vocational college or outside the county no longer waits.",
            "Not counted are children in closed files and children who by computation are not yet or no longer of compulsory \
             school age, or no newcomers, on the key date. Merged files count once. A family counts if at least one child \
             waits; it waits as long as the child that waits longest.",
            "Waiting time runs from the day of the report, without a school place from the day of the talk, in calendar days and \
             in school days (without weekends, public holidays and school holidays in North Rhine-Westphalia). Whoever had a \
             place or went another way and comes back waits from the day on which that ended: handed over anew, taken back, or \
             the placement revoked.",
        ],
    }
}

/// What holds for these numbers in particular: days beyond the table of school holidays, small numbers that are hidden.
#[must_use]
pub fn footnotes(numbers: &Numbers, protected: bool, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    let reach = SchoolCalendar::nrw().reach();
    let known = reach.as_ref().is_some_and(|reach| {
        reach.contains(&numbers.on) && numbers.earliest.is_none_or(|day| reach.contains(&day))
    });
    if let (false, Some(reach)) = (known, reach) {
        let (first, last) = (reach.start(), reach.end());
        notes.push(match lang {
            Lang::De => format!(
                "Die Schulferien sind vom {} bis zum {} bekannt. Außerhalb zählen alle Arbeitstage als Schultage.",
                first.format("%d.%m.%Y"),
                last.format("%d.%m.%Y")
            ),
            Lang::En => format!(
                "School holidays are known from {first} to {last}. Beyond, every working day counts as a school day."
            ),
        });
    }
    if protected {
        notes.push(match lang {
            Lang::De => "• steht für eine Zahl unter 5 oder eine, aus der sich eine solche errechnen ließe.".into(),
            Lang::En => "• stands for a number below 5, or one from which such a number could be worked out.".into(),
        });
    }
    notes
}
