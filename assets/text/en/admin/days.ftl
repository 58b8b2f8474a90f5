# the days a series falls on, and the holidays
upcoming-title = The next days
upcoming-none = It does not take place in the next three years.
upcoming-skipped = skipped (exception)
upcoming-changed = other hours (exception)
upcoming-holiday = skipped: { $name }
upcoming-closed = closed: { $name }
upcoming-closed-plain = site closed
upcoming-away = counsellor away
upcoming-shorter = only in part
holidays-public = Public holidays { $year }
holidays-public-source = § 2 Feiertagsgesetz NW, computed
holidays-school = School holidays
holidays-school-source = Ferienordnung NRW, BASS 12-65 no. 1
holidays-self-check = Self-check
holidays-year = School year { $name }
holidays-sum = { $days } + { $n } movable = 75
holidays-sum-wrong = { $days }: does not fit 75
holidays-reach = Sum of holiday weekdays. Known until { $day }.
