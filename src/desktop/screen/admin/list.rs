//! The list beside the form: every entry of a page in words, what belongs to something stands below it.

use super::form::number;
use super::slot::Kind;
use crate::desktop::action::AdminPage;
use crate::desktop::context::Context;
use crate::desktop::text::Texts;
use crate::domain::id::SiteId;
use crate::domain::schedule::{Rhythm, Series};
use crate::service::administration::Entry;

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it stands for.
    pub entry: Entry,
    /// Its name.
    pub title: String,
    /// A muted second line.
    pub detail: String,
    /// Does it belong to the row above?
    pub below: bool,
    /// Its site, for the badge.
    pub site: Option<SiteId>,
    /// Is it out of use or over?
    pub faint: bool,
    /// What is missing, in a word.
    pub missing: Option<String>,
}

/// The kinds of entries that can be made on a page, the first by Strg+N.
#[must_use]
pub fn kinds(page: AdminPage) -> &'static [Kind] {
    match page {
        AdminPage::Sites => &[Kind::Site, Kind::Room],
        AdminPage::Counsellors => &[Kind::Counsellor],
        AdminPage::Series => &[Kind::Series, Kind::Exception],
        AdminPage::Absences => &[Kind::Absence, Kind::Closure],
        AdminPage::Holidays
        | AdminPage::Texts
        | AdminPage::Settings
        | AdminPage::People
        | AdminPage::Backup => &[],
    }
}

/// The rhythm in words: "jede Woche", "2. im Monat".
#[must_use]
pub fn rhythm(rhythm: Rhythm, texts: &Texts) -> String {
    match rhythm {
        Rhythm::EveryWeeks(0 | 1) => texts.rhythm_weekly(),
        Rhythm::EveryWeeks(n) => texts.rhythm_every_words(i64::from(n)),
        Rhythm::EvenWeeks => texts.rhythm_even(),
        Rhythm::OddWeeks => texts.rhythm_odd(),
        Rhythm::NthOfMonth(n) => texts.rhythm_nth_words(i64::from(n)),
        Rhythm::LastOfMonth => texts.rhythm_last(),
        Rhythm::Once => texts.rhythm_once(),
    }
}

fn series_words(series: &Series, texts: &Texts) -> String {
    let day = if series.rhythm == Rhythm::Once {
        texts.date_plain(series.valid_from)
    } else {
        texts.weekday_short(series.weekday)
    };
    format!(
        "{day} {} · {}",
        texts.span(series.start, series.end),
        rhythm(series.rhythm, texts)
    )
}

fn stretch(from: chrono::NaiveDateTime, to: chrono::NaiveDateTime, texts: &Texts) -> String {
    let midnight = chrono::NaiveTime::MIN;
    if from.time() == midnight && to.time() == midnight {
        let last = to.date().pred_opt().unwrap_or(to.date());
        if last == from.date() {
            texts.date(last)
        } else {
            format!(
                "{} – {}",
                texts.date_plain(from.date()),
                texts.date_plain(last)
            )
        }
    } else if from.date() == to.date() {
        format!(
            "{}, {}",
            texts.date(from.date()),
            texts.span(from.time(), to.time())
        )
    } else {
        format!(
            "{} {} – {} {}",
            texts.date_plain(from.date()),
            texts.time(from.time()),
            texts.date_plain(to.date()),
            texts.time(to.time())
        )
    }
}

/// The rows of a page.
#[must_use]
pub fn items(page: AdminPage, context: &Context) -> Vec<Item> {
    match page {
        AdminPage::Sites => sites(context),
        AdminPage::Counsellors => counsellors(context),
        AdminPage::Series => series(context),
        AdminPage::Absences => absences(context),
        AdminPage::Holidays
        | AdminPage::Texts
        | AdminPage::Settings
        | AdminPage::People
        | AdminPage::Backup => Vec::new(),
    }
}

fn plain(entry: Entry, title: String, detail: String) -> Item {
    Item {
        entry,
        title,
        detail,
        below: false,
        site: None,
        faint: false,
        missing: None,
    }
}

fn sites(context: &Context) -> Vec<Item> {
    let (office, texts) = (&context.office, &context.texts);
    let mut items = Vec::new();
    for site in &office.sites {
        let rooms = office.rooms.iter().filter(|room| room.site == site.id);
        let count = i64::try_from(rooms.clone().count()).unwrap_or(0);
        let street = if site.street.is_empty() {
            String::new()
        } else {
            format!("{} · ", site.street)
        };
        items.push(Item {
            site: Some(site.id),
            faint: !site.active,
            missing: (site.active && !site.has_address()).then(|| texts.admin_address_missing()),
            ..plain(
                Entry::Site(site.clone()),
                site.name.clone(),
                format!("{street}{}", texts.admin_rooms(count)),
            )
        });
        items.extend(rooms.map(|room| {
            let mut facts = Vec::new();
            if !room.active {
                facts.push(texts.admin_unused());
            }
            facts.push(texts.admin_seats_count(i64::from(room.seats)));
            if room.accessible {
                facts.push(texts.admin_accessible_short());
            }
            Item {
                below: true,
                faint: !room.active,
                ..plain(
                    Entry::Room(room.clone()),
                    room.name.clone(),
                    facts.join(" · "),
                )
            }
        }));
    }
    items
}

fn counsellors(context: &Context) -> Vec<Item> {
    let (office, texts) = (&context.office, &context.texts);
    let rows = office.counsellors.iter().map(|counsellor| {
        let languages: Vec<_> = counsellor
            .languages
            .iter()
            .map(|code| office.language_name(code))
            .collect();
        let detail = if counsellor.active {
            languages.join(", ")
        } else {
            texts.admin_unused()
        };
        Item {
            faint: !counsellor.active,
            ..plain(
                Entry::Counsellor(counsellor.clone()),
                counsellor.name.clone(),
                detail,
            )
        }
    });
    rows.collect()
}

fn series(context: &Context) -> Vec<Item> {
    let (office, texts) = (&context.office, &context.texts);
    let mut items = Vec::new();
    for series in office.series.iter().filter(|s| context.shows(s.site)) {
        let who = office
            .counsellor(series.counsellor)
            .map_or_else(|| texts.unknown(), |c| c.short.clone());
        let room = office.room(series.room).map_or("", |r| r.name.as_str());
        let over = series.valid_to.is_some_and(|to| to < context.today);
        items.push(Item {
            site: Some(series.site),
            faint: !series.active || over,
            ..plain(
                Entry::Series(series.clone()),
                series_words(series, texts),
                format!("{who} · {room}"),
            )
        });
        let exceptions = office.exceptions.iter().filter(|e| e.series == series.id);
        items.extend(exceptions.map(|exception| {
            let detail = match exception.hours {
                None => texts.upcoming_skipped(),
                Some((from, to)) => texts.span(from, to),
            };
            Item {
                below: true,
                faint: exception.day < context.today,
                ..plain(
                    Entry::Exception(exception.clone()),
                    texts.date(exception.day),
                    detail,
                )
            }
        }));
    }
    items
}

fn absences(context: &Context) -> Vec<Item> {
    let (office, texts) = (&context.office, &context.texts);
    let away = office.absences.iter().map(|absence| {
        let who = office
            .counsellor(absence.counsellor)
            .map_or_else(|| texts.unknown(), |c| c.name.clone());
        Item {
            faint: absence.to <= context.now,
            ..plain(
                Entry::Absence(absence.clone()),
                who,
                stretch(absence.from, absence.to, texts),
            )
        }
    });
    let closed = office.closures.iter().map(|closure| {
        let site = closure
            .site
            .and_then(|id| office.site(id))
            .map_or_else(|| texts.admin_all_sites(), |site| site.name.clone());
        Item {
            site: closure.site,
            faint: closure.to <= context.now,
            ..plain(
                Entry::Closure(closure.clone()),
                closure.reason.clone(),
                format!("{} · {site}", stretch(closure.from, closure.to, texts)),
            )
        }
    });
    let mut items: Vec<Item> = away.chain(closed).collect();
    items.sort_by_key(|item| match &item.entry {
        Entry::Absence(x) => x.from,
        Entry::Closure(x) => x.from,
        _ => context.now,
    });
    items
}

/// The place of an entry in the list.
#[must_use]
pub fn place(items: &[Item], key: (Kind, i64)) -> Option<usize> {
    items.iter().position(|item| number(&item.entry) == key)
}
