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
plan-others = Other places
plan-no-others = There is no other place in the period.
plan-instead = instead of { $name }
plan-take = Take
plan-release = Undo the choice
plan-only-this = Accept only this
plan-language-like = language as { $name } { $time }
plan-accepted = { $count ->
    [one] 1 appointment accepted.
   *[other] { $count } appointments accepted.
    }
plan-none-accepted = No appointment accepted.
plan-more = and { $count } more
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
