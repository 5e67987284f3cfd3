//! Who signs: a key in this process on a bounded pool of threads, or anything else behind [`Signer`] (a KMS, an HSM).

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::thread;

use futures_channel::oneshot;
use futures_util::future::BoxFuture;

use crate::id::SerialNo;
use crate::protocol::rsa::PrivateKey;

/// Signs for a merchant with RSA PKCS#1 v1.5 and SHA-256.
pub trait Signer: fmt::Debug + Send + Sync + 'static {
    /// The serial of the merchant API certificate whose key signs.
    fn serial_no(&self) -> &SerialNo;

    /// The base64 signature over `message`.
    fn sign(&self, message: Vec<u8>) -> BoxFuture<'_, Result<String, SignError>>;
}

/// The signature could not be made; nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignError {
    /// More signatures wait than [`SigningPool::MAX_WAITING`].
    #[error("{most} signatures are waiting already: slow down and try again")]
    Overloaded {
        /// The limit.
        most: usize,
    },
    /// A signer of another process refused or failed.
    #[error("the signer failed: {0}")]
    Failed(String),
}

/// Signs with a key in this process.
#[derive(Debug, Clone)]
pub struct LocalSigner {
    key: PrivateKey,
    serial_no: SerialNo,
    pool: Option<SigningPool>,
}

impl LocalSigner {
    /// Signs on the pool that all local signers share, so that no I/O thread waits for RSA.
    #[must_use]
    pub fn new(key: PrivateKey, serial_no: SerialNo) -> Self {
        Self { key, serial_no, pool: Some(SigningPool::shared().clone()) }
    }

    /// Signs on the calling thread: for simulations, which must not depend on threads, and for programs without I/O.
    #[must_use]
    pub fn inline(key: PrivateKey, serial_no: SerialNo) -> Self {
        Self { key, serial_no, pool: None }
    }
}

impl Signer for LocalSigner {
    fn serial_no(&self) -> &SerialNo {
        &self.serial_no
    }

    fn sign(&self, message: Vec<u8>) -> BoxFuture<'_, Result<String, SignError>> {
        match &self.pool {
            None => Box::pin(std::future::ready(Ok(self.key.sign(&message)))),
            Some(pool) => Box::pin(pool.sign(self.key.clone(), message)),
        }
    }
}

/// As many signing threads as cores, and a bounded queue before them. Clones share the threads.
#[derive(Clone)]
pub struct SigningPool(Arc<Queue>);

struct Queue {
    waiting: Mutex<VecDeque<Job>>,
    arrived: Condvar,
}

struct Job {
    key: PrivateKey,
    message: Vec<u8>,
    answer: oneshot::Sender<String>,
}

impl SigningPool {
    /// The most signatures that may wait: about a second's work of four cores.
    pub const MAX_WAITING: usize = 8192;

    /// The pool every [`LocalSigner::new`] uses, started on first use.
    #[must_use]
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<SigningPool> = OnceLock::new();
        SHARED.get_or_init(|| Self::start(thread::available_parallelism().map_or(1, std::num::NonZero::get)))
    }

    fn start(threads: usize) -> Self {
        let queue = Arc::new(Queue { waiting: Mutex::default(), arrived: Condvar::new() });
        for number in 0..threads {
            let queue = Arc::clone(&queue);
            thread::Builder::new()
                .name(format!("yifen-sign-{number}"))
                .spawn(move || queue.work())
                .expect("the system starts as many threads as it has cores");
        }
        Self(queue)
    }

    /// Signs on the pool; the calling thread does not wait for it.
    ///
    /// # Errors
    /// [`SignError::Overloaded`] when [`Self::MAX_WAITING`] signatures wait already.
    pub async fn sign(&self, key: PrivateKey, message: Vec<u8>) -> Result<String, SignError> {
        let (answer, signed) = oneshot::channel();
        {
            let mut waiting = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if waiting.len() >= Self::MAX_WAITING {
                return Err(SignError::Overloaded { most: Self::MAX_WAITING });
            }
            waiting.push_back(Job { key, message, answer });
        }
        self.0.arrived.notify_one();
        signed.await.map_err(|_| SignError::Failed("the signing thread stopped".to_owned()))
    }
}

impl Queue {
    fn work(&self) {
        loop {
            let job = self.next();
            if !job.answer.is_canceled() {
                // The asker may go away meanwhile; then nobody needs the signature.
                let _ = job.answer.send(job.key.sign(&job.message));
            }
        }
    }

    fn next(&self) -> Job {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(job) = waiting.pop_front() {
                return job;
            }
            waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl fmt::Debug for SigningPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningPool")
    }
}
