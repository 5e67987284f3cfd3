//! Cash coupons (代金券): stocks of coupons, sending them, reading them, the files of used ones.

mod callbacks;
mod coupons;
mod flows;
mod lifecycle;
mod notice;
mod parts;
mod scope;
mod stocks;

pub use callbacks::{Callback, QueryCallback, SetCallback};
pub use coupons::{
    Coupon, CouponList, CouponListConsumeInformation, CouponListData, CouponListGoodsDetail,
    CouponListNormalCouponInformation, ListUserCoupons, QueryCoupon, SendCoupon, SentCoupon,
};
pub use flows::{
    DailyRefundFlow, DailyUseFlow, FlowFile, RequestRefundFlow, RequestRefundFlowByDay, RequestUseFlow,
    RequestUseFlowByDay,
};
pub use lifecycle::{
    PauseStock, PausedStock, RestartStock, RestartedStock, StartStock, StartedStock, StopStock, StoppedStock,
};
pub use notice::{CouponNotice, CouponNoticeDiscountTo, CouponNoticeSingleitemDiscountOff};
pub use parts::{CouponBusiness, CouponState, CouponType, StockListCutToMessage};
pub use scope::{ListStockItems, ListStockMerchants, ModifiedStockItems, ModifyStockItems, StockItems, StockMerchants};
pub use stocks::{
    CouponAvailableTime, CouponTradeType, CouponUseRule, CreateStock, CreatedStock, DiscountCoupon, ExchangeCoupon,
    FixAvailableTime, FixedNormalCoupon, JumpTarget, LimitCard, ListStocks, PatternInfo, QueryStock, Stock, StockList,
    StockListAvailableRegion, StockListData, StockListFixedNormalCoupon, StockListStockUseRule, StockState, StockType,
    StockUseRule,
};

super::catalogue::operations!("favor": QueryCallback, SetCallback, CreateStock, ListStocks, QueryStock, StartStock, PauseStock, RestartStock, StopStock, ListStockMerchants, ListStockItems, ModifyStockItems, SendCoupon, ListUserCoupons, QueryCoupon, RequestUseFlow, RequestRefundFlow, RequestUseFlowByDay, RequestRefundFlowByDay);
