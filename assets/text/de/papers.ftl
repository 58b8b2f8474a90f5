# Schreiben auf dem Weg zur Schule.
setting-supervision-authority = Schulamt in Briefen
setting-supervision-unit = Schulamt: zweite Zeile
setting-supervision-return-line = Schulamt: Absenderzeile
setting-supervision-street = Schulamt: Straße
setting-supervision-place = Schulamt: PLZ und Ort
setting-supervision-phone = Schulamt: Telefon
setting-supervision-email = Schulamt: E-Mail
setting-supervision-signatory = Schulamt: unterzeichnet
setting-placement-law = Rechtsgrundlage der Schulplatzzuweisung
setting-remedy-text = Rechtsbehelfsbelehrung
setting-ki-street = Integrationszentrum: Straße
setting-ki-place = Integrationszentrum: PLZ und Ort
setting-health-office = Gesundheitsamt
setting-health-street = Gesundheitsamt: Straße
setting-health-place = Gesundheitsamt: PLZ und Ort
setting-vocational-start = Internationale Förderklassen: Beginn
setting-vocational-dates = „Fit für mehr“: Beginn
paper-kind-handover-sheet = Übergabebogen
paper-kind-school-enquiry = Anfrage an die Schule
paper-kind-placement = Schulplatzzuweisung
paper-kind-placement-info = Informationsblatt
paper-kind-placement-copy = Kopien der Zuweisung
paper-kind-health-office-list = Meldung Gesundheitsamt
paper-kind-admission-return = Rückmeldung der Schule
paper-kind-interim = Zwischennachricht
paper-kind-vocational-note = Hinweis Berufskolleg
notice-kind-primary-invitation = Anmeldung an der Grundschule
notice-kind-reminder = Terminerinnerung
notice-kind-cancellation = Absage oder Verlegung
notice-kind-renewed-invitation = Erneute Einladung
notice-kind-confirmation = Bestätigung der Beratung
notice-kind-privacy = Datenschutz und Einwilligung
notice-kind-municipality-feedback = Rückmeldung an die meldende Stelle
notice-kind-interpreter-sheet = Anfrage Sprachmittlung
settings-papers = Schreiben auf dem Weg zur Schule
papers-title = Schreiben
papers-of-family = Schreiben der Familie
papers-column-paper = Schreiben
papers-column-child = Kind
papers-column-state = Stand
papers-ready = jetzt möglich
papers-not-read = Die Schreiben lassen sich nicht lesen
papers-print = Drucken
papers-save = PDF speichern
papers-hint-choose = Schreiben wählen
papers-both = mit Sprache der Familie
papers-german = nur Deutsch
papers-grounds = Gründe, wenn der Wunsch nicht erfüllt ist
papers-posted = als verschickt eintragen
papers-remedy-missing = Die Rechtsbehelfsbelehrung fehlt. Das Schreiben sagt das sichtbar.
papers-remedy-ask = Ohne Rechtsbehelfsbelehrung als verschickt eintragen?
papers-remedy-confirm = Trotzdem eintragen
papers-made-on = gemacht am { $day }
papers-posted-on = verschickt am { $day }
papers-were-saved = { $count ->
    [one] { $count } Schreiben wurde gespeichert.
   *[other] { $count } Schreiben wurden gespeichert.
}
papers-were-printed = { $count ->
    [one] { $count } Schreiben wurde gedruckt.
   *[other] { $count } Schreiben wurden gedruckt.
}
papers-to-field = Fehlende Angabe eintragen
papers-to-settings = Einstellungen öffnen
papers-to-grounds = Gründe eintragen
papers-no-street = Ohne Straße: { $to }. Die Anschrift steht in der Verwaltung unter Einstellungen, „Anschriften für Kopien“.
setting-copy-addresses = Anschriften für Kopien (Stelle, Straße, PLZ Ort; …)
schild-child = Kind als SchILD-Datei
schild-children = Kinder als SchILD-Datei
schild-where = Ordner für die SchILD-Dateien
schild-written = { $count ->
    [one] Die SchILD-Dateien mit 1 Kind wurden geschrieben.
   *[other] Die SchILD-Dateien mit { $count } Kindern wurden geschrieben.
}
schild-left-out = { $count ->
    [one] Ausgelassen, weil das Geburtsdatum nicht auf den Tag bekannt ist: { $files }.
   *[other] { $count } Kinder ausgelassen, weil das Geburtsdatum nicht auf den Tag bekannt ist: { $files }.
}
schild-changed = { $count ->
    [one] 1 Angabe wurde an SchILD angepasst (Länge oder Zeichen).
   *[other] { $count } Angaben wurden an SchILD angepasst (Länge oder Zeichen).
}
health-list = Meldung ans Gesundheitsamt
health-list-short = Gesundheitsamt
health-list-ask = Kinder an das Gesundheitsamt melden?
health-list-fact = Alle Kinder, die in diesem Zeitraum beraten wurden und noch nicht gemeldet sind.
health-list-from = Beraten vom
health-list-to = bis zum
health-list-order = Der Beginn liegt nach dem Ende.
health-list-told = { $count ->
    [one] 1 Kind ist als gemeldet eingetragen.
   *[other] { $count } Kinder sind als gemeldet eingetragen.
}
papers-print-ask = Schreiben drucken?
