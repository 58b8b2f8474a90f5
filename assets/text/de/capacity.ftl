# free places at schools
capacity-title = Kapazität
capacity-facts = Frei nach Abzug laufender Anfragen
capacity-ask = Abfrage an Schulen
capacity-enter = Zahlen eintragen
capacity-search = Schule oder Ort
capacity-legend-many = 3 und mehr
capacity-legend-old-short = alt
capacity-legend-none = keine
capacity-legend-old = älter als { $days } Tage
capacity-school = Schule
capacity-town = Ort
capacity-literacy = Alphabet.
capacity-age = Stand
capacity-yes = ja
capacity-no = nein
capacity-unknown = unbekannt
capacity-days = { $days ->
    [0] heute
    [one] { $days } Tag
   *[other] { $days } Tage
}
capacity-sum = Summe frei
capacity-sum-without = ohne alte Zahlen
capacity-stale = { $schools ->
    [one] { $schools } Schule mit Zahlen älter als { $days } Tage
   *[other] { $schools } Schulen mit Zahlen älter als { $days } Tage
}
capacity-nothing = Keine Schule passt zu diesem Filter.
capacity-unread = Die Zahlen konnten nicht gelesen werden
capacity-hint-cell = Zelle
capacity-hint-enter = Zahl eintragen
capacity-hint-down = nach unten übernehmen
capacity-hint-form = ganze Schule bearbeiten
capacity-key-cell = Von Zelle zu Zelle
capacity-key-digit = Zahl freier Plätze tippen
capacity-key-unknown = Zahl ist nicht bekannt
capacity-key-enter = Zahl eintragen und weiter
capacity-key-down = Zahl für die Schule darunter übernehmen
capacity-key-paste = Zahlen aus einer Tabelle einfügen
capacity-key-form = Ganze Schule bearbeiten
capacity-export = Zahlen ausgeben
capacity-export-file = Kapazitaet-{ $day }.csv
capacity-exported = Datei gespeichert.
capacity-file = Liste einlesen
capacity-free = { $places ->
    [one] Platz jetzt frei
   *[other] Plätze jetzt frei
}
capacity-free-unknown = Zahl nicht bekannt
capacity-free-old = Zahl ist alt, bitte nachfragen
capacity-free-below = mehr vergeben als gemeldet
capacity-tab-primary = Primar
capacity-tab-lower = Sek I
capacity-tab-upper = Sek II
capacity-tab-vocational = Berufskolleg
capacity-column-grade = Jg. { $grade }
