//! The parts that several calls share.

use serde::{Deserialize, Serialize};

use crate::money::Fen;
use crate::open_enum::open_enum;

/// In requests the bank account withdrawn to (结算账户信息); in answers an account with its balance (账户信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancellationValidationAccountInfo {
    /// Account of the sub-merchant the money comes from (出款子账户类型).
    pub out_account_type: OutAccountType,
    /// Balance of the account, in fen (账户金额).
    pub amount: Fen,
}

open_enum! {
    /// Account of the sub-merchant the money comes from (出款子账户类型).
    OutAccountType {
        /// Basic account (基本户).
        BasicAccount = "BASIC_ACCOUNT",
        /// Operating account (运营账户).
        OperateAccount = "OPERATE_ACCOUNT",
        /// Deposit account (保证金户).
        MarginAccount = "MARGIN_ACCOUNT",
        /// Fee account (手续费账户).
        TradeFeeAccount = "TRADE_FEE_ACCOUNT",
    }
}

open_enum! {
    /// Kind of identity document (证件类型).
    IdDocType {
        /// Identity card of mainland China (中国大陆居民身份证).
        IdentificationTypeIdcard = "IDENTIFICATION_TYPE_IDCARD",
        /// Passport of another country (其他国家或地区居民护照).
        IdentificationTypeOverseaPassport = "IDENTIFICATION_TYPE_OVERSEA_PASSPORT",
        /// Travel permit of a Hong Kong resident (中国香港居民来往内地通行证).
        IdentificationTypeHongkongPassport = "IDENTIFICATION_TYPE_HONGKONG_PASSPORT",
        /// Travel permit of a Macao resident (中国澳门居民来往内地通行证).
        IdentificationTypeMacaoPassport = "IDENTIFICATION_TYPE_MACAO_PASSPORT",
        /// Travel permit of a Taiwan resident (中国台湾居民来往大陆通行证).
        IdentificationTypeTaiwanPassport = "IDENTIFICATION_TYPE_TAIWAN_PASSPORT",
        /// Foreigner's residence card (外国人居留证).
        IdentificationTypeForeignResident = "IDENTIFICATION_TYPE_FOREIGN_RESIDENT",
        /// Residence permit of a Hong Kong or Macao resident (港澳居民居住证).
        IdentificationTypeHongkongMacaoResident = "IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT",
        /// Residence permit of a Taiwan resident (台湾居民居住证).
        IdentificationTypeTaiwanResident = "IDENTIFICATION_TYPE_TAIWAN_RESIDENT",
    }
}

open_enum! {
    /// Kind of account (账户类型).
    AccountType {
        /// Basic account, which takes the payments (基本账户).
        Basic = "BASIC",
        /// Operating account (运营账户).
        Operation = "OPERATION",
        /// Fee account (手续费账户).
        Fees = "FEES",
        /// Deposit account (保证金账户).
        Deposit = "DEPOSIT",
    }
}

open_enum! {
    /// State (状态).
    WithdrawalStatus {
        /// Taken; the bank has not answered yet (受理成功).
        CreateSuccess = "CREATE_SUCCESS",
        /// Succeeded (成功).
        Success = "SUCCESS",
        /// Failed (失败).
        Fail = "FAIL",
        /// The bank sent the money back (提现退票).
        Refund = "REFUND",
        /// Closed (已关闭).
        Close = "CLOSE",
        /// Created only; repeat with the same parameters (业务单已创建).
        Init = "INIT",
        /// Taken (受理成功).
        Created = "CREATED",
        /// Being carried out; query again later (处理中).
        Processing = "PROCESSING",
        /// Carried out (处理完成).
        Finished = "FINISHED",
        /// Could not be delivered; needs handling (异常).
        Abnormal = "ABNORMAL",
    }
}

open_enum! {
    /// Kind (类型).
    ReceiverType {
        /// A merchant; the account is a merchant number (商户号).
        MerchantId = "MERCHANT_ID",
        /// A person; the account is an openid (个人openid).
        PersonalOpenid = "PERSONAL_OPENID",
    }
}

open_enum! {
    /// Which account the money is taken from (出资账户类型).
    SourceAccount {
        /// Balance that can be used (可用余额).
        Available = "AVAILABLE",
        /// Balance that cannot be used yet (不可用余额).
        Unavailable = "UNAVAILABLE",
    }
}
