//! `plan`: the batch plan, as JSON complete enough for another program to solve the same problem.

use super::arguments::Plan;
use super::output;
use super::session::Call;
use crate::domain::id::FamilyId;
use crate::domain::office::Office;
use crate::planning::plan::{Priority, Problem, Proposal, Wishes};
use crate::service::Error;
use crate::service::plans::{Applied, PlanWatch};
use crate::store::rows::FamilyFilter;
use chrono::Duration;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

pub async fn plan(call: &Call, options: Plan) -> Result<(), Error> {
    let service = call.enter().await?;
    let office = service.office().await?;
    let tomorrow = service.clock().today() + Duration::days(1);
    let from = options.from.unwrap_or(tomorrow);
    let mut only = BTreeSet::new();
    for family in &options.family {
        let _ = only.insert(service.family_named(family).await?);
    }
    let wishes = Wishes {
        only: (!only.is_empty()).then_some(only),
        priority: options.priority.into(),
        bundle: !options.no_bundles,
        other_sites: !options.usual_sites,
        ..Wishes::weeks(from, options.weeks)
    };
    let began = Instant::now();
    let proposal = service.plan(wishes, PlanWatch::default()).await?;
    let elapsed_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let mut value = json!({
        "problem": problem(&proposal.problem, &office),
        "solution": solution(&proposal, elapsed_ms),
        "unplanned": left_out(call, &proposal, &Applied::default()),
        "moves": moves(&proposal),
        "thinned": proposal.thinned,
    });
    let rows = service.families(FamilyFilter::Open).await?;
    let names: BTreeMap<FamilyId, String> = rows
        .into_iter()
        .map(|f| (f.row.family.id, f.row.family.file_number.to_string()))
        .collect();
    let mut lines = lines(call, &proposal, &office, &names);
    if options.apply {
        let all = proposal.seats.iter().map(|s| s.family).collect();
        let done = service.apply_plan(&proposal, &all).await?;
        let ids: Vec<_> = done.value.booked.iter().map(|b| b.appointment.id).collect();
        value["applied"] = json!({
            "appointments": ids,
            "command": done.command,
            "moved": done.value.moved,
            "left_out": left_out_at_last(call, &done.value),
        });
        let moved = done.value.moved.len();
        lines.push(call.say(
            format!("{} Termine vergeben, davon {moved} verschoben.", ids.len()),
            format!("{} appointments set, {moved} of them moved.", ids.len()),
        ));
        lines.extend(done.value.left_out.iter().map(|(family, refusal)| {
            let name = names.get(family).cloned().unwrap_or_default();
            format!("{name}: {}", refusal.sentence(call.lang))
        }));
    }
    output::result(call.json, &value, lines);
    Ok(())
}

/// The existing appointments that the plan moves; the problem's options of their families are where they could go.
fn moves(proposal: &Proposal) -> Vec<Value> {
    let at = |start: chrono::NaiveDateTime| start.format("%Y-%m-%dT%H:%M").to_string();
    let moved = proposal.seats.iter().filter_map(|seat| {
        let before = seat.moves.as_ref()?;
        Some(json!({
            "family": seat.family,
            "appointment": before.id,
            "from": at(before.start),
            "to": at(seat.place.start),
        }))
    });
    moved.collect()
}

/// Families without an appointment after a plan, and why.
pub fn left_out(call: &Call, proposal: &Proposal, applied: &Applied) -> Vec<Value> {
    let unseated = proposal
        .unseated
        .iter()
        .map(|u| json!({ "family": u.family, "reasons": [u.cause.sentence(call.lang)] }));
    unseated.chain(left_out_at_last(call, applied)).collect()
}

fn left_out_at_last(call: &Call, applied: &Applied) -> Vec<Value> {
    let refused = applied.left_out.iter().map(|(family, refusal)| {
        let reasons: Vec<String> = refusal.0.iter().map(|r| r.sentence(call.lang)).collect();
        json!({ "family": family, "reasons": reasons })
    });
    refused.collect()
}

fn problem(problem: &Problem, office: &Office) -> Value {
    let families: Vec<Value> = problem
        .families
        .iter()
        .map(|f| {
            json!({
                "id": f.id,
                "duration_min": f.minutes,
                "waiting_days": f.waiting_days,
                "unplanned_cost": f.unplanned_cost,
            })
        })
        .collect();
    let uses = |of: u32| {
        let limit = problem.limits.get(of as usize);
        limit.map_or("", |l| l.uses.as_str())
    };
    let site = |id| office.site(id).map_or("", |s| s.name.as_str());
    let options: Vec<Value> = problem
        .choices
        .iter()
        .enumerate()
        .map(|(i, c)| {
            let parts: Map<String, Value> = c
                .parts
                .iter()
                .map(|(part, cost)| (part.key().to_owned(), json!(cost)))
                .collect();
            json!({
                "i": i,
                "family": problem.families.get(c.family as usize).map(|f| f.id),
                "slot": c.slot.to_string(),
                "start": c.place.start.format("%Y-%m-%dT%H:%M").to_string(),
                "end": c.end.format("%Y-%m-%dT%H:%M").to_string(),
                "site": site(c.place.site),
                "cost": c.cost,
                "parts": parts,
                "uses": c.uses.iter().map(|u| uses(u.0)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let limits: Vec<Value> = problem
        .limits
        .iter()
        .map(|l| {
            json!({ "name": l.uses, "uses": l.uses, "kind": "no_overlap", "gap_min": l.gap_minutes })
        })
        .collect();
    json!({ "families": families, "options": options, "limits": limits })
}

fn solution(proposal: &Proposal, elapsed_ms: u64) -> Value {
    let solution = &proposal.solution;
    let family = |at: &u32| proposal.problem.families.get(*at as usize).map(|f| f.id);
    json!({
        "chosen": solution.chosen,
        "cost": solution.cost,
        "unplanned": solution.unplanned.iter().filter_map(family).collect::<Vec<_>>(),
        "optimal": solution.is_optimal(),
        "bound": solution.bound,
        "elapsed_ms": elapsed_ms,
    })
}

/// The plan for people.
fn lines(
    call: &Call,
    proposal: &Proposal,
    office: &Office,
    names: &BTreeMap<FamilyId, String>,
) -> Vec<String> {
    let sum = proposal.sum;
    if sum.families == 0 {
        return vec![call.say(
            "Alle Familien haben einen Termin.",
            "Every family has an appointment.",
        )];
    }
    let name = |id: &FamilyId| names.get(id).cloned().unwrap_or_default();
    let mut lines: Vec<String> = proposal
        .seats
        .iter()
        .map(|seat| {
            let before = seat.moves.as_ref().map_or_else(String::new, |a| {
                format!("{} → ", a.start.format("%d.%m.%Y %H:%M"))
            });
            format!(
                "{}  {:>3}  {before}{}  {}  {}",
                name(&seat.family),
                seat.waiting_days,
                seat.place.start.format("%d.%m.%Y %H:%M"),
                office.site(seat.place.site).map_or("", |s| s.name.as_str()),
                seat.main.sentence(call.lang, office)
            )
        })
        .collect();
    lines.extend(proposal.unseated.iter().map(|u| {
        let remedy = u
            .remedy
            .map(|r| format!(" → {}", r.sentence(call.lang, office)));
        format!(
            "{}  {:>3}  –  {}{}",
            name(&u.family),
            u.waiting_days,
            u.cause.sentence(call.lang),
            remedy.unwrap_or_default()
        )
    }));
    let proof = if proposal.solution.is_optimal() && proposal.thinned {
        call.say(
            "bewiesen der beste unter den geprüften Anfangszeiten",
            "proven to be the best among the starts looked at",
        )
    } else if proposal.solution.is_optimal() {
        call.say("bewiesen der beste", "proven to be the best")
    } else {
        call.say(
            format!(
                "höchstens {} Punkte über dem besten",
                proposal.solution.cost - proposal.solution.bound
            ),
            format!(
                "at most {} points above the best",
                proposal.solution.cost - proposal.solution.bound
            ),
        )
    };
    lines.push(call.say(
        format!(
            "{} von {} Familien platziert, {} Tage bis zum Termin im Median, {} Dolmetsch-Bündel; {} Punkte, {proof}.",
            sum.seated, sum.families, sum.median_days, sum.bundles, proposal.solution.cost
        ),
        format!(
            "{} of {} families seated, {} days until the appointment in the median, {} bundles; {} points, {proof}.",
            sum.seated, sum.families, sum.median_days, sum.bundles, proposal.solution.cost
        ),
    ));
    lines
}

impl From<super::arguments::PriorityName> for Priority {
    fn from(name: super::arguments::PriorityName) -> Self {
        use super::arguments::PriorityName;
        match name {
            PriorityName::Waiting => Self::Waiting,
            PriorityName::Balanced => Self::Balanced,
            PriorityName::ShortWays => Self::ShortWays,
        }
    }
}
