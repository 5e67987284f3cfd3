//! Motorway tolls by a user's ETC card (高速ETC).

mod contracts;
mod notice;
mod transactions;

pub use contracts::{EtcContract, EtcPreopened, Identify, PreopenEtc, QueryEtcContract, QueryEtcContractOfUser};
pub use notice::EtcUserNotice;
pub use transactions::{
    Amount, DeviceInfo, HighwayInfo, HighwayTransaction, HighwayTransactionAmount, HighwayTransactionDeviceInfo,
    HighwayTransactionPayer, HighwayTransactionPromotionDetail, PayHighway, QueryHighwayTransactionById,
    QueryHighwayTransactionByOutTradeNo,
};

super::catalogue::operations!("etc": PreopenEtc, QueryEtcContract, QueryEtcContractOfUser, PayHighway, QueryHighwayTransactionById, QueryHighwayTransactionByOutTradeNo);
