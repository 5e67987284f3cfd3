//! What each fuzz target does with its bytes. A plain function each, so that a stable `cargo test` can run it on every seed.
//!
//! `cargo +nightly fuzz run <target> fuzz/corpus/<target> fuzz/seeds/<target>` from the root of the repository. An input that
//! showed a bug is kept in `fuzz/seeds/<target>`.

use std::sync::LazyLock;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use yifen::bill::{
    BillError, BillParser, BillReader, BillWriter, FundFlowBill, Layout, ProfitSharingBill, Step, TradeBill,
};
use yifen::http::{HeaderMap, HeaderValue};
use yifen::notification::{Envelope, NotificationError, NotificationReader, Resource};
use yifen::protocol::authorization::{Authorization, SCHEME};
use yifen::protocol::sign::response_message;
use yifen::protocol::v2::V2SignType;
use yifen::protocol::verify::header;
use yifen::v2::{
    self, Fields, MAX_XML_BYTES, MicropayAnswer, OrderQueryAnswer, RawAnswer, RefundAnswer, RefundQueryAnswer,
    ReverseAnswer, V2Answer, V2Bill, V2Error,
};
use yifen::{ApiV2Key, ApiV3Key, Certificate, PlatformKeys, PrivateKey, PublicKey, Timestamp};

/// Reads the bytes as an `Authorization` header, bare and behind the scheme. What is read must read the same again.
pub fn authorization(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for header in [text.to_owned(), format!("{SCHEME} {text}")] {
        match Authorization::parse(&header) {
            Ok(read) => {
                let written = read.to_string();
                // Only a header at the very limit grows beyond it when it is written in our own order.
                if written.len() <= header.len() {
                    assert_eq!(Authorization::parse(&written), Ok(read));
                }
            }
            Err(error) => drop(error.to_string()),
        }
    }
}

/// Gives the bytes to the notification reader in one of eight ways, by the first byte (`0` to `7`, modulo eight):
///
/// 0. as a signed body;
/// 1. as the sealed content of a signed payment;
/// 2. as the sealed content of a signed echo;
/// 3. as edits of a payment's envelope, signed after them;
/// 4. as edits of a payment's envelope, signed before them, which must be refused;
/// 5. as edits of a payment's sealed content;
/// 6. as JSON in place of one of the envelope's fields, signed;
/// 7. as the four signature headers, which must be refused.
pub fn notification(data: &[u8]) {
    let Some((&way, data)) = data.split_first() else { return };
    let good = || envelope("TRANSACTION.SUCCESS", PAID.as_bytes());
    match way % 8 {
        0 => drop(read(&sign(data), data)),
        1 => read_sealed("TRANSACTION.SUCCESS", data),
        2 => read_sealed("SECURITY_ECHO.SUCCESS", data),
        3 => {
            let body = edited(&good(), data);
            drop(read(&sign(&body), &body));
        }
        4 => {
            let (good, body) = (good(), edited(&good(), data));
            let read = read(&sign(&good), &body);
            assert!(
                body == good || matches!(read, Err(NotificationError::Untrusted(_))),
                "an altered body was believed"
            );
        }
        5 => read_sealed("TRANSACTION.SUCCESS", &edited(PAID.as_bytes(), data)),
        6 => {
            let body = with_field(&good(), data);
            drop(read(&sign(&body), &body));
        }
        _ => {
            let body = good();
            let mut values = data.splitn(4, |byte| *byte == b'\n');
            let mut headers = HeaderMap::new();
            for name in [header::TIMESTAMP, header::NONCE, header::SIGNATURE, header::SERIAL] {
                if let Some(Ok(value)) = values.next().map(HeaderValue::from_bytes) {
                    headers.insert(name, value);
                }
            }
            assert!(matches!(read(&headers, &body), Err(NotificationError::Untrusted(_))), "a forgery was believed");
        }
    }
}

/// Reads the bytes as a key file in one of six ways, by the first byte (`0` to `5`, modulo six):
///
/// 0. as a text;
/// 1. as what a PRIVATE KEY block holds;
/// 2. as what a CERTIFICATE block holds;
/// 3. as what a PUBLIC KEY block holds;
/// 4. as edits of a private key file;
/// 5. as edits of a certificate.
///
/// A private key that is read signs what its public half verifies; an error shows no line of what was given.
pub fn pem(data: &[u8]) {
    let Some((&way, data)) = data.split_first() else { return };
    let block =
        |label: &str| format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", BASE64_STANDARD.encode(data));
    let text = match way % 6 {
        0 => String::from_utf8_lossy(data).into_owned(),
        1 => block("PRIVATE KEY"),
        2 => block("CERTIFICATE"),
        3 => block("PUBLIC KEY"),
        4 => String::from_utf8_lossy(&edited(MERCHANT_KEY.as_bytes(), data)).into_owned(),
        _ => String::from_utf8_lossy(&edited(MERCHANT_CERTIFICATE.as_bytes(), data)).into_owned(),
    };
    let keys = PlatformKeys::new();
    let refusals = [
        PrivateKey::from_pem(&text).map(|key| assert!(key.public_key().verifies(b"x", &key.sign(b"x")))).err(),
        PublicKey::from_pem(&text).map(drop).err(),
        Certificate::from_pem(&text).map(|certificate| drop((certificate.mchid(), format!("{certificate:?}")))).err(),
        keys.add_certificate(&text).map(drop).err(),
    ];
    for refusal in refusals.iter().flatten() {
        let shown = format!("{refusal} {refusal:?}");
        let lines = text.split(|letter: char| letter.is_whitespace() || letter == '\\').filter(|line| line.len() >= 40);
        for line in lines {
            assert!(!shown.contains(line), "a piece of the key is shown");
        }
    }
}

const MERCHANT_KEY: &str = include_str!("../../crates/sandbox/keys/merchant_1900000001_key.pem");
const MERCHANT_CERTIFICATE: &str = include_str!("../../crates/sandbox/keys/merchant_1900000001_cert.pem");

/// Gives the bytes to what reads APIv2's XML, in one of four ways, by the first byte (`0` to `3`, modulo four):
///
/// 0. as a message: what is read must read the same once written, and as every type once it is signed;
/// 1. as edits of a signed payment, which must be refused unless they change nothing;
/// 2. as edits of a sealed refund;
/// 3. as a forged answer or notification, which must be refused.
pub fn v2_xml(data: &[u8]) {
    let Some((&way, data)) = data.split_first() else { return };
    match way % 4 {
        0 => {
            let Ok(mut fields) = Fields::read(data, "xml") else { return };
            let written = fields.write();
            if written.len() <= MAX_XML_BYTES {
                assert_eq!(Fields::read(written.as_bytes(), "xml").as_ref(), Ok(&fields));
            }
            fields.insert("return_code", "SUCCESS");
            let sign = v2::signature(&fields, &APIV2_KEY, V2SignType::HmacSha256);
            fields.insert("sign", sign);
            assert_eq!(v2::verify(&fields, &APIV2_KEY), Ok(()));
            let signed = fields.write();
            if let Err(error) = v2::read_payment_notice(&APIV2_KEY, signed.as_bytes()) {
                hides_the_openid(&error);
            }
            answers(signed.as_bytes());
        }
        1 => {
            let body = edited(V2_PAID.as_bytes(), data);
            if v2::read_payment_notice(&APIV2_KEY, &body).is_ok() {
                // What is empty is not signed, and means nothing.
                let said = |body: &[u8]| {
                    let fields = Fields::read(body, "xml").expect("it was believed");
                    let said = fields.iter().filter(|(_, value)| !value.is_empty());
                    said.map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>()
                };
                assert_eq!(said(&body), said(V2_PAID.as_bytes()), "an edit was believed");
            }
        }
        2 => match v2::read_refund_notice(&APIV2_KEY, &edited(V2_REFUND.as_bytes(), data)) {
            Ok(hint) => drop(format!("{hint:?}")),
            Err(error) => hides_the_openid(&error),
        },
        _ => {
            assert!(v2::read_payment_notice(&APIV2_KEY, data).is_err(), "a forgery was believed");
            assert!(answers(data).iter().all(|believed| !believed), "a forgery was believed");
        }
    }
}

/// Whether each type believed it.
fn answers(body: &[u8]) -> [bool; 5] {
    fn believed<T: V2Answer>(body: &[u8]) -> bool {
        let asked = Fields::default();
        match T::read(RawAnswer::new(yifen::http::StatusCode::OK, body, &APIV2_KEY, &asked)) {
            Ok(_) => true,
            Err(error) => {
                drop((error.to_string(), error.effect(), error.is_retryable(), error.remedy()));
                matches!(error, V2Error::Api(_) | V2Error::Decode { .. })
            }
        }
    }
    believed::<V2Bill>(body);
    [
        believed::<MicropayAnswer>(body),
        believed::<OrderQueryAnswer>(body),
        believed::<ReverseAnswer>(body),
        believed::<RefundAnswer>(body),
        believed::<RefundQueryAnswer>(body),
    ]
}

fn hides_the_openid(error: &v2::V2NoticeError) {
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(OPENID), "an openid is shown: {shown}");
    assert!(!error.http_status().is_success(), "a refusal must not be answered with success");
}

/// Signed and sealed with the documents' sample key.
const V2_PAID: &str = include_str!("../messages/v2_paid.xml");
const V2_REFUND: &str = include_str!("../messages/v2_refund.xml");

static APIV2_KEY: LazyLock<ApiV2Key> =
    LazyLock::new(|| ApiV2Key::new("192006250b4c09247ec02edce69f6a2d").expect("32 characters"));

/// Gives the bytes to the bill reader, whole and in pieces as long as the second byte says, in one of five ways, by the first
/// byte (`0` to `4`, modulo five):
///
/// 0. as a trade bill;
/// 1. as a fund-flow bill;
/// 2. as a profit-sharing bill;
/// 3. as edits of a trade bill;
/// 4. as edits of a fund-flow bill.
///
/// Both readings must agree. A trade bill that is whole must come to the same when it is written and read again.
pub fn bill(data: &[u8]) {
    let [way, size, data @ ..] = data else { return };
    let size = usize::from(*size).max(1);
    match way % 5 {
        0 => trade_bill(data, size),
        1 => drop(read_bill::<FundFlowBill, _>(data, size, |row| row.to_entry())),
        2 => drop(read_bill::<ProfitSharingBill, _>(data, size, |row| row.to_entry())),
        3 => trade_bill(&edited(TRADE_BILL.as_bytes(), data), size),
        _ => drop(read_bill::<FundFlowBill, _>(&edited(FUND_FLOW_BILL.as_bytes(), data), size, |row| row.to_entry())),
    }
}

const TRADE_BILL: &str = include_str!("../seeds/bill/trade");
const FUND_FLOW_BILL: &str = include_str!("../seeds/bill/fund_flow");

fn trade_bill(file: &[u8], size: usize) {
    let Ok(entries) = read_bill::<TradeBill, _>(file, size, |row| row.to_entry()) else { return };
    let mut bill = BillWriter::new(Vec::new(), TradeBill::REFUND).expect("memory takes it");
    entries.iter().for_each(|entry| bill.write(entry).expect("sums that were read fit"));
    let written = bill.finish().expect("memory takes it");
    let again = read_bill::<TradeBill, _>(&written, size, |row| row.to_entry()).expect("what was written reads");
    assert_eq!(again.len(), entries.len());
    for (again, entry) in again.iter().zip(&entries) {
        assert_eq!((again.trade_time, again.settlement_total), (entry.trade_time, entry.settlement_total));
        assert_eq!((again.refund, again.service_fee, again.rate), (entry.refund, entry.service_fee, entry.rate));
    }
}

/// Every row, or the first error; whole and in pieces alike.
fn read_bill<L: Layout, E: PartialEq + std::fmt::Debug>(
    file: &[u8],
    size: usize,
    entry: impl Fn(L::Row<'_>) -> Result<E, BillError>,
) -> Result<Vec<E>, BillError> {
    let whole = read_whole::<L, E>(file, &entry);
    let pieces = read_pieces::<L, E>(file, size, &entry);
    match (&whole, &pieces) {
        (Ok(whole), Ok(pieces)) => assert_eq!(whole, pieces),
        (Err(whole), Err(pieces)) => {
            let shown = whole.to_string();
            assert_eq!(shown, pieces.to_string());
            assert!(!shown.contains(OPENID), "an openid is shown: {shown}");
        }
        (whole, pieces) => panic!("whole {whole:?}, in pieces {pieces:?}"),
    }
    whole
}

fn read_whole<L: Layout, E>(
    file: &[u8],
    entry: &impl Fn(L::Row<'_>) -> Result<E, BillError>,
) -> Result<Vec<E>, BillError> {
    let mut bill = BillReader::<L, _>::new(file);
    let mut entries = Vec::new();
    while let Some(row) = bill.next_row()? {
        entries.push(entry(row)?);
    }
    Ok(entries)
}

fn read_pieces<L: Layout, E>(
    file: &[u8],
    size: usize,
    entry: &impl Fn(L::Row<'_>) -> Result<E, BillError>,
) -> Result<Vec<E>, BillError> {
    let mut parser = BillParser::<L>::new();
    let (mut pieces, mut entries) = (file.chunks(size), Vec::new());
    loop {
        match parser.advance()? {
            Step::Row => entries.push(entry(parser.row())?),
            Step::NeedMore => match pieces.next() {
                Some(piece) => parser.push(piece),
                None => parser.end(),
            },
            Step::End => return Ok(entries),
        }
    }
}

const NOW: Timestamp = Timestamp::from_unix(1_767_319_200);
const NONCE: &str = "d824f2e086d3c1df967785d13fcd22ef";
const SERIAL: &str = "PUB_KEY_ID_594946454E0000000000000000000001";
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
const PAID: &str = r#"{"mchid":"1900000001","appid":"wx8888888888888888","out_trade_no":"tea-20260102-0001","transaction_id":"4200000000202601021234567890","trade_type":"NATIVE","trade_state":"SUCCESS","trade_state_desc":"支付成功","bank_type":"OTHERS","attach":"","success_time":"2026-01-02T09:59:58+08:00","payer":{"openid":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"},"amount":{"total":1990,"payer_total":1980,"currency":"CNY","payer_currency":"CNY"},"scene_info":{"device_id":"1"},"promotion_detail":[{"coupon_id":"109519","name":"单品惠","scope":"GLOBAL","type":"CASH","amount":10,"stock_id":"931386","wechatpay_contribute":10,"merchant_contribute":0,"other_contribute":0,"currency":"CNY","goods_detail":[{"goods_id":"M1006","quantity":1,"unit_price":100,"discount_amount":10,"goods_remark":"x"}]}]}"#;

static PLATFORM: LazyLock<PrivateKey> = LazyLock::new(|| {
    PrivateKey::from_pem(include_str!("../../crates/sandbox/keys/platform_public_key_key.pem")).expect("a private key")
});

static APIV3_KEY: LazyLock<ApiV3Key> = LazyLock::new(|| ApiV3Key::new([b'k'; 32]).expect("32 bytes"));

static READER: LazyLock<NotificationReader> = LazyLock::new(|| {
    let keys = PlatformKeys::new();
    let pem = include_str!("../../crates/sandbox/keys/platform_public_key.pem");
    keys.add_public_key(SERIAL, pem).expect("a public key");
    NotificationReader::new(keys, APIV3_KEY.clone())
});

/// What is refused after it was verified is refused without a word of it: the openid in the content, or wherever the fuzzer
/// copied it, may not show.
fn read(headers: &HeaderMap, body: &[u8]) -> Result<(), NotificationError> {
    match READER.read(NOW, headers, body) {
        Ok(notification) => {
            drop(format!("{notification:?}"));
            Ok(())
        }
        Err(error) => {
            let shown = format!("{error} {error:?}");
            let is_untrusted = matches!(error, NotificationError::Untrusted(_));
            assert!(is_untrusted || !shown.contains(OPENID), "an openid is shown: {shown}");
            assert!(!error.http_status().is_success(), "a refusal must not be answered with success");
            Err(error)
        }
    }
}

fn read_sealed(event_type: &str, plaintext: &[u8]) {
    let body = envelope(event_type, plaintext);
    drop(read(&sign(&body), &body));
}

fn envelope(event_type: &str, plaintext: &[u8]) -> Vec<u8> {
    let resource = Resource::seal(&APIV3_KEY, "fdasflkja484", "transaction", plaintext).expect("a 12-byte nonce");
    let envelope = Envelope::new("EV-2018022511223320873".to_owned(), NOW, event_type, "支付成功", resource);
    serde_json::to_vec(&envelope).expect("an envelope serialises")
}

fn sign(body: &[u8]) -> HeaderMap {
    let timestamp = NOW.unix().to_string();
    let signature = PLATFORM.sign(&response_message(&timestamp, NONCE, body));
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::TIMESTAMP, timestamp.as_str()),
        (header::NONCE, NONCE),
        (header::SIGNATURE, &signature),
        (header::SERIAL, SERIAL),
    ] {
        headers.insert(name, HeaderValue::from_str(value).expect("text"));
    }
    headers
}

/// Each three bytes put the third at the place the first two name; what is left cuts the end off.
fn edited(good: &[u8], edits: &[u8]) -> Vec<u8> {
    let mut edited = good.to_vec();
    let (edits, rest) = edits.as_chunks::<3>();
    for [high, low, byte] in edits {
        let at = usize::from(u16::from_be_bytes([*high, *low])) % edited.len();
        edited[at] = *byte;
    }
    edited.truncate(edited.len() - rest.iter().map(|byte| usize::from(*byte)).sum::<usize>().min(edited.len()));
    edited
}

/// The first byte names a field of the envelope; the rest, as JSON or else as text, becomes its value.
fn with_field(good: &[u8], data: &[u8]) -> Vec<u8> {
    const FIELDS: [&str; 11] = [
        "/id",
        "/create_time",
        "/event_type",
        "/resource_type",
        "/summary",
        "/resource",
        "/resource/original_type",
        "/resource/algorithm",
        "/resource/ciphertext",
        "/resource/associated_data",
        "/resource/nonce",
    ];
    let Some((&field, value)) = data.split_first() else { return good.to_vec() };
    let mut envelope: Value = serde_json::from_slice(good).expect("our own envelope is JSON");
    let place = envelope.pointer_mut(FIELDS[usize::from(field) % FIELDS.len()]).expect("every envelope has the field");
    *place = serde_json::from_slice(value).unwrap_or_else(|_| String::from_utf8_lossy(value).into_owned().into());
    envelope.to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    fn seeds(target: &str) -> Vec<Vec<u8>> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds").join(target);
        let mut paths: Vec<_> =
            fs::read_dir(folder).expect("seeds").map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        let seeds: Vec<_> = paths.iter().map(|path| fs::read(path).expect("a seed")).collect();
        assert!(seeds.len() >= 8, "{target} has {} seeds", seeds.len());
        seeds
    }

    /// The same inputs on every machine: splitmix64 from a fixed seed.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ (mixed >> 31)
        }

        fn below(&mut self, most: usize) -> usize {
            usize::try_from(self.roll() % u64::try_from(most.max(1)).expect("fits")).expect("below a usize")
        }

        fn mutate(&mut self, input: &mut Vec<u8>) {
            for _ in 0..=self.below(4) {
                let at = self.below(input.len() + 1);
                let byte = self.roll().to_le_bytes()[0];
                match self.below(4) {
                    0 => input.insert(at, byte),
                    1 if at < input.len() => drop(input.remove(at)),
                    2 => input.truncate(at.max(1)),
                    _ if at < input.len() => input[at] = byte,
                    _ => input.push(byte),
                }
            }
        }
    }

    fn smoke(target: &str, run: fn(&[u8]), mutations: usize) {
        let seeds = seeds(target);
        seeds.iter().for_each(|seed| run(seed));
        let mut dice = Dice(1);
        for _ in 0..mutations {
            let mut input = seeds[dice.below(seeds.len())].clone();
            dice.mutate(&mut input);
            run(&input);
        }
    }

    #[test]
    fn authorization_holds_on_seeds_and_mutations() {
        smoke("authorization", authorization, 20_000);
    }

    #[test]
    fn notification_holds_on_seeds_and_mutations() {
        smoke("notification", notification, 4_000);
    }

    #[test]
    fn pem_holds_on_seeds_and_mutations() {
        smoke("pem", pem, 4_000);
    }

    #[test]
    fn v2_xml_holds_on_seeds_and_mutations() {
        smoke("v2_xml", v2_xml, 20_000);
    }

    #[test]
    fn the_good_messages_of_apiv2_are_good() {
        v2::read_payment_notice(&APIV2_KEY, V2_PAID.as_bytes()).expect("reads");
        v2::read_refund_notice(&APIV2_KEY, V2_REFUND.as_bytes()).expect("reads");
    }

    #[test]
    fn bill_holds_on_seeds_and_mutations() {
        smoke("bill", bill, 20_000);
    }

    #[test]
    fn the_good_bills_are_good() {
        read_whole::<TradeBill, _>(TRADE_BILL.as_bytes(), &|row| row.to_entry()).expect("reads");
        read_whole::<FundFlowBill, _>(FUND_FLOW_BILL.as_bytes(), &|row| row.to_entry()).expect("reads");
    }

    #[test]
    fn the_good_notification_is_good() {
        let body = envelope("TRANSACTION.SUCCESS", PAID.as_bytes());
        read(&sign(&body), &body).expect("reads");
    }
}
