//! Combined payment (合单支付): orders of several merchants paid as one, all or none.

mod close;
mod order;
mod prepay_app;
mod prepay_h5;
mod prepay_jsapi;
mod prepay_miniprogram;
mod prepay_native;
mod query;
mod transaction;

pub use close::{CombineClose, CombineCloseSubOrder};
pub use order::{CombineAmount, CombineJsapiSubOrder, CombinePayer, CombineScene, CombineSubOrder, TradeScenario};
pub use prepay_app::{
    CombineAppPayer, CombineAppSubOrder, CombineContract, CombinePrepayApp, CombinePrepayAppAnswer, ContractResult,
};
pub use prepay_h5::{CombineH5Scene, CombinePrepayH5};
pub use prepay_jsapi::CombinePrepayJsapi;
pub use prepay_miniprogram::{CombineMiniprogramSubOrder, CombinePrepayMiniprogram, OrderServiceType};
pub use prepay_native::CombinePrepayNative;
pub use query::{CombineQueryById, CombineQueryByOutTradeNo};
pub use transaction::{CombinedAmount, CombinedSubOrder, CombinedTransaction};

super::catalogue::operations!("combine_transactions":
    CombinePrepayApp, CombinePrepayH5, CombinePrepayJsapi, CombinePrepayMiniprogram, CombinePrepayNative,
    CombineQueryByOutTradeNo, CombineQueryById, CombineClose,
);
