//! Words: what can be chosen in a family's record: relation, sex, pathway, wishes, reasons to close.

use crate::desktop::text::Texts;
use crate::domain::child::Sex;
use crate::domain::family::{ClosingReason, Pathway, Wish};
use crate::domain::guardian::Relation;

impl Texts {
    /// "Mutter"
    #[must_use]
    pub fn relation(&self, relation: Relation) -> String {
        match relation {
            Relation::Mother => self.relation_mother(),
            Relation::Father => self.relation_father(),
            Relation::Other => self.relation_other(),
            Relation::LegalGuardian => self.relation_legal_guardian(),
            Relation::YouthOffice => self.relation_youth_office(),
        }
    }

    /// "w"
    #[must_use]
    pub fn sex(&self, sex: Sex) -> String {
        match sex {
            Sex::Female => self.sex_female(),
            Sex::Male => self.sex_male(),
            Sex::Diverse => self.sex_diverse(),
            Sex::NotGiven => self.sex_not_given(),
        }
    }

    /// "§ 24 AufenthG (Ukraine)"
    #[must_use]
    pub fn pathway(&self, pathway: Pathway) -> String {
        match pathway {
            Pathway::Eu => self.pathway_eu(),
            Pathway::ThirdCountry => self.pathway_third_country(),
            Pathway::Section24 => self.pathway_section_24(),
            Pathway::AsylumAllocated => self.pathway_asylum_allocated(),
            Pathway::AsylumStateFacility => self.pathway_asylum_state(),
            Pathway::ObligedToLeave => self.pathway_obliged(),
            Pathway::UnaccompaniedMinor => self.pathway_minor(),
            Pathway::German => self.pathway_german(),
        }
    }

    /// "nur vormittags"
    #[must_use]
    pub fn wish(&self, wish: Wish) -> String {
        match wish {
            Wish::Wheelchair => self.wish_wheelchair(),
            Wish::Pram => self.wish_pram(),
            Wish::MorningsOnly => self.wish_mornings(),
            Wish::AfternoonsOnly => self.wish_afternoons(),
            Wish::NotMonday => self.wish_not_monday(),
            Wish::NotTuesday => self.wish_not_tuesday(),
            Wish::NotWednesday => self.wish_not_wednesday(),
            Wish::NotThursday => self.wish_not_thursday(),
            Wish::NotFriday => self.wish_not_friday(),
        }
    }

    /// "aus dem Kreis weggezogen"
    #[must_use]
    pub fn closing_reason(&self, reason: ClosingReason) -> String {
        match reason {
            ClosingReason::Enrolled => self.closing_enrolled(),
            ClosingReason::DirectEnrolment => self.closing_direct(),
            ClosingReason::MovedWithinCounty => self.closing_within_county(),
            ClosingReason::MovedAway => self.closing_moved_away(),
            ClosingReason::LeftGermany => self.closing_left(),
            ClosingReason::NotCompulsory => self.closing_not_compulsory(),
            ClosingReason::BeyondAge => self.closing_beyond_age(),
            ClosingReason::NeverReached => self.closing_never_reached(),
            ClosingReason::Duplicate => self.closing_duplicate(),
            ClosingReason::Refused => self.closing_refused(),
            ClosingReason::NoNewcomer => self.closing_no_newcomer(),
        }
    }

    /// "Mutter"
    #[must_use]
    pub fn relation_mother(&self) -> String {
        self.say("relation-mother")
    }

    /// "Vater"
    #[must_use]
    pub fn relation_father(&self) -> String {
        self.say("relation-father")
    }

    /// "andere"
    #[must_use]
    pub fn relation_other(&self) -> String {
        self.say("relation-other")
    }

    /// "Vormund"
    #[must_use]
    pub fn relation_legal_guardian(&self) -> String {
        self.say("relation-legal-guardian")
    }

    /// "Jugendamt"
    #[must_use]
    pub fn relation_youth_office(&self) -> String {
        self.say("relation-youth-office")
    }

    /// "Sorgerecht ungeklärt"
    #[must_use]
    pub fn custody_unclear(&self) -> String {
        self.say("custody-unclear")
    }

    /// "Sorgerecht gemeinsam"
    #[must_use]
    pub fn custody_joint(&self) -> String {
        self.say("custody-joint")
    }

    /// "Sorgerecht allein"
    #[must_use]
    pub fn custody_sole(&self) -> String {
        self.say("custody-sole")
    }

    /// "w"
    #[must_use]
    pub fn sex_female(&self) -> String {
        self.say("sex-female")
    }

    /// "m"
    #[must_use]
    pub fn sex_male(&self) -> String {
        self.say("sex-male")
    }

    /// "d"
    #[must_use]
    pub fn sex_diverse(&self) -> String {
        self.say("sex-diverse")
    }

    /// "k. A."
    #[must_use]
    pub fn sex_not_given(&self) -> String {
        self.say("sex-not-given")
    }

    /// "EU"
    #[must_use]
    pub fn pathway_eu(&self) -> String {
        self.say("pathway-eu")
    }

    /// "Drittstaat mit Aufenthaltstitel"
    #[must_use]
    pub fn pathway_third_country(&self) -> String {
        self.say("pathway-third-country")
    }

    /// "§ 24 AufenthG (Ukraine)"
    #[must_use]
    pub fn pathway_section_24(&self) -> String {
        self.say("pathway-section-24")
    }

    /// "Asylverfahren, einer Kommune zugewiesen"
    #[must_use]
    pub fn pathway_asylum_allocated(&self) -> String {
        self.say("pathway-asylum-allocated")
    }

    /// "Asylverfahren, Landeseinrichtung"
    #[must_use]
    pub fn pathway_asylum_state(&self) -> String {
        self.say("pathway-asylum-state")
    }

    /// "ausreisepflichtig"
    #[must_use]
    pub fn pathway_obliged(&self) -> String {
        self.say("pathway-obliged")
    }

    /// "unbegleitet minderjährig"
    #[must_use]
    pub fn pathway_minor(&self) -> String {
        self.say("pathway-minor")
    }

    /// "deutsch, Spätaussiedlung"
    #[must_use]
    pub fn pathway_german(&self) -> String {
        self.say("pathway-german")
    }

    /// "Rollstuhl"
    #[must_use]
    pub fn wish_wheelchair(&self) -> String {
        self.say("wish-wheelchair")
    }

    /// "Kinderwagen"
    #[must_use]
    pub fn wish_pram(&self) -> String {
        self.say("wish-pram")
    }

    /// "nur vormittags"
    #[must_use]
    pub fn wish_mornings(&self) -> String {
        self.say("wish-mornings")
    }

    /// "nur nachmittags"
    #[must_use]
    pub fn wish_afternoons(&self) -> String {
        self.say("wish-afternoons")
    }

    /// "nicht Mo"
    #[must_use]
    pub fn wish_not_monday(&self) -> String {
        self.say("wish-not-monday")
    }

    /// "nicht Di"
    #[must_use]
    pub fn wish_not_tuesday(&self) -> String {
        self.say("wish-not-tuesday")
    }

    /// "nicht Mi"
    #[must_use]
    pub fn wish_not_wednesday(&self) -> String {
        self.say("wish-not-wednesday")
    }

    /// "nicht Do"
    #[must_use]
    pub fn wish_not_thursday(&self) -> String {
        self.say("wish-not-thursday")
    }

    /// "nicht Fr"
    #[must_use]
    pub fn wish_not_friday(&self) -> String {
        self.say("wish-not-friday")
    }

    /// "an einer Schule aufgenommen"
    #[must_use]
    pub fn closing_enrolled(&self) -> String {
        self.say("closing-enrolled")
    }

    /// "direkt an einer Schule angemeldet"
    #[must_use]
    pub fn closing_direct(&self) -> String {
        self.say("closing-direct")
    }

    /// "innerhalb des Kreises umgezogen"
    #[must_use]
    pub fn closing_within_county(&self) -> String {
        self.say("closing-within-county")
    }

    /// "aus dem Kreis weggezogen"
    #[must_use]
    pub fn closing_moved_away(&self) -> String {
        self.say("closing-moved-away")
    }

    /// "aus Deutschland ausgereist"
    #[must_use]
    pub fn closing_left(&self) -> String {
        self.say("closing-left")
    }

    /// "(noch) nicht schulpflichtig"
    #[must_use]
    pub fn closing_not_compulsory(&self) -> String {
        self.say("closing-not-compulsory")
    }

    /// "nicht mehr schulpflichtig, verwiesen"
    #[must_use]
    pub fn closing_beyond_age(&self) -> String {
        self.say("closing-beyond-age")
    }

    /// "nie erreicht"
    #[must_use]
    pub fn closing_never_reached(&self) -> String {
        self.say("closing-never-reached")
    }

    /// "Dublette einer anderen Akte"
    #[must_use]
    pub fn closing_duplicate(&self) -> String {
        self.say("closing-duplicate")
    }

    /// "Beratung abgelehnt"
    #[must_use]
    pub fn closing_refused(&self) -> String {
        self.say("closing-refused")
    }

    /// "länger als zwei Jahre in deutschen Schulen"
    #[must_use]
    pub fn closing_no_newcomer(&self) -> String {
        self.say("closing-no-newcomer")
    }
}
