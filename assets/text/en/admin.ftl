# rules, texts and rights
admin-title = Administration
admin-group-operation = Operation
admin-group-content = Rules
admin-group-data = Data
admin-group-security = Security
admin-sites = Sites, rooms
admin-counsellors = Counsellors
admin-series = Slot series
admin-absences = Absences
admin-holidays = Holidays
admin-texts = Letter texts
admin-settings = Settings
admin-people = People, roles
admin-backup = Backup
admin-no-right = Only the role administration may change things here.
admin-new-site = New site
admin-new-room = New room
admin-new-counsellor = New counsellor
admin-new-series = New series
admin-new-exception = New exception
admin-new-absence = New absence
admin-new-closure = New closing day
admin-kind-site = Site
admin-kind-room = Room
admin-kind-counsellor = Counsellor
admin-kind-series = Slot series
admin-kind-exception = Exception
admin-kind-absence = Absence
admin-kind-closure = Closing day
admin-save = Save
admin-remove = Delete
admin-remove-title = Really delete?
admin-remove-words = Strg+Z takes it back. What appointments still need is kept.
admin-discard-title = Discard the changes?
admin-discard-words = What stands in the form has not been saved.
admin-discard = Discard
admin-choose = Choose an entry at the left or make a new one.
admin-nothing = Nothing has been entered here.
admin-unused = not in use
admin-address-missing = Address missing
admin-address-needed = Without an address no invitation can name this site.
admin-rooms = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
}
admin-seats-count = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
admin-accessible-short = accessible
admin-all-sites = all sites
admin-affected = { $count ->
    [one] { $count } appointment does
   *[other] { $count } appointments do
} not fit any more. They are kept.
admin-open-calendar = Show in the calendar
field-name = Name
field-letter = Letter
field-letter-hint = One letter
field-building = Building
field-street = Street and number
field-postcode = Postcode
field-town = Town
field-bus-stop = Bus stop
field-directions = How to get there
field-phone = Phone
field-email = E-mail
field-short = Short name
field-languages = Counsels without an interpreter in
field-languages-hint = Type and take; a click removes
field-floor = Floor or way inside
field-seats = Seats
field-accessible = Accessible
field-active = In use
field-counsellor = Counsellor
field-site = Site
field-room = Room
field-weekday = Weekday
field-from = From
field-to = To
field-rhythm = Rhythm
field-rhythm-number = Which
field-valid-from = Valid from
field-valid-to = Valid to
field-valid-to-hint = Empty: without end
field-day = Day
field-skips = Does not take place that day
field-first-day = First day
field-last-day = Last day
field-whole-day = Whole days
field-reason = Occasion
rhythm-weekly = every week
rhythm-every = every n-th week
rhythm-even = even weeks
rhythm-odd = odd weeks
rhythm-nth = n-th of the month
rhythm-last = last of the month
rhythm-once = once
rhythm-every-words = every { $n } weeks
rhythm-nth-words = no. { $n } of the month
wrong-missing = Please fill in.
wrong-number = A number belongs here.
wrong-postcode = A postcode has five digits.
wrong-date = Please give a day.
wrong-time = Please give a time.
wrong-order = The end lies before the beginning.
wrong-choice = Please choose.
upcoming-title = The next days
upcoming-none = It does not take place in the next three years.
upcoming-skipped = skipped (exception)
upcoming-changed = other hours (exception)
upcoming-holiday = skipped: { $name }
upcoming-closed = closed: { $name }
upcoming-closed-plain = site closed
upcoming-away = counsellor away
upcoming-shorter = only in part
holidays-public = Public holidays { $year }
holidays-public-source = § 2 Feiertagsgesetz NW, computed
holidays-school = School holidays
holidays-school-source = Ferienordnung NRW, BASS 12-65 no. 1
holidays-self-check = Self-check
holidays-year = School year { $name }
holidays-sum = { $days } + { $n } movable = 75
holidays-sum-wrong = { $days }: does not fit 75
holidays-reach = Sum of holiday weekdays. Known until { $day }.
settings-talk = Talk
settings-time = Periods and times
settings-letter = Letterhead
settings-minutes = minutes
settings-days = days
settings-working-days = working days
settings-hour = o'clock
settings-assumption = assumption
settings-pool = rule of the pool
settings-own = own rule
setting-minutes-first-child = Talk about one child
setting-minutes-further-child = Each further child
setting-minutes-interpreter = More with an interpreter
setting-buffer-minutes = Pause afterwards
setting-raster-minutes = Raster of starts
setting-interpreter-lead-days = Lead for interpreters
setting-letter-lead-days = Lead for letters
setting-waiting-warn-days = Waiting: due soon
setting-waiting-danger-days = Waiting: overdue
setting-travel-minutes = Way between sites
setting-lock-minutes = Lock after
setting-day-start-hour = Calendar from
setting-day-end-hour = Calendar to
setting-letterhead-authority = Authority
setting-letterhead-office = Office
setting-letterhead-unit = Unit
setting-return-line = Return line
setting-office-phone = Phone in letters
setting-office-email = E-mail in letters
people-inactive = locked
people-rights = What the roles may do
people-new = New person
people-password = Set password
people-lock = Lock
people-unlock = Let in again
people-roles = Roles
people-new-password = Password of the person
people-password-hint = At least ten characters, without the name
people-own-password = Your own password
people-own-hint = Only with it can the key be handed on
people-added = Person added.
people-password-set = Password set.
people-locked = Person locked.
people-unlocked = Person let in again. A new password is needed.
right-read-families = See families, guardians and children
right-edit-families = Record and change families
right-read-calendar = See the calendar
right-book = Book, move and cancel appointments
right-print = Make and print letters
right-release = Release letter texts
right-import = Read lists in
right-administer = Change sites, times, people and settings
right-undo = Take back the own last actions
backup-head = Check the database
backup-check-words = Reads every page and checks references and rules. Changes nothing.
backup-check = Check now
backup-checking = Checking …
backup-sound = All is well, { $count ->
    [one] { $count } check
   *[other] { $count } checks
} without findings.
backup-unsound = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
} found. Please stop working.
backup-save-head = Save a backup
backup-save-words = A checked, encrypted copy in another place, a network drive too.
backup-save = Save backup
backup-saving = Saving …
backup-saved = Saved and checked: { $file }, { $size }.
backup-saved-rows = { $rows ->
    [one] { $rows } entry
   *[other] { $rows } entries
}, checksum { $mark }
backup-kind = Backups
backup-file = erstberatung-{ $day }.db
backup-place = Data folder
texts-words = Letter texts are checked and released in the area Letters.
texts-released = { $name }, version { $n }, released by { $by } on { $day }
texts-none = No draft has been released so far.
texts-open = To the letters
admin-hint-list = list ↔ form
