# Words: the chain from hand-over to initial support: its dialogs, its cards, its loops
step-clear-admission = Find out what happened
step-withdraw = Withdraw at the school
step-end-support = Settle what follows
deed-enquiry-withdrawn = Enquiry withdrawn.
deed-placement-revoked = School placement revoked.
deed-not-appeared = Entered: did not come.
deed-support-extended = Initial support extended to three years.
deed-support-ended = End of initial support entered.
deed-elsewhere = Another way entered.
setting-support-warn = Reminder before initial support ends
setting-support-danger = urgent before initial support ends
unit-months = months
loop-not-appeared = Placed, did not come
loop-to-withdraw = Another way, still open at the school
loop-support-ends = Initial support ends soon
