//! Why this is the best the rules allow, or how far from it it can be.

use super::entry::entries;

entries! {
    "best-proved" (credits, earned, next):
        "已证明最优：按这些规则，任何组合至多计入 {credits} 学分[（含本校已修 {earned} 学分）][，达不到 {next}]。",
        "Proved: no combination these rules allow counts more than {credits:credit}[ ({earned} of them earned here)][; none reaches {next}].";
    "best-none" ():
        "按现行规则，没有一项成果可以认定。",
        "Under the rules in force nothing can be recognised.";
    "best-limits" (caps):
        "起作用的上限：{^caps}。",
        "These limits bind: {^caps}.";
    "best-unlimited" ():
        "没有上限在起作用。",
        "No limit binds.";
    "best-found" (gap):
        "搜索步数已用完：这是找到的最好结果，最多还可能多 {gap} 学分。",
        "The search budget ran out: this is the best found, and at most {gap:more credit} could be gained.";
    "best-found-waived" (gap):
        "可认学分已证明最多；搜索步数已用完，免修学分最多还可能多 {gap}。",
        "No more credits can count; the search budget ran out, and at most {gap:more credit} could be waived.";
    "best-found-order" ():
        "可认学分和免修学分已证明最多；搜索步数已用完，用到的成果可能不是最少、成绩可能不是最高。",
        "No more credits can count or be waived; the search budget ran out before fewest achievements and best grades were settled.";
    "tie-order" ():
        "学分相同的组合里，依次取不必再修的学分最多、用到的成果最少、记入的成绩最高的；仍然并列时按编号取定，与填写的先后无关。",
        "Of choices with equal credits the one that leaves least to study is taken, then the one with fewest achievements, then the best grades; among equals it is fixed by id, whatever the order of the input.";
}
