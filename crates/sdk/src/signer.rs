//! Who signs and opens: a key in this process on a bounded pool of threads, or anything else behind [`Signer`] (a KMS, an HSM).

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::thread;

use futures_channel::oneshot;
use futures_util::future::BoxFuture;
use zeroize::Zeroizing;

use crate::id::SerialNo;
use crate::protocol::rsa::{OpenError, PrivateKey};

/// Holds a merchant's private key: signs with RSA PKCS#1 v1.5 and SHA-256, opens RSA-OAEP with SHA-1.
///
/// The SDK has no timers of its own, so a client's timeout begins when the signature is there: a signer that asks another
/// machine limits its own waiting and then answers [`SignError::Failed`].
pub trait Signer: fmt::Debug + Send + Sync + 'static {
    /// The serial of the merchant API certificate whose key signs.
    fn serial_no(&self) -> &SerialNo;

    /// The base64 signature over `message`.
    fn sign(&self, message: Vec<u8>) -> BoxFuture<'_, Result<String, SignError>>;

    /// The plaintext of a sensitive field that was sealed for this merchant (base64). Signers that only sign are not able.
    fn open(&self, ciphertext: String) -> BoxFuture<'_, Result<Zeroizing<Vec<u8>>, OpenFieldError>> {
        drop(ciphertext);
        Box::pin(std::future::ready(Err(OpenFieldError::NotAble)))
    }
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

/// A sensitive field could not be opened. Carries no plaintext.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenFieldError {
    /// The signer only signs.
    #[error("this signer only signs: open the field where the private key is")]
    NotAble,
    /// More work waits than [`SigningPool::MAX_WAITING`].
    #[error("{most} signatures are waiting already: slow down and try again")]
    Overloaded {
        /// The limit.
        most: usize,
    },
    /// Not sealed for this merchant's key.
    #[error(
        "the field does not open with this merchant's private key: it was sealed for another certificate of the merchant, \
         or damaged"
    )]
    Ciphertext,
    /// What it opens to is no text.
    #[error("the field opens to something that is no UTF-8 text")]
    NotText,
    /// A signer of another process refused or failed.
    #[error("the signer failed: {0}")]
    Failed(String),
}

impl From<OpenError> for OpenFieldError {
    fn from(_: OpenError) -> Self {
        Self::Ciphertext
    }
}

/// Signs and opens with a key in this process.
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

    fn open(&self, ciphertext: String) -> BoxFuture<'_, Result<Zeroizing<Vec<u8>>, OpenFieldError>> {
        match &self.pool {
            None => Box::pin(std::future::ready(self.key.open(&ciphertext).map_err(OpenFieldError::from))),
            Some(pool) => Box::pin(pool.open(self.key.clone(), ciphertext)),
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
    work: Work,
}

enum Work {
    Sign { message: Vec<u8>, answer: oneshot::Sender<String> },
    Open { ciphertext: String, answer: oneshot::Sender<Result<Zeroizing<Vec<u8>>, OpenError>> },
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
        self.push(Job { key, work: Work::Sign { message, answer } })
            .map_err(|Full| SignError::Overloaded { most: Self::MAX_WAITING })?;
        signed.await.map_err(|_| SignError::Failed("the signing thread stopped".to_owned()))
    }

    /// Opens a sensitive field on the pool: it costs as much as a signature.
    ///
    /// # Errors
    /// [`OpenFieldError::Overloaded`] as for [`Self::sign`], and [`OpenFieldError::Ciphertext`].
    pub async fn open(&self, key: PrivateKey, ciphertext: String) -> Result<Zeroizing<Vec<u8>>, OpenFieldError> {
        let (answer, opened) = oneshot::channel();
        self.push(Job { key, work: Work::Open { ciphertext, answer } })
            .map_err(|Full| OpenFieldError::Overloaded { most: Self::MAX_WAITING })?;
        Ok(opened.await.map_err(|_| OpenFieldError::Failed("the signing thread stopped".to_owned()))??)
    }

    fn push(&self, job: Job) -> Result<(), Full> {
        {
            let mut waiting = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if waiting.len() >= Self::MAX_WAITING {
                return Err(Full);
            }
            waiting.push_back(job);
        }
        self.0.arrived.notify_one();
        Ok(())
    }
}

struct Full;

impl Queue {
    fn work(&self) {
        loop {
            let Job { key, work } = self.next();
            // The asker may go away before or meanwhile; then nobody needs the answer.
            match work {
                Work::Sign { message, answer } if !answer.is_canceled() => {
                    let _ = answer.send(key.sign(&message));
                }
                Work::Open { ciphertext, answer } if !answer.is_canceled() => {
                    let _ = answer.send(key.open(&ciphertext));
                }
                Work::Sign { .. } | Work::Open { .. } => {}
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
