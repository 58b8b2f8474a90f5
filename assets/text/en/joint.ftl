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
