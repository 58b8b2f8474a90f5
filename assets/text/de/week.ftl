# working in the grid: moving, pinning, overriding, what is known about a block
week-group = Gruppeninformation
week-no-letter = Einladung noch nicht gedruckt
week-letter-outdated = Einladung veraltet
week-letter-made = Einladung gedruckt am { $day }
week-letter-posted = Einladung verschickt am { $day }
week-letter-returned = Einladung zurückgekommen am { $day }
week-outside = außerhalb der angebotenen Zeit
week-show-cancelled = Abgesagte zeigen
week-override = Mit Begründung fortfahren
week-override-title = Mit Begründung fortfahren?
week-override-against = Dagegen spricht:
week-refused-length = So lang kann der Termin nicht werden.
week-resized = { $name }: Termin dauert jetzt { $minutes }.
week-pins = Pinnwand
week-pinned-count = { $count ->
    [one] 1 Termin
   *[other] { $count } Termine
    }
week-pin-hint = { $key } setzt ihn an die gewählte Stelle. Bis dahin bleibt seine Zeit belegt.
week-due = Dolmetschen anfragen: { $day }
week-key-length = 15 Minuten kürzer oder länger
week-key-pin = An die Pinnwand
week-key-put = Von der Pinnwand hierhin setzen
week-key-print = Einladung oder Tagesliste drucken
week-fits = Wer passt?
week-free-there = Frei sind { $minutes }.
week-nothing-free = Hier ist keine angebotene Zeit frei.
week-nobody-fits = Keine wartende Familie passt ganz.
week-nearly = Fast passend:
week-others = { $count ->
    [one] 1 weitere Familie passt aus mehreren Gründen nicht.
   *[other] { $count } weitere Familien passen aus mehreren Gründen nicht.
    }
week-export = Kalenderdatei
week-file-kind = Kalenderdateien
week-exported = { $count ->
    [one] 1 Termin ausgegeben, ohne Namen.
   *[other] { $count } Termine ausgegeben, ohne Namen.
    }
week-print-day = Tagesliste
week-now-at = { $name }: jetzt { $when }.
week-now-gone = { $name } hat diesen Termin nicht mehr.
week-order-days = Wartezeit
week-order-language = Sprache
week-order-municipality = Kommune
week-order-by = Sortieren nach: { $by }
week-not-written = Nichts wurde gespeichert.
week-column-kind = Art
