//! Others in the same process whose work follows the sandbox's clock, such as the gateway of `yifen up`.

use std::future::Future;
use std::pin::Pin;

use yifen::Timestamp;

/// A future in a box, as traits that are used as objects need it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Somebody with things to do at certain times. When the clock jumps, it stops at each of them.
pub trait Participant: Send + Sync {
    /// When the next thing falls due; `None` when nothing is planned.
    fn next_due(&self) -> BoxFuture<'_, Option<Timestamp>>;

    /// Does what is due by now. It may call the sandbox, but must not move its clock: that is what it is called from.
    fn run_due(&self) -> BoxFuture<'_, ()>;
}
