# what is to be done first
today-title = Today
today-school-day = School day
today-public-holiday = Public holiday
today-weekend = Weekend
today-no-school = School holidays
today-appointments-at = { $count ->
    [one] { $count } appointment
   *[other] { $count } appointments
} at { $sites ->
    [one] { $sites } site
   *[other] { $sites } sites
}
today-calls = Calls
today-interpreting = Interpreters
today-reports = Reports
today-missed = Missed
today-nothing = nothing open
today-overdue = { $count } overdue
today-due-soon = { $count } due soon
today-in-time = in time
today-longest = oldest for { $days } days
today-appointments = Appointments today
today-in-calendar = Show in the calendar
today-open-record = Open the file
today-no-appointments = There are no appointments today.
today-is-holiday = Today is { $name }.
today-next-day = Next counselling day: { $day } in { $sites_named }.
today-site-next = No counselling today · next day { $day }
today-site-none = No counselling today
today-running = running since { $time }
today-held = Counselled
today-confirmed = Confirmed
today-will-come = Will come
today-loops = Open loops
today-loops-words = Whose turn is it? Since when?
today-no-loops = Nothing is open.
today-loop = What
today-loop-count = Number
today-loop-ball = Turn of
today-all = Show all
today-no-calls = Nobody has to be called.
today-no-phone = no phone
today-urgent = urgent
today-ask = Ask for interpreters
today-lead = Lead time: { $period }
today-no-interpreters = All requests have been made.
today-asked = Asked
today-due-now = today
today-due-by = by { $day }
today-waiting = Waiting
today-nobody-waits = Every family has an appointment.
today-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
grade-short = Gr.
group-primary = Primary
group-lower = Gr. 5–7
group-middle = Gr. 8–10
group-upper = Upper
today-hint-panel = next part
today-hint-row = row
today-hint-open = open
