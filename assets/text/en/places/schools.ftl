# the schools that suit a child, and their places
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
