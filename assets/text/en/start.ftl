# first start and unlocking
start-question = How would you like to begin?
start-later = Sample data and your own data stay apart.
start-subtitle = First school counselling in the district of Warendorf
start-size = Text
start-fact-way = From the report to the appointment
start-fact-way-words = Every family has a visible next step.
start-fact-safe = Encrypted, and only with you
start-fact-safe-words = No data leaves your computer.
start-fact-one = One file, one folder
start-fact-one-words = Backups may go to the network drive.
start-way-sample = Try it with sample data
start-way-sample-words = 120 invented families, three sites, letters marked “Muster”.
start-way-new = Make a new database
start-way-new-words = For this computer. Schools, holidays and languages are included.
start-way-server = Connect to a server
start-way-server-words = Working together at several desks.
start-server-later = Working together over a server comes with a later version.
start-name = Your name
start-name-hint = appears in the history of the files
start-role = Your role
start-role-hint = you add other people later
start-password = Password
start-password-again = Repeat the password
start-password-hint = at least 10 characters
start-password-strong = strong enough: { $length } characters
start-password-short = { $count } more characters
start-password-guessable = too easy to guess
start-password-same = matches
start-password-differs = does not match yet
start-folder = Where it is kept
start-folder-hint = a folder on this computer, no network drive
start-key-next = In the next step you print a recovery code. Without password and without code nobody can open the data.
start-next = Continue
start-gaps = { $count } entries are still missing
start-quit = Quit
start-making = Being made …
start-making-sample = Making the sample …
start-again = Try again
start-broken = The database cannot be opened.
start-who = { $day }. Who works here today?
start-enter = Sign in
start-checking = Checking …
start-forgot = Forgot the password?
start-elsewhere = Another database
start-sample-password = Sample data: the password is “{ $password }”.
greeting-morning = Good morning
greeting-day = Good afternoon
greeting-evening = Good evening
locked-title = Locked
locked-words = Your work is still there. The password opens it again.
locked-open = Unlock
locked-after = Locks after { $minutes } minutes without input. Your draft is kept.
forgotten-words = With the code of the recovery sheet { $name } gets a new password.
forgotten-code = Recovery code
forgotten-code-hint = case and dashes do not matter
forgotten-new = New password
forgotten-open = Set password and open
forgotten-wrong = This code does not belong to this database.
sheet-title = Recovery sheet
sheet-words = This code opens the database when every password is lost. It is shown only now.
sheet-code = Recovery code
sheet-print = Print the sheet
sheet-save = Save the sheet
sheet-kind = Text files
sheet-file = Recovery sheet.txt
sheet-saved = Saved as “{ $path }”. Do not keep the sheet on this computer.
sheet-printed = The sheet is at the printer.
sheet-tick = I have printed it and put it away
sheet-begin = Begin work
sheet-text = Erstberatung: recovery sheet

    Made on: { $date }
    Folder: { $folder }

    Recovery code:

    { $code }

    This code opens the database when every password is lost.
    Keep the sheet locked away and apart from the computer.
