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
places-empty = No child is waiting for a school place.
places-empty-hint = New children appear here once the counselling hands them over.
places-empty-asked = No enquiry is open.
places-empty-placed = No child has been placed yet.
places-hint-child = child
places-hint-schools = to the schools
places-hint-ask = ask
places-hint-question = question
places-hint-answer = enter the answer
places-hint-admission = confirm the admission
places-hint-open = child in the inbox
places-aside = Way: straight line from address to school, no decision on travel costs
places-not-read = The children could not be read.
places-ball = Next move
places-help-decide = Next step of the child
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
