# what speaks for and against a school, why a child got none, and what helps
joint-help-title = Was helfen würde
joint-cause-no-grade = Jahrgang nicht bekannt
joint-cause-vocational = direkt am Berufskolleg
joint-cause-no-school = keine Schule mit diesem Jahrgang
joint-cause-refused = alle abgelehnt oder verworfen
joint-cause-far = nächster Platz in { $km } km
joint-cause-unknown = freie Plätze nicht gemeldet
joint-cause-literacy = keine Alphabetisierung frei
joint-cause-support = keine Deutschförderung frei
joint-cause-full = kein freier Platz im Jahrgang
joint-cause-taken = anderen vorgeschlagen
joint-help-file = Akte ergänzen
joint-help-vocational = Kind öffnen
joint-help-unknown = Ohne Meldung zulassen
joint-help-far = Weite Wege erlauben
joint-help-capacity = Plätze erfragen
joint-help-reconsider = Verworfene zulassen
joint-reason-free = { $count } frei
joint-reason-full = kein freier Platz
joint-reason-figures-unknown = freie Plätze unbekannt
joint-reason-figure-old = { $days } Tage alte Meldung
joint-reason-support-free = Deutschförderung: { $count ->
    [one] 1 Platz
   *[other] { $count } Plätze
}
joint-reason-support-yes = Deutschförderung
joint-reason-support-no = keine Deutschförderung frei
joint-reason-support-unknown = Deutschförderung: unbekannt
joint-reason-literacy-free = Alphabetisierung: { $count ->
    [one] 1 Platz
   *[other] { $count } Plätze
}
joint-reason-literacy-yes = Alphabetisierung
joint-reason-literacy-no = keine Alphabetisierung frei
joint-reason-literacy-unknown = Alphabetisierung: unbekannt
joint-reason-distance = { $km } km Luftlinie
joint-reason-distance-unknown = Weg unbekannt
joint-reason-fare-likely = Fahrkosten wahrscheinlich: geschätzt über { $km } km, Weg prüfen (§ 5 SchfkVO)
joint-reason-fare-check = Weg prüfen: Fahrkosten ab { $km } km (§ 5 SchfkVO)
joint-reason-nearest = nächste Grundschule (§ 46 Abs. 3 SchulG)
joint-reason-not-nearest = nicht die nächste Grundschule
joint-reason-sibling-there = Geschwister dort
joint-reason-sibling-asked = für Geschwister angefragt
joint-reason-siblings-elsewhere = Geschwister an anderer Schule
joint-reason-form = empfohlene Schulform
joint-reason-second-form = zweite Empfehlung
joint-reason-other-form = andere Schulform als empfohlen
joint-reason-recommended = { $place }. empfohlene Schule
joint-reason-wished-form = gewünschte Schulform
joint-reason-wished-school = gewünschte Schule
joint-reason-not-wished = nicht der Wunsch der Eltern
joint-reason-load = { $count ->
    [one] 1 Kind in 12 Monaten aufgenommen
   *[other] { $count } Kinder in 12 Monaten aufgenommen
}
joint-reason-private = privat, muss nicht aufnehmen
joint-reason-closing = schließt am { $day }
joint-reason-vocational = Anmeldung direkt am Berufskolleg
joint-reason-refused = abgelehnt { $day }: { $why }
