// Checks of the errors an SDK user tells apart: status and code of what the platform refuses.
package main

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"errors"
	"fmt"
	"net/http"

	"github.com/wechatpay-apiv3/wechatpay-go/core"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments/native"
)

// foreignAppid has the form of an appid and belongs to nobody.
const foreignAppid = "wx00000000000000ff"

// anyClientError stands for a status that WeChat Pay's documents do not settle.
const anyClientError = 0

func unknownOrderIsNotFound(ctx context.Context, s *shop) error {
	_, err := s.query(ctx, newOutTradeNo())
	return expectRefusal(err, http.StatusNotFound, "ORDER_NOT_EXIST")
}

func zeroTotalIsParamError(ctx context.Context, s *shop) error {
	_, _, err := s.native.Prepay(ctx, s.nativeRequest(newOutTradeNo(), 0))
	return expectRefusal(err, http.StatusBadRequest, "PARAM_ERROR")
}

func paidNumberCannotBeOrderedAgain(ctx context.Context, s *shop) error {
	no := newOutTradeNo()
	if err := s.orderAndPayNative(ctx, no); err != nil {
		return err
	}
	_, _, err := s.native.Prepay(ctx, s.nativeRequest(no, totalFen))
	return expectRefusal(err, anyClientError, "ORDERPAID", "ORDER_PAID")
}

func reentryWithOtherAmountIsRefused(ctx context.Context, s *shop) error {
	no := newOutTradeNo()
	if _, err := s.orderNative(ctx, no); err != nil {
		return err
	}
	_, _, err := s.native.Prepay(ctx, s.nativeRequest(no, totalFen+1))
	return expectRefusal(err, http.StatusBadRequest, "INVALID_REQUEST")
}

func foreignAppidIsRefused(ctx context.Context, s *shop) error {
	request := s.nativeRequest(newOutTradeNo(), totalFen)
	request.Appid = core.String(foreignAppid)
	_, _, err := s.native.Prepay(ctx, request)
	return expectRefusal(err, http.StatusBadRequest, "APPID_MCHID_NOT_MATCH")
}

// wrongPrivateKeyIsSignError signs under the merchant's real serial with a key that is not the merchant's.
func wrongPrivateKeyIsSignError(ctx context.Context, s *shop) error {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	client, err := s.clientSigningWith(ctx, key)
	if err != nil {
		return err
	}
	forger := native.NativeApiService{Client: client}
	_, _, err = forger.Prepay(ctx, s.nativeRequest(newOutTradeNo(), totalFen))
	return expectRefusal(err, http.StatusUnauthorized, "SIGN_ERROR")
}

// expectRefusal wants the SDK's APIError with this status and one of these codes.
func expectRefusal(err error, status int, codes ...string) error {
	var api *core.APIError
	if !errors.As(err, &api) {
		return fmt.Errorf("got %v, expected an APIError with code %v", err, codes)
	}
	statusFits := api.StatusCode == status || status == anyClientError && api.StatusCode/100 == 4
	for _, code := range codes {
		if api.Code == code && statusFits {
			return nil
		}
	}
	return fmt.Errorf("got %s, expected status %s and code %v", apiErrorLine(api), statusName(status), codes)
}

func statusName(status int) string {
	if status == anyClientError {
		return "4xx"
	}
	return fmt.Sprint(status)
}
