# what is said while a family is typed in: what is wrong, what is like it, what was not saved
family-complete-data = Ergänzen
family-spelling = Schreibweise
family-spelling-differs = Familienname weicht ab: { $names }.
family-section-report = Meldung
family-site = Standort
family-site-usual = wie üblich
family-not-saved = Noch nicht gespeichert
family-alike = Mögliche Dubletten
family-alike-hint = Vielleicht schon erfasst:
family-alike-none = Bisher ähnelt niemand dieser Familie.
family-wrong-reported-missing = Bitte den Tag der Meldung eintragen.
family-wrong-reported-later = Der Tag liegt in der Zukunft.
family-wrong-postcode = Fünf Ziffern, bitte.
family-wrong-interpreter = Bitte eine Sprache wählen.
family-wrong-phone = Bitte Nummer oder „kein Telefon“.
family-wrong-name = Bitte einen Namen eintragen.
family-wrong-years = Bitte eine Zahl bis 20.
