// The table of checks, in the order they run, and how one result is counted and printed; each check's body is in its subject's file.
package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/wechatpay-apiv3/wechatpay-go/core"
)

// checkTimeout ends a check whose platform never answers; it is above the longest wait a check asks for.
const checkTimeout = 90 * time.Second

// reasonLimit keeps a failure on one readable line: the SDK prints whole HTTP messages into its errors.
const reasonLimit = 400

// check is one expectation of the platform, stated through the SDK. It makes its own orders, so order of checks is free.
type check struct {
	name string
	run  func(context.Context, *shop) error
}

// mode is one of the two ways an SDK user can be set up to verify the platform's signatures.
type mode struct {
	name   string
	option optionMaker
	checks []check
}

var modes = []mode{
	{"certificate", certificateOption, append([]check{
		{"certificate-download", certificatesDownloadAndVerify},
	}, commonChecks...)},
	{"public-key", publicKeyOption, commonChecks},
}

var commonChecks = []check{
	{"native-prepay", nativePrepayGivesCodeURL},
	{"jsapi-prepay", jsapiInvokeParametersVerify},
	{"query-and-pay", queryFollowsPayment},
	{"notification", paymentIsNotified},
	{"notification-retry", refusedNotificationIsRetried},
	{"notification-tampered", tamperedNotificationIsRefused},
	{"close", closedOrderStaysClosed},
	{"unknown-order", unknownOrderIsNotFound},
	{"zero-total", zeroTotalIsParamError},
	{"already-paid", paidNumberCannotBeOrderedAgain},
	{"reentry-mismatch", reentryWithOtherAmountIsRefused},
	{"wrong-appid", foreignAppidIsRefused},
	{"wrong-private-key", wrongPrivateKeyIsSignError},
}

// tally counts results as it prints them.
type tally struct{ passed, failed int }

// record runs one check, prints its line and says whether it passed. The SDK dereferences fields an answer may lack,
// so a panic is the platform's failure like any other.
func (t *tally) record(name string, run func() error) (ok bool) {
	defer func() {
		if p := recover(); p != nil {
			t.fail(name, fmt.Errorf("panic: %v", p))
			ok = false
		}
	}()
	if err := run(); err != nil {
		t.fail(name, err)
		return false
	}
	t.passed++
	fmt.Println("ok  ", name)
	return true
}

func (t *tally) fail(name string, err error) {
	t.failed++
	fmt.Printf("FAIL %s: %s\n", name, oneLine(err))
}

// oneLine tells an error in one line, an APIError without the headers the SDK would list.
func oneLine(err error) string {
	reason := err.Error()
	var api *core.APIError
	if errors.As(err, &api) {
		reason = strings.Replace(reason, api.Error(), apiErrorLine(api), 1)
	}
	reason = strings.Join(strings.Fields(reason), " ")
	if runes := []rune(reason); len(runes) > reasonLimit {
		reason = string(runes[:reasonLimit]) + "…"
	}
	return reason
}

func apiErrorLine(api *core.APIError) string {
	if api.Code == "" {
		return fmt.Sprintf("HTTP %d with body %q", api.StatusCode, api.Body)
	}
	return fmt.Sprintf("HTTP %d %s (%s)", api.StatusCode, api.Code, api.Message)
}

// expect compares one value of an answer with what it should be.
func expect(what string, got, want interface{}) error {
	if got != want {
		return fmt.Errorf("%s is %v, expected %v", what, got, want)
	}
	return nil
}

// firstOf gives the first error of several comparisons.
func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// text and fen read the SDK's optional fields; an absent one compares unequal to anything a check expects.
func text(s *string) string {
	if s == nil {
		return "<absent>"
	}
	return *s
}

func fen(n *int64) int64 {
	if n == nil {
		return -1
	}
	return *n
}
