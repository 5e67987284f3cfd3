// Checks of payment notifications: signed, encrypted, retried, and refused by the SDK when altered.
package main

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

const (
	firstAttemptWithin = 10 * time.Second
	// firstRetryAfter is the first step of the platform's retry ladder.
	firstRetryAfter = 15 * time.Second
	// firstRetryWithin allows for a sandbox whose clock does not jump.
	firstRetryWithin = 40 * time.Second
)

func paymentIsNotified(ctx context.Context, s *shop) error {
	no := newOutTradeNo()
	arrived, err := s.payAndAwaitNotification(ctx, no)
	if err != nil {
		return err
	}
	queried, err := s.query(ctx, no)
	if err != nil {
		return fmt.Errorf("querying after payment: %w", err)
	}
	return firstOf(
		expect("event_type", arrived.envelope.EventType, "TRANSACTION.SUCCESS"),
		expect("resource_type", arrived.envelope.ResourceType, "encrypt-resource"),
		expect("original_type", arrived.envelope.Resource.OriginalType, "transaction"),
		paidInFull(s, no, &arrived.transaction),
		expect("trade_type", text(arrived.transaction.TradeType), "NATIVE"),
		expect("transaction_id", text(arrived.transaction.TransactionId), text(queried.TransactionId)),
	)
}

func refusedNotificationIsRetried(ctx context.Context, s *shop) error {
	no := newOutTradeNo()
	s.inbox.refuseFirst(no)
	if _, err := s.payAndAwaitNotification(ctx, no); err != nil {
		return err
	}
	// The jump counts only once the platform has seen the 500 and set the retry's time.
	s.control.awaitFirstAttempt(ctx, no)
	jump := s.control.advanceClock(ctx, firstRetryAfter.String())
	attempts, err := s.inbox.await(ctx, no, 2, firstRetryWithin)
	if err != nil {
		return fmt.Errorf("%w (advancing the clock: %v)", err, jump)
	}
	return firstOf(
		expect("the retry's id", attempts[1].envelope.ID, attempts[0].envelope.ID),
		paidInFull(s, no, &attempts[1].transaction),
	)
}

// tamperedNotificationIsRefused shows that the other checks pass because the SDK verifies, not because it takes anything.
func tamperedNotificationIsRefused(ctx context.Context, s *shop) error {
	arrived, err := s.payAndAwaitNotification(ctx, newOutTradeNo())
	if err != nil {
		return err
	}
	if _, err := s.inbox.open(ctx, http.MethodPost, arrived.header, arrived.body); err != nil {
		return fmt.Errorf("the same bytes again, unaltered: %w", err)
	}
	altered := append([]byte(nil), arrived.body...)
	altered[len(altered)/2] ^= 1
	if _, err := s.inbox.open(ctx, http.MethodPost, arrived.header, altered); err == nil {
		return fmt.Errorf("the SDK took a notification with one bit of its body flipped")
	}
	return nil
}

func (s *shop) payAndAwaitNotification(ctx context.Context, outTradeNo string) (delivery, error) {
	if err := s.orderAndPayNative(ctx, outTradeNo); err != nil {
		return delivery{}, err
	}
	attempts, err := s.inbox.await(ctx, outTradeNo, 1, firstAttemptWithin)
	if err != nil {
		return delivery{}, err
	}
	return attempts[0], nil
}
