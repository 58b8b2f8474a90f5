# working in the grid: moving, pinning, overriding, what is known about a block
week-group = Group information
week-no-letter = invitation not printed yet
week-letter-outdated = invitation outdated
week-letter-made = invitation printed on { $day }
week-letter-posted = invitation posted on { $day }
week-letter-returned = invitation came back on { $day }
week-outside = outside the offered time
week-show-cancelled = Show cancelled
week-override = Continue with a reason
week-override-title = Continue with a reason?
week-override-against = Against it:
week-refused-length = The appointment cannot be that long.
week-resized = { $name }: appointment now takes { $minutes }.
week-pins = Pin board
week-pinned-count = { $count ->
    [one] 1 appointment
   *[other] { $count } appointments
    }
week-pin-hint = { $key } puts it where the cursor is. Until then its time stays taken.
week-due = Ask for interpreters: { $day }
week-key-length = 15 minutes shorter or longer
week-key-pin = To the pin board
week-key-put = Put here from the pin board
week-key-print = Print invitation or day list
week-fits = Who fits?
week-free-there = { $minutes } are free.
week-nothing-free = No offered time is free here.
week-nobody-fits = No waiting family fits fully.
week-nearly = Nearly fitting:
week-others = { $count ->
    [one] 1 more family does not fit for several reasons.
   *[other] { $count } more families do not fit for several reasons.
    }
week-export = Calendar file
week-file-kind = Calendar files
week-exported = { $count ->
    [one] 1 appointment written, without names.
   *[other] { $count } appointments written, without names.
    }
week-print-day = Day list
week-now-at = { $name }: now { $when }.
week-now-gone = { $name } no longer has this appointment.
week-order-days = Waiting
week-order-language = Language
week-order-municipality = Municipality
week-order-by = Sort by: { $by }
week-not-written = Nothing was saved.
week-column-kind = Kind
