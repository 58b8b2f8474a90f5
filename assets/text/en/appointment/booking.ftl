# booking an appointment of any kind
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
