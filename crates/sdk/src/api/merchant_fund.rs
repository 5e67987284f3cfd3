//! Balances, withdrawals and incoming bank transfers of platforms and partners (余额查询、提现、来账识别).

mod balance;
mod income;
mod parts;
mod withdraw;

pub use balance::{Balance, QueryBalance, QueryDayEndBalance};
pub use income::{
    IncomeRecordType, IncomeRecords, IncomeRecordsData, IncomeRecordsLinks, QueryIncomeRecords,
    QuerySubMerchantIncomeRecords,
};
pub use parts::AccountType;
pub use withdraw::{
    CreateWithdrawal, CreatedWithdrawal, HashType, QueryWithdrawalById, QueryWithdrawalByOutRequestNo,
    RequestWithdrawalBill, TarType, Withdrawal, WithdrawalBill, WithdrawalStatus,
};

super::catalogue::operations!("merchant_fund": QueryBalance, QueryDayEndBalance, CreateWithdrawal, QueryWithdrawalByOutRequestNo, QueryWithdrawalById, RequestWithdrawalBill, QueryIncomeRecords, QuerySubMerchantIncomeRecords);
