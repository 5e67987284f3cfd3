//! What must hold at the end of every history, a file each.

mod agreement;
mod exactly_once;
mod manners;
mod money;

use yifen_gateway::{Gateway, Page, PaymentView};

use crate::customer::Visit;
use crate::world::{Tally, World};

/// The longest page the gateway gives, from there on.
fn page(cursor: Option<String>) -> Page {
    Page { limit: Some(100), cursor }
}

/// Checks them all; the first that does not hold is told.
pub(crate) async fn check(world: &World, visits: &[Visit]) -> Result<Tally, String> {
    let payments = all_payments(world.gateway()).await?;
    agreement::check(world, &payments)?;
    exactly_once::check(world, &payments).await?;
    manners::check(world)?;
    money::check(world, visits, &payments)
}

/// The payments whose state may still change, as `number state`.
pub(crate) async fn open_payments(gateway: &Gateway) -> Result<Vec<String>, String> {
    let payments = all_payments(gateway).await?;
    Ok(payments
        .iter()
        .filter(|payment| !payment.state.is_final())
        .map(|payment| format!("{} {:?}", payment.out_trade_no, payment.state))
        .collect())
}

async fn all_payments(gateway: &Gateway) -> Result<Vec<PaymentView>, String> {
    let mut payments = Vec::new();
    let mut cursor = None;
    loop {
        let page = gateway.payments(&page(cursor)).await.map_err(|problem| format!("the books: {problem:?}"))?;
        payments.extend(page.data);
        cursor = page.next_cursor;
        if cursor.is_none() {
            return Ok(payments);
        }
    }
}
