//! The file read back: conformance by an independent checker, tags against the parent tree, equal bytes.

use std::collections::BTreeMap;

use erstberatung::letters::error::LetterError;
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{Letter, Style};
use erstberatung::letters::pdf;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::sample;

fn failures(bytes: &[u8], profile: ValidationProfile) -> Vec<String> {
    let options = ValidationOptions::default().profile(profile);
    let report = validate_pdf_bytes(bytes, &options).unwrap();
    assert_eq!(report.is_compliant, report.failures.is_empty());
    report.failures.iter().map(ToString::to_string).collect()
}

/// Both profiles, without a single finding.
pub fn assert_conforms(bytes: &[u8], what: &str) {
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        assert_eq!(failures(bytes, profile), Vec::<String>::new(), "{what}");
    }
}

fn one_page() -> Letter {
    let mut letter = sample::invitation(None);
    letter.parts[0].blocks.truncate(4);
    letter
}

#[test]
fn letters_conform_to_pdf_ua_1_and_pdf_a_2a() {
    assert_conforms(&sample::pdf_of(&[one_page()]), "one page");
    for lang in [
        None,
        Some(LangTag::Ar),
        Some(LangTag::Ti),
        Some(LangTag::Uk),
        Some(LangTag::Fa),
    ] {
        assert_conforms(
            &sample::pdf_of(&[sample::invitation(lang)]),
            &format!("{lang:?}"),
        );
    }
    let mut large = sample::invitation(Some(LangTag::Ar));
    large.style = Style::LargePrint;
    assert_conforms(&sample::pdf_of(&[large]), "large print");
}

#[test]
fn a_print_file_conforms() {
    let letters =
        [LangTag::Ar, LangTag::Ti, LangTag::Uk].map(|lang| sample::invitation(Some(lang)));
    let bytes = sample::pdf_of(&letters);
    assert_conforms(&bytes, "three letters");
    check_tags(&Document::load_mem(&bytes).unwrap()).unwrap();
}

/// The checker bites: each way to break a file is noticed.
#[test]
fn a_broken_file_is_noticed() {
    let letter = sample::invitation(Some(LangTag::Ar));
    let broken = |breaking: &dyn Fn(&mut Document)| {
        let mut file = Document::load_mem(&sample::pdf_of(std::slice::from_ref(&letter))).unwrap();
        breaking(&mut file);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).unwrap();
        bytes
    };
    assert_conforms(&broken(&|_| ()), "read and written again");

    let no_alt = broken(&|file| {
        let figure = dictionaries(file)
            .find(|dict| name(dict, b"S") == Some(b"Figure"))
            .unwrap();
        drop(figure.remove(b"Alt").unwrap());
    });
    assert!(!failures(&no_alt, ValidationProfile::PdfUa1).is_empty());

    let wrong_width = broken(&|file| {
        let font = dictionaries(file)
            .find(|dict| dict.has(b"DescendantFonts"))
            .unwrap();
        let descendant = font
            .get_mut(b"DescendantFonts")
            .unwrap()
            .as_array_mut()
            .unwrap();
        let widths = descendant[0]
            .as_dict_mut()
            .unwrap()
            .get_mut(b"W")
            .unwrap()
            .as_array_mut()
            .unwrap();
        let first = &mut widths[1].as_array_mut().unwrap()[0];
        *first = Object::Integer(first.as_i64().unwrap() + 37);
    });
    assert!(!failures(&wrong_width, ValidationProfile::PdfA2a).is_empty());

    let no_language = broken(&|file| drop(file.catalog_mut().unwrap().remove(b"Lang").unwrap()));
    assert!(!failures(&no_language, ValidationProfile::PdfUa1).is_empty());

    let no_profile = broken(&|file| {
        drop(
            file.catalog_mut()
                .unwrap()
                .remove(b"OutputIntents")
                .unwrap(),
        );
    });
    assert!(!failures(&no_profile, ValidationProfile::PdfA2a).is_empty());
}

fn dictionaries(file: &mut Document) -> impl Iterator<Item = &mut Dictionary> {
    file.objects
        .values_mut()
        .filter_map(|object| object.as_dict_mut().ok())
}

fn name<'a>(dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    dict.get(key).ok().and_then(|value| value.as_name().ok())
}

/// Marked contents of each page against the parent tree, and every element against its parent and language.
/// (The independent checker does not look at this.)
fn check_tags(file: &Document) -> Result<(), String> {
    let catalog = file.catalog().map_err(|error| error.to_string())?;
    let root = dictionary(file, catalog.get(b"StructTreeRoot"))?;
    let numbers = dictionary(file, root.get(b"ParentTree"))?
        .get(b"Nums")
        .and_then(Object::as_array);
    let numbers = numbers.map_err(|error| error.to_string())?;
    let rows: BTreeMap<i64, &Vec<Object>> = numbers
        .chunks(2)
        .map(|pair| (pair[0].as_i64().unwrap(), pair[1].as_array().unwrap()))
        .collect();
    for (number, page) in file.get_pages() {
        let key = file
            .get_dictionary(page)
            .unwrap()
            .get(b"StructParents")
            .and_then(Object::as_i64);
        let row = rows
            .get(&key.map_err(|error| error.to_string())?)
            .ok_or("a page has no row")?;
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let ids: Vec<i64> = content
            .operations
            .iter()
            .filter(|operation| operation.operator == "BDC")
            .filter_map(|operation| {
                operation.operands[1]
                    .as_dict()
                    .ok()?
                    .get(b"MCID")
                    .ok()?
                    .as_i64()
                    .ok()
            })
            .collect();
        if ids != (0..row.len() as i64).collect::<Vec<_>>() {
            return Err(format!(
                "page {number}: {} marked contents, {} in the tree",
                ids.len(),
                row.len()
            ));
        }
        for (id, element) in row.iter().enumerate() {
            let element = file
                .get_dictionary(element.as_reference().unwrap())
                .map_err(|error| error.to_string())?;
            if !holds(element, id as i64, page) {
                return Err(format!(
                    "page {number}: element of mark {id} does not hold it"
                ));
            }
        }
    }
    let elements = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    for element in elements.filter(|dict| name(dict, b"Type") == Some(b"StructElem")) {
        if !element.has(b"Lang") || !element.has(b"P") || !element.has(b"K") {
            return Err(format!("incomplete element {element:?}"));
        }
    }
    Ok(())
}

fn dictionary<'a>(
    file: &'a Document,
    value: lopdf::Result<&'a Object>,
) -> Result<&'a Dictionary, String> {
    let id = value
        .and_then(Object::as_reference)
        .map_err(|error| error.to_string())?;
    file.get_dictionary(id).map_err(|error| error.to_string())
}

fn holds(element: &Dictionary, mark: i64, page: ObjectId) -> bool {
    let own = element.get(b"Pg").and_then(Object::as_reference).ok();
    let kids = element.get(b"K").and_then(Object::as_array).unwrap();
    kids.iter().any(|kid| match kid {
        Object::Integer(number) => *number == mark && own == Some(page),
        Object::Dictionary(reference) => {
            let number = reference.get(b"MCID").and_then(Object::as_i64).ok();
            number == Some(mark)
                && reference.get(b"Pg").and_then(Object::as_reference).ok() == Some(page)
        }
        _ => false,
    })
}

#[test]
fn marks_and_tree_agree_and_a_missing_entry_is_noticed() {
    for lang in [LangTag::Ar, LangTag::Ti] {
        let mut file =
            Document::load_mem(&sample::pdf_of(&[sample::invitation(Some(lang))])).unwrap();
        check_tags(&file).unwrap();
        let nums = dictionaries(&mut file)
            .find(|dict| dict.has(b"Nums"))
            .unwrap();
        let row = nums.get_mut(b"Nums").unwrap().as_array_mut().unwrap()[1]
            .as_array_mut()
            .unwrap();
        drop(row.pop());
        assert!(check_tags(&file).is_err());
    }
}

#[test]
fn elements_carry_their_languages_in_reading_order() {
    let file =
        Document::load_mem(&sample::pdf_of(&[sample::invitation(Some(LangTag::Ar))])).unwrap();
    let sections: Vec<String> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dict| name(dict, b"S") == Some(b"Sect"))
        .map(|dict| {
            String::from_utf8(dict.get(b"Lang").unwrap().as_str().unwrap().to_vec()).unwrap()
        })
        .collect();
    assert_eq!(sections, ["de", "ar"]);
    let headings = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    assert_eq!(
        headings
            .filter(|dict| name(dict, b"S") == Some(b"H1"))
            .count(),
        2
    );
}

#[test]
fn glyph_numbers_stay_within_their_subset_fonts() {
    let file =
        Document::load_mem(&sample::pdf_of(&[sample::invitation(Some(LangTag::Fa))])).unwrap();
    let mut checked = 0;
    for (_, page) in file.get_pages() {
        let fonts = file.get_page_fonts(page).unwrap();
        let counts: BTreeMap<Vec<u8>, u16> = fonts
            .into_iter()
            .map(|(key, font)| {
                let descendant = font.get(b"DescendantFonts").unwrap().as_array().unwrap()[0]
                    .as_dict()
                    .unwrap();
                let descriptor = dictionary(&file, descendant.get(b"FontDescriptor")).unwrap();
                let program = descriptor
                    .get(b"FontFile2")
                    .unwrap()
                    .as_reference()
                    .unwrap();
                let bytes = file
                    .get_object(program)
                    .unwrap()
                    .as_stream()
                    .unwrap()
                    .decompressed_content()
                    .unwrap();
                let font = skrifa::FontRef::new(&bytes).unwrap();
                (
                    key,
                    skrifa::raw::TableProvider::maxp(&font)
                        .unwrap()
                        .num_glyphs(),
                )
            })
            .collect();
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let mut current = 0;
        for operation in content.operations {
            match operation.operator.as_str() {
                "Tf" => current = counts[operation.operands[0].as_name().unwrap()],
                "TJ" => {
                    for item in operation.operands[0].as_array().unwrap() {
                        if let Object::String(code, _) = item {
                            let code = u16::from_be_bytes([code[0], code[1]]);
                            assert!(code > 0 && code < current, "{code} of {current}");
                            checked += 1;
                        }
                    }
                }
                _ => {}
            }
        }
    }
    assert!(checked > 300);
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let letters = [
        sample::invitation(Some(LangTag::Ar)),
        sample::invitation(Some(LangTag::Ti)),
    ];
    assert_eq!(sample::pdf_of(&letters), sample::pdf_of(&letters));
    let mut other = letters[0].clone();
    other.key = "muster-0188".into();
    assert_ne!(sample::pdf_of(&[other]), sample::pdf_of(&letters[..1]));
}

#[test]
fn metadata_tells_title_and_time_but_no_name() {
    let bytes = sample::pdf_of(&[sample::invitation(None)]);
    let file = Document::load_mem(&bytes).unwrap();
    let info = dictionary(&file, file.trailer.get(b"Info")).unwrap();
    assert_eq!(
        info.get(b"Title").unwrap().as_str().unwrap(),
        b"Einladung zur schulischen Erstberatung"
    );
    assert_eq!(
        info.get(b"CreationDate").unwrap().as_str().unwrap(),
        b"D:20261125093000+01'00'"
    );
    let metadata = file
        .catalog()
        .unwrap()
        .get(b"Metadata")
        .unwrap()
        .as_reference()
        .unwrap();
    let packet = String::from_utf8(
        file.get_object(metadata)
            .unwrap()
            .as_stream()
            .unwrap()
            .content
            .clone(),
    )
    .unwrap();
    assert!(packet.contains("<xmp:CreateDate>2026-11-25T09:30:00+01:00</xmp:CreateDate>"));
    assert!(!packet.contains("Fatima"));
}

#[test]
fn a_letter_stays_small() {
    for lang in [None, Some(LangTag::Ar), Some(LangTag::Ti)] {
        let size = sample::pdf_of(&[sample::invitation(lang)]).len();
        assert!(size < 64 * 1024, "{lang:?}: {size} bytes");
    }
}

#[test]
fn nothing_is_written_for_no_letters() {
    let empty = pdf::write(&sample::book(), &[], &sample::meta());
    assert!(matches!(empty, Err(LetterError::Pdf(_))), "{empty:?}");
}
