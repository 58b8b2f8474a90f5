//! Words: the way of a child after the talk, Heute by role, follow-ups, calls, open loops

use super::Texts;

impl Texts {
    /// "geprüft"
    #[must_use]
    pub fn stage_triaged(&self) -> String {
        self.say("stage-triaged")
    }

    /// "empfohlen"
    #[must_use]
    pub fn stage_recommended(&self) -> String {
        self.say("stage-recommended")
    }

    /// "übergeben"
    #[must_use]
    pub fn stage_handed_over(&self) -> String {
        self.say("stage-handed-over")
    }

    /// "angefragt"
    #[must_use]
    pub fn stage_asked(&self) -> String {
        self.say("stage-asked")
    }

    /// "zugewiesen"
    #[must_use]
    pub fn stage_placed(&self) -> String {
        self.say("stage-placed")
    }

    /// "aufgenommen"
    #[must_use]
    pub fn stage_enrolled(&self) -> String {
        self.say("stage-enrolled")
    }

    /// "in Erstförderung"
    #[must_use]
    pub fn stage_support(&self) -> String {
        self.say("stage-support")
    }

    /// "Schulaufsicht"
    #[must_use]
    pub fn ball_supervision(&self) -> String {
        self.say("ball-supervision")
    }

    /// "Schule"
    #[must_use]
    pub fn ball_school(&self) -> String {
        self.say("ball-school")
    }

    /// "Gesundheitsamt"
    #[must_use]
    pub fn ball_health(&self) -> String {
        self.say("ball-health")
    }

    /// "Adresse klären"
    #[must_use]
    pub fn step_clear_address(&self) -> String {
        self.say("step-clear-address")
    }

    /// "An Schulamt übergeben"
    #[must_use]
    pub fn step_hand_over(&self) -> String {
        self.say("step-hand-over")
    }

    /// "Rückfrage beantworten"
    #[must_use]
    pub fn step_answer_question(&self) -> String {
        self.say("step-answer-question")
    }

    /// "Schule anfragen"
    #[must_use]
    pub fn step_ask_school(&self) -> String {
        self.say("step-ask-school")
    }

    /// "Antwort eintragen"
    #[must_use]
    pub fn step_enter_answer(&self) -> String {
        self.say("step-enter-answer")
    }

    /// "Schulplatz zuweisen"
    #[must_use]
    pub fn step_place(&self) -> String {
        self.say("step-place")
    }

    /// "Aufnahme eintragen"
    #[must_use]
    pub fn step_ask_admission(&self) -> String {
        self.say("step-ask-admission")
    }

    /// "Akte abschließen"
    #[must_use]
    pub fn step_close_file(&self) -> String {
        self.say("step-close-file")
    }

    /// "An das Schulamt übergeben."
    #[must_use]
    pub fn deed_handed_over(&self) -> String {
        self.say("deed-handed-over")
    }

    /// "Übergabe zurückgenommen."
    #[must_use]
    pub fn deed_taken_back(&self) -> String {
        self.say("deed-taken-back")
    }

    /// "Rückfrage an die Beratung gestellt."
    #[must_use]
    pub fn deed_sent_back(&self) -> String {
        self.say("deed-sent-back")
    }

    /// "Rückfrage beantwortet."
    #[must_use]
    pub fn deed_answered(&self) -> String {
        self.say("deed-answered")
    }

    /// "Schule angefragt."
    #[must_use]
    pub fn deed_school_asked(&self) -> String {
        self.say("deed-school-asked")
    }

    /// "Zusage der Schule eingetragen."
    #[must_use]
    pub fn deed_school_accepted(&self) -> String {
        self.say("deed-school-accepted")
    }

    /// "Ablehnung der Schule eingetragen."
    #[must_use]
    pub fn deed_school_refused(&self) -> String {
        self.say("deed-school-refused")
    }

    /// "Schulplatzzuweisung eingetragen."
    #[must_use]
    pub fn deed_placed(&self) -> String {
        self.say("deed-placed")
    }

    /// "Aufnahme eingetragen."
    #[must_use]
    pub fn deed_admitted(&self) -> String {
        self.say("deed-admitted")
    }

    /// "Anruf eingetragen: erreicht."
    #[must_use]
    pub fn deed_called_reached(&self) -> String {
        self.say("deed-called-reached")
    }

    /// "Anruf eingetragen: nicht erreicht."
    #[must_use]
    pub fn deed_called_not_reached(&self) -> String {
        self.say("deed-called-not-reached")
    }

    /// "Anruf eingetragen: Nummer falsch."
    #[must_use]
    pub fn deed_called_wrong(&self) -> String {
        self.say("deed-called-wrong")
    }

    /// "Anruf eingetragen: Rückruf vorgemerkt."
    #[must_use]
    pub fn deed_called_back(&self) -> String {
        self.say("deed-called-back")
    }

    /// "Wiedervorlage angelegt."
    #[must_use]
    pub fn deed_follow_up_made(&self) -> String {
        self.say("deed-follow-up-made")
    }

    /// "Wiedervorlage auf … gelegt."
    #[must_use]
    pub fn deed_follow_up_postponed(&self, day: &str) -> String {
        self.say_with("deed-follow-up-postponed", [("day", day.into())])
    }

    /// "Wiedervorlage erledigt."
    #[must_use]
    pub fn deed_follow_up_done(&self) -> String {
        self.say("deed-follow-up-done")
    }

    /// "Übergebene Kinder mit ihrem Haushalt sehen"
    #[must_use]
    pub fn right_read_handed_over(&self) -> String {
        self.say("right-read-handed-over")
    }

    /// "Kinder an das Schulamt übergeben"
    #[must_use]
    pub fn right_hand_over(&self) -> String {
        self.say("right-hand-over")
    }

    /// "Schulen anfragen und Schulplätze zuweisen"
    #[must_use]
    pub fn right_place(&self) -> String {
        self.say("right-place")
    }

    /// "Meldung geprüft: bald fällig"
    #[must_use]
    pub fn setting_check_warn(&self) -> String {
        self.say("setting-check-warn")
    }

    /// "Meldung geprüft: überfällig"
    #[must_use]
    pub fn setting_check_danger(&self) -> String {
        self.say("setting-check-danger")
    }

    /// "Vom Gespräch bis zur Übergabe"
    #[must_use]
    pub fn setting_handover(&self) -> String {
        self.say("setting-handover")
    }

    /// "Übergabe bis Zuweisung: fällig"
    #[must_use]
    pub fn setting_placement_warn(&self) -> String {
        self.say("setting-placement-warn")
    }

    /// "Übergabe bis Zuweisung: überfällig"
    #[must_use]
    pub fn setting_placement_danger(&self) -> String {
        self.say("setting-placement-danger")
    }

    /// "Antwortfrist der Schule"
    #[must_use]
    pub fn setting_school_answer(&self) -> String {
        self.say("setting-school-answer")
    }

    /// "Danach gilt die Antwort als überfällig"
    #[must_use]
    pub fn setting_school_silent(&self) -> String {
        self.say("setting-school-silent")
    }

    /// "Entscheidung nach Antwort oder Rückfrage: fällig"
    #[must_use]
    pub fn setting_decide_warn(&self) -> String {
        self.say("setting-decide-warn")
    }

    /// "Entscheidung nach Antwort oder Rückfrage: überfällig"
    #[must_use]
    pub fn setting_decide_danger(&self) -> String {
        self.say("setting-decide-danger")
    }

    /// "Zuweisung bis Aufnahme: fällig"
    #[must_use]
    pub fn setting_admission_warn(&self) -> String {
        self.say("setting-admission-warn")
    }

    /// "Zuweisung bis Aufnahme: überfällig"
    #[must_use]
    pub fn setting_admission_danger(&self) -> String {
        self.say("setting-admission-danger")
    }

    /// "Vergebliche Anrufe bis zur Meldestelle"
    #[must_use]
    pub fn setting_calls(&self) -> String {
        self.say("setting-calls")
    }

    /// "An das Schulamt übergeben?"
    #[must_use]
    pub fn act_hand_over_title(&self) -> String {
        self.say("act-hand-over-title")
    }

    /// "Die Angaben der Kinder gehen an die Schulaufsicht. Geschwister bleiben verborgen."
    #[must_use]
    pub fn act_hand_over_object(&self) -> String {
        self.say("act-hand-over-object")
    }

    /// "Grundlage"
    #[must_use]
    pub fn act_basis(&self) -> String {
        self.say("act-basis")
    }

    /// "vollständig"
    #[must_use]
    pub fn act_complete(&self) -> String {
        self.say("act-complete")
    }

    /// "fehlt: …"
    #[must_use]
    pub fn act_missing(&self, what: &str) -> String {
        self.say_with("act-missing", [("what", what.into())])
    }

    /// "Übergeben"
    #[must_use]
    pub fn act_hand_over(&self) -> String {
        self.say("act-hand-over")
    }

    /// "Übergabe zurücknehmen?"
    #[must_use]
    pub fn act_take_back_title(&self) -> String {
        self.say("act-take-back-title")
    }

    /// "Zurücknehmen"
    #[must_use]
    pub fn act_take_back(&self) -> String {
        self.say("act-take-back")
    }

    /// "Grund"
    #[must_use]
    pub fn act_reason(&self) -> String {
        self.say("act-reason")
    }

    /// "Rückfrage an die Beratung?"
    #[must_use]
    pub fn act_question_title(&self) -> String {
        self.say("act-question-title")
    }

    /// "Rückfrage zu"
    #[must_use]
    pub fn act_question(&self) -> String {
        self.say("act-question")
    }

    /// "Rückfrage stellen"
    #[must_use]
    pub fn act_question_send(&self) -> String {
        self.say("act-question-send")
    }

    /// "Rückfrage beantwortet?"
    #[must_use]
    pub fn act_answer_title(&self) -> String {
        self.say("act-answer-title")
    }

    /// "Die Akte ist ergänzt. Die Schulaufsicht sieht das Kind wieder im Eingang."
    #[must_use]
    pub fn act_answer_object(&self) -> String {
        self.say("act-answer-object")
    }

    /// "Beantwortet"
    #[must_use]
    pub fn act_answer(&self) -> String {
        self.say("act-answer")
    }

    /// "Schule anfragen?"
    #[must_use]
    pub fn act_ask_title(&self) -> String {
        self.say("act-ask-title")
    }

    /// "Schule"
    #[must_use]
    pub fn act_school(&self) -> String {
        self.say("act-school")
    }

    /// "Name oder Ort eingeben"
    #[must_use]
    pub fn act_school_hint(&self) -> String {
        self.say("act-school-hint")
    }

    /// "Antwort bis"
    #[must_use]
    pub fn act_due(&self) -> String {
        self.say("act-due")
    }

    /// "Anfragen"
    #[must_use]
    pub fn act_ask(&self) -> String {
        self.say("act-ask")
    }

    /// "Antwort der Schule"
    #[must_use]
    pub fn act_reply_title(&self) -> String {
        self.say("act-reply-title")
    }

    /// "Zusage"
    #[must_use]
    pub fn act_accepted(&self) -> String {
        self.say("act-accepted")
    }

    /// "Ablehnung"
    #[must_use]
    pub fn act_refused(&self) -> String {
        self.say("act-refused")
    }

    /// "Aufnahme ab"
    #[must_use]
    pub fn act_from(&self) -> String {
        self.say("act-from")
    }

    /// "Eintragen"
    #[must_use]
    pub fn act_reply(&self) -> String {
        self.say("act-reply")
    }

    /// "Schulplatz zuweisen?"
    #[must_use]
    pub fn act_place_title(&self) -> String {
        self.say("act-place-title")
    }

    /// "Die Entscheidung der Schulaufsicht. Die Schule nimmt auf, die Eltern melden an."
    #[must_use]
    pub fn act_place_object(&self) -> String {
        self.say("act-place-object")
    }

    /// "Jahrgang"
    #[must_use]
    pub fn act_grade(&self) -> String {
        self.say("act-grade")
    }

    /// "Jahrgang 1 bis 13"
    #[must_use]
    pub fn act_grade_wrong(&self) -> String {
        self.say("act-grade-wrong")
    }

    /// "Zuweisen"
    #[must_use]
    pub fn act_place(&self) -> String {
        self.say("act-place")
    }

    /// "Aufnahme bestätigt?"
    #[must_use]
    pub fn act_admission_title(&self) -> String {
        self.say("act-admission-title")
    }

    /// "Erster Schultag"
    #[must_use]
    pub fn act_first_day(&self) -> String {
        self.say("act-first-day")
    }

    /// "Bestätigen"
    #[must_use]
    pub fn act_admission(&self) -> String {
        self.say("act-admission")
    }

    /// "Wiedervorlage anlegen"
    #[must_use]
    pub fn act_follow_up_title(&self) -> String {
        self.say("act-follow-up-title")
    }

    /// "Am"
    #[must_use]
    pub fn act_follow_up_day(&self) -> String {
        self.say("act-follow-up-day")
    }

    /// "Was ist anzusehen?"
    #[must_use]
    pub fn act_follow_up_text(&self) -> String {
        self.say("act-follow-up-text")
    }

    /// "Keine Befunde, Religion oder Fluchtgründe."
    #[must_use]
    pub fn act_follow_up_hint(&self) -> String {
        self.say("act-follow-up-hint")
    }

    /// "Für"
    #[must_use]
    pub fn act_follow_up_for(&self) -> String {
        self.say("act-follow-up-for")
    }

    /// "mich"
    #[must_use]
    pub fn act_follow_up_me(&self) -> String {
        self.say("act-follow-up-me")
    }

    /// "Anlegen"
    #[must_use]
    pub fn act_follow_up_save(&self) -> String {
        self.say("act-follow-up-save")
    }

    /// "Wiedervorlage verschieben"
    #[must_use]
    pub fn act_postpone_title(&self) -> String {
        self.say("act-postpone-title")
    }

    /// "Verschieben"
    #[must_use]
    pub fn act_postpone(&self) -> String {
        self.say("act-postpone")
    }

    /// "Rückruf vormerken"
    #[must_use]
    pub fn act_call_back_title(&self) -> String {
        self.say("act-call-back-title")
    }

    /// "Rückruf am"
    #[must_use]
    pub fn act_call_back_day(&self) -> String {
        self.say("act-call-back-day")
    }

    /// "Vormerken"
    #[must_use]
    pub fn act_call_back(&self) -> String {
        self.say("act-call-back")
    }

    /// "Erreicht"
    #[must_use]
    pub fn heute_call_reached(&self) -> String {
        self.say("heute-call-reached")
    }

    /// "Nicht erreicht"
    #[must_use]
    pub fn heute_call_not_reached(&self) -> String {
        self.say("heute-call-not-reached")
    }

    /// "Nummer falsch"
    #[must_use]
    pub fn heute_call_wrong(&self) -> String {
        self.say("heute-call-wrong")
    }

    /// "Rückruf am …"
    #[must_use]
    pub fn heute_call_back(&self) -> String {
        self.say("heute-call-back")
    }

    /// "…× nicht erreicht"
    #[must_use]
    pub fn heute_call_tried(&self, count: i64) -> String {
        self.say_with("heute-call-tried", [("count", count.into())])
    }

    /// "Meine Gespräche heute"
    #[must_use]
    pub fn heute_talks(&self) -> String {
        self.say("heute-talks")
    }

    /// "Gespräch beginnen"
    #[must_use]
    pub fn heute_begin(&self) -> String {
        self.say("heute-begin")
    }

    /// "Heute haben Sie keine Gespräche."
    #[must_use]
    pub fn heute_no_talks(&self) -> String {
        self.say("heute-no-talks")
    }

    /// "Abzuschließen"
    #[must_use]
    pub fn heute_to_finish(&self) -> String {
        self.say("heute-to-finish")
    }

    /// "Alles ist übergeben."
    #[must_use]
    pub fn heute_nothing_to_finish(&self) -> String {
        self.say("heute-nothing-to-finish")
    }

    /// "Nächster Beratungstag"
    #[must_use]
    pub fn heute_tomorrow(&self) -> String {
        self.say("heute-tomorrow")
    }

    /// "In den nächsten Tagen sind keine Gespräche."
    #[must_use]
    pub fn heute_no_tomorrow(&self) -> String {
        self.say("heute-no-tomorrow")
    }

    /// "Freie Zeitfenster diese Woche"
    #[must_use]
    pub fn heute_free(&self) -> String {
        self.say("heute-free")
    }

    /// "Diese Woche ist nichts mehr frei."
    #[must_use]
    pub fn heute_no_free(&self) -> String {
        self.say("heute-no-free")
    }

    /// "Wiedervorlagen"
    #[must_use]
    pub fn heute_follow_ups(&self) -> String {
        self.say("heute-follow-ups")
    }

    /// "Heute liegt nichts wieder vor."
    #[must_use]
    pub fn heute_no_follow_ups(&self) -> String {
        self.say("heute-no-follow-ups")
    }

    /// "Erledigt"
    #[must_use]
    pub fn heute_done(&self) -> String {
        self.say("heute-done")
    }

    /// "Verschieben"
    #[must_use]
    pub fn heute_later(&self) -> String {
        self.say("heute-later")
    }

    /// "Eingang"
    #[must_use]
    pub fn heute_inbox(&self) -> String {
        self.say("heute-inbox")
    }

    /// "Kein Kind wartet auf eine Anfrage."
    #[must_use]
    pub fn heute_no_inbox(&self) -> String {
        self.say("heute-no-inbox")
    }

    /// "Antworten der Schulen"
    #[must_use]
    pub fn heute_answers(&self) -> String {
        self.say("heute-answers")
    }

    /// "Keine Antwort steht aus."
    #[must_use]
    pub fn heute_no_answers(&self) -> String {
        self.say("heute-no-answers")
    }

    /// "Zu entscheiden"
    #[must_use]
    pub fn heute_decide(&self) -> String {
        self.say("heute-decide")
    }

    /// "Nichts ist zu entscheiden."
    #[must_use]
    pub fn heute_no_decide(&self) -> String {
        self.say("heute-no-decide")
    }

    /// "Aufnahmen"
    #[must_use]
    pub fn heute_admissions(&self) -> String {
        self.say("heute-admissions")
    }

    /// "Jede Aufnahme ist bestätigt."
    #[must_use]
    pub fn heute_no_admissions(&self) -> String {
        self.say("heute-no-admissions")
    }

    /// "Bei der Beratung"
    #[must_use]
    pub fn heute_questions(&self) -> String {
        self.say("heute-questions")
    }

    /// "Antwort bis …"
    #[must_use]
    pub fn heute_due(&self, day: &str) -> String {
        self.say_with("heute-due", [("day", day.into())])
    }

    /// "überfällig seit …"
    #[must_use]
    pub fn heute_overdue_since(&self, day: &str) -> String {
        self.say_with("heute-overdue-since", [("day", day.into())])
    }

    /// "abgelehnt: …"
    #[must_use]
    pub fn heute_refused_by(&self, reason: &str) -> String {
        self.say_with("heute-refused-by", [("reason", reason.into())])
    }

    /// "Zusage ab …"
    #[must_use]
    pub fn heute_accepted_from(&self, day: &str) -> String {
        self.say_with("heute-accepted-from", [("day", day.into())])
    }

    /// "Platz ab …"
    #[must_use]
    pub fn heute_placed_from(&self, day: &str) -> String {
        self.say_with("heute-placed-from", [("day", day.into())])
    }

    /// "neu"
    #[must_use]
    pub fn heute_new(&self) -> String {
        self.say("heute-new")
    }

    /// "auf Beratung"
    #[must_use]
    pub fn heute_counselling(&self) -> String {
        self.say("heute-counselling")
    }

    /// "auf Schulplatz"
    #[must_use]
    pub fn heute_placement(&self) -> String {
        self.say("heute-placement")
    }

    /// "Median … · längste … Tage"
    #[must_use]
    pub fn heute_median(&self, median: i64, longest: i64) -> String {
        self.say_with(
            "heute-median",
            [("median", median.into()), ("longest", longest.into())],
        )
    }

    /// "Kinder, heute"
    #[must_use]
    pub fn heute_children_today(&self) -> String {
        self.say("heute-children-today")
    }

    /// "Hinweise"
    #[must_use]
    pub fn heute_admin_notes(&self) -> String {
        self.say("heute-admin-notes")
    }

    /// "Alles ist eingerichtet."
    #[must_use]
    pub fn heute_admin_fine(&self) -> String {
        self.say("heute-admin-fine")
    }

    /// "Adresse fehlt: …"
    #[must_use]
    pub fn heute_site_address(&self, site: &str) -> String {
        self.say_with("heute-site-address", [("site", site.into())])
    }

    /// "Brieftext nicht freigegeben: …"
    #[must_use]
    pub fn heute_text_draft(&self, text: &str) -> String {
        self.say_with("heute-text-draft", [("text", text.into())])
    }

    /// "Es gibt noch keine Sicherung."
    #[must_use]
    pub fn heute_backup_none(&self) -> String {
        self.say("heute-backup-none")
    }

    /// "Letzte Sicherung vor … Tagen"
    #[must_use]
    pub fn heute_backup_old(&self, days: i64) -> String {
        self.say_with("heute-backup-old", [("days", days.into())])
    }

    /// "… Entwürfe sind nicht gespeichert"
    #[must_use]
    pub fn heute_drafts(&self, count: i64) -> String {
        self.say_with("heute-drafts", [("count", count.into())])
    }

    /// "Öffnen"
    #[must_use]
    pub fn heute_open_page(&self) -> String {
        self.say("heute-open-page")
    }

    /// "… weitere"
    #[must_use]
    pub fn heute_more(&self, count: i64) -> String {
        self.say_with("heute-more", [("count", count.into())])
    }

    /// "… Arbeitstage"
    #[must_use]
    pub fn heute_working_days(&self, count: i64) -> String {
        self.say_with("heute-working-days", [("count", count.into())])
    }

    /// "… Schultage"
    #[must_use]
    pub fn heute_school_days(&self, count: i64) -> String {
        self.say_with("heute-school-days", [("count", count.into())])
    }

    /// "Unterlagen offen: …"
    #[must_use]
    pub fn heute_missing_documents(&self, count: i64) -> String {
        self.say_with("heute-missing-documents", [("count", count.into())])
    }

    /// "Eingeladen, keine Rückmeldung"
    #[must_use]
    pub fn loop_no_reply(&self) -> String {
        self.say("loop-no-reply")
    }

    /// "Angaben für den nächsten Schritt fehlen"
    #[must_use]
    pub fn loop_details(&self) -> String {
        self.say("loop-details")
    }

    /// "Einladung nicht gedruckt"
    #[must_use]
    pub fn loop_not_printed(&self) -> String {
        self.say("loop-not-printed")
    }

    /// "Brief zurückgekommen"
    #[must_use]
    pub fn loop_returned(&self) -> String {
        self.say("loop-returned")
    }

    /// "Dolmetschen offen"
    #[must_use]
    pub fn loop_interpreter(&self) -> String {
        self.say("loop-interpreter")
    }

    /// "Wartet länger als vorgesehen"
    #[must_use]
    pub fn loop_waiting(&self) -> String {
        self.say("loop-waiting")
    }

    /// "Nicht erschienen"
    #[must_use]
    pub fn loop_missed(&self) -> String {
        self.say("loop-missed")
    }

    /// "Wiederholt nicht erreicht"
    #[must_use]
    pub fn loop_missed_again(&self) -> String {
        self.say("loop-missed-again")
    }

    /// "Ergebnis des Termins fehlt"
    #[must_use]
    pub fn loop_outcome(&self) -> String {
        self.say("loop-outcome")
    }

    /// "Gesprochen, Protokoll offen"
    #[must_use]
    pub fn loop_record(&self) -> String {
        self.say("loop-record")
    }

    /// "Beraten, noch nicht übergeben"
    #[must_use]
    pub fn loop_not_handed_over(&self) -> String {
        self.say("loop-not-handed-over")
    }

    /// "Rückfrage offen"
    #[must_use]
    pub fn loop_question(&self) -> String {
        self.say("loop-question")
    }

    /// "Übergeben, keine Schule angefragt"
    #[must_use]
    pub fn loop_handed_over(&self) -> String {
        self.say("loop-handed-over")
    }

    /// "Schule hat nicht geantwortet"
    #[must_use]
    pub fn loop_no_answer(&self) -> String {
        self.say("loop-no-answer")
    }

    /// "Abgelehnt, nicht entschieden"
    #[must_use]
    pub fn loop_refused(&self) -> String {
        self.say("loop-refused")
    }

    /// "Zusage, nicht zugewiesen"
    #[must_use]
    pub fn loop_accepted(&self) -> String {
        self.say("loop-accepted")
    }

    /// "Aufnahme nicht bestätigt"
    #[must_use]
    pub fn loop_no_admission(&self) -> String {
        self.say("loop-no-admission")
    }

    /// "Ansehen"
    #[must_use]
    pub fn loop_show(&self) -> String {
        self.say("loop-show")
    }

    /// "seit …"
    #[must_use]
    pub fn family_since(&self, day: &str) -> String {
        self.say_with("family-since", [("day", day.into())])
    }

    /// "Stand"
    #[must_use]
    pub fn family_stage(&self) -> String {
        self.say("family-stage")
    }

    /// "Änderungen"
    #[must_use]
    pub fn family_tab_changes(&self) -> String {
        self.say("family-tab-changes")
    }

    /// "Alle"
    #[must_use]
    pub fn family_changes_all(&self) -> String {
        self.say("family-changes-all")
    }

    /// "Es gibt keine Änderungen."
    #[must_use]
    pub fn family_changes_none(&self) -> String {
        self.say("family-changes-none")
    }

    /// "angelegt"
    #[must_use]
    pub fn family_change_created(&self) -> String {
        self.say("family-change-created")
    }

    /// "entfernt"
    #[must_use]
    pub fn family_change_deleted(&self) -> String {
        self.say("family-change-deleted")
    }

    /// "…: …"
    #[must_use]
    pub fn family_change_line(&self, what: &str, fields: &str) -> String {
        self.say_with(
            "family-change-line",
            [("what", what.into()), ("fields", fields.into())],
        )
    }

    /// "Wiedervorlage"
    #[must_use]
    pub fn family_note_follow_up(&self) -> String {
        self.say("family-note-follow-up")
    }

    /// "Haushalt"
    #[must_use]
    pub fn family_record_household(&self) -> String {
        self.say("family-record-household")
    }

    /// "Sorgeberechtigte"
    #[must_use]
    pub fn family_record_guardian(&self) -> String {
        self.say("family-record-guardian")
    }

    /// "Termin"
    #[must_use]
    pub fn family_record_appointment(&self) -> String {
        self.say("family-record-appointment")
    }

    /// "Brief"
    #[must_use]
    pub fn family_record_letter(&self) -> String {
        self.say("family-record-letter")
    }

    /// "Gespräch"
    #[must_use]
    pub fn family_record_talk(&self) -> String {
        self.say("family-record-talk")
    }

    /// "Anruf"
    #[must_use]
    pub fn family_record_call(&self) -> String {
        self.say("family-record-call")
    }

    /// "Eintrag"
    #[must_use]
    pub fn family_record_other(&self) -> String {
        self.say("family-record-other")
    }

    /// "Schultage"
    #[must_use]
    pub fn setting_school_days(&self) -> String {
        self.say("setting-school-days")
    }

    /// "Antworten"
    #[must_use]
    pub fn today_answers(&self) -> String {
        self.say("today-answers")
    }

    /// "Wiedervorlagen"
    #[must_use]
    pub fn today_follow_ups(&self) -> String {
        self.say("today-follow-ups")
    }

    /// "Gespräche"
    #[must_use]
    pub fn heute_tile_talks(&self) -> String {
        self.say("heute-tile-talks")
    }

    /// "älteste seit"
    #[must_use]
    pub fn heute_loop_oldest(&self) -> String {
        self.say("heute-loop-oldest")
    }

    /// "Kind"
    #[must_use]
    pub fn group_child(&self) -> String {
        self.say("group-child")
    }
}
