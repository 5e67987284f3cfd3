//! The baked-in keys, by name. They are public and protect nothing; see `keys/README.md`.

use yifen::Mchid;

use crate::platform::{DEFAULT_MCHID, PARTNER_MCHID, SUB_MCHID};

/// The platform certificate (平台证书).
pub const PLATFORM_CERTIFICATE_PEM: &str = include_str!("../keys/platform_cert.pem");
pub(crate) const PLATFORM_CERTIFICATE_KEY_PEM: &str = include_str!("../keys/platform_key.pem");
/// WeChat Pay's public key (微信支付公钥), as this sandbox has it.
pub const PLATFORM_PUBLIC_KEY_PEM: &str = include_str!("../keys/platform_public_key.pem");
pub(crate) const PLATFORM_PUBLIC_KEY_KEY_PEM: &str = include_str!("../keys/platform_public_key_key.pem");
/// The public key's id; it carries the sandbox's mark.
pub const PLATFORM_PUBLIC_KEY_ID: &str = "PUB_KEY_ID_594946454E0000000000000000000001";

/// A default merchant's private key and certificate.
pub(crate) fn of_default_merchant(mchid: &Mchid) -> Option<(&'static str, &'static str)> {
    match mchid.as_str() {
        DEFAULT_MCHID => Some((
            include_str!("../keys/merchant_1900000001_key.pem"),
            include_str!("../keys/merchant_1900000001_cert.pem"),
        )),
        PARTNER_MCHID => Some((
            include_str!("../keys/partner_1900000100_key.pem"),
            include_str!("../keys/partner_1900000100_cert.pem"),
        )),
        SUB_MCHID => Some((
            include_str!("../keys/sub_merchant_1900000109_key.pem"),
            include_str!("../keys/sub_merchant_1900000109_cert.pem"),
        )),
        _ => None,
    }
}
