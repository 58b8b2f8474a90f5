//! Looking at the list: it is read, looked at again with other columns, and stopped.

use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::operation;

use super::run::Running;
use super::{Filter, Import, Message, Step, columns, field_of, files, lines};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::exchange::mapping::Mapping;
use crate::exchange::table::Dialect;
use crate::service::Error;
use crate::service::imports::Preview;
use crate::service::letters::Watch;

impl Import {
    /// A list is opened for the first time: everything is detected anew.
    pub(super) fn begin(&mut self, context: &Context) -> Action<Message> {
        self.dialect = Dialect::default();
        self.decided.clear();
        self.taken.clear();
        self.apart.clear();
        self.reporter.clear();
        self.step = Step::File;
        self.open(None, context)
    }

    /// Reads the file and looks at it.
    pub(super) fn open(&mut self, mapping: Option<Mapping>, context: &Context) -> Action<Message> {
        self.trouble = None;
        let (dialect, service) = (self.dialect, context.service.clone());
        let path = PathBuf::from(self.path.trim());
        self.look(move |watch| async move {
            let bytes = files::read(path).await?;
            service.look_at_list(bytes, dialect, mapping, watch).await
        })
    }

    /// Looks at the same list with other columns.
    pub(super) fn remap(
        &mut self,
        context: &Context,
        change: impl FnOnce(&mut Mapping),
    ) -> Action<Message> {
        let Some(preview) = &self.preview else {
            return Action::None;
        };
        let mut mapping = columns::in_order(preview);
        change(&mut mapping);
        let (service, table) = (context.service.clone(), Arc::clone(&preview.table));
        self.look(move |watch| async move { service.remap_list(table, mapping, watch).await })
    }

    /// Starts a look; an earlier one that still runs is stopped.
    pub(super) fn look<F>(&mut self, work: impl FnOnce(Watch) -> F) -> Action<Message>
    where
        F: Future<Output = Result<Preview, Error>> + Send + 'static,
    {
        if let Some(earlier) = self.running.take() {
            earlier.stop();
        }
        self.asked += 1;
        let (running, task) = Running::start(self.asked, work);
        self.running = Some(running);
        task.into()
    }

    /// Stops the look that runs; nothing of it stays.
    pub(super) fn stop(&mut self, context: &Context) -> Action<Message> {
        let Some(running) = self.running.take() else {
            return Action::None;
        };
        running.stop();
        self.asked += 1;
        self.trouble = Some(context.texts.lists_stopped());
        if self.step == Step::File {
            operation::focus("import-path").into()
        } else {
            Action::None
        }
    }

    pub(super) fn looked(
        &mut self,
        result: Result<Arc<Preview>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.running = None;
        match result {
            Ok(preview) => {
                self.columns = columns::boxes(&preview, &context.texts);
                self.column_states = columns::states(&preview);
                self.reporter.clone_from(&preview.mapping.reporter);
                let mut preview = Arc::unwrap_or_clone(preview);
                // What was decided belongs to the rows of this file as it was.
                if self
                    .preview
                    .as_ref()
                    .is_some_and(|before| before.table != preview.table)
                {
                    self.decided.clear();
                    self.taken.clear();
                    self.apart.clear();
                }
                for household in &mut preview.households {
                    let family = household.family;
                    for difference in &mut household.differences {
                        let field = field_of(family, difference);
                        if let Some(said) = field.and_then(|field| self.taken.get(&field)) {
                            difference.take = *said;
                        }
                    }
                    for (child, plan) in
                        household.draft.children.iter().zip(&mut household.children)
                    {
                        if let Some(said) = self.decided.get(&(child.row, child.slot)) {
                            plan.include = *said;
                        }
                        plan.told_apart = self.apart.contains(&(child.row, child.slot));
                    }
                }
                self.lines = lines::lines(&preview, context);
                self.preview = Some(Arc::new(preview));
                self.trouble = None;
                if self.step == Step::File {
                    self.filter = Filter::All;
                    self.show();
                    self.go(Step::Columns)
                } else {
                    self.show_keeping();
                    Action::None
                }
            }
            Err(error) => {
                self.trouble = Some(context.sentence(&error));
                if self.step == Step::File {
                    operation::focus("import-path").into()
                } else {
                    Action::None
                }
            }
        }
    }
}
