//! How a slot series is changed from a day on, or taken away: as the changes that one command writes. No appointment is
//! among them.

use super::{Pause, Rhythm, Series, SeriesException};
use crate::domain::change::{Change, Edit};
use crate::domain::id::SeriesId;
use crate::domain::office::Office;
use chrono::NaiveDate;

/// A series becomes another one from a day on (ab diesem Tag): the old one ends the day before, a new one with the number
/// `new` goes on as `after`, and what was agreed for single later days goes with it. When the old one has not begun by
/// then, it is simply changed.
#[must_use]
pub fn change_from(
    office: &Office,
    before: &Series,
    after: &Series,
    from: NaiveDate,
    new: SeriesId,
) -> Vec<Change> {
    let Some(last) = from.pred_opt().filter(|last| before.valid_from <= *last) else {
        return vec![Edit::<Series>::change(before.clone(), after.clone())];
    };
    let mut ended = before.clone();
    ended.valid_to = Some(before.valid_to.map_or(last, |to| to.min(last)));
    ended.pauses = within(&before.pauses, None, Some(last));
    let mut begun = Series {
        id: new,
        valid_from: from.max(after.valid_from),
        ..after.clone()
    };
    // Every n-th week counts from the first day: the step stays that of the old series.
    if let Rhythm::EveryWeeks(_) = after.rhythm {
        let usable = Series {
            active: true,
            pauses: Vec::new(),
            ..after.clone()
        };
        let first = begun.valid_from.iter_days().take(366 * 2);
        if let Some(day) = { first }.find(|day| usable.falls_on(*day)) {
            begun.valid_from = day;
        }
    }
    begun.pauses = within(&after.pauses, Some(begun.valid_from), begun.valid_to);
    let moved = office
        .exceptions
        .iter()
        .filter(|e| e.series == before.id && e.day >= from)
        .map(|e| {
            let there = SeriesException {
                series: new,
                ..e.clone()
            };
            Edit::<SeriesException>::change(e.clone(), there)
        });
    let mut changes = vec![
        Edit::<Series>::change(before.clone(), ended),
        Edit::<Series>::create(begun),
    ];
    changes.extend(moved);
    changes
}

/// A series goes. When appointments use it, it only ends: before `today` when it has begun, otherwise it is out of use;
/// they keep its number. Otherwise it is deleted with its exceptions.
#[must_use]
pub fn withdraw(office: &Office, series: &Series, used: bool, today: NaiveDate) -> Vec<Change> {
    if used {
        let mut ended = series.clone();
        match today.pred_opt().filter(|last| series.valid_from <= *last) {
            Some(last) => {
                ended.valid_to = Some(series.valid_to.map_or(last, |to| to.min(last)));
                ended.pauses = within(&series.pauses, None, ended.valid_to);
            }
            None => ended.active = false,
        }
        let later = exceptions(office, series.id).filter(|e| e.day >= today);
        let mut changes = vec![Edit::<Series>::change(series.clone(), ended)];
        changes.extend(later.map(Edit::<SeriesException>::delete));
        return changes;
    }
    let mut changes: Vec<Change> = exceptions(office, series.id)
        .map(Edit::<SeriesException>::delete)
        .collect();
    changes.push(Edit::<Series>::delete(series.clone()));
    changes
}

fn exceptions(office: &Office, series: SeriesId) -> impl Iterator<Item = SeriesException> {
    let all = office.exceptions.iter();
    all.filter(move |e| e.series == series).cloned()
}

/// The pauses, cut to a time.
fn within(pauses: &[Pause], from: Option<NaiveDate>, to: Option<NaiveDate>) -> Vec<Pause> {
    pauses
        .iter()
        .map(|p| Pause {
            from: from.map_or(p.from, |first| p.from.max(first)),
            to: to.map_or(p.to, |last| p.to.min(last)),
        })
        .filter(|p| p.from <= p.to)
        .collect()
}

#[cfg(test)]
mod tests;
