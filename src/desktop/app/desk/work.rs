//! What happens behind the window: undo, messages of the strip, reading everything anew after a commit.

use std::sync::Arc;

use iced::Task;
use iced::futures::{Stream, stream};
use tokio::sync::watch;

use super::{Counts, Desk, Message, Reply};
use crate::desktop::action::Report;
use crate::desktop::screen::calendar::when;
use crate::desktop::screen::places;
use crate::desktop::text::Texts;
use crate::domain::change::Deed;
use crate::domain::id::CommandId;
use crate::domain::office::Office;
use crate::domain::rights::Right;
use crate::service::placing::Whereabouts;
use crate::service::{Done, Error, Service};
use crate::store::News;

/// What was taken back or done again, and where the family it concerns now stands.
pub(super) type Taken = (Done<Deed>, Option<Whereabouts>);

/// Takes back or does again, and looks where that leaves the family.
pub(super) async fn taken(
    service: Service,
    work: impl AsyncFnOnce(&Service) -> Result<Done<Deed>, Error>,
) -> Result<Taken, Error> {
    let done = work(&service).await?;
    let whereabouts = service.whereabouts(done.command).await?;
    Ok((done, whereabouts))
}

impl Desk {
    pub(super) fn undo(&mut self, which: Option<CommandId>) -> Reply {
        if std::mem::replace(&mut self.busy, true) {
            return Reply::Run(Task::none());
        }
        let service = self.context.service.clone();
        Reply::Run(Task::perform(
            taken(service, async move |service| service.undo(which).await),
            Message::Undone,
        ))
    }

    pub(super) fn taken_back(
        &mut self,
        result: Result<Taken, Error>,
        words: impl Fn(&Texts, &str) -> String,
    ) -> Reply {
        self.busy = false;
        match result {
            Ok((done, whereabouts)) => {
                let texts = &self.context.texts;
                let sentence = words(texts, &texts.deed(&done.value));
                let stands = whereabouts.map(|now| {
                    let name = self.context.shown(&now.name);
                    match now.start {
                        Some(at) => texts.week_now_at(&name, &when(at, &self.context)),
                        None => texts.week_now_gone(&name),
                    }
                });
                let report = Report::say(sentence).with(stands);
                self.show(report);
                self.page = None;
                let reload = self.reload();
                Reply::Run(reload)
            }
            Err(error) => self.fail(&error),
        }
    }

    pub(super) fn show(&mut self, report: Report) {
        let number = self.strip.as_ref().map_or(1, |(number, _)| number + 1);
        self.trouble = None;
        self.strip = Some((number, report));
    }

    pub(super) fn fail(&mut self, error: &Error) -> Reply {
        if !error.is_cancelled() {
            self.trouble = Some(self.context.sentence(error));
        }
        Reply::Run(Task::none())
    }

    /// Reads the office and the counters anew, then has the screen read its own.
    pub(super) fn reload(&mut self) -> Task<Message> {
        if std::mem::replace(&mut self.reloading, true) {
            self.again = true;
            return Task::none();
        }
        let service = self.context.service.clone();
        let work = async move {
            let office = service.office().await?;
            let role = service.actor().role;
            if !role.reads_files() {
                return Ok((office, Counts::default()));
            }
            let today = service.today().await?;
            let due = today.due(role);
            let waits = today.children().filter(|c| places::waits(c.stands));
            let places = if role.may(Right::Place) {
                waits.count()
            } else {
                0
            };
            Ok((
                office,
                Counts {
                    today: due,
                    places,
                    letters: today.post.len(),
                },
            ))
        };
        Task::perform(work, Message::Reloaded)
    }

    pub(super) fn on_reloaded(&mut self, result: Result<(Arc<Office>, Counts), Error>) -> Reply {
        self.reloading = false;
        match result {
            Ok((office, counts)) => {
                self.context.sample = office.sample;
                self.context.office = office;
                self.counts = counts;
                self.offline = None;
            }
            Err(error) => drop(self.fail(&error)),
        }
        let again = if std::mem::take(&mut self.again) {
            self.reload()
        } else {
            Task::none()
        };
        let refreshed = self.refresh();
        Reply::Run(Task::batch([refreshed, again]))
    }

    pub(super) fn on_news(&mut self, news: News) -> Reply {
        match news {
            News::Rows(_) | News::Online => {}
            News::Resync => self.context.service.forget(),
            News::Offline => {
                self.offline = Some(self.context.now);
                return Reply::Run(Task::none());
            }
        }
        let reload = self.reload();
        Reply::Run(reload)
    }

    pub(super) fn refresh(&mut self) -> Task<Message> {
        let number = self.shown.number;
        self.shown
            .screen
            .refresh(&self.context)
            .map(move |message| Message::Screen(number, message))
    }
}

/// Every commit from now on; several at once count as one.
pub(super) fn news(receiver: watch::Receiver<News>) -> impl Stream<Item = News> {
    stream::unfold(receiver, |mut receiver| async move {
        receiver.changed().await.ok()?;
        let news = *receiver.borrow_and_update();
        Some((news, receiver))
    })
}
