# Eigener Absatz in einem einzelnen Brief.
adapt-open = Text anpassen
adapt-german = Eigener Absatz auf Deutsch
adapt-german-hint = Steht über dem Gruß, nur in diesem Brief. Keine Angaben zur Gesundheit.
adapt-translated = Derselbe Absatz auf { $language }
adapt-translated-hint = Freiwillig. Ohne Übersetzung steht er nur im deutschen Teil.
adapt-left = Noch { $count } Zeichen
adapt-reset = Zurücksetzen
adapt-take = Übernehmen
adapt-was-taken = Text dieses Briefs angepasst.
adapt-was-reset = Der Brief hat wieder den Text der Vorlage.
