# Brieftexte: Liste, Bearbeitung, Prüfung, Austausch mit Übersetzungsbüros
deed-text-edited = { $deed ->
    [reviewed] Brieftext als geprüft eingetragen.
    [withdrawn] Brieftext zurückgezogen.
    [reset] Es gilt wieder die mitgelieferte Fassung.
    [imported] Übersetzungen als Entwürfe eingelesen.
    [site] Texte zum Standort gespeichert.
   *[other] Brieftext als Entwurf gespeichert.
}
text-language = { $tag ->
    [en] Englisch
    [uk] Ukrainisch
    [ru] Russisch
    [ar] Arabisch
    [fa] Persisch (Farsi)
    [prs] Dari
    [ps] Paschtu
    [ckb] Kurdisch (Sorani)
    [ur] Urdu
    [kmr] Kurdisch (Kurmandschi)
    [tr] Türkisch
    [ti] Tigrinya
    [am] Amharisch
    [ro] Rumänisch
    [bg] Bulgarisch
    [pl] Polnisch
    [sq] Albanisch
    [so] Somali
    [fr] Französisch
    [es] Spanisch
    [pt] Portugiesisch
    [it] Italienisch
    [el] Griechisch
    [sr-Latn] Serbisch (lateinisch)
    [sr-Cyrl] Serbisch (kyrillisch)
    [bs] Bosnisch
    [hr] Kroatisch
    [mk] Mazedonisch
    [hu] Ungarisch
    [vi] Vietnamesisch
   *[de] Deutsch
}
text-search = Brief oder Sprache suchen
text-all = Alle
text-draft = Entwurf
text-reviewed = geprüft
text-released = freigegeben
text-stale = veraltet
text-withdrawn = zurückgezogen
text-news = neue mitgelieferte Fassung
text-own-version = eigene Fassung { $number }
text-shipped-version = mitgeliefert { $number }
text-new-draft = Entwurf { $number }
text-count = { $count ->
    [one] 1 Text
   *[other] { $count } Texte
}
text-none = Kein Text passt zu Suche und Filter.
text-reset-filter = Filter zurücksetzen
text-version-column = Fassung
text-state-column = Stand
text-edit = Bearbeiten
text-save = Speichern
text-review = Als geprüft eintragen
text-release = Freigeben
text-withdraw = Zurückziehen
text-reset = Auf mitgelieferte Fassung zurücksetzen
text-reset-short = Zurücksetzen
text-history = Fassungen
text-close = Zur Liste
text-german = Deutsch
text-translation = Übersetzung: { $language }
text-segment = Absatz { $number }
text-label = Beschriftung
text-checking = Wird geprüft
text-no-faults = Keine Fehler gefunden.
text-faults = { $count ->
    [one] 1 Fehler: Der Text kann als Entwurf gespeichert, aber nicht geprüft oder freigegeben werden.
   *[other] { $count } Fehler: Der Text kann als Entwurf gespeichert, aber nicht geprüft oder freigegeben werden.
}
text-placeholders = Platzhalter einfügen
text-placeholder-hint = { $word }. Beispiel: { $example }
text-sample = Beispieldaten
text-children = { $count ->
    [one] 1 Kind
   *[other] { $count } Kinder
}
text-normal = Normal
text-large = Großdruck
text-nothing = Bitte einen Text wählen.
text-unsaved = nicht gespeichert
text-checked-by = Geprüft von
text-checked-by-hint = Name der Person, die die Sprache spricht
text-checked-on = Geprüft am
text-checked-on-hint = TT.MM.JJJJ
text-day-wrong = Bitte ein Datum bis heute eintragen.
text-review-ask = Text als geprüft eintragen: { $name }?
text-review-fact = Das Programm behauptet nie selbst, dass ein Text geprüft ist. Bitte tragen Sie ein, wer ihn gelesen hat.
text-release-ask = Text freigeben: { $name }?
text-release-fact = Niemand hat den Text als geprüft eingetragen. Er wird mit dem Vermerk „nicht geprüft“ gedruckt.
text-withdraw-ask = Text zurückziehen: { $name }?
text-withdraw-fact = Briefe an Familien mit dieser Sprache werden dann auf Deutsch gedruckt.
text-reset-ask = Mitgelieferte Fassung verwenden: { $name }?
text-reset-fact = Eigene Fassungen bleiben unter Fassungen erhalten.
text-discard-ask = Änderungen verwerfen?
text-discard-fact = Der Text ist noch nicht gespeichert.
text-discard = Verwerfen
text-history-of = Fassungen: { $name }
text-history-none = Es gibt noch keine eigene Fassung.
text-history-line = { $version } · { $state } · { $author } · { $when }
text-compare = Unterschiede zur neuesten Fassung
text-compare-none = Keine Unterschiede im Wortlaut.
text-fact-draft = Mitgelieferte und eigene Entwürfe hat niemand geprüft. Sie werden erst nach der Freigabe gedruckt, mit Vermerk.
text-fact-reviewed = Geprüft von { $name } am { $day }.
text-fact-stale = Der deutsche Text ist neuer. Bitte vergleichen und neu speichern. Bis dahin wird auf Deutsch gedruckt.
text-fact-withdrawn = Der Text ist zurückgezogen. Briefe werden auf Deutsch gedruckt.
text-fact-german = Der deutsche Text ist die Vorlage aller Übersetzungen. Eine neue Fassung macht sie veraltet.
text-fact-draft-waits = Ein neuerer Entwurf liegt bereit. Er gilt erst, wenn er geprüft oder freigegeben ist.
text-fact-news = Das Programm hat eine neuere Fassung mitgebracht. Ihre eigene gilt weiter.
text-no-right = Texte ändern und freigeben dürfen Büro und Verwaltung.
text-insert-block = Absatz einfügen
text-delete-block = Absatz löschen
text-export = Für Übersetzung ausgeben
text-import = Übersetzung einlesen
text-export-fact = XLIFF 1.2: Deutsch und Übersetzung nebeneinander, mit Hinweisen und geschützten Platzhaltern. Enthalten sind die Texte der Liste.
text-exported = Ausgegeben: { $path }
text-file = Datei
text-file-hint = Vollständiger Pfad, Endung .xlf
text-file-pick = Datei wählen
text-file-kind = Übersetzungsdateien
text-import-ask = Übersetzung einlesen
text-import-look = Prüfen
text-import-apply = { $count ->
    [one] 1 Text als Entwurf übernehmen
   *[other] { $count } Texte als Entwurf übernehmen
}
text-import-nothing = Die Datei ändert nichts.
text-import-changes = { $count } Änderungen, { $faults } Fehler
text-import-same = unverändert
text-import-conflict = Der deutsche Text hat sich geändert ({ $had } zu { $now }). Bitte neu ausgeben.
text-import-unknown = gehört zu keinem Text
text-sites = Texte zu Standorten
text-sites-of = Texte zu Standorten: { $language }
text-sites-fact = Diese Sätze stehen für { "{weg}" } und { "{hinweis}" } in Briefen in dieser Sprache. Fehlt ein Satz, gilt der deutsche. Die mitgelieferten Texte haben nur { "{weg}" }; { "{hinweis}" } können Sie in eigene Texte einfügen.
text-directions = Anfahrt { $site }
text-remark = Hinweis { $site }
text-hint-open = bearbeiten
text-hint-next = nächster Absatz
text-hint-choose = wählen
text-hint-back = zur Liste
