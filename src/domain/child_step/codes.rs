//! The choices that steps of children are made of: bases, questions and reasons.

use crate::domain::coded::coded;

coded! {
    /// On what the transmission of a child's data to the school authority rests.
    Basis {
        /// A guardian's consent (Einwilligung).
        Consent = "consent",
        /// The task of the school authority: §§ 34 ff. SchulG with VO-DV I.
        Law = "law",
    }
}

coded! {
    /// Why a hand-over is taken back.
    TakeBackReason {
        /// It was handed over by mistake.
        Mistake = "mistake",
        /// The record was not complete.
        Incomplete = "incomplete",
        /// The family withdrew its consent.
        ConsentWithdrawn = "consent_withdrawn",
        /// The family moved away.
        MovedAway = "moved_away",
    }
}

coded! {
    /// What the school supervision asks back (Rückfrage). No free text: it would say what does not belong there.
    Question {
        /// School biography.
        SchoolHistory = "school_history",
        /// Level of German.
        German = "german",
        /// Reading and writing.
        Literacy = "literacy",
        /// Certificates and papers.
        Documents = "documents",
        /// What the family wishes.
        Wish = "wish",
        /// Custody or address.
        Household = "household",
        /// To be asked on the phone.
        OnThePhone = "on_the_phone",
    }
}

coded! {
    /// Why a school refuses (Ablehnung).
    RefusalReason {
        /// The grade is full (Jahrgang voll).
        Full = "full",
        /// No place for learning to read and write (kein Platz Alphabetisierung).
        NoLiteracyPlace = "no_literacy_place",
        /// No German support in that grade (keine Deutschförderung im Jahrgang).
        NoGermanSupport = "no_german_support",
        /// The form of school does not suit.
        SchoolForm = "school_form",
        /// No answer; it counts as a refusal.
        NoAnswer = "no_answer",
        /// Something else.
        Other = "other",
    }
}

coded! {
    /// Why a placement is revoked.
    RevokeReason {
        /// It was entered by mistake.
        Mistake = "mistake",
        /// The family moved away.
        MovedAway = "moved_away",
        /// The child did not come.
        DidNotAppear = "did_not_appear",
        /// The family found another school.
        OtherSchool = "other_school",
        /// The school cannot take the child after all.
        SchoolCannot = "school_cannot",
        /// Something else.
        Other = "other",
    }
}

coded! {
    /// What follows initial support (Anschluss nach der Erstförderung).
    Afterwards {
        /// A track of the same school, with follow-up support (Anschlussförderung).
        SameSchool = "same_school",
        /// Another school.
        ChangedSchool = "changed_school",
        /// A vocational college (Berufskolleg).
        Vocational = "vocational",
        /// Left school.
        LeftSchool = "left_school",
    }
}
