//! What is printed for a person to read never holds what only a merchant may know.

use yifen_sandbox::platform::{MerchantPems, NewMerchant, Verification};
use yifen_sandbox::{Keyring, Platform, Strictness};

#[test]
fn debug_prints_placeholders_for_secrets() {
    let mut platform = Platform::new(7, Strictness::Lenient);
    let known = platform.credentials("1900000109").expect("a default merchant");
    let keys =
        MerchantPems { private_key_pem: known.private_key_pem.clone(), certificate_pem: known.certificate_pem.clone() };
    let new = NewMerchant { mchid: None, name: "x".to_owned(), apps: vec![], verification: Verification::Both, keys };
    let mchid = platform.add_merchant(new.clone()).expect("a good merchant");
    let credentials = platform.credentials(mchid.as_str()).expect("just added");
    let printed = [
        format!("{new:?}"),
        format!("{credentials:?}"),
        format!("{:?}", platform.merchant(mchid.as_str())),
        format!("{platform:#?}"),
        format!("{:?}", Keyring::of(&platform).expect("good keys")),
    ];
    let state = serde_json::to_value(&platform).expect("is JSON");
    let seed = state["random"]["seed"].as_array().expect("the generator's seed");
    let seed: Vec<String> = seed.iter().map(ToString::to_string).collect();
    let secrets = [
        "PRIVATE KEY".to_owned(),
        credentials.private_key_pem.lines().nth(3).expect("a long PEM").to_owned(),
        credentials.apiv3_key.clone(),
        credentials.apiv2_key.clone(),
        seed.join(", "),
    ];
    for text in printed {
        for secret in &secrets {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
    assert!(format!("{credentials:?}").contains(mchid.as_str()), "what is no secret is still said");
}
