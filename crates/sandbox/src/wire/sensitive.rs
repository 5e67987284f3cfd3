//! Sensitive fields (敏感信息): opened on the way in, sealed on the way out. OAEP is randomised, so the core sees none of it.

use bytes::Bytes;
use http::Request;
use serde_json::Value;
use yifen::protocol::verify::header;

use crate::keyring::Keyring;
use crate::platform::{Answer, ApiFault, Call, Caller, Location, SigningKey};
use crate::routes;

/// Path, and the field that is sealed in both its request and its answer.
const SEALED: [(&str, &str); 1] = [("/v3/security/echo", "encrypted_echo_message")];

fn sealed_fields(target: &str) -> impl Iterator<Item = &'static str> {
    let path = target.split_once('?').map_or(target, |(path, _)| path).to_owned();
    SEALED.into_iter().filter(move |(sealed, _)| *sealed == path).map(|(_, field)| field)
}

pub(super) fn open_call(keyring: &Keyring, request: &Request<Bytes>, mut call: Call) -> Result<Call, ApiFault> {
    for field in sealed_fields(&call.target.clone()) {
        // A body that is no object is refused by the route, with the place where it breaks. So is a doubled name, which
        // writing the body anew would hide.
        if routes::has_doubled_name(&call.body) {
            continue;
        }
        let Ok(Value::Object(mut body)) = serde_json::from_slice::<Value>(&call.body) else { continue };
        let Some(Value::String(ciphertext)) = body.get(field) else { continue };
        let plain = open(keyring, request, field, ciphertext)?;
        body.insert(field.to_owned(), plain.into());
        call.body = Value::Object(body).to_string().into();
    }
    Ok(call)
}

fn open(keyring: &Keyring, request: &Request<Bytes>, field: &str, ciphertext: &str) -> Result<String, ApiFault> {
    let serial = request.headers().get(header::SERIAL).and_then(|serial| serial.to_str().ok());
    let Some(which) = serial.and_then(|serial| keyring.named(serial)) else {
        let issue =
            "must name the key the sensitive fields are sealed for: a platform certificate's serial or the PUB_KEY_ID";
        return Err(ApiFault::parameter(
            Location::Header,
            "Wechatpay-Serial",
            serial.unwrap_or_default().into(),
            issue,
        ));
    };
    let kind = match which {
        SigningKey::Certificate => "platform certificate",
        SigningKey::PublicKey => "WeChat Pay public key",
    };
    let refused = || {
        let issue = format!(
            "does not open with the {kind} that Wechatpay-Serial names: seal it for that key, RSA-OAEP with SHA-1"
        );
        ApiFault::body(&format!("/{field}"), Value::Null, issue)
    };
    let plain = keyring.platform(which).key.open(ciphertext).map_err(|_| refused())?;
    String::from_utf8(plain.to_vec()).map_err(|_| refused())
}

pub(super) fn seal_answer(
    keyring: &Keyring,
    caller: &Caller,
    target: &str,
    mut answer: Answer,
) -> Result<Answer, ApiFault> {
    for field in sealed_fields(target) {
        let Some(Value::String(plain)) = answer.body.as_mut().and_then(|body| body.get_mut(field)) else { continue };
        let merchant =
            keyring.merchant(caller.mchid.as_str()).ok_or_else(|| ApiFault::system("the merchant is gone"))?;
        let sealed = merchant.public_key.seal(plain.as_bytes());
        *plain = sealed.map_err(|error| ApiFault::system(error.to_string()))?;
    }
    Ok(answer)
}
