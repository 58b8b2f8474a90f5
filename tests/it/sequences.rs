//! Random sequences of everything that two desks can do to the calendar: never is a counsellor, a room, an interpreter or a
//! family held twice, nothing hangs in the air, and taking everything back restores the start byte by byte.
//!
//! "Byte by byte" leaves out revisions: they only ever grow, so that nobody who read a record in between writes over it.
//! The sequences run on the program's own decisions over a model of the store's three guards; `SEQUENCES` says how many,
//! `SEQUENCES_FROM` from which number on.
//! Each guard is taken away once, and then the tests must fail.

mod model;
mod real;
mod step;
pub mod world;

use model::Guards;
use real::House;
use std::sync::atomic::{AtomicU64, Ordering};
use step::{Fault, Start, Tally, play};
use world::World;

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |n| n.parse().expect("a number"))
}

/// The numbers of the sequences to play: one in so many of those that are wanted.
fn wanted(one_in: u64) -> std::ops::Range<u64> {
    let from = number("SEQUENCES_FROM", 0);
    from..from + number("SEQUENCES", 20_000) / one_in
}

/// Plays the sequences with these numbers on all processors; the first fault, with its seed.
fn play_all(seeds: std::ops::Range<u64>, guards: Guards) -> Result<Tally, (u64, Fault)> {
    let workers = std::thread::available_parallelism()
        .map_or(2, usize::from)
        .min(8);
    let next = AtomicU64::new(seeds.start);
    let work = || {
        let world = World::new();
        let start = Start::of(&world);
        let mut tally = Tally::default();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= seeds.end {
                return Ok(tally);
            }
            tally.add(play(&world, &start, seed, guards).map_err(|fault| (seed, fault))?);
        }
    };
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let mut sum = Tally::default();
        for worker in running {
            sum.add(worker.join().unwrap()?);
        }
        Ok(sum)
    })
}

#[test]
fn nothing_is_held_twice_and_everything_can_be_taken_back() {
    let wanted = wanted(1);
    let sequences = wanted.end - wanted.start;
    let tally = play_all(wanted, Guards::ALL).unwrap_or_else(|(seed, fault)| {
        panic!("sequence {seed}: {fault:?}");
    });
    assert!(tally.written > sequences * 4, "{tally:?}");
    assert!(
        tally.late > sequences / 20 && tally.refused > sequences,
        "{tally:?}"
    );
    assert!(tally.taken_back > tally.written / 2, "{tally:?}");
}

/// The faults that show once a guard is gone.
fn without(guards: Guards) -> Vec<Fault> {
    let world = World::new();
    let start = Start::of(&world);
    (0..2_000)
        .filter_map(|seed| play(&world, &start, seed, guards).err())
        .collect()
}

#[test]
fn control_without_the_check_of_claims_something_is_held_twice() {
    let faults = without(Guards {
        claims: false,
        ..Guards::ALL
    });
    let twice = faults
        .iter()
        .filter(|f| matches!(f, Fault::HeldTwice(_)))
        .count();
    assert!(twice > 10, "{twice} of {}", faults.len());
}

#[test]
fn control_without_the_check_of_revisions_the_start_is_lost() {
    let faults = without(Guards {
        revisions: false,
        ..Guards::ALL
    });
    let lost = faults
        .iter()
        .filter(|f| matches!(f, Fault::NotRestored(_)))
        .count();
    assert!(lost > 10, "{lost} of {}", faults.len());
}

#[test]
fn control_without_the_check_of_references_something_hangs_in_the_air() {
    let faults = without(Guards {
        references: false,
        ..Guards::ALL
    });
    let orphans = faults
        .iter()
        .filter(|f| matches!(f, Fault::Orphan(_)))
        .count();
    assert!(orphans > 3, "{orphans} of {}", faults.len());
}

/// Sequences in which a desk still sees a record that is gone while the next one of its kind is made.
const GONE_AND_NEXT: [u64; 3] = [3_275, 4_266, 15_475];

#[test]
fn control_without_the_memory_of_numbers_a_record_is_written_over_unseen() {
    let world = World::new();
    let start = Start::of(&world);
    let forgetful = Guards {
        numbers: false,
        ..Guards::ALL
    };
    for seed in GONE_AND_NEXT {
        let over = play(&world, &start, seed, forgetful).unwrap_err();
        assert!(matches!(over, Fault::WrittenOver(_)), "{seed}: {over:?}");
        let _ = play(&world, &start, seed, Guards::ALL).unwrap();
    }
}

/// Sequences in which somebody joins a group that another desk then wants to move back.
const JOINED_MEANWHILE: [u64; 3] = [81_234, 84_578, 95_774];

#[test]
fn control_without_the_look_at_groups_a_family_is_left_behind() {
    let world = World::new();
    let start = Start::of(&world);
    let loose = Guards {
        groups: false,
        ..Guards::ALL
    };
    for seed in JOINED_MEANWHILE {
        let torn = play(&world, &start, seed, loose).unwrap_err();
        assert!(matches!(torn, Fault::Orphan(_)), "{seed}: {torn:?}");
        let _ = play(&world, &start, seed, Guards::ALL).unwrap();
    }
}

/// Some hundreds of them on a real database: one in three hundred of those on the model.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_sequences_through_the_real_service() {
    let (mut written, mut back) = (0, 0);
    let house = House::new().await;
    for seed in wanted(300) {
        let (commands, undone) = house.play(seed).await.unwrap_or_else(|fault| {
            panic!("sequence {seed}: {fault:?}");
        });
        written += commands;
        back += undone;
    }
    house.close().await;
    assert!(
        written > 100 && back > written / 2,
        "{written} written, {back} taken back"
    );
}
