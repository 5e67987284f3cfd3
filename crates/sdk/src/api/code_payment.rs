//! Code payment (付款码支付) and the amount widget (扫码支付): the merchant scans the customer's code, or the customer types the
//! amount.

mod code_pay;
mod payment;
mod prepay_scannedpos;
mod reverse;
mod scene;

pub use code_pay::{CodePay, PartnerCodePay};
pub use payment::{CodePayment, PartnerCodePayment};
pub use prepay_scannedpos::{PartnerPrepayScannedpos, ScannedposScene};
pub use reverse::{PartnerReverseTransaction, PartnerReversedTransaction, ReverseTransaction, ReversedTransaction};
pub use scene::{CodePayDetail, CodePayGoods, CodePayScene, CodePayer};

super::catalogue::operations!("code_payment":
    CodePay, ReverseTransaction, PartnerCodePay, PartnerReverseTransaction, PartnerPrepayScannedpos,
);
