//! Downloading: the request is signed like any other, the file that comes is not.

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use http::{Method, Response, StatusCode};
use url::{Position, Url};

use super::{Client, verified};
use crate::api::bills::{BillFile, HashType, SealedBillPart};
use crate::download::{Download, DownloadError, MAX_SEALED_PART_BYTES};
use crate::endpoint::BoundCall;
use crate::error::{ConfigError, Error};
use crate::protocol::platform_keys::is_sandbox_serial;
use crate::protocol::rsa::PrivateKey;
use crate::transport::{BodyStream, MAX_ANSWER_BYTES, Sent, TransportError};

impl Client {
    /// Downloads a bill that an answer of [`api::bills`](crate::api::bills) or another product gave the address of: it is
    /// unpacked if it comes packed, and checked against its hash while it is read.
    ///
    /// ```no_run
    /// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use yifen::api::bills::{ApplyTradeBill, TarType};
    /// use yifen::bill::TradeBill;
    /// let mut call = ApplyTradeBill::new("2026-01-02".parse()?);
    /// call.tar_type = Some(TarType::Gzip);
    /// let file = client.send(&call).await?;
    /// let mut bill = client.download_bill(&file).await?.rows::<TradeBill>();
    /// while let Some(row) = bill.next_row().await? {
    ///     println!("{} {}", row.out_trade_no(), row.settlement_total()?);
    /// }
    /// // Only here is the bill known to be whole.
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`Self::download`]; [`ConfigError::HashType`] for a hash this crate cannot check.
    pub async fn download_bill(&self, file: &BillFile) -> Result<Download, Error> {
        checkable(&file.hash_type)?;
        Ok(self.download(&file.download_url).await?.gunzip().expect_sha1(&file.hash_value))
    }

    /// Downloads any file: a bill, an electronic receipt (电子回单), the image of a complaint.
    ///
    /// `url` is the address an answer or a notification gave, which must be WeChat Pay's by https or this client's own base
    /// URL, since a signed request goes to no one else; or path and query alone. What comes is not signed and not checked:
    /// give it its hash with [`Download::expect_sha1`] where there is one.
    ///
    /// The client's timeout holds for the beginning of the answer and for every piece of it, not for the whole file.
    ///
    /// # Errors
    /// [`ConfigError::DownloadUrl`] for any other address; nothing was sent. A refusal of the platform is an
    /// [`Error::Api`] when it is signed, and [`Error::Untrusted`] with the code it claims when it is not.
    pub async fn download(&self, url: &str) -> Result<Download, Error> {
        let (origin, target) = self.place(url)?;
        let bound = BoundCall { method: Method::GET, target, body: Bytes::new() };
        let mut request = self.signed_request_to(&origin, bound, None).await?;
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("*/*"));
        let answer = self.0.transport.stream(request, self.0.timeout).await?;
        let (parts, body) = answer.into_parts();
        if parts.status == StatusCode::OK {
            let content_type = parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
            return Ok(Download::new(body, content_type.map(|text| text.chars().take(128).collect())));
        }
        let refusal = Response::from_parts(parts, whole(body).await?);
        let status = refusal.status();
        let reply = verified(&self.0.platform_keys, self.0.environment.now(), refusal)?;
        let reason = format!("a file was expected, with HTTP 200; {} bytes came", reply.raw.len());
        Err(Error::Decode { status, path: String::new(), reason })
    }

    /// Downloads a sealed part and opens it with the private key of the merchant's certificate: decrypted first, then
    /// unpacked if it is packed, then checked against its hash. A part is never handed out before all of it is authentic, so
    /// it is held in memory, at most [`MAX_SEALED_PART_BYTES`].
    ///
    /// ```no_run
    /// # async fn example(client: yifen::Client, key: yifen::PrivateKey) -> Result<(), Box<dyn std::error::Error>> {
    /// use yifen::api::bills::{AccountType, ApplySubMerchantFundFlowBill};
    /// use yifen::bill::{BillReader, FundFlowBill};
    /// let call = ApplySubMerchantFundFlowBill::new("1900000109", "2026-01-02".parse()?, AccountType::Basic)?;
    /// let mut parts = client.send(&call).await?.download_bill_list;
    /// parts.sort_by_key(|part| part.bill_sequence);
    /// let mut whole = Vec::new();
    /// for part in &parts {
    ///     whole.extend(client.download_sealed_part(part, &key).await?);
    /// }
    /// let mut bill = BillReader::<FundFlowBill, _>::new(whole.as_slice());
    /// while let Some(row) = bill.next_row()? {
    ///     println!("{} {}", row.flow_no(), row.amount()?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`Self::download_bill`] and [`Download::bytes`]; [`DownloadError::Unseal`] when it does not open.
    pub async fn download_sealed_part(
        &self,
        part: &SealedBillPart,
        merchant: &PrivateKey,
    ) -> Result<Vec<u8>, DownloadError> {
        checkable(&part.hash_type).map_err(Error::from)?;
        let sealed = self.download(&part.download_url).await?.bytes(MAX_SEALED_PART_BYTES).await?;
        let opened = part.open(merchant, sealed)?;
        let opened: BodyStream = stream::iter([Ok(Bytes::from(opened))]).boxed();
        Download::new(opened, None).gunzip().expect_sha1(&part.hash_value).bytes(MAX_SEALED_PART_BYTES).await
    }

    /// Where a download goes, as origin and target; nowhere but to WeChat Pay or to where this client goes anyway.
    fn place(&self, url: &str) -> Result<(String, String), ConfigError> {
        if url.starts_with('/') && !url.starts_with("//") {
            super::check_target(&self.0.base_url, url)?;
            return Ok((self.0.base_url.clone(), url.to_owned()));
        }
        let refused = |host: &str| ConfigError::DownloadUrl { host: host.chars().take(128).collect() };
        let url = Url::parse(url).map_err(|_| refused(""))?;
        let own = Url::parse(&self.0.base_url).map_err(|_| refused(""))?;
        let host = url.host_str().unwrap_or_default();
        let is_bare = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
        let is_platform = url.scheme() == "https" && url.port().is_none() && is_download_host(host);
        if !is_bare || !(is_platform || url.origin() == own.origin()) {
            return Err(refused(host));
        }
        let serial = self.0.signer.serial_no();
        if is_platform && is_sandbox_serial(serial) {
            return Err(ConfigError::SandboxKey { serial: serial.to_string() });
        }
        Ok((url[..Position::BeforePath].to_owned(), url[Position::BeforePath..Position::AfterQuery].to_owned()))
    }
}

fn is_download_host(host: &str) -> bool {
    let is_under = |domain| host.strip_suffix(domain).is_some_and(|rest: &str| rest.is_empty() || rest.ends_with('.'));
    is_under("mch.weixin.qq.com") || is_under("wechatpay.cn")
}

fn checkable(hash_type: &HashType) -> Result<(), ConfigError> {
    match hash_type {
        HashType::Sha1 => Ok(()),
        HashType::Other(name) => Err(ConfigError::HashType { got: name.chars().take(32).collect() }),
    }
}

async fn whole(mut body: BodyStream) -> Result<Bytes, TransportError> {
    let mut whole = Vec::new();
    while let Some(chunk) = body.next().await.transpose()? {
        if whole.len() + chunk.len() > MAX_ANSWER_BYTES {
            let reason = format!("the answer is longer than {MAX_ANSWER_BYTES} bytes");
            return Err(TransportError::new(Sent::Maybe, reason));
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(whole.into())
}
