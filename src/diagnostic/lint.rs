//! `LIN001` and on: policies that can be read but are wrong or doubtful.

use super::entry::entries;

entries! {
    GRADE_GAP = "LIN001" Warning (rule, other, from, until) {
        title: "成绩区间有空档", "hole between grade ranges";
        message: "规则「{rule}」和「{other}」的成绩区间之间有空档：{from} 分起、不到 {until} 分，没有规则适用",
            "between the grade ranges of rules `{rule}` and `{other}` there is a hole: from {from} to below {until} no rule applies";
        help: "让后一条的 grade_at_least 等于前一条的 grade_below", "let grade_at_least of the one equal grade_below of the other";
        explain: "同一来源、同一目标按成绩分段时，各段要首尾相接。空档里的学生什么也得不到，往往是把「不到 80」写成了「不到 79」。确实不予认定的分段，请写一条说明依据的排除。",
            "where rules for one source and target divide the grades, their ranges should meet. A learner in the hole gets nothing, usually because `below 80` became `below 79`. If that is meant, say so with an exclusion that cites its clause.";
    }
    GRADE_OVERLAP = "LIN002" Error (rule, other, from, until) {
        title: "成绩区间重叠", "overlapping grade ranges";
        message: "规则「{rule}」和「{other}」对同一来源和目标都适用于 {from} 分起、不到 {until} 分，又没有写明先后",
            "rules `{rule}` and `{other}` both speak of grades from {from} to below {until} for the same source and target, without a declared order";
        help: "改正区间，或在应当优先的规则的 over 里写上另一条", "correct the ranges, or name the other rule in over of the one that comes first";
        explain: "同一件事有两条现行规则而没有先后，是政策的错误，程序不会替它选。用 grade_below 分开区间，或用 over 写明哪条优先。",
            "two rules in force for one fact without a declared order are an error in the policy; none is chosen silently. Part the ranges with grade_below, or declare with over which rule comes first.";
    }
    LEVEL_GAP = "LIN003" Warning (rule, other, codes) {
        title: "等级区间有空档", "hole between level ranges";
        message: "规则「{rule}」和「{other}」的等级区间之间有空档：{codes} 没有规则适用",
            "between the level ranges of rules `{rule}` and `{other}` there is a hole: no rule applies to {codes}";
        help: "放宽其中一条的区间，或补上一条规则", "widen one of the ranges, or add a rule";
        explain: "同一来源、同一目标按等级分段时，各段要首尾相接。等级按等级表的次序比较。",
            "where rules for one source and target divide the levels of a ladder, their ranges should meet. Levels are compared by rank.";
    }
    LEVEL_OVERLAP = "LIN004" Error (rule, other, codes) {
        title: "等级区间重叠", "overlapping level ranges";
        message: "规则「{rule}」和「{other}」对同一来源和目标都适用于 {codes}，又没有写明先后",
            "rules `{rule}` and `{other}` both speak of {codes} for the same source and target, without a declared order";
        help: "用 level_at_most 等上限分开区间，或在应当优先的规则的 over 里写上另一条",
            "part the ranges with level_at_most and its kin, or name the other rule in over of the one that comes first";
        explain: "「四级以上 4 学分」和「三级以上 6 学分」对三级证书同时成立，两条规则说的是同一件事，要写明哪条优先。",
            "`level 4 and above: 4 credits` and `level 3 and above: 6 credits` both hold for level 3. Two rules for one fact need a declared order.";
    }
    TWO_RULES = "LIN005" Error (rule, other) {
        title: "同一件事有两条规则", "two rules for one fact";
        message: "规则「{rule}」和「{other}」的来源和目标相同，又没有写明先后",
            "rules `{rule}` and `{other}` have the same source and meet in their targets, without a declared order";
        help: "合并成一条，或在应当优先的规则的 over 里写上另一条；别的文件的规则写成「文件编号/规则编号」",
            "merge them, or name the other in over of the one that comes first; write `document/rule` for a rule of another document";
        explain: "同一件事有两条现行规则而没有先后，是政策的错误，程序不会替它选。适用院校、专业、层次、年级不相交的规则不算。",
            "two rules in force for one fact without a declared order are an error in the policy; none is chosen silently. Rules whose institutions, programmes, levels or cohorts do not meet are no such pair.";
    }
    SHADOWED_RULE = "LIN006" Warning (rule, other) {
        title: "规则永远用不上", "rule that never applies";
        message: "凡是规则「{rule}」适用的，优先的规则「{other}」都适用，它永远用不上",
            "wherever rule `{rule}` applies, rule `{other}` applies too and comes first; it is never used";
        help: "删去这条规则，或收窄优先的那条", "drop this rule, or narrow the one that comes first";
        explain: "over 写明的优先规则如果来源更宽、目标和适用范围都包住这一条，这一条就是空文。",
            "if the rule that comes first has the wider source and covers target and scope, the other is a dead letter.";
    }
    OVER_CYCLE = "LIN007" Error (rules) {
        title: "规则互相优先", "rules over each other in a circle";
        message: "这些规则互相优先，绕成一圈：{rules}", "these rules are over each other in a circle: {rules}";
        help: "删去其中一处 over", "remove one of the overs";
        explain: "优先有方向，绕成一圈就没有一条优先。", "an order has a direction; in a circle no rule comes first.";
    }
    NAMES_ABSENT = "LIN008" Warning (name, document) {
        title: "指向不在场的文件", "points to a document that is absent";
        message: "「{name}」指向文件「{document}」，现有文件里没有它", "`{name}` points to document `{document}`, which is not in the set";
        help: "加入那份文件，或改正文件编号", "add that document, or correct its id";
        explain: "over 和 despite 可以指向别的文件。那份文件不在场时，这一条不起作用。",
            "over and despite may point to another document. While it is absent they have no effect.";
    }
    DESPITE_LAYER = "LIN009" Error (exclusion, layer, other) {
        title: "层级不够，不能突破排除", "layer too low to flip an exclusion";
        message: "本文件层级是 {layer}，不能突破层级为 {other} 的排除「{exclusion}」",
            "this document is of layer {layer} and cannot flip exclusion `{exclusion}` of layer {other}";
        help: "核对两份文件的 layer；只有层级更高的文件可以突破", "check layer of both documents; only a higher layer can flip it";
        explain: "排除优先于一切规则，只有层级更高的文件用 despite 明写的规则可以突破，例如上级对退役军人的规定突破学校的排除。",
            "an exclusion outranks every rule but one of a higher layer that says despite, such as a ministry's rule for veterans against a school's list.";
    }
    TOO_FEW_CHOICES = "LIN010" Error (n, count) {
        title: "选项不够", "fewer choices than needed";
        message: "要求满足 {n} 项，只列了 {count} 项", "{n} are needed, {count} are listed";
        help: "改小 n，或补上选项", "lower n, or add choices";
        explain: "n 大于选项个数时，这条规则永远无法满足。", "an n above the number of choices can never be met.";
    }
    CONTRADICTION = "LIN011" Error (field, low, high) {
        title: "条件自相矛盾", "selector that contradicts itself";
        message: "「{field}」的下限 {low} 不低于上限 {high}，没有成果能符合", "the lower bound of `{field}`, {low}, leaves nothing below the upper bound {high}";
        help: "对调或改正上下限；等级按等级表的次序比较，五级低于一级", "swap or correct the bounds; levels compare by rank: level 5 is below level 1";
        explain: "最低不能高于最高。等级的数字越小往往等级越高，容易写反。成绩按百分制，最低成绩不能超过 100。",
            "the least may not be above the most. A smaller digit is often the higher level, so bounds are easily swapped. Grades are on the percent scale: none is above 100.";
    }
    NO_TARGET = "LIN012" Warning (rule) {
        title: "没有可认定的课程", "no course to recognise";
        message: "规则「{rule}」的目标在适用专业的毕业要求里一门课也没有", "no programme in scope has a course that rule `{rule}` could fill";
        help: "改正目标的筛选条件，或把课程写进毕业要求", "correct the target, or give the course a place in the requirement tree";
        explain: "只有毕业要求里有位置的课程才能认定。课程在目录里但不在任何毕业要求里时，规则不起作用。",
            "only a course with a place in the requirement tree can be recognised. One that is merely listed in the catalogue cannot.";
    }
    NODE_CLOSED = "LIN013" Warning (rule, node) {
        title: "节点不接收不带课程的学分", "node closed to credit without a course";
        message: "规则「{rule}」的目标节点「{node}」不接收不带课程的学分", "node `{node}`, the target of rule `{rule}`, takes no credit without a course";
        help: "在目录里给这个 credits-from 节点写 open: true，或改用 any-course", "let that credits-from node say open: true, or use any-course";
        explain: "node 目标把学分记入学分池，不对应具体课程，只有写明 open 的 credits-from 节点能接收。",
            "a node target places credit in a pool without naming a course; only a credits-from node that says open takes it.";
    }
    NO_PROGRAMME_IN_SCOPE = "LIN014" Warning (rule) {
        title: "不适用于任何专业", "speaks to no programme";
        message: "「{rule}」的适用范围里没有参加协议的专业", "no participating programme lies in the scope of `{rule}`";
        help: "改正适用的院校、专业代码或层次", "correct its institutions, programme codes or levels";
        explain: "适用范围与参加者没有交集时，规则不起作用。", "where scope and participants do not meet, the rule has no effect.";
    }
    CREDITS_UNREACHABLE = "LIN015" Error (need, most) {
        title: "学分永远凑不够", "credits that can never be reached";
        message: "要求 {need} 学分，所选课程合起来只有 {most} 学分", "{need} credits are needed, the courses selected have {most} together";
        help: "改小学分要求，或放宽课程的选择", "lower the credits, or widen the choice of courses";
        explain: "所选院校的目录都在场，符合条件的课程加起来也不够，这条规则永远无法满足。",
            "the catalogues of the institutions named are all present, and the courses that match do not have enough credits.";
    }
    SCOPE_OUTSIDE = "LIN016" Warning (name) {
        title: "适用范围超出参加者", "scope beyond the participants";
        message: "「{name}」没有参加本协议", "`{name}` takes no part in this agreement";
        help: "改正适用范围，或在 participants 里补上", "correct the scope, or add it to participants";
        explain: "协议只约束参加者。适用范围里写了没有参加的院校或专业，不起作用。",
            "an agreement speaks to its participants alone; an institution or programme outside has no effect in a scope.";
    }
    CAP_NEVER_BINDS = "LIN020" Warning (cap) {
        title: "上限从不起作用", "cap that never binds";
        message: "上限「{cap}」大于它能限制的全部学分，从不起作用", "cap `{cap}` allows at least all that could ever be recognised under it";
        help: "核对数额、基数和筛选条件", "check its amount, base and filter";
        explain: "把它限制的规则能认定的课程学分全部相加，在每个适用专业里都不超过上限。多半是数额或筛选条件写错了。",
            "the credits of all courses that its rules could recognise stay within the limit, in every programme in scope. Usually the amount or the filter is wrong.";
    }
    EMPTY_BASE = "LIN021" Error (cap) {
        title: "上限的基数为空", "cap of an empty base";
        message: "上限「{cap}」的基数在每个适用专业里都是 0 学分，什么也认定不了",
            "the base of cap `{cap}` has no credits in any programme in scope, so nothing can be recognised";
        help: "改正基数的筛选条件", "correct the filter of the base";
        explain: "按比例的上限要有基数。筛选条件选不到课程时，上限等于零。", "a share needs something to be a share of. A filter that picks no course makes the cap zero.";
    }
    CROSSING_CAPS = "LIN022" Error (cap, other) {
        title: "上限交叉", "caps that cross";
        message: "上限「{cap}」和「{other}」的超出部分都不拒绝，限制的内容又互相交叉，多出的学分归谁说不清",
            "caps `{cap}` and `{other}` both let surplus stand and what they limit crosses, so that the surplus is ambiguous";
        help: "让一个包含另一个，或互不相交，或把其中一个的 beyond 改为 refused",
            "let one contain the other, keep them apart, or make beyond of one of them refused";
        explain: "超出部分不计学分（uncounted）或转入别处（overflow）时，要知道多出的是哪些。两个上限各管一部分、又有共同部分时，同一学分可以算在任何一边。",
            "where surplus is uncounted or overflows it must be clear which credits are surplus. If two caps share some claims and each has others, a credit could be the surplus of either.";
    }
    LONELY_FAMILY = "LIN023" Warning (family) {
        title: "同类只有一项", "family of one";
        message: "同类「{family}」最多只有一项成果，无从取高", "family `{family}` can have one member at most; there is nothing to choose from";
        help: "补上同类的其他成果，或删去", "add the other members, or drop it";
        explain: "同类取高要有至少两项可以比较的、有规则认定的成果。", "keep-highest needs at least two achievements to compare that some rule recognises.";
    }
    EXCLUDED_RULE = "LIN024" Warning (rule, exclusion) {
        title: "规则被排除完全挡住", "rule entirely excluded";
        message: "规则「{rule}」能认定的，排除「{exclusion}」全部不许认定", "all that rule `{rule}` could recognise is barred by exclusion `{exclusion}`";
        help: "收窄排除，或删去规则；层级更高的文件可以在规则的 despite 里写明突破",
            "narrow the exclusion or drop the rule; a document of a higher layer may flip it with despite";
        explain: "排除优先于规则。规则的全部目标和来源都在排除之内时，规则是空文。",
            "an exclusion outranks rules. If all targets and sources of a rule lie within it, the rule is a dead letter.";
    }
    ROWS_OVERLAP = "LIN025" Error (row, other) {
        title: "表格的行重叠", "table rows that overlap";
        message: "第 {row} 行和第 {other} 行可以同时符合", "rows {row} and {other} can match at once";
        help: "给其中一行补上区别它们的字段，或删去一行", "add the field that tells them apart, or drop one";
        explain: "没有写的字段表示不限。两行可以同时符合时，学分说不清是哪一行的。",
            "a field left out matches everything. If two rows match at once it is unclear which one's credits apply.";
    }
    SURPLUS_OF_TARGETS = "LIN026" Warning (cap) {
        title: "按门数的上限没有多出的学分", "cap on a number has no surplus";
        message: "上限「{cap}」限的是门数，超出的一律不认定，beyond 不起作用", "cap `{cap}` limits a number of targets; what is beyond is always refused, whatever beyond says";
        help: "删去 beyond，或改为限学分", "remove beyond, or limit credits instead";
        explain: "多出的学分可以不计或转入别处，多出的一门课却不能只认定一半，所以按门数的上限总是拒绝超出的部分。",
            "surplus credits can stand uncounted or overflow; a course too many cannot be recognised by half, so a cap on their number always refuses.";
    }
    SURPLUS_RETURNS = "LIN027" Warning (cap, node, other) {
        title: "多出的学分无处可去", "surplus with no place to go";
        message: "上限「{cap}」把多出的学分转入节点「{node}」，而那里的认定又受上限「{other}」限制，多出的不会计入",
            "cap `{cap}` sends its surplus to node `{node}`, where recognition is limited by cap `{other}`; the surplus does not count there";
        help: "转入不受这类上限限制的节点，或让上限不管这个节点里的认定", "send it to a node without such a cap, or keep the cap off that node";
        explain: "多出的学分转入学分池后不再受原来的上限限制。如果池里的认定本身也受有多余的上限限制，同一学分会来回计算，所以这时多出的部分不计。",
            "surplus that overflows leaves its cap behind. If credit in that pool is itself limited by a cap with a surplus, credits would be counted back and forth; so the surplus is not counted.";
    }
    BETTER_MAY_COUNT_LESS = "LIN028" Warning (rule, cap, most, limit) {
        title: "更好的成果可能认得更少", "a better result may count less";
        message: "规则「{rule}」按成果高低给学分，最多 {most}；上限「{cap}」只有 {limit}，放不下的整项不认定，更好的成果可能反而认得更少",
            "rule `{rule}` gives more for better results, up to {most}; cap `{cap}` allows {limit} and refuses whole what does not fit, so a better result may count less";
        help: "在上限里写 beyond: uncounted，计到上限为止；原文确实整项不认定的才保留", "write beyond: uncounted in the cap, to count up to it; keep it only where the source says refused";
        explain: "上限 5、一等奖 5 学分、二等奖 3 学分：已有 2 学分的人拿二等奖认满 5，拿一等奖却放不下。「合计不超过」通常是计到上限为止。",
            "cap 5, first prize 5, second prize 3: whoever has 2 already reaches 5 with a second prize, and a first prize does not fit. `Not more than 5 in all` usually means counting up to 5.";
    }
    VERSION_HOLE = "LIN030" Warning (id, version, other, from, until) {
        title: "两个版本之间有空档", "hole between versions";
        message: "文件「{id}」的「{other}」版到 {until} 为止，「{version}」版从 {from} 才开始，中间没有现行版本",
            "version `{other}` of document `{id}` ends on {until}, version `{version}` begins on {from}; between them none is in force";
        help: "让两个版本的日期相接", "let the dates meet";
        explain: "空档里的计算日没有现行文件，问到那些天只能回答「没有现行文件」。",
            "on a day in the hole nothing is in force, and a question about it can only be answered so.";
    }
    UNKNOWN_INSTITUTION = "LIN031" Warning (institution) {
        title: "院校没有目录", "institution without a catalogue";
        message: "现有文件里没有院校「{institution}」的目录", "no catalogue of institution `{institution}` is in the set";
        help: "改正院校编号，或加入它的目录", "correct the id, or add its catalogue";
        explain: "没有目录就不知道这所学校有哪些专业和课程，无法为它的学生计算。",
            "without its catalogue the programmes and courses of the school are not known, and nothing can be decided for its learners.";
    }
    UNKNOWN_PROGRAMME = "LIN032" Warning (programme, institution) {
        title: "院校没有这个专业", "institution without the programme";
        message: "院校「{institution}」的目录里没有代码为「{programme}」的专业", "the catalogue of institution `{institution}` has no programme with the code `{programme}`";
        help: "改正专业代码，或在目录里补上", "correct the code, or add the programme to the catalogue";
        explain: "参加者按国家专业代码列出专业。", "participants list programmes by their national codes.";
    }
    NO_CITATION = "LIN033" Warning () {
        title: "没有依据", "no citation";
        message: "这里没有写依据", "no source is cited here";
        help: "在 cite 里写上出处和条款", "name source and clause in cite";
        explain: "每条认定都要能说出依据哪份文件的哪一条。", "every decision has to say which clause of which document it rests on.";
    }
    STALE_SOURCE = "LIN034" Warning (source, checked) {
        title: "很久没有核对", "not checked for long";
        message: "出处「{source}」上次核对是在 {checked}，已超过两年", "source `{source}` was last checked on {checked}, more than two years ago";
        help: "与原文核对一遍，更新 last_checked", "compare with the source and update last_checked";
        explain: "规定会修订。超过两年没有核对的数字要重新与原文比一遍。", "rules are revised. Figures not compared with their source for two years should be compared again.";
    }
    NO_ENGLISH = "LIN035" Note (count) {
        title: "缺少英文", "no English";
        message: "有 {count} 处没有英文，这是第一处", "{count} texts have no English; this is the first";
        help: "补上 en；中文始终是准绳", "add en; the Chinese stays authoritative";
        explain: "没有英文的地方，英文界面显示中文。", "where there is no English the English page shows the Chinese.";
    }
    UNKNOWN_TERM = "LIN036" Warning (term, list) {
        title: "不认识的词", "unknown word";
        message: "代码表「{list}」里没有「{term}」", "code list `{list}` has no `{term}`";
        help: "改正拼写，或在代码表里补上", "correct its spelling, or add it to the code list";
        explain: "课程性质、类别、证书种类等要用代码表里的词，两份文件才说得到一起。拼错的词永远不会与学生的成果相符。",
            "natures, categories, kinds and the like are words of a code list, so that documents agree. A misspelt word never matches anything.";
    }
    NO_LIST = "LIN037" Note (list) {
        title: "没有代码表", "no code list";
        message: "现有文件里没有代码表「{list}」，这里用到的词没有核对", "no code list `{list}` is in the set; its words are not checked here";
        help: "加入这份代码表", "add that code list";
        explain: "有代码表才能核对拼写，并显示名称。", "a code list lets words be checked and shown by their names.";
    }
    NO_LADDER = "LIN038" Warning (ladder) {
        title: "没有等级表", "no ladder";
        message: "现有文件里没有等级表「{ladder}」，无法比较等级", "no ladder `{ladder}` is in the set; its levels cannot be compared";
        help: "改正等级表的名称，或加入这份代码表", "correct the name, or add that code list";
        explain: "等级只按等级表的次序比较。没有等级表时，涉及它的条件都无法判断。",
            "levels compare by the ranks of their ladder alone. Without it conditions that use it remain unknown.";
    }
    REPLACES_UNKNOWN = "LIN039" Note (id, version) {
        title: "废止的文件不在其中", "replaced document not in the set";
        message: "这里废止的「{id}」「{version}」版不在现有文件里", "version `{version}` of `{id}`, which this replaces, is not in the set";
        help: "核对编号和版本；旧版没有收入时不必改", "check id and version; nothing to do where the old version is not kept";
        explain: "编号或版本写错时，旧版会继续施行，和新版同时适用。", "with a wrong id or version the old document stays in force beside the new one.";
    }
    CREDITS_DO_NOT_ADD_UP = "LIN040" Warning (programme, credits, sum) {
        title: "学分加起来不对", "credits that do not add up";
        message: "专业「{programme}」要求 {credits} 学分，而毕业要求合起来是 {sum} 学分",
            "programme `{programme}` needs {credits} credits, while its requirement tree adds up to {sum}";
        help: "核对总学分和各模块的学分", "check the total and the credits of its modules";
        explain: "总学分是按比例上限的基数，应当等于毕业要求各部分之和，或落在可选范围之内。",
            "the total is the base of caps; it should equal the sum of the tree, or lie within what its choices allow.";
    }
    POOL_TOO_SMALL = "LIN041" Error (node, need, most) {
        title: "学分池凑不够", "pool that cannot be filled";
        message: "节点「{node}」要求 {need} 学分，最多只能有 {most} 学分", "node `{node}` needs {need} credits and can hold {most} at most";
        help: "改小要求，或补上课程；可以放入不带课程的学分时写 open: true", "lower what it needs, add courses, or say open: true where credit without a course counts";
        explain: "学分池里的课程学分全部相加，或 at_most，仍少于要求，没有人能毕业。",
            "its courses together, or its at_most, stay below what it needs: nobody could graduate.";
    }
    CERTIFICATE_UNREACHABLE = "LIN042" Error (node, low, high) {
        title: "证书要求无法满足", "certificate nobody can hold";
        message: "节点「{node}」要的证书，最低等级 {low} 高于最高等级 {high}", "node `{node}` asks for a certificate of at least {low} and at most {high}, which none is";
        help: "对调或改正上下限；等级按等级表的次序比较，五级低于一级", "swap or correct the bounds; levels compare by rank: level 5 is below level 1";
        explain: "没有证书能满足时，没有人能毕业。", "if no certificate satisfies it, nobody could graduate.";
    }
    SUPERFLUOUS_ROUTE = "LIN050" Warning (route, other) {
        title: "多余的申报条件", "a route nobody needs";
        message: "符合条件「{route}」的人也都符合条件「{other}」", "whoever fulfils route `{route}` fulfils route `{other}` too";
        help: "核对年限和级别，或删去这一条", "check the months and levels, or drop the route";
        explain: "两条申报条件中，一条总比另一条宽，窄的一条就没有用处，多半是写错了一个数字。",
            "where one route is always the easier, the other serves nobody: one of their figures is probably wrong.";
    }
    HIGHER_LEVEL_EASIER = "LIN051" Warning (route, level, other) {
        title: "高等级反而容易", "a higher level is the easier one";
        message: "符合等级「{level}」条件「{other}」的人，也都符合这里更高等级的条件「{route}」",
            "whoever fulfils route `{other}` of level `{level}` fulfils route `{route}` of the higher level here too";
        help: "核对年限和级别", "check the months and levels";
        explain: "高一级的申报条件通常更严；反过来时，多半是写错了数字，或等级写反了（五级最低）。",
            "a higher level asks for more; where it does not, a figure is wrong or the levels are the wrong way round (level 5 is the lowest).";
    }
    ROUTE_NEEDS_OTHER_LEVEL = "LIN052" Warning (needed) {
        title: "要求标准没有设的等级", "a level that the standard does not offer";
        message: "这里要求本职业等级「{needed}」的证书，但标准不设这个等级",
            "a certificate of level `{needed}` of the occupation is asked for, which the standard does not offer";
        help: "改成标准设有的等级，或写明相关职业", "ask for a level that is offered, or say that related occupations count";
        explain: "没有人能取得标准不设的等级，这条路走不通；旧标准设过的，请确认。",
            "nobody can obtain a level that is not offered, so the route leads nowhere, unless an older standard offered it.";
    }
    ROUTE_NEEDS_ITS_LEVEL = "LIN053" Warning (level, needed) {
        title: "申报条件要求的正是这一级", "a route that needs the level it leads to";
        message: "申报等级「{level}」要求先有本职业等级「{needed}」的证书", "to sit for level `{level}`, a certificate of level `{needed}` of the occupation is asked for";
        help: "改成低一级的证书", "ask for the certificate below";
        explain: "已经有这一级或更高一级证书的人不必再申报；多半是把数字的大小看反了，五级最低。",
            "whoever holds that level need not sit for it; the digits were probably read the wrong way round, for level 5 is the lowest.";
    }
    LEVEL_WITHOUT_ROUTE = "LIN054" Note (level) {
        title: "等级没有写申报条件", "a level without a route";
        message: "等级「{level}」没有写申报条件，能不能申报只能回答“情况不明”", "level `{level}` has no route, so that whether anybody may sit is not known";
        help: "看到标准原文后写上申报条件", "write its routes once the standard has been seen";
        explain: "没有写申报条件，不等于谁都不能申报，也不等于谁都可以：答案是不知道。",
            "a level whose routes are not written is neither closed to everybody nor open: the answer is that it is not known.";
    }
    OCCUPATION_NOT_LISTED = "LIN055" Note (code) {
        title: "职业编码不在代码表里", "an occupation code the list lacks";
        message: "职业代码表里没有「{code}」", "the list of occupations has no `{code}`";
        help: "核对编码和大典的版次；确实有的，补进代码表", "check the code and its edition; where it exists, add it to the list";
        explain: "职业编码在不同版次的大典里会变。写错的编码，谁的经历也对不上。",
            "codes change between editions of the catalogue. A code that is mistyped matches nobody's work.";
    }
    HIGHER_SCHOOLING_SHUT = "LIN056" Note (route, lower, higher) {
        title: "学历高反而不能申报", "a higher degree opens less";
        message: "条件「{route}」写明学历「{lower}」，更高的「{higher}」不能照此申报，也没有同样宽的条件",
            "route `{route}` is for schooling `{lower}`; whoever has the higher `{higher}` may take neither it nor one that asks for no more";
        help: "来源写“及以上”的，补上更高的学历；来源写明确切学历的，照来源", "where the source says `or above`, add the higher degrees; where it names the degree exactly, keep it";
        explain: "通常学历更高，不会更晚才能申报。来源写明确切的学历时是例外：照来源执行，答案引用那一条。",
            "as a rule more schooling never makes anybody wait longer. A source that names a degree exactly is the exception: it is followed, and the answer cites it.";
    }
    HIGHER_MAY_HURT = "LIN060" Note (part, then) {
        title: "分差处理可能使高分反而不利", "a higher mark may give a lower result";
        message: "「{part}」分差过大时按「{then}」处理：一名考评员打得更高，结果可能反而更低或要等加评",
            "where assessors of `{part}` are too far apart, `{then}` settles it: a higher mark by one of them may give a lower result, or one that waits";
        help: "这是规则本身的作用；不想这样时写 told，只作提示", "that is what the rule does; write `told` where it should only be pointed out";
        explain: "通常打分更高，结果不会更低。分差仲裁是例外：把一个分数提到超过分差，会改变取哪几个分数，或要再请一人评分。",
            "as a rule a higher mark never gives a lower result. Settling disputes is the exception: lifting one score beyond the spread changes which scores count, or calls for one more assessor.";
    }
    PASS_ABOVE_FULL = "LIN061" Error (of, needed, full) {
        title: "合格线高于满分", "pass mark above full marks";
        message: "「{of}」要 {needed} 分，满分只有 {full}", "`{of}` needs {needed} out of {full}";
        help: "改正合格线、配分或权重", "correct the pass mark, the full marks or the weights";
        explain: "合格线高于满分时没有人能合格。", "nobody could pass.";
    }
    NO_SUCH_BAND = "LIN062" Error (grant, word) {
        title: "没有这个等次", "no such band";
        message: "授予「{grant}」要等次「{word}」，考核里没有这个等次", "grant `{grant}` wants the band `{word}`, which the assessment does not have";
        help: "写 bands 里的中文等次", "write a Chinese word of its bands";
        explain: "等次写错时，这项授予永远给不出去。", "with a word that no band has, it would never be given.";
    }
    ONE_MORE_BREAKS_ODD = "LIN063" Warning (part) {
        title: "加评一人就成了双数", "one more assessor makes the panel even";
        message: "「{part}」分差过大时要加一名考评员，而考评员又要为单数", "a dispute in `{part}` asks for one more assessor, while their number has to be odd";
        help: "去掉 odd，或改用不加评的办法", "drop odd, or settle disputes without one more";
        explain: "最少人数是单数时，加评一人成了双数，考评组又不成立，要加两人才行。",
            "where the smallest panel is odd, one more makes it even and no panel at all; it would take two more.";
    }
    EVEN_MINIMUM = "LIN064" Warning (part, least, next) {
        title: "最少人数是双数，又要单数", "even minimum of an odd panel";
        message: "「{part}」最少 {least} 名考评员，又要单数：实际最少 {next} 名", "`{part}` wants at least {least} assessors and an odd number, which is at least {next}";
        help: "最少人数写成 {next}", "write {next}";
        explain: "双数的最少人数永远达不到单数的要求。", "an even smallest number is never odd.";
    }
    SHARE_SHADOWED = "LIN065" Warning (grant, other) {
        title: "按比例的授予给不出去", "share within one before it";
        message: "授予「{grant}」的名次比例都在前面的「{other}」之内", "the share of grant `{grant}` lies within that of `{other}` before it";
        help: "比例从前往后写大，例如 10%、30%、60%", "let the shares grow from one to the next, as in 10%, 30%, 60%";
        explain: "每人只得最前面的一项，比例写的是从第一名起的累计。", "everybody is given the first that fits, and shares are counted from the first place.";
    }
    RESIT_NEVER = "LIN066" Warning (assessment) {
        title: "谁也用不上的补考", "re-sit that nobody can take";
        message: "按考核「{assessment}」这样写，谁也不能补考", "as assessment `{assessment}` has it, nobody could ever take a re-sit";
        help: "改正次数、期限或要合格的科目数；本来就没有补考的，删去补考的规定", "correct how often, how long, or how many parts have to be passed; where there is no re-sit, leave it out";
        explain: "补考 0 次、期限 0 个月，或要合格的科目比全部科目还多，等于没有补考。",
            "no times, no months, or more parts to be passed than there are, is no re-sit at all.";
    }
    PLACES_OVERLAP = "LIN067" Warning (grant, other) {
        title: "一个名次得两份证书", "place that gives two certificates";
        message: "授予「{grant}」的名次与前面的「{other}」重叠，同一名次会得两份同类证书",
            "the places of grant `{grant}` overlap those of `{other}` before it, so that one place gives two certificates of a kind";
        help: "核对名次的起止，例如 1–5、6–20", "check where the places begin and end, as in 1 to 5, 6 to 20";
        explain: "每项按名次的授予各自成立；名次重叠时，两份都会给。", "grants by place hold each by itself; where they overlap, both are given.";
    }
    NUMBERS_CONFUSED = "LIN080" Warning (grammar, other, kind) {
        title: "一个编号可能符合两种规则", "number that fits two rules";
        message: "「{kind}」的同一个编号可能既符合「{grammar}」，又符合「{other}」", "one number of a `{kind}` certificate may fit both `{grammar}` and `{other}`";
        help: "核对各段的位数和字符，使两种规则分得开", "check lengths and characters, so that the two can be told apart";
        explain: "一个编号两种规则都符合时，取与证书不矛盾的一种：本该发现的矛盾可能因此看不出来。",
            "where both fit, the one that agrees with the certificate is taken, and what should have been found may stay hidden.";
    }
    LEVEL_NOT_SAID = "LIN081" Warning (grammar, level) {
        title: "编号说不出的等级", "level that a number cannot say";
        message: "按「{grammar}」编的号写不出等级「{level}」", "no number made by `{grammar}` can say level `{level}`";
        help: "给这个等级写上代表它的文字，或在 levels 里写明只用于哪些等级", "give the text that stands for it, or list in levels which levels carry such numbers";
        explain: "证书是这个等级时，编号要么对不上规则，要么总与等级矛盾。多半是漏写了一个等级。",
            "a certificate of that level would have no such number, or one that contradicts it. A level was probably left out.";
    }
    FORM_WITHOUT_NUMBERS = "LIN082" Note (kind) {
        title: "式样有编号，却没有编号规则", "form without a rule for its numbers";
        message: "「{kind}」的式样有证书编号一栏，但没有文件说明编号怎么编", "the form of `{kind}` has a number, but no document says how such numbers are made";
        help: "查到编号规则后写上；没有统一规则的不必写", "write the rule once it is known; where there is none, leave it";
        explain: "没有编号规则，这种证书的编号就无从核对，只能回答“没有认出”。",
            "without a rule the numbers of such certificates cannot be checked: the answer is that they are not recognised.";
    }
    NUMBERS_WITHOUT_FORM = "LIN083" Note (grammar, kind) {
        title: "有编号规则，却没有式样", "rule for numbers without a form";
        message: "「{grammar}」说明「{kind}」的编号怎么编，但没有文件写这种证书的式样", "`{grammar}` says how numbers of `{kind}` are made, but no document has the form of such certificates";
        help: "要打印这种证书时写上式样；只核对旧证书的不必写", "write the form where such certificates are to be printed; for checking old ones it is not needed";
        explain: "没有式样，这种证书的编号能核对，样张印不出来。",
            "without a form the numbers can be checked, but nothing can be printed.";
    }
    UNUSED_SCALE = "LIN090" Warning (scale) {
        title: "没有用到的表", "scale that nothing uses";
        message: "表「{scale}」没有一个项目用到", "nothing looks into scale `{scale}`";
        help: "在项目的 amount 里用它，或删去这张表", "use it in an amount, or drop it";
        explain: "写进文件的表没有人领，多半是项目漏写了，或者编号写错了。", "a table that pays nobody: an item was probably left out, or names another scale.";
    }
    UNUSED_FACT = "LIN091" Warning (fact) {
        title: "没有用到的事实", "fact that nothing asks for";
        message: "事实「{fact}」没有一处用到", "nothing asks for fact `{fact}`";
        help: "在条件、表或数额里用它，或删去声明", "use it in a condition, a scale or an amount, or drop the declaration";
        explain: "声明了却不用的事实，会让人白填一项；多半是漏写了用它的条件。", "people would be asked for nothing; a condition that uses it was probably left out.";
    }
    SCALE_HOLE = "LIN092" Warning (scale, cells) {
        title: "表里有空格", "scale with a hole";
        message: "表「{scale}」没有一行回答：{cells}", "no row of scale `{scale}` answers {cells}";
        help: "补上这些行，或用 \"*\" 写明其余的人是多少；本来就没有的，写 0", "add the rows, or say with \"*\" what everybody else is given; where it is nothing, write 0";
        explain: "查到空格的人，这一项是多少无从知道。等级看最低和最高之间有没有漏掉的一级，年限从 0 算起、到没有上限为止，数目和薪级看中间有没有断开。",
            "whoever is there finds no figure. On a ladder no level between the lowest and highest may be left out, years run from 0 without end, and numbers and steps have no gap between.";
    }
    HIGHER_GIVES_LESS = "LIN093" Warning (scale, axis, cell, give, lower, more) {
        title: "高的反而少", "more is given less";
        message: "表「{scale}」的「{cell}」是 {give}，比轴「{axis}」上低一档的「{lower}」{more} 还少",
            "scale `{scale}` gives {give} at `{cell}`, less than {more} at `{lower}`, which is lower on axis `{axis}`";
        help: "核对这两个数；来源确实这样规定的，在 falls 里引用那一条", "check both figures; where the source says so, cite that clause in falls";
        explain: "等级高、年限长、薪级高，一般不会更少；反过来多半是抄错了行，或把等级的次序看反了（五级最低）。",
            "a higher level, a longer time or a higher step is not given less as a rule; a row was probably copied wrongly, or the levels taken the wrong way round (level 5 is the lowest).";
    }
    ITEMS_FALL = "LIN094" Warning (part, item, other) {
        title: "等级高，津贴反而少", "allowance that falls with the level";
        message: "项目「{part}」里，够得上「{item}」的等级更高，得到的反而比「{other}」的少",
            "in part `{part}` the level of `{item}` is the higher, and is paid less than that of `{other}`";
        help: "核对数额和等级；等级按等级表的次序比较，五级最低", "check the amounts and levels; levels compare by rank: level 5 is the lowest";
        explain: "除等级以外条件相同的几个分项，合起来看，等级升高时不应变少。", "of items that differ by the level alone, taken together, none should make a higher level be paid less.";
    }
    RANK_AND_FORCE = "LIN095" Warning (rank, force) {
        title: "效力层级和性质不符", "rank and force that do not agree";
        message: "效力层级是 {rank}，性质却是 {force}", "its rank is {rank}, its force {force}";
        help: "改正其中一个：law 配 law，guidance 配 guidance，各种协议和合同配 agreement；虚构的示例写 example",
            "correct one of them: law goes with law, guidance with guidance, agreements and contracts with agreement; what is made up is an example";
        explain: "层级决定谁约束谁，性质告诉读者这份文件有没有约束力，两处说法要一致。", "the rank decides what binds, the force tells readers whether it does; they have to say the same.";
    }
    NOTHING_LEFT_OVER = "LIN096" Warning (scale, axis) {
        title: "没有其余的情况", "nothing left for the star";
        message: "表「{scale}」的轴「{axis}」上，其他键已经写全，这个 \"*\" 谁也查不到", "the other keys of axis `{axis}` of scale `{scale}` name everything, so that this \"*\" answers nobody";
        help: "这一行在这条轴上也要写明范围，例如年限全部写成 \"0-\"", "state the range of this row too, such as \"0-\" for any number of years";
        explain: "\"*\" 是这条轴上其他键都没有写到的情况，不是“任何情况”。年限已经有一行写了 \"0-\"，就没有其余的了。",
            "`*` is what no other key of the axis names, not anything at all. Where another row says `0-` for the years, nothing is left.";
    }
}
