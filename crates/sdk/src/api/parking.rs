//! Parking paid by PayScore (微信支付分停车服务).

mod notice;
mod parking;
mod parts;

pub use notice::{EntranceNotice, ParkingTransactionNotice, ParkingTransactionNoticePromotionDetail};
pub use parking::{
    Amount, BlockReason, CreateParking, FindParkingService, Parking, ParkingInfo, ParkingService, ParkingServiceState,
    ParkingState, ParkingTradeState, ParkingTransaction, ParkingTransactionAmount, ParkingTransactionParkingInfo,
    ParkingTransactionPayer, ParkingTransactionPromotionDetail, PayParking, PromotionScope, PromotionType,
    QueryParkingTransaction, TradeScene, YesOrNo,
};
pub use parts::PlateColor;

super::catalogue::operations!("parking": FindParkingService, CreateParking, PayParking, QueryParkingTransaction);
