# the joint proposal of schools, and what speaks for and against a school
joint-title = Gemeinsamer Vorschlag
joint-nothing-saved = Noch nichts eingetragen
joint-made = berechnet um { $time } Uhr
joint-proven = bestmöglich, bewiesen
joint-gap = höchstens { $percent } % vom Bestmöglichen entfernt
joint-again = wird neu berechnet …
joint-computing = Schulen werden verteilt …
joint-discard = Verwerfen
joint-recompute = Neu berechnen
joint-accept = { $count ->
    [0] Schulen anfragen
    [one] 1 Schule anfragen
   *[other] { $count } Schulen anfragen
}
joint-together = Geschwister zusammen
joint-unknown = Schulen ohne Meldung einbeziehen
joint-far = Weite Wege erlauben
joint-sum-seated = { $count } von { $of }
joint-sum-seated-words = Kindern mit Vorschlag
joint-sum-way = { $km } km
joint-sum-way-words = Luftlinie im Median
joint-sum-together-words = { $count ->
    [one] Familie mit Geschwistern an einer Schule
   *[other] Familien mit Geschwistern an einer Schule
}
joint-sum-apart-words = getrennt
joint-sum-unsure-words = mit alter oder ohne Meldung
joint-stopping = wird beendet …
joint-column-child = Kind
joint-column-grade = Jg.
joint-column-days = Tage
joint-column-school = Vorgeschlagene Schule
joint-column-why = Warum diese Schule
joint-column-free = Frei
joint-group-out = Ohne Vorschlag
joint-children = { $count ->
    [one] 1 Kind
   *[other] { $count } Kinder
}
joint-free-change = { $before } → { $after }
joint-chosen = von Hand gewählt
joint-changed = bisher { $school }
joint-changed-none = bisher ohne Vorschlag
joint-conflict = nicht mehr möglich
joint-with = mit { $names }
joint-why-title = Warum diese Schule?
joint-others-title = Andere Schulen
joint-others-none = Keine andere Schule hat einen freien Platz.
joint-take = Nehmen
joint-release = Wahl aufheben
joint-instead = statt { $name }
joint-rank-short = Rang { $rank }
joint-free = { $change } frei
joint-rank = Rang { $rank } für dieses Kind
joint-stand = { $days ->
    [one] Stand 1 Tag
   *[other] Stand { $days } Tage
}
joint-only-this = Nur diese anfragen
joint-reject = Verwerfen
joint-rejected = Verworfen: { $school }
joint-allow-again = Wieder zulassen
joint-why-not-title = Warum ohne Vorschlag?
joint-accepted = { $count ->
    [one] 1 Schule angefragt.
   *[other] { $count } Schulen angefragt.
}
joint-none-accepted = Es wurde keine Schule angefragt.
joint-left-out = { $count ->
    [one] Für 1 Kind ist der Platz nicht mehr frei.
   *[other] Für { $count } Kinder ist der Platz nicht mehr frei.
}
joint-left-out-rest = Die übrigen Anfragen stehen.
joint-stale = Inzwischen hat sich etwas geändert.
joint-not-made = Der Vorschlag kam nicht zustande.
joint-empty = Kein Kind wartet auf eine Anfrage.
joint-open-child = Kind öffnen
joint-no-right = Schulen fragt die Schulaufsicht an.
joint-aside = Vorschlag, keine Entscheidung. Weg: Luftlinie
joint-key-child = Kind
joint-key-tick = an- und abwählen
joint-key-reasons = Gründe
joint-key-reject = Schule verwerfen
joint-key-accept = Auswahl anfragen
joint-key-side = Gründe ein- oder ausblenden
joint-key-panel = zwischen Liste und Gründen
joint-grade = Jg. { $grade }
