//! The recovery sheet (Wiederherstellungsblatt): shown once, printed or saved, and put away before work begins.

use std::path::PathBuf;

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length, Task};

use super::{Entered, World};
use crate::desktop::icon;
use crate::desktop::platform::{Kind, Overwrite, Trouble};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::{banner, button, label};

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Speichern.
    SavePressed,
    /// It was saved, or not.
    Saved(Result<Option<PathBuf>, Trouble>),
    /// Drucken.
    PrintPressed,
    /// It was printed, or not.
    Printed(Result<(), Trouble>),
    /// "Ich habe ihn gedruckt und weggelegt."
    Ticked,
    /// Weiter.
    NextPressed,
}

/// What follows.
#[derive(Debug)]
pub enum Reply {
    /// Work to be run.
    Run(Task<Message>),
    /// Work can begin.
    Enter(Entered),
}

/// The sheet.
#[derive(Debug)]
pub struct Sheet {
    entered: Entered,
    code: String,
    ticked: bool,
    note: Option<(Tone, String)>,
}

impl Sheet {
    /// The sheet of a database that was just made.
    #[must_use]
    pub fn new(entered: Entered, code: String) -> Self {
        Self {
            entered,
            code,
            ticked: false,
            note: None,
        }
    }

    /// The sheet as plain text.
    fn text(&self, world: &World) -> String {
        let date = world.texts.date_plain(world.now.date());
        let folder = self
            .entered
            .service
            .store()
            .place()
            .folder()
            .display()
            .to_string();
        world.texts.sheet_text(&date, &folder, &self.code)
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, world: &World) -> Reply {
        match message {
            Message::SavePressed => {
                let kind = Kind {
                    words: world.texts.sheet_kind(),
                    endings: &["txt"],
                };
                let platform = world.platform.clone();
                let ask = platform.clone().save_file(
                    world.texts.sheet_title(),
                    world.texts.sheet_file(),
                    kind,
                );
                let text = self.text(world);
                let work = async move {
                    let Some(path) = ask.await? else {
                        return Ok(None);
                    };
                    // The dialog asked before it named a file that is there already.
                    let written =
                        platform.write(path.clone(), text.into_bytes(), Overwrite::Allowed);
                    written.await.map(|()| Some(path))
                };
                Reply::Run(Task::perform(work, Message::Saved))
            }
            Message::Saved(result) => {
                match result {
                    Ok(Some(path)) => {
                        self.note = Some((
                            Tone::Ok,
                            world.texts.sheet_saved(&path.display().to_string()),
                        ));
                    }
                    Ok(None) => {}
                    Err(trouble) => {
                        self.note = Some((Tone::Danger, trouble.sentence(&world.texts)));
                    }
                }
                Reply::Run(Task::none())
            }
            Message::PrintPressed => {
                let work = world.platform.clone().print_text(self.text(world));
                Reply::Run(Task::perform(work, Message::Printed))
            }
            Message::Printed(result) => {
                self.note = Some(match result {
                    Ok(()) => (Tone::Ok, world.texts.sheet_printed()),
                    Err(trouble) => (Tone::Danger, trouble.sentence(&world.texts)),
                });
                Reply::Run(Task::none())
            }
            Message::Ticked => {
                self.ticked = !self.ticked;
                Reply::Run(Task::none())
            }
            Message::NextPressed if self.ticked => Reply::Enter(self.entered.clone()),
            Message::NextPressed => Reply::Run(Task::none()),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, world: &'a World) -> Element<'a, Message> {
        let texts = &world.texts;
        let code = container(
            column![label::cap(texts.sheet_code()), label::title(&self.code)].spacing(gap::XS),
        )
        .padding([gap::L, 20.0])
        .width(Length::Fill)
        .style(theme::card);
        let note = self
            .note
            .clone()
            .map(|(tone, words)| banner::banner(tone, words));
        let next = button::primary("sheet-next", texts.sheet_begin())
            .large()
            .trailing(icon::ARROW_RIGHT)
            .on_press_maybe(self.ticked.then_some(Message::NextPressed));
        container(
            column![
                label::hero(texts.sheet_title()),
                label::muted(texts.sheet_words()),
                space().height(gap::S),
                code,
                row![
                    button::secondary("sheet-print", texts.sheet_print())
                        .icon(icon::PRINTER)
                        .on_press(Message::PrintPressed),
                    button::secondary("sheet-save", texts.sheet_save())
                        .icon(icon::FILE_DOWN)
                        .on_press(Message::SavePressed),
                ]
                .spacing(gap::S),
                note,
                space().height(gap::S),
                checkbox(
                    "sheet-tick",
                    texts.sheet_tick(),
                    self.ticked,
                    Some(Message::Ticked)
                ),
                row![space::horizontal(), next].align_y(Alignment::Center),
            ]
            .spacing(gap::M),
        )
        .max_width(640)
        .padding([64, 0])
        .into()
    }
}
