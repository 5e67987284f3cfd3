//! The running sandbox over real sockets, with the SDK as the merchant.

use std::time::Duration;

use axum::http::StatusCode;
use yifen::api::security::SecurityEcho;
use yifen::api::transactions::{
    CloseTransaction, PrepayJsapi, PrepayNative, QueryTransactionById, QueryTransactionByOutTradeNo, TradeState,
};
use yifen::notification::Event;
use yifen::{Fen, PrivateKey};
use yifen_sandbox::platform::{DEFAULT_MCHID, MINI_PROGRAM_APPID, OFFICIAL_ACCOUNT_APPID};
use yifen_sandbox::{ClockMode, Options, Outcome, PayTarget, Refused, Sandbox};

use crate::world::{Inbox, MORNING, sandbox, virtual_sandbox};

fn native(out_trade_no: &str, notify_url: &str) -> PrepayNative {
    PrepayNative::new(OFFICIAL_ACCOUNT_APPID, DEFAULT_MCHID, "Tea for two", out_trade_no, notify_url, Fen::new(1990))
        .expect("a good order")
}

fn by_number(out_trade_no: &str) -> PayTarget {
    PayTarget::Order { mchid: DEFAULT_MCHID.try_into().unwrap(), out_trade_no: out_trade_no.try_into().unwrap() }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_paid_notified_and_queried() {
    for clock in [ClockMode::Real, ClockMode::Virtual(Some(MORNING))] {
        let sandbox = sandbox(clock).await;
        let inbox = Inbox::open().await;
        inbox.reads_for(&sandbox);
        let client = sandbox.client().unwrap();

        let answer = client.send(&native("shell-0001", &inbox.url)).await.expect("orders");
        let paid =
            sandbox.pay(PayTarget::Code { code_url: answer.code_url }, None, Outcome::Success).await.expect("pays");
        assert_eq!(paid.trade_state, TradeState::Success);

        let read = inbox.wait_for(1).await;
        let Event::TransactionSuccess(told) = &read[0].event else { panic!("{:?}", read[0].event) };
        let by_number = QueryTransactionByOutTradeNo::new(DEFAULT_MCHID, "shell-0001").unwrap();
        let queried = client.send(&by_number).await.expect("queries");
        assert_eq!(**told, queried);
        let id = queried.transaction_id.clone().expect("is paid");
        assert_eq!(
            client.send(&QueryTransactionById::new(DEFAULT_MCHID, &id).unwrap()).await.expect("queries"),
            queried
        );
        sandbox.shutdown().await.expect("stops");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn certificates_download_and_the_echo_opens() {
    let sandbox = virtual_sandbox().await;
    let inbox = Inbox::open().await;
    inbox.reads_for(&sandbox);
    let client = sandbox.client().unwrap();
    let credentials = sandbox.credentials(DEFAULT_MCHID).unwrap();
    let serials = client.refresh_platform_certificates().await.expect("downloads");
    assert_eq!(serials.iter().map(|serial| serial.as_str()).collect::<Vec<_>>(), [credentials.platform_serial]);

    let mut echo = SecurityEcho::new("hello");
    echo.encrypted_echo_message = Some(client.seal("秘密").expect("seals"));
    echo.notify_url = Some(inbox.url.clone());
    let echoed = client.send(&echo).await.expect("echoes");
    assert_eq!(echoed.echo_message, "hello");
    let key = PrivateKey::from_pem(&credentials.private_key_pem).unwrap();
    let opened =
        key.open(echoed.encrypted_echo_message.expect("comes back").ciphertext()).expect("is for the merchant");
    assert_eq!(opened.as_slice(), "秘密".as_bytes());

    let read = inbox.wait_for(1).await;
    assert_eq!(read[0].event_type, "SECURITY_ECHO.SUCCESS");
    let Event::SecurityEcho(notice) = &read[0].event else { panic!("{:?}", read[0].event) };
    assert_eq!(notice.echo_message, "hello");
    let sealed = notice.encrypt_echo_message.as_ref().expect("comes along").ciphertext();
    let opened = key.open(sealed).expect("is for the merchant");
    assert_eq!(opened.as_slice(), "秘密".as_bytes());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_notification_is_sent_again_with_the_same_id_and_a_fresh_signature() {
    let sandbox = virtual_sandbox().await;
    let inbox = Inbox::open().await;
    inbox.reads_for(&sandbox);
    inbox.answers([StatusCode::INTERNAL_SERVER_ERROR, StatusCode::FOUND, StatusCode::ACCEPTED]);
    let client = sandbox.client().unwrap();
    client.send(&native("shell-0002", &inbox.url)).await.expect("orders");
    sandbox.pay(by_number("shell-0002"), None, Outcome::Success).await.expect("pays");
    inbox.wait_for(1).await;
    sandbox.advance(Duration::from_secs(14)).await;
    assert_eq!(inbox.read().len(), 1, "too early for the next");
    sandbox.advance(Duration::from_secs(1)).await;
    assert_eq!(inbox.read().len(), 2);
    sandbox.advance(Duration::from_secs(36 * 3600)).await;
    let read = inbox.read();
    assert_eq!(read.len(), 4, "the fourth was accepted, so there is no fifth");
    assert!(read.iter().all(|again| again.id == read[0].id && again.plaintext == read[0].plaintext));
    let of = |name: &str| {
        let mut values: Vec<_> = inbox.headers().iter().map(|headers| headers[name].clone()).collect();
        values.dedup();
        values.len()
    };
    assert_eq!((of("wechatpay-signature"), of("wechatpay-nonce"), of("wechatpay-timestamp")), (4, 4, 4));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_in_real_time_is_served_by_a_virtual_clock() {
    let sandbox = virtual_sandbox().await;
    let credentials = sandbox.credentials(DEFAULT_MCHID).unwrap();
    let keys = yifen::PlatformKeys::new();
    keys.add_public_key(&credentials.platform_public_key_id, &credentials.platform_public_key_pem).unwrap();
    let key = PrivateKey::from_pem(&credentials.private_key_pem).unwrap();
    let stranger = yifen::Client::builder(DEFAULT_MCHID, &credentials.serial_no, key, keys)
        .apiv3_key(yifen::ApiV3Key::new(&credentials.apiv3_key).unwrap())
        .base_url(sandbox.base_url())
        .build()
        .unwrap();
    let mut order = native("shell-0003", "http://127.0.0.1:9/notify");
    order.time_expire = Some(yifen::Environment::now(&yifen::SystemEnvironment) + Duration::from_secs(600));
    stranger.send(&order).await.expect("both signatures are accepted, and the expiry means ten minutes");
    sandbox.advance(Duration::from_secs(601)).await;
    let refused = sandbox.pay(by_number("shell-0003"), None, Outcome::Success).await.expect_err("expired");
    assert!(matches!(refused, Refused::OrderExpired { .. }), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mini_program_order_belongs_to_its_user() {
    let sandbox = virtual_sandbox().await;
    let client = sandbox.client().unwrap();
    let users = sandbox.users();
    let openid = &users[1].openids[MINI_PROGRAM_APPID];
    let order = PrepayJsapi::new(
        MINI_PROGRAM_APPID,
        DEFAULT_MCHID,
        "茶",
        "shell-0004",
        "http://127.0.0.1:9/notify",
        Fen::new(1),
        openid,
    );
    let prepay_id = client.send(&order.unwrap()).await.expect("orders").prepay_id.to_string();
    assert_eq!(prepay_id.len(), 36);
    let target = || PayTarget::Prepay { prepay_id: prepay_id.clone() };
    let refused = sandbox.pay(target(), Some(users[0].user_id.as_str()), Outcome::Success).await;
    assert_eq!(refused, Err(Refused::OtherUser));
    let paid = sandbox.pay(target(), None, Outcome::Success).await.expect("its user pays");
    assert_eq!(paid.payer.and_then(|payer| payer.openid).as_ref(), Some(openid));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_on_the_same_directory_forgets_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let start = |directory: &tempfile::TempDir| {
        let clock = ClockMode::Virtual(Some(MORNING));
        Sandbox::start(Options { clock, data_dir: Some(directory.path().to_owned()), ..Options::default() })
    };
    let state = |sandbox: &Sandbox| sandbox.inspect(|platform| serde_json::to_string(platform).unwrap());

    // Stopped cleanly: the snapshot has it.
    let sandbox = start(&directory).await.unwrap();
    let client = sandbox.client().unwrap();
    client.send(&native("shell-0005", "http://127.0.0.1:9/notify")).await.expect("orders");
    sandbox.advance(Duration::from_secs(3600)).await;
    let (before, time) = (state(&sandbox), sandbox.clock().now());
    sandbox.shutdown().await.unwrap();
    let sandbox = start(&directory).await.unwrap();
    assert_eq!(state(&sandbox), before);
    assert_eq!(sandbox.clock().now(), time);

    // Killed: the journal has it, but for a line that was being written.
    let client = sandbox.client().unwrap();
    client.send(&native("shell-0006", "http://127.0.0.1:9/notify")).await.expect("orders");
    sandbox.pay(by_number("shell-0005"), None, Outcome::Success).await.expect("pays");
    client.send(&CloseTransaction::new(DEFAULT_MCHID, "shell-0006").unwrap()).await.expect("closes");
    sandbox.advance(Duration::from_secs(60)).await;
    let (before, time) = (state(&sandbox), sandbox.clock().now());
    let journal = directory.path().join("sandbox/journal.jsonl");
    let mut torn = std::fs::read(&journal).unwrap();
    torn.extend_from_slice(b"{\"at\":17673");
    let left_behind = tempfile::tempdir().unwrap();
    std::fs::create_dir(left_behind.path().join("sandbox")).unwrap();
    std::fs::write(left_behind.path().join("sandbox/journal.jsonl"), torn).unwrap();
    std::fs::copy(directory.path().join("sandbox/snapshot.json"), left_behind.path().join("sandbox/snapshot.json"))
        .unwrap();
    let again = start(&left_behind).await.unwrap();
    assert_eq!(state(&again), before);
    assert_eq!(again.clock().now(), time);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_directory_belongs_to_one_sandbox_at_a_time() {
    let directory = tempfile::tempdir().unwrap();
    let options = || Options { data_dir: Some(directory.path().to_owned()), ..Options::default() };
    let first = Sandbox::start(options()).await.unwrap();
    let handle = first.clone();
    let refused = Sandbox::start(options()).await.err().expect("two would overwrite each other's journal").to_string();
    assert!(refused.contains("in use") && refused.contains(&directory.path().display().to_string()), "{refused}");
    first.shutdown().await.unwrap();
    Sandbox::start(options()).await.expect("free again, whoever still holds a handle");
    drop(handle);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_virtual_clock_without_a_start_goes_on_where_it_stood() {
    let directory = tempfile::tempdir().unwrap();
    let start =
        |clock| Sandbox::start(Options { clock, data_dir: Some(directory.path().into()), ..Options::default() });
    let sandbox = start(ClockMode::Virtual(Some(MORNING))).await.unwrap();
    sandbox.client().unwrap().send(&native("shell-0007", "http://127.0.0.1:9/notify")).await.expect("orders");
    sandbox.advance(Duration::from_secs(60)).await;
    let time = sandbox.clock().now();
    sandbox.shutdown().await.unwrap();
    let sandbox = start(ClockMode::Virtual(None)).await.unwrap();
    assert_eq!(sandbox.clock().now(), time, "nobody told it to move");
    sandbox.pay(by_number("shell-0007"), None, Outcome::Success).await.expect("is as open as it was");
}
