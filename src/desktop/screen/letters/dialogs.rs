//! The questions before something leaves the house: print, save.

use iced::Element;
use iced::widget::{column, row};

use super::rows::number;
use super::{Asking, Message};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{button, checkbox, label};

/// The field of the folder.
pub(super) const FOLDER: &str = "letters-folder";

/// The action of the question before printing.
const PRINT: &str = "letters-print-confirm";

/// A folder is named in full.
pub(super) fn is_folder(typed: &str) -> bool {
    std::path::Path::new(typed.trim()).is_absolute()
}

/// The open dialog.
pub(super) fn dialog<'a>(
    asking: &'a Asking,
    folder: &'a str,
    context: &'a Context,
) -> Option<Dialog<'a, Message>> {
    Some(match asking {
        Asking::Print {
            letters,
            sheets,
            posted,
        } => {
            let count = number(letters.len());
            question(
                "letters-print-dialog",
                context.texts.letters_print_ask(count),
                context,
            )
            .object(facts(letters.len(), *sheets, context))
            .body(
                column![
                    label::dense(context.texts.letters_print_fact()),
                    posted_tick(*posted, context)
                ]
                .spacing(gap::M),
            )
            .action(
                button::primary(PRINT, context.texts.letters_print(count))
                    .icon(icon::PRINTER)
                    .on_press(Message::Confirmed),
                Some(Message::Confirmed),
            )
            .initial(PRINT)
        }
        Asking::Save {
            letters,
            sheets,
            posted,
            single,
            no_dialog,
        } => save(
            letters.len(),
            *sheets,
            *posted,
            *single,
            *no_dialog,
            folder,
            context,
        ),
    })
}

fn question<'a>(id: &'static str, title: String, context: &'a Context) -> Dialog<'a, Message> {
    Dialog::new(id, title, context.texts.back(), Message::DialogClosed)
}

/// "10 Briefe · 17 Blatt · nach PLZ sortiert"
fn facts(letters: usize, sheets: Option<usize>, context: &Context) -> String {
    let texts = &context.texts;
    let sheets = sheets.map_or_else(
        || texts.letters_counting(),
        |count| texts.letters_sheets(number(count)),
    );
    format!(
        "{} · {sheets} · {}",
        texts.letters_count(number(letters)),
        texts.letters_by_postcode()
    )
}

fn posted_tick<'a>(posted: bool, context: &Context) -> Element<'a, Message> {
    let words = context
        .texts
        .letters_enter_posted(&context.texts.day_month(context.today));
    checkbox::checkbox(
        "letters-posted",
        words,
        posted,
        Some(Message::PostedToggled),
    )
}

fn save<'a>(
    letters: usize,
    sheets: Option<usize>,
    posted: bool,
    single: bool,
    no_dialog: bool,
    folder: &'a str,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let count = number(letters);
    let good = is_folder(folder);
    let note = if !good && !folder.trim().is_empty() {
        Note::wrong(texts.letters_folder_full())
    } else if no_dialog {
        Note::hint(texts.letters_folder_type())
    } else {
        Note::hint(texts.letters_folder_hint())
    };
    let path = field::field(FOLDER, texts.letters_folder(), folder)
        .on_input(Message::FolderTyped)
        .note(note);
    let pick = button::secondary("letters-folder-pick", texts.letters_folder_pick())
        .icon(icon::FOLDER_OPEN)
        .on_press(Message::FolderPressed);
    let ready = good.then_some(Message::Confirmed);
    question(
        "letters-save-dialog",
        texts.letters_save_ask(count),
        context,
    )
    .object(facts(letters, sheets, context))
    .body(
        column![
            path,
            row![pick],
            checkbox::checkbox(
                "letters-single",
                texts.letters_single(),
                single,
                Some(Message::SingleToggled)
            ),
            posted_tick(posted, context),
            label::cap(texts.letters_save_fact()),
        ]
        .spacing(gap::M),
    )
    .action(
        button::primary("letters-save-confirm", texts.letters_save())
            .icon(icon::FILE_DOWN)
            .on_press_maybe(ready.clone()),
        ready,
    )
    .wide()
    .initial(FOLDER)
}
