//! One world: a platform, a gateway, a road between them and customers; its history and how it is judged.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use yifen::{ApiV3Key, Appid, Client, LocalSigner, Openid, PlatformKeys, PrivateKey, SerialNo};
use yifen_gateway::store::SqliteStore;
use yifen_gateway::{Account, Appids, Gateway, PaymentView};
use yifen_sandbox::Keyring;
use yifen_sandbox::platform::{DEFAULT_MCHID, MINI_PROGRAM_APPID, OFFICIAL_ACCOUNT_APPID, Platform, Strictness};

use crate::clock::{SimulatedClock, SimulatedEnvironment};
use crate::customer::{self, Customer};
use crate::faults::Faults;
use crate::invariants;
use crate::network::Road;

/// The platform's signing key, for answers that a fault makes in its name. As public as every key of the sandbox.
const PLATFORM_KEY_PEM: &str = include_str!("../../sandbox/keys/platform_public_key_key.pem");

/// How long a healed world is given until everything must be final. The longest order is short of 3 hours, the longest
/// watch interval and the platform's ladder add theirs.
const SETTLE_WITHIN: Duration = Duration::from_secs(30 * 3600);

/// What a world is like.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// How many orders are made, about.
    pub orders: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { orders: 100 }
    }
}

/// What a history came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Orders the merchant's program asked for.
    pub orders: u64,
    /// Of these, paid in the books.
    pub paid: u64,
    /// Of these, closed unpaid.
    pub closed: u64,
    /// Of these, refused by the platform.
    pub failed: u64,
    /// Of these, paid after they were closed.
    pub paid_after_close: u64,
    /// Fen that reached the merchant.
    pub fen: i64,
    /// Messages that something befell.
    pub faults: u64,
    /// What tells two histories apart.
    pub fingerprint: u64,
}

pub(crate) struct World {
    pub(crate) clock: SimulatedClock,
    pub(crate) keyring: Keyring,
    pub(crate) platform_hand: PrivateKey,
    /// Wakes the platform's clockwork after anything that may have set a new due time.
    pub(crate) something_happened: Notify,
    platform: Mutex<Platform>,
    fortune: Mutex<Fortune>,
    gateway: OnceLock<Gateway>,
}

/// The one source of chance.
struct Fortune {
    rng: ChaCha8Rng,
    faults: Faults,
    befallen: u64,
}

/// Plays the history of a seed and checks every invariant at its end.
///
/// # Errors
/// The first invariant that does not hold, in words.
pub fn run(seed: u64, settings: Settings) -> Result<Tally, String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(World::play(seed, settings))
}

impl World {
    async fn play(seed: u64, settings: Settings) -> Result<Tally, String> {
        let world = Self::create(seed);
        let mut tasks = JoinSet::new();
        tasks.spawn(world.clone().platform_clockwork());
        tasks.spawn(world.gateway().clone().work(std::future::pending()));

        let mut customers = JoinSet::new();
        for number in 0..settings.orders {
            let customer = world.draw(|_, rng| Customer::draw(number, rng));
            customers.spawn(customer.live(world.clone()));
        }
        let mut visits = Vec::new();
        while let Some(visit) = customers.join_next().await {
            visits.push(visit.map_err(|error| format!("a customer's visit died: {error}"))?);
        }
        visits.sort_by_key(|visit: &customer::Visit| visit.number);
        world.heal();
        world.settle().await?;
        tasks.shutdown().await;
        invariants::check(&world, &visits).await
    }

    fn create(seed: u64) -> Arc<Self> {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let faults = Faults::random(&mut rng);
        let platform = Platform::new(seed, Strictness::Lenient);
        let keyring = Keyring::of(&platform).expect("the baked-in keys are good");
        let gateway_seed = rng.random();
        let world = Arc::new(Self {
            clock: SimulatedClock::start(),
            keyring,
            platform_hand: PrivateKey::from_pem(PLATFORM_KEY_PEM).expect("the baked-in key is good"),
            something_happened: Notify::new(),
            platform: Mutex::new(platform),
            fortune: Mutex::new(Fortune { rng, faults, befallen: 0 }),
            gateway: OnceLock::new(),
        });
        let gateway = world.open_gateway(gateway_seed);
        world.gateway.set(gateway).expect("a new world has no gateway yet");
        world
    }

    fn open_gateway(self: &Arc<Self>, seed: [u8; 32]) -> Gateway {
        let merchant = self.platform().credentials(DEFAULT_MCHID).expect("the default merchant exists");
        let keys = PlatformKeys::new();
        keys.add_public_key(&merchant.platform_public_key_id, &merchant.platform_public_key_pem).expect("a good key");
        keys.add_certificate(&merchant.platform_certificate_pem).expect("a good certificate");
        let key = PrivateKey::from_pem(&merchant.private_key_pem).expect("a good key");
        let serial = SerialNo::new(merchant.serial_no.clone()).expect("a good serial");
        let client = Client::builder(DEFAULT_MCHID, &merchant.serial_no, key.clone(), keys)
            .signer(LocalSigner::inline(key, serial))
            .apiv3_key(ApiV3Key::new(&merchant.apiv3_key).expect("32 bytes"))
            .base_url("http://platform.simulated")
            .transport(Arc::new(Road(Arc::downgrade(self))))
            .environment(Arc::new(SimulatedEnvironment::new(self.clock)))
            .build()
            .expect("a good client");
        let account = Account {
            name: "default".to_owned(),
            client,
            appids: Appids {
                native: Some(appid(OFFICIAL_ACCOUNT_APPID)),
                jsapi: Some(appid(OFFICIAL_ACCOUNT_APPID)),
                mini_program: Some(appid(MINI_PROGRAM_APPID)),
            },
            notify_url: "http://merchant.simulated/notify/wechatpay/default".to_owned(),
        };
        Gateway::new(yifen_gateway::Settings {
            accounts: vec![account],
            store: Arc::new(SqliteStore::in_memory().expect("memory for a database")),
            clock: Arc::new(self.clock),
            seed,
        })
        .expect("a good gateway")
    }

    /// The customer of every order, as the official account knows them.
    pub(crate) fn openid(&self) -> Openid {
        let platform = self.platform();
        let user = platform.users().next().expect("a platform has users");
        user.openids.get(OFFICIAL_ACCOUNT_APPID).cloned().expect("every user has an openid for every appid")
    }

    pub(crate) fn count_fault(&self, befell: bool) {
        self.fortune().befallen += u64::from(befell);
    }

    pub(crate) fn faults_met(&self) -> u64 {
        self.fortune().befallen
    }

    /// What the platform does by itself: timers fall due, notifications leave.
    async fn platform_clockwork(self: Arc<Self>) {
        let mut under_way = JoinSet::new();
        loop {
            let next = {
                let mut platform = self.platform();
                platform.handle_timeout(self.clock.time());
                while let Some(delivery) = platform.poll_delivery() {
                    under_way.spawn(self.clone().carry_notification(delivery));
                }
                platform.poll_timeout()
            };
            let due = async {
                match next {
                    Some(at) => self.clock.wait_until(at).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                biased;
                () = self.something_happened.notified() => {}
                () = due => {}
            }
        }
    }

    /// From here on nothing goes wrong any more, so everything must come right.
    fn heal(&self) {
        self.fortune().faults = Faults::NONE;
    }

    async fn settle(&self) -> Result<(), String> {
        let end = self.clock.time() + SETTLE_WITHIN;
        loop {
            let open = invariants::open_payments(self.gateway()).await?;
            let notifying = self.platform().notifications(None).any(|told| !told.accepted && !told.is_given_up());
            if open.is_empty() && !notifying {
                return Ok(());
            }
            if self.clock.time() > end {
                return Err(format!("still open {SETTLE_WITHIN:?} after healing: {open:?}"));
            }
            self.clock.wait(Duration::from_secs(600)).await;
        }
    }

    pub(crate) fn platform(&self) -> MutexGuard<'_, Platform> {
        self.platform.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn gateway(&self) -> &Gateway {
        self.gateway.get().expect("a world's gateway is opened with it")
    }

    fn fortune(&self) -> MutexGuard<'_, Fortune> {
        self.fortune.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn draw<T>(&self, draw: impl FnOnce(&Faults, &mut ChaCha8Rng) -> T) -> T {
        let fortune = &mut *self.fortune();
        draw(&fortune.faults, &mut fortune.rng)
    }
}

fn appid(text: &str) -> Appid {
    Appid::new(text).expect("a good appid")
}

impl Tally {
    /// Adds another history's.
    pub fn add(&mut self, other: &Self) {
        self.orders += other.orders;
        self.paid += other.paid;
        self.closed += other.closed;
        self.failed += other.failed;
        self.paid_after_close += other.paid_after_close;
        self.fen += other.fen;
        self.faults += other.faults;
        self.fingerprint ^= other.fingerprint;
    }

    /// Lets the fingerprint depend on everything that is told of a payment.
    pub(crate) fn remember(&mut self, payment: &PaymentView) {
        let told = serde_json::to_vec(payment).expect("a payment is JSON");
        // FNV-1a: enough to tell two histories apart, and the same on every machine.
        self.fingerprint = told.iter().fold(self.fingerprint ^ 0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { orders, paid, closed, failed, paid_after_close, fen, faults, .. } = self;
        write!(
            f,
            "{orders} orders ({paid} paid, {closed} closed, {failed} refused, {paid_after_close} paid after closing), \
             {faults} faults on the way, ¥{} received, not one fen off",
            yifen::Fen::new(*fen)
        )
    }
}
