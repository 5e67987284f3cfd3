//! Paying in a browser outside WeChat (H5支付): where the browser goes, and where it comes back to.

use std::fmt;

use percent_encoding::utf8_percent_encode;
use url::Url;

use crate::endpoint::ENCODED;

/// The address that opens WeChat from a browser outside it: an `h5_url` (or APIv2's `mweb_url`).
///
/// - It is good for five minutes: make it when the customer is about to go there.
/// - Send the browser there from a page of the domain that is registered for H5 payment on the merchant platform: WeChat checks the
///   `Referer`, so neither open it from an empty page nor with `Referrer-Policy: no-referrer`. An app's web view must set it itself.
/// - Without a way back the customer returns to the page they came from. Coming back, or not, proves nothing: query the order.
///
/// ```
/// use yifen::invoke::H5Url;
/// let h5_url = "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx20161110163838f231619da20804912345&package=1037687096";
/// let address = H5Url::new(h5_url)?.with_redirect_url("https://shop.example/orders?id=1")?;
/// assert!(address.as_str().ends_with("&redirect_url=https%3A%2F%2Fshop.example%2Forders%3Fid%3D1"));
/// # Ok::<(), yifen::invoke::InvalidH5Url>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct H5Url(String);

impl H5Url {
    /// How long an `h5_url` is good for.
    pub const LIFETIME: std::time::Duration = std::time::Duration::from_secs(5 * 60);

    /// Takes what ordering brought.
    ///
    /// # Errors
    /// Not an absolute http(s) URL.
    pub fn new(h5_url: &str) -> Result<Self, InvalidH5Url> {
        match absolute(h5_url) {
            Some(url) if url.fragment().is_none() => Ok(Self(h5_url.to_owned())),
            _ => Err(InvalidH5Url { field: "h5_url" }),
        }
    }

    /// Where the browser comes back to, after payment or after five seconds: a page of the registered domain. Let it ask
    /// whether the customer has paid, and query the order.
    ///
    /// # Errors
    /// Not an absolute http(s) URL, or a way back was given before.
    pub fn with_redirect_url(self, redirect_url: &str) -> Result<Self, InvalidH5Url> {
        let refused = InvalidH5Url { field: "redirect_url" };
        let Some(url) = absolute(&self.0) else { return Err(refused) };
        if absolute(redirect_url).is_none() || url.query_pairs().any(|(name, _)| name == "redirect_url") {
            return Err(refused);
        }
        let separator = match url.query() {
            None => "?",
            Some("") => "",
            Some(_) => "&",
        };
        Ok(Self(format!("{}{separator}redirect_url={}", self.0, utf8_percent_encode(redirect_url, ENCODED))))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for H5Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn absolute(text: &str) -> Option<Url> {
    Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// An address that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("`{field}` must be an absolute http(s) URL, given once")]
#[non_exhaustive]
pub struct InvalidH5Url {
    /// Which.
    pub field: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_encoded_once_and_given_once() {
        let with = |h5: &str, back: &str| H5Url::new(h5).and_then(|url| url.with_redirect_url(back)).map(|url| url.0);
        assert_eq!(
            with("https://wx.tenpay.com/x?a=1", "https://shop.example/回?x=1&y=%20#z").as_deref(),
            Ok(
                "https://wx.tenpay.com/x?a=1&redirect_url=https%3A%2F%2Fshop.example%2F%E5%9B%9E%3Fx%3D1%26y%3D%2520%23z"
            )
        );
        assert_eq!(
            with("https://x.test/x", "http://a.test/").as_deref(),
            Ok("https://x.test/x?redirect_url=http%3A%2F%2Fa.test%2F")
        );
        let twice = with("https://x.test/x?redirect_url=a", "http://a.test/");
        assert_eq!(twice, Err(InvalidH5Url { field: "redirect_url" }));
        for (h5, back, field) in [
            ("weixin://x", "http://a.test/", "h5_url"),
            ("https://x.test/#a", "http://a.test/", "h5_url"),
            ("https://x.test/", "/back", "redirect_url"),
            ("https://x.test/", "javascript:alert(1)", "redirect_url"),
        ] {
            assert_eq!(with(h5, back), Err(InvalidH5Url { field }));
        }
    }
}
