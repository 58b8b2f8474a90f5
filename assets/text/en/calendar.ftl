# the week, the waiting list and the appointments
calendar-title = Calendar
calendar-new = New appointment
calendar-waiting = Waiting list
