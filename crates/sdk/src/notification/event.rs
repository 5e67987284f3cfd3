//! What a notification tells, typed: by the name of its event, and by its content where one name serves several products.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::api::busifavor::CouponSentNotice;
use crate::api::business_circle::{MallPaymentNotice, MallRefundNotice, PointsAuthorizationNotice};
use crate::api::combine_transactions::CombinedTransaction;
use crate::api::complaints::ComplaintNotice;
use crate::api::ecommerce::{PapayContractNotice, RechargeNotice, SettlementNotice, WithdrawalNotice};
use crate::api::etc::EtcUserNotice;
use crate::api::favor::CouponNotice;
use crate::api::parking::{EntranceNotice, ParkingTransactionNotice};
use crate::api::payscore::{MerchantPrepayNotice, PermissionNotice, ServiceAccountNotice, ServiceOrderNotice};
use crate::api::profit_sharing::ProfitSharingNotice;
use crate::api::refunds::{PartnerRefundNotice, RefundNotice};
use crate::api::transactions::{PartnerTransaction, Transaction};
use crate::api::transfer_batches::TransferBatchNotice;
use crate::api::transfers::{BudgetNotice, QqWalletTransferNotice, TransferNotice, UserAuthorizationNotice};
use crate::json::{self, Unreadable};
use crate::protocol::sensitive::Sealed;

/// What a notification tells. An event of a kind unknown here is kept, not refused.
///
/// A name of the platform is followed by what the product calls it. Whatever is told: compare amount, currency, merchant
/// number and appid with your own books before believing it is *yours*, and query when in doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// `TRANSACTION.SUCCESS` of a direct merchant: a customer paid (支付成功).
    TransactionSuccess(Box<Transaction>),
    /// `TRANSACTION.SUCCESS` of a partner: a customer paid a sub-merchant.
    PartnerTransactionSuccess(Box<PartnerTransaction>),
    /// `TRANSACTION.SUCCESS` of a combined order: all its sub-orders are paid (合单支付成功).
    CombinedTransactionSuccess(Box<CombinedTransaction>),
    /// `REFUND.SUCCESS`, `REFUND.ABNORMAL` or `REFUND.CLOSED` of a direct merchant (退款结果).
    Refund(Box<RefundNotice>),
    /// The same of a partner.
    PartnerRefund(Box<PartnerRefundNotice>),
    /// `PAYSCORE.USER_OPEN_SERVICE`: a customer gave permission (用户授权支付分服务).
    PermissionOpened(Box<PermissionNotice>),
    /// `PAYSCORE.USER_CLOSE_SERVICE`: a customer took it back (用户解除授权).
    PermissionClosed(Box<PermissionNotice>),
    /// `PAYSCORE.USER_CONFIRM`: a customer confirmed a service order (用户确认订单).
    ServiceOrderConfirmed(Box<ServiceOrderNotice>),
    /// `PAYSCORE.USER_PAID`: a service order was paid (用户支付成功).
    ServiceOrderPaid(Box<ServiceOrderNotice>),
    /// `PAYSCORE.USER_CANCEL`: a customer cancelled a service order.
    ServiceOrderCancelled(Box<ServiceOrderNotice>),
    /// `PAYSCORE.BIND_SERVICE_ACCOUNT`: a sub-merchant's binding to a service was decided.
    ServiceAccount(Box<ServiceAccountNotice>),
    /// `PAYSCORE.MCH_PREPAY`: a service order is about to be paid.
    MerchantPrepay(Box<MerchantPrepayNotice>),
    /// `VEHICLE.ENTRANCE_STATE_CHANGE`: a car's parking changed (停车入场状态变更).
    ParkingEntrance(Box<EntranceNotice>),
    /// `TRANSACTION.SUCCESS`, `TRANSACTION.FAIL` or `TRANSACTION.PAY_BACK` of parking: paid, failed, or paid belatedly.
    ParkingTransaction(Box<ParkingTransactionNotice>),
    /// `VEHICLE.USER_STATE_CHANGE`: a customer's ETC card was bound or released.
    EtcUser(Box<EtcUserNotice>),
    /// `PROFITSHARING.SUCCESS`: a receiver got a share (分账动账).
    ProfitShared(Box<ProfitSharingNotice>),
    /// `PROFITSHARING.RETURN`: a share came back (分账回退动账).
    ProfitSharingReturned(Box<ProfitSharingNotice>),
    /// `MCHTRANSFER.BILL.FINISHED`: a transfer ended, one way or another (商家转账终态).
    TransferFinished(Box<TransferNotice>),
    /// `MCHTRANSFER.AUTHORIZATION.CONFIRMED`: a user agreed to receive transfers without confirming each.
    TransferAuthorizationConfirmed(Box<UserAuthorizationNotice>),
    /// `MCHTRANSFER.AUTHORIZATION.CLOSED`: that agreement ended.
    TransferAuthorizationClosed(Box<UserAuthorizationNotice>),
    /// `MCHTRANSFER.QQWALLETBILL.FINISHED`: a transfer to a QQ wallet ended.
    QqWalletTransferFinished(Box<QqWalletTransferNotice>),
    /// `MCHTRANSFER.BATCH.FINISHED`: every transfer of a batch ended, one way or another.
    TransferBatchFinished(Box<TransferBatchNotice>),
    /// `MCHTRANSFER.BATCH.CLOSED`: a batch was closed before it ran.
    TransferBatchClosed(Box<TransferBatchNotice>),
    /// `BUDGET.LOCKED`, `BUDGET.CLOSED` or `BUDGET.FINISHED`: a charity budget changed.
    Budget(Box<BudgetNotice>),
    /// `COMPLAINT.CREATE`: a customer complained (产生新投诉).
    ComplaintCreated(Box<ComplaintNotice>),
    /// `COMPLAINT.STATE_CHANGE`: a complaint moved on (投诉状态变化).
    ComplaintChanged(Box<ComplaintNotice>),
    /// `COUPON.USE`: a customer used a cash coupon (代金券核销).
    CouponUsed(Box<CouponNotice>),
    /// `COUPON.SEND`: a customer got a merchant's coupon (商家券领券).
    CouponSent(Box<CouponSentNotice>),
    /// `MALL_AUTH.ACTIVATE_CARD`: a customer lets a business circle give points (商圈积分授权).
    PointsAuthorized(Box<PointsAuthorizationNotice>),
    /// `MALL_TRANSACTION.SUCCESS`: a customer paid in a business circle (商圈支付结果).
    MallPaid(Box<MallPaymentNotice>),
    /// `MALL_REFUND.SUCCESS`: such a payment was refunded (商圈退款成功).
    MallRefunded(Box<MallRefundNotice>),
    /// `ECOMMERCE_ENTRUST.SIGN` or `ECOMMERCE_ENTRUST.TERMINATE`: a contract of deductions began or ended.
    PapayContract(Box<PapayContractNotice>),
    /// `RECHARGE.SUCCESS` or `RECHARGE.CLOSED`: money was paid into a sub-merchant's account, or was not.
    Recharge(Box<RechargeNotice>),
    /// `SETTLEMENT.SUCCESS`: a settlement to a personal receiver ended.
    Settlement(Box<SettlementNotice>),
    /// `MCHWITHDRAW.CHANGE`: a withdrawal moved on (提现状态变更).
    Withdrawal(Box<WithdrawalNotice>),
    /// `SECURITY_ECHO.SUCCESS`: the answer to [`SecurityEcho`](crate::api::security::SecurityEcho).
    SecurityEcho(SecurityEchoNotice),
    /// Anything else; read [`Notification::plaintext`](super::Notification::plaintext).
    Unknown,
}

/// The content of `SECURITY_ECHO.SUCCESS`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecurityEchoNotice {
    /// What was sent.
    pub echo_message: String,
    /// What was sent sealed, now sealed for the merchant: [`Client::open`](crate::Client::open) opens it. One source spells
    /// it `encrypted_…`, so both are read.
    #[serde(default, alias = "encrypted_echo_message", skip_serializing_if = "Option::is_none")]
    pub encrypt_echo_message: Option<Sealed>,
}

/// Types an opened resource. Where sources disagree on a name, every spelling is read.
pub(super) fn read(event_type: &str, original_type: &str, plaintext: &[u8]) -> Result<Event, Unreadable> {
    Ok(match event_type {
        "TRANSACTION.SUCCESS" => transaction(original_type, plaintext)?,
        "TRANSACTION.FAIL" | "TRANSACTION.PAY_BACK" => Event::ParkingTransaction(json::read(plaintext)?),
        "REFUND.SUCCESS" | "REFUND.ABNORMAL" | "REFUND.CLOSED" => refund(plaintext)?,
        "PAYSCORE.USER_OPEN_SERVICE" => Event::PermissionOpened(json::read(plaintext)?),
        "PAYSCORE.USER_CLOSE_SERVICE" => Event::PermissionClosed(json::read(plaintext)?),
        "PAYSCORE.USER_CONFIRM" => Event::ServiceOrderConfirmed(json::read(plaintext)?),
        "PAYSCORE.USER_PAID" => Event::ServiceOrderPaid(json::read(plaintext)?),
        "PAYSCORE.USER_CANCEL" => Event::ServiceOrderCancelled(json::read(plaintext)?),
        "PAYSCORE.BIND_SERVICE_ACCOUNT" => Event::ServiceAccount(json::read(plaintext)?),
        "PAYSCORE.MCH_PREPAY" => Event::MerchantPrepay(json::read(plaintext)?),
        "VEHICLE.ENTRANCE_STATE_CHANGE" => Event::ParkingEntrance(json::read(plaintext)?),
        "VEHICLE.USER_STATE_CHANGE" => Event::EtcUser(json::read(plaintext)?),
        "PROFITSHARING.SUCCESS" | "PROFITSHARING" => Event::ProfitShared(json::read(plaintext)?),
        "PROFITSHARING.RETURN" | "PROFITSHARING_RETURN" => Event::ProfitSharingReturned(json::read(plaintext)?),
        "MCHTRANSFER.BILL.FINISHED" => Event::TransferFinished(json::read(plaintext)?),
        "MCHTRANSFER.AUTHORIZATION.CONFIRMED" => Event::TransferAuthorizationConfirmed(json::read(plaintext)?),
        "MCHTRANSFER.AUTHORIZATION.CLOSED" => Event::TransferAuthorizationClosed(json::read(plaintext)?),
        "MCHTRANSFER.QQWALLETBILL.FINISHED" => Event::QqWalletTransferFinished(json::read(plaintext)?),
        "MCHTRANSFER.BATCH.FINISHED" => Event::TransferBatchFinished(json::read(plaintext)?),
        "MCHTRANSFER.BATCH.CLOSED" => Event::TransferBatchClosed(json::read(plaintext)?),
        "BUDGET.LOCKED" | "BUDGET.CLOSED" | "BUDGET.FINISHED" => Event::Budget(json::read(plaintext)?),
        // An old page of the platform misspells it.
        "COMPLAINT.CREATE" | "COMPLATINT.CREATE" => Event::ComplaintCreated(json::read(plaintext)?),
        "COMPLAINT.STATE_CHANGE" | "COMPLATINT.STATE_CHANGE" => Event::ComplaintChanged(json::read(plaintext)?),
        "COUPON.USE" => Event::CouponUsed(json::read(plaintext)?),
        "COUPON.SEND" => Event::CouponSent(json::read(plaintext)?),
        "MALL_AUTH.ACTIVATE_CARD" => Event::PointsAuthorized(json::read(plaintext)?),
        "MALL_TRANSACTION.SUCCESS" => Event::MallPaid(json::read(plaintext)?),
        "MALL_REFUND.SUCCESS" => Event::MallRefunded(json::read(plaintext)?),
        "ECOMMERCE_ENTRUST.SIGN" | "ECOMMERCE_ENTRUST.TERMINATE" => Event::PapayContract(json::read(plaintext)?),
        "RECHARGE.SUCCESS" | "RECHARGE.CLOSED" => Event::Recharge(json::read(plaintext)?),
        "SETTLEMENT.SUCCESS" => Event::Settlement(json::read(plaintext)?),
        "MCHWITHDRAW.CHANGE" => Event::Withdrawal(json::read(plaintext)?),
        "SECURITY_ECHO.SUCCESS" => Event::SecurityEcho(json::read(plaintext)?),
        _ => Event::Unknown,
    })
}

/// Several products share the name of a payment; what is inside tells them apart. The plain one comes most, so it is tried
/// first: the others lack its `mchid`.
fn transaction(original_type: &str, plaintext: &[u8]) -> Result<Event, Unreadable> {
    match original_type {
        "transaction" | "" => {}
        // Two sources tell profit sharing by this name.
        "profitsharing" => return json::read(plaintext).map(Event::ProfitShared),
        _ => return Ok(Event::Unknown),
    }
    let refused = match json::read(plaintext) {
        Ok(transaction) => return Ok(Event::TransactionSuccess(transaction)),
        Err(refused) => refused,
    };
    let has = fields(plaintext);
    if has("combine_out_trade_no") {
        json::read(plaintext).map(Event::CombinedTransactionSuccess)
    } else if has("parking_info") {
        json::read(plaintext).map(Event::ParkingTransaction)
    } else if has("bind_state") {
        json::read(plaintext).map(Event::EtcUser)
    } else if has("sp_mchid") {
        json::read(plaintext).map(Event::PartnerTransactionSuccess)
    } else {
        Err(refused)
    }
}

fn refund(plaintext: &[u8]) -> Result<Event, Unreadable> {
    match fields(plaintext)("sp_mchid") {
        true => json::read(plaintext).map(Event::PartnerRefund),
        false => json::read(plaintext).map(Event::Refund),
    }
}

/// Whether an object has a field, even an empty one.
fn fields(plaintext: &[u8]) -> impl Fn(&str) -> bool {
    let fields: BTreeMap<String, IgnoredAny> = json::read(plaintext).unwrap_or_default();
    move |name| fields.contains_key(name)
}
