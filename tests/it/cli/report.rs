//! `report waiting` as other programs see it: JSON, list, paper, and a sentence where there are no numbers.

use super::{TODAY, folder, json, refused};
use crate::letters::readers::run as tool;
use serde_json::Value;

fn sum(of: &Value) -> u64 {
    of.as_object()
        .unwrap()
        .values()
        .map(|n| n.as_u64().unwrap())
        .sum()
}

#[test]
fn numbers_at_a_date_are_told_as_json_as_a_list_and_on_paper() {
    let scratch = folder();
    let data = scratch.path().join("daten");
    let _ = json(&data, &["demo", "--no-window", "--until", "imported"]);
    let (list, paper) = (scratch.path().join("w.csv"), scratch.path().join("w.pdf"));
    let (list, paper) = (list.to_str().unwrap(), paper.to_str().unwrap());
    let told = json(
        &data,
        &[
            "report", "waiting", "--on", TODAY, "--csv", list, "--pdf", paper,
        ],
    );
    assert_eq!(
        (told["on"].as_str(), told["running"].as_bool()),
        (Some(TODAY), Some(true))
    );
    let counselling = &told["counselling"];
    let children = counselling["children"].as_u64().unwrap();
    assert!(children > 150 && counselling["families"].as_u64().unwrap() > 100);
    for by in ["by_stage", "by_municipality", "by_ukraine", "by_literacy"] {
        assert_eq!(sum(&counselling[by]), children, "{by}");
    }
    assert!(counselling["median_days"].as_f64().unwrap() > 0.0);
    assert!(counselling["max_days"].as_u64() > counselling["max_school_days"].as_u64());
    assert_eq!(told["placement"]["children"].as_u64(), Some(0));
    assert_eq!(told["placement"]["median_days"], Value::Null);
    let definition = told["definition"].as_str().unwrap();

    let text = std::fs::read_to_string(list).unwrap();
    assert!(text.starts_with("\u{feff}Stichtag;"));
    assert!(text.contains(&definition[..60]));
    assert!(text.contains(&format!(";Kinder;{children};")), "{text}");

    let words = tool("pdftotext", "poppler-utils", &["-layout", paper, "-"]);
    for wanted in [
        "Wartezahlen zum 25.11.2026",
        "Kreis Warendorf",
        "Muster",
        "Primarstufe",
    ] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
    assert!(words.contains(&format!("{children} Kinder in ")));
    crate::letters::pdf::assert_conforms(&std::fs::read(paper).unwrap(), "report");

    // What is asked for alone, by families, and without small numbers.
    let by = [
        "report",
        "waiting",
        "--by",
        "ukraine",
        "--families",
        "--protect",
    ];
    let told = json(&data, &by);
    let part = &told["counselling"];
    assert!(part.get("by_stage").is_none() && part.get("by_ukraine").is_some());
    assert_eq!(told["unit"], "families");
    let municipalities = json(&data, &["report", "waiting", "--protect"]);
    let cells = municipalities["counselling"]["by_municipality"]
        .as_object()
        .unwrap();
    let hidden = cells.values().filter(|n| n.is_null()).count();
    assert!(hidden != 1, "a single one could be worked out: {cells:?}");
    assert!(
        cells
            .values()
            .all(|n| !(1..5).contains(&n.as_u64().unwrap_or(0)))
    );

    let ahead = refused(&data, &["report", "waiting", "--on", "2026-11-26"]);
    assert!(ahead.contains("liegt in der Zukunft"), "{ahead}");
    let before = refused(&data, &["report", "waiting", "--on", "2020-01-01"]);
    assert!(before.contains("gibt es keine Daten"), "{before}");
}
