//! What a change of policies does to what was recognised, may be sat for, or is paid.

use super::entry::entries;

entries! {
    // Documents; those that change under one id are told in the words of a revision.
    "impact-document-new" (document, version):
        "增加“{document}”（{version} 版）。",
        "{^document}, version {version}, is added.";
    "impact-document-gone" (document, version):
        "去掉“{document}”（{version} 版）。",
        "{^document}, version {version}, is taken out.";
    "impact-document-replaced" (before, after):
        "“{after}”代替了“{before}”。",
        "{^after} takes the place of {^before}.";
    "impact-document-idle" (document, version, since, until):
        "“{document}”（{version} 版，{since} 起施行[，至 {until} 止]）在所比较的日子不在施行期内，没有起作用。",
        "{^document}, version {version}, is in force from {since}[ until {until}] and not on the day compared; it has no part in this.";

    // Recognition.
    "impact-rule-new" (rule, document, version):
        "调整前没有“{rule}”这一条，它在“{document}”{version} 版。",
        "There was no rule {^rule} before; {^document}, version {version}, brings it.";
    "impact-rule-gone" (rule, document, version):
        "调整后没有“{rule}”这一条，它原在“{document}”{version} 版。",
        "The rule {^rule} of {^document}, version {version}, is no longer there.";
    "impact-joined" (institution, document):
        "调整前{institution}的这个专业不参加“{document}”。",
        "This programme of {institution} did not take part in {^document} before.";
    "impact-left" (institution, document):
        "调整后{institution}的这个专业不再参加“{document}”。",
        "This programme of {institution} no longer takes part in {^document}.";
    "impact-target-new" (targets):
        "调整前这个专业的培养方案里没有{*targets}。",
        "The programme did not hold {*targets} before.";
    "impact-target-gone" (targets):
        "调整后这个专业的培养方案里不再有{*targets}。",
        "The programme no longer holds {*targets}.";
    "impact-instead" (by):
        "这一版把同一成果或课程用于：{by}。",
        "This version has another use for the same achievement or course: {by}.";
    "impact-not-proved" ():
        "有一边的搜索步数已用完，结果未证明最优，所列差别可能由此而来。",
        "The steps of a search ran out on one side, so that its answer is not proved best and a difference may come from that.";

    // Eligibility.
    "impact-standard-new" (occupation):
        "调整前没有施行中的“{occupation}”标准。",
        "No standard of {^occupation} was in force before.";
    "impact-standard-gone" (occupation):
        "调整后没有施行中的“{occupation}”标准。",
        "No standard of {^occupation} is in force any more.";
    "impact-level-new" (occupation, level):
        "调整前“{occupation}”没有{level}。",
        "{^occupation} did not have this level before: {level}.";
    "impact-level-gone" (occupation, level):
        "调整后“{occupation}”不再有{level}。",
        "{^occupation} no longer has this level: {level}.";
    "impact-route-new" (route):
        "调整前没有这一条：{route}。",
        "This route was not there before: {route}.";
    "impact-route-gone" (route):
        "调整后不再有这一条：{route}。",
        "This route is no longer there: {route}.";

    // Pay; what is not there is told in the words of a rule.
    "impact-cover-new" (document):
        "调整前“{document}”不适用于本人。",
        "{^document} did not cover this worker before.";
    "impact-cover-gone" (document):
        "调整后“{document}”不再适用于本人。",
        "{^document} no longer covers this worker.";
    "impact-cover-unsure" (document):
        "还不知道“{document}”是否适用于本人，它的变化没有计入。",
        "It is not known whether {^document} covers this worker; how it changes is not counted.";
}
