# booking an appointment of any kind
booking-title = Termin anlegen
booking-change-title = Termin ändern
booking-kind = Art des Gesprächs
booking-children = Wer mitkommt
booking-when = Wann und wo
booking-room = Raum
booking-length = Dauer
booking-interpreter = Dolmetschen
booking-without = ohne
booking-why = Begründung
booking-why-hint = Steht danach am Termin.
booking-follows = Das folgt daraus
booking-against = Das spricht dagegen
booking-hard = So ist der Termin nicht möglich.
booking-soft = Mit einer Begründung ist der Termin möglich.
booking-fits = Nichts spricht dagegen.
booking-no-place = Es gibt kein passendes Zeitfenster.
booking-group-there = Gruppe an diesem Platz: { $count ->
    [one] 1 Familie
   *[other] { $count } Familien
    }, { $people } von { $seats } Plätzen.
booking-do = Termin anlegen
booking-change-do = Termin ändern
booking-check = Prüfen …
booking-open = Ändern …
booking-follow-up = Folgetermin …
booking-offer-again = Neu anbieten …
booking-join = { $name } aufnehmen …
