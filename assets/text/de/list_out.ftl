list-out-day-lists = Tageslisten
list-out-day-list = Tagesliste
list-out-posting = Postausgangsliste
list-out-labels = Adressaufkleber
list-out-day-ask = Tageslisten drucken?
list-out-posting-ask = Postausgangsliste drucken?
list-out-labels-ask = Adressaufkleber drucken?
list-out-setting = Wird zusammengestellt …
list-out-nothing = Noch nichts zusammengestellt
list-out-day-facts =
    { $sites ->
    [one] 1 Standort
   *[other] { $sites } Standorte
 } · { $appointments ->
    [one] 1 Termin
   *[other] { $appointments } Termine
 } · { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
 }
list-out-posting-facts =
    { $envelopes ->
    [one] 1 Umschlag
   *[other] { $envelopes } Umschläge
 } · { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
 }
list-out-labels-facts =
    { $labels } Aufkleber · { $sheets ->
    [one] 1 Bogen
   *[other] { $sheets } Bogen
 }
list-out-pick-day = Tag
list-out-pick-site = Standort
list-out-all-sites = Alle
list-out-day-fact = Jeder Standort hat eigene Seiten. Bei einer Auskunftssperre steht nur das Aktenzeichen auf der Liste.
list-out-posting-fact = Eine Zeile je Umschlag, in der Reihenfolge der Umschläge. Bei einer Auskunftssperre steht nur das Aktenzeichen auf der Liste.
list-out-labels-fact = Ein Aufkleber je Umschlag, in der Reihenfolge der Umschläge. Bitte in Originalgröße drucken, ohne Anpassung an die Seite.
list-out-which = Welche Briefe
list-out-chosen = Ausgewählte
list-out-whole = Ganzer Drucklauf
list-out-sheet = Größe der Aufkleber
list-out-first = Erster freier Aufkleber
list-out-first-hint = Zeilenweise gezählt, 1 bis { $most }
list-out-first-wrong = Bitte eine Zahl von 1 bis { $most } eingeben.
list-out-open = Nach dem Speichern öffnen
list-out-day-printed = Tageslisten vom { $day } gedruckt.
list-out-posting-printed = Postausgangsliste gedruckt.
list-out-labels-printed = Adressaufkleber gedruckt.
list-out-day-saved = Tageslisten vom { $day } gespeichert.
list-out-posting-saved = Postausgangsliste gespeichert.
list-out-labels-saved = Adressaufkleber gespeichert.
