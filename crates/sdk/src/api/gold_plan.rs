//! Gold plan (点金计划): the page shown after payment at sub-merchants, and its advertisements.

mod advertising;
mod receipt_page;

pub use advertising::{AdvertisingIndustry, CloseAdvertising, OpenAdvertising, SetAdvertisingIndustryFilters};
pub use receipt_page::{
    GoldPlanScene, SwitchCustomPage, SwitchGoldPlan, SwitchOperation, SwitchedCustomPage, SwitchedGoldPlan,
};

super::catalogue::operations!("gold_plan": SwitchGoldPlan, SwitchCustomPage, OpenAdvertising, CloseAdvertising, SetAdvertisingIndustryFilters);
