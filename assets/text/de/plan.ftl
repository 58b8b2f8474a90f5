# the planning proposal
plan-title = Planungsvorschlag
plan-nothing-saved = Noch nichts gespeichert
plan-looked-at = { $count } Zeitfenster geprüft in { $seconds } s
plan-proven = bestmöglich, bewiesen
plan-proven-thinned = bestmöglich unter den geprüften Anfangszeiten, bewiesen
plan-gap = höchstens { $percent } % vom Bestmöglichen entfernt
plan-again = wird neu berechnet …
plan-computing = Plätze werden gesucht …
plan-discard = Verwerfen
plan-recompute = Neu berechnen
plan-accept = { $count ->
    [one] 1 Termin übernehmen
   *[other] { $count } Termine übernehmen
    }
plan-period = Zeitraum
plan-until = bis
plan-priority = Vorrang
plan-waiting = Wartezeit
plan-balanced = Ausgewogen
plan-short-ways = Kurze Wege
plan-bundle = Dolmetschsprachen bündeln
plan-other-sites = Andere Standorte erlauben
plan-period-wrong = Der letzte Tag liegt vor dem ersten.
plan-period-unreadable = Der Zeitraum braucht zwei Tage, zum Beispiel „morgen“ und „+4w“.
plan-sum-seated = { $seated } von { $families }
plan-sum-seated-words = { $families ->
    [one] Familie platziert
   *[other] Familien platziert
    }
plan-sum-median = bis zum Termin im Median
plan-sum-bundles = { $bundles ->
    [one] Dolmetsch-Bündel
   *[other] Dolmetsch-Bündel
    }, { $families ->
    [one] 1 Familie
   *[other] { $families } Familien
    }
plan-sum-farther = nicht am nächsten Standort
plan-sum-changed = bestehende Termine geändert
plan-column-family = Familie
plan-column-days = Tage
plan-column-need = Bedarf
plan-column-new = ohne Termin → neu
plan-column-why = Warum dieser Platz
plan-group-out = Nicht platziert
plan-why-with = mit { $name } { $time }
plan-why-nearest = nächster Standort
plan-why-farther = { $km } km weiter
plan-why-earliest = frühester Platz
plan-why-later = { $days ->
    [one] 1 Tag später
   *[other] { $days } Tage später
    }
plan-why-interpreter = Dolmetschen bis { $day }
plan-why-language = gleiche Sprache
plan-why-speaks = Beratung spricht { $language }
plan-why-accessible = barrierefrei
plan-why-letter = Brief rechtzeitig
plan-why-phone = Einladung per Telefon
plan-why-no-gap = ohne Lücke
plan-why-waits = { $days ->
    [one] wartet 1 Tag
   *[other] wartet { $days } Tage
    }
plan-why-before = vorher { $when }
plan-why-placed = vorher ohne Platz
plan-why-chosen = selbst gewählt
plan-why-declined = abgelehnt: { $reason }
plan-why-declined-bare = abgelehnt
plan-why-after-no-show = nach Fehltermin
plan-why-earlier = { $days ->
    [one] 1 Tag früher
   *[other] { $days } Tage früher
    }
plan-why-days = { $days ->
    [one] in 1 Tag
   *[other] in { $days } Tagen
    }
plan-why-alone = Sprache allein
plan-why-ask-soon = bald anfragen, { $day }
plan-why-stairs = über Treppen
plan-why-leaves-gap = lässt eine Lücke
plan-why-conflict = nicht mehr möglich
plan-cause-too-long = kein Fenster mit { $minutes } min
plan-cause-full = alle Plätze vergeben
plan-cause-nothing = keine Zeiten im Zeitraum
plan-cause-not-ready = Angaben fehlen
plan-full-too-long = Kein angebotenes Zeitfenster ist { $minutes } Minuten lang.
plan-full-full = Es gibt passende Plätze, aber andere Familien brauchen sie dringender.
plan-full-nothing = Im gewählten Zeitraum werden keine Zeiten angeboten.
plan-remedy-extend = { $day } verlängern
plan-remedy-later = bis { $day } planen
plan-remedy-sites = andere Standorte
plan-remedy-room = Raum wechseln
plan-remedy-file = Akte ergänzen
plan-remedy-title = Was helfen würde
plan-remedy-admin = Das kann die Verwaltung einrichten.
plan-why-title = Warum dieser Platz?
plan-why-not-title = Warum kein Platz?
plan-conflict-title = Inzwischen nicht mehr möglich
plan-checked = Geprüft
plan-counsellor-free = Beratung frei
plan-room-free = Raum frei
plan-interpreter-in-time = Dolmetsch-Frist
plan-no-holiday = kein Ferientag
plan-holiday = in den Ferien
plan-others = Andere Plätze
plan-no-others = Im Zeitraum gibt es keinen anderen Platz.
plan-instead = statt { $name }
plan-take = Nehmen
plan-release = Wahl aufheben
plan-only-this = Nur diesen übernehmen
plan-decline = Ablehnen
plan-language-like = Sprache wie { $name } { $time }
plan-decline-title = Platz ablehnen?
plan-decline-reason = Grund
plan-decline-hint = Ein paar Worte, ohne Gesundheitsangaben.
plan-decline-long = Höchstens { $most } Zeichen.
plan-decline-fact = Auch der nächste Vorschlag bietet dieser Familie am { $day } keinen Platz an.
plan-decline-do = Platz ablehnen
plan-declined = { $name }: Platz am { $when } abgelehnt.
plan-day-declined = { $day } abgelehnt
plan-day-declined-for = { $day } abgelehnt: { $reason }
plan-accepted = { $count ->
    [one] 1 Termin übernommen.
   *[other] { $count } Termine übernommen.
    }
plan-none-accepted = Kein Termin übernommen.
plan-left-out = { $count ->
    [one] 1 Platz wurde inzwischen anders vergeben.
   *[other] { $count } Plätze wurden inzwischen anders vergeben.
    }
plan-left-out-rest = Die übrigen Termine sind eingetragen.
plan-more = und { $count } weitere
plan-stale = Inzwischen hat sich etwas geändert.
plan-conflicts = { $count ->
    [one] 1 Platz ist nicht mehr möglich und wird ausgelassen.
   *[other] { $count } Plätze sind nicht mehr möglich und werden ausgelassen.
    }
plan-extended = { $day } bis { $time } verlängert.
plan-empty = Alle Familien haben einen Termin.
plan-empty-chosen = Keine der ausgewählten Familien braucht jetzt einen anderen Termin.
plan-not-due = { $count ->
    [one] 1 ausgewählte Familie ist nicht zu planen: Sie hat einen passenden Termin, einen Gruppentermin oder eine abgeschlossene Akte.
   *[other] { $count } ausgewählte Familien sind nicht zu planen: Sie haben einen passenden Termin, einen Gruppentermin oder eine abgeschlossene Akte.
    }
plan-to-calendar = Zum Kalender
plan-not-made = Der Vorschlag konnte nicht berechnet werden.
plan-improving = Der Plan wird verbessert: { $proof }
plan-stopping = Der beste Plan bis hierher wird gezeigt …
plan-key-family = Familie
plan-key-tick = an- und abwählen
plan-key-reasons = Gründe
plan-key-decline = ablehnen
plan-key-accept = Auswahl übernehmen
plan-key-side = Gründe zeigen
plan-key-panel = Liste oder Gründe
plan-column-before = Bisher
plan-column-then = Neu
plan-before-none = ohne Termin
plan-moves = bisher { $when } · { $site }
plan-moves-letter = Eingeladen: Der Brief gilt dann nicht mehr.
plan-moves-interpreter = Dolmetschen angefragt: Dann neu klären.
plan-keeps = Der Termin { $when } bleibt stehen.
plan-letters-outdated = { $count ->
    [one] 1 Brief gilt nicht mehr.
   *[other] { $count } Briefe gelten nicht mehr.
    }
plan-interpreters-again = { $count ->
    [one] 1 Mal ist das Dolmetschen neu zu klären.
   *[other] { $count } Mal ist das Dolmetschen neu zu klären.
    }
