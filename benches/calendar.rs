//! How fast the calendar turns a week in an office of ten years, how fast a full week is laid out and painted, and how
//! fast a step of a drag is judged. Goals: 33 ms to the painted frame of another week without a graphics card, 16 ms for
//! a week of 150 appointments once it was read, 1 ms for the layout and for the judgement.
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark stops when its own set-up fails"
)]
#![allow(missing_docs, reason = "criterion's macros make functions without")]

use std::hint::black_box;
use std::sync::Arc;

use chrono::{Duration, NaiveDate, NaiveTime};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use erstberatung::clock::Clock;
use erstberatung::desktop::context::Context;
use erstberatung::desktop::platform::Platform;
use erstberatung::desktop::screen::calendar::layout::Spot;
use erstberatung::desktop::screen::calendar::week::Week;
use erstberatung::desktop::screen::calendar::{Calendar, Message, Target};
use erstberatung::desktop::text::{Language, Texts};
use erstberatung::desktop::theme::{self, Look};
use erstberatung::domain::appointment::AppointmentStatus;
use erstberatung::domain::calendar::monday_of;
use erstberatung::domain::change::{Change, Command, Deed};
use erstberatung::domain::id::{AppointmentId, CommandId, PersonId};
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::exchange::decade::decade;
use erstberatung::service::Service;
use erstberatung::service::appointments::CalendarSpan;
use erstberatung::store::{Dek, Opening, Place, Store};
use iced::{Pixels, Rectangle, Renderer, Size, mouse};
use iced_test::core::renderer::{Headless, Style};
use iced_test::renderer::graphics::Viewport;
use iced_test::runtime::user_interface::{Cache, UserInterface};
use tiny_skia::{Mask, Pixmap};
use tokio::runtime::Runtime;

const SIZE: Size = Size::new(1280.0, 800.0);

/// What the window paints into, and kept as the window keeps it.
struct Canvas {
    pixels: Pixmap,
    mask: Mask,
    viewport: Viewport,
}

impl Canvas {
    fn new() -> Self {
        Self {
            pixels: Pixmap::new(1280, 800).unwrap(),
            mask: Mask::new(1280, 800).unwrap(),
            viewport: Viewport::with_physical_size(Size::new(1280, 800), 1.0),
        }
    }

    /// Paints the whole window, as after a change everywhere. The window itself paints only what changed.
    fn paint(&mut self, renderer: &mut Renderer) {
        let background = theme::Tokens::get(Look::Light).canvas;
        let everything = [Rectangle::with_size(SIZE)];
        let Self {
            pixels,
            mask,
            viewport,
        } = self;
        renderer.draw(
            &mut pixels.as_mut(),
            mask,
            viewport,
            &everything,
            background,
        );
    }
}

/// The ten-year office in a database of its own.
fn office(runtime: &Runtime, folder: &std::path::Path) -> (Service, NaiveDate) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let clock = Clock::Fixed(today.and_hms_opt(9, 42, 0).unwrap());
    let actor = Actor {
        person: PersonId(1),
        name: "S. Vorlage".into(),
        role: Role::Office,
    };
    let store = runtime.block_on(async {
        let place = Place::at(Some(folder.to_path_buf())).unwrap();
        let store = Store::open(&place, &Dek::random().unwrap(), Opening::New)
            .await
            .unwrap();
        let changes: Vec<Change> = decade(7, today, 2_200);
        for part in changes.chunks(2_000) {
            let command = Command {
                id: CommandId(erstberatung::clock::new_id()),
                deed: Deed::Administered,
                changes: part.to_vec(),
            };
            let _ = store.write(&command, &actor, clock.now_s()).await.unwrap();
        }
        store
    });
    (Service::new(store, clock, actor), today)
}

fn load_fonts() {
    let mut system = iced_test::renderer::graphics::text::font_system()
        .write()
        .unwrap();
    for font in theme::fonts() {
        system.load_font(font);
    }
}

/// A week of three sites on five days with ten appointments each: the rows of a real one, placed anew.
fn full(span: &CalendarSpan) -> CalendarSpan {
    let mut full = span.clone();
    let office = &span.office;
    let templates: Vec<_> = span.rows.iter().filter(|r| !r.name.is_empty()).collect();
    full.rows = (0..150_usize)
        .map(|at| {
            let mut row = templates[at % templates.len()].clone();
            let (day, rest) = (at / 30, at % 30);
            let (lane, turn) = (rest / 10, rest % 10);
            let site = &office.sites[lane % office.sites.len()];
            let a = &mut row.appointment;
            a.id = AppointmentId(erstberatung::clock::new_id());
            a.site = site.id;
            let mut rooms = office.rooms.iter();
            a.room = rooms.find(|room| room.site == site.id).unwrap().id;
            a.counsellor = office.counsellors[lane % office.counsellors.len()].id;
            let day = span.from + Duration::days(i64::try_from(day).unwrap());
            let minute = 8 * 60 + 50 * i64::try_from(turn).unwrap();
            a.start = day.and_time(NaiveTime::MIN) + Duration::minutes(minute);
            a.minutes = 45;
            a.status = AppointmentStatus::Confirmed;
            a.group = None;
            row
        })
        .collect();
    full
}

fn calendar(c: &mut Criterion) {
    load_fonts();
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (service, today) = office(&runtime, folder.path());
    let read = |day: NaiveDate| {
        let from = monday_of(day);
        runtime
            .block_on(service.calendar(from, from + Duration::days(20)))
            .unwrap()
    };
    let office = runtime.block_on(service.office()).unwrap();
    let texts = Arc::new(Texts::new(Language::German));
    let context = Context::new(service.clone(), office, texts, Platform::Desktop);
    let waiting = runtime.block_on(service.waiting()).unwrap();

    // The fullest of the weeks around today.
    let booked = |span: &CalendarSpan| {
        let last = span.from + Duration::days(5);
        let rows = span.rows.iter();
        rows.filter(|row| row.appointment.start.date() < last)
            .count()
    };
    let weeks = (-20..6).map(|by| today + Duration::weeks(by));
    let day = weeks.max_by_key(|day| booked(&read(*day))).unwrap();
    let span = read(day);
    let dates: Vec<_> = span.from.iter_days().take(5).collect();
    let week = Week::build(&span, &dates, &context);
    assert!(
        week.blocks.len() >= 5,
        "a week with nothing in it measures nothing"
    );
    let _ = c.bench_function("layout of a week", |b| {
        b.iter(|| black_box(week.layout(black_box(730.0))));
    });
    let _ = c.bench_function("building a week from its rows", |b| {
        b.iter(|| black_box(Week::build(&span, &dates, &context)));
    });
    let _ = c.bench_function("reading a week of ten years", |b| {
        b.iter(|| black_box(read(day)));
    });

    let mut renderer = runtime
        .block_on(<Renderer as Headless>::new(
            theme::REGULAR,
            Pixels(14.0),
            None,
        ))
        .unwrap();
    let look = theme::theme(Look::Light);
    let (mut screen, task) = Calendar::new(
        &context,
        Target {
            day: Some(day),
            ..Target::default()
        },
    );
    drop(task);
    drop(screen.update(Message::WaitingRead(Ok(waiting)), &context));
    let mut canvas = Canvas::new();
    let mut kept = Some(Cache::new());
    let mut forth = true;
    let mut turn = |renderer: &mut Renderer| {
        let by = if forth { -1 } else { 1 };
        let day = if forth { day - Duration::weeks(1) } else { day };
        forth = !forth;
        drop(screen.update(Message::Turned(by), &context));
        let span = Box::new(read(day));
        drop(screen.update(Message::Read(monday_of(day), Ok(span)), &context));
        let cache = kept.take().unwrap_or_default();
        let mut ui = UserInterface::build(screen.view(&context), SIZE, cache, renderer);
        let style = Style {
            text_color: theme::Tokens::get(Look::Light).text,
        };
        ui.draw(renderer, &look, &style, mouse::Cursor::Unavailable);
        kept = Some(ui.into_cache());
        canvas.paint(renderer);
    };
    let _ = c.bench_function("another week, read and painted at 1280 x 800", |b| {
        b.iter(|| turn(&mut renderer));
    });
    let full = full(&span);
    let whole = Week::build(&full, &dates, &context);
    assert_eq!(whole.blocks.len(), 150);
    let _ = c.bench_function("layout of a week of 150 appointments", |b| {
        b.iter(|| black_box(whole.layout(black_box(730.0))));
    });
    let id = service_row(&span, today);
    let mut trial = runtime.block_on(service.trial_of_appointment(id)).unwrap();
    trial.look_at(full.rows.iter().map(|row| &row.appointment));
    let places: Vec<_> = (0..whole.days.len())
        .flat_map(|day| {
            (8 * 60..16 * 60)
                .step_by(15)
                .map(move |minute| (day, minute))
        })
        .filter_map(|(day, minute)| {
            let spot = Spot {
                day,
                lane: 0,
                minute,
            };
            whole.place(spot, &full.office)
        })
        .collect();
    let mut at = 0;
    let _ = c.bench_function("judging a step of a drag among 150 appointments", |b| {
        b.iter(|| {
            at = (at + 1) % places.len();
            black_box(trial.check(&full.office, places[at], None, context.now))
        });
    });

    let (mut screen, task) = Calendar::new(
        &context,
        Target {
            day: Some(full.from),
            ..Target::default()
        },
    );
    drop(task);
    let mut kept = Some(Cache::new());
    let mut step = |renderer: &mut Renderer, message: Message, pixels: bool| {
        drop(screen.update(message, &context));
        let cache = kept.take().unwrap_or_default();
        let mut ui = UserInterface::build(screen.view(&context), SIZE, cache, renderer);
        let style = Style {
            text_color: theme::Tokens::get(Look::Light).text,
        };
        ui.draw(renderer, &look, &style, mouse::Cursor::Unavailable);
        kept = Some(ui.into_cache());
        if pixels {
            canvas.paint(renderer);
        }
    };
    for (name, pixels) in [
        ("a week of 150 appointments: update and view", false),
        ("a week of 150 appointments: update, view and paint", true),
    ] {
        let _ = c.bench_function(name, |b| {
            b.iter_batched(
                || Message::Read(full.from, Ok(Box::new(full.clone()))),
                |message| step(&mut renderer, message, pixels),
                BatchSize::LargeInput,
            );
        });
    }
    let moved = full.rows[3].appointment.id;
    step(&mut renderer, Message::DragStarted(moved, 5.0), false);
    let family = full.rows[3].appointment.family;
    let ready = Message::TrialReady(family, Ok(Box::new(trial.clone())));
    step(&mut renderer, ready, false);
    let mut minute = 8 * 60;
    let _ = c.bench_function("a step of a drag: judged, viewed, drawn and painted", |b| {
        b.iter(|| {
            minute = if minute > 15 * 60 {
                8 * 60
            } else {
                minute + 15
            };
            let spot = Spot {
                day: 1,
                lane: 0,
                minute,
            };
            step(&mut renderer, Message::DragMoved(Some(spot)), true);
        });
    });
    runtime.block_on(service.store().close()).unwrap();
}

/// An appointment of a span that can still be moved, else any.
fn service_row(span: &CalendarSpan, today: NaiveDate) -> AppointmentId {
    let open = |row: &&erstberatung::store::rows::AppointmentRow| {
        row.appointment.status.is_open() && row.appointment.start.date() > today
    };
    let found = span.rows.iter().find(open).or(span.rows.first());
    found.unwrap().appointment.id
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = calendar }
criterion_main!(benches);
