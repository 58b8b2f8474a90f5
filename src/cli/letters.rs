//! `letters`: letters as PDF files.

use super::appointments::family_named;
use super::arguments::Letters;
use super::output;
use super::post;
use super::session::Call;
use crate::domain::letter::LetterKind;
use crate::service::Error;
use crate::service::letters::{Arrangement, LetterState, Watch};
use serde_json::json;

pub async fn letters(call: &Call, options: Letters) -> Result<(), Error> {
    let out = match (options.action, options.out) {
        (Some(action), _) => return post::run(call, action).await,
        (None, Some(out)) => out,
        (None, None) => {
            return Err(Error::Usage {
                german: "Bitte nennen Sie mit --out den Ordner.".into(),
                english: "Name the folder with --out.".into(),
            });
        }
    };
    if options.kind != LetterKind::Invitation.key() {
        return Err(Error::Usage {
            german: "Diese Briefart gibt es nicht. Es gibt: invitation.".into(),
            english: "There is no such kind of letter. There is: invitation.".into(),
        });
    }
    let service = call.enter().await?;
    let family = match &options.family {
        Some(text) => Some(family_named(&service, text).await?),
        None => None,
    };
    let items = service.letters().await?;
    let wanted = items
        .iter()
        .filter(|i| family.is_none_or(|f| i.row.appointment.family == f));
    let wanted = wanted
        .filter(|i| !options.due || matches!(i.state, LetterState::Ready | LetterState::Outdated));
    let ids: Vec<_> = wanted.map(|i| i.row.appointment.id).collect();
    let arrangement = if options.single {
        Arrangement::Single
    } else {
        Arrangement::Daily
    };
    let made = service
        .make_letters(&ids, &out, arrangement, false, Watch::default())
        .await?
        .value;
    for (_, german, english) in &made.refused {
        output::note(&call.say(german, english));
    }
    let rows: Vec<_> = made
        .files
        .iter()
        .map(|f| {
            json!({
                "path": f.path,
                "kind": f.kind.key(),
                "families": f.families,
                "pages": f.pages,
                "sha256": f.sha256,
                "languages": f.languages,
            })
        })
        .collect();
    let lines = made.files.iter().map(|f| {
        format!(
            "{}  {} Seiten, {}",
            f.path.display(),
            f.pages,
            f.languages.join(" ")
        )
    });
    output::result(call.json, &json!(rows), lines);
    if made.files.is_empty() && !made.refused.is_empty() {
        return Err(Error::Letter {
            german: "Es konnte kein Brief geschrieben werden.".into(),
            english: "No letter could be written.".into(),
        });
    }
    Ok(())
}
