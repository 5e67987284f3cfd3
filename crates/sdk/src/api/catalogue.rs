//! What is typed here, as a table: for coverage, for servers that read calls with these types, for tests against facts.

use std::fmt;

use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::check::InvalidRequest;
use crate::endpoint::{BoundCall, Endpoint, bind_by_value};
use crate::json;

/// An operation of the platform that has a type here.
pub struct Operation {
    /// The product it belongs to, as its module is called.
    pub product: &'static str,
    /// The request's type.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path with its fields in braces.
    pub path: &'static str,
    codec: Codec,
}

#[derive(Clone, Copy)]
enum Codec {
    Json {
        rebind: fn(&Value) -> Result<BoundCall, InvalidRequest>,
        reread: fn(&Value) -> Result<Value, InvalidRequest>,
        sealed: fn(&Value) -> Result<usize, InvalidRequest>,
    },
    /// An upload, a download or V2: typed, but not laid out by the rule of [`Endpoint`].
    Other,
}

impl Operation {
    pub(crate) const fn of<E>(product: &'static str, name: &'static str) -> Self
    where
        E: Endpoint<Response: Serialize> + DeserializeOwned,
    {
        let codec = Codec::Json { rebind: rebind::<E>, reread: reread::<E::Response>, sealed: sealed::<E> };
        Self { product, name, method: E::METHOD, path: E::PATH, codec }
    }

    pub(crate) const fn beside(product: &'static str, name: &'static str, method: Method, path: &'static str) -> Self {
        Self { product, name, method, path, codec: Codec::Other }
    }

    /// Reads fields as the typed request, checks its rules and lays it out for the wire; `None` for an upload, a
    /// download or V2.
    ///
    /// # Errors
    /// A field that is missing, unknown, or breaks its rule.
    #[must_use]
    pub fn rebind(&self, fields: &Value) -> Option<Result<BoundCall, InvalidRequest>> {
        match self.codec {
            Codec::Json { rebind, .. } => Some(rebind(fields)),
            Codec::Other => None,
        }
    }

    /// Reads an answer as its type and writes it again: what is lost has no place in the type. `None` for an upload, a
    /// download or V2.
    ///
    /// # Errors
    /// A field that does not fit its type.
    #[must_use]
    pub fn reread(&self, answer: &Value) -> Option<Result<Value, InvalidRequest>> {
        match self.codec {
            Codec::Json { reread, .. } => Some(reread(answer)),
            Codec::Other => None,
        }
    }

    /// How many of the fields the typed request lists as sensitive: were it none, no `Wechatpay-Serial` would travel with
    /// them. `None` for an upload, a download or V2.
    ///
    /// # Errors
    /// A field that is missing, unknown, or breaks its rule.
    #[must_use]
    pub fn sealed(&self, fields: &Value) -> Option<Result<usize, InvalidRequest>> {
        match self.codec {
            Codec::Json { sealed, .. } => Some(sealed(fields)),
            Codec::Other => None,
        }
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::{} ({} {})", self.product, self.name, self.method, self.path)
    }
}

/// Through [`Value`] both ways: of each type there is one reader and one writer here, not five.
fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, InvalidRequest> {
    serde_json::from_value(value.clone()).map_err(|error| unfit(&error))
}

#[inline(never)]
fn unfit(error: &serde_json::Error) -> InvalidRequest {
    InvalidRequest::new("", format!("fit its type: {}", json::without_values(error)))
}

fn rebind<E: Endpoint + DeserializeOwned>(fields: &Value) -> Result<BoundCall, InvalidRequest> {
    let call: E = typed(fields)?;
    call.check()?;
    bind_by_value(&call).map_err(|error| InvalidRequest::new(E::PATH, format!("bind: {error}")))
}

fn reread<T: DeserializeOwned + Serialize>(answer: &Value) -> Result<Value, InvalidRequest> {
    let answer: T = typed(answer)?;
    serde_json::to_value(answer).map_err(|error| unfit(&error))
}

fn sealed<E: Endpoint + DeserializeOwned>(fields: &Value) -> Result<usize, InvalidRequest> {
    typed(fields).map(|call: E| call.sealed().len())
}

/// Enters the calls of a product.
macro_rules! operations {
    ($product:literal: $($call:ident),+ $(,)?) => {
        pub(crate) const OPERATIONS: &[$crate::api::catalogue::Operation] =
            &[$($crate::api::catalogue::Operation::of::<$call>($product, stringify!($call))),+];
    };
}
pub(crate) use operations;

/// Files, fetched from the addresses that other answers give.
const DOWNLOADS: &[Operation] = &[
    Operation::beside("bills", "Client::download_bill", Method::GET, "/v3/billdownload/file"),
    Operation::beside("transfer_batches", "Client::download", Method::GET, "/v3/transferdownload/signfile"),
    Operation::beside("transfer_batches", "Client::download", Method::GET, "/v3/transferdownload/elecvoucherfile"),
    Operation::beside("complaints", "Client::download", Method::GET, "/v3/merchant-service/images/{media_id}"),
];

/// Every operation that has a type here, product by product.
///
/// Inlined so that whoever calls it compiles the readers and writers of all types, and nobody else does.
#[inline]
pub fn catalogue() -> impl Iterator<Item = &'static Operation> {
    const PRODUCTS: &[&[Operation]] = &[
        super::transactions::OPERATIONS,
        super::payscore::OPERATIONS,
        super::parking::OPERATIONS,
        super::etc::OPERATIONS,
        super::profit_sharing::OPERATIONS,
        super::brand_profit_sharing::OPERATIONS,
        super::transfers::OPERATIONS,
        super::transfer_batches::OPERATIONS,
        super::merchant_fund::OPERATIONS,
        super::complaints::OPERATIONS,
        super::favor::OPERATIONS,
        super::pay_gift::OPERATIONS,
        super::gold_plan::OPERATIONS,
        super::busifavor::OPERATIONS,
        super::smart_guide::OPERATIONS,
        super::business_circle::OPERATIONS,
        super::ecommerce::OPERATIONS,
        super::code_payment::OPERATIONS,
        super::combine_transactions::OPERATIONS,
        super::refunds::OPERATIONS,
        super::bills::OPERATIONS,
        super::media::OPERATIONS,
        super::certificates::OPERATIONS,
        super::security::OPERATIONS,
        crate::v2::OPERATIONS,
        DOWNLOADS,
    ];
    PRODUCTS.iter().flat_map(|operations| operations.iter())
}
