//! Combined payment (合单支付): orders of several merchants paid as one, all or none.

mod close;
mod order;
mod prepay_app;
mod prepay_h5;
mod prepay_jsapi;
mod prepay_miniprogram;
mod prepay_native;
mod query;
mod transaction;

pub use close::{CombineClose, CombineCloseSubOrder};
pub use order::{CombineAmount, CombineJsapiSubOrder, CombinePayer, CombineScene, CombineSubOrder, TradeScenario};
pub use prepay_app::{
    CombineAppPayer, CombineAppSubOrder, CombineContract, CombinePrepayApp, CombinePrepayAppAnswer, ContractResult,
};
pub use prepay_h5::{CombineH5Scene, CombinePrepayH5};
pub use prepay_jsapi::CombinePrepayJsapi;
pub use prepay_miniprogram::{CombineMiniprogramSubOrder, CombinePrepayMiniprogram, OrderServiceType};
pub use prepay_native::CombinePrepayNative;
pub use query::{CombineQueryById, CombineQueryByOutTradeNo};
pub use transaction::{CombinedAmount, CombinedSubOrder, CombinedTransaction};

super::catalogue::operations!("combine_transactions":
    CombinePrepayApp, CombinePrepayH5, CombinePrepayJsapi, CombinePrepayMiniprogram, CombinePrepayNative,
    CombineQueryByOutTradeNo, CombineQueryById, CombineClose,
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fen;
    use crate::api::transactions::{TradeState, TradeType};
    use crate::endpoint::{Endpoint, bind};

    fn part(number: usize) -> CombineJsapiSubOrder {
        let number = format!("tea-20260101-{number:04}");
        CombineJsapiSubOrder::new("1900000109", number, "Tea", "table 7", Fen::new(1)).expect("good numbers")
    }

    fn order(parts: usize) -> CombinePrepayJsapi {
        let payer = CombinePayer::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".parse().expect("an openid"));
        let (appid, mchid, notify_url) = ("wx8888888888888888", "1900000001", "https://shop.example/notify");
        let parts = (1..=parts).map(part).collect();
        CombinePrepayJsapi::new(appid, mchid, "tea-20260101-all", notify_url, payer, parts).expect("good numbers")
    }

    #[test]
    fn an_order_goes_out_byte_for_byte() {
        let one = concat!(
            r#""attach":"table 7","amount":{"total_amount":1,"currency":"CNY"},"#,
            r#""out_trade_no":"tea-20260101-0001","description":"Tea"}"#,
        );
        let wanted = format!(
            concat!(
                r#"{{"combine_appid":"wx8888888888888888","combine_mchid":"1900000001","#,
                r#""combine_out_trade_no":"tea-20260101-all","sub_orders":[{{"mchid":"1900000109",{one}],"#,
                r#""combine_payer_info":{{"openid":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"}},"#,
                r#""notify_url":"https://shop.example/notify"}}"#,
            ),
            one = one
        );
        assert_eq!(bind(&order(1)).expect("binds").body, wanted);
        let close = CombineCloseSubOrder::new("1900000109", "tea-20260101-0001").expect("good numbers");
        let close = CombineClose::new("wx8888888888888888", "tea-20260101-all", vec![close]).expect("good numbers");
        assert_eq!(
            bind(&close).expect("binds").body,
            r#"{"combine_appid":"wx8888888888888888","sub_orders":[{"mchid":"1900000109","out_trade_no":"tea-20260101-0001"}]}"#
        );
    }

    #[test]
    fn merchants_combine_2_to_10_orders_and_partners_1_to_50() {
        let partners = |parts| {
            let mut order = order(parts);
            for part in &mut order.sub_orders {
                part.sub_mchid = Some("1900000110".parse().expect("a number"));
            }
            order
        };
        for (order, good) in [
            (order(0), false),
            (order(1), false),
            (order(2), true),
            (order(10), true),
            (order(11), false),
            (partners(1), true),
            (partners(50), true),
            (partners(51), false),
        ] {
            assert_eq!(order.check().is_ok(), good, "{} parts", order.sub_orders.len());
        }
    }

    #[test]
    fn a_bad_part_is_named_by_its_place() {
        let mut bad = order(3);
        bad.sub_orders[2].amount.total_amount = Fen::ZERO;
        let said = bad.check().expect_err("no amount").to_string();
        assert_eq!(said, "`sub_orders[2].amount.total_amount` must be at least 1 fen, got 0");
        let mut bad = order(2);
        bad.sub_orders[1].attach.clear();
        assert_eq!(bad.check().expect_err("no attach").field, "sub_orders[1].attach");
    }

    #[test]
    fn a_combined_order_is_read_as_production_sends_it() {
        let answer = r#"{"combine_appid":"wx8888888888888888","combine_mchid":"1900000001",
            "combine_out_trade_no":"tea-20260101-all","combine_transaction_id":"","combine_payer_info":{"openid":""},
            "scene_info":null,"trade_scenario":"A_NEW_SCENARIO","sub_orders":[{"mchid":"1900000109","sub_mchid":"",
            "out_trade_no":"tea-20260101-0001","transaction_id":"420000","trade_type":"A_NEW_TYPE","trade_state":"SUCCESS",
            "attach":"","success_time":"2026-01-02T10:00:00+08:00","amount":{"total_amount":10,"currency":"CNY",
            "payer_amount":10,"payer_currency":"CNY","settlement_rate":0.5},"brand_new":[]}],"brand_new":{"x":1}}"#;
        let order: CombinedTransaction = serde_json::from_str(answer).expect("is read");
        assert_eq!(order.combine_transaction_id, None);
        let part = &order.sub_orders[0];
        assert_eq!(part.trade_state, Some(TradeState::Success));
        assert_eq!(part.trade_type, Some(TradeType::Other("A_NEW_TYPE".to_owned())));
        assert_eq!(part.amount.as_ref().and_then(|amount| amount.payer_amount), Some(Fen::new(10)));
    }
}
