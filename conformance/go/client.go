// How the SDK is set up: pointed at the sandbox by its HTTP client alone, in either of its two verification modes.
package main

import (
	"context"
	"crypto/rsa"
	"crypto/x509"
	"fmt"
	"net/http"
	"net/url"

	"github.com/wechatpay-apiv3/wechatpay-go/core"
	"github.com/wechatpay-apiv3/wechatpay-go/core/auth"
	"github.com/wechatpay-apiv3/wechatpay-go/core/auth/verifiers"
	"github.com/wechatpay-apiv3/wechatpay-go/core/consts"
	"github.com/wechatpay-apiv3/wechatpay-go/core/downloader"
	"github.com/wechatpay-apiv3/wechatpay-go/core/option"
	"github.com/wechatpay-apiv3/wechatpay-go/utils"
)

// redirect sends what is meant for WeChat Pay to the sandbox instead, path and query untouched.
type redirect struct {
	sandbox *url.URL
	next    http.RoundTripper
}

func (r redirect) RoundTrip(req *http.Request) (*http.Response, error) {
	// Anything else must not leave the machine: a failed check is better than a call to production.
	if host := req.URL.Scheme + "://" + req.URL.Host; host != consts.WechatPayAPIServer {
		return nil, fmt.Errorf("the SDK called %s, expected only %s", host, consts.WechatPayAPIServer)
	}
	there := req.Clone(req.Context())
	there.URL.Scheme, there.URL.Host, there.Host = r.sandbox.Scheme, r.sandbox.Host, r.sandbox.Host
	return r.next.RoundTrip(there)
}

func redirectedHTTPClient(sandbox string) (*http.Client, error) {
	base, err := url.Parse(sandbox)
	if err != nil {
		return nil, err
	}
	// The SDK's own timeout applies only to the HTTP client it makes itself.
	return &http.Client{Timeout: consts.DefaultTimeout, Transport: redirect{base, &http.Transport{}}}, nil
}

// optionMaker gives the SDK option that signs with key and verifies answers in one mode.
type optionMaker func(context.Context, *merchant, *rsa.PrivateKey, *http.Client) (core.ClientOption, error)

// certificateOption lets the SDK download the platform certificates itself. WithWechatPayAutoAuthCipher has no room for
// an HTTP client, but uses a downloader that is registered already: so one is, with the redirected client.
func certificateOption(ctx context.Context, m *merchant, key *rsa.PrivateKey, via *http.Client) (core.ClientOption, error) {
	registry := downloader.MgrInstance()
	if !registry.HasDownloader(ctx, m.Mchid) {
		client, err := downloadClient(ctx, m, key, via)
		if err != nil {
			return nil, err
		}
		if err := registry.RegisterDownloaderWithClient(ctx, client, m.Mchid, m.APIv3Key); err != nil {
			return nil, err
		}
	}
	return option.WithWechatPayAutoAuthCipher(m.Mchid, m.SerialNo, key, m.APIv3Key), nil
}

// downloadClient verifies even the first download, with the certificate the control API gives; the SDK by itself would
// take the first download unverified.
func downloadClient(ctx context.Context, m *merchant, key *rsa.PrivateKey, via *http.Client) (*core.Client, error) {
	certificate, err := utils.LoadCertificate(m.PlatformCertificatePEM)
	if err != nil {
		return nil, fmt.Errorf("platform_certificate_pem: %w", err)
	}
	return core.NewClient(ctx,
		option.WithMerchantCredential(m.Mchid, m.SerialNo, key),
		option.WithWechatPayCertificate([]*x509.Certificate{certificate}),
		option.WithHTTPClient(via),
	)
}

func publicKeyOption(_ context.Context, m *merchant, key *rsa.PrivateKey, _ *http.Client) (core.ClientOption, error) {
	platform, err := utils.LoadPublicKey(m.PlatformPublicKeyPEM)
	if err != nil {
		return nil, fmt.Errorf("platform_public_key_pem: %w", err)
	}
	return option.WithWechatPayPublicKeyAuthCipher(m.Mchid, m.SerialNo, key, m.PlatformPublicKeyID, platform), nil
}

// notificationVerifier holds the keys the platform said it signs this merchant's notifications with. Unlike a request,
// a notification has no Wechatpay-Serial by which the merchant could choose, so the client's mode has no say here.
func notificationVerifier(ctx context.Context, m *merchant) (auth.Verifier, error) {
	publicKey, err := utils.LoadPublicKey(m.PlatformPublicKeyPEM)
	if err != nil {
		return nil, fmt.Errorf("platform_public_key_pem: %w", err)
	}
	certificates, err := platformCertificates(ctx, m)
	if err != nil {
		return nil, err
	}
	switch m.Verification {
	case "public_key":
		return verifiers.NewSHA256WithRSAPubkeyVerifier(m.PlatformPublicKeyID, *publicKey), nil
	case "certificate":
		return verifiers.NewSHA256WithRSAVerifier(certificates), nil
	case "both":
		return verifiers.NewSHA256WithRSACombinedVerifier(certificates, m.PlatformPublicKeyID, *publicKey), nil
	}
	return nil, fmt.Errorf("verification is %q, expected public_key, certificate or both", m.Verification)
}

// platformCertificates are those the SDK downloaded, or, where no mode had it download any, the one of the control API.
func platformCertificates(ctx context.Context, m *merchant) (core.CertificateGetter, error) {
	if registry := downloader.MgrInstance(); registry.HasDownloader(ctx, m.Mchid) {
		return registry.GetCertificateVisitor(m.Mchid), nil
	}
	certificate, err := utils.LoadCertificate(m.PlatformCertificatePEM)
	if err != nil {
		return nil, fmt.Errorf("platform_certificate_pem: %w", err)
	}
	return core.NewCertificateMapWithList([]*x509.Certificate{certificate}), nil
}

// certificatesDownloadAndVerify downloads twice: the second answer is verified with what the first one brought.
func certificatesDownloadAndVerify(ctx context.Context, s *shop) error {
	client, err := downloadClient(ctx, s.merchant, s.key, s.via)
	if err != nil {
		return err
	}
	downloads, err := downloader.NewCertificateDownloaderWithClient(ctx, client, s.merchant.APIv3Key)
	if err != nil {
		return err
	}
	if err := downloads.DownloadCertificates(ctx); err != nil {
		return fmt.Errorf("second download: %w", err)
	}
	certificate, found := downloads.Get(ctx, s.merchant.PlatformSerial)
	if !found {
		return fmt.Errorf("downloaded %v, expected platform_serial %s", serials(downloads.GetAll(ctx)), s.merchant.PlatformSerial)
	}
	return firstOf(
		expect("newest serial", downloads.GetNewestSerial(ctx), s.merchant.PlatformSerial),
		expect("serial inside the certificate", utils.GetCertificateSerialNumber(*certificate), s.merchant.PlatformSerial),
	)
}

func serials(certificates map[string]*x509.Certificate) []string {
	var all []string
	for serial := range certificates {
		all = append(all, serial)
	}
	return all
}
