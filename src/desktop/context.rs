//! What every screen may read: the use cases, the office, the words, the moment. Changed by the frame only.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::platform::Platform;
use super::text::{Language, Texts};
use super::theme::SiteHue;
use super::walk::Walk;
use crate::domain::calendar::public_holiday;
use crate::domain::family::Family;
use crate::domain::id::SiteId;
use crate::domain::language::Lang;
use crate::domain::office::Office;
use crate::domain::rights::{Right, Role};
use crate::domain::school::School;
use crate::domain::site::Site;
use crate::service::{Error, Service};

/// The read-only world of a screen.
#[derive(Debug, Clone)]
pub struct Context {
    /// The use cases, for the person at work.
    pub service: Service,
    /// Everything administrative, as of the last commit.
    pub office: Arc<Office>,
    /// The words in the chosen language.
    pub texts: Arc<Texts>,
    /// Wall time of the last look at the clock.
    pub now: NaiveDateTime,
    /// The day of [`Context::now`].
    pub today: NaiveDate,
    /// The language, for sentences that lower floors write.
    pub lang: Lang,
    /// Only this site is shown; `None` shows all.
    pub site: Option<SiteId>,
    /// The role the person acts in.
    pub role: Role,
    /// Is it the sample office?
    pub sample: bool,
    /// Are names shown as initials (Sichtschutz)?
    pub privacy: bool,
    /// Dialogs for files, printing, opening.
    pub platform: Platform,
    /// The way through the list of families.
    pub walk: Walk,
}

impl Context {
    /// The world of a person who has just come in.
    #[must_use]
    pub fn new(
        service: Service,
        office: Arc<Office>,
        texts: Arc<Texts>,
        platform: Platform,
    ) -> Self {
        let now = service.clock().now();
        let role = service.actor().role;
        let lang = lang(texts.language());
        Self {
            now,
            today: now.date(),
            lang,
            site: None,
            role,
            sample: office.sample,
            privacy: false,
            service,
            office,
            texts,
            platform,
            walk: Walk::default(),
        }
    }

    /// May the person do this in their role?
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.role.may(right)
    }

    /// What went wrong, in a sentence for the person at the desk.
    #[must_use]
    pub fn sentence(&self, error: &Error) -> String {
        error.sentence(self.lang)
    }

    /// A person's name as it may be shown now: in full, or as initials while the screen is shielded.
    #[must_use]
    pub fn shown<'n>(&self, name: &'n str) -> std::borrow::Cow<'n, str> {
        if self.privacy {
            initials(name).into()
        } else {
            name.into()
        }
    }

    /// What the school with this official number is usually called; the number of one nobody knows.
    #[must_use]
    pub fn school_name(&self, number: &str) -> String {
        let school = self.office.school(number);
        school.map_or_else(|| number.to_owned(), School::usual_name)
    }

    /// The name of the public holiday on a day.
    #[must_use]
    pub fn holiday_words(&self, day: NaiveDate) -> Option<String> {
        let holiday = public_holiday(day)?;
        Some(match self.lang {
            Lang::De => holiday.german().to_owned(),
            Lang::En => holiday.english().to_owned(),
        })
    }

    /// The site and its colours. Colours follow the place in the office's list, so they never change with a filter.
    #[must_use]
    pub fn site_look(&self, id: SiteId) -> Option<(&Site, SiteHue)> {
        let at = self.office.sites.iter().position(|site| site.id == id)?;
        Some((self.office.sites.get(at)?, hue(at)))
    }

    /// The site that usually counsels a family, by where it lives.
    #[must_use]
    pub fn usual_site(&self, family: &Family) -> Option<SiteId> {
        let address = &family.address;
        let postcode = address.postcode.as_ref().map_or("", |code| code.as_str());
        let town = self.office.municipality_at(postcode, &address.town)?;
        Some(town.default_site)
    }

    /// Is a thing at this site shown under the filter of the top bar?
    #[must_use]
    pub fn shows(&self, site: SiteId) -> bool {
        self.site.is_none_or(|only| only == site)
    }
}

/// The colours of the n-th site.
#[must_use]
pub fn hue(place: usize) -> SiteHue {
    match place {
        0 => SiteHue::Blue,
        1 => SiteHue::Orange,
        2 => SiteHue::Green,
        3 => SiteHue::Sky,
        4 => SiteHue::Purple,
        _ => SiteHue::Grey,
    }
}

/// The language of sentences from lower floors that goes with the words of the window.
#[must_use]
pub const fn lang(language: Language) -> Lang {
    match language {
        Language::German => Lang::De,
        Language::English => Lang::En,
    }
}

/// "Al-Ahmad, Fatima" becomes "A., F.".
fn initials(name: &str) -> String {
    let one = |part: &str| part.trim().chars().next().map(|c| format!("{c}."));
    name.split(',')
        .filter_map(one)
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shielded_name_keeps_nothing_but_initials() {
        assert_eq!(initials("Al-Ahmad, Fatima"), "A., F.");
        assert_eq!(initials("Şahin"), "Ş.");
        assert_eq!(initials(""), "");
    }
}
