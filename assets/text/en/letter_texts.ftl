# Letter texts: list, editing, checks, exchange with translation offices
deed-text-edited = { $deed ->
    [reviewed] Letter text entered as checked.
    [withdrawn] Letter text withdrawn.
    [reset] The shipped version is in force again.
    [imported] Translations imported as drafts.
    [site] Texts about the site saved.
   *[other] Letter text saved as draft.
}
text-language = { $tag ->
    [en] English
    [uk] Ukrainian
    [ru] Russian
    [ar] Arabic
    [fa] Persian (Farsi)
    [prs] Dari
    [ps] Pashto
    [ckb] Kurdish (Sorani)
    [ur] Urdu
    [kmr] Kurdish (Kurmanji)
    [tr] Turkish
    [ti] Tigrinya
    [am] Amharic
    [ro] Romanian
    [bg] Bulgarian
    [pl] Polish
    [sq] Albanian
    [so] Somali
    [fr] French
    [es] Spanish
    [pt] Portuguese
    [it] Italian
    [el] Greek
    [sr-Latn] Serbian (Latin)
    [sr-Cyrl] Serbian (Cyrillic)
    [bs] Bosnian
    [hr] Croatian
    [mk] Macedonian
    [hu] Hungarian
    [vi] Vietnamese
   *[de] German
}
text-search = Find a letter or language
text-all = All
text-draft = Draft
text-reviewed = checked
text-released = released
text-stale = out of date
text-withdrawn = withdrawn
text-news = new shipped version
text-own-version = own version { $number }
text-shipped-version = shipped { $number }
text-new-draft = draft { $number }
text-count = { $count ->
    [one] 1 text
   *[other] { $count } texts
}
text-none = No text matches search and filter.
text-reset-filter = Reset filter
text-version-column = Version
text-state-column = State
text-edit = Edit
text-save = Save
text-review = Enter as checked
text-release = Release
text-withdraw = Withdraw
text-reset = Reset to the shipped version
text-reset-short = Reset
text-history = Versions
text-close = Back to the list
text-german = German
text-translation = Translation: { $language }
text-segment = Paragraph { $number }
text-label = Label
text-checking = Checking
text-no-faults = No faults found.
text-faults = { $count ->
    [one] 1 fault: the text can be saved as draft, but not entered as checked or released.
   *[other] { $count } faults: the text can be saved as draft, but not entered as checked or released.
}
text-placeholders = Insert placeholder
text-placeholder-hint = { $word }. Example: { $example }
text-sample = Sample data
text-children = { $count ->
    [one] 1 child
   *[other] { $count } children
}
text-normal = Normal
text-large = Large print
text-nothing = Please choose a text.
text-unsaved = not saved
text-checked-by = Checked by
text-checked-by-hint = Name of the person who speaks the language
text-checked-on = Checked on
text-checked-on-hint = DD.MM.YYYY
text-day-wrong = Please enter a date up to today.
text-review-ask = Enter this text as checked: { $name }?
text-review-fact = The program never claims by itself that a text was checked. Please enter who has read it.
text-release-ask = Release this text: { $name }?
text-release-fact = Nobody has entered the text as checked. It is printed with the mark "not checked".
text-withdraw-ask = Withdraw this text: { $name }?
text-withdraw-fact = Letters to families with this language are then printed in German.
text-reset-ask = Use the shipped version: { $name }?
text-reset-fact = Own versions remain under versions.
text-discard-ask = Discard changes?
text-discard-fact = The text has not been saved yet.
text-discard = Discard
text-history-of = Versions: { $name }
text-history-none = There is no own version yet.
text-history-line = { $version } · { $state } · { $author } · { $when }
text-compare = Differences to the newest version
text-compare-none = No differences in the words.
text-fact-draft = Nobody has checked shipped or own drafts. They are printed only after release, with a mark.
text-fact-reviewed = Checked by { $name } on { $day }.
text-fact-stale = The German text is newer. Please compare and save again. Until then letters are German.
text-fact-withdrawn = The text is withdrawn. Letters are printed in German.
text-fact-german = The German text is the source of all translations. A new version makes them out of date.
text-fact-draft-waits = A newer draft is ready. It is in force only once it is checked or released.
text-fact-news = The program has brought a newer version. Your own stays in force.
text-no-right = The office and the administration may change and release texts.
text-insert-block = Insert paragraph
text-delete-block = Delete paragraph
text-export = Export for translation
text-import = Import translation
text-export-fact = XLIFF 1.2: German and translation side by side, with notes and protected placeholders. The texts of the list are in it.
text-exported = Exported: { $path }
text-file = File
text-file-hint = Full path, ending .xlf
text-file-pick = Choose file
text-file-kind = Translation files
text-import-ask = Import a translation
text-import-look = Look at it
text-import-apply = { $count ->
    [one] Take over 1 text as draft
   *[other] Take over { $count } texts as drafts
}
text-import-nothing = The file changes nothing.
text-import-changes = { $count } changes, { $faults } faults
text-import-same = unchanged
text-import-conflict = The German text has changed ({ $had } to { $now }). Please export again.
text-import-unknown = belongs to no text
text-sites = Texts about sites
text-sites-of = Texts about sites: { $language }
text-sites-fact = These sentences stand for { "{weg}" } and { "{hinweis}" } in letters in this language. Where one is missing the German one holds. The shipped texts have only { "{weg}" }; you can put { "{hinweis}" } into texts of your own.
text-directions = How to get to { $site }
text-remark = Remark on { $site }
text-hint-open = edit
text-hint-next = next paragraph
text-hint-choose = choose
text-hint-back = to the list
