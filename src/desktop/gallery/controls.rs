//! The first page: buttons, fields, choices, badges, type and colours.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::{Gallery, Message, titled};
use crate::desktop::icon;
use crate::desktop::theme::{SiteHue, Tokens, Tone, space as gap};
use crate::desktop::widget::checkbox::{Tick, checkbox};
use crate::desktop::widget::date_field::{date_field, month_view};
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::search_box::{self, Choice};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::site_badge::{self, Site};
use crate::desktop::widget::time_field::time_field;
use crate::desktop::widget::{button, choice, label, pill};

/// Invented choices of the language box.
pub(super) fn languages() -> search_box::State<u8> {
    let one = |key, words: &str, script: &str| Choice {
        aside: script.to_owned(),
        ..search_box::choice(key, words)
    };
    search_box::State::new(vec![
        one(1, "Arabisch", "arabisch"),
        one(2, "Kurdisch, Kurmandschi", "lateinisch"),
        one(3, "Kurdisch, Sorani", "arabisch"),
        one(4, "Kurdisch, Zaza", "lateinisch"),
        one(5, "Türkisch", "lateinisch"),
        one(6, "Ukrainisch", "kyrillisch"),
    ])
}

/// The reasons of the sample dialog.
pub(super) fn reasons<'a>(chosen: u8) -> Element<'a, Message> {
    let segments = vec![
        segment(0, "Familie"),
        segment(1, "Beratung"),
        segment(2, "Krankheit"),
    ];
    field::labelled(
        "Grund",
        segmented("reason", segments, Some(&chosen), Message::View),
        Note::Empty,
    )
}

const AHLEN: Site = Site {
    letter: 'A',
    hue: SiteHue::Blue,
};
const BECKUM: Site = Site {
    letter: 'B',
    hue: SiteHue::Orange,
};
const WARENDORF: Site = Site {
    letter: 'W',
    hue: SiteHue::Green,
};

/// The invented names of the three sites.
pub(super) fn sites() -> Vec<(Site, String)> {
    vec![
        (AHLEN, "Ahlen".to_owned()),
        (BECKUM, "Beckum".to_owned()),
        (WARENDORF, "Warendorf".to_owned()),
    ]
}

fn line<'a>(words: &'a str, things: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    row![
        container(label::cap(words)).width(100),
        row(things).spacing(gap::S).align_y(Alignment::Center)
    ]
    .align_y(Alignment::Center)
    .height(37)
    .into()
}

impl Gallery {
    pub(super) fn controls(&self) -> [Element<'_, Message>; 3] {
        [
            column![self.buttons(), self.choices(), places(), states()]
                .spacing(gap::M)
                .width(Length::FillPortion(424))
                .into(),
            column![self.fields(), self.month()]
                .spacing(gap::M)
                .width(Length::FillPortion(424))
                .into(),
            column![type_roles(), self.more(), colours()]
                .spacing(gap::M)
                .width(Length::FillPortion(512))
                .into(),
        ]
    }

    fn buttons(&self) -> Element<'_, Message> {
        let press = |id| Message::Pressed(id);
        titled(
            "Knöpfe",
            column![
                line(
                    "Hauptaktion",
                    vec![
                        button::primary("new", "Termin anlegen")
                            .icon(icon::PLUS)
                            .key_cap("Strg+N")
                            .on_press(press("new"))
                            .into(),
                    ]
                ),
                line(
                    "Nebenaktion",
                    vec![
                        button::secondary("letter", "Brief erstellen")
                            .icon(icon::MAIL)
                            .on_press(press("letter"))
                            .into(),
                        button::secondary("small", "Klein")
                            .small()
                            .on_press(press("small"))
                            .into(),
                    ]
                ),
                line(
                    "leise, gefährlich",
                    vec![
                        button::quiet("quiet", "Abbrechen")
                            .on_press(press("quiet"))
                            .into(),
                        button::danger("danger", "Termin absagen")
                            .on_press(Message::DialogOpened)
                            .into(),
                    ]
                ),
                line(
                    "groß",
                    vec![
                        button::secondary("large", "Verschieben")
                            .large()
                            .on_press(press("large"))
                            .into(),
                        button::primary("save", "Speichern")
                            .large()
                            .on_press(press("save"))
                            .into(),
                    ]
                ),
                line(
                    "gesperrt, läuft",
                    vec![
                        button::secondary("off", "Drucken").into(),
                        button::primary("busy", "Speichert …")
                            .busy(true)
                            .on_press(press("busy"))
                            .into(),
                    ]
                ),
            ],
        )
    }

    fn choices(&self) -> Element<'_, Message> {
        let views = vec![segment(0, "Tag"), segment(1, "Woche"), segment(2, "Liste")];
        titled(
            "Auswahl",
            column![
                line(
                    "Segment",
                    vec![segmented("view", views, Some(&self.view), Message::View)]
                ),
                line(
                    "Häkchen",
                    vec![
                        checkbox("tick-0", "aus", self.ticks[0], Some(Message::Flipped(0))),
                        checkbox("tick-1", "an", self.ticks[1], Some(Message::Flipped(1))),
                        checkbox(
                            "tick-2",
                            "teilweise",
                            Tick::Mixed,
                            Some(Message::Flipped(2))
                        ),
                        checkbox("tick-3", "gesperrt", Tick::Off, None),
                    ]
                ),
                line(
                    "Marken",
                    vec![
                        choice::round(false),
                        label::dense("nein").into(),
                        choice::round(true),
                        label::dense("ja").into(),
                    ]
                ),
                line(
                    "Filter",
                    vec![
                        pill::chip("chip-open", "Offen", true, Message::Pressed("chip")),
                        pill::chip(
                            "chip-late",
                            "Frist überschritten",
                            false,
                            Message::Pressed("chip")
                        ),
                    ]
                ),
            ],
        )
    }

    fn fields(&self) -> Element<'_, Message> {
        let grey = |_day| None;
        titled(
            "Felder",
            column![
                pair(
                    field::field("family", "Familienname", &self.name)
                        .on_input(|text| Message::Typed("family", text))
                        .note(Note::hint("wie im Ausweis"))
                        .into(),
                    field::field("first", "Vorname", "Wassi")
                        .on_input(|text| Message::Typed("first", text))
                        .into(),
                ),
                pair(
                    date_field(
                        "birth",
                        "Geburtsdatum",
                        &self.birth,
                        self.today,
                        Note::Empty,
                        &grey,
                        &self.texts,
                        Message::Birth
                    ),
                    field::with_placeholder("mail", "E-Mail", "name@example.org", "")
                        .aside(self.texts.optional())
                        .on_input(|text| Message::Typed("mail", text))
                        .into(),
                ),
                pair(
                    date_field(
                        "date",
                        "Termin am",
                        &self.date,
                        self.today,
                        Note::Empty,
                        &grey,
                        &self.texts,
                        Message::Date
                    ),
                    time_field(
                        "time",
                        "Uhrzeit",
                        &self.time,
                        Note::Empty,
                        &self.texts,
                        Message::Time
                    ),
                ),
                pair(
                    field::copyable(
                        "number",
                        "Aktenzeichen",
                        "EB-2026-0187",
                        "copy",
                        Message::Pressed("copy")
                    )
                    .note(Note::hint("nur lesen, kopierbar"))
                    .into(),
                    field::with_placeholder("phone", "Telefon", "fehlt", "")
                        .on_input(|text| Message::Typed("phone", text))
                        .note(Note::wrong("Nötig vor der Einladung"))
                        .into(),
                ),
                search_box::search_box(
                    "language",
                    "Sprache zum Dolmetschen",
                    &self.language,
                    Note::Empty,
                    &self.texts,
                    Message::Language
                ),
            ],
        )
    }

    fn month(&self) -> Element<'_, Message> {
        let holidays = |day: chrono::NaiveDate| {
            use chrono::Datelike;
            (day.month() == 12 && day.day() >= 23).then(|| "Weihnachtsferien".to_owned())
        };
        let mark = self.date.day().unwrap_or(self.today);
        titled(
            "Datum wählen",
            row![
                month_view(mark, Some(mark), self.today, &holidays, &self.texts, Message::Date),
                label::cap("Grau: Wochenende und Ferien, mit Grund im Hinweis.\n\nTippen geht immer: „3.5.“, „heute“, „+7“, „mo“."),
            ]
            .spacing(gap::M),
        )
    }

    fn more(&self) -> Element<'_, Message> {
        titled(
            "Auswahlkarte",
            choice::card(
                "choice",
                choice::Choice {
                    icon: icon::FLASK_CONICAL,
                    title: "Mit Beispieldaten ausprobieren".into(),
                    words: "120 erfundene Familien an drei Standorten, Briefe mit dem Aufdruck „Muster“.".into(),
                    key_cap: Some("Strg+1".to_owned()),
                },
                true,
                Message::Pressed("choice"),
            ),
        )
    }
}

fn pair<'a>(left: Element<'a, Message>, right: Element<'a, Message>) -> Element<'a, Message> {
    row![
        container(left).width(Length::FillPortion(1)),
        container(right).width(Length::FillPortion(1))
    ]
    .spacing(gap::L)
    .into()
}

fn places<'a>() -> Element<'a, Message> {
    let badges = sites()
        .into_iter()
        .map(|(site, name)| site_badge::named(site, name));
    let further = [
        ('D', SiteHue::Sky),
        ('E', SiteHue::Purple),
        ('F', SiteHue::Grey),
    ]
    .map(|(letter, hue)| site_badge::badge(Site { letter, hue }));
    titled(
        "Standorte",
        column![
            row(badges.chain(further)).spacing(gap::M).align_y(Alignment::Center),
            label::cap("Quadrat, Kreis, Blatt; im Kalender voller, doppelter, gestrichelter Balken. Farbe allein trägt nie eine Aussage."),
        ]
        .spacing(gap::S),
    )
}

fn states<'a>() -> Element<'a, Message> {
    let first = row![
        pill::pill(icon::CIRCLE, "gemeldet", Tone::Neutral),
        pill::pill(icon::CALENDAR_CHECK, "terminiert", Tone::Info),
        pill::pill(icon::CHECK, "bestätigt", Tone::Ok),
        pill::pill(icon::PLAY, "läuft", Tone::Info),
    ];
    let second = row![
        pill::pill(icon::CHECK_CHECK, "beraten", Tone::Ok),
        pill::pill(icon::USER_X, "nicht erschienen", Tone::Danger),
        pill::pill(icon::X, "abgesagt", Tone::Neutral),
        pill::pill(icon::CLOCK, "bis 26.11.", Tone::Warn),
    ];
    let third = row![
        pill::pill(icon::CIRCLE_ALERT, "heute", Tone::Danger),
        pill::pill(icon::CIRCLE_HELP, "keine Antwort", Tone::Warn),
        pill::counter(14),
    ];
    titled(
        "Stand und Fristen",
        column![
            first.spacing(6).wrap(),
            second.spacing(6).wrap(),
            third.spacing(6).wrap()
        ]
        .spacing(6),
    )
}

fn type_roles<'a>() -> Element<'a, Message> {
    titled(
        "Schrift",
        column![
            row![
                label::title("Titel 20/28"),
                label::head("Überschrift 15/22"),
                label::figure("37")
            ]
            .spacing(gap::XL)
            .align_y(Alignment::Center),
            row![
                label::body("Text 14/20"),
                label::dense("Dicht 13/18"),
                label::cap("Hinweis 12/16")
            ]
            .spacing(gap::XXL)
            .align_y(Alignment::Center),
            row![
                label::original_script("فاطمة الأحمد"),
                label::original_script("Хмельницька"),
                label::original_script("ገብረመስቀል"),
                label::original_script("Παπαδόπουλος"),
                label::body("Đorđević"),
                label::body("Çağlar"),
            ]
            .spacing(gap::M),
        ]
        .spacing(gap::S),
    )
}

fn colours<'a>() -> Element<'a, Message> {
    type Pick = fn(&Tokens) -> iced::Color;
    let swatch = |words: &'a str, pick: Pick| {
        let patch = container(space().width(32).height(20)).style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                background: Some(pick(t).into()),
                border: Border {
                    color: t.line,
                    width: 1.0,
                    radius: 4.0.into(),
                },
                ..container::Style::default()
            }
        });
        row![patch, label::cap(words)]
            .spacing(gap::S)
            .align_y(Alignment::Center)
            .width(Length::FillPortion(1))
            .into()
    };
    let four = |all: [(&'a str, Pick); 4]| row(all.map(|(words, pick)| swatch(words, pick)));
    titled(
        "Farben nach Rolle",
        column![
            four([
                ("Grund", |t| t.canvas),
                ("Fläche", |t| t.surface),
                ("vertieft", |t| t.sunken),
                ("gewählt", |t| t.selected)
            ]),
            four([
                ("Akzent", |t| t.accent),
                ("Fokus", |t| t.focus),
                ("Linie", |t| t.line),
                ("Rahmen", |t| t.line_strong)
            ]),
            four([
                ("gut", |t| t.ok_soft),
                ("Achtung", |t| t.warn_soft),
                ("Gefahr", |t| t.danger_soft),
                ("jetzt", |t| t.now)
            ]),
            four([
                ("Ahlen", |t| t.site_a),
                ("Beckum", |t| t.site_b),
                ("Warendorf", |t| t.site_w),
                ("Fehler", |t| t.danger)
            ]),
        ]
        .spacing(gap::S),
    )
}
