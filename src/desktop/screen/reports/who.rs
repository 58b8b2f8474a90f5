//! Who stands behind a number: the children by name, for those who may read all files.

use std::collections::HashSet;

use iced::widget::{column, container, row, space};
use iced::{Alignment, Length};

use super::Message;
use crate::desktop::context::Context;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{button, label, scroll};
use crate::domain::guardian::full_name;
use crate::domain::id::{ChildId, FamilyId, FileNumber};
use crate::reports::waiting::WaitsFor;
use crate::service::{Error, Service};
use crate::store::rows::FamilyFilter;

/// The height from which the list scrolls.
const HIGH: f32 = 360.0;

/// One child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// The number of its file.
    pub number: FileNumber,
    /// Its family now.
    pub family: FamilyId,
}

/// The children behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Who {
    /// By name.
    pub children: Vec<Named>,
    /// So many are no longer there, such as children that were recorded twice.
    pub gone: usize,
}

/// Reads the names.
pub(super) async fn who(service: &Service, children: &[ChildId]) -> Result<Who, Error> {
    let wanted: HashSet<ChildId> = children.iter().copied().collect();
    let mut found = Vec::new();
    for listed in service.families(FamilyFilter::All).await? {
        let family = &listed.row.family;
        let own = listed.row.children.iter();
        found.extend(own.filter(|c| wanted.contains(&c.id)).map(|child| Named {
            name: full_name(&child.family_name, &child.given_name),
            number: family.file_number,
            family: family.id,
        }));
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Who {
        gone: wanted.len().saturating_sub(found.len()),
        children: found,
    })
}

pub(super) fn dialog<'a>(
    what: WaitsFor,
    who: &'a Who,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let title = match what {
        WaitsFor::Counselling => texts.reports_counselling(),
        WaitsFor::Place => texts.reports_placement(),
    };
    let lines = who.children.iter().map(|child| {
        let open = button::link(
            format!("reports-who-{}", child.family),
            context.shown(&child.name).into_owned(),
            Some(Message::FamilyPressed(child.family)),
        );
        row![
            open,
            space().width(Length::Fill),
            label::dense_muted(child.number.to_string())
        ]
        .spacing(gap::M)
        .height(26)
        .align_y(Alignment::Center)
        .into()
    });
    let gone = i64::try_from(who.gone).unwrap_or(i64::MAX);
    let gone = (gone > 0).then(|| label::cap(texts.reports_gone(gone)));
    let list = column(lines).padding(iced::padding::right(gap::M));
    let body = column![
        container(scroll::down(list).height(Length::Shrink)).max_height(HIGH),
        gone
    ]
    .spacing(gap::S);
    Dialog::new("reports-who", title, texts.close(), Message::WhoClosed)
        .body(body)
        .cautious()
}
