# compulsory schooling (Schulpflicht) and its deadlines
duty-as-of = Schulpflicht, Stand am
duty-as-of-today = heute
duty-not-today = nicht heute
duty-please-decide = Das Geburtsdatum lässt zwei Ergebnisse zu: bitte entscheiden.
duty-decide = Geburtsdatum klären
duty-task-place = Schulplatz
duty-task-attendance = Überwachung
duty-task-admission = Aufnahme
duty-deadlines = Fristen
duty-until = bis { $day }
duty-full-time-until = Vollzeitschulpflicht bis { $day }
duty-upper-until = Schulpflicht bis { $day }
duty-support-until = Erstförderung bis { $day }
duty-grades = Empfehlung üblich: Jg. { $from } bis { $to }
