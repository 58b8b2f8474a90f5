//! The names of recorded fields in words, for the list of what was changed. Holds no contents.

use super::language::Lang;

/// What a field of a record is called; nothing for fields that mean nothing to people.
#[must_use]
pub fn field_word(field: &str, lang: Lang) -> Option<&'static str> {
    let (german, english) = match field {
        "address" => ("Anschrift", "address"),
        "phones" => ("Telefon", "phone"),
        "no_phone" => ("kein Telefon", "no phone"),
        "email" => ("E-Mail", "e-mail"),
        "language" => ("Sprache", "language"),
        "more_languages" => ("weitere Sprachen", "more languages"),
        "letter_language" => ("Sprache der Briefe", "language of letters"),
        "interpreter" | "no_interpreter" => ("Dolmetschen", "interpreter"),
        "pathway" => ("Aufenthaltskategorie", "category of residence"),
        "reported_on" => ("gemeldet am", "reported on"),
        "reporter" => ("meldende Stelle", "reporter"),
        "arrived_in_municipality_on" => ("Zuzug", "moved in on"),
        "entered_germany_on" => ("Einreise", "entered Germany on"),
        "allocated_on" => ("Zuweisung an die Kommune", "allocated on"),
        "municipality" => ("Kommune", "municipality"),
        "wishes" => ("Wünsche zum Termin", "wishes for the appointment"),
        "preferred_site" => ("Standort", "site"),
        "address_protected" => ("Auskunftssperre", "protected address"),
        "note" => ("Notiz", "note"),
        "closed" => ("Abschluss", "closing"),
        "helper" => ("Begleitung", "helper"),
        "family_name" => ("Familienname", "family name"),
        "given_name" => ("Vorname", "given name"),
        "family_name_original" | "given_name_original" => {
            ("Name in eigener Schrift", "name in original script")
        }
        "other_names" | "usual_name" => ("andere Schreibweise", "other spelling"),
        "birth" => ("Geburtsdatum", "birth date"),
        "sex" => ("Geschlecht", "sex"),
        "birth_place" => ("Geburtsort", "place of birth"),
        "birth_country" => ("Geburtsland", "country of birth"),
        "nationality" | "second_nationality" => ("Staatsangehörigkeit", "nationality"),
        "school_years" => ("Schuljahre", "school years"),
        "school_history" => ("Schulbesuch bisher", "schools so far"),
        "interruptions" => ("Zeiten ohne Schule", "times without school"),
        "pre_school" => ("Kindergarten", "pre-school"),
        "last_certificate" => ("letztes Zeugnis", "last certificate"),
        "german_schooling" | "german_school_since" => {
            ("Schule in Deutschland", "school in Germany")
        }
        "skills" => ("Sprachkenntnisse", "language skills"),
        "german_level" | "german_assessment" => ("Deutschkenntnisse", "level of German"),
        "literacy" => ("Lesen und Schreiben", "reading and writing"),
        "documents" => ("Unterlagen", "papers"),
        "measles" => ("Masernschutz", "measles proof"),
        "health_exam" => ("Schuleingangsuntersuchung", "health examination"),
        "special_needs" => ("Unterstützungsbedarf", "special support"),
        "guardians" => ("Sorgeberechtigte des Kindes", "guardians of the child"),
        "learning" => ("Lernen und Interessen", "learning and interests"),
        "preference" => ("Wunsch der Eltern", "wish of the parents"),
        "recommendation" => ("Empfehlung", "recommendation"),
        "transport" => ("Schulweg", "way to school"),
        "relation" => ("Beziehung", "relation"),
        "custody" | "custody_seen_on" => ("Sorgerecht", "custody"),
        "consent" => ("Einwilligung", "consent"),
        "start" => ("Beginn", "start"),
        "minutes" => ("Dauer", "length"),
        "status" => ("Stand", "state"),
        "outcome" => ("Ergebnis", "outcome"),
        "confirmation" => ("Zusage", "confirmation"),
        "site" => ("Standort", "site"),
        "room" => ("Raum", "room"),
        "counsellor" => ("Beratungskraft", "counsellor"),
        "children" => ("Kinder", "children"),
        "reason" => ("Grund", "reason"),
        "posted_on" => ("verschickt am", "posted on"),
        "delivered_on" => ("übergeben am", "handed over on"),
        "printed" => ("gedruckt", "printed"),
        "returned_on" => ("zurück am", "returned on"),
        "return_reason" => ("Grund der Rücksendung", "reason of the return"),
        "due" => ("Tag", "day"),
        "done" => ("erledigt", "done"),
        _ => return None,
    };
    Some(match lang {
        Lang::De => german,
        Lang::En => english,
    })
}
