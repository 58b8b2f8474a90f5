# the joint proposal of schools, and what speaks for and against a school
joint-title = Joint proposal
joint-nothing-saved = Nothing entered yet
joint-made = worked out at { $time }
joint-proven = best possible, proven
joint-gap = at most { $percent } % from the best possible
joint-again = being worked out anew …
joint-computing = schools are being assigned …
joint-discard = Discard
joint-recompute = Work out anew
joint-accept = { $count ->
    [0] Ask schools
    [one] Ask 1 school
   *[other] Ask { $count } schools
}
joint-together = Siblings together
joint-unknown = Include schools without a figure
joint-far = Allow long ways
joint-sum-seated = { $count } of { $of }
joint-sum-seated-words = children with a proposal
joint-sum-way = { $km } km
joint-sum-way-words = straight line in the median
joint-sum-together-words = { $count ->
    [one] family with siblings at one school
   *[other] families with siblings at one school
}
joint-sum-apart-words = apart
joint-sum-unsure-words = with an old or no figure
joint-stopping = stopping …
joint-column-child = Child
joint-column-grade = Grade
joint-column-days = Days
joint-column-school = Proposed school
joint-column-why = Why this school
joint-column-free = Free
joint-group-out = Without a proposal
joint-children = { $count ->
    [one] 1 child
   *[other] { $count } children
}
joint-free-change = { $before } → { $after }
joint-chosen = chosen by hand
joint-changed = before: { $school }
joint-changed-none = before: no proposal
joint-conflict = no longer possible
joint-with = with { $names }
joint-why-title = Why this school?
joint-others-title = Other schools
joint-others-none = No other school has a free place.
joint-take = Take
joint-release = Undo the choice
joint-instead = instead of { $name }
joint-rank-short = rank { $rank }
joint-free = { $change } free
joint-rank = rank { $rank } for this child
joint-stand = { $days ->
    [one] figure 1 day old
   *[other] figure { $days } days old
}
joint-only-this = Ask only this one
joint-reject = Reject
joint-rejected = Rejected: { $school }
joint-allow-again = Allow again
joint-why-not-title = Why without a proposal?
joint-help-title = What would help
joint-cause-no-grade = grade not known
joint-cause-vocational = registers at the vocational college (Berufskolleg)
joint-cause-no-school = no school has this grade
joint-cause-refused = all refused or rejected
joint-cause-far = nearest free place { $km } km away
joint-cause-unknown = free places not reported
joint-cause-literacy = no place with literacy teaching
joint-cause-support = no place with German support
joint-cause-full = no free place in the grade
joint-cause-taken = proposed to others
joint-help-file = Complete the file
joint-help-vocational = Open the child
joint-help-unknown = Allow without a figure
joint-help-far = Allow long ways
joint-help-capacity = Ask for places
joint-help-reconsider = Allow the rejected ones
joint-accepted = { $count ->
    [one] 1 school asked.
   *[other] { $count } schools asked.
}
joint-none-accepted = No school was asked.
joint-left-out = { $count ->
    [one] For 1 child the place is no longer free.
   *[other] For { $count } children the place is no longer free.
}
joint-left-out-rest = The other enquiries stand.
joint-stale = Something has changed meanwhile.
joint-not-made = There is no proposal.
joint-empty = No child waits for an enquiry.
joint-open-child = Open the child
joint-no-right = The school supervision asks schools.
joint-aside = A proposal, not a decision. Way: straight line
joint-key-child = Child
joint-key-tick = tick
joint-key-reasons = reasons
joint-key-reject = reject the school
joint-key-accept = ask the chosen
joint-key-side = show or hide the reasons
joint-key-panel = between list and reasons
joint-grade = grade { $grade }
joint-reason-free = { $count } free
joint-reason-full = no free place
joint-reason-figures-unknown = free places unknown
joint-reason-figure-old = figure { $days } days old
joint-reason-support-free = German support: { $count ->
    [one] 1 place
   *[other] { $count } places
}
joint-reason-support-yes = German support
joint-reason-support-no = no German support free
joint-reason-support-unknown = German support: unknown
joint-reason-literacy-free = literacy teaching: { $count ->
    [one] 1 place
   *[other] { $count } places
}
joint-reason-literacy-yes = literacy teaching
joint-reason-literacy-no = no literacy teaching free
joint-reason-literacy-unknown = literacy teaching: unknown
joint-reason-distance = { $km } km straight line
joint-reason-distance-unknown = way unknown
joint-reason-fare-likely = fare likely: estimated beyond { $km } km, check the way (§ 5 SchfkVO)
joint-reason-fare-check = check the way: fare from { $km } km (§ 5 SchfkVO)
joint-reason-nearest = nearest primary school (§ 46 Abs. 3 SchulG)
joint-reason-not-nearest = not the nearest primary school
joint-reason-sibling-there = siblings there
joint-reason-sibling-asked = asked for siblings
joint-reason-siblings-elsewhere = siblings at another school
joint-reason-form = recommended form
joint-reason-second-form = second recommendation
joint-reason-other-form = other form than recommended
joint-reason-recommended = recommended school no. { $place }
joint-reason-wished-form = form the family wishes
joint-reason-wished-school = school the family wishes
joint-reason-not-wished = not what the family wishes
joint-reason-load = { $count ->
    [one] 1 child taken in 12 months
   *[other] { $count } children taken in 12 months
}
joint-reason-private = private, need not accept
joint-reason-closing = closes on { $day }
joint-reason-vocational = registration directly at the vocational college (Berufskolleg)
joint-reason-refused = refused { $day }: { $why }
