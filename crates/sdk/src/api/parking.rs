//! Parking paid by PayScore (微信支付分停车服务).

mod notice;
mod parts;
mod services;

pub use notice::{EntranceNotice, ParkingTransactionNotice, ParkingTransactionNoticePromotionDetail};
pub use parts::PlateColor;
pub use services::{
    Amount, BlockReason, CreateParking, FindParkingService, Parking, ParkingInfo, ParkingService, ParkingServiceState,
    ParkingState, ParkingTradeState, ParkingTransaction, ParkingTransactionAmount, ParkingTransactionParkingInfo,
    ParkingTransactionPayer, ParkingTransactionPromotionDetail, PayParking, PromotionScope, PromotionType,
    QueryParkingTransaction, TradeScene, YesOrNo,
};

super::catalogue::operations!("parking": FindParkingService, CreateParking, PayParking, QueryParkingTransaction);
