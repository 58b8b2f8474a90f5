//! Guardians and children in the form: who they are. What is known about their schools and papers stands beside.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::household::{phone_row, remove_person};
use super::{Page, answers, papers, schooling, share};
use crate::desktop::icon;
use crate::desktop::screen::family::Message;
use crate::desktop::screen::family::form::{
    Change, ChildForm, Day, Fold, GuardianForm, List, Owner, Pick, Set, Text, Who,
};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::field::Note;
use crate::desktop::widget::segmented::segment;
use crate::desktop::widget::{button, card, label};
use crate::domain::child::Sex;
use crate::domain::family::Family;
use crate::domain::guardian::{Custody, GuardianLiteracy, Relation, list_name};
use crate::domain::schooling_duty::{Facts, duty};

/// Sorgeberechtigte.
pub(super) fn guardians<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let rows = page.form.guardians.iter().enumerate();
    let rows = rows.map(|(n, typed)| guardian(page, n, typed));
    let add = button::secondary("family-add-guardian", texts.family_add_guardian())
        .icon(icon::PLUS)
        .small()
        .on_press(Message::Form(Change::GuardianAdded));
    card::titled(
        texts.family_guardians(),
        column![column(rows).spacing(gap::S), add],
    )
    .into()
}

fn guardian<'a>(page: &Page<'a>, n: usize, guardian: &'a GuardianForm) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let who = Who::Guardian(n);
    let of = page.of(Owner::Person(who));
    let relations = Relation::ALL.map(|relation| segment(relation, texts.relation(relation)));
    let relation = of.choice(
        "relation",
        texts.record_relation(),
        relations.into(),
        Some(&guardian.base.relation),
        Set::Relation,
    );
    // A youth office has a name and, behind that, somebody in charge.
    let (given, family) = match guardian.base.relation {
        Relation::YouthOffice => (
            texts.record_institution_person(),
            texts.record_institution(),
        ),
        _ => (
            texts.record_text(Text::Given),
            texts.record_text(Text::Family),
        ),
    };
    column![
        row![
            share(1, of.field(Text::Given, given, Note::Empty)),
            share(1, of.field(Text::Family, family, Note::Empty)),
            share(1, of.text(Text::GivenOriginal)),
            share(1, of.text(Text::FamilyOriginal)),
        ]
        .spacing(gap::M),
        row![
            relation,
            remove_person(page, who, texts.family_remove_guardian()),
        ]
        .align_y(Alignment::Center),
        page.fold(
            Some(who),
            Fold::Guardian,
            texts.record_fold_guardian(),
            || { more(page, n, guardian) }
        ),
        space().height(gap::S),
    ]
    .into()
}

fn more<'a>(page: &Page<'a>, n: usize, guardian: &'a GuardianForm) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let of = page.of(Owner::Person(Who::Guardian(n)));
    let custody = [Custody::Unclear, Custody::Joint, Custody::Sole]
        .map(|custody| segment(custody, texts.record_custody(custody)));
    let reads = answers(GuardianLiteracy::ALL.iter().copied(), |literacy| {
        texts.record_reads(literacy)
    });
    let phones =
        guardian.phones.iter().enumerate().map(|(row, phone)| {
            phone_row(page, List::GuardianPhones(n), row, phone.messenger, true)
        });
    column![
        row![
            // As wide as its answers.
            container(of.choice(
                "custody",
                texts.record_custody_title(),
                custody.into(),
                Some(&guardian.base.custody),
                Set::Custody,
            ))
            .width(280),
            container(of.day(Day::CustodySeen)).width(190),
            share(
                1,
                of.hinted(
                    Text::UsualName,
                    Note::Hint(texts.record_usual_name_hint().into())
                )
            ),
        ]
        .spacing(gap::M),
        row![
            of.choice(
                "reads",
                texts.record_reads_title(),
                reads,
                Some(&guardian.base.literacy),
                Set::Reads,
            ),
            share(
                1,
                of.pick_hinted(Pick::Language, Note::Hint(texts.record_if_other().into()))
            ),
        ]
        .spacing(gap::M),
        row![
            share(2, of.day(Day::Consent)),
            share(2, of.text(Text::ConsentVersion)),
            share(3, of.pick(Pick::ConsentLanguage)),
        ]
        .spacing(gap::M),
        column(phones),
        page.add(List::GuardianPhones(n), texts.record_add_own_phone()),
        space().height(gap::S),
        label::dense_strong(texts.record_own_address()),
        row![
            share(5, of.text(Text::Street)),
            share(2, of.text(Text::Postcode)),
            share(4, of.text(Text::Town)),
            share(3, of.text(Text::District)),
        ]
        .spacing(gap::M),
        row![
            share(3, of.text(Text::CareOf)),
            share(4, of.text(Text::Accommodation)),
            share(3, of.text(Text::Letterbox)),
            share(
                4,
                of.pick_hinted(Pick::Country, Note::Hint(texts.record_abroad_hint().into()))
            ),
        ]
        .spacing(gap::M),
    ]
    .into()
}

/// Kinder.
pub(super) fn children<'a>(page: &Page<'a>) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let family = page.form.file(page.context.today).family;
    let rows = page.form.children.iter().enumerate();
    let rows = rows.map(|(n, typed)| child(page, n, typed, &family));
    let add = row![
        button::secondary("family-add-child", texts.family_add_child())
            .icon(icon::PLUS)
            .small()
            .on_press(Message::Form(Change::ChildAdded)),
        label::dense_muted(texts.family_enter_adds()),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    card::titled(
        texts.family_children(),
        column![column(rows).spacing(gap::S), add],
    )
    .into()
}

fn child<'a>(
    page: &Page<'a>,
    n: usize,
    child: &'a ChildForm,
    family: &Family,
) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let who = Who::Child(n);
    let of = page.of(Owner::Person(who));
    let sexes = [Sex::Female, Sex::Male, Sex::Diverse, Sex::NotGiven];
    let sex = of.choice(
        "sex",
        texts.family_sex(),
        sexes.map(|sex| segment(sex, texts.sex(sex))).into(),
        Some(&child.base.sex),
        Set::Sex,
    );
    let assumed = of.tick(
        "assumed",
        texts.family_assumed(),
        child.assumed,
        Set::Assumed,
    );
    let hint = Note::Hint(texts.family_birth_hint().into());
    let fold = |fold, title, body: fn(&Page<'a>, usize, &'a ChildForm) -> Element<'a, Message>| {
        page.fold(Some(who), fold, title, || body(page, n, child))
    };
    column![
        row![
            share(5, of.text(Text::Given)),
            share(5, of.text(Text::Family)),
            share(5, of.day_hinted(Day::Birth, hint)),
            container(assumed).width(118),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center),
        row![
            container(sex).width(166),
            container(of.text(Text::SchoolYears)).width(110),
            share(1, of.text(Text::GivenOriginal)),
            share(1, of.text(Text::FamilyOriginal)),
        ]
        .spacing(gap::M),
        duty_line(page, n, family),
        fold(Fold::Origin, texts.record_fold_origin(), origin),
        fold(
            Fold::Schooling,
            texts.record_fold_schooling(),
            schooling::schooling
        ),
        fold(Fold::Skills, texts.record_fold_skills(), schooling::skills),
        fold(Fold::Papers, texts.record_fold_papers(), papers::papers),
        card::separator(),
    ]
    .spacing(2)
    .into()
}

fn duty_line<'a>(page: &Page<'a>, n: usize, family: &Family) -> Element<'a, Message> {
    let (context, texts) = (page.context, &page.context.texts);
    let found = page
        .form
        .child(n, context.today)
        .and_then(|child| Facts::of(&child, family))
        .map(|facts| duty(&facts, context.today));
    let (mark, tone, words) = match found {
        Some(duty) if duty.needs_review => {
            (icon::CIRCLE_HELP, Tone::Warn, duty.sentence(context.lang))
        }
        Some(duty) => (icon::SCALE, Tone::Ok, duty.sentence(context.lang)),
        None => (icon::SCALE, Tone::Neutral, texts.family_duty_needs_birth()),
    };
    row![
        mark.at(14.0).style(theme::soft_text(tone)),
        label::DENSE.text(words).style(theme::soft_text(tone)),
        space::horizontal(),
        remove_person(page, Who::Child(n), texts.family_remove_child()),
    ]
    .spacing(gap::S)
    .height(26)
    .align_y(Alignment::Center)
    .into()
}

/// Herkunft: other names, place and country of birth, nationalities, family language, own guardians.
fn origin<'a>(page: &Page<'a>, n: usize, child: &'a ChildForm) -> Element<'a, Message> {
    let texts = &page.context.texts;
    let of = page.of(Owner::Person(Who::Child(n)));
    let names = child.other_names.iter().enumerate().map(|(row, _)| {
        let list = List::OtherNames(n);
        iced::widget::row![
            container(page.of(Owner::Row(list, row)).text(Text::OtherName)).width(220),
            page.remove(list, row)
        ]
        .spacing(gap::XS)
        .into()
    });
    let several = page.form.guardians.len() > 1 || !child.base.guardians.is_empty();
    let guarded = several.then(|| {
        let ticks = page.form.guardians.iter().enumerate().map(|(g, guardian)| {
            let sheet = &guardian.sheet;
            let name = list_name(sheet.text(Text::Family), sheet.text(Text::Given));
            let id = guardian.base.id;
            of.tick(
                &format!("guarded-{g}"),
                page.context.shown(&name).into_owned(),
                child.base.is_guarded_by(id),
                Set::GuardedBy(id),
            )
        });
        column![
            label::dense_strong(texts.record_guarded_by()),
            space().height(gap::XS),
            row(ticks).spacing(gap::L),
            space().height(gap::S),
        ]
    });
    column![
        row![
            share(3, of.text(Text::BirthPlace)),
            share(3, of.pick(Pick::BirthCountry)),
            share(3, of.pick(Pick::Nationality)),
        ]
        .spacing(gap::M),
        row![
            share(1, of.pick(Pick::SecondNationality)),
            share(
                1,
                of.pick_hinted(Pick::Language, Note::Hint(texts.record_if_other().into()))
            ),
            space().width(Length::FillPortion(1)),
        ]
        .spacing(gap::M),
        row(names).spacing(gap::S).wrap(),
        page.add(List::OtherNames(n), texts.record_add_name()),
        space().height(gap::S),
        guarded,
    ]
    .into()
}
