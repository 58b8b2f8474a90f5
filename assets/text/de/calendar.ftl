# the week, the waiting list and the appointments
calendar-title = Kalender
calendar-new = Termin anlegen
calendar-waiting = Warteliste
