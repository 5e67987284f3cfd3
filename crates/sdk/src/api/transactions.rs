//! Basic payment (基础支付): ordering, querying and closing transactions of a direct merchant.

mod close;
mod order;
mod prepay_jsapi;
mod prepay_native;
mod query;
mod transaction;

pub use close::CloseTransaction;
pub use order::{GoodsDetail, LimitPay, OrderAmount, OrderDetail, Payer, SceneInfo, SettleInfo, StoreInfo};
pub use prepay_jsapi::{PrepayJsapi, PrepayJsapiAnswer};
pub use prepay_native::{PrepayNative, PrepayNativeAnswer};
pub use query::{QueryTransactionById, QueryTransactionByOutTradeNo};
pub use transaction::{
    Promotion, PromotionGoods, TradeState, TradeType, Transaction, TransactionAmount, TransactionPayer,
    TransactionScene,
};

super::catalogue::operations!("transactions": PrepayNative, PrepayJsapi, QueryTransactionById, QueryTransactionByOutTradeNo, CloseTransaction);
