# entering figures of free places: by form, by pasting, by asking schools
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
