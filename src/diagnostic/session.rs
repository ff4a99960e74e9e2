//! `CAL040`–`CAL066`: a session of an assessment: what it assesses, and rows in it that cannot be taken.

use super::entry::entries;

entries! {
    UNKNOWN_ASSESSED_DOCUMENT = "CAL040" Error (document, day) {
        title: "没有这份考核依据", "no such standard or scheme";
        message: "{day} 没有施行中的职业标准或考核方案「{document}」", "no standard or scheme `{document}` is in force on {day}";
        help: "核对文件编号和考核日期，或先载入这份文件", "check the id and the day, or load the document first";
        explain: "考核按考核当天施行的文件评定。找不到文件时不会用别的版本代替。",
            "a session is graded by the documents in force on its day; another version is never taken in their place.";
    }
    UNKNOWN_ASSESSMENT = "CAL041" Error (document, assessment) {
        title: "没有这项考核", "no such assessment";
        message: "文件「{document}」没有考核「{assessment}」", "`{document}` has no assessment `{assessment}`";
        help: "写该文件中一项考核的编号", "write the id of an assessment of that document";
        explain: "一份文件可以有几项考核，场次要写明是哪一项。", "a document may hold several assessments; a session names one.";
    }
    LEVEL_NEEDED = "CAL042" Error (assessment, levels) {
        title: "没有写明考核等级", "level of the assessment not stated";
        message: "考核「{assessment}」用于几个等级，场次没有写明是哪一个：{levels}",
            "assessment `{assessment}` serves several levels, and the session does not say which: {levels}";
        help: "写明这一场考哪个等级（文件里的 assessment.level）", "state which level is assessed (`assessment.level` in the file)";
        explain: "同一项考核用于几个等级时，证书上的等级要由场次写明。",
            "where one assessment serves several levels, the session states which one certificates carry.";
    }
    LEVEL_NOT_OFFERED = "CAL043" Error (assessment, level, levels) {
        title: "考核不用于这个等级", "assessment not for this level";
        message: "考核「{assessment}」不用于等级「{level}」，用于：{levels}", "assessment `{assessment}` is not for level `{level}`; it is for {levels}";
        help: "写其中一个等级", "write one of these levels";
        explain: "标准写明每个等级用哪项考核。", "the standard says which assessment each level uses.";
    }
    UNKNOWN_SPECIALTY = "CAL044" Error (specialty) {
        title: "没有这个工种", "no such specialty";
        message: "标准没有工种「{specialty}」，或这个等级没有它", "the standard has no specialty `{specialty}`, or not at this level";
        help: "写标准中的工种编号", "write the id of a specialty of the standard";
        explain: "工种（职业方向）要与标准一致，证书上才写得出名称。", "certificates carry the name of the specialty, so it has to be one of the standard's.";
    }
    TOO_MANY_ROWS = "CAL045" Error (what, count, limit) {
        title: "场次太大", "session too large";
        message: "{what}有 {count} 行，最多 {limit} 行", "there are {count} {what}; at most {limit} are taken";
        help: "分成几个场次", "split it into several sessions";
        explain: "限制是为了让每个答案都能算到底。", "the limit makes sure that every answer can be worked out to the end.";
    }
    FIGURES_TOO_FINE = "CAL046" Error (assessment) {
        title: "权重太细，不能精确计算", "weights too fine to be exact";
        message: "考核「{assessment}」的权重和分值不能精确相乘", "the weights and marks of assessment `{assessment}` cannot be multiplied exactly";
        help: "请发布者写成较简单的比例", "ask the owner for simpler ratios";
        explain: "全部计算用精确分数，不取近似；分母大到放不下时直接说明。",
            "everything is worked out in exact fractions, never approximately; where they grow too large that is told.";
    }
    SAME_ROW = "CAL047" Error (what, id) {
        title: "编号重复", "id used twice";
        message: "{what}里「{id}」出现了不止一次，这几行都没有采用", "`{id}` appears more than once among the {what}; none of these rows is taken";
        help: "给每一行一个不同的编号或名称，或删去重复的行", "give every row an id or a name of its own, or remove the one that is too many";
        explain: "重复的编号或名称说不清以哪一行为准，所以都不采用，其他行不受影响。",
            "with one id or name for two rows it cannot be said which was meant; other rows are not touched by it.";
    }
    UNKNOWN_ROW = "CAL048" Error (what, id) {
        title: "名单里没有", "not on the list";
        message: "{what}里没有「{id}」", "there is no `{id}` among the {what}";
        help: "核对编号，或先把人加进名单", "check the id, or put the person on the list first";
        explain: "评分表、关系和证书编号都要指向名单里的人；对不上的这一行不采用。",
            "sheets, relations and numbers speak of people on the lists; a row that does not is not taken.";
    }
    UNKNOWN_ITEM = "CAL049" Error (what, id) {
        title: "考核里没有这一项", "not in the assessment";
        message: "考核的{what}里没有「{id}」", "the assessment has no `{id}` among its {what}";
        help: "写考核方案中的编号或名称", "write it as the assessment does";
        explain: "场次里的科目、评分项、否定项、扣分项、合格线和回避关系都要用考核方案里的写法；不认识的不会悄悄忽略。",
            "parts, criteria, vetoes, deductions, cut lines and relations are named as the assessment does; what is not known is never dropped silently.";
    }
    MARK_OUT_OF_RANGE = "CAL050" Error (id, found, full) {
        title: "分数超出配分", "mark above full marks";
        message: "「{id}」的分数 {found} 超出 0 到 {full}", "the mark {found} for `{id}` is outside 0 to {full}";
        help: "改正分数", "correct the mark";
        explain: "每一项的得分在 0 到配分之间；超出的不采用，这一项视为未评。",
            "a mark lies from 0 to full marks; one that does not is not taken, and the criterion stays unmarked.";
    }
    MARK_OFF_STEP = "CAL051" Error (id, found, step) {
        title: "分数不在评分间隔上", "mark off the step";
        message: "「{id}」的分数 {found} 不是 {step} 的整数倍", "the mark {found} for `{id}` is no multiple of {step}";
        help: "按评分间隔改正分数；只判断做到没做到的项，不是 0 分就是满分", "correct it to the step; what is judged met or not has no marks or all of them";
        explain: "方案规定了最小评分间隔，直接填的成绩也要遵守，不会替人四舍五入。",
            "the assessment states the smallest step of a mark, for a score stated without a sheet too; nothing is rounded for anybody.";
    }
    MARKED_TWICE = "CAL052" Error (id) {
        title: "同一项给了两次", "given twice";
        message: "「{id}」给了不止一次，都没有采用", "`{id}` is given more than once; none of it is taken";
        help: "只留一个", "keep one";
        explain: "两个数不知道以哪个为准，所以都不采用，这一项视为未评。",
            "with two figures it is not known which one was meant, so that it stays ungiven.";
    }
    WRONG_KIND_OF_MARK = "CAL053" Error (id, wanted) {
        title: "评分方式不对", "wrong kind of mark";
        message: "「{id}」的评分方式不对，这里要的是{wanted}", "`{id}` is marked the wrong way; it takes {wanted}";
        help: "按方案的评分方式填写", "mark it the way the assessment says";
        explain: "打分项给一个分数，扣分项记扣了哪些、各几次，判断项写做到或没做到；文件里分别是 mark、deductions、met。",
            "a criterion takes a mark, deductions, or met or not, as the assessment says: in the file `mark`, `deductions`, `met`.";
    }
    NOT_LOWEST = "CAL054" Error (id, below) {
        title: "不是最下一级的评分项", "not a lowest criterion";
        message: "「{id}」由下面的各项合成，请在下面各项评分：{below}", "`{id}` is made of the criteria below it; mark those: {below}";
        help: "给下面的各项评分", "mark the criteria below it";
        explain: "上一级的得分由下面各项按方案合成，不能直接填。", "the score of a criterion above follows from those below.";
    }
    ABSENT_AND_MARKED = "CAL055" Error (candidate, part) {
        title: "缺考又有成绩", "absent and marked";
        message: "「{candidate}」在「{part}」记为缺考，却又有成绩，这份成绩没有采用",
            "`{candidate}` is noted absent from `{part}` and yet has a result there; it is not taken";
        help: "去掉缺考标记，或删去成绩", "remove the note of absence, or the result";
        explain: "缺考不等于 0 分，也不能同时有成绩。", "absence is not 0, and nobody is absent and marked.";
    }
    SHEET_TWICE = "CAL056" Error (assessor, candidate, part) {
        title: "评分表重复", "two sheets by one assessor";
        message: "「{assessor}」给「{candidate}」的「{part}」有两份不同的评分表，都没有采用",
            "`{assessor}` has two different sheets for `{candidate}` in `{part}`; neither is taken";
        help: "只留一份", "keep one of them";
        explain: "一名考评员对一名考生的一个科目只有一份评分表；内容完全相同的算一份。",
            "an assessor has one sheet for each candidate and part; two that are alike count as one.";
    }
    SCORE_NOT_TAKEN = "CAL057" Error (id) {
        title: "这里不能直接填成绩", "score not taken here";
        message: "「{id}」的成绩由评分表得出，直接填的成绩没有采用", "the score of `{id}` follows from sheets; the one stated is not taken";
        help: "删去直接填的成绩，或由考评员填评分表", "remove it, or let assessors fill in sheets";
        explain: "方案要求考评组评分，或已有评分表时，不采用另外填写的成绩；两者以哪个为准要人来定，删去一个以前这一科不下结论。",
            "where a panel has to mark, or sheets are there, a score stated beside them is not taken; which of them is right is for people to say, and the part stays undecided until one is removed.";
    }
    SITTING_TOO_LATE = "CAL058" Error (candidate, held) {
        title: "以前的考试日期不对", "earlier sitting out of order";
        message: "「{candidate}」以前的考试 {held} 不早于本次或顺序不对，这名考生没有评定",
            "the earlier sitting of `{candidate}` on {held} is not before this one, or out of order; the candidate is left out";
        help: "核对日期，按先后排列", "check the days; oldest first";
        explain: "补考的期限从上一次考试算起，所以日期要在本次之前、从早到晚。",
            "the time for a re-sit runs from the sitting before, so the days come before this one, oldest first.";
    }
    UNKNOWN_SESSION_LEVEL = "CAL059" Error (ladder, code) {
        title: "等级不在代码表里", "level not on its ladder";
        message: "代码表「{ladder}」里没有「{code}」", "ladder `{ladder}` has no `{code}`";
        help: "改成这份代码表里的写法", "write it as that code list does";
        explain: "等级按代码表里的高低比较，不按数字大小，所以只接受代码表里有的写法。",
            "levels are compared by their rank on the ladder, never by the digit, so only what is on the ladder is accepted.";
    }
    ASSESSED_NOT_IN_FORCE = "CAL060" Error (document, day, exist) {
        title: "考核当天没有施行", "not in force on the day of the session";
        message: "「{document}」在考核当天 {day} 没有施行；载入的是：{exist}",
            "`{document}` was not in force on {day}, the day of the session; loaded: {exist}";
        help: "载入考核当天施行的那一版；是更正原来那一版的，更正件沿用原来的施行日",
            "load the version that was in force on that day; a correction of it keeps its first day";
        explain: "考核和复查都按考核当天施行的文件。考核以后才施行的新版不改变以前的结果，所以没有可比的；更正（勘误）是把当天的规定改对，编号和施行日不变（effective.from），复查就拿更正后的规定逐人比较。",
            "a session is graded, and looked at again, by what was in force on its day. A new version that begins later changes no earlier result, so there is nothing to compare with; a correction puts right what held on that day: it keeps the id and the first day (`effective.from`), and every result is compared with it.";
    }
    NUMBER_TWICE = "CAL061" Error (number) {
        title: "证书编号重复", "number of two certificates";
        message: "证书编号「{number}」给了不止一人，这几行都没有采用", "the number `{number}` is given to more than one candidate; none of these rows is taken";
        help: "给每本证书一个不同的编号", "give every certificate a number of its own";
        explain: "一个编号只对应一本证书；说不清是谁的，就都不写，证书照发，编号空着。",
            "a number stands for one certificate. Where it cannot be said for which, none of them carries it; what was earned is granted without a number.";
    }
    NUMBER_DIFFERS = "CAL062" Error (candidate, number, differs) {
        title: "编号与证书对不上", "number does not fit its certificate";
        message: "「{candidate}」的证书编号「{number}」与证书对不上，没有采用：{differs}",
            "the number `{number}` does not fit the certificate of `{candidate}` and is not taken: {differs}";
        help: "核对编号，或核对等级和发证日期", "check the number, or the level and the day of issue";
        explain: "编号按现行的编号规则读，其中的等级、年份、机构类别与证书不同时不采用；证书照发，编号空着，原因写在授予的说明里。",
            "a number is read by the rules in force. Where the level, the year or the class of issuer in it differs from the certificate, it is not taken; what was earned is granted without a number, and the grant says why.";
    }
    ISSUED_TOO_EARLY = "CAL063" Error (issued, held) {
        title: "发证日期早于考核", "issued before the session";
        message: "发证日期 {issued} 早于考核日期 {held}，没有采用", "the day of issue {issued} is before the session on {held}; it is not taken";
        help: "核对发证日期和考核日期", "check both days";
        explain: "证书在考核以后才发；日期对不上时证书照发，发证日期空着。",
            "a certificate follows the session. Where the days do not fit, what was earned is granted without a day of issue.";
    }
    SPECIALTY_NEEDED = "CAL064" Error (assessment, specialties) {
        title: "没有写明工种", "specialty of the assessment not stated";
        message: "考核「{assessment}」在这个等级分工种，场次没有写明是哪一个：{specialties}",
            "at this level assessment `{assessment}` is for one specialty at a time, and the session does not say which: {specialties}";
        help: "写明这一场考哪个工种（文件里的 assessment.specialty）", "state which specialty is assessed (`assessment.specialty` in the file)";
        explain: "等级只在工种（职业方向）里有时，证书上的工种要由场次写明；只有一个工种的等级不必写。",
            "where a level exists in several specialties only, the session states which one certificates carry; where there is only one, it need not.";
    }
    KEPT_BELOW_LINE = "CAL065" Error (part, found, needed) {
        title: "记为合格却低于合格线", "noted as passed, below the line";
        message: "以前考试的「{part}」记为合格，得分 {found} 却低于合格线 {needed}",
            "an earlier sitting notes `{part}` as passed with {found}, below the line of {needed}";
        help: "核对分数；没有达到合格线的科目记为不合格", "check the score; note a part below its line as failed";
        explain: "保留的成绩也要达到合格线，低于它的不能当作合格保留；这名考生更正以前不评定，其他人不受影响。",
            "a score that is kept has reached the line too; until it is corrected the candidate is not graded, and others are not touched by it.";
    }
    PASSED_AND_FAILED = "CAL066" Error (part) {
        title: "同一次考试又合格又不合格", "passed and failed in one sitting";
        message: "以前同一次考试里，「{part}」又记为合格，又记为不合格", "one earlier sitting notes `{part}` both as passed and as failed";
        help: "只留一个", "keep one";
        explain: "两种说法不知道以哪个为准，哪个都不采用；这名考生更正以前不评定，其他人不受影响。",
            "with both it is not known which one holds, and neither is taken; until it is corrected the candidate is not graded, and others are not touched by it.";
    }
}
