//! The trade bill (交易账单): a line for each payment and each refund of a day.

use std::marker::PhantomData;

use super::layout::{Counted, Form, bill, default_of, is_needed, own, own_type, read, read_type, shown, written_cell};
use super::value::Fee;

bill! {
    /// The trade bill (交易账单), of every type and of direct merchants and service providers alike. Layouts of merchants
    /// without prepaid coupons, which name their columns otherwise, are read too.
    bill TradeBill, backticks Whole;
    /// A payment or a refund, borrowed from the bill; each value is parsed when it is asked for.
    row TradeRow;
    /// A payment or a refund of its own, every value parsed.
    entry TradeEntry;
    columns {
        /// When it was paid; of a refund, when the refunded order was paid.
        trade_time: time, always ["交易时间"];
        /// The appid the order was made with.
        appid: text, maybe ["公众账号ID"];
        /// The merchant number; the service provider's for its sub-merchants.
        mchid: text, always ["商户号"];
        /// The sub-merchant of a service provider; none for a direct merchant.
        sub_mchid: number, maybe ["特约商户号", "子商户号"];
        /// The merchant's device.
        device_info: maybe, maybe ["设备号"];
        /// The platform's number of the payment.
        transaction_id: text, always ["微信订单号"];
        /// The merchant's number of the order.
        out_trade_no: text, always ["商户订单号"];
        /// The user; never shown in `Debug`.
        openid: person, maybe ["用户标识"];
        /// How it was paid: `JSAPI`, `NATIVE`, `APP`, `MICROPAY`, `MWEB`, `FACE`, `AUTH`, …
        trade_type: text, maybe ["交易类型"];
        /// `SUCCESS`, `REFUND`, or `REVOKED`.
        trade_state: text, always ["交易状态"];
        /// The payer's bank, `OTHERS` when unknown.
        bank_type: text, maybe ["付款银行"];
        /// The currency, `CNY`.
        currency: text, maybe ["货币种类"];
        /// What is settled for the order, after free coupons; 0 of a refund.
        settlement_total: yuan, always ["应结订单金额", "总金额"];
        /// How much of it coupons paid.
        coupon: maybe_yuan, maybe ["代金券金额", "代金券或立减优惠金额", "企业红包金额"];
        /// When the refund was asked for; in refund bills only.
        refund_apply_time: maybe_time, maybe ["退款申请时间"];
        /// When the refund was done; in refund bills only.
        refund_success_time: maybe_time, maybe ["退款成功时间"];
        /// The platform's number of the refund; none of a payment.
        refund_id: number, maybe ["微信退款单号"];
        /// The merchant's number of the refund; none of a payment.
        out_refund_no: number, maybe ["商户退款单号"];
        /// What is given back, after free coupons; 0 of a payment.
        refund: maybe_yuan, maybe ["退款金额"];
        /// How much of it goes back to prepaid coupons.
        coupon_refund: maybe_yuan, maybe ["充值券退款金额", "代金券或立减优惠退款金额", "企业红包退款金额"];
        /// Where the refund goes: `ORIGINAL` or `BALANCE`.
        refund_channel: maybe, maybe ["退款类型"];
        /// `SUCCESS`, `FAIL`, or `PROCESSING`.
        refund_status: maybe, maybe ["退款状态"];
        /// What was sold.
        description: maybe, maybe ["商品名称"];
        /// The merchant's own data.
        attach: maybe, maybe ["商户数据包"];
        /// The fee; negative where a refund gives it back.
        service_fee: fee, maybe ["手续费", "返还手续费"];
        /// The fee's rate.
        rate: rate, maybe ["费率"];
        /// The order's amount; 0 of a refund.
        total: maybe_yuan, maybe ["订单金额"];
        /// The amount the refund asked for; 0 of a payment.
        applied_refund: maybe_yuan, maybe ["申请退款金额"];
        /// A remark on the rate.
        rate_remark: maybe, maybe ["费率备注"];
    }
    totals {
        ["总交易单数"], always = Counted::Rows;
        ["应结订单总金额", "总交易额"], maybe = Counted::Sum { of: At::settlement_total as usize, decimals: 2 };
        ["退款总金额", "总退款金额"], maybe = Counted::Sum { of: At::refund as usize, decimals: 2 };
        ["充值券退款总金额", "总代金券或立减优惠退款金额", "总企业红包退款金额"], maybe =
            Counted::Sum { of: At::coupon_refund as usize, decimals: 2 };
        ["手续费总金额"], maybe = Counted::Sum { of: At::service_fee as usize, decimals: Fee::PLACES };
        ["订单总金额"], maybe = Counted::Sum { of: At::total as usize, decimals: 2 };
        ["申请退款总金额"], maybe = Counted::Sum { of: At::applied_refund as usize, decimals: 2 };
    }
}

impl TradeBill {
    /// The columns of a bill of type `ALL`.
    pub const ALL: Form<Self> = Form {
        columns: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28],
        totals: &[0, 1, 2, 3, 4, 5, 6],
        kind: PhantomData,
    };
    /// The columns of a bill of type `SUCCESS`.
    pub const SUCCESS: Form<Self> = Form {
        columns: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 22, 23, 24, 25, 26, 28],
        totals: &[0, 1, 4, 5],
        kind: PhantomData,
    };
    /// The columns of a bill of type `REFUND`.
    pub const REFUND: Form<Self> = Form {
        columns: &[
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
        ],
        totals: &[0, 1, 2, 3, 4, 5, 6],
        kind: PhantomData,
    };
}

impl TradeRow<'_> {
    /// Whether the line is of a refund, not of a payment.
    #[must_use]
    pub fn is_refund(&self) -> bool {
        self.trade_state() == "REFUND"
    }
}
