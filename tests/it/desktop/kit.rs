//! How the building blocks behave under keyboard and mouse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::gallery::{Gallery, Message, Page};
use erstberatung::desktop::shell::commands::{Command, SHORTCUTS};
use erstberatung::desktop::widget::dialog::{self, BACK, Dialog};
use erstberatung::desktop::widget::keys::Keys;
use erstberatung::desktop::widget::{button, field};
use iced::Element;
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::widget::{column, stack};

use super::harness::Window;
use super::pictures::gallery;

fn controls() -> Window<Gallery, Message> {
    gallery(Page::Controls, (1440.0, 900.0))
}

fn tab(window: &mut Window<Gallery, Message>, times: usize) {
    for _ in 0..times {
        window.key(Named::Tab);
    }
}

#[test]
fn tab_follows_reading_order_and_passes_what_is_disabled() {
    let mut window = controls();
    for id in [
        "new",
        "letter",
        "small",
        "quiet",
        "danger",
        "large",
        "save",
        "view",
        "tick-0",
        "tick-1",
        "tick-2",
        "chip-open",
    ] {
        tab(&mut window, 1);
        assert!(
            window.is_focused(id),
            "expected {id}, found {:?}",
            window.focused()
        );
    }
    window.chord(Key::Named(Named::Tab), Modifiers::SHIFT);
    assert!(window.is_focused("tick-2"));
}

#[test]
fn tab_goes_around_the_end() {
    let mut window = controls();
    window.chord(Key::Named(Named::Tab), Modifiers::SHIFT);
    assert!(window.is_focused("choice"), "{:?}", window.focused());
    tab(&mut window, 1);
    assert!(window.is_focused("new"));
}

#[test]
fn enter_and_space_press_a_button_and_busy_ones_stay_still() {
    let mut window = controls();
    tab(&mut window, 1);
    window.key(Named::Enter);
    window.key(Named::Space);
    assert_eq!(
        window.said,
        [Message::Pressed("new"), Message::Pressed("new")]
    );
    window.click("busy");
    window.click("off");
    assert_eq!(window.said.len(), 2);
}

#[test]
fn a_press_that_leaves_the_button_does_nothing() {
    let mut window = controls();
    let place = window.place("new");
    window.point(place.center());
    window.send(iced::Event::Mouse(iced::mouse::Event::ButtonPressed(
        iced::mouse::Button::Left,
    )));
    window.point(iced::Point::new(2.0, 2.0));
    window.send(iced::Event::Mouse(iced::mouse::Event::ButtonReleased(
        iced::mouse::Button::Left,
    )));
    assert!(window.said.is_empty());
    window.click("new");
    assert_eq!(window.said, [Message::Pressed("new")]);
}

#[test]
fn segments_are_one_stop_and_arrows_choose_at_once() {
    let mut window = controls();
    tab(&mut window, 8);
    assert!(window.is_focused("view"));
    window.key(Named::ArrowRight);
    assert_eq!(window.state.chosen_view(), 2);
    window.key(Named::ArrowRight);
    assert_eq!(window.state.chosen_view(), 2);
    window.key(Named::Home);
    assert_eq!(window.state.chosen_view(), 0);
    window.key(Named::End);
    window.key(Named::ArrowLeft);
    assert_eq!(window.state.chosen_view(), 1);
    assert!(window.is_focused("view"));
}

#[test]
fn a_check_box_flips_with_space_and_with_its_words() {
    let mut window = controls();
    tab(&mut window, 9);
    window.key(Named::Space);
    window.click("tick-0");
    assert_eq!(window.said, [Message::Flipped(0), Message::Flipped(0)]);
}

#[test]
fn esc_restores_a_changed_field_before_anything_else() {
    let mut window = controls();
    window.click("family");
    window.write("x");
    assert_eq!(window.state.name(), "Chmelnyzkyjx");
    window.key(Named::Escape);
    assert_eq!(window.state.name(), "Chmelnyzkyj");
    assert!(!window.said.contains(&Message::Escaped));
    window.key(Named::Escape);
    assert_eq!(
        window.said.last(),
        Some(&Message::Escaped),
        "unchanged, Esc belongs to the page"
    );
}

#[test]
fn typing_can_be_undone_and_redone_inside_the_field() {
    let mut window = controls();
    window.click("family");
    window.write("ab");
    window.ctrl("z");
    assert_eq!(window.state.name(), "Chmelnyzkyja");
    window.ctrl("z");
    window.ctrl("z");
    assert_eq!(window.state.name(), "Chmelnyzkyj");
    window.ctrl("y");
    assert_eq!(window.state.name(), "Chmelnyzkyja");
    assert!(
        !window.said.contains(&Message::Shortcut(Command::Undo)),
        "the page's undo is not meant"
    );
}

#[test]
fn shortcuts_reach_the_page_and_undo_only_outside_text() {
    let mut window = controls();
    window.ctrl("z");
    window.ctrl("n");
    window.click("family");
    window.ctrl("k");
    window.key(Named::F9);
    let wanted = [
        Command::Undo,
        Command::New,
        Command::Search,
        Command::Privacy,
    ]
    .map(Message::Shortcut);
    assert_eq!(window.said, wanted);
}

#[test]
fn tab_into_a_field_selects_its_content() {
    let mut window = controls();
    tab(&mut window, 13);
    assert!(!window.is_focused("family"), "{:?}", window.focused());
    tab(&mut window, 1);
    assert!(window.is_focused("family"), "{:?}", window.focused());
    window.write("N");
    assert_eq!(window.state.name(), "N");
}

#[test]
fn the_dialog_takes_the_keyboard_and_gives_it_back() {
    let mut window = controls();
    tab(&mut window, 5);
    assert!(window.is_focused("danger"));
    window.key(Named::Enter);
    assert!(window.state.dialog_open());
    assert!(
        window.is_focused(BACK),
        "a destructive dialog starts on the safe action"
    );
    window.key(Named::Escape);
    assert!(!window.state.dialog_open());
    assert!(
        !window.said.contains(&Message::Escaped),
        "Esc closed the dialog only"
    );
    assert!(window.is_focused("danger"));
}

#[test]
fn tab_stays_inside_the_dialog() {
    let mut window = controls();
    window.send_message(Message::DialogOpened);
    let mut seen = Vec::new();
    for _ in 0..6 {
        tab(&mut window, 1);
        seen.push(window.focused().unwrap());
    }
    let inside =
        ["cancel", "effect-0", "effect-1", "effect-2", "reason", BACK].map(iced::widget::Id::new);
    assert_eq!(seen, inside);
}

#[test]
fn enter_acts_in_a_dialog_but_presses_the_focused_step_back() {
    let mut window = controls();
    window.send_message(Message::DialogOpened);
    window.key(Named::Enter);
    assert_eq!(window.said.last(), Some(&Message::DialogLeft));
    window.send_message(Message::DialogOpened);
    tab(&mut window, 5);
    assert!(window.is_focused("reason"));
    window.key(Named::Enter);
    assert_eq!(window.said.last(), Some(&Message::DialogActed));
}

#[test]
fn an_open_dialog_keeps_shortcuts_and_clicks_from_the_page() {
    let mut window = controls();
    let place = window.place("new");
    window.send_message(Message::DialogOpened);
    window.said.clear();
    window.ctrl("n");
    window.click_at(place.center());
    assert!(window.said.is_empty(), "{:?}", window.said);
    window.key(Named::F9);
    assert_eq!(
        window.said,
        [Message::Shortcut(Command::Privacy)],
        "privacy works everywhere"
    );
}

#[derive(Clone, Debug, PartialEq)]
enum Trap {
    Typed(String),
    Left,
}

fn trap_page<'a>() -> Element<'a, Trap> {
    column![field::field("behind", "Dahinter", "").on_input(Trap::Typed)].into()
}

fn trap_dialog<'a>() -> Dialog<'a, Trap> {
    Dialog::new("trap", "Frage?", "Zurück", Trap::Left).action(
        button::primary("act", "Speichern").on_press(Trap::Left),
        None,
    )
}

fn reached_behind(view: fn(&()) -> Element<'_, Trap>) -> bool {
    let mut window = Window::open((800.0, 600.0), (), |(), _| {}, view);
    (0..6).any(|_| {
        window.key(Named::Tab);
        window.is_focused("behind")
    })
}

#[test]
fn the_focus_trap_holds_and_a_plain_stack_would_not() {
    let trapped = reached_behind(|()| {
        Keys::new(
            dialog::layer(trap_page(), Some(trap_dialog())),
            SHORTCUTS,
            |_| None,
        )
        .into()
    });
    assert!(!trapped, "Tab left the dialog");
    let leaking = reached_behind(|()| {
        Keys::new(stack![trap_page(), trap_dialog().view()], SHORTCUTS, |_| {
            None
        })
        .into()
    });
    assert!(
        leaking,
        "the control must leak, or the test above proves nothing"
    );
}

#[test]
fn type_to_find_with_umlauts_arrows_and_enter() {
    let mut window = controls();
    window.click("language");
    window.write("tuerk");
    assert!(window.state.language().is_open());
    window.key(Named::Enter);
    assert_eq!(window.state.language().picked(), Some(&5));
    assert_eq!(window.state.language().query(), "Türkisch");
    let end = window.state.language().query().chars().count();
    for _ in 0..end {
        window.key(Named::Backspace);
    }
    window.write("kurd");
    window.key(Named::ArrowDown);
    window.key(Named::Tab);
    assert_eq!(
        window.state.language().picked(),
        Some(&3),
        "Tab takes the marked row"
    );
    assert!(!window.is_focused("language"), "and moves on");
}

#[test]
fn esc_closes_the_list_before_it_restores() {
    let mut window = controls();
    window.click("language");
    window.write("kurd");
    window.key(Named::Escape);
    assert!(!window.state.language().is_open());
    assert_eq!(window.state.language().query(), "kurd");
    window.key(Named::Escape);
    assert_eq!(window.state.language().query(), "");
    assert!(!window.said.contains(&Message::Escaped));
}

#[test]
fn a_row_of_the_list_can_be_clicked() {
    let mut window = controls();
    window.click("language");
    window.write("ukr");
    let row = window.find("lateinisch".to_owned());
    assert!(row.is_none());
    let place = window.place("language");
    window.click_at(iced::Point::new(
        place.center_x(),
        place.y + place.height + 18.0,
    ));
    assert_eq!(window.state.language().picked(), Some(&6));
}

#[test]
fn the_month_opens_takes_the_keyboard_and_picks() {
    let mut window = controls();
    window.click("date");
    window.chord(Key::Named(Named::ArrowDown), Modifiers::ALT);
    window.key(Named::ArrowRight);
    window.key(Named::ArrowDown);
    window.key(Named::Enter);
    assert_eq!(window.state.date().text(), "10.12.2026");
    window.chord(Key::Named(Named::ArrowDown), Modifiers::ALT);
    window.key(Named::Escape);
    assert_eq!(window.state.date().text(), "10.12.2026");
    assert!(!window.said.contains(&Message::Escaped));
}

#[test]
fn leaving_a_date_field_settles_it() {
    let mut window = controls();
    window.click("date");
    assert_eq!(window.state.date().text(), "+7");
    tab(&mut window, 1);
    assert_eq!(window.state.date().text(), "02.12.2026");
}

#[test]
fn the_table_moves_ticks_and_scrolls_by_keyboard() {
    let mut window = gallery(Page::List, (1280.0, 800.0));
    window.click("families");
    let start = window.state.table().current().unwrap();
    window.key(Named::ArrowDown);
    assert_eq!(window.state.table().current(), Some(start + 1));
    window.key(Named::Space);
    assert!(window.state.table().ticked().contains(&(start + 1)));
    window.chord(Key::Named(Named::ArrowDown), Modifiers::SHIFT);
    assert_eq!(window.state.table().ticked().len(), 2);
    window.key(Named::End);
    assert_eq!(window.state.table().current(), Some(9_999));
    assert!(window.shows("EB-2026-9999") && !window.shows("EB-2026-0001"));
    window.key(Named::Home);
    assert!(window.shows("EB-2026-0001"));
    window.write("mü");
    assert_eq!(window.state.table().current(), Some(6));
    window.ctrl("a");
    assert_eq!(
        window.state.table().ticked().len(),
        9_901,
        "headings are not ticked"
    );
}

#[test]
fn ten_thousand_rows_leave_few_widgets_alive() {
    let window = gallery(Page::List, (1920.0, 1080.0));
    let live = window.state.table().live(10_000, 36.0).len();
    assert!(live > 10 && live <= 60, "{live}");
}

#[test]
fn the_wheel_scrolls_and_stops_at_the_ends() {
    let mut window = gallery(Page::List, (1280.0, 800.0));
    let place = window.place("families");
    window.point(place.center());
    let wheel = |y| {
        iced::Event::Mouse(iced::mouse::Event::WheelScrolled {
            delta: iced::mouse::ScrollDelta::Lines { x: 0.0, y },
        })
    };
    window.send(wheel(5.0));
    assert!(window.shows("EB-2026-0000"));
    window.send(wheel(-20.0));
    assert!(!window.shows("EB-2026-0000"));
}

#[test]
fn a_long_text_is_cut_to_its_column_and_still_found_whole() {
    use erstberatung::desktop::widget::{cut::cut, label};
    fn view((): &()) -> Element<'_, Trap> {
        iced::widget::container(cut(label::DENSE, "Sheikh Mousa, Hussein Abdulrahman"))
            .width(120)
            .into()
    }
    fn whole((): &()) -> Element<'_, Trap> {
        iced::widget::container(cut(label::DENSE, "Sheikh Mousa, Hussein Abdulrahman")).into()
    }
    let width = |view| {
        let mut window = Window::open((800.0, 100.0), (), |(), _: Trap| {}, view);
        let found = window
            .find("Sheikh Mousa, Hussein Abdulrahman".to_owned())
            .unwrap();
        found.bounds().width
    };
    assert!(
        width(view) <= 120.0 && width(view) > 90.0,
        "{}",
        width(view)
    );
    assert!(width(whole) > 180.0, "the control: uncut it is wider");
}
