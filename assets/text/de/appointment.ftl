# kinds of appointments, groups, interpreters, missed appointments
kind-initial = Erstberatung
kind-follow-up = Folgeberatung
kind-phone = Telefongespräch
kind-video = Videogespräch
kind-group = Gruppeninformation
kind-primary = Primar-Kurzgespräch
channel-phone = am Telefon
channel-sms = per SMS
channel-letter = per Brief
channel-mail = per E-Mail
channel-person = persönlich
channel-helper = über Helfende
mode-on-site = vor Ort
mode-phone = Telefon
mode-video = Video
outcome-as-planned = wie geplant gehalten
outcome-without = ohne Dolmetschen gehalten
outcome-child = gehalten, Kind fehlte
outcome-documents = gehalten, Unterlagen fehlten
outcome-no-show = nicht erschienen
consequence-group-moves = { $count ->
    [one] 1 weitere Familie zieht mit um.
   *[other] { $count } weitere Familien ziehen mit um.
    }
consequence-group-goes-on = Die Gruppe findet mit den anderen Familien statt.
consequence-follow-up = Die Familie braucht eine Folgeberatung.
key-details = Termin mit allen Angaben anlegen
about-group-cancel = Gruppe absagen …
about-chain = Vorher und nachher
about-confirmed = Zusage { $how } am { $day }
about-spent = { $minutes } Minuten gebraucht
about-letter-ready = Einladung noch nicht gedruckt
about-letter-outdated = Einladung veraltet
about-letter-made = Einladung gedruckt am { $day }
about-letter-blocked = Einladung gesperrt
about-reminder = Erinnern am { $day }
about-interpreter-by = Dolmetschen: { $mode }
about-reference = Vorgang { $number }
about-by-phone = telefonisch, von { $place } aus
about-by-video = per Video, von { $place } aus
about-missed = Fehltermine: { $count }
group-families = { $count ->
    [one] Gruppe · 1 Familie
   *[other] Gruppe · { $count } Familien
    }
step-call-reporter = Meldestelle anrufen
step-tell-authority = Schulamt informieren
