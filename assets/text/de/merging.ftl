# duplicates and merging two files
merge-title = Akten vergleichen
merge-stays = bleibt: { $number }
merge-goes = wird abgeschlossen: { $number }
merge-exchange = Andere Akte behalten
merge-decide = Akten zusammenführen
merge-distinct = Verschiedene Familien
merge-closed = Eine der beiden Akten ist abgeschlossen. Zusammenführen geht nur mit offenen Akten.
merge-fact = Wählen Sie zu jeder Angabe, was gilt. Schreibweisen und Telefone bleiben immer.
merge-household = Haushalt
merge-nothing-differs = Die übrigen Angaben sind gleich.
merge-person-is = { $name } ist
merge-further-guardian = eine weitere Person
merge-further-child = ein weiteres Kind
merge-appointments = Termine
merge-which-stays = Beide Familien haben einen Termin. Welcher bleibt?
merge-appointment-reason = Akten zusammengeführt
merge-moves = Zieht mit um
merge-moves-appointments = { $count ->
    [one] { $count } Termin
   *[other] { $count } Termine
}
merge-moves-letters = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
}
merge-moves-talks = { $count ->
    [one] { $count } Protokoll
   *[other] { $count } Protokolle
}
merge-moves-number = Das Aktenzeichen { $number } führt danach zur Akte { $into }.
merge-moves-phones = Telefonnummern beider Akten bleiben.
merge-hint-choose = wählen
merge-answers = { $count ->
    [0] –
    [one] { $count } Angabe
   *[other] { $count } Angaben
}
merge-yes-since = { $word }, gesehen am { $day }
merge-reported = { $day }, { $office }
merge-municipality = Kommune
merge-address = Anschrift
merge-email = E-Mail
merge-language = Sprache
merge-letter-language = Briefsprache
merge-interpreter = Dolmetschen
merge-pathway = Aufenthalt
merge-report = Meldung
merge-arrived = Zuzug
merge-entered = Einreise
merge-allocated = Zuweisung an Kommune
merge-helper = Kontaktperson
merge-site = Standort
merge-note = Notiz
merge-name = Name
merge-original = Originalschrift
merge-usual-name = Gebräuchlicher Name
merge-relation = Verhältnis
merge-custody = Sorgerecht
merge-guardian-literacy = Liest
merge-consent = Einwilligung
merge-birth = Geburtsdatum
merge-sex = Geschlecht
merge-birth-place = Geburtsort
merge-nationality = Staatsangehörigkeit
merge-school = Schulbesuch bisher
merge-skills = Sprachen, Deutsch
merge-literacy = Lesen und Schreiben
merge-learning = Lernen und Interessen
merge-documents = Unterlagen
merge-health = Masern, Untersuchung
merge-special-needs = Unterstützungsbedarf
merge-preference = Wunsch der Eltern
merge-recommendation = Empfehlung
merge-transport = Schulweg
pairs-chip = Dubletten
pairs-fact = { $count ->
    [one] { $count } Paar ist nicht entschieden
   *[other] { $count } Paare sind nicht entschieden
}
pairs-none = Keine zwei Akten sehen nach derselben Familie aus.
pairs-none-hint = Was Sie als verschiedene Familien eingetragen haben, wird nicht mehr gezeigt.
pairs-compare = Vergleichen
alike-there = Dort weiterarbeiten
alike-distinct = Andere Familie
alike-merge = Akten vergleichen
alike-banner = Diese Familie ist vielleicht schon erfasst: { $name }, { $number } ({ $why }).
merged-into = Diese Akte wurde zusammengeführt. Alles Weitere steht in der anderen Akte.
merged-open = Akte öffnen
unite-object = Zwei Akten stehen nebeneinander. Danach entscheiden Sie, ob es dieselbe Familie ist.
unite-number = Aktenzeichen der anderen Akte
unite-hint = z. B. EB-2026-0123
unite-unknown = Unter diesem Aktenzeichen steht keine andere Akte. Bitte prüfen Sie die Nummer.
unite-alike = Diese Akten sehen ähnlich aus:
