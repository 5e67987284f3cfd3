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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fen;
    use crate::api::transactions::{StoreRef, TradeState, Transaction};
    use crate::endpoint::{Endpoint, bind};

    fn order() -> CodePay {
        let scene = CodePayScene::new(StoreRef::by_out_id("1001"));
        let (appid, mchid, code) = ("wx8888888888888888", "1900000001", "131234567890123456");
        CodePay::new(appid, mchid, "Tea", "tea-20260101-0001", code, Fen::new(1), scene).expect("good numbers")
    }

    #[test]
    fn an_order_goes_out_byte_for_byte_and_no_log_shows_the_code() {
        let order = order();
        assert_eq!(
            bind(&order).expect("binds").body,
            concat!(
                r#"{"appid":"wx8888888888888888","mchid":"1900000001","description":"Tea","#,
                r#""out_trade_no":"tea-20260101-0001","payer":{"auth_code":"131234567890123456"},"#,
                r#""amount":{"total":1,"currency":"CNY"},"scene_info":{"store_info":{"out_id":"1001"}}}"#,
            )
        );
        assert!(!format!("{order:?}").contains("131234567890123456"));
    }

    #[test]
    fn a_description_counts_in_characters_and_an_amount_is_something() {
        let mut order = order();
        order.description = "茶".repeat(127);
        assert_eq!(order.check(), Ok(()));
        order.description.push('茶');
        assert_eq!(order.check().expect_err("too long").field, "description");
        order.description.truncate(3);
        order.amount.total = Fen::new(-1);
        assert_eq!(order.check().expect_err("negative").field, "amount.total");
    }

    #[test]
    fn an_answer_is_read_as_production_sends_it() {
        let answer = r#"{"appid":"","mchid":"1900000001","out_trade_no":"tea-20260101-0001","transaction_id":"",
            "trade_state":"USERPAYING","trade_state_desc":null,"success_time":"","payer":{"openid":""},
            "amount":{"total":1},"promotion_detail":null,"brand_new":1}"#;
        let payment: CodePayment = serde_json::from_str(answer).expect("is read");
        assert_eq!(payment.trade_state, TradeState::UserPaying);
        assert_eq!((payment.appid, payment.transaction_id, payment.success_time), (None, None, None));
    }

    #[test]
    fn a_transaction_told_as_an_answer_loses_nothing() {
        let json = r#"{"appid":"wx8888888888888888","mchid":"1900000001","out_trade_no":"tea-20260101-0001",
            "trade_state":"SUCCESS","trade_state_desc":"支付成功","bank_type":"OTHERS","attach":"table 7",
            "transaction_id":"420000","amount":{"total":2,"payer_total":1}}"#;
        let order: Transaction = serde_json::from_str(json).expect("is read");
        let payment = CodePayment::from(order.clone());
        let [order, payment] =
            [serde_json::to_value(order), serde_json::to_value(payment)].map(|json| json.expect("json"));
        assert_eq!(payment, order);
    }
}
