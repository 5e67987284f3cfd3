//! Platforms that collect and pay for their sub-merchants (电商收付通): applications, profit sharing, refunds, subsidies, withdrawals, cancellation, withholding, transfers.

mod applyment_query;
mod applyments;
mod cancellation;
mod cancellation_with_withdrawal;
mod funds;
mod individuals;
mod notice;
mod papay_contracts;
mod papay_transactions;
mod parts;
mod profit_sharing;
mod profit_sharing_returns;
mod receivers;
mod refunds;
mod subsidies;
mod transfers;
mod withdrawals;

pub use applyment_query::{
    Applyment, ApplymentAccountValidation, ApplymentAuditDetail, ApplymentState, QueryApplymentById,
    QueryApplymentByOutRequestNo, RevokeApplymentById, RevokeApplymentByOutRequestNo, RevokedApplyment, SignState,
};
pub use applyments::{
    AccountInfo, BusinessLicenseInfo, CertificateType, ContactInfo, CreateApplyment, CreateHostedApplyment,
    CreateHostedApplymentAccountInfo, CreateHostedApplymentContactInfo, CreateHostedApplymentIdCardInfo,
    CreateHostedApplymentIdDocInfo, CreateHostedApplymentUboInfo, CreatedApplyment, FinanceInstitutionInfo,
    FinanceType, IdCardInfo, IdDocInfo, IdHolderType, ProxyVerifyIdentityInfo, SalesSceneInfo, SettlementInfo,
    SignVerification, SubmitSignVerification, UboInfo, VerifyIdentityType,
};
pub use cancellation::{
    ApplicationInfo, ApplyCancellation, BlockReasonType, Cancellation, CancellationEligibility, CancellationPaperType,
    CancellationState, CancellationValidation, CancellationValidationBlockReason, MerchantState, QueryCancellation,
    ValidateCancellation,
};
pub use cancellation_with_withdrawal::{
    AccountPayoutState, AppliedCancellationWithWithdrawal, ApplyCancellationWithWithdrawal, BankAccountInfo,
    CancellationPayoutState, CancellationWithWithdrawal, CancellationWithWithdrawalAccountWithdrawResult,
    CancellationWithWithdrawalConfirmCancel, CancellationWithWithdrawalState, ConfirmCancellationWithWithdrawal,
    ConfirmedCancellationWithWithdrawal, IdentityInfo, PayeeAccountType, PayeeInfo, ProofMedia, ProofMediaType,
    QueryCancellationWithWithdrawalById, QueryCancellationWithWithdrawalByOutRequestNo, WithdrawalChoice,
};
pub use funds::{
    AccountBalance, BillAccountType, BillAlgorithm, FundFlowBill, FundFlowBillDownloadBill, HashType, QueryBalance,
    QueryDayEndBalance, RequestFundFlowBill, TarType,
};
pub use individuals::{
    CredentialType, IndividualAuthState, IndividualAuthorization, IndividualContract,
    IndividualContractRealNameAuthResult, IndividualPreSigning, PermissionType, PreSignIndividualInApp,
    PreSignIndividualInMiniProgram, PreSignVerifiedIndividualInApp, PreSignVerifiedIndividualInMiniProgram,
    QueryIndividualAuthorization, QueryIndividualContract, RealNameScope,
};
pub use notice::{
    ContractTerminationMode, EmployeeType, OnlineBankType, PapayContractNotice, RechargeChannel, RechargeNotice,
    RechargeNoticeOnlineBankRechargeInfo, RechargeScene, RechargeState, SettlementNotice, WithdrawalNotice,
};
pub use papay_contracts::{
    PapayContract, PapayContractContractTerminateInfo, PapayPreSigning, PreSignPapayInApp, PreSignPapayInMiniProgram,
    QueryPapayContract, TerminatePapayContract, TerminatedPapayContract,
};
pub use papay_transactions::{
    Amount, CombinePapayTransaction, CombinePapayTransactionAmount, CombinePapayTransactionCombinePayerInfo,
    CombinePapayTransactionSubOrder, PayCombinePapay, QueryCombinePapay, ReverseCombinePapay,
    ReverseCombinePapaySubOrder, SettleInfo, SubOrder,
};
pub use parts::{
    AccountType, CancellationValidationAccountInfo, IdDocType, OutAccountType, ReceiverType, SourceAccount,
    WithdrawalStatus,
};
pub use profit_sharing::{
    AfterSalesProfitSharing, AfterSalesResult, AfterSalesScene, AfterSalesType, CreateAfterSalesProfitSharing,
    CreateProfitSharing, CreatedAfterSalesProfitSharing, FinishProfitSharing, FinishedProfitSharing,
    FundsAbnormalClosedReason, FundsAbnormalStatus, ProfitSharing, ProfitSharingFundsAbnormalReceiver,
    ProfitSharingReceiver, ProfitSharingStatus, QueryAfterSalesProfitSharing, QueryProfitSharing, QueryUnsplitAmount,
    Receiver, ReceiverResult, SharingFailReason, UnsplitAmount,
};
pub use profit_sharing_returns::{
    CreateProfitSharingReturn, ProfitSharingReturn, QueryProfitSharingReturn, ReturnFailReason, ReturnResult,
};
pub use receivers::{AddReceiver, AddedReceiver, DeleteReceiver, DeletedReceiver};
pub use refunds::{
    AbnormalRefundType, AdvanceReturn, AppliedRefund, AppliedRefundAmount, AppliedRefundFrom,
    AppliedRefundPromotionDetail, ApplyAbnormalRefund, ApplyRefund, ApplyRefundAmount, FundsAccount, NewFrom,
    PromotionScope, PromotionType, QueryAdvanceReturn, QueryRefundById, QueryRefundByOutRefundNo, RefundBankType,
    RefundChannel, RefundDetail, RefundDetailAmount, RefundDetailFrom, RefundDetailGoodsDetail,
    RefundDetailPromotionDetail, RefundSource, RefundStatus, ReturnAdvance,
};
pub use subsidies::{
    CancelSubsidy, CancelledSubsidy, CreateSubsidy, ReturnSubsidy, ReturnSubsidyNewFrom, Subsidy, SubsidyResult,
    SubsidyReturn, SubsidyReturnFrom,
};
pub use transfers::{
    Agreement, CancelTransfer, CancelledTransfer, CreateTransfer, CreatedTransfer, QueryTransferAuthorization,
    QueryTransferByOutBillNo, QueryTransferByTransferBillNo, RequestTransferAuthorization, Transfer,
    TransferAuthorization,
};
pub use withdrawals::{
    CreateWithdrawal, CreatedWithdrawal, QueryWithdrawalById, QueryWithdrawalByOutRequestNo, Withdrawal,
};

super::catalogue::operations!("ecommerce": CreateApplyment, CreateHostedApplyment, SubmitSignVerification, QueryApplymentById, QueryApplymentByOutRequestNo, RevokeApplymentById, RevokeApplymentByOutRequestNo, ApplyCancellation, QueryCancellation, ValidateCancellation, ApplyCancellationWithWithdrawal, ConfirmCancellationWithWithdrawal, QueryCancellationWithWithdrawalById, QueryCancellationWithWithdrawalByOutRequestNo, PreSignPapayInApp, PreSignPapayInMiniProgram, QueryPapayContract, TerminatePapayContract, PayCombinePapay, QueryCombinePapay, ReverseCombinePapay, QueryBalance, QueryDayEndBalance, RequestFundFlowBill, CreateWithdrawal, QueryWithdrawalById, QueryWithdrawalByOutRequestNo, PreSignIndividualInApp, PreSignIndividualInMiniProgram, PreSignVerifiedIndividualInApp, PreSignVerifiedIndividualInMiniProgram, QueryIndividualContract, QueryIndividualAuthorization, RequestTransferAuthorization, QueryTransferAuthorization, CreateTransfer, QueryTransferByOutBillNo, QueryTransferByTransferBillNo, CancelTransfer, CreateProfitSharing, QueryProfitSharing, FinishProfitSharing, QueryUnsplitAmount, CreateAfterSalesProfitSharing, QueryAfterSalesProfitSharing, CreateProfitSharingReturn, QueryProfitSharingReturn, AddReceiver, DeleteReceiver, ApplyRefund, QueryRefundById, QueryRefundByOutRefundNo, ApplyAbnormalRefund, ReturnAdvance, QueryAdvanceReturn, CreateSubsidy, ReturnSubsidy, CancelSubsidy);
