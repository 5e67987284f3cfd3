//! Transfers to balance in batches (商家转账到零钱, the older product), with their receipts.

mod create;
mod detail;
mod notice;
mod parts;
mod query;
mod receipts;
mod rules;

pub use create::{
    CreateTransferBatch, CreatedTransferBatch, NewTransferDetail, PartnerCreateTransferBatch,
    PartnerCreateTransferBatchNewTransferDetail,
};
pub use detail::{
    FailReason, PartnerQueryTransferDetailById, PartnerQueryTransferDetailByOutDetailNo, PartnerTransferDetail,
    QueryTransferDetailById, QueryTransferDetailByOutDetailNo, TransferDetail,
};
pub use notice::TransferBatchNotice;
pub use parts::{AuthorizationType, BatchStatus, CloseReason, TransferPurpose, TransferScene};
pub use query::{
    DetailStatus, PartnerQueryTransferBatchById, PartnerQueryTransferBatchByOutBatchNo, PartnerTransferBatch,
    QueryTransferBatchById, QueryTransferBatchByOutBatchNo, TransferBatch, TransferBatchTransferBatch,
    TransferBatchTransferDetail,
};
pub use receipts::{
    AcceptType, ApplyBatchReceipt, ApplyDetailReceipt, BatchReceipt, DetailReceipt, QueryBatchReceipt,
    QueryDetailReceipt,
};

super::catalogue::operations!("transfer_batches": CreateTransferBatch, PartnerCreateTransferBatch, QueryTransferBatchById, QueryTransferBatchByOutBatchNo, PartnerQueryTransferBatchById, PartnerQueryTransferBatchByOutBatchNo, QueryTransferDetailById, QueryTransferDetailByOutDetailNo, PartnerQueryTransferDetailById, PartnerQueryTransferDetailByOutDetailNo, ApplyBatchReceipt, QueryBatchReceipt, ApplyDetailReceipt, QueryDetailReceipt);
