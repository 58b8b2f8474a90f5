//! How fast the matrix of free places is made and scrolls: every school of the county with figures for all its grades. Goals:
//! 16 ms a frame while scrolling, without a graphics card; 5 ms for the matrix after a figure.
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark stops when its own set-up fails"
)]
#![allow(missing_docs, reason = "criterion's macros make functions without")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::clock::Clock;
use erstberatung::desktop::context::Context;
use erstberatung::desktop::platform::Platform;
use erstberatung::desktop::screen::places::capacity::matrix::{
    Look as Shown, Matrix, Pending, Tab,
};
use erstberatung::desktop::screen::places::capacity::{Capacity, Message};
use erstberatung::desktop::text::{Language, Texts};
use erstberatung::desktop::theme::{self, Look};
use erstberatung::domain::capacity::{Intake, ReportSource};
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::service::capacity::{CapacityBook, NewFigure};
use erstberatung::service::{Service, entry};
use iced::{Event, Pixels, Point, Rectangle, Renderer, Size, mouse};
use iced_test::core::clipboard;
use iced_test::core::renderer::{Headless, Style};
use iced_test::renderer::graphics::Viewport;
use iced_test::runtime::user_interface::{Cache, UserInterface};
use tiny_skia::{Mask, Pixmap};
use tokio::runtime::Runtime;

const SIZE: Size = Size::new(1280.0, 800.0);

/// The sample with a figure for every grade of every school.
fn office(runtime: &Runtime, folder: &std::path::Path) -> Service {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let clock = Clock::Fixed(today.and_hms_opt(9, 42, 0).unwrap());
    let service = runtime
        .block_on(entry::found_sample(folder, clock))
        .unwrap()
        .service;
    runtime.block_on(service.rehearse()).unwrap();
    let service = service.acting_as(Actor {
        role: Role::SchoolSupervision,
        ..service.actor().clone()
    });
    let office = runtime.block_on(service.office()).unwrap();
    let figures = office.schools.iter().enumerate().flat_map(|(nth, school)| {
        let grades = Intake::all().filter(|intake| school.teaches(*intake));
        grades.map(move |intake| NewFigure {
            school: school.number.clone(),
            intake,
            regular: Some(u16::try_from((nth + usize::from(intake.code())) % 6).unwrap()),
            support: None,
            remark: String::new(),
            on: None,
        })
    });
    let entered = service.report_capacity(figures.collect(), None, ReportSource::File);
    let _ = runtime.block_on(entered).unwrap();
    service
}

fn load_fonts() {
    let mut system = iced_test::renderer::graphics::text::font_system()
        .write()
        .unwrap();
    for font in theme::fonts() {
        system.load_font(font);
    }
}

fn capacity(c: &mut Criterion) {
    load_fonts();
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let service = office(&runtime, folder.path());
    let office = runtime.block_on(service.office()).unwrap();
    assert_eq!(office.schools.len(), 85);
    let texts = Arc::new(Texts::new(Language::German));
    let context = Context::new(service.clone(), office, texts, Platform::Desktop);
    let book: CapacityBook = runtime.block_on(service.capacity()).unwrap();
    let people = runtime.block_on(service.capacity_people()).unwrap();

    let _ = c.bench_function("free places read", |b| {
        b.iter(|| runtime.block_on(service.capacity()).unwrap());
    });
    let _ = c.bench_function("matrix of the primary schools", |b| {
        b.iter(|| {
            let look = Shown {
                tab: Tab::Primary,
                query: "",
                support: false,
                pending: &Pending::new(),
            };
            black_box(Matrix::of(&book, look))
        });
    });

    let mut renderer = runtime
        .block_on(<Renderer as Headless>::new(
            theme::REGULAR,
            Pixels(14.0),
            None,
        ))
        .unwrap();
    let look = theme::theme(Look::Light);
    let (mut screen, task) = Capacity::new(&context);
    drop(task);
    drop(screen.update(Message::Read(Ok(Arc::new((book, people)))), &context));
    // The longest of the views.
    drop(screen.update(Message::TabChosen(Tab::Primary), &context));
    let mut pixels = Pixmap::new(1280, 800).unwrap();
    let mut mask = Mask::new(1280, 800).unwrap();
    let viewport = Viewport::with_physical_size(Size::new(1280, 800), 1.0);
    let background = theme::Tokens::get(Look::Light).canvas;
    let mut kept = Some(Cache::new());
    let mut frame = |screen: &Capacity, renderer: &mut Renderer, by: f32| {
        let cache = kept.take().unwrap_or_default();
        let mut ui = UserInterface::build(screen.view(&context), SIZE, cache, renderer);
        let cursor = mouse::Cursor::Available(Point::new(400.0, 400.0));
        let wheel = Event::Mouse(mouse::Event::WheelScrolled {
            delta: mouse::ScrollDelta::Pixels { x: 0.0, y: by },
        });
        let mut messages = Vec::new();
        drop(ui.update(
            &[wheel],
            cursor,
            renderer,
            &mut clipboard::Null,
            &mut messages,
        ));
        let style = Style {
            text_color: theme::Tokens::get(Look::Light).text,
        };
        ui.draw(renderer, &look, &style, cursor);
        kept = Some(ui.into_cache());
        renderer.draw(
            &mut pixels.as_mut(),
            &mut mask,
            &viewport,
            &[Rectangle::with_size(SIZE)],
            background,
        );
    };
    let mut nth = 0_u32;
    let _ = c.bench_function("a frame of scrolling, drawn and painted whole", |b| {
        b.iter(|| {
            nth += 1;
            let by = if (nth / 20).is_multiple_of(2) {
                -36.0
            } else {
                36.0
            };
            frame(&screen, &mut renderer, by);
        });
    });
    let _ = c.bench_function("a step of the keyboard, drawn and painted whole", |b| {
        b.iter(|| {
            nth += 1;
            let down = if (nth / 20).is_multiple_of(2) { 1 } else { -1 };
            drop(screen.update(Message::Arrow(0, down), &context));
            frame(&screen, &mut renderer, 0.0);
        });
    });
    runtime.block_on(service.store().close()).unwrap();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = capacity }
criterion_main!(benches);
