//! Caps and sharing relations: how far they are used and what they cost.

use super::entry::entries;

entries! {
    "cap-use" (cap, used, limit, working):
        "“{cap}”：已用 {used}，上限 {limit} 学分[（{working}）]。",
        "{^cap}: {used} of {limit:credit} used[ ({working})].";
    "cap-use-targets" (cap, used, limit):
        "“{cap}”：已用 {used} 门，至多 {limit} 门。",
        "{^cap}: {used} of {limit:course} used.";
    "cap-binding" (cap, cost, used, limit, working):
        "“{cap}”[上限 {limit} 学分][（{working}）]，已起作用：若没有它，可多认 {cost} 学分。",
        "{^cap}[ allows {limit:credit}][ ({working})] and binds: without it {cost:more credit} would count.";
    "cap-uncounted" (cap, surplus):
        "[“{cap}”：]超出上限的 {surplus} 学分不计入，需另行修满。",
        "[{^cap}: ]{surplus:credit} beyond the cap will not count and must be made up.";
    "cap-overflow" (cap, surplus, node):
        "[“{cap}”：]超出上限的 {surplus} 学分转入“{node}”。",
        "[{^cap}: ]{surplus:credit} beyond the cap moved to {^node}.";
    "sharing-use" (sharing, shared, credits, limit, credit_limit):
        "[“{sharing}”：]两边共用 {shared} 项[，{credits} 学分][；至多 {limit} 项][；至多 {credit_limit} 学分]。",
        "[{^sharing}: ]{shared:achievement} used on both sides[, {credits:credit}][; at most {limit}][; at most {credit_limit:credit}].";
}
