# the chain of a child from hand-over to admission: states, attempts, places
places-state-new = new
places-state-asked = asked
places-state-overdue = answer overdue
places-state-accepted = accepted
places-state-refused = refused { $n }×
places-state-refused-short = refused
places-state-question = question
places-state-incomplete = details missing
places-state-placed = placed
places-state-admitted = admitted
places-state-late = admission open
places-attempts = { $n ->
    [one] { $n } earlier enquiry
   *[other] { $n } earlier enquiries
}
places-attempts-fold = show fewer
places-chain-due = answer by { $day }
places-chain-overdue = overdue since { $day }
places-chain-accepted = accepted from { $day }
places-chain-refused = refused { $day }
places-chain-withdrawn = withdrawn { $day }
places-chain-revoked = placement revoked { $day }
places-chain-placed = placed { $day }
places-chain-since = for { $days_words }
places-chain-next = Next enquiry
places-chain-first = First enquiry
places-chain-placement = Placement
places-chain-placement-first = School
places-chain-placement-below = placement
places-chain-handed-over = Handed over
places-chain-missing = did not come { $day }
places-chain-admitted = Admission confirmed
places-chain-admission-open = Ask for the admission
places-chain-admission = Admission
places-chain-admission-below = confirmed
places-chain-first-day = from { $day }
places-offer-placed = placed { $day }, from { $from_day }
places-offer-revoked = placement revoked { $day }: { $reason }
places-state-leaving = another way
places-state-missing = did not come
places-state-ended = support ended
places-offer-asked = asked { $day }, answer by { $due }
places-offer-refused = refused { $day }: { $reason }
