# kinds of appointments, groups, interpreters, missed appointments
kind-initial = First counselling
kind-follow-up = Follow-up
kind-phone = Talk by phone
kind-video = Talk by video
kind-group = Group information
kind-primary = Short primary talk
channel-phone = by phone
channel-sms = by text message
channel-letter = by letter
channel-mail = by e-mail
channel-person = in person
channel-helper = through a helper
mode-on-site = on site
mode-phone = phone
mode-video = video
outcome-as-planned = held as planned
outcome-without = held without interpreter
outcome-child = held, child missing
outcome-documents = held, documents missing
outcome-no-show = did not come
deed-rearranged = Appointment changed.
deed-joined = Family added to the group.
deed-group-cancelled = Group cancelled: { $count ->
    [one] 1 family
   *[other] { $count } families
    }.
deed-confirmed = The family’s word entered.
deed-concluded = Outcome entered.
consequence-group-moves = { $count ->
    [one] 1 more family moves along.
   *[other] { $count } more families move along.
    }
consequence-group-goes-on = The group goes on with the other families.
consequence-follow-up = The family needs a follow-up.
booking-title = New appointment
booking-change-title = Change the appointment
booking-kind = Kind of talk
booking-children = Who comes
booking-when = When and where
booking-room = Room
booking-length = Length
booking-interpreter = Interpreting
booking-without = without
booking-why = Reason
booking-why-hint = Is kept with the appointment.
booking-follows = What follows
booking-against = What speaks against it
booking-hard = The appointment is not possible like this.
booking-soft = With a reason the appointment is possible.
booking-fits = Nothing speaks against it.
booking-no-place = There is no slot that fits.
booking-group-there = Group at this place: { $count ->
    [one] 1 family
   *[other] { $count } families
    }, { $people } of { $seats } seats.
booking-do = Make the appointment
booking-change-do = Change the appointment
booking-check = Check …
booking-open = Change …
booking-follow-up = Follow-up …
booking-offer-again = Offer again …
booking-join = Add { $name } …
key-details = Make an appointment with all details
entering-confirm = Will come …
entering-confirm-title = The family’s word
entering-how = How did the family say so?
entering-on = On
entering-confirm-do = Save
entering-outcome = Outcome …
entering-outcome-title = How did the appointment end?
entering-minutes = Length in minutes
entering-minutes-wrong = Please enter a number from 1 to 720.
entering-outcome-do = Save the outcome
entering-correction = The day is over: please say why.
entering-follow-up-hint = A follow-up is offered next.
entering-interpreter = Interpreting …
entering-language = Language
entering-state = State
entering-mode = How
entering-reference = Reference of the pool
entering-person = Who interprets
entering-nobody = nobody named
entering-interpreter-do = Save
entering-copy = Copy the text for the pool
entering-copy-off = Copy the cancellation for the pool
about-group-cancel = Cancel the group …
about-chain = Before and after
about-confirmed = Will come: { $how } on { $day }
about-spent = took { $minutes } minutes
about-letter-ready = Invitation not printed yet
about-letter-outdated = Invitation outdated
about-letter-made = Invitation printed on { $day }
about-letter-blocked = Invitation blocked
about-reminder = Remind on { $day }
about-interpreter-by = Interpreting: { $mode }
about-reference = Reference { $number }
about-by-phone = by phone, from { $place }
about-by-video = by video, from { $place }
about-missed = Missed appointments: { $count }
group-families = { $count ->
    [one] Group · 1 family
   *[other] Group · { $count } families
    }
setting-follow-up = Follow-up
setting-phone = Talk by phone
setting-video = Talk by video
setting-group = Group information
setting-primary = Short primary talk, first child
setting-no-show-days = Time after a missed appointment
setting-no-show-call = Call the reporter from missed appointment
setting-no-show-note = Tell the school authority from missed appointment
settings-times = times
step-call-reporter = Call the reporter
step-tell-authority = Tell the school authority
