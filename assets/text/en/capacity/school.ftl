# what is known about the free places of one school
capacity-support-only = Only with German support
capacity-reported = Reported by the school
capacity-asked = of them asked for
capacity-placed = of them placed
capacity-report = Report
capacity-never = never reported
capacity-ago = { $days ->
    [0] today
    [one] one day ago
   *[other] { $days } days ago
}
capacity-by = entered by { $name }
capacity-support = German support
capacity-support-of = { $all ->
    [one] { $free } of { $all } place free
   *[other] { $free } of { $all } places free
}
capacity-support-some = { $free ->
    [one] { $free } place free
   *[other] { $free } places free
}
capacity-support-all = { $all ->
    [one] { $all } place
   *[other] { $all } places
}
capacity-support-yes = offered
capacity-support-no = not offered
capacity-support-unknown = not known
capacity-literacy-yes = literacy teaching possible
capacity-literacy-no = no literacy teaching
capacity-literacy-unknown = literacy teaching not known
capacity-history = History
capacity-history-none = nothing yet
capacity-said = { $places } reported
capacity-said-unknown = number not known
capacity-one-asked = 1 asked for
capacity-one-accepted = 1 accepted
capacity-one-placed = 1 placed
capacity-waiting = Waiting for this grade
capacity-nobody-waits = No child
capacity-wait = { $children ->
    [one] { $children } child
   *[other] { $children } children
}
capacity-wait-near = { $children } of them from { $town }
capacity-open-school = Open the school
capacity-change = Change the figure
capacity-address = Address
capacity-phone = Phone
capacity-email = E-mail
capacity-school-record = School record
