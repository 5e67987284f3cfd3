//! Uploads, judged by a multipart parser that is not ours.

use futures_util::stream;
use multer::{Multipart, parse_boundary};
use serde_json::Value;
use yifen::api::media::{UploadComplaintImage, UploadImage, UploadMarketingImage, UploadVideo};
use yifen::bytes::Bytes;
use yifen::http::Request;
use yifen::http::header::{AUTHORIZATION, CONTENT_TYPE};
use yifen::protocol::authorization::Authorization;
use yifen::protocol::sign::request_message;
use yifen::{Effect, Error, InvalidFile, Upload};

use crate::platform::{BY_PUBLIC_KEY, MERCHANT_KEY, Wire, client, key, public_key_mode};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n--yifen-593BEC0C930BF1AFEB40B4A08C8FB242-0\r\n\0\xff--\r\n";

struct Part {
    name: Option<String>,
    file_name: Option<String>,
    content_type: Option<String>,
    bytes: Bytes,
}

async fn parts(request: &Request<Bytes>) -> Vec<Part> {
    let boundary = parse_boundary(request.headers()[CONTENT_TYPE].to_str().expect("text")).expect("a boundary");
    let body = stream::iter([Ok::<_, std::io::Error>(request.body().clone())]);
    let mut multipart = Multipart::new(body, boundary);
    let mut parts = Vec::new();
    while let Some(field) = multipart.next_field().await.expect("well-formed") {
        let (name, file_name) = (field.name().map(str::to_owned), field.file_name().map(str::to_owned));
        let content_type = field.content_type().map(ToString::to_string);
        parts.push(Part { name, file_name, content_type, bytes: field.bytes().await.expect("bytes") });
    }
    parts
}

async fn uploaded<U: Upload>(call: &U, answer: &'static str) -> (Request<Bytes>, Result<U::Response, Error>) {
    let wire = Wire::always(BY_PUBLIC_KEY.answer(200, answer));
    let response = client(&wire, public_key_mode()).upload(call).await;
    (wire.seen().remove(0).0, response)
}

#[tokio::test]
async fn the_signature_covers_the_meta_part_and_the_file_travels_beside_it() {
    let call = UploadImage::new("门店.png", PNG).expect("a picture");
    let (request, answer) = uploaded(&call, r#"{"media_id":"m-1","new":1}"#).await;
    assert_eq!(answer.expect("uploaded").media_id.as_str(), "m-1");
    assert_eq!((request.method().as_str(), request.uri().path()), ("POST", "/v3/merchant/media/upload"));

    let parts = parts(&request).await;
    let [meta, file] = &parts[..] else { panic!("two parts, got {}", parts.len()) };
    assert_eq!((meta.name.as_deref(), meta.file_name.as_deref()), (Some("meta"), None));
    assert_eq!(meta.content_type.as_deref(), Some("application/json"));
    assert_eq!((file.name.as_deref(), file.file_name.as_deref()), (Some("file"), Some("门店.png")));
    assert_eq!((file.content_type.as_deref(), &file.bytes[..]), (Some("image/png"), PNG));
    let said: Value = serde_json::from_slice(&meta.bytes).expect("JSON");
    // printf '...' | sha256sum
    assert_eq!(said["sha256"], "ebcd4dba60f616a63afe4872325c07fdc86de64b4b437a56c650734a976bb783");
    assert_eq!(said["filename"], "门店.png");

    let sent = Authorization::parse(request.headers()[AUTHORIZATION].to_str().expect("text")).expect("reads");
    let signed =
        |body: &[u8]| request_message("POST", "/v3/merchant/media/upload", sent.timestamp, &sent.nonce_str, body);
    let key = key(MERCHANT_KEY);
    let merchant = key.public_key();
    assert!(merchant.verifies(&signed(&meta.bytes), &sent.signature));
    assert!(!merchant.verifies(&signed(request.body()), &sent.signature));
}

#[tokio::test]
async fn every_kind_goes_where_it_belongs() {
    let picture = b"\xff\xd8\xff\xe0".as_slice();
    let (request, answer) =
        uploaded(&UploadVideo::new("a.MP4", picture).expect("a video"), r#"{"media_id":"v"}"#).await;
    assert_eq!(
        (request.uri().path(), answer.expect("uploaded").media_id.as_str()),
        ("/v3/merchant/media/video_upload", "v")
    );
    let marketing = UploadMarketingImage::new("a.jpg", picture).expect("a picture");
    let (request, answer) = uploaded(&marketing, r#"{"media_url":"https://x"}"#).await;
    assert_eq!(request.uri().path(), "/v3/marketing/favor/media/image-upload");
    assert_eq!(answer.expect("uploaded").media_url, "https://x");
    let complaint = UploadComplaintImage::new("a.bmp", b"BM1".as_slice()).expect("a picture");
    let (request, answer) = uploaded(&complaint, r#"{"media_id":"c"}"#).await;
    assert_eq!(
        (request.uri().path(), answer.expect("uploaded").media_id.as_str()),
        ("/v3/merchant-service/images/upload", "c")
    );
}

#[tokio::test]
async fn answers_to_uploads_are_verified_like_any_other() {
    let wire = Wire::always(yifen::http::Response::new(r#"{"media_id":"forged"}"#.into()));
    let call = UploadImage::new("a.png", PNG).expect("a picture");
    let error = client(&wire, public_key_mode()).upload(&call).await.expect_err("unsigned");
    assert!(matches!(error, Error::Untrusted { .. }) && error.effect() == Effect::Unknown, "{error}");
}

#[test]
fn files_that_would_be_refused_are_not_sent() {
    let long = vec![0xff; 2 * 1024 * 1024 + 1];
    assert!(matches!(UploadImage::new("a.jpg", long), Err(InvalidFile::Length { .. })));
    let mut longest = vec![0xff; 2 * 1024 * 1024];
    longest[1] = 0xd8;
    assert!(UploadImage::new("a.jpg", longest).is_ok());
    assert!(matches!(UploadImage::new("a.gif", PNG), Err(InvalidFile::Kind { .. })));
    assert!(matches!(UploadImage::new("a.jpg", b"GIF89a".as_slice()), Err(InvalidFile::Content { .. })));
    assert!(matches!(UploadVideo::new("a.mp4", vec![0; 5 * 1024 * 1024 + 1]), Err(InvalidFile::Length { .. })));
    assert!(matches!(UploadVideo::new("a.png", PNG), Err(InvalidFile::Kind { .. })));
}
