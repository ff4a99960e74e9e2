//! Names of the code lists that hold the words of policies and records.
//!
//! A field that takes one of these words is looked up in the list named here, wherever a policy set holds it.

/// Course natures (课程性质).
pub const NATURE: &str = "nature";
/// Course categories (课程类别).
pub const CATEGORY: &str = "category";
/// Marks on courses.
pub const TAG: &str = "tag";
/// Ways of study.
pub const MODE: &str = "mode";
/// Levels of schooling (学历层次).
pub const SCHOOLING: &str = "schooling";
/// Degrees among them, from the lowest; the list itself has no order, since schools of different kinds have none.
pub const DEGREES: [&str; 4] = ["associate", "bachelor", "master", "doctor"];
/// Kinds of school.
pub const INSTITUTION_KIND: &str = "institution-kind";
/// Kinds of certificate.
pub const CERTIFICATE_KIND: &str = "certificate-kind";
/// Classes of issuers of certificates.
pub const ISSUER_CLASS: &str = "issuer-class";
/// Kinds of award.
pub const AWARD_KIND: &str = "award-kind";
/// Kinds of organiser of contests.
pub const ORGANISER: &str = "organiser";
/// Individual or team.
pub const FORM: &str = "form";
/// Kinds of service.
pub const SERVICE_KIND: &str = "service-kind";
/// Kinds of project.
pub const PROJECT_KIND: &str = "project-kind";
/// Kinds of evidence.
pub const EVIDENCE: &str = "evidence";
/// Outside registers of credits.
pub const REGISTER: &str = "register";
/// Purposes of equivalences.
pub const PURPOSE: &str = "purpose";
/// Occupations (职业).
pub const OCCUPATION: &str = "occupation";
/// Programmes (专业).
pub const PROGRAMME: &str = "programme";
/// Ways of examining (考核方式).
pub const EXAM_MODE: &str = "exam-mode";
/// Roles of assessors (评价主体).
pub const ASSESSOR_ROLE: &str = "assessor-role";
/// Relations between assessors and candidates (回避关系).
pub const ASSESSOR_RELATION: &str = "assessor-relation";
/// Groups of contestants that are ranked by themselves (参赛组别).
pub const CANDIDATE_GROUP: &str = "candidate-group";
/// Parts of pay (工资项目).
pub const PAY_PART: &str = "pay-part";
/// Kinds of employer (用人单位类型).
pub const EMPLOYER: &str = "employer";
/// Regions (行政区划).
pub const REGION: &str = "region";
/// Industries (国民经济行业).
pub const INDUSTRY: &str = "industry";
/// Kinds of work.
pub const WORK_KIND: &str = "work-kind";

/// Kinds of certificate that say that somebody has a level of an occupation.
pub const LEVEL_CERTIFICATES: &[&str] = &["skill-level", "vocational-qualification"];
/// Kinds of identity document (证件类型).
pub const IDENTITY_KIND: &str = "identity-kind";
