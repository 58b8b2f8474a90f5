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
texts-words = Letter texts are checked and released in the area Letters.
texts-released = { $name }, version { $n }, released by { $by } on { $day }
texts-none = No draft has been released so far.
texts-open = To the letters
admin-hint-list = list ↔ form
