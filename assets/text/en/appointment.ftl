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
