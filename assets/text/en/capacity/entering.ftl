# entering figures of free places: by form, by pasting, by asking schools
capacity-form-title = Free places of the school
capacity-form-hint = Free places of each grade. Empty means: not known.
capacity-form-confirm = Enter
capacity-no-figure = 0 to 99
capacity-support-free = German support, free
capacity-support-total = German support, all
capacity-literacy-places = Literacy, free
capacity-remark = Remark
capacity-remark-hint = About the school only, no names of children
capacity-day = As of
capacity-future = lies in the future
capacity-source-label = From
capacity-source-email = E-mail
capacity-source-phone = Phone
capacity-source-letter = Letter
capacity-source-meeting = Meeting
capacity-source-file = List
capacity-source-own = Own
capacity-paste-title = { $figures ->
    [one] Take over one figure
   *[other] Take over { $figures } figures
}
capacity-paste-day = As of { $day }
capacity-paste-confirm = Take over
capacity-paste-refused = The figures cannot be taken over
capacity-paste-nothing = Nothing was entered.
capacity-row = Row { $row }
capacity-more = { $faults ->
    [one] and one more place
   *[other] and { $faults } more places
}
capacity-ask-title = Ask the schools
capacity-ask-object = One e-mail text per school with a table to fill in. Ticked are schools with old figures or none.
capacity-ask-all = All
capacity-ask-copy-one = Copy the text for this school
capacity-ask-copy = { $schools ->
    [one] Copy one text
   *[other] Copy { $schools } texts
}
capacity-ask-save = Save the texts
capacity-ask-file = school-enquiry-{ $day }.txt
capacity-no-email = no e-mail address
