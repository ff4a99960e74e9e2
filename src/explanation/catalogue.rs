//! The catalogue itself: families and lookup.

use super::entry::Entry;
#[cfg(not(target_arch = "wasm32"))]
use super::impact;
use super::{
    certificate, compare, eligibility, grading, grants, limits, misses, pay, pins, proof, repairs, revision, verify,
};
use crate::order::Map;
use std::sync::OnceLock;

/// Codes that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// Name, such as `misses`.
    pub name: &'static str,
    /// What these reasons are about, in Chinese.
    pub zh: &'static str,
    /// What these reasons are about, in English.
    pub en: &'static str,
    /// The entries, in reading order.
    pub entries: &'static [Entry],
}

/// Every family.
pub const FAMILIES: &[Family] = &[
    Family {
        name: "grants", zh: "认定了什么、为什么", en: "what was recognised, and why", entries: grants::ENTRIES
    },
    Family {
        name: "misses", zh: "没有认定的原因", en: "why something was not recognised", entries: misses::ENTRIES
    },
    Family { name: "repairs", zh: "怎样弥补", en: "what would mend it", entries: repairs::ENTRIES },
    Family { name: "limits", zh: "上限与共用", en: "caps and sharing", entries: limits::ENTRIES },
    Family { name: "proof", zh: "为什么这是最优", en: "why this is the best", entries: proof::ENTRIES },
    Family {
        name: "pins",
        zh: "学习者的指定及其代价",
        en: "the learner's pins and what they cost",
        entries: pins::ENTRIES,
    },
    Family { name: "compare", zh: "各专业比较", en: "comparing programmes", entries: compare::ENTRIES },
    Family { name: "verify", zh: "复核发现", en: "what a check of a decision found", entries: verify::ENTRIES },
    Family {
        name: "eligibility",
        zh: "能不能申报、从哪一天起",
        en: "who may sit an assessment, and from which day",
        entries: eligibility::ENTRIES,
    },
    Family {
        name: "grading",
        zh: "评分与考核结果",
        en: "what the sheets of an assessment say",
        entries: grading::ENTRIES,
    },
    Family {
        name: "revision",
        zh: "标准修订后有变化的结果",
        en: "results that a revision changes",
        entries: revision::ENTRIES,
    },
    #[cfg(not(target_arch = "wasm32"))]
    Family {
        name: "impact",
        zh: "政策调整带来的变化",
        en: "what a change of policies brings",
        entries: impact::ENTRIES,
    },
    Family {
        name: "certificate",
        zh: "证书编号与证书式样",
        en: "numbers and forms of certificates",
        entries: certificate::ENTRIES,
    },
    Family { name: "pay", zh: "工资各项与依据", en: "what a worker is paid, and why", entries: pay::ENTRIES },
];

/// The entry of a code.
pub fn find(code: &str) -> Option<&'static Entry> {
    // Every sentence is looked up here, and there are hundreds of codes.
    static BY_CODE: OnceLock<Map<&str, &Entry>> = OnceLock::new();
    let all = || FAMILIES.iter().flat_map(|family| family.entries).map(|entry| (entry.code, entry));
    BY_CODE.get_or_init(|| all().collect()).get(code).copied()
}
