# declining a proposed slot, and what a proposal leaves out
plan-decline = Ablehnen
plan-decline-title = Platz ablehnen?
plan-decline-reason = Grund
plan-decline-hint = Ein paar Worte, ohne Gesundheitsangaben.
plan-decline-long = Höchstens { $most } Zeichen.
plan-decline-fact = Auch der nächste Vorschlag bietet dieser Familie am { $day } keinen Platz an.
plan-decline-do = Platz ablehnen
plan-declined = { $name }: Platz am { $when } abgelehnt.
plan-day-declined = { $day } abgelehnt
plan-day-declined-for = { $day } abgelehnt: { $reason }
plan-left-out = { $count ->
    [one] 1 Platz wurde inzwischen anders vergeben.
   *[other] { $count } Plätze wurden inzwischen anders vergeben.
    }
plan-left-out-rest = Die übrigen Termine sind eingetragen.
plan-stale = Inzwischen hat sich etwas geändert.
plan-conflicts = { $count ->
    [one] 1 Platz ist nicht mehr möglich und wird ausgelassen.
   *[other] { $count } Plätze sind nicht mehr möglich und werden ausgelassen.
    }
