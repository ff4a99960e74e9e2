//! What the columns of a table of workers hold, by how their headings are written.

use crate::policy::pay::fact::FactKind;
use crate::policy::set::PolicySet;

/// The ladder of a column of levels that names none.
const LADDER: &str = "skill-level";

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// Something by which people know the worker; never read.
    Id,
    Enterprise,
    Employer,
    Region,
    Industry,
    Post,
    /// A level of this ladder, held by a certificate, or by appointment of the enterprise.
    Level {
        ladder: String,
        certificate: bool,
    },
    Hired,
    PostSince,
    /// A declared fact.
    Fact {
        name: String,
        kind: FactKind,
    },
}

/// Headings and what they say, in English and as Chinese offices write them.
const HEADINGS: &[(&str, Plain)] = &[
    ("id", Plain::Id),
    ("工号", Plain::Id),
    ("编号", Plain::Id),
    ("enterprise", Plain::Enterprise),
    ("企业", Plain::Enterprise),
    ("企业代码", Plain::Enterprise),
    ("企业名称", Plain::Enterprise),
    ("单位", Plain::Enterprise),
    ("单位名称", Plain::Enterprise),
    ("employer", Plain::Employer),
    ("单位类型", Plain::Employer),
    ("region", Plain::Region),
    ("地区", Plain::Region),
    ("行政区划", Plain::Region),
    ("industry", Plain::Industry),
    ("行业", Plain::Industry),
    ("所属行业", Plain::Industry),
    ("post", Plain::Post),
    ("岗位", Plain::Post),
    ("岗位名称", Plain::Post),
    ("level", Plain::Level),
    ("等级", Plain::Level),
    ("技能等级", Plain::Level),
    ("职业技能等级", Plain::Level),
    ("hired", Plain::Hired),
    ("入职日期", Plain::Hired),
    ("入职时间", Plain::Hired),
    ("post_since", Plain::PostSince),
    ("任现岗日期", Plain::PostSince),
];

/// What a heading says by itself.
#[derive(Clone, Copy)]
enum Plain {
    Id,
    Enterprise,
    Employer,
    Region,
    Industry,
    Post,
    Level,
    Hired,
    PostSince,
}

/// What a column of this heading holds; nothing where no rule of pay asks for it.
///
/// `level:LADDER` is a level of that ladder by certificate, `appointed:LADDER` one by appointment; facts are headed by
/// their name, or by their Chinese title.
pub(crate) fn read(heading: &str, set: &PolicySet) -> Option<Field> {
    let heading = heading.trim();
    if let Some((_, plain)) = HEADINGS.iter().find(|(written, _)| written.eq_ignore_ascii_case(heading)) {
        return Some(match plain {
            Plain::Id => Field::Id,
            Plain::Enterprise => Field::Enterprise,
            Plain::Employer => Field::Employer,
            Plain::Region => Field::Region,
            Plain::Industry => Field::Industry,
            Plain::Post => Field::Post,
            Plain::Level => Field::Level { ladder: LADDER.to_owned(), certificate: true },
            Plain::Hired => Field::Hired,
            Plain::PostSince => Field::PostSince,
        });
    }
    for (before, certificate) in [("level:", true), ("appointed:", false)] {
        if let Some(ladder) = heading.strip_prefix(before) {
            return Some(Field::Level { ladder: ladder.to_owned(), certificate });
        }
    }
    let mut declared = set.pay_agreements().flat_map(|agreement| &agreement.facts);
    let fact = declared.find(|fact| fact.name == heading || fact.title.zh == heading)?;
    Some(Field::Fact { name: fact.name.clone(), kind: fact.kind.clone() })
}
