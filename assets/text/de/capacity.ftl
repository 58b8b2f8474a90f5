# free places at schools
deed-capacity = { $figures ->
    [one] Eine Zahl freier Plätze eingetragen.
   *[other] { $figures } Zahlen freier Plätze eingetragen.
}
capacity-title = Kapazität
capacity-facts = Frei nach Abzug laufender Anfragen
capacity-ask = Abfrage an Schulen
capacity-enter = Zahlen eintragen
capacity-search = Schule oder Ort
capacity-support-only = Nur mit Deutschförderung
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
capacity-reported = Von der Schule gemeldet
capacity-asked = davon angefragt
capacity-placed = davon zugewiesen
capacity-report = Meldung
capacity-never = noch nie gemeldet
capacity-ago = { $days ->
    [0] heute
    [one] vor einem Tag
   *[other] vor { $days } Tagen
}
capacity-by = eingetragen von { $name }
capacity-support = Deutschförderung
capacity-support-of = { $all ->
    [one] { $free } von { $all } Platz frei
   *[other] { $free } von { $all } Plätzen frei
}
capacity-support-some = { $free ->
    [one] { $free } Platz frei
   *[other] { $free } Plätze frei
}
capacity-support-all = { $all ->
    [one] { $all } Platz
   *[other] { $all } Plätze
}
capacity-support-yes = vorhanden
capacity-support-no = nicht vorhanden
capacity-support-unknown = nicht bekannt
capacity-literacy-yes = Alphabetisierung möglich
capacity-literacy-no = keine Alphabetisierung
capacity-literacy-unknown = Alphabetisierung nicht bekannt
capacity-history = Verlauf
capacity-history-none = noch nichts
capacity-said = { $places } gemeldet
capacity-said-unknown = Zahl nicht bekannt
capacity-one-asked = 1 angefragt
capacity-one-accepted = 1 zugesagt
capacity-one-placed = 1 zugewiesen
capacity-waiting = Warten auf diesen Jahrgang
capacity-nobody-waits = Kein Kind
capacity-wait = { $children ->
    [one] { $children } Kind
   *[other] { $children } Kinder
}
capacity-wait-near = davon { $children } aus { $town }
capacity-open-school = Schule öffnen
capacity-change = Zahl ändern
capacity-address = Anschrift
capacity-phone = Telefon
capacity-email = E-Mail
capacity-form-title = Freie Plätze der Schule
capacity-form-hint = Freie Plätze je Jahrgang. Leer heißt: nicht bekannt.
capacity-form-confirm = Eintragen
capacity-no-figure = 0 bis 99
capacity-support-free = Deutschförderung frei
capacity-support-total = Deutschförderung gesamt
capacity-literacy-places = Alphabetisierung frei
capacity-remark = Bemerkung
capacity-remark-hint = Nur zur Schule, keine Namen von Kindern
capacity-day = Stand vom
capacity-future = liegt in der Zukunft
capacity-source-label = Woher
capacity-source-email = E-Mail
capacity-source-phone = Telefon
capacity-source-letter = Brief
capacity-source-meeting = Besprechung
capacity-source-file = Liste
capacity-source-own = Selbst
capacity-tab-primary = Primar
capacity-tab-lower = Sek I
capacity-tab-upper = Sek II
capacity-tab-vocational = Berufskolleg
capacity-column-grade = Jg. { $grade }
capacity-paste-title = { $figures ->
    [one] Eine Zahl übernehmen
   *[other] { $figures } Zahlen übernehmen
}
capacity-paste-day = Stand vom { $day }
capacity-paste-confirm = Übernehmen
capacity-paste-refused = Die Zahlen lassen sich nicht übernehmen
capacity-paste-nothing = Es wurde nichts eingetragen.
capacity-row = Zeile { $row }
capacity-more = { $faults ->
    [one] und eine weitere Stelle
   *[other] und { $faults } weitere Stellen
}
capacity-ask-title = Abfrage an Schulen
capacity-ask-object = Ein E-Mail-Text je Schule mit einer Tabelle zum Ausfüllen. Angekreuzt sind Schulen mit alten oder ohne Zahlen.
capacity-ask-all = Alle
capacity-ask-copy-one = Text dieser Schule kopieren
capacity-ask-copy = { $schools ->
    [one] Einen Text kopieren
   *[other] { $schools } Texte kopieren
}
capacity-ask-save = Texte speichern
capacity-ask-file = Abfrage-Schulen-{ $day }.txt
capacity-no-email = keine E-Mail-Adresse
capacity-school-record = Angaben zur Schule
