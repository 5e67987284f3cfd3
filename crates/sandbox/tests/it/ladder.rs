//! When notifications are sent again, and that the same inputs give the same bytes.

use std::time::Duration;

use yifen::Timestamp;
use yifen::notification::RETRY_LADDER_SECS;
use yifen_sandbox::platform::{Delivery, DeliveryOutcome};
use yifen_sandbox::wire::notification_request;
use yifen_sandbox::{Keyring, Outcome, Platform, Strictness};

use crate::core::{Shop, number};

const MINUTE: Duration = Duration::from_secs(60);

fn refused() -> DeliveryOutcome {
    DeliveryOutcome::answered(500, Duration::from_millis(3), b"no")
}

fn paid_shop() -> Shop {
    let mut shop = Shop::new(Strictness::Lenient);
    shop.order("ladder-001").unwrap();
    shop.pay(number("ladder-001"), None, Outcome::Success).unwrap();
    shop
}

/// Delivers until nothing falls due any more; gives the times of the attempts.
fn climb(shop: &mut Shop, outcome: impl Fn(usize) -> DeliveryOutcome) -> Vec<Timestamp> {
    let mut times = Vec::new();
    loop {
        while let Some(delivery) = shop.platform.poll_delivery() {
            times.push(delivery.at);
            shop.platform.handle_delivered(shop.now, delivery.id, outcome(times.len()));
        }
        let Some(due) = shop.platform.poll_timeout() else { return times };
        shop.now = due;
        shop.platform.handle_timeout(due);
    }
}

#[test]
fn a_notification_nobody_takes_is_sent_fifteen_times_more_and_given_up() {
    let mut shop = paid_shop();
    let start = shop.now;
    let times = climb(&mut shop, |_| refused());
    let waits: Vec<u64> = times.windows(2).map(|pair| pair[1].since(pair[0]).as_secs()).collect();
    assert_eq!(waits, RETRY_LADDER_SECS);
    assert_eq!(times.last().unwrap().since(start), MINUTE * (24 * 60 + 4));
    assert!(shop.platform.notifications(Some("ladder-001")).all(|notification| notification.is_given_up()));
}

#[test]
fn two_hundred_and_two_hundred_four_in_time_are_acceptance_and_nothing_else_is() {
    let answered = |status, millis| DeliveryOutcome::answered(status, Duration::from_millis(millis), b"");
    for accepted in [answered(200, 1), answered(204, 5000)] {
        let mut shop = paid_shop();
        assert_eq!(climb(&mut shop, |_| accepted.clone()).len(), 1);
    }
    let others = [answered(201, 1), answered(302, 1), answered(404, 1), answered(200, 5001), DeliveryOutcome::TimedOut];
    for other in others {
        assert!(!other.is_accepted(), "{other:?}");
    }
}

#[test]
fn a_person_may_send_again_beside_the_ladder() {
    let mut shop = paid_shop();
    let first = shop.platform.poll_delivery().unwrap();
    let id = first.id.notification_id.clone();
    shop.platform.handle_delivered(shop.now, first.id, refused());
    shop.platform.resend(shop.now, &id).expect("is known");
    let again = shop.platform.poll_delivery().expect("is due now");
    assert_eq!((again.id.attempt, &again.id.notification_id), (2, &id));
    shop.platform.handle_delivered(shop.now, again.id, DeliveryOutcome::TimedOut);
    assert_eq!(shop.platform.poll_timeout(), Some(shop.now + Duration::from_secs(15)), "the ladder stands");
    shop.platform.resend(shop.now, &id).unwrap();
    let third = shop.platform.poll_delivery().unwrap();
    shop.platform.handle_delivered(shop.now, third.id, DeliveryOutcome::answered(204, Duration::ZERO, b""));
    assert_eq!(shop.platform.poll_timeout(), None, "accepted is accepted");
}

#[test]
fn an_end_counts_once_and_an_unknown_end_is_tried_again_after_a_restart() {
    let mut shop = paid_shop();
    let handed_out = shop.platform.poll_delivery().expect("is due");
    assert!(shop.platform.poll_delivery().is_none(), "each exactly once");
    let mut restarted: Platform = serde_json::from_str(&shop.state()).expect("a snapshot reads back");
    restarted.recover_deliveries();
    let again = restarted.poll_delivery().expect("nobody knows whether it arrived");
    assert_eq!(again, handed_out);
    restarted.handle_delivered(shop.now, again.id.clone(), refused());
    let after = serde_json::to_string(&restarted).unwrap();
    restarted.handle_delivered(shop.now, again.id, DeliveryOutcome::TimedOut);
    assert_eq!(serde_json::to_string(&restarted).unwrap(), after);
}

#[test]
fn the_same_seed_and_inputs_give_the_same_bytes() {
    let run = || {
        let mut shop = paid_shop();
        let keyring = Keyring::of(&shop.platform).unwrap();
        let mut sent = Vec::new();
        for _ in 0..3 {
            let delivery: Delivery = shop.platform.poll_delivery().expect("is due");
            let request = notification_request(&keyring, shop.now, &delivery).sign_inline();
            sent.push(format!("{:?} {:?}", request.headers(), request.body()));
            shop.platform.handle_delivered(shop.now, delivery.id, refused());
            shop.now = shop.platform.poll_timeout().unwrap();
            shop.platform.handle_timeout(shop.now);
        }
        (shop.state(), sent)
    };
    assert_eq!(run(), run());
    let other = serde_json::to_string(&Platform::new(8, Strictness::Lenient)).unwrap();
    assert_ne!(other, serde_json::to_string(&Platform::new(7, Strictness::Lenient)).unwrap());
}
