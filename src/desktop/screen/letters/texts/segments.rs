//! A text that is being written: German and translation side by side, part by part, the placeholders and the findings.

use iced::keyboard::key::Named;
use iced::widget::text_editor::{self, Binding};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::editor::{Editor, FIELD, Part};
use super::{Event, Texts, language};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space as gap};
use crate::desktop::widget::control::{Control, Ring};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::{banner, button, card, label, pill, scroll, tooltip};
use crate::letters::template::check::Finding;
use crate::letters::template::placeholder::{Placeholder, groups};
use crate::letters::template::sample;
use crate::letters::template::text::Text;

/// So many findings are said at once.
const MOST: usize = 5;

impl Texts {
    /// The card with the text, this wide.
    pub(super) fn editing<'a>(
        &'a self,
        editor: &'a Editor,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Event> {
        let texts = &context.texts;
        let text = &editor.open.row;
        let dirty = editor.is_dirty();
        let faulty = editor
            .findings
            .as_ref()
            .is_none_or(|found| !found.is_empty());
        let head = container(
            row![
                button::quiet("texts-close", texts.text_close())
                    .small()
                    .icon(icon::ARROW_LEFT)
                    .on_press(Event::ClosePressed),
                label::head(Self::name(text, context)),
                space::horizontal(),
                dirty.then(|| pill::pill(icon::PENCIL, texts.text_unsaved(), Tone::Warn)),
                button::primary("texts-save", texts.text_save())
                    .small()
                    .key_cap(Chord::ctrl('s').label(texts))
                    .busy(self.busy)
                    .on_press_maybe((dirty && !self.busy).then_some(Event::SavePressed)),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center),
        )
        .padding([0.0, 14.0])
        .height(size::CARD_HEAD)
        .align_y(Alignment::Center)
        .into();
        let bar = container(
            row![
                self.pills(text, context),
                self.steps(text, dirty || faulty, context)
            ]
            .spacing(gap::M)
            .wrap(),
        )
        .padding([gap::S, 14.0]);
        let parts = editor.parts();
        let rows = parts
            .iter()
            .enumerate()
            .map(|(at, part)| segment(editor, at, *part, context));
        let titles = (!editor.is_german()).then(|| {
            container(
                row![
                    label::cap(texts.text_german()).width(Length::FillPortion(1)),
                    label::cap(texts.text_translation(&language(text.lang, context)))
                        .width(Length::FillPortion(1)),
                ]
                .spacing(gap::M),
            )
            .padding([gap::XS, 14.0])
            .style(theme::sunken)
        });
        let _ = width;
        card::listed(
            head,
            column![
                bar,
                card::separator(),
                titles,
                scroll::down(column(rows)).height(Length::Fill),
                card::separator(),
                container(
                    column![placeholders(editor, context), findings(editor, context)]
                        .spacing(gap::S)
                )
                .padding([gap::S, 14.0]),
            ],
        )
        .height(Length::Fill)
        .into()
    }
}

/// A part: in the field while it is being written, else as words to press.
fn segment<'a>(
    editor: &'a Editor,
    at: usize,
    part: Part,
    context: &'a Context,
) -> Element<'a, Event> {
    let texts = &context.texts;
    let block = editor.sheet.block.get(part.block);
    let role = block.map_or("", |block| block.role.word(context.lang));
    let number = texts.text_segment(i64::try_from(part.block + 1).unwrap_or(i64::MAX));
    let condition = block.and_then(|block| block.condition).map(String::from);
    let what = if part.label {
        format!("{number} · {role} · {}", texts.text_label())
    } else {
        let when = condition.map(|word| format!(" · {{{word}}}"));
        format!("{number} · {role}{}", when.unwrap_or_default())
    };
    let faulty = editor.faults(part.block).next().is_some();
    let mark: Element<'a, Event> = if faulty {
        row![
            icon::CIRCLE_X
                .at(12.0)
                .style(theme::soft_text(Tone::Danger)),
            label::cap(what)
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into()
    } else {
        label::cap(what).into()
    };
    let current = at == editor.at;
    let written: Element<'a, Event> = if current {
        field(editor)
    } else {
        words(editor.words(part).to_owned())
    };
    let body: Element<'a, Event> = if editor.is_german() {
        written
    } else {
        row![
            container(words(editor.german(part).to_owned())).width(Length::FillPortion(1)),
            container(written).width(Length::FillPortion(1)),
        ]
        .spacing(gap::M)
        .into()
    };
    let content = column![mark, body].spacing(gap::XS);
    if current {
        return container(content)
            .padding([gap::S, 14.0])
            .width(Length::Fill)
            .style(theme::chosen_card)
            .into();
    }
    Control::new(content)
        .tab_stop(false)
        .on_press(Event::PartChosen(at))
        .width(Length::Fill)
        .padding([gap::S, 14.0])
        .ring(Ring::Inside, radius::CONTROL)
        .into()
}

/// The words of a part. Never aligned: the words themselves say on which side they begin.
fn words<'a>(said: String) -> Element<'a, Event> {
    label::dense(said)
        .shaping(iced::widget::text::Shaping::Advanced)
        .width(Length::Fill)
        .into()
}

fn field(editor: &Editor) -> Element<'_, Event> {
    iced::widget::text_editor(&editor.field)
        .id(FIELD)
        .on_action(Event::Typed)
        .size(13.5)
        .padding(gap::S)
        .min_height(size::CONTROL)
        .height(Length::Shrink)
        .key_binding(|press| match &press.key {
            // A part is one paragraph: Enter goes on.
            iced::keyboard::Key::Named(Named::Enter) => {
                Some(Binding::Custom(Event::PartPassed(!press.modifiers.shift())))
            }
            iced::keyboard::Key::Named(Named::Escape | Named::Tab) => None,
            _ => Binding::from_key_press(press),
        })
        .style(|theme: &Theme, status| {
            let t = Tokens::of(theme);
            let focused = matches!(status, text_editor::Status::Focused { .. });
            text_editor::Style {
                background: t.surface.into(),
                border: Border {
                    color: if focused { t.focus } else { t.line_strong },
                    width: if focused { 2.0 } else { 1.0 },
                    radius: radius::CONTROL.into(),
                },
                placeholder: t.text_muted,
                value: t.text,
                selection: t.accent_soft,
            }
        })
        .into()
}

/// The placeholders that may stand here, each to be put where the cursor is; for a translation those of the German part.
fn placeholders<'a>(editor: &'a Editor, context: &'a Context) -> Option<Element<'a, Event>> {
    let texts = &context.texts;
    let part = editor.part().filter(|part| !part.label);
    let wanted: Vec<Placeholder> = match part {
        None => Vec::new(),
        Some(part) if !editor.is_german() => Text::parse(editor.german(part))
            .map(|text| text.placeholders().collect())
            .unwrap_or_default(),
        Some(_) => {
            let groups = groups(editor.open.row.kind);
            let all = Placeholder::ALL.iter().copied();
            all.filter(|one| groups.contains(&one.group())).collect()
        }
    };
    let mut seen = std::collections::BTreeSet::new();
    let chips = wanted
        .into_iter()
        .filter(|one| seen.insert(*one))
        .map(|one| {
            let press = button::secondary(
                format!("texts-insert-{}", one.token()),
                format!("{{{}}}", one.token()),
            )
            .small()
            .on_press(Event::Inserted(one));
            let hint = texts.text_placeholder_hint(one.word(context.lang), sample::plain(one));
            tooltip::below(press, hint)
        });
    let german = editor.is_german().then(|| {
        row![
            button::quiet("texts-add", texts.text_insert_block())
                .small()
                .icon(icon::PLUS)
                .on_press(Event::BlockAdded),
            button::quiet("texts-remove", texts.text_delete_block())
                .small()
                .icon(icon::TRASH_2)
                .on_press(Event::BlockRemoved),
        ]
        .spacing(gap::S)
    });
    let chips: Vec<Element<'a, Event>> = chips.collect();
    if chips.is_empty() && german.is_none() {
        return None;
    }
    let listed = (!chips.is_empty()).then(|| {
        row![label::cap(texts.text_placeholders())]
            .extend(chips)
            .spacing(gap::XS)
            .align_y(Alignment::Center)
            .wrap()
    });
    Some(column![listed, german].spacing(gap::XS).into())
}

/// What is wrong, the first few of it.
fn findings<'a>(editor: &'a Editor, context: &'a Context) -> Element<'a, Event> {
    let texts = &context.texts;
    let Some(found) = &editor.findings else {
        return label::dense_muted(texts.text_checking()).into();
    };
    if found.is_empty() {
        return banner::banner(Tone::Ok, texts.text_no_faults()).into();
    }
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let mut shown = banner::banner(Tone::Danger, String::new()).title(texts.text_faults(count));
    // What is wrong with the part that is being written comes first.
    let here = editor.part().map(|part| part.block + 1);
    let mut ordered: Vec<&Finding> = found.iter().collect();
    ordered.sort_by_key(|finding| finding.block != here);
    for finding in ordered.into_iter().take(MOST) {
        shown = shown.point(icon::CIRCLE_X, Tone::Danger, finding.sentence(context.lang));
    }
    shown.into()
}
