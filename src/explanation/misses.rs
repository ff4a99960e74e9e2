//! Why something was not recognised: every one of these stood in the way.

use super::entry::entries;

entries! {
    // Grades, hours, credits, overlap.
    "grade-short" (source, have, needed):
        "{*source=该成果}成绩 {have}，需达到 {needed}。",
        "{*source=this} has {have}, needs {needed}.";
    "grade-high" (source, have, below):
        "{*source=该成果}成绩 {have}，这一档只适用于低于 {below} 的成绩。",
        "{*source=this} has {have}; this band is for grades below {below}.";
    "grade-unknown" (source, needed):
        "不知道{*source=该成果}的成绩[，需达到 {needed}]。",
        "The grade of {*source=this} is not known[; {needed} is needed].";
    "grade-word" (source, have):
        "{*source=该成果}的成绩是“{have}”，没有等级换算把它变成分数。",
        "The grade of {*source=this} is {^have}, which no grading scale turns into a score.";
    "hours-short" (source, have, needed, short):
        "[{*source}]学时 {have}，需 {needed}，还差 {short} 学时。",
        "[{*source}: ]{have} of {needed:hour}, {short} short.";
    "hours-unknown" (source, needed):
        "不知道{*source=该成果}的学时[，需 {needed} 学时]。",
        "The hours of {*source=this} are not known[; {needed} are needed].";
    "credits-short" (source, have, needed, short):
        "[{*source}]学分 {have}，需 {needed}，还差 {short} 学分。",
        "[{*source}: ]{have} of {needed:credit}, {short} short.";
    "amount-short" (rule, have, needed):
        "“{rule}”只给 {have} 学分，课程有 {needed} 学分，不能只认定一部分。",
        "{^rule} gives {have:credit}, the course has {needed}, and it is not recognised in part.";
    "family-unknown" (source, fact):
        "不知道{*source}的{~fact}，按同类处理。",
        "For {*source} this is not known: {~fact}; it is taken as one of the family.";
    "credits-unknown" (source, needed):
        "不知道{*source=该成果}的学分[，需 {needed} 学分]。",
        "The credits of {*source=this} are not known[; {needed} are needed].";
    "overlap-short" (source, target, have, needed):
        "[{*source}与目标课程]内容重合 {have}，需达到 {needed}。",
        "[{*source}: ]the content overlaps by {have}, {needed} is needed.";
    "overlap-unknown" (source, target, needed):
        "[{*source}]没有内容重合的认定，也没有可比对的学习目标[；需重合 {needed}]。",
        "[{*source}: ]nobody has judged the overlap, and there are no outcomes to compare[; {needed} is needed].";
    "register-unknown" (source, register):
        "不知道{~register}为{*source=该成果}登记了多少学分。",
        "What the {~register} records for {*source=this} is not known.";
    "amount-unknown" (source):
        "不知道{*source=该成果}折合多少学分：档案没有登记，规则的学分表中也没有对应的一行。",
        "What {*source=this} is worth is not known: no credits are stated, and no row of the rule's table matches.";

    // Dates.
    "expired" (source, date):
        "{*source=该成果}有效期至 {date}，计算日已过期。",
        "{*source=this} was valid until {date} and has expired.";
    "too-old" (source, date, months, since):
        "{*source=该成果}取得于 {date}，早于 {since}（有效期 {months} 个月）。",
        "{*source=this} was earned on {date}, before {since} ({months:month} allowed).";
    "not-yet" (source, date):
        "{*source=该成果}到 {date} 才取得，晚于计算日。",
        "{*source=this} is earned only on {date}, after the day of the decision.";
    "date-unknown" (source):
        "不知道{*source=该成果}的取得日期。",
        "The date of {*source=this} is not known.";
    "cohort-outside" (period):
        "规则只适用于 {period} 入学的学习者。",
        "The rule speaks to learners who entered in {period} only.";

    // Levels, kinds, evidence.
    "level-short" (source, have, needed):
        "{*source=该成果}[为{have}，]需{needed}或以上。",
        "{*source=this}[ is at {have}]: {needed} or above is needed.";
    "level-high" (source, have, needed):
        "{*source=该成果}[为{have}，]高于这一档的上限{needed}。",
        "{*source=this}[ is at {have}]: this band ends at {needed}.";
    "level-unknown" (source, needed):
        "不知道{*source=该成果}的等级[，需{needed}或以上]。",
        "The level of {*source=this} is not known[; {needed} or above is needed].";
    "position-late" (source, have, at_most):
        "{*source=该成果}署名第 {have} 位，只认前 {at_most} 位。",
        "{*source=this} names the learner at position {have}; the first {at_most} count.";
    "fact-unknown" (source, fact):
        "不知道{*source=该成果}的{~fact}。",
        "For {*source=this} this is not known: {~fact}.";
    "evidence-missing" (source, evidence):
        "[{*source}]缺少{~evidence}。",
        "The {~evidence}[ of {*source}] is missing.";
    "not-participant" (institution):
        "{institution}在计算日不是协议的参加院校。",
        "{institution} does not take part in the agreement on that day.";

    // What the record does not hold.
    "no-course" (wanted):
        "档案中没有所需课程[：{!wanted}]。",
        "The record has no such course[: {!wanted}].";
    "no-certificate" (wanted):
        "档案中没有所需证书[：{|wanted}]。",
        "The record has no such certificate[: {|wanted}].";
    "no-award" (wanted):
        "档案中没有所需获奖[：{|wanted}]。",
        "The record has no such award[: {|wanted}].";
    "no-work" (wanted, months):
        "档案中没有所需工作经历[：{|wanted}][，满 {months} 个月]。",
        "The record has no such work[ of {months:month}][: {|wanted}].";
    "work-short" (source, have, needed):
        "[{*source}]满 {have} 个月，需满 {needed} 个月。",
        "[{*source}: ]{have} of {needed:month}.";
    "no-title" (wanted):
        "档案中没有所需职称[：{|wanted}]。",
        "The record has no such professional title[: {|wanted}].";
    "no-schooling" (wanted):
        "档案中没有所需学历[：{|wanted}]。",
        "The record has no such schooling[: {|wanted}].";
    "no-service" (wanted, months):
        "档案中没有所需服役经历[：{|wanted}][，满 {months} 个月]。",
        "The record has no such service[ of {months:month}][: {|wanted}].";
    "no-project" (wanted):
        "档案中没有所需项目或成果[：{|wanted}]。",
        "The record has no such project[: {|wanted}].";
    "no-source" (rule):
        "档案中没有符合“{rule}”的成果。",
        "The record has nothing that fits {^rule}.";

    // Other rules and other choices in the way.
    "excluded" (target, exclusion):
        "{*target}不接受认定：{exclusion}。",
        "{*target} is closed to recognition: {exclusion}.";
    "family-lower" (source, kept, kept_facts, family):
        "“{family}”只认定等级最高的一项，即{*kept}[（{kept_facts}）]。",
        "Of {^family} only the highest converts, which is {*kept}[ ({kept_facts})].";
    "outranked" (rule):
        "同一事实已由优先的规则“{rule}”处理。",
        "The rule {^rule} takes precedence on the same facts.";
    "displaced" (by):
        "同一成果或课程已有更优的安排：{by}。",
        "The same achievement or course is better served by: {by}.";
    "cap-reached" (cap, limit):
        "“{cap}”上限 {limit} 学分，剩下的放不下这一项。",
        "{^cap} allows {limit:credit}; what is left of it has no room for this.";
    "cap-full" (cap, limit):
        "“{cap}”至多计 {limit} 学分，已计满，用上它也不会多计。",
        "{^cap} counts {limit:credit} at most, and that is reached; using this would count no more.";
    "cap-reached-targets" (cap, limit):
        "“{cap}”至多 {limit} 门，已满。",
        "{^cap} allows {limit:course}, and no more fit.";
    "reuse-limit" (source, limit):
        "[{*source}]在这条规则下已用满[（至多 {limit}）]。",
        "[{*source}: ]used as far as this rule allows[ ({limit} at most)].";
    "choice-elsewhere" (node):
        "“{node}”是选项，学分已计在所选的另一支。",
        "{^node} is a choice, and the credits count in another branch of it.";
    "sharing-limit" (sharing, limit):
        "“{sharing}”至多共用 {limit}，已用满。",
        "{^sharing} allows {limit} to be shared, and that is used up.";
    "sharing-none" (sharing):
        "“{sharing}”不允许同一成果两边共用。",
        "{^sharing} lets nothing be used on both sides.";
    "no-room" (node):
        "“{node}”的学分已满。",
        "{^node} is full.";
    "no-gain" ():
        "用上它不会多认学分。",
        "Using it would bring no more credits.";
    "own-failed" (source, have, needed):
        "{*source}是本校课程，成绩 {have}，未达到及格线 {needed}。",
        "{*source} is a course of this school; {have} is below its pass mark, {needed}.";
    "own-unknown" (code):
        "该专业的培养方案里没有代码为“{code}”的课程。",
        "The programme has no course with the code {^code}.";
    "school-unknown" (institution, meant):
        "现行政策中没有编号为“{institution}”的院校[，是不是“{meant}”]。",
        "No school with the id {^institution} is in the policies in force[; perhaps {^meant} is meant].";
    "no-rule" ():
        "没有规则把这项成果认定到该专业。",
        "No rule recognises this achievement for the programme.";
    "left-out" ():
        "按你的指定，没有使用这项成果。",
        "You asked to leave it unused.";
    "used-elsewhere" (institution):
        "已在{institution}的学籍中使用。",
        "It is used in the ledger at {institution}.";
}
