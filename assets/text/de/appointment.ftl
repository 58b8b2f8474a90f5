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
deed-rearranged = Termin geändert.
deed-joined = Familie in die Gruppe aufgenommen.
deed-group-cancelled = Gruppe abgesagt: { $count ->
    [one] 1 Familie
   *[other] { $count } Familien
    }.
deed-confirmed = Zusage der Familie eingetragen.
deed-concluded = Ergebnis eingetragen.
consequence-group-moves = { $count ->
    [one] 1 weitere Familie zieht mit um.
   *[other] { $count } weitere Familien ziehen mit um.
    }
consequence-group-goes-on = Die Gruppe findet mit den anderen Familien statt.
consequence-follow-up = Die Familie braucht eine Folgeberatung.
booking-title = Termin anlegen
booking-change-title = Termin ändern
booking-kind = Art des Gesprächs
booking-children = Wer mitkommt
booking-when = Wann und wo
booking-room = Raum
booking-length = Dauer
booking-interpreter = Dolmetschen
booking-without = ohne
booking-why = Begründung
booking-why-hint = Steht danach am Termin.
booking-follows = Das folgt daraus
booking-against = Das spricht dagegen
booking-hard = So ist der Termin nicht möglich.
booking-soft = Mit einer Begründung ist der Termin möglich.
booking-fits = Nichts spricht dagegen.
booking-no-place = Es gibt kein passendes Zeitfenster.
booking-group-there = Gruppe an diesem Platz: { $count ->
    [one] 1 Familie
   *[other] { $count } Familien
    }, { $people } von { $seats } Plätzen.
booking-do = Termin anlegen
booking-change-do = Termin ändern
booking-check = Prüfen …
booking-open = Ändern …
booking-follow-up = Folgetermin …
booking-offer-again = Neu anbieten …
booking-join = { $name } aufnehmen …
key-details = Termin mit allen Angaben anlegen
entering-confirm = Zusage …
entering-confirm-title = Zusage der Familie
entering-how = Wie hat die Familie zugesagt?
entering-on = Am
entering-confirm-do = Zusage eintragen
entering-outcome = Ergebnis …
entering-outcome-title = Wie ist der Termin ausgegangen?
entering-minutes = Dauer in Minuten
entering-minutes-wrong = Bitte eine Zahl von 1 bis 720 eintragen.
entering-outcome-do = Ergebnis eintragen
entering-correction = Der Tag ist vorbei: bitte kurz begründen.
entering-follow-up-hint = Danach wird eine Folgeberatung angeboten.
entering-interpreter = Dolmetschen …
entering-language = Sprache
entering-state = Stand
entering-mode = Art
entering-reference = Vorgangsnummer des Pools
entering-person = Wer dolmetscht
entering-nobody = niemand benannt
entering-interpreter-do = Dolmetschen eintragen
entering-copy = Text für den Pool kopieren
entering-copy-off = Absage für den Pool kopieren
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
setting-follow-up = Folgeberatung
setting-phone = Telefongespräch
setting-video = Videogespräch
setting-group = Gruppeninformation
setting-primary = Primar-Kurzgespräch, erstes Kind
setting-no-show-days = Frist nach einem Fehltermin
setting-no-show-call = Meldestelle anrufen ab Fehltermin
setting-no-show-note = Hinweis an das Schulamt ab Fehltermin
settings-times = mal
step-call-reporter = Meldestelle anrufen
step-tell-authority = Schulamt informieren
