# the area Schulplätze
places-title = Schulplätze
places-facts = Schulamt für den { $place } · Empfehlung der Beratung, Entscheidung der Schulaufsicht
places-office = Schulamt für den { $place }
places-facts-reading = Sie lesen mit. Über Schulplätze entscheidet die Schulaufsicht.
places-tab-inbox = Eingang
places-tab-asked = Angefragt
places-tab-capacity = Kapazität
places-tab-placed = Zugewiesen
places-joint = Gemeinsamer Vorschlag
places-children = { $n ->
    [one] { $n } Kind
   *[other] { $n } Kinder
}
places-of-children = { $n } von { $of ->
    [one] { $of } Kind
   *[other] { $of } Kindern
}
places-to-confirm = { $n ->
    [one] bei { $n } Kind Aufnahme offen
   *[other] bei { $n } Kindern Aufnahme offen
}
places-empty = Kein Kind wartet auf einen Schulplatz.
places-empty-hint = Neue Kinder erscheinen hier, sobald die Beratung sie übergibt.
places-empty-asked = Keine Anfrage ist offen.
places-empty-placed = Noch kein Kind ist zugewiesen.
places-hint-child = Kind
places-hint-schools = zu den Schulen
places-hint-ask = anfragen
places-hint-question = Rückfrage
places-hint-answer = Antwort eintragen
places-hint-admission = Aufnahme bestätigen
places-hint-open = Kind im Eingang
places-aside = Weg: Luftlinie zwischen Adresse und Schule, keine Entscheidung über Fahrkosten
places-not-read = Die Kinder konnten nicht gelesen werden.
places-ball = Ball liegt bei
places-help-decide = Nächster Schritt des Kindes
places-asked-on = Rückfrage { $day }
places-answered = beantwortet { $day }
places-unanswered = noch nicht beantwortet
places-record = Akte öffnen
places-confirm = Aufnahme bestätigen
places-column-child = Kind
places-column-school = Schule
places-column-asked = Angefragt
places-column-due = Antwort bis
places-column-phone = Telefon
places-column-days = Wartezeit
places-column-placed = Zugewiesen
places-column-first-day = Erster Schultag
places-column-state = Stand
places-column-support = Erstförderung
places-late = { $day } · { $since } überfällig
places-until = bis { $day }
