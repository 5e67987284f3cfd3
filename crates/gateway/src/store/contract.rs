//! What every store must keep, checked the same way for each: behaviour seen through the trait only.

use std::time::Duration;

use uuid::Uuid;
use yifen::{Fen, OutTradeNo};

use super::*;
use crate::domain::{AlarmKind, Evidence, Operation, Order, Refusal, Scene, State};

const NOW: Timestamp = Timestamp::from_unix(1_767_319_200);
const LEASE: Duration = Duration::from_secs(60);

/// Runs every check, each on a store of its own.
pub(crate) async fn check<S: Store>(mut make: impl FnMut() -> S) {
    a_payment_reads_back_as_it_was_written(&make()).await;
    an_order_number_is_taken_once_for_each_merchant(&make()).await;
    a_change_decided_on_an_old_version_is_refused_whole(&make()).await;
    a_notification_is_followed_once(&make()).await;
    a_failing_change_leaves_nothing_behind(&make()).await;
    a_job_belongs_to_one_worker_until_its_lease_ends(&make()).await;
    a_job_can_be_set_anew_and_cancelled(&make()).await;
    a_key_is_taken_once_and_answered_once(&make()).await;
    a_key_and_its_payment_come_together_or_not_at_all(&make()).await;
    an_abandoned_key_passes_to_the_same_request_only(&make()).await;
    lists_are_cut_where_the_cursor_says(&make()).await;
    the_same_alarm_is_kept_once(&make()).await;
    nothing_is_taken_after_closing(&make()).await;
    fill(&make(), 50).await;
}

/// Makes payments, several at once, and waits until each is acknowledged.
pub(crate) async fn fill(store: &dyn Store, count: u32) {
    let made = (0..count).map(|number| store.create(new(number)));
    for made in futures_util::future::join_all(made).await {
        assert_eq!(made, Ok(Creation::Made));
    }
    is_filled(store, 0..count).await;
}

/// Checks that they are there, with all that came with them.
pub(crate) async fn is_filled(store: &dyn Store, numbers: impl IntoIterator<Item = u32>) {
    for number in numbers {
        let expected = new(number).payment;
        assert_eq!(store.payment(expected.id).await, Ok(Some(expected.clone())), "payment {number}");
        assert_eq!(store.timeline(expected.id, None, 9).await.expect("reads").len(), 1);
    }
}

fn id(number: u32) -> PaymentId {
    PaymentId::new(Uuid::from_u128(u128::from(number) + 1))
}

fn order(number: u32) -> Order {
    Order {
        account: "main".to_owned(),
        mchid: "1900000001".parse().expect("follows the rule"),
        appid: "wx8888888888888888".parse().expect("follows the rule"),
        scene: Scene::Jsapi,
        out_trade_no: OutTradeNo::new(format!("order-{number:06}")).expect("follows the rule"),
        amount: Fen::new(i64::from(number) + 1),
        description: "茶 for two".to_owned(),
        openid: Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".parse().expect("follows the rule")),
        attach: Some("attached".to_owned()),
        client_ip: Some("::1".to_owned()),
        notify_url: "https://shop.example/notify/wechatpay/main".to_owned(),
        metadata: [("table".to_owned(), "7".to_owned())].into(),
        created_at: NOW,
        expires_at: NOW + Duration::from_secs(7200),
    }
}

pub(crate) fn new(number: u32) -> NewPayment {
    let payment = Payment::new(id(number), order(number));
    let (jobs, timeline) = payment.begin();
    NewPayment { payment, jobs, timeline, key: None }
}

fn changed(payment: &Payment) -> Change {
    Change { payment: Some(Subject::Changed(Box::new(payment.clone()))), ..Change::new(NOW) }
}

fn event(payment: &Payment) -> EventRow {
    EventRow {
        id: Uuid::from_u128(7).to_string(),
        event: NewEvent::Paid,
        payment_id: payment.id,
        at: NOW,
        body: "{}".to_owned(),
    }
}

fn inbox(number: u32) -> InboxRow {
    InboxRow {
        account: "main".to_owned(),
        notification_id: format!("EV-{number}"),
        event_type: "TRANSACTION.SUCCESS".to_owned(),
    }
}

fn alarm(number: u32, detail: &str) -> AlarmRow {
    AlarmRow {
        id: format!("{number}"),
        account: "main".to_owned(),
        payment_id: Some(id(0)),
        out_trade_no: None,
        at: NOW,
        alarm: crate::domain::Alarm {
            kind: AlarmKind::Mismatch,
            detail: detail.to_owned(),
            evidence: Evidence(b"{}".to_vec()),
        },
    }
}

fn claim(key: &str, fingerprint: u8) -> KeyClaim {
    KeyClaim {
        key: key.to_owned(),
        fingerprint: [fingerprint; 32],
        at: NOW,
        lease_until: NOW + LEASE,
        payment_id: None,
    }
}

async fn a_payment_reads_back_as_it_was_written(store: &dyn Store) {
    let made = new(1);
    assert_eq!(store.create(made.clone()).await, Ok(Creation::Made));
    assert_eq!(store.payment(id(2)).await, Ok(None));
    assert_eq!(store.payment(id(1)).await, Ok(Some(made.payment.clone())));
    let mut full = Payment {
        state: State::Failed,
        ordered_at: NOW + Duration::from_millis(2),
        ordering_until: Some(NOW + LEASE),
        code_url: Some("weixin://x".to_owned()),
        prepay_id: Some("wx1".parse().expect("follows the rule")),
        prepaid_at: Some(NOW),
        // The platform's own names are kept even when they break the rules for what is sent.
        transaction_id: serde_json::from_value("4".repeat(40).into()).expect("is text"),
        paid_at: Some(NOW),
        close_requested_at: Some(NOW),
        close_reason: Some(crate::domain::CloseReason::Asked),
        closed_at: Some(NOW),
        failure: Some(Refusal {
            code: "NO_AUTH".to_owned(),
            message: "没有权限".to_owned(),
            field: Some("appid".to_owned()),
            request_id: Some("0-1".to_owned()),
        }),
        updated_at: NOW + Duration::from_millis(1),
        ..made.payment
    };
    let mut change = changed(&full);
    change.timeline =
        vec![Entry::Call { operation: Operation::Query, outcome: "NOTPAY".to_owned(), reason: None, request_id: None }];
    assert_eq!(store.commit(change).await, Ok(Committed::Done));
    full.version += 1;
    assert_eq!(store.payment(id(1)).await, Ok(Some(full.clone())));
    assert_eq!(store.payments_by_number(&full.order.out_trade_no).await, Ok(vec![full]));
    assert_eq!(store.timeline(id(1), None, 9).await.expect("reads").len(), 2);
}

async fn an_order_number_is_taken_once_for_each_merchant(store: &dyn Store) {
    assert_eq!(store.create(new(1)).await, Ok(Creation::Made));
    let mut again = new(2);
    again.payment.order.out_trade_no = order(1).out_trade_no;
    assert_eq!(store.create(again.clone()).await, Ok(Creation::NumberTaken(id(1))));
    assert_eq!(store.payment(id(2)).await, Ok(None));
    again.payment.order.mchid = "1900000002".parse().expect("follows the rule");
    assert_eq!(store.create(again).await, Ok(Creation::Made));
    assert_eq!(store.payments_by_number(&order(1).out_trade_no).await.map(|found| found.len()), Ok(2));
}

async fn a_change_decided_on_an_old_version_is_refused_whole(store: &dyn Store) {
    store.create(new(1)).await.expect("is made");
    let old = new(1).payment;
    let paid = Payment { state: State::Paid, ..old.clone() };
    let one = Change { events: vec![event(&paid)], inbox: Some(inbox(1)), ..changed(&paid) };
    assert_eq!(store.commit(one).await, Ok(Committed::Done));
    let closed = Payment { state: State::Closed, ..old.clone() };
    let late = Change {
        inbox: Some(inbox(2)),
        timeline: vec![Entry::Expired],
        alarm: Some(alarm(1, "late")),
        jobs: vec![JobChange::Set { kind: JobKind::Watch, at: NOW, attempt: 0 }],
        ..changed(&closed)
    };
    assert_eq!(store.commit(late.clone()).await, Ok(Committed::Conflict));
    let unchanged = Change { payment: Some(Subject::Unchanged { id: id(1), version: 0 }), ..late };
    assert_eq!(store.commit(unchanged.clone()).await, Ok(Committed::Conflict));
    assert_eq!(store.payment(id(1)).await.expect("reads").expect("is there").state, State::Paid);
    assert_eq!(store.alarms(None, 9).await.expect("reads").len(), 0);
    assert_eq!(store.timeline(id(1), None, 9).await.expect("reads").len(), 1);
    assert_eq!(store.claim(NOW, NOW + LEASE, 9).await, Ok(vec![]));
    let read_again = Change { payment: Some(Subject::Unchanged { id: id(1), version: 1 }), ..unchanged };
    assert_eq!(store.commit(read_again).await, Ok(Committed::Done), "its inbox row was not kept by the conflict");
    assert_eq!(store.payment(id(1)).await.expect("reads").expect("is there").version, 1);
}

async fn a_notification_is_followed_once(store: &dyn Store) {
    store.create(new(1)).await.expect("is made");
    let paid = Payment { state: State::Paid, ..new(1).payment };
    let change = Change { inbox: Some(inbox(1)), events: vec![event(&paid)], ..changed(&paid) };
    assert_eq!(store.commit(change.clone()).await, Ok(Committed::Done));
    assert_eq!(store.commit(change.clone()).await, Ok(Committed::Repeated));
    let elsewhere = InboxRow { account: "other".to_owned(), ..inbox(1) };
    let alone = Change { inbox: Some(elsewhere), ..Change::new(NOW) };
    assert_eq!(store.commit(alone).await, Ok(Committed::Done));
    assert_eq!(store.events(None, 9).await.expect("reads").len(), 1);
}

/// An event of a kind the payment already had breaks a constraint in the middle of the change.
async fn a_failing_change_leaves_nothing_behind(store: &dyn Store) {
    store.create(new(1)).await.expect("is made");
    let mut paid = Payment { state: State::Paid, ..new(1).payment };
    let first = Change { events: vec![event(&paid)], ..changed(&paid) };
    assert_eq!(store.commit(first).await, Ok(Committed::Done));
    paid.version = 1;
    paid.state = State::Closed;
    let twice = Change { events: vec![event(&paid)], inbox: Some(inbox(1)), ..changed(&paid) };
    assert!(store.commit(twice).await.is_err());
    assert_eq!(store.payment(id(1)).await.expect("reads").expect("is there").state, State::Paid);
    let again = Change { inbox: Some(inbox(1)), ..Change::new(NOW) };
    assert_eq!(store.commit(again).await, Ok(Committed::Done), "the failed change kept no inbox row");
}

async fn a_job_belongs_to_one_worker_until_its_lease_ends(store: &dyn Store) {
    store.create(new(1)).await.expect("is made");
    let due = NOW + crate::domain::schedule::PREPAY_GRACE;
    let before = due - Duration::from_millis(1);
    assert_eq!(store.next_due().await, Ok(Some(due)));
    assert_eq!(store.claim(before, before + LEASE, 9).await, Ok(vec![]));
    let job = Job { kind: JobKind::Prepay, payment_id: id(1), attempt: 0 };
    assert_eq!(store.claim(due, due + LEASE, 9).await, Ok(vec![job]));
    assert_eq!(store.claim(due, due + LEASE, 9).await, Ok(vec![]), "it is leased");
    assert_eq!(store.next_due().await, Ok(Some(due + LEASE)));
    assert_eq!(store.claim(due + LEASE, due + LEASE + LEASE, 9).await, Ok(vec![job]), "its worker is gone");
}

async fn a_job_can_be_set_anew_and_cancelled(store: &dyn Store) {
    store.create(new(1)).await.expect("is made");
    let subject = Some(Subject::Unchanged { id: id(1), version: 0 });
    let watch = JobChange::Set { kind: JobKind::Watch, at: NOW, attempt: 0 };
    let again = JobChange::Set { kind: JobKind::Watch, at: NOW + LEASE, attempt: 3 };
    let change = Change { payment: subject, jobs: vec![watch, again], ..Change::new(NOW) };
    assert_eq!(store.commit(change.clone()).await, Ok(Committed::Done));
    assert_eq!(store.claim(NOW, NOW + LEASE, 9).await, Ok(vec![]), "the later one stands in its place");
    let all = JobKind::ALL.iter().map(|kind| JobChange::Cancel(*kind)).collect();
    assert_eq!(store.commit(Change { jobs: all, ..change }).await, Ok(Committed::Done));
    assert_eq!(store.next_due().await, Ok(None));
    for number in 2..5 {
        store.create(new(number)).await.expect("is made");
    }
    let later = NOW + Duration::from_secs(3600);
    assert_eq!(store.claim(later, later + LEASE, 2).await.map(|jobs| jobs.len()), Ok(2), "no more than asked for");
}

async fn a_key_is_taken_once_and_answered_once(store: &dyn Store) {
    assert_eq!(store.find_key("k").await, Ok(None));
    assert_eq!(store.claim_key(claim("k", 1)).await, Ok(true));
    assert_eq!(store.claim_key(claim("k", 1)).await, Ok(false));
    for body in ["first", "second"] {
        let answer = StoredAnswer { status: 200, body: body.to_owned() };
        let change = Change { answer: Some(KeyAnswer { key: "k".to_owned(), answer }), ..Change::new(NOW) };
        assert_eq!(store.commit(change).await, Ok(Committed::Done));
    }
    let row = store.find_key("k").await.expect("reads").expect("is there");
    assert_eq!(row.answer, Some(StoredAnswer { status: 200, body: "first".to_owned() }));
    assert_eq!(store.release_key("k").await, Ok(()));
    assert!(store.find_key("k").await.expect("reads").is_some(), "an answered key stays");
}

async fn a_key_and_its_payment_come_together_or_not_at_all(store: &dyn Store) {
    let key = KeyClaim { payment_id: Some(id(1)), ..claim("k", 1) };
    assert_eq!(store.create(NewPayment { key: Some(key), ..new(1) }).await, Ok(Creation::Made));
    let row = store.find_key("k").await.expect("reads").expect("is there");
    assert_eq!(row.payment_id, Some(id(1)));
    let other = KeyClaim { payment_id: Some(id(2)), ..claim("k", 2) };
    assert_eq!(store.create(NewPayment { key: Some(other), ..new(2) }).await, Ok(Creation::KeyTaken));
    assert_eq!(store.payment(id(2)).await, Ok(None));
    let mut taken = NewPayment { key: Some(KeyClaim { payment_id: Some(id(3)), ..claim("k3", 3) }), ..new(3) };
    taken.payment.order.out_trade_no = order(1).out_trade_no;
    assert_eq!(store.create(taken).await, Ok(Creation::NumberTaken(id(1))));
    assert_eq!(store.find_key("k3").await, Ok(None));
}

async fn an_abandoned_key_passes_to_the_same_request_only(store: &dyn Store) {
    assert_eq!(store.claim_key(claim("k", 1)).await, Ok(true));
    let later = |fingerprint| KeyClaim { at: NOW + LEASE, lease_until: NOW + LEASE + LEASE, ..claim("k", fingerprint) };
    assert_eq!(store.claim_key(later(2)).await, Ok(false));
    assert_eq!(store.claim_key(later(1)).await, Ok(true));
    assert_eq!(store.claim_key(later(1)).await, Ok(false));
    let made = KeyClaim { payment_id: Some(id(1)), ..claim("m", 1) };
    store.create(NewPayment { key: Some(made), ..new(1) }).await.expect("is made");
    let again = KeyClaim { key: "m".to_owned(), payment_id: Some(id(2)), ..later(1) };
    assert_eq!(store.claim_key(again).await, Ok(false), "a key that made a payment never makes another");
}

async fn lists_are_cut_where_the_cursor_says(store: &dyn Store) {
    for number in 0..5 {
        store.create(new(number)).await.expect("is made");
        let payment = new(number).payment;
        let event = EventRow { id: format!("{number}"), ..event(&payment) };
        let change = Change { events: vec![event], ..Change::new(NOW) };
        assert_eq!(store.commit(change).await, Ok(Committed::Done));
    }
    let newest = store.payments(None, 2).await.expect("reads");
    assert_eq!(newest.iter().map(|row| row.row.id).collect::<Vec<_>>(), [id(4), id(3)]);
    let rest = store.payments(Some(newest[1].seq), 9).await.expect("reads");
    assert_eq!(rest.iter().map(|row| row.row.id).collect::<Vec<_>>(), [id(2), id(1), id(0)]);
    let first = store.events(None, 2).await.expect("reads");
    let rest = store.events(Some(first[1].seq), 9).await.expect("reads");
    let ids: Vec<_> = first.iter().chain(&rest).map(|row| row.row.id.as_str()).collect();
    assert_eq!(ids, ["0", "1", "2", "3", "4"]);
    assert_eq!(store.events(Some(u64::MAX), 9).await, Ok(vec![]));
}

async fn the_same_alarm_is_kept_once(store: &dyn Store) {
    for (number, detail) in [(1, "amount"), (2, "amount"), (3, "currency")] {
        let change = Change { alarm: Some(alarm(number, detail)), ..Change::new(NOW) };
        assert_eq!(store.commit(change).await, Ok(Committed::Done));
    }
    let kept = store.alarms(None, 9).await.expect("reads");
    assert_eq!(kept.into_iter().map(|row| row.row).collect::<Vec<_>>(), [alarm(1, "amount"), alarm(3, "currency")]);
}

async fn nothing_is_taken_after_closing(store: &dyn Store) {
    store.create(new(1)).await.expect("is made");
    assert_eq!(store.close().await, Ok(()));
    assert_eq!(store.create(new(2)).await, Err(StoreError::Closed));
    assert_eq!(store.payment(id(1)).await, Err(StoreError::Closed));
}
