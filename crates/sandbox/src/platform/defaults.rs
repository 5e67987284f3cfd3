//! What exists from the start: merchants, appids and users. Numbers are constants; secrets and openids follow the seed.

use yifen::{Appid, Fen, Mchid};

use super::merchant::{App, AppKind, Merchant, Verification};
use super::random::Random;
use super::user::{User, UserId};

/// The direct merchant everything uses unless told otherwise.
pub const DEFAULT_MCHID: &str = "1900000001";
/// The partner (服务商).
pub const PARTNER_MCHID: &str = "1900000100";
/// The partner's sub-merchant (特约商户).
pub const SUB_MCHID: &str = "1900000109";
/// The direct merchant's official account (公众号).
pub const OFFICIAL_ACCOUNT_APPID: &str = "wx59494645e0000001";
/// The direct merchant's mini program (小程序).
pub const MINI_PROGRAM_APPID: &str = "wx59494645e0000002";
/// The direct merchant's app (移动应用).
pub const APP_APPID: &str = "wx59494645e0000003";
/// The partner's official account.
pub const PARTNER_APPID: &str = "wx59494645e0000101";
/// The sub-merchant's mini program.
pub const SUB_APPID: &str = "wx59494645e0000109";

/// Users and their balances in fen: rich, ordinary, and too poor for most things.
const USERS: [(&str, &str, i64); 3] =
    [("user_1", "小一", 10_000_000_000), ("user_2", "小分", 100_000), ("user_3", "小穷", 1)];

pub(super) fn merchants(random: &mut Random) -> Vec<Merchant> {
    let app = |appid: &str, kind, name: &str| App::new(Appid::new(appid).expect("a constant appid"), kind, name);
    let mchid = |mchid: &str| Mchid::new(mchid).expect("a constant mchid");
    let direct = vec![
        app(OFFICIAL_ACCOUNT_APPID, AppKind::OfficialAccount, "一分茶馆"),
        app(MINI_PROGRAM_APPID, AppKind::MiniProgram, "一分茶馆小程序"),
        app(APP_APPID, AppKind::App, "一分茶馆 App"),
    ];
    let partner = vec![app(PARTNER_APPID, AppKind::OfficialAccount, "一分服务")];
    let sub = vec![app(SUB_APPID, AppKind::MiniProgram, "一分小面")];
    let mut merchants = vec![
        Merchant::new(random, mchid(DEFAULT_MCHID), "一分茶馆".to_owned(), direct, Verification::Both),
        Merchant::new(random, mchid(PARTNER_MCHID), "一分服务".to_owned(), partner, Verification::PublicKey),
        Merchant::new(random, mchid(SUB_MCHID), "一分小面".to_owned(), sub, Verification::PublicKey),
    ];
    merchants[2].partner = Some(mchid(PARTNER_MCHID));
    merchants
}

pub(super) fn users() -> Vec<User> {
    let user = |(user_id, nickname, balance)| User::new(UserId::new(user_id), nickname, Fen::new(balance));
    USERS.into_iter().map(user).collect()
}
