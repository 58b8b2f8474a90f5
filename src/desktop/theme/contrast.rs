//! The WCAG 2 contrast ratios of the colours, recomputed. Tests only.

use iced::Color;

use super::{Look, SiteHue, Tokens};

fn luminance(colour: Color) -> f64 {
    let one = |value: f32| {
        let value = f64::from(value);
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * one(colour.r) + 0.7152 * one(colour.g) + 0.0722 * one(colour.b)
}

fn ratio(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn black_on_white_is_twenty_one() {
    assert!((ratio(Color::BLACK, Color::WHITE) - 21.0).abs() < 1e-9);
}

/// Text roles on every ground they are drawn on.
fn text_pairs(t: &Tokens) -> Vec<(&'static str, Color, Color)> {
    let mut pairs = vec![
        ("text on surface", t.text, t.surface),
        ("text on canvas", t.text, t.canvas),
        ("text on selected", t.text, t.selected),
        ("text on sunken", t.text, t.sunken),
        ("text on hover", t.text, t.hover),
        ("muted on surface", t.text_muted, t.surface),
        ("muted on canvas", t.text_muted, t.canvas),
        ("muted on sunken", t.text_muted, t.sunken),
        ("muted on selected", t.text_muted, t.selected),
        ("faint on surface", t.text_faint, t.surface),
        ("faint on canvas", t.text_faint, t.canvas),
        ("on accent", t.on_accent, t.accent),
        ("on accent hover", t.on_accent, t.accent_hover),
        ("link on surface", t.accent_text, t.surface),
        ("link on selected", t.accent_text, t.selected),
        ("ok on soft", t.ok, t.ok_soft),
        ("ok on surface", t.ok, t.surface),
        ("ok on selected", t.ok, t.selected),
        ("warn on soft", t.warn, t.warn_soft),
        ("warn on selected", t.warn, t.selected),
        ("danger on soft", t.danger, t.danger_soft),
        ("danger on selected", t.danger, t.selected),
        ("on danger", t.on_danger, t.danger),
        ("on strip", t.on_strip, t.strip),
        ("strip link", t.strip_link, t.strip),
        ("on badge", t.on_badge, t.badge),
        ("now", t.now, t.surface),
    ];
    for hue in SiteHue::ALL {
        let site = t.site(hue);
        pairs.push(("site letter on its tint", site.text, site.soft));
        pairs.push(("text on site tint", t.text, site.soft));
        pairs.push(("muted on site tint", t.text_muted, site.soft));
    }
    pairs
}

#[test]
fn every_text_reaches_its_limit() {
    for look in Look::ALL {
        let tokens = Tokens::get(look);
        let limit = if look == Look::Contrast { 7.0 } else { 4.5 };
        for (name, front, back) in text_pairs(tokens) {
            let found = ratio(front, back);
            assert!(
                found >= limit,
                "{}: {name} has only {found:.2}",
                look.name()
            );
        }
    }
}

#[test]
fn every_border_and_ring_reaches_three() {
    for look in Look::ALL {
        let tokens = Tokens::get(look);
        let mut pairs = vec![
            ("control border", tokens.line_strong, tokens.surface),
            ("ring", tokens.focus, tokens.surface),
            ("ring on canvas", tokens.focus, tokens.canvas),
            ("ring on selected", tokens.focus, tokens.selected),
        ];
        pairs.extend(SiteHue::ALL.map(|hue| ("site line", tokens.site(hue).line, tokens.surface)));
        for (name, front, back) in pairs {
            let found = ratio(front, back);
            assert!(found >= 3.0, "{}: {name} has only {found:.2}", look.name());
        }
    }
}

/// The figures printed in the design, so that a changed colour is noticed there too.
#[test]
fn the_printed_figures_still_hold() {
    let printed = |look: Look, pick: fn(&Tokens) -> (Color, Color)| {
        let (a, b) = pick(Tokens::get(look));
        (ratio(a, b) * 10.0).round() / 10.0
    };
    for (pick, figures) in [
        (
            (|t| (t.text, t.surface)) as fn(&Tokens) -> (Color, Color),
            [15.9, 13.7, 21.0],
        ),
        (|t| (t.text_muted, t.surface), [6.7, 7.7, 21.0]),
        (|t| (t.text_faint, t.surface), [5.1, 5.6, 14.2]),
        (|t| (t.on_accent, t.accent), [9.9, 8.9, 16.7]),
        (|t| (t.focus, t.surface), [6.2, 7.9, 6.1]),
        (|t| (t.line_strong, t.surface), [3.4, 3.9, 21.0]),
        (|t| (t.danger, t.danger_soft), [5.8, 7.1, 11.4]),
        (|t| (t.site_b_line, t.surface), [3.7, 8.2, 11.0]),
    ] {
        for (look, figure) in Look::ALL.into_iter().zip(figures) {
            let found = printed(look, pick);
            assert!(
                (found - figure).abs() < 0.051,
                "{}: {found} instead of {figure}",
                look.name()
            );
        }
    }
}
