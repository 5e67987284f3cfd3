// Command calls makes every call of the official Go SDK, with every field and with the required ones alone, and prints
// the requests it would have sent, one JSON object a line. Nothing leaves the machine.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"

	"yifen/conformance/sdk"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	source, err := sdk.Read()
	if err != nil {
		return err
	}
	recorder, client, err := newRecorder(ctx)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	made := map[string]bool{}
	for _, service := range services(client) {
		service := reflect.ValueOf(service)
		for i := 0; i < service.NumMethod(); i++ {
			method := service.Type().Method(i)
			for _, variant := range variants {
				call, err := recorder.record(ctx, service, method, filler{source.Enums, variant})
				if err != nil {
					return fmt.Errorf("%s.%s, %s: %w", service.Type(), method.Name, variant, err)
				}
				if err := out.Encode(call); err != nil {
					return err
				}
				made[call.Service+"."+call.Method] = true
			}
		}
	}
	return complete(made, source.Operations)
}

// complete says which call of the SDK is missing from services.
func complete(made map[string]bool, operations []sdk.Operation) error {
	for _, operation := range operations {
		if !made[operation.Symbol] {
			return fmt.Errorf("%s was not called: its service is missing from the list", operation.Symbol)
		}
	}
	return nil
}
