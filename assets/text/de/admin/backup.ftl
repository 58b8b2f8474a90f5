# checking the database and keeping backups
backup-head = Datenbank prüfen
backup-check-words = Liest jede Seite und prüft Verweise und Regeln. Ändert nichts.
backup-check = Prüfen
backup-checking = Wird geprüft …
backup-sound = Alles in Ordnung, { $count ->
    [one] { $count } Prüfung
   *[other] { $count } Prüfungen
} ohne Befund.
backup-unsound = { $count ->
    [one] { $count } Problem
   *[other] { $count } Probleme
} gefunden. Bitte nicht weiterarbeiten.
backup-save-head = Sicherung speichern
backup-save-words = Eine geprüfte, verschlüsselte Kopie an einem anderen Ort, auch auf einem Netzlaufwerk.
backup-save = Sicherung speichern
backup-saving = Wird gesichert …
backup-saved = Gesichert und geprüft: { $file }, { $size }.
backup-saved-rows = { $rows ->
    [one] { $rows } Eintrag
   *[other] { $rows } Einträge
}, Prüfsumme { $mark }
backup-kind = Sicherungen
backup-file = erstberatung-{ $day }.db
backup-place = Datenordner
