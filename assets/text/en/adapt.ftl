# A paragraph of one's own in a single letter.
adapt-open = Adapt text
adapt-german = Own paragraph in German
adapt-german-hint = Stands above the closing, in this letter only. Nothing about health.
adapt-translated = The same paragraph in { $language }
adapt-translated-hint = Optional. Without a translation it stands in the German part only.
adapt-left = { $count } characters left
adapt-reset = Reset
adapt-take = Take over
adapt-was-taken = Text of this letter adapted.
adapt-was-reset = The letter has the text of its template again.
