# schools: list, details, reading the official list in
deed-schools-read = Schulliste eingelesen: { $new } neu, { $changed } geändert, { $closed } geschlossen.
deed-school-edited = Schule geändert.
schools-title = Schulen
schools-search = Name, Ort, Straße, Nummer
schools-read-in = Liste einlesen
schools-file = Amtliche Schulliste wählen
schools-file-kind = Schulliste (CSV)
schools-all-forms = alle Schulformen
schools-all-towns = alle Orte
schools-open = offen
schools-closed = geschlossen
schools-all = alle
schools-closes-on = schließt am { $day }
schools-opens-on = öffnet am { $day }
schools-private = privat
schools-none = Keine Schule passt zur Auswahl.
schools-choose = Wählen Sie links eine Schule.
schools-count = { $count ->
    [one] { $count } Schule
   *[other] { $count } Schulen
}
schools-official = Amtliche Liste
schools-official-words = Beim Einlesen der Liste wird dies aktualisiert.
schools-own = Angebote der Schule
schools-contact-head = Kontakt und Lage
schools-contact-words = Eigene Einträge gehen der Liste vor. Leer gilt wieder die Liste.
schools-history = Änderungen
schools-history-none = Noch keine Änderung.
schools-history-made = angelegt
schools-by-hand = selbst eingetragen
schools-grades = Jahrgänge
schools-grades-hint = Leer heißt: wie die Schulform ({ $grades }). Zum Beispiel „5–10, IFK“.
schools-grades-wrong = „{ $word }“ ist kein Jahrgang. Zum Beispiel „5–10, EF–Q2, IFK“.
schools-place-hint = Breite, Länge: „51.76649, 7.91634“
schools-place-wrong = Bitte zwei Zahlen eintragen: „51.76649, 7.91634“.
schools-place-none = Ohne Koordinaten lassen sich Entfernungen nicht schätzen.
schools-save = Speichern
schools-no-right = Angebote trägt die Schulaufsicht ein, Kontakt und Lage die Verwaltung.
schools-preview-title = Schulliste prüfen
schools-preview-rows = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
} gelesen, { $same ->
    [one] { $same } Schule unverändert
   *[other] { $same } Schulen unverändert
}
schools-preview-nothing = Die Liste sagt nichts Neues.
schools-preview-take = { $count ->
    [one] { $count } Änderung übernehmen
   *[other] { $count } Änderungen übernehmen
}
schools-preview-out = Ausgelassen ({ $count })
schools-preview-remarks = Hinweise ({ $count })
schools-preview-others = { $count ->
    [one] { $count } Zeile aus einem anderen Kreis
   *[other] { $count } Zeilen aus anderen Kreisen
}
schools-preview-warning = { $count ->
    [one] Eine Schule soll schließen, obwohl Kinder auf dem Weg dorthin sind.
   *[other] { $count } Schulen sollen schließen, obwohl Kinder auf dem Weg dorthin sind.
}
schools-preview-missing = Steht nicht in der Liste. Ohne Haken bleibt die Schule offen.
schools-preview-hint-tick = Haken setzen
schools-shortcut-read = Liste einlesen
schools-shortcut-take = Änderungen übernehmen
schools-shortcut-state = offen, geschlossen, alle
