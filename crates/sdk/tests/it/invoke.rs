//! What front ends are given: signed by the merchant's key, or by the APIv2 key for APIv2 and PayScore.

use serde_json::json;
use yifen::invoke::BusinessView;
use yifen::protocol::sign::invoke_message;
use yifen::{ApiV2Key, Appid, Client, ConfigError, Mchid, PlatformKeys, PrepayId};

use crate::platform::{MERCHANT_KEY, Wire, builder, key};

const NONCE: &str = "593BEC0C930BF1AFEB40B4A08C8FB242";
// HMAC-SHA256 by Python's hmac over the sorted parameters and the documents' sample key.
const JSAPI: &str = "E2A70E241B419C251E9EAD6939D7B4ED9CEDA3749DD8096354E015A05EF8E3A1";
const APP: &str = "ACAFB70AB2D7D415E1C570CA40B4A9C65C44CEF8A7CA78281F9F8175D6B13A42";
const USE: &str = "0DACE90749E2FDA9AD1BDFCB8D76F8EBC82D8BA0E0D642B1E9154AEF0B4F9663";
const DETAIL: &str = "1BE8BA0C1F69B8354B83FB55E094F5F8656A810F95E730FDAA240723744BD38C";

fn client() -> Client {
    let wire = Wire::new(|_| unreachable!("nothing is sent"));
    let apiv2_key = ApiV2Key::new("192006250b4c09247ec02edce69f6a2d").expect("32 characters");
    builder(&wire, PlatformKeys::new()).apiv2_key(apiv2_key).build().expect("a client")
}

fn appid() -> Appid {
    Appid::new("wx8888888888888888").expect("an appid")
}

fn prepay_id() -> PrepayId {
    PrepayId::new("wx201410272009395522657a690389285100").expect("a prepay_id")
}

#[tokio::test]
async fn the_amount_widget_takes_what_jsapi_takes() {
    let order_info = client().invoke_amount_widget(&appid(), &prepay_id()).await.expect("signed");
    let package = "prepay_id=wx201410272009395522657a690389285100";
    let message = invoke_message("wx8888888888888888", "1767319200", NONCE, package);
    assert!(key(MERCHANT_KEY).public_key().verifies(&message, &order_info.pay_sign));
    let expected = json!({
        "appId": "wx8888888888888888", "timeStamp": "1767319200", "nonceStr": NONCE, "package": package,
        "signType": "RSA", "paySign": order_info.pay_sign,
    });
    assert_eq!(serde_json::to_value(&order_info).expect("JSON"), expected);
}

#[tokio::test]
async fn a_partners_app_names_the_merchant_who_is_paid() {
    let sub_mchid = Mchid::new("1900000109").expect("a merchant number");
    let invoke = client().invoke_app_for_partner(&appid(), &sub_mchid, &prepay_id()).await.expect("signed");
    let message = invoke_message("wx8888888888888888", "1767319200", NONCE, prepay_id().as_str());
    assert!(key(MERCHANT_KEY).public_key().verifies(&message, &invoke.sign));
    assert_eq!(serde_json::to_value(&invoke).expect("JSON")["partnerid"], "1900000109");
}

#[test]
fn orders_of_apiv2_are_opened_with_the_apiv2_key() {
    let jsapi = client().invoke_jsapi_v2(&appid(), &prepay_id()).expect("signed");
    assert_eq!((jsapi.pay_sign.as_str(), jsapi.sign_type.as_str()), (JSAPI, "HMAC-SHA256"));
    let mini_program = client().invoke_mini_program_v2(&appid(), &prepay_id()).expect("signed");
    assert_eq!((mini_program.pay_sign.as_str(), mini_program.nonce_str.as_str()), (JSAPI, NONCE));
    let sub_mch_id = Mchid::new("1900000109").expect("a merchant number");
    let app = client().invoke_app_v2(&appid(), &sub_mch_id, &prepay_id()).expect("signed");
    assert_eq!((app.sign.as_str(), app.partnerid.as_str(), app.package.as_str()), (APP, "1900000109", "Sign=WXPay"));
}

#[test]
fn payscores_confirmation_is_signed_and_encoded() {
    let page = client().payscore_use("AB+/=&x").expect("signed");
    let expected = json!({"businessType": "wxpayScoreUse", "extraData": {
        "mch_id": "1900000001", "package": "AB+/=&x", "timestamp": "1767319200", "nonce_str": NONCE,
        "sign_type": "HMAC-SHA256", "sign": USE,
    }});
    assert_eq!(serde_json::to_value(page.mini_program()).expect("JSON"), expected);
    let query = format!(
        "mch_id=1900000001&package=AB%2B%2F%3D%26x&timestamp=1767319200&nonce_str={NONCE}&sign_type=HMAC-SHA256&sign={USE}"
    );
    let expected = json!({"businessType": "wxpayScoreUse", "queryString": query});
    assert_eq!(serde_json::to_value(page.jsapi()).expect("JSON"), expected);
}

#[test]
fn payscores_order_page_is_signed() {
    let page = client().payscore_detail("88888888000011", "1234323JKHDFE1243252").expect("signed");
    let query = format!(
        "mch_id=1900000001&service_id=88888888000011&out_order_no=1234323JKHDFE1243252&timestamp=1767319200&\
         nonce_str={NONCE}&sign_type=HMAC-SHA256&sign={DETAIL}"
    );
    let expected = json!({"businessType": "wxpayScoreDetail", "query": query, "extInfo": r#"{"miniProgramType": 0}"#});
    assert_eq!(serde_json::to_value(page.app()).expect("JSON"), expected);
    assert_eq!(page.mini_program().extra_data.get("sign"), Some(DETAIL));
}

#[test]
fn payscores_permission_page_needs_the_token_only() {
    let page = BusinessView::enable("AAQ+x").mini_program();
    let expected = json!({"businessType": "wxpayScoreEnable", "extraData": {"apply_permissions_token": "AAQ+x"}});
    assert_eq!(serde_json::to_value(page).expect("JSON"), expected);
    let partner = BusinessView::enable_for_partner("AAQ+x").jsapi();
    assert_eq!(partner.query_string, "apply_permissions_token=AAQ%2Bx&scene=ORDER");
}

#[test]
fn nothing_is_signed_without_the_apiv2_key() {
    let wire = Wire::new(|_| unreachable!("nothing is sent"));
    let keyless = builder(&wire, PlatformKeys::new()).build().expect("a client");
    assert_eq!(keyless.payscore_use("x"), Err(ConfigError::NoApiV2Key));
    assert_eq!(keyless.invoke_jsapi_v2(&appid(), &prepay_id()), Err(ConfigError::NoApiV2Key));
}
