# the outbox, the preview of pages and the letter texts
letters-title = Briefe
letters-empty = Der Postausgang ist leer.
letters-empty-hint = Briefe entstehen mit den Terminen.
letters-outbox = Postausgang
letters-printed = Gedruckt
letters-tab-texts = Vorlagen
letters-order = Ordnen nach
letters-order-urgency = Dringlichkeit
letters-order-appointment = Termin
letters-order-site = Standort
letters-chosen = { $count } ausgewählt
letters-recipient = Empfänger
letters-letter = Brief
letters-language = Sprache
letters-appointment = Termin
letters-state = Stand
letters-group-outdated = Veraltet, bitte neu drucken
letters-group-today = Heute in die Post
letters-group-later = Später
letters-group-locked = Noch nicht druckbar
letters-group-unposted = Gedruckt, noch nicht verschickt
letters-kind = Einladung
letters-unknown = unbekannt
letters-ready = bereit
letters-ready-german = bereit, nur Deutsch
letters-ready-late = bereit, anrufen
letters-late = Für die Post war es am { $day } Zeit. Bitte die Familie auch anrufen.
letters-withheld = Der Text auf { $language } ist nicht freigegeben oder fehlt. Gedruckt wird Deutsch mit einem Feld, das ohne Worte auskommt.
letters-locked = nicht druckbar
letters-posted-on = verschickt { $day }
letters-printed-on = gedruckt { $day }
letters-preview = Vorschau
letters-open-record = Akte öffnen
letters-window = Umschlagfenster
letters-page-of = Seite { $page } von { $pages }
letters-next-page = Nächste Seite
letters-previous-page = Vorige Seite
letters-small = Vorschau klein
letters-no-preview = Kein Brief ausgewählt.
letters-shielded = Der Sichtschutz ist an. Der Brief wird nicht gezeigt.
letters-no-page = Dieser Brief kann noch nicht gedruckt werden.
letters-not-read = Die Liste konnte nicht gelesen werden.
letters-save = PDF speichern
letters-print = { $count ->
    [one] { $count } Brief drucken
   *[other] { $count } Briefe drucken
}
letters-stopping = Wird abgebrochen …
letters-progress = { $done } von { $of } Briefen
letters-post = Als verschickt eintragen
letters-refused = { $count ->
    [one] { $count } Brief konnte nicht erstellt werden.
   *[other] { $count } Briefe konnten nicht erstellt werden.
}
letters-others-made = Die anderen sind fertig.
letters-more = und { $count } weitere
letters-folder = Ordner
letters-folder-pick = Ordner wählen …
letters-folder-hint = Die Briefe liegen dort unverschlüsselt.
letters-folder-full = Bitte den vollständigen Pfad eingeben.
letters-folder-type = Hier öffnet sich kein Fenster für Ordner. Bitte den Pfad eingeben.
letters-single = je Brief eine Datei
letters-print-ask = { $count ->
    [one] { $count } Brief drucken?
   *[other] { $count } Briefe drucken?
}
letters-save-ask = { $count ->
    [one] { $count } Brief als PDF speichern?
   *[other] { $count } Briefe als PDF speichern?
}
letters-print-fact = Damit geschieht auch: Die Briefe gelten als gedruckt, vorgemerkte Termine als eingeladen.
letters-save-fact = Die Briefe gelten damit als gedruckt, vorgemerkte Termine als eingeladen.
letters-count = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
}
letters-sheets = { $count } Blatt
letters-counting = Blätter werden gezählt
letters-by-postcode = nach PLZ sortiert
letters-enter-posted = als verschickt am { $day } eintragen
letters-none-made = Es ist kein Brief entstanden.
letters-were-printed = { $count ->
    [one] { $count } Brief gedruckt.
   *[other] { $count } Briefe gedruckt.
}
letters-were-kept = { $count ->
    [one] { $count } Brief ist als PDF fertig.
   *[other] { $count } Briefe sind als PDF fertig.
}
letters-were-saved = { $count ->
    [one] { $count } Brief gespeichert.
   *[other] { $count } Briefe gespeichert.
}
letters-lie-in = Ordner: { $path }
letters-entered-posted = Verschickt am { $day }.
letters-were-cancelled = Abgebrochen, Fertiges bleibt.
letters-hint-letter = Brief
letters-key-space = Leertaste
letters-hint-tick = auswählen
letters-hint-large = Vorschau groß
letters-hint-print = drucken
letters-help-print = Ausgewählte Briefe drucken
letters-help-save = Ausgewählte Briefe als PDF speichern
