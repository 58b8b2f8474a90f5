# the planning proposal
plan-title = Planning proposal
plan-nothing-saved = Nothing saved yet
plan-looked-at = { $count ->
    [one] 1 slot checked in { $seconds } s
   *[other] { $count } slots checked in { $seconds } s
    }
plan-proven = the best possible, proven
plan-proven-thinned = the best possible among the starts looked at, proven
plan-gap = at most { $percent }% away from the best
plan-again = being worked out again …
plan-computing = Looking for places …
plan-discard = Discard
plan-recompute = Work out again
plan-accept = { $count ->
    [one] Accept 1 appointment
   *[other] Accept { $count } appointments
    }
plan-period = Period
plan-until = to
plan-priority = Priority
plan-waiting = Waiting time
plan-balanced = Balanced
plan-short-ways = Short ways
plan-bundle = Bring languages together
plan-other-sites = Allow other sites
plan-period-wrong = The last day is before the first.
plan-period-unreadable = The period needs two days, such as “+1” and “+4w”.
plan-sum-seated = { $seated } of { $families }
plan-sum-seated-words = { $families ->
    [one] family placed
   *[other] families placed
    }
plan-sum-median = to the appointment (median)
plan-sum-bundles = { $bundles ->
    [one] language group
   *[other] language groups
    }, { $families ->
    [one] 1 family
   *[other] { $families } families
    }
plan-sum-farther = not at the nearest site
plan-sum-changed = existing appointments changed
plan-column-family = Family
plan-column-days = Days
plan-column-need = Need
plan-column-new = no appointment → new
plan-column-why = Why this place
plan-group-out = Without a place
plan-why-with = with { $name } { $time }
plan-why-nearest = nearest site
plan-why-farther = { $km } km farther
plan-why-earliest = earliest place
plan-why-later = { $days ->
    [one] 1 day later
   *[other] { $days } days later
    }
plan-why-interpreter = interpreter by { $day }
plan-why-language = same language
plan-why-speaks = counsellor speaks { $language }
plan-why-accessible = accessible
plan-why-letter = letter in time
plan-why-phone = invitation by phone
plan-why-no-gap = without a gap
plan-why-waits = { $days ->
    [one] waits for 1 day
   *[other] waits for { $days } days
    }
plan-why-before = before { $when }
plan-why-placed = without a place before
plan-why-chosen = chosen by you
plan-why-declined = declined: { $reason }
plan-why-declined-bare = declined
plan-why-after-no-show = after a missed one
plan-why-earlier = { $days ->
    [one] 1 day earlier
   *[other] { $days } days earlier
    }
plan-why-days = { $days ->
    [one] in 1 day
   *[other] in { $days } days
    }
plan-why-alone = language alone
plan-why-ask-soon = ask soon, { $day }
plan-why-stairs = stairs
plan-why-leaves-gap = leaves a gap
plan-why-conflict = no longer possible
plan-cause-too-long = no slot of { $minutes } min
plan-cause-full = all places given
plan-cause-nothing = no times in the period
plan-cause-not-ready = facts are missing
plan-full-too-long = No offered slot is { $minutes } minutes long.
plan-full-full = There are places that fit, but other families need them more.
plan-full-nothing = No times are offered in this period.
plan-remedy-extend = Extend { $day }
plan-remedy-later = Plan to { $day }
plan-remedy-sites = other sites
plan-remedy-room = Change room
plan-remedy-file = Complete the file
plan-remedy-title = What would help
plan-remedy-admin = The administration can set this up.
plan-why-title = Why this place?
plan-why-not-title = Why no place?
plan-conflict-title = No longer possible
plan-checked = Checked
plan-counsellor-free = Counsellor free
plan-room-free = Room free
plan-interpreter-in-time = Interpreter in time
plan-no-holiday = no school holiday
plan-holiday = in the holidays
plan-others = Other places
plan-no-others = There is no other place in the period.
plan-instead = instead of { $name }
plan-take = Take
plan-release = Undo the choice
plan-only-this = Accept only this
plan-decline = Decline
plan-language-like = language as { $name } { $time }
plan-decline-title = Decline this place?
plan-decline-reason = Reason
plan-decline-hint = A few words, nothing about health.
plan-decline-long = At most { $most } characters.
plan-decline-fact = The next proposal offers this family no place on { $day } either.
plan-decline-do = Decline place
plan-declined = { $name }: place on { $when } declined.
plan-day-declined = { $day } declined
plan-day-declined-for = { $day } declined: { $reason }
plan-accepted = { $count ->
    [one] 1 appointment accepted.
   *[other] { $count } appointments accepted.
    }
plan-none-accepted = No appointment accepted.
plan-left-out = { $count ->
    [one] 1 place was given away meanwhile.
   *[other] { $count } places were given away meanwhile.
    }
plan-left-out-rest = The other appointments are entered.
plan-more = and { $count } more
plan-stale = Something has changed meanwhile.
plan-conflicts = { $count ->
    [one] 1 place is no longer possible and is left out.
   *[other] { $count } places are no longer possible and are left out.
    }
plan-extended = { $day } extended to { $time }.
plan-empty = Every family has an appointment.
plan-empty-chosen = None of the chosen families needs another appointment now.
plan-not-due = { $count ->
    [one] 1 chosen family is not to be planned: it has an appointment that fits, a group appointment or a closed file.
   *[other] { $count } chosen families are not to be planned: they have an appointment that fits, a group appointment or a closed file.
    }
plan-to-calendar = To the calendar
plan-not-made = The proposal could not be worked out.
plan-improving = The plan is being improved: { $proof }
plan-stopping = The best plan so far will be shown …
plan-key-family = Family
plan-key-tick = tick or untick
plan-key-reasons = reasons
plan-key-decline = decline
plan-key-accept = accept what is ticked
plan-key-side = Show the reasons
plan-key-panel = List or reasons
plan-column-before = Before
plan-column-then = New
plan-before-none = no appointment
plan-moves = before: { $when } · { $site }
plan-moves-letter = Invited: the letter will no longer hold.
plan-moves-interpreter = Interpreter already asked: has to be asked again.
plan-keeps = The appointment { $when } is kept.
plan-letters-outdated = { $count ->
    [one] 1 letter no longer holds.
   *[other] { $count } letters no longer hold.
    }
plan-interpreters-again = { $count ->
    [one] 1 interpreter has to be asked again.
   *[other] { $count } interpreters have to be asked again.
    }
