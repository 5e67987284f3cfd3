//! The asynchronous shell: bind → sign → carry → verify → decode, for one merchant, over any transport.

mod certificates;
mod download;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue, USER_AGENT};
use http::{Method, Request, Response, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::{Position, Url};

use self::certificates::Certificates;
use crate::endpoint::{BoundCall, Endpoint, bind, sealed_for};
use crate::environment::{Environment, SystemEnvironment};
use crate::error::{ApiError, ConfigError, Error};
use crate::id::{Mchid, SerialNo};
use crate::identity::MerchantIdentity;
use crate::json::{self, Unreadable};
use crate::notification::NotificationReader;
use crate::protocol::authorization::Authorization;
use crate::protocol::platform_keys::{PlatformKeys, is_sandbox_serial};
use crate::protocol::rsa::PrivateKey;
use crate::protocol::sensitive::{Opened, Sealed};
use crate::protocol::sign::request_message;
use crate::protocol::verify::{self, Untrusted, Verified, verify};
use crate::secret::{ApiV2Key, ApiV3Key};
use crate::signer::{LocalSigner, OpenFieldError, SignError, Signer};
use crate::transport::Transport;
use crate::v2::V2Error;

/// Where production answers.
pub const PRODUCTION_BASE_URL: &str = "https://api.mch.weixin.qq.com";

/// Serials of keys that a sandbox made start like this (`YIFEN` in hex). Their private halves are public, so a client
/// for production refuses them.
pub const SANDBOX_SERIAL_PREFIX: &str = "594946454E";

/// A merchant's connection to WeChat Pay: immutable, cheap to clone, made without any network.
///
/// Base URL, transport, timeout, user agent, signer and environment are the builder's, for *every* call it makes.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    mchid: Mchid,
    signer: Arc<dyn Signer>,
    platform_keys: PlatformKeys,
    certificates: Arc<Certificates>,
    apiv3_key: Option<ApiV3Key>,
    apiv2_key: Option<ApiV2Key>,
    base_url: String,
    is_production: bool,
    transport: Arc<dyn Transport>,
    environment: Arc<dyn Environment>,
    user_agent: HeaderValue,
    timeout: Duration,
}

/// A verified answer with what came around it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Reply<T> {
    /// The answer, typed.
    pub value: T,
    /// The verified body, as it came.
    pub raw: Bytes,
    /// The HTTP status.
    pub status: StatusCode,
    /// The platform's name for the call.
    pub request_id: Option<String>,
}

impl Client {
    /// Starts a client for a merchant whose key is in this process. `serial_no` is that of the merchant API certificate.
    pub fn builder(mchid: &str, serial_no: &str, key: PrivateKey, platform_keys: PlatformKeys) -> ClientBuilder {
        ClientBuilder::new(Signing::Local { key, serial_no: serial_no.to_owned() }, platform_keys).mchid(mchid)
    }

    /// Starts a client for a merchant by its certificate, which tells merchant number and serial.
    pub fn for_merchant(identity: MerchantIdentity, platform_keys: PlatformKeys) -> ClientBuilder {
        let certified = identity.mchid();
        let serial_no = identity.serial_no().to_string();
        let signing = Signing::Local { key: identity.private_key().clone(), serial_no };
        let mchid = certified.as_ref().map(ToString::to_string);
        ClientBuilder { mchid, certified, ..ClientBuilder::new(signing, platform_keys) }
    }

    /// The merchant number that signs.
    #[must_use]
    pub fn mchid(&self) -> &Mchid {
        &self.0.mchid
    }

    /// The keys that verify the platform, shared with every clone.
    #[must_use]
    pub fn platform_keys(&self) -> &PlatformKeys {
        &self.0.platform_keys
    }

    /// The same client with another timeout for the whole of a call.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        Self(Arc::new(Inner { timeout, ..Inner::clone(&self.0) }))
    }

    /// Makes a typed call.
    ///
    /// # Errors
    /// See [`Error`]; ask its [`effect`](Error::effect) before doing anything about it.
    pub async fn send<E: Endpoint>(&self, call: &E) -> Result<E::Response, Error> {
        self.exchange(call).await.map(|reply| reply.value)
    }

    /// Makes a typed call and keeps the raw answer and its `Request-ID`.
    ///
    /// # Errors
    /// As [`Self::send`].
    pub async fn exchange<E: Endpoint>(&self, call: &E) -> Result<Reply<E::Response>, Error> {
        call.check()?;
        let bound = bind(call).map_err(ConfigError::from)?;
        let sealed_for = sealed_for(call).map_err(ConfigError::from)?;
        let reply = self.call(bound, sealed_for.as_ref()).await?;
        decode(reply)
    }

    /// Makes any APIv3 call, signed and verified like the typed ones, for what has no type here yet.
    ///
    /// `target` is path and query, percent-encoded as it shall be sent.
    ///
    /// # Errors
    /// As [`Self::send`]; [`ConfigError::Target`] for a target that a URL parser on the way would change.
    pub async fn send_raw(&self, method: Method, target: &str, body: impl Into<Bytes>) -> Result<Reply<()>, Error> {
        check_target(&self.0.base_url, target)?;
        self.call(BoundCall { method, target: target.to_owned(), body: body.into() }, None).await
    }

    /// Seals a sensitive field for the platform.
    ///
    /// # Errors
    /// No platform key in force, or a text longer than one RSA block holds (214 bytes).
    pub fn seal(&self, plaintext: &str) -> Result<Sealed, ConfigError> {
        self.0.refuse_sandbox_keys()?;
        self.0.platform_keys.seal(self.0.environment.now(), plaintext)
    }

    /// What reads this merchant's notifications.
    ///
    /// # Errors
    /// [`ConfigError::NoApiV3Key`]: without that key the platform sends none.
    pub fn notifications(&self) -> Result<NotificationReader, ConfigError> {
        self.0.refuse_sandbox_keys()?;
        let key = self.0.apiv3_key.clone().ok_or(ConfigError::NoApiV3Key)?;
        Ok(NotificationReader::new(self.0.platform_keys.clone(), key))
    }

    /// Opens a sensitive field of an answer or a notification (敏感信息解密) with the merchant's private key.
    ///
    /// It costs as much as a signature, and is done where signatures are made.
    ///
    /// # Errors
    /// [`OpenFieldError`]: sealed for another key, or a signer that only signs. It carries no plaintext.
    pub async fn open(&self, sealed: &Sealed) -> Result<Opened, OpenFieldError> {
        let opened = self.0.signer.open(sealed.ciphertext().to_owned()).await?;
        Opened::from_bytes(opened).ok_or(OpenFieldError::NotText)
    }

    pub(crate) async fn sign(&self, message: Vec<u8>) -> Result<String, SignError> {
        self.0.signer.sign(message).await
    }

    pub(crate) fn stamp(&self) -> (i64, String) {
        (self.0.environment.now().unix(), hex::encode_upper(self.0.environment.nonce()))
    }

    pub(crate) fn apiv2_key(&self) -> Result<&ApiV2Key, ConfigError> {
        self.0.apiv2_key.as_ref().ok_or(ConfigError::NoApiV2Key)
    }

    pub(crate) fn presents_certificate(&self) -> bool {
        self.0.transport.presents_certificate()
    }

    /// POSTs XML, which carries its own signature.
    pub(crate) async fn post_xml(&self, path: &str, body: String) -> Result<Response<Bytes>, V2Error> {
        let inner = &*self.0;
        inner.refuse_sandbox_keys()?;
        let request = Request::post(format!("{}{path}", inner.base_url))
            .header(USER_AGENT, inner.user_agent.clone())
            .header(CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8"))
            .body(body.into())
            .map_err(|_| ConfigError::Target)?;
        Ok(inner.transport.exchange(request, inner.timeout).await?)
    }

    /// Carries a request that was signed, and verifies its answer.
    pub(crate) async fn carry_signed(&self, request: Request<Bytes>) -> Result<Reply<()>, Error> {
        let answer = self.0.transport.exchange(request, self.0.timeout).await?;
        verified(&self.0.platform_keys, self.0.environment.now(), answer)
    }

    async fn call(&self, bound: BoundCall, sealed_for: Option<&SerialNo>) -> Result<Reply<()>, Error> {
        let (keys, environment) = (&self.0.platform_keys, &self.0.environment);
        let begun = environment.now();
        let answer = self.carry(bound, sealed_for).await?;
        let now = environment.now();
        let mut verdict = verify(keys, now, answer.headers(), answer.body()).map(drop);
        if let Err(Untrusted::UnknownSerial { serial }) = &verdict
            && self.learn(serial, begun).await
        {
            verdict = verify(keys, now, answer.headers(), answer.body()).map(drop);
        }
        judged(verdict, answer)
    }

    async fn carry(&self, bound: BoundCall, sealed_for: Option<&SerialNo>) -> Result<Response<Bytes>, Error> {
        let request = self.signed_request(bound, sealed_for).await?;
        Ok(self.0.transport.exchange(request, self.0.timeout).await?)
    }

    /// Lays out and signs a request without sending it: what a transport would be given.
    ///
    /// Its `Debug` hides the `Authorization` and shows the body, which may name a customer: log its parts, not the whole.
    ///
    /// # Errors
    /// The signer's, or a target that is no URL.
    pub async fn signed_request(
        &self,
        bound: BoundCall,
        sealed_for: Option<&SerialNo>,
    ) -> Result<Request<Bytes>, Error> {
        self.signed_request_to(&self.0.base_url, bound, sealed_for).await
    }

    async fn signed_request_to(
        &self,
        origin: &str,
        bound: BoundCall,
        sealed_for: Option<&SerialNo>,
    ) -> Result<Request<Bytes>, Error> {
        let inner = &*self.0;
        inner.refuse_sandbox_keys()?;
        let (timestamp, nonce) = self.stamp();
        let message = request_message(bound.method.as_str(), &bound.target, timestamp, &nonce, &bound.body);
        let signature = inner.signer.sign(message).await?;
        let serial_no = inner.signer.serial_no().as_str();
        let authorization = Authorization::new(inner.mchid.as_str(), serial_no, &nonce, timestamp, signature);
        let mut authorization = HeaderValue::try_from(authorization.to_string())
            .map_err(|_| ConfigError::Header { name: "Authorization" })?;
        authorization.set_sensitive(true);
        let mut request = Request::builder()
            .method(bound.method)
            .uri(format!("{origin}{}", bound.target))
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .header(USER_AGENT, inner.user_agent.clone())
            .header(AUTHORIZATION, authorization);
        if !bound.body.is_empty() {
            request = request.header(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        }
        // Naming a key the caller holds tells the platform which one to sign with while a merchant migrates.
        let preferred = || inner.platform_keys.preferred(self.0.environment.now()).map(|key| key.serial);
        if let Some(serial) = sealed_for.cloned().or_else(preferred) {
            request = request.header(verify::header::SERIAL, serial.as_str());
        }
        request.body(bound.body).map_err(|_| ConfigError::Target.into())
    }
}

impl Inner {
    /// The set of platform keys is shared and may grow after the client was made, so this is asked again and again.
    fn refuse_sandbox_keys(&self) -> Result<(), ConfigError> {
        if !self.is_production {
            return Ok(());
        }
        match self.platform_keys.sandbox_key() {
            Some(serial) => Err(ConfigError::SandboxKey { serial: serial.to_string() }),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("mchid", &self.0.mchid)
            .field("serial_no", self.0.signer.serial_no())
            .field("base_url", &self.0.base_url)
            .finish_non_exhaustive()
    }
}

/// Without the raw body, which may name a customer.
impl<T: fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("value", &self.value)
            .field("raw", &format_args!("{} bytes", self.raw.len()))
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .finish()
    }
}

fn verified(keys: &PlatformKeys, now: crate::Timestamp, answer: Response<Bytes>) -> Result<Reply<()>, Error> {
    judged(verify(keys, now, answer.headers(), answer.body()).map(drop), answer)
}

fn judged(verdict: Result<(), Untrusted>, answer: Response<Bytes>) -> Result<Reply<()>, Error> {
    let (parts, body) = answer.into_parts();
    let status = parts.status;
    if let Err(reason) = verdict {
        return Err(Error::Untrusted { status, claimed: claimed_code(&reason, &body), reason });
    }
    let request_id = parts
        .headers
        .get(verify::header::REQUEST_ID)
        .and_then(|id| id.to_str().ok())
        .map(|id| id.chars().take(128).collect::<String>());
    // 202 is a success in HTTP and an open question in payments: the platform is still at it.
    if status.is_success() && status != StatusCode::ACCEPTED {
        return Ok(Reply { value: (), raw: body, status, request_id });
    }
    Err(Error::Api(ApiError::read(status, request_id, &body)))
}

/// An unsigned refusal is often a misconfiguration; its code helps a person and decides nothing.
fn claimed_code(reason: &Untrusted, body: &[u8]) -> Option<String> {
    const MAX_SHOWN: usize = 64;
    match reason {
        Untrusted::WrongSignature { .. } | Untrusted::Probe => None,
        _ => serde_json::from_slice::<Value>(body)
            .ok()?
            .get("code")?
            .as_str()
            .map(|code| code.chars().filter(|c| !c.is_control()).take(MAX_SHOWN).collect()),
    }
}

fn decode<T: DeserializeOwned>(reply: Reply<()>) -> Result<Reply<T>, Error> {
    let Reply { raw, status, request_id, .. } = reply;
    let json: &[u8] = if raw.is_empty() { b"null" } else { &raw };
    match json::read(json) {
        Ok(value) => Ok(Reply { value, raw, status, request_id }),
        Err(Unreadable { path, reason }) => Err(Error::Decode { status, path, reason }),
    }
}

/// Collects what a [`Client`] needs. Nothing is sent and nothing fetched.
#[derive(Debug)]
#[must_use]
pub struct ClientBuilder {
    mchid: Option<String>,
    /// The merchant number in the certificate.
    certified: Option<Mchid>,
    signing: Signing,
    platform_keys: PlatformKeys,
    apiv3_key: Option<ApiV3Key>,
    apiv2_key: Option<ApiV2Key>,
    base_url: String,
    transport: Option<Arc<dyn Transport>>,
    environment: Arc<dyn Environment>,
    user_agent: String,
    timeout: Duration,
}

#[derive(Debug)]
enum Signing {
    Local { key: PrivateKey, serial_no: String },
    Custom(Arc<dyn Signer>),
}

impl ClientBuilder {
    fn new(signing: Signing, platform_keys: PlatformKeys) -> Self {
        Self {
            mchid: None,
            certified: None,
            signing,
            platform_keys,
            apiv3_key: None,
            apiv2_key: None,
            base_url: PRODUCTION_BASE_URL.to_owned(),
            transport: None,
            environment: Arc::new(SystemEnvironment),
            user_agent: concat!("yifen/", env!("CARGO_PKG_VERSION"), " (Rust)").to_owned(),
            timeout: Duration::from_secs(10),
        }
    }

    /// The merchant number that signs, where the certificate names none.
    pub fn mchid(self, mchid: impl Into<String>) -> Self {
        Self { mchid: Some(mchid.into()), ..self }
    }

    /// The APIv3 key, for notifications and certificate downloads.
    pub fn apiv3_key(self, key: ApiV3Key) -> Self {
        Self { apiv3_key: Some(key), ..self }
    }

    /// The APIv2 key, for calls of APIv2 and for the PayScore front end.
    pub fn apiv2_key(self, key: ApiV2Key) -> Self {
        Self { apiv2_key: Some(key), ..self }
    }

    /// Another host, such as the spare `https://api2.mch.weixin.qq.com` or a sandbox: scheme, host and port only.
    pub fn base_url(self, url: impl Into<String>) -> Self {
        Self { base_url: url.into(), ..self }
    }

    /// Signs elsewhere: in a KMS, an HSM, another process, or inline.
    pub fn signer(self, signer: impl Signer) -> Self {
        Self { signing: Signing::Custom(Arc::new(signer)), ..self }
    }

    /// Carries requests another way; share one between clients to share its connections.
    pub fn transport(self, transport: Arc<dyn Transport>) -> Self {
        Self { transport: Some(transport), ..self }
    }

    /// Brings another clock and other nonces.
    pub fn environment(self, environment: Arc<dyn Environment>) -> Self {
        Self { environment, ..self }
    }

    /// The `User-Agent` of every call.
    pub fn user_agent(self, user_agent: impl Into<String>) -> Self {
        Self { user_agent: user_agent.into(), ..self }
    }

    /// The longest a whole call may take once it is signed; 10 seconds unless told otherwise.
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// Checks everything and makes the client.
    ///
    /// # Errors
    /// [`ConfigError`] names the value that cannot be used.
    pub fn build(self) -> Result<Client, ConfigError> {
        let signer: Arc<dyn Signer> = match self.signing {
            // A certificate's serial is a hex number, which the platform spells in upper case and some tools do not.
            Signing::Local { key, serial_no } => {
                Arc::new(LocalSigner::new(key, SerialNo::new(serial_no.to_ascii_uppercase())?))
            }
            Signing::Custom(signer) => signer,
        };
        let mchid = Mchid::new(self.mchid.ok_or(ConfigError::NoMchid)?)?;
        if let Some(certified) = self.certified.filter(|certified| *certified != mchid) {
            return Err(ConfigError::OtherMerchant { certified: certified.to_string(), given: mchid.to_string() });
        }
        let BaseUrl { text: base_url, is_production } = checked_base_url(&self.base_url)?;
        if is_production && is_sandbox_serial(signer.serial_no()) {
            return Err(ConfigError::SandboxKey { serial: signer.serial_no().to_string() });
        }
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        let inner = Inner {
            mchid,
            signer,
            platform_keys: self.platform_keys,
            certificates: Arc::default(),
            apiv3_key: self.apiv3_key,
            apiv2_key: self.apiv2_key,
            base_url,
            is_production,
            transport,
            environment: self.environment,
            user_agent: HeaderValue::try_from(self.user_agent)
                .map_err(|_| ConfigError::Header { name: "User-Agent" })?,
            timeout: self.timeout,
        };
        inner.refuse_sandbox_keys()?;
        Ok(Client(Arc::new(inner)))
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Arc<dyn Transport>, ConfigError> {
    match crate::transport::ReqwestTransport::new() {
        Ok(transport) => Ok(Arc::new(transport)),
        Err(error) => Err(ConfigError::Transport { reason: error.to_string() }),
    }
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::Transport { reason: "built without the `reqwest` feature: give one to the builder".to_owned() })
}

struct BaseUrl {
    /// Without the `/` at the end.
    text: String,
    is_production: bool,
}

fn checked_base_url(text: &str) -> Result<BaseUrl, ConfigError> {
    let refused = || ConfigError::BaseUrl { got: text.chars().take(128).collect() };
    let url = Url::parse(text).map_err(|_| refused())?;
    let bare = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if !bare {
        return Err(refused());
    }
    let is_production = is_production_host(url.host_str().unwrap_or_default());
    let text = url.as_str().trim_end_matches('/').to_owned();
    if is_production && url.scheme() != "https" {
        return Err(ConfigError::PlainHttp { got: text });
    }
    Ok(BaseUrl { text, is_production })
}

fn is_production_host(host: &str) -> bool {
    // A dot at the end names the same host.
    let host = host.trim_end_matches('.');
    ["weixin.qq.com", "wechatpay.cn"]
        .iter()
        .any(|domain| host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

/// A target must survive a URL parser byte for byte, or what is sent is not what was signed, or not where it should go.
fn check_target(base_url: &str, target: &str) -> Result<(), ConfigError> {
    let url = Url::parse(&format!("{base_url}{target}")).map_err(|_| ConfigError::Target)?;
    let survives = target.starts_with('/') && url.fragment().is_none() && &url[Position::BeforePath..] == target;
    if survives { Ok(()) } else { Err(ConfigError::Target) }
}

/// A verified body can be read as any type by hand, too.
impl Reply<()> {
    /// Reads the verified body as JSON.
    ///
    /// # Errors
    /// [`Error::Decode`] names the place that does not fit.
    pub fn json<T: DeserializeOwned>(self) -> Result<Reply<T>, Error> {
        decode(self)
    }
}

const _: fn() = || {
    fn cheap_to_share<T: Clone + Send + Sync>() {}
    cheap_to_share::<Client>();
    cheap_to_share::<Verified<()>>();
};
