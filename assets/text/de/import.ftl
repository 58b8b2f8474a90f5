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
