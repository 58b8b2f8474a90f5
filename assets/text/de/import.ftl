# reading lists from outside
import-title = Meldungen einlesen
import-step-file = Datei
import-step-columns = Spalten
import-step-check = Prüfen
import-step-take = Übernehmen
import-file-head = Welche Liste soll eingelesen werden?
import-file-words = CSV oder Text aus der Tabellenkalkulation. Geschrieben wird erst beim Übernehmen.
import-path = Datei
import-path-hint = Pfad eintippen oder Datei wählen
import-pick = Datei wählen
import-open = Liste öffnen
import-pick-title = Liste zum Einlesen wählen
import-kind = Listen
import-reading = Die Liste wird gelesen …
import-writing = Die Kinder werden übernommen …
import-facts = { $file } · { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
} · { $delimiter } · { $encoding }
import-encoding = Zeichenkodierung
import-delimiter = Trennzeichen
import-semicolon = Semikolon
import-comma = Komma
import-tab = Tabulator
import-bar = Senkrechter Strich
import-columns-facts = { $done } von { $of } zugeordnet
import-mapping-kind = Vorlagen
import-mapping-file = spalten.toml
import-mapping-saved = Vorlage gespeichert.
import-free-text = Freitext der Bemerkungen einlesen
import-free-text-hint = Bemerkungen können Gesundheitsdaten enthalten. Ohne Häkchen werden nur Wünsche zum Termin erkannt.
import-reporter = Meldestelle
import-reporter-hint = gilt ohne eigene Spalte
import-sure = erkannt, { $percent } % sicher
import-ignored = wird nicht eingelesen
import-health = kann Gesundheitsdaten enthalten
import-valid = { $count } gültig
import-wrong = { $count } ungültig
import-unsure = { $count } zu prüfen
import-next = Weiter: Prüfen
import-result = Ergebnis
import-rows = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}
import-count-new = neu
import-count-doubtful = mögliche Dubletten
import-count-present = schon vorhanden
import-result-words = Geprüft auf Namen, Geburtsdatum und Haushalt. Erfasstes bleibt, solange Sie nichts anhaken. Vorher wird gesichert.
import-preview = Vorschau
import-filter-all = Alle { $count }
import-filter-check = Zu prüfen { $count }
import-filter-new = Neu { $count }
import-column-row = Zeile
import-column-child = Kind
import-column-born = geboren
import-column-town = Ort
import-column-phone = Telefon
import-column-result = Ergebnis
import-is-new = neu
import-joins-family = neu, Geschwister einer erfassten Familie
import-like = wie ein Kind in { $file }?
import-like-closed = wie ein Kind in { $file }? Die Akte ist geschlossen.
import-like-row = wie Zeile { $row }?
import-present = vorhanden: { $file }
import-twice = doppelt, wie Zeile { $row }
import-take = { $count ->
    [one] { $count } Kind übernehmen
   *[other] { $count } Kinder übernehmen
}
import-blocked = Noch { $errors ->
    [one] { $errors } Fehler
   *[other] { $errors } Fehler
}: in der Datei berichtigen und neu laden.
import-compare = Vergleichen
import-compare-title = Ist es dasselbe Kind?
import-row-title = Was steht in dieser Zeile?
import-in-list = In der Liste, Zeile { $row }
import-recorded = Erfasst: { $file }
import-skip = Nicht einlesen
import-include = Einlesen
import-done-title = Die Liste ist eingelesen.
import-done-words = { $children ->
    [one] { $children } Kind
   *[other] { $children } Kinder
} aus { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
} übernommen, { $families ->
    [one] { $families } neue Familie
   *[other] { $families } neue Familien
}.
import-done-present = { $count ->
    [one] { $count } Kind war
   *[other] { $count } Kinder waren
} schon erfasst.
import-to-families = Zu den Familien
import-another = Weitere Liste einlesen
import-reload = Neu laden
import-no-right = Ihre Rolle darf keine Listen einlesen.
import-none-here = In dieser Ansicht steht nichts.
import-hint-row = Zeile
import-hint-tick = einlesen ja / nein
import-hint-compare = vergleichen
import-hint-next = nächster Hinweis
import-child-number = { $words } (Kind { $n })
target-ignore = nicht einlesen
target-household-number = Haushaltsnummer
target-child-family-name = Familienname Kind
target-child-given-name = Vorname Kind
target-child-full-name = Name Kind
target-child-family-name-original = Familienname, Originalschrift
target-child-given-name-original = Vorname, Originalschrift
target-child-birth-date = Geburtsdatum
target-child-sex = Geschlecht
target-nationality = Staatsangehörigkeit
target-guardian-family-name = Familienname Sorgeberechtigte
target-guardian-given-name = Vorname Sorgeberechtigte
target-guardian-full-name = Name Sorgeberechtigte
target-guardian-relation = Verhältnis zum Kind
target-street = Straße
target-house-number = Hausnummer
target-postcode = Postleitzahl
target-town = Ort
target-full-address = Anschrift
target-district = Ortsteil
target-care-of = bei (c/o)
target-accommodation = Unterkunft
target-phone = Telefon
target-email = E-Mail
target-language = Familiensprache
target-interpreter = Dolmetschen
target-arrived = Zuzug am
target-entered = Einreise am
target-reported-on = Gemeldet am
target-reporter = Meldestelle
target-remark = Bemerkung
