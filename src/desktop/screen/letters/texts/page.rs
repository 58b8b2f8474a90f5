//! The tab: the list with the chosen text beside it, or a text that is being written with its sample letter.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Event, Texts};
use crate::desktop::context::Context;
use crate::desktop::page_view::Around;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::keys::{Keys, Shortcut};
use crate::desktop::widget::label;
use crate::desktop::widget::segmented::{self, segment};
use crate::letters::template::check::CHILDREN;
use crate::letters::template::sample;

impl Texts {
    pub(super) fn page<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Event> {
        let large = self.view.is_large();
        let beside = (width * 0.36).clamp(360.0, 620.0);
        let content: Element<'a, Event> = if large {
            self.sample_card(width, context)
        } else if let Some(editor) = &self.editor {
            let left = width - beside - gap::L;
            row![
                container(self.editing(editor, left, context))
                    .width(Length::Fill)
                    .height(Length::Fill),
                container(self.sample_card(beside, context))
                    .width(beside)
                    .height(Length::Fill),
            ]
            .spacing(gap::L)
            .into()
        } else {
            let left = width - beside - gap::L;
            let details = column![
                self.details(context),
                container(self.sample_card(beside, context)).height(Length::Fill)
            ]
            .spacing(gap::M);
            row![
                container(self.list(left, context))
                    .width(Length::Fill)
                    .height(Length::Fill),
                container(details).width(beside).height(Length::Fill),
            ]
            .spacing(gap::L)
            .into()
        };
        let escape = if large {
            Some(Event::Page(crate::desktop::page_view::Event::LargeClosed))
        } else {
            self.editor.is_some().then_some(Event::ClosePressed)
        };
        let nothing: &'static [Shortcut<()>] = &[];
        Keys::new(content, nothing, |()| None)
            .inner()
            .on_escape(escape)
            .into()
    }

    /// The page of the sample letter, and with how many children it is written.
    fn sample_card<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let one = self
            .row()
            .is_some_and(|row| sample::is_of_one_child(row.kind));
        let children = (!one).then(|| {
            segmented::scaled(
                "texts-children",
                CHILDREN
                    .map(|count| {
                        segment(
                            count,
                            texts.text_children(i64::try_from(count).unwrap_or(i64::MAX)),
                        )
                    })
                    .into(),
                Some(&self.children),
                segmented::Scale::Small,
                Event::ChildrenChosen,
            )
        });
        let print = segmented::scaled(
            "texts-print",
            vec![
                segment(false, texts.text_normal()),
                segment(true, texts.text_large()),
            ],
            Some(&self.large),
            segmented::Scale::Small,
            Event::LargeChosen,
        );
        let choices = row![children, print]
            .spacing(gap::S)
            .align_y(Alignment::Center)
            .wrap();
        let around = Around {
            title: texts.text_sample(),
            name: None,
            remark: Some(choices.into()),
            nothing: texts.text_nothing(),
            help: vec![label::dense_muted("").into()],
            foot: None,
        };
        self.view.card(around, width, context, Event::Page)
    }
}
