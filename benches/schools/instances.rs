//! Generated joint proposals that resemble the county in a peak: 85 schools of their forms, families of one to five
//! children in ten grades, scarce places, few of them for learning to read and write. The same seed, the same proposal.

use erstberatung::domain::id::ChildId;
use erstberatung::planning::schools::joint::problem::{
    Choice, Limit, Pair, Problem, Seeker, Together,
};
use uuid::Uuid;

/// What an instance is like.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Children that wait.
    pub children: u32,
    /// Schools: somewhat more than half of them primary schools.
    pub schools: u32,
    /// Free places of a school in a grade are less than this.
    pub places: u64,
    /// Families with 2.4 children that wait in the mean instead of 1.7.
    pub large: bool,
    /// The grades of a school share its places for learning to read and write.
    pub together: bool,
    /// Seed.
    pub seed: u64,
}

/// What siblings at different schools cost.
const APART: i64 = 120;

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    fn small(&mut self, end: u32) -> u32 {
        u32::try_from(self.below(end.into())).unwrap_or(0)
    }

    fn points(&mut self, end: u64) -> i64 {
        i64::try_from(self.below(end)).unwrap_or(0)
    }
}

/// Is it a primary school?
fn primary(school: u32, schools: u32) -> bool {
    u64::from(school) * 100 < u64::from(schools) * 55
}

/// An instance.
pub fn instance(shape: Shape) -> Problem {
    let mut dice = Dice(shape.seed);
    let mut problem = Problem {
        schools: (0..shape.schools)
            .map(|n| format!("{}", 190_000 + n))
            .collect(),
        ..Problem::default()
    };
    // Thirteen towns in a county of forty kilometres.
    let towns: Vec<(i64, i64)> = (0..13)
        .map(|_| (dice.points(400), dice.points(400)))
        .collect();
    let near = |dice: &mut Dice| {
        let town = towns[dice.below(13) as usize];
        (town.0 + dice.points(30), town.1 + dice.points(30))
    };
    let places: Vec<(i64, i64)> = (0..shape.schools).map(|_| near(&mut dice)).collect();
    let fair: Vec<i64> = (0..shape.schools).map(|_| dice.points(40)).collect();
    for school in 0..shape.schools {
        for grade in 1..=10 {
            let free = dice.below(shape.places * 2).saturating_sub(shape.places);
            problem.limits.push(Limit {
                name: format!("regular:{school}:{grade}"),
                places: u32::try_from(free).unwrap_or(0),
                within: None,
            });
        }
    }
    for cell in 0..shape.schools * 10 {
        problem.limits.push(Limit {
            name: format!("literacy:{cell}"),
            places: dice.small(2),
            within: Some(cell),
        });
    }
    for school in (0..shape.schools).filter(|_| shape.together) {
        let grades = (0..10).map(|grade| shape.schools * 10 + school * 10 + grade);
        let limits: Vec<u32> = grades.collect();
        let places = limits.iter().map(|at| problem.limits[*at as usize].places);
        problem.together.push(Together {
            name: format!("literacy:{school}"),
            places: places.max().unwrap_or(0),
            limits,
        });
    }
    let mut child = 0;
    while child < shape.children {
        let first = child;
        let usual = [1, 1, 1, 1, 1, 2, 2, 2, 3, 3];
        let large = [1, 1, 1, 2, 2, 2, 3, 3, 4, 5];
        let siblings = if shape.large { large } else { usual }[dice.below(10) as usize];
        let home = near(&mut dice);
        let waiting = dice.points(60);
        let mut grades = Vec::new();
        for _ in 0..siblings.min(shape.children - child) {
            let grade = 1 + dice.small(10);
            grades.push(grade);
            problem.children.push(Seeker {
                id: ChildId(Uuid::from_u128(u128::from(child) + 1)),
                intake: u8::try_from(grade).unwrap_or(1),
                waiting_days: waiting,
                left_cost: 5_000 + 10 * waiting + (waiting - 21).max(0).pow(2),
            });
            let literacy = dice.below(5) == 0;
            for school in 0..shape.schools {
                if primary(school, shape.schools) != (grade <= 4) {
                    continue;
                }
                let place = places[school as usize];
                let far = (place.0 - home.0).abs() + (place.1 - home.1).abs();
                let cell = school * 10 + grade - 1;
                problem.choices.push(Choice {
                    child,
                    school,
                    // Four points a kilometre, then form and wish, then what the school is like.
                    cost: far * 4 / 10
                        + [0, 0, 15, 60][dice.below(4) as usize]
                        + fair[school as usize],
                    parts: Vec::new(),
                    limit: if literacy {
                        shape.schools * 10 + cell
                    } else {
                        cell
                    },
                });
            }
            child += 1;
        }
        for a in first..child {
            for b in a + 1..child {
                let stage = |at: u32| grades[(at - first) as usize] <= 4;
                if stage(a) == stage(b) {
                    problem.pairs.push(Pair {
                        a,
                        b,
                        apart_cost: APART,
                    });
                }
            }
        }
    }
    problem
}
