//! Transfers to balance (商家转账), authorisations to receive them, receipts, donations, QQ wallet.

mod authorizations;
mod authorized;
mod cancel;
mod charity;
mod create;
mod notice;
mod parts;
mod qq_wallet;
mod query;
mod receipts;
mod rules;
mod sub_merchants;

pub use authorizations::{
    CloseUserAuthorization, DeviceType, PartnerCloseUserAuthorization, PartnerQueryUserAuthorization,
    PartnerRequestUserAuthorization, QueryUserAuthorization, RequestUserAuthorization, RequestedUserAuthorization,
    SceneInfo, UserAuthorization, UserAuthorizationCloseInfo,
};
pub use authorized::{
    AuthorizationInfo, AuthorizedTransfer, PartnerPreTransferWithAuthorization, PartnerTransferToAuthorized,
    PreTransferWithAuthorization, PreTransferredWithAuthorization, TransferToAuthorized,
};
pub use cancel::{CancelTransfer, CancelledTransfer, PartnerCancelTransfer};
pub use charity::{
    ApplyCharityBudget, CharityBudget, Donate, Donation, DonationTransactionType, QueryCharityBudget, QueryDonation,
    TransactionInfo, UnlockCharityBudget, UnlockedCharityBudget,
};
pub use create::{CreateTransfer, CreatedTransfer, PartnerCreateTransfer, ReceiveStyle, UserRecvStyle};
pub use notice::{
    BudgetNotice, PaymentMethodType, QqWalletTransferNotice, TransferNotice, UserAuthorizationNotice,
    UserAuthorizationNoticeCloseInfo,
};
pub use parts::{
    AuthorizationCloseReason, BudgetState, TransferSceneReportInfo, TransferState, UserAuthorizationState,
};
pub use qq_wallet::{
    CancelQqWalletTransfer, CancelledQqWalletTransfer, QqWalletTransfer, QueryQqWalletTransfer, TransferToQqWallet,
};
pub use query::{
    PartnerQueryTransferByOutBillNo, PartnerTransfer, QueryTransferByOutBillNo, QueryTransferByTransferBillNo, Transfer,
};
pub use receipts::{
    ApplyBudgetReceipt, ApplyReceiptByOutBillNo, ApplyReceiptByTransferBillNo, BudgetReceipt, HashType,
    PartnerApplyReceipt, PartnerQueryReceipt, PartnerReceipt, QueryBudgetReceipt, QueryReceiptByOutBillNo,
    QueryReceiptByTransferBillNo, Receipt, ReceiptState,
};
pub use sub_merchants::{
    InvitationState, QuerySubMerchantAuthorization, RequestSubMerchantAuthorization, SubMerchantAuthorization,
    SubMerchantAuthorizationApplyOrder, SubMerchantAuthorizationState, SubMerchantInvitation,
};

super::catalogue::operations!("transfers": CreateTransfer, PartnerCreateTransfer, TransferToAuthorized, PartnerTransferToAuthorized, PreTransferWithAuthorization, PartnerPreTransferWithAuthorization, QueryTransferByOutBillNo, QueryTransferByTransferBillNo, PartnerQueryTransferByOutBillNo, CancelTransfer, PartnerCancelTransfer, RequestUserAuthorization, QueryUserAuthorization, CloseUserAuthorization, PartnerRequestUserAuthorization, PartnerQueryUserAuthorization, PartnerCloseUserAuthorization, RequestSubMerchantAuthorization, QuerySubMerchantAuthorization, ApplyReceiptByOutBillNo, QueryReceiptByOutBillNo, ApplyReceiptByTransferBillNo, QueryReceiptByTransferBillNo, PartnerApplyReceipt, PartnerQueryReceipt, ApplyBudgetReceipt, QueryBudgetReceipt, ApplyCharityBudget, QueryCharityBudget, UnlockCharityBudget, Donate, QueryDonation, TransferToQqWallet, QueryQqWalletTransfer, CancelQqWalletTransfer);
