// A merchant's shop: one SDK client in one mode, an inbox for its notifications, and the few moves the checks are made of.
package main

import (
	"context"
	"crypto/rsa"
	"fmt"
	"net/http"
	"time"

	"github.com/wechatpay-apiv3/wechatpay-go/core"
	"github.com/wechatpay-apiv3/wechatpay-go/core/option"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/jsapi"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/native"
	"github.com/wechatpay-apiv3/wechatpay-go/utils"
)

const (
	// totalFen is the price of everything sold here.
	totalFen int64 = 101
	// payerBalanceFen covers every order one run pays.
	payerBalanceFen int64 = 20 * totalFen
	description           = "conformance 一分"
)

type shop struct {
	mode     mode
	control  *control
	merchant *merchant
	payer    user
	appid    string
	key      *rsa.PrivateKey
	via      *http.Client
	native   native.NativeApiService
	jsapi    jsapi.JsapiApiService
	inbox    *inbox
}

func openShop(ctx context.Context, c *control, m merchant, payer user, mode mode) (*shop, error) {
	key, err := utils.LoadPrivateKey(m.PrivateKeyPEM)
	if err != nil {
		return nil, fmt.Errorf("private_key_pem: %w", err)
	}
	via, err := redirectedHTTPClient(c.base)
	if err != nil {
		return nil, err
	}
	s := &shop{mode: mode, control: c, merchant: &m, payer: payer, appid: m.mainAppid(), key: key, via: via}
	client, err := s.clientSigningWith(ctx, key)
	if err != nil {
		return nil, err
	}
	s.native, s.jsapi = native.NativeApiService{Client: client}, jsapi.JsapiApiService{Client: client}
	verifier, err := notificationVerifier(ctx, &m)
	if err != nil {
		return nil, err
	}
	s.inbox, err = openInbox(m.APIv3Key, verifier)
	return s, err
}

func (s *shop) close() { s.inbox.close() }

func (s *shop) clientSigningWith(ctx context.Context, key *rsa.PrivateKey) (*core.Client, error) {
	opt, err := s.mode.option(ctx, s.merchant, key, s.via)
	if err != nil {
		return nil, err
	}
	return core.NewClient(ctx, opt, option.WithHTTPClient(s.via))
}

// newOutTradeNo is 6–32 characters the platform allows, and new to a sandbox that keeps its orders between runs.
func newOutTradeNo() string {
	return fmt.Sprintf("go-%x", time.Now().UnixNano())
}

func (s *shop) nativeRequest(outTradeNo string, total int64) native.PrepayRequest {
	return native.PrepayRequest{
		Appid:       core.String(s.appid),
		Mchid:       core.String(s.merchant.Mchid),
		Description: core.String(description),
		OutTradeNo:  core.String(outTradeNo),
		NotifyUrl:   core.String(s.inbox.url),
		Amount:      &native.Amount{Total: core.Int64(total), Currency: core.String("CNY")},
	}
}

// orderNative places an order of totalFen and gives its code_url.
func (s *shop) orderNative(ctx context.Context, outTradeNo string) (codeURL string, err error) {
	answer, _, err := s.native.Prepay(ctx, s.nativeRequest(outTradeNo, totalFen))
	if err != nil {
		return "", fmt.Errorf("ordering: %w", err)
	}
	return text(answer.CodeUrl), nil
}

// orderAndPayNative places a Native order and has the payer scan and pay it.
func (s *shop) orderAndPayNative(ctx context.Context, outTradeNo string) error {
	codeURL, err := s.orderNative(ctx, outTradeNo)
	if err != nil {
		return err
	}
	return s.control.pay(ctx, s.payer, map[string]string{"code_url": codeURL})
}

func (s *shop) orderJSAPI(ctx context.Context, outTradeNo string) (*jsapi.PrepayWithRequestPaymentResponse, error) {
	answer, _, err := s.jsapi.PrepayWithRequestPayment(ctx, jsapi.PrepayRequest{
		Appid:       core.String(s.appid),
		Mchid:       core.String(s.merchant.Mchid),
		Description: core.String(description),
		OutTradeNo:  core.String(outTradeNo),
		NotifyUrl:   core.String(s.inbox.url),
		Amount:      &jsapi.Amount{Total: core.Int64(totalFen), Currency: core.String("CNY")},
		Payer:       &jsapi.Payer{Openid: core.String(s.payer.Openids[s.appid])},
	})
	if err != nil {
		return nil, fmt.Errorf("ordering: %w", err)
	}
	return answer, nil
}

func (s *shop) query(ctx context.Context, outTradeNo string) (*payments.Transaction, error) {
	answer, _, err := s.jsapi.QueryOrderByOutTradeNo(ctx, jsapi.QueryOrderByOutTradeNoRequest{
		OutTradeNo: core.String(outTradeNo),
		Mchid:      core.String(s.merchant.Mchid),
	})
	return answer, err
}
