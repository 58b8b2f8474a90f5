# dates, times and counts of days
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
week-short = Wk
week-number = week { $week }
time-in-sentence = { $time }
grade = grade { $grade }
days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
days-count = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
working-days = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}
minutes = { $minutes } min
day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow
