//! Basic payment (基础支付): ordering, querying and closing transactions, of direct merchants and of partners'
//! sub-merchants.

mod app_with_contract;
mod close;
mod contract;
mod exposure;
mod jsapi_with_contract;
mod order;
mod payer;
mod prepay_app;
mod prepay_h5;
mod prepay_jsapi;
mod prepay_miniprogram;
mod prepay_native;
mod query;
mod subsidy;
mod transaction;

pub use app_with_contract::{PartnerPrepayAppWithContract, PrepayAppWithContract};
pub use close::{CloseTransaction, PartnerCloseTransaction};
pub use contract::{AppContract, ContractOrderDetail, ContractScene, ContractStore, JsapiContract};
pub use exposure::{
    ExposurePayer, PartnerExposurePayer, PartnerPaymentMethodExposure, PaymentMethodExposed, PaymentMethodExposure,
};
pub use jsapi_with_contract::{PartnerPrepayJsapiWithContract, PrepayJsapiWithContract};
pub use order::{
    GoodsDetail, LimitPay, OrderAmount, OrderDetail, PartnerSettleInfo, PrepayIdAnswer, SceneInfo, SettleInfo,
    StoreInfo, StoreRef,
};
pub use payer::{IdentifiedPayer, IdentityKind, PartnerPayer, PartnerPayerOpenid, Payer, PayerIdentity, PayerOpenid};
pub use prepay_app::{PartnerPrepayApp, PrepayApp};
pub use prepay_h5::{H5Info, H5Scene, PartnerPrepayH5, PrepayH5, PrepayH5Answer};
pub use prepay_jsapi::{PartnerPrepayJsapi, PrepayJsapi, PrepayJsapiAnswer};
pub use prepay_miniprogram::{MiniprogramScene, PartnerPrepayMiniprogram};
pub use prepay_native::{PartnerPrepayNative, PrepayNative, PrepayNativeAnswer};
pub use query::{
    PartnerQueryTransactionById, PartnerQueryTransactionByOutTradeNo, QueryTransactionById,
    QueryTransactionByOutTradeNo,
};
pub use subsidy::{SubsidyDetail, SubsidyInfo, SubsidyPeriodKind, SubsidyPlan};
pub use transaction::{
    InstallmentInfo, PartnerTransaction, PartnerTransactionPayer, Promotion, PromotionGoods, TradeState, TradeType,
    Transaction, TransactionAmount, TransactionPayer, TransactionScene, TransactionSettlement,
};

super::catalogue::operations!("transactions":
    PrepayNative, PrepayJsapi, PrepayApp, PrepayH5, PrepayAppWithContract, PrepayJsapiWithContract,
    PaymentMethodExposure, QueryTransactionById, QueryTransactionByOutTradeNo, CloseTransaction,
    PartnerPrepayNative, PartnerPrepayJsapi, PartnerPrepayApp, PartnerPrepayH5, PartnerPrepayMiniprogram,
    PartnerPrepayAppWithContract, PartnerPrepayJsapiWithContract, PartnerPaymentMethodExposure,
    PartnerQueryTransactionById, PartnerQueryTransactionByOutTradeNo, PartnerCloseTransaction,
);
