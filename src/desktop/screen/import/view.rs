//! How reading in looks: the steps above, below them the file, the columns, the preview, the end.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::columns::State;
use super::files::Form;
use super::lines::{Line, Sort};
use super::{Filter, Import, Message, Step, stepped};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::shell;
use crate::desktop::text::Texts;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::progress as bar;
use crate::desktop::widget::search_box::{self, Look};
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::stepper::{Stage, Step as Part, stepper};
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{banner, button, card, empty, label, scroll};
use crate::domain::rights::Right;
use crate::exchange::encoding::Encoding;
use crate::exchange::mapping::Target;
use crate::service::imports::{Counts, Preview};
use iced::keyboard::key::Named;

/// Height of the row of a column.
const COLUMN: f32 = 38.0;
/// Below this height of the window's page the columns leave more room to the preview.
const COLUMNS_SHORT: f32 = 214.0;

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

fn columns<'a>(
    screen: &'a Import,
    preview: &'a Preview,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let encodings = [
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Windows1250,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ];
    let encoding = scaled(
        "import-encoding",
        encodings
            .into_iter()
            .map(|encoding| segment(encoding, encoding.name()))
            .collect(),
        Some(&preview.table.encoding),
        Scale::Small,
        Message::EncodingChosen,
    );
    let signs = scaled(
        "import-delimiter",
        [';', ',', '\t', '|']
            .into_iter()
            .map(|sign| segment(sign, delimiter(sign, context)))
            .collect(),
        Some(&preview.table.delimiter),
        Scale::Small,
        Message::DelimiterChosen,
    );
    let free = row![
        checkbox(
            "import-free-text",
            texts.import_free_text(),
            preview.mapping.import_free_text,
            Some(Message::FreeTextPressed),
        ),
        cut(label::CAP, texts.import_free_text_hint()).style(theme::muted),
    ]
    .spacing(gap::L)
    .align_y(Alignment::Center);
    let reporter = field::field("import-reporter", texts.import_reporter(), &screen.reporter)
        .on_input(Message::ReporterTyped)
        .on_blur(Message::ReporterLeft)
        .note(Note::hint(texts.import_reporter_hint()))
        .width(300);
    let dialect = row![
        field::labelled(texts.import_encoding(), encoding, Note::Empty),
        field::labelled(texts.import_delimiter(), signs, Note::Empty),
        reporter,
    ]
    .spacing(gap::XL);
    column![
        container(column![dialect, free].spacing(gap::XS))
            .padding([gap::M, 14.0])
            .width(Length::Fill)
            .style(theme::card),
        column_card(screen, context, None),
    ]
    .spacing(gap::M)
    .into()
}

/// The card of the columns: as high as the page, or a few rows with a scroller.
fn column_card<'a>(
    screen: &'a Import,
    context: &'a Context,
    height: Option<f32>,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let states = &screen.column_states;
    let used = states
        .iter()
        .filter(|state| state.target != Target::Ignore)
        .count();
    let template = screen
        .preview
        .as_ref()
        .and_then(|preview| preview.template.as_deref())
        .map(|sender| {
            row![
                icon::CHECK.at(13.0).style(theme::soft_text(Tone::Ok)),
                cut(label::DENSE, texts.lists_template_used(sender))
                    .style(theme::soft_text(Tone::Ok)),
            ]
            .spacing(gap::XS)
            .align_y(Alignment::Center)
        });
    let links = row![
        template,
        button::link(
            "import-load",
            texts.lists_from_file(),
            Some(Message::LoadPressed)
        ),
        button::link(
            "import-save",
            texts.lists_to_file(),
            Some(Message::SavePressed)
        ),
        button::link(
            "import-keep",
            texts.lists_template_keep(),
            Some(Message::KeepPressed)
        ),
    ]
    .spacing(gap::L)
    .align_y(Alignment::Center);
    let head = card::header(
        texts.import_step_columns(),
        Some(texts.import_columns_facts(number(used), number(states.len()))),
        Some(links.into()),
    );
    let rows = states
        .iter()
        .zip(&screen.columns)
        .enumerate()
        .map(|(at, (state, picker))| column_row(at, state, picker, screen, context));
    let list = scroll::down(column(rows)).height(height.map_or(Length::Fill, Length::Fixed));
    card::listed(head, list).into()
}

fn column_row<'a>(
    at: usize,
    state: &'a State,
    picker: &'a search_box::State<super::Meaning>,
    screen: &'a Import,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let free = screen
        .preview
        .as_ref()
        .is_some_and(|preview| preview.mapping.import_free_text);
    let (mark, tone, words): (Icon, Tone, String) = match state.target {
        Target::Ignore => (icon::MINUS, Tone::Neutral, texts.import_ignored()),
        _ if state.filled == 0 => (icon::MINUS, Tone::Neutral, texts.lists_empty()),
        Target::Remark if !free => (icon::SHIELD, Tone::Neutral, texts.import_health()),
        _ if state.wrong > 0 => {
            let mut words = texts.import_wrong(number(state.wrong));
            if state.unsure > 0 {
                words = format!("{words}, {}", texts.import_unsure(number(state.unsure)));
            }
            (icon::CIRCLE_ALERT, Tone::Danger, words)
        }
        _ if state.unsure > 0 => (
            icon::TRIANGLE_ALERT,
            Tone::Warn,
            texts.import_unsure(number(state.unsure)),
        ),
        _ if state.confidence < 0.8 => {
            #[allow(clippy::cast_possible_truncation, reason = "0 to 100")]
            let percent = (state.confidence * 100.0).round() as i64;
            (icon::CIRCLE_HELP, Tone::Warn, texts.import_sure(percent))
        }
        _ => (
            icon::CHECK,
            Tone::Ok,
            texts.import_valid(number(state.filled)),
        ),
    };
    let sample = if context.privacy {
        "…"
    } else {
        &state.sample
    };
    let look = Look {
        label: None,
        placeholder: texts.target_ignore().into(),
        note: None,
        key_cap: None,
        max_width: 280.0,
    };
    let picker = search_box::with_look(
        format!("import-column-{at}"),
        look,
        picker,
        texts,
        move |event| Message::Column(at, event),
    );
    column![
        container(
            row![
                container(cut(label::DENSE_STRONG, state.header.as_str()))
                    .width(Length::FillPortion(3)),
                container(cut(label::DENSE, sample).style(theme::muted))
                    .width(Length::FillPortion(3)),
                icon::ARROW_RIGHT.at(13.0).style(theme::muted),
                container(picker).width(280),
                row![
                    mark.at(13.0).style(theme::soft_text(tone)),
                    cut(label::DENSE, words).style(theme::soft_text(tone))
                ]
                .spacing(gap::XS)
                .align_y(Alignment::Center)
                .width(Length::FillPortion(3)),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center),
        )
        .padding([0.0, 14.0])
        .height(COLUMN)
        .align_y(Alignment::Center),
        card::separator(),
    ]
    .into()
}

fn check<'a>(
    screen: &'a Import,
    preview: &'a Preview,
    context: &'a Context,
) -> Element<'a, Message> {
    let general = preview
        .draft
        .findings
        .iter()
        .filter(|finding| finding.row.is_none())
        .filter(|finding| finding.severity() == crate::exchange::draft::Severity::Error)
        .map(|finding| {
            let banner = banner::banner(Tone::Danger, finding.sentence(context.lang));
            container(banner)
                .padding(iced::padding::bottom(gap::M))
                .into()
        });
    let top = row![
        container(column_card(screen, context, Some(COLUMNS_SHORT))).width(Length::FillPortion(13)),
        container(result(preview, context)).width(Length::FillPortion(5)),
    ]
    .spacing(gap::M);
    column![
        column(general),
        column![top, table(screen, context)].spacing(gap::M)
    ]
    .into()
}

fn result<'a>(preview: &'a Preview, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let counts = preview.counts();
    let fact = |mark: Icon, tone: Tone, words: String, count: usize| {
        row![
            mark.text().style(theme::soft_text(tone)),
            label::dense(words),
            space::horizontal(),
            label::dense_strong(texts.number(number(count))),
        ]
        .spacing(gap::S)
        .height(28)
        .align_y(Alignment::Center)
    };
    let body = column![
        fact(
            icon::CIRCLE_PLUS,
            Tone::Ok,
            texts.import_count_new(),
            counts.children_new
        ),
        card::separator(),
        fact(
            icon::COPY_CHECK,
            Tone::Warn,
            texts.import_count_doubtful(),
            counts.children_doubtful
        ),
        card::separator(),
        fact(
            icon::EQUAL,
            Tone::Neutral,
            texts.import_count_present(),
            counts.children_present
        ),
        card::separator(),
        fact(
            icon::PENCIL,
            Tone::Info,
            texts.lists_count_changed(),
            counts.families_differing
        ),
        card::separator(),
        fact(
            icon::CIRCLE_X,
            Tone::Danger,
            texts.lists_count_faulty(),
            counts.rows_faulty
        ),
        card::separator(),
        container(label::cap(texts.import_result_words())).padding(iced::padding::top(gap::S)),
    ];
    let head = card::header(
        texts.import_result(),
        Some(texts.import_rows(number(preview.draft.rows))),
        None,
    );
    card::listed(
        head,
        container(body)
            .padding([gap::XS, 14.0])
            .height(COLUMNS_SHORT),
    )
    .into()
}

fn table<'a>(screen: &'a Import, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let fresh = screen
        .lines
        .iter()
        .filter(|line| line.sort == Sort::New)
        .count();
    let all = screen.lines.len();
    let filter = scaled(
        "import-filter",
        vec![
            segment(Filter::All, texts.import_filter_all(number(all))),
            segment(
                Filter::Check,
                texts.import_filter_check(number(all - fresh)),
            ),
            segment(Filter::New, texts.import_filter_new(number(fresh))),
        ],
        Some(&screen.filter),
        Scale::Small,
        Message::FilterChosen,
    );
    let buttons = row![
        button::secondary("import-compare", texts.import_compare())
            .small()
            .key_cap("Enter")
            .on_press_maybe(screen.table.current().map(|_| Message::ComparePressed)),
        button::secondary("import-reload", texts.import_reload())
            .small()
            .key_cap("F5")
            .on_press(Message::ReloadPressed),
    ]
    .spacing(gap::S);
    let head = container(
        row![
            label::head(texts.import_preview()),
            filter,
            space::horizontal(),
            buttons
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center),
    )
    .padding([0.0, 14.0])
    .center_y(44);
    if screen.shown.is_empty() {
        let nothing = empty::empty(
            icon::LIST_CHECKS,
            texts.import_none_here(),
            None,
            Vec::new(),
        );
        return container(column![head, card::separator(), nothing])
            .padding(1)
            .width(Length::Fill)
            .height(Length::Fill)
            .style(theme::card)
            .into();
    }
    let columns = vec![
        Column::new(texts.import_column_row(), 64).right(),
        Column::new(texts.import_column_child(), Length::FillPortion(4)),
        Column::new(texts.import_column_born(), 112),
        Column::new(texts.import_column_town(), Length::FillPortion(2)),
        Column::new(texts.import_column_phone(), 136),
        Column::new(texts.import_column_result(), Length::FillPortion(6)),
    ];
    let rows = Table::new("import-table", columns, &screen.table, screen.shown.len())
        .ticks()
        .view(
            |at| {
                let line = screen
                    .shown
                    .get(at)
                    .and_then(|line| screen.lines.get(*line));
                Row::Cells(line.map_or_else(Vec::new, |line| cells(line, context)))
            },
            Message::Table,
        );
    container(column![head, card::separator(), rows])
        .padding(1)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::card)
        .into()
}

fn cells<'a>(line: &'a Line, context: &'a Context) -> Vec<Element<'a, Message>> {
    let marked = |words: &'a str, tone: Option<Tone>| -> Element<'a, Message> {
        match tone {
            None => cut(label::DENSE, words).into(),
            Some(tone) => container(cut(label::DENSE, words))
                .padding([1.0, 6.0])
                .style(theme::pill(tone))
                .into(),
        }
    };
    let missing = context.texts.missing();
    let phone: Element<'a, Message> = if line.phone.is_empty() && line.of.is_some() {
        container(label::dense(missing))
            .padding([1.0, 6.0])
            .style(theme::pill(Tone::Warn))
            .into()
    } else {
        marked(&line.phone, line.phone_tone)
    };
    let (mark, tone) = line.mark;
    vec![
        label::dense_muted(line.row.to_string()).into(),
        row![
            cut(label::DENSE_STRONG, context.shown(&line.name)),
            (!context.privacy && !line.original.is_empty()).then(|| cut(
                label::DENSE,
                line.original.as_str()
            )
            .style(theme::muted)),
        ]
        .spacing(gap::S)
        .into(),
        marked(&line.born, line.born_tone),
        cut(label::DENSE, line.town.as_str()).into(),
        phone,
        row![
            mark.at(13.0).style(theme::soft_text(tone)),
            cut(label::DENSE, line.result.as_str()).style(theme::soft_text(tone)),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into(),
    ]
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
