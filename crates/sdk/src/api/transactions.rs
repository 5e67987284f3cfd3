//! Basic payment (基础支付): ordering, querying and closing transactions, of direct merchants and of partners'
//! sub-merchants.

mod app_with_contract;
mod close;
mod contract;
mod exposure;
mod jsapi_with_contract;
mod order;
mod payer;
mod prepay_app;
mod prepay_h5;
mod prepay_jsapi;
mod prepay_miniprogram;
mod prepay_native;
mod query;
mod subsidy;
mod transaction;

pub use app_with_contract::{PartnerPrepayAppWithContract, PrepayAppWithContract};
pub use close::{CloseTransaction, PartnerCloseTransaction};
pub use contract::{AppContract, ContractOrderDetail, ContractScene, ContractStore, JsapiContract};
pub use exposure::{
    ExposurePayer, PartnerExposurePayer, PartnerPaymentMethodExposure, PaymentMethodExposed, PaymentMethodExposure,
};
pub use jsapi_with_contract::{PartnerPrepayJsapiWithContract, PrepayJsapiWithContract};
pub use order::{
    GoodsDetail, LimitPay, OrderAmount, OrderDetail, PartnerSettleInfo, PrepayIdAnswer, SceneInfo, SettleInfo,
    StoreInfo, StoreRef,
};
pub use payer::{IdentifiedPayer, IdentityKind, PartnerPayer, PartnerPayerOpenid, Payer, PayerIdentity, PayerOpenid};
pub use prepay_app::{PartnerPrepayApp, PrepayApp};
pub use prepay_h5::{H5Info, H5Scene, PartnerPrepayH5, PrepayH5, PrepayH5Answer};
pub use prepay_jsapi::{PartnerPrepayJsapi, PrepayJsapi, PrepayJsapiAnswer};
pub use prepay_miniprogram::{MiniprogramScene, PartnerPrepayMiniprogram};
pub use prepay_native::{PartnerPrepayNative, PrepayNative, PrepayNativeAnswer};
pub use query::{
    PartnerQueryTransactionById, PartnerQueryTransactionByOutTradeNo, QueryTransactionById,
    QueryTransactionByOutTradeNo,
};
pub use subsidy::{SubsidyDetail, SubsidyInfo, SubsidyPeriodKind, SubsidyPlan};
pub use transaction::{
    InstallmentInfo, PartnerTransaction, PartnerTransactionPayer, Promotion, PromotionGoods, TradeState, TradeType,
    Transaction, TransactionAmount, TransactionPayer, TransactionScene, TransactionSettlement,
};

super::catalogue::operations!("transactions":
    PrepayNative, PrepayJsapi, PrepayApp, PrepayH5, PrepayAppWithContract, PrepayJsapiWithContract,
    PaymentMethodExposure, QueryTransactionById, QueryTransactionByOutTradeNo, CloseTransaction,
    PartnerPrepayNative, PartnerPrepayJsapi, PartnerPrepayApp, PartnerPrepayH5, PartnerPrepayMiniprogram,
    PartnerPrepayAppWithContract, PartnerPrepayJsapiWithContract, PartnerPaymentMethodExposure,
    PartnerQueryTransactionById, PartnerQueryTransactionByOutTradeNo, PartnerCloseTransaction,
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{Endpoint, bind, sealed_for};
    use crate::protocol::sensitive::Sealed;
    use crate::{Fen, SerialNo};

    const NOTIFY: &str = "https://shop.example/notify";

    fn h5() -> PartnerPrepayH5 {
        let mut info = H5Info::new("iOS");
        info.bundle_id = Some("example.shop".to_owned());
        let scene = H5Scene::new("14.23.150.211", info);
        let (sp, sub) = ("1900000001", "1900000109");
        PartnerPrepayH5::new("wx8888888888888888", sp, sub, "Tea", "tea-20260101-0001", NOTIFY, Fen::new(1), scene)
            .expect("good numbers")
    }

    fn sealed(text: &str, serial: &str) -> Sealed {
        Sealed::new(text.to_owned(), SerialNo::new(serial).expect("a serial"))
    }

    #[test]
    fn an_order_goes_out_byte_for_byte() {
        let mut order = h5();
        order.settle_info = Some(PartnerSettleInfo { profit_sharing: Some(true), subsidy_amount: Some(Fen::new(10)) });
        order.limit_pay = vec![LimitPay::NoCredit];
        assert_eq!(
            bind(&order).expect("binds").body,
            concat!(
                r#"{"sp_appid":"wx8888888888888888","sp_mchid":"1900000001","sub_mchid":"1900000109","description":"Tea","#,
                r#""out_trade_no":"tea-20260101-0001","notify_url":"https://shop.example/notify","limit_pay":["no_credit"],"#,
                r#""amount":{"total":1,"currency":"CNY"},"scene_info":{"payer_client_ip":"14.23.150.211","#,
                r#""h5_info":{"type":"iOS","bundle_id":"example.shop"}},"#,
                r#""settle_info":{"profit_sharing":true,"subsidy_amount":10}}"#,
            )
        );
    }

    #[test]
    fn a_real_name_travels_sealed_for_one_key() {
        let mut order = h5();
        assert_eq!(sealed_for(&order), Ok(None));
        let identity = |second: &str| {
            PayerIdentity::new(IdentityKind::IdCard, sealed("bnVtYmVy", "SERIAL1"), sealed("bmFtZQ==", second))
        };
        order.payer = Some(IdentifiedPayer { identity: Some(identity("SERIAL1")) });
        assert_eq!(sealed_for(&order), Ok(Some(SerialNo::new("SERIAL1").expect("a serial"))));
        let payer = bind(&order).expect("binds").body;
        let wanted = r#""payer":{"identity":{"type":"IDCARD","number":"bnVtYmVy","name":"bmFtZQ=="}}"#;
        assert!(String::from_utf8_lossy(&payer).contains(wanted));
        order.payer = Some(IdentifiedPayer { identity: Some(identity("SERIAL2")) });
        assert!(sealed_for(&order).is_err());
    }

    #[test]
    fn what_the_platform_refuses_is_not_sent() {
        type Spoil = fn(&mut PartnerPrepayH5);
        let cases: [(Spoil, &str); 10] = [
            (|order| order.description.clear(), "`description` must be 1 to 127 bytes, got 0"),
            (|order| order.description = "茶".repeat(43), "`description` must be 1 to 127 bytes, got 129"),
            (|order| order.attach = Some("x".repeat(129)), "`attach` must be at most 128 characters, got 129"),
            (|order| order.goods_tag = Some("x".repeat(33)), "`goods_tag` must be at most 32 characters, got 33"),
            (|order| order.amount.total = Fen::ZERO, "`amount.total` must be at least 1 fen, got 0"),
            (
                |order| order.notify_url.push_str("?order=1"),
                "`notify_url` must be an absolute http or https URL without query and fragment",
            ),
            (
                |order| order.scene_info.h5_info.kind.clear(),
                "`scene_info.h5_info.type` must be 1 to 32 characters, got 0",
            ),
            (
                |order| order.scene_info.payer_client_ip = "1".repeat(46),
                "`scene_info.payer_client_ip` must be 1 to 45 characters, got 46",
            ),
            (
                |order| order.scene_info.store_info = Some(StoreInfo::new("x".repeat(33))),
                "`scene_info.store_info.id` must be 1 to 32 characters, got 33",
            ),
            (
                |order| {
                    let goods_detail = vec![GoodsDetail::new("", 1, Fen::new(1))];
                    order.detail = Some(OrderDetail { goods_detail, ..OrderDetail::default() });
                },
                "`detail.goods_detail[0].merchant_goods_id` must be 1 to 32 characters, got 0",
            ),
        ];
        for (spoil, said) in cases {
            let mut order = h5();
            spoil(&mut order);
            assert_eq!(order.check().expect_err(said).to_string(), said);
        }
        let mut longest = h5();
        longest.description = "茶".repeat(42);
        longest.attach = Some("茶".repeat(128));
        longest.notify_url = "http://127.0.0.1:8700/n".to_owned();
        assert_eq!(longest.check(), Ok(()));
    }

    /// Production sends `""` where it has nothing, and new values without warning.
    #[test]
    fn a_sub_merchants_order_is_read_as_production_sends_it() {
        let answer = r#"{"amount":{"currency":"CNY","payer_currency":"CNY","payer_total":1,"total":1},"attach":"",
            "bank_type":"OTHERS","out_trade_no":"tea-20260101-0001","payer":{"sp_openid":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "sub_openid":""},"promotion_detail":[{"coupon_id":"1","scope":"A_NEW_SCOPE","currency":"","amount":1,
            "goods_detail":[{"goods_id":"7","quantity":1,"unit_price":1}]}],"settle_info":null,"sp_appid":"wx8888888888888888",
            "sp_mchid":"1900000001","sub_appid":"","sub_mchid":"1900000109","success_time":"2026-01-02T10:00:00+08:00",
            "trade_state":"SUCCESS","trade_state_desc":"支付成功","trade_type":"A_NEW_TYPE","transaction_id":"420000",
            "brand_new":{"x":1}}"#;
        let order: PartnerTransaction = serde_json::from_str(answer).expect("is read");
        assert!(order.trade_state.is_paid());
        assert_eq!((order.sub_appid, order.settle_info), (None, None));
        assert_eq!(order.trade_type, Some(TradeType::Other("A_NEW_TYPE".to_owned())));
        let payer = order.payer.expect("who paid");
        assert!(payer.sp_openid.is_some() && payer.sub_openid.is_none());
        let promotion = &order.promotion_detail.expect("promotions")[0];
        assert_eq!((promotion.amount, promotion.currency.as_ref()), (Some(Fen::new(1)), None));
    }
}
