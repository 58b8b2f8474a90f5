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
