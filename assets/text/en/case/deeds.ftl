# what was done, as history and short notices name it
deed-talk-ended = Talk ended.
deed-handed-over = Handed over to the Schulamt.
deed-taken-back = Hand-over taken back.
deed-sent-back = Question sent to the counselling.
deed-answered = Question answered.
deed-school-asked = School asked.
deed-school-accepted = Acceptance by the school entered.
deed-school-refused = Refusal by the school entered.
deed-placed = School placement (Schulplatzzuweisung) entered.
deed-admitted = Admission entered.
deed-called-reached = Call entered: reached.
deed-called-not-reached = Call entered: not reached.
deed-called-wrong = Call entered: wrong number.
deed-called-back = Call entered: to be called back.
deed-follow-up-made = Follow-up made.
deed-follow-up-postponed = Follow-up put off to { $day }.
deed-follow-up-done = Follow-up done.
deed-moved-home = Move entered.
deed-reopened = File opened again.
deed-capacity = { $figures ->
    [one] One figure of free places entered.
   *[other] { $figures } figures of free places entered.
}
deed-rearranged = Appointment changed.
deed-joined = Family added to the group.
deed-group-cancelled = Group cancelled: { $count ->
    [one] 1 family
   *[other] { $count } families
    }.
deed-confirmed = The family’s word entered.
deed-concluded = Outcome entered.
deed-founded = Database made.
deed-reported = Report saved.
deed-edited = File saved.
deed-closed = File closed.
deed-merged = Two files merged.
deed-distinct = Entered as different families.
deed-imported = { $families } families with { $children } children read in.
deed-updated = { $count ->
    [one] { $count } file completed.
   *[other] { $count } files completed.
}
deed-booked = Appointment made.
deed-booked-many = { $count } appointments made.
deed-declined = Day declined.
deed-moved = Appointment moved.
deed-cancelled = Appointment cancelled.
deed-status = State of the appointment entered.
deed-interpreter = Interpreter entered.
deed-letters-made = { $count } letters made.
deed-letters-posted = { $count } letters entered as posted.
deed-letters-printed = { $count } letters entered as printed.
deed-letters-delivered = { $count } letters entered as handed over in person.
deed-letter-returned = Returned letter entered.
deed-text-released = Letter text released.
deed-administered = Administration saved.
deed-undone = Taken back.
undone = Taken back: { $deed }
redone = Done again: { $deed }
consequence-letter = The printed letter no longer holds.
consequence-interpreter = Ask for the interpreter by { $day }.
consequence-call-off = Call off the interpreter.
consequence-confirmation = The confirmation no longer holds.
consequence-too-late = Too late for a letter: please call.
consequence-outside = Lies outside the offered time.
