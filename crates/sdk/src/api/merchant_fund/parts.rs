//! The parts that several calls share.

use crate::open_enum::open_enum;

open_enum! {
    /// Kind of the merchant's account (账户类型).
    AccountType {
        /// Basic account (基本账户).
        Basic = "BASIC",
        /// Operation account (运营账户).
        Operation = "OPERATION",
        /// Fee account (手续费账户).
        Fees = "FEES",
    }
}
