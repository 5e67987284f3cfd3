//! Uploads of pictures and videos (图片上传、视频上传), which other calls then name by `media_id` or `media_url`.
//!
//! An upload is made by [`Client::upload`](crate::Client::upload). The name of a file ends in its kind; its hash is computed here.

use bytes::Bytes;
use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::Operation;
use crate::id::MediaId;
use crate::upload::{FileRule, InvalidFile, Upload, UploadFile};

const PICTURES: FileRule = FileRule {
    max_bytes: 2 * 1024 * 1024,
    kinds: &[("jpg", "image/jpeg"), ("jpeg", "image/jpeg"), ("png", "image/png"), ("bmp", "image/bmp")],
    beginnings: &[b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM"],
};

const VIDEOS: FileRule = FileRule {
    max_bytes: 5 * 1024 * 1024,
    kinds: &[
        ("avi", "video/x-msvideo"),
        ("wmv", "video/x-ms-wmv"),
        ("mpeg", "video/mpeg"),
        ("mp4", "video/mp4"),
        ("mov", "video/quicktime"),
        ("mkv", "video/x-matroska"),
        ("flv", "video/x-flv"),
        ("f4v", "video/x-f4v"),
        ("m4v", "video/x-m4v"),
        ("rmvb", "application/vnd.rn-realmedia-vbr"),
    ],
    beginnings: &[],
};

macro_rules! uploads {
    ($($(#[$doc:meta])* $name:ident $path:literal $rule:ident $response:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(UploadFile);

        impl $name {
            /// Checks the file's name, kind and length.
            ///
            /// # Errors
            /// [`InvalidFile`] tells what the platform would refuse.
            pub fn new(filename: impl Into<String>, content: impl Into<Bytes>) -> Result<Self, InvalidFile> {
                UploadFile::new(filename.into(), content.into(), &$rule).map(Self)
            }
        }

        impl Upload for $name {
            const PATH: &'static str = $path;
            type Response = $response;

            fn file(&self) -> &UploadFile {
                &self.0
            }
        }
    )+};
}

uploads! {
    /// A picture for onboarding and the like (图片上传): jpg, png or bmp, at most 2 MiB.
    ///
    /// Errors: `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
    ///
    /// ```
    /// use yifen::api::media::UploadImage;
    /// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let licence = client.upload(&UploadImage::new("licence.jpg", std::fs::read("licence.jpg")?)?).await?;
    /// println!("{}", licence.media_id);
    /// # Ok(())
    /// # }
    /// ```
    UploadImage "/v3/merchant/media/upload" PICTURES UploadedMedia;
    /// A video for onboarding and the like (视频上传): avi, wmv, mpeg, mp4, mov, mkv, flv, f4v, m4v or rmvb, at most 5 MiB.
    ///
    /// Errors: `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
    ///
    /// ```
    /// use yifen::api::media::UploadVideo;
    /// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// println!("{}", client.upload(&UploadVideo::new("shop.mp4", std::fs::read("shop.mp4")?)?).await?.media_id);
    /// # Ok(())
    /// # }
    /// ```
    UploadVideo "/v3/merchant/media/video_upload" VIDEOS UploadedMedia;
    /// A picture for coupons and activities (图片上传, 营销专用): jpg, png or bmp, at most 2 MiB.
    ///
    /// Errors: `PARAM_ERROR`, `REQUEST_BLOCKED`.
    ///
    /// ```
    /// use yifen::api::media::UploadMarketingImage;
    /// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// println!("{}", client.upload(&UploadMarketingImage::new("logo.png", std::fs::read("logo.png")?)?).await?.media_url);
    /// # Ok(())
    /// # }
    /// ```
    UploadMarketingImage "/v3/marketing/favor/media/image-upload" PICTURES UploadedMediaUrl;
    /// A picture for the answer to a complaint (商户上传反馈图片): jpg, png or bmp, at most 2 MiB.
    ///
    /// Errors: `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
    ///
    /// ```
    /// use yifen::api::media::UploadComplaintImage;
    /// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// println!("{}", client.upload(&UploadComplaintImage::new("parcel.jpg", std::fs::read("parcel.jpg")?)?).await?.media_id);
    /// # Ok(())
    /// # }
    /// ```
    UploadComplaintImage "/v3/merchant-service/images/upload" PICTURES UploadedMedia;
}

/// What was uploaded, by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UploadedMedia {
    /// What other calls name it by.
    pub media_id: MediaId,
}

/// What was uploaded, by its address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UploadedMediaUrl {
    /// What other calls name it by, at most 256 characters.
    pub media_url: String,
}

pub(super) const OPERATIONS: &[Operation] = &[
    Operation::beside("media", "UploadImage", Method::POST, UploadImage::PATH),
    Operation::beside("media", "UploadVideo", Method::POST, UploadVideo::PATH),
    Operation::beside("media", "UploadMarketingImage", Method::POST, UploadMarketingImage::PATH),
    Operation::beside("complaints", "UploadComplaintImage", Method::POST, UploadComplaintImage::PATH),
];
