# the area of school places
places-title = School places
places-facts = Schulamt, { $place } · recommended by the counselling, decided by the school supervision
places-office = Schulamt, { $place }
places-facts-reading = You can read here. The school supervision decides on places.
places-tab-inbox = Inbox
places-tab-asked = Asked
places-tab-capacity = Capacity
places-tab-placed = Placed
places-joint = Joint proposal
places-children = { $n ->
    [one] { $n } child
   *[other] { $n } children
}
places-of-children = { $n } of { $of ->
    [one] { $of } child
   *[other] { $of } children
}
places-to-confirm = { $n ->
    [one] admission open for { $n } child
   *[other] admission open for { $n } children
}
places-search = Child, town, file number
places-order-days = Waiting time
places-order-name = Name
places-order-town = Town
places-order-grade = Grade
places-order-by = Sort by: { $what }
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
places-empty = No child is waiting for a school place.
places-empty-hint = New children appear here once the counselling hands them over.
places-empty-asked = No enquiry is open.
places-empty-placed = No child has been placed yet.
places-no-hits = No child matches search and filters.
places-no-hits-for = No child matches “{ $query }”.
places-reset = Reset filters
places-hint-child = child
places-hint-schools = to the schools
places-hint-ask = ask
places-hint-question = question
places-hint-answer = enter the answer
places-hint-admission = confirm the admission
places-hint-open = child in the inbox
places-aside = Way: straight line from address to school, no decision on travel costs
places-filter = Filter
places-filter-on = Filter ({ $n })
places-filter-hint = Filter by stage, municipality, literacy, Ukraine and state ({ $key })
places-filter-all = all
places-filter-stage = Stage of school
places-stage-primary = Primary
places-stage-lower = Lower sec.
places-stage-upper = Upper sec.
places-filter-literacy = Learning to read and write
places-literacy-yes = to be taught
places-literacy-no = reads Latin
places-filter-ukraine = Ukraine
places-ukraine-yes = from Ukraine
places-ukraine-no = others
places-filter-state = State
places-filter-town = Municipality
places-not-read = The children could not be read.
places-ball = Next move
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
places-help-decide = Next step of the child
places-question = Ask the counselling
places-recommended = Recommendation of the counselling
places-form-or = else { $form }
places-grades = range { $from }–{ $to }
places-support = initial support { $years }
places-support-integrated = in class
places-support-partly = partly in an own group
places-support-separate = own class
places-fact-form = Form of school
places-fact-grade = Grade
places-fact-support = German support
places-fact-schools = Schools
places-fact-reason = Reason
places-fact-wish = Wish of the parents
places-fact-siblings = Siblings
places-fact-school = Schooling
places-fact-german = German
places-fact-script = Script
places-fact-certificate = Certificate
places-fact-needs = Support needs
places-fact-basis = Basis
places-fact-complete = Complete
places-fact-duty = Compulsory schooling
places-complete = { $n } of { $m } details
places-full-time-until = full time until { $day }
places-upper-until = upper secondary until { $day }
places-wish-sibling = school of the siblings
places-wish-all-day = all-day school
places-no-gap = no gap
places-gaps = { $n ->
    [one] { $n } gap
   *[other] { $n } gaps
}
places-german-by = assessed: { $by }
places-script-only = only { $script }
places-consent = signed { $day }, { $language }
places-asked-on = Question { $day }
places-answered = answered { $day }
places-unanswered = not yet answered
places-record = Open the file
places-confirm = Confirm the admission
places-column-child = Child
places-column-school = School
places-column-asked = Asked
places-column-due = Answer by
places-column-phone = Phone
places-column-days = Waiting
places-column-placed = Placed
places-column-first-day = First day
places-column-state = State
places-column-support = Initial support
places-late = { $day } · { $since } overdue
places-until = until { $day }
places-schools = Schools that suit
places-way = Way to a school
places-sort-rank = Rank
places-sort-way = Way
places-sort-places = Places
places-schools-not-read = The schools could not be read.
places-no-school = No school offers this grade.
places-not-asked = No school has been asked yet.
places-no-place = No suitable place?
places-all-schools = { $n ->
    [one] Show all schools
   *[other] Show all { $n } schools
}
places-best-schools = Show only the best
places-asked-first = A school has been asked. Enter its answer first or withdraw the enquiry.
places-question-first = A question is open. The counselling answers in the file.
places-offer-asked = asked { $day }, answer by { $due }
places-offer-refused = refused { $day }: { $reason }
places-public = public
places-private = private
places-free-unknown = unknown
places-free = free
places-free-in = free, { $grade_words }
places-figure-of = { $age } old
places-figure-old = { $age } old
places-fare = check the fare
places-elsewhere = Another way
places-international = Intern. class
places-interim = Interim message to the family
