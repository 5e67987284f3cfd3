// Checks of ordering, paying, querying and closing.
package main

import (
	"context"
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/wechatpay-apiv3/wechatpay-go/core"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/jsapi"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/native"
	"github.com/wechatpay-apiv3/wechatpay-go/utils"
)

const codeURLPrefix = "weixin://wxpay/bizpayurl"

func nativePrepayGivesCodeURL(ctx context.Context, s *shop) error {
	codeURL, err := s.orderNative(ctx, newOutTradeNo())
	if err != nil {
		return err
	}
	if !strings.HasPrefix(codeURL, codeURLPrefix) {
		return fmt.Errorf("code_url is %q, expected it to start with %s", codeURL, codeURLPrefix)
	}
	return nil
}

// jsapiInvokeParametersVerify checks paySign as the WeChat client's server would: with the merchant's certificate.
func jsapiInvokeParametersVerify(ctx context.Context, s *shop) error {
	invoke, err := s.orderJSAPI(ctx, newOutTradeNo())
	if err != nil {
		return err
	}
	if text(invoke.PrepayId) == "" {
		return fmt.Errorf("prepay_id is empty")
	}
	certificate, err := utils.LoadCertificate(s.merchant.CertificatePEM)
	if err != nil {
		return fmt.Errorf("certificate_pem: %w", err)
	}
	publicKey, isRSA := certificate.PublicKey.(*rsa.PublicKey)
	if !isRSA {
		return fmt.Errorf("certificate_pem holds a %T, expected an RSA key", certificate.PublicKey)
	}
	signature, err := base64.StdEncoding.DecodeString(text(invoke.PaySign))
	if err != nil {
		return fmt.Errorf("paySign: %w", err)
	}
	message := text(invoke.Appid) + "\n" + text(invoke.TimeStamp) + "\n" + text(invoke.NonceStr) + "\n" +
		"prepay_id=" + text(invoke.PrepayId) + "\n"
	digest := sha256.Sum256([]byte(message))
	if err := rsa.VerifyPKCS1v15(publicKey, crypto.SHA256, digest[:], signature); err != nil {
		return fmt.Errorf("paySign with certificate_pem: %w", err)
	}
	return firstOf(
		expect("signType", text(invoke.SignType), "RSA"),
		expect("serial inside certificate_pem", utils.GetCertificateSerialNumber(*certificate), s.merchant.SerialNo),
	)
}

func queryFollowsPayment(ctx context.Context, s *shop) error {
	no := newOutTradeNo()
	invoke, err := s.orderJSAPI(ctx, no)
	if err != nil {
		return err
	}
	before, err := s.query(ctx, no)
	if err != nil {
		return fmt.Errorf("querying before payment: %w", err)
	}
	if err := expect("trade_state before payment", text(before.TradeState), "NOTPAY"); err != nil {
		return err
	}
	if err := s.control.pay(ctx, s.payer, map[string]string{"prepay_id": text(invoke.PrepayId)}); err != nil {
		return err
	}
	after, err := s.query(ctx, no)
	if err != nil {
		return fmt.Errorf("querying after payment: %w", err)
	}
	if err := firstOf(paidInFull(s, no, after), expect("trade_type", text(after.TradeType), "JSAPI")); err != nil {
		return err
	}
	byID, _, err := s.jsapi.QueryOrderById(ctx, jsapi.QueryOrderByIdRequest{
		TransactionId: after.TransactionId,
		Mchid:         core.String(s.merchant.Mchid),
	})
	if err != nil {
		return fmt.Errorf("querying by transaction_id: %w", err)
	}
	return expect("the order by transaction_id", byID.String(), after.String())
}

// paidInFull checks what a query or a notification says of a paid order.
func paidInFull(s *shop, outTradeNo string, t *payments.Transaction) error {
	if t.Amount == nil || t.Payer == nil {
		return fmt.Errorf("amount or payer is absent of a paid order: %s", t)
	}
	if t.TransactionId == nil || *t.TransactionId == "" || t.SuccessTime == nil {
		return fmt.Errorf("transaction_id or success_time is absent of a paid order: %s", t)
	}
	return firstOf(
		expect("trade_state", text(t.TradeState), "SUCCESS"),
		expect("out_trade_no", text(t.OutTradeNo), outTradeNo),
		expect("mchid", text(t.Mchid), s.merchant.Mchid),
		expect("appid", text(t.Appid), s.appid),
		expect("amount.total", fen(t.Amount.Total), totalFen),
		expect("amount.payer_total", fen(t.Amount.PayerTotal), totalFen),
		expect("amount.currency", text(t.Amount.Currency), "CNY"),
		expect("payer.openid", text(t.Payer.Openid), s.payer.Openids[s.appid]),
	)
}

func closedOrderStaysClosed(ctx context.Context, s *shop) error {
	no := newOutTradeNo()
	if _, err := s.orderNative(ctx, no); err != nil {
		return err
	}
	for _, turn := range []string{"first", "second"} {
		result, err := s.native.CloseOrder(ctx, native.CloseOrderRequest{
			OutTradeNo: core.String(no),
			Mchid:      core.String(s.merchant.Mchid),
		})
		if err != nil {
			return fmt.Errorf("%s close: %w", turn, err)
		}
		if err := expect(turn+" close's HTTP status", result.Response.StatusCode, http.StatusNoContent); err != nil {
			return err
		}
	}
	order, err := s.query(ctx, no)
	if err != nil {
		return err
	}
	if err := expect("trade_state", text(order.TradeState), "CLOSED"); err != nil {
		return err
	}
	err = s.control.pay(ctx, s.payer, map[string]string{"mchid": s.merchant.Mchid, "out_trade_no": no})
	var refused *statusError
	if !errors.As(err, &refused) || refused.status/100 != 4 {
		return fmt.Errorf("paying a closed order gave %v, expected an HTTP 4xx", err)
	}
	return nil
}
