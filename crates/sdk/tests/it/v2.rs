//! APIv2 against a made-up platform: what is sent byte for byte, what is believed, and how it calls what goes wrong.

mod messages;

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use yifen::bytes::Bytes;
use yifen::http::header::{AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use yifen::http::{Method, Request, Response, StatusCode};
use yifen::v2::*;
use yifen::{
    ApiV2Key, Client, ConfigError, Currency, Effect, Fen, Openid, PlatformKeys, Sent, Timestamp, Transport,
    TransportError, Trust,
};

use self::messages as m;
use crate::platform::{Wire, builder};

const APPID: &str = "wx8888888888888888";
const ORDER: &str = "tea-20260102-0001";
const REFUND: &str = "tea-20260102-0001-r1";
const AUTH_CODE: &str = "134567890123456789";
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";

/// A wire whose TLS would present the merchant certificate.
#[derive(Debug)]
struct Certified(Wire);

impl Transport for Certified {
    fn exchange(
        &self,
        request: Request<Bytes>,
        timeout: Duration,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        self.0.exchange(request, timeout)
    }

    fn presents_certificate(&self) -> bool {
        true
    }
}

fn key() -> ApiV2Key {
    ApiV2Key::new("192006250b4c09247ec02edce69f6a2d").expect("32 characters")
}

fn certified(wire: &Wire) -> Client {
    let transport = Arc::new(Certified(wire.clone()));
    builder(wire, PlatformKeys::new()).apiv2_key(key()).transport(transport).build().expect("a client")
}

async fn answered<C: V2Call>(call: &C, answer: &'static str) -> Result<C::Answer, V2Error> {
    certified(&Wire::always(Response::new(answer.into()))).send_v2(call).await
}

/// What was sent, and the answer.
async fn exchanged<C: V2Call>(call: &C, answer: &'static str) -> (String, String, C::Answer) {
    let wire = Wire::always(Response::new(answer.into()));
    let answer = certified(&wire).send_v2(call).await.expect("a success");
    let (request, _) = wire.seen().remove(0);
    assert_eq!(request.method(), Method::POST);
    assert_eq!(request.headers()[CONTENT_TYPE], "text/xml; charset=utf-8");
    assert!(request.headers().contains_key(USER_AGENT) && !request.headers().contains_key(AUTHORIZATION));
    (request.uri().path().to_owned(), String::from_utf8(request.body().to_vec()).expect("UTF-8"), answer)
}

fn micropay() -> Micropay {
    Micropay::new(APPID, "Tea for two", ORDER, Fen::new(1990), "203.0.113.7", AUTH_CODE).expect("a good charge")
}

fn by_number() -> OrderNo {
    OrderNo::out_trade_no(ORDER).expect("a good number")
}

fn refund() -> Refund {
    Refund::new(APPID, by_number(), REFUND, Fen::new(1990), Fen::new(990)).expect("a good refund")
}

fn unified_order() -> UnifiedOrder {
    let notify_url = "https://shop.example/notify";
    UnifiedOrder::new(APPID, "Tea for two", ORDER, Fen::new(1990), "2001:db8::1", notify_url, TradeType::Jsapi)
        .expect("a good order")
}

// What is sent, and what comes back.

#[tokio::test]
async fn micropay_sends_what_was_signed_and_reads_the_payment() {
    let mut call = micropay();
    call.version = Some("1.0".to_owned());
    call.body = "Tea & <cake>".to_owned();
    let mut detail = GoodsDetail::new(vec![Goods::new("cup-1", 2, Fen::new(995))]);
    detail.cost_price = Some(Fen::new(2000));
    call.detail = Some(detail);
    call.attach = Some("两杯".to_owned());
    let mut store = StoreInfo::new("SZTX001");
    store.name = Some("茶馆".to_owned());
    call.scene_info = Some(SceneInfo::new(store));
    call.sub_appid = Some("wx7777777777777777".try_into().expect("an appid"));
    call.sub_mch_id = Some("1900000109".try_into().expect("a merchant number"));
    call.time_expire = Some(Timestamp::from_unix(1_767_319_500).into());
    call.fee_type = Some(Currency::Cny);
    call.receipt = Some(YesNo::Yes);

    let (path, sent, paid) = exchanged(&call, m::A_MICROPAY).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/pay/micropay", m::MICROPAY));
    assert_eq!(paid.openid, Some(Openid::new(OPENID).expect("an openid")));
    assert_eq!(
        (paid.total_fee, paid.cash_fee, paid.coupon_fee),
        (Fen::new(1990), Some(Fen::new(1980)), Some(Fen::new(10)))
    );
    assert_eq!((paid.trade_type, paid.is_subscribe, paid.attach), (Some(TradeType::Micropay), Some(YesNo::No), None));
    assert_eq!(paid.time_end.and_then(|time| time.timestamp()), Some(Timestamp::from_unix(1_767_319_201)));
    let promotions = paid.promotion_detail.expect("promotions").promotions().expect("reads");
    assert_eq!(promotions[0].amount, Some(Fen::new(10)));
}

#[tokio::test]
async fn order_query_collects_coupons() {
    let mut call = OrderQuery::new(APPID, OrderNo::transaction_id("4200000000202601021234567890").expect("a number"))
        .expect("a query");
    call.version = Some("1.0".to_owned());
    let (path, sent, order) = exchanged(&call, m::A_ORDERQUERY).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/pay/orderquery", m::ORDERQUERY));
    assert!(order.trade_state.is_paid());
    let fees: Vec<_> = order.coupons.iter().map(|coupon| coupon.coupon_fee.map(Fen::get)).collect();
    assert_eq!((order.coupon_count, fees), (Some(2), vec![Some(40), Some(50)]));
    assert_eq!(order.coupons[1].coupon_type.as_deref(), Some("NO_CASH"));

    let unpaid = answered(&OrderQuery::new(APPID, by_number()).expect("a query"), m::A_NOTPAY).await.expect("an order");
    assert_eq!((unpaid.trade_state, unpaid.total_fee, unpaid.device_info), (TradeState::NotPay, None, None));
}

#[tokio::test]
async fn reverse_says_whether_to_repeat() {
    let mut call = Reverse::new(APPID, by_number()).expect("a call");
    call.sub_mch_id = Some("1900000109".try_into().expect("a merchant number"));
    let (path, sent, answer) = exchanged(&call, m::A_REVERSE).await;
    assert_eq!((path.as_str(), sent.as_str(), answer.must_repeat()), ("/secapi/pay/reverse", m::REVERSE, false));

    let error = answered(&call, m::A_RECALL).await.expect_err("refused");
    assert_eq!((error.effect(), error.is_retryable()), (Effect::Unknown, true));
    assert_eq!(error.remedy(), "reverse again, with the same number");
}

#[tokio::test]
async fn small_calls_send_what_was_signed() {
    let (path, sent, answer) =
        exchanged(&AuthCodeToOpenid::new(APPID, AUTH_CODE).expect("a call"), m::A_AUTHCODE).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/tools/authcodetoopenid", m::AUTHCODE));
    assert_eq!(answer.openid.as_str(), OPENID);

    let (path, sent, _) = exchanged(&CloseOrder::new(APPID, ORDER).expect("a call"), m::A_CLOSE).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/pay/closeorder", m::CLOSE));

    let long_url = "weixin://wxpay/bizpayurl?sign=XX&appid=XX";
    let (path, sent, answer) = exchanged(&ShortUrl::new(APPID, long_url).expect("a call"), m::A_SHORTURL).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/tools/shorturl", m::SHORTURL));
    assert_eq!(answer.short_url, "weixin://wxpay/s/XXXXXX");

    let (begin, end) = (Timestamp::from_unix(1_767_319_200), Timestamp::from_unix(1_767_319_203));
    let trade = TradeReport::new(ORDER, begin, end, TradeReportState::Ok).expect("a trade");
    let url = "https://api.mch.weixin.qq.com/pay/batchreport/micropay/total";
    let report = Report::new(APPID, url, "203.0.113.7", vec![trade]).expect("a report");
    let unsigned =
        "<xml><return_code>SUCCESS</return_code><return_msg>OK</return_msg><result_code>SUCCESS</result_code></xml>";
    let (path, sent, answer) = exchanged(&report, unsigned).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/payitil/report", m::REPORT));
    assert_eq!(answer.return_msg.as_deref(), Some("OK"));
}

#[tokio::test]
async fn unified_order_sends_what_was_signed_and_hides_the_payer() {
    let mut call = unified_order();
    call.openid = Some(Openid::new(OPENID).expect("an openid"));
    call.user_type = Some("IDCARD".to_owned());
    call.user_creid = Some(Personal::new("11010119900307765X"));
    call.user_truename = Some(Personal::new("张三"));
    let (path, sent, answer) = exchanged(&call, m::A_UNIFIED).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/pay/unifiedorder", m::UNIFIED));
    assert_eq!(answer.prepay_id.as_str(), "wx201410272009395522657a690389285100");
    let shown = format!("{call:?} {:?}", micropay());
    for personal in [OPENID, "11010119900307765X", "张三", AUTH_CODE] {
        assert!(!shown.contains(personal), "{shown}");
    }
}

#[tokio::test]
async fn refunds_send_what_was_signed_and_collect_coupons() {
    let mut call = refund();
    call.refund_desc = Some("one cup broke".to_owned());
    call.notify_url = Some("https://shop.example/refunds".to_owned());
    let (path, sent, answer) = exchanged(&call, m::A_REFUND).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/secapi/pay/refund", m::REFUND_REQUEST));
    assert_eq!((answer.refund_fee, answer.coupons[0].coupon_refund_fee), (Fen::new(990), Some(Fen::new(10))));

    let order = OrderNo::transaction_id("4200000000202601021234567890").expect("a number");
    let mut goods = RefundV2::new(APPID, order, REFUND, Fen::new(1990), Fen::new(990)).expect("a refund");
    goods.detail = Some(GoodsDetail::new(vec![Goods::new("cup-1", 1, Fen::new(990))]));
    let (path, sent, _) = exchanged(&goods, m::A_REFUND).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/secapi/pay/refundv2", m::REFUNDV2));

    let mut query = RefundQuery::new(APPID, RefundNo::OutRefundNo(REFUND.to_owned())).expect("a query");
    query.offset = Some(10);
    let (path, sent, answer) = exchanged(&query, m::A_REFUNDQUERY).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/pay/refundquery", m::REFUNDQUERY));
    let [first, second] = &answer.refunds[..] else { panic!("two refunds, got {answer:?}") };
    assert_eq!((first.refund_status.as_ref(), first.refund_fee), (Some(&V2RefundStatus::Success), Some(Fen::new(990))));
    assert_eq!((first.coupon_refund_fee, first.coupons[0].coupon_refund_fee), (Some(Fen::new(10)), Some(Fen::new(10))));
    let at = first.refund_success_time.as_ref().and_then(V2Time::timestamp);
    assert_eq!(at, Some(Timestamp::from_unix(1_767_319_200)));
    assert_eq!(second.refund_status, Some(V2RefundStatus::Other("BRAND_NEW".to_owned())));

    let by_platform = RefundNo::RefundId("50000000382019052709732678859".to_owned());
    let (path, sent, _) = exchanged(&RefundQueryV2::new(APPID, by_platform).expect("a query"), m::A_REFUNDQUERY).await;
    assert_eq!((path.as_str(), sent.as_str()), ("/pay/refundqueryv2", m::REFUNDQUERYV2));
}

#[tokio::test]
async fn bills_are_files_or_unsigned_refusals() {
    let mut call = DownloadBill::new(APPID, "20260101").expect("a call");
    call.bill_type = Some("ALL".to_owned());
    let (path, sent, bill) =
        exchanged(&call, "\u{feff}交易时间,公众账号ID\n`2026-01-01 10:00:00,`wx8888888888888888\n").await;
    assert_eq!((path.as_str(), sent.as_str()), ("/pay/downloadbill", m::BILL));
    assert!(bill.text().expect("text").starts_with("交易时间,"));

    let mut funds = DownloadFundFlow::new(APPID, "20260101", "Basic").expect("a call");
    funds.tar_type = Some("GZIP".to_owned());
    let (path, sent, _) = exchanged(&funds, "\u{1f}gzip").await;
    assert_eq!((path.as_str(), sent.as_str()), ("/pay/downloadfundflow", m::FUNDFLOW));

    let none = "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[No Bill Exist]]></return_msg>\
                <error_code><![CDATA[20002]]></error_code></xml>";
    match answered(&call, none).await.expect_err("no bill") {
        V2Error::Unsigned { error_code, return_msg, .. } => {
            assert_eq!((error_code.as_deref(), return_msg.as_str()), (Some("20002"), "No Bill Exist"));
        }
        other => panic!("expected Unsigned, got {other:?}"),
    }
    assert!(matches!(answered(&call, "").await, Err(V2Error::Untrusted { .. })), "an empty file is none");
    let none = "<xml><return_code>SUCCESS</return_code><result_code>FAIL</result_code><err_code>NO_BILL_EXIST</err_code></xml>";
    let error = answered(&funds, none).await.expect_err("no bill");
    assert!(matches!(&error, V2Error::Unsigned { error_code: Some(code), .. } if code == "NO_BILL_EXIST"), "{error}");
}

// What is believed.

#[tokio::test]
async fn either_signature_of_the_key_is_believed_and_nothing_else() {
    answered(&micropay(), m::A_MICROPAY_MD5).await.expect("MD5 is the platform's, too");
    for forged in [
        m::A_MICROPAY.replace("<![CDATA[1990]]>", "<![CDATA[1]]>"),
        m::A_MICROPAY.replace("<![CDATA[未知]]>", "<![CDATA[x]]>"),
        m::A_MICROPAY.replace("</brand_new>", "</brand_new><extra>1</extra>"),
        m::A_PAYING.replace("USERPAYING", "NOTENOUGH"),
    ] {
        let forged: &'static str = forged.leak();
        let error = answered(&micropay(), forged).await.expect_err("forged");
        assert!(matches!(error, V2Error::Untrusted { reason: V2Untrusted::WrongSignature, .. }), "{error}");
        assert_eq!((error.effect(), error.trust(), error.code()), (Effect::Unknown, Trust::Nobody, None));
    }
    for (answer, reason) in [
        ("<xml><return_code>SUCCESS</return_code><result_code>SUCCESS</result_code></xml>", V2Untrusted::NoSignature),
        ("<xml><result_code>SUCCESS</result_code></xml>", V2Untrusted::NoResult),
        ("<html>502</html>", V2Untrusted::Xml(XmlError::Root)),
        ("", V2Untrusted::Xml(XmlError::Malformed)),
        (m::A_NO_RESULT, V2Untrusted::NoResult),
        (m::A_OTHER, V2Untrusted::Other { field: "out_trade_no" }),
    ] {
        match answered(&micropay(), answer).await.expect_err(answer) {
            V2Error::Untrusted { reason: got, .. } => assert_eq!(got, reason, "{answer}"),
            other => panic!("{answer}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_customer_who_is_paying_has_not_failed_to_pay() {
    let error = answered(&micropay(), m::A_PAYING).await.expect_err("open");
    assert_eq!((error.effect(), error.trust()), (Effect::Unknown, Trust::Platform));
    assert_eq!((error.code(), error.is_retryable()), (Some("USERPAYING"), true));
    assert_eq!(error.to_string(), "USERPAYING: 需要用户输入支付密码");
    assert!(error.remedy().contains("query"), "{}", error.remedy());
}

#[tokio::test]
async fn an_unsigned_refusal_is_nobodys_word() {
    let refusal = "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[签名错误\n]]></return_msg>\
                   <result_code>SUCCESS</result_code><transaction_id>1</transaction_id></xml>";
    let error = answered(&micropay(), refusal).await.expect_err("refused");
    assert!(matches!(&error, V2Error::Unsigned { status: StatusCode::OK, return_msg, .. } if return_msg == "签名错误"));
    assert_eq!((error.effect(), error.trust(), error.code()), (Effect::Unknown, Trust::Nobody, None));
}

#[tokio::test]
async fn a_success_that_does_not_fit_is_unknown() {
    match answered(&micropay(), m::A_BAD_TYPE).await.expect_err("no number") {
        V2Error::Decode { path, reason } => {
            assert_eq!((path.as_str(), reason.as_str()), ("total_fee", "not a whole number of 64 bits"));
        }
        other => panic!("expected Decode, got {other:?}"),
    }
}

// What is not sent.

#[tokio::test]
async fn nothing_is_sent_without_the_certificate_or_the_key() {
    let wire = Wire::always(Response::new(m::A_REFUND.into()));
    let plain = builder(&wire, PlatformKeys::new()).apiv2_key(key()).build().expect("a client");
    for error in [
        plain.send_v2(&refund()).await.expect_err("no certificate"),
        plain.send_v2(&Reverse::new(APPID, by_number()).expect("a call")).await.expect_err("no certificate"),
        plain
            .send_v2(&DownloadFundFlow::new(APPID, "20260101", "Fees").expect("a call"))
            .await
            .expect_err("no certificate"),
    ] {
        assert!(matches!(error, V2Error::Request(V2RequestError::NoMerchantCertificate)), "{error}");
        assert_eq!((error.effect(), error.is_retryable()), (Effect::None, false));
    }
    let keyless = builder(&wire, PlatformKeys::new()).build().expect("a client");
    let error = keyless.send_v2(&micropay()).await.expect_err("no key");
    assert!(matches!(error, V2Error::Request(V2RequestError::Config(ConfigError::NoApiV2Key))), "{error}");
    assert!(wire.seen().is_empty());
}

#[tokio::test]
async fn what_the_platform_would_refuse_is_not_sent() {
    async fn field(call: &impl V2Call) -> &'static str {
        let wire = Wire::always(Response::new(Bytes::new()));
        let error = certified(&wire).send_v2(call).await.map(drop).expect_err("refused");
        assert!(wire.seen().is_empty() && error.effect() == Effect::None, "{error}");
        match error {
            V2Error::Request(V2RequestError::Field { field, .. }) => field,
            V2Error::Request(V2RequestError::Serialize { .. }) => "serialize",
            other => panic!("{other:?}"),
        }
    }
    fn charge(change: impl FnOnce(&mut Micropay)) -> Micropay {
        let mut call = micropay();
        change(&mut call);
        call
    }
    assert_eq!(field(&charge(|call| call.total_fee = Fen::ZERO)).await, "total_fee");
    assert_eq!(field(&charge(|call| call.body = "茶".repeat(129))).await, "body");
    assert_eq!(field(&charge(|call| call.spbill_create_ip = "localhost".to_owned())).await, "spbill_create_ip");
    assert_eq!(field(&charge(|call| call.auth_code = AuthCode::new("13 45"))).await, "auth_code");
    assert_eq!(field(&charge(|call| call.attach = Some("a\u{0}b".to_owned()))).await, "serialize");
    assert_eq!(field(&unified_order()).await, "openid");
    let mut native = unified_order();
    native.trade_type = TradeType::Native;
    assert_eq!(field(&native).await, "product_id");
    native.notify_url = "https://shop.example/notify?x=1".to_owned();
    assert_eq!(field(&native).await, "notify_url");
    let mut more = refund();
    more.refund_fee = Fen::new(1991);
    assert_eq!(field(&more).await, "refund_fee");
    more.out_refund_no = "r/1".to_owned();
    assert_eq!(field(&more).await, "out_refund_no");
    assert_eq!(field(&DownloadBill::new(APPID, "2026-01-01").expect("a call")).await, "bill_date");
}

#[tokio::test]
async fn no_answer_may_have_been_carried_out() {
    let broken = Wire::new(|_| Err(TransportError::new(Sent::Maybe, "timed out")));
    let error = certified(&broken).send_v2(&refund()).await.expect_err("broken");
    assert_eq!((error.effect(), error.is_retryable()), (Effect::Unknown, true));
    let closed = Wire::new(|_| Err(TransportError::new(Sent::No, "could not connect")));
    assert_eq!(certified(&closed).send_v2(&refund()).await.expect_err("closed").effect(), Effect::None);
}

#[test]
fn an_apiv2_key_is_32_characters_and_shown_nowhere() {
    assert_eq!(format!("{:?}", key()), "ApiV2Key(***)");
    for (bad, got) in [("", 0), ("192006250b4c09247ec02edce69f6a2", 31), ("192006250b4c09247ec02edce69f6a2 ", 32)] {
        assert_eq!(ApiV2Key::new(bad).map(drop), Err(ConfigError::ApiV2KeyLength { got }));
    }
}

// Notifications.

#[test]
fn a_payments_notification_is_verified_then_read() {
    for message in [m::N_PAID, m::N_PAID_MD5] {
        let notice = read_payment_notice(&key(), message.as_bytes()).expect("reads");
        assert!(notice.is_paid());
        assert_eq!(
            (notice.out_trade_no.as_str(), notice.total_fee, notice.attach.as_ref()),
            (ORDER, Fen::new(1990), None)
        );
        assert_eq!(notice.coupons[0].coupon_id.as_deref(), Some("10000"));
        let forged = message.replace("<total_fee><![CDATA[1990]]>", "<total_fee><![CDATA[1]]>");
        let error = read_payment_notice(&key(), forged.as_bytes()).expect_err("forged");
        assert_eq!(error, V2NoticeError::Untrusted(V2Untrusted::WrongSignature));
        assert_eq!(error.http_status(), StatusCode::UNAUTHORIZED);
    }
    for unpaid in [m::N_PAP_FAIL, m::N_FAIL] {
        assert!(!read_payment_notice(&key(), unpaid.as_bytes()).expect("reads").is_paid());
    }
    let other = ApiV2Key::new("192006250b4c09247ec02edce69f6a2e").expect("a key");
    assert!(read_payment_notice(&other, m::N_PAID.as_bytes()).is_err());
    assert!(read_payment_notice(&key(), m::N_REFUND.as_bytes()).is_err(), "not signed");
}

#[test]
fn a_refunds_notification_is_opened_then_read() {
    let hint = read_refund_notice(&key(), m::N_REFUND.as_bytes()).expect("reads");
    assert_eq!((hint.out_refund_no.as_str(), hint.refund_status), (REFUND, V2RefundStatus::Success));
    assert_eq!((hint.refund_fee, hint.settlement_total_fee), (Some(Fen::new(990)), Some(Fen::new(1990))));
    assert_eq!(hint.mch_id.as_ref().map(|mchid| mchid.as_str()), Some("1900000001"));
    assert_eq!(hint.success_time.and_then(|time| time.timestamp()), Some(Timestamp::from_unix(1_767_319_200)));

    let other = ApiV2Key::new("192006250b4c09247ec02edce69f6a2e").expect("a key");
    assert!(matches!(read_refund_notice(&other, m::N_REFUND.as_bytes()), Err(V2NoticeError::Sealed(_))));
    let bare = "<xml><return_code>SUCCESS</return_code></xml>";
    let error = read_refund_notice(&key(), bare.as_bytes()).expect_err("nothing sealed");
    assert_eq!(error.to_string(), "the notification could not be read at `req_info`: missing field `req_info`");
    let failed = "<xml><return_code>FAIL</return_code></xml>";
    assert!(matches!(read_refund_notice(&key(), failed.as_bytes()), Err(V2NoticeError::Untrusted(_))));
}

#[test]
fn notifications_are_answered_as_the_platform_asks() {
    assert_eq!(Fields::read(ACCEPTED.as_bytes(), "xml").expect("XML").get("return_code"), Some("SUCCESS"));
}
