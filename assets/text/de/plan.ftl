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
plan-others = Andere Plätze
plan-no-others = Im Zeitraum gibt es keinen anderen Platz.
plan-instead = statt { $name }
plan-take = Nehmen
plan-release = Wahl aufheben
plan-only-this = Nur diesen übernehmen
plan-language-like = Sprache wie { $name } { $time }
plan-accepted = { $count ->
    [one] 1 Termin übernommen.
   *[other] { $count } Termine übernommen.
    }
plan-none-accepted = Kein Termin übernommen.
plan-more = und { $count } weitere
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
