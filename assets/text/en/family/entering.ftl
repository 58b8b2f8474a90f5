# what is said while a family is typed in: what is wrong, what is like it, what was not saved
family-complete-data = Complete
family-spelling = Spelling
family-spelling-differs = Family names differ: { $names }.
family-section-report = Report
family-site = Site
family-site-usual = as usual
family-not-saved = Not saved yet
family-alike = Possible duplicates
family-alike-hint = Similar names in any spelling:
family-alike-none = Nobody resembles the names so far.
family-wrong-reported-missing = Please enter the day of the report.
family-wrong-reported-later = The day lies in the future.
family-wrong-postcode = Five digits, please.
family-wrong-interpreter = Please choose a language.
family-wrong-phone = Please a number or “no phone”.
family-wrong-name = Please enter a name.
family-wrong-years = Please a number up to 20.
