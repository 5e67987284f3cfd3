//! Every state × every event, as a table, and the properties that hold for all of them.

use uuid::Uuid;
use yifen::api::transactions::{Transaction, TransactionAmount, TransactionPayer};
use yifen::{Currency, Fen};

use super::*;
use crate::domain::schedule::CLOSE_NOT_BEFORE;
use crate::domain::{Order, PaymentId, Scene};

const BORN: Timestamp = Timestamp::from_unix(1_767_319_200);
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";

fn order() -> Order {
    Order {
        account: "main".to_owned(),
        mchid: "1900000001".parse().expect("follows the rule"),
        appid: "wx8888888888888888".parse().expect("follows the rule"),
        scene: Scene::Jsapi,
        out_trade_no: "order-000001".parse().expect("follows the rule"),
        amount: Fen::new(100),
        description: "tea".to_owned(),
        openid: Some(OPENID.parse().expect("follows the rule")),
        attach: None,
        client_ip: None,
        notify_url: "https://shop.example/notify".to_owned(),
        metadata: std::collections::BTreeMap::new(),
        created_at: BORN,
        expires_at: BORN + Duration::from_secs(7200),
    }
}

fn payment(state: State) -> Payment {
    let mut payment = Payment::new(PaymentId::new(Uuid::from_u128(1)), order());
    payment.state = state;
    payment.ordering_until = None;
    if state != State::Created && state != State::Failed {
        payment.prepay_id = Some("wx1".parse().expect("follows the rule"));
        payment.prepaid_at = Some(BORN);
    }
    match state {
        State::Paid | State::PaidAfterClose => payment.transaction_id = Some("4200".parse().expect("follows the rule")),
        State::Failed => payment.failure = Some(refusal("NO_AUTH")),
        State::Closed => {
            payment.close_reason = Some(CloseReason::Expired);
            payment.closed_at = Some(BORN);
        }
        State::Created | State::Pending => {}
    }
    payment
}

fn refusal(code: &str) -> Refusal {
    Refusal { code: code.to_owned(), message: "no".to_owned(), field: None, request_id: None }
}

fn transaction(state: TradeState) -> Transaction {
    let order = order();
    let mut transaction = Transaction::new(order.appid, order.mchid, order.out_trade_no, state);
    let mut amount = TransactionAmount::default();
    amount.total = Some(Fen::new(100));
    amount.currency = Some(Currency::Cny);
    transaction.amount = Some(amount);
    if transaction.trade_state.is_paid() {
        transaction.transaction_id = Some("4200".parse().expect("follows the rule"));
        transaction.payer = Some(TransactionPayer::new(OPENID.parse().expect("follows the rule")));
        transaction.success_time = Some(BORN + Duration::from_secs(60));
    }
    transaction
}

fn notified(transaction: Transaction) -> Event {
    let source = Source::Notification { id: "EV-1".to_owned(), event_type: "TRANSACTION.SUCCESS".to_owned() };
    Event::Observed { transaction: Box::new(transaction), source }
}

fn queried(transaction: Transaction, asker: Asker) -> Event {
    Event::Observed { transaction: Box::new(transaction), source: Source::Query { asker, request_id: None } }
}

const WATCH: Asker = Asker::Watch { asked: 0 };
const CLOSE: Asker = Asker::Close { tried: 0 };

fn answered() -> Event {
    let credential = Credential::PrepayId("wx2".parse().expect("follows the rule"));
    Event::PrepayAnswered { credential, request_id: None }
}

/// Every kind of event there is, by a name for the table.
fn events() -> Vec<(&'static str, Event)> {
    let reason = || "timed out".to_owned();
    vec![
        ("ordered again", Event::OrderBegins),
        ("answered", answered()),
        ("refused", Event::PrepayRefused { refusal: refusal("NO_AUTH"), attempt: Attempt::First }),
        ("refused again", Event::PrepayRefused { refusal: refusal("NO_AUTH"), attempt: Attempt::Repeated(0) }),
        ("order unknown", Event::PrepayUnknown { reason: reason(), attempt: Attempt::First }),
        ("told paid", notified(transaction(TradeState::Success))),
        ("seen paid", queried(transaction(TradeState::Success), WATCH)),
        ("seen refunded", queried(transaction(TradeState::Refund), Asker::Api)),
        ("seen unpaid", queried(transaction(TradeState::NotPay), WATCH)),
        ("seen closed", queried(transaction(TradeState::Closed), CLOSE)),
        ("seen odd", queried(transaction(TradeState::Other("NEW".to_owned())), WATCH)),
        ("missing", Event::OrderMissing { asker: WATCH, request_id: None }),
        ("missing at close", Event::OrderMissing { asker: CLOSE, request_id: None }),
        ("query unknown", Event::QueryUnknown { asker: WATCH, reason: reason() }),
        ("close asked", Event::CloseAsked),
        ("expired", Event::ExpiryReached),
        ("close accepted", Event::CloseAccepted { tried: 0, request_id: None }),
        ("close refused", Event::CloseRefused { tried: 0, refusal: refusal("ORDER_PAID") }),
        ("close unknown", Event::CloseUnknown { tried: 0, reason: reason() }),
    ]
}

/// What becomes of every state by every event, after its time is over. `-` stays, `!` is refused.
#[test]
fn every_state_and_event_is_decided() {
    const STATES: [State; 6] =
        [State::Created, State::Pending, State::Paid, State::Closed, State::Failed, State::PaidAfterClose];
    #[rustfmt::skip]
    let table = [
        //                  created    pending    paid closed              failed paid_after_close
        ("ordered again",   ["-",       "-",      "!", "!",                "!",   "!"]),
        ("answered",        ["pending", "-",      "-", "-",                "-",   "-"]),
        ("refused",         ["failed",  "-",      "-", "-",                "-",   "-"]),
        ("refused again",   ["-",       "-",      "-", "-",                "-",   "-"]),
        ("order unknown",   ["-",       "-",      "-", "-",                "-",   "-"]),
        ("told paid",       ["paid",    "paid",   "-", "paid_after_close", "-",   "-"]),
        ("seen paid",       ["paid",    "paid",   "-", "paid_after_close", "-",   "-"]),
        ("seen refunded",   ["paid",    "paid",   "-", "paid_after_close", "-",   "-"]),
        ("seen unpaid",     ["-",       "-",      "-", "-",                "-",   "-"]),
        ("seen closed",     ["closed",  "closed", "-", "-",                "-",   "-"]),
        ("seen odd",        ["-",       "-",      "-", "-",                "-",   "-"]),
        ("missing",         ["-",       "-",      "-", "-",                "-",   "-"]),
        ("missing at close",["-",       "-",      "-", "-",                "-",   "-"]),
        ("query unknown",   ["-",       "-",      "-", "-",                "-",   "-"]),
        ("close asked",     ["-",       "-",      "!", "-",                "!",   "!"]),
        ("expired",         ["-",       "-",      "-", "-",                "-",   "-"]),
        ("close accepted",  ["-",       "-",      "-", "-",                "-",   "-"]),
        ("close refused",   ["-",       "-",      "-", "-",                "-",   "-"]),
        ("close unknown",   ["-",       "-",      "-", "-",                "-",   "-"]),
    ];
    let now = BORN + Duration::from_secs(8000);
    assert_eq!(table.len(), events().len());
    for ((name, event), (row, expected)) in events().into_iter().zip(table) {
        assert_eq!(name, row);
        for (state, expected) in STATES.into_iter().zip(expected) {
            let decided = payment(state).decide(now, event.clone());
            let got = match &decided {
                Ok(decision) if decision.payment.state == state => "-",
                Ok(decision) => decision.payment.state.as_str(),
                Err(_) => "!",
            };
            assert_eq!(got, expected, "{state} × {name}");
        }
    }
}

/// Whatever happens to whatever state: repeating it moves nothing, tells nobody twice, and a final state keeps its money.
#[test]
fn every_decision_is_idempotent_and_final_states_stay() {
    for state in State::ALL {
        for (name, event) in events() {
            let now = BORN + Duration::from_secs(8000);
            let before = payment(*state);
            let Ok(once) = before.decide(now, event.clone()) else { continue };
            let twice = match once.payment.decide(now, event.clone()) {
                Ok(twice) => twice,
                // The one event that is not to be followed again at once.
                Err(Rejection::NotYet { .. }) if matches!(event, Event::OrderBegins) => continue,
                Err(rejection) => panic!("{state} × {name}: followed once, then {rejection}"),
            };
            // A renewed prepay_id is stamped with the time of its answer, which is the same here.
            assert_eq!(twice.payment, once.payment, "{state} × {name}");
            assert!(!twice.changed && twice.events.is_empty(), "{state} × {name}");
            if state.is_final() && once.changed {
                assert_eq!((*state, once.payment.state), (State::Closed, State::PaidAfterClose), "{name}");
            }
            let moved = once.payment.state != *state;
            assert_eq!(once.events.len(), usize::from(moved && once.payment.state.is_final()), "{state} × {name}");
        }
    }
}

/// Something always remains to be done for a payment that is not final: nothing is ever left to hang.
#[test]
fn an_open_payment_always_has_a_job_left() {
    let mut reached = vec![payment(State::Created)];
    let mut jobs = vec![replay(&[], &payment(State::Created).begin().0)];
    // Every chain of three events, in both open states.
    for depth in 0..3 {
        let now = BORN + Duration::from_secs(8000 + 100 * depth);
        for (at, before) in reached.clone().into_iter().zip(jobs.clone()) {
            for (name, event) in events() {
                let Ok(decision) = at.decide(now, event) else { continue };
                let left = replay(&before, &decision.jobs);
                if decision.payment.state.is_final() {
                    continue;
                }
                assert!(left.contains(&JobKind::Close), "{:?} after {name}: only {left:?} left", at.state);
                if depth < 2 {
                    reached.push(decision.payment);
                    jobs.push(left);
                }
            }
        }
    }
}

fn replay(before: &[JobKind], changes: &[JobChange]) -> Vec<JobKind> {
    let mut left = before.to_vec();
    for change in changes {
        let (JobChange::Cancel(kind) | JobChange::Set { kind, .. }) = change;
        left.retain(|other| other != kind);
        if matches!(change, JobChange::Set { .. }) {
            left.push(*kind);
        }
    }
    left
}

#[test]
fn what_does_not_fit_is_quarantined_on_both_paths_and_never_paid() {
    let other = |text: &str| text.parse().expect("follows the rule");
    type Alter = Box<dyn Fn(&mut Transaction)>;
    let altered: Vec<(&str, Alter)> = vec![
        ("amount is 1 fen", Box::new(|t| t.amount.as_mut().expect("is there").total = Some(Fen::new(1)))),
        ("amount is missing", Box::new(|t| t.amount = None)),
        (
            "currency is USD",
            Box::new(|t| {
                t.amount.as_mut().expect("is there").currency = Some(Currency::Other("USD".to_owned()));
            }),
        ),
        ("currency is missing", Box::new(|t| t.amount.as_mut().expect("is there").currency = None)),
        ("mchid is", Box::new(|t| t.mchid = "1900000002".parse().expect("follows the rule"))),
        ("appid is", Box::new(|t| t.appid = "wx9999999999999999".parse().expect("follows the rule"))),
        ("out_trade_no is", Box::new(|t| t.out_trade_no = "order-000002".parse().expect("follows the rule"))),
        ("transaction_id is missing", Box::new(|t| t.transaction_id = None)),
        ("payer is another", Box::new(move |t| t.payer = Some(TransactionPayer::new(other("oSomebodyElse"))))),
    ];
    for (expected, alter) in &altered {
        for state in State::ALL {
            for source in [0, 1] {
                let mut told = transaction(TradeState::Success);
                alter(&mut told);
                let event = if source == 0 { notified(told) } else { queried(told, WATCH) };
                let before = payment(*state);
                let decision = before.decide(BORN, event).expect("is followed");
                assert_eq!(decision.payment, before, "{expected}");
                assert!(decision.events.is_empty());
                let alarm = decision.alarm.expect("an alarm");
                assert_eq!(alarm.kind, AlarmKind::Mismatch);
                assert!(alarm.detail.contains(expected), "{} should say {expected}", alarm.detail);
                assert!(!alarm.detail.contains("oSomebodyElse") && !alarm.detail.contains(OPENID));
                assert!(!alarm.evidence.0.is_empty());
            }
        }
    }
}

#[test]
fn money_after_the_end_is_never_silent() {
    let paid = |id: &str| {
        let mut told = transaction(TradeState::Success);
        told.transaction_id = Some(id.parse().expect("follows the rule"));
        notified(told)
    };
    for (state, id, alarm) in [
        (State::Closed, "4200", Some(AlarmKind::PaidAfterClose)),
        (State::Failed, "4200", Some(AlarmKind::PaidAfterFailure)),
        (State::Paid, "4200", None),
        (State::Paid, "4201", Some(AlarmKind::SecondTransaction)),
        (State::PaidAfterClose, "4201", Some(AlarmKind::SecondTransaction)),
    ] {
        let decision = payment(state).decide(BORN, paid(id)).expect("is followed");
        assert_eq!(decision.alarm.map(|alarm| alarm.kind), alarm, "{state} {id}");
    }
}

#[test]
fn a_payment_is_never_closed_within_five_minutes() {
    for state in [State::Created, State::Pending] {
        let asked = payment(state).decide(BORN + Duration::from_secs(1), Event::CloseAsked).expect("is followed");
        let close_at = BORN + CLOSE_NOT_BEFORE;
        assert!(asked.jobs.contains(&JobChange::Set { kind: JobKind::Close, at: close_at, attempt: 0 }));
        assert_eq!(asked.payment.close_at(), Some(close_at));
        let early = asked.payment.decide(close_at - Duration::from_millis(1), Event::ExpiryReached);
        assert_eq!(early, Err(Rejection::NotYet { due: close_at }));
        assert!(asked.payment.decide(close_at, Event::ExpiryReached).is_ok());
    }
    let mut short = payment(State::Pending);
    short.order.expires_at = BORN + Duration::from_secs(60);
    let (jobs, _) = short.begin();
    assert!(jobs.contains(&JobChange::Set { kind: JobKind::Close, at: BORN + CLOSE_NOT_BEFORE, attempt: 0 }));
    let early = short.decide(BORN + Duration::from_secs(61), Event::ExpiryReached);
    assert_eq!(early, Err(Rejection::NotYet { due: BORN + CLOSE_NOT_BEFORE }));
}

/// The first answer may have been lost, so that a later refusal says nothing about the order.
#[test]
fn a_refused_repetition_is_settled_by_the_platform_not_by_the_refusal() {
    let refused = Event::PrepayRefused { refusal: refusal("INVALID_REQUEST"), attempt: Attempt::Repeated(0) };
    let decision = payment(State::Created).decide(BORN, refused).expect("is followed");
    assert_eq!(decision.payment.state, State::Created);
    let later = BORN + CLOSE_NOT_BEFORE;
    assert!(decision.jobs.contains(&JobChange::Set { kind: JobKind::Close, at: later, attempt: 0 }));
    for (event, state) in [
        (Event::OrderMissing { asker: CLOSE, request_id: None }, State::Failed),
        (queried(transaction(TradeState::Closed), CLOSE), State::Failed),
        (queried(transaction(TradeState::Success), CLOSE), State::Paid),
    ] {
        assert_eq!(decision.payment.decide(later, event).expect("is followed").payment.state, state);
    }
}

#[test]
fn an_order_the_platform_took_too_late_is_closed_there() {
    let answered = answered();
    for state in [State::Closed, State::Failed] {
        let decision = payment(state).decide(BORN + Duration::from_secs(900), answered.clone()).expect("is followed");
        assert!(!decision.changed);
        let at = BORN + Duration::from_secs(900);
        assert!(decision.jobs.contains(&JobChange::Set { kind: JobKind::Close, at, attempt: 0 }));
    }
}

#[test]
fn a_code_that_dies_before_its_payment_is_renewed() {
    let mut long = payment(State::Created);
    long.order.expires_at = BORN + Duration::from_secs(24 * 3600);
    let decision = long.decide(BORN, answered()).expect("is followed");
    let renewal = JobChange::Set { kind: JobKind::Prepay, at: BORN + PREPAY_LIFETIME, attempt: 0 };
    assert!(decision.jobs.contains(&renewal));
    assert!(decision.payment.is_payable(BORN + PREPAY_LIFETIME - Duration::from_millis(1)));
    assert!(!decision.payment.is_payable(BORN + PREPAY_LIFETIME));
}

/// Each order sent beside another could bring the code that the other kills.
#[test]
fn no_order_is_sent_beside_another() {
    let made = Payment::new(PaymentId::new(Uuid::from_u128(1)), order());
    let due = BORN + PREPAY_GRACE;
    assert_eq!(made.decide(due - Duration::from_millis(1), Event::OrderBegins), Err(Rejection::NotYet { due }));
    let second = made.decide(due, Event::OrderBegins).expect("is followed").payment;
    assert_eq!((second.ordered_at, second.ordering_until), (due, Some(due + PREPAY_GRACE)));
    let lost = Event::PrepayUnknown { reason: "timed out".to_owned(), attempt: Attempt::Repeated(0) };
    let ended = second.decide(due + Duration::from_secs(10), lost).expect("is followed").payment;
    assert!(ended.decide(due + Duration::from_secs(10), Event::OrderBegins).is_ok());
    // A new code for an order that the platform has does not make the order younger.
    let renewed = payment(State::Pending).decide(due, Event::OrderBegins).expect("is followed").payment;
    assert_eq!(renewed.ordered_at, BORN);
}

/// The platform counts its five minutes from when it got the order, which can be long after it was asked for here.
#[test]
fn the_five_minutes_begin_when_the_order_was_sent_last() {
    let late = BORN + Duration::from_secs(290);
    let sent = payment(State::Created).decide(late, Event::OrderBegins).expect("is followed").payment;
    let taken = sent.decide(late, answered()).expect("is followed").payment;
    let slow = late + Duration::from_secs(9);
    let lost = Event::PrepayUnknown { reason: "timed out".to_owned(), attempt: Attempt::Repeated(0) };
    let unknown = sent.decide(slow, lost).expect("is followed").payment;
    for (open, since) in [(sent, late), (taken, late), (unknown, slow)] {
        let asked = open.decide(late, Event::CloseAsked).expect("is followed");
        let close_at = since + CLOSE_NOT_BEFORE;
        assert!(asked.jobs.contains(&JobChange::Set { kind: JobKind::Close, at: close_at, attempt: 0 }));
        let early = asked.payment.decide(close_at - Duration::from_millis(1), Event::ExpiryReached);
        assert_eq!(early, Err(Rejection::NotYet { due: close_at }));
        let missing = Event::OrderMissing { asker: CLOSE, request_id: None };
        let lagging = asked.payment.decide(close_at - Duration::from_millis(1), missing).expect("is followed");
        assert!(!lagging.payment.state.is_final(), "the platform's states may lag");
    }
}

/// A first attempt that was held up comes back refused after the second one was sent, and perhaps taken.
#[test]
fn a_first_refusal_after_a_second_attempt_settles_nothing() {
    let later = BORN + PREPAY_GRACE;
    let sent_again = payment(State::Created).decide(later, Event::OrderBegins).expect("is followed").payment;
    let refused = Event::PrepayRefused { refusal: refusal(code::ORDER_PAID), attempt: Attempt::First };
    let decision = sent_again.decide(later, refused).expect("is followed");
    assert_eq!(decision.payment.state, State::Created);
    let paid = decision.payment.decide(later, queried(transaction(TradeState::Success), WATCH)).expect("is followed");
    assert_eq!(paid.payment.state, State::Paid);
}

/// Who asks is about to try by itself: a worker beside it would close the same order twice at once.
#[test]
fn a_close_that_is_due_at_once_is_left_to_who_asked() {
    let now = BORN + CLOSE_NOT_BEFORE;
    let asked = payment(State::Pending).decide(now, Event::CloseAsked).expect("is followed");
    let later = now + close_delay(0);
    assert!(asked.jobs.contains(&JobChange::Set { kind: JobKind::Close, at: later, attempt: 0 }));
}
