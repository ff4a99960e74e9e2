//! What a change of policies does to what was recognised, or may be sat for.

use super::entry::entries;

entries! {
    // Documents; those that change under one id are told in the words of a revision.
    "impact-document-replaced" (before, after):
        "“{after}”代替了“{before}”。",
        "{^after} takes the place of {^before}.";
    "impact-document-idle" (document, version, period):
        "“{document}”（{version} 版，施行期 {period}）在所比较的日子不施行，没有起作用。",
        "{^document}, version {version}, in force {period}, is not in force on the day compared and has no part in it.";

    // Recognition.
    "impact-rule-new" (rule, document, version):
        "原来没有“{rule}”这一条（“{document}”{version} 版新增）。",
        "There was no rule {^rule} before; {^document}, version {version}, brings it.";
    "impact-rule-gone" (rule, document, version):
        "“{rule}”这一条现在没有了（原在“{document}”{version} 版）。",
        "The rule {^rule} of {^document}, version {version}, is no longer there.";
    "impact-joined" (institution, document):
        "{institution}的这个专业原来不参加“{document}”。",
        "This programme of {institution} did not take part in {^document} before.";
    "impact-left" (institution, document):
        "{institution}的这个专业现在不参加“{document}”。",
        "This programme of {institution} no longer takes part in {^document}.";
    "impact-target-new" (targets):
        "这个专业的培养方案里原来没有{*targets}。",
        "The programme did not hold {*targets} before.";
    "impact-target-gone" (targets):
        "这个专业的培养方案里现在没有{*targets}。",
        "The programme no longer holds {*targets}.";
    "impact-instead" (by):
        "这一版把同一成果或课程用于：{by}。",
        "This version has another use for the same achievement or course: {by}.";
    "impact-not-proved" ():
        "有一边的搜索步数已用完，结果未证明最优，所列差别可能由此而来。",
        "The steps of a search ran out on one side, so that its answer is not proved best and a difference may come from that.";

    // Eligibility.
    "impact-standard-new" (occupation):
        "“{occupation}”的标准原来不施行。",
        "No standard of {^occupation} was in force before.";
    "impact-standard-gone" (occupation):
        "“{occupation}”的标准现在不施行。",
        "No standard of {^occupation} is in force any more.";
    "impact-level-new" (occupation, level):
        "“{occupation}”原来没有{level}。",
        "{^occupation} did not have this level before: {level}.";
    "impact-level-gone" (occupation, level):
        "“{occupation}”现在没有{level}。",
        "{^occupation} no longer has this level: {level}.";
    "impact-route-new" (route):
        "原来没有这一条：{route}。",
        "This route was not there before: {route}.";
    "impact-route-gone" (route):
        "这一条现在没有了：{route}。",
        "This route is no longer there: {route}.";
}
