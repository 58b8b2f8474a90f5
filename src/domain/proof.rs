//! What was brought or must be shown for a child: documents, measles proof, health examination, special support. Status
//! and date only: findings, diagnoses and copies have no field.

use super::coded::coded;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

coded! {
    /// A document that families are asked to bring (mitzubringende Unterlage).
    Document {
        /// Identity card or passport.
        Identity = "identity",
        /// Confirmation of registration (Meldebescheinigung).
        Registration = "registration",
        /// Birth certificate.
        BirthCertificate = "birth_certificate",
        /// School certificates (Zeugnisse).
        SchoolCertificates = "school_certificates",
        /// Vaccination card (Impfausweis).
        VaccinationCard = "vaccination_card",
        /// Proof of custody (Sorgerechtsnachweis).
        CustodyProof = "custody_proof",
        /// Residence title or allocation to the municipality (Aufenthaltstitel, Zuweisung an die Kommune).
        ResidencePaper = "residence_paper",
        /// Signed consent (Einwilligung).
        Consent = "consent",
    }
}

coded! {
    /// Was a document there?
    Brought {
        /// Yes, it was seen.
        Yes = "yes",
        /// No, there is none.
        No = "no",
        /// It will be handed in later.
        Later = "later",
    }
}

/// The checklist of documents; `None` says that nobody asked yet. Every document is a field of its own, so that two
/// people who tick different ones at once both keep their tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Documents {
    identity: Option<Brought>,
    registration: Option<Brought>,
    birth_certificate: Option<Brought>,
    school_certificates: Option<Brought>,
    vaccination_card: Option<Brought>,
    custody_proof: Option<Brought>,
    residence_paper: Option<Brought>,
    consent: Option<Brought>,
}

impl Documents {
    /// What is known about a document.
    #[must_use]
    pub fn of(&self, document: Document) -> Option<Brought> {
        let mut whole = *self;
        *whole.place(document)
    }

    /// The checklist with one document ticked, or its tick taken away.
    #[must_use]
    pub fn with(mut self, document: Document, brought: Option<Brought>) -> Self {
        *self.place(document) = brought;
        self
    }

    fn place(&mut self, document: Document) -> &mut Option<Brought> {
        match document {
            Document::Identity => &mut self.identity,
            Document::Registration => &mut self.registration,
            Document::BirthCertificate => &mut self.birth_certificate,
            Document::SchoolCertificates => &mut self.school_certificates,
            Document::VaccinationCard => &mut self.vaccination_card,
            Document::CustodyProof => &mut self.custody_proof,
            Document::ResidencePaper => &mut self.residence_paper,
            Document::Consent => &mut self.consent,
        }
    }
}

coded! {
    /// Measles proof (Masernschutznachweis). What kind of proof it was is a matter of health and is not kept.
    MeaslesProofStatus {
        /// Not seen.
        NotSeen = "not_seen",
        /// A valid proof was seen.
        Seen = "seen",
        /// The school reports that it has the proof.
        ReportedBySchool = "reported_by_school",
    }
}

/// The measles proof and since when that is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeaslesProof {
    /// How it stands.
    pub status: MeaslesProofStatus,
    /// The day it was seen or reported.
    pub on: Option<NaiveDate>,
}

/// Health examination of newcomers (Seiteneinsteigeruntersuchung, § 54 SchulG): dates only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HealthExam {
    /// The health office was notified on.
    pub notified_on: Option<NaiveDate>,
    /// The child is invited for.
    pub invited_for: Option<NaiveDate>,
    /// It was done on.
    pub done_on: Option<NaiveDate>,
}

coded! {
    /// How far the health examination is.
    HealthExamStatus {
        /// Nobody told the health office yet.
        Open = "open",
        /// The health office knows.
        Notified = "notified",
        /// The child is invited.
        Invited = "invited",
        /// It is done.
        Done = "done",
    }
}

impl HealthExam {
    /// How far it is, by the dates.
    #[must_use]
    pub fn status(self) -> HealthExamStatus {
        match (self.done_on, self.invited_for, self.notified_on) {
            (Some(_), _, _) => HealthExamStatus::Done,
            (None, Some(_), _) => HealthExamStatus::Invited,
            (None, None, Some(_)) => HealthExamStatus::Notified,
            (None, None, None) => HealthExamStatus::Open,
        }
    }
}

coded! {
    /// Hint at special educational support (sonderpädagogischer Unterstützungsbedarf). Diagnoses stay on paper.
    SpecialNeedsFlag {
        /// None.
        None = "none",
        /// AO-SF to be clarified.
        ToClarify = "to_clarify",
        /// A proof from abroad was seen.
        ProofFromAbroad = "proof_from_abroad",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_has_a_tick_of_its_own() {
        for document in Document::ALL {
            let ticked = Documents::default().with(*document, Some(Brought::Later));
            for other in Document::ALL {
                let wanted = (other == document).then_some(Brought::Later);
                assert_eq!(ticked.of(*other), wanted);
            }
        }
    }

    #[test]
    fn the_furthest_date_says_how_far_the_examination_is() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20);
        let mut exam = HealthExam::default();
        assert_eq!(exam.status(), HealthExamStatus::Open);
        exam.notified_on = day;
        assert_eq!(exam.status(), HealthExamStatus::Notified);
        exam.invited_for = day;
        assert_eq!(exam.status(), HealthExamStatus::Invited);
        exam.done_on = day;
        assert_eq!(exam.status(), HealthExamStatus::Done);
    }
}
