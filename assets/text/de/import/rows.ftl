# the rows of a list before they are taken in
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
