//! Messages of APIv2, signed by Python's hashlib and hmac and sealed by openssl: nothing here was made by the code under test.

pub(crate) const MICROPAY: &str = r#"<xml><appid>wx8888888888888888</appid><attach>两杯</attach><auth_code>134567890123456789</auth_code><body><![CDATA[Tea & <cake>]]></body><detail><![CDATA[{"cost_price":2000,"goods_detail":[{"goods_id":"cup-1","quantity":2,"price":995}]}]]></detail><fee_type>CNY</fee_type><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><out_trade_no>tea-20260102-0001</out_trade_no><receipt>Y</receipt><scene_info><![CDATA[{"store_info":{"id":"SZTX001","name":"茶馆"}}]]></scene_info><sign>56F900C2C4D236072FBA50479A2E47CB4F47DF2A054D0C54FD06767CE384FE61</sign><sign_type>HMAC-SHA256</sign_type><spbill_create_ip>203.0.113.7</spbill_create_ip><sub_appid>wx7777777777777777</sub_appid><sub_mch_id>1900000109</sub_mch_id><time_expire>20260102100500</time_expire><total_fee>1990</total_fee><version>1.0</version></xml>"#;
pub(crate) const ORDERQUERY: &str = r#"<xml><appid>wx8888888888888888</appid><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><sign>1F450A37679E063F0992D33C4345FF144A8F9CA54EA21C630DCA8CE54B1F3481</sign><sign_type>HMAC-SHA256</sign_type><transaction_id>4200000000202601021234567890</transaction_id><version>1.0</version></xml>"#;
pub(crate) const REVERSE: &str = r#"<xml><appid>wx8888888888888888</appid><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><out_trade_no>tea-20260102-0001</out_trade_no><sign>01A937FDABFC686893531ECEC1B2C589F72CF767926040B156E3577136CE49C5</sign><sign_type>HMAC-SHA256</sign_type><sub_mch_id>1900000109</sub_mch_id></xml>"#;
pub(crate) const AUTHCODE: &str = r#"<xml><appid>wx8888888888888888</appid><auth_code>134567890123456789</auth_code><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><sign>E37AAAA24B666B1E66DBF8CA6475EAA9</sign></xml>"#;
pub(crate) const CLOSE: &str = r#"<xml><appid>wx8888888888888888</appid><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><out_trade_no>tea-20260102-0001</out_trade_no><sign>485E73E16F947941D7BA9883ACB2888B6DD7EE33D64C11AC6BDC7D60B2E48929</sign><sign_type>HMAC-SHA256</sign_type></xml>"#;
pub(crate) const UNIFIED: &str = r#"<xml><appid>wx8888888888888888</appid><body>Tea for two</body><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><notify_url>https://shop.example/notify</notify_url><openid>oUpF8uMuAJO_M2pxb1Q9zNjWeS6o</openid><out_trade_no>tea-20260102-0001</out_trade_no><sign>AE9DC3809F5F102FA2B3B3D0AAAF930BEA9AEFA3B325C245B9A9B13B13BA0B11</sign><sign_type>HMAC-SHA256</sign_type><spbill_create_ip>2001:db8::1</spbill_create_ip><total_fee>1990</total_fee><trade_type>JSAPI</trade_type><user_creid>11010119900307765X</user_creid><user_truename>张三</user_truename><user_type>IDCARD</user_type></xml>"#;
pub(crate) const REFUND_REQUEST: &str = r#"<xml><appid>wx8888888888888888</appid><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><notify_url>https://shop.example/refunds</notify_url><out_refund_no>tea-20260102-0001-r1</out_refund_no><out_trade_no>tea-20260102-0001</out_trade_no><refund_desc>one cup broke</refund_desc><refund_fee>990</refund_fee><sign>E59A14DCFB1CBB69AB5C6E1A6817C6A110E4C429002398118E286102E87686CC</sign><sign_type>HMAC-SHA256</sign_type><total_fee>1990</total_fee></xml>"#;
pub(crate) const REFUNDV2: &str = r#"<xml><appid>wx8888888888888888</appid><detail><![CDATA[{"goods_detail":[{"goods_id":"cup-1","quantity":1,"price":990}]}]]></detail><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><out_refund_no>tea-20260102-0001-r1</out_refund_no><refund_fee>990</refund_fee><sign>F56B9BC76712B469690EEC5F56524B6236D674422CE6692A57F8C4F2B688CC3D</sign><sign_type>HMAC-SHA256</sign_type><total_fee>1990</total_fee><transaction_id>4200000000202601021234567890</transaction_id></xml>"#;
pub(crate) const REFUNDQUERY: &str = r#"<xml><appid>wx8888888888888888</appid><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><offset>10</offset><out_refund_no>tea-20260102-0001-r1</out_refund_no><sign>5C1BFDAC6C5ACA30EE367896CF6F6016726F37992C11783A50A29F16527CA089</sign><sign_type>HMAC-SHA256</sign_type></xml>"#;
pub(crate) const REFUNDQUERYV2: &str = r#"<xml><appid>wx8888888888888888</appid><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><refund_id>50000000382019052709732678859</refund_id><sign>3E18A91342F37107D854566E1AA9335507A3E9FC8FAA234379890CD4DFBD9D12</sign><sign_type>HMAC-SHA256</sign_type></xml>"#;
pub(crate) const BILL: &str = r#"<xml><appid>wx8888888888888888</appid><bill_date>20260101</bill_date><bill_type>ALL</bill_type><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><sign>25F57A25F5F9A5F469EF9F581FAE5143</sign></xml>"#;
pub(crate) const FUNDFLOW: &str = r#"<xml><account_type>Basic</account_type><appid>wx8888888888888888</appid><bill_date>20260101</bill_date><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><sign>824C78E4A62DA8F08EE9A04668308C514D80109877AF4F9BE4E8543F0E11B204</sign><sign_type>HMAC-SHA256</sign_type><tar_type>GZIP</tar_type></xml>"#;
pub(crate) const REPORT: &str = r#"<xml><appid>wx8888888888888888</appid><interface_url>https://api.mch.weixin.qq.com/pay/batchreport/micropay/total</interface_url><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><sign>3A04855747D043E83A2D21A840863EB7</sign><trades><![CDATA[[{"out_trade_no":"tea-20260102-0001","begin_time":"20260102100000","end_time":"20260102100003","state":"OK"}]]]></trades><user_ip>203.0.113.7</user_ip></xml>"#;
pub(crate) const SHORTURL: &str = r#"<xml><appid>wx8888888888888888</appid><long_url><![CDATA[weixin://wxpay/bizpayurl?sign=XX&appid=XX]]></long_url><mch_id>1900000001</mch_id><nonce_str>593BEC0C930BF1AFEB40B4A08C8FB242</nonce_str><sign>EAF78588FE2A430317AD56A6ED0F4797F83CDF50909B1758BEE4362F66FA3EC8</sign><sign_type>HMAC-SHA256</sign_type></xml>"#;
pub(crate) const A_MICROPAY: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<openid><![CDATA[oUpF8uMuAJO_M2pxb1Q9zNjWeS6o]]></openid>
<is_subscribe><![CDATA[N]]></is_subscribe>
<trade_type><![CDATA[MICROPAY]]></trade_type>
<bank_type><![CDATA[CMB_DEBIT]]></bank_type>
<total_fee><![CDATA[1990]]></total_fee>
<cash_fee><![CDATA[1980]]></cash_fee>
<coupon_fee><![CDATA[10]]></coupon_fee>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<attach><![CDATA[]]></attach>
<time_end><![CDATA[20260102100001]]></time_end>
<promotion_detail><![CDATA[{"promotion_detail":[{"promotion_id":"109519","amount":10}]}]]></promotion_detail>
<sign><![CDATA[E2844144616D3A5B953AF5C334EE9EB4BFBBB2C277531288056DF41E0F742B98]]></sign>
</xml>"#;
pub(crate) const A_MICROPAY_MD5: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<total_fee><![CDATA[1990]]></total_fee>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<sign><![CDATA[258EEAC14B0D672DCD72EB6833E692B1]]></sign>
</xml>"#;
pub(crate) const A_PAYING: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[FAIL]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<err_code><![CDATA[USERPAYING]]></err_code>
<err_code_des><![CDATA[需要用户输入支付密码]]></err_code_des>
<sign><![CDATA[164B45C7DC0CDFC0A927F0126349B2721AB105AD648151F49CCCE994BFB73152]]></sign>
</xml>"#;
pub(crate) const A_OTHER: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<total_fee><![CDATA[1]]></total_fee>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<out_trade_no><![CDATA[tea-20260102-0002]]></out_trade_no>
<sign><![CDATA[B44CFCBE451EEE89931462FA50AFF357571C989197F8CC794A3E170C51A9F674]]></sign>
</xml>"#;
pub(crate) const A_BAD_TYPE: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<total_fee><![CDATA[19.90]]></total_fee>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<sign><![CDATA[1D7975AFFFF84979667A2371FAFCD9ACFDD832451A1596E9D4B6E2EA137524F6]]></sign>
</xml>"#;
pub(crate) const A_NO_RESULT: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<sign><![CDATA[99AB68FD9F9FF8893450DD28C519E1B5530F8014D704D5D474BF44445876CDC3]]></sign>
</xml>"#;
pub(crate) const A_ORDERQUERY: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<trade_state><![CDATA[SUCCESS]]></trade_state>
<trade_type><![CDATA[NATIVE]]></trade_type>
<total_fee><![CDATA[1990]]></total_fee>
<cash_fee><![CDATA[1900]]></cash_fee>
<coupon_fee><![CDATA[90]]></coupon_fee>
<coupon_count><![CDATA[2]]></coupon_count>
<coupon_type_0><![CDATA[CASH]]></coupon_type_0>
<coupon_id_0><![CDATA[10000]]></coupon_id_0>
<coupon_fee_0><![CDATA[40]]></coupon_fee_0>
<coupon_type_1><![CDATA[NO_CASH]]></coupon_type_1>
<coupon_id_1><![CDATA[10001]]></coupon_id_1>
<coupon_fee_1><![CDATA[50]]></coupon_fee_1>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<time_end><![CDATA[20260102100001]]></time_end>
<trade_state_desc><![CDATA[支付成功]]></trade_state_desc>
<sign><![CDATA[0D4AB94F24E4C7F20A149F3AF14767A0311A8218F8F9BD9495F5C77EDFF41D8D]]></sign>
</xml>"#;
pub(crate) const A_NOTPAY: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<trade_state><![CDATA[NOTPAY]]></trade_state>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<trade_state_desc><![CDATA[订单未支付]]></trade_state_desc>
<device_info><![CDATA[]]></device_info>
<sign><![CDATA[5B4B26E9D6F0C8B55E7339D2CB6B73AC3D88BC8D513A429F497E2A7F1D8EB372]]></sign>
</xml>"#;
pub(crate) const A_REVERSE: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<recall><![CDATA[N]]></recall>
<sign><![CDATA[5E16AEA889CCCE3918AB68ED927744511E84CABF95EE0273A18BE550E8E23878]]></sign>
</xml>"#;
pub(crate) const A_RECALL: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[FAIL]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<err_code><![CDATA[SYSTEMERROR]]></err_code>
<err_code_des><![CDATA[x]]></err_code_des>
<recall><![CDATA[Y]]></recall>
<sign><![CDATA[7223695DF97C96CC4A365DA1916DEB1F7E42A7BBE898DC4E31E7AD3FF297475C]]></sign>
</xml>"#;
pub(crate) const A_AUTHCODE: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<openid><![CDATA[oUpF8uMuAJO_M2pxb1Q9zNjWeS6o]]></openid>
<sign><![CDATA[16839CBD7C3F53A9823FA896D27BD41E]]></sign>
</xml>"#;
pub(crate) const A_CLOSE: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<result_msg><![CDATA[OK]]></result_msg>
<sign><![CDATA[1DDCA4DEC2F68ED0EFA8476544EE899A6DAE9F5BCA0C544F8F60543A3C4A87F2]]></sign>
</xml>"#;
pub(crate) const A_UNIFIED: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<trade_type><![CDATA[JSAPI]]></trade_type>
<prepay_id><![CDATA[wx201410272009395522657a690389285100]]></prepay_id>
<sign><![CDATA[52A45AAA2C9897392CE31B48336FDEB21C00B206261988E68D3E98CCA2EF918C]]></sign>
</xml>"#;
pub(crate) const A_REFUND: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<out_refund_no><![CDATA[tea-20260102-0001-r1]]></out_refund_no>
<refund_id><![CDATA[50000000382019052709732678859]]></refund_id>
<refund_fee><![CDATA[990]]></refund_fee>
<total_fee><![CDATA[1990]]></total_fee>
<cash_fee><![CDATA[1990]]></cash_fee>
<cash_refund_fee><![CDATA[980]]></cash_refund_fee>
<coupon_refund_fee><![CDATA[10]]></coupon_refund_fee>
<coupon_refund_count><![CDATA[1]]></coupon_refund_count>
<coupon_type_0><![CDATA[CASH]]></coupon_type_0>
<coupon_refund_id_0><![CDATA[10000]]></coupon_refund_id_0>
<coupon_refund_fee_0><![CDATA[10]]></coupon_refund_fee_0>
<sign><![CDATA[FAC543F28115543C74A688F0BB33F826A6890E48EA94632AADE8E89A00F13F2C]]></sign>
</xml>"#;
pub(crate) const A_REFUNDQUERY: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<total_refund_count><![CDATA[12]]></total_refund_count>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<total_fee><![CDATA[1990]]></total_fee>
<cash_fee><![CDATA[1990]]></cash_fee>
<refund_count><![CDATA[2]]></refund_count>
<out_refund_no_0><![CDATA[tea-20260102-0001-r1]]></out_refund_no_0>
<refund_id_0><![CDATA[50000000382019052709732678859]]></refund_id_0>
<refund_fee_0><![CDATA[990]]></refund_fee_0>
<coupon_refund_fee_0><![CDATA[10]]></coupon_refund_fee_0>
<coupon_refund_count_0><![CDATA[1]]></coupon_refund_count_0>
<coupon_type_0_0><![CDATA[CASH]]></coupon_type_0_0>
<coupon_refund_id_0_0><![CDATA[10000]]></coupon_refund_id_0_0>
<coupon_refund_fee_0_0><![CDATA[10]]></coupon_refund_fee_0_0>
<refund_status_0><![CDATA[SUCCESS]]></refund_status_0>
<refund_recv_accout_0><![CDATA[支付用户零钱]]></refund_recv_accout_0>
<refund_success_time_0><![CDATA[2026-01-02 10:00:00]]></refund_success_time_0>
<out_refund_no_1><![CDATA[r2]]></out_refund_no_1>
<refund_status_1><![CDATA[BRAND_NEW]]></refund_status_1>
<sign><![CDATA[D8E4080E054B483C723DB92BB7D245A55BA82C2109ABF23505ECDBB4379BA99E]]></sign>
</xml>"#;
pub(crate) const A_SHORTURL: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<return_msg><![CDATA[OK]]></return_msg>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[IITRi8Iabbblz1Jc]]></nonce_str>
<result_code><![CDATA[SUCCESS]]></result_code>
<brand_new><![CDATA[未知]]></brand_new>
<short_url><![CDATA[weixin://wxpay/s/XXXXXX]]></short_url>
<sign><![CDATA[95797D31BB5CFE744F06DD1A471036DC90A7D31DAEAA01B217AD2511A5D3E7DD]]></sign>
</xml>"#;
pub(crate) const N_PAID: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<result_code><![CDATA[SUCCESS]]></result_code>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[5d2b6c2a8db53831f7eda20af46e531c]]></nonce_str>
<openid><![CDATA[oUpF8uMuAJO_M2pxb1Q9zNjWeS6o]]></openid>
<is_subscribe><![CDATA[Y]]></is_subscribe>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<total_fee><![CDATA[1990]]></total_fee>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<trade_type><![CDATA[JSAPI]]></trade_type>
<bank_type><![CDATA[CFT]]></bank_type>
<time_end><![CDATA[20260102100001]]></time_end>
<coupon_count><![CDATA[1]]></coupon_count>
<coupon_id_0><![CDATA[10000]]></coupon_id_0>
<coupon_fee_0><![CDATA[10]]></coupon_fee_0>
<attach><![CDATA[]]></attach>
<brand_new><![CDATA[x]]></brand_new>
<sign><![CDATA[21920441C96998735377BB1B15255A38D67C8C141BE7050BC28088FC970FFF93]]></sign>
</xml>"#;
pub(crate) const N_PAID_MD5: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<result_code><![CDATA[SUCCESS]]></result_code>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[5d2b6c2a8db53831f7eda20af46e531c]]></nonce_str>
<openid><![CDATA[oUpF8uMuAJO_M2pxb1Q9zNjWeS6o]]></openid>
<is_subscribe><![CDATA[Y]]></is_subscribe>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<total_fee><![CDATA[1990]]></total_fee>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<trade_type><![CDATA[JSAPI]]></trade_type>
<bank_type><![CDATA[CFT]]></bank_type>
<time_end><![CDATA[20260102100001]]></time_end>
<coupon_count><![CDATA[1]]></coupon_count>
<coupon_id_0><![CDATA[10000]]></coupon_id_0>
<coupon_fee_0><![CDATA[10]]></coupon_fee_0>
<attach><![CDATA[]]></attach>
<brand_new><![CDATA[x]]></brand_new>
<sign><![CDATA[3450B0C7FCBE34C19BBAD5C0698AA03D]]></sign>
</xml>"#;
pub(crate) const N_PAP_FAIL: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<result_code><![CDATA[SUCCESS]]></result_code>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[5d2b6c2a8db53831f7eda20af46e531c]]></nonce_str>
<openid><![CDATA[oUpF8uMuAJO_M2pxb1Q9zNjWeS6o]]></openid>
<is_subscribe><![CDATA[Y]]></is_subscribe>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<total_fee><![CDATA[1990]]></total_fee>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<trade_type><![CDATA[PAP]]></trade_type>
<bank_type><![CDATA[CFT]]></bank_type>
<time_end><![CDATA[20260102100001]]></time_end>
<coupon_count><![CDATA[1]]></coupon_count>
<coupon_id_0><![CDATA[10000]]></coupon_id_0>
<coupon_fee_0><![CDATA[10]]></coupon_fee_0>
<attach><![CDATA[]]></attach>
<brand_new><![CDATA[x]]></brand_new>
<trade_state><![CDATA[PAY_FAIL]]></trade_state>
<contract_id><![CDATA[Wx15463511252015071056489715]]></contract_id>
<sign><![CDATA[D97BA161DB7B4997D1AAD0AC80FED2A560004DD62F63A88B47AA740DDAB492F2]]></sign>
</xml>"#;
pub(crate) const N_FAIL: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<result_code><![CDATA[FAIL]]></result_code>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[5d2b6c2a8db53831f7eda20af46e531c]]></nonce_str>
<openid><![CDATA[oUpF8uMuAJO_M2pxb1Q9zNjWeS6o]]></openid>
<is_subscribe><![CDATA[Y]]></is_subscribe>
<out_trade_no><![CDATA[tea-20260102-0001]]></out_trade_no>
<total_fee><![CDATA[1990]]></total_fee>
<transaction_id><![CDATA[4200000000202601021234567890]]></transaction_id>
<trade_type><![CDATA[JSAPI]]></trade_type>
<bank_type><![CDATA[CFT]]></bank_type>
<time_end><![CDATA[20260102100001]]></time_end>
<coupon_count><![CDATA[1]]></coupon_count>
<coupon_id_0><![CDATA[10000]]></coupon_id_0>
<coupon_fee_0><![CDATA[10]]></coupon_fee_0>
<attach><![CDATA[]]></attach>
<brand_new><![CDATA[x]]></brand_new>
<err_code><![CDATA[NOTENOUGH]]></err_code>
<err_code_des><![CDATA[余额不足]]></err_code_des>
<sign><![CDATA[E3A8DC16844AA9CE0A739C4D0D4E1F5F]]></sign>
</xml>"#;
pub(crate) const N_REFUND: &str = r#"<xml>
<return_code><![CDATA[SUCCESS]]></return_code>
<appid><![CDATA[wx8888888888888888]]></appid>
<mch_id><![CDATA[1900000001]]></mch_id>
<nonce_str><![CDATA[TeqClE3i0mvn3DrK]]></nonce_str>
<req_info><![CDATA[WBzGpzQuNpcFxIlFjUUD9IjzM8msKUyMvSUETlRkU0siVCnu94t+YQ2es8Oh3KR8lXWCGu7OOlHG87IA+SV1zA1105r8Kes82C1A+1es0xwMO/EYJAqCiRehePnv7b5FBqE71YCk5DgO86134L0SWeUpIg9KQCr+iQCWqs5Wzdm966U2NudilAh8wIcWY9PJaiXG0Q3/HbqiBMKKvtein47waqTLA6kHkYQLX7CHEXAfzEBMcN4v4cTAl3Tv2EMk9besg5wbSuq6OuvBm/MlCILfdVefpA/UOmnT83fPw249qiogp9FoE6efqbYeJsr/bYsisODpNyiHV1qjs1k9byJFk2pD7Tcyke8soaZjBHW1SfT6C9IwofUrB1AOWIQ2lAyvHwBHrP5ussRBbj2HuCUiN+4ziFczKi7GBmauztvt0wNYwWquc/wJv64kQjwrSw/mzQd4vxVMPgurB0k6aX9WJ48GYMwlZnRR3O5wr7+migHQDyj4qCb9REsREt9SEeoNQQZ9WnH7Xgg3Vk3zZpHfiV113lv4OAlqctl6SYzdquRBjesjyMG7XvOCjYGwVbmPxzL5VDj//0gSOq+AXfsNqQ8QZ/QqGG7L7Ft26zOJT8KKGtIQhQk/aqUrb9as0yZ6dT4WMQck+GEbQECk6Jh5PJSnH78eNH6D2SwQdgePOL1ja4qzj5cQ+BH2mJdZG2NF/wShb2l4JS+IKj39fnSA1JqxWPy/E53g4EiteaJQuy+ayvXaxU5Io7wduAFOLZgfhYuyNtKf1HG0ltElW9mzll5qeDCfRatdit7o6MTufUnhLkDeZyyU6+hJPnBsaRkmC/UHhhRaPOFOw4jwKiigJbBD9xR11aARpAKPESRpR/oJAssu7hVUfuFj39RHwMcUagvExaart4CsYXgDEulxt/7ltAbJc0UCiGzQmQP2yyeC5cNbuDh4Ga914//5+pe2OQY04OR6KMXaZTA8Cb3UjMnWGto/LT8gKx4pnQ9lp4jPU2iGKbpslsdM+c+EhCD61ktlEtGivYF4c5Hrt9Q04vPBZDA/w58/z363rww=]]></req_info>
</xml>"#;
