//! The six embedded faces, which of them draws a character, and the cache of shape plans. Nothing comes from the system.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::{Arc, PoisonError, RwLock};

use harfrust::{Direction, Feature, Language, Script, ShapePlan, Shaper, ShaperData, Tag};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::error::LetterError;
use super::language::{Faces, LangTag};

/// One embedded font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Noto Sans Regular.
    Sans,
    /// Noto Sans Bold.
    SansBold,
    /// Noto Naskh Arabic Regular.
    Naskh,
    /// Noto Naskh Arabic Bold.
    NaskhBold,
    /// Noto Sans Ethiopic Regular.
    Ethiopic,
    /// Noto Sans Ethiopic Bold.
    EthiopicBold,
}

impl Face {
    /// Every face, in the order of their discriminants.
    pub const ALL: [Self; 6] = [
        Self::Sans,
        Self::SansBold,
        Self::Naskh,
        Self::NaskhBold,
        Self::Ethiopic,
        Self::EthiopicBold,
    ];

    /// The face of a family in one weight.
    pub const fn of(family: Faces, bold: bool) -> Self {
        match (family, bold) {
            (Faces::Latin, false) => Self::Sans,
            (Faces::Latin, true) => Self::SansBold,
            (Faces::Arabic, false) => Self::Naskh,
            (Faces::Arabic, true) => Self::NaskhBold,
            (Faces::Ethiopic, false) => Self::Ethiopic,
            (Faces::Ethiopic, true) => Self::EthiopicBold,
        }
    }

    /// PostScript name without a subset tag.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sans => "NotoSans-Regular",
            Self::SansBold => "NotoSans-Bold",
            Self::Naskh => "NotoNaskhArabic-Regular",
            Self::NaskhBold => "NotoNaskhArabic-Bold",
            Self::Ethiopic => "NotoSansEthiopic-Regular",
            Self::EthiopicBold => "NotoSansEthiopic-Bold",
        }
    }

    /// Weight class of the face.
    pub const fn weight(self) -> u16 {
        match self {
            Self::Sans | Self::Naskh | Self::Ethiopic => 400,
            Self::SansBold | Self::NaskhBold | Self::EthiopicBold => 700,
        }
    }

    /// The font file.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Sans => include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
            Self::Naskh => include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
            Self::NaskhBold => include_bytes!("../../assets/fonts/NotoNaskhArabic-Bold.ttf"),
            Self::Ethiopic => include_bytes!("../../assets/fonts/NotoSansEthiopic-Regular.ttf"),
            Self::EthiopicBold => include_bytes!("../../assets/fonts/NotoSansEthiopic-Bold.ttf"),
        }
    }
}

/// Units per em of every embedded face: advances are thousandths of the type size, as PDF wants them.
pub const UNITS_PER_EM: u16 = 1000;

struct Loaded {
    font: FontRef<'static>,
    shaper: ShaperData,
    charmap: Charmap<'static>,
    widths: Vec<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct PlanKey {
    face: Face,
    script: u32,
    rtl: bool,
    lang: LangTag,
}

/// The embedded faces, parsed once. `Send` and `Sync`: one book serves every worker.
pub struct FontBook {
    faces: Vec<Loaded>,
    languages: HashMap<LangTag, Language>,
    plans: RwLock<HashMap<PlanKey, Arc<ShapePlan>>>,
}

impl std::fmt::Debug for FontBook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FontBook").finish_non_exhaustive()
    }
}

impl FontBook {
    /// Parses the embedded files (a few milliseconds). Fails only if one of them is damaged.
    pub fn new() -> Result<Self, LetterError> {
        let faces = Face::ALL
            .iter()
            .map(|face| load(*face))
            .collect::<Result<_, _>>()?;
        let languages = LangTag::ALL
            .iter()
            .filter_map(|lang| Some((*lang, Language::from_str(lang.tag()).ok()?)))
            .collect();
        Ok(Self {
            faces,
            languages,
            plans: RwLock::new(HashMap::new()),
        })
    }

    fn loaded(&self, face: Face) -> &Loaded {
        &self.faces[face as usize]
    }

    /// Whether the face can draw the character.
    pub fn covers(&self, face: Face, character: char) -> bool {
        self.loaded(face).charmap.map(character).is_some()
    }

    /// Advance width of a glyph in thousandths of the type size; 0 for a glyph that is not there.
    pub fn width(&self, face: Face, glyph: u16) -> i32 {
        self.loaded(face)
            .widths
            .get(usize::from(glyph))
            .map_or(0, |width| i32::from(*width))
    }

    /// The parsed font, for outlines and metrics.
    pub fn font(&self, face: Face) -> &FontRef<'static> {
        &self.loaded(face).font
    }

    /// A shaper and the cached plan for one direction, script and language.
    pub(super) fn shaper(
        &self,
        face: Face,
        script: Script,
        rtl: bool,
        lang: LangTag,
    ) -> (Shaper<'_>, Arc<ShapePlan>) {
        let loaded = self.loaded(face);
        let shaper = loaded.shaper.shaper(&loaded.font).build();
        let key = PlanKey {
            face,
            script: u32::from_be_bytes(script.tag().to_be_bytes()),
            rtl,
            lang,
        };
        if let Some(plan) = self
            .plans
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
        {
            return (shaper, Arc::clone(plan));
        }
        let direction = if rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let plan = Arc::new(ShapePlan::new(
            &shaper,
            direction,
            Some(script),
            self.language(lang),
            FEATURES,
        ));
        let mut plans = self.plans.write().unwrap_or_else(PoisonError::into_inner);
        let plan = Arc::clone(plans.entry(key).or_insert(plan));
        (shaper, plan)
    }

    /// The shaper's form of the language.
    pub(super) fn language(&self, lang: LangTag) -> Option<&Language> {
        self.languages.get(&lang)
    }
}

/// Features for every run. Optional ligatures are off: a glyph then stands for one character, and what is
/// copied out of the PDF or read aloud is what was typed. Required forms (`rlig`, `calt`, `init` …) stay on.
pub(super) const FEATURES: &[Feature] = &[off(b"liga"), off(b"clig"), off(b"dlig")];

const fn off(tag: &[u8; 4]) -> Feature {
    Feature {
        tag: Tag::new(tag),
        value: 0,
        start: 0,
        end: u32::MAX,
    }
}

fn load(face: Face) -> Result<Loaded, LetterError> {
    let damaged = || LetterError::Font(face);
    let font = FontRef::new(face.bytes()).map_err(|_| damaged())?;
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let unscaled = font.metrics(Size::unscaled(), LocationRef::default());
    if unscaled.units_per_em != UNITS_PER_EM {
        return Err(damaged());
    }
    let widths = (0..unscaled.glyph_count)
        .map(|glyph| {
            metrics
                .advance_width(GlyphId::from(glyph))
                .unwrap_or(0.0)
                .round() as u16
        })
        .collect();
    Ok(Loaded {
        shaper: ShaperData::new(&font),
        charmap: font.charmap(),
        widths,
        font,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use sha2::{Digest, Sha256};

    /// The files are pinned: another version of a font splits or joins glyphs differently.
    #[test]
    fn font_files_are_the_pinned_ones() {
        let sums = include_str!("../../assets/fonts/SHA256SUMS");
        for face in Face::ALL {
            let sum: String = Sha256::digest(face.bytes())
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            let line = format!("{sum}  {}.ttf", face.name());
            assert!(
                sums.lines().any(|known| known == line),
                "{} has changed: {sum}",
                face.name()
            );
        }
    }

    #[test]
    fn a_book_can_be_shared_by_workers() {
        fn shared<T: Send + Sync>() {}
        shared::<FontBook>();
    }

    #[test]
    fn plans_are_cached() {
        let book = FontBook::new().unwrap();
        let (_, first) = book.shaper(Face::Naskh, harfrust::script::ARABIC, true, LangTag::Ar);
        let (_, second) = book.shaper(Face::Naskh, harfrust::script::ARABIC, true, LangTag::Ar);
        let (_, other) = book.shaper(Face::Naskh, harfrust::script::ARABIC, true, LangTag::Ur);
        assert!(Arc::ptr_eq(&first, &second));
        assert!(!Arc::ptr_eq(&first, &other));
    }
}
