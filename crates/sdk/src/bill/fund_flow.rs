//! The fund-flow bill (资金账单): a line for each movement of an account.

use std::marker::PhantomData;

use super::layout::{Counted, Form, bill, default_of, is_needed, own, own_type, read, read_type, shown, written_cell};

const INCOME: &str = "收入";
const EXPENSE: &str = "支出";

bill! {
    /// The fund-flow bill (资金账单) of any account, of a merchant and of its sub-merchants alike.
    bill FundFlowBill, backticks Whole;
    /// A movement, borrowed from the bill; each value is parsed when it is asked for.
    row FundFlowRow;
    /// A movement of its own, every value parsed.
    entry FundFlowEntry;
    columns {
        /// When it was booked.
        accounting_time: time, always ["记账时间"];
        /// The platform's number of the business: a payment's `transaction_id`, a refund's `refund_id`.
        business_no: maybe, always ["微信支付业务单号"];
        /// The platform's number of the movement, the same for all that belongs together.
        flow_no: text, always ["资金流水单号"];
        /// The business: 交易, 退款, 分账, …
        business_name: maybe, maybe ["业务名称"];
        /// Its kind: 交易, 扣除交易手续费, 退款, …
        business_type: maybe, maybe ["业务类型"];
        /// 收入 (in) or 支出 (out); see `is_income`.
        direction: text, always ["收支类型"];
        /// How much moved, never negative.
        amount: yuan, always ["收支金额(元)"];
        /// What the account held afterwards.
        balance: maybe_yuan, maybe ["账户结余(元)"];
        /// Who asked for it.
        applicant: maybe, maybe ["资金变更提交申请人"];
        /// A remark.
        remark: maybe, maybe ["备注"];
        /// The merchant's number of the business.
        voucher_no: maybe, maybe ["业务凭证号"];
    }
    totals {
        ["资金流水总笔数"], always = Counted::Rows;
        ["收入笔数"], maybe = Counted::RowsWhere { column: At::direction as usize, is: INCOME };
        ["收入金额"], maybe =
            Counted::SumWhere { of: At::amount as usize, decimals: 2, column: At::direction as usize, is: INCOME };
        ["支出笔数"], maybe = Counted::RowsWhere { column: At::direction as usize, is: EXPENSE };
        ["支出金额"], maybe =
            Counted::SumWhere { of: At::amount as usize, decimals: 2, column: At::direction as usize, is: EXPENSE };
    }
}

impl FundFlowBill {
    /// The columns of the bill.
    pub const ALL: Form<Self> =
        Form { columns: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], totals: &[0, 1, 2, 3, 4], kind: PhantomData };
    /// What [`FundFlowEntry::direction`] says of money that came in.
    pub const INCOME: &'static str = INCOME;
    /// What [`FundFlowEntry::direction`] says of money that went out.
    pub const EXPENSE: &'static str = EXPENSE;
}

impl FundFlowRow<'_> {
    /// Whether the money came in; `None` for a direction this crate does not know.
    #[must_use]
    pub fn is_income(&self) -> Option<bool> {
        match self.direction() {
            INCOME => Some(true),
            EXPENSE => Some(false),
            _ => None,
        }
    }
}
