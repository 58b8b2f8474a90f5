# the week, the waiting list and the appointments
calendar-title = Calendar
calendar-new = New appointment
calendar-waiting = Waiting list
calendar-day = Day
calendar-week = Week
calendar-list = List
calendar-today = Today
calendar-today-mark = today
calendar-previous = Back
calendar-next = Forward
calendar-free = free
calendar-due-today = { $count ->
    [one] 1 deadline today
   *[other] { $count } deadlines today
    }
calendar-due = { $count ->
    [one] 1 deadline
   *[other] { $count } deadlines
    }
calendar-closed = closed
calendar-closed-from = closed from { $time }
calendar-away = away
calendar-away-whole = { $name } away
calendar-away-from = { $name } from { $time }
calendar-empty = There is no counselling time in { $week }.
calendar-empty-site = There is no counselling time at this site this week.
calendar-make-offer = Add counselling time
calendar-families = { $count ->
    [one] 1 family
   *[other] { $count } families
    }
calendar-nobody-waits = No family is waiting for an appointment.
calendar-more = Show { $count } more
calendar-no-interpreter = no interpreter
calendar-suggestions = Suggestions
calendar-searching = Looking for free time …
calendar-no-suggestion = No free time fits in the next ten weeks.
calendar-place = Book
calendar-place-here = Move here
calendar-not-earlier = Why not earlier?
calendar-show = Show in calendar
calendar-appointment = Appointment
calendar-at = { $site }, { $room }
calendar-with = Counsellor: { $name }
calendar-interpreting = Interpreter: { $language }
calendar-move = Move
calendar-other-times = Other times
calendar-cancel = Cancel
calendar-open-file = Open file
calendar-letter = Invitation
calendar-print-letter = Print invitation
calendar-moving = Moving { $name }: arrow keys, Enter sets, Esc aborts.
calendar-refused-move = The appointment cannot be moved here.
calendar-refused-place = No appointment can be booked here.
calendar-next-free = Next time that fits: { $when }
calendar-placed = { $name }: appointment booked on { $when }.
calendar-moved = { $name } moved from { $from } to { $to }.
calendar-cancelled = { $name }: appointment on { $when } cancelled.
calendar-when = { $day }, { $time }
calendar-cancel-title = Cancel the appointment?
calendar-cancel-do = Cancel appointment
calendar-cancel-who = Who cancels?
calendar-by-family = the family
calendar-by-office = the office
calendar-reason = Reason
calendar-reason-hint = A few words, nothing about health.
calendar-also = This also happens:
calendar-also-free = The time is free again, the family is back on the waiting list.
calendar-also-letter = The invitation no longer holds, please call the family.
calendar-also-interpreter = The interpreter has to be called off.
calendar-list-empty = There is no appointment from today on.
calendar-column-day = Day
calendar-column-time = Time
calendar-column-family = Family
calendar-column-children = Children
calendar-column-site = Site
calendar-column-interpreter = Interpreter
calendar-column-state = State
calendar-key-arrows = Day, lane, 15 minutes
calendar-key-enter = Open, book
calendar-key-suggestion = Choose a suggestion
calendar-key-panel = Grid or waiting list
calendar-key-side = Show waiting list
