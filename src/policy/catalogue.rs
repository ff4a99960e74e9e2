//! A school's catalogue: its courses, its programmes and what each programme requires (专业目录).

use super::header::{Cite, document};
use crate::date::{Date, Period};
use crate::quantity::{Credit, Hours};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

document! {
    /// What a school offers and requires. Owner: the school.
    Catalogue = "catalogue@1" as CatalogueSchema, sources optional {
        /// The school.
        pub institution: Institution,
        /// Percent grade from which the school's own courses count as passed; any grade, where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub pass_mark: Option<crate::quantity::Score>,
        /// Its courses; ids are unique within the catalogue.
        pub courses: Vec<Course>,
        /// Its programmes; ids are unique within the catalogue.
        pub programmes: Vec<Programme>,
    }
}

/// A school (院校).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Institution {
    /// Id, unique among all documents.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Kind of school, such as `secondary-vocational`, `technical`, `higher-vocational`, `vocational-undergraduate`.
    pub kind: String,
}

/// A course offered by the school (课程).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Course {
    /// Id, unique within the catalogue.
    pub id: String,
    /// Code shared between schools where courses are aligned; may be absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Name.
    pub name: Text,
    /// Credits (学分).
    pub credits: Credit,
    /// Contact hours (学时), where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Course nature (课程性质), such as `required`, `limited-elective`, `elective`.
    pub nature: String,
    /// Category (课程类别), such as `public`, `foundation`, `core`, `practice`.
    pub category: String,
    /// Ids of the learning outcomes it teaches; used where a rule compares content.
    #[serde(default)]
    pub outcomes: Vec<String>,
    /// Free marks that rules and exclusions may select by, such as `politics`, `sport`, `english`.
    #[serde(default)]
    pub tags: Vec<String>,
}

/// A programme of study (专业).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Programme {
    /// Id, unique within the catalogue.
    pub id: String,
    /// Code in the national list of programmes (专业代码).
    pub code: String,
    /// Name.
    pub name: Text,
    /// Level of schooling, such as `secondary`, `senior-technician-class`, `associate`, `bachelor`.
    pub level: String,
    /// Credits needed to graduate; the base of caps that are a share of the programme.
    pub credits: Credit,
    /// Learners who entered in this period follow this plan; all, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohorts: Option<Period>,
    /// What has to be completed.
    pub requirement: Requirement,
    /// Clauses that say so.
    #[serde(default)]
    pub cite: Vec<Cite>,
}

/// A node of the requirement tree (毕业要求). Node ids are unique within the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Requirement {
    /// Every child.
    All(Group),
    /// One of the children: credits count in one child only.
    Any(Group),
    /// `n` of the children: credits count in at most `n` of them.
    NOf(NOf),
    /// So many credits out of a set of courses, or of elective credit without a particular course.
    CreditsFrom(CreditsFrom),
    /// One course, by its id in the catalogue.
    Course(String),
    /// A certificate; gives no credits but has to be held (双证).
    Certificate(CertificateNeeded),
}

/// Children that belong together (模块).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Group {
    /// Id of the node.
    pub id: String,
    /// Heading.
    pub title: Text,
    /// The children.
    pub of: Vec<Requirement>,
}

/// A choice of `n` children.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct NOf {
    /// Id of the node.
    pub id: String,
    /// Heading.
    pub title: Text,
    /// How many children are needed; at least 1, at most the number of children.
    pub n: u32,
    /// The children.
    pub of: Vec<Requirement>,
}

/// A number of credits out of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CreditsFrom {
    /// Id of the node.
    pub id: String,
    /// Heading.
    pub title: Text,
    /// Credits needed here.
    pub credits: Credit,
    /// Courses that count here, by id.
    #[serde(default)]
    pub courses: Vec<String>,
    /// Courses that count here, by what they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<CourseFilter>,
    /// True where recognised credit may be placed here without a particular course (任选学分).
    #[serde(default)]
    pub open: bool,
    /// Most credits that count here; `credits` where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Credit>,
    /// Node that takes the credits beyond `at_most`; without it they do not count toward the programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overflow: Option<String>,
}

/// A certificate the programme asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificateNeeded {
    /// Id of the node.
    pub id: String,
    /// Heading.
    pub title: Text,
    /// Which certificates satisfy it.
    pub certificate: super::selector::CertificateSelector,
}

/// Picks catalogue courses. Every list that is not empty must contain the course's value; an empty filter picks all.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CourseFilter {
    /// Course ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<String>,
    /// Shared course codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// Chinese course names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Course natures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub natures: Vec<String>,
    /// Course categories.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Marks; one of them suffices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Requirement nodes the course must stand below.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nodes: Vec<String>,
    /// Courses to leave out again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub except: Option<Box<CourseFilter>>,
}

impl Requirement {
    /// Id of the node; a course leaf is known by its course.
    pub fn id(&self) -> &str {
        match self {
            Self::All(g) | Self::Any(g) => &g.id,
            Self::NOf(n) => &n.id,
            Self::CreditsFrom(c) => &c.id,
            Self::Course(id) => id,
            Self::Certificate(c) => &c.id,
        }
    }

    /// The children, in the order written.
    pub fn children(&self) -> &[Self] {
        match self {
            Self::All(g) | Self::Any(g) => &g.of,
            Self::NOf(n) => &n.of,
            _ => &[],
        }
    }
}

impl Programme {
    /// Whether learners who entered on `entry` follow this plan.
    pub fn admits(&self, entry: Option<Date>) -> bool {
        match (self.cohorts, entry) {
            (Some(period), Some(date)) => period.contains(date),
            _ => true,
        }
    }
}
