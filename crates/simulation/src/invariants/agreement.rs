//! Gateway and platform agree on every order, to the fen.

use std::collections::BTreeMap;

use yifen::api::transactions::{TradeState, Transaction};
use yifen_gateway::PaymentView;
use yifen_gateway::domain::State;

use crate::world::World;

pub(super) fn check(world: &World, payments: &[PaymentView]) -> Result<(), String> {
    let orders: BTreeMap<String, Transaction> =
        world.platform().transactions().map(|order| (order.out_trade_no.to_string(), order)).collect();
    for payment in payments {
        let order = orders.get(payment.out_trade_no.as_str());
        agree(payment, order).map_err(|why| format!("{}: {why}", payment.out_trade_no))?;
    }
    let known: std::collections::BTreeSet<&str> =
        payments.iter().map(|payment| payment.out_trade_no.as_str()).collect();
    match orders.keys().find(|number| !known.contains(number.as_str())) {
        Some(stranger) => Err(format!("{stranger}: ordered at the platform, unknown in the books")),
        None => Ok(()),
    }
}

fn agree(payment: &PaymentView, order: Option<&Transaction>) -> Result<(), String> {
    let paid_here = matches!(payment.state, State::Paid | State::PaidAfterClose);
    let Some(order) = order else {
        return match payment.state {
            State::Failed | State::Closed => Ok(()),
            state => Err(format!("{state:?} in the books, unknown at the platform")),
        };
    };
    match (&order.trade_state, payment.state) {
        (TradeState::Success, _) if paid_here => {}
        (TradeState::Closed, State::Closed) => return Ok(()),
        (there, here) => return Err(format!("{here:?} in the books, {there:?} at the platform")),
    }
    let total = order.amount.as_ref().and_then(|amount| amount.total);
    if total != Some(payment.amount) {
        return Err(format!("{:?} in the books, {total:?} at the platform", payment.amount));
    }
    if order.transaction_id.as_ref().map(ToString::to_string) != payment.transaction_id {
        return Err("another transaction_id in the books than at the platform".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn verdict(state: &str, order: Option<serde_json::Value>) -> Result<(), String> {
        let payment = json!({
            "id": "01a1fbb8-a4f7-7134-956b-3517a63bb877", "out_trade_no": "order-0001", "state": state, "amount": 7,
            "amount_refunded": 0, "currency": "CNY", "scene": "native", "account": "default", "description": "Tea",
            "transaction_id": "4200", "created_at": "2026-01-02T10:00:00+08:00", "expires_at": "2026-01-02T12:00:00+08:00",
        });
        let order = order.map(|order| serde_json::from_value(order).expect("an order"));
        agree(&serde_json::from_value(payment).expect("a payment"), order.as_ref())
    }

    fn order(state: &str, total: i64, transaction_id: &str) -> Option<serde_json::Value> {
        Some(json!({
            "appid": "wx1", "mchid": "1900000001", "out_trade_no": "order-0001", "trade_state": state,
            "transaction_id": transaction_id, "amount": {"total": total},
        }))
    }

    #[test]
    fn every_kind_of_disagreement_is_told() {
        assert_eq!(verdict("paid", order("SUCCESS", 7, "4200")), Ok(()));
        assert_eq!(verdict("closed", order("CLOSED", 7, "")), Ok(()));
        assert_eq!(verdict("closed", None), Ok(()));
        for (state, order) in [
            ("paid", order("NOTPAY", 7, "4200")),
            ("paid", order("SUCCESS", 8, "4200")),
            ("paid", order("SUCCESS", 7, "4201")),
            ("paid", None),
            ("closed", order("SUCCESS", 7, "4200")),
            ("closed", order("NOTPAY", 7, "")),
            ("failed", order("NOTPAY", 7, "")),
            ("pending", order("SUCCESS", 7, "4200")),
        ] {
            assert!(verdict(state, order.clone()).is_err(), "{state} {order:?}");
        }
    }
}
