# what is known about a child that needs a place
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
