//! The strokes of the calendar: site bars by pattern, blocks, suggestions, what is moved. Places nothing.

mod card;
mod words;

pub use card::card;
pub use words::Words;

use iced::advanced::text::Shaping;
use iced::widget::canvas::{Fill, LineDash, Path, Stroke};
use iced::{Color, Point, Size, border};

use super::layout::{Rect, hatch};
use super::week::{Block, Closed, Look};
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Look as Colours, SiteHue, Tokens};
use crate::desktop::widget::sheet::{Line, Sheet};
use crate::desktop::widget::truncate;

/// Size and height of a line in a block.
const CAP: f32 = 12.0;
const LINE: f32 = 16.0;
/// Where words begin beside the bar.
const INSET: f32 = 9.0;
/// In a lane narrower than this only time and name are written.
const NAMES_ONLY: f32 = 64.0;
/// How tall a strip of a large area is.
const STRIP: f32 = 48.0;
/// From this width on children and grades share a line.
const WIDE: f32 = 150.0;

/// Draws an icon with its upper left corner at a point.
pub fn glyph(frame: &mut Sheet<'_>, icon: Icon, x: f32, y: f32, size: f32, colour: Color) {
    frame.write(Line {
        words: icon.glyph.to_string(),
        at: Point::new(x, y),
        room: Size::new(size, size),
        size,
        font: theme::ICONS,
        colour,
        shaping: Shaping::Basic,
    });
}

/// A rectangle on whole pixels.
#[must_use]
pub fn snap(area: Rect) -> Rect {
    let (x, y) = (area.x.round(), area.y.round());
    Rect {
        x,
        y,
        width: ((area.x + area.width).round() - x).max(0.0),
        height: ((area.y + area.height).round() - y).max(0.0),
    }
}

/// Fills a rectangle.
pub fn fill(frame: &mut Sheet<'_>, area: Rect, colour: Color) {
    if area.width > 0.0 && area.height > 0.0 {
        frame.fill_rectangle(
            Point::new(area.x, area.y),
            Size::new(area.width, area.height),
            Fill::from(colour),
        );
    }
}

/// Fills a rectangle that may be taller than what is visible of it, in strips: only those at the edge of the visible
/// part cost the renderer a mask, a large masked area costs it milliseconds.
pub fn tall(frame: &mut Sheet<'_>, area: Rect, colour: Color) {
    let (mut y, end) = (area.y, area.y + area.height);
    while y < end {
        let height = STRIP.min(end - y);
        fill(frame, Rect { y, height, ..area }, colour);
        y += height;
    }
}

/// A line around a rectangle, inside its edge.
pub fn edge(frame: &mut Sheet<'_>, area: Rect, width: f32, colour: Color, dash: &[f32]) {
    let half = width / 2.0;
    let size = Size::new(area.width - width, area.height - width);
    if size.width <= 0.0 || size.height <= 0.0 {
        return;
    }
    let path = Path::rounded_rectangle(
        Point::new(area.x + half, area.y + half),
        size,
        border::Radius::new(2.0),
    );
    frame.stroke(
        &path,
        Stroke {
            line_dash: LineDash {
                segments: dash,
                offset: 0,
            },
            ..Stroke::default().with_color(colour).with_width(width)
        },
    );
}

/// A rectangle that is larger on every side.
fn grown(area: Rect, by: f32) -> Rect {
    Rect {
        x: area.x - by,
        y: area.y - by,
        width: area.width + 2.0 * by,
        height: area.height + 2.0 * by,
    }
}

/// Makes the renderer repaint a rectangle and a little more: it takes the path of a stroke for all of it and would
/// leave the outer half of its width standing when the stroke moves on.
pub fn repaint(frame: &mut Sheet<'_>, area: Rect) {
    fill(frame, grown(area, 2.0), Color::TRANSPARENT);
}

/// The bar of a site: each site has its own pattern, so that colour alone says nothing.
pub fn bar(frame: &mut Sheet<'_>, hue: SiteHue, colour: Color, area: Rect) {
    let part = |frame: &mut Sheet<'_>, x: f32, width: f32| {
        fill(
            frame,
            Rect {
                x: area.x + x,
                width,
                ..area
            },
            colour,
        );
    };
    let dashes = |frame: &mut Sheet<'_>, lengths: &[f32], gap: f32| {
        let (mut y, end) = (area.y, area.y + area.height);
        for length in lengths.iter().cycle() {
            if y >= end {
                break;
            }
            let height = length.min(end - y);
            let piece = Rect {
                y,
                width: 4.0,
                height,
                ..area
            };
            fill(frame, piece, colour);
            y += length + gap;
        }
    };
    match hue {
        SiteHue::Blue => part(frame, 0.0, 4.0),
        SiteHue::Orange => {
            part(frame, 0.0, 2.0);
            part(frame, 3.0, 2.0);
        }
        SiteHue::Green => dashes(frame, &[6.0], 3.0),
        SiteHue::Sky => dashes(frame, &[3.0], 3.0),
        SiteHue::Purple => {
            part(frame, 0.0, 1.0);
            part(frame, 2.0, 1.0);
            part(frame, 4.0, 1.0);
        }
        SiteHue::Grey => dashes(frame, &[8.0, 2.0], 3.0),
    }
}

/// A block of an appointment. `lane` is the width of its lane: in a narrow one only time and name are written.
pub fn block(
    frame: &mut Sheet<'_>,
    block: &Block,
    area: Rect,
    lane: f32,
    selected: bool,
    t: &Tokens,
) {
    let area = snap(area);
    let colours = t.site(block.badge.hue);
    let muted = block.look == Look::Over;
    match block.look {
        Look::Booked => {
            fill(frame, area, t.surface);
            edge(frame, area, 1.0, colours.line, &[3.0, 2.0]);
        }
        Look::Tinted => {
            fill(frame, area, colours.soft);
            if t.look == Colours::Contrast {
                edge(frame, area, 1.0, colours.line, &[]);
            }
        }
        Look::Over => {
            fill(frame, area, t.surface);
            edge(frame, area, 1.0, t.line, &[]);
        }
    }
    bar(frame, block.badge.hue, colours.base, area);
    if selected {
        edge(frame, grown(area, 2.0), 2.0, t.focus, &[]);
    }
    let (x, y) = (area.x + INSET, area.y + 2.0);
    let room = area.width - INSET - 2.0;
    let (mark, tone) = block.state;
    let marked = room > 30.0;
    if marked {
        let colour = if tone == theme::Tone::Neutral {
            if muted { t.text_muted } else { t.text }
        } else {
            t.tone(tone)
        };
        glyph(
            frame,
            mark,
            area.x + area.width - 17.0,
            area.y + 4.0,
            13.0,
            colour,
        );
    }
    if marked && block.outside && room > 60.0 {
        let x = area.x + area.width - 33.0;
        let outside = icon::CALENDAR_OFF;
        glyph(
            frame,
            outside,
            x,
            area.y + 4.0,
            13.0,
            t.tone(theme::Tone::Warn),
        );
    }
    let plain = if muted { t.text_muted } else { t.text };
    let name = |words| {
        if muted {
            Words::cap(words, plain)
        } else {
            Words::strong(words, plain)
        }
    };
    let beside = match (marked, block.outside && room > 60.0) {
        (true, true) => room - 32.0,
        (true, false) => room - 16.0,
        (false, _) => room,
    };
    let family = block.name.split(',').next().unwrap_or_default();
    let fitting = |room: f32| {
        if Words::strong(&block.name, plain).fits(room) {
            block.name.as_str()
        } else {
            family
        }
    };
    if area.height < 34.0 {
        name(fitting(beside)).draw(
            frame,
            x,
            area.y + (area.height - LINE).max(0.0) / 2.0,
            beside,
        );
        return;
    }
    Words::cap(&block.time, plain).draw(frame, x, y, beside);
    let tall = area.height >= 88.0;
    let mut at = y + 2.0 * LINE;
    // Four lines are enough for a name of two beside time and children.
    if area.height >= 4.0 * LINE + 4.0 {
        at += LINE * (name(fitting(room)).draw_parted(frame, x, y + LINE, room) - 1.0);
    } else {
        name(fitting(room)).draw(frame, x, y + LINE, room);
    }
    if area.height < 52.0 || lane < NAMES_ONLY {
        return;
    }
    if area.width >= WIDE {
        let both = if block.grades.is_empty() {
            block.children.clone()
        } else {
            format!("{} · {}", block.children, block.grades)
        };
        Words::cap(&both, plain).draw(frame, x, at, room);
    } else {
        Words::cap(&block.children, plain).draw_short(frame, x, at, room);
        if tall && !block.grades.is_empty() {
            at += LINE;
            let all = Words::cap(&block.grades, plain);
            let range = Words::cap(&block.grade_range, plain);
            let grades = if all.fits(room) { all } else { range };
            grades.draw(frame, x, at, room);
        }
    }
    let Some((mark, tone, language)) = &block.language else {
        return;
    };
    at += LINE;
    if at + LINE <= area.y + area.height {
        let colour = if *tone == theme::Tone::Neutral {
            plain
        } else {
            t.tone(*tone)
        };
        glyph(frame, *mark, x, at + 2.0, 12.0, colour);
        Words::cap(language, plain).draw_short(frame, x + 15.0, at, room - 15.0);
    }
}

/// A cancelled appointment: a strip with a cross, beside whatever took its time.
pub fn thin(frame: &mut Sheet<'_>, block: &Block, area: Rect, selected: bool, t: &Tokens) {
    let area = snap(area);
    fill(frame, area, t.surface);
    edge(frame, area, 1.0, t.line_strong, &[2.0, 2.0]);
    glyph(
        frame,
        block.state.0,
        area.x + (area.width - 12.0) / 2.0,
        area.y + 3.0,
        12.0,
        t.text_muted,
    );
    if selected {
        edge(frame, grown(area, 2.0), 2.0, t.focus, &[]);
    }
}

/// A lane that what is moved cannot go to.
pub fn dim(frame: &mut Sheet<'_>, area: Rect, t: &Tokens) {
    fill(frame, area, t.canvas.scale_alpha(0.72));
}

/// Free time: a dashed box.
pub fn free(
    frame: &mut Sheet<'_>,
    area: Rect,
    hue: SiteHue,
    (words, minutes): (&str, &str),
    t: &Tokens,
) {
    let area = snap(Rect {
        x: area.x + 3.0,
        y: area.y + 1.0,
        width: area.width - 6.0,
        height: area.height - 3.0,
    });
    edge(frame, area, 1.0, t.site(hue).line, &[4.0, 3.0]);
    let room = area.width - 12.0;
    Words::cap(words, t.text_muted).draw(frame, area.x + 6.0, area.y + 4.0, room);
    Words::cap(minutes, t.text_muted).draw(frame, area.x + 6.0, area.y + 4.0 + LINE, room);
}

/// A suggestion with its number.
pub fn suggestion(
    frame: &mut Sheet<'_>,
    area: Rect,
    number: usize,
    (time, minutes): (&str, &str),
    chosen: bool,
    t: &Tokens,
) {
    let area = snap(Rect {
        x: area.x + 2.0,
        width: area.width - 4.0,
        height: area.height - 1.0,
        ..area
    });
    fill(frame, area, t.accent_soft);
    edge(frame, area, if chosen { 2.0 } else { 1.0 }, t.accent, &[]);
    let (x, y) = (area.x + 13.0, area.y + 12.0);
    let round = Path::circle(Point::new(x, y), 8.0);
    frame.fill(&round, t.accent);
    let digit = number.to_string();
    Words::strong(&digit, t.on_accent).draw(frame, x - 3.5, y - 8.0, 2.0 * CAP);
    let room = area.width - 25.0;
    Words::cap(time, t.text).draw(frame, area.x + 24.0, area.y + 4.0, room);
    if area.height >= 36.0 {
        Words::cap(minutes, t.text).draw(frame, area.x + 24.0, area.y + 4.0 + LINE, room);
    }
}

/// Closed time: a hatch with its reason in a box at the top.
pub fn closed(frame: &mut Sheet<'_>, closed: &Closed, area: Rect, t: &Tokens) {
    tall(frame, area, t.canvas);
    let lines = hatch(area, 10.0);
    let path = Path::new(|builder| {
        for ((ax, ay), (bx, by)) in &lines {
            builder.move_to(Point::new(*ax, *ay));
            builder.line_to(Point::new(*bx, *by));
        }
    });
    frame.stroke(&path, Stroke::default().with_color(t.hatch).with_width(1.0));
    if area.height < 24.0 || area.width < 40.0 {
        return;
    }
    let words = truncate::width(&closed.words, CAP) + 28.0;
    let box_ = snap(Rect {
        x: area.x + 3.0,
        y: area.y + 6.0,
        width: words.min(area.width - 6.0),
        height: 20.0,
    });
    fill(frame, box_, t.surface);
    edge(frame, box_, 1.0, t.line, &[]);
    glyph(
        frame,
        closed.icon,
        box_.x + 5.0,
        box_.y + 4.0,
        12.0,
        t.text_muted,
    );
    Words::cap(&closed.words, t.text_muted).draw_short(
        frame,
        box_.x + 20.0,
        box_.y + 2.0,
        box_.width - 23.0,
    );
}

/// What is moved: where it would stand, with one line that says whether it may.
pub fn ghost(
    frame: &mut Sheet<'_>,
    area: Rect,
    time: &str,
    verdict: Option<(Icon, &str)>,
    legal: bool,
    t: &Tokens,
) {
    let area = snap(area);
    let (soft, line, ink) = if legal {
        (t.accent_soft, t.accent, t.text)
    } else {
        (t.danger_soft, t.danger, t.danger)
    };
    fill(frame, area, soft);
    edge(frame, area, 2.0, line, &[]);
    let room = area.width - 12.0;
    let time = if Words::strong(time, t.text).fits(room) {
        time
    } else {
        time.split('–').next().unwrap_or_default()
    };
    Words::strong(time, t.text).draw(frame, area.x + 8.0, area.y + 3.0, room);
    if let Some((mark, words)) = verdict {
        glyph(frame, mark, area.x + 8.0, area.y + 22.0, 12.0, ink);
        Words::cap(words, ink).draw(frame, area.x + 24.0, area.y + 20.0, room - 16.0);
    }
}

/// The line of the present time across a day, with its time in the column of hours.
pub fn now(frame: &mut Sheet<'_>, y: f32, (x, width): (f32, f32), time: &str, t: &Tokens) {
    let y = y.round();
    fill(
        frame,
        Rect {
            x,
            y: y - 1.0,
            width,
            height: 2.0,
        },
        t.now,
    );
    frame.fill(&Path::circle(Point::new(x, y), 4.0), t.now);
    let label = Path::rounded_rectangle(
        Point::new(2.0, y - 9.0),
        Size::new(40.0, 18.0),
        border::Radius::new(4.0),
    );
    frame.fill(&label, t.now);
    // White on the red of the light themes, ink on the light red of the dark one.
    let ink = if t.look == Colours::Dark {
        t.on_danger
    } else {
        Color::WHITE
    };
    Words::strong(time, ink).draw(frame, 5.0, y - 8.0, 60.0);
}

/// The mark of a state that forbids.
pub const FORBIDDEN: Icon = icon::BAN;
