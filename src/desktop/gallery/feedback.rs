//! The second page: dialogs, banners, progress, empty and disturbed states.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::{Gallery, Message, titled};
use crate::desktop::icon;
use crate::desktop::shell::{Connection, connection};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::banner::banner;
use crate::desktop::widget::stepper::{self, Stage, Step};
use crate::desktop::widget::timeline::{self, Entry};
use crate::desktop::widget::toast::{self, Part};
use crate::desktop::widget::{button, empty, label, progress};

impl Gallery {
    pub(super) fn feedback(&self) -> [Element<'_, Message>; 3] {
        let left = column![
            titled(
                "Dialog mit Folgen",
                container(self.dialog().view())
                    .padding(gap::M)
                    .style(theme::sunken)
            ),
            titled("Konflikt erklärt", conflict()),
            titled(
                "Fortschritt",
                progress::progress(
                    format!("Briefe werden erzeugt: {}", self.texts.progress_of(31, 50)),
                    0.62,
                    Some(self.texts.progress_left(2)),
                    Some((self.texts.cancel(), Message::Pressed("stop"))),
                ),
            ),
        ];
        let middle = column![
            titled("Meldungen im Bereich", banners()),
            titled("Verbindung", self.connections()),
            titled("Meldungsleiste mit Rückgängig", strip()),
        ];
        let right = column![
            titled("Leer", nothing()),
            titled("Lädt", empty::loading(&[88, 70, 80])),
            titled("Fehler", failed()),
            titled("Weg der Familie", way()),
            titled("Verlauf", history()),
        ];
        [
            left.spacing(gap::M).width(Length::FillPortion(460)).into(),
            middle
                .spacing(gap::M)
                .width(Length::FillPortion(460))
                .into(),
            right.spacing(gap::M).width(Length::FillPortion(440)).into(),
        ]
    }

    fn connections(&self) -> Element<'_, Message> {
        column![
            connection(&Connection::Connected, &self.texts),
            connection(&Connection::Sending(2), &self.texts),
            connection(&Connection::Offline("09:31".to_owned()), &self.texts),
        ]
        .spacing(gap::S)
        .into()
    }
}

fn conflict<'a>() -> Element<'a, Message> {
    banner(Tone::Danger, "")
        .icon(icon::BAN)
        .title("Do 26.11., 09:30 in Ahlen geht nicht")
        .point(
            icon::X,
            Tone::Danger,
            "A. Muster berät bis 11:30 Familie Derkach.",
        )
        .point(
            icon::X,
            Tone::Danger,
            "Dolmetschen Arabisch: Frist war Do 19.11.",
        )
        .point(
            icon::TRIANGLE_ALERT,
            Tone::Warn,
            "Raum 1 ist nicht barrierefrei.",
        )
        .link(
            "next-free",
            "Nächster freier Platz: Mi 02.12., 08:30",
            Message::Pressed("next-free"),
        )
        .stacked()
        .into()
}

fn banners<'a>() -> Element<'a, Message> {
    column![
        Element::from(banner(
            Tone::Info,
            "Die Sommerferien beginnen am 19.07.2027. Schulen antworten dann langsamer."
        )),
        Element::from(banner(
            Tone::Ok,
            "Sicherung vom 24.11. wurde geprüft und ist lesbar."
        )),
        Element::from(
            banner(
                Tone::Warn,
                "Standort Ahlen hat keine Anschrift. Einladungen sind gesperrt."
            )
            .link(
                "enter-address",
                "Eintragen",
                Message::Pressed("enter-address")
            ),
        ),
        Element::from(
            banner(
                Tone::Danger,
                "Der Drucker antwortet nicht. Die Briefe liegen als PDF bereit."
            )
            .link("open-folder", "Ordner", Message::Pressed("open-folder")),
        ),
        Element::from(
            banner(
                Tone::Warn,
                "Telefon: 0221 4710249 → 0221 4710250. Ihre Eingaben sind noch da."
            )
            .icon(icon::USERS)
            .title("S. Vorlage hat diese Akte um 09:40 geändert.")
            .link(
                "differences",
                "Unterschiede ansehen",
                Message::Pressed("differences")
            )
            .link(
                "merge",
                "Meine Eingaben ergänzen",
                Message::Pressed("merge")
            )
            .stacked(),
        ),
    ]
    .spacing(gap::S)
    .into()
}

fn strip<'a>() -> Element<'a, Message> {
    let message = toast::Message {
        icon: icon::CIRCLE_CHECK,
        words: vec![
            Part::Strong("Pop".to_owned()),
            Part::Plain(": Termin abgesagt.".to_owned()),
        ],
        consequence: None,
        undo: Some((
            "Rückgängig".to_owned(),
            "Strg+Z".to_owned(),
            Message::Pressed("undo"),
        )),
        follow_up: None,
        close: Message::Pressed("close"),
    };
    column![
        toast::message(message),
        label::cap("Steht unten über die ganze Breite, verdeckt nichts, bleibt 12 Sekunden und danach über Strg+Z erreichbar."),
        toast::hints([], [toast::hint("Enter", "öffnen"), toast::hint("Leertaste", "auswählen")], None),
    ]
    .spacing(gap::S)
    .into()
}

fn nothing<'a>() -> Element<'a, Message> {
    empty::empty(
        icon::INBOX,
        "Niemand wartet auf einen Termin".to_owned(),
        Some("Neue Meldungen erscheinen hier nach der Prüfung.".to_owned()),
        vec![
            button::secondary("empty-new", "Meldung erfassen")
                .icon(icon::PLUS)
                .small()
                .on_press(Message::Pressed("empty-new"))
                .into(),
            button::quiet("empty-import", "Liste einlesen")
                .small()
                .on_press(Message::Pressed("empty-import"))
                .into(),
        ],
    )
}

fn failed<'a>() -> Element<'a, Message> {
    empty::failed(
        "Die Akte konnte nicht gespeichert werden.".to_owned(),
        "Die Datenbank ist gerade gesperrt, vermutlich läuft eine Sicherung. Ihre Eingaben bleiben stehen.".to_owned(),
        vec![
            button::primary("retry", "Erneut speichern").small().on_press(Message::Pressed("retry")).into(),
            button::quiet("details", "Einzelheiten kopieren")
                .icon(icon::COPY)
                .small()
                .on_press(Message::Pressed("details"))
                .into(),
        ],
    )
}

fn way<'a>() -> Element<'a, Message> {
    let step = |words: &str, date: Option<&str>, stage| Step {
        words: words.to_owned(),
        date: date.map(str::to_owned),
        stage,
    };
    column![
        stepper::ball(
            "Ball liegt bei".to_owned(),
            "Schule".to_owned(),
            Some(("Antwort fällig Fr 27.11.".to_owned(), Tone::Warn)),
            Some(
                button::secondary("call", "Schule anrufen")
                    .icon(icon::PHONE)
                    .small()
                    .on_press(Message::Pressed("call"))
                    .into(),
            ),
        ),
        stepper::stepper(
            "way",
            vec![
                step("Gemeldet", Some("09.11."), Stage::Done),
                step("Geprüft", Some("10.11."), Stage::Done),
                step("Terminiert", Some("25.11."), Stage::Current),
                step("Übergeben", None, Stage::Refused),
                step("Schulplatz", None, Stage::Open),
            ],
            2,
            |_| Message::Pressed("way"),
        ),
    ]
    .spacing(gap::M)
    .into()
}

fn history<'a>() -> Element<'a, Message> {
    let entry = |id: &'static str, icon, tone, when: &str, words: &str| {
        timeline::entry(
            id,
            Entry {
                icon,
                tone,
                when: when.to_owned(),
                who: Some("S. Vorlage".to_owned()),
                words: words.to_owned(),
            },
            Some(Message::Pressed(id)),
        )
    };
    row![column![
        entry(
            "entry-1",
            icon::PHONE,
            Tone::Ok,
            "heute, 09:12",
            "Anruf: Mutter bestätigt den Termin"
        ),
        entry(
            "entry-2",
            icon::MAIL,
            Tone::Info,
            "Di 24.11.",
            "Einladung gedruckt, Deutsch und Arabisch"
        ),
    ]]
    .into()
}
