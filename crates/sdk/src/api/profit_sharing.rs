//! Profit sharing (分账): sharing a payment with others, taking it back, unfreezing the rest.

mod bill;
mod config;
mod notice;
mod orders;
mod parts;
mod receivers;
mod returns;

pub use bill::{HashType, ProfitSharingBill, RequestProfitSharingBill, TarType};
pub use config::{MaxRatio, QueryMaxRatio};
pub use notice::{ProfitSharingNotice, ProfitSharingNoticeReceiver};
pub use orders::{
    CreateProfitSharing, ProfitSharing, ProfitSharingReceiver, ProfitSharingState, QueryProfitSharing,
    QueryUnsplitAmount, Receiver, ReceiverResult, UnfreezeProfitSharing, UnsplitAmount,
};
pub use parts::{FailReason, ReceiverType};
pub use receivers::{AddReceiver, AddedReceiver, DeleteReceiver, DeletedReceiver, RelationType};
pub use returns::{CreateProfitSharingReturn, ProfitSharingReturn, QueryProfitSharingReturn, ReturnResult};

super::catalogue::operations!("profit_sharing": CreateProfitSharing, QueryProfitSharing, UnfreezeProfitSharing, QueryUnsplitAmount, CreateProfitSharingReturn, QueryProfitSharingReturn, AddReceiver, DeleteReceiver, QueryMaxRatio, RequestProfitSharingBill);
