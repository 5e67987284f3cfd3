//! Profit sharing of chain brands (连锁品牌分账).

mod config;
mod orders;
mod parts;
mod receivers;
mod returns;

pub use config::{BrandMaxRatio, QueryBrandMaxRatio};
pub use orders::{
    BrandProfitSharing, BrandProfitSharingReceiver, BrandProfitSharingStatus, BrandUnsplitAmount,
    CreateBrandProfitSharing, FinishBrandProfitSharing, FinishedBrandProfitSharing, QueryBrandProfitSharing,
    QueryBrandUnsplitAmount, Receiver, ReceiverResult,
};
pub use parts::{FailReason, ReceiverType};
pub use receivers::{
    AddBrandReceiver, AddedBrandReceiver, BrandRelationType, DeleteBrandReceiver, DeletedBrandReceiver,
};
pub use returns::{
    BrandProfitSharingReturn, CreateBrandProfitSharingReturn, QueryBrandProfitSharingReturn, ReturnResult,
};

super::catalogue::operations!("brand_profit_sharing": CreateBrandProfitSharing, QueryBrandProfitSharing, FinishBrandProfitSharing, QueryBrandUnsplitAmount, CreateBrandProfitSharingReturn, QueryBrandProfitSharingReturn, AddBrandReceiver, DeleteBrandReceiver, QueryBrandMaxRatio);
