// The merchant's notify_url: an HTTP server whose only gate is the SDK's own notification handler.
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/wechatpay-apiv3/wechatpay-go/core/auth"
	"github.com/wechatpay-apiv3/wechatpay-go/core/notify"
	"github.com/wechatpay-apiv3/wechatpay-go/services/payments"
)

const (
	notificationBodyLimit = 1 << 20
	inboxPoll             = 20 * time.Millisecond
)

// delivery is one attempt the SDK accepted, with the bytes it came in.
type delivery struct {
	header      http.Header
	body        []byte
	envelope    *notify.Request
	transaction payments.Transaction
}

type inbox struct {
	url     string
	handler *notify.Handler
	server  *http.Server

	mu         sync.Mutex
	deliveries map[string][]delivery // by out_trade_no, in order of arrival
	refuseNext map[string]bool       // out_trade_no whose next attempt is answered 500
	lastReject error
}

func openInbox(apiv3Key string, verifier auth.Verifier) (*inbox, error) {
	handler, err := notify.NewRSANotifyHandler(apiv3Key, verifier)
	if err != nil {
		return nil, fmt.Errorf("apiv3_key: %w", err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	in := &inbox{
		url:        "http://" + listener.Addr().String() + "/notify",
		handler:    handler,
		deliveries: map[string][]delivery{},
		refuseNext: map[string]bool{},
	}
	routes := http.NewServeMux()
	routes.Handle("/notify", in)
	in.server = &http.Server{Handler: routes, ReadHeaderTimeout: 5 * time.Second}
	// Serve always ends with an error, at the latest when the inbox is closed; a check that waits in vain tells the rest.
	go func() { _ = in.server.Serve(listener) }()
	return in, nil
}

func (in *inbox) close() { _ = in.server.Close() }

func (in *inbox) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, notificationBodyLimit))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	arrived, err := in.open(r.Context(), r.Method, r.Header, body)
	in.mu.Lock()
	defer in.mu.Unlock()
	if err != nil {
		in.lastReject = err
		http.Error(w, `{"code":"FAIL","message":"not verified"}`, http.StatusUnauthorized)
		return
	}
	no := text(arrived.transaction.OutTradeNo)
	in.deliveries[no] = append(in.deliveries[no], arrived)
	if in.refuseNext[no] {
		delete(in.refuseNext, no)
		http.Error(w, `{"code":"FAIL","message":"try again"}`, http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// open has the SDK verify and decrypt one attempt.
func (in *inbox) open(ctx context.Context, method string, header http.Header, body []byte) (got delivery, err error) {
	// The SDK's handler dereferences `resource` without looking whether the notification has one.
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the SDK's handler panicked: %v", p)
		}
	}()
	request, err := http.NewRequestWithContext(ctx, method, in.url, bytes.NewReader(body))
	if err != nil {
		return got, err
	}
	request.Header = header.Clone()
	got = delivery{header: request.Header, body: body}
	got.envelope, err = in.handler.ParseNotifyRequest(ctx, request, &got.transaction)
	return got, err
}

// refuseFirst has the first attempt for an order answered 500.
func (in *inbox) refuseFirst(outTradeNo string) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.refuseNext[outTradeNo] = true
}

// await waits until count attempts for an order were accepted by the SDK.
func (in *inbox) await(ctx context.Context, outTradeNo string, count int, within time.Duration) ([]delivery, error) {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	tick := time.NewTicker(inboxPoll)
	defer tick.Stop()
	for {
		in.mu.Lock()
		arrived, reject := in.deliveries[outTradeNo], in.lastReject
		in.mu.Unlock()
		if len(arrived) >= count {
			return arrived[:count:count], nil
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return nil, fmt.Errorf("%d of %d attempts arrived within %s; last attempt the SDK refused: %v",
				len(arrived), count, within, reject)
		}
	}
}
