//! Pay gifts (支付有礼): coupons given to users after they paid.

mod activities;
mod merchants;

pub use activities::{
    Activity, ActivityAwardSendRule, ActivityBaseInfo, ActivityGoods, ActivityGoodsData, ActivityList,
    ActivityListActivityBaseInfo, ActivityListAdvancedSetting, ActivityListAdvancedSettingPaymentMethodInformation,
    ActivityListAvailableDayTime, ActivityListAvailablePeriods, ActivityListAvailableTime, ActivityListAward,
    ActivityListAwardSendRule, ActivityListData, ActivityListFullSendRule, ActivityListPaymentMethodInformation,
    ActivityListPaymentMode, ActivityListStepSendRule, ActivityState, ActivityType, AdvancedSetting, AvailableDayTime,
    AvailablePeriods, AvailableTime, Award, AwardSendRule, AwardType, CreateThresholdActivity, CreatedActivity,
    DeliveryPurpose, DeliveryUserCategory, GiftPaymentMethod, ListActivities, ListActivityGoods, MerchantOption,
    PaymentMethodInformation, PaymentMode, PaymentScene, QueryActivity, SendContent, TerminateActivity,
    TerminatedActivity,
};
pub use merchants::{
    ActivityMerchants, ActivityMerchantsData, AddActivityMerchants, AddedActivityMerchants,
    AddedActivityMerchantsInvalidMerchantId, DeleteActivityMerchants, DeletedActivityMerchants, ListActivityMerchants,
};

super::catalogue::operations!("pay_gift": CreateThresholdActivity, ListActivities, QueryActivity, ListActivityGoods, TerminateActivity, ListActivityMerchants, AddActivityMerchants, DeleteActivityMerchants);
