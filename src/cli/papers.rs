//! `papers` and `export children-schild`: papers on the way to school as PDF, and children for the school's own program.

use super::appointments::family_named;
use super::arguments::{ChildrenSchild, Papers};
use super::output;
use super::session::Call;
use crate::domain::id::ChildId;
use crate::domain::letter::PaperKind;
use crate::exchange::encoding::Encoding;
use crate::exchange::schild;
use crate::letters::language::LangTag;
use crate::service::papers::{PaperFile, PaperOptions, PaperRequest, SecondLanguage};
use crate::service::schild::Which;
use crate::service::{Error, Service};
use crate::store::rows::FamilyFile;
use crate::store::write_atomically;
use serde_json::json;

pub async fn papers(call: &Call, options: Papers) -> Result<(), Error> {
    let kind = PaperKind::from_code(&options.kind.replace('-', "_")).ok_or_else(|| {
        let kinds: Vec<&str> = PaperKind::ALL.iter().map(|kind| kind.code()).collect();
        usage(
            &format!(
                "Dieses Schreiben gibt es nicht. Es gibt: {}.",
                kinds.join(", ")
            ),
            &format!("There is no such paper. There are: {}.", kinds.join(", ")),
        )
    })?;
    let language = match options.second_language.as_deref() {
        None => SecondLanguage::OfTheFamily,
        Some("de") => SecondLanguage::None,
        Some(tag) => SecondLanguage::In(LangTag::from_tag(tag).ok_or_else(|| {
            usage(
                "In dieser Sprache gibt es kein Schreiben.",
                "There is no paper in this language.",
            )
        })?),
    };
    let service = call.enter().await?;
    let drafts = match (options.from, &options.family) {
        (Some(from), _) if kind == PaperKind::HealthOfficeList => {
            let to = options.to.unwrap_or_else(|| call.clock.today());
            vec![service.health_list(from, to).await?]
        }
        (_, Some(family)) => {
            let family = family_named(&service, family).await?;
            let child = match &options.child {
                Some(text) => Some(child_named(&service.family(family).await?, text)?),
                None => None,
            };
            let request = PaperRequest {
                language,
                grounds: options.grounds.clone(),
                ..PaperRequest::usual(kind, family, child)
            };
            service.paper(&request).await?
        }
        _ => {
            return Err(usage(
                "Ein Zeitraum gilt nur für die Liste an das Gesundheitsamt.",
                "A period is only for the list to the health office.",
            ));
        }
    };
    let how = PaperOptions {
        posted: options.posted,
        without_remedy: options.without_remedy,
    };
    let made = service.make_papers(drafts, &options.out, how).await?.value;
    if made.remedy_missing {
        output::note(&call.say(
            "Die Rechtsbehelfsbelehrung fehlt. Das Schreiben sagt das sichtbar.",
            "The instruction on remedies is missing. The paper says so.",
        ));
    }
    let file = |file: &PaperFile| {
        json!({
            "path": file.path,
            "to": file.to.code(),
            "pages": file.pages,
            "sha256": file.sha256,
        })
    };
    let files: Vec<_> = made.files.iter().map(file).collect();
    let value = json!({
        "kind": kind.code(),
        "files": files,
        "entered": made.letters.len(),
        "versions": made.letters.first().map(|l| l.versions.clone()),
        "remedy_missing": made.remedy_missing,
    });
    let lines = made.files.iter().map(|file| {
        let (path, pages) = (file.path.display(), file.pages);
        call.say(
            format!("{path}  {pages} Seiten"),
            format!("{path}  {pages} pages"),
        )
    });
    output::result(call.json, &value, lines);
    Ok(())
}

/// Writes the files for a school's own program.
pub async fn children_schild(call: &Call, options: ChildrenSchild) -> Result<(), Error> {
    let encoding = options.encoding.parse::<Encoding>().ok();
    let encoding = encoding.filter(|e| matches!(e, Encoding::Utf8 | Encoding::Windows1252));
    let encoding = encoding.ok_or_else(|| {
        usage(
            "Diese Zeichenkodierung gibt es hier nicht. Es gibt: utf-8, windows-1252.",
            "There is no such encoding here. There are: utf-8, windows-1252.",
        )
    })?;
    let service: Service = call.enter().await?;
    let child = match &options.child {
        Some(text) => Some(text.parse::<ChildId>().map_err(|_| no_child())?),
        None => None,
    };
    let which = Which {
        child,
        placed_since: options.placed_since,
    };
    let made = service.for_school(&options.school, which, encoding).await?;
    std::fs::create_dir_all(&options.out).map_err(|e| Error::File {
        path: options.out.clone(),
        kind: e.kind(),
    })?;
    let paths = [schild::PUPILS, schild::GUARDIANS].map(|name| options.out.join(name));
    for (path, bytes) in paths
        .iter()
        .zip([&made.files.pupils, &made.files.guardians])
    {
        write_atomically(path, bytes)?;
    }
    for reference in &made.left_out {
        output::note(&call.say(
            format!("{reference}: ausgelassen, das Geburtsdatum ist nicht genau bekannt."),
            format!("{reference}: left out, the birth date is not known to the day."),
        ));
    }
    for remark in &made.files.remarks {
        let what = match &remark.what {
            schild::What::TooLong(longest) => call.say(
                format!("länger als {longest} Zeichen"),
                format!("longer than {longest} characters"),
            ),
            schild::What::Replaced | schild::What::NotInEncoding(_) => {
                call.say("Zeichen ersetzt", "characters replaced")
            }
        };
        output::note(&format!("{}, {}: {what}", remark.reference, remark.column));
    }
    let value = json!({
        "files": paths,
        "children": made.children,
        "left_out": made.left_out,
        "remarks": made.files.remarks.len(),
        "encoding": options.encoding,
    });
    let line = call.say(
        format!("{} Kinder.", made.children),
        format!("{} children.", made.children),
    );
    output::result(call.json, &value, [line]);
    Ok(())
}

/// A child by its id or its place in the file.
fn child_named(file: &FamilyFile, text: &str) -> Result<ChildId, Error> {
    let by_place = text
        .parse::<usize>()
        .ok()
        .and_then(|place| file.children.get(place.checked_sub(1)?));
    let found = by_place.or_else(|| {
        let id = text.parse::<ChildId>().ok()?;
        file.children.iter().find(|child| child.id == id)
    });
    found.map(|child| child.id).ok_or_else(no_child)
}

fn no_child() -> Error {
    usage("Dieses Kind gibt es nicht.", "There is no such child.")
}

fn usage(german: &str, english: &str) -> Error {
    Error::Usage {
        german: german.to_owned(),
        english: english.to_owned(),
    }
}
