//! The window: the office's screens, drawn with iced. Decides nothing.

pub mod action;
pub mod adapt;
mod affected;
pub mod app;
pub mod context;
pub mod gallery;
pub mod icon;
pub mod page_view;
pub mod platform;
pub mod preferences;
pub mod print_setup;
pub mod screen;
pub mod shell;
pub mod text;
pub mod theme;
pub mod vocabulary;
pub mod walk;
pub mod widget;

use std::path::PathBuf;

use iced::{Size, window};

use crate::clock::Clock;
use crate::domain::language::Lang;
use crate::service::{Error, Service, entry};
use app::App;

/// The name under which the desktop knows the window; the same as in the `.desktop` file.
pub const APPLICATION_ID: &str = "erstberatung";

/// How the window is to open.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The data folder; the platform's when nobody names one.
    pub folder: Option<PathBuf>,
    /// A clock that stands still, if one is wanted.
    pub clock: Option<Clock>,
    /// The language, when it is not to be the remembered one.
    pub lang: Option<Lang>,
    /// Somebody who is in already.
    pub entered: Option<Service>,
}

/// Why the window did not open.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is no folder to work in.
    #[error(transparent)]
    Folder(Error),
    /// The desktop gives no window.
    #[error("no window: {0}")]
    Window(#[from] iced::Error),
}

impl Failure {
    /// What is wrong and what to do.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Folder(error), _) => error.sentence(lang),
            (Self::Window(_), Lang::De) => {
                "Es lässt sich kein Fenster öffnen. Starten Sie das Programm auf einem Desktop."
                    .into()
            }
            (Self::Window(_), Lang::En) => {
                "No window can be opened. Please start the program on a desktop.".into()
            }
        }
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// No usable data folder, or no desktop.
pub fn run(options: Options) -> Result<(), Failure> {
    let own_folder = options.folder.is_none();
    let folder = match options.folder {
        Some(folder) => folder,
        None => entry::default_folder().map_err(Failure::Folder)?,
    };
    let options = app::Options {
        folder,
        own_folder,
        clock: options.clock.unwrap_or(Clock::System),
        lang: options.lang,
        entered: options.entered,
        platform: platform::Platform::Desktop,
        live: true,
    };
    iced::application(move || App::new(&options), App::update, App::view)
        .settings(iced::Settings {
            id: Some(APPLICATION_ID.to_owned()),
            ..theme::settings()
        })
        .window(window_settings())
        .title(App::title)
        .theme(App::theme)
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .run()?;
    Ok(())
}

fn window_settings() -> window::Settings {
    window::Settings {
        size: Size::new(1280.0, 780.0),
        min_size: Some(Size::new(1024.0, 700.0)),
        icon: window_icon(),
        exit_on_close_request: false,
        #[cfg(target_os = "linux")]
        platform_specific: window::settings::PlatformSpecific {
            application_id: APPLICATION_ID.to_owned(),
            ..window::settings::PlatformSpecific::default()
        },
        ..window::Settings::default()
    }
}

/// The mark of the program, drawn: a rounded square with two strokes, like lines of a talk.
fn window_icon() -> Option<window::Icon> {
    const SIDE: u32 = 32;
    let accent = theme::Tokens::get(theme::Look::Light).accent.into_rgba8();
    let mut pixels = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let corner = |v: u32| {
                if v < 6 {
                    6 - v
                } else {
                    v.saturating_sub(SIDE - 7)
                }
            };
            let outside = corner(x).pow(2) + corner(y).pow(2) > 36;
            let stroke = (7..25).contains(&x) && (10..14).contains(&y)
                || (7..19).contains(&x) && (18..22).contains(&y);
            let pixel = match (outside, stroke) {
                (true, _) => [0, 0, 0, 0],
                (false, true) => [255, 255, 255, 255],
                (false, false) => accent,
            };
            pixels.extend_from_slice(&pixel);
        }
    }
    window::icon::from_rgba(pixels, SIDE, SIDE).ok()
}
