# how a talk ends, what is taken over for sisters and brothers, and what others changed meanwhile
talk-for-siblings = For all siblings
talk-for-siblings-words = What is asked once can count for all.
talk-take-over = Take answers over
talk-end-title = How did the talk end?
talk-end-held = Held
talk-end-held-words = As planned, with all children.
talk-end-without = Without interpreting
talk-end-without-words = Nobody interpreted.
talk-end-documents = Documents missing
talk-end-documents-words = A follow-up is offered afterwards.
talk-end-child = A child was missing
talk-end-child-words = A follow-up is offered afterwards.
talk-end-missing = { $n ->
    [one] One detail is
   *[other] { $n } details are
 } missing until hand-over. The talk can end all the same.
talk-follow-up = Find a follow-up
talk-siblings-title = Take answers over for siblings
talk-siblings-from = From { $name }
talk-siblings-what = Which answers
talk-siblings-whom = For whom
talk-part-language = Family language
talk-part-schools = School countries and times
talk-part-documents = Documents
talk-part-consent = Consent
talk-part-wish = Wish for the same school
talk-fills = { $part }: filled in for { $name }
talk-keeps = { $part }: { $name } has another answer, it stays
talk-overwrites = { $part }: the answer of { $name } is replaced
talk-replace = Replace answers that are there
talk-siblings-nothing = Nothing changes by this.
talk-siblings-do = Take over
talk-met-title = Others changed these answers meanwhile too. Yours stay here. Please check them.
talk-met = { $field } – changed meanwhile by { $who }: here “{ $mine }”, there “{ $theirs }”.
talk-met-gone = { $name } is no longer in the file. The answers about this child are not saved.
talk-met-other = Another answer was changed there too. Yours stays here.
