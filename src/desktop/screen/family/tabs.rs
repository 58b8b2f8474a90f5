//! The tabs of a record: Überblick, Protokolle, Änderungen.

use iced::Element;

use super::{Family, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::widget::segmented::{segment, segmented};
use crate::domain::rights::Right;

/// What is shown below the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Household, guardians, children, appointment.
    #[default]
    Overview,
    /// The talks.
    Records,
    /// Who changed what.
    Changes,
}

impl Family {
    /// A tab was chosen: the history is read the first time, and anew after a commit.
    pub(super) fn choose_tab(&mut self, tab: Tab, context: &Context) -> Action<Message> {
        if self.form.is_none() && (tab != Tab::Records || context.may(Right::ReadTalks)) {
            self.tab = tab;
        }
        self.read_changes(context).into()
    }

    /// The choice between them.
    pub(super) fn tabs<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let mut records = texts.talk_tab_records();
        if let Some(count) = self.records.held() {
            records = format!("{records} · {count}");
        }
        let mut tabs = vec![segment(Tab::Overview, texts.talk_tab_overview())];
        if context.may(Right::ReadTalks) {
            tabs.push(segment(Tab::Records, records));
        }
        tabs.push(segment(Tab::Changes, texts.family_tab_changes()));
        segmented("family-tab", tabs, Some(&self.tab), Message::TabChosen)
    }
}
