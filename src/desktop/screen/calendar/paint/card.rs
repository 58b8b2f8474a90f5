//! The card beside a block: everything known about the appointment under the pointer.

use super::{Words, edge, fill, glyph, snap};
use crate::desktop::icon::Icon;
use crate::desktop::screen::calendar::layout::Rect;
use crate::desktop::theme::{Tokens, Tone};
use crate::desktop::widget::sheet::Sheet;

/// Width of the card, height of a line in it.
pub const WIDTH: f32 = 276.0;
const LINE: f32 = 18.0;
const PAD: f32 = 10.0;

/// Draws it beside a block, inside the part of the grid that is visible.
pub fn card(
    frame: &mut Sheet<'_>,
    block: Rect,
    visible: (f32, f32),
    title: &str,
    lines: &[(Icon, Tone, String)],
    t: &Tokens,
) {
    #[allow(clippy::cast_precision_loss, reason = "a dozen lines")]
    let height = 2.0 * PAD + LINE * (lines.len() + 1) as f32;
    let right = block.x + block.width + 6.0;
    let x = if right + WIDTH <= frame.width() {
        right
    } else {
        (block.x - 6.0 - WIDTH).max(0.0)
    };
    let (top, bottom) = visible;
    let y = block.y.min(bottom - height - 4.0).max(top + 4.0);
    let area = snap(Rect {
        x,
        y,
        width: WIDTH,
        height,
    });
    fill(frame, area, t.surface);
    edge(frame, area, 1.0, t.line_strong, &[]);
    let room = WIDTH - 2.0 * PAD;
    Words::strong(title, t.text).draw(frame, area.x + PAD, area.y + PAD, room);
    let mut at = area.y + PAD + LINE;
    for (mark, tone, words) in lines {
        let colour = if *tone == Tone::Neutral {
            t.text_muted
        } else {
            t.tone(*tone)
        };
        glyph(frame, *mark, area.x + PAD, at + 2.0, 12.0, colour);
        Words::cap(words, t.text).draw(frame, area.x + PAD + 18.0, at, room - 18.0);
        at += LINE;
    }
}
