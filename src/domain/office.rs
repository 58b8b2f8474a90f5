//! The office as a whole: everything that is not a family. Small enough to be held in memory.

use super::change::{Change, Edit};
use super::id::{CounsellorId, InterpreterId, RoomId, SeriesId, SiteId};
use super::language::{Language, LanguageCode};
use super::letter::TextRelease;
use super::letter_text::{LetterText, SiteText};
use super::municipality::Municipality;
use super::numbers::Numbers;
use super::rights::Person;
use super::schedule::{Absence, Closure, Rhythm, Series, SeriesException};
use super::school::School;
use super::setting::Settings;
use super::site::{Counsellor, Interpreter, Room, Site};
use chrono::NaiveDate;

/// Everything administrative, in the order of lists.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Office {
    /// Is this the sample database? Letters then carry "Muster".
    pub sample: bool,
    /// Sites.
    pub sites: Vec<Site>,
    /// Rooms.
    pub rooms: Vec<Room>,
    /// Counsellors.
    pub counsellors: Vec<Counsellor>,
    /// Named interpreters.
    pub interpreters: Vec<Interpreter>,
    /// Slot series.
    pub series: Vec<Series>,
    /// Exceptions to series.
    pub exceptions: Vec<SeriesException>,
    /// Absences.
    pub absences: Vec<Absence>,
    /// Closing days.
    pub closures: Vec<Closure>,
    /// Municipalities.
    pub municipalities: Vec<Municipality>,
    /// Schools.
    pub schools: Vec<School>,
    /// Languages.
    pub languages: Vec<Language>,
    /// People who work with the program.
    pub persons: Vec<Person>,
    /// Released letter texts.
    pub releases: Vec<TextRelease>,
    /// Own versions of letter texts since the last that was checked, withdrawn or set back.
    pub letter_texts: Vec<LetterText>,
    /// Texts about sites in the families' languages.
    pub site_texts: Vec<SiteText>,
    /// Settings.
    pub settings: Settings,
    /// The highest numbers that were ever given.
    pub numbers: Numbers,
}

impl Office {
    /// The site with this number.
    #[must_use]
    pub fn site(&self, id: SiteId) -> Option<&Site> {
        self.sites.iter().find(|s| s.id == id)
    }

    /// The room with this number.
    #[must_use]
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.iter().find(|r| r.id == id)
    }

    /// The counsellor with this number.
    #[must_use]
    pub fn counsellor(&self, id: CounsellorId) -> Option<&Counsellor> {
        self.counsellors.iter().find(|c| c.id == id)
    }

    /// The interpreter with this number.
    #[must_use]
    pub fn interpreter(&self, id: InterpreterId) -> Option<&Interpreter> {
        self.interpreters.iter().find(|i| i.id == id)
    }

    /// The series with this number.
    #[must_use]
    pub fn series(&self, id: SeriesId) -> Option<&Series> {
        self.series.iter().find(|s| s.id == id)
    }

    /// The school with this official number, open or closed.
    #[must_use]
    pub fn school(&self, number: &str) -> Option<&School> {
        self.schools.iter().find(|s| s.number == number)
    }

    /// The municipality with this official key.
    #[must_use]
    pub fn municipality(&self, ags: &str) -> Option<&Municipality> {
        self.municipalities.iter().find(|m| m.ags == ags)
    }

    /// The municipality a postcode or, failing that, a town name belongs to.
    #[must_use]
    pub fn municipality_at(&self, postcode: &str, town: &str) -> Option<&Municipality> {
        let by_code = self
            .municipalities
            .iter()
            .find(|m| m.postcodes.iter().any(|p| p == postcode));
        by_code.or_else(|| {
            self.municipalities
                .iter()
                .find(|m| m.name.eq_ignore_ascii_case(town.trim()))
        })
    }

    /// The office as it is once these changes are written. Families, letters and settings are left aside.
    #[must_use]
    pub fn after(&self, changes: &[Change]) -> Self {
        let mut then = self.clone();
        for change in changes {
            then.numbers.count(change);
            match change {
                Change::Site(edit) => put(&mut then.sites, edit, |x| x.id),
                Change::Room(edit) => put(&mut then.rooms, edit, |x| x.id),
                Change::Counsellor(edit) => put(&mut then.counsellors, edit, |x| x.id),
                Change::Interpreter(edit) => put(&mut then.interpreters, edit, |x| x.id),
                Change::Series(edit) => put(&mut then.series, edit, |x| x.id),
                Change::SeriesException(edit) => put(&mut then.exceptions, edit, |x| x.id),
                Change::Absence(edit) => put(&mut then.absences, edit, |x| x.id),
                Change::Closure(edit) => put(&mut then.closures, edit, |x| x.id),
                _ => {}
            }
        }
        then
    }

    /// Is a site offered only on single days, all of them over (an outreach day, Zusatztag)? Then lists to choose from
    /// need not show it any more.
    #[must_use]
    pub fn is_bygone(&self, site: SiteId, today: NaiveDate) -> bool {
        let mut days = self.series.iter().filter(|s| s.site == site).peekable();
        days.peek().is_some() && days.all(|s| s.rhythm == Rhythm::Once && s.valid_from < today)
    }

    /// German name of a language; the code itself when the list does not know it.
    #[must_use]
    pub fn language_name<'a>(&'a self, code: &'a LanguageCode) -> &'a str {
        self.languages
            .iter()
            .find(|l| &l.code == code)
            .map_or(code.as_str(), |l| l.name.as_str())
    }
}

/// Puts a changed record in the place of the old one, a new one at the end, and takes a deleted one out.
fn put<T: Clone, I: PartialEq>(list: &mut Vec<T>, edit: &Edit<T>, id: impl Fn(&T) -> I) {
    let known = edit.before.as_ref().or(edit.after.as_ref()).map(&id);
    let place = list.iter().position(|x| Some(id(x)) == known);
    match (place, edit.after.clone()) {
        (Some(at), Some(record)) => list[at] = record,
        (Some(at), None) => drop(list.remove(at)),
        (None, Some(record)) => list.push(record),
        (None, None) => {}
    }
}
