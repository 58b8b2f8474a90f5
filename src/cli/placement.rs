//! `placement`: the schools ranked for a child, and the joint proposal, as JSON complete enough for another program to
//! solve the same problem.

use super::arguments::{Joint, Placement};
use super::output;
use super::session::Call;
use crate::domain::id::ChildId;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::planning::schools::RankedSchool;
use crate::planning::schools::joint::problem::Problem;
use crate::planning::schools::joint::{JointProposal, JointWishes, Remedy};
use crate::service::proposals::{JointWatch, ToAsk};
use crate::service::{Error, Service};
use crate::store::rows::FamilyFilter;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

pub async fn placement(call: &Call, command: Placement) -> Result<(), Error> {
    match command {
        Placement::Propose { child, grade } => propose(call, &child, grade).await,
        Placement::Joint(options) => joint(call, options).await,
    }
}

/// The child with this id, or, as `EB-2026-0123/2`, the second of a family.
async fn child_named(service: &Service, text: &str) -> Result<ChildId, Error> {
    if let Ok(id) = text.parse::<ChildId>() {
        return Ok(id);
    }
    let (family, place) = text.rsplit_once('/').unwrap_or((text, "1"));
    let file = service.family(service.family_named(family).await?).await?;
    let at = place.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let child = at.and_then(|at| file.children.get(at));
    child.map(|c| c.id).ok_or_else(|| Reason::Gone.into())
}

async fn propose(call: &Call, child: &str, grade: Option<u8>) -> Result<(), Error> {
    let service = call.enter().await?;
    let child = child_named(&service, child).await?;
    let found = service.ranked_schools(child, grade).await?;
    let office = service.office().await?;
    let rows: Vec<Value> = found
        .schools
        .iter()
        .map(|ranked| {
            let reasons = ranked.reasons.iter().map(|r| r.sentence(call.lang));
            json!({
                "school": ranked.school,
                "name": name(&office, &ranked.school),
                "grade": found.grade,
                "free": ranked.free.and_then(|f| f.regular),
                "figure_age_days": ranked.free.map(|f| f.age_days),
                "distance_km": ranked.km.map(|km| (km * 10.0).round() / 10.0),
                "reasons": reasons.collect::<Vec<_>>(),
                "cost": ranked.rank_cost,
                "parts": parts(ranked),
                "refused": ranked.refused,
            })
        })
        .collect();
    let line = |(place, ranked): (usize, &RankedSchool)| {
        let reasons: Vec<String> = ranked
            .reasons
            .iter()
            .map(|r| r.sentence(call.lang))
            .collect();
        let name = name(&office, &ranked.school);
        format!("{place:>2}  {name}  {}", reasons.join(" · "))
    };
    let mut lines: Vec<String> = (1..).zip(&found.schools).map(line).collect();
    if lines.is_empty() {
        lines.push(call.say(
            "Für dieses Kind ist keine Schule zu nennen.",
            "There is no school to name for this child.",
        ));
    }
    output::result(call.json, &Value::Array(rows), lines);
    Ok(())
}

fn name<'a>(office: &'a Office, number: &'a str) -> &'a str {
    let school = office.schools.iter().find(|school| school.number == number);
    school.map_or(number, |school| &school.name)
}

fn parts(ranked: &RankedSchool) -> Map<String, Value> {
    let parts = ranked.parts.iter();
    parts
        .map(|(part, cost)| (part.key().to_owned(), json!(cost)))
        .collect()
}

async fn joint(call: &Call, options: Joint) -> Result<(), Error> {
    let service = call.enter().await?;
    let office = service.office().await?;
    let mut only = BTreeSet::new();
    for child in &options.child {
        let _ = only.insert(child_named(&service, child).await?);
    }
    let wishes = JointWishes {
        together: !options.apart,
        unknown: options.unknown,
        far: options.far,
        only: (!only.is_empty()).then_some(only),
        ..JointWishes::default()
    };
    let began = Instant::now();
    let proposal = service
        .joint_proposal(wishes, JointWatch::default())
        .await?;
    let elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let mut value = json!({
        "problem": problem(&proposal.problem),
        "solution": solution(&proposal, elapsed_ms),
        "unplaced": unplaced(call, &proposal, &office),
    });
    let listed = service.families(FamilyFilter::Open).await?;
    let numbers: BTreeMap<ChildId, String> = listed
        .iter()
        .flat_map(|family| {
            let number = family.row.family.file_number;
            (1..)
                .zip(&family.row.children)
                .map(move |(at, child)| (child.id, format!("{number}/{at}")))
        })
        .collect();
    let mut lines = lines(call, &proposal, &office, &numbers);
    if options.ask {
        let chosen = proposal.seats.iter().map(|seat| ToAsk {
            child: seat.child,
            school: seat.school.clone(),
            grade: seat.grade,
        });
        let (asked, done) = service.ask_schools(chosen.collect(), None).await?;
        let left_out = asked.left_out.iter().map(
            |(child, refusal)| json!({ "child": child, "reasons": [refusal.sentence(call.lang)] }),
        );
        value["asked"] = json!({
            "children": asked.asked.iter().map(|a| a.child).collect::<Vec<_>>(),
            "command": done.map(|done| done.command),
            "left_out": left_out.collect::<Vec<_>>(),
        });
        let asked = asked.asked.len();
        lines.push(call.say(
            format!("{asked} Anfragen eingetragen."),
            format!("{asked} enquiries entered."),
        ));
    }
    output::result(call.json, &value, lines);
    Ok(())
}

fn problem(problem: &Problem) -> Value {
    let children = problem.children.iter().map(|child| {
        json!({
            "id": child.id,
            "grade": child.intake,
            "waiting_days": child.waiting_days,
            "left_cost": child.left_cost,
        })
    });
    let limit = |at: u32| {
        problem
            .limits
            .get(at as usize)
            .map(|limit| limit.name.as_str())
    };
    let id = |at: u32| problem.children.get(at as usize).map(|child| child.id);
    let choices = problem.choices.iter().enumerate().map(|(i, choice)| {
        let parts: Map<String, Value> = choice
            .parts
            .iter()
            .map(|(part, cost)| (part.key().to_owned(), json!(cost)))
            .collect();
        json!({
            "i": i,
            "child": id(choice.child),
            "school": problem.schools.get(choice.school as usize),
            "cost": choice.cost,
            "parts": parts,
            "takes": limit(choice.limit),
        })
    });
    let limits = problem.limits.iter().map(|known| {
        json!({
            "name": known.name,
            "places": known.places,
            "within": known.within.and_then(limit),
        })
    });
    let pairs = problem
        .pairs
        .iter()
        .map(|pair| json!({ "a": id(pair.a), "b": id(pair.b), "apart_cost": pair.apart_cost }));
    let together = problem.together.iter().map(|shared| {
        let limits = shared.limits.iter().filter_map(|at| limit(*at));
        json!({ "name": shared.name, "places": shared.places, "limits": limits.collect::<Vec<_>>() })
    });
    json!({
        "together": together.collect::<Vec<_>>(),
        "children": children.collect::<Vec<_>>(),
        "choices": choices.collect::<Vec<_>>(),
        "limits": limits.collect::<Vec<_>>(),
        "siblings": pairs.collect::<Vec<_>>(),
    })
}

fn solution(proposal: &JointProposal, elapsed_ms: u64) -> Value {
    let solution = &proposal.solution;
    let child = |at: &u32| proposal.problem.children.get(*at as usize).map(|c| c.id);
    json!({
        "chosen": solution.chosen,
        "cost": solution.cost,
        "left": solution.left.iter().filter_map(child).collect::<Vec<_>>(),
        "optimal": solution.is_optimal(),
        "bound": solution.bound,
        "elapsed_ms": elapsed_ms,
    })
}

fn unplaced(call: &Call, proposal: &JointProposal, office: &Office) -> Vec<Value> {
    let out = proposal.unseated.iter().map(|out| {
        json!({
            "child": out.child,
            "grade": out.grade,
            "reason": out.cause.sentence(call.lang),
            "remedy": out.remedy.as_ref().map(|r| remedy(r, call, office)),
        })
    });
    out.collect()
}

fn remedy(remedy: &Remedy, call: &Call, office: &Office) -> String {
    remedy.sentence(call.lang, |number| name(office, number).to_owned())
}

/// The proposal for people.
fn lines(
    call: &Call,
    proposal: &JointProposal,
    office: &Office,
    numbers: &BTreeMap<ChildId, String>,
) -> Vec<String> {
    let number = |child: &ChildId| numbers.get(child).cloned().unwrap_or_default();
    if proposal.sum.children == 0 {
        return vec![call.say(
            "Kein Kind wartet auf einen Schulplatz.",
            "No child waits for a school.",
        )];
    }
    let mut lines: Vec<String> = proposal
        .seats
        .iter()
        .map(|seat| {
            format!(
                "{}  {:>2}  {:>3}  {}",
                number(&seat.child),
                seat.grade,
                seat.waiting_days,
                name(office, &seat.school)
            )
        })
        .collect();
    lines.extend(proposal.unseated.iter().map(|out| {
        let help = out
            .remedy
            .as_ref()
            .map(|r| format!(" → {}", remedy(r, call, office)));
        format!(
            "{}  {:>3}  –  {}{}",
            number(&out.child),
            out.waiting_days,
            out.cause.sentence(call.lang),
            help.unwrap_or_default()
        )
    }));
    let solution = &proposal.solution;
    let proof = if solution.is_optimal() {
        call.say("bewiesen der beste", "proven to be the best")
    } else {
        let gap = solution.cost - solution.bound;
        call.say(
            format!("höchstens {gap} Punkte über dem besten"),
            format!("at most {gap} points above the best"),
        )
    };
    let sum = proposal.sum;
    lines.push(call.say(
        format!(
            "{} von {} Kindern mit Vorschlag; {} Punkte, {proof}.",
            sum.seated, sum.children, solution.cost
        ),
        format!(
            "{} of {} children with a proposal; {} points, {proof}.",
            sum.seated, sum.children, solution.cost
        ),
    ));
    lines
}
