# household, guardians and children in a family's record
family-household = Haushalt
family-address = Anschrift
family-address-incomplete = Anschrift unvollständig
family-letterbox = Name am Briefkasten
family-phone = Telefon
family-phone-add = Weitere Nummer
family-email = E-Mail
family-language-interpreter = Sprache · Dolmetschen
family-interpreter = Dolmetschen
family-interpreter-needed = nötig
family-woman-preferred = gern eine Frau
family-woman-preferred-short = gern eine Frau
family-letter-language = Sprache der Briefe
family-letter-language-hint = leer: nur Deutsch
family-german-only = Deutsch
family-german-with = Deutsch mit { $language }
family-reported = Gemeldet
family-reporter = Meldende Stelle
family-allocation = Zuweisung an Kommune · Zuzug
family-allocated-short = zugewiesen
family-arrived-short = zugezogen
family-pathway = Aufenthalt
family-special = Besonderes
family-nothing-special = keine Angaben
family-wants-site = Wunsch: { $site }
family-note = Notiz
family-note-hint = Keine Befunde, Diagnosen, Religion oder Fluchtgründe.
family-large-print = Großdruck
family-protected = Auskunftssperre
family-guardians = Sorgeberechtigte
family-no-guardian = Noch niemand eingetragen.
family-add-guardian = Weitere Person
family-remove-guardian = Person entfernen
family-add-child = Kind hinzufügen
family-add-child-hint = Anschrift, Sprache und Sorgeberechtigte werden übernommen.
family-enter-adds = Enter in einem Namensfeld fügt ein Kind hinzu.
family-remove-child = Kind entfernen
family-children = Kinder
family-birth-hint = Tag, Monat oder nur Jahr
family-birth-missing = Geburtsdatum fehlt
family-assumed = angenommen
family-assumed-date = { $day } (angenommen)
family-sex = Geschlecht
family-school-years-count = { $years ->
    [one] { $years } Schuljahr
   *[other] { $years } Schuljahre
}
family-born = geb. { $day }
family-age = { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
}
