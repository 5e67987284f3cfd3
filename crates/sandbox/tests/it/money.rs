//! Whatever happens in whatever order: no fen is made or lost, and what is final stays so.

use std::collections::BTreeMap;

use proptest::prelude::*;
use yifen::api::transactions::{CloseTransaction, TradeState};
use yifen_sandbox::platform::{DEFAULT_MCHID, DeliveryOutcome};
use yifen_sandbox::{Outcome, Platform, Strictness};

use crate::core::{Shop, jsapi, native, number};

#[derive(Debug, Clone)]
enum Step {
    Native(u8),
    Jsapi(u8, u8),
    Close(u8),
    Pay(u8, Option<u8>, Outcome),
    Wait(u64),
    Deliver(u16),
    Restart,
}

fn step() -> impl Strategy<Value = Step> {
    let outcome = prop_oneof![
        4 => Just(Outcome::Success),
        1 => Just(Outcome::Cancel),
        1 => Just(Outcome::WrongPassword),
        1 => Just(Outcome::InsufficientBalance),
        1 => Just(Outcome::Abandon),
    ];
    prop_oneof![
        4 => (0..4u8).prop_map(Step::Native),
        2 => (0..4u8, 1..4u8).prop_map(|(order, user)| Step::Jsapi(order, user)),
        1 => (0..4u8).prop_map(Step::Close),
        5 => (0..4u8, proptest::option::of(1..4u8), outcome).prop_map(|(order, user, how)| Step::Pay(order, user, how)),
        2 => prop_oneof![1..60u64, 3600..9000u64, 300_000..700_000u64].prop_map(Step::Wait),
        2 => prop_oneof![Just(204u16), Just(500u16)].prop_map(Step::Deliver),
        1 => Just(Step::Restart),
    ]
}

fn number_of(order: u8) -> String {
    format!("order-{order:04}")
}

fn all_money(platform: &Platform) -> i64 {
    let balances: i64 = platform.users().map(|user| user.balance.get()).sum();
    let takings: i64 = platform.merchants().map(|merchant| merchant.takings.get()).sum();
    balances + takings
}

fn run(shop: &mut Shop, step: &Step) {
    match step {
        Step::Native(order) => drop(shop.send(&native(&number_of(*order)))),
        Step::Jsapi(order, user) => {
            let call = jsapi(&shop.platform, &number_of(*order), &format!("user_{user}"));
            drop(shop.send(&call));
        }
        Step::Close(order) => drop(shop.send(&CloseTransaction::new(DEFAULT_MCHID, number_of(*order)).unwrap())),
        Step::Pay(order, user, outcome) => {
            let user = user.map(|user| format!("user_{user}"));
            drop(shop.pay(number(&number_of(*order)), user.as_deref(), *outcome));
        }
        Step::Wait(secs) => shop.wait(*secs),
        Step::Deliver(status) => {
            if let Some(delivery) = shop.platform.poll_delivery() {
                let outcome = DeliveryOutcome::answered(*status, std::time::Duration::ZERO, b"");
                shop.platform.handle_delivered(shop.now, delivery.id, outcome);
            }
        }
        Step::Restart => {
            let state = shop.state();
            shop.platform = serde_json::from_str(&state).expect("a snapshot reads back");
            assert_eq!(shop.state(), state, "and writes the same");
            shop.platform.recover_deliveries();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_fen_is_lost_and_what_is_final_stays(steps in proptest::collection::vec(step(), 1..40)) {
        let mut shop = Shop::new(Strictness::Lenient);
        let money = all_money(&shop.platform);
        let mut settled = BTreeMap::new();
        for step in &steps {
            run(&mut shop, step);
            prop_assert_eq!(all_money(&shop.platform), money);
            prop_assert!(shop.platform.users().all(|user| user.balance >= yifen::Fen::ZERO));
            let mut paid = 0;
            for order in shop.platform.transactions() {
                let number = order.out_trade_no.to_string();
                if let Some(before) = settled.get(&number) {
                    prop_assert_eq!(before, &order, "a final order changed");
                }
                if order.trade_state.is_paid() {
                    paid += order.amount.as_ref().and_then(|amount| amount.total).expect("has an amount").get();
                }
                if order.trade_state != TradeState::NotPay {
                    settled.insert(number, order);
                }
            }
            let takings: i64 = shop.platform.merchants().map(|merchant| merchant.takings.get()).sum();
            prop_assert_eq!(takings, paid, "takings are the paid orders");
            let owed = settled.values().filter(|order| order.trade_state.is_paid()).count();
            prop_assert_eq!(shop.platform.notifications(None).count(), owed, "one notification a payment");
        }
    }
}
