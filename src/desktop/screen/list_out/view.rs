//! What the dialog shows.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Answer, Event, Letters, ListOut, What, first_label};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::date_field;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, checkbox, label};
use crate::letters::labels::LabelSheet;
use crate::service::lists::ListPaper;
use crate::service::post_room::{Unfit, unfit_sentence};

/// The action.
const PRINT: &str = "list-out-print";
/// The field of the day.
const DAY: &str = "list-out-day";
/// The field of the first free label.
const FIRST: &str = "list-out-first";

/// What it is called; the print queue reads this too.
pub(super) fn title(what: &What, context: &Context) -> String {
    let texts = &context.texts;
    match what {
        What::Day { .. } => texts.list_out_day_lists(),
        What::Posting(_) => texts.list_out_posting(),
        What::Labels { .. } => texts.list_out_labels(),
    }
}

/// What is said once it is printed.
pub(super) fn printed(what: &What, context: &Context) -> String {
    let texts = &context.texts;
    match what {
        What::Day { day, .. } => {
            texts.list_out_day_printed(&texts.date(day.day().unwrap_or(context.today)))
        }
        What::Posting(_) => texts.list_out_posting_printed(),
        What::Labels { .. } => texts.list_out_labels_printed(),
    }
}

/// What is said once it is saved.
pub(super) fn saved(what: &What, context: &Context) -> String {
    let texts = &context.texts;
    match what {
        What::Day { day, .. } => {
            texts.list_out_day_saved(&texts.date(day.day().unwrap_or(context.today)))
        }
        What::Posting(_) => texts.list_out_posting_saved(),
        What::Labels { .. } => texts.list_out_labels_saved(),
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl ListOut {
    /// "2 Standorte · 7 Termine · 2 Seiten"
    fn facts(&self, context: &Context) -> String {
        let texts = &context.texts;
        let Some(paper) = self.ready() else {
            let waits = self.answer.is_none() && self.wanted().is_some();
            return if waits {
                texts.list_out_setting()
            } else {
                texts.list_out_nothing()
            };
        };
        let ListPaper {
            pages,
            lists,
            entries,
            ..
        } = **paper;
        let (entries, pages) = (number(entries), number(pages));
        match &self.what {
            What::Day { .. } => texts.list_out_day_facts(number(lists), entries, pages),
            What::Posting(_) => texts.list_out_posting_facts(entries, pages),
            What::Labels { .. } => texts.list_out_labels_facts(entries, pages),
        }
    }

    /// Why there is no paper, and the way on.
    fn refusal<'a>(&'a self, context: &'a Context) -> Option<Element<'a, Event>> {
        let words = match self.answer.as_ref()? {
            Ok(Answer::Ready(_)) => return None,
            Ok(Answer::Unfit(unfit)) => return Some(self.unfit(unfit, context)),
            Err(error) => context.sentence(error),
        };
        Some(banner::banner(Tone::Warn, words).into())
    }

    fn unfit<'a>(&'a self, unfit: &'a [Unfit], context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let sheet = match &self.what {
            What::Labels { sheet, .. } => *sheet,
            What::Day { .. } | What::Posting(_) => LabelSheet::A4_3X8,
        };
        let said = banner::banner(Tone::Warn, unfit_sentence(unfit, sheet, context.lang));
        let Some(first) = unfit.first() else {
            return said.into();
        };
        match first.letter {
            Some(letter) => {
                let event = Event::ShortenPressed(letter);
                said.link("list-out-shorten", texts.envelope_shorten(), event)
            }
            None => {
                let event = Event::RecordPressed(first.family);
                said.link("list-out-record", texts.letters_open_record(), event)
            }
        }
        .into()
    }

    /// What can be chosen about it.
    fn choices<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        match &self.what {
            What::Day { day, site } => {
                let holiday = |day| context.holiday_words(day);
                let day = date_field::date_field(
                    DAY,
                    texts.list_out_pick_day(),
                    day,
                    context.today,
                    Note::Empty,
                    &holiday,
                    texts,
                    Event::Day,
                );
                let sites = context.office.sites.iter().filter(|site| site.active);
                let sites = sites.map(|site| segment(Some(site.id), site.name.as_str()));
                let all = std::iter::once(segment(None, texts.list_out_all_sites()));
                let all: Vec<_> = all.chain(sites).collect();
                let sites = segmented("list-out-sites", all, Some(site), Event::SiteChosen);
                let sites = field::labelled(texts.list_out_pick_site(), sites, Note::default());
                row![container(day).width(Length::Fill), sites]
                    .spacing(gap::M)
                    .into()
            }
            What::Posting(letters) => column![self.which(letters, context)].into(),
            What::Labels {
                letters,
                sheet,
                first,
            } => {
                let sheets = LabelSheet::ALL.into_iter();
                let sheets = sheets.map(|one| segment(one, one.size(context.lang)));
                let sheets: Vec<_> = sheets.collect();
                let sheets = segmented("list-out-sheets", sheets, Some(sheet), Event::SheetChosen);
                let most = number(sheet.labels());
                let note = match first_label(first, *sheet) {
                    Some(_) => Note::hint(texts.list_out_first_hint(most)),
                    None => Note::wrong(texts.list_out_first_wrong(most)),
                };
                let first = field::field(FIRST, texts.list_out_first(), first)
                    .on_input(Event::FirstTyped)
                    .note(note);
                column![
                    self.which(letters, context),
                    field::labelled(texts.list_out_sheet(), sheets, Note::default()),
                    first
                ]
                .spacing(gap::S)
                .into()
            }
        }
    }

    /// The chosen letters, or all of the printing they come from.
    fn which<'a>(
        &'a self,
        letters: &'a Letters,
        context: &'a Context,
    ) -> Option<Element<'a, Event>> {
        let texts = &context.texts;
        let _ = letters.batch?;
        let options = vec![
            segment(false, texts.list_out_chosen()),
            segment(true, texts.list_out_whole()),
        ];
        let options = segmented(
            "list-out-which",
            options,
            Some(&self.whole),
            Event::WholeChosen,
        );
        Some(field::labelled(
            texts.list_out_which(),
            options,
            Note::default(),
        ))
    }

    /// The dialog.
    #[must_use]
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Event> {
        let texts = &context.texts;
        let (ask, fact) = match &self.what {
            What::Day { .. } => (texts.list_out_day_ask(), texts.list_out_day_fact()),
            What::Posting(_) => (texts.list_out_posting_ask(), texts.list_out_posting_fact()),
            What::Labels { .. } => (texts.list_out_labels_ask(), texts.list_out_labels_fact()),
        };
        let can = self.can_go();
        let ready = (can && self.setup.is_ready()).then_some(Event::PrintPressed);
        let save = button::secondary("list-out-save", texts.papers_save())
            .icon(icon::FILE_DOWN)
            .on_press_maybe((can && self.ready().is_some()).then_some(Event::SavePressed));
        let open = checkbox::checkbox(
            "list-out-open",
            texts.list_out_open(),
            self.open,
            Some(Event::OpenToggled),
        );
        let trouble = (self.trouble.as_deref()).map(|words| banner::banner(Tone::Danger, words));
        let body = column![
            self.choices(context),
            self.refusal(context),
            self.setup.rows(context).map(Event::Printing),
            label::dense(fact),
            row![save, open]
                .spacing(gap::M)
                .align_y(iced::Alignment::Center),
            trouble,
        ]
        .spacing(gap::M);
        let dialog = Dialog::new("list-out", ask, texts.back(), Event::Left)
            .object(self.facts(context))
            .body(body)
            .action(
                button::primary(PRINT, texts.papers_print())
                    .icon(icon::PRINTER)
                    .busy(self.busy)
                    .on_press_maybe(ready),
                // A day that was typed just now is set first; then it is printed, if there is anything on it.
                Some(Event::PrintPressed),
            )
            .initial(PRINT);
        match &self.what {
            What::Day { .. } => dialog.wide(),
            What::Posting(_) | What::Labels { .. } => dialog,
        }
    }
}
