//! A proposal that a person decides line by line: the run that works it out, its rows with their ticks, the frame of its
//! page. The planning proposal and the joint proposal of schools are made of it.

pub(super) mod page;
pub(super) mod rows;
pub(super) mod run;

use super::super::context::Context;
use super::super::text::Language;

/// A count as the texts take it.
pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// "0,9"; English "0.9".
pub(super) fn decimal(value: f64, context: &Context) -> String {
    let text = format!("{value:.1}");
    match context.texts.language() {
        Language::German => text.replace('.', ","),
        Language::English => text,
    }
}
