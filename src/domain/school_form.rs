//! Forms and stages of schools (Schulformen, Schulstufen) by the state's own keys.

use super::coded::coded;

coded! {
    /// A stage of schooling (Schulstufe).
    SchoolStage {
        /// Grades 1 to 4 (Primarstufe).
        Primary = "primary",
        /// Grades 5 to 10 (Sekundarstufe I).
        LowerSecondary = "lower_secondary",
        /// From grade 11 on (Sekundarstufe II).
        UpperSecondary = "upper_secondary",
    }
}

coded! {
    /// A form of school (Schulform); the codes are the keys of the state's list.
    SchoolForm {
        /// Primary school.
        Grundschule = "02",
        /// Lower secondary school with a practical bent.
        Hauptschule = "04",
        /// Lower secondary school.
        Realschule = "10",
        /// Lower secondary school of all courses.
        Sekundarschule = "14",
        /// School of all courses up to the Abitur.
        Gesamtschule = "15",
        /// Waldorf school.
        Waldorfschule = "17",
        /// School that leads to the Abitur.
        Gymnasium = "20",
        /// Vocational college.
        Berufskolleg = "30",
        /// Special school of primary and lower secondary level.
        Foerderschule = "08",
    }
}

impl SchoolForm {
    /// Does it teach this stage?
    #[must_use]
    pub fn teaches(self, stage: SchoolStage) -> bool {
        use SchoolStage::{LowerSecondary, Primary, UpperSecondary};
        match self {
            Self::Grundschule => stage == Primary,
            Self::Hauptschule | Self::Realschule | Self::Sekundarschule => stage == LowerSecondary,
            Self::Gesamtschule | Self::Gymnasium => stage != Primary,
            Self::Waldorfschule => true,
            Self::Foerderschule => stage != UpperSecondary,
            Self::Berufskolleg => stage == UpperSecondary,
        }
    }

    /// The name in the state's list, which letters and screens use in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Grundschule => "Grundschule",
            Self::Hauptschule => "Hauptschule",
            Self::Realschule => "Realschule",
            Self::Sekundarschule => "Sekundarschule",
            Self::Gesamtschule => "Gesamtschule",
            Self::Waldorfschule => "Waldorfschule",
            Self::Gymnasium => "Gymnasium",
            Self::Berufskolleg => "Berufskolleg",
            Self::Foerderschule => "Förderschule",
        }
    }
}

impl SchoolStage {
    /// The stage of a grade.
    #[must_use]
    pub fn of_grade(grade: u8) -> Self {
        match grade {
            ..=4 => Self::Primary,
            5..=10 => Self::LowerSecondary,
            _ => Self::UpperSecondary,
        }
    }

    /// The way to school in metres beyond which costs are paid (§ 5 SchfkVO).
    #[must_use]
    pub fn transport_limit(self) -> u32 {
        match self {
            Self::Primary => 2_000,
            Self::LowerSecondary => 3_500,
            Self::UpperSecondary => 5_000,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_has_its_forms_and_every_form_a_stage() {
        let forms = |stage| {
            let all = SchoolForm::ALL.iter().copied();
            all.filter(move |form| form.teaches(stage)).count()
        };
        assert_eq!(
            SchoolStage::ALL.iter().map(|s| forms(*s)).sum::<usize>(),
            3 + 7 + 4
        );
        for form in SchoolForm::ALL {
            assert!(SchoolStage::ALL.iter().any(|stage| form.teaches(*stage)));
        }
    }

    #[test]
    fn grades_belong_to_stages_with_their_limits() {
        let limit = |grade| SchoolStage::of_grade(grade).transport_limit();
        assert_eq!(
            [1, 4, 5, 10, 11].map(limit),
            [2_000, 2_000, 3_500, 3_500, 5_000]
        );
    }
}
