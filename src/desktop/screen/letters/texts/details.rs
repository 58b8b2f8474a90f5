//! The chosen text: how far it is, what that means, and what can be done with it.

use iced::Element;
use iced::widget::{column, row};

use super::ask::Asking;
use super::{Event, Texts, list};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::{banner, button, card, label};
use crate::letters::language::LangTag;
use crate::service::letter_texts::{Progress, TextRow};

impl Texts {
    /// The card of the chosen text.
    pub(super) fn details<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let Some(text) = self.row() else {
            return card::titled(
                texts.letters_tab_texts(),
                label::muted(texts.text_nothing()),
            )
            .into();
        };
        let body = column![
            self.pills(text, context),
            label::dense(fact(text, context)),
            warning(text, context),
            if Self::may(context) {
                self.actions(text, context)
            } else {
                label::dense_muted(texts.text_no_right()).into()
            },
        ]
        .spacing(gap::S);
        card::titled(Self::name(text, context), body).into()
    }

    /// The states of a text as pills.
    pub(super) fn pills<'a>(&self, text: &TextRow, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let own = i64::from(text.version);
        let draft = text.draft.map(|number| {
            let number = i64::from(number) - crate::domain::letter_text::OWN_FROM;
            crate::desktop::widget::pill::pill(
                icon::PENCIL,
                texts.text_new_draft(number),
                Tone::Warn,
            )
        });
        let news = text
            .news
            .then(|| crate::desktop::widget::pill::pill(icon::INFO, texts.text_news(), Tone::Info));
        row![
            list::state(text.progress, context).pill(),
            draft,
            news,
            label::dense_muted(list::version(own, context)),
        ]
        .spacing(gap::S)
        .align_y(iced::Alignment::Center)
        .wrap()
        .into()
    }

    fn actions<'a>(&'a self, text: &TextRow, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        row![
            button::primary("texts-edit", texts.text_edit())
                .small()
                .icon(icon::PENCIL)
                .key_cap("Enter")
                .on_press(Event::EditPressed),
            self.steps(text, false, context),
            button::quiet("texts-sites", texts.text_sites())
                .small()
                .on_press(Event::Asked(Asking::sites(text.lang, context))),
        ]
        .spacing(gap::S)
        .wrap()
        .into()
    }

    /// The steps that a text can take. While it is being written with faults or unsaved, the disabled ones say so elsewhere.
    pub(super) fn steps<'a>(
        &'a self,
        text: &TextRow,
        locked: bool,
        context: &'a Context,
    ) -> Element<'a, Event> {
        let texts = &context.texts;
        let ask = |asking: Asking| (!self.busy).then_some(Event::Asked(asking));
        let (kind, lang) = (text.kind, text.lang);
        let newest_checked = text.progress == Progress::Reviewed && text.draft.is_none();
        let review =
            ask(Asking::review(kind, lang, context)).filter(|_| !locked && !newest_checked);
        let releasable = text.draft.is_some()
            || (lang != LangTag::De && matches!(text.progress, Progress::Draft | Progress::Stale));
        let release = ask(Asking::Release(kind, lang)).filter(|_| !locked && releasable);
        let withdraw = ask(Asking::Withdraw(kind, lang))
            .filter(|_| lang != LangTag::De && text.progress != Progress::Withdrawn);
        let reset = ask(Asking::Reset(kind, lang)).filter(|_| text.own || text.draft.is_some());
        row![
            button::secondary("texts-review", texts.text_review())
                .small()
                .icon(icon::CHECK)
                .on_press_maybe(review),
            button::secondary("texts-release", texts.text_release())
                .small()
                .icon(icon::STAMP)
                .on_press_maybe(release),
            button::quiet("texts-history", texts.text_history())
                .small()
                .on_press(Event::HistoryPressed),
            button::quiet("texts-withdraw", texts.text_withdraw())
                .small()
                .on_press_maybe(withdraw),
            button::quiet("texts-reset", texts.text_reset_short())
                .small()
                .on_press_maybe(reset),
        ]
        .spacing(gap::S)
        .wrap()
        .into()
    }
}

/// What the state of a text means.
fn fact(text: &TextRow, context: &Context) -> String {
    let texts = &context.texts;
    match text.progress {
        Progress::Reviewed => match (&text.reviewed_by, text.reviewed_on) {
            (Some(by), Some(on)) => texts.text_fact_reviewed(by, &texts.date_plain(on)),
            _ => texts.text_fact_draft(),
        },
        _ if text.lang == LangTag::De => texts.text_fact_german(),
        Progress::Stale => texts.text_fact_stale(),
        Progress::Withdrawn => texts.text_fact_withdrawn(),
        Progress::Draft | Progress::Released => texts.text_fact_draft(),
    }
}

fn warning<'a>(text: &TextRow, context: &Context) -> Option<Element<'a, Event>> {
    let texts = &context.texts;
    if text.news {
        return Some(banner::banner(Tone::Info, texts.text_fact_news()).into());
    }
    let waits = text.draft.is_some();
    waits.then(|| banner::banner(Tone::Info, texts.text_fact_draft_waits()).into())
}
