// Command operations lists the calls of an official SDK as JSON: of the Go SDK that go.mod pins, or, with -java, of the
// Java SDK's sources jar.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"yifen/conformance/sdk"
)

func main() {
	jar := flag.String("java", "", "sources jar of wechatpay-java (default: list the Go SDK)")
	flag.Parse()

	operations, err := list(*jar)
	if err == nil {
		err = write(operations)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func list(jar string) ([]sdk.Operation, error) {
	if jar != "" {
		return javaOperations(jar)
	}
	source, err := sdk.Read()
	if err != nil {
		return nil, err
	}
	return source.Operations, nil
}

// write puts one operation on a line, so that a diff shows what a new version brought.
func write(operations []sdk.Operation) error {
	var out bytes.Buffer
	out.WriteString("[\n")
	for i, operation := range operations {
		line, err := json.Marshal(operation)
		if err != nil {
			return err
		}
		out.Write(line)
		if i+1 < len(operations) {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
	}
	out.WriteString("]\n")
	_, err := os.Stdout.Write(out.Bytes())
	return err
}
