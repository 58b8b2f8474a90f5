# how a talk ends, what is taken over for sisters and brothers, and what others changed meanwhile
talk-for-siblings = Für alle Geschwister
talk-for-siblings-words = Was einmal gefragt wird, gilt auf Wunsch gemeinsam.
talk-take-over = Angaben übernehmen
talk-end-title = Wie ist das Gespräch ausgegangen?
talk-end-held = Gehalten
talk-end-held-words = Wie geplant, mit allen Kindern.
talk-end-without = Ohne Dolmetschen
talk-end-without-words = Es wurde nicht gedolmetscht.
talk-end-documents = Unterlagen fehlen
talk-end-documents-words = Danach wird ein Folgetermin angeboten.
talk-end-child = Kind fehlte
talk-end-child-words = Danach wird ein Folgetermin angeboten.
talk-end-missing = Bis zur Übergabe { $n ->
    [one] fehlt noch eine Angabe
   *[other] fehlen noch { $n } Angaben
 }. Das Gespräch kann trotzdem enden.
talk-follow-up = Folgetermin finden
talk-siblings-title = Angaben für Geschwister übernehmen
talk-siblings-from = Von { $name }
talk-siblings-what = Welche Angaben
talk-siblings-whom = Für wen
talk-part-language = Familiensprache
talk-part-schools = Schulländer und Zeiten
talk-part-documents = Unterlagen
talk-part-consent = Einwilligung
talk-part-wish = Wunsch für dieselbe Schule
talk-fills = { $part }: wird bei { $name } eingetragen
talk-keeps = { $part }: bei { $name } steht schon eine andere Antwort, sie bleibt
talk-overwrites = { $part }: die Antwort bei { $name } wird ersetzt
talk-replace = Vorhandene Antworten ersetzen
talk-siblings-nothing = Damit ändert sich nichts.
talk-siblings-do = Übernehmen
talk-met-title = Auch andere haben diese Angaben inzwischen geändert. Hier bleiben Ihre. Bitte prüfen Sie sie.
talk-met = { $field } – inzwischen geändert von { $who }: hier steht „{ $mine }“, dort „{ $theirs }“.
talk-met-gone = { $name } steht nicht mehr in der Akte. Die Antworten dazu werden nicht gespeichert.
talk-met-other = Eine weitere Angabe wurde auch dort geändert. Hier bleibt Ihre.
