# what stands beside the answers of a talk: what is still lacking, the proposal, schools nearby and hints
talk-unanswered = –
talk-from-report = aus der Meldung
talk-needed = nötig für die Übergabe
talk-not-understood = nicht lesbar
talk-today-hint = auch „heute“ oder 3.5.
talk-to-handover = Bis zur Übergabe
talk-of-count = { $n } von { $m }
talk-fill = Ergänzen
talk-in-record = In der Akte
talk-nothing-missing = Alle Angaben sind da.
talk-more = und { $n ->
    [one] 1 weitere
   *[other] { $n } weitere
 }
talk-proposal = Vorschlag des Programms
talk-own-recommendation = von der Beratung gewählt
talk-form-or = oder { $form }
talk-by-age = altersgemäß { $grade }
talk-near = Schulen nahe { $place }, Luftlinie
talk-near-unknown = Kommune fehlt: keine Nähe bekannt.
talk-km = { $km } km
talk-over-limit = mehr als { $km } km: Fahrkosten prüfen
talk-reason-example = z. B. 4 Jahre Grundschule, liest gut
talk-promise-nothing = Die Schulaufsicht entscheidet, bitte nichts zusagen.
talk-no-school = Keine Empfehlung nötig: nicht schulpflichtig.
talk-hint-five = Anmeldung für Jg. 5 ist vorbei: Jg. 5 ansprechen.
talk-hint-vocational = Ab August Berufskolleg ansprechen.
talk-hint-literacy = Alphabetisierung prüfen.
talk-hint-birth = Geburtsdatum ungenau: Jahrgang bitte prüfen.
talk-health-hint = Bitte keine Angaben zu Krankheiten, Diagnosen oder Testergebnissen eintragen. Ein Hinweis „AO-SF klären“ genügt.
talk-reason-hint = Bitte keine Religion, keine Fluchtgründe, keine Gesundheit.
talk-wish-is-theirs = Der Wunsch gehört der Familie. Die Empfehlung ändert ihn nicht.
talk-near-primary = Nächste Grundschulen
talk-wish-this = Als Wunsch
talk-needed-short = nötig
talk-proposal-take = Vorschlag übernehmen
