#![allow(clippy::unwrap_used)]
use super::*;

#[test]
fn a_figure_is_a_number_of_places_or_not_known() {
    assert_eq!(figure(" 3 "), Ok(Some(3)));
    assert_eq!(figure("99"), Ok(Some(99)));
    for unknown in ["", " ", "–", "-", "?"] {
        assert_eq!(figure(unknown), Ok(None), "{unknown}");
    }
    for wrong in ["-1", "ca. 3", "3 (?)", "100", "+3", "3,5", "１", "007"] {
        assert_eq!(figure(wrong), Err(NotAFigure), "{wrong}");
    }
}

#[test]
fn every_intake_is_read_back_from_its_name() {
    for intake in Intake::all() {
        assert_eq!(Intake::from_words(intake.short()), Some(intake));
        assert_eq!(Intake::of_grade(intake.code()), intake);
    }
    let grade = |words| Intake::from_words(words).map(Intake::code);
    assert_eq!(grade("Jg. 8"), Some(8));
    assert_eq!(grade("Klasse 10"), Some(10));
    assert_eq!(grade("jahrgang 5"), Some(5));
    assert_eq!(grade("q1"), Some(12));
    assert_eq!(grade("11"), Some(11));
    assert_eq!(grade("Int."), Some(0));
    for other in ["", "0", "14", "Schule", "Ort", "5a"] {
        assert_eq!(grade(other), None, "{other}");
    }
}
