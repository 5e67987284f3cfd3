//! The profit-sharing bill (分账账单): a line for each share that was paid or given back.

use std::marker::PhantomData;

use super::layout::{Counted, Form, bill, default_of, is_needed, own, own_type, read, read_type, shown, written_cell};

bill! {
    /// The profit-sharing bill (分账账单).
    ///
    /// The platform's pages do not spell its columns out. The names here are those known from merchants' programs, and no
    /// column but the payment's number is taken for granted: look at [`Record::iter`](super::Record::iter) for the others.
    /// Until 2025 some values came without their backtick.
    bill ProfitSharingBill, backticks Some;
    /// A share, borrowed from the bill; each value is parsed when it is asked for.
    row ProfitSharingRow;
    /// A share of its own, every value parsed.
    entry ProfitSharingEntry;
    columns {
        /// When the share was made.
        sharing_time: maybe_time, maybe ["分账时间", "分账创建时间"];
        /// Who asked for it.
        initiator: maybe, maybe ["分账发起方"];
        /// Whose money it was.
        sharer: maybe, maybe ["分账方"];
        /// The platform's number of the payment.
        transaction_id: text, always ["微信订单号"];
        /// The platform's number of the sharing or its return.
        order_id: maybe, maybe ["微信分账/回退单号", "微信分账单号"];
        /// The platform's number of the share.
        detail_id: maybe, maybe ["分账明细单号"];
        /// The merchant's number of the sharing or its return.
        out_order_no: maybe, maybe ["商户分账/回退单号", "商户分账单号"];
        /// The order's amount.
        total: maybe_yuan, maybe ["订单金额"];
        /// Who got it: a merchant number or an openid; never shown in `Debug`.
        receiver: person, maybe ["分账接收方"];
        /// How much.
        amount: maybe_yuan, maybe ["金额", "分账金额", "金额(元)", "分账金额(元)"];
        /// A sharing or a return.
        business_type: maybe, maybe ["业务类型"];
        /// What became of it.
        status: maybe, maybe ["处理状态"];
        /// What it is for.
        description: maybe, maybe ["分账描述"];
        /// A remark.
        remark: maybe, maybe ["备注"];
    }
    totals {
        ["总笔数", "分账总笔数", "总条数", "总交易单数"], maybe = Counted::Rows;
    }
}

impl ProfitSharingBill {
    /// The columns of the bill, as far as they are known.
    pub const ALL: Form<Self> =
        Form { columns: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], totals: &[0], kind: PhantomData };
}
