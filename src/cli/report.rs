//! `report`: numbers at a date, for people, for spreadsheets and as JSON.

use super::arguments::{CountBy, Waiting};
use super::output;
use super::session::Call;
use crate::reports::waiting::{
    By, Count, Numbers, Options, Part, Shown, Spread, Unit, decimal, definition, footnotes, list,
    placed, table, whole as all,
};
use crate::service::Error;
use crate::service::reports::WaitingReport;
use crate::store::write_atomically;
use serde_json::{Map, Value, json};

pub async fn waiting(call: &Call, options: Waiting) -> Result<(), Error> {
    let service = call.enter().await?;
    let on = options.on.unwrap_or_else(|| service.clock().today());
    let report = service.waiting_report(on).await?;
    let shown = report.shown_as(Options {
        unit: if options.families {
            Unit::Families
        } else {
            Unit::Children
        },
        protected: options.protect,
        lang: call.lang,
    });
    let breakdowns: Vec<By> = match options.by.as_slice() {
        [] => By::ALL.to_vec(),
        some => some.iter().copied().map(By::from).collect(),
    };
    let (numbers, names) = (&report.numbers, &report.municipalities);
    if let Some(path) = &options.csv {
        let text = list(numbers, &report.curve, &breakdowns, names, shown);
        write_atomically(path, text.as_bytes())?;
    }
    if let Some(path) = &options.pdf {
        let file = service.waiting_pdf(&report, shown).await?;
        write_atomically(path, &file)?;
    }
    let value = whole(&report, &breakdowns, shown);
    output::result(call.json, &value, lines(&report, &breakdowns, shown));
    Ok(())
}

impl From<CountBy> for By {
    fn from(by: CountBy) -> Self {
        match by {
            CountBy::Stage => Self::Stage,
            CountBy::Municipality => Self::Municipality,
            CountBy::Ukraine => Self::Ukraine,
            CountBy::Literacy => Self::Literacy,
        }
    }
}

fn whole(report: &WaitingReport, breakdowns: &[By], options: Options) -> Value {
    let numbers = &report.numbers;
    let of = |part: &Part, place: bool| {
        let mut value = Map::new();
        let unit = |unit| number(&alone(part.all.of(unit), options));
        let _ = value.insert("children".into(), unit(Unit::Children));
        let _ = value.insert("families".into(), unit(Unit::Families));
        value.extend(times(&all(part, options)));
        // A change tells the number of thirty days ago.
        let change = part.change(options.unit).filter(|_| !options.protected);
        let _ = value.insert("change_30_days".into(), json!(change));
        if place {
            let placed = placed(part, options);
            let _ = value.insert("placed_not_admitted".into(), number(&placed));
        }
        for by in breakdowns {
            let table = table(numbers, *by, &report.municipalities, options);
            let groups = || {
                table.lines.iter().map(|line| {
                    let key = line.key.as_ref().map_or("", |key| key.code());
                    let shown = if place {
                        &line.placement
                    } else {
                        &line.counselling
                    };
                    (key.to_owned(), shown)
                })
            };
            let counts: Map<String, Value> = groups().map(|(key, s)| (key, number(s))).collect();
            let days: Map<String, Value> =
                (groups().map(|(key, shown)| (key, times(shown).into()))).collect();
            let _ = value.insert(format!("by_{}", by.code()), counts.into());
            let _ = value.insert(format!("days_by_{}", by.code()), days.into());
        }
        Value::Object(value)
    };
    let weeks = report.curve.points.iter().map(|point| {
        let (counselling, placement) = point.of(options.unit);
        let small = |n: u32| (!options.hides(n)).then_some(n);
        json!({ "on": point.on, "counselling": small(counselling), "placement": small(placement) })
    });
    json!({
        "on": numbers.on,
        "unit": match options.unit { Unit::Children => "children", Unit::Families => "families" },
        "running": report.running,
        "first_day": numbers.first_day,
        "protected": options.protected,
        "counselling": of(&numbers.counselling, false),
        "placement": of(&numbers.placement, true),
        "weeks": weeks.collect::<Vec<_>>(),
        "definition": definition(options.lang).join(" "),
        "notes": footnotes(numbers, options.protected, options.lang),
    })
}

fn alone(count: Count, options: Options) -> Shown {
    if options.hides(count.number) {
        Shown::Hidden
    } else {
        Shown::Count(count)
    }
}

fn number(shown: &Shown) -> Value {
    match shown {
        Shown::Count(count) => json!(count.number),
        Shown::Hidden => Value::Null,
    }
}

fn times(shown: &Shown) -> Map<String, Value> {
    let mut times = Map::new();
    for (prefix, spread) in [("", shown.days()), ("school_", shown.school_days())] {
        let of = |f: fn(&Spread) -> Value| spread.as_ref().map_or(Value::Null, f);
        let _ = times.insert(format!("mean_{prefix}days"), of(|s| json!(s.mean)));
        let _ = times.insert(format!("median_{prefix}days"), of(|s| json!(s.median)));
        let _ = times.insert(format!("max_{prefix}days"), of(|s| json!(s.longest)));
    }
    times
}

/// The same for people.
fn lines(report: &WaitingReport, breakdowns: &[By], options: Options) -> Vec<String> {
    let lang = options.lang;
    let numbers: &Numbers = &report.numbers;
    let words = |german: &str, english: &str| match lang {
        crate::domain::language::Lang::De => german.to_owned(),
        crate::domain::language::Lang::En => english.to_owned(),
    };
    let spread = |shown: &Shown| match (shown.days(), shown.school_days()) {
        (Some(days), Some(school)) => format!(
            "{} {}, {} {} ({} {})",
            words("Median", "median"),
            decimal(days.median, lang),
            words("längste", "longest"),
            days.longest,
            school.longest,
            words("Schultage", "school days"),
        ),
        _ => String::new(),
    };
    let day = numbers.on.format("%d.%m.%Y").to_string();
    let mut lines = vec![words(
        &format!("Stichtag: {day}"),
        &format!("Key date: {}", numbers.on),
    )];
    let table_of = |by: By| table(numbers, by, &report.municipalities, options);
    let sum = table_of(By::Stage).sum;
    for (what, shown) in [
        (
            words("Warten auf die Beratung", "Waiting for counselling"),
            &sum.counselling,
        ),
        (
            words("Beraten, noch ohne Schulplatz", "Counselled, no place yet"),
            &sum.placement,
        ),
    ] {
        lines.push(
            format!("{what}: {} {}", shown.number(), spread(shown))
                .trim_end()
                .to_owned(),
        );
    }
    for by in breakdowns {
        lines.push(format!("{}:", by.word(lang)));
        for line in table_of(*by).lines {
            let (a, b) = (line.counselling.number(), line.placement.number());
            lines.push(format!("  {:<28} {a:>5} {b:>5}", line.label));
        }
    }
    lines.extend(definition(lang).map(str::to_owned));
    lines.extend(footnotes(numbers, options.protected, lang));
    lines
}
