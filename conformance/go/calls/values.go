// The values requests are filled with, by the name of the field: each keeps to the form that the platform prescribes.
package main

import (
	"strings"
	"time"
)

// somewhen has the offset that the platform's documentation asks for.
var somewhen = time.Date(2026, 6, 8, 10, 34, 56, 0, time.FixedZone("Asia/Shanghai", 8*60*60))

const (
	merchant = "1900000109"
	appid    = "wxd678efh567hg6787"
	openid   = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
	picture  = "https://qpic.cn/xxx"
)

// textsOf are fields of one struct alone, even where the SDK declares what they may be.
var textsOf = map[string]string{
	"CreateOrderReceiver.type":              "MERCHANT_ID",
	"H5Info.type":                           "Wap",
	"ListActivitiesRequest.activity_status": "ONGOING_ACT_STATUS",
	"ListCouponsByFilterRequest.status":     "SENDED",
	"ListStocksRequest.status":              "running",
	"PatternInfo.background_color":          "Color010",
	"QueryCouponCodeListRequest.status":     "SENDED",
}

// texts are fields with a form of their own. Some of those that stand in a path or a query need percent-encoding there.
var texts = map[string]string{
	"account":             merchant,
	"area_code":           "440305",
	"attach":              "自定义数据 & more",
	"authenticate_date":   "2026-06-08",
	"authenticate_state":  "AUTHENTICATE_SUCCESS",
	"available_items":     "123456",
	"available_merchants": merchant,
	"background_color":    "Color010",
	"batch_id":            "1030000071100999991182020050700019480001",
	"begin_day_time":      "110000",
	"bill_date":           "2026-06-08",
	"bin":                 "621483",
	"content_type":        "image/png",
	"coupon_code":         "AB/1234+5",
	"coupon_image":        picture,
	"currency":            "CNY",
	"description":         "Image形象店-深圳腾大-QQ公仔",
	"detail_id":           "1040000071100999991182020050700019500100",
	"detail_status":       "FAIL",
	"end_day_time":        "220000",
	"entrance_words":      "去点餐",
	"filename":            "file_test.png",
	"goods_name":          "iPhoneX 256G",
	"guiding_words":       "欢迎光临",
	"id":                  "0001",
	"limit_pay":           "no_credit",
	"merchant_logo":       picture,
	"name":                "腾讯大厦",
	"openid":              openid,
	"out_batch_no":        "plfk20260608",
	"out_detail_no":       "x23zy545Bd5436",
	"out_order_no":        "P2026_0608-1034|*@",
	"out_refund_no":       "R2026_0608-1034|*@",
	"out_return_no":       "B2026_0608-1034|*@",
	"out_trade_no":        "T2026_0608-1034|*",
	"payer_client_ip":     "2001:db8::14:23",
	"plate_number":        "粤B888888",
	"profit_sharing":      "Y",
	"stock_type":          "NORMAL",
	"tar_type":            "GZIP",
	"trade_scene":         "PARKING",
	"transaction_id":      "4200000000202606081034567890",
	"transfer_scene_id":   "1001",
}

// endings hold for every field whose name ends like that and is not among texts.
var endings = []struct{ ending, text string }{
	{"mchid", merchant},
	{"merchant", merchant},
	{"merchant_id", merchant},
	{"merchant_id_list", merchant},
	{"appid", appid},
	{"openid", openid},
	{"_time", somewhen.Format(time.RFC3339)},
	{"notify_url", "https://shop.example/notify"},
	{"_url", picture},
}

func text(name string) string {
	if text, ok := texts[name]; ok {
		return text
	}
	for _, known := range endings {
		if strings.HasSuffix(name, known.ending) {
			return known.text
		}
	}
	return strings.ReplaceAll(name, "_", "-")
}

// demanded are fields that the SDK lets out and the platform does not.
var demanded = map[string]bool{
	"CreateOrderRequest.receivers":                      true,
	"InitiateTransferBatchRequest.transfer_detail_list": true,
	"Payer.openid":              true,
	"StockSendRule.max_coupons": true,
}

// numbers are those with a range; all others, amounts among them, are equal, so that sums hold.
var numbers = map[string]int64{
	"limit":     10,
	"offset":    0,
	"total_num": 1,
}

func number(name string) int64 {
	if number, ok := numbers[name]; ok {
		return number
	}
	return 100
}
