# the days a series falls on, and the holidays
upcoming-title = Die nächsten Tage
upcoming-none = In den nächsten drei Jahren findet es nicht statt.
upcoming-skipped = fällt aus (Ausnahme)
upcoming-changed = andere Zeit (Ausnahme)
upcoming-holiday = fällt aus: { $name }
upcoming-closed = geschlossen: { $name }
upcoming-closed-plain = Standort geschlossen
upcoming-away = Beratungskraft abwesend
upcoming-shorter = nur teilweise
holidays-public = Gesetzliche Feiertage { $year }
holidays-public-source = § 2 Feiertagsgesetz NW, berechnet
holidays-school = Schulferien
holidays-school-source = Ferienordnung NRW, BASS 12-65 Nr. 1
holidays-self-check = Selbstprüfung
holidays-year = Schuljahr { $name }
holidays-sum = { $days } + { $n } bewegliche = 75
holidays-sum-wrong = { $days }: passt nicht zu 75
holidays-reach = Summe der Ferienwerktage. Bekannt bis { $day }.
