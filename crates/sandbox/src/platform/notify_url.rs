//! The rules for a notify_url (通知地址): absolute, http(s), with a path, without a query; public in production.

use std::net::IpAddr;

use url::{Host, Url};

use super::fault::ApiFault;
use super::finding::Noted;

/// The longest notify_url, in bytes.
const MAX_BYTES: usize = 255;

/// Refuses what no platform accepts; gives back what only production refuses.
pub(crate) fn check(text: &str) -> Result<Option<Noted>, ApiFault> {
    let refused = |issue: &str| {
        let shown: String = text.chars().take(MAX_BYTES).collect();
        Err(ApiFault::body("/notify_url", shown, issue))
    };
    if text.is_empty() || text.len() > MAX_BYTES {
        return refused("must be 1 to 255 bytes");
    }
    // The URL standard lets them pass and forgets them; who compares the address with what was meant would be surprised.
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return refused("must carry no blanks and no line breaks");
    }
    let Ok(url) = Url::parse(text) else {
        return refused("must be an absolute URL such as https://shop.example/notify");
    };
    let Some(host) = url.host() else { return refused("must name a host") };
    if !matches!(url.scheme(), "http" | "https") {
        return refused("must begin with https:// or http://");
    }
    let has_path = text.split_once("://").is_some_and(|(_, rest)| rest.contains('/'));
    if !has_path {
        return refused("must have a path, as in https://shop.example/notify");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refused("must carry no query and no fragment: put what you need into `attach`");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refused("must carry no user name or password");
    }
    let message = match (url.scheme(), is_public(&host)) {
        (_, false) => "must be a public address: the platform cannot reach this one, so production refuses it",
        ("http", true) => "should be https: production warns of http and refuses it for new merchants",
        (_, true) => return Ok(None),
    };
    Ok(Some(Noted { rule: "notify_url_public", subject: text.to_owned(), message: message.to_owned() }))
}

/// Whether anybody on the internet could mean the same host by it.
pub(crate) fn is_public(host: &Host<&str>) -> bool {
    let address = match host {
        Host::Domain(name) => {
            let local = [".localhost", ".local", ".internal", ".test", ".lan"];
            return name.contains('.') && !local.iter().any(|suffix| name.ends_with(suffix));
        }
        Host::Ipv4(address) => IpAddr::V4(*address),
        Host::Ipv6(address) => IpAddr::V6(*address),
    };
    match address {
        IpAddr::V4(v4) => {
            !(v4.is_loopback() || v4.is_private() || v4.is_link_local() || v4.is_unspecified() || v4.is_broadcast())
        }
        IpAddr::V6(v6) => {
            !(v6.is_loopback() || v6.is_unspecified() || v6.is_unique_local() || v6.is_unicast_link_local())
        }
    }
}
