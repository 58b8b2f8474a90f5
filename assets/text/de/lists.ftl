# templates, differences and answers around reading lists in
target-other-name = Andere Schreibweise
target-birth-place = Geburtsort
target-birth-country = Geburtsland
target-school-years = Schulbesuchsjahre
target-second-nationality = Zweite Staatsangehörigkeit
target-letterbox = Name am Briefkasten
target-phone-whose = Wessen Telefon
target-second-interpreter = Zweite Dolmetschsprache
target-pathway = Aufenthalt (nur die Kategorie)
target-allocated = Der Kommune zugewiesen am
target-reporter-person = Ansprechperson der Meldestelle
target-reporter-contact = Kontakt der Meldestelle
target-helper-name = Helfende Person
target-helper-organisation = Organisation der Hilfe
target-helper-contact = Kontakt der Hilfe
lists-template-head = Vorlagen der Meldestellen
lists-template-words = Eine Liste mit denselben Spalten wird daran erkannt.
lists-template-none = Noch keine Vorlage. Beim Zuordnen der Spalten lässt sich eine merken.
lists-template-columns = { $used ->
    [one] { $used } Spalte
   *[other] { $used } Spalten
} zugeordnet
lists-template-forget = Löschen
lists-template-forgotten = Vorlage gelöscht.
lists-template-keep = Als Vorlage merken
lists-template-kept = Vorlage für „{ $sender }“ gemerkt.
lists-template-needs-sender = Bitte tragen Sie zuerst die Meldestelle ein.
lists-template-used = Vorlage „{ $sender }“ erkannt
lists-to-file = In Datei speichern
lists-from-file = Aus Datei laden
lists-how-far = Die Liste wird geprüft: { $percent } %
lists-stop = Abbrechen
lists-stopped = Das Einlesen ist abgebrochen. Es wurde nichts geschrieben.
lists-count-changed = Akten mit anderen Angaben
lists-count-faulty = Fehler, wird übersprungen
lists-changed = vorhanden: { $file } · { $count ->
    [one] { $count } Angabe anders
   *[other] { $count } Angaben anders
}
lists-take-changes = { $count ->
    [one] { $count } Akte ergänzen
   *[other] { $count } Akten ergänzen
}
lists-take-both = { $children ->
    [one] { $children } Kind
   *[other] { $children } Kinder
} übernehmen, { $files ->
    [one] { $files } Akte
   *[other] { $files } Akten
} ergänzen
lists-nothing = Es ist nichts angehakt.
lists-differences = Was sagt die Liste anders?
lists-difference-old = in der Akte
lists-difference-new = in der Liste
lists-difference-ready = Fertig
lists-different-people = Verschiedene Kinder
lists-done-changed = { $count ->
    [one] { $count } Akte
   *[other] { $count } Akten
} ergänzt.
lists-done-faulty = { $count ->
    [one] { $count } Zeile mit Fehlern ist ausgelassen und steht
   *[other] { $count } Zeilen mit Fehlern sind ausgelassen und stehen
} in der Rückmeldung.
lists-answer-head = Rückmeldung an die Meldestelle
lists-answer-words = Nennt Zeilen und Spalten, keine Namen.
lists-answer-table = Als Tabelle speichern
lists-answer-text = Als Text speichern
lists-answer-file = rueckmeldung-{ $day }.{ $ending }
lists-answer-saved = Rückmeldung gespeichert.
lists-export = Liste ausgeben
lists-export-file = familien-{ $day }.csv
lists-exported = Liste gespeichert: { $families ->
    [one] { $families } Familie
   *[other] { $families } Familien
}, { $children ->
    [one] { $children } Kind
   *[other] { $children } Kinder
}.
lists-protected = { $count ->
    [one] { $count } Familie mit Auskunftssperre ist
   *[other] { $count } Familien mit Auskunftssperre sind
} nicht dabei.
lists-empty = leer
