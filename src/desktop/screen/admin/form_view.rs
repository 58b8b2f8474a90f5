//! How a form looks: its fields by rows, below them what the entry needs, the buttons at the end.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::form::{Event, Form, RHYTHMS};
use super::slot::{Kind, REPEAT_NOT, REPEAT_WEEKLY, Slot, layout};
use super::{Admin, Message, series_view};
use crate::desktop::affected;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::text::Texts;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::date_field::date_field;
use crate::desktop::widget::field::{Note, field, labelled};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::search_box::search_box;
use crate::desktop::widget::segmented::{Scale, Segment, scaled, segment};
use crate::desktop::widget::time_field::time_field;
use crate::desktop::widget::{banner, button, card, pill, scroll, truncate};
use crate::domain::id::SiteId;
use crate::domain::rights::Right;

/// Options stand in one line as far as they fit into this width.
const LINE: f32 = 470.0;

fn kind_words(kind: Kind, texts: &Texts) -> String {
    match kind {
        Kind::Site => texts.admin_kind_site(),
        Kind::Room => texts.admin_kind_room(),
        Kind::Counsellor => texts.admin_kind_counsellor(),
        Kind::Series => texts.admin_kind_series(),
        Kind::Exception => texts.admin_kind_exception(),
        Kind::Absence => texts.admin_kind_absence(),
        Kind::Closure => texts.admin_kind_closure(),
        Kind::Settings => texts.admin_settings(),
    }
}

/// The form of an entry.
pub(super) fn form<'a>(
    screen: &'a Admin,
    form: &'a Form,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    // Rows that do not apply keep their place, so that the keyboard stays where it is.
    let rows = layout(form.kind).iter().map(|slots| {
        let cells: Vec<_> = slots
            .iter()
            .filter(|slot| applies(**slot, form))
            .map(|slot| {
                container(control(*slot, form, context))
                    .width(Length::Fill)
                    .into()
            })
            .collect();
        row(cells).spacing(gap::L).into()
    });
    let needs_address = (form.kind == Kind::Site
        && [Slot::Street, Slot::Postcode, Slot::Town]
            .iter()
            .any(|slot| {
                form.texts
                    .get(slot)
                    .is_none_or(|words| words.trim().is_empty())
            }))
    .then(|| {
        let banner = banner::banner(Tone::Warn, texts.admin_address_needed()).icon(icon::MAP_PIN);
        container(banner).padding(iced::padding::bottom(gap::M))
    });
    let series = (form.kind == Kind::Series).then(|| series_view::below(form, context));
    let title = match &form.subject {
        Some(crate::service::administration::Entry::Room(room)) => {
            let site = context
                .office
                .site(room.site)
                .map_or("", |s| s.name.as_str());
            format!("{} · {site}", kind_words(form.kind, texts))
        }
        _ => kind_words(form.kind, texts),
    };
    let head = card::header(title, None, Some(buttons(screen, form, context)));
    let body = column![
        column![left_behind(screen, context)],
        column![needs_address],
        column(rows).spacing(gap::XS),
        space().height(gap::S),
        series,
    ];
    card::listed(head, scroll::down(container(body).padding([gap::M, 14.0])))
        .height(Length::Fill)
        .into()
}

pub(super) fn buttons<'a>(
    screen: &'a Admin,
    form: &'a Form,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let may = context.may(Right::Administer) && !screen.busy;
    let remove = (form.kind != Kind::Settings && !form.is_new()).then(|| {
        button::danger("admin-remove", texts.admin_remove())
            .small()
            .on_press_maybe(may.then_some(Message::RemovePressed))
    });
    row![
        remove,
        button::primary("admin-save", texts.admin_save())
            .small()
            .busy(screen.busy)
            .key_cap(Chord::ctrl('s').label(texts))
            .on_press_maybe(may.then_some(Message::SavePressed)),
    ]
    .spacing(gap::S)
    .into()
}

/// What does not apply at the moment is left out.
fn applies(slot: Slot, form: &Form) -> bool {
    match slot {
        Slot::From | Slot::To => match form.kind {
            Kind::Exception => !form.is_on(Slot::Skips),
            Kind::Absence | Kind::Closure => !form.is_on(Slot::WholeDay),
            _ => true,
        },
        Slot::RhythmNumber => matches!(form.picked(Slot::Rhythm), 1 | 4),
        Slot::Weekday => form.picked(Slot::Rhythm) != 6,
        Slot::Repeat => form.is_new(),
        Slot::RepeatUntil => form.is_new() && form.picked(Slot::Repeat) != REPEAT_NOT,
        _ => true,
    }
}

fn note<'a>(slot: Slot, form: &Form, texts: &Texts) -> Note<'a> {
    if let Some((_, wrong)) = form.wrong.filter(|(at, _)| *at == slot) {
        return Note::wrong(wrong.words(texts));
    }
    match slot {
        Slot::Letter => Note::hint(texts.field_letter_hint()),
        Slot::ValidTo => Note::hint(texts.field_valid_to_hint()),
        Slot::Languages => Note::hint(texts.field_languages_hint()),
        Slot::PauseTo(_) => Note::hint(texts.field_pause_to_hint()),
        _ => Note::Empty,
    }
}

pub(super) fn control<'a>(
    slot: Slot,
    form: &'a Form,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let may = context.may(Right::Administer);
    let words = slot.label(texts);
    let note = note(slot, form, texts);
    if let Some(state) = form.days.get(&slot) {
        return date_field(
            slot.id(),
            words,
            state,
            context.today,
            note,
            &|day| context.holiday_words(day),
            texts,
            move |event| Message::Edited(Event::Day(slot, event)),
        );
    }
    if let Some(state) = form.times.get(&slot) {
        return time_field(slot.id(), words, state, note, texts, move |event| {
            Message::Edited(Event::Time(slot, event))
        });
    }
    if form.flags.contains_key(&slot) {
        return container(checkbox(
            slot.id(),
            words,
            form.is_on(slot),
            may.then_some(Message::Edited(Event::Flagged(slot))),
        ))
        .padding([gap::XS, 0.0])
        .into();
    }
    if form.picks.contains_key(&slot) {
        return choice(slot, words, form, note, context);
    }
    if slot == Slot::Languages {
        let chips = form.languages.iter().enumerate().map(|(at, code)| {
            pill::chip(
                format!("admin-language-{at}"),
                context.office.language_name(code),
                true,
                Message::Edited(Event::LanguageRemoved(at)),
            )
        });
        return column![
            search_box(slot.id(), words, &form.language_box, note, texts, |event| {
                Message::Edited(Event::Language(event))
            }),
            row(chips).spacing(gap::S).wrap(),
        ]
        .spacing(gap::XS)
        .into();
    }
    let value = form.texts.get(&slot).map_or("", String::as_str);
    let mut field = field(slot.id(), words, value).note(note);
    if may {
        field = field.on_input(move |words| Message::Edited(Event::Typed(slot, words)));
    }
    field.into()
}

/// One of a few: segments, in several lines where there are many.
fn choice<'a>(
    slot: Slot,
    words: String,
    form: &'a Form,
    note: Note<'a>,
    context: &'a Context,
) -> Element<'a, Message> {
    let (office, texts) = (&context.office, &context.texts);
    let chosen = form.picked(slot);
    let mut options: Vec<Segment<'a, i64>> = match slot {
        Slot::Counsellor => office
            .counsellors
            .iter()
            .filter(|c| c.active || c.id.0 == chosen)
            .map(|c| segment(c.id.0, c.short.as_str()))
            .collect(),
        Slot::Site => {
            let all = (form.kind == Kind::Closure).then(|| segment(0, texts.admin_all_sites()));
            let sites = office
                .sites
                .iter()
                .filter(|site| site.active || site.id.0 == chosen)
                .map(|site| {
                    segment(site.id.0, site.name.as_str()).site(vocabulary::site(site.id, context))
                });
            all.into_iter().chain(sites).collect()
        }
        Slot::Room => office
            .rooms
            .iter()
            .filter(|room| room.site == SiteId(form.picked(Slot::Site)))
            .filter(|room| room.active || room.id.0 == chosen)
            .map(|room| segment(room.id.0, room.name.as_str()))
            .collect(),
        Slot::Weekday => (0..6_u8)
            .map(|day| {
                let weekday = chrono::Weekday::try_from(day).unwrap_or(chrono::Weekday::Mon);
                segment(i64::from(day), texts.weekday_short(weekday))
            })
            .collect(),
        Slot::Rhythm => RHYTHMS
            .into_iter()
            .map(|number| {
                segment(
                    number,
                    match number {
                        0 => texts.rhythm_weekly(),
                        1 => texts.rhythm_every(),
                        2 => texts.rhythm_even(),
                        3 => texts.rhythm_odd(),
                        4 => texts.rhythm_nth(),
                        5 => texts.rhythm_last(),
                        _ => texts.rhythm_once(),
                    },
                )
            })
            .collect(),
        Slot::Repeat => vec![
            segment(REPEAT_NOT, texts.repeat_not()),
            segment(REPEAT_WEEKLY, texts.repeat_weekly()),
        ],
        _ if form.picked(Slot::Rhythm) == 4 => {
            (1..=5).map(|n| segment(n, format!("{n}."))).collect()
        }
        _ => (2..=6).map(|n| segment(n, format!("{n}."))).collect(),
    };
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    while !options.is_empty() {
        let mut room = LINE;
        let fit = options
            .iter()
            .take_while(|option| {
                let badge = if option.site.is_some() { 26.0 } else { 0.0 };
                room -= truncate::width(&option.words, 14.0) + 26.0 + badge;
                room >= 0.0
            })
            .count();
        let rest = options.split_off(options.len().min(fit.clamp(1, 6)));
        let id = if lines.is_empty() {
            slot.id().to_owned()
        } else {
            format!("{}-{}", slot.id(), lines.len())
        };
        lines.push(scaled(
            id,
            options,
            Some(&chosen),
            Scale::Normal,
            move |number| Message::Edited(Event::Chosen(slot, number)),
        ));
        options = rest;
    }
    labelled(words, column(lines).spacing(gap::XS), note)
}

/// Appointments that do not fit what was just saved: they stay, and each opens in the calendar.
fn left_behind<'a>(screen: &'a Admin, context: &'a Context) -> Option<Element<'a, Message>> {
    if screen.affected.is_empty() {
        return None;
    }
    let texts = &context.texts;
    let all = screen.affected.len();
    let rows = screen.affected.iter().take(affected::NAMED);
    let rows = rows.enumerate().map(|(at, row_)| {
        let a = &row_.appointment;
        let open = Message::AppointmentOpened(a.id, a.start.date());
        let words = texts.admin_open_calendar();
        row![
            container(affected::line(row_, context)).width(Length::Fill),
            button::link(format!("admin-affected-{at}"), words, Some(open)),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .into()
    });
    let replan = affected::replan(&screen.affected, context).map(|(words, _)| {
        button::secondary("admin-replan", words)
            .small()
            .icon(icon::CALENDAR_RANGE)
            .on_press(Message::ReplanPressed)
    });
    let list = column![column(rows).spacing(gap::XS), affected::more(all, context)];
    Some(
        column![
            banner::banner(Tone::Warn, texts.admin_affected(affected::count(all))),
            container(list).padding([0.0, gap::M]),
            replan,
        ]
        .spacing(gap::S)
        .padding(iced::padding::bottom(gap::M))
        .into(),
    )
}
