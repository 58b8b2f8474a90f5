//! Small numbers (Zahlen unter 5 schützen): a number that few people make up is not told, nor can it be worked out from the
//! sum of its table.

/// Numbers from 1 up to below this one are not told.
pub const LEAST: u32 = 5;

/// Which numbers of a table with a known sum are not told. A single hidden number could be worked out, and so could two
/// that are as small as they can be: further ones, the smallest first, are hidden until each of the hidden ones could
/// have at least [`LEAST`] values.
#[must_use]
pub fn hidden(numbers: &[u32]) -> Vec<bool> {
    let mut hidden: Vec<bool> = numbers.iter().map(|n| (1..LEAST).contains(n)).collect();
    if !hidden.contains(&true) {
        return hidden;
    }
    loop {
        let own = || numbers.iter().zip(&hidden).filter(|(_, hide)| **hide);
        let (count, sum) = own().fold((0_u32, 0_u32), |(c, s), (n, _)| (c + 1, s + n));
        // Each could be anything from 1 to what the others leave.
        if count >= 2 && sum >= count - 1 + LEAST {
            return hidden;
        }
        let next = (numbers.iter().zip(&hidden).enumerate())
            .filter(|(_, (_, hide))| !**hide)
            .min_by_key(|(_, (number, _))| (**number == 0, **number))
            .map(|(at, _)| at);
        match next.and_then(|at| hidden.get_mut(at)) {
            Some(hide) => *hide = true,
            None => return hidden,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_number_never_stands_alone() {
        assert_eq!(hidden(&[11, 12, 9, 3]), [false, false, true, true]);
        assert_eq!(hidden(&[11, 12, 9]), [false; 3]);
        assert_eq!(hidden(&[0, 12, 9]), [false; 3]);
        // Two ones could be worked out from their sum.
        assert_eq!(hidden(&[1, 1, 30, 40]), [true, true, true, false]);
        assert_eq!(hidden(&[4, 4, 30]), [true, true, false]);
        assert_eq!(hidden(&[2, 0, 0]), [true, true, true]);
        assert_eq!(hidden(&[]), Vec::<bool>::new());
    }

    /// Whoever knows the table, its sum and the rule must find at least five values for each hidden number.
    #[test]
    fn the_sum_gives_no_hidden_number_away() {
        let mut seen = 0;
        for a in 0..14_u32 {
            for b in 0..14 {
                for c in 0..14 {
                    let numbers = [a, b, c, 40];
                    let hide = hidden(&numbers);
                    if !hide.contains(&true) {
                        continue;
                    }
                    seen += 1;
                    let shown: u32 = (numbers.iter().zip(&hide))
                        .filter(|(_, hide)| !**hide)
                        .map(|(n, _)| n)
                        .sum();
                    let left = numbers.iter().sum::<u32>() - shown;
                    let others = u32::try_from(hide.iter().filter(|h| **h).count()).unwrap_or(0);
                    assert!(others >= 2 && left - (others - 1) >= LEAST, "{numbers:?}");
                }
            }
        }
        assert!(seen > 1_000);
    }
}
