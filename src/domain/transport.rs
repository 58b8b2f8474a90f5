//! The way to a school (Schulweg) and whether costs may be claimed (SchfkVO): an estimate, never a decision.

use super::school_form::SchoolStage;
use serde::{Deserialize, Serialize};

/// What is known about the way to the proposed school (Fahrkosten).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TransportCheck {
    /// Length of the way on foot in metres, estimated or measured.
    pub metres: Option<u32>,
    /// The bus line, or empty.
    pub bus_line: String,
    /// Was the application for a ticket handed out? Nothing while nobody asked.
    pub ticket_application: Option<bool>,
}

impl TransportCheck {
    /// Is the way longer than the limit of the stage? Nothing while its length is not known.
    #[must_use]
    pub fn exceeds_limit(&self, stage: SchoolStage) -> Option<bool> {
        self.metres.map(|metres| metres > stage.transport_limit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_the_limit_is_not_beyond_it() {
        let way = |metres| TransportCheck {
            metres,
            ..TransportCheck::default()
        };
        let stage = SchoolStage::LowerSecondary;
        assert_eq!(way(Some(3_500)).exceeds_limit(stage), Some(false));
        assert_eq!(way(Some(3_501)).exceeds_limit(stage), Some(true));
        assert_eq!(way(None).exceeds_limit(stage), None);
        assert_eq!(
            way(Some(3_501)).exceeds_limit(SchoolStage::UpperSecondary),
            Some(false)
        );
    }
}
