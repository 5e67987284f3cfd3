// The sandbox's control API: what the test merchant's secrets are, who can pay, and acting as the payer's phone.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	controlTimeout = 30 * time.Second
	// controlBodyLimit is far above any control answer read here.
	controlBodyLimit = 8 << 20
)

// merchant is what a WeChat Pay merchant has: numbers, keys, and the platform's verifying keys.
type merchant struct {
	Mchid                  string  `json:"mchid"`
	Appids                 []appid `json:"appids"`
	SerialNo               string  `json:"serial_no"`
	PrivateKeyPEM          string  `json:"private_key_pem"`
	CertificatePEM         string  `json:"certificate_pem"`
	APIv3Key               string  `json:"apiv3_key"`
	PlatformSerial         string  `json:"platform_serial"`
	PlatformCertificatePEM string  `json:"platform_certificate_pem"`
	PlatformPublicKeyID    string  `json:"platform_public_key_id"`
	PlatformPublicKeyPEM   string  `json:"platform_public_key_pem"`
	Verification           string  `json:"verification"`
}

// appid is listed by the sandbox as an object or, in short, as the bare id.
type appid struct {
	ID   string
	Kind string
}

func (a *appid) UnmarshalJSON(raw []byte) error {
	if err := json.Unmarshal(raw, &a.ID); err == nil {
		return nil
	}
	var object struct {
		Appid string `json:"appid"`
		Kind  string `json:"kind"`
	}
	err := json.Unmarshal(raw, &object)
	a.ID, a.Kind = object.Appid, object.Kind
	return err
}

// user is a WeChat user of the sandbox. The id is only handed back, so its JSON type does not matter.
type user struct {
	UserID  json.RawMessage   `json:"user_id"`
	Balance int64             `json:"balance"`
	Openids map[string]string `json:"openids"`
}

// control speaks to one sandbox.
type control struct {
	base string
	http *http.Client
}

func newControl(base string) *control {
	// Transport without a proxy: a proxy set for the machine must not see a loopback address.
	return &control{strings.TrimRight(base, "/"), &http.Client{Timeout: controlTimeout, Transport: &http.Transport{}}}
}

// statusError is a control call the sandbox refused.
type statusError struct {
	status int
	body   string
}

func (e *statusError) Error() string {
	return fmt.Sprintf("the control API answered HTTP %d: %s", e.status, e.body)
}

// merchantAndPayer picks the merchant named by mchid (or the first) and a user who has an openid under its main appid.
func (c *control) merchantAndPayer(ctx context.Context, mchid string) (merchant, user, error) {
	var chosen merchant
	if mchid == "" {
		var list struct{ Data []struct{ Mchid string } }
		if err := c.call(ctx, http.MethodGet, "/merchants", nil, &list); err != nil {
			return chosen, user{}, err
		}
		if len(list.Data) == 0 {
			return chosen, user{}, fmt.Errorf("the sandbox lists no merchants")
		}
		mchid = list.Data[0].Mchid
	}
	if err := c.call(ctx, http.MethodGet, "/merchants/"+url.PathEscape(mchid)+"/credentials", nil, &chosen); err != nil {
		return chosen, user{}, err
	}
	if len(chosen.Appids) == 0 {
		return chosen, user{}, fmt.Errorf("merchant %s has no appid", mchid)
	}
	var list struct{ Data []user }
	if err := c.call(ctx, http.MethodGet, "/users", nil, &list); err != nil {
		return chosen, user{}, err
	}
	for _, candidate := range list.Data {
		if candidate.Openids[chosen.mainAppid()] != "" && candidate.Balance >= payerBalanceFen {
			return chosen, candidate, nil
		}
	}
	return chosen, user{}, fmt.Errorf("no user with an openid under %s and %d fen", chosen.mainAppid(), payerBalanceFen)
}

// mainAppid is the official account where there is one: it can order both JSAPI and Native.
func (m *merchant) mainAppid() string {
	for _, a := range m.Appids {
		if a.Kind == "official_account" {
			return a.ID
		}
	}
	return m.Appids[0].ID
}

// pay has the user pay what target names: code_url, prepay_id, or mchid and out_trade_no.
func (c *control) pay(ctx context.Context, payer user, target map[string]string) error {
	request := map[string]interface{}{"user_id": payer.UserID, "outcome": "success"}
	for field, value := range target {
		request[field] = value
	}
	var order struct {
		TradeState string `json:"trade_state"`
	}
	if err := c.call(ctx, http.MethodPost, "/pay", request, &order); err != nil {
		return err
	}
	return expect("trade_state after paying", order.TradeState, "SUCCESS")
}

// awaitFirstAttempt waits until the sandbox has noted the answer to a notification's first attempt, at most two seconds:
// only a caller in a hurry needs it, so not seeing it is no error.
func (c *control) awaitFirstAttempt(ctx context.Context, outTradeNo string) {
	for i := 0; i < 20 && ctx.Err() == nil; i++ {
		var list struct {
			Data []struct {
				NextAt interface{} `json:"next_at"`
			}
		}
		err := c.call(ctx, http.MethodGet, "/notifications?out_trade_no="+url.QueryEscape(outTradeNo), nil, &list)
		if err == nil && len(list.Data) > 0 && list.Data[0].NextAt != nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// advanceClock makes the sandbox's time jump, say by "15s".
func (c *control) advanceClock(ctx context.Context, by string) error {
	return c.call(ctx, http.MethodPost, "/clock", map[string]string{"advance": by}, nil)
}

func (c *control) call(ctx context.Context, method, path string, request, answer interface{}) error {
	var body io.Reader
	if request != nil {
		encoded, err := json.Marshal(request)
		if err != nil {
			return err
		}
		body = bytes.NewReader(encoded)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.base+"/_sandbox"+path, body)
	if err != nil {
		return err
	}
	if request != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(resp.Body, controlBodyLimit))
	if err != nil {
		return err
	}
	if resp.StatusCode/100 != 2 {
		return &statusError{resp.StatusCode, string(raw)}
	}
	if answer == nil {
		return nil
	}
	if err := json.Unmarshal(raw, answer); err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	return nil
}
