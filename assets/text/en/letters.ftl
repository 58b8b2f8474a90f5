# the outbox, the preview of pages and the letter texts
letters-title = Letters
letters-empty = The outbox is empty.
letters-empty-hint = Letters come with appointments.
letters-outbox = Outbox
letters-printed = Printed
letters-tab-texts = Letter texts
letters-order = Order by
letters-order-urgency = Urgency
letters-order-appointment = Appointment
letters-order-site = Site
letters-chosen = { $count } chosen
letters-recipient = Recipient
letters-letter = Letter
letters-language = Language
letters-appointment = Appointment
letters-state = State
letters-group-outdated = Outdated, please print again
letters-group-today = To be posted today
letters-group-later = Later
letters-group-locked = Cannot be printed yet
letters-group-unposted = Printed, not posted yet
letters-kind = Invitation
letters-unknown = unknown
letters-ready = ready
letters-ready-german = ready, German only
letters-ready-late = ready, call too
letters-late = It was time for the post on { $day }. Please call the family too.
letters-withheld = The text in { $language } is not released or missing. German is printed, with a box that needs no words.
letters-locked = cannot be printed
letters-posted-on = posted { $day }
letters-printed-on = printed { $day }
letters-preview = Preview
letters-open-record = Open file
letters-window = Envelope window
letters-page-of = Page { $page } of { $pages }
letters-next-page = Next page
letters-previous-page = Previous page
letters-small = Small preview
letters-no-preview = No letter chosen.
letters-shielded = Names are shielded. The letter is not shown.
letters-no-page = This letter cannot be printed yet.
letters-not-read = The list could not be read.
letters-save = Save PDF
letters-print = { $count ->
    [one] Print { $count } letter
   *[other] Print { $count } letters
}
letters-stopping = Stopping …
letters-progress = { $done } of { $of } letters
letters-post = Enter as posted
letters-refused = { $count ->
    [one] { $count } letter could not be made.
   *[other] { $count } letters could not be made.
}
letters-others-made = The others are done.
letters-more = and { $count } more
letters-folder = Folder
letters-folder-pick = Choose folder …
letters-folder-hint = The letters lie there unencrypted.
letters-folder-full = Please enter the full path.
letters-folder-type = No folder window can open here. Please type the path.
letters-single = one file per letter
letters-print-ask = { $count ->
    [one] Print { $count } letter?
   *[other] Print { $count } letters?
}
letters-save-ask = { $count ->
    [one] Save { $count } letter as PDF?
   *[other] Save { $count } letters as PDF?
}
letters-print-fact = This also happens: the letters count as printed, booked appointments as invited.
letters-save-fact = The letters then count as printed, booked appointments as invited.
letters-count = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
letters-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
letters-counting = counting sheets
letters-by-postcode = in order of postcodes
letters-enter-posted = enter as posted on { $day }
letters-none-made = No letter was made.
letters-were-printed = { $count ->
    [one] { $count } letter printed.
   *[other] { $count } letters printed.
}
letters-were-kept = { $count ->
    [one] { $count } letter is ready as PDF.
   *[other] { $count } letters are ready as PDF.
}
letters-were-saved = { $count ->
    [one] { $count } letter saved.
   *[other] { $count } letters saved.
}
letters-lie-in = Folder: { $path }
letters-entered-posted = Posted on { $day }.
letters-were-cancelled = Stopped, what is finished stays.
letters-hint-letter = letter
letters-key-space = Space
letters-hint-tick = tick
letters-hint-large = Large preview
letters-hint-print = print
letters-help-print = Print the ticked letters
letters-help-save = Save the ticked letters as PDF
