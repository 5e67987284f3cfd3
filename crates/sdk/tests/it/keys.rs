//! Key files as people have them: pasted in every way, and given in the wrong place.

use std::sync::Arc;

use yifen::http::Response;
use yifen::protocol::rsa::{Found, KeyKind};
use yifen::{
    ApiV3Key, Certificate, Client, ConfigError, KeyError, MerchantIdentity, PlatformKeys, PrivateKey, PublicKey,
};

use crate::platform::{
    APIV3_KEY, BASE_URL, CERTIFICATE, MCHID, MERCHANT_CERTIFICATE, MERCHANT_KEY, MERCHANT_SERIAL, OTHER_CERTIFICATE,
    OTHER_KEY, PUBLIC_KEY, Wire, key,
};

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../keys/", $name))
    };
}

const TENPAY_CERTIFICATE: &str = file!("tenpay_certificate.pem");

#[test]
fn pem_is_read_however_it_was_pasted() {
    let real = key(MERCHANT_KEY);
    let one_line = MERCHANT_KEY.trim().replace('\n', "\\n");
    for pem in [
        MERCHANT_KEY.replace('\n', "\r\n"),
        format!("\u{feff}{MERCHANT_KEY}"),
        format!("Bag Attributes\n    friendlyName: x\n{MERCHANT_KEY}"),
        MERCHANT_KEY.trim_end().to_owned(),
        MERCHANT_KEY.replace('\n', "\n  "),
        one_line.replace("\\n", "\\r\\n"),
        one_line.replace("\\n", " "),
        format!("\"{one_line}\""),
        one_line,
        // Without its lines BEGIN and END.
        bare(MERCHANT_KEY),
        bare(MERCHANT_KEY).replace('\n', ""),
        format!("'{}'\n", bare(MERCHANT_KEY).replace('\n', "\\n")),
        // PKCS#1, and under the wrong label.
        file!("pkcs1.pem").to_owned(),
        file!("pkcs1.pem").replace("RSA PRIVATE", "PRIVATE"),
        MERCHANT_KEY.replace("PRIVATE", "RSA PRIVATE"),
        // Certificate and key in one file.
        format!("{MERCHANT_CERTIFICATE}{MERCHANT_KEY}"),
    ] {
        let read = PrivateKey::from_pem(&pem).unwrap_or_else(|error| panic!("{error}: {}", pem.len()));
        assert_eq!(read.public_key(), real.public_key());
    }
    assert!(PublicKey::from_pem(&bare(PUBLIC_KEY)).is_ok());
    assert!(Certificate::from_pem(&format!("{MERCHANT_KEY}{}", CERTIFICATE)).is_ok());
    assert!(PublicKey::from_pem(&PUBLIC_KEY.replace('\n', "\r\n")).is_ok());
    assert!(PlatformKeys::new().add_certificate(&format!("\u{feff}{}", CERTIFICATE.replace('\n', "\r\n"))).is_ok());
}

#[test]
fn what_is_no_key_is_refused_with_a_hint() {
    for (pem, said) in [
        (MERCHANT_CERTIFICATE.to_owned(), "apiclient_key.pem"),
        (PUBLIC_KEY.to_owned(), "add_public_key"),
        (String::new(), "is empty"),
        (MERCHANT_KEY[..400].to_owned(), "cut off"),
        (MERCHANT_KEY.replace("MIIE", "MIIF"), "damaged"),
        (MERCHANT_KEY.replace("END PRIVATE KEY", "END CERTIFICATE"), "damaged"),
        (MERCHANT_KEY.replace("PRIVATE KEY-----", "ENCRYPTED PRIVATE KEY-----"), "decrypt it first"),
        (MERCHANT_KEY.replace('M', "*"), "damaged"),
    ] {
        let error = PrivateKey::from_pem(&pem).expect_err(said).to_string();
        assert!(error.contains(said), "{error}");
    }
}

fn bare(pem: &str) -> String {
    pem.lines().filter(|line| !line.starts_with("-----")).collect::<Vec<_>>().join("\n")
}

/// What was found where something else belongs; every text names both.
fn found<T>(read: Result<T, KeyError>, expected: KeyKind) -> Found {
    let error = read.err().expect("refused");
    let said = error.to_string();
    assert!(said.contains(&expected.to_string()), "{said}");
    match error {
        KeyError::OtherKind { expected: said_expected, found } if said_expected == expected => {
            assert!(said.contains(&found.to_string()), "{said}");
            found
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_private_key_is_not_made_of_anything_else() {
    let table = [
        ("", Found::Empty),
        (" \r\n\u{feff}", Found::Empty),
        ("\u{feff}\n", Found::Empty),
        (PUBLIC_KEY, Found::PublicKey),
        (CERTIFICATE, Found::Certificate),
        (file!("request.pem"), Found::CertificateRequest),
        (file!("encrypted_pkcs8.pem"), Found::EncryptedPrivateKey),
        (file!("encrypted_pkcs1.pem"), Found::EncryptedPrivateKey),
        (file!("ec_sec1.pem"), Found::EllipticCurveKey),
        (file!("ec_pkcs8.pem"), Found::EllipticCurveKey),
        (file!("openssh.pem"), Found::OpenSshKey),
        ("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ yifen", Found::OpenSshKey),
        (APIV3_KEY, Found::ApiKey),
        ("certs/apiclient_key.pem", Found::Path),
        ("C:\\certs\\apiclient_key.PEM", Found::Path),
        ("-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----", Found::OtherBlock("PGP MESSAGE".to_owned())),
    ];
    for (text, expected) in table {
        assert_eq!(found(PrivateKey::from_pem(text), KeyKind::PrivateKey), expected, "{text}");
    }
    // The same without their labels.
    for (text, expected) in [
        (PUBLIC_KEY, Found::PublicKey),
        (CERTIFICATE, Found::Certificate),
        (file!("request.pem"), Found::CertificateRequest),
        (file!("encrypted_pkcs8.pem"), Found::EncryptedPrivateKey),
        (file!("ec_sec1.pem"), Found::EllipticCurveKey),
        (file!("ec_pkcs8.pem"), Found::EllipticCurveKey),
        (file!("pkcs1_public.pem"), Found::OtherBlock("RSA PUBLIC KEY".to_owned())),
    ] {
        assert_eq!(found(PrivateKey::from_pem(&bare(text)), KeyKind::PrivateKey), expected, "{text}");
    }
    let small = PrivateKey::from_pem(file!("rsa_1024.pem"));
    assert!(matches!(small, Err(KeyError::Size { bits: 1024, .. })), "{small:?}");
}

#[test]
fn public_keys_and_certificates_are_not_mixed_up() {
    let public = |text| found(PublicKey::from_pem(text), KeyKind::PublicKey);
    assert_eq!(public(CERTIFICATE), Found::Certificate);
    assert_eq!(public(MERCHANT_KEY), Found::PrivateKey);
    assert_eq!(public(file!("ec_public.pem")), Found::EllipticCurveKey);
    assert_eq!(public(file!("pkcs1_public.pem")), Found::OtherBlock("RSA PUBLIC KEY".to_owned()));
    let certificate = |text| found(Certificate::from_pem(text), KeyKind::Certificate);
    assert_eq!(certificate(PUBLIC_KEY), Found::PublicKey);
    assert_eq!(certificate(MERCHANT_KEY), Found::PrivateKey);
    assert_eq!(certificate(file!("ec_certificate.pem")), Found::EllipticCurveKey);

    let keys = PlatformKeys::new();
    let merchants = keys.add_certificate(MERCHANT_CERTIFICATE);
    assert_eq!(found(merchants, KeyKind::PlatformCertificate), Found::MerchantCertificate);
    let said = keys.add_public_key("PUB_KEY_ID_1", CERTIFICATE).expect_err("a certificate").to_string();
    assert!(said.contains("`add_certificate`"), "{said}");
    let said = keys.add_certificate(PUBLIC_KEY).expect_err("a public key").to_string();
    assert!(said.contains("`add_public_key`"), "{said}");
    assert!(keys.is_empty());
    keys.add_certificate(TENPAY_CERTIFICATE).expect("the platform's");
}

#[test]
fn keys_are_read_from_files_and_the_error_names_the_file() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/keys/");
    let path = |name: &str| format!("{folder}{name}");
    let real = key(MERCHANT_KEY);
    assert_eq!(PrivateKey::from_file(path("pkcs1.pem")).expect("a key").public_key(), real.public_key());
    assert_eq!(&PublicKey::from_file(path("public.pem")).expect("a key"), real.public_key());
    assert!(Certificate::from_file(path("tenpay_certificate.pem")).is_ok());

    let missing = PrivateKey::from_file(path("missing.pem")).expect_err("no such file");
    assert!(matches!(&missing, ConfigError::Unreadable { place, .. } if place.ends_with("missing.pem")), "{missing}");
    for (name, said) in [("legacy.p12", "PKCS#12"), ("modern.p12", "from_p12"), ("request.pem", "request")] {
        let error = PrivateKey::from_file(path(name)).expect_err(name).to_string();
        assert!(error.contains(name) && error.contains(said), "{error}");
    }

    let folder = tempfile::tempdir().expect("a folder");
    let written = |bytes: &[u8]| {
        let path = folder.path().join("key");
        std::fs::write(&path, bytes).expect("writes");
        path
    };
    use base64::Engine;
    let der = base64::prelude::BASE64_STANDARD.decode(bare(MERCHANT_KEY).replace('\n', "")).expect("base64");
    assert!(PrivateKey::from_file(written(&der)).is_ok(), "DER");
    let utf16: Vec<u8> = format!("\u{feff}{MERCHANT_KEY}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let error = PrivateKey::from_file(written(&utf16)).expect_err("UTF-16").to_string();
    assert!(error.contains("UTF-8"), "{error}");
    let error = PrivateKey::from_file(written(b"")).expect_err("empty").to_string();
    assert!(error.contains("empty"), "{error}");
    assert!(PrivateKey::from_file(written(&[0xFE; 70_000])).is_err());
}

#[test]
fn keys_are_read_from_the_environment_and_the_error_names_the_variable() {
    let unset = PrivateKey::from_env("YIFEN_TEST_UNSET").expect_err("unset").to_string();
    assert!(unset.contains("`YIFEN_TEST_UNSET`") && unset.contains("not set"), "{unset}");
    // Cargo sets these for every test.
    let wrong = PrivateKey::from_env("CARGO_PKG_NAME").expect_err("no key").to_string();
    assert!(wrong.contains("`CARGO_PKG_NAME`") && wrong.contains("apiclient_key.pem"), "{wrong}");
    let wrong = ApiV3Key::from_env("CARGO_PKG_NAME").expect_err("no key").to_string();
    assert!(wrong.contains("`CARGO_PKG_NAME`") && wrong.contains("32 bytes, got 5"), "{wrong}");
}

#[test]
fn an_identity_tells_serial_and_merchant_and_checks_that_key_and_certificate_belong_together() {
    let identity = MerchantIdentity::from_pem(MERCHANT_CERTIFICATE, MERCHANT_KEY).expect("a pair");
    assert_eq!(identity.serial_no().as_str(), MERCHANT_SERIAL);
    assert_eq!(identity.mchid().expect("named").as_str(), MCHID);
    assert_eq!(identity.not_after().unix(), 4_102_444_799);

    let crossed = MerchantIdentity::from_pem(OTHER_CERTIFICATE, MERCHANT_KEY).expect_err("of another merchant");
    assert!(matches!(&crossed, ConfigError::KeyOfAnother { serial } if serial.ends_with("1900000100AA")), "{crossed}");
    // It is made with the merchant's key, so that only its names give it away.
    let platforms = MerchantIdentity::from_pem(TENPAY_CERTIFICATE, MERCHANT_KEY).expect_err("the platform's");
    assert!(platforms.to_string().contains("the platform's own certificate"), "{platforms}");
    let swapped = MerchantIdentity::from_pem(MERCHANT_KEY, MERCHANT_CERTIFICATE).expect_err("swapped");
    assert!(swapped.to_string().contains("found a private key"), "{swapped}");
    assert!(MerchantIdentity::from_pem(OTHER_CERTIFICATE, OTHER_KEY).is_ok());
}

#[test]
fn a_client_is_made_of_an_identity() {
    let start = |certificate| {
        let identity = MerchantIdentity::from_pem(certificate, MERCHANT_KEY).expect("a pair");
        Client::for_merchant(identity, PlatformKeys::new())
            .base_url(BASE_URL)
            .transport(Arc::new(Wire::always(Response::default())))
    };
    let client = start(MERCHANT_CERTIFICATE).build().expect("a client");
    assert_eq!(client.mchid().as_str(), MCHID);
    assert!(format!("{client:?}").contains(MERCHANT_SERIAL));
    assert!(start(MERCHANT_CERTIFICATE).mchid(MCHID).build().is_ok());
    let other = start(MERCHANT_CERTIFICATE).mchid("1900000100").build();
    assert!(matches!(other, Err(ConfigError::OtherMerchant { .. })), "{other:?}");
    // The sandbox's platform certificate names nobody; with its own key it stands for a merchant's that does so, too.
    let identity = MerchantIdentity::from_pem(CERTIFICATE, crate::platform::CERTIFICATE_KEY).expect("a pair");
    let nameless = || {
        Client::for_merchant(identity.clone(), PlatformKeys::new())
            .base_url(BASE_URL)
            .transport(Arc::new(Wire::always(Response::default())))
    };
    assert!(matches!(nameless().build(), Err(ConfigError::NoMchid)));
    assert_eq!(nameless().mchid(MCHID).build().expect("a client").mchid().as_str(), MCHID);
}

#[cfg(feature = "p12")]
#[test]
fn a_p12_opens_with_its_password_in_old_and_new_encryption() {
    for file in [&include_bytes!("../keys/legacy.p12")[..], include_bytes!("../keys/modern.p12")] {
        let identity = MerchantIdentity::from_p12(file, MCHID).expect("opens");
        assert_eq!(identity.serial_no().as_str(), MERCHANT_SERIAL);
        assert_eq!(identity.private_key().public_key(), key(MERCHANT_KEY).public_key());
        for (file, password) in [(file, "1900000002"), (file, ""), (&file[..file.len() - 9], MCHID), (b"", MCHID)] {
            let refused = MerchantIdentity::from_p12(file, password);
            assert!(matches!(refused, Err(ConfigError::Key(KeyError::Pkcs12))), "{refused:?}");
        }
    }
    let no_key = MerchantIdentity::from_p12(include_bytes!("../keys/no_key.p12"), MCHID);
    assert!(matches!(no_key, Err(ConfigError::Key(KeyError::Pkcs12Content))), "{no_key:?}");
}
