//! `/v3/ecommerce/applyments/…`: 二级商户进件、提交申请单、平台代理签约核身.

use http::Method;
use serde::{Deserialize, Serialize};

use super::IdDocType;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::MediaId;
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Applies for a new sub-merchant: who it is, its bank account, its administrator and its shop (二级商户进件).
///
/// The same `out_request_no` replaces the application only after a rejection. Names and numbers are encrypted;
/// Wechatpay-Serial names the key. Pictures are uploaded first, as media ids.
///
/// Errors: `PARAM_ERROR`, `RESOURCE_ALREADY_EXISTS`, `NO_AUTH`, `RESOURCE_NOT_EXISTS`, `RATE_LIMITED`,
/// `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/applyments/`
///
/// ```
/// use yifen::api::ecommerce::{AccountInfo, ContactInfo, CreateApplyment, SalesSceneInfo};
/// let call = CreateApplyment::new(
///     "no-20260101-0001", "Tea", AccountInfo::default(), ContactInfo::default(), SalesSceneInfo::default(),
///     "Tea",
/// );
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/applyments/");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateApplyment {
    /// The platform's own number of the application; given again after a rejection it replaces the application
    /// (业务申请编号). At most 124 characters.
    pub out_request_no: String,
    /// Kind of organisation: 2401 micro, 2500 person, 4 sole trader, 2 company, 3 institution, 2502 government,
    /// 1708 social (主体类型). At most 4 characters.
    pub organization_type: String,
    /// True for a financial institution, which then gives `finance_institution_info`; left out, false (是否金融机构).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finance_institution: Option<bool>,
    /// Business licence or registration certificate; not for 2401 and 2500 (营业执照/登记证书信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_license_info: Option<BusinessLicenseInfo>,
    /// Licence of a financial institution (金融机构许可证信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finance_institution_info: Option<FinanceInstitutionInfo>,
    /// Whose identity document is given; left out, LEGAL (证件持有人类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_holder_type: Option<IdHolderType>,
    /// Kind of the legal representative's identity document; left out, an identity card (经营者/法人证件类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_type: Option<IdDocType>,
    /// Media id of the legal representative's letter; when `id_holder_type` is SUPER (法定代表人说明函).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorize_letter_copy: Option<String>,
    /// Identity card of operator or legal representative (经营者/法人身份证信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_info: Option<IdCardInfo>,
    /// Other identity document of operator or legal representative (经营者/法人其他类型证件信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_info: Option<IdDocInfo>,
    /// True when operator or legal representative is a beneficial owner; for companies (经营者/法人是否为受益人).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<bool>,
    /// Beneficial owners; for companies whose legal representative is not the only one (最终受益人信息列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ubo_info_list: Vec<UboInfo>,
    /// Bank account that the sub-merchant withdraws to (结算账户信息).
    pub account_info: AccountInfo,
    /// The administrator of the sub-merchant, who signs and gets the notices (超级管理员信息).
    pub contact_info: ContactInfo,
    /// The sub-merchant's shop on the platform (店铺信息).
    pub sales_scene_info: SalesSceneInfo,
    /// Fee and settlement rule of the sub-merchant (结算规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement_info: Option<SettlementInfo>,
    /// Short name shown to payers after the payment (商户简称). At most 64 characters.
    pub merchant_shortname: String,
    /// Media ids of licences the line of business needs, at most 5 (特殊资质).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub qualifications: Vec<MediaId>,
    /// Media ids of further pictures, at most 5 (补充材料).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub business_addition_pics: Vec<MediaId>,
    /// Media ids of pictures that explain the application (补充说明).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub business_addition_desc: Vec<MediaId>,
}

impl CreateApplyment {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        out_request_no: impl Into<String>,
        organization_type: impl Into<String>,
        account_info: AccountInfo,
        contact_info: ContactInfo,
        sales_scene_info: SalesSceneInfo,
        merchant_shortname: impl Into<String>,
    ) -> Self {
        Self {
            out_request_no: out_request_no.into(),
            organization_type: organization_type.into(),
            finance_institution: None,
            business_license_info: None,
            finance_institution_info: None,
            id_holder_type: None,
            id_doc_type: None,
            authorize_letter_copy: None,
            id_card_info: None,
            id_doc_info: None,
            owner: None,
            ubo_info_list: Vec::new(),
            account_info,
            contact_info,
            sales_scene_info,
            settlement_info: None,
            merchant_shortname: merchant_shortname.into(),
            qualifications: Vec::new(),
            business_addition_pics: Vec::new(),
            business_addition_desc: Vec::new(),
        }
    }
}

impl Endpoint for CreateApplyment {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/applyments/";
    type Response = CreatedApplyment;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_request_no", &self.out_request_no, 1..=124)?;
        check::chars("organization_type", &self.organization_type, 1..=4)?;
        check::inside("business_license_info", self.business_license_info.as_ref(), BusinessLicenseInfo::check)?;
        check::inside("id_card_info", self.id_card_info.as_ref(), IdCardInfo::check)?;
        check::inside("id_doc_info", self.id_doc_info.as_ref(), IdDocInfo::check)?;
        check::inside("account_info", &self.account_info, AccountInfo::check)?;
        check::inside("contact_info", &self.contact_info, ContactInfo::check)?;
        check::inside("sales_scene_info", &self.sales_scene_info, SalesSceneInfo::check)?;
        check::chars("merchant_shortname", &self.merchant_shortname, 1..=64)?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.id_card_info
            .iter()
            .flat_map(|inner| inner.sealed())
            .chain(self.id_doc_info.iter().flat_map(|inner| inner.sealed()))
            .chain(self.ubo_info_list.iter().flat_map(|inner| inner.sealed()))
            .chain(self.account_info.sealed())
            .chain(self.contact_info.sealed())
            .collect()
    }
}

/// Business licence or registration certificate (营业执照/登记证书信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BusinessLicenseInfo {
    /// Kind of certificate; for organisation types 3, 2502 and 1708 (证书类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cert_type: Option<CertificateType>,
    /// Media id of the picture of the licence (证件扫描件). At most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_license_copy: Option<String>,
    /// Registration number or unified social credit code (证件注册号). At most 18 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_license_number: Option<String>,
    /// Name of the merchant as on the licence (商户名称). At most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_name: Option<String>,
    /// Name of the operator or legal representative (经营者/法定代表人姓名). At most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_person: Option<String>,
    /// Registered address (注册地址). At most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_address: Option<String>,
    /// Term of the licence, JSON text of first and last day: ("2014-01-01","长期"), 长期 for no end (营业期限).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_time: Option<String>,
}

impl BusinessLicenseInfo {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("business_license_copy", &self.business_license_copy, 0..=256)?;
        check::chars("business_license_number", &self.business_license_number, 0..=18)?;
        check::chars("merchant_name", &self.merchant_name, 0..=128)?;
        check::chars("legal_person", &self.legal_person, 0..=128)?;
        check::chars("company_address", &self.company_address, 0..=128)?;
        check::chars("business_time", &self.business_time, 0..=256)?;
        Ok(())
    }
}

open_enum! {
    /// Kind of certificate; for organisation types 3, 2502 and 1708 (证书类型).
    CertificateType {
        /// Certificate of a public institution (事业单位法人证书).
        CertificateType2388 = "CERTIFICATE_TYPE_2388",
        /// Certificate of the unified social credit code (统一社会信用代码证书).
        CertificateType2389 = "CERTIFICATE_TYPE_2389",
        /// Licence for paid services, military hospitals (有偿服务许可证).
        CertificateType2390 = "CERTIFICATE_TYPE_2390",
        /// Licence of a medical institution, military hospitals (医疗机构执业许可证).
        CertificateType2391 = "CERTIFICATE_TYPE_2391",
        /// Business licence, party bodies attached to a company (企业营业执照).
        CertificateType2392 = "CERTIFICATE_TYPE_2392",
        /// Organisation code certificate, government bodies (组织机构代码证).
        CertificateType2393 = "CERTIFICATE_TYPE_2393",
        /// Certificate of an association (社会团体法人登记证书).
        CertificateType2394 = "CERTIFICATE_TYPE_2394",
        /// Certificate of a private non-enterprise unit (民办非企业单位登记证书).
        CertificateType2395 = "CERTIFICATE_TYPE_2395",
        /// Certificate of a foundation (基金会法人登记证书).
        CertificateType2396 = "CERTIFICATE_TYPE_2396",
        /// Certificate of a place of worship (宗教活动场所登记证).
        CertificateType2399 = "CERTIFICATE_TYPE_2399",
        /// Other valid paper of a government body (政府部门下发的其他有效证明文件).
        CertificateType2400 = "CERTIFICATE_TYPE_2400",
        /// Practising licence (执业许可证/执业证).
        CertificateType2520 = "CERTIFICATE_TYPE_2520",
        /// Credit code certificate of a grassroots body (基层群众性自治组织特别法人统一社会信用代码证).
        CertificateType2521 = "CERTIFICATE_TYPE_2521",
        /// Certificate of a rural collective (农村集体经济组织登记证).
        CertificateType2522 = "CERTIFICATE_TYPE_2522",
    }
}

/// Licence of a financial institution (金融机构许可证信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FinanceInstitutionInfo {
    /// Kind of financial institution (金融机构类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finance_type: Option<FinanceType>,
    /// Media ids of the pictures of the financial licence, at most 5 (金融机构许可证图片).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub finance_license_pics: Vec<MediaId>,
}

open_enum! {
    /// Kind of financial institution (金融机构类型).
    FinanceType {
        /// Bank (银行业).
        BankAgent = "BANK_AGENT",
        /// Payment institution (支付机构).
        PaymentAgent = "PAYMENT_AGENT",
        /// Insurance (保险业).
        Insurance = "INSURANCE",
        /// Exchange, registrar or settlement institution (交易及结算类金融机构).
        TradeAndSettle = "TRADE_AND_SETTLE",
        /// Other financial institution (其他金融机构).
        Others = "OTHER",
    }
}

open_enum! {
    /// Whose identity document is given; left out, LEGAL (证件持有人类型).
    IdHolderType {
        /// Operator or legal representative (法人).
        Legal = "LEGAL",
        /// Agent of the merchant (经办人).
        Super = "SUPER",
    }
}

/// Identity card of operator or legal representative (经营者/法人身份证信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IdCardInfo {
    /// Media id of the portrait side of the identity card (身份证人像面照片). At most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_copy: Option<String>,
    /// Media id of the emblem side of the identity card (身份证国徽面照片). At most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_national: Option<String>,
    /// Name on the identity card (身份证姓名). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_name: Option<Sealed>,
    /// Number of the identity card (身份证号码). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_number: Option<Sealed>,
    /// First day the identity card is valid, `yyyy-MM-dd` (身份证开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_valid_time_begin: Option<String>,
    /// Last day the identity card is valid, `yyyy-MM-dd` or 长期 for no end (身份证结束时间). At most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_valid_time: Option<String>,
}

impl IdCardInfo {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("id_card_copy", &self.id_card_copy, 0..=256)?;
        check::chars("id_card_national", &self.id_card_national, 0..=256)?;
        check::chars("id_card_valid_time", &self.id_card_valid_time, 0..=128)?;
        Ok(())
    }
}

impl IdCardInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.id_card_name.iter().chain(self.id_card_number.iter()).collect()
    }
}

/// Other identity document of operator or legal representative (经营者/法人其他类型证件信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IdDocInfo {
    /// Name on the document (证件姓名). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_name: Option<Sealed>,
    /// Number of the document (证件号码). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_number: Option<Sealed>,
    /// Media id of the front of the document (证件正面照片). At most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_copy: Option<String>,
    /// Media id of the back of the document; not for passports (证件反面照片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_copy_back: Option<String>,
    /// First day the document is valid, `yyyy-MM-dd` (证件开始日期).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doc_period_begin: Option<String>,
    /// Last day the document is valid, `yyyy-MM-dd` or 长期 for no end (证件结束日期). At most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doc_period_end: Option<String>,
}

impl IdDocInfo {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("id_doc_copy", &self.id_doc_copy, 0..=256)?;
        check::chars("doc_period_end", &self.doc_period_end, 0..=128)?;
        Ok(())
    }
}

impl IdDocInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.id_doc_name.iter().chain(self.id_doc_number.iter()).collect()
    }
}

/// A beneficial owner (最终受益人信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UboInfo {
    /// Kind of the owner's identity document (证件类型).
    pub ubo_id_doc_type: IdDocType,
    /// Media id of the front of the owner's document (证件正面照片).
    pub ubo_id_doc_copy: String,
    /// Media id of the back of the owner's document (证件反面照片).
    pub ubo_id_doc_copy_back: String,
    /// Name of the beneficial owner (证件姓名). Sealed for the platform.
    pub ubo_id_doc_name: Sealed,
    /// Number of the owner's document (证件号码). Sealed for the platform.
    pub ubo_id_doc_number: Sealed,
    /// Home address of the owner as on the document (证件居住地址). Sealed for the platform.
    pub ubo_id_doc_address: Sealed,
    /// First day the owner's document is valid, `yyyy-MM-dd` (证件有效期开始时间).
    pub ubo_period_begin: String,
    /// Last day the owner's document is valid, `yyyy-MM-dd` or 长期 for no end (证件有效期结束时间).
    pub ubo_period_end: String,
}

impl UboInfo {
    /// With what is required.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    #[must_use]
    pub fn new(
        ubo_id_doc_type: IdDocType,
        ubo_id_doc_copy: impl Into<String>,
        ubo_id_doc_copy_back: impl Into<String>,
        ubo_id_doc_name: Sealed,
        ubo_id_doc_number: Sealed,
        ubo_id_doc_address: Sealed,
        ubo_period_begin: impl Into<String>,
        ubo_period_end: impl Into<String>,
    ) -> Self {
        Self {
            ubo_id_doc_type,
            ubo_id_doc_copy: ubo_id_doc_copy.into(),
            ubo_id_doc_copy_back: ubo_id_doc_copy_back.into(),
            ubo_id_doc_name,
            ubo_id_doc_number,
            ubo_id_doc_address,
            ubo_period_begin: ubo_period_begin.into(),
            ubo_period_end: ubo_period_end.into(),
        }
    }
}

impl UboInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.ubo_id_doc_name)
            .chain(std::iter::once(&self.ubo_id_doc_number))
            .chain(std::iter::once(&self.ubo_id_doc_address))
            .collect()
    }
}

/// In requests the bank account withdrawn to (结算账户信息); in answers an account with its balance (账户信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AccountInfo {
    /// Kind of bank account: 74 corporate (对公账户), 75 personal (对私账户) (账户类型). At most 2 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_account_type: Option<String>,
    /// Bank that holds the account, by its common name (开户银行). At most 10 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_bank: Option<String>,
    /// Name in which the bank account is held (开户名称). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_name: Option<Sealed>,
    /// Code of the district of the bank, at least of the city (开户银行省市编码). At most 12 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_address_code: Option<String>,
    /// Clearing number of the bank branch; some banks need this or the full bank name (开户银行联行号). At most 64
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_branch_id: Option<String>,
    /// Full name of the bank with its branch (开户银行全称（含支行）). At most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_name: Option<String>,
    /// Number of the bank account (银行账号). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_number: Option<Sealed>,
}

impl AccountInfo {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("bank_account_type", &self.bank_account_type, 0..=2)?;
        check::chars("account_bank", &self.account_bank, 0..=10)?;
        check::chars("bank_address_code", &self.bank_address_code, 0..=12)?;
        check::chars("bank_branch_id", &self.bank_branch_id, 0..=64)?;
        check::chars("bank_name", &self.bank_name, 0..=128)?;
        Ok(())
    }
}

impl AccountInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.account_name.iter().chain(self.account_number.iter()).collect()
    }
}

/// Administrator of a sub-merchant (超级管理员信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ContactInfo {
    /// Who the administrator is: 65 the operator or legal representative, 66 an agent of the merchant (超级管理员类型). At
    /// most 2 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_type: Option<String>,
    /// Name of the administrator (超级管理员姓名). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_name: Option<Sealed>,
    /// Kind of the administrator's identity document; when `contact_type` is 66 (超级管理员证件类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_doc_type: Option<IdDocType>,
    /// Number of the administrator's identity document (超级管理员身份证件号码). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_card_number: Option<Sealed>,
    /// Media id of the front of the administrator's document; when `contact_type` is 66 (超级管理员证件正面照片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_doc_copy: Option<String>,
    /// Media id of the back of the administrator's document; not for passports (超级管理员证件反面照片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_doc_copy_back: Option<String>,
    /// First day the administrator's document is valid, `yyyy-MM-dd` (超级管理员证件有效期开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_period_begin: Option<String>,
    /// Last day the administrator's document is valid, `yyyy-MM-dd` or 长期 for no end (超级管理员证件有效期结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_period_end: Option<String>,
    /// Media id of the letter that empowers the administrator; when `contact_type` is 66 (业务办理授权函).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_authorization_letter: Option<String>,
    /// Mobile phone number of the administrator; WeChat Pay writes there (超级管理员手机). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile_phone: Option<Sealed>,
}

impl ContactInfo {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("contact_type", &self.contact_type, 0..=2)?;
        Ok(())
    }
}

impl ContactInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.contact_name.iter().chain(self.contact_id_card_number.iter()).chain(self.mobile_phone.iter()).collect()
    }
}

/// Shop of a sub-merchant on the platform (店铺信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SalesSceneInfo {
    /// Name of the shop (店铺名称). At most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_name: Option<String>,
    /// Address of the shop; this or `store_qr_code` (店铺链接). At most 1024 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_url: Option<String>,
    /// Media id of a picture of the QR code of the shop; this or `store_url` (店铺二维码). At most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_qr_code: Option<String>,
    /// AppID of the sub-merchant's mini program, linked with its account (小程序AppID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_program_sub_appid: Option<String>,
}

impl SalesSceneInfo {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("store_name", &self.store_name, 0..=256)?;
        check::chars("store_url", &self.store_url, 0..=1024)?;
        check::chars("store_qr_code", &self.store_qr_code, 0..=256)?;
        Ok(())
    }
}

/// Fee and settlement rule (结算规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SettlementInfo {
    /// Id of the settlement rule, from the table of fees (结算规则ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement_id: Option<String>,
    /// Line of business, in the words of the table of fees (所属行业).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualification_type: Option<String>,
}

/// Applies for a new sub-merchant on a platform that hosts its accounts (账号托管类平台) (提交申请单).
///
/// Not for individual or micro-merchants from abroad. The same `out_request_no` replaces the application only after
/// a rejection. Names and numbers are encrypted; Wechatpay-Serial names the key.
///
/// `POST /v3/ecommerce/applyments/submit-account-hosting-applyment`
///
/// ```
/// use yifen::api::ecommerce::{CreateHostedApplyment, CreateHostedApplymentAccountInfo, CreateHostedApplymentContactInfo, SalesSceneInfo};
/// # fn example(client: &yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = CreateHostedApplyment::new(
///     "no-20260101-0001", "Tea",
///     CreateHostedApplymentAccountInfo::new("Tea", "Tea", client.seal("…")?, client.seal("…")?),
///     CreateHostedApplymentContactInfo::new("Tea", client.seal("…")?), SalesSceneInfo::default(), "Tea",
/// );
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/applyments/submit-account-hosting-applyment");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateHostedApplyment {
    /// The platform's own number of the application; given again after a rejection it replaces the application
    /// (业务申请编号).
    pub out_request_no: String,
    /// Kind of organisation: 2401 micro, 2500 person, 4 sole trader, 2 company, 3 institution, 2502 government,
    /// 1708 social (主体类型).
    pub organization_type: String,
    /// True for a financial institution, which then gives `finance_institution_info`; left out, false (是否金融机构).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finance_institution: Option<bool>,
    /// Business licence or registration certificate; not for 2401 and 2500 (营业执照/登记证书信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_license_info: Option<BusinessLicenseInfo>,
    /// Licence of a financial institution (金融机构许可证信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finance_institution_info: Option<FinanceInstitutionInfo>,
    /// Whose identity document is given; left out, LEGAL (证件持有人类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_holder_type: Option<IdHolderType>,
    /// Kind of the legal representative's identity document; left out, an identity card (经营者/法人证件类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_type: Option<IdDocType>,
    /// Media id of the legal representative's letter; when `id_holder_type` is SUPER (法定代表人说明函).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorize_letter_copy: Option<String>,
    /// Identity card of operator or legal representative (经营者/法人身份证信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_info: Option<CreateHostedApplymentIdCardInfo>,
    /// Other identity document of operator or legal representative (经营者/法人其他类型证件信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_info: Option<CreateHostedApplymentIdDocInfo>,
    /// Beneficial owners; for companies whose legal representative is not the only one (最终受益人信息列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ubo_info_list: Vec<CreateHostedApplymentUboInfo>,
    /// Bank account that the sub-merchant withdraws to (结算账户信息).
    pub account_info: CreateHostedApplymentAccountInfo,
    /// The administrator of the sub-merchant, who signs and gets the notices (超级管理员信息).
    pub contact_info: CreateHostedApplymentContactInfo,
    /// The sub-merchant's shop on the platform (店铺信息).
    pub sales_scene_info: SalesSceneInfo,
    /// Fee and settlement rule of the sub-merchant (结算规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement_info: Option<SettlementInfo>,
    /// Short name shown to payers after the payment (商户简称).
    pub merchant_shortname: String,
    /// Media ids of licences the line of business needs, at most 5 (特殊资质).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub qualifications: Vec<MediaId>,
    /// Media ids of further pictures, at most 5 (补充材料).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub business_addition_pics: Vec<MediaId>,
    /// Media ids of pictures that explain the application (补充说明).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub business_addition_desc: Vec<MediaId>,
    /// True when the platform signs and verifies for the sub-merchant (是否走平台代理签约和代理核身入驻模式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_sign_verify_mode: Option<bool>,
    /// Media id of a statement on the identity card; known by its name only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card_complete_statement: Option<String>,
}

impl CreateHostedApplyment {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        out_request_no: impl Into<String>,
        organization_type: impl Into<String>,
        account_info: CreateHostedApplymentAccountInfo,
        contact_info: CreateHostedApplymentContactInfo,
        sales_scene_info: SalesSceneInfo,
        merchant_shortname: impl Into<String>,
    ) -> Self {
        Self {
            out_request_no: out_request_no.into(),
            organization_type: organization_type.into(),
            finance_institution: None,
            business_license_info: None,
            finance_institution_info: None,
            id_holder_type: None,
            id_doc_type: None,
            authorize_letter_copy: None,
            id_card_info: None,
            id_doc_info: None,
            ubo_info_list: Vec::new(),
            account_info,
            contact_info,
            sales_scene_info,
            settlement_info: None,
            merchant_shortname: merchant_shortname.into(),
            qualifications: Vec::new(),
            business_addition_pics: Vec::new(),
            business_addition_desc: Vec::new(),
            proxy_sign_verify_mode: None,
            id_card_complete_statement: None,
        }
    }
}

impl Endpoint for CreateHostedApplyment {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/applyments/submit-account-hosting-applyment";
    type Response = CreatedApplyment;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::inside("business_license_info", self.business_license_info.as_ref(), BusinessLicenseInfo::check)?;
        check::inside("sales_scene_info", &self.sales_scene_info, SalesSceneInfo::check)?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.id_card_info
            .iter()
            .flat_map(|inner| inner.sealed())
            .chain(self.id_doc_info.iter().flat_map(|inner| inner.sealed()))
            .chain(self.ubo_info_list.iter().flat_map(|inner| inner.sealed()))
            .chain(self.account_info.sealed())
            .chain(self.contact_info.sealed())
            .collect()
    }
}

/// Identity card of operator or legal representative (经营者/法人身份证信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateHostedApplymentIdCardInfo {
    /// Media id of the portrait side of the identity card (身份证人像面照片).
    pub id_card_copy: String,
    /// Media id of the emblem side of the identity card (身份证国徽面照片).
    pub id_card_national: String,
    /// Name on the identity card (身份证姓名). Sealed for the platform.
    pub id_card_name: Sealed,
    /// Number of the identity card (身份证号码). Sealed for the platform.
    pub id_card_number: Sealed,
    /// First day the identity card is valid, `yyyy-MM-dd` (身份证开始时间).
    pub id_card_valid_time_begin: String,
    /// Last day the identity card is valid, `yyyy-MM-dd` or 长期 for no end (身份证结束时间).
    pub id_card_valid_time: String,
}

impl CreateHostedApplymentIdCardInfo {
    /// With what is required.
    #[must_use]
    pub fn new(
        id_card_copy: impl Into<String>,
        id_card_national: impl Into<String>,
        id_card_name: Sealed,
        id_card_number: Sealed,
        id_card_valid_time_begin: impl Into<String>,
        id_card_valid_time: impl Into<String>,
    ) -> Self {
        Self {
            id_card_copy: id_card_copy.into(),
            id_card_national: id_card_national.into(),
            id_card_name,
            id_card_number,
            id_card_valid_time_begin: id_card_valid_time_begin.into(),
            id_card_valid_time: id_card_valid_time.into(),
        }
    }
}

impl CreateHostedApplymentIdCardInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.id_card_name).chain(std::iter::once(&self.id_card_number)).collect()
    }
}

/// Other identity document of operator or legal representative (经营者/法人其他类型证件信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateHostedApplymentIdDocInfo {
    /// Name on the document (证件姓名). Sealed for the platform.
    pub id_doc_name: Sealed,
    /// Number of the document (证件号码). Sealed for the platform.
    pub id_doc_number: Sealed,
    /// Media id of the front of the document (证件正面照片).
    pub id_doc_copy: String,
    /// Media id of the back of the document; not for passports (证件反面照片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_copy_back: Option<String>,
    /// First day the document is valid, `yyyy-MM-dd` (证件开始日期).
    pub doc_period_begin: String,
    /// Last day the document is valid, `yyyy-MM-dd` or 长期 for no end (证件结束日期).
    pub doc_period_end: String,
}

impl CreateHostedApplymentIdDocInfo {
    /// With what is required.
    #[must_use]
    pub fn new(
        id_doc_name: Sealed,
        id_doc_number: Sealed,
        id_doc_copy: impl Into<String>,
        doc_period_begin: impl Into<String>,
        doc_period_end: impl Into<String>,
    ) -> Self {
        Self {
            id_doc_name,
            id_doc_number,
            id_doc_copy: id_doc_copy.into(),
            id_doc_copy_back: None,
            doc_period_begin: doc_period_begin.into(),
            doc_period_end: doc_period_end.into(),
        }
    }
}

impl CreateHostedApplymentIdDocInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.id_doc_name).chain(std::iter::once(&self.id_doc_number)).collect()
    }
}

/// A beneficial owner (最终受益人信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateHostedApplymentUboInfo {
    /// Kind of the owner's identity document (证件类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_id_doc_type: Option<IdDocType>,
    /// Media id of the front of the owner's document (证件正面照片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_id_doc_copy: Option<String>,
    /// Media id of the back of the owner's document (证件反面照片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_id_doc_copy_back: Option<String>,
    /// Name of the beneficial owner (证件姓名). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_id_doc_name: Option<Sealed>,
    /// Number of the owner's document (证件号码). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_id_doc_number: Option<Sealed>,
    /// Home address of the owner as on the document (证件居住地址). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_id_doc_address: Option<Sealed>,
    /// First day the owner's document is valid, `yyyy-MM-dd` (证件有效期开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_period_begin: Option<String>,
    /// Last day the owner's document is valid, `yyyy-MM-dd` or 长期 for no end (证件有效期结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_period_end: Option<String>,
    /// First day the owner's document is valid, `yyyy-MM-dd`; other name of `ubo_period_begin` (证件有效期开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_id_doc_period_begin: Option<String>,
    /// Last day the owner's document is valid, `yyyy-MM-dd` or 长期; other name of `ubo_period_end` (证件有效期结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ubo_id_doc_period_end: Option<String>,
}

impl CreateHostedApplymentUboInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.ubo_id_doc_name.iter().chain(self.ubo_id_doc_number.iter()).chain(self.ubo_id_doc_address.iter()).collect()
    }
}

/// In requests the bank account withdrawn to (结算账户信息); in answers an account with its balance (账户信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateHostedApplymentAccountInfo {
    /// Kind of bank account: 74 corporate (对公账户), 75 personal (对私账户) (账户类型).
    pub bank_account_type: String,
    /// Bank that holds the account, by its common name (开户银行).
    pub account_bank: String,
    /// Name in which the bank account is held (开户名称). Sealed for the platform.
    pub account_name: Sealed,
    /// Clearing number of the bank branch; some banks need this or the full bank name (开户银行联行号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_branch_id: Option<String>,
    /// Full name of the bank with its branch (开户银行全称（含支行）).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_name: Option<String>,
    /// Number of the bank account (银行账号). Sealed for the platform.
    pub account_number: Sealed,
}

impl CreateHostedApplymentAccountInfo {
    /// With what is required.
    #[must_use]
    pub fn new(
        bank_account_type: impl Into<String>,
        account_bank: impl Into<String>,
        account_name: Sealed,
        account_number: Sealed,
    ) -> Self {
        Self {
            bank_account_type: bank_account_type.into(),
            account_bank: account_bank.into(),
            account_name,
            bank_branch_id: None,
            bank_name: None,
            account_number,
        }
    }
}

impl CreateHostedApplymentAccountInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.account_name).chain(std::iter::once(&self.account_number)).collect()
    }
}

/// Administrator of a sub-merchant (超级管理员信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateHostedApplymentContactInfo {
    /// Who the administrator is: 65 the operator or legal representative, 66 an agent of the merchant (超级管理员类型).
    pub contact_type: String,
    /// Name of the administrator (超级管理员姓名). Sealed for the platform.
    pub contact_name: Sealed,
    /// Kind of the administrator's identity document; when `contact_type` is 66 (超级管理员证件类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_doc_type: Option<IdDocType>,
    /// Number of the administrator's identity document (超级管理员身份证件号码). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_card_number: Option<Sealed>,
    /// Media id of the front of the administrator's document; when `contact_type` is 66 (超级管理员证件正面照片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_doc_copy: Option<String>,
    /// Media id of the back of the administrator's document; not for passports (超级管理员证件反面照片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_doc_copy_back: Option<String>,
    /// First day the administrator's document is valid, `yyyy-MM-dd` (超级管理员证件有效期开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_period_begin: Option<String>,
    /// Last day the administrator's document is valid, `yyyy-MM-dd` or 长期 for no end (超级管理员证件有效期结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_period_end: Option<String>,
    /// Media id of the letter that empowers the administrator; when `contact_type` is 66 (业务办理授权函).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_authorization_letter: Option<String>,
    /// First day the administrator's document is valid; other name of `contact_period_begin` (超级管理员证件有效期开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_doc_period_begin: Option<String>,
    /// Last day the administrator's document is valid; other name of `contact_period_end` (超级管理员证件有效期结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_id_doc_period_end: Option<String>,
    /// Mobile phone number of the administrator; WeChat Pay writes there (超级管理员手机). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile_phone: Option<Sealed>,
}

impl CreateHostedApplymentContactInfo {
    /// With what is required.
    #[must_use]
    pub fn new(contact_type: impl Into<String>, contact_name: Sealed) -> Self {
        Self {
            contact_type: contact_type.into(),
            contact_name,
            contact_id_doc_type: None,
            contact_id_card_number: None,
            contact_id_doc_copy: None,
            contact_id_doc_copy_back: None,
            contact_period_begin: None,
            contact_period_end: None,
            business_authorization_letter: None,
            contact_id_doc_period_begin: None,
            contact_id_doc_period_end: None,
            mobile_phone: None,
        }
    }
}

impl CreateHostedApplymentContactInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.contact_name)
            .chain(self.contact_id_card_number.iter())
            .chain(self.mobile_phone.iter())
            .collect()
    }
}

/// Tells WeChat Pay that the platform has signed and verified for the sub-merchant (平台代理签约核身).
///
/// Only when the application set `proxy_sign_verify_mode`. `applyment_id` or `out_request_no` names the
/// application.
///
/// `POST /v3/ecommerce/applyments/submit-sign-verify-info`
///
/// ```
/// use yifen::api::ecommerce::SubmitSignVerification;
/// let call = SubmitSignVerification::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/applyments/submit-sign-verify-info");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SubmitSignVerification {
    /// The platform's own number of the application; given again after a rejection it replaces the application
    /// (业务申请编号).
    pub out_request_no: String,
    /// WeChat Pay's number of the application (微信支付申请单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applyment_id: Option<i64>,
    /// When the sub-merchant signed WeChat Pay's agreement on the platform, RFC 3339; with `proxy_sign_verify_mode`
    /// (预签署微信支付协议时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_sign_time: Option<Timestamp>,
    /// How the platform verified the sub-merchant (平台代理核身信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_verify_identity_info: Option<ProxyVerifyIdentityInfo>,
}

impl SubmitSignVerification {
    /// The call with what it needs.
    #[must_use]
    pub fn new(out_request_no: impl Into<String>) -> Self {
        Self {
            out_request_no: out_request_no.into(),
            applyment_id: None,
            pre_sign_time: None,
            proxy_verify_identity_info: None,
        }
    }
}

impl Endpoint for SubmitSignVerification {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/applyments/submit-sign-verify-info";
    type Response = SignVerification;
}

/// How the platform verified a sub-merchant (平台代理核身信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProxyVerifyIdentityInfo {
    /// Way the identity was verified (核身方式).
    pub verify_identity_type: VerifyIdentityType,
    /// True when the verification succeeded (核身结果).
    pub verify_identity_result: bool,
}

impl ProxyVerifyIdentityInfo {
    /// With what is required.
    #[must_use]
    pub fn new(verify_identity_type: VerifyIdentityType, verify_identity_result: bool) -> Self {
        Self { verify_identity_type, verify_identity_result }
    }
}

open_enum! {
    /// Way the identity was verified (核身方式).
    VerifyIdentityType {
        /// In person (面对面核身).
        VerifyIdentityTypeFaceToFace = "VERIFY_IDENTITY_TYPE_FACE_TO_FACE",
        /// From a distance (远程核身).
        VerifyIdentityTypeRemote = "VERIFY_IDENTITY_TYPE_REMOTE",
    }
}

/// What [`CreateApplyment`](super::CreateApplyment), [`CreateHostedApplyment`](super::CreateHostedApplyment) bring
/// back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedApplyment {
    /// WeChat Pay's number of the application (微信支付申请单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub applyment_id: i64,
    /// The platform's own number of the application; given again after a rejection it replaces the application
    /// (业务申请编号). At most 124 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_request_no: String,
}

/// What [`SubmitSignVerification`](super::SubmitSignVerification) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SignVerification {
    /// WeChat Pay's number of the application (微信支付申请单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub applyment_id: i64,
}
