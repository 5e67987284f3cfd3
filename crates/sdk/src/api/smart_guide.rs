//! Guides assigned to payments (支付即服务).

mod guides;

pub use guides::{AssignGuide, GuideList, GuideListData, ListGuides, ModifyGuide, RegisterGuide, RegisteredGuide};

super::catalogue::operations!("smart_guide": RegisterGuide, ListGuides, ModifyGuide, AssignGuide);
