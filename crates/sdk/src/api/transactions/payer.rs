//! Who pays an order, and what is asked of them.

use serde::{Deserialize, Serialize};

use crate::id::Openid;
use crate::protocol::sensitive::Sealed;

/// Who may pay, where the scene does not know the user by an openid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IdentifiedPayer {
    /// The real name the payer must have (实名支付).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<PayerIdentity>,
}

/// Who pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Payer {
    /// The user as the order's appid knows them.
    pub openid: Openid,
    /// The real name the payer must have (实名支付).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<PayerIdentity>,
}

impl Payer {
    /// The user of that openid.
    #[must_use]
    pub fn new(openid: Openid) -> Self {
        Self { openid, identity: None }
    }
}

/// Who pays, by openid alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PayerOpenid {
    /// The user as the order's appid knows them.
    pub openid: Openid,
}

impl PayerOpenid {
    /// The user of that openid.
    #[must_use]
    pub fn new(openid: Openid) -> Self {
        Self { openid }
    }
}

/// Who pays a sub-merchant: one of the two openids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPayer {
    /// The user as the partner's appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sp_openid: Option<Openid>,
    /// The user as the sub-merchant's appid knows them; needs `sub_appid`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Openid>,
    /// The real name the payer must have (实名支付).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<PayerIdentity>,
}

impl PartnerPayer {
    /// The user as the partner's appid knows them.
    #[must_use]
    pub fn by_sp_openid(openid: Openid) -> Self {
        Self { sp_openid: Some(openid), sub_openid: None, identity: None }
    }

    /// The user as the sub-merchant's appid knows them; the order must name that appid.
    #[must_use]
    pub fn by_sub_openid(openid: Openid) -> Self {
        Self { sp_openid: None, sub_openid: Some(openid), identity: None }
    }
}

/// Who pays a sub-merchant, by openid alone: one of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPayerOpenid {
    /// The user as the partner's appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sp_openid: Option<Openid>,
    /// The user as the sub-merchant's appid knows them; needs `sub_appid`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Openid>,
}

impl PartnerPayerOpenid {
    /// The user as the partner's appid knows them.
    #[must_use]
    pub fn by_sp_openid(openid: Openid) -> Self {
        Self { sp_openid: Some(openid), sub_openid: None }
    }

    /// The user as the sub-merchant's appid knows them; the order must name that appid.
    #[must_use]
    pub fn by_sub_openid(openid: Openid) -> Self {
        Self { sp_openid: None, sub_openid: Some(openid) }
    }
}

/// The real name a payer must have (实名支付); name and number travel sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PayerIdentity {
    /// What the number is of.
    #[serde(rename = "type")]
    pub kind: IdentityKind,
    /// The number of the document, sealed for the platform ([`Client::seal`](crate::Client::seal)).
    pub number: Sealed,
    /// The name, sealed for the platform.
    pub name: Sealed,
}

impl PayerIdentity {
    /// A name and the number of a document.
    #[must_use]
    pub fn new(kind: IdentityKind, number: Sealed, name: Sealed) -> Self {
        Self { kind, number, name }
    }

    pub(crate) fn sealed(&self) -> Vec<&Sealed> {
        vec![&self.number, &self.name]
    }
}

/// What a payer is known by (证件类型).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum IdentityKind {
    /// 身份证
    #[serde(rename = "IDCARD")]
    IdCard,
    /// 港澳居民来往内地通行证
    #[serde(rename = "HONGKONG_MACAO")]
    HongkongMacao,
    /// 港澳居民居住证
    #[serde(rename = "HONGKONG_MACAO_RESIDENT")]
    HongkongMacaoResident,
    /// 台湾居民居住证
    #[serde(rename = "TAIWAN_RESIDENT")]
    TaiwanResident,
    /// 外国人永久居留证
    #[serde(rename = "FOREIGN_RESIDENT")]
    ForeignResident,
    /// 护照
    #[serde(rename = "OVERSEA_PASSPORT")]
    OverseaPassport,
    /// 手机号
    #[serde(rename = "PHONE_NUMBER")]
    PhoneNumber,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}
