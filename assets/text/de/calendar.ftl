# the week, the waiting list and the appointments
calendar-title = Kalender
calendar-new = Termin anlegen
calendar-waiting = Warteliste
calendar-day = Tag
calendar-week = Woche
calendar-list = Liste
calendar-today = Heute
calendar-today-mark = heute
calendar-previous = Zurückblättern
calendar-next = Weiterblättern
calendar-free = frei
calendar-due-today = { $count ->
    [one] 1 Frist heute
   *[other] { $count } Fristen heute
    }
calendar-due = { $count ->
    [one] 1 Frist
   *[other] { $count } Fristen
    }
calendar-closed = geschlossen
calendar-closed-from = ab { $time } zu
calendar-away = abwesend
calendar-away-whole = { $name } abwesend
calendar-away-from = { $name } ab { $time }
calendar-empty = In { $week } gibt es keine Beratungszeiten.
calendar-empty-site = An diesem Standort gibt es in dieser Woche keine Beratungszeiten.
calendar-make-offer = Zeitfenster anlegen
calendar-families = { $count ->
    [one] 1 Familie
   *[other] { $count } Familien
    }
calendar-nobody-waits = Keine Familie wartet auf einen Termin.
calendar-more = { $count } weitere zeigen
calendar-no-interpreter = ohne Dolmetschen
calendar-suggestions = Vorschläge
calendar-searching = Freie Zeiten werden gesucht …
calendar-no-suggestion = In den nächsten zehn Wochen passt keine freie Zeit.
calendar-place = Platzieren
calendar-place-here = Hierhin verschieben
calendar-not-earlier = Warum nicht früher?
calendar-show = Im Kalender zeigen
calendar-appointment = Termin
calendar-at = { $site }, { $room }
calendar-with = Beratung: { $name }
calendar-interpreting = Dolmetschen: { $language }
calendar-move = Verschieben
calendar-other-times = Andere Zeiten
calendar-cancel = Absagen
calendar-open-file = Akte öffnen
calendar-letter = Einladung
calendar-print-letter = Einladung drucken
calendar-moving = { $name } verschieben: Pfeiltasten, Enter setzt, Esc bricht ab.
calendar-refused-move = Hierhin kann der Termin nicht verschoben werden.
calendar-refused-place = Hier kann kein Termin angelegt werden.
calendar-next-free = Nächste passende Zeit: { $when }
calendar-placed = { $name }: Termin am { $when } angelegt.
calendar-moved = { $name } von { $from } auf { $to } verschoben.
calendar-cancelled = { $name }: Termin am { $when } abgesagt.
calendar-when = { $day }, { $time }
calendar-cancel-title = Termin absagen?
calendar-cancel-do = Termin absagen
calendar-cancel-who = Wer sagt ab?
calendar-by-family = die Familie
calendar-by-office = die Beratung
calendar-reason = Grund
calendar-reason-hint = Ein paar Worte, ohne Gesundheitsangaben.
calendar-also = Damit geschieht auch:
calendar-also-free = Die Zeit wird wieder frei, die Familie steht wieder auf der Warteliste.
calendar-also-letter = Die Einladung gilt nicht mehr, bitte die Familie anrufen.
calendar-also-interpreter = Das Dolmetschen ist abzubestellen.
calendar-list-empty = Ab heute ist kein Termin eingetragen.
calendar-column-day = Tag
calendar-column-time = Uhrzeit
calendar-column-family = Familie
calendar-column-children = Kinder
calendar-column-site = Ort
calendar-column-interpreter = Dolmetschen
calendar-column-state = Stand
calendar-key-arrows = Tag, Zeile, 15 Minuten
calendar-key-enter = Öffnen, platzieren
calendar-key-suggestion = Vorschlag wählen
calendar-key-panel = Raster oder Warteliste
calendar-key-side = Warteliste zeigen
