//! The shell's heart: the platform behind a lock, its journal, its clock, and who is woken when something changes.
//! The only place where the pure core meets the world; sockets are in `http`, deliveries in `courier`.

pub(crate) mod journal;
mod step;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::Request;
use tokio::sync::{Mutex as AsyncMutex, Notify};
use yifen::Timestamp;
use yifen::api::transactions::Transaction;

use crate::clock::SandboxClock;
use crate::keyring::Keyring;
use crate::log::{CallLog, CallRecord, SentRequest, SentRequests};
use crate::participant::Participant;
use crate::platform::{
    ApiFault, Delivery, DeliveryId, DeliveryOutcome, NewMerchant, NewUser, NotificationId, PayerAction, Platform,
    Refused, SettingRefused, UnknownNotification, User,
};
use crate::wire::{self, Admitted, Clocks, Unsigned};
use journal::{Input, Journal, JournalError};

/// Why an input had no effect, besides the platform's own reasons.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failed<E: std::error::Error> {
    #[error(transparent)]
    Platform(E),
    #[error("nothing was done, because it could not be written down: {0}")]
    Journal(#[from] JournalError),
}

/// What every part of the shell shares.
pub(crate) struct Runtime {
    state: Mutex<State>,
    keyring: Mutex<Arc<Keyring>>,
    pub(crate) clock: SandboxClock,
    /// Something changed: a delivery may be due, or the next timeout another one.
    pub(crate) changed: Notify,
    /// A delivery under way has ended.
    pub(crate) delivered: Notify,
    /// Held by whoever moves the time; while `stepping`, only that one delivers.
    moving: AsyncMutex<()>,
    stepping: AtomicBool,
    participants: Mutex<Vec<Arc<dyn Participant>>>,
    pub(crate) http: reqwest::Client,
}

pub(crate) struct State {
    pub(crate) platform: Platform,
    journal: Option<Journal>,
    pub(crate) calls: CallLog,
    pub(crate) sent: SentRequests,
    pub(crate) under_way: VecDeque<DeliveryId>,
    /// Counts the states that were put in place of one another.
    life: u64,
}

/// An attempt that is due, and the life of the state it belongs to.
pub(crate) struct Due {
    pub(crate) delivery: Delivery,
    pub(crate) of: u64,
}

impl Runtime {
    pub(crate) fn new(
        platform: Platform,
        keyring: Keyring,
        clock: SandboxClock,
        journal: Option<Journal>,
        http: reqwest::Client,
    ) -> Self {
        Self {
            state: Mutex::new(State {
                platform,
                journal,
                calls: CallLog::default(),
                sent: SentRequests::default(),
                under_way: VecDeque::new(),
                life: 0,
            }),
            keyring: Mutex::new(Arc::new(keyring)),
            clock,
            changed: Notify::new(),
            delivered: Notify::new(),
            moving: AsyncMutex::new(()),
            stepping: AtomicBool::new(false),
            participants: Mutex::default(),
            http,
        }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn keyring(&self) -> Arc<Keyring> {
        Arc::clone(&self.keyring.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn participants(&self) -> MutexGuard<'_, Vec<Arc<dyn Participant>>> {
        self.participants.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One call over the wire, up to its signature; `whole` says whether its body came in full.
    pub(crate) fn receive(&self, request: &Request<Bytes>, whole: Result<(), ApiFault>) -> Unsigned {
        let keyring = self.keyring();
        let clocks = Clocks { now: self.clock.now(), also_accept: self.clock.also_accept() };
        // Verifying takes longer than anything under the lock, so it happens before.
        let (asker, admitted) = wire::admit(&keyring, clocks, request);
        let mut state = self.lock();
        let seed = state.platform.seed();
        let answer = match whole.and(admitted) {
            Err(fault) => wire::answer(seed, &keyring, &asker, None, Err(fault)),
            Ok(Admitted { caller, call }) => {
                let target = call.target.clone();
                let input = Input::Call(caller.clone(), call.clone());
                let written =
                    if call.is_read_only() { Ok(()) } else { state.write_down(clocks.now, &input, &self.clock) };
                let outcome = match written {
                    Ok(()) => state.platform.handle_call(clocks.now, &caller, call),
                    Err(error) => {
                        tracing::error!(%error, "the journal cannot be written: the call was refused");
                        Err(ApiFault::system(error.to_string()))
                    }
                };
                wire::answer(seed, &keyring, &asker, Some((&caller, &target)), outcome)
            }
        };
        state.calls.note(CallRecord::new(clocks.now, request, answer.response()));
        drop(state);
        self.changed.notify_waiters();
        answer
    }

    pub(crate) fn payer(&self, action: PayerAction) -> Result<Transaction, Failed<Refused>> {
        self.input(Input::Payer(action.clone()), |platform, now| platform.handle_payer(now, action))
    }

    pub(crate) fn resend(&self, id: &NotificationId) -> Result<(), Failed<UnknownNotification>> {
        self.input(Input::Resend(id.clone()), |platform, now| platform.resend(now, id))
    }

    pub(crate) fn add_user(&self, new: NewUser) -> Result<User, Failed<SettingRefused>> {
        self.input(Input::AddUser(new.clone()), |platform, _| platform.add_user(new))
    }

    pub(crate) fn add_merchant(&self, new: NewMerchant) -> Result<yifen::Mchid, Failed<SettingRefused>> {
        let input = Input::AddMerchant(Box::new(new.clone()));
        let mchid = self.input(input, |platform, _| platform.add_merchant(new))?;
        let merchant = self.lock().platform.merchant(mchid.as_str()).cloned();
        if let Some(merchant) = merchant {
            let mut keyring = self.keyring.lock().unwrap_or_else(PoisonError::into_inner);
            let mut grown = Keyring::clone(&keyring);
            if grown.add(&merchant).is_ok() {
                *keyring = Arc::new(grown);
            }
        }
        Ok(mchid)
    }

    pub(crate) fn timeout(&self, now: Timestamp) {
        let mut state = self.lock();
        if state.platform.poll_timeout().is_none_or(|due| due > now) {
            return;
        }
        // What falls due falls due again after a restart, so a lost line loses nothing but the time.
        if let Err(error) = state.write_down(now, &Input::Timeout, &self.clock) {
            tracing::error!(%error, "the journal cannot be written");
        }
        state.platform.handle_timeout(now);
        drop(state);
        self.changed.notify_waiters();
    }

    /// The next attempt that is due; from then on it counts as under way until [`Self::delivery_ended`].
    pub(crate) fn next_delivery(&self) -> Option<Due> {
        let mut state = self.lock();
        let delivery = state.platform.poll_delivery()?;
        state.under_way.push_back(delivery.id.clone());
        Some(Due { delivery, of: state.life })
    }

    pub(crate) fn delivery_ended(&self, of: u64, id: DeliveryId, sent: SentRequest, outcome: DeliveryOutcome) {
        let now = self.clock.now();
        let mut state = self.lock();
        if state.life != of {
            // The state it belonged to is gone. In another of the same seed the same id may mean something else.
            return;
        }
        state.under_way.retain(|other| other != &id);
        state.sent.note(id.clone(), sent);
        if let Err(error) = state.write_down(now, &Input::Delivered(id.clone(), outcome.clone()), &self.clock) {
            tracing::error!(%error, "the journal cannot be written: a notification may be sent again after a restart");
        }
        state.platform.handle_delivered(now, id, outcome);
        drop(state);
        self.delivered.notify_waiters();
        self.changed.notify_waiters();
    }

    /// Whether background work has to leave deliveries to whoever moves the time.
    pub(crate) fn is_stepping(&self) -> bool {
        self.stepping.load(Ordering::SeqCst)
    }

    /// Puts another state in place of this one.
    pub(crate) fn replace(&self, mut platform: Platform) -> Result<(), Failed<yifen::KeyError>> {
        let keyring = Keyring::of(&platform).map_err(Failed::Platform)?;
        platform.recover_deliveries();
        let now = self.clock.now();
        let mut state = self.lock();
        if let Some(journal) = &mut state.journal {
            journal.checkpoint(&platform, now, self.clock.ahead_millis())?;
        }
        state.platform = platform;
        state.life = state.life.wrapping_add(1);
        state.under_way.clear();
        *self.keyring.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(keyring);
        drop(state);
        self.delivered.notify_waiters();
        self.changed.notify_waiters();
        Ok(())
    }

    /// Writes the whole state as a snapshot and lets go of the data directory.
    pub(crate) fn close(&self) -> Result<(), JournalError> {
        let now = self.clock.now();
        let State { platform, journal, .. } = &mut *self.lock();
        journal.take().map_or(Ok(()), |mut journal| journal.checkpoint(platform, now, self.clock.ahead_millis()))
    }

    fn input<T, E: std::error::Error>(
        &self,
        input: Input,
        run: impl FnOnce(&mut Platform, Timestamp) -> Result<T, E>,
    ) -> Result<T, Failed<E>> {
        let now = self.clock.now();
        let mut state = self.lock();
        state.write_down(now, &input, &self.clock)?;
        let outcome = run(&mut state.platform, now).map_err(Failed::Platform);
        drop(state);
        self.changed.notify_waiters();
        outcome
    }
}

impl State {
    fn write_down(&mut self, now: Timestamp, input: &Input, clock: &SandboxClock) -> Result<(), JournalError> {
        let Some(journal) = &mut self.journal else { return Ok(()) };
        if journal.is_long() {
            journal.checkpoint(&self.platform, now, clock.ahead_millis())?;
        }
        journal.append(now, input)
    }
}
