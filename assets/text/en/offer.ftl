# the offer of time
deed-offer-changed = Offered time changed.
deed-day-arranged = Offered time on { $day } changed.
right-arrange-days = Open and close single days and slots
offer-ask-title = Save the change?
offer-scope = The change holds
offer-scope-from = from this day on
offer-scope-all = all to come
offer-scope-day = From
offer-scope-from-hint = Until the day before, the series stays as it is.
offer-scope-all-hint = The whole series is changed.
offer-affected = { $count ->
    [one] { $count } appointment will no longer fit the offered time. It stays.
   *[other] { $count } appointments will no longer fit the offered time. They stay.
}
offer-affected-none = No booked appointment is concerned.
offer-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
offer-invited = invited
offer-asked = interpreter asked
offer-letters = { $count ->
    [one] { $count } invitation has been sent.
   *[other] { $count } invitations have been sent.
}
offer-interpreters = { $count ->
    [one] { $count } interpreter to call off.
   *[other] { $count } interpreters to call off.
}
offer-overlap-counsellor = { $name } already has a slot at the same time, first on { $day } ({ $hours }).
offer-overlap-room = { $name } is already in use at the same time, first on { $day } ({ $hours }).
offer-overlaps = Two slots at the same time
offer-impossible = The series cannot be like this
offer-only-ends = Appointments use this series. It is not deleted, it takes place no more from today on.
offer-end = End the series
field-repeat = Repeat
repeat-not = once
repeat-weekly = every week
field-repeat-until = Last time at the latest on
field-pause-from = Pause from
field-pause-to = to, included
field-pause-to-hint = empty: that one day only
pause-add = Add a pause
pause-remove = Remove the pause
upcoming-paused = pause
settings-ways = Ways between the sites
settings-way-hint = minutes · empty: { $minutes }
settings-ways-words = Holds for counsellors and interpreters booked by name who are at two sites on one day.
standing-outside = Outside the offered time
standing-impossible = Falls on a closing or an absence
extra-new = Add an extra day
extra-elsewhere = elsewhere
extra-name-hint = for example Rathaus Oelde
extra-address-hint = needed for the invitation
day-title = Offered time of this day
day-slots = Slots
day-close = Close a site
day-close-do = Close the day
day-holiday = { $name }: nothing is offered on this day.
day-no-slots = There is no slot on this day.
day-slots-words = Without a tick the slot does not take place on this day.
day-key = Open and close the day
offer-replan = Plan anew ({ $count ->
    [one] 1 family
   *[other] { $count } families
})
