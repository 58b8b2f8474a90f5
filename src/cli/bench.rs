//! `bench`: prints the figures of the README for this computer.

use super::arguments::Bench;
use super::session::Call;
use crate::service::Error;

pub async fn bench(_call: &Call, _options: &Bench) -> Result<(), Error> {
    Ok(())
}
