//! A follow-up made from Heute: which family it is about is asked first, unless a row already says it.

use super::act::file_of;
use super::{Message, Today};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::screen::child_act::What;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::Note;
use crate::desktop::widget::search_box::{self, Outcome, choice, search_box};
use crate::domain::id::FamilyId;

/// The families to choose from.
pub(super) type Whom = search_box::State<FamilyId>;

impl Today {
    /// Asks for the family.
    pub(super) fn ask_whom(&mut self, context: &Context) -> Action<Message> {
        if let Some(day) = &self.day {
            let choices = day.families.iter().map(|listed| {
                let file = file_of(listed);
                search_box::Choice {
                    also: vec![file.family.file_number.to_string()],
                    aside: file.family.file_number.to_string(),
                    ..choice(file.family.id, context.shown(&listed.row.name).into_owned())
                }
            });
            self.whom = Some(Whom::new(choices.collect::<Vec<_>>()));
        }
        Action::None
    }

    /// The family is named: the follow-up's own dialog comes.
    pub(super) fn on_whom(
        &mut self,
        event: search_box::Event,
        context: &Context,
    ) -> Action<Message> {
        let Some(whom) = &mut self.whom else {
            return Action::None;
        };
        match whom.update(event) {
            Outcome::Picked(family) => {
                self.whom = None;
                self.open_dialog(What::FollowUp, family, None, context)
            }
            _ => Action::None,
        }
    }

    /// "Wiedervorlage anlegen": for which family?
    pub(super) fn whom_dialog<'a>(whom: &'a Whom, context: &'a Context) -> Dialog<'a, Message> {
        let texts = &context.texts;
        let title = texts.act_follow_up_title();
        let asked = search_box(
            "today-whom",
            texts.families_column_family(),
            whom,
            Note::Empty,
            texts,
            Message::Whom,
        );
        Dialog::new("whom", title, texts.back(), Message::WhomClosed).body(asked)
    }
}
