//! What a list says otherwise than what is recorded: new schools, changed ones field by field, closed and opened ones.
//! What the office entered itself stays.

use super::{LeftOut, LeftOutRow, ListedSchool, SchoolList};
use crate::domain::coded::coded;
use crate::domain::entry_text::same_phone;
use crate::domain::municipality::Point;
use crate::domain::school::{HandField, School, form_word};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Points closer together than this (kilometres) are the same place.
const SAME_PLACE: f64 = 0.02;

coded! {
    /// A field that the official list says; the codes are those of the record.
    ListedField {
        /// Name.
        Name = "name",
        /// Short name.
        Short = "short",
        /// Form.
        Form = "form",
        /// Street.
        Street = "street",
        /// Postcode.
        Postcode = "postcode",
        /// Town.
        Town = "town",
        /// Municipality.
        Municipality = "ags",
        /// Public or private.
        Public = "public",
        /// Phone.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// Where it lies.
        Place = "place",
        /// Pupils.
        Pupils = "pupils",
        /// Number of the provider.
        Provider = "provider_key",
        /// First day.
        Opened = "opened_on",
        /// Last day.
        Closed = "closed_on",
    }
}

coded! {
    /// What the list changes about a school.
    ListChange {
        /// It is not recorded yet.
        New = "new",
        /// It is said otherwise.
        Changed = "changed",
        /// It is closed, or closes.
        Closed = "closed",
        /// It was closed and is open again.
        Reopened = "reopened",
        /// It is recorded as open and does not stand in the list.
        Missing = "missing",
    }
}

/// One field that the list says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDifference {
    /// Which.
    pub field: ListedField,
    /// As it is recorded.
    pub from: String,
    /// As the list says.
    pub to: String,
    /// It was entered by hand and stays.
    pub kept: bool,
}

/// One school of which the list says something otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolDifference {
    /// Line of the file; none for a school that does not stand in it.
    pub row: Option<u32>,
    /// What.
    pub change: ListChange,
    /// As it is recorded.
    pub before: Option<School>,
    /// As it would be.
    pub after: School,
    /// Field by field.
    pub fields: Vec<FieldDifference>,
    /// So many children are on their way to it.
    pub children: usize,
    /// Take it over?
    pub take: bool,
}

impl SchoolDifference {
    /// Does it close while children are on their way to it?
    #[must_use]
    pub fn is_warning(&self) -> bool {
        let closes = matches!(self.change, ListChange::Closed | ListChange::Missing);
        closes && self.children > 0
    }
}

/// The differences of a list and what is recorded, and the number of schools that are as recorded. Closed schools that
/// were never recorded are left out. `on_way` says how many children are on their way to a school.
#[must_use]
pub fn compare(
    list: &mut SchoolList,
    known: &[School],
    on_way: &HashMap<String, usize>,
    today: NaiveDate,
) -> (Vec<SchoolDifference>, usize) {
    let recorded: HashMap<&str, &School> = known.iter().map(|s| (&*s.number, s)).collect();
    let (mut found, mut same) = (Vec::new(), 0);
    let mut never = Vec::new();
    for listed in &list.schools {
        match recorded.get(&*listed.number) {
            None if listed.closed => never.push(LeftOutRow {
                row: listed.row,
                number: listed.number.clone(),
                name: listed.name.clone(),
                why: LeftOut::Closed {
                    on: listed.closed_on,
                },
            }),
            None => found.push(new(listed)),
            Some(before) => match changed(listed, before, today) {
                Some(difference) => found.push(difference),
                None => same += 1,
            },
        }
    }
    list.left_out.extend(never);
    list.left_out.sort_by_key(|row| row.row);
    let listed: HashSet<&str> = list.schools.iter().map(|s| &*s.number).collect();
    let gone = known
        .iter()
        .filter(|school| school.is_open_on(today) && !listed.contains(&*school.number));
    found.extend(gone.map(|school| missing(school, today)));
    for difference in &mut found {
        difference.children = on_way.get(&difference.after.number).copied().unwrap_or(0);
    }
    found.sort_by(|a, b| {
        let key = |d: &SchoolDifference| (d.change, d.after.town.clone(), d.after.number.clone());
        key(a).cmp(&key(b))
    });
    (found, same)
}

fn new(listed: &ListedSchool) -> SchoolDifference {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    SchoolDifference {
        row: Some(listed.row),
        change: ListChange::New,
        before: None,
        after: School {
            number: listed.number.clone(),
            name: listed.name.clone(),
            short: text(&listed.short),
            form_key: listed.form_key.clone(),
            form: form_word(&listed.form_key).unwrap_or_default().to_owned(),
            street: text(&listed.street),
            postcode: listed.postcode.clone(),
            town: text(&listed.town),
            ags: listed.ags.clone(),
            public: listed.public.unwrap_or(true),
            phone: text(&listed.phone),
            email: text(&listed.email),
            place: listed.place,
            pupils: listed.pupils,
            active: true,
            provider_key: text(&listed.provider_key),
            opened_on: listed.opened_on,
            closed_on: listed.closed_on,
            by_hand: Vec::new(),
            own_grades: None,
            german_support: None,
            literacy: None,
            all_day: None,
            contact: String::new(),
            note: String::new(),
            provider: String::new(),
            rev: 0,
        },
        fields: Vec::new(),
        children: 0,
        take: true,
    }
}

/// A school that the list no longer names: nothing happens to it unless somebody says so.
fn missing(school: &School, today: NaiveDate) -> SchoolDifference {
    let mut after = school.clone();
    after.active = false;
    after.closed_on = Some(today);
    let closed = FieldDifference {
        field: ListedField::Closed,
        from: day_text(school.closed_on),
        to: day_text(after.closed_on),
        kept: false,
    };
    SchoolDifference {
        row: None,
        change: ListChange::Missing,
        before: Some(school.clone()),
        after,
        fields: vec![closed],
        children: 0,
        take: false,
    }
}

fn changed(listed: &ListedSchool, before: &School, today: NaiveDate) -> Option<SchoolDifference> {
    let mut draw = Draw {
        after: before.clone(),
        fields: Vec::new(),
    };
    draw.text(ListedField::Name, Some(&listed.name), |s| &mut s.name);
    draw.text(ListedField::Short, listed.short.as_ref(), |s| &mut s.short);
    if listed.form_key != before.form_key {
        let form = form_word(&listed.form_key).unwrap_or_default();
        draw.say(ListedField::Form, before.form.clone(), form.to_owned());
        draw.after.form_key.clone_from(&listed.form_key);
        form.clone_into(&mut draw.after.form);
    }
    draw.text(ListedField::Street, listed.street.as_ref(), |s| {
        &mut s.street
    });
    if listed.postcode.is_some() && listed.postcode != before.postcode {
        let text = |value: &Option<crate::domain::id::Postcode>| {
            value.as_ref().map_or("", |p| p.as_str()).to_owned()
        };
        draw.say(
            ListedField::Postcode,
            text(&before.postcode),
            text(&listed.postcode),
        );
        draw.after.postcode.clone_from(&listed.postcode);
    }
    draw.text(ListedField::Town, listed.town.as_ref(), |s| &mut s.town);
    draw.text(ListedField::Municipality, Some(&listed.ags), |s| &mut s.ags);
    if let Some(public) = listed.public.filter(|public| *public != before.public) {
        let word = |public| if public { "öffentlich" } else { "privat" }.to_owned();
        draw.say(ListedField::Public, word(before.public), word(public));
        draw.after.public = public;
    }
    draw.contacts(listed, before);
    if let Some(pupils) = listed.pupils.filter(|n| Some(*n) != before.pupils) {
        let from = before.pupils.map_or_else(String::new, |n| n.to_string());
        draw.say(ListedField::Pupils, from, pupils.to_string());
        draw.after.pupils = Some(pupils);
    }
    draw.text(ListedField::Provider, listed.provider_key.as_ref(), |s| {
        &mut s.provider_key
    });
    let change = draw.life(listed, before, today);
    (!draw.fields.is_empty()).then_some(SchoolDifference {
        row: Some(listed.row),
        change,
        before: Some(before.clone()),
        take: draw.fields.iter().any(|field| !field.kept),
        after: draw.after,
        fields: draw.fields,
        children: 0,
    })
}

/// The school as it becomes, and what is said about it.
struct Draw {
    after: School,
    fields: Vec<FieldDifference>,
}

impl Draw {
    fn say(&mut self, field: ListedField, from: String, to: String) {
        self.fields.push(FieldDifference {
            field,
            from,
            to,
            kept: false,
        });
    }

    /// A text that the list says otherwise.
    fn text(
        &mut self,
        field: ListedField,
        listed: Option<&String>,
        own: fn(&mut School) -> &mut String,
    ) {
        let Some(listed) = listed else { return };
        let kept = own(&mut self.after);
        if kept != listed {
            let from = std::mem::replace(kept, listed.clone());
            self.say(field, from, listed.clone());
        }
    }

    /// Phone, e-mail and place: what was entered by hand goes before the list.
    fn contacts(&mut self, listed: &ListedSchool, before: &School) {
        if let Some(phone) = &listed.phone
            && *phone != before.phone
            && !same_phone(phone, &before.phone)
        {
            self.by_hand(HandField::Phone, ListedField::Phone, &before.phone, phone);
            if !before.is_by_hand(HandField::Phone) {
                self.after.phone.clone_from(phone);
            }
        }
        if let Some(email) = &listed.email
            && !email.eq_ignore_ascii_case(&before.email)
        {
            self.by_hand(HandField::Email, ListedField::Email, &before.email, email);
            if !before.is_by_hand(HandField::Email) {
                self.after.email.clone_from(email);
            }
        }
        if let Some(place) = listed.place
            && before.place.is_none_or(|own| own.km_to(place) > SAME_PLACE)
        {
            let (from, to) = (place_text(before.place), place_text(Some(place)));
            self.by_hand(HandField::Place, ListedField::Place, &from, &to);
            if !before.is_by_hand(HandField::Place) {
                self.after.place = Some(place);
            }
        }
    }

    fn by_hand(&mut self, mark: HandField, field: ListedField, from: &str, to: &str) {
        self.fields.push(FieldDifference {
            field,
            from: from.to_owned(),
            to: to.to_owned(),
            kept: self.after.is_by_hand(mark),
        });
    }

    /// First and last day. Since when a school is open that is open anyway is not worth a word.
    fn life(&mut self, listed: &ListedSchool, before: &School, today: NaiveDate) -> ListChange {
        let later = listed.opened_on.filter(|day| *day > today);
        if later.is_some() && later != before.opened_on {
            let (from, to) = (day_text(before.opened_on), day_text(later));
            self.say(ListedField::Opened, from, to);
            self.after.opened_on = later;
        }
        let was_closed = !before.is_open_on(today) && before.opened_on.is_none_or(|d| d <= today);
        if listed.closed || listed.closed_on.is_some() {
            // Closed without a day: from today on.
            let closes_now = (listed.closed && !was_closed).then_some(today);
            let new = listed.closed_on.or(before.closed_on).or(closes_now);
            if listed.closed && !was_closed || new != before.closed_on {
                self.say(
                    ListedField::Closed,
                    day_text(before.closed_on),
                    day_text(new),
                );
                self.after.closed_on = new;
                self.after.active = !listed.closed;
                return ListChange::Closed;
            }
            return ListChange::Changed;
        }
        // A list without a closing day says nothing of one that is still to come.
        if was_closed {
            self.say(
                ListedField::Closed,
                day_text(before.closed_on),
                String::new(),
            );
            self.after.closed_on = None;
            self.after.active = true;
            return ListChange::Reopened;
        }
        ListChange::Changed
    }
}

/// A day for people; empty for none.
fn day_text(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |day| day.format("%d.%m.%Y").to_string())
}

/// A point for people; empty for none.
fn place_text(place: Option<Point>) -> String {
    place.map_or_else(String::new, Point::written)
}
