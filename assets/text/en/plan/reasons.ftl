# why a family got its slot in a proposal, why another got none, and what helps
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
