//! Pay gifts (支付有礼): coupons given to users after they paid.

mod activities;
mod merchants;

pub use activities::{
    Activity, ActivityActivityBaseInfo, ActivityActivityBaseInfoAvailablePeriods,
    ActivityActivityBaseInfoAvailablePeriodsAvailableDayTime, ActivityActivityBaseInfoAvailablePeriodsAvailableTime,
    ActivityAdvancedSetting, ActivityAdvancedSettingPaymentMethodInformation, ActivityAdvancedSettingPaymentMode,
    ActivityAdvancedSettingPaymentModePaymentMethodInformation, ActivityAwardSendRule,
    ActivityAwardSendRuleFullSendRule, ActivityAwardSendRuleFullSendRuleAward, ActivityBaseInfo, ActivityGoods,
    ActivityGoodsData, ActivityList, ActivityListData, ActivityListDataActivityBaseInfo,
    ActivityListDataActivityBaseInfoAvailablePeriods, ActivityListDataActivityBaseInfoAvailablePeriodsAvailableDayTime,
    ActivityListDataActivityBaseInfoAvailablePeriodsAvailableTime, ActivityListDataAdvancedSetting,
    ActivityListDataAdvancedSettingPaymentMethodInformation, ActivityListDataAdvancedSettingPaymentMode,
    ActivityListDataAdvancedSettingPaymentModePaymentMethodInformation, ActivityListDataAwardSendRule,
    ActivityListDataAwardSendRuleFullSendRule, ActivityListDataAwardSendRuleFullSendRuleAward,
    ActivityListDataAwardSendRuleStepSendRule, ActivityState, ActivityType, AdvancedSetting, AvailableDayTime,
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
