//! Text anpassen through the one door: looked at, kept in one letter alone, outdating it, taken back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{reasons, sample};
use erstberatung::domain::entry_text::Unfit;
use erstberatung::domain::own_words::MOST;
use erstberatung::domain::post::{Aspect, Group};
use erstberatung::domain::refusal::Reason;
use erstberatung::letters::preview::DrawItem;
use erstberatung::service::letters::Watch;
use erstberatung::service::post_room::{BatchOptions, OwnText, PostItem, PostKey};
use erstberatung::service::{Error, Service};
use tempfile::TempDir;

const PRINTED: BatchOptions = BatchOptions {
    printed: true,
    posted: false,
};

fn text(german: &str, translated: &str) -> OwnText {
    OwnText {
        german: german.into(),
        translated: translated.into(),
    }
}

/// The sample office with some talks booked, and the invitations to them that are printed in two languages.
async fn invited() -> (TempDir, Service, Vec<PostKey>) {
    let (folder, service) = sample().await;
    let _ = service.seat_waiting(3).await.unwrap();
    let keys: Vec<PostKey> = (items(&service).await.into_iter())
        .filter(|item| item.appointment.is_some() && item.missing.is_empty())
        .filter_map(|item| item.key)
        .collect();
    let mut two = Vec::new();
    for key in keys {
        if service.own_words(&key).await.unwrap().language.is_some() {
            two.push(key);
        }
    }
    assert!(two.len() > 3);
    (folder, service, two)
}

async fn items(service: &Service) -> Vec<PostItem> {
    let room = service.post_room(service.clock().today()).await.unwrap();
    room.items
}

async fn outdated(service: &Service) -> Vec<(PostKey, Vec<Aspect>)> {
    let of = |item: PostItem| match item.group {
        Group::Outdated(why) => Some((item.key?, why)),
        _ => None,
    };
    items(service).await.into_iter().filter_map(of).collect()
}

async fn pages(service: &Service, key: &PostKey) -> Vec<Vec<DrawItem>> {
    service.post_pages(key).await.unwrap()
}

fn strokes(pages: &[Vec<DrawItem>]) -> usize {
    pages.iter().map(Vec::len).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn words_stand_in_the_preview_at_once_and_in_one_letter_alone_when_they_are_kept() {
    let (_folder, service, keys) = invited().await;
    let (one, other) = (keys[0], keys[1]);
    let (before, beside) = (pages(&service, &one).await, pages(&service, &other).await);
    let words = text("Der Eingang ist im Hof.", "");
    let looked = service.pages_with(&one, &words).await.unwrap();
    assert!(strokes(&looked) > strokes(&before));
    assert_eq!(pages(&service, &one).await, before, "looking keeps nothing");
    let _ = service.adapt(&one, &words).await.unwrap();
    assert_eq!(
        pages(&service, &one).await,
        looked,
        "what was looked at is printed"
    );
    assert_eq!(
        pages(&service, &other).await,
        beside,
        "no other letter changes"
    );
    assert_eq!(service.own_words(&one).await.unwrap().text, words);
    // In the other language it stands in its own part.
    let both = text("Der Eingang ist im Hof.", "Вхід у дворі.");
    let two = service.pages_with(&one, &both).await.unwrap();
    assert!(strokes(&two) > strokes(&looked));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_letter_is_outdated_by_other_words_and_by_nothing_else() {
    let (folder, service, keys) = invited().await;
    let made = service
        .print_batch(&keys, &folder.path().join("a"), PRINTED, Watch::default())
        .await
        .unwrap();
    assert_eq!(made.value.letters.len(), keys.len());
    assert!(outdated(&service).await.is_empty());
    let done = service
        .adapt(&keys[2], &text("Der Eingang ist im Hof.", ""))
        .await
        .unwrap();
    assert_eq!(outdated(&service).await, [(keys[2], vec![Aspect::Rest])]);
    let _ = service.undo(Some(done.command)).await.unwrap();
    assert!(outdated(&service).await.is_empty(), "taken back");
    // Reset: the text of the template, as it was printed.
    let _ = service.adapt(&keys[2], &text("Im Hof.", "")).await.unwrap();
    assert_eq!(outdated(&service).await.len(), 1);
    let _ = service.adapt(&keys[2], &OwnText::default()).await.unwrap();
    assert!(outdated(&service).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_fit_no_letter_are_refused_with_a_sentence_and_nothing_is_kept() {
    let (_folder, service, keys) = invited().await;
    let key = keys[0];
    let long = "a ".repeat(MOST);
    for (words, wanted) in [
        ("Liebe {familie}", Unfit::Placeholder),
        ("Bis bald 😀", Unfit::Picture),
        (
            long.as_str(),
            Unfit::TooLong {
                most: MOST,
                has: 2 * MOST - 1,
            },
        ),
    ] {
        let said = service.adapt(&key, &text(words, "")).await.unwrap_err();
        assert_eq!(reasons(said), [Reason::Unfit(wanted)]);
    }
    // A script that none of the faces has.
    let strange = text("Eingang: ᠮᠣᠩᠭᠣᠯ", "");
    let said = service.adapt(&key, &strange).await.unwrap_err();
    assert!(matches!(said, Error::Letter { .. }), "{said:?}");
    assert!(service.own_words(&key).await.unwrap().text.is_empty());
    // What directs the order of words is taken out; the control: the words stay.
    let _ = service
        .adapt(&key, &text("Raum \u{202E}12", ""))
        .await
        .unwrap();
    let kept = service.own_words(&key).await.unwrap().text;
    assert_eq!(kept.german, "Raum 12");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_letters_that_are_due_no_more_are_not_kept_for_ever() {
    let (_folder, service, keys) = invited().await;
    let key = keys[0];
    let _ = service.adapt(&key, &text("Im Hof.", "")).await.unwrap();
    let mut stranger = key;
    stranger.child = Some(service.new_child_id());
    let said = service.adapt(&stranger, &text("Im Hof.", "")).await;
    assert_eq!(reasons(said.unwrap_err()), [Reason::Gone]);
    let family = service.family(key.family).await.unwrap().family;
    assert_eq!(family.own_words.len(), 1);
}
