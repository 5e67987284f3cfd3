//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use crate::api::empty_as_none;
use crate::id::{Appid, Mchid, Openid};

/// What `TRANSACTION.SUCCESS`, `VEHICLE.USER_STATE_CHANGE` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EtcUserNotice {
    /// Number of the calling merchant; in partner mode the partner's (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_mchid: Option<Mchid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// The customer's id under the partner's appid (用户在服务商appid下的标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_openid: Option<Openid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
    /// WeChat Pay's id of the ETC binding, 32 letters and digits (商户ETC绑定号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub contract_id: Option<String>,
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub plate_number: Option<String>,
    /// State of the ETC binding: OPENED, PAUSE (paused) or DELETED (closed) (ETC绑定状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bind_state: Option<String>,
}
