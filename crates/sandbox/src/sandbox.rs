//! The running sandbox: start it, use it from the same process, stop it.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use yifen::api::transactions::Transaction;
use yifen::{ApiV3Key, Client, ConfigError, PlatformKeys, PrivateKey, ReqwestTransport, Timestamp};

use crate::clock::{ClockMode, SandboxClock};
use crate::keyring::Keyring;
use crate::participant::Participant;
use crate::platform::{
    Credentials, DEFAULT_MCHID, Outcome, PayTarget, PayerAction, Platform, Refused, Strictness, User, UserId,
};
use crate::runtime::journal::{self, Held, Journal, JournalError};
use crate::runtime::{Failed, Runtime};
use crate::{courier, http};

/// How long a stopping sandbox waits for requests in flight.
const DRAIN: Duration = Duration::from_secs(5);

/// How a sandbox is started.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where it listens; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where it remembers; without it everything is gone with the process. It uses the directory `sandbox` in there.
    pub data_dir: Option<PathBuf>,
    /// Decides every number and secret it will make. A data directory that exists keeps its own.
    pub seed: u64,
    /// Its clock.
    pub clock: ClockMode,
    /// Whether production's rules apply in full.
    pub strictness: Strictness,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            data_dir: None,
            seed: 1,
            clock: ClockMode::Real,
            strictness: Strictness::Lenient,
        }
    }
}

/// A running sandbox. Clones are handles of the same one.
#[derive(Clone)]
pub struct Sandbox(Arc<Inner>);

struct Inner {
    runtime: Arc<Runtime>,
    address: SocketAddr,
    stop: watch::Sender<bool>,
    tasks: Mutex<Option<Tasks>>,
}

struct Tasks {
    server: JoinHandle<()>,
    background: Vec<JoinHandle<()>>,
}

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The address is taken or not ours.
    #[error("cannot listen on {address}: {cause}; choose another address, or port 0 for a free one")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        cause: std::io::Error,
    },
    /// The data directory cannot be used.
    #[error(transparent)]
    Data(#[from] JournalError),
    /// A key of a merchant in the data directory cannot be read.
    #[error("a merchant's key cannot be read: {0}")]
    Key(#[from] yifen::KeyError),
    /// The client that delivers notifications could not be made.
    #[error("the HTTP client could not be started: {0}")]
    Http(String),
}

/// Why a sandbox did not stop cleanly.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StopError {
    /// The snapshot could not be written; the journal is whole, so nothing is lost.
    #[error(transparent)]
    Data(#[from] JournalError),
}

impl Sandbox {
    /// Starts a sandbox; it listens when this returns.
    ///
    /// # Errors
    /// [`StartError`]: the address or the data directory.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let runtime = Arc::new(runtime_of(&options)?);
        let listener = TcpListener::bind(options.listen).await;
        let listen_error = |cause| StartError::Listen { address: options.listen, cause };
        let listener = listener.map_err(listen_error)?;
        let address = listener.local_addr().map_err(listen_error)?;
        let (stop, stopped) = watch::channel(false);
        let server = tokio::spawn(http::serve(listener, Arc::clone(&runtime), stopped));
        let background =
            vec![tokio::spawn(courier::run(Arc::clone(&runtime))), tokio::spawn(keep_time(Arc::clone(&runtime)))];
        tracing::info!(%address, "the sandbox listens");
        let tasks = Mutex::new(Some(Tasks { server, background }));
        Ok(Self(Arc::new(Inner { runtime, address, stop, tasks })))
    }

    /// Where it answers, as `http://host:port`.
    #[must_use]
    pub fn base_url(&self) -> String {
        let mut address = self.0.address;
        if address.ip().is_unspecified() {
            address.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        format!("http://{address}")
    }

    /// The sandbox's clock.
    #[must_use]
    pub fn clock(&self) -> SandboxClock {
        self.0.runtime.clock.clone()
    }

    /// A client of the default merchant, by the sandbox's clock, with both of the platform's keys and the APIv3 key.
    ///
    /// # Errors
    /// None that a sandbox as it comes could cause.
    pub fn client(&self) -> Result<Client, ConfigError> {
        let credentials = self.credentials(DEFAULT_MCHID).ok_or(ConfigError::NoPlatformKey)?;
        self.client_of(&credentials)
    }

    /// A client of any merchant, like [`Self::client`].
    ///
    /// # Errors
    /// Credentials that were altered.
    pub fn client_of(&self, credentials: &Credentials) -> Result<Client, ConfigError> {
        let keys = PlatformKeys::new();
        keys.add_public_key(&credentials.platform_public_key_id, &credentials.platform_public_key_pem)?;
        keys.add_certificate(&credentials.platform_certificate_pem)?;
        let key = PrivateKey::from_pem(&credentials.private_key_pem)?;
        // Without the machine's proxy: it could not see a loopback address.
        let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build();
        let http = http.map_err(|error| ConfigError::Transport { reason: error.to_string() })?;
        Client::builder(credentials.mchid.as_str(), &credentials.serial_no, key, keys)
            .apiv3_key(ApiV3Key::new(&credentials.apiv3_key)?)
            .base_url(self.base_url())
            .transport(Arc::new(ReqwestTransport::with_client(http)))
            .environment(Arc::new(self.clock()))
            .build()
    }

    /// What a merchant needs to know to call the sandbox.
    #[must_use]
    pub fn credentials(&self, mchid: &str) -> Option<Credentials> {
        self.0.runtime.lock().platform.credentials(mchid)
    }

    /// Everybody with a phone.
    #[must_use]
    pub fn users(&self) -> Vec<User> {
        self.0.runtime.lock().platform.users().cloned().collect()
    }

    /// Looks into the platform, for whatever has no method of its own.
    pub fn inspect<T>(&self, look: impl FnOnce(&Platform) -> T) -> T {
        look(&self.0.runtime.lock().platform)
    }

    /// Lets a user pay, or try to.
    ///
    /// # Errors
    /// [`Refused`]: the order cannot be paid, or not by this user.
    pub async fn pay(&self, payment: PayTarget, user: Option<&str>, outcome: Outcome) -> Result<Transaction, Refused> {
        let action = PayerAction::Pay { target: payment, user_id: user.map(UserId::new), outcome };
        self.0.runtime.payer(action).map_err(|error| match error {
            Failed::Platform(refused) => refused,
            Failed::Journal(error) => Refused::Unavailable { reason: error.to_string() },
        })
    }

    /// Moves the clock ahead; everything that falls due in between happens in order before this returns.
    pub async fn advance(&self, by: Duration) {
        let target = self.0.runtime.clock.now() + by;
        self.0.runtime.advance_to(target).await;
    }

    /// Moves the clock to a time, as [`Self::advance`] does. A time in the past moves nothing.
    pub async fn set_time(&self, to: Timestamp) {
        self.0.runtime.advance_to(to).await;
    }

    /// Has the clock stop at what somebody else in this process has to do.
    pub fn add_participant(&self, participant: Arc<dyn Participant>) {
        self.0.runtime.participants().push(participant);
    }

    /// Stops: no new requests, those in flight are finished, the state is written as a snapshot, and the data directory is
    /// free for another sandbox. What a handle that is left over still does is not remembered.
    ///
    /// # Errors
    /// The snapshot cannot be written. The journal still holds everything.
    pub async fn shutdown(self) -> Result<(), StopError> {
        self.0.stop.send_replace(true);
        let tasks = self.0.tasks.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut tasks) = tasks {
            if tokio::time::timeout(DRAIN, &mut tasks.server).await.is_err() {
                tasks.server.abort();
            }
            for task in tasks.background {
                task.abort();
            }
            // Deliveries end by themselves within the time a receiver has; those that do not are sent again.
            let _ = tokio::time::timeout(DRAIN, self.0.runtime.wait_for_deliveries()).await;
        }
        self.0.runtime.close()?;
        Ok(())
    }
}

fn runtime_of(options: &Options) -> Result<Runtime, StartError> {
    let data_dir = options.data_dir.as_ref().map(|directory| directory.join("sandbox"));
    let held = data_dir.as_deref().map(journal::hold).transpose()?;
    let remembered = data_dir.as_deref().map(journal::remember).transpose()?.flatten();
    let clock = SandboxClock::new(match (options.clock, &remembered) {
        // A virtual clock moves when it is told to, and not because the process was started again.
        (ClockMode::Virtual(None), Some(remembered)) => ClockMode::Virtual(Some(remembered.at)),
        (clock, _) => clock,
    });
    let generation = remembered.as_ref().map(journal::Remembered::generation);
    let platform = match remembered {
        Some(remembered) => {
            if remembered.platform.seed() != options.seed {
                tracing::warn!(kept = remembered.platform.seed(), "the data directory keeps the seed it was made with");
            }
            clock.resume(remembered.at, remembered.ahead_millis);
            let mut platform = remembered.platform;
            platform.set_strictness(options.strictness);
            platform
        }
        None => Platform::new(options.seed, options.strictness),
    };
    let begin = |(held, directory): (Held, &PathBuf)| {
        Journal::begin(held, directory, &platform, clock.now(), clock.ahead_millis(), generation)
    };
    let journal = held.zip(data_dir.as_ref()).map(begin).transpose()?;
    let keyring = Keyring::of(&platform)?;
    // Notifications go straight to the receiver, as they came, and no further.
    let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build();
    let http = http.map_err(|error| StartError::Http(error.to_string()))?;
    Ok(Runtime::new(platform, keyring, clock, journal, http))
}

/// Does what falls due as time passes. When the time is moved by hand, its mover does.
async fn keep_time(runtime: Arc<Runtime>) {
    loop {
        let changed = runtime.changed.notified();
        tokio::pin!(changed);
        changed.as_mut().enable();
        let due = runtime.lock().platform.poll_timeout();
        match due {
            None => changed.await,
            Some(due) => {
                tokio::select! {
                    () = runtime.clock.sleep_until(due) => {
                        if runtime.is_stepping() {
                            changed.await;
                        } else {
                            runtime.timeout(runtime.clock.now());
                        }
                    }
                    () = &mut changed => {}
                }
            }
        }
    }
}
