//! The messages that are signed, each line with its newline, the last too.

/// What a merchant signs of a request: method, target with query as sent, Unix seconds, nonce, body.
///
/// The body is empty for GET; of an upload it is the JSON of the `meta` part only.
#[must_use]
pub fn request_message(method: &str, target: &str, timestamp: i64, nonce: &str, body: &[u8]) -> Vec<u8> {
    message(&[method.as_bytes(), target.as_bytes(), timestamp.to_string().as_bytes(), nonce.as_bytes(), body])
}

/// What the platform signs of an answer or a notification: timestamp, nonce, body, as they came.
#[must_use]
pub fn response_message(timestamp: &str, nonce: &str, body: &[u8]) -> Vec<u8> {
    message(&[timestamp.as_bytes(), nonce.as_bytes(), body])
}

/// What a merchant signs so that a front end may open the cashier: appid, Unix seconds, nonce, package.
#[must_use]
pub fn invoke_message(appid: &str, timestamp: &str, nonce: &str, package: &str) -> Vec<u8> {
    message(&[appid.as_bytes(), timestamp.as_bytes(), nonce.as_bytes(), package.as_bytes()])
}

fn message(lines: &[&[u8]]) -> Vec<u8> {
    let mut message = Vec::with_capacity(lines.iter().map(|line| line.len() + 1).sum());
    for line in lines {
        message.extend_from_slice(line);
        message.push(b'\n');
    }
    message
}
