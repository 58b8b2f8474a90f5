//! Sample letters: visibly sample data, in the languages that break most easily.

use chrono::{DateTime, FixedOffset};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{
    Address, Block, Fact, FactBox, FactColumn, FactKind, HeadingLevel, InfoLine, Letter,
    Letterhead, LetterheadKind, Part, QrRow, RichText, Signature, Start, Style,
};
use erstberatung::letters::page::Composition;
use erstberatung::letters::pdf::{self, Meta};
use erstberatung::letters::{FontBook, compose};

pub const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Erstberatung//DE\r\nBEGIN:VEVENT\r\nUID:muster-0187@example.org\r\nDTSTART:20261202T091500Z\r\nDTEND:20261202T101500Z\r\nSUMMARY:Termin Schulberatung\r\nLOCATION:Beispielweg 2, 59269 Beckum\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// First strong isolate round a value, as the template engine sets it.
pub fn isolated(value: &str) -> String {
    format!("\u{2068}{value}\u{2069}")
}

pub fn book() -> FontBook {
    FontBook::new().unwrap()
}

pub fn meta() -> Meta {
    Meta {
        author: "Kreis Warendorf".into(),
        joint_title: "Briefe vom 25.11.2026".into(),
        created: DateTime::<FixedOffset>::parse_from_rfc3339("2026-11-25T09:30:00+01:00").unwrap(),
    }
}

pub fn composed(letter: &Letter) -> Composition {
    compose(&book(), letter).unwrap()
}

pub fn pdf_of(letters: &[Letter]) -> Vec<u8> {
    let book = book();
    let set: Vec<Composition> = letters
        .iter()
        .map(|letter| compose(&book, letter).unwrap())
        .collect();
    pdf::write(&book, &set, &meta()).unwrap()
}

/// What the fact box and the body say in one language.
struct Words {
    title: &'static str,
    facts: [(&'static str, &'static [&'static str]); 5],
    intro: &'static str,
    heading: &'static str,
    bring: [&'static str; 3],
    cancel: &'static str,
    calendar: &'static str,
}

fn words(lang: LangTag) -> Words {
    match lang {
        LangTag::Ar => Words {
            title: "موعدكم",
            facts: [
                (
                    "مَن",
                    &["\u{2068}Hiba Muster\u{2069}، \u{2068}Omar Muster\u{2069}"],
                ),
                (
                    "متى",
                    &[
                        "الأربعاء، \u{2068}02.12.2026\u{2069}",
                        "الساعة \u{2068}10:15\u{2069}",
                    ],
                ),
                (
                    "أين",
                    &[
                        "\u{2068}Beispielweg 2, 59269 Beckum\u{2069}",
                        "الغرفة \u{2068}2\u{2069} (الطابق الأرضي)",
                    ],
                ),
                ("أحضروا معكم", &["جوازات السفر، الشهادات، دفتر التطعيم"]),
                ("للإلغاء", &["اتصلوا بنا: \u{2068}01234 567-890\u{2069}"]),
            ],
            intro: "أطفالكم جدد في منطقة \u{2068}Kreis Warendorf\u{2069}. في ألمانيا يذهب جميع الأطفال إلى المدرسة. نساعدكم في العثور على مدرسة مناسبة. الاستشارة مجانية. إن شاء الله نراكم يوم \u{2068}02.12.2026\u{2069} في الساعة \u{2068}10:15\u{2069}.",
            heading: "يرجى إحضار ما يلي:",
            bring: [
                "جوازات السفر أو بطاقات الهوية",
                "الشهادات المدرسية (مترجمة إن أمكن)",
                "دفتر التطعيم",
            ],
            cancel: "لا تستطيعون الحضور؟ اتصلوا بنا على الرقم \u{2068}01234 567-890\u{2069} أو اكتبوا إلى \u{2068}beratung@example.org\u{2069}.",
            calendar: "امسحوا الرمز ضوئياً لحفظ الموعد في هاتفكم.",
        },
        LangTag::Fa => Words {
            title: "وقت ملاقات شما",
            facts: [
                ("چه کسی", &["\u{2068}Hiba Muster\u{2069}"]),
                (
                    "چه زمانی",
                    &[
                        "چهارشنبه، \u{2068}02.12.2026\u{2069}",
                        "ساعت \u{2068}10:15\u{2069}",
                    ],
                ),
                (
                    "کجا",
                    &[
                        "\u{2068}Beispielweg 2, 59269 Beckum\u{2069}",
                        "اتاق \u{2068}2\u{2069} (طبقه همکف)",
                    ],
                ),
                ("همراه بیاورید", &["گذرنامه، کارنامه‌ها، کارت واکسن"]),
                ("لغو", &["تلفن: \u{2068}01234 567-890\u{2069}"]),
            ],
            intro: "فرزندان شما تازه به \u{2068}Kreis Warendorf\u{2069} آمده‌اند. می‌توانید درباره مدرسه با ما صحبت کنید. گفتگو رایگان است.",
            heading: "لطفاً همراه بیاورید:",
            bring: ["گذرنامه یا کارت شناسایی", "کارنامه‌های مدرسه", "کارت واکسن"],
            cancel: "نمی‌توانید بیایید؟ لطفاً با شماره \u{2068}01234 567-890\u{2069} تماس بگیرید.",
            calendar: "برای ذخیره وقت ملاقات، کد را اسکن کنید.",
        },
        LangTag::Ti => Words {
            title: "ቆጸራኹም",
            facts: [
                ("መን", &["Hiba Muster"]),
                ("መዓስ", &["ረቡዕ፣ 02.12.2026", "ሰዓት 10:15 (24 h)"]),
                ("ኣበይ", &["Beispielweg 2, 59269 Beckum", "ክፍሊ 2"]),
                ("ሒዝኩም ምጹ", &["ፓስፖርት፣ ናይ ትምህርቲ ወረቐት"]),
                ("ንምስራዝ", &["ደውሉልና፦ 01234 567-890"]),
            ],
            intro: "ደቅኹም ናብ Kreis Warendorf ሓደስቲ እዮም። ኣብ ጀርመን ኩሎም ቆልዑ ናብ ቤት ትምህርቲ ይኸዱ። ዝሰማማዕ ቤት ትምህርቲ ንምርካብ ንሕግዘኩም። እቲ ምኽሪ ብነጻ እዩ።",
            heading: "በጃኹም ነዚ ሒዝኩም ምጹ፦",
            bring: ["ፓስፖርት ወይ መንነት ወረቐት", "ናይ ትምህርቲ ወረቐት", "ናይ ክታበት ካርድ"],
            cancel: "ክትመጹ ኣይትኽእሉን ዲኹም? በጃኹም ደውሉልና፦ 01234 567-890።",
            calendar: "ነቲ ቆጸራ ኣብ ቴሌፎንኩም ንምዕቃብ ነዚ ኮድ ስካን ግበሩ።",
        },
        LangTag::Uk => Words {
            title: "Ваша зустріч",
            facts: [
                ("Хто", &["Hiba Muster"]),
                ("Коли", &["середа, 02.12.2026", "10:15"]),
                (
                    "Де",
                    &["Beispielweg 2, 59269 Beckum", "кабінет 2, перший поверх"],
                ),
                (
                    "Візьміть із собою",
                    &["паспорти, табелі, довідку про щеплення"],
                ),
                ("Скасування", &["телефонуйте: 01234 567-890"]),
            ],
            intro: "Ваші діти нещодавно приїхали до Kreis Warendorf. У Німеччині всі діти ходять до школи. Ми допоможемо вам знайти відповідну школу. Розмова безкоштовна.",
            heading: "Будь ласка, візьміть із собою:",
            bring: [
                "паспорти або посвідчення особи",
                "шкільні табелі (за можливості з перекладом)",
                "довідку про щеплення",
            ],
            cancel: "Не можете прийти? Зателефонуйте нам: 01234 567-890.",
            calendar: "Відскануйте код, щоб зберегти зустріч у телефоні.",
        },
        _ => Words {
            title: "Ihr Termin",
            facts: [
                ("Wer", &["Hiba Muster, Omar Muster"]),
                ("Wann", &["Mittwoch, 02.12.2026", "10:15 Uhr"]),
                (
                    "Wo",
                    &["Beispielweg\u{a0}2, 59269 Beckum", "Raum 2, Erdgeschoss"],
                ),
                ("Mitbringen", &["Ausweise, Zeugnisse, Impfausweis"]),
                ("Absagen", &["Rufen Sie uns an: 01234 567-890"]),
            ],
            intro: "Ihre Kinder sind neu im Kreis Warendorf. In Deutschland gehen alle Kinder zur Schule. Wir helfen Ihnen, eine passende Schule zu finden. Das Gespräch ist kostenlos.",
            heading: "Bitte bringen Sie mit:",
            bring: [
                "Ausweise und Meldebescheinigung",
                "Zeugnisse (wenn möglich übersetzt)",
                "den Impfausweis",
            ],
            cancel: "Sie können nicht kommen? Bitte rufen Sie uns an: 01234 567-890.",
            calendar: "Code scannen und den Termin im Telefon speichern.",
        },
    }
}

fn column(lang: LangTag) -> FactColumn {
    let words = words(lang);
    let kinds = [
        FactKind::Who,
        FactKind::When,
        FactKind::Where,
        FactKind::Bring,
        FactKind::Cancel,
    ];
    FactColumn {
        lang,
        title: words.title.into(),
        rows: kinds
            .into_iter()
            .zip(words.facts)
            .map(|(kind, (label, lines))| Fact {
                kind,
                label: label.into(),
                picture: label.into(),
                lines: lines.iter().map(|line| RichText::plain(*line)).collect(),
            })
            .collect(),
    }
}

/// An invitation in German, with the box and a second part in another language.
pub fn invitation(other: Option<LangTag>) -> Letter {
    let german = words(LangTag::De);
    let mut blocks = vec![
        Block::Paragraph("Sehr geehrte Frau Muster,".into()),
        Block::Paragraph(german.intro.into()),
        Block::FactBox(FactBox {
            left: column(LangTag::De),
            right: other.map(column),
        }),
        Block::Paragraph(
            RichText::bold("Sie können nicht kommen? ")
                .and("Bitte rufen Sie uns an: 01234 567-890."),
        ),
        Block::QrRow(QrRow {
            payload: CALENDAR.into(),
            alt: "QR-Code: Termin in den Kalender übernehmen".into(),
            captions: std::iter::once(LangTag::De)
                .chain(other)
                .map(|lang| (lang, RichText::plain(words(lang).calendar)))
                .collect(),
        }),
        Block::Signature(Signature {
            greeting: vec!["Mit freundlichen Grüßen".into(), "Im Auftrag".into()],
            name: vec!["S. Vorlage".into()],
        }),
    ];
    if other.is_none() {
        blocks.truncate(4);
        blocks.push(Block::Paragraph(RichText::bold(german.heading)));
        blocks.extend(german.bring.map(|item| Block::ListItem(item.into())));
        blocks.push(Block::Signature(Signature {
            greeting: vec!["Mit freundlichen Grüßen".into(), "Im Auftrag".into()],
            name: vec!["S. Vorlage".into()],
        }));
    }
    let mut parts = vec![Part {
        lang: LangTag::De,
        start: Start::Here,
        mark: None,
        blocks,
    }];
    if let Some(lang) = other {
        let words = words(lang);
        let mut blocks = vec![
            Block::Heading(HeadingLevel::H1, words.title.into()),
            Block::Paragraph(words.intro.into()),
            Block::FactBox(FactBox {
                left: column(lang),
                right: None,
            }),
            Block::Heading(HeadingLevel::H2, words.heading.into()),
        ];
        blocks.extend(words.bring.map(|item| Block::ListItem(item.into())));
        blocks.push(Block::Paragraph(words.cancel.into()));
        parts.push(Part {
            lang,
            start: Start::Page,
            mark: Some("Muster, Übersetzung nicht geprüft".into()),
            blocks,
        });
    }
    Letter {
        key: format!("muster-0187-{}", other.unwrap_or(LangTag::De).tag()),
        title: "Einladung zur schulischen Erstberatung".into(),
        letterhead: Letterhead {
            kind: LetterheadKind::KreisKi,
            authority: "Kreis Warendorf".into(),
            sub_lines: vec![
                "Kommunales Integrationszentrum".into(),
                "Schulische Erstberatung".into(),
            ],
            return_line: "Kreis Warendorf · Waldenburger Straße 2 · 48231 Warendorf".into(),
        },
        address: Address {
            remarks: Vec::new(),
            lines: vec![
                "Frau".into(),
                "Fatima Muster".into(),
                "c/o Familie Beispiel".into(),
                "Berliner Str. 37".into(),
                "59320 Ennigerloh".into(),
            ],
        },
        info: vec![
            InfoLine::new("Aktenzeichen", "EB-2026-0187"),
            InfoLine::new("Auskunft", "S. Vorlage"),
            InfoLine::new("Telefon", "01234 567-890"),
            InfoLine::new("E-Mail", "beratung@example.org"),
            InfoLine::new("Datum", "25.11.2026"),
        ],
        reference: "EB-2026-0187".into(),
        subject: "Einladung zur schulischen Erstberatung".into(),
        parts,
        mark: Some("Muster mit Beispieldaten".into()),
        style: Style::Normal,
    }
}
