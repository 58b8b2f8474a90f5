# why a family got its slot in a proposal, why another got none, and what helps
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
