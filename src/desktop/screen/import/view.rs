//! How reading in looks: the steps above, below them the file, the columns, the preview, the end.

mod check;
mod columns;

use iced::keyboard::key::Named;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::files::Form;
use super::{Import, Message, Step, stepped};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::shell;
use crate::desktop::text::Texts;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::progress as bar;
use crate::desktop::widget::stepper::{Stage, Step as Part, stepper};
use crate::desktop::widget::{banner, button, label};
use crate::domain::rights::Right;
use crate::service::imports::Counts;

use check::check;
use columns::{COLUMN, columns};

pub(super) fn page<'a>(screen: &'a Import, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let trouble = screen.trouble.as_ref().map(|words| {
        let banner = banner::banner(Tone::Danger, words.clone()).link(
            "import-again",
            texts.import_pick(),
            Message::PickPressed,
        );
        container(banner).padding(iced::padding::bottom(gap::M))
    });
    let body: Element<'a, Message> = if !context.may(Right::Import) {
        banner::banner(Tone::Info, texts.import_no_right()).into()
    } else {
        match (&screen.preview, screen.step) {
            (_, Step::Done) => done(screen.done.unwrap_or_default(), context),
            (Some(preview), Step::Columns) => columns(screen, preview, context),
            (Some(preview), Step::Check) => check(screen, preview, context),
            _ => file(screen, context),
        }
    };
    shell::page(
        column![
            head(screen, context),
            steps(screen, context),
            // The place of bar and banner is always there, so that the fields below keep the keyboard.
            column![column![progress(screen, context), trouble], body]
        ]
        .spacing(gap::M),
    )
}

fn head<'a>(screen: &'a Import, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let cap = Chord::key(Named::Enter).with_ctrl().label(texts);
    let mut actions: Vec<Element<'a, Message>> = Vec::new();
    match screen.step {
        Step::Columns => {
            actions.push(
                button::secondary("import-back", texts.back())
                    .on_press(Message::Backward)
                    .into(),
            );
            actions.push(
                button::primary("import-forward", texts.import_next())
                    .trailing(icon::ARROW_RIGHT)
                    .key_cap(cap)
                    .on_press_maybe((!screen.is_reading()).then_some(Message::Forward))
                    .into(),
            );
        }
        Step::Check => {
            let (obstacles, counts) = screen.stand();
            let (children, files) = (counts.children_new, counts.families_changed);
            let reason = if obstacles > 0 {
                Some(texts.import_blocked(number(obstacles)))
            } else if children + files == 0 {
                Some(texts.lists_nothing())
            } else {
                None
            };
            let take = match (children, files) {
                (children, 0) => texts.import_take(number(children)),
                (0, files) => texts.lists_take_changes(number(files)),
                (children, files) => texts.lists_take_both(number(children), number(files)),
            };
            let may = reason.is_none() && !screen.is_reading();
            if let Some(reason) = reason {
                actions.push(
                    label::dense(reason)
                        .style(theme::soft_text(Tone::Danger))
                        .into(),
                );
            }
            actions.push(
                button::secondary("import-back", texts.back())
                    .on_press(Message::Backward)
                    .into(),
            );
            actions.push(
                button::primary("import-forward", take)
                    .icon(icon::CHECK)
                    .busy(screen.writing)
                    .on_press_maybe(may.then_some(Message::Forward))
                    .into(),
            );
        }
        Step::File | Step::Done => {}
    }
    row![
        label::title(texts.import_title()),
        space::horizontal(),
        row(actions).spacing(gap::M).align_y(Alignment::Center),
    ]
    .height(40)
    .align_y(Alignment::Center)
    .into()
}

fn steps<'a>(screen: &'a Import, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let at = match screen.step {
        Step::File => 0,
        Step::Columns => 1,
        Step::Check if screen.writing => 3,
        Step::Check => 2,
        Step::Done => 4,
    };
    let part = |place: usize, words: String| Part {
        words,
        date: None,
        stage: match place.cmp(&at) {
            std::cmp::Ordering::Less => Stage::Done,
            std::cmp::Ordering::Equal => Stage::Current,
            std::cmp::Ordering::Greater => Stage::Open,
        },
    };
    let parts = vec![
        part(0, texts.import_step_file()),
        part(1, texts.import_step_columns()),
        part(2, texts.import_step_check()),
        part(3, texts.import_step_take()),
    ];
    let facts = if screen.is_reading() {
        Some(texts.import_reading())
    } else if screen.writing {
        Some(texts.import_writing())
    } else {
        screen.preview.as_ref().map(|preview| {
            let file = std::path::Path::new(screen.path.trim())
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            texts.import_facts(
                &file,
                number(preview.draft.rows),
                &delimiter(preview.table.delimiter, context),
                preview.table.encoding.name(),
            )
        })
    };
    let busy = screen.is_reading() || screen.writing;
    let mark = if busy {
        icon::LOADER_CIRCLE
    } else {
        icon::FILE_TEXT
    };
    let facts = facts.map(|words| {
        row![
            mark.text().style(theme::muted),
            cut(label::DENSE, words).style(theme::muted)
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
    });
    container(
        row![
            container(stepper("import-steps", parts, at.min(3), stepped))
                .width(Length::FillPortion(5)),
            container(facts)
                .width(Length::FillPortion(4))
                .align_x(Alignment::End),
        ]
        .spacing(gap::L)
        .align_y(Alignment::Center),
    )
    .padding([gap::S, gap::L])
    .width(Length::Fill)
    .style(theme::card)
    .into()
}

/// How far a long look is, with a way to stop it.
fn progress<'a>(screen: &'a Import, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let share = screen.running.as_ref()?.share()?;
    #[allow(clippy::cast_possible_truncation, reason = "0 to 100")]
    let percent = (share * 100.0).floor() as i64;
    let stop = (texts.lists_stop(), Message::StopPressed);
    let bar = bar::progress(texts.lists_how_far(percent), share, None, Some(stop));
    let card = container(bar)
        .padding([gap::S, gap::L])
        .width(Length::Fill)
        .style(theme::card);
    Some(
        container(card)
            .padding(iced::padding::bottom(gap::M))
            .into(),
    )
}

/// The templates of the senders.
fn templates<'a>(screen: &'a Import, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let rows = screen.templates.iter().enumerate().map(|(at, template)| {
        row![
            icon::SAVE.at(13.0).style(theme::muted),
            container(cut(label::DENSE_STRONG, template.sender.as_str()))
                .width(Length::FillPortion(3)),
            container(cut(
                label::DENSE,
                texts.lists_template_columns(number(template.used()))
            ))
            .width(Length::FillPortion(3)),
            button::link(
                format!("import-template-{at}"),
                texts.lists_template_forget(),
                Some(Message::ForgetPressed(template.sender.clone())),
            ),
        ]
        .spacing(gap::M)
        .height(COLUMN)
        .align_y(Alignment::Center)
        .into()
    });
    let none = screen
        .templates
        .is_empty()
        .then(|| label::dense_muted(texts.lists_template_none()));
    let body = column![
        label::head(texts.lists_template_head()),
        label::dense_muted(texts.lists_template_words()),
        none,
        column(rows),
    ]
    .spacing(gap::XS);
    container(
        container(body)
            .padding(gap::L)
            .width(Length::Fill)
            .style(theme::card),
    )
    .max_width(720)
    .into()
}

fn file<'a>(screen: &'a Import, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let field = field::field("import-path", texts.import_path(), &screen.path)
        .on_input(Message::PathTyped)
        .on_submit(Message::Forward)
        .note(Note::hint(texts.import_path_hint()))
        .icon(icon::FILE_UP);
    let may = !screen.path.trim().is_empty() && !screen.is_reading();
    let buttons = row![
        button::primary("import-open", texts.import_open())
            .busy(screen.is_reading())
            .key_cap("Enter")
            .on_press_maybe(may.then_some(Message::Forward)),
        button::secondary("import-pick", texts.import_pick())
            .icon(icon::FOLDER_OPEN)
            .on_press(Message::PickPressed),
    ]
    .spacing(gap::S);
    let body = column![
        label::head(texts.import_file_head()),
        label::dense_muted(texts.import_file_words()),
        space().height(gap::S),
        field,
        buttons,
    ]
    .spacing(gap::XS);
    let file = container(container(body).padding(gap::L).style(theme::card)).max_width(720);
    column![file, templates(screen, context)]
        .spacing(gap::M)
        .into()
}

fn delimiter(sign: char, context: &Context) -> String {
    let texts = &context.texts;
    match sign {
        ';' => texts.import_semicolon(),
        ',' => texts.import_comma(),
        '\t' => texts.import_tab(),
        '|' => texts.import_bar(),
        other => other.to_string(),
    }
}

fn done<'a>(counts: Counts, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let line = |count: usize, words: fn(&Texts, i64) -> String| {
        (count > 0).then(|| label::dense_muted(words(texts, number(count))))
    };
    let changed = line(counts.families_changed, Texts::lists_done_changed);
    let faulty = line(counts.rows_faulty, Texts::lists_done_faulty);
    let answer = column![
        label::dense_strong(texts.lists_answer_head()),
        label::dense_muted(texts.lists_answer_words()),
        row![
            button::secondary("import-answer-table", texts.lists_answer_table())
                .icon(icon::FILE_DOWN)
                .on_press(Message::AnswerPressed(Form::Table)),
            button::secondary("import-answer-text", texts.lists_answer_text())
                .icon(icon::FILE_TEXT)
                .on_press(Message::AnswerPressed(Form::Text)),
        ]
        .spacing(gap::S),
    ]
    .spacing(gap::XS);
    let present = (counts.children_present > 0)
        .then(|| label::dense_muted(texts.import_done_present(number(counts.children_present))));
    let body = column![
        row![
            icon::CIRCLE_CHECK
                .at(18.0)
                .style(theme::soft_text(Tone::Ok)),
            label::head(texts.import_done_title())
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
        label::body(texts.import_done_words(
            number(counts.children_new),
            number(counts.rows),
            number(counts.families_new)
        )),
        present,
        changed,
        faulty,
        space().height(gap::S),
        answer,
        space().height(gap::S),
        row![
            button::primary("import-families", texts.import_to_families())
                .trailing(icon::ARROW_RIGHT)
                .on_press(Message::FamiliesPressed),
            button::secondary("import-another", texts.import_another())
                .icon(icon::FILE_UP)
                .on_press(Message::AnotherPressed),
        ]
        .spacing(gap::S),
    ]
    .spacing(gap::S);
    container(
        container(body)
            .padding(gap::L)
            .width(Length::Fill)
            .style(theme::card),
    )
    .max_width(720)
    .into()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
