# the chain of a child from hand-over to admission: states, attempts, places
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
places-offer-asked = angefragt { $day }, Antwort bis { $due }
places-offer-refused = abgelehnt { $day }: { $reason }
