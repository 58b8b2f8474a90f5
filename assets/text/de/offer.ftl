# the offer of time
deed-offer-changed = Zeitangebot geändert.
deed-day-arranged = Zeitangebot am { $day } geändert.
right-arrange-days = Einzelne Tage und Zeitfenster öffnen und schließen
offer-ask-title = Änderung speichern?
offer-scope = Die Änderung gilt
offer-scope-from = ab diesem Tag
offer-scope-all = alle künftigen
offer-scope-day = Ab
offer-scope-from-hint = Bis zum Tag davor bleibt die Serie, wie sie ist.
offer-scope-all-hint = Die ganze Serie wird geändert.
offer-affected = { $count ->
    [one] { $count } Termin passt dann nicht mehr zum Zeitangebot. Er bleibt bestehen.
   *[other] { $count } Termine passen dann nicht mehr zum Zeitangebot. Sie bleiben bestehen.
}
offer-affected-none = Kein gebuchter Termin ist betroffen.
offer-more = { $count ->
    [one] und { $count } weiterer
   *[other] und { $count } weitere
}
offer-invited = eingeladen
offer-asked = Dolmetschen angefragt
offer-letters = { $count ->
    [one] { $count } Einladung ist schon verschickt.
   *[other] { $count } Einladungen sind schon verschickt.
}
offer-interpreters = { $count ->
    [one] { $count } Mal ist das Dolmetschen abzubestellen.
   *[other] { $count } Mal ist das Dolmetschen abzubestellen.
}
offer-overlap-counsellor = { $name } hat zur selben Zeit schon ein Zeitfenster, zuerst am { $day } ({ $hours }).
offer-overlap-room = { $name } ist zur selben Zeit schon vergeben, zuerst am { $day } ({ $hours }).
offer-overlaps = Zwei Zeitfenster zur selben Zeit
offer-impossible = So kann die Serie nicht bleiben
offer-only-ends = Termine nutzen diese Serie. Sie wird nicht gelöscht, sondern findet ab heute nicht mehr statt.
offer-end = Serie beenden
field-repeat = Wiederholen
repeat-not = einmalig
repeat-weekly = jede Woche
field-repeat-until = Letztes Mal spätestens am
field-pause-from = Pause vom
field-pause-to = bis einschließlich
field-pause-to-hint = leer: nur dieser eine Tag
pause-add = Pause hinzufügen
pause-remove = Pause entfernen
upcoming-paused = Pause
settings-ways = Wege zwischen den Standorten
settings-way-hint = Minuten · leer: { $minutes }
settings-ways-words = Gilt für Beratungskräfte und namentlich gebuchte Dolmetschende, die am selben Tag an zwei Standorten sind.
standing-outside = Außerhalb der Beratungszeit
standing-impossible = Fällt auf eine Schließung oder Abwesenheit
extra-new = Zusatztag anlegen
extra-elsewhere = anderer Ort
extra-name-hint = zum Beispiel Rathaus Oelde
extra-address-hint = nötig für die Einladung
day-title = Zeitangebot dieses Tages
day-slots = Zeitfenster
day-close = Standort schließen
day-close-do = Tag schließen
day-holiday = { $name }: An diesem Tag wird nichts angeboten.
day-no-slots = An diesem Tag gibt es kein Zeitfenster.
day-slots-words = Ohne Haken findet das Zeitfenster an diesem Tag nicht statt.
day-key = Tag öffnen und schließen
offer-replan = Neu planen ({ $count ->
    [one] 1 Familie
   *[other] { $count } Familien
})
