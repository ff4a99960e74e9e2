//! Calls about certification: may somebody sit, what a session says, whether a certificate's number fits.

use crate::date::Date;
use crate::policy::selector::Level;
use crate::record::{CertificateHeld, Record};
use crate::session::Session;
use crate::text::Lang;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Ask which levels of which occupations a learner may sit for, and from which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct EligibilityCall {
    /// Always `eligibility/1`.
    pub schema: EligibilitySchema,
    /// Day it is asked for (计算日).
    pub as_of: Date,
    /// The learner's record.
    pub record: Record,
    /// What is sought; every level of every standard in force, where empty.
    #[serde(default)]
    pub sought: Vec<Sought>,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question of eligibility.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum EligibilitySchema {
    /// Version 1.
    #[serde(rename = "eligibility/1")]
    V1,
}

/// What a learner wants to sit for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Sought {
    /// Id of the standard.
    pub standard: String,
    /// Level; every one it offers, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Id of a specialty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub specialty: Option<String>,
}

/// Ask what the sheets of a session say: results, reasons and what follows from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct GradeCall {
    /// Always `grade/1`.
    pub schema: GradeSchema,
    /// The session.
    pub session: Session,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question of grading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum GradeSchema {
    /// Version 1.
    #[serde(rename = "grade/1")]
    V1,
}

/// Ask whether the numbers of certificates fit what the certificates say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificateCall {
    /// Always `certificate/1`.
    pub schema: CertificateSchema,
    /// Day it is asked for.
    pub as_of: Date,
    /// The certificates.
    pub certificates: Vec<CertificateHeld>,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question about certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum CertificateSchema {
    /// Version 1.
    #[serde(rename = "certificate/1")]
    V1,
}

/// Ask for what stands on a certificate, field by field in the order printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificateFormCall {
    /// Always `certificate-form/1`.
    pub schema: CertificateFormSchema,
    /// Day it is asked for.
    pub as_of: Date,
    /// The certificate.
    pub certificate: CertificateHeld,
    /// Whom it is for; kept nowhere.
    #[serde(default)]
    pub holder: Holder,
    /// Name of the body that issues it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// Id of the standard or scheme by whose assessment it was earned. What an example grants is marked as such, and so is
    /// what is known to come from nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earned_by: Option<String>,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question about what stands on a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum CertificateFormSchema {
    /// Version 1.
    #[serde(rename = "certificate-form/1")]
    V1,
}

/// Whom a certificate is for.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Holder {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Kind of identity document, such as `resident-id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_kind: Option<String>,
    /// Its number; an answer shows at most the first six and the last four characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_number: Option<String>,
}
