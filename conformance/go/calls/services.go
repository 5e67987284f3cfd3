// Every service of the SDK, one value each; their methods are found by reflection.
package main

import (
	"github.com/wechatpay-apiv3/wechatpay-go/core"
	"github.com/wechatpay-apiv3/wechatpay-go/services/cashcoupons"
	"github.com/wechatpay-apiv3/wechatpay-go/services/certificates"
	"github.com/wechatpay-apiv3/wechatpay-go/services/fileuploader"
	"github.com/wechatpay-apiv3/wechatpay-go/services/giftactivity"
	"github.com/wechatpay-apiv3/wechatpay-go/services/goldplan"
	"github.com/wechatpay-apiv3/wechatpay-go/services/lovefeast"
	"github.com/wechatpay-apiv3/wechatpay-go/services/merchantexclusivecoupon"
	partnerapp "github.com/wechatpay-apiv3/wechatpay-go/services/partnerpayments/app"
	partnerh5 "github.com/wechatpay-apiv3/wechatpay-go/services/partnerpayments/h5"
	partnerjsapi "github.com/wechatpay-apiv3/wechatpay-go/services/partnerpayments/jsapi"
	partnernative "github.com/wechatpay-apiv3/wechatpay-go/services/partnerpayments/native"
	"github.com/wechatpay-apiv3/wechatpay-go/services/partnertransferbatch"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/app"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/h5"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/jsapi"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/native"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payrollcard"
	"github.com/wechatpay-apiv3/wechatpay-go/services/profitsharing"
	"github.com/wechatpay-apiv3/wechatpay-go/services/refunddomestic"
	"github.com/wechatpay-apiv3/wechatpay-go/services/retailstore"
	"github.com/wechatpay-apiv3/wechatpay-go/services/transferbatch"
	"github.com/wechatpay-apiv3/wechatpay-go/services/weixinpayscanandride"
	"github.com/wechatpay-apiv3/wechatpay-go/services/wexinpayscoreparking"
)

// services lists them all: main compares the calls with what the SDK's sources have.
func services(client *core.Client) []interface{} {
	return []interface{}{
		&cashcoupons.CallBackUrlApiService{Client: client},
		&cashcoupons.CouponApiService{Client: client},
		&cashcoupons.StockApiService{Client: client},
		&certificates.CertificatesApiService{Client: client},
		&fileuploader.ImageUploader{Client: client},
		&fileuploader.MarketingImageUploader{Client: client},
		&fileuploader.MchBizUploader{Client: client},
		&fileuploader.VideoUploader{Client: client},
		&giftactivity.ActivityApiService{Client: client},
		&goldplan.MerchantsApiService{Client: client},
		&goldplan.StatusApiService{Client: client},
		&lovefeast.BrandsApiService{Client: client},
		&lovefeast.OrdersApiService{Client: client},
		&merchantexclusivecoupon.BusiFavorApiService{Client: client},
		&merchantexclusivecoupon.CallBackApiService{Client: client},
		&merchantexclusivecoupon.CouponApiService{Client: client},
		&merchantexclusivecoupon.SubsidyApiService{Client: client},
		&partnerapp.AppApiService{Client: client},
		&partnerh5.H5ApiService{Client: client},
		&partnerjsapi.JsapiApiService{Client: client},
		&partnernative.NativeApiService{Client: client},
		&partnertransferbatch.TransferBatchApiService{Client: client},
		&partnertransferbatch.TransferDetailApiService{Client: client},
		&app.AppApiService{Client: client},
		&h5.H5ApiService{Client: client},
		&jsapi.JsapiApiService{Client: client},
		&native.NativeApiService{Client: client},
		&payrollcard.AuthenticationsApiService{Client: client},
		&payrollcard.RelationsApiService{Client: client},
		&payrollcard.TokensApiService{Client: client},
		&payrollcard.TransferBatchApiService{Client: client},
		&profitsharing.BillShipmentApiService{Client: client},
		&profitsharing.MerchantsApiService{Client: client},
		&profitsharing.OrdersApiService{Client: client},
		&profitsharing.ReceiversApiService{Client: client},
		&profitsharing.ReturnOrdersApiService{Client: client},
		&profitsharing.TransactionsApiService{Client: client},
		&refunddomestic.RefundsApiService{Client: client},
		&retailstore.ActivityApiService{Client: client},
		&retailstore.QualificationApiService{Client: client},
		&retailstore.RetailStoreActApiService{Client: client},
		&transferbatch.TransferBatchApiService{Client: client},
		&transferbatch.TransferDetailApiService{Client: client},
		&weixinpayscanandride.TransactionsApiService{Client: client},
		&weixinpayscanandride.UserServicesApiService{Client: client},
		&wexinpayscoreparking.ParkingsApiService{Client: client},
		&wexinpayscoreparking.ServicesApiService{Client: client},
		&wexinpayscoreparking.TransactionsApiService{Client: client},
	}
}
