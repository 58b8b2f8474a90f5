//! x
use super::sample;
use erstberatung::letters::language::LangTag;
#[test]
fn dump() {
    let dir = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    std::fs::create_dir_all(&dir).unwrap();
    for lang in [
        None,
        Some(LangTag::Ar),
        Some(LangTag::Ti),
        Some(LangTag::Uk),
        Some(LangTag::Fa),
    ] {
        let letter = sample::invitation(lang);
        std::fs::write(
            dir.join(format!("{}.pdf", letter.key)),
            sample::pdf_of(&[letter]),
        )
        .unwrap();
    }
}
