//! Merchant coupons (商家券): stocks, codes, sending, using and subsidies.

mod callbacks;
mod codes;
mod coupons;
mod notice;
mod parts;
mod send;
mod stocks;
mod subsidies;
mod user_coupons;

pub use callbacks::{CouponCallback, QueryCouponCallback, SetCouponCallback};
pub use codes::{
    CouponCode, CouponCodeCodeInformation, CouponCodeCouponInformation, CouponCodeFilter, CouponCodeList,
    CouponCodeListData, CouponCodeState, DeleteCouponCode, DeletedCouponCode, ListCouponCodes, QueryCouponCode,
    UploadCouponCodes, UploadedCouponCodes, UploadedCouponCodesFailCode,
};
pub use coupons::{
    AssociateCoupon, AssociatedCoupon, DeactivateCoupon, DeactivatedCoupon, DisassociateCoupon, DisassociatedCoupon,
    ReturnCoupon, ReturnedCoupon, UseCoupon, UsedCoupon,
};
pub use notice::{CouponEvent, CouponSentNotice, CouponSentNoticeAttachInfo, SendChannel};
pub use parts::{
    BackgroundColor, CodeDisplayMode, CouponState, StockAvailableDayTime, StockAvailableWeek, StockCouponAvailableTime,
    StockCouponUseRule, StockCustomEntrance, StockDiscountCoupon, StockDisplayPatternInfo, StockExchangeCoupon,
    StockFinderInfo, StockFixedNormalCoupon, StockIrregularyAvaliableTime, StockMiniProgramsInfo, StockType, UseMethod,
};
pub use send::{
    PreSendProductCoupon, PreSentProductCoupon, ProductCouponType, SendCard, SendCoupon, SendProductCoupon, SentCard,
    SentCoupon, SentCouponSendCouponResult, SentProductCoupon,
};
pub use stocks::{
    AvailableDayTime, AvailableWeek, CouponAvailableTime, CouponCodeMode, CouponUseRule, CreateStock, CreatedStock,
    CustomEntrance, DiscountCoupon, DisplayPatternInfo, ExchangeCoupon, FinderInfo, FixedNormalCoupon,
    IrregularyAvaliableTime, MiniProgramsInfo, ModifyStock, ModifyStockBudget, ModifyStockCouponUseRule,
    ModifyStockCustomEntrance, ModifyStockDisplayPatternInfo, ModifyStockFinderInfo, ModifyStockStockSendRule,
    NotifyConfig, QueryStock, Stock, StockBudget, StockCouponCodeCount, StockNotifyConfig, StockSendCountInformation,
    StockSendRule, StockState, StockStockSendRule,
};
pub use subsidies::{
    ListSubsidyPayments, PaySubsidy, QuerySubsidyPayment, QuerySubsidyReturn, ReturnSubsidy, SubsidyPayment,
    SubsidyPaymentFailure, SubsidyPaymentList, SubsidyPaymentListPayReceipt, SubsidyPaymentState, SubsidyReturn,
    SubsidyReturnFailure, SubsidyReturnState,
};
pub use user_coupons::{
    ListUserCoupons, QueryUserCoupon, UserCoupon, UserCouponList, UserCouponListCouponAvailableTime,
    UserCouponListCouponUseRule, UserCouponListData, UserCouponListDiscountCoupon, UserCouponListExchangeCoupon,
    UserCouponListFixedNormalCoupon,
};

super::catalogue::operations!("busifavor": SetCouponCallback, QueryCouponCallback, CreateStock, QueryStock, ModifyStock, ModifyStockBudget, UploadCouponCodes, ListCouponCodes, QueryCouponCode, DeleteCouponCode, SendCoupon, SendCard, PreSendProductCoupon, SendProductCoupon, UseCoupon, ReturnCoupon, DeactivateCoupon, AssociateCoupon, DisassociateCoupon, ListUserCoupons, QueryUserCoupon, PaySubsidy, QuerySubsidyPayment, ListSubsidyPayments, ReturnSubsidy, QuerySubsidyReturn);
