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
field-name = Name
field-letter = Kürzel im Kalender
field-letter-hint = Ein Buchstabe
field-building = Gebäude
field-street = Straße und Hausnummer
field-postcode = Postleitzahl
field-town = Ort
field-bus-stop = Haltestelle
field-directions = Weg zum Standort
field-phone = Telefon
field-email = E-Mail
field-short = Kurzname im Kalender
field-languages = Berät ohne Dolmetschen in
field-languages-hint = Tippen und übernehmen; Antippen entfernt
field-floor = Etage oder Weg im Haus
field-seats = Plätze
field-accessible = Barrierefrei
field-active = In Gebrauch
field-counsellor = Beratungskraft
field-site = Standort
field-room = Raum
field-weekday = Wochentag
field-from = Von
field-to = Bis
field-rhythm = Rhythmus
field-rhythm-number = Welche
field-valid-from = Gültig ab
field-valid-to = Gültig bis
field-valid-to-hint = Leer: ohne Ende
field-day = Tag
field-skips = Fällt an diesem Tag aus
field-first-day = Erster Tag
field-last-day = Letzter Tag
field-whole-day = Ganze Tage
field-reason = Anlass
rhythm-weekly = jede Woche
rhythm-every = jede n-te Woche
rhythm-even = gerade KW
rhythm-odd = ungerade KW
rhythm-nth = n-ter im Monat
rhythm-last = letzter im Monat
rhythm-once = einmalig
rhythm-every-words = jede { $n }. Woche
rhythm-nth-words = { $n }. im Monat
wrong-missing = Bitte ausfüllen.
wrong-number = Hier gehört eine Zahl hin.
wrong-postcode = Eine Postleitzahl hat fünf Ziffern.
wrong-date = Bitte einen Tag angeben.
wrong-time = Bitte eine Uhrzeit angeben.
wrong-order = Das Ende liegt vor dem Anfang.
wrong-choice = Bitte auswählen.
upcoming-title = Die nächsten Tage
upcoming-none = In den nächsten drei Jahren findet es nicht statt.
upcoming-skipped = fällt aus (Ausnahme)
upcoming-changed = andere Zeit (Ausnahme)
upcoming-holiday = fällt aus: { $name }
upcoming-closed = geschlossen: { $name }
upcoming-closed-plain = Standort geschlossen
upcoming-away = Beratungskraft abwesend
upcoming-shorter = nur teilweise
holidays-public = Gesetzliche Feiertage { $year }
holidays-public-source = § 2 Feiertagsgesetz NW, berechnet
holidays-school = Schulferien
holidays-school-source = Ferienordnung NRW, BASS 12-65 Nr. 1
holidays-self-check = Selbstprüfung
holidays-year = Schuljahr { $name }
holidays-sum = { $days } + { $n } bewegliche = 75
holidays-sum-wrong = { $days }: passt nicht zu 75
holidays-reach = Summe der Ferienwerktage. Bekannt bis { $day }.
settings-talk = Gespräch
settings-time = Fristen und Zeiten
settings-letter = Briefkopf
settings-minutes = Minuten
settings-days = Tage
settings-working-days = Arbeitstage
settings-hour = Uhr
settings-assumption = Annahme
settings-pool = Regel des Dolmetschpools
settings-own = Festlegung
setting-minutes-first-child = Gespräch mit einem Kind
setting-minutes-further-child = Je weiterem Kind
setting-minutes-interpreter = Zuschlag Dolmetschen
setting-buffer-minutes = Pause danach
setting-raster-minutes = Raster der Anfänge
setting-interpreter-lead-days = Vorlauf Dolmetschen
setting-letter-lead-days = Vorlauf Brief
setting-waiting-warn-days = Wartezeit: bald fällig
setting-waiting-danger-days = Wartezeit: überfällig
setting-travel-minutes = Weg zwischen Standorten
setting-lock-minutes = Sperren nach
setting-day-start-hour = Kalender ab
setting-day-end-hour = Kalender bis
setting-letterhead-authority = Behörde
setting-letterhead-office = Amt
setting-letterhead-unit = Stelle
setting-return-line = Absenderzeile
setting-office-phone = Telefon in Briefen
setting-office-email = E-Mail in Briefen
people-inactive = gesperrt
people-rights = Was die Rollen dürfen
people-new = Person anlegen
people-password = Passwort setzen
people-lock = Sperren
people-unlock = Wieder zulassen
people-roles = Rollen
people-new-password = Passwort der Person
people-password-hint = Mindestens zehn Zeichen, ohne den Namen
people-own-password = Ihr eigenes Passwort
people-own-hint = Nur damit lässt sich der Schlüssel weitergeben
people-added = Person angelegt.
people-password-set = Passwort gesetzt.
people-locked = Person gesperrt.
people-unlocked = Person wieder zugelassen. Sie braucht ein neues Passwort.
right-read-families = Familien, Sorgeberechtigte und Kinder sehen
right-edit-families = Familien erfassen und ändern
right-read-calendar = Den Kalender sehen
right-book = Termine legen, verschieben und absagen
right-print = Briefe machen und drucken
right-release = Brieftexte freigeben
right-import = Listen einlesen
right-administer = Standorte, Zeiten, Personen und Einstellungen ändern
right-undo = Die eigenen letzten Aktionen zurücknehmen
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
texts-words = Brieftexte werden im Bereich Briefe geprüft und freigegeben.
texts-released = { $name }, Fassung { $n }, freigegeben von { $by } am { $day }
texts-none = Bisher wurde kein Entwurf freigegeben.
texts-open = Zu den Briefen
admin-hint-list = Liste ↔ Formular
