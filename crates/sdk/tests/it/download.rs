//! Downloads: what is signed and to whom it is sent, what is believed of what comes, and that half a file is never a whole.

use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;
use futures_util::stream;
use yifen::api::bills::{
    AccountType, ApplyFundFlowBill, ApplySubMerchantFundFlowBill, ApplyTradeBill, BillFile, HashType, SealAlgorithm,
    SealedBillPart, SealedBills, TarType, TradeBillType, UnsealError,
};
use yifen::bill::{BillError, TradeBill};
use yifen::bytes::Bytes;
use yifen::endpoint::bind;
use yifen::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use yifen::http::{HeaderValue, Method, Request, Response};
use yifen::protocol::authorization::Authorization;
use yifen::protocol::sign::request_message;
use yifen::{
    BodyStream, ConfigError, Date, Download, DownloadError, Effect, Error, Sent, Transport, TransportError, code,
};

use crate::platform::{BASE_URL, BY_PUBLIC_KEY, MERCHANT_KEY, OTHER_KEY, Wire, builder, client, key, public_key_mode};

const URL: &str = "http://platform.test:8080/v3/billdownload/file?token=a-b_c~d.1";
const BILL: &str = "交易时间,商户号,微信订单号,商户订单号,交易状态,应结订单金额\r\n\
    `2026-01-02 10:00:00,`1900000001,`42,`tea-20260102-0001,`SUCCESS,`19.90\r\n总交易单数,应结订单总金额\r\n`1,`19.90\r\n";
/// `sha1sum` of [`BILL`].
fn sha1() -> String {
    use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
    digest(&SHA1_FOR_LEGACY_USE_ONLY, BILL.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn date() -> Date {
    "2026-01-02".parse().expect("a day")
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).expect("packs");
    packer.finish().expect("packs")
}

fn file(body: impl Into<Bytes>) -> Response<Bytes> {
    let mut answer = Response::new(body.into());
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    answer
}

async fn downloaded(body: impl Into<Bytes>) -> Download {
    let wire = Wire::always(file(body));
    let answer = BillFile::sha1(sha1(), URL);
    client(&wire, public_key_mode()).download_bill(&answer).await.expect("an unsigned file is an answer")
}

fn in_pieces(pieces: Vec<Result<Bytes, TransportError>>) -> Download {
    Download::new(stream::iter(pieces).boxed(), None)
}

// The calls.

#[test]
fn the_calls_are_bound_as_the_platform_wants_them() {
    let mut trade = ApplyTradeBill::new(date());
    (trade.bill_type, trade.tar_type) = (Some(TradeBillType::All), Some(TarType::Gzip));
    trade.sub_mchid = Some("1900000109".parse().expect("a number"));
    let bound = bind(&trade).expect("binds");
    assert_eq!((bound.method, bound.body.len()), (Method::GET, 0));
    assert_eq!(
        bound.target,
        "/v3/bill/tradebill?bill_date=2026-01-02&bill_type=ALL&sub_mchid=1900000109&tar_type=GZIP"
    );
    assert_eq!(
        bind(&ApplyFundFlowBill::new(date())).expect("binds").target,
        "/v3/bill/fundflowbill?bill_date=2026-01-02"
    );
    for (json, fits) in [
        (r#"{"bill_date":"2026-01-02","bill_type":"NEW"}"#, true),
        (r#"{"bill_date":"2026-1-2"}"#, false),
        (r#"{"bill_date":"2026-01-02","x":1}"#, false),
        ("{}", false),
    ] {
        assert_eq!(serde_json::from_str::<ApplyTradeBill>(json).is_ok(), fits, "{json}");
    }
    let sub = ApplySubMerchantFundFlowBill::new("1900000109", date(), AccountType::Deposit).expect("a number");
    let json = serde_json::to_string(&sub).expect("serialises");
    assert_eq!(serde_json::from_str::<ApplySubMerchantFundFlowBill>(&json).expect("reads"), sub);
    assert!(ApplySubMerchantFundFlowBill::new("", date(), AccountType::All).is_err());
}

#[test]
fn answers_are_read_with_what_nobody_knew_before() {
    let json = r#"{"hash_type":"SM3","hash_value":"ab","download_url":"https://x","new":{"a":1}}"#;
    let read: BillFile = serde_json::from_str(json).expect("reads");
    assert_eq!(read.hash_type, HashType::Other("SM3".to_owned()));
    let json = r#"{"download_bill_count":0,"new":1}"#;
    let read: SealedBills = serde_json::from_str(json).expect("reads");
    assert_eq!((read.download_bill_count, read.download_bill_list.len()), (0, 0));
    let read: SealAlgorithm = serde_json::from_str("\"SM4_GCM\"").expect("reads");
    assert_eq!(read, SealAlgorithm::Sm4Gcm);
}

// Where a download goes.

#[tokio::test]
async fn a_download_is_signed_for_exactly_its_path_and_query() {
    let wire = Wire::always(file(BILL));
    let download = client(&wire, public_key_mode()).download(URL).await.expect("a file");
    assert_eq!(download.content_type(), Some("text/plain"));
    let (request, timeout) = wire.seen().remove(0);
    assert_eq!((request.method(), request.uri().to_string().as_str()), (&Method::GET, URL));
    assert_eq!((timeout, request.headers()[ACCEPT].as_bytes()), (Duration::from_secs(10), &b"*/*"[..]));
    let sent = Authorization::parse(request.headers()[AUTHORIZATION].to_str().expect("text")).expect("reads");
    let message = request_message("GET", "/v3/billdownload/file?token=a-b_c~d.1", sent.timestamp, &sent.nonce_str, b"");
    assert!(key(MERCHANT_KEY).public_key().verifies(&message, &sent.signature));
}

#[tokio::test]
async fn path_and_query_alone_go_to_the_clients_own_base_url() {
    let wire = Wire::always(file("image"));
    let image = client(&wire, public_key_mode()).download("/v3/merchant-service/images/a%2Fb").await.expect("a file");
    assert_eq!(image.bytes(5).await.expect("five bytes"), b"image");
    assert_eq!(wire.seen()[0].0.uri().to_string(), format!("{BASE_URL}/v3/merchant-service/images/a%2Fb"));
}

#[tokio::test]
async fn no_signature_goes_to_a_foreign_host() {
    let wire = Wire::always(file(BILL));
    let client = client(&wire, public_key_mode());
    for url in [
        "",
        "v3/x",
        "https://evil.test/v3/x",
        "https://mch.weixin.qq.com.evil.test/v3/x",
        "https://evilmch.weixin.qq.com/v3/x",
        "https://mp.weixin.qq.com/v3/x",
        "http://api.mch.weixin.qq.com/v3/x",
        "https://api.mch.weixin.qq.com:8443/v3/x",
        "https://user@api.mch.weixin.qq.com/v3/x",
        "https://user:secret@api.mch.weixin.qq.com/v3/x",
        "https://api.mch.weixin.qq.com@evil.test/v3/x",
        "https://api.mch.weixin.qq.com/v3/x#y",
        "http://platform.test/v3/x",
        "https://platform.test:8080/v3/x",
        "http://platform.test:8080.evil.test/v3/x",
        "//evil.test/v3/x",
        "ftp://platform.test:8080/v3/x",
        "data:text/plain,x",
    ] {
        let error = client.download(url).await.expect_err(url);
        assert_eq!((error.effect(), error.is_retryable()), (Effect::None, false), "{url}");
        assert!(
            matches!(error, Error::Request(ConfigError::DownloadUrl { .. } | ConfigError::Target)),
            "{url}: {error:?}"
        );
        assert!(!error.to_string().contains("secret"), "{error}");
    }
    // This client signs with a sandbox's key, which production must never see.
    let error = client.download("https://api.mch.weixin.qq.com/v3/x").await.expect_err("a sandbox's key");
    assert!(matches!(error, Error::Request(ConfigError::SandboxKey { .. })), "{error:?}");
    assert!(wire.seen().is_empty());
}

/// A signer whose serial no sandbox made.
#[tokio::test]
async fn a_client_behind_a_proxy_downloads_from_wechat_pay_itself() {
    let wire = Wire::always(file(BILL));
    let serial = yifen::SerialNo::new("3775B6A45ACD588826D15E583A95F5DD").expect("a serial");
    let built = builder(&wire, public_key_mode()).signer(yifen::LocalSigner::inline(key(MERCHANT_KEY), serial));
    let client = built.build().expect("a client");
    for host in ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com", "api.wechatpay.cn"] {
        client.download(&format!("https://{host}/v3/x?token=1")).await.expect(host);
    }
    client.download("https://API.mch.weixin.qq.com:443/v3/x").await.expect("the same host");
    assert_eq!(wire.seen()[3].0.uri().to_string(), "https://api.mch.weixin.qq.com/v3/x");
}

// What comes.

#[tokio::test]
async fn a_bill_comes_plain_or_packed_and_its_hash_is_of_the_plain_file() {
    for body in [BILL.as_bytes().to_vec(), gzipped(BILL.as_bytes())] {
        assert_eq!(downloaded(body.clone()).await.bytes(1000).await.expect("whole"), BILL.as_bytes());
        let mut bill = downloaded(body).await.rows::<TradeBill>();
        let row = bill.next_row().await.expect("reads").expect("a row");
        assert_eq!(row.out_trade_no(), "tea-20260102-0001");
        assert!(bill.next_row().await.expect("whole").is_none());
        assert_eq!(bill.summary().map(|summary| summary.rows), Some(1));
    }
}

#[tokio::test]
async fn a_file_that_is_another_is_never_whole() {
    let altered = BILL.replace("19.90", "19.91");
    for body in [altered.clone().into_bytes(), gzipped(altered.as_bytes()), BILL.as_bytes()[..20].to_vec(), Vec::new()]
    {
        let mut download = downloaded(body).await;
        let error = loop {
            match download.chunk().await {
                Ok(Some(_)) => {}
                Ok(None) => panic!("another file was taken for whole"),
                Err(error) => break error,
            }
        };
        assert!(matches!(&error, DownloadError::HashMismatch(mismatch) if mismatch.expected == sha1()), "{error}");
        assert!(matches!(download.chunk().await, Err(DownloadError::Over)), "and stays so");
    }
    // Rows that agree with their summary, and still not the bill that was promised.
    let mut bill = downloaded(altered).await.rows::<TradeBill>();
    assert!(bill.next_row().await.expect("reads").is_some());
    let error = bill.next_row().await.expect_err("another hash");
    let BillError::Download(error) = error else { panic!("{error}") };
    assert!(matches!(*error, DownloadError::HashMismatch(_)), "{error}");
    assert!(matches!(bill.next_row().await, Err(BillError::Refused)));
}

#[tokio::test]
async fn a_packed_file_that_is_cut_short_or_altered_does_not_unpack() {
    let packed = gzipped(&BILL.repeat(100).into_bytes());
    for length in 2..packed.len() {
        let error = in_pieces(vec![Ok(packed[..length].to_vec().into())]).gunzip().bytes(1 << 20).await;
        assert!(matches!(error, Err(DownloadError::Gzip(_))), "{length} of {}: {error:?}", packed.len());
    }
    let mut altered = packed.clone();
    let at = altered.len() - 6;
    altered[at] ^= 1;
    let error = in_pieces(vec![Ok(altered.into())]).gunzip().bytes(1 << 20).await;
    assert!(matches!(error, Err(DownloadError::Gzip(_))), "{error:?}");
}

#[tokio::test]
async fn pieces_of_any_size_unpack_to_the_same_file() {
    let plain: Vec<u8> = (0..40_000_u32).flat_map(|number| (number / 7).to_le_bytes()).collect();
    for body in [gzipped(&plain), plain.clone(), [gzipped(&plain[..100]), gzipped(&plain[100..])].concat()] {
        for size in [1, 2, 3, 1000, 100_000, 1_000_000] {
            let mut pieces: Vec<_> = body.chunks(size).map(|piece| Ok(piece.to_vec().into())).collect();
            pieces.insert(0, Ok(Bytes::new()));
            assert!(in_pieces(pieces).gunzip().bytes(plain.len()).await.expect("unpacks") == plain, "{size}");
        }
    }
    for short in ["", "x", "\u{1f}"] {
        let whole = in_pieces(vec![Ok(short.into())]).gunzip().bytes(9).await.expect("passes");
        assert_eq!(whole, short.as_bytes());
    }
}

/// What unpacks to a thousand times as much comes in pieces that fit.
#[tokio::test]
async fn a_gzip_bomb_stays_small() {
    let mut download = in_pieces(vec![Ok(gzipped(&vec![0; 64 << 20]).into())]).gunzip();
    let (mut total, mut most) = (0, 0);
    while let Some(chunk) = download.chunk().await.expect("unpacks") {
        (total, most) = (total + chunk.len(), most.max(chunk.len()));
    }
    assert!(total == 64 << 20 && most <= 8 << 20, "{total} in pieces of {most}");
    let error = in_pieces(vec![Ok(gzipped(&vec![0; 64 << 20]).into())]).gunzip().bytes(1 << 20).await;
    assert!(matches!(error, Err(DownloadError::TooLong { most: 1_048_576 })), "{error:?}");
}

#[tokio::test]
async fn a_connection_that_breaks_is_never_the_end() {
    let broken = || Err(TransportError::new(Sent::Maybe, "the connection broke"));
    let mut download = in_pieces(vec![Ok(BILL.into()), broken()]);
    assert!(download.chunk().await.expect("a piece").is_some());
    assert!(matches!(download.chunk().await, Err(DownloadError::Transport(_))));
    assert!(matches!(download.chunk().await, Err(DownloadError::Over)));
}

#[tokio::test]
async fn refusals_are_typed_when_they_are_signed_and_only_quoted_when_not() {
    let body = r#"{"code":"NO_STATEMENT_EXIST","message":"账单不存在"}"#;
    let signed = client(&Wire::always(BY_PUBLIC_KEY.answer(400, body)), public_key_mode());
    let error = signed.download(URL).await.expect_err("refused");
    assert_eq!((error.code(), error.effect()), (Some(code::NO_STATEMENT_EXIST), Effect::None));
    assert!(!error.is_retryable());
    let creating =
        client(&Wire::always(BY_PUBLIC_KEY.answer(400, r#"{"code":"STATEMENT_CREATING"}"#)), public_key_mode());
    let error = creating.send(&ApplyTradeBill::new(date())).await.expect_err("not ready");
    assert_eq!((error.effect(), error.is_retryable()), (Effect::None, true));
    let signed = client(&Wire::always(BY_PUBLIC_KEY.answer(500, r#"{"code":"SYSTEM_ERROR"}"#)), public_key_mode());
    let error = signed.download(URL).await.expect_err("refused");
    assert_eq!((error.code(), error.effect()), (Some(code::SYSTEM_ERROR), Effect::Unknown));
    assert!(error.is_retryable());

    let mut unsigned = Response::new(Bytes::from(body));
    *unsigned.status_mut() = yifen::http::StatusCode::BAD_REQUEST;
    let error = client(&Wire::always(unsigned), public_key_mode()).download(URL).await.expect_err("refused");
    assert!(matches!(&error, Error::Untrusted { claimed: Some(code), .. } if code == "NO_STATEMENT_EXIST"), "{error}");
    for status in [204, 206, 302] {
        let mut odd = BY_PUBLIC_KEY.answer(status, "");
        odd.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
        assert!(client(&Wire::always(odd), public_key_mode()).download(URL).await.is_err(), "{status}");
    }
}

#[tokio::test]
async fn a_hash_that_cannot_be_checked_is_not_downloaded() {
    let wire = Wire::always(file(BILL));
    let answer: BillFile =
        serde_json::from_str(r#"{"hash_type":"SM3","hash_value":"ab","download_url":"/x"}"#).expect("reads");
    let error = client(&wire, public_key_mode()).download_bill(&answer).await.expect_err("SM3");
    assert!(matches!(error, Error::Request(ConfigError::HashType { .. })) && wire.seen().is_empty(), "{error}");
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_saved_file_is_whole_or_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("bill.csv");
    let length = downloaded(gzipped(BILL.as_bytes())).await.save(&path).await.expect("saves");
    assert_eq!((length, std::fs::read_to_string(&path).expect("the file").as_str()), (BILL.len() as u64, BILL));

    let error = downloaded(&BILL.as_bytes()[..30]).await.save(&path).await.expect_err("half");
    assert!(matches!(error, DownloadError::HashMismatch(_)), "{error}");
    assert_eq!(std::fs::read_to_string(&path).expect("the old file"), BILL);
    let error = downloaded(&BILL.as_bytes()[..30]).await.save(folder.path().join("new.csv")).await;
    assert!(error.is_err());
    let names: Vec<_> =
        std::fs::read_dir(folder.path()).expect("a folder").map(|e| e.expect("e").file_name()).collect();
    assert_eq!(names, ["bill.csv"], "nothing half is left");
    let error = downloaded(BILL).await.save(folder.path().join("no/such/bill.csv")).await;
    assert!(matches!(error, Err(DownloadError::File(_))), "{error:?}");
}

// Sealed parts.

fn sealed(file: &[u8]) -> (SealedBillPart, Vec<u8>) {
    let merchant = key(MERCHANT_KEY);
    let (mut part, sealed) =
        SealedBillPart::seal(1, merchant.public_key(), &[7; 32], "0123456789ab", sha1(), file).expect("seals");
    part.download_url = URL.to_owned();
    (part, sealed)
}

async fn opened(part: &SealedBillPart, body: Vec<u8>, merchant: &str) -> Result<Vec<u8>, DownloadError> {
    client(&Wire::always(file(body)), public_key_mode()).download_sealed_part(part, &key(merchant)).await
}

#[tokio::test]
async fn a_sealed_part_opens_with_the_merchants_key_plain_or_packed() {
    for inside in [BILL.as_bytes().to_vec(), gzipped(BILL.as_bytes())] {
        let (part, body) = sealed(&inside);
        assert_eq!(opened(&part, body, MERCHANT_KEY).await.expect("opens"), BILL.as_bytes());
    }
}

#[tokio::test]
async fn a_sealed_part_that_is_altered_or_anothers_does_not_open() {
    let (part, body) = sealed(BILL.as_bytes());
    let unseal = |error: DownloadError| match error {
        DownloadError::Unseal(error) => error,
        other => panic!("expected Unseal, got {other:?}"),
    };
    for at in [0, 10, body.len() - 1] {
        let mut altered = body.clone();
        altered[at] ^= 1;
        assert_eq!(unseal(opened(&part, altered, MERCHANT_KEY).await.expect_err("altered")), UnsealError::NotAuthentic);
    }
    for length in [0, 15, 16, body.len() - 1] {
        let error = opened(&part, body[..length].to_vec(), MERCHANT_KEY).await.expect_err("cut");
        assert_eq!(unseal(error), UnsealError::NotAuthentic);
    }
    assert_eq!(unseal(opened(&part, body.clone(), OTHER_KEY).await.expect_err("another's")), UnsealError::Key);
    let mut short = part.clone();
    short.nonce = "short".to_owned();
    assert_eq!(
        unseal(opened(&short, body.clone(), MERCHANT_KEY).await.expect_err("short")),
        UnsealError::Nonce { got: 5 }
    );
    let mut other = part;
    other.hash_value = "00".repeat(20);
    let error = opened(&other, body, MERCHANT_KEY).await.expect_err("another hash");
    assert!(matches!(error, DownloadError::HashMismatch(_)), "{error}");
}

// The transport.

/// Knows only whole answers, like every transport from before there were streams.
#[derive(Debug)]
struct Whole;

impl Transport for Whole {
    fn exchange(&self, _: Request<Bytes>, _: Duration) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(std::future::ready(Ok(file(BILL))))
    }
}

#[tokio::test]
async fn a_transport_without_streams_downloads_all_the_same() {
    let wire = Wire::always(file(""));
    let client = builder(&wire, public_key_mode()).transport(Arc::new(Whole)).build().expect("a client");
    let bill = client.download_bill(&BillFile::sha1(sha1(), URL)).await.expect("a file");
    assert_eq!(bill.bytes(1000).await.expect("whole"), BILL.as_bytes());
    let _: BodyStream = stream::empty().boxed();
}
