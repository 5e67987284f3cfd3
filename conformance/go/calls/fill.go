// Fills a request of the SDK with the same values every time, each of them one that the platform's documentation allows.
package main

import (
	"fmt"
	"reflect"
	"strings"

	"yifen/conformance/sdk"
)

// variant says which fields of a request are set: all, or those without `omitempty`, which marks what may be left out.
type variant string

const (
	full     variant = "full"
	required variant = "required"
)

var variants = []variant{full, required}

// filler knows the SDK's enums, whose texts only its sources tell.
type filler struct {
	enums   map[string][]string
	variant variant
}

// fill sets value, which is the field of owner that goes over the wire as name.
func (f filler) fill(value reflect.Value, owner, name string) error {
	if value.Type() == reflect.TypeOf(somewhen) {
		value.Set(reflect.ValueOf(somewhen))
		return nil
	}
	switch value.Kind() {
	case reflect.Ptr:
		value.Set(reflect.New(value.Type().Elem()))
		return f.fill(value.Elem(), owner, name)
	case reflect.Slice:
		value.Set(reflect.MakeSlice(value.Type(), 1, 1))
		return f.fill(value.Index(0), owner, name)
	case reflect.Struct:
		return f.fillStruct(value)
	case reflect.String:
		value.SetString(f.text(value.Type(), owner, name))
	case reflect.Int64:
		value.SetInt(number(name))
	case reflect.Bool:
		value.SetBool(true)
	default:
		return fmt.Errorf("%s is of type %s, which is not expected in a request", name, value.Type())
	}
	return nil
}

func (f filler) fillStruct(value reflect.Value) error {
	of := value.Type()
	for i := 0; i < of.NumField(); i++ {
		tag := of.Field(i).Tag.Get("json")
		name := strings.TrimSuffix(tag, ",omitempty")
		if name != tag && f.variant == required && !demanded[of.Name()+"."+name] {
			continue
		}
		if err := f.fill(value.Field(i), of.Name(), name); err != nil {
			return fmt.Errorf("%s: %w", of, err)
		}
	}
	return nil
}

// text is one that the SDK declares, where the field has a type of its own.
func (f filler) text(of reflect.Type, owner, name string) string {
	if text, ok := textsOf[owner+"."+name]; ok {
		return text
	}
	pkg := strings.TrimPrefix(of.PkgPath(), sdk.Services+"/")
	if allowed := f.enums[pkg+"."+of.Name()]; len(allowed) > 0 {
		return allowed[0]
	}
	return text(name)
}
