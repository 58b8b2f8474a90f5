# what speaks for and against a school, why a child got none, and what helps
joint-help-title = What would help
joint-cause-no-grade = grade not known
joint-cause-vocational = registers at the vocational college (Berufskolleg)
joint-cause-no-school = no school has this grade
joint-cause-refused = all refused or rejected
joint-cause-far = nearest free place { $km } km away
joint-cause-unknown = free places not reported
joint-cause-literacy = no place with literacy teaching
joint-cause-support = no place with German support
joint-cause-full = no free place in the grade
joint-cause-taken = proposed to others
joint-help-file = Complete the file
joint-help-vocational = Open the child
joint-help-unknown = Allow without a figure
joint-help-far = Allow long ways
joint-help-capacity = Ask for places
joint-help-reconsider = Allow the rejected ones
joint-reason-free = { $count } free
joint-reason-full = no free place
joint-reason-figures-unknown = free places unknown
joint-reason-figure-old = figure { $days } days old
joint-reason-support-free = German support: { $count ->
    [one] 1 place
   *[other] { $count } places
}
joint-reason-support-yes = German support
joint-reason-support-no = no German support free
joint-reason-support-unknown = German support: unknown
joint-reason-literacy-free = literacy teaching: { $count ->
    [one] 1 place
   *[other] { $count } places
}
joint-reason-literacy-yes = literacy teaching
joint-reason-literacy-no = no literacy teaching free
joint-reason-literacy-unknown = literacy teaching: unknown
joint-reason-distance = { $km } km straight line
joint-reason-distance-unknown = way unknown
joint-reason-fare-likely = fare likely: estimated beyond { $km } km, check the way (§ 5 SchfkVO)
joint-reason-fare-check = check the way: fare from { $km } km (§ 5 SchfkVO)
joint-reason-nearest = nearest primary school (§ 46 Abs. 3 SchulG)
joint-reason-not-nearest = not the nearest primary school
joint-reason-sibling-there = siblings there
joint-reason-sibling-asked = asked for siblings
joint-reason-siblings-elsewhere = siblings at another school
joint-reason-form = recommended form
joint-reason-second-form = second recommendation
joint-reason-other-form = other form than recommended
joint-reason-recommended = recommended school no. { $place }
joint-reason-wished-form = form the family wishes
joint-reason-wished-school = school the family wishes
joint-reason-not-wished = not what the family wishes
joint-reason-load = { $count ->
    [one] 1 child taken in 12 months
   *[other] { $count } children taken in 12 months
}
joint-reason-private = private, need not accept
joint-reason-closing = closes on { $day }
joint-reason-vocational = registration directly at the vocational college (Berufskolleg)
joint-reason-refused = refused { $day }: { $why }
