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
places-search = Kind, Ort, Aktenzeichen
places-order-days = Wartezeit
places-order-name = Name
places-order-town = Ort
places-order-grade = Jahrgang
places-order-by = Sortieren nach: { $what }
places-state-new = neu
places-state-asked = angefragt
places-state-overdue = Antwort überfällig
places-state-accepted = Zusage
places-state-refused = { $n }× abgelehnt
places-state-refused-short = abgelehnt
places-state-question = Rückfrage
places-state-incomplete = Angaben fehlen
places-state-placed = zugewiesen
places-state-admitted = aufgenommen
places-state-late = Aufnahme offen
places-empty = Kein Kind wartet auf einen Schulplatz.
places-empty-hint = Neue Kinder erscheinen hier, sobald die Beratung sie übergibt.
places-empty-asked = Keine Anfrage ist offen.
places-empty-placed = Noch kein Kind ist zugewiesen.
places-no-hits = Kein Kind passt zu Suche und Filter.
places-no-hits-for = Kein Kind passt zu „{ $query }“.
places-reset = Filter zurücksetzen
places-hint-child = Kind
places-hint-schools = zu den Schulen
places-hint-ask = anfragen
places-hint-question = Rückfrage
places-hint-answer = Antwort eintragen
places-hint-admission = Aufnahme bestätigen
places-hint-open = Kind im Eingang
places-aside = Weg: Luftlinie zwischen Adresse und Schule, keine Entscheidung über Fahrkosten
places-filter = Filter
places-filter-on = Filter ({ $n })
places-filter-hint = Nach Schulstufe, Kommune, Alphabetisierung, Ukraine und Stand filtern ({ $key })
places-filter-all = alle
places-filter-stage = Schulstufe
places-stage-primary = Primar
places-stage-lower = Sek I
places-stage-upper = Sek II
places-filter-literacy = Alphabetisierung
places-literacy-yes = zu alphabetisieren
places-literacy-no = liest Latein
places-filter-ukraine = Ukraine
places-ukraine-yes = aus der Ukraine
places-ukraine-no = andere
places-filter-state = Stand
places-filter-town = Kommune
places-not-read = Die Kinder konnten nicht gelesen werden.
places-ball = Ball liegt bei
places-attempts = { $n ->
    [one] { $n } frühere Anfrage
   *[other] { $n } frühere Anfragen
}
places-attempts-fold = weniger zeigen
places-chain-due = Antwort bis { $day }
places-chain-overdue = überfällig seit { $day }
places-chain-accepted = zugesagt ab { $day }
places-chain-refused = abgelehnt { $day }
places-chain-withdrawn = zurückgezogen { $day }
places-chain-revoked = Zuweisung aufgehoben { $day }
places-chain-placed = zugewiesen { $day }
places-chain-since = seit { $days_words }
places-chain-next = Nächste Anfrage
places-chain-first = Erste Anfrage
places-chain-placement = Schulplatzzuweisung
places-chain-placement-first = Schulplatz-
places-chain-placement-below = zuweisung
places-chain-handed-over = Übergeben
places-chain-missing = nicht erschienen { $day }
places-chain-admitted = Aufnahme bestätigt
places-chain-admission-open = Aufnahme erfragen
places-chain-admission = Aufnahme
places-chain-admission-below = bestätigt
places-chain-first-day = ab { $day }
places-offer-placed = zugewiesen { $day }, ab { $from_day }
places-offer-revoked = Zuweisung aufgehoben { $day }: { $reason }
places-state-leaving = anderer Weg
places-state-missing = nicht erschienen
places-state-ended = Förderung beendet
places-help-decide = Nächster Schritt des Kindes
places-question = Rückfrage stellen
places-recommended = Empfehlung der Beratung
places-form-or = sonst { $form }
places-grades = Spanne { $from }–{ $to }
places-support = Erstförderung { $years }
places-support-integrated = im Unterricht
places-support-partly = teils in eigener Gruppe
places-support-separate = eigene Klasse
places-fact-form = Schulform
places-fact-grade = Jahrgang
places-fact-support = Deutschförderung
places-fact-schools = Schulen
places-fact-reason = Begründung
places-fact-wish = Elternwunsch
places-fact-siblings = Geschwister
places-fact-school = Schulbesuch
places-fact-german = Deutsch
places-fact-script = Schrift
places-fact-certificate = Zeugnis
places-fact-needs = Unterstützung
places-fact-basis = Grundlage
places-fact-complete = Vollständig
places-fact-duty = Schulpflicht
places-complete = { $n } von { $m } Angaben
places-full-time-until = Vollzeit bis { $day }
places-upper-until = Sekundarstufe II bis { $day }
places-wish-sibling = Schule der Geschwister
places-wish-all-day = Ganztag
places-no-gap = keine Lücke
places-gaps = { $n ->
    [one] { $n } Lücke
   *[other] { $n } Lücken
}
places-german-by = eingeschätzt: { $by }
places-script-only = nur { $script }
places-consent = unterschrieben { $day }, { $language }
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
places-schools = Passende Schulen
places-way = Weg zur Schule
places-sort-rank = Rang
places-sort-way = Weg
places-sort-places = Plätze
places-schools-not-read = Die Schulen konnten nicht gelesen werden.
places-no-school = Keine Schule bietet diesen Jahrgang an.
places-not-asked = Noch ist keine Schule angefragt.
places-no-place = Kein passender Platz?
places-all-schools = { $n ->
    [one] Alle Schulen zeigen
   *[other] Alle { $n } Schulen zeigen
}
places-best-schools = Nur die besten zeigen
places-asked-first = Eine Schule ist angefragt. Tragen Sie zuerst ihre Antwort ein oder ziehen Sie die Anfrage zurück.
places-question-first = Eine Rückfrage ist offen. Die Beratung antwortet in der Akte.
places-offer-asked = angefragt { $day }, Antwort bis { $due }
places-offer-refused = abgelehnt { $day }: { $reason }
places-public = öffentlich
places-private = privat
places-free-unknown = unbekannt
places-free = frei
places-free-in = frei, { $grade_words }
places-figure-of = Stand { $age }
places-figure-old = { $age } alt
places-fare = Fahrkosten prüfen
places-elsewhere = Anderer Weg
places-international = Intern. Klasse
places-interim = Zwischennachricht an die Familie
