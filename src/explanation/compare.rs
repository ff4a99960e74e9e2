//! How one programme fares against the one that ranks first.

use super::entry::entries;

entries! {
    "compare-best" (credits):
        "可认学分最多。",
        "Most credits recognised.";
    "compare-equal" (credits):
        "可认学分与第一名相同。",
        "As many credits as the first.";
    "compare-less" (credits):
        "比第一名少 {credits} 学分。",
        "{credits:credit} fewer than the first.";
    "compare-missing" (names):
        "在第一名可用、在这里用不上：{*names}。",
        "Counts in the first but not here: {*names}.";
    "compare-extra" (names):
        "在这里可用、在第一名用不上：{*names}。",
        "Counts here but not in the first: {*names}.";
    "compare-cap" (cap, cost):
        "这里的“{cap}”使可认学分少 {cost}。",
        "{^cap} costs {cost:credit} here.";
    "compare-none" ():
        "没有规则把你的成果认定到这个专业。",
        "No rule recognises your achievements for this programme.";
    "compare-refused" ():
        "这个专业不能计算，见所附原因。",
        "This programme could not be decided; see the reasons beside it.";
}
