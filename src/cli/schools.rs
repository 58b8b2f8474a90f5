//! `import-schools` and `schools`.

use super::lists::read_file;
use super::output;
use super::session::Call;
use crate::domain::language::Lang;
use crate::domain::school::{School, yes_no};
use crate::exchange::ministry::ListChange;
use crate::service::Error;
use crate::service::schools::SchoolPreview;
use serde_json::{Value, json};
use std::path::Path;

pub async fn import(
    call: &Call,
    file: &Path,
    dry_run: bool,
    close_missing: bool,
) -> Result<(), Error> {
    let bytes = read_file(file)?;
    let service = call.enter().await?;
    let mut preview = service.look_at_schools(bytes).await?;
    for difference in &mut preview.differences {
        difference.take |= close_missing && difference.change == ListChange::Missing;
    }
    let written = if dry_run || preview.taken() == 0 {
        None
    } else {
        Some(service.read_schools_in(&preview).await?)
    };
    let lang = call.lang;
    let value = json!({
        "rows": preview.list.rows,
        "encoding": preview.list.encoding.name(),
        "schools": preview.list.schools.len(),
        "unchanged": preview.unchanged,
        "differences": preview.differences.iter().map(|d| json!({
            "row": d.row,
            "number": d.after.number,
            "name": d.after.name,
            "change": d.change.code(),
            "taken": d.take,
            "children_on_way": d.children,
            "fields": d.fields.iter().map(|f| json!({
                "field": f.field.code(), "from": f.from, "to": f.to, "kept": f.kept,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "left_out": preview.list.left_out.iter().map(|r| json!({
            "row": r.row, "number": r.number, "name": r.name, "why": r.why.sentence(lang),
        })).collect::<Vec<_>>(),
        "remarks": preview.list.remarks.iter().map(|r| json!({
            "row": r.row, "number": r.number, "message": r.sentence(lang),
        })).collect::<Vec<_>>(),
        "columns": preview.list.about_columns(lang),
        "command": written.as_ref().map(|done| done.command),
    });
    output::result(call.json, &value, lines(&preview, written.is_some(), lang));
    Ok(())
}

/// What people read.
fn lines(preview: &SchoolPreview, written: bool, lang: Lang) -> Vec<String> {
    let mut lines = preview.list.about_columns(lang);
    lines.extend(preview.list.left_out.iter().map(|row| row.sentence(lang)));
    lines.extend(
        preview
            .list
            .remarks
            .iter()
            .map(|remark| remark.sentence(lang)),
    );
    for difference in &preview.differences {
        lines.push(difference.title(lang));
        let fields = difference
            .fields
            .iter()
            .map(|field| format!("  {}", field.sentence(lang)));
        lines.extend(fields);
        lines.extend(difference.warning(lang).map(|words| format!("  {words}")));
    }
    let count = |change| preview.count(change).0;
    let (rows, out) = (preview.list.rows, preview.list.left_out.len());
    let (new, changed) = (count(ListChange::New), count(ListChange::Changed));
    let (closed, again) = (count(ListChange::Closed), count(ListChange::Reopened));
    let (missing, same) = (count(ListChange::Missing), preview.unchanged);
    lines.push(match lang {
        Lang::De => format!(
            "{rows} Zeilen: {new} neu, {changed} geändert, {closed} geschlossen, {again} wieder geöffnet, {same} unverändert, {out} ausgelassen, {missing} nicht in der Liste{}.",
            if written { "" } else { "; nichts geschrieben" }
        ),
        Lang::En => format!(
            "{rows} rows: {new} new, {changed} changed, {closed} closed, {again} open again, {same} unchanged, {out} left out, {missing} not in the list{}.",
            if written { "" } else { "; nothing written" }
        ),
    });
    lines
}

pub async fn list(call: &Call) -> Result<(), Error> {
    let service = call.enter().await?;
    let (office, today) = (service.office().await?, service.clock().today());
    let rows: Vec<Value> = (office.schools.iter())
        .map(|school| {
            json!({
                "number": school.number,
                "name": school.name,
                "short": school.short,
                "form_key": school.form_key,
                "form": school.form,
                "grades": school.grades(),
                "street": school.street,
                "postcode": school.postcode.as_ref().map(|p| p.as_str()),
                "town": school.town,
                "ags": school.ags,
                "public": school.public,
                "phone": school.phone,
                "email": school.email,
                "lat": school.place.map(|p| p.lat),
                "lon": school.place.map(|p| p.lon),
                "open": school.is_open_on(today),
                "opened_on": school.opened_on,
                "closed_on": school.closed_on,
                "german_support": school.german_support,
                "literacy": school.literacy,
                "all_day": school.all_day,
                "contact": school.contact,
                "provider": school.provider,
                "note": school.note,
            })
        })
        .collect();
    let line = |school: &School| {
        let state = match (school.is_open_on(today), call.lang) {
            (true, _) => "",
            (false, Lang::De) => "  geschlossen",
            (false, Lang::En) => "  closed",
        };
        let support = match school.german_support {
            Some(_) => {
                let field = crate::domain::school::field_word("german_support", call.lang);
                let said = yes_no(school.german_support, call.lang);
                format!("  {}: {said}", field.unwrap_or_default())
            }
            None => String::new(),
        };
        let grades = school.grades().written();
        format!(
            "{}  {}  {}  {grades}{support}{state}",
            school.number, school.name, school.town
        )
    };
    let lines: Vec<String> = office.schools.iter().map(line).collect();
    output::result(call.json, &json!(rows), lines);
    Ok(())
}
