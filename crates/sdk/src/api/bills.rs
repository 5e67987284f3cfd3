//! Bills (账单): asking for one gives an address, [`Client::download_bill`](crate::Client::download_bill) fetches it from
//! there, [`bill`](crate::bill) reads it.

mod file;
mod fund_flow;
mod sealed;
mod sub_merchant_fund_flow;
mod trade;

pub use file::{BillFile, HashType, TarType};
pub use fund_flow::{AccountType, ApplyFundFlowBill};
pub use sealed::{SealAlgorithm, SealedBillPart, SealedBills, UnsealError};
pub use sub_merchant_fund_flow::ApplySubMerchantFundFlowBill;
pub use trade::{ApplyTradeBill, TradeBillType};

super::catalogue::operations!("bills": ApplyTradeBill, ApplyFundFlowBill, ApplySubMerchantFundFlowBill);
