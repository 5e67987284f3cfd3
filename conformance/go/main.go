// Command conformance buys things at a sandbox through WeChat Pay's official Go SDK and prints which expectations held.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
)

func main() {
	sandbox := flag.String("sandbox", "http://127.0.0.1:8701", "base URL of the sandbox")
	mchid := flag.String("mchid", "", "merchant number to act as (default: the first one the sandbox lists)")
	flag.Parse()

	var tally tally
	judge(context.Background(), &tally, *sandbox, *mchid)
	fmt.Printf("%d passed, %d failed\n", tally.passed, tally.failed)
	if tally.failed > 0 {
		os.Exit(1)
	}
}

// judge runs every check in every mode; what stands in the way of a mode's checks is itself printed as a failed check.
func judge(ctx context.Context, tally *tally, sandbox, mchid string) {
	control := newControl(sandbox)
	var merchant merchant
	var payer user
	if !tally.record("control-api", func() (err error) {
		merchant, payer, err = control.merchantAndPayer(ctx, mchid)
		return err
	}) {
		return
	}
	for _, mode := range modes {
		var shop *shop
		if !tally.record(mode.name+"/client", func() (err error) {
			shop, err = openShop(ctx, control, merchant, payer, mode)
			return err
		}) {
			continue
		}
		for _, check := range mode.checks {
			check := check // go.mod names a language version whose loops share one variable
			tally.record(mode.name+"/"+check.name, func() error {
				ctx, cancel := context.WithTimeout(ctx, checkTimeout)
				defer cancel()
				return check.run(ctx, shop)
			})
		}
		shop.close()
	}
}
