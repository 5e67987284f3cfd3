//! Refunds (退款): giving payments back, whole or in part; of direct merchants and partners alike.

mod abnormal;
mod create;
mod notice;
mod query;
mod refund;

pub use abnormal::{AbnormalRefundKind, ApplyAbnormalRefund};
pub use create::{CreateRefund, RefundFrom, RefundGoods, RefundOrderAmount};
pub use notice::{FundSource, PartnerRefundNotice, RefundNotice, RefundNoticeAmount};
pub use query::QueryRefund;
pub use refund::{
    FundsAccount, Refund, RefundAccount, RefundAmount, RefundChannel, RefundPromotion, RefundPromotionKind,
    RefundScope, RefundStatus, RefundedFrom, RefundedGoods,
};

super::catalogue::operations!("refunds": CreateRefund, QueryRefund, ApplyAbnormalRefund);
