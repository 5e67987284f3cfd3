// Calls a method of the SDK and keeps the HTTP request it would have sent.
package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/ioutil"
	"mime"
	"mime/multipart"
	"net/http"
	"reflect"
	"strings"

	"github.com/wechatpay-apiv3/wechatpay-go/core"
	"github.com/wechatpay-apiv3/wechatpay-go/core/cipher/decryptors"
	"github.com/wechatpay-apiv3/wechatpay-go/core/consts"
	"github.com/wechatpay-apiv3/wechatpay-go/core/option"

	"yifen/conformance/sdk"
)

// call is one recorded request, a line of the output.
type call struct {
	Service    string  `json:"service"`
	Method     string  `json:"method"`
	Variant    variant `json:"variant"`
	HTTPMethod string  `json:"http_method"`
	Target     string  `json:"target"`
	// Serial is of the key that fields were sealed for; a client that verifies nothing names none otherwise.
	Serial string `json:"wechatpay_serial,omitempty"`
	// Body is the JSON body, or the `meta` part of an upload.
	Body json.RawMessage `json:"body,omitempty"`
	// Upload says that the body came as multipart/form-data.
	Upload bool `json:"upload,omitempty"`
}

// errRecorded is the only answer there is.
var errRecorded = errors.New("recorded, not sent")

// recorder stands where the network would be.
type recorder struct{ requests []*http.Request }

func (r *recorder) RoundTrip(request *http.Request) (*http.Response, error) {
	r.requests = append(r.requests, request)
	return nil, errRecorded
}

// sealer stands in for encryption, which gives another text each time: base64 of the plaintext, marked as sealed.
type sealer struct{}

const sealedFor = "PUB_KEY_ID_0114232134912410000000000000"

func (sealer) SelectCertificate(context.Context) (string, error) { return sealedFor, nil }

func (sealer) Encrypt(_ context.Context, _, plaintext string) (string, error) {
	return base64.StdEncoding.EncodeToString([]byte("sealed" + plaintext)), nil
}

// newRecorder gives a client that signs with a key made for this run, and verifies nothing since nothing is answered.
func newRecorder(ctx context.Context) (*recorder, *core.Client, error) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return nil, nil, err
	}
	recorder := &recorder{}
	client, err := core.NewClient(ctx,
		option.WithMerchantCredential(merchant, "3775B6A45ACD588826D15E583A95F5DD00000000", key),
		option.WithoutValidator(),
		option.WithWechatPayCipher(sealer{}, decryptors.NewWechatPayDecryptor(key)),
		option.WithHTTPClient(&http.Client{Transport: recorder}),
	)
	return recorder, client, err
}

// record makes the call that method is, `func(ctx, request)` or one of the two forms without a request struct.
func (r *recorder) record(ctx context.Context, service reflect.Value, method reflect.Method, f filler) (*call, error) {
	arguments := []reflect.Value{service, reflect.ValueOf(ctx)}
	for i := len(arguments); i < method.Type.NumIn(); i++ {
		argument := reflect.New(method.Type.In(i)).Elem()
		if argument.Type() == reflect.TypeOf((*io.Reader)(nil)).Elem() {
			argument.Set(reflect.ValueOf(strings.NewReader("the file's bytes")))
		} else if err := f.fill(argument, "", uploadArguments[i]); err != nil {
			return nil, err
		}
		arguments = append(arguments, argument)
	}
	r.requests = nil
	results := method.Func.Call(arguments)
	if err, _ := results[len(results)-1].Interface().(error); !errors.Is(err, errRecorded) {
		return nil, fmt.Errorf("nothing was sent: %v", err)
	}
	if len(r.requests) != 1 {
		return nil, fmt.Errorf("%d requests were sent, expected one", len(r.requests))
	}
	of := service.Type().Elem()
	return newCall(r.requests[0], &call{
		Service: strings.TrimPrefix(of.PkgPath(), sdk.Services+"/"),
		Method:  of.Name() + "." + method.Name,
		Variant: f.variant,
	})
}

// uploadArguments name what an upload takes, by position.
var uploadArguments = map[int]string{3: "filename", 4: "content_type"}

func newCall(request *http.Request, call *call) (*call, error) {
	if host := request.URL.Scheme + "://" + request.URL.Host; host != consts.WechatPayAPIServer {
		return nil, fmt.Errorf("sent to %s", host)
	}
	call.HTTPMethod = request.Method
	call.Target = request.URL.RequestURI()
	call.Serial = request.Header.Get(consts.WechatPaySerial)
	if request.Body == nil {
		return call, nil
	}
	body, err := ioutil.ReadAll(request.Body)
	if err != nil {
		return nil, err
	}
	kind, parameters, err := mime.ParseMediaType(request.Header.Get(consts.ContentType))
	if err != nil {
		return nil, err
	}
	if call.Upload = kind == "multipart/form-data"; call.Upload {
		if body, err = metaPart(body, parameters["boundary"]); err != nil {
			return nil, err
		}
	}
	call.Body = json.RawMessage(bytes.TrimSpace(body))
	return call, nil
}

func metaPart(body []byte, boundary string) ([]byte, error) {
	part, err := multipart.NewReader(bytes.NewReader(body), boundary).NextPart()
	if err != nil {
		return nil, err
	}
	if part.FormName() != "meta" {
		return nil, fmt.Errorf("the first part is %q, expected meta", part.FormName())
	}
	return ioutil.ReadAll(part)
}
