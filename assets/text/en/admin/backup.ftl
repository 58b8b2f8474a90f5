# checking the database and keeping backups
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
