//! The questions before something leaves the house: print, save.

use iced::Element;
use iced::widget::{column, row};

use super::Message;
use super::printing::{FilesWanted, Sending, To};
use super::rows::number;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::print_setup::PrintSetup;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{banner, button, checkbox, label};

/// The field of the folder.
pub(super) const FOLDER: &str = "letters-folder";

/// The action of the question before printing.
const PRINT: &str = "letters-print-confirm";

/// A folder is named in full.
pub(super) fn is_folder(typed: &str) -> bool {
    std::path::Path::new(typed.trim()).is_absolute()
}

/// The question before printing or saving.
pub(super) fn dialog<'a>(
    sending: &'a Sending,
    folder: &'a str,
    context: &'a Context,
) -> Dialog<'a, Message> {
    match &sending.to {
        To::Printer(setup) => print(sending, setup, context),
        To::Files(files) => save(sending, *files, folder, context),
    }
}

fn question<'a>(id: &'static str, title: String, context: &'a Context) -> Dialog<'a, Message> {
    Dialog::new(id, title, context.texts.back(), Message::DialogClosed)
}

/// "10 Briefe · 17 Blatt · nach PLZ sortiert"
fn facts(sending: &Sending, context: &Context) -> String {
    let texts = &context.texts;
    let sheets = sending.sheets.map_or_else(
        || texts.letters_counting(),
        |count| texts.letters_sheets(number(count)),
    );
    format!(
        "{} · {sheets} · {}",
        texts.letters_count(number(sending.letters.len())),
        texts.letters_by_postcode()
    )
}

fn posted_tick<'a>(posted: bool, context: &'a Context) -> Element<'a, Message> {
    let words = context
        .texts
        .letters_enter_posted(&context.texts.day_month(context.today));
    let press = Some(Message::PostedToggled);
    checkbox::checkbox("letters-posted", words, posted, press)
}

/// What is said of letters that were printed before.
fn again<'a>(sending: &Sending, context: &'a Context) -> Option<Element<'a, Message>> {
    let count = number(sending.again);
    (count > 0).then(|| banner::banner(Tone::Info, context.texts.post_reprint_fact(count)).into())
}

fn print<'a>(
    sending: &'a Sending,
    setup: &'a PrintSetup,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let count = number(sending.letters.len());
    let ready = setup.is_ready().then_some(Message::Confirmed);
    question(
        "letters-print-dialog",
        texts.letters_print_ask(count),
        context,
    )
    .object(facts(sending, context))
    .body(
        column![
            again(sending, context),
            setup.rows(context).map(Message::Printing),
            label::dense(texts.letters_print_fact()),
            label::dense(texts.post_list_fact()),
            posted_tick(sending.posted, context)
        ]
        .spacing(gap::M),
    )
    .action(
        button::primary(PRINT, texts.letters_print(count))
            .icon(icon::PRINTER)
            .on_press_maybe(ready.clone()),
        ready,
    )
    .initial(PRINT)
}

fn save<'a>(
    sending: &'a Sending,
    files: FilesWanted,
    folder: &'a str,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let count = number(sending.letters.len());
    let good = is_folder(folder);
    let note = if !good && !folder.trim().is_empty() {
        Note::wrong(texts.letters_folder_full())
    } else if files.no_dialog {
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
    let single = Some(Message::SingleToggled);
    let open = Some(Message::OpenToggled);
    question(
        "letters-save-dialog",
        texts.letters_save_ask(count),
        context,
    )
    .object(facts(sending, context))
    .body(
        column![
            again(sending, context),
            path,
            row![pick],
            checkbox::checkbox(
                "letters-single",
                texts.letters_single(),
                files.single,
                single
            ),
            checkbox::checkbox("letters-open", texts.post_open_folder(), files.open, open),
            posted_tick(sending.posted, context),
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
