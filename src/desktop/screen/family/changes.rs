//! Änderungen: who changed which fields when, newest first, for the whole record or one child.

use iced::widget::{column, container, row, scrollable};
use iced::{Alignment, Element, Length, Task};

use super::side::kind;
use super::tabs::Tab;
use super::{Family, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, space as gap};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::timeline::{Entry, entry};
use crate::desktop::widget::{card, empty, label};
use crate::domain::field_words::field_word;
use crate::domain::id::ChildId;
use crate::domain::time::to_local;
use crate::service::Error;
use crate::service::timeline::{FieldChange, Happened, RecordChange};
use crate::store::rows::FamilyFile;

/// What the tab holds.
#[derive(Debug, Default)]
pub(super) struct Changes {
    told: Option<Vec<Happened>>,
    only: Option<ChildId>,
}

impl Family {
    pub(super) fn read_changes(&self, context: &Context) -> Task<Message> {
        let Some(id) = self.id.filter(|_| self.tab == Tab::Changes) else {
            return Task::none();
        };
        let service = context.service.clone();
        Task::perform(
            async move { service.timeline(id).await },
            Message::ChangesRead,
        )
    }

    pub(super) fn on_changes(&mut self, read: Result<Vec<Happened>, Error>) -> Action<Message> {
        match read {
            Ok(told) => {
                self.changes.told = Some(told);
                Action::None
            }
            Err(error) => Action::Failed(error),
        }
    }

    pub(super) fn show_changes_of(&mut self, child: Option<ChildId>) {
        self.changes.only = child;
    }

    /// The list of changes.
    pub(super) fn changes_view<'a>(
        &'a self,
        file: &'a FamilyFile,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let Some(told) = &self.changes.told else {
            return empty::loading(&[60, 75, 70]);
        };
        let mut whose = vec![segment(None, texts.family_changes_all())];
        whose.extend(file.children.iter().map(|child| {
            let name = context.shown(&child.given_name).into_owned();
            segment(Some(child.id), name)
        }));
        let filter = segmented(
            "family-changes-of",
            whose,
            Some(&self.changes.only),
            Message::ChangesOf,
        );
        let only = self.changes.only;
        let shown = told
            .iter()
            .filter(|one| only.is_none_or(|child| one.children.contains(&child)));
        let rows: Vec<Element<'a, Message>> = shown
            .enumerate()
            .map(|(n, one)| happened(n, one, context))
            .collect();
        let list: Element<'a, Message> = if rows.is_empty() {
            empty::empty(icon::HISTORY, texts.family_changes_none(), None, Vec::new())
        } else {
            column(rows).spacing(gap::XS).into()
        };
        let body = scrollable(container(list).padding([gap::S, 10.0]))
            .height(Length::Fill)
            .style(theme::scroller);
        card::listed(
            card::header(texts.family_tab_changes(), None, Some(filter)),
            body,
        )
        .height(Length::Fill)
        .into()
    }
}

fn happened<'a>(n: usize, one: &'a Happened, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let at = to_local(one.at_s);
    let (icon, tone) = kind(&one.deed);
    let said = texts.deed(&one.deed);
    let line = Entry {
        icon,
        tone,
        when: format!(
            "{}, {}",
            texts.date_near(at.date(), context.today),
            texts.time(at.time())
        ),
        who: Some(one.actor.clone()),
        words: if one.undone {
            texts.family_undone_mark(&said)
        } else {
            said
        },
    };
    let records = one.records.iter().filter_map(|r| told(r, context));
    let records = records.map(|words| {
        row![label::cap(words)]
            .padding(iced::padding::left(42.0))
            .align_y(Alignment::Center)
            .into()
    });
    column![entry(format!("family-change-{n}"), line, None)]
        .extend(records)
        .spacing(1)
        .into()
}

/// "Kind: Geburtsdatum 2016-03-15 → 2016-03-16, Schuljahre"
fn told(record: &RecordChange, context: &Context) -> Option<String> {
    let texts = &context.texts;
    let what = match record.entity {
        "family" => texts.family_record_household(),
        "guardian" => texts.family_record_guardian(),
        "child" | "child_step" => texts.group_child(),
        "appointment" => texts.family_record_appointment(),
        "letter" => texts.family_record_letter(),
        "talk" => texts.family_record_talk(),
        "call" => texts.family_record_call(),
        "follow_up" => texts.family_note_follow_up(),
        _ => texts.family_record_other(),
    };
    let fields = match record.action {
        "created" => texts.family_change_created(),
        "deleted" => texts.family_change_deleted(),
        _ => {
            let mut words: Vec<String> = Vec::new();
            for field in &record.fields {
                let Some(word) = changed(field, context) else {
                    continue;
                };
                if !words.contains(&word) {
                    words.push(word);
                }
            }
            if words.is_empty() {
                return None;
            }
            words.join(", ")
        }
    };
    Some(texts.family_change_line(&what, &fields))
}

fn changed(field: &FieldChange, context: &Context) -> Option<String> {
    let word = field_word(&field.field, context.lang)?;
    // While the screen is shielded, no contents.
    match field.values.as_ref().filter(|_| !context.privacy) {
        Some((old, new)) => Some(format!("{word} {old} → {new}")),
        None => Some(word.to_owned()),
    }
}
