# the records of a family's talks
talk-tab-overview = Überblick
talk-tab-records = Protokolle
talk-records-empty = Noch wurde kein Gespräch geführt.
talk-records-empty-hint = Ein Protokoll entsteht, wenn ein Gespräch beendet wird.
talk-column-day = Tag
talk-column-person = Beratung
talk-column-procedure = Verfahren
talk-column-outcome = Ausgang
talk-column-state = Stand
talk-state-open = offen
talk-state-ended = beendet
talk-procedure-full = Erstberatung
talk-procedure-mixed = Erstberatung und Kurzverfahren
