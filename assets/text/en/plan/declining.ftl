# declining a proposed slot, and what a proposal leaves out
plan-decline = Decline
plan-decline-title = Decline this place?
plan-decline-reason = Reason
plan-decline-hint = A few words, nothing about health.
plan-decline-long = At most { $most } characters.
plan-decline-fact = The next proposal offers this family no place on { $day } either.
plan-decline-do = Decline place
plan-declined = { $name }: place on { $when } declined.
plan-day-declined = { $day } declined
plan-day-declined-for = { $day } declined: { $reason }
plan-left-out = { $count ->
    [one] 1 place was given away meanwhile.
   *[other] { $count } places were given away meanwhile.
    }
plan-left-out-rest = The other appointments are entered.
plan-stale = Something has changed meanwhile.
plan-conflicts = { $count ->
    [one] 1 place is no longer possible and is left out.
   *[other] { $count } places are no longer possible and are left out.
    }
