//! `plan --json` as another program sees it: the problem is read back from the text, and what the solution claims is
//! checked, its cost, that it breaks no limit, and for small problems that nothing is cheaper.

use super::{folder, json};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

#[derive(Deserialize)]
struct Family {
    id: String,
    duration_min: i64,
    waiting_days: i64,
    unplanned_cost: i64,
}

#[derive(Deserialize)]
struct Choice {
    i: usize,
    family: String,
    slot: String,
    start: String,
    end: String,
    site: String,
    cost: i64,
    parts: BTreeMap<String, i64>,
    uses: Vec<String>,
}

#[derive(Deserialize)]
struct Limit {
    name: String,
    uses: String,
    kind: String,
    gap_min: i64,
}

#[derive(Deserialize)]
struct Problem {
    families: Vec<Family>,
    options: Vec<Choice>,
    limits: Vec<Limit>,
}

#[derive(Deserialize)]
struct Solution {
    chosen: Vec<usize>,
    cost: i64,
    unplanned: Vec<String>,
    optimal: bool,
    bound: i64,
    #[serde(rename = "elapsed_ms")]
    _elapsed_ms: u64,
}

#[derive(Deserialize)]
struct Plan {
    problem: Problem,
    solution: Solution,
}

fn plan(printed: Value) -> Plan {
    serde_json::from_value(printed).unwrap()
}

/// Minutes of a wall time; winter only, so that differences are true.
fn minutes(wall: &str) -> i64 {
    let at = chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M").unwrap();
    at.and_utc().timestamp() / 60
}

impl Problem {
    fn gaps(&self) -> HashMap<&str, i64> {
        self.limits
            .iter()
            .map(|l| (l.uses.as_str(), l.gap_min))
            .collect()
    }

    fn clash(gaps: &HashMap<&str, i64>, a: &Choice, b: &Choice) -> bool {
        let (from, to) = (minutes(&a.start), minutes(&a.end));
        let (other_from, other_to) = (minutes(&b.start), minutes(&b.end));
        a.family == b.family
            || a.uses.iter().filter(|u| b.uses.contains(u)).any(|u| {
                let gap = gaps.get(u.as_str()).copied().unwrap_or(0);
                from < other_to + gap && other_from < to + gap
            })
    }

    /// The smallest cost, by trying everything that could still be better.
    fn smallest(&self) -> i64 {
        let gaps = self.gaps();
        let mut mine: Vec<Vec<&Choice>> = self
            .families
            .iter()
            .map(|f| self.options.iter().filter(|o| o.family == f.id).collect())
            .collect();
        for choices in &mut mine {
            choices.sort_by_key(|c| c.cost);
        }
        let least: Vec<i64> = self
            .families
            .iter()
            .zip(&mine)
            .map(|(f, c)| {
                c.first()
                    .map_or(f.unplanned_cost, |c| c.cost.min(f.unplanned_cost))
            })
            .collect();
        let mut best = i64::MAX;
        self.try_all(&mine, &least, &gaps, &mut Vec::new(), 0, &mut best);
        best
    }

    fn try_all<'a>(
        &'a self,
        mine: &[Vec<&'a Choice>],
        least: &[i64],
        gaps: &HashMap<&str, i64>,
        chosen: &mut Vec<Option<&'a Choice>>,
        cost: i64,
        best: &mut i64,
    ) {
        let at = chosen.len();
        if cost + least[at..].iter().sum::<i64>() >= *best {
            return;
        }
        let Some(choices) = mine.get(at) else {
            *best = cost;
            return;
        };
        for choice in choices {
            if chosen
                .iter()
                .flatten()
                .any(|c| Self::clash(gaps, c, choice))
            {
                continue;
            }
            chosen.push(Some(*choice));
            self.try_all(mine, least, gaps, chosen, cost + choice.cost, best);
            let _ = chosen.pop();
        }
        chosen.push(None);
        let left_out = self.families[at].unplanned_cost;
        self.try_all(mine, least, gaps, chosen, cost + left_out, best);
        let _ = chosen.pop();
    }
}

/// Is the solution what it says?
fn check(plan: &Plan) -> Result<(), String> {
    let Plan { problem, solution } = plan;
    let gaps = problem.gaps();
    let chosen: Vec<&Choice> = solution
        .chosen
        .iter()
        .map(|i| &problem.options[*i])
        .collect();
    for (n, a) in chosen.iter().enumerate() {
        if chosen[..n].iter().any(|b| Problem::clash(&gaps, a, b)) {
            return Err(format!("{} clashes", a.slot));
        }
    }
    let seated: BTreeSet<&str> = chosen.iter().map(|c| c.family.as_str()).collect();
    let left: BTreeSet<&str> = solution.unplanned.iter().map(String::as_str).collect();
    let all: BTreeSet<&str> = problem.families.iter().map(|f| f.id.as_str()).collect();
    if (&seated | &left) != all || !seated.is_disjoint(&left) {
        return Err("a family is lost, or there twice".into());
    }
    let unplanned = problem
        .families
        .iter()
        .filter(|f| left.contains(f.id.as_str()));
    let cost = chosen.iter().map(|c| c.cost).sum::<i64>()
        + unplanned.map(|f| f.unplanned_cost).sum::<i64>();
    if cost != solution.cost || solution.bound > cost {
        return Err(format!("{cost} is not {}", solution.cost));
    }
    if solution.optimal != (solution.bound == cost) {
        return Err("optimal and bound disagree".into());
    }
    Ok(())
}

#[test]
fn the_plan_is_what_it_says_and_its_problem_is_whole() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    let mut printed = plan(json(data.path(), &["plan", "--weeks", "3"]));
    check(&printed).unwrap();
    let Plan { problem, solution } = &printed;
    assert_eq!(problem.families.len(), 120);
    assert!(solution.chosen.len() > 30);
    let gaps = problem.gaps();
    for (n, option) in problem.options.iter().enumerate() {
        assert_eq!(option.i, n);
        assert_eq!(option.cost, option.parts.values().sum::<i64>());
        assert!(option.parts.values().all(|points| *points > 0));
        assert!(["Ahlen", "Beckum", "Warendorf"].contains(&option.site.as_str()));
        assert!(option.uses.iter().all(|u| gaps.contains_key(u.as_str())));
        assert!(option.slot.ends_with(&option.start));
        assert!(minutes(&option.start) < minutes(&option.end));
    }
    let parts: BTreeSet<&str> = problem
        .options
        .iter()
        .flat_map(|o| o.parts.keys().map(String::as_str))
        .collect();
    assert!(parts.is_superset(&BTreeSet::from(["wait", "distance", "language", "phone"])));
    assert!(
        problem
            .limits
            .iter()
            .all(|l| l.kind == "no_overlap" && l.name == l.uses)
    );
    assert!(problem.families.is_sorted_by_key(|f| -f.waiting_days));
    assert!(problem.families.iter().all(|f| f.duration_min >= 60));
    // Nobody is left out who could still be seated.
    let chosen: Vec<&Choice> = solution
        .chosen
        .iter()
        .map(|i| &problem.options[*i])
        .collect();
    for left in &solution.unplanned {
        let mut mine = problem.options.iter().filter(|o| o.family == *left);
        assert!(mine.all(|o| chosen.iter().any(|c| Problem::clash(&gaps, c, o))));
    }
    // The control: two talks at one time, and a cost that is too small, are seen.
    printed.solution.cost -= 1;
    assert!(check(&printed).is_err());
    printed.solution.cost += 1;
    let first = &printed.problem.options[printed.solution.chosen[0]];
    let rival = printed
        .problem
        .options
        .iter()
        .find(|o| o.family != first.family && o.slot == first.slot)
        .unwrap();
    let rival = (rival.i, rival.family.clone());
    let families = &printed.problem.options;
    printed
        .solution
        .chosen
        .retain(|i| families[*i].family != rival.1);
    printed.solution.chosen.push(rival.0);
    assert!(check(&printed).unwrap_err().contains("clashes"));
}

#[test]
fn a_small_plan_is_the_cheapest_of_all() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    // Six families that wait equally long for one busy week, in three ways of weighing.
    let who: Vec<String> = (6..12).map(|n| format!("EB-2026-{n:04}")).collect();
    for priority in ["waiting", "balanced", "short-ways"] {
        let mut ask = vec!["plan", "--from", "2026-12-02", "--weeks", "1"];
        ask.extend(["--priority", priority]);
        for family in &who {
            ask.extend(["--family", family]);
        }
        let small = plan(json(data.path(), &ask));
        check(&small).unwrap();
        assert_eq!(small.problem.families.len(), 6);
        assert!(small.solution.optimal);
        assert_eq!(small.problem.smallest(), small.solution.cost, "{priority}");
    }
}

#[test]
fn the_same_input_gives_the_same_plan_and_apply_books_it() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    let ask = || {
        let mut printed = json(data.path(), &["plan", "--weeks", "2"]);
        let _ = printed["solution"]
            .as_object_mut()
            .unwrap()
            .remove("elapsed_ms");
        printed
    };
    let first = ask();
    assert_eq!(first, ask());
    let applied = json(data.path(), &["plan", "--weeks", "2", "--apply"]);
    let chosen = applied["solution"]["chosen"].as_array().unwrap().len();
    assert_eq!(
        applied["applied"]["appointments"].as_array().unwrap().len(),
        chosen
    );
    assert_eq!(applied["applied"]["left_out"], Value::Array(Vec::new()));
    assert_eq!(applied["problem"], first["problem"]);
    let next = json(data.path(), &["plan", "--weeks", "2"]);
    assert_eq!(
        next["problem"]["families"].as_array().unwrap().len(),
        120 - chosen
    );
    let _ = json(data.path(), &["undo"]);
    assert_eq!(ask(), first, "one step back");
}

#[test]
fn an_appointment_outside_the_offered_time_is_moved_when_its_family_is_named() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    let slots = json(data.path(), &["slots", "--family", "EB-2026-0003"]);
    let slot = slots[0]["slot"].as_str().unwrap();
    let (series_and_day, _) = slot.rsplit_once('T').unwrap();
    let evening = format!("{series_and_day}T19:00");
    let late = [
        "book",
        "EB-2026-0003",
        &evening,
        "--reason",
        "nach der Arbeit",
    ];
    let booked = json(data.path(), &late);
    let ask = ["plan", "--weeks", "3", "--family", "EB-2026-0003"];
    let proposed = json(data.path(), &ask);
    let moves = proposed["moves"].as_array().unwrap();
    assert_eq!(moves.len(), 1);
    assert_eq!(moves[0]["appointment"], booked["appointment"]);
    assert_eq!(moves[0]["from"], booked["start"]);
    let chosen = usize::try_from(proposed["solution"]["chosen"][0].as_u64().unwrap()).unwrap();
    assert_eq!(
        moves[0]["to"],
        proposed["problem"]["options"][chosen]["start"]
    );
    check(&plan(proposed.clone())).unwrap();
    // For everybody it stays where it is.
    let all = json(data.path(), &["plan", "--weeks", "3"]);
    assert_eq!(all["moves"], Value::Array(Vec::new()));
    assert_eq!(
        (&proposed["thinned"], &all["thinned"]),
        (&false.into(), &true.into())
    );
    assert_eq!(all["problem"]["families"].as_array().unwrap().len(), 119);
    let applied = json(data.path(), &[&ask[..], &["--apply"]].concat());
    assert_eq!(
        applied["applied"]["appointments"],
        serde_json::json!([booked["appointment"]])
    );
    let nothing = json(data.path(), &ask);
    assert_eq!(nothing["problem"]["families"], Value::Array(Vec::new()));
}
