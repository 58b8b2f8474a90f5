# dates, times and counts of days
weekday-short-1 = Mo
weekday-short-2 = Di
weekday-short-3 = Mi
weekday-short-4 = Do
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = So
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
week-short = KW
week-number = KW { $week }
time-in-sentence = { $time } Uhr
grade = Jg. { $grade }
days-ago = { $days ->
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
}
days-count = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
working-days = { $days ->
    [one] { $days } Arbeitstag
   *[other] { $days } Arbeitstage
}
minutes = { $minutes } min
day-today = heute
day-yesterday = gestern
day-tomorrow = morgen
