//! Certificate rules: what stands on a certificate, and how its number is made (证书式样与编号规则).

use super::header::{Cite, document};
use super::selector::Level;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

document! {
    /// Forms and numbers of certificates. Owner: the ministry that issues them.
    CertificateRules = "certificate-rules@1" as CertificateRulesSchema, sources required {
        /// What stands on certificates; one entry for each kind.
        #[serde(default)]
        pub forms: Vec<Form>,
        /// How numbers are made; ids are unique within the document.
        #[serde(default)]
        pub numbers: Vec<NumberGrammar>,
    }
}

/// What stands on a certificate of a kind (证书式样).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Form {
    /// Kind of certificate, such as `skill-level`.
    pub kind: String,
    /// Title printed on it.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Its fields, in the order printed.
    pub fields: Vec<FormField>,
    /// Addresses at which it can be looked up, without a scheme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub look_up: Vec<String>,
}

/// A field of a certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FormField {
    /// What it holds.
    pub of: FieldKind,
    /// Its label.
    pub title: Text,
}

/// What a field of a certificate holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum FieldKind {
    /// Title of the certificate (证书名称).
    Title,
    /// The sentence that certifies (正文).
    Body,
    /// Name of the assessing body (评价机构名称).
    Issuer,
    /// Day of issue (发证日期).
    Issued,
    /// Name of the holder (姓名).
    Name,
    /// Kind of identity document (证件类型).
    IdentityKind,
    /// Number of the identity document (证件号码).
    IdentityNumber,
    /// Occupation (职业名称).
    Occupation,
    /// Specialty (工种/职业方向), `--` where there is none.
    Specialty,
    /// Level, such as `一级/高级技师` (职业技能等级).
    Level,
    /// Number of the certificate (证书编号).
    Number,
    /// Photograph (照片).
    Photograph,
    /// Two-dimensional code (二维码).
    MatrixCode,
    /// Where it can be looked up (查询网址).
    LookUp,
}

/// How numbers of certificates are made: fixed positions with meanings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct NumberGrammar {
    /// Id.
    pub id: String,
    /// Name.
    pub title: Text,
    /// Kinds of certificate that carry such numbers, such as `skill-level`.
    pub kinds: Vec<String>,
    /// Levels that carry such numbers; all, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Its parts, from the left.
    pub parts: Vec<NumberPart>,
}

/// A part of a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct NumberPart {
    /// What it is.
    pub title: Text,
    /// How many characters; at least 1.
    pub length: u32,
    /// Which characters it may have.
    pub chars: Chars,
    /// What it says about the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<Says>,
}

/// Which characters a part of a number may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Chars {
    /// `0` to `9`.
    Digits,
    /// `A` to `Z`.
    Letters,
    /// One of these texts, each as long as the part.
    OneOf(Vec<String>),
}

/// What a part of a number says about the certificate, so that both can be compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Says {
    /// The last two digits of the year of issue.
    Year,
    /// The level.
    Level(Vec<SaysLevel>),
    /// The class of the issuer.
    IssuerClass(Vec<SaysIssuerClass>),
    /// The assessing body, by its code.
    Body,
    /// The province, by its code.
    Region,
    /// A serial number.
    Serial,
}

/// What stands for a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SaysLevel {
    /// Text in the number.
    pub text: String,
    /// Level it stands for.
    pub level: Level,
}

/// What stands for a class of issuers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SaysIssuerClass {
    /// Text in the number.
    pub text: String,
    /// Class it stands for, such as `enterprise`, `assessment-body`.
    pub issuer_class: String,
}

/// A number as it is compared: full-width characters as plain ones, letters as capitals, without spaces and hyphens.
pub(crate) fn spell(number: &str) -> String {
    let plain = number.chars().map(|c| match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide.saturating_sub(0xFEE0)).unwrap_or(c),
        _ => c,
    });
    plain.filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect()
}
