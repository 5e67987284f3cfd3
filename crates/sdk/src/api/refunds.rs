//! Refunds (退款): giving payments back, whole or in part; of direct merchants and partners alike.

mod abnormal;
mod create;
mod notice;
mod query;
mod refund;

pub use abnormal::{AbnormalRefundKind, ApplyAbnormalRefund};
pub use create::{CreateRefund, RefundFrom, RefundGoods, RefundOrderAmount};
pub use notice::{FundSource, PartnerRefundNotice, RefundNotice, RefundNoticeAmount};
pub use query::QueryRefund;
pub use refund::{
    FundsAccount, Refund, RefundAccount, RefundAmount, RefundChannel, RefundPromotion, RefundPromotionKind,
    RefundScope, RefundStatus, RefundedFrom, RefundedGoods,
};

super::catalogue::operations!("refunds": CreateRefund, QueryRefund, ApplyAbnormalRefund);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{Endpoint, bind, sealed_for};
    use crate::protocol::sensitive::Sealed;
    use crate::{Fen, SerialNo};

    fn refund() -> CreateRefund {
        CreateRefund::by_transaction_id("420000", "refund-0001", Fen::new(1), Fen::new(2)).expect("good numbers")
    }

    #[test]
    fn a_refund_goes_out_byte_for_byte() {
        let mut refund = refund();
        refund.amount.from = vec![RefundFrom::new(FundsAccount::Available, Fen::new(1))];
        refund.goods_detail = vec![RefundGoods::new("7", Fen::new(2), Fen::new(1), 1)];
        assert_eq!(
            bind(&refund).expect("binds").body,
            concat!(
                r#"{"transaction_id":"420000","out_refund_no":"refund-0001","amount":{"refund":1,"#,
                r#""from":[{"account":"AVAILABLE","amount":1}],"total":2,"currency":"CNY"},"#,
                r#""goods_detail":[{"merchant_goods_id":"7","unit_price":2,"refund_amount":1,"refund_quantity":1}]}"#,
            )
        );
        let mut query = QueryRefund::new("refund-0001@a").expect("a good number");
        query.sub_mchid = Some("1900000109".parse().expect("a number"));
        let target = bind(&query).expect("binds").target;
        assert_eq!(target, "/v3/refund/domestic/refunds/refund-0001%40a?sub_mchid=1900000109");
    }

    #[test]
    fn what_the_platform_refuses_is_not_sent() {
        type Spoil = fn(&mut CreateRefund);
        let cases: [(Spoil, &str); 6] = [
            (|refund| refund.transaction_id = None, "transaction_id"),
            (|refund| refund.amount.refund = Fen::ZERO, "amount.refund"),
            (|refund| refund.amount.refund = Fen::new(3), "amount.refund"),
            (|refund| refund.reason = Some("茶".repeat(27)), "reason"),
            (|refund| refund.notify_url = Some("https://shop.example/n#1".to_owned()), "notify_url"),
            (
                |refund| refund.goods_detail = vec![RefundGoods::new("", Fen::ZERO, Fen::ZERO, 1)],
                "goods_detail[0].merchant_goods_id",
            ),
        ];
        for (spoil, field) in cases {
            let mut refund = refund();
            spoil(&mut refund);
            assert_eq!(refund.check().expect_err(field).field, field);
        }
        let mut whole = refund();
        whole.amount.refund = whole.amount.total;
        whole.notify_url = Some("http://127.0.0.1:8700/n".to_owned());
        assert_eq!(whole.check(), Ok(()));
    }

    #[test]
    fn a_card_travels_sealed() {
        let serial = SerialNo::new("SERIAL1").expect("a serial");
        let kind = AbnormalRefundKind::UserBankCard;
        let mut apply = ApplyAbnormalRefund::new("503000", "refund-0001", kind).expect("good numbers");
        apply.bank_account = Some(Sealed::new("Y2FyZA==".to_owned(), serial.clone()));
        apply.real_name = Some(Sealed::new("bmFtZQ==".to_owned(), serial.clone()));
        assert_eq!((apply.sealed().len(), sealed_for(&apply)), (2, Ok(Some(serial))));
        let bound = bind(&apply).expect("binds");
        let sent: serde_json::Value = serde_json::from_slice(&bound.body).expect("json");
        let wanted = serde_json::json!({
            "out_refund_no": "refund-0001", "type": "USER_BANK_CARD", "bank_account": "Y2FyZA==", "real_name": "bmFtZQ==",
        });
        assert_eq!(sent, wanted);
        assert_eq!(bound.target, "/v3/refund/domestic/refunds/503000/apply-abnormal-refund");
    }

    const TOLD: &str = r#"{"refund_id":"503000","out_refund_no":"refund-0001","transaction_id":"420000",
        "out_trade_no":"tea-20260101-0001","channel":"A_NEW_CHANNEL","user_received_account":"","success_time":"",
        "create_time":"2026-01-02T10:00:00+08:00","status":"PROCESSING","funds_account":null,"amount":{"total":2,"refund":1,
        "from":[],"payer_total":2,"payer_refund":1,"settlement_refund":1,"settlement_total":2,"discount_refund":0,
        "currency":"CNY"},"promotion_detail":[{"promotion_id":"1","scope":"GLOBAL","type":"A_NEW_KIND","amount":1,
        "refund_amount":1}],"brand_new":{"x":1}}"#;

    #[test]
    fn a_refund_is_read_as_production_sends_it() {
        let refund: Refund = serde_json::from_str(TOLD).expect("is read");
        assert_eq!(refund.status, RefundStatus::Processing);
        assert_eq!(refund.channel, Some(RefundChannel::Other("A_NEW_CHANNEL".to_owned())));
        assert_eq!((refund.user_received_account, refund.success_time, refund.funds_account), (None, None, None));
        let promotion = &refund.promotion_detail.expect("promotions")[0];
        assert_eq!(promotion.kind, Some(RefundPromotionKind::Other("A_NEW_KIND".to_owned())));
    }

    #[test]
    fn a_notice_tells_a_merchant_and_a_partner_of_the_same_refund() {
        let mut refund: Refund = serde_json::from_str(TOLD).expect("is read");
        refund.status = RefundStatus::Abnormal;
        let [sp, sub] = ["1900000001", "1900000109"].map(|mchid| mchid.parse::<crate::Mchid>().expect("a number"));
        let direct = serde_json::to_value(RefundNotice::new(sp.clone(), &refund)).expect("json");
        let wanted = serde_json::json!({
            "mchid": "1900000001", "out_trade_no": "tea-20260101-0001", "transaction_id": "420000",
            "out_refund_no": "refund-0001", "refund_id": "503000", "refund_status": "ABNORMAL",
            "amount": {"total": 2, "refund": 1, "payer_total": 2, "payer_refund": 1},
        });
        assert_eq!(direct, wanted);
        let partner = serde_json::to_value(PartnerRefundNotice::new(sp, sub, &refund)).expect("json");
        assert_eq!((&partner["sp_mchid"], &partner["sub_mchid"]), (&"1900000001".into(), &"1900000109".into()));
        assert!(serde_json::from_value::<RefundNotice>(partner).is_err(), "a partner's is not a merchant's");
    }
}
