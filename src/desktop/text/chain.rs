//! Words: the chain from hand-over to initial support: its dialogs, its cards, its loops

use super::Texts;

impl Texts {
    /// "Verbleib klären"
    #[must_use]
    pub fn step_clear_admission(&self) -> String {
        self.say("step-clear-admission")
    }

    /// "Bei der Schule zurückziehen"
    #[must_use]
    pub fn step_withdraw(&self) -> String {
        self.say("step-withdraw")
    }

    /// "Anschluss klären"
    #[must_use]
    pub fn step_end_support(&self) -> String {
        self.say("step-end-support")
    }

    /// "Anfrage zurückgezogen."
    #[must_use]
    pub fn deed_enquiry_withdrawn(&self) -> String {
        self.say("deed-enquiry-withdrawn")
    }

    /// "Schulplatzzuweisung aufgehoben."
    #[must_use]
    pub fn deed_placement_revoked(&self) -> String {
        self.say("deed-placement-revoked")
    }

    /// "Eingetragen: nicht erschienen."
    #[must_use]
    pub fn deed_not_appeared(&self) -> String {
        self.say("deed-not-appeared")
    }

    /// "Erstförderung auf drei Jahre verlängert."
    #[must_use]
    pub fn deed_support_extended(&self) -> String {
        self.say("deed-support-extended")
    }

    /// "Ende der Erstförderung eingetragen."
    #[must_use]
    pub fn deed_support_ended(&self) -> String {
        self.say("deed-support-ended")
    }

    /// "Anderer Weg eingetragen."
    #[must_use]
    pub fn deed_elsewhere(&self) -> String {
        self.say("deed-elsewhere")
    }

    /// "Erinnerung vor dem Ende der Erstförderung"
    #[must_use]
    pub fn setting_support_warn(&self) -> String {
        self.say("setting-support-warn")
    }

    /// "dringend vor dem Ende der Erstförderung"
    #[must_use]
    pub fn setting_support_danger(&self) -> String {
        self.say("setting-support-danger")
    }

    /// "Monate"
    #[must_use]
    pub fn unit_months(&self) -> String {
        self.say("unit-months")
    }

    /// "Zugewiesen, nicht erschienen"
    #[must_use]
    pub fn loop_not_appeared(&self) -> String {
        self.say("loop-not-appeared")
    }

    /// "Anderer Weg, bei der Schule noch offen"
    #[must_use]
    pub fn loop_to_withdraw(&self) -> String {
        self.say("loop-to-withdraw")
    }

    /// "Erstförderung endet bald"
    #[must_use]
    pub fn loop_support_ends(&self) -> String {
        self.say("loop-support-ends")
    }

    /// "Übermittelt werden"
    #[must_use]
    pub fn act_sent(&self) -> String {
        self.say("act-sent")
    }

    /// "Nicht übermittelt: Geschwister ohne Haken, Notizen, Anrufe, Briefe und Kopien."
    #[must_use]
    pub fn act_not_sent(&self) -> String {
        self.say("act-not-sent")
    }

    /// "schon übergeben am …"
    #[must_use]
    pub fn act_handed_over_on(&self, day: &str) -> String {
        self.say_with("act-handed-over-on", [("day", day.into())])
    }

    /// "Einwilligung vom …"
    #[must_use]
    pub fn act_consent_of(&self, day: &str) -> String {
        self.say_with("act-consent-of", [("day", day.into())])
    }

    /// "keine Einwilligung in der Akte"
    #[must_use]
    pub fn act_consent_missing(&self) -> String {
        self.say("act-consent-missing")
    }

    /// "Beginn möglich ab (freiwillig)"
    #[must_use]
    pub fn act_start(&self) -> String {
        self.say("act-start")
    }

    /// "Die Schule nimmt das Kind, obwohl kein freier Platz gemeldet ist"
    #[must_use]
    pub fn act_beyond(&self) -> String {
        self.say("act-beyond")
    }

    /// "Deutschförderung"
    #[must_use]
    pub fn act_form(&self) -> String {
        self.say("act-form")
    }

    /// "offen"
    #[must_use]
    pub fn act_form_open(&self) -> String {
        self.say("act-form-open")
    }

    /// "Hinweis für die Schule; sie entscheidet."
    #[must_use]
    pub fn act_form_hint(&self) -> String {
        self.say("act-form-hint")
    }

    /// "Anfrage zurückziehen"
    #[must_use]
    pub fn act_withdraw_title(&self) -> String {
        self.say("act-withdraw-title")
    }

    /// "Zurückziehen"
    #[must_use]
    pub fn act_withdraw(&self) -> String {
        self.say("act-withdraw")
    }

    /// "Der Platz wird an der Schule wieder frei. Die Anfrage bleibt im Verlauf."
    #[must_use]
    pub fn act_withdraw_words(&self) -> String {
        self.say("act-withdraw-words")
    }

    /// "Anderer Weg: …. Der Platz wird an der Schule wieder frei."
    #[must_use]
    pub fn act_withdraw_away(&self, way: &str) -> String {
        self.say_with("act-withdraw-away", [("way", way.into())])
    }

    /// "Schulplatzzuweisung aufheben"
    #[must_use]
    pub fn act_revoke_title(&self) -> String {
        self.say("act-revoke-title")
    }

    /// "Aufheben"
    #[must_use]
    pub fn act_revoke(&self) -> String {
        self.say("act-revoke")
    }

    /// "aufgenommen"
    #[must_use]
    pub fn act_came(&self) -> String {
        self.say("act-came")
    }

    /// "nicht erschienen"
    #[must_use]
    pub fn act_not_came(&self) -> String {
        self.say("act-not-came")
    }

    /// "Die Zuweisung bleibt bestehen, bis die Schulaufsicht sie aufhebt."
    #[must_use]
    pub fn act_not_came_hint(&self) -> String {
        self.say("act-not-came-hint")
    }

    /// "Erstförderung"
    #[must_use]
    pub fn act_support_title(&self) -> String {
        self.say("act-support-title")
    }

    /// "Eintragen"
    #[must_use]
    pub fn act_support(&self) -> String {
        self.say("act-support")
    }

    /// "endet"
    #[must_use]
    pub fn act_support_ends(&self) -> String {
        self.say("act-support-ends")
    }

    /// "auf drei Jahre verlängern"
    #[must_use]
    pub fn act_support_extends(&self) -> String {
        self.say("act-support-extends")
    }

    /// "Mit Alphabetisierung dauert die Erstförderung drei Jahre ab dem ersten Schultag."
    #[must_use]
    pub fn act_support_extends_hint(&self) -> String {
        self.say("act-support-extends-hint")
    }

    /// "Letzter Tag"
    #[must_use]
    pub fn act_support_last_day(&self) -> String {
        self.say("act-support-last-day")
    }

    /// "Danach"
    #[must_use]
    pub fn act_support_then(&self) -> String {
        self.say("act-support-then")
    }

    /// "Anderer Weg zur Schule"
    #[must_use]
    pub fn act_elsewhere_title(&self) -> String {
        self.say("act-elsewhere-title")
    }

    /// "Das Schulamt weist dann keinen Platz zu."
    #[must_use]
    pub fn act_elsewhere_object(&self) -> String {
        self.say("act-elsewhere-object")
    }

    /// "Eintragen"
    #[must_use]
    pub fn act_elsewhere(&self) -> String {
        self.say("act-elsewhere")
    }

    /// "direkt an der Schule"
    #[must_use]
    pub fn act_route_direct(&self) -> String {
        self.say("act-route-direct")
    }

    /// "Berufskolleg"
    #[must_use]
    pub fn act_route_vocational(&self) -> String {
        self.say("act-route-vocational")
    }

    /// "Bezirksregierung"
    #[must_use]
    pub fn act_route_government(&self) -> String {
        self.say("act-route-government")
    }

    /// "verzogen"
    #[must_use]
    pub fn act_route_moved(&self) -> String {
        self.say("act-route-moved")
    }

    /// "Bei einer Schule läuft eine Anfrage."
    #[must_use]
    pub fn act_open_enquiry(&self) -> String {
        self.say("act-open-enquiry")
    }

    /// "Ein Schulplatz ist zugewiesen."
    #[must_use]
    pub fn act_open_placement(&self) -> String {
        self.say("act-open-placement")
    }

    /// "Offenes bei der Schule zugleich zurückziehen"
    #[must_use]
    pub fn act_also_withdraw(&self) -> String {
        self.say("act-also-withdraw")
    }

    /// "Die Schulaufsicht zieht zurück, was bei der Schule offen ist. Sie sieht es heute."
    #[must_use]
    pub fn act_supervision_withdraws(&self) -> String {
        self.say("act-supervision-withdraws")
    }

    /// "Weg zur Schule"
    #[must_use]
    pub fn way_title(&self) -> String {
        self.say("way-title")
    }

    /// "Am … von … übergeben. Grundlage: …."
    #[must_use]
    pub fn way_handover(&self, day: &str, who: &str, basis: &str) -> String {
        self.say_with(
            "way-handover",
            [
                ("day", day.into()),
                ("who", who.into()),
                ("basis", basis.into()),
            ],
        )
    }

    /// "Übermittelt: …"
    #[must_use]
    pub fn way_sent(&self, what: &str) -> String {
        self.say_with("way-sent", [("what", what.into())])
    }

    /// "Welche Angaben übermittelt wurden, ist nicht einzeln aufgezeichnet."
    #[must_use]
    pub fn way_sent_unknown(&self) -> String {
        self.say("way-sent-unknown")
    }

    /// "Am … zurückgenommen: …."
    #[must_use]
    pub fn way_taken_back(&self, day: &str, why: &str) -> String {
        self.say_with("way-taken-back", [("day", day.into()), ("why", why.into())])
    }

    /// "angefragt …"
    #[must_use]
    pub fn way_asked_on(&self, day: &str) -> String {
        self.say_with("way-asked-on", [("day", day.into())])
    }

    /// "Jg. …"
    #[must_use]
    pub fn way_grade(&self, grade: &str) -> String {
        self.say_with("way-grade", [("grade", grade.into())])
    }

    /// "internationale Klasse"
    #[must_use]
    pub fn way_international(&self) -> String {
        self.say("way-international")
    }

    /// "Antwort bis …"
    #[must_use]
    pub fn way_open(&self, day: &str) -> String {
        self.say_with("way-open", [("day", day.into())])
    }

    /// "zugesagt ab …"
    #[must_use]
    pub fn way_accepted(&self, day: &str) -> String {
        self.say_with("way-accepted", [("day", day.into())])
    }

    /// "abgelehnt: …"
    #[must_use]
    pub fn way_refused(&self, why: &str) -> String {
        self.say_with("way-refused", [("why", why.into())])
    }

    /// "zurückgezogen"
    #[must_use]
    pub fn way_withdrawn(&self) -> String {
        self.say("way-withdrawn")
    }

    /// "zugewiesen ab …"
    #[must_use]
    pub fn way_placed(&self, day: &str) -> String {
        self.say_with("way-placed", [("day", day.into())])
    }

    /// "aufgehoben: …"
    #[must_use]
    pub fn way_revoked(&self, why: &str) -> String {
        self.say_with("way-revoked", [("why", why.into())])
    }

    /// "nicht erschienen"
    #[must_use]
    pub fn way_not_appeared(&self) -> String {
        self.say("way-not-appeared")
    }

    /// "erster Schultag …"
    #[must_use]
    pub fn way_admitted(&self, day: &str) -> String {
        self.say_with("way-admitted", [("day", day.into())])
    }

    /// "Erstförderung … bis …"
    #[must_use]
    pub fn way_support(&self, from: &str, until: &str) -> String {
        self.say_with(
            "way-support",
            [("from", from.into()), ("until", until.into())],
        )
    }

    /// "Erstförderung bis …, danach: …"
    #[must_use]
    pub fn way_support_over(&self, day: &str, then: &str) -> String {
        self.say_with(
            "way-support-over",
            [("day", day.into()), ("then", then.into())],
        )
    }

    /// "Umgezogen am …, nach der Anfrage. Den Weg zur Schule neu prüfen."
    #[must_use]
    pub fn way_moved_since(&self, day: &str) -> String {
        self.say_with("way-moved-since", [("day", day.into())])
    }

    /// "Anderer Weg"
    #[must_use]
    pub fn way_elsewhere(&self) -> String {
        self.say("way-elsewhere")
    }

    /// "Regelklasse"
    #[must_use]
    pub fn act_form_integrated(&self) -> String {
        self.say("act-form-integrated")
    }

    /// "teils eigene Gruppe"
    #[must_use]
    pub fn act_form_partly(&self) -> String {
        self.say("act-form-partly")
    }

    /// "eigene Klasse"
    #[must_use]
    pub fn act_form_separate(&self) -> String {
        self.say("act-form-separate")
    }

    /// "Schulamt weist auch in Sek II zu (1 ja, 0 nein)"
    #[must_use]
    pub fn setting_upper_secondary(&self) -> String {
        self.say("setting-upper-secondary")
    }

    /// "Schulformen mit Schulpflichtüberwachung durch das Schulamt"
    #[must_use]
    pub fn setting_attendance_forms(&self) -> String {
        self.say("setting-attendance-forms")
    }

    /// "Erstförderung endet am …"
    #[must_use]
    pub fn heute_support_ends(&self, day: &str) -> String {
        self.say_with("heute-support-ends", [("day", day.into())])
    }

    /// "Angaben"
    #[must_use]
    pub fn way_details(&self) -> String {
        self.say("way-details")
    }
}
