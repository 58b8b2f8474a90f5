//! Words: duplicates, and merging two files

use super::Texts;
use crate::domain::merge::{ChildField, GuardianField, HouseholdField};

impl Texts {
    /// The name of a field of the household.
    #[must_use]
    pub fn merge_household_field(&self, field: HouseholdField) -> String {
        match field {
            HouseholdField::Municipality => self.say("merge-municipality"),
            HouseholdField::Address => self.say("merge-address"),
            HouseholdField::Email => self.say("merge-email"),
            HouseholdField::Language => self.say("merge-language"),
            HouseholdField::LetterLanguage => self.say("merge-letter-language"),
            HouseholdField::Interpreter => self.say("merge-interpreter"),
            HouseholdField::Pathway => self.say("merge-pathway"),
            HouseholdField::Report => self.say("merge-report"),
            HouseholdField::Arrived => self.say("merge-arrived"),
            HouseholdField::Entered => self.say("merge-entered"),
            HouseholdField::Allocated => self.say("merge-allocated"),
            HouseholdField::Helper => self.say("merge-helper"),
            HouseholdField::Site => self.say("merge-site"),
            HouseholdField::Note => self.say("merge-note"),
        }
    }

    /// The name of a field of a guardian.
    #[must_use]
    pub fn merge_guardian_field(&self, field: GuardianField) -> String {
        match field {
            GuardianField::Name => self.say("merge-name"),
            GuardianField::Original => self.say("merge-original"),
            GuardianField::UsualName => self.say("merge-usual-name"),
            GuardianField::Relation => self.say("merge-relation"),
            GuardianField::Custody => self.say("merge-custody"),
            GuardianField::Literacy => self.say("merge-guardian-literacy"),
            GuardianField::Consent => self.say("merge-consent"),
            GuardianField::Address => self.merge_household_field(HouseholdField::Address),
            GuardianField::Language => self.merge_household_field(HouseholdField::Language),
        }
    }

    /// The name of a field of a child.
    #[must_use]
    pub fn merge_child_field(&self, field: ChildField) -> String {
        match field {
            ChildField::Name => self.merge_guardian_field(GuardianField::Name),
            ChildField::Original => self.merge_guardian_field(GuardianField::Original),
            ChildField::Language => self.merge_household_field(HouseholdField::Language),
            ChildField::Birth => self.say("merge-birth"),
            ChildField::Sex => self.say("merge-sex"),
            ChildField::BirthPlace => self.say("merge-birth-place"),
            ChildField::Nationality => self.say("merge-nationality"),
            ChildField::School => self.say("merge-school"),
            ChildField::Skills => self.say("merge-skills"),
            ChildField::Literacy => self.say("merge-literacy"),
            ChildField::Learning => self.say("merge-learning"),
            ChildField::Documents => self.say("merge-documents"),
            ChildField::Health => self.say("merge-health"),
            ChildField::SpecialNeeds => self.say("merge-special-needs"),
            ChildField::Preference => self.say("merge-preference"),
            ChildField::Recommendation => self.say("merge-recommendation"),
            ChildField::Transport => self.say("merge-transport"),
        }
    }

    /// "Zwei Akten stehen nebeneinander. …"
    #[must_use]
    pub fn unite_object(&self) -> String {
        self.say("unite-object")
    }

    /// "Aktenzeichen der anderen Akte"
    #[must_use]
    pub fn unite_number(&self) -> String {
        self.say("unite-number")
    }

    /// "z. B. EB-2026-0123"
    #[must_use]
    pub fn unite_hint(&self) -> String {
        self.say("unite-hint")
    }

    /// "Unter diesem Aktenzeichen steht keine andere Akte. …"
    #[must_use]
    pub fn unite_unknown(&self) -> String {
        self.say("unite-unknown")
    }

    /// "Diese Akten sehen ähnlich aus:"
    #[must_use]
    pub fn unite_alike(&self) -> String {
        self.say("unite-alike")
    }

    /// "Akten vergleichen"
    #[must_use]
    pub fn merge_title(&self) -> String {
        self.say("merge-title")
    }

    /// "bleibt: { $number }"
    #[must_use]
    pub fn merge_stays(&self, number: &str) -> String {
        self.say_with("merge-stays", [("number", number.into())])
    }

    /// "wird abgeschlossen: { $number }"
    #[must_use]
    pub fn merge_goes(&self, number: &str) -> String {
        self.say_with("merge-goes", [("number", number.into())])
    }

    /// "Andere Akte behalten"
    #[must_use]
    pub fn merge_exchange(&self) -> String {
        self.say("merge-exchange")
    }

    /// "Akten zusammenführen"
    #[must_use]
    pub fn merge_decide(&self) -> String {
        self.say("merge-decide")
    }

    /// "Verschiedene Familien"
    #[must_use]
    pub fn merge_distinct(&self) -> String {
        self.say("merge-distinct")
    }

    /// "Eine der beiden Akten ist abgeschlossen. Zusammenführen geht nur mit offenen Akten."
    #[must_use]
    pub fn merge_closed(&self) -> String {
        self.say("merge-closed")
    }

    /// "Wählen Sie zu jeder Angabe, was gilt. Schreibweisen und Telefone bleiben immer."
    #[must_use]
    pub fn merge_fact(&self) -> String {
        self.say("merge-fact")
    }

    /// "Haushalt"
    #[must_use]
    pub fn merge_household(&self) -> String {
        self.say("merge-household")
    }

    /// "Die übrigen Angaben sind gleich."
    #[must_use]
    pub fn merge_nothing_differs(&self) -> String {
        self.say("merge-nothing-differs")
    }

    /// "{ $name } ist"
    #[must_use]
    pub fn merge_person_is(&self, name: &str) -> String {
        self.say_with("merge-person-is", [("name", name.into())])
    }

    /// "eine weitere Person"
    #[must_use]
    pub fn merge_further_guardian(&self) -> String {
        self.say("merge-further-guardian")
    }

    /// "ein weiteres Kind"
    #[must_use]
    pub fn merge_further_child(&self) -> String {
        self.say("merge-further-child")
    }

    /// "Termine"
    #[must_use]
    pub fn merge_appointments(&self) -> String {
        self.say("merge-appointments")
    }

    /// "Beide Familien haben einen Termin. Welcher bleibt?"
    #[must_use]
    pub fn merge_which_stays(&self) -> String {
        self.say("merge-which-stays")
    }

    /// "Akten zusammengeführt"
    #[must_use]
    pub fn merge_appointment_reason(&self) -> String {
        self.say("merge-appointment-reason")
    }

    /// "Zieht mit um"
    #[must_use]
    pub fn merge_moves(&self) -> String {
        self.say("merge-moves")
    }

    /// "{ $count } …"
    #[must_use]
    pub fn merge_moves_appointments(&self, count: i64) -> String {
        self.say_with("merge-moves-appointments", [("count", count.into())])
    }

    /// "{ $count } …"
    #[must_use]
    pub fn merge_moves_letters(&self, count: i64) -> String {
        self.say_with("merge-moves-letters", [("count", count.into())])
    }

    /// "{ $count } …"
    #[must_use]
    pub fn merge_moves_talks(&self, count: i64) -> String {
        self.say_with("merge-moves-talks", [("count", count.into())])
    }

    /// "Das Aktenzeichen { $number } führt danach zur Akte { $into }."
    #[must_use]
    pub fn merge_moves_number(&self, number: &str, into: &str) -> String {
        self.say_with(
            "merge-moves-number",
            [("number", number.into()), ("into", into.into())],
        )
    }

    /// "Telefonnummern beider Akten bleiben."
    #[must_use]
    pub fn merge_moves_phones(&self) -> String {
        self.say("merge-moves-phones")
    }

    /// "wählen"
    #[must_use]
    pub fn merge_hint_choose(&self) -> String {
        self.say("merge-hint-choose")
    }

    /// "{ $count } …"
    #[must_use]
    pub fn merge_answers(&self, count: i64) -> String {
        self.say_with("merge-answers", [("count", count.into())])
    }

    /// "{ $word }, gesehen am { $day }"
    #[must_use]
    pub fn merge_yes_since(&self, word: &str, day: &str) -> String {
        self.say_with(
            "merge-yes-since",
            [("word", word.into()), ("day", day.into())],
        )
    }

    /// "{ $day }, { $office }"
    #[must_use]
    pub fn merge_reported(&self, day: &str, office: &str) -> String {
        self.say_with(
            "merge-reported",
            [("day", day.into()), ("office", office.into())],
        )
    }

    /// "Dubletten"
    #[must_use]
    pub fn pairs_chip(&self) -> String {
        self.say("pairs-chip")
    }

    /// "{ $count } …"
    #[must_use]
    pub fn pairs_fact(&self, count: i64) -> String {
        self.say_with("pairs-fact", [("count", count.into())])
    }

    /// "Keine zwei Akten sehen nach derselben Familie aus."
    #[must_use]
    pub fn pairs_none(&self) -> String {
        self.say("pairs-none")
    }

    /// "Was Sie als verschiedene Familien eingetragen haben, wird nicht mehr gezeigt."
    #[must_use]
    pub fn pairs_none_hint(&self) -> String {
        self.say("pairs-none-hint")
    }

    /// "Vergleichen"
    #[must_use]
    pub fn pairs_compare(&self) -> String {
        self.say("pairs-compare")
    }

    /// "Dort weiterarbeiten"
    #[must_use]
    pub fn alike_there(&self) -> String {
        self.say("alike-there")
    }

    /// "Andere Familie"
    #[must_use]
    pub fn alike_distinct(&self) -> String {
        self.say("alike-distinct")
    }

    /// "Akten vergleichen"
    #[must_use]
    pub fn alike_merge(&self) -> String {
        self.say("alike-merge")
    }

    /// "Diese Familie ist vielleicht schon erfasst: { $name }, { $number } ({ $why })."
    #[must_use]
    pub fn alike_banner(&self, name: &str, number: &str, why: &str) -> String {
        self.say_with(
            "alike-banner",
            [
                ("name", name.into()),
                ("number", number.into()),
                ("why", why.into()),
            ],
        )
    }

    /// "Diese Akte wurde zusammengeführt. Alles Weitere steht in der anderen Akte."
    #[must_use]
    pub fn merged_into(&self) -> String {
        self.say("merged-into")
    }

    /// "Akte öffnen"
    #[must_use]
    pub fn merged_open(&self) -> String {
        self.say("merged-open")
    }
}
