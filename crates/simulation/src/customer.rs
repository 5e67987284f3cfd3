//! Customers and the merchant's program that serves them: what each wants, drawn from the seed, and what came of it.

use std::sync::Arc;
use std::time::Duration;

use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use yifen::{Fen, Mchid, OutTradeNo};
use yifen_gateway::domain::{Scene, State};
use yifen_gateway::{CreatePayment, IdempotencyKey};
use yifen_sandbox::platform::{DEFAULT_MCHID, Outcome, PayTarget, PayerAction};

use crate::world::World;

/// How often a merchant's program repeats a call that did not bring a clear answer.
const MOST_TRIES: u32 = 8;

/// One customer, drawn.
#[derive(Debug)]
pub(crate) struct Customer {
    number: u32,
    arrives: Duration,
    scene: Scene,
    amount: Fen,
    lives: Duration,
    plan: Plan,
    /// The merchant's program sends the order twice with the same key, as programs do that lose an answer.
    sent_twice: bool,
}

/// What a customer does with the order.
#[derive(Debug, Clone, Copy)]
enum Plan {
    /// Pays after a while, perhaps after the order's end.
    Pay(Duration),
    /// Fails first (wrong password, no money, second thoughts), then pays.
    FailThenPay(Outcome, Duration),
    /// Looks at it and goes.
    Leave,
    /// The merchant gives the order up at about the time the customer pays.
    Race { close: Duration, pay: Duration },
    /// Pays, while the merchant's program keeps asking for the state.
    PayWhileAsked(Duration),
}

/// What came of a customer.
#[derive(Debug)]
pub(crate) struct Visit {
    pub(crate) number: u32,
    pub(crate) amount: Fen,
    /// The payment the gateway told of; `None` when every answer was a refusal.
    pub(crate) payment: Option<String>,
    /// Whether the platform told the customer that the payment went through.
    pub(crate) paid_in_hand: bool,
}

impl Customer {
    pub(crate) fn draw(number: u32, rng: &mut ChaCha8Rng) -> Self {
        let minutes = |rng: &mut ChaCha8Rng, most: u64| Duration::from_secs(rng.random_range(1..most * 60));
        let plan = match rng.random_range(0..100) {
            0..50 => Plan::Pay(minutes(rng, 3)),
            50..60 => Plan::Pay(minutes(rng, 40)),
            60..70 => {
                let failure = match rng.random_range(0..3) {
                    0 => Outcome::WrongPassword,
                    1 => Outcome::InsufficientBalance,
                    _ => Outcome::Cancel,
                };
                Plan::FailThenPay(failure, minutes(rng, 4))
            }
            70..80 => Plan::Leave,
            80..92 => {
                let pay = minutes(rng, 12);
                let near = Duration::from_millis(rng.random_range(0..20_000));
                Plan::Race { close: (pay + Duration::from_secs(10)).saturating_sub(near), pay }
            }
            _ => Plan::PayWhileAsked(minutes(rng, 5)),
        };
        Self {
            number,
            arrives: minutes(rng, 90),
            scene: if rng.random_bool(0.6) { Scene::Native } else { Scene::Jsapi },
            amount: Fen::new(rng.random_range(1..5000)),
            lives: Duration::from_secs(60 * rng.random_range(1..20)),
            plan,
            sent_twice: rng.random_bool(0.15),
        }
    }

    /// From ordering to paying, or not.
    pub(crate) async fn live(self, world: Arc<World>) -> Visit {
        world.clock.wait(self.arrives).await;
        let mut visit = Visit { number: self.number, amount: self.amount, payment: None, paid_in_hand: false };
        visit.payment = self.order(&world).await;
        if let Some(payment) = visit.payment.clone() {
            visit.paid_in_hand = self.carry_out_plan(&world, &payment).await;
        }
        visit
    }

    /// Orders as a careful program does: with an idempotency key, repeated until the answer is clear.
    async fn order(&self, world: &Arc<World>) -> Option<String> {
        let key = IdempotencyKey::new(format!("visit-{}", self.number)).expect("a good key");
        if self.sent_twice {
            let (first, second) = tokio::join!(
                world.gateway().create_payment(self.request(world), Some(key.clone())),
                world.gateway().create_payment(self.request(world), Some(key.clone())),
            );
            if let (Ok(first), Ok(second)) = (&first, &second) {
                assert_eq!(first.value.id, second.value.id, "one key, one payment");
            }
        }
        for _ in 0..MOST_TRIES {
            match world.gateway().create_payment(self.request(world), Some(key.clone())).await {
                Ok(made) => return Some(made.value.id),
                Err(problem) if problem.payment_id.is_some() => return problem.payment_id.clone(),
                Err(_) => world.clock.wait(Duration::from_secs(3)).await,
            }
        }
        None
    }

    fn request(&self, world: &World) -> CreatePayment {
        let mut request = CreatePayment::new(self.scene, self.amount, format!("Order {}", self.number));
        request.time_expire = Some(world.clock.time() + self.lives + Duration::from_secs(60));
        if self.scene == Scene::Jsapi {
            request.openid = Some(world.openid());
        }
        request
    }

    async fn carry_out_plan(&self, world: &Arc<World>, payment: &str) -> bool {
        match self.plan {
            Plan::Leave => false,
            Plan::Pay(after) => {
                world.clock.wait(after).await;
                self.pay(world, payment, Outcome::Success).await
            }
            Plan::FailThenPay(failure, after) => {
                world.clock.wait(after).await;
                let failed = self.pay(world, payment, failure).await;
                assert!(!failed, "a failed attempt is no payment");
                world.clock.wait(Duration::from_secs(20)).await;
                self.pay(world, payment, Outcome::Success).await
            }
            Plan::Race { close, pay } => {
                let give_up = async {
                    world.clock.wait(close).await;
                    let _ = world.gateway().close_payment(payment, None).await;
                };
                let pay = async {
                    world.clock.wait(pay).await;
                    self.pay(world, payment, Outcome::Success).await
                };
                tokio::join!(give_up, pay).1
            }
            Plan::PayWhileAsked(after) => {
                let ask = async {
                    for _ in 0..5 {
                        world.clock.wait(after / 4).await;
                        let _ = world.gateway().sync_payment(payment, None).await;
                    }
                };
                let pay = async {
                    world.clock.wait(after).await;
                    self.pay(world, payment, Outcome::Success).await
                };
                tokio::join!(ask, pay).1
            }
        }
    }

    /// Tries to pay at the platform; `true` when it says the payment went through.
    async fn pay(&self, world: &World, payment: &str, outcome: Outcome) -> bool {
        let Ok(view) = world.gateway().payment(payment).await else { return false };
        if view.state == State::Failed {
            return false;
        }
        let target = PayTarget::Order {
            mchid: Mchid::new(DEFAULT_MCHID).expect("a good mchid"),
            out_trade_no: OutTradeNo::new(view.out_trade_no).expect("the gateway's numbers are good"),
        };
        let action = PayerAction::Pay { target, user_id: None, outcome };
        let done = world.platform().handle_payer(world.clock.time(), action);
        world.something_happened.notify_one();
        done.is_ok_and(|transaction| transaction.trade_state.is_paid())
    }
}
