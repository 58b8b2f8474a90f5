# compulsory schooling (Schulpflicht) and its deadlines
duty-as-of = Compulsory schooling as of
duty-as-of-today = today
duty-not-today = not today
duty-please-decide = The birth date allows two results: please decide.
duty-decide = Clear the birth date
duty-task-place = Place
duty-task-attendance = Attendance
duty-task-admission = Admission
duty-deadlines = Deadlines
duty-until = until { $day }
duty-full-time-until = full-time until { $day }
duty-upper-until = compulsory until { $day }
duty-support-until = initial support until { $day }
duty-grades = Usually recommended: grades { $from } to { $to }
