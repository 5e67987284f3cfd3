//! Uploads: a file beside a JSON `meta` part, in one multipart body. The signature covers the `meta` JSON only.

use std::fmt;

use aws_lc_rs::digest::{SHA256, digest};
use bytes::{BufMut, Bytes, BytesMut};
use http::Method;
use http::header::{CONTENT_TYPE, HeaderValue};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::client::Client;
use crate::endpoint::BoundCall;
use crate::error::{ConfigError, Error};

/// A call that uploads one file.
pub trait Upload: Send + Sync {
    /// The path.
    const PATH: &'static str;
    /// What a success brings.
    type Response: DeserializeOwned;

    /// The file.
    fn file(&self) -> &UploadFile;
}

/// A file that keeps to its kind's rules. `Debug` shows its length.
#[derive(Clone, PartialEq, Eq)]
pub struct UploadFile {
    filename: String,
    content_type: &'static str,
    content: Bytes,
}

/// What files a call takes.
#[derive(Debug)]
pub(crate) struct FileRule {
    pub(crate) max_bytes: usize,
    /// Endings of names with the type they stand for.
    pub(crate) kinds: &'static [(&'static str, &'static str)],
    /// How a file of one of these kinds begins; empty where that is not told by its first bytes.
    pub(crate) beginnings: &'static [&'static [u8]],
}

/// The longest name of a file, in bytes.
pub const MAX_FILENAME_BYTES: usize = 128;

impl UploadFile {
    pub(crate) fn new(filename: String, content: Bytes, rule: &FileRule) -> Result<Self, InvalidFile> {
        let is_plain = |c: char| !c.is_control() && !matches!(c, '"' | '\\' | '/' | ':' | '%');
        if !(1..=MAX_FILENAME_BYTES).contains(&filename.len()) || !filename.chars().all(is_plain) {
            return Err(InvalidFile::Name);
        }
        let ending = filename.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        let kinds = || rule.kinds.iter().map(|(ending, _)| *ending).collect::<Vec<_>>().join(", ");
        let Some((_, content_type)) = rule.kinds.iter().find(|(kind, _)| *kind == ending) else {
            return Err(InvalidFile::Kind { kinds: kinds() });
        };
        if content.is_empty() || content.len() > rule.max_bytes {
            return Err(InvalidFile::Length { got: content.len(), most: rule.max_bytes });
        }
        if !rule.beginnings.is_empty() && !rule.beginnings.iter().any(|beginning| content.starts_with(beginning)) {
            return Err(InvalidFile::Content { kinds: kinds() });
        }
        Ok(Self { filename, content_type, content })
    }

    /// Its name.
    #[must_use]
    pub fn filename(&self) -> &str {
        &self.filename
    }

    /// Its bytes.
    #[must_use]
    pub fn content(&self) -> &[u8] {
        &self.content
    }

    /// What is signed: its name and the hash of its bytes.
    fn meta(&self) -> String {
        #[derive(Serialize)]
        struct Meta<'a> {
            filename: &'a str,
            sha256: String,
        }
        let sha256 = hex::encode(digest(&SHA256, &self.content));
        serde_json::to_string(&Meta { filename: &self.filename, sha256 }).expect("two texts are JSON")
    }

    fn multipart(&self, meta: &str, boundary: &str) -> Bytes {
        let Self { filename, content_type, content } = self;
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{meta}\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{filename}\"\r\n\
             Content-Type: {content_type}\r\n\r\n"
        );
        let tail = format!("\r\n--{boundary}--\r\n");
        let mut body = BytesMut::with_capacity(head.len() + content.len() + tail.len());
        body.put_slice(head.as_bytes());
        body.put_slice(content);
        body.put_slice(tail.as_bytes());
        body.freeze()
    }

    /// A boundary from a nonce nobody can foresee. Should the file hold it all the same, a counter makes it another.
    fn boundary(&self, nonce: &str) -> String {
        (0u64..)
            .map(|attempt| format!("yifen-{nonce}-{attempt}"))
            .find(|boundary| !contains(&self.content, boundary.as_bytes()))
            .expect("a file of finite length does not hold every number")
    }
}

fn contains(content: &[u8], part: &[u8]) -> bool {
    content.windows(part.len()).any(|window| window == part)
}

impl fmt::Debug for UploadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadFile")
            .field("filename", &self.filename)
            .field("content", &format_args!("{} bytes", self.content.len()))
            .finish_non_exhaustive()
    }
}

/// A file the platform would refuse; nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidFile {
    /// Its name.
    #[error("a file's name must be 1 to {MAX_FILENAME_BYTES} bytes without control characters and any of \" \\ / : %")]
    Name,
    /// Its name's ending.
    #[error("the file's name must end in one of {kinds}")]
    Kind {
        /// The endings.
        kinds: String,
    },
    /// Its length.
    #[error("the file must be 1 to {most} bytes long, got {got}")]
    Length {
        /// Its length in bytes.
        got: usize,
        /// The most bytes.
        most: usize,
    },
    /// Its bytes.
    #[error("the file does not begin as any of {kinds} does")]
    Content {
        /// The kinds.
        kinds: String,
    },
}

impl Client {
    /// Uploads a file.
    ///
    /// # Errors
    /// As [`Client::send`]. An upload may be repeated freely: it makes another `media_id`, and moves no money.
    pub async fn upload<U: Upload>(&self, call: &U) -> Result<U::Response, Error> {
        let file = call.file();
        let meta = file.meta();
        let (_, nonce) = self.stamp();
        let boundary = file.boundary(&nonce);
        let body = file.multipart(&meta, &boundary);
        let bound = BoundCall { method: Method::POST, target: U::PATH.to_owned(), body: meta.into() };
        let mut request = self.signed_request(bound, None).await?;
        let content_type = HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"))
            .map_err(|_| ConfigError::Header { name: "Content-Type" })?;
        request.headers_mut().insert(CONTENT_TYPE, content_type);
        *request.body_mut() = body;
        self.carry_signed(request).await?.json().map(|reply| reply.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: FileRule = FileRule { max_bytes: 100, kinds: &[("png", "image/png")], beginnings: &[b"\x89PNG"] };

    fn file(name: &str, content: &'static [u8]) -> Result<UploadFile, InvalidFile> {
        UploadFile::new(name.to_owned(), Bytes::from_static(content), &ANY)
    }

    #[test]
    fn files_keep_to_their_rules() {
        assert!(file("门店.PNG", b"\x89PNG...").is_ok());
        for name in ["", "a\".png", "a\r\n.png", "../a.png", "a\\b.png", &format!("{}.png", "a".repeat(125))] {
            assert_eq!(file(name, b"\x89PNG"), Err(InvalidFile::Name), "{name:?}");
        }
        for name in ["png", "a.jpg", "a.png.exe", "a."] {
            assert_eq!(file(name, b"\x89PNG"), Err(InvalidFile::Kind { kinds: "png".to_owned() }), "{name}");
        }
        assert_eq!(file("a.png", b""), Err(InvalidFile::Length { got: 0, most: 100 }));
        assert_eq!(file("a.png", &[0x89; 101]), Err(InvalidFile::Length { got: 101, most: 100 }));
        assert_eq!(file("a.png", b"<svg>"), Err(InvalidFile::Content { kinds: "png".to_owned() }));
    }

    #[test]
    fn a_boundary_is_never_in_the_file() {
        let holds_it = file("a.png", b"\x89PNG yifen-AB-0 yifen-AB-1 --yifen-AB-2\r\n").expect("a file");
        assert_eq!(holds_it.boundary("AB"), "yifen-AB-3");
    }

    /// `printf '\x89PNG' | sha256sum`.
    #[test]
    fn the_meta_part_tells_name_and_hash() {
        let meta = file("a.png", b"\x89PNG").expect("a file").meta();
        assert_eq!(
            meta,
            r#"{"filename":"a.png","sha256":"0f4636c78f65d3639ece5a064b5ae753e3408614a14fb18ab4d7540d2c248543"}"#
        );
    }
}
