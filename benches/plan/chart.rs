//! The chart of the batch plan's growth: bars on a logarithmic axis, with the two goals as lines.

use std::fmt::Write as _;

/// One size.
pub struct Bar {
    /// Families and slots.
    pub name: String,
    /// Milliseconds of the middle seed.
    pub median: f64,
    /// Milliseconds of the slowest seed.
    pub worst: f64,
    /// What else there is to say.
    pub note: String,
}

const LEFT: f64 = 110.0;
const DECADE: f64 = 110.0;
const RIGHT: f64 = 946.0;
const TOP: f64 = 74.0;
const STEP: f64 = 26.0;
/// The axis: from a tenth of a millisecond to ten seconds.
const TICKS: [(f64, &str); 6] = [
    (0.1, "0.1 ms"),
    (1.0, "1 ms"),
    (10.0, "10 ms"),
    (100.0, "100 ms"),
    (1_000.0, "1 s"),
    (10_000.0, "10 s"),
];
/// The goals: milliseconds, and of which size.
const GOALS: [(f64, &str); 2] = [(100.0, "goal 120 × 240"), (2_000.0, "goal 960 × 800")];

/// Where so many milliseconds are.
fn x(ms: f64) -> f64 {
    LEFT + (ms.max(0.1).log10() + 1.0) * DECADE
}

/// The chart as SVG.
pub fn draw(groups: &[(&str, Vec<Bar>)]) -> String {
    let lines: usize = groups.iter().map(|g| g.1.len() + 1).sum();
    let bottom = TOP + STEP * lines as f64 + 6.0;
    let height = bottom + 34.0;
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 {height:.0}" width="960" height="{height:.0}" font-family="sans-serif" font-size="13" fill="#222">
<rect width="100%" height="100%" fill="#fff"/>
<text x="12" y="24" font-size="16" font-weight="bold">Batch plan: time to the proven optimum</text>
<text x="12" y="44" fill="#555">Bar: the middle of five generated offices (one family too many: one office); thin line: the slowest of them. Logarithmic.</text>
"##
    );
    for (ms, label) in TICKS {
        let at = x(ms);
        let _ = writeln!(
            svg,
            r##"<line x1="{at:.1}" y1="{TOP}" x2="{at:.1}" y2="{bottom:.1}" stroke="#ddd"/><text x="{at:.1}" y="{:.1}" text-anchor="middle" fill="#555">{label}</text>"##,
            bottom + 18.0
        );
    }
    for (ms, label) in GOALS {
        let at = x(ms);
        let _ = writeln!(
            svg,
            r##"<line x1="{at:.1}" y1="{TOP}" x2="{at:.1}" y2="{bottom:.1}" stroke="#b3412e" stroke-width="1.5" stroke-dasharray="5 4"/><text x="{at:.1}" y="{:.1}" text-anchor="middle" fill="#b3412e">{label}</text>"##,
            TOP - 6.0
        );
    }
    let mut y = TOP;
    for (name, bars) in groups {
        let _ = writeln!(
            svg,
            r##"<text x="12" y="{:.1}" font-weight="bold">{name}</text>"##,
            y + 17.0
        );
        y += STEP;
        for bar in bars {
            let (median, worst, middle) = (x(bar.median), x(bar.worst), y + 11.0);
            let _ = writeln!(
                svg,
                r##"<text x="{:.1}" y="{:.1}" text-anchor="end">{}</text><rect x="{LEFT}" y="{:.1}" width="{:.1}" height="16" fill="#2f6f8f"/><line x1="{median:.1}" y1="{middle:.1}" x2="{worst:.1}" y2="{middle:.1}" stroke="#2f6f8f" stroke-width="2"/><text x="{:.1}" y="{:.1}">{}</text><text x="{RIGHT}" y="{:.1}" text-anchor="end" fill="#555">{}</text>"##,
                LEFT - 8.0,
                y + 15.5,
                bar.name,
                y + 3.0,
                (median - LEFT).max(1.0),
                worst.max(median) + 8.0,
                y + 15.5,
                time(bar.median),
                y + 15.5,
                bar.note
            );
            y += STEP;
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// A time in words.
fn time(ms: f64) -> String {
    match ms {
        ms if ms < 10.0 => format!("{ms:.1} ms"),
        ms if ms < 1_000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.2} s", ms / 1_000.0),
    }
}
