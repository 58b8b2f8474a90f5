//! Bounds that hold exactly: whatever prices the floating-point methods found, the Lagrangian bound of their rounded
//! values is computed in whole numbers (Geoffrion, Lagrangean relaxation for integer programming, 1974).

/// Prices as whole numbers: gains are shifted by this many bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale(u32);

impl Scale {
    /// The finest that leaves room for a sum of all gains.
    pub fn new(sum_of_gains: i128) -> Self {
        let bits = 128 - sum_of_gains.max(1).leading_zeros();
        Self(60_u32.saturating_sub(bits).min(20))
    }

    /// A gain in this scale.
    pub fn up(self, gain: i64) -> i64 {
        gain.saturating_mul(1 << self.0)
    }

    /// A sum of gains in this scale.
    pub fn up_sum(self, gain: i128) -> i128 {
        gain << self.0
    }

    /// The greatest whole gain that is not more.
    pub fn down(self, bound: i128) -> i128 {
        bound >> self.0
    }

    /// A price in this scale.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a price may be rounded; its bound is exact"
    )]
    pub fn price(self, price: f64) -> i64 {
        (price * (1_u64 << self.0) as f64).round() as i64
    }
}
