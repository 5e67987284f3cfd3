//! Whoever listens to the gateway's events hears of every payment's end exactly once.

use std::collections::BTreeMap;

use yifen_gateway::PaymentView;
use yifen_gateway::domain::State;

use super::page;
use crate::world::World;

pub(super) async fn check(world: &World, payments: &[PaymentView]) -> Result<(), String> {
    let mut ends: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut cursor = None;
    loop {
        let page = world.gateway().events(&page(cursor)).await.map_err(|problem| format!("the events: {problem:?}"))?;
        for event in page.data {
            ends.entry(event.payment_id).or_default().push(event.event.to_string());
        }
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    for payment in payments {
        let heard = ends.remove(&payment.id).unwrap_or_default();
        let count = |kind: &str| heard.iter().filter(|heard| *heard == kind).count();
        let expected = match payment.state {
            State::Paid => [1, 0, 0],
            State::Closed => [0, 1, 0],
            State::PaidAfterClose => [0, 1, 1],
            State::Failed | State::Created | State::Pending => [0, 0, 0],
        };
        let got = [count("payment.paid"), count("payment.closed"), count("payment.paid_after_close")];
        if got != expected {
            return Err(format!("{}: {:?}, but the events say {heard:?}", payment.out_trade_no, payment.state));
        }
    }
    match ends.pop_first() {
        Some((stranger, _)) => Err(format!("events of a payment that is not in the books: {stranger}")),
        None => Ok(()),
    }
}
