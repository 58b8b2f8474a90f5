# what was done, as history and short notices name it
deed-talk-ended = Gespräch beendet.
deed-handed-over = An das Schulamt übergeben.
deed-taken-back = Übergabe zurückgenommen.
deed-sent-back = Rückfrage an die Beratung gestellt.
deed-answered = Rückfrage beantwortet.
deed-school-asked = Schule angefragt.
deed-school-accepted = Zusage der Schule eingetragen.
deed-school-refused = Ablehnung der Schule eingetragen.
deed-placed = Schulplatzzuweisung eingetragen.
deed-admitted = Aufnahme eingetragen.
deed-called-reached = Anruf eingetragen: erreicht.
deed-called-not-reached = Anruf eingetragen: nicht erreicht.
deed-called-wrong = Anruf eingetragen: Nummer falsch.
deed-called-back = Anruf eingetragen: Rückruf vorgemerkt.
deed-follow-up-made = Wiedervorlage angelegt.
deed-follow-up-postponed = Wiedervorlage auf { $day } gelegt.
deed-follow-up-done = Wiedervorlage erledigt.
deed-moved-home = Umzug eingetragen.
deed-reopened = Akte wieder geöffnet.
deed-capacity = { $figures ->
    [one] Eine Zahl freier Plätze eingetragen.
   *[other] { $figures } Zahlen freier Plätze eingetragen.
}
deed-rearranged = Termin geändert.
deed-joined = Familie in die Gruppe aufgenommen.
deed-group-cancelled = Gruppe abgesagt: { $count ->
    [one] 1 Familie
   *[other] { $count } Familien
    }.
deed-confirmed = Zusage der Familie eingetragen.
deed-concluded = Ergebnis eingetragen.
deed-founded = Datenbank angelegt.
deed-reported = Meldung gespeichert.
deed-edited = Akte gespeichert.
deed-closed = Akte abgeschlossen.
deed-merged = Akten zusammengeführt.
deed-distinct = Als verschiedene Familien eingetragen.
deed-imported = { $families } Familien mit { $children } Kindern eingelesen.
deed-updated = { $count ->
    [one] { $count } Akte ergänzt.
   *[other] { $count } Akten ergänzt.
}
deed-booked = Termin angelegt.
deed-booked-many = { $count } Termine übernommen.
deed-declined = Tag abgelehnt.
deed-moved = Termin verschoben.
deed-cancelled = Termin abgesagt.
deed-status = Stand des Termins eingetragen.
deed-interpreter = Dolmetschen eingetragen.
deed-letters-made = { $count } Briefe erstellt.
deed-letters-posted = { $count } Briefe als verschickt eingetragen.
deed-letters-printed = { $count } Briefe als gedruckt eingetragen.
deed-letters-delivered = { $count } Briefe als persönlich übergeben eingetragen.
deed-letter-returned = Rückläufer eingetragen.
deed-text-released = Brieftext freigegeben.
deed-administered = Verwaltung gespeichert.
deed-undone = Zurückgenommen.
undone = Zurückgenommen: { $deed }
redone = Wiederhergestellt: { $deed }
consequence-letter = Der gedruckte Brief gilt nicht mehr.
consequence-interpreter = Dolmetschen bis { $day } anfragen.
consequence-call-off = Dolmetschen abbestellen.
consequence-confirmation = Die Bestätigung gilt nicht mehr.
consequence-too-late = Für einen Brief ist es zu spät: bitte anrufen.
consequence-outside = Liegt außerhalb der Zeitfenster.
