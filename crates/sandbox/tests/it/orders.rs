//! The rules of ordering, entering again, expiring, closing and paying.

use std::time::Duration;

use yifen::Fen;
use yifen::api::transactions::{CloseTransaction, PrepayNative, QueryTransactionByOutTradeNo};
use yifen_sandbox::platform::{DEFAULT_MCHID, MINI_PROGRAM_APPID, OFFICIAL_ACCOUNT_APPID, sub_code};
use yifen_sandbox::{Outcome, PayTarget, Refused, Strictness};

use crate::core::{Shop, code, jsapi, native, number};

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;

/// Makes one field of a good order another.
type Change = fn(&mut PrepayNative);

#[test]
fn numbers_have_productions_form() {
    let mut shop = Shop::new(Strictness::Lenient);
    let code_url = shop.order("form-0001").unwrap();
    assert!(code_url.starts_with("weixin://wxpay/bizpayurl?pr=") && code_url.ends_with("zz") && code_url.len() == 37);
    let prepay = jsapi(&shop.platform, "form-0002", "user_1");
    let prepay_id = shop.send(&prepay).unwrap()["prepay_id"].as_str().unwrap().to_owned();
    assert!(prepay_id.starts_with("wx20260102100000") && prepay_id.len() == 36, "{prepay_id}");
    let paid = shop.pay(code(&code_url), None, Outcome::Success).unwrap();
    let id = paid.transaction_id.unwrap().to_string();
    assert!(id.starts_with("4200") && id.len() == 28 && id[10..18] == *"20260102", "{id}");
}

#[test]
fn entering_again_with_the_same_terms_gives_a_new_ticket() {
    let mut shop = Shop::new(Strictness::Lenient);
    let first = shop.order("again-0001").unwrap();
    let second = shop.order("again-0001").unwrap();
    assert_ne!(first, second);
    assert_eq!(shop.pay(code(&first), None, Outcome::Success), Err(Refused::UnknownOrder), "the old QR code is dead");
    shop.pay(code(&second), None, Outcome::Success).expect("the new one is good");

    let call = jsapi(&shop.platform, "again-0002", "user_1");
    let first = shop.send(&call).unwrap()["prepay_id"].as_str().unwrap().to_owned();
    shop.send(&call).unwrap();
    shop.pay(PayTarget::Prepay { prepay_id: first }, None, Outcome::Success).expect("an old prepay_id stays good");
}

#[test]
fn entering_again_with_other_terms_is_refused() {
    let changes: [(&str, Change); 6] = [
        ("amount.total", |call| call.amount.total = Fen::new(101)),
        ("description", |call| call.description.push('!')),
        ("attach", |call| call.attach = Some("x".to_owned())),
        ("notify_url", |call| call.notify_url.push('2')),
        ("goods_tag", |call| call.goods_tag = Some("x".to_owned())),
        ("appid", |call| call.appid = MINI_PROGRAM_APPID.try_into().unwrap()),
    ];
    for (field, change) in changes {
        let mut shop = Shop::new(Strictness::Lenient);
        shop.order("other-0001").unwrap();
        let mut again = native("other-0001");
        change(&mut again);
        let fault = shop.send(&again).expect_err(field);
        assert_eq!((fault.status.as_u16(), fault.code), (400, "INVALID_REQUEST"), "{field}");
        assert_eq!(fault.sub_code, sub_code::RE_ENTRY_MISMATCH, "{field}");
        assert!(fault.message.contains(&format!("`{field}`")), "{}", fault.message);
    }
    let mut shop = Shop::new(Strictness::Lenient);
    shop.order("other-0001").unwrap();
    let call = jsapi(&shop.platform, "other-0001", "user_1");
    assert_eq!(shop.send(&call).expect_err("other scene").code, "INVALID_REQUEST");
    // Saying what is meant anyway is no other term.
    let mut explicit = native("other-0001");
    explicit.amount.currency = None;
    shop.send(&explicit).expect("CNY is what is meant when it is missing");
}

#[test]
fn a_final_order_cannot_be_ordered_again() {
    let mut shop = Shop::new(Strictness::Lenient);
    shop.order("final-0001").unwrap();
    shop.pay(number("final-0001"), None, Outcome::Success).unwrap();
    let fault = shop.order("final-0001").expect_err("paid");
    assert_eq!((fault.status.as_u16(), fault.code, fault.sub_code), (400, "ORDERPAID", sub_code::ORDER_PAID));
    let close = |number| CloseTransaction::new(DEFAULT_MCHID, number).unwrap();
    assert_eq!(shop.send(&close("final-0001")).expect_err("paid").code, "ORDERPAID");

    shop.order("final-0002").unwrap();
    shop.send(&close("final-0002")).expect("closes");
    shop.send(&close("final-0002")).expect("closing twice is fine");
    assert_eq!(shop.order("final-0002").expect_err("closed").code, "ORDER_CLOSED");
    assert_eq!(shop.pay(number("final-0002"), None, Outcome::Success), Err(Refused::Closed));
    assert_eq!(shop.pay(number("final-0001"), None, Outcome::Success), Err(Refused::Paid));
    let fault = shop.send(&close("never-0001")).expect_err("unknown");
    assert_eq!(
        (fault.status.as_u16(), fault.code, fault.sub_code),
        (404, "ORDER_NOT_EXIST", sub_code::ORDER_NOT_FOUND)
    );
}

#[test]
fn a_code_url_or_prepay_id_of_a_final_order_says_what_became_of_it() {
    let mut shop = Shop::new(Strictness::Lenient);
    let code_url = shop.order("known-0001").unwrap();
    shop.pay(code(&code_url), None, Outcome::Success).unwrap();
    assert_eq!(shop.pay(code(&code_url), None, Outcome::Success), Err(Refused::Paid));
    let call = jsapi(&shop.platform, "known-0002", "user_1");
    let prepay_id = shop.send(&call).unwrap()["prepay_id"].as_str().unwrap().to_owned();
    shop.wait(7 * DAY);
    let late = shop.pay(PayTarget::Prepay { prepay_id }, None, Outcome::Success);
    assert_eq!(late, Err(Refused::Closed));
}

#[test]
fn only_success_pays() {
    let mut shop = Shop::new(Strictness::Lenient);
    shop.order("only-0001").unwrap();
    let before = shop.state();
    for outcome in [Outcome::Cancel, Outcome::WrongPassword, Outcome::InsufficientBalance, Outcome::Abandon] {
        shop.pay(number("only-0001"), None, outcome).expect("is no error");
        assert_eq!(shop.state(), before, "{outcome:?}");
    }
    let poor = shop.pay(number("only-0001"), Some("user_3"), Outcome::Success);
    assert!(matches!(poor, Err(Refused::NotEnough { .. })), "{poor:?}");
    assert!(matches!(shop.pay(number("only-0001"), Some("x"), Outcome::Success), Err(Refused::UnknownUser { .. })));
    assert_eq!(shop.state(), before);
    shop.pay(number("only-0001"), Some("user_2"), Outcome::Success).expect("pays");
    assert_eq!(shop.state_of("only-0001"), "SUCCESS");
}

#[test]
fn tickets_live_two_hours_and_orders_seven_days() {
    let mut shop = Shop::new(Strictness::Lenient);
    let code_url = shop.order("life-0001").unwrap();
    shop.wait(2 * HOUR);
    shop.pay(code(&code_url), None, Outcome::Cancel).expect("the last second counts");
    shop.wait(1);
    let refused = shop.pay(code(&code_url), None, Outcome::Success);
    assert!(matches!(refused, Err(Refused::TicketExpired { .. })), "{refused:?}");
    let fresh = shop.order("life-0001").expect("ordering again extends");
    shop.pay(code(&fresh), None, Outcome::Cancel).expect("is good again");

    shop.wait(7 * DAY - 2 * HOUR - 2);
    assert_eq!(shop.state_of("life-0001"), "NOTPAY");
    shop.wait(1);
    assert_eq!(shop.state_of("life-0001"), "CLOSED");
    assert_eq!(shop.platform.poll_timeout(), None, "nothing is left to fall due");
}

#[test]
fn after_time_expire_nobody_pays_and_the_platform_still_says_notpay() {
    let mut shop = Shop::new(Strictness::Lenient);
    let mut call = native("expire-0001");
    call.time_expire = Some(shop.now + Duration::from_secs(600));
    shop.send(&call).unwrap();
    shop.wait(601);
    let refused = shop.pay(number("expire-0001"), None, Outcome::Success);
    assert!(matches!(refused, Err(Refused::OrderExpired { .. })), "{refused:?}");
    assert_eq!(shop.state_of("expire-0001"), "NOTPAY");
    shop.wait(7 * DAY);
    assert_eq!(shop.state_of("expire-0001"), "CLOSED");
}

#[test]
fn fields_are_checked_one_by_one() {
    let changes: [(&str, Change); 14] = [
        ("/description", |call| call.description.clear()),
        ("/description", |call| call.description = "茶".repeat(43)),
        ("/attach", |call| call.attach = Some("a".repeat(129))),
        ("/goods_tag", |call| call.goods_tag = Some("g".repeat(33))),
        ("/amount/total", |call| call.amount.total = Fen::new(0)),
        ("/amount/total", |call| call.amount.total = Fen::new(i64::MAX)),
        ("/amount/currency", |call| call.amount.currency = Some(yifen::Currency::Other("USD".to_owned()))),
        ("/notify_url", |call| call.notify_url = "/notify".to_owned()),
        ("/notify_url", |call| call.notify_url = "https://shop.example".to_owned()),
        ("/notify_url", |call| call.notify_url = "https://shop.example/n?a=1".to_owned()),
        ("/notify_url", |call| call.notify_url = format!("https://shop.example/{}", "n".repeat(255))),
        ("/notify_url", |call| call.notify_url = "ftp://shop.example/n".to_owned()),
        ("/time_expire", |call| call.time_expire = Some(crate::world::MORNING)),
        ("/time_expire", |call| call.time_expire = Some(crate::world::MORNING + Duration::from_secs(7 * DAY + 1))),
    ];
    let mut shop = Shop::new(Strictness::Lenient);
    for (field, change) in changes {
        let mut call = native("field-0001");
        change(&mut call);
        let fault = shop.send(&call).expect_err(field);
        assert_eq!((fault.status.as_u16(), fault.code), (400, "PARAM_ERROR"), "{field}");
        let detail = fault.detail.expect("names the field");
        assert_eq!((detail["field"].as_str(), detail["location"].as_str()), (Some(field), Some("body")));
    }
    let mut foreign = native("field-0001");
    foreign.appid = "wx00000000000000ff".try_into().unwrap();
    let fault = shop.send(&foreign).expect_err("foreign");
    assert_eq!((fault.code, fault.sub_code), ("APPID_MCHID_NOT_MATCH", sub_code::APPID_MCHID_MISMATCH));
    let mut mixed = jsapi(&shop.platform, "field-0002", "user_1");
    mixed.appid = MINI_PROGRAM_APPID.try_into().unwrap();
    let fault = shop.send(&mixed).expect_err("the openid is another appid's");
    assert_eq!((fault.code, fault.sub_code), ("PARAM_ERROR", sub_code::OPENID_NEEDED));
}

#[test]
fn what_only_production_refuses_is_a_finding_unless_strict() {
    let local = |number| {
        let notify_url = "http://127.0.0.1:8700/notify";
        PrepayNative::new(OFFICIAL_ACCOUNT_APPID, DEFAULT_MCHID, "Tea", number, notify_url, Fen::new(1)).unwrap()
    };
    let close = CloseTransaction::new(DEFAULT_MCHID, "strict-001").unwrap();

    let mut lenient = Shop::new(Strictness::Lenient);
    lenient.send(&local("strict-001")).expect("passes");
    lenient.send(&close).expect("passes");
    let rules: Vec<&str> = lenient.platform.findings().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(rules, ["close_too_early", "notify_url_public"]);

    let mut strict = Shop::new(Strictness::Strict);
    assert_eq!(strict.send(&local("strict-001")).expect_err("is refused").code, "PARAM_ERROR");
    strict.order("strict-001").expect("a public address passes");
    assert_eq!(strict.send(&close).expect_err("too early").code, "INVALID_REQUEST");
    strict.wait(300);
    strict.send(&close).expect("five minutes later it passes");
    assert_eq!(strict.platform.findings().count(), 0);
}

#[test]
fn nobody_sees_another_merchants_order() {
    let mut shop = Shop::new(Strictness::Lenient);
    shop.order("mine-00001").unwrap();
    let query = QueryTransactionByOutTradeNo::new("1900000109", "mine-00001").unwrap();
    let fault = shop.send(&query).expect_err("mchid is not the signer's");
    assert_eq!(fault.code, "PARAM_ERROR");
    assert_eq!(fault.detail.unwrap()["field"], "mchid");
}
