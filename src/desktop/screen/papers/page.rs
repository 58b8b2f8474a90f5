//! The page of the papers: what there is at the left, the paper itself at the right.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Element, Length};

use super::{Lack, Message, Papers, ROW, TABLE};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::page_view::{Around, Event};
use crate::desktop::print_setup::PrintSetup;
use crate::desktop::screen::schild;
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::field;
use crate::desktop::widget::keys::{Chord, Keys, Shortcut};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{banner, button, card, checkbox, empty, label, truncate};
use crate::domain::guardian::full_name;
use crate::domain::letter::{Addressee, PaperKind};
use crate::domain::rights::Right;
use crate::service::papers::PaperOffer;

/// The field of the reasons.
pub(super) const GROUNDS: &str = "papers-grounds";
/// The action of the dialog of printing.
const PRINT: &str = "papers-print-confirm";
/// The dialog's way back.
pub(super) const BACK: &str = "papers-remedy-back";

impl Papers {
    /// All of it.
    pub(super) fn page<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let head = container(self.head(context))
            .padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL));
        let body = responsive(move |room| {
            let inner = room.width - 2.0 * gap::XL;
            let beside = (inner * 0.42).clamp(400.0, 720.0);
            let list = inner - beside - gap::L;
            let cards: Element<'a, Message> = if self.shown.is_large() {
                self.preview(inner, context)
            } else {
                row![
                    container(self.list(list, context))
                        .width(Length::Fill)
                        .height(Length::Fill),
                    container(self.preview(beside, context))
                        .width(beside)
                        .height(Length::Fill)
                ]
                .spacing(gap::L)
                .into()
            };
            container(cards)
                .padding(iced::padding::left(gap::XL).right(gap::XL).bottom(gap::L))
                .into()
        });
        let nothing: &'static [Shortcut<()>] = &[];
        Keys::new(column![head, body], nothing, |()| None)
            .inner()
            .on_escape(Some(if self.shown.is_large() {
                Message::Shown(Event::LargeClosed)
            } else {
                Message::BackPressed
            }))
            .into()
    }

    fn head<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let ready = self.can_make();
        let buttons = row![
            button::quiet("papers-record", texts.letters_open_record())
                .icon(icon::USER_ROUND)
                .on_press(Message::RecordPressed),
            button::secondary("papers-save", texts.papers_save())
                .icon(icon::FILE_DOWN)
                .key_cap(Chord::ctrl('e').label(texts))
                .on_press_maybe(ready.then_some(Message::SavePressed)),
            button::primary("papers-print", texts.papers_print())
                .icon(icon::PRINTER)
                .key_cap(Chord::ctrl('p').label(texts))
                .busy(self.busy)
                .on_press_maybe(ready.then_some(Message::PrintPressed)),
        ]
        .spacing(gap::S);
        row![
            label::title(texts.papers_title()),
            space::horizontal(),
            buttons
        ]
        .align_y(Alignment::Center)
        .height(size::CONTROL)
        .into()
    }

    fn list<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let body: Element<'a, Message> = match (&self.read, &self.trouble) {
            (Some(read), _) => {
                let columns = vec![
                    Column::new(texts.papers_column_paper(), 190),
                    Column::new(texts.papers_column_child(), 130),
                    Column::new(texts.papers_column_state(), Length::Fill),
                ];
                let room = width - 356.0;
                Table::new(TABLE, columns, &self.table, read.offers.len())
                    .row_height(ROW)
                    .view(
                        move |at| match read.offers.get(at) {
                            Some(offer) => Row::Cells(self.cells(offer, room, context)),
                            None => Row::Cells(Vec::new()),
                        },
                        Message::Table,
                    )
            }
            (None, Some(error)) => container(empty::failed(
                texts.papers_not_read(),
                context.sentence(error),
                Vec::new(),
            ))
            .padding(gap::L)
            .into(),
            (None, None) => container(empty::loading(&[40, 60, 50]))
                .padding(gap::L)
                .into(),
        };
        let name = self.read.as_ref().map(|read| {
            let guardian = read.file.guardians.first();
            let name = guardian.map_or_else(String::new, |g| g.family_name.clone());
            let number = read.file.family.file_number.to_string();
            truncate::to_width(
                &format!("{} · {number}", context.shown(&name)),
                13.0,
                width - 160.0,
            )
        });
        let head = card::header(texts.papers_of_family(), name, None);
        let list = card::listed(head, body).height(Length::Fill);
        column![list, self.options(context)].spacing(gap::M).into()
    }

    fn cells<'a>(
        &self,
        offer: &PaperOffer,
        room: f32,
        context: &Context,
    ) -> Vec<Element<'a, Message>> {
        let texts = &context.texts;
        let child = self.read.as_ref().and_then(|read| {
            let found = read.file.children.iter().find(|c| c.id == offer.child)?;
            Some(full_name("", &found.given_name))
        });
        let made = offer.made.as_ref().map(|letter| {
            let day = texts.day_month(letter.posted_on.unwrap_or(letter.made_at.date()));
            if letter.posted_on.is_some() {
                texts.papers_posted_on(&day)
            } else {
                texts.papers_made_on(&day)
            }
        });
        let (tone, mark, words) = match (offer.hindrance, made) {
            (None, None) => (Tone::Ok, icon::CHECK, texts.papers_ready()),
            (None, Some(made)) => (Tone::Ok, icon::CHECK, made),
            (Some(_), Some(made)) => (Tone::Neutral, icon::CHECK, made),
            (Some(why), None) => (Tone::Neutral, icon::LOCK, why.word(context.lang).to_owned()),
        };
        let state = row![
            mark.at(13.0).style(theme::soft_text(tone)),
            label::dense(truncate::to_width(&words, 13.0, room - 20.0))
                .wrapping(Wrapping::None)
                .style(theme::soft_text(tone))
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center);
        let child = context.shown(&child.unwrap_or_default()).into_owned();
        vec![
            label::dense_strong(truncate::to_width(
                &texts.paper_kind(offer.kind),
                13.0,
                178.0,
            ))
            .wrapping(Wrapping::None)
            .into(),
            label::dense(truncate::to_width(&child, 13.0, 118.0))
                .wrapping(Wrapping::None)
                .into(),
            state.into(),
        ]
    }

    /// Language, reasons, the tick, and what is missing.
    fn options<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let kind = self.chosen().map(|offer| offer.kind);
        let to_family = kind.is_some_and(|kind| kind.addressees().contains(&Addressee::Family));
        let language = (to_family && kind != Some(PaperKind::Placement)).then(|| {
            segmented(
                "papers-language",
                vec![
                    segment(false, texts.papers_both()),
                    segment(true, texts.papers_german()),
                ],
                Some(&self.german_only),
                Message::LanguageChosen,
            )
        });
        let grounds = (kind == Some(PaperKind::Placement)).then(|| {
            field(GROUNDS, texts.papers_grounds(), &self.grounds)
                .on_input(Message::GroundsTyped)
                .on_submit(Message::GroundsLeft)
                .on_blur(Message::GroundsLeft)
        });
        let warning = self
            .lacks_remedy()
            .then(|| banner::banner(Tone::Warn, texts.papers_remedy_missing()));
        let posted = checkbox::checkbox(
            "papers-posted",
            texts.papers_posted(),
            self.posted,
            Some(Message::PostedToggled),
        );
        let lacks_street = self
            .lacks_street()
            .map(|to| banner::banner(Tone::Warn, texts.papers_no_street(&to)));
        let school = self
            .placed_at()
            .filter(|_| schild::is_for(context))
            .map(|_| {
                button::quiet("papers-schild", texts.schild_child())
                    .small()
                    .icon(icon::FILE_DOWN)
                    .on_press_maybe((!self.busy).then_some(Message::SchildPressed))
            });
        let last = row![posted, space::horizontal(), school].align_y(Alignment::Center);
        card::plain(
            column![
                language,
                grounds.map(Element::from),
                warning,
                lacks_street,
                last
            ]
            .spacing(gap::M),
        )
        .width(Length::Fill)
        .into()
    }

    /// To whom a copy goes whose street nobody entered.
    fn lacks_street(&self) -> Option<String> {
        let without = self.drafts.iter().filter(|draft| draft.lacks_street);
        let names = without.filter_map(|draft| draft.facts.address.lines.first().cloned());
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    fn lacks_remedy(&self) -> bool {
        self.chosen().map(|offer| offer.kind) == Some(PaperKind::Placement)
            && self.drafts.iter().any(|draft| draft.remedy.is_none())
    }

    fn preview<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let (words, mark, press) = match self.lack() {
            Some(lack @ Lack::Settings) if context.may(Right::Administer) => (
                texts.papers_to_settings(),
                icon::SETTINGS,
                Message::LackPressed(lack),
            ),
            Some(lack @ Lack::Grounds) => (
                texts.papers_to_grounds(),
                icon::PENCIL,
                Message::LackPressed(lack),
            ),
            Some(lack @ Lack::Record(_)) if context.may(Right::EditFamilies) => (
                texts.papers_to_field(),
                icon::PENCIL,
                Message::LackPressed(lack),
            ),
            _ => (
                texts.letters_open_record(),
                icon::USER_ROUND,
                Message::RecordPressed,
            ),
        };
        let help = button::secondary("papers-complete", words)
            .small()
            .icon(mark)
            .on_press(press);
        let around = Around {
            title: texts.letters_preview(),
            name: None,
            remark: None,
            nothing: texts.letters_no_preview(),
            help: vec![help.into()],
            foot: None,
        };
        self.shown.card(around, width, context, Message::Shown)
    }
}

/// Before it is printed.
pub(super) fn print<'a>(setup: &'a PrintSetup, context: &'a Context) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let ready = setup.is_ready().then_some(Message::PrintConfirmed);
    Dialog::new(
        "papers-print-dialog",
        texts.papers_print_ask(),
        texts.back(),
        Message::DialogClosed,
    )
    .body(setup.rows(context).map(Message::Printing))
    .action(
        button::primary(PRINT, texts.papers_print())
            .icon(icon::PRINTER)
            .on_press_maybe(ready.clone()),
        ready,
    )
    .initial(PRINT)
}

/// Before a placement without a text on remedies is entered as posted.
pub(super) fn question<'a>(context: &'a Context) -> Dialog<'a, Message> {
    let texts = &context.texts;
    Dialog::new(
        "papers-remedy",
        texts.papers_remedy_ask(),
        texts.back(),
        Message::DialogClosed,
    )
    .body(banner::banner(Tone::Warn, texts.papers_remedy_missing()))
    .action(
        button::danger_primary("papers-remedy-confirm", texts.papers_remedy_confirm())
            .on_press(Message::Confirmed),
        None,
    )
}
