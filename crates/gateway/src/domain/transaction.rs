//! Whether what the platform tells is about this order: the same checks for notifications and queries.

use yifen::api::transactions::Transaction;
use yifen::{Currency, Fen};

use super::payment::Payment;

/// What does not fit. The text names fields and amounts, never an openid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Mismatch(String);

impl Payment {
    /// Compares merchant number, appid, order number, amount, currency and payer with the order. A message that tells of a
    /// payment must carry its amount, currency and transaction number; of an unpaid order it may leave them out.
    ///
    /// # Errors
    /// [`Mismatch`] names everything that does not fit.
    pub fn check(&self, transaction: &Transaction) -> Result<(), Mismatch> {
        let order = &self.order;
        let paid = transaction.trade_state.is_paid();
        let mut wrong = Vec::new();
        if transaction.mchid != order.mchid {
            wrong.push(format!("mchid is {}, ordered was {}", transaction.mchid, order.mchid));
        }
        if transaction.appid != order.appid {
            wrong.push(format!("appid is {}, ordered was {}", transaction.appid, order.appid));
        }
        if transaction.out_trade_no != order.out_trade_no {
            wrong.push(format!("out_trade_no is {}, ordered was {}", transaction.out_trade_no, order.out_trade_no));
        }
        let amount = transaction.amount.clone().unwrap_or_default();
        match amount.total {
            Some(total) if total != order.amount => {
                wrong.push(format!("amount is {} fen, ordered were {} fen", Fen::get(total), order.amount.get()));
            }
            None if paid => wrong.push("the amount is missing".to_owned()),
            Some(_) | None => {}
        }
        match &amount.currency {
            Some(Currency::Cny) => {}
            Some(other) => wrong.push(format!("currency is {}, ordered was CNY", short(other.as_str()))),
            None if paid => wrong.push("the currency is missing".to_owned()),
            None => {}
        }
        if paid && transaction.transaction_id.is_none() {
            wrong.push("the transaction_id is missing".to_owned());
        }
        let payer = transaction.payer.as_ref().and_then(|payer| payer.openid.as_ref());
        if let (Some(payer), Some(ordered)) = (payer, &order.openid)
            && payer != ordered
        {
            wrong.push("the payer is another than ordered".to_owned());
        }
        if wrong.is_empty() { Ok(()) } else { Err(Mismatch(wrong.join("; "))) }
    }
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(16).collect()
}
