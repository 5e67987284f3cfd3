//! PayScore (支付分): permissions, service orders, risk, for direct merchants and partners.

mod cancel;
mod complete;
mod create;
mod direct_complete;
mod merchant_bill;
mod messages;
mod modify;
mod notice;
mod partner_service_order;
mod parts;
mod pay;
mod permissions;
mod query;
mod risk;
mod service_account;
mod service_order;
mod sync;
mod terminate;
mod total;

pub use cancel::{CancelServiceOrder, CancelledServiceOrder, PartnerCancelServiceOrder};
pub use complete::{
    CompleteServiceOrder, CompleteServiceOrderLocation, CompleteServiceOrderTimeRange, PartnerCompleteServiceOrder,
    PartnerCompleteServiceOrderPostDiscount,
};
pub use create::{CreateServiceOrder, PartnerCreateServiceOrder, PostDiscount, RiskFund, TimeRange};
pub use direct_complete::{
    DirectCompleteServiceOrder, DirectCompletedServiceOrder, PartnerDirectCompleteServiceOrder,
    PartnerDirectCompleteServiceOrderTimeRange,
};
pub use merchant_bill::{MerchantBill, MerchantBillDownloadBill, RequestMerchantBill, TarType};
pub use messages::{PartnerSendPendingMessage, PartnerSendPrepaidMessage, SendPendingMessage, SendPrepaidMessage};
pub use modify::{ModifyServiceOrder, PartnerModifyServiceOrder};
pub use notice::{
    MerchantPrepayNotice, MerchantPrepayNoticePrepayReqBody, PermissionNotice, ServiceAccountNotice,
    ServiceOrderNotice, ServiceOrderNoticePostDiscount, ServiceOrderNoticePostPayment, ServiceOrderNoticeTimeRange,
};
pub use partner_service_order::{PartnerServiceOrder, PartnerServiceOrderPostDiscount, PartnerServiceOrderPostPayment};
pub use parts::{
    CollectionState, CompleteServiceOrderPostDiscount, Device, DirectCompleteServiceOrderPostDiscount,
    DirectCompleteServiceOrderPostPayment, Location, OpenTimeRange, PaidType, PartnerCreateServiceOrderPostDiscount,
    PartnerCreateServiceOrderPostPayment, PartnerServiceOrderTimeRange, PostPayment, RiskFundName,
    ServiceOrderCollection, ServiceOrderDetail, ServiceOrderLocation, ServiceOrderPostDiscount,
    ServiceOrderPostPayment, ServiceOrderProgress, ServiceOrderRiskFund, ServiceOrderState,
};
pub use pay::{PaidServiceOrder, PartnerPayServiceOrder, PayServiceOrder};
pub use permissions::{
    AuthorizationState, PartnerPermission, PartnerPrePermit, PartnerPrePermitForScene,
    PartnerQueryPermissionByAuthorizationCode, PartnerQueryPermissionByOpenid, Permission, PrePermission, PrePermit,
    QueryPermissionByAuthorizationCode, QueryPermissionByOpenid, QueryUserServiceState, ScenePermission,
    TransactionSceneInfo, UseServiceState, UserServiceState,
};
pub use query::{
    PartnerQueryServiceOrder, PromotionScope, PromotionType, QueryServiceOrder, ServiceOrderGoodsDetail,
    ServiceOrderPromotionDetail,
};
pub use risk::{
    AssessUserRiskLevel, PartnerAssessUserRiskLevel, PartnerQueryServiceQuotas, RiskGoods, ServiceQuotas,
    ServiceQuotasQuota, ShoppingInfo, UserRiskLevel,
};
pub use service_account::{
    PartnerApplyServiceAccount, PartnerQueryServiceAccountApplication, ServiceAccountApplication,
};
pub use service_order::{ServiceOrder, ServiceOrderTimeRange};
pub use sync::{Detail, PartnerSyncServiceOrder, PartnerSyncServiceOrderDetail, SyncServiceOrder};
pub use terminate::{
    PartnerTerminatePermissionByAuthorizationCode, PartnerTerminatePermissionByOpenid,
    TerminatePermissionByAuthorizationCode, TerminatePermissionByOpenid, TerminateUserPermission,
};

super::catalogue::operations!("payscore": PrePermit, PartnerPrePermit, PartnerPrePermitForScene, QueryPermissionByAuthorizationCode, QueryPermissionByOpenid, PartnerQueryPermissionByAuthorizationCode, PartnerQueryPermissionByOpenid, QueryUserServiceState, TerminatePermissionByAuthorizationCode, TerminatePermissionByOpenid, PartnerTerminatePermissionByAuthorizationCode, PartnerTerminatePermissionByOpenid, TerminateUserPermission, AssessUserRiskLevel, PartnerAssessUserRiskLevel, PartnerQueryServiceQuotas, CreateServiceOrder, PartnerCreateServiceOrder, QueryServiceOrder, PartnerQueryServiceOrder, CompleteServiceOrder, PartnerCompleteServiceOrder, DirectCompleteServiceOrder, PartnerDirectCompleteServiceOrder, ModifyServiceOrder, PartnerModifyServiceOrder, CancelServiceOrder, PartnerCancelServiceOrder, PayServiceOrder, PartnerPayServiceOrder, SyncServiceOrder, PartnerSyncServiceOrder, SendPendingMessage, SendPrepaidMessage, PartnerSendPendingMessage, PartnerSendPrepaidMessage, PartnerApplyServiceAccount, PartnerQueryServiceAccountApplication, RequestMerchantBill);
