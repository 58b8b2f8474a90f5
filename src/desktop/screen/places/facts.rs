//! The facts of a child in words: wish, siblings, schooling, German, script, certificate, basis of the hand-over.

use super::Looked;
use super::line::grade_of;
use crate::desktop::context::Context;
use crate::domain::child::Child;
use crate::domain::child_step::{Act, Basis};
use crate::domain::id::ChildId;
use crate::domain::level::Gap;
use crate::domain::school_form::SchoolForm;
use crate::domain::schooling_duty::{Duty, Facts, duty};
use crate::domain::skill::{LiteracyStatus, Script};
use crate::exchange::reference;

pub(super) fn concerns(gap: &Gap, child: ChildId) -> bool {
    match gap {
        Gap::Child(whose, _) | Gap::Document(whose, _) => *whose == child,
        Gap::Family(_) | Gap::Custody(_) => true,
    }
}

pub(super) fn duty_of(looked: Looked<'_>, context: &Context) -> Option<Duty> {
    let facts = Facts::of(looked.child, &looked.family.row.family)?;
    Some(duty(&facts, context.today))
}

pub(super) fn or_dash(words: String) -> String {
    if words.is_empty() {
        "–".to_owned()
    } else {
        words
    }
}

pub(super) fn wish(child: &Child, context: &Context) -> String {
    let texts = &context.texts;
    let Some(wish) = child.preference.as_ref() else {
        return "–".to_owned();
    };
    if wish.none {
        return texts.talk_no_wish();
    }
    let parts = [
        wish.form.map(SchoolForm::name).map(str::to_owned),
        wish.school
            .as_deref()
            .map(|number| context.school_name(number)),
        (wish.sibling_school == Some(true)).then(|| texts.places_wish_sibling()),
        (wish.all_day == Some(true)).then(|| texts.places_wish_all_day()),
    ];
    or_dash(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// The other children of the family who may be seen, and where they are.
pub(super) fn siblings(looked: Looked<'_>, context: &Context) -> String {
    let texts = &context.texts;
    let others = looked
        .family
        .row
        .children
        .iter()
        .filter(|c| c.id != looked.child.id);
    let said = others.map(|child| {
        let grade = grade_of(child, looked.family, context).map(|grade| texts.grade(grade));
        let stands = looked.family.children.iter().find(|s| s.child == child.id);
        let way = stands
            .and_then(|s| s.way.school())
            .map(|number| context.school_name(number));
        let own = [Some(context.shown(&child.given_name).into_owned()), grade];
        let own = own.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let stage = stands.map(|s| texts.stage(s.standing.stage));
        let rest = way.into_iter().chain(stage).collect::<Vec<_>>().join(", ");
        format!("{own}: {rest}")
    });
    or_dash(said.collect::<Vec<_>>().join("\n"))
}

pub(super) fn schooling(child: &Child, context: &Context) -> String {
    let texts = &context.texts;
    let mut words = Vec::new();
    words.extend(
        child
            .school_years
            .map(|years| texts.family_school_years_count(i64::from(years))),
    );
    let mut countries: Vec<String> = (child.school_history.iter())
        .filter_map(|entry| entry.country.as_ref())
        .filter_map(|code| {
            let all = reference::countries();
            all.iter()
                .find(|c| c.iso3 == code.0)
                .map(|c| c.name.clone())
        })
        .collect();
    countries.dedup();
    words.extend(countries);
    if !child.school_history.is_empty() {
        words.push(if child.interruptions.is_empty() {
            texts.places_no_gap()
        } else {
            texts.places_gaps(i64::try_from(child.interruptions.len()).unwrap_or(0))
        });
    }
    or_dash(words.join(", "))
}

pub(super) fn german(child: &Child, context: &Context) -> String {
    let texts = &context.texts;
    let level = child.german_level.map(|level| texts.record_german(level));
    let by = child
        .german_assessment
        .map(|by| texts.places_german_by(&texts.record_german_by(by)));
    or_dash(level.into_iter().chain(by).collect::<Vec<_>>().join(", "))
}

pub(super) fn script(child: &Child, context: &Context) -> String {
    let texts = &context.texts;
    match child.literacy {
        None => "–".to_owned(),
        Some(LiteracyStatus::NotAlphabetised) => texts.record_literacy_none(),
        Some(LiteracyStatus::NonLatin(script)) => {
            texts.places_script_only(&name_of(script, context))
        }
        Some(LiteracyStatus::LatinBeginning) => texts.record_literacy_beginning(),
        Some(LiteracyStatus::LatinFluent) => texts.record_literacy_fluent(),
    }
}

fn name_of(script: Script, context: &Context) -> String {
    let texts = &context.texts;
    match script {
        Script::Arabic => texts.talk_script_arabic(),
        Script::Cyrillic => texts.talk_script_cyrillic(),
        Script::Ethiopic => texts.talk_script_ethiopic(),
        Script::Greek => texts.talk_script_greek(),
        Script::Georgian => texts.talk_script_georgian(),
        Script::Armenian => texts.talk_script_armenian(),
        Script::Devanagari => texts.talk_script_devanagari(),
        Script::Bengali => texts.talk_script_bengali(),
        Script::Tamil => texts.talk_script_tamil(),
        Script::Thai => texts.talk_script_thai(),
        Script::Chinese => texts.talk_script_chinese(),
        Script::Other => texts.talk_script_other(),
    }
}

pub(super) fn certificate(child: &Child, context: &Context) -> String {
    let texts = &context.texts;
    let Some(last) = child.last_certificate.as_ref() else {
        return "–".to_owned();
    };
    let seen = texts.record_seen(last.seen);
    if last.translated {
        format!("{seen}, {}", texts.record_translated())
    } else {
        seen
    }
}

/// On what the hand-over rests: the consents with day and language, or the law.
pub(super) fn basis(looked: Looked<'_>, context: &Context) -> String {
    let steps = looked
        .family
        .row
        .steps
        .iter()
        .filter(|s| s.child == looked.child.id);
    let last = steps
        .filter(|s| matches!(s.act, Act::HandedOver(_)))
        .max_by_key(|s| s.position);
    let Some(Act::HandedOver(basis)) = last.map(|s| &s.act) else {
        return "–".to_owned();
    };
    if *basis == Basis::Law {
        return basis.word(context.lang).to_owned();
    }
    let guardians = looked.family.row.guardians.iter();
    let consents = guardians.filter_map(|g| g.consent.as_ref()).map(|consent| {
        let day = context.texts.date_plain(consent.given_on);
        let language = context.office.language_name(&consent.language);
        context.texts.places_consent(&day, language)
    });
    let said = consents.collect::<Vec<_>>().join("\n");
    if said.is_empty() {
        basis.word(context.lang).to_owned()
    } else {
        said
    }
}
