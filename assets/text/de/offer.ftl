# the offer of time
deed-offer-changed = Zeitangebot geändert.
deed-day-arranged = Zeitangebot am { $day } geändert.
right-arrange-days = Einzelne Tage und Zeitfenster öffnen und schließen
