module yifen/conformance

go 1.16

require github.com/wechatpay-apiv3/wechatpay-go v0.2.21
