# what is to be done first
today-title = Heute
today-school-day = Schultag
today-public-holiday = Feiertag
today-weekend = Wochenende
today-no-school = Schulferien
today-appointments-at = { $count ->
    [one] { $count } Termin
   *[other] { $count } Termine
} an { $sites ->
    [one] { $sites } Standort
   *[other] { $sites } Standorten
}
today-calls = Anrufe
today-interpreting = Dolmetschen
today-reports = Meldungen
today-missed = Fehltermine
today-nothing = nichts offen
today-overdue = { $count } überfällig
today-due-soon = { $count } bald fällig
today-in-time = in der Frist
today-longest = älteste seit { $days } Tagen
today-appointments = Termine heute
today-in-calendar = Im Kalender zeigen
today-open-record = Akte öffnen
today-no-appointments = Heute sind keine Termine.
today-is-holiday = Heute ist { $name }.
today-next-day = Nächster Beratungstag: { $day } in { $sites_named }.
today-site-next = Heute keine Beratung · nächster Beratungstag { $day }
today-site-none = Heute keine Beratung
today-running = läuft seit { $time }
today-held = Beraten
today-confirmed = Bestätigt
today-will-come = Zusage
today-loops = Offene Schleifen
today-loops-words = Wer ist am Zug? Seit wann?
today-no-loops = Es ist nichts offen.
today-loop = Vorgang
today-loop-count = Anzahl
today-loop-ball = Ball liegt bei
today-all = Alle zeigen
today-no-calls = Niemand ist anzurufen.
today-no-phone = kein Telefon
today-urgent = dringend
today-ask = Dolmetschen anfragen
today-lead = Frist: { $period }
today-no-interpreters = Alle Anfragen sind gestellt.
today-asked = Angefragt
today-due-now = heute
today-due-by = bis { $day }
today-waiting = Es warten
today-nobody-waits = Alle Familien haben einen Termin.
today-children = { $count ->
    [one] { $count } Kind
   *[other] { $count } Kinder
}
grade-short = Jg.
group-primary = Primar
group-lower = Jg. 5–7
group-middle = Jg. 8–10
group-upper = Sek II
today-hint-panel = nächster Bereich
today-hint-row = Zeile
today-hint-open = öffnen
