//! Malls that give points for payments (智慧商圈).

mod members;
mod notice;
mod points;

pub use members::{PointsAuthorization, QueryPointsAuthorization, SyncParking};
pub use notice::{MallPaymentNotice, MallRefundNotice, PointsAuthorizationNotice};
pub use points::{QueryPointsCommitStatus, SyncPoints};

super::catalogue::operations!("business_circle": SyncPoints, QueryPointsCommitStatus, QueryPointsAuthorization, SyncParking);
