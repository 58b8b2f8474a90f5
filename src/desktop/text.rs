//! The words of the window, German first, English second. Screens ask by typed methods; the names of messages
//! and the Fluent files stay in here.
//!
//! Words live in one area per part of the window: `text/<area>.rs` with the methods,
//! `assets/text/de/<area>.ftl` and `assets/text/en/<area>.ftl` with the sentences. A part with much to say has
//! areas below it (`talk/choices`). A new area adds these three files, a `mod` line and an entry in [`AREAS`].
//! The tests below then hold both languages, the methods and the variables together.

mod adapt;
mod admin;
mod appointment;
mod calendar;
mod capacity;
mod case;
mod chain;
mod dates;
mod envelope;
mod families;
mod family;
mod import;
mod joint;
mod kit;
mod letter_texts;
mod letters;
mod list_out;
mod lists;
mod merging;
mod offer;
mod pages;
mod papers;
mod places;
mod plan;
mod post;
mod printing;
mod record;
mod reports;
mod schools;
mod shell;
mod start;
mod steps;
mod talk;
#[cfg(test)]
mod tests;
mod today;
mod week;

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// The source of all words.
    #[default]
    German,
    /// Legal terms keep the German in brackets.
    English,
}

/// One area of words: its file name and the two files.
struct Area {
    name: &'static str,
    german: &'static str,
    english: &'static str,
    /// The methods, read by a test only.
    #[cfg(test)]
    methods: &'static str,
}

macro_rules! area {
    ($name:literal) => {
        Area {
            name: $name,
            german: include_str!(concat!("../../assets/text/de/", $name, ".ftl")),
            english: include_str!(concat!("../../assets/text/en/", $name, ".ftl")),
            #[cfg(test)]
            methods: include_str!(concat!("text/", $name, ".rs")),
        }
    };
}

/// Every area of words.
const AREAS: &[Area] = &[
    area!("adapt"),
    area!("admin"),
    area!("admin/backup"),
    area!("admin/days"),
    area!("admin/fields"),
    area!("admin/people"),
    area!("admin/settings"),
    area!("appointment"),
    area!("appointment/booking"),
    area!("appointment/entering"),
    area!("calendar"),
    area!("capacity"),
    area!("capacity/entering"),
    area!("capacity/school"),
    area!("case"),
    area!("case/deeds"),
    area!("chain"),
    area!("dates"),
    area!("envelope"),
    area!("families"),
    area!("family"),
    area!("family/acts"),
    area!("family/changes"),
    area!("family/choices"),
    area!("family/details"),
    area!("family/entering"),
    area!("import"),
    area!("import/rows"),
    area!("import/targets"),
    area!("joint"),
    area!("joint/reasons"),
    area!("kit"),
    area!("letter_texts"),
    area!("letters"),
    area!("list_out"),
    area!("lists"),
    area!("merging"),
    area!("offer"),
    area!("pages"),
    area!("papers"),
    area!("places"),
    area!("places/chain"),
    area!("places/facts"),
    area!("places/filter"),
    area!("places/schools"),
    area!("plan"),
    area!("plan/declining"),
    area!("plan/reasons"),
    area!("post"),
    area!("printing"),
    area!("record"),
    area!("record/duty"),
    area!("record/fields"),
    area!("reports"),
    area!("schools"),
    area!("shell"),
    area!("shell/keys"),
    area!("start"),
    area!("steps"),
    area!("steps/acts"),
    area!("talk"),
    area!("talk/beside"),
    area!("talk/choices"),
    area!("talk/ending"),
    area!("talk/fields"),
    area!("talk/records"),
    area!("today"),
    area!("today/roles"),
    area!("week"),
];

/// All words in one language. Cheap to ask, costs a few milliseconds to make: make it once per language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale = match language {
            Language::German => "de",
            Language::English => "en",
        };
        let locale: LanguageIdentifier = locale.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::German => |value, _| grouped(value, '.'),
            Language::English => |value, _| grouped(value, ','),
        }));
        for area in AREAS {
            let source = match language {
                Language::German => area.german,
                Language::English => area.english,
            };
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(part, errors)| {
                    tracing::error!(
                        area = area.name,
                        errors = errors.len(),
                        "words with mistakes"
                    );
                    part
                });
            if bundle.add_resource(resource).is_err() {
                tracing::error!(area = area.name, "words named twice");
            }
        }
        Self { language, bundle }
    }

    /// The language of these words.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence with a name, without variables. Areas call this; screens call the areas' methods.
    fn say(&self, id: &'static str) -> String {
        self.say_with(id, [])
    }

    /// The sentence with a name and its variables.
    fn say_with<'v, const N: usize>(
        &self,
        id: &'static str,
        values: [(&'static str, FluentValue<'v>); N],
    ) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            tracing::error!(id, "no such words");
            return id.to_owned();
        };
        let mut args = FluentArgs::with_capacity(N);
        for (name, value) in values {
            args.set(name, value);
        }
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned();
        if !errors.is_empty() {
            tracing::error!(id, errors = errors.len(), "words with a missing variable");
        }
        said
    }
}

/// Whole numbers with a mark between thousands: "1.240".
fn grouped(value: &FluentValue<'_>, mark: char) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) if value.fract() == 0.0 =>
        {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "counts of people and days, far below 2^53"
            )]
            Some(dates::thousands(*value as i64, mark))
        }
        _ => None,
    }
}
