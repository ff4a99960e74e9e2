//! What was recognised, and the facts that met each condition.

use super::entry::entries;

entries! {
    // What goes where. `source_facts` are short facts such as `4 学分、86 分`.
    "granted-full" (sources, source_facts, target, credits, target_credits):
        "{*sources}[{source_facts}] → {*target}{credits} 学分，免修免考。",
        "{*sources}[ ({source_facts})] → {*target}: {credits:credit}, nothing left to study.";
    "granted-part" (sources, source_facts, target, credits, target_credits):
        "{*sources}[{source_facts}] → {*target}认定 {credits} 学分（课程为 {target_credits} 学分），其余部分仍需修读。",
        "{*sources}[ ({source_facts})] → {*target}: {credits} of its {target_credits:credit}; the rest remains to be studied.";
    "granted-waived" (sources, source_facts, target, credits, target_credits):
        "{*sources}[{source_facts}] → {*target}免修，不计学分。",
        "{*sources}[ ({source_facts})] → {*target}: need not be studied, gives no credits.";
    "granted-attendance" (sources, source_facts, target, credits, target_credits):
        "{*sources}[{source_facts}] → {*target}免听：不必到课，考核合格后取得学分。",
        "{*sources}[ ({source_facts})] → {*target}: attendance waived; its credits follow once the tests are passed.";
    "granted-node" (sources, source_facts, node, credits):
        "{*sources}[{source_facts}] → “{node}”{credits} 学分。",
        "{*sources}[ ({source_facts})] → {^node}: {credits:credit}.";
    "granted-block" (sources, source_facts, node, targets, credits):
        "{*sources}[{source_facts}] → “{node}”整体认定 {credits} 学分，免修免考[：{*targets}]。",
        "{*sources}[ ({source_facts})] → the whole of {^node}: {credits:credit}, nothing left to study[: {*targets}].";
    "own-course" (source, target, credits):
        "{*target}已在本校修读合格，计入 {credits} 学分。",
        "{*target} was passed at this school and counts {credits:credit}.";

    // What follows from it.
    "surplus-lost" (lost):
        "余下 {lost} 学分不累计。",
        "{lost:credit} beyond that cannot be carried over.";
    "register-holds" (register, credits):
        "{~register}为它登记了 {credits} 学分，认定不超过此数。",
        "The {~register} records {credits:credit} for it; no more is recognised.";
    "grade-recorded" (grade, how):
        "成绩记为 {grade}[（{~how}）]。",
        "The grade is recorded as {grade}[ ({~how})].";
    "softer-outcome" (rule):
        "“{rule}”的全部条件未达到，按其较低一档认定。",
        "Not every condition of {^rule} holds; its lesser outcome applies.";
    "approval-needed" (who):
        "原则上认定；审批：{who}。",
        "Recognised in principle; to be approved by: {who}.";
    "counts-as" (from, as):
        "按等同规定，“{from}”在学分认定中视同“{as}”。",
        "For recognition, {^from} counts as {^as}.";
    "despite" (exclusion):
        "上级规定优先于“{exclusion}”这一排除。",
        "A higher rule takes precedence over the exclusion {^exclusion}.";
    "twin" (source):
        "档案中另有一项与{*source}完全相同，请核对是不是同一项填了两次。",
        "The record has another achievement that says the same as {*source}; check that it was not entered twice.";
    "two-rules" (rule):
        "规则“{rule}”对同一事实另有规定，政策没有写明先后；这里采用对你更有利的一条。",
        "{^rule} says otherwise of the same facts, and no order is declared; the outcome better for you was taken.";
    "pinned" ():
        "按你的指定。",
        "As you asked.";

    // Conditions met.
    "grade-met" (source, grade, needed):
        "{*source}成绩 {grade}，达到 {needed}。",
        "The grade {grade} of {*source} reaches {needed}.";
    "hours-met" (have, needed, share):
        "学时 {have}，不少于所需的 {needed}[（目标课程的 {share}）]。",
        "{have:hour} against the {needed} needed[ ({share} of the target's)].";
    "credits-met" (have, needed, share):
        "学分 {have}，不少于所需的 {needed}[（目标课程的 {share}）]。",
        "{have:credit} against the {needed} needed[ ({share} of the target's)].";
    "overlap-met" (have, needed, judge):
        "内容重合 {have}，达到 {needed}[（由{judge}认定）]。",
        "The content overlaps by {have}, reaching {needed}[ (judged by {judge})].";
    "level-met" (source, have, needed):
        "{*source}为{have}，达到{needed}。",
        "{*source} is at {have}, reaching {needed}.";
    "months-met" (source, have, needed):
        "{*source}满 {have} 个月，达到 {needed} 个月。",
        "{*source} lasted {have:month}, reaching {needed}.";
    "valid-until" (source, date):
        "[{*source}]有效期至 {date}，计算日仍在有效期内。",
        "[{*source} is ]valid until {date}, still valid on the day of the decision.";
    "no-expiry" (source):
        "{*source}没有失效日期。",
        "{*source} does not expire.";
    "earned-within" (source, months, date):
        "[{*source}]取得于 {date}，在 {months} 个月的有效期内。",
        "[{*source} was ]earned on {date}, within the {months:month} allowed.";
    "evidence-at-hand" (source, evidence):
        "[{*source}]已有{~evidence}。",
        "The {~evidence}[ of {*source}] is at hand.";
    "name-same" (source, target):
        "两门课程同名。",
        "Both have the same name.";
    "code-same" (source, target, code):
        "两门课程代码相同[（{code}）]。",
        "Both have the same course code[ ({code})].";
    "cohort-inside" (period):
        "入学日期在规则适用的 {period} 之内。",
        "The day of entry lies in the period the rule speaks to, {period}.";
}
