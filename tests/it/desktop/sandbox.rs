//! The whole program without a screen: the harness' window around [`App`], with its tasks really run, on a sample office
//! in a folder of its own and a clock that stands still at Wednesday, 25 November 2026, 09:42.
//!
//! Screens reuse it: [`Sandbox::at_work`] opens the window at work, keys and clicks go to
//! the harness, and [`Sandbox::rest`] lets everything come to rest.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{NaiveDate, NaiveDateTime};
use erstberatung::clock::Clock;
use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{App, Desk, Message, Options};
use erstberatung::desktop::platform::{Platform, Record};
use erstberatung::domain::language::Lang;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::service::{Service, entry};
use erstberatung::store::faults::Faults;
use iced::futures::StreamExt as _;
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::{Element, Task};
use iced_test::core::widget::operation::Outcome;
use iced_test::runtime::{Action, task::into_stream};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::harness::Window;

/// The usual size of a window in tests.
pub const USUAL: (f32, f32) = (1280.0, 800.0);

/// The program and the tasks it has asked for.
pub struct Running {
    app: App,
    tasks: Vec<Task<Message>>,
}

impl Running {
    fn update(&mut self, message: Message) {
        let task = self.app.update(message);
        self.tasks.push(task);
    }

    fn view(&self) -> Element<'_, Message> {
        self.app.view()
    }
}

/// The program without a screen.
pub struct Sandbox {
    /// The window: keys, clicks, finding words.
    pub window: Window<Running, Message>,
    runtime: Runtime,
    folder: TempDir,
    record: Arc<Mutex<Record>>,
    /// What was put on the clipboard last.
    pub clipboard: Option<String>,
    /// Has the program asked to end?
    pub ended: bool,
}

/// 09:42 on the day of the pictures.
pub fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 25)
        .unwrap()
        .and_hms_opt(9, 42, 0)
        .unwrap()
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap()
}

/// A sample office in a folder: 120 families, nothing booked.
pub fn sample(runtime: &Runtime, folder: &Path) -> Service {
    runtime
        .block_on(entry::found_sample(folder, Clock::Fixed(moment())))
        .unwrap()
        .service
}

/// The same office under the name of its counsellor.
pub async fn counsellor(service: &Service) -> Service {
    let office = service.office().await.unwrap();
    let is = |role: &Role| *role == Role::Counsellor;
    let person = (office.persons.iter()).find(|p| p.roles.iter().any(is));
    let person = person.unwrap();
    service.acting_as(Actor {
        person: person.id,
        name: person.name.clone(),
        role: Role::Counsellor,
    })
}

impl Sandbox {
    fn open(runtime: Runtime, folder: TempDir, entered: Option<Service>, size: (f32, f32)) -> Self {
        let record = Arc::new(Mutex::new(Record::default()));
        let options = Options {
            folder: folder.path().to_path_buf(),
            own_folder: false,
            clock: Clock::Fixed(moment()),
            lang: Some(Lang::De),
            entered,
            platform: Platform::Recorded(Arc::clone(&record)),
            live: false,
        };
        let (app, task) = App::new(&options);
        let running = Running {
            app,
            tasks: vec![task],
        };
        let window = Window::open(size, running, Running::update, Running::view);
        let mut sandbox = Self {
            window,
            runtime,
            folder,
            record,
            clipboard: None,
            ended: false,
        };
        sandbox.window.state.update(Message::Resized(size.into()));
        sandbox.rest();
        sandbox
    }

    /// The program before anything was made.
    pub fn first_start() -> Self {
        Self::open(runtime(), tempfile::tempdir().unwrap(), None, USUAL)
    }

    /// The program in front of the locked sample.
    pub fn at_the_door() -> Self {
        let (runtime, folder) = (runtime(), tempfile::tempdir().unwrap());
        let service = sample(&runtime, folder.path());
        runtime.block_on(service.store().close()).unwrap();
        Self::open(runtime, folder, None, USUAL)
    }

    /// The window at work in a sample office where nothing is booked.
    pub fn at_work() -> Self {
        Self::at_work_in(USUAL)
    }

    /// The same in a window of another size.
    pub fn at_work_in(size: (f32, f32)) -> Self {
        let (runtime, folder) = (runtime(), tempfile::tempdir().unwrap());
        let service = sample(&runtime, folder.path());
        Self::open(runtime, folder, Some(service), size)
    }

    /// The window at work in a sample office with weeks of appointments behind and before it.
    pub fn in_full_swing(size: (f32, f32)) -> Self {
        let (runtime, folder) = (runtime(), tempfile::tempdir().unwrap());
        let service = sample(&runtime, folder.path());
        runtime.block_on(service.rehearse()).unwrap();
        Self::open(runtime, folder, Some(service), size)
    }

    /// The window in an office of ten invented years, lived through day by day.
    pub fn of_ten_years(size: (f32, f32)) -> Self {
        let runtime = runtime();
        let (folder, service) = runtime.block_on(crate::reports::ten_years(Clock::Fixed(moment())));
        Self::open(runtime, folder, Some(service), size)
    }

    /// A counsellor's window in the same full office: one of their talks is running.
    pub fn counselling(size: (f32, f32)) -> Self {
        let (runtime, folder) = (runtime(), tempfile::tempdir().unwrap());
        let service = sample(&runtime, folder.path());
        runtime.block_on(service.rehearse()).unwrap();
        let service = runtime.block_on(counsellor(&service));
        Self::open(runtime, folder, Some(service), size)
    }

    /// The program goes down without a word, and somebody starts it again: the same folder, the same counsellor.
    pub fn crash(self) -> Self {
        let Self {
            window,
            runtime,
            folder,
            ..
        } = self;
        let store = (window.state.app.desk()).map(|d| d.context().service.store().clone());
        drop(window);
        // The engine's threads let the folder go when the last clone is gone; nothing is written any more.
        if let Some(store) = store {
            let _ = runtime.block_on(store.close());
        }
        let clock = Clock::Fixed(moment());
        let entered = entry::unlock(folder.path(), "S. Vorlage", entry::SAMPLE_PASSWORD, clock);
        let service = runtime.block_on(entered).unwrap();
        let service = runtime.block_on(counsellor(&service));
        Self::open(runtime, folder, Some(service), USUAL)
    }

    /// The window at work in a new office: three sites, nobody recorded.
    pub fn founded(size: (f32, f32)) -> Self {
        let (runtime, folder) = (runtime(), tempfile::tempdir().unwrap());
        let founder = entry::Founder {
            name: "S. Vorlage".into(),
            role: Role::Office,
            password: "ein langes Wort".into(),
        };
        let founded = runtime
            .block_on(entry::found(folder.path(), founder, Clock::Fixed(moment())))
            .unwrap();
        Self::open(runtime, folder, Some(founded.service), size)
    }

    /// The administrator's window in the same full office.
    pub fn administering(size: (f32, f32)) -> Self {
        let (runtime, folder) = (runtime(), tempfile::tempdir().unwrap());
        let service = sample(&runtime, folder.path());
        runtime.block_on(service.rehearse()).unwrap();
        let office = runtime.block_on(service.office()).unwrap();
        let person = office
            .persons
            .iter()
            .find(|person| person.roles.contains(&Role::Admin))
            .unwrap();
        let service = service.acting_as(Actor {
            person: person.id,
            name: person.name.clone(),
            role: Role::Admin,
        });
        Self::open(runtime, folder, Some(service), size)
    }

    /// The program is killed and started again over the same data: what was on the screen is gone.
    pub fn after_a_crash(self) -> Self {
        let service = self.service();
        let Self {
            window,
            runtime,
            folder,
            ..
        } = self;
        drop(window);
        Self::open(runtime, folder, Some(service), USUAL)
    }

    /// The same full office on another moment, with a person of this role before the window.
    pub fn at_the_desk_of(self, role: Role, now: NaiveDateTime, size: (f32, f32)) -> Self {
        let (office, store) = {
            let service = self.service();
            (
                self.wait(service.office()).unwrap(),
                service.store().clone(),
            )
        };
        let person = office.persons.iter().find(|p| p.roles.contains(&role));
        let person = person.expect("the sample has somebody of every role");
        let actor = Actor {
            person: person.id,
            name: person.name.clone(),
            role,
        };
        let service = Service::new(store, Clock::Fixed(now), actor);
        Self::open(self.runtime, self.folder, Some(service), size)
    }

    /// The same office and person; the store behind the window fails like this, in this order.
    pub fn with_faults(self, faults: Faults, size: (f32, f32)) -> Self {
        let service = self.service();
        let store = service.store().with_faults(faults);
        let faulty = Service::new(store, service.clock(), service.actor().clone());
        Self::open(self.runtime, self.folder, Some(faulty), size)
    }

    /// Runs every task and what follows from it, until nothing is left to do.
    pub fn rest(&mut self) {
        for _ in 0..200 {
            let tasks = std::mem::take(&mut self.window.state.tasks);
            if tasks.is_empty() {
                return;
            }
            for task in tasks {
                self.run(task);
            }
        }
        panic!("the program never comes to rest");
    }

    /// As [`Sandbox::rest`], and looks at the window after every answer.
    pub fn rest_watching(&mut self, mut seen: impl FnMut(&mut Self)) {
        for _ in 0..200 {
            let tasks = std::mem::take(&mut self.window.state.tasks);
            if tasks.is_empty() {
                return;
            }
            for task in tasks {
                let Some(mut stream) = into_stream(task) else {
                    continue;
                };
                while let Some(action) = self.runtime.block_on(stream.next()) {
                    if let Action::Output(message) = action {
                        self.window.send_message(message);
                        seen(self);
                    }
                }
            }
        }
        panic!("the program never comes to rest");
    }

    /// Throws away the tasks the program has asked for: their answers are given by hand.
    pub fn forget(&mut self) {
        self.window.state.tasks.clear();
    }

    fn run(&mut self, task: Task<Message>) {
        let Some(mut stream) = into_stream(task) else {
            return;
        };
        while let Some(action) = self.runtime.block_on(stream.next()) {
            match action {
                Action::Output(message) => self.window.send_message(message),
                Action::Widget(mut operation) => loop {
                    self.window.operate(operation.as_mut());
                    match operation.finish() {
                        Outcome::Chain(next) => operation = next,
                        Outcome::None | Outcome::Some(()) => break,
                    }
                },
                Action::Clipboard(iced_test::runtime::clipboard::Action::Write {
                    contents,
                    ..
                }) => self.clipboard = Some(contents),
                Action::Clipboard(iced_test::runtime::clipboard::Action::Read {
                    channel, ..
                }) => drop(channel.send(self.clipboard.clone())),
                Action::Exit => self.ended = true,
                _ => {}
            }
        }
    }

    /// Hands a message to the program.
    pub fn say(&mut self, message: Message) {
        self.window.send_message(message);
        self.rest();
    }

    /// Presses a key with a name.
    pub fn key(&mut self, named: Named) {
        self.window.key(named);
        self.rest();
    }

    /// Presses a key with modifiers.
    pub fn chord(&mut self, key: Key, modifiers: Modifiers) {
        self.window.chord(key, modifiers);
        self.rest();
    }

    /// Presses Strg with a letter or digit.
    pub fn ctrl(&mut self, letter: &str) {
        self.chord(Key::Character(letter.into()), Modifiers::CTRL);
    }

    /// Presses Alt with a digit.
    pub fn alt(&mut self, digit: &str) {
        self.chord(Key::Character(digit.into()), Modifiers::ALT);
    }

    /// Presses Tab until the thing with this id has the keyboard.
    pub fn tab_to(&mut self, id: &'static str) {
        for _ in 0..160 {
            if self.window.is_focused(id) {
                return;
            }
            self.key(Named::Tab);
        }
        panic!("Tab never reaches {id}");
    }

    /// Types text.
    pub fn write(&mut self, text: &str) {
        self.window.write(text);
        self.rest();
    }

    /// Clicks the thing with an id.
    pub fn click(&mut self, id: &'static str) {
        self.window.click(id);
        self.rest();
    }

    /// Does this text stand in the window?
    pub fn shows(&mut self, text: &str) -> bool {
        self.window.shows(text)
    }

    /// The program.
    pub fn app(&self) -> &App {
        &self.window.state.app
    }

    /// The window of the person at work.
    pub fn desk(&self) -> &Desk {
        self.app().desk().expect("nobody is at work")
    }

    /// The place that is open.
    pub fn place(&self) -> Destination {
        self.desk().place().clone()
    }

    /// The sentence of the message strip.
    pub fn strip(&self) -> Option<String> {
        self.desk()
            .strip()
            .map(|(_, report)| report.sentence.clone())
    }

    /// The use cases behind the window, for looking at what was really written.
    pub fn service(&self) -> Service {
        self.desk().context().service.clone()
    }

    /// Waits for a use case.
    pub fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What the desktop was asked for, and what its dialogs answer.
    pub fn record(&self) -> std::sync::MutexGuard<'_, Record> {
        self.record.lock().unwrap()
    }

    /// Holds the picture of the window against its golden, light and dark.
    pub fn holds(&mut self, name: &str) {
        super::goldens::holds(name, &mut self.window);
    }
}
