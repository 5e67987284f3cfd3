//! All orders, with the indices by which calls and phones find them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use yifen::{Mchid, OutTradeNo, TransactionId};

use super::order::{Order, OrderKey, Ticket};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Orders {
    by_merchant: BTreeMap<Mchid, BTreeMap<OutTradeNo, Order>>,
    by_transaction_id: BTreeMap<TransactionId, OrderKey>,
    by_ticket: BTreeMap<String, OrderKey>,
}

impl Orders {
    pub(crate) fn find(&self, mchid: &Mchid, out_trade_no: &OutTradeNo) -> Option<&Order> {
        self.by_merchant.get(mchid)?.get(out_trade_no)
    }

    pub(crate) fn find_mut(&mut self, key: &OrderKey) -> Option<&mut Order> {
        self.by_merchant.get_mut(&key.mchid)?.get_mut(&key.out_trade_no)
    }

    pub(crate) fn by_transaction_id(&self, transaction_id: &TransactionId) -> Option<&Order> {
        let key = self.by_transaction_id.get(transaction_id)?;
        self.find(&key.mchid, &key.out_trade_no)
    }

    pub(crate) fn by_ticket(&self, ticket: &str) -> Option<&Order> {
        let key = self.by_ticket.get(ticket)?;
        self.find(&key.mchid, &key.out_trade_no)
    }

    pub(crate) fn insert(&mut self, order: Order) {
        let OrderKey { mchid, out_trade_no } = order.key.clone();
        self.by_merchant.entry(mchid).or_default().insert(out_trade_no, order);
    }

    pub(crate) fn remember_ticket(&mut self, ticket: String, key: OrderKey) {
        self.by_ticket.insert(ticket, key);
    }

    pub(crate) fn forget_tickets(&mut self, tickets: &[Ticket]) {
        for ticket in tickets {
            self.by_ticket.remove(&ticket.id);
        }
    }

    pub(crate) fn remember_transaction_id(&mut self, transaction_id: TransactionId, key: OrderKey) {
        self.by_transaction_id.insert(transaction_id, key);
    }

    /// Every order with the numbers it is filed under.
    pub(crate) fn iter_filed(&self) -> impl Iterator<Item = (&Mchid, &OutTradeNo, &Order)> {
        self.by_merchant
            .iter()
            .flat_map(|(mchid, orders)| orders.iter().map(move |(out_trade_no, order)| (mchid, out_trade_no, order)))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Order> {
        self.by_merchant.values().flat_map(BTreeMap::values)
    }
}
