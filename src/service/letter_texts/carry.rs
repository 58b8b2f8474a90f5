//! Letter texts on their way to translators and back.

use super::{Progress, effective, german_sheet};
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::language::Lang;
use crate::domain::letter::LetterKind;
use crate::domain::letter_text::{LetterText, TextDeed};
use crate::domain::rights::Right;
use crate::exchange::translators::{self, Parcel, Text, Unit};
use crate::letters::language::LangTag;
use crate::letters::template::Sheet;
use crate::letters::template::check::Finding;
use crate::letters::template::placeholder::Placeholder;
use crate::letters::template::sample;
use crate::service::{Done, Error, Service};

/// What a text of a translator's file would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportVerdict {
    /// It would be saved as a draft.
    Changes,
    /// It says what is there already.
    Same,
    /// The German text has changed since the file was written: which version it has beside it, and which is in force.
    GermanChanged(u32, u32),
    /// The program does not know this letter or language, or the file has other paragraphs.
    NotKnown,
}

/// A text of a translator's file, looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportLine {
    /// As the file names it: letter and language.
    pub name: String,
    /// Which letter, if that is known.
    pub kind: Option<LetterKind>,
    /// Which language, if that is known.
    pub lang: Option<LangTag>,
    /// What would happen.
    pub verdict: ImportVerdict,
    /// Before and after, text by text, where they differ.
    pub changed: Vec<(String, String)>,
    /// What is wrong with it. It can be saved as a draft all the same.
    pub findings: Vec<Finding>,
    sheet: Option<Sheet>,
}

/// A translator's file, looked at. Nothing is written yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportPlan {
    /// Text by text.
    pub lines: Vec<ImportLine>,
}

impl ImportPlan {
    /// How many texts would be saved.
    #[must_use]
    pub fn changing(&self) -> usize {
        let changes = |line: &&ImportLine| line.verdict == ImportVerdict::Changes;
        self.lines.iter().filter(changes).count()
    }
}

impl Service {
    /// The file for translators: these letters in these languages, German beside. No personal data is in it.
    ///
    /// # Errors
    /// [`crate::domain::refusal::Reason::Gone`] for a text that there is not; the store's troubles.
    pub async fn export_texts(&self, wanted: &[(LetterKind, LangTag)]) -> Result<String, Error> {
        let office = self.office().await?;
        let mut parcel = Parcel::default();
        for (kind, lang) in wanted.iter().filter(|(_, lang)| *lang != LangTag::De) {
            let german = german_sheet(&office, *kind)?;
            let open = self.open_text(*kind, *lang).await?;
            let row = &open.row;
            let checked = row.progress == Progress::Reviewed && row.draft.is_none();
            parcel
                .texts
                .push(parcel_text(&german, &open.sheet, checked));
        }
        Ok(translators::write(&parcel))
    }

    /// Looks at a file that came back from translators: what would change, and what is wrong with it.
    ///
    /// # Errors
    /// The file is not readable; the store's troubles.
    pub async fn plan_import(&self, file: &str) -> Result<ImportPlan, Error> {
        let parcel = translators::read(file).map_err(|e| {
            let (german, english) = e.sentences();
            Error::List { german, english }
        })?;
        let mut plan = ImportPlan::default();
        for text in parcel.texts {
            let line = self.looked_at(&text).await?;
            plan.lines.push(line);
        }
        Ok(plan)
    }

    /// Saves the texts of a plan that change something, each as a draft. All or nothing.
    ///
    /// # Errors
    /// No right; the store's troubles.
    pub async fn apply_import(&self, plan: &ImportPlan) -> Result<Done<usize>, Error> {
        self.require(Right::ReleaseTexts)?;
        let office = self.office().await?;
        let mut changes: Vec<Change> = Vec::new();
        for line in &plan.lines {
            let (Some(kind), Some(lang), Some(sheet)) = (line.kind, line.lang, &line.sheet) else {
                continue;
            };
            if line.verdict != ImportVerdict::Changes {
                continue;
            }
            let versions = self.own_versions(kind, lang).await?;
            let text = self.version_of(&office, kind, lang, sheet, &versions)?;
            changes.push(Edit::<LetterText>::create(text));
        }
        let count = changes.len();
        if changes.is_empty() {
            return Err(crate::domain::refusal::Reason::Gone.into());
        }
        self.carry_out(Deed::TextEdited(TextDeed::Imported), changes, count)
            .await
    }

    async fn looked_at(&self, text: &Text) -> Result<ImportLine, Error> {
        let kind = LetterKind::from_key(&text.letter);
        let lang = LangTag::from_tag(&text.language);
        let mut line = ImportLine {
            name: format!("{}.{}", text.letter, text.language),
            kind,
            lang,
            verdict: ImportVerdict::NotKnown,
            changed: Vec::new(),
            findings: Vec::new(),
            sheet: None,
        };
        let (Some(kind), Some(lang)) = (kind, lang.filter(|lang| *lang != LangTag::De)) else {
            return Ok(line);
        };
        let office = self.office().await?;
        if effective(&office, kind)?.get(lang).is_none() {
            return Ok(line);
        }
        let german = german_sheet(&office, kind)?;
        if text.german != german.version {
            line.verdict = ImportVerdict::GermanChanged(text.german, german.version);
            return Ok(line);
        }
        let open = self.open_text(kind, lang).await?;
        let Some(sheet) = merged(&german, &open.sheet, text) else {
            return Ok(line);
        };
        let words = |sheet: &Sheet| -> Vec<String> {
            let labels = sheet
                .block
                .iter()
                .map(|b| b.label.clone().unwrap_or_default());
            let texts = sheet.block.iter().map(|b| b.text.clone());
            labels.zip(texts).flat_map(|(a, b)| [a, b]).collect()
        };
        let (old, new) = (words(&open.sheet), words(&sheet));
        let old = old.into_iter().chain(std::iter::repeat(String::new()));
        line.changed = old.zip(new).filter(|(old, new)| old != new).collect();
        line.verdict = if line.changed.is_empty() {
            ImportVerdict::Same
        } else {
            ImportVerdict::Changes
        };
        line.findings = self.check_text(kind, sheet.clone()).await?;
        line.sheet = Some(sheet);
        Ok(line)
    }
}

/// A text for translators.
fn parcel_text(german: &Sheet, own: &Sheet, checked: bool) -> Text {
    let mut units = Vec::new();
    for (at, block) in german.block.iter().enumerate() {
        let same = own.block.get(at).filter(|own| own.role == block.role);
        if let Some(label) = &block.label {
            units.push(Unit {
                block: at + 1,
                label: true,
                source: label.clone(),
                target: same.and_then(|own| own.label.clone()).unwrap_or_default(),
                checked,
                note: format!("{}: Beschriftung / label", block.role.word(Lang::De)),
            });
        }
        units.push(Unit {
            block: at + 1,
            label: false,
            source: block.text.clone(),
            target: same.map(|own| own.text.clone()).unwrap_or_default(),
            checked,
            note: note(german, at),
        });
    }
    Text {
        letter: german.id.clone(),
        language: own.lang.clone(),
        german: german.version,
        units,
    }
}

/// What the translator must know of a block: what it is, and an example of each placeholder.
fn note(german: &Sheet, at: usize) -> String {
    let Some(block) = german.block.get(at) else {
        return String::new();
    };
    let used = Placeholder::ALL
        .iter()
        .filter(|placeholder| block.text.contains(&format!("{{{}}}", placeholder.token())));
    let examples: Vec<String> = used
        .map(|placeholder| {
            format!(
                "{{{}}} = {}",
                placeholder.token(),
                sample::plain(*placeholder)
            )
        })
        .collect();
    let role = format!(
        "{} / {}",
        block.role.word(Lang::De),
        block.role.word(Lang::En)
    );
    if examples.is_empty() {
        return role;
    }
    format!(
        "{role}. Bitte nicht übersetzen / do not translate: {}",
        examples.join(", ")
    )
}

/// The text as the file says it, in the shape of the German one. Nothing when the file has paragraphs that German lacks.
fn merged(german: &Sheet, own: &Sheet, text: &Text) -> Option<Sheet> {
    let mut sheet = Sheet {
        block: german.block.clone(),
        neutral: Vec::new(),
        lang: own.lang.clone(),
        source: Some(format!("de@{}", german.version)),
        ..own.clone()
    };
    // What the file leaves out stays as it is.
    for (at, block) in sheet.block.iter_mut().enumerate() {
        let same = own.block.get(at).filter(|own| own.role == block.role);
        if let Some(same) = same {
            block.text.clone_from(&same.text);
            if block.label.is_some() {
                block.label.clone_from(&same.label);
            }
        }
    }
    for unit in &text.units {
        let block = sheet.block.get_mut(unit.block.checked_sub(1)?)?;
        if unit.target.is_empty() {
            continue;
        }
        if unit.label {
            block.label = Some(unit.target.clone());
        } else {
            block.text.clone_from(&unit.target);
        }
    }
    Some(sheet)
}
