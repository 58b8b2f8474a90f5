# the list of families and the report of a new one
families-title = Familien
families-facts = { $files ->
    [one] { $files } offene Akte
   *[other] { $files } offene Akten
} · { $children ->
    [one] { $children } Kind
   *[other] { $children } Kinder
}
families-report = Meldung erfassen
families-import = Meldungen einlesen
families-search = In der Liste suchen, jede Schreibweise
