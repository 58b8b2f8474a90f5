# Words: the chain from hand-over to initial support: its dialogs, its cards, its loops
step-clear-admission = Verbleib klären
step-withdraw = Bei der Schule zurückziehen
step-end-support = Anschluss klären
deed-enquiry-withdrawn = Anfrage zurückgezogen.
deed-placement-revoked = Schulplatzzuweisung aufgehoben.
deed-not-appeared = Eingetragen: nicht erschienen.
deed-support-extended = Erstförderung auf drei Jahre verlängert.
deed-support-ended = Ende der Erstförderung eingetragen.
deed-elsewhere = Anderer Weg eingetragen.
setting-support-warn = Erinnerung vor dem Ende der Erstförderung
setting-support-danger = dringend vor dem Ende der Erstförderung
unit-months = Monate
loop-not-appeared = Zugewiesen, nicht erschienen
loop-to-withdraw = Anderer Weg, bei der Schule noch offen
loop-support-ends = Erstförderung endet bald
