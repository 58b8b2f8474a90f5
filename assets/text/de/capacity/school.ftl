# what is known about the free places of one school
capacity-support-only = Nur mit Deutschförderung
capacity-reported = Von der Schule gemeldet
capacity-asked = davon angefragt
capacity-placed = davon zugewiesen
capacity-report = Meldung
capacity-never = noch nie gemeldet
capacity-ago = { $days ->
    [0] heute
    [one] vor einem Tag
   *[other] vor { $days } Tagen
}
capacity-by = eingetragen von { $name }
capacity-support = Deutschförderung
capacity-support-of = { $all ->
    [one] { $free } von { $all } Platz frei
   *[other] { $free } von { $all } Plätzen frei
}
capacity-support-some = { $free ->
    [one] { $free } Platz frei
   *[other] { $free } Plätze frei
}
capacity-support-all = { $all ->
    [one] { $all } Platz
   *[other] { $all } Plätze
}
capacity-support-yes = vorhanden
capacity-support-no = nicht vorhanden
capacity-support-unknown = nicht bekannt
capacity-literacy-yes = Alphabetisierung möglich
capacity-literacy-no = keine Alphabetisierung
capacity-literacy-unknown = Alphabetisierung nicht bekannt
capacity-history = Verlauf
capacity-history-none = noch nichts
capacity-said = { $places } gemeldet
capacity-said-unknown = Zahl nicht bekannt
capacity-one-asked = 1 angefragt
capacity-one-accepted = 1 zugesagt
capacity-one-placed = 1 zugewiesen
capacity-waiting = Warten auf diesen Jahrgang
capacity-nobody-waits = Kein Kind
capacity-wait = { $children ->
    [one] { $children } Kind
   *[other] { $children } Kinder
}
capacity-wait-near = davon { $children } aus { $town }
capacity-open-school = Schule öffnen
capacity-change = Zahl ändern
capacity-address = Anschrift
capacity-phone = Telefon
capacity-email = E-Mail
capacity-school-record = Angaben zur Schule
