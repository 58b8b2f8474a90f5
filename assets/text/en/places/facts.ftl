# what is known about a child that needs a place
places-question = Ask the counselling
places-recommended = Recommendation of the counselling
places-form-or = else { $form }
places-grades = range { $from }–{ $to }
places-support = initial support { $years }
places-support-integrated = in class
places-support-partly = partly in an own group
places-support-separate = own class
places-fact-form = Form of school
places-fact-grade = Grade
places-fact-support = German support
places-fact-schools = Schools
places-fact-reason = Reason
places-fact-wish = Wish of the parents
places-fact-siblings = Siblings
places-fact-school = Schooling
places-fact-german = German
places-fact-script = Script
places-fact-certificate = Certificate
places-fact-needs = Support needs
places-fact-basis = Basis
places-fact-complete = Complete
places-fact-duty = Compulsory schooling
places-complete = { $n } of { $m } details
places-full-time-until = full time until { $day }
places-upper-until = upper secondary until { $day }
places-wish-sibling = school of the siblings
places-wish-all-day = all-day school
places-no-gap = no gap
places-gaps = { $n ->
    [one] { $n } gap
   *[other] { $n } gaps
}
places-german-by = assessed: { $by }
places-script-only = only { $script }
places-consent = signed { $day }, { $language }
