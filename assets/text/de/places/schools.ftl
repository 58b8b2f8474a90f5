# the schools that suit a child, and their places
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
