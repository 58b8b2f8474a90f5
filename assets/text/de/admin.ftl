# rules, texts and rights
admin-title = Verwaltung
admin-group-operation = Betrieb
admin-group-content = Regeln
admin-group-data = Daten
admin-group-security = Sicherheit
admin-sites = Standorte, Räume
admin-counsellors = Beratungskräfte
admin-series = Zeitfenster
admin-absences = Abwesenheiten
admin-holidays = Feiertage, Ferien
admin-texts = Brieftexte
admin-settings = Einstellungen
admin-people = Benutzer, Rollen
admin-backup = Sicherung
admin-no-right = Ändern darf hier nur die Rolle Verwaltung.
admin-new-site = Standort anlegen
admin-new-room = Raum anlegen
admin-new-counsellor = Beratungskraft anlegen
admin-new-series = Zeitfenster anlegen
admin-new-exception = Ausnahme anlegen
admin-new-absence = Abwesenheit eintragen
admin-new-closure = Schließtag eintragen
admin-kind-site = Standort
admin-kind-room = Raum
admin-kind-counsellor = Beratungskraft
admin-kind-series = Zeitfenster
admin-kind-exception = Ausnahme
admin-kind-absence = Abwesenheit
admin-kind-closure = Schließtag
admin-save = Speichern
admin-remove = Löschen
admin-remove-title = Wirklich löschen?
admin-remove-words = Das lässt sich mit Strg+Z zurücknehmen. Was Termine noch brauchen, bleibt.
admin-discard-title = Änderungen verwerfen?
admin-discard-words = Die Angaben im Formular sind noch nicht gespeichert.
admin-discard = Verwerfen
admin-choose = Links einen Eintrag wählen oder einen neuen anlegen.
admin-nothing = Hier ist noch nichts eingetragen.
admin-unused = nicht in Gebrauch
admin-address-missing = Adresse fehlt
admin-address-needed = Ohne Adresse kann keine Einladung diesen Standort nennen.
admin-rooms = { $count ->
    [one] { $count } Raum
   *[other] { $count } Räume
}
admin-seats-count = { $count ->
    [one] { $count } Platz
   *[other] { $count } Plätze
}
admin-accessible-short = barrierefrei
admin-all-sites = alle Standorte
admin-affected = { $count ->
    [one] { $count } Termin passt
   *[other] { $count } Termine passen
} nicht mehr dazu. Sie bleiben stehen.
admin-open-calendar = Im Kalender zeigen
texts-words = Brieftexte werden im Bereich Briefe geprüft und freigegeben.
texts-released = { $name }, Fassung { $n }, freigegeben von { $by } am { $day }
texts-none = Bisher wurde kein Entwurf freigegeben.
texts-open = Zu den Briefen
admin-hint-list = Liste ↔ Formular
