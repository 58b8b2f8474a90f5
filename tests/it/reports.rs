//! Numbers: what the program counts equals what a naive recount of the history gives, at every day.

mod recount;
mod year;

use super::store::fixture;
use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use erstberatung::clock::Clock;
use erstberatung::domain::change::{Change, Command, Deed};
use erstberatung::domain::id::CommandId;
use erstberatung::domain::time::to_utc_s;
use erstberatung::exchange::lived::lived;
use erstberatung::service::Service;

/// Ten invented years in a database: the entries of each day as one command, those of long ago month by month.
pub async fn ten_years(clock: Clock) -> (tempfile::TempDir, Service) {
    let (folder, store) = fixture::empty().await;
    let today = clock.today();
    let long_ago = today - Days::new(430);
    let mut commands: Vec<(NaiveDate, Vec<Change>)> = Vec::new();
    for (day, changes) in lived(7, today, 2_200) {
        if day > today {
            break;
        }
        match commands.last_mut() {
            Some((month, all)) if day < long_ago && day.month() == month.month() => {
                *month = day;
                all.extend(changes);
            }
            _ => commands.push((day, changes)),
        }
    }
    for (day, changes) in commands {
        let command = Command {
            id: CommandId(uuid::Uuid::now_v7()),
            deed: Deed::Founded,
            changes,
        };
        let at_s = to_utc_s(day.and_time(NaiveTime::MIN)) + 12 * 3_600;
        let written = store.write(&command, &fixture::actor(), at_s).await;
        let _ = written.unwrap();
    }
    let service = Service::new(store, clock, fixture::actor());
    (folder, service)
}
