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
consequence-group-moves = { $count ->
    [one] 1 more family moves along.
   *[other] { $count } more families move along.
    }
consequence-group-goes-on = The group goes on with the other families.
consequence-follow-up = The family needs a follow-up.
key-details = Make an appointment with all details
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
step-call-reporter = Call the reporter
step-tell-authority = Tell the school authority
