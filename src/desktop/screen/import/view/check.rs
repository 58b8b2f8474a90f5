//! How the preview looks: what becomes of each row, and what it gives in all.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::columns::{COLUMNS_SHORT, column_card};
use super::number;
use crate::desktop::context::Context;
use crate::desktop::icon::Icon;
use crate::desktop::screen::import::lines::{Line, Sort};
use crate::desktop::screen::import::{Filter, Import, Message};
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{banner, button, card, empty, label};
use crate::desktop::{icon, theme};
use crate::service::imports::Preview;

pub(super) fn check<'a>(
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

pub(super) fn table<'a>(screen: &'a Import, context: &'a Context) -> Element<'a, Message> {
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
