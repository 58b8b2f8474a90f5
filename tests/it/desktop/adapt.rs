//! Text anpassen below a preview: typed, seen at once, kept, reset; in Briefe with the keyboard alone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::adapt::{Adapt, Event, GERMAN, Reply, TRANSLATED};
use erstberatung::desktop::context::Context;
use erstberatung::desktop::page_view::{self, Around, PageView};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::own_words::OwnWords;
use erstberatung::service::families::ListedFamily;
use erstberatung::service::post_room::PostKey;
use erstberatung::store::rows::FamilyFilter;
use iced::advanced::widget::Id;
use iced::futures::StreamExt as _;
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::{Element, Task};
use iced_test::runtime::{Action, task::into_stream};

use super::goldens;
use super::harness::Window;
use super::sandbox::{Sandbox, USUAL};

#[derive(Debug, Clone)]
enum Message {
    Adapt(Event),
    Shown(page_view::Event),
}

struct State {
    context: Context,
    adapt: Adapt,
    pages: PageView<PostKey>,
    tasks: Vec<Task<Event>>,
    said: Vec<String>,
    closed: bool,
}

fn update(state: &mut State, message: Message) {
    match message {
        Message::Shown(event) => drop(state.pages.update(event)),
        Message::Adapt(event) => match state.adapt.update(event, &state.context) {
            Reply::Run(task) => state.tasks.push(task),
            Reply::Pages(pages) => {
                let key = *state.adapt.key();
                state.pages.arrived(&key, pages);
            }
            Reply::Done(report) => state.said.push(report.sentence),
            Reply::Closed => state.closed = true,
            Reply::Failed(error) => state.said.push(state.context.sentence(&error)),
        },
    }
}

fn view(state: &State) -> Element<'_, Message> {
    let rows = state.adapt.view(Some("Arabisch".into()), &state.context);
    let around = Around {
        title: "Vorschau".into(),
        name: None,
        remark: None,
        nothing: String::new(),
        help: Vec::new(),
        foot: Some(rows.map(Message::Adapt)),
    };
    state
        .pages
        .card(around, 620.0, &state.context, Message::Shown)
}

/// The rows below the preview of a letter in two languages.
struct Desk {
    sandbox: Sandbox,
    key: PostKey,
    window: Window<State, Message>,
}

impl Desk {
    fn new() -> Self {
        let sandbox = Sandbox::in_full_swing(USUAL);
        let service = sandbox.service();
        let day = service.clock().today();
        let room = sandbox.wait(service.post_room(day)).unwrap();
        let two = |key: &PostKey| {
            let found = sandbox.wait(service.own_words(key));
            found.is_ok_and(|found| found.language.is_some())
        };
        let key = room.items.iter().filter_map(|item| item.key).find(two);
        Self::at(sandbox, key.expect("a letter in two languages"))
    }

    /// Opens the rows of a letter.
    fn at(sandbox: Sandbox, key: PostKey) -> Self {
        let context = sandbox.desk().context().clone();
        let (adapt, task) = Adapt::new(key, &context);
        let mut pages = PageView::new("adapted");
        pages.expect(Some(key));
        pages.arrived(&key, sandbox.wait(sandbox.service().post_pages(&key)));
        let state = State {
            context,
            adapt,
            pages,
            tasks: vec![task],
            said: Vec::new(),
            closed: false,
        };
        let window = Window::open((620.0, 900.0), state, update, view);
        let mut desk = Self {
            sandbox,
            key,
            window,
        };
        desk.rest();
        desk
    }

    fn rest(&mut self) {
        while !self.window.state.tasks.is_empty() {
            for task in std::mem::take(&mut self.window.state.tasks) {
                let Some(mut stream) = into_stream(task) else {
                    continue;
                };
                while let Some(action) = self.sandbox.wait(stream.next()) {
                    match action {
                        Action::Output(event) => self.window.send_message(Message::Adapt(event)),
                        Action::Widget(mut operation) => self.window.operate(operation.as_mut()),
                        _ => {}
                    }
                }
            }
        }
    }

    fn write(&mut self, words: &str) {
        self.window.write(words);
        self.rest();
    }

    fn take(&mut self) {
        self.window.chord(Key::Named(Named::Enter), Modifiers::CTRL);
        self.rest();
    }

    fn kept(&self) -> (String, String) {
        let found = self
            .sandbox
            .wait(self.sandbox.service().own_words(&self.key));
        let text = found.unwrap().text;
        (text.german, text.translated)
    }

    fn picture(&mut self) -> Vec<u8> {
        self.window.picture(Look::Light).2
    }
}

#[test]
fn words_in_both_languages_are_kept_only_when_they_are_taken_over() {
    let mut desk = Desk::new();
    assert!(desk.window.is_focused(GERMAN));
    let before = desk
        .sandbox
        .wait(desk.sandbox.service().post_pages(&desk.key));
    desk.write("Der Eingang ist im Hof.");
    assert_eq!(
        desk.kept(),
        (String::new(), String::new()),
        "nothing is kept yet"
    );
    desk.window.click(TRANSLATED);
    desk.write("Hof");
    desk.take();
    assert_eq!(desk.window.state.said, ["Text dieses Briefs angepasst."]);
    assert_eq!(
        desk.kept(),
        ("Der Eingang ist im Hof.".into(), "Hof".into())
    );
    let after = desk
        .sandbox
        .wait(desk.sandbox.service().post_pages(&desk.key));
    assert_ne!(before.unwrap(), after.unwrap());
}

#[test]
fn what_is_typed_stands_in_the_preview_before_it_is_kept() {
    let mut desk = Desk::new();
    // Where the words stand: on the page with the closing.
    desk.window.click("adapted-page-on");
    desk.window.click(GERMAN);
    let before = desk.picture();
    desk.write("Der Eingang ist im Hof.");
    assert_ne!(desk.picture(), before);
    assert_eq!(desk.kept().0, "");
    desk.window.key(Named::Escape);
    desk.window.key(Named::Escape);
    assert!(
        desk.window.state.closed,
        "Esc gives the typed words back, then closes"
    );
    assert_eq!(desk.kept().0, "");
}

#[test]
fn words_that_fit_no_letter_are_told_and_not_kept() {
    let mut desk = Desk::new();
    desk.write("Liebe {familie}");
    assert!(
        desk.window
            .shows("Platzhalter in geschweiften Klammern gibt es nur in Vorlagen.")
    );
    desk.take();
    assert_eq!(desk.kept().0, "");
    desk.window.ctrl("a");
    desk.write("Raum 12");
    assert!(desk.window.shows("Noch 593 Zeichen"));
    desk.take();
    assert_eq!(
        desk.kept().0,
        "Raum 12",
        "the control: fitting words are kept"
    );
}

#[test]
fn reset_brings_the_text_of_the_template_back() {
    let mut desk = Desk::new();
    desk.write("Raum 12");
    desk.take();
    let Desk { sandbox, key, .. } = desk;
    let mut desk = Desk::at(sandbox, key);
    assert!(
        desk.window.shows("Noch 593 Zeichen"),
        "what is kept stands in the field"
    );
    desk.window.click("adapt-reset");
    desk.rest();
    assert_eq!(
        desk.kept().0,
        "Raum 12",
        "nothing happens before it is taken over"
    );
    desk.window.click("adapt-take");
    desk.rest();
    assert_eq!(
        desk.window.state.said,
        ["Der Brief hat wieder den Text der Vorlage."]
    );
    assert_eq!(desk.kept(), (String::new(), String::new()));
}

/// The words of the office's own in letters.
fn own_words(sandbox: &Sandbox) -> Vec<OwnWords> {
    let rows = sandbox.wait(sandbox.service().families(FamilyFilter::Open));
    let own = |listed: ListedFamily| listed.row.family.own_words;
    rows.unwrap().into_iter().flat_map(own).collect()
}

/// How many letters hold such words.
fn adapted(sandbox: &Sandbox) -> usize {
    own_words(sandbox).len()
}

#[test]
fn in_briefe_f2_opens_the_rows_of_the_letter_and_strg_enter_keeps_the_words() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.alt("5");
    sandbox.key(Named::F2);
    assert!(sandbox.window.is_focused(GERMAN));
    sandbox.write("Der Eingang ist im Hof.");
    sandbox.key(Named::Tab);
    assert!(
        sandbox.window.is_focused(TRANSLATED),
        "Tab goes to the next field"
    );
    sandbox.write("Hof");
    sandbox.chord(Key::Named(Named::Tab), Modifiers::SHIFT);
    assert!(sandbox.window.is_focused(GERMAN), "Shift+Tab goes back");
    assert_eq!(adapted(&sandbox), 0);
    sandbox.ctrl("2");
    assert!(
        sandbox.window.find(Id::new("adapt-take")).is_some(),
        "what is typed stays open"
    );
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(sandbox.strip().unwrap(), "Text dieses Briefs angepasst.");
    assert!(sandbox.window.is_focused("letters-table"));
    assert_eq!(adapted(&sandbox), 1);
    let own = own_words(&sandbox);
    assert_eq!(
        (&*own[0].german, &*own[0].translated),
        ("Der Eingang ist im Hof.", "Hof")
    );
    sandbox.ctrl("z");
    assert_eq!(adapted(&sandbox), 0, "Strg+Z takes it back");
}

#[test]
fn in_briefe_the_rows_open_with_the_mouse_and_esc_keeps_nothing() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.alt("5");
    sandbox.click("letters-adapt");
    sandbox.write("Hof");
    sandbox.click("adapt-back");
    assert!(sandbox.window.find(Id::new("adapt-take")).is_none());
    assert_eq!(adapted(&sandbox), 0);
    assert!(sandbox.window.find(Id::new("letters-adapt")).is_some());
}

#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, name) in [((1280.0, 800.0), "1280"), ((1920.0, 1080.0), "1920")] {
        let mut sandbox = Sandbox::in_full_swing(size);
        sandbox.alt("5");
        sandbox.key(Named::F2);
        sandbox.write("Der Eingang ist im Hof. Bitte klingeln Sie bei „Beratung“.");
        for look in [Look::Light, Look::Dark] {
            let (width, height, pixels) = sandbox.window.picture(look);
            let picture = format!("look-adapt-briefe-{name}-{}", look.name());
            goldens::write_png(&picture, width, height, &pixels);
        }
    }
    let mut desk = Desk::new();
    desk.window.click("adapted-page-on");
    desk.window.click(GERMAN);
    desk.write("Der Eingang ist im Hof. Bitte klingeln Sie bei „Beratung“.");
    for look in [Look::Light, Look::Dark] {
        let (width, height, pixels) = desk.window.picture(look);
        let picture = format!("look-adapt-{}", look.name());
        goldens::write_png(&picture, width, height, &pixels);
    }
}
