//! What printpdf does not write: structure tree, parent tree, languages, metadata, output intent, fixed identifier.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest as _, Sha256};

use super::emit::{height, points};
use super::{Meta, xmp};
use crate::letters::error::LetterError;
use crate::letters::page::{Composition, Element, ElementId, Role, Scope, Segment, Shape, Tag};

const SRGB: &[u8] = include_bytes!("../../../assets/icc/sRGB-v2-magic.icc");
const PRODUCER: &str = concat!("Erstberatung ", env!("CARGO_PKG_VERSION"));

/// Makes a tagged, archivable file of the bare document. `marks` gives, for each page and each of its marked
/// contents, the letter and the element it belongs to.
pub(super) fn finish(
    file: &mut Document,
    letters: &[Composition],
    marks: &[Vec<(usize, ElementId)>],
    meta: &Meta,
) -> Result<(), LetterError> {
    file.version = "1.7".to_owned();
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    if pages.len() != marks.len() {
        return Err(LetterError::Pdf("pages were lost".to_owned()));
    }
    prepare_pages(file, &pages)?;
    let tree = structure(file, letters, marks, &pages);
    let title = match letters {
        [single] => &single.title,
        _ => &meta.joint_title,
    };
    let packet = xmp::packet(&xmp::Packet {
        title,
        author: &meta.author,
        producer: PRODUCER,
        created: &meta.created,
    });
    let metadata = file.add_object(Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        packet,
    ));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let catalog = file
        .catalog_mut()
        .map_err(|error| LetterError::Pdf(error.to_string()))?;
    catalog.set("Lang", Object::string_literal("de"));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("StructTreeRoot", tree);
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);

    let date = pdf_date(meta);
    let info = dictionary! {
        "Title" => text(title),
        "Author" => text(&meta.author),
        "Creator" => text(PRODUCER),
        "Producer" => text(PRODUCER),
        "CreationDate" => Object::string_literal(date.clone()),
        "ModDate" => Object::string_literal(date),
    };
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        drop(file.objects.remove(&old));
    }
    let info = file.add_object(info);
    file.trailer.set("Info", info);
    let identifier = Object::String(identifier(letters, meta), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![identifier.clone(), identifier]);
    Ok(())
}

/// Numbers the pages for the parent tree and takes away what is empty.
fn prepare_pages(file: &mut Document, pages: &[ObjectId]) -> Result<(), LetterError> {
    let mut emptied = Vec::new();
    for (number, id) in pages.iter().enumerate() {
        let page = dictionary_of(file, *id)?;
        page.set("StructParents", number as i64);
        page.set("Tabs", "S");
        drop(page.remove(b"Annots"));
        let resources = page.get(b"Resources").and_then(Object::as_reference).ok();
        if let Some(resources) = resources {
            let resources = dictionary_of(file, resources)?;
            for key in ["XObject", "ExtGState", "Shading"] {
                if let Some(Object::Reference(empty)) = resources.remove(key.as_bytes()) {
                    emptied.push(empty);
                }
            }
        }
    }
    for id in emptied {
        drop(file.objects.remove(&id));
    }
    Ok(())
}

fn dictionary_of(file: &mut Document, id: ObjectId) -> Result<&mut Dictionary, LetterError> {
    file.get_object_mut(id)
        .and_then(Object::as_dict_mut)
        .map_err(|error| LetterError::Pdf(error.to_string()))
}

/// A kid of an element that is drawn: page and number of the marked content.
type Mark = (usize, i64);

fn structure(
    file: &mut Document,
    letters: &[Composition],
    marks: &[Vec<(usize, ElementId)>],
    pages: &[ObjectId],
) -> ObjectId {
    let root = file.new_object_id();
    let document = file.new_object_id();
    let parents = file.new_object_id();

    let mut drawn: BTreeMap<(usize, ElementId), Vec<Mark>> = BTreeMap::new();
    for (page, elements) in marks.iter().enumerate() {
        for (number, element) in elements.iter().enumerate() {
            drawn
                .entry(*element)
                .or_default()
                .push((page, number as i64));
        }
    }

    let mut ids: BTreeMap<(usize, ElementId), ObjectId> = BTreeMap::new();
    let mut children = Vec::new();
    for (number, letter) in letters.iter().enumerate() {
        let alive = alive(letter, number, &drawn);
        for (at, _) in letter
            .structure
            .elements
            .iter()
            .enumerate()
            .filter(|(at, _)| alive[*at])
        {
            let _ = ids.insert((number, ElementId(at)), file.new_object_id());
        }
        let mut kids: BTreeMap<ElementId, Vec<Object>> = BTreeMap::new();
        for (at, element) in letter
            .structure
            .elements
            .iter()
            .enumerate()
            .filter(|(at, _)| alive[*at])
        {
            let id = ids[&(number, ElementId(at))];
            match element.parent {
                Some(parent) => kids.entry(parent).or_default().push(id.into()),
                None => children.push(Object::Reference(id)),
            }
        }
        for (at, element) in letter
            .structure
            .elements
            .iter()
            .enumerate()
            .filter(|(at, _)| alive[*at])
        {
            let key = ElementId(at);
            let parent = element
                .parent
                .map_or(document, |parent| ids[&(number, parent)]);
            let own = drawn.get(&(number, key)).map_or(&[][..], Vec::as_slice);
            let mut node = node(element, parent, own, pages);
            if let Some(mut kids) = kids.remove(&key) {
                // A pictogram before the words beside it.
                if let Ok(words) = node.get(b"K").and_then(Object::as_array) {
                    kids.extend(words.iter().cloned());
                }
                node.set("K", kids);
            }
            if element.role == Role::Figure
                && let Some(bounds) = bounds(letter, key)
            {
                node.set(
                    "A",
                    dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds },
                );
            }
            file.set_object(ids[&(number, key)], node);
        }
    }

    let numbers = marks.iter().enumerate().flat_map(|(page, elements)| {
        let row: Vec<Object> = elements
            .iter()
            .map(|element| Object::Reference(ids[element]))
            .collect();
        [Object::Integer(page as i64), Object::Array(row)]
    });
    let numbers: Vec<Object> = numbers.collect();
    file.set_object(parents, dictionary! { "Nums" => numbers });
    file.set_object(
        document,
        dictionary! {
            "Type" => "StructElem",
            "S" => "Document",
            "P" => root,
            "Lang" => Object::string_literal("de"),
            "K" => children,
        },
    );
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => document,
            "ParentTree" => parents,
            "ParentTreeNextKey" => pages.len() as i64,
        },
    );
    root
}

/// Which elements are drawn or hold one that is.
fn alive(
    letter: &Composition,
    number: usize,
    drawn: &BTreeMap<(usize, ElementId), Vec<Mark>>,
) -> Vec<bool> {
    let elements = &letter.structure.elements;
    let mut alive: Vec<bool> = (0..elements.len())
        .map(|at| drawn.contains_key(&(number, ElementId(at))))
        .collect();
    for at in (0..elements.len()).rev() {
        if let (true, Some(parent)) = (alive[at], elements[at].parent) {
            alive[parent.0] = true;
        }
    }
    alive
}

fn node(element: &Element, parent: ObjectId, own: &[Mark], pages: &[ObjectId]) -> Dictionary {
    let mut node = dictionary! {
        "Type" => "StructElem",
        "S" => element.role.name(),
        "P" => parent,
        "Lang" => Object::string_literal(element.lang.tag()),
    };
    if let Some(alt) = &element.alt {
        node.set("Alt", text(alt));
    }
    if element.role == Role::L {
        node.set(
            "A",
            dictionary! { "O" => "List", "ListNumbering" => "Disc" },
        );
    }
    if let Role::TH(scope) = element.role {
        let scope = match scope {
            Scope::Row => "Row",
            Scope::Column => "Column",
        };
        node.set("A", dictionary! { "O" => "Table", "Scope" => scope });
    }
    if let Some((first, _)) = own.first() {
        node.set("Pg", pages[*first]);
        let kids = own.iter().map(|(page, number)| {
            if page == first {
                Object::Integer(*number)
            } else {
                Object::Dictionary(
                    dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => *number },
                )
            }
        });
        node.set("K", kids.collect::<Vec<Object>>());
    }
    node
}

/// Bounding box of a figure in points.
fn bounds(letter: &Composition, figure: ElementId) -> Option<Vec<Object>> {
    let items = letter.pages.iter().flat_map(|page| &page.items);
    let own = items.filter(|item| item.tag == Tag::Element(figure));
    let mut corners: Option<[f32; 4]> = None;
    for (x, y) in own.flat_map(|item| extremes(&item.shape)) {
        let [left, top, right, bottom] = corners.unwrap_or([x, y, x, y]);
        corners = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }
    let [left, top, right, bottom] = corners?;
    let corners = [points(left), height(bottom), points(right), height(top)];
    Some(corners.map(Object::Real).to_vec())
}

/// Points that a shape reaches to, in mm.
fn extremes(shape: &Shape) -> Vec<(f32, f32)> {
    match shape {
        Shape::Modules(modules) => {
            let side = modules.module * modules.size as f32;
            vec![(modules.x, modules.y), (modules.x + side, modules.y + side)]
        }
        Shape::Path(path) => (path.segments.iter())
            .filter_map(|segment| match segment {
                Segment::Move(x, y) | Segment::Line(x, y) => Some((*x, *y)),
                Segment::Curve([.., x, y]) => Some((*x, *y)),
                Segment::Close => None,
            })
            .collect(),
        Shape::Text(line) => vec![(line.left(), line.baseline), (line.right(), line.baseline)],
    }
}

/// A text string: plain ASCII as it is, everything else as UTF-16.
fn text(value: &str) -> Object {
    if value.is_ascii() {
        return Object::string_literal(value);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(value.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn pdf_date(meta: &Meta) -> String {
    let zone = meta.created.format("%:z").to_string().replace(':', "'");
    format!("D:{}{zone}'", meta.created.format("%Y%m%d%H%M%S"))
}

/// The same for the same letters made at the same time, and for nothing else.
fn identifier(letters: &[Composition], meta: &Meta) -> Vec<u8> {
    let mut hash = Sha256::new();
    for letter in letters {
        hash.update(letter.key.as_bytes());
        hash.update([0]);
    }
    hash.update(meta.created.to_rfc3339());
    hash.finalize()[..16].to_vec()
}
