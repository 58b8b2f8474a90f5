# the list of families
families-facts = { $files ->
    [one] { $files } offene Akte
   *[other] { $files } offene Akten
} · { $children ->
    [one] { $children } Kind
   *[other] { $children } Kinder
}
families-title = Familien
families-report = Meldung erfassen
families-import = Meldungen einlesen
families-search = In der Liste suchen
families-count = { $families ->
    [one] { $families } Familie
   *[other] { $families } Familien
}
families-chip-open = Offen
families-chip-office = Ball bei Büro
families-chip-no-appointment = Ohne Termin
families-chip-overdue = Frist überschritten
families-chip-incomplete = Angaben fehlen
families-column-family = Familie
families-column-number = Aktenzeichen
families-column-municipality = Kommune
families-column-children = Kinder
families-column-language = Sprache
families-column-stage = Stand
families-column-ball = Ball liegt bei
families-column-days = Tage
families-column-next = Nächster Schritt
families-due-now = heute
families-interpreter-by = Dolm. bis { $due }
families-empty = Noch ist keine Familie gemeldet.
families-empty-hint = Erfassen Sie eine Meldung oder lesen Sie eine Liste ein.
families-no-hits = Keine Familie passt zu diesen Filtern.
families-no-hits-for = Keine Familie passt zu „{ $query }“.
families-no-hits-hint = Gesucht wird in Namen, Aktenzeichen, Telefon, Geburtsdatum, Kommune und Sprache.
families-as-new = Als neue Meldung erfassen
families-reset = Filter zurücksetzen
families-hint-list = in die Liste
families-hint-search = suchen
families-ticked = { $families } ausgewählt
families-plan = Termin vorschlagen
families-hint-tick = an- und abwählen
families-hint-untick = Auswahl aufheben
