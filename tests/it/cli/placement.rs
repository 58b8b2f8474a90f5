//! `placement` as a script sees it: the schools of a child with their keys, and who may ask for the joint proposal.

use super::{folder, json, refused, run};

#[test]
fn schools_for_a_child_have_their_keys_and_the_best_stands_first() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--until", "imported", "--no-window"]);
    let schools = json(
        data.path(),
        &["placement", "propose", "EB-2026-0001/1", "--grade", "7"],
    );
    let schools = schools.as_array().unwrap();
    assert!(schools.len() > 10, "{}", schools.len());
    let mut last = (false, i64::MIN);
    for school in schools {
        assert!(school["school"].as_str().unwrap().len() == 6);
        assert!(school.get("free").is_some() && school.get("figure_age_days").is_some());
        assert!(school["distance_km"].is_number() || school["distance_km"].is_null());
        assert!(!school["reasons"].as_array().unwrap().is_empty());
        let parts = school["parts"].as_object().unwrap().values();
        let sum: i64 = parts.map(|points| points.as_i64().unwrap()).sum();
        let cost = school["cost"].as_i64().unwrap();
        assert_eq!(sum, cost, "the parts make the cost");
        let here = (school["refused"].as_bool().unwrap(), cost);
        assert!(last <= here, "in order");
        last = here;
    }
    let nobody = run(data.path(), &["placement", "propose", "EB-1999-0001/1"]);
    assert_eq!(nobody.status.code(), Some(1));
    let said = refused(data.path(), &["placement", "joint"]);
    assert!(said.contains("Schulaufsicht"), "{said}");
}
