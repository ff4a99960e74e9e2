//! `CAL001` and on: one call: its question, its documents, its budget.

use super::entry::entries;

entries! {
    NO_TARGET = "CAL001" Error () {
        title: "没有目标专业", "no target programme";
        message: "没有说明要认定到哪个专业", "the call names no target programme";
        help: "在 target 里写明院校和专业", "name an institution and a programme in `target`";
        explain: "认定总是针对一个专业的毕业要求；双学籍可以同时写两个。",
            "recognition is always toward the requirements of a programme; a learner in two ledgers may name two.";
    }
    SAME_TARGET = "CAL002" Error (institution, programme) {
        title: "目标专业重复", "target named twice";
        message: "「{institution}」的「{programme}」写了两次", "`{programme}` of `{institution}` is named twice";
        help: "去掉一个", "remove one of them";
        explain: "每个学籍只能出现一次。", "each ledger may appear once.";
    }
    TOO_MANY_TARGETS = "CAL003" Error (count, limit) {
        title: "目标专业太多", "too many targets";
        message: "一次问了 {count} 个专业，最多 {limit} 个", "{count} programmes in one call; at most {limit} are decided together";
        help: "要逐个比较请用 compare", "use `compare` to weigh programmes one by one";
        explain: "几个目标一起算，是为双学籍准备的。", "deciding several targets together is meant for learners in several ledgers.";
    }
    PIN_ACHIEVEMENT = "CAL004" Error (id) {
        title: "指定的成果不存在", "a wish about no achievement";
        message: "指定里的成果「{id}」不在记录中", "a pin names achievement `{id}`, which the record does not hold";
        help: "写记录中成果的编号，或去掉这一指定", "write the id of an achievement of the record, or drop the pin";
        explain: "指定要落到记录里的一项成果；找不到时不会悄悄忽略。",
            "a pin speaks of an achievement of the record; one that cannot be found is never dropped silently.";
    }
    PIN_TARGET = "CAL005" Error (id) {
        title: "指定的目标不存在", "a wish about no target";
        message: "指定里的目标「{id}」不在所问的专业中", "a pin names target `{id}`, which the programme asked for does not have";
        help: "写该专业的课程编号或培养方案节点的编号，或去掉这一指定",
            "write the id of a course or of a requirement node of the programme, or drop the pin";
        explain: "指定要落到培养方案里的一门课程或一个节点；找不到时不会悄悄忽略。",
            "a pin speaks of a course or a node of the requirement tree; one that cannot be found is never dropped silently.";
    }
    PIN_INSTITUTION = "CAL006" Error (id) {
        title: "指定的院校没有问到", "a wish about a school not asked for";
        message: "指定里的院校「{id}」不是所问的院校", "a pin names institution `{id}`, which is not among the targets";
        help: "写 target 里的院校编号，或去掉院校", "write the id of an institution in `target`, or leave it out";
        explain: "只有问了几个学籍时才需要写明是哪一个。",
            "it is needed only where several ledgers are asked for, to say which of them is meant.";
    }
    RULE_TOO_WIDE = "CAL010" Error (document, rule, limit) {
        title: "规则的满足方式太多", "a rule has too many ways";
        message: "文件「{document}」的规则「{rule}」对这份记录有超过 {limit} 种满足方式",
            "rule `{rule}` of `{document}` can be satisfied in more than {limit} ways by this record";
        help: "把规则写得更具体，或减少记录中的成果", "make the rule more specific, or bring fewer achievements";
        explain: "每种方式都要精确比较，超过上限就不能保证算到底，所以直接说明，不猜。",
            "every way is weighed exactly; beyond the limit that cannot be promised, and nothing is guessed.";
    }
    TOO_MANY_CLAIMS = "CAL011" Error (limit) {
        title: "可能的认定方式太多", "too many possible claims";
        message: "可能的认定方式超过 {limit} 种", "more than {limit} claims are possible";
        help: "减少一次提问的成果或目标", "ask about fewer achievements or targets at once";
        explain: "每种方式都要精确比较，超过上限就不能保证算到底，所以直接说明，不猜。",
            "every claim is weighed exactly; beyond the limit that cannot be promised, and nothing is guessed.";
    }
    CROSSING_CAPS = "CAL012" Error (document, cap, other_document, other_cap) {
        title: "两个上限互相交叉", "two caps cross";
        message: "「{document}」的上限「{cap}」和「{other_document}」的「{other_cap}」互相交叉，超出部分不知算在哪里",
            "cap `{cap}` of `{document}` and cap `{other_cap}` of `{other_document}` cross, so a surplus has no single place";
        help: "请发布者改成互相包含或互不相干，或改为超出即不认定", "ask the owners to nest or separate them, or to refuse what is beyond";
        explain: "超出部分“不计学分”或“转入他处”的上限，要么一个包含另一个，要么互不相干。",
            "caps whose surplus is uncounted or overflows must either contain one another or have nothing in common.";
    }
    NUMBERS_TOO_LARGE = "CAL013" Error (said) {
        title: "数字太大，不能精确计算", "numbers too large to add up exactly";
        message: "这些数字不能精确相加：{said}", "these numbers cannot be added up exactly: {said}";
        help: "核对学分和上限的数值", "check the amounts of credits and limits";
        explain: "全部计算用整数，不取近似；数值要在能精确相加的范围内。",
            "everything is worked out in whole numbers, never approximately; the amounts have to stay where that is exact.";
    }
    NO_POLICIES = "CAL020" Error () {
        title: "还没有载入政策文件", "no policies loaded";
        message: "还没有载入政策文件", "no policies have been loaded";
        help: "先载入政策文件，再提问", "load the policy documents first, then ask";
        explain: "答案只依据载入的文件。", "an answer rests on the documents loaded, and on nothing else.";
    }
    WRONG_LANGUAGE_OR_SCHEMA = "CAL021" Error (found) {
        title: "不认识的提问", "unknown kind of call";
        message: "不认识的提问种类「{found}」", "unknown kind of call `{found}`";
        help: "写成 recognition/1、compare/1、verify/1、eligibility/1、grade/1、certificate/1 或 certificate-form/1",
            "write recognition/1, compare/1, verify/1, eligibility/1, grade/1, certificate/1 or certificate-form/1";
        explain: "每种提问都有名称和版本，不认识的不会猜着回答。",
            "every kind of call has a name and a version; one that is not known is not guessed at.";
    }
    UNKNOWN_STANDARD = "CAL030" Error (standard) {
        title: "没有这个标准", "no such standard";
        message: "现行政策中没有标准「{standard}」", "there is no standard `{standard}` among the policies";
        help: "写职业标准文件的编号，或载入该标准", "write the id of a standard document, or load the standard";
        explain: "能不能申报由职业标准规定；没有标准就没有答案，也不会用别的标准代替。",
            "who may sit is laid down by the occupation's standard; without it there is no answer, and no other takes its place.";
    }
    STANDARD_NOT_IN_FORCE = "CAL031" Error (standard, as_of, exist) {
        title: "标准在计算日不施行", "standard not in force on that day";
        message: "标准「{standard}」在 {as_of} 不施行；有这些版本：{exist}",
            "standard `{standard}` is not in force on {as_of}; these versions exist: {exist}";
        help: "换一个计算日，或载入当时施行的版本", "ask for another day, or load the version in force on it";
        explain: "每个标准只在施行期内回答；旧标准和新标准的申报条件可以不同。",
            "a standard answers within its effective period only; an old and a new one may ask for different things.";
    }
    LEVEL_NOT_OFFERED = "CAL032" Error (standard, level, offered) {
        title: "标准不设这个等级", "level not offered";
        message: "标准「{standard}」不设等级「{level}」；设有：{offered}",
            "standard `{standard}` does not offer level `{level}`; it offers {offered}";
        help: "写标准设有的等级", "write a level that the standard offers";
        explain: "不是每个职业都设五个等级：例如数控车工从四级起。",
            "not every occupation has all five levels: some begin at level 4.";
    }
    UNKNOWN_SPECIALTY = "CAL033" Error (specialty, standard) {
        title: "没有这个工种", "no such specialty";
        message: "标准「{standard}」没有工种「{specialty}」", "standard `{standard}` has no specialty `{specialty}`";
        help: "写标准列出的工种编号，或不写", "write the id of a specialty the standard lists, or leave it out";
        explain: "工种（职业方向）以标准所列为准。", "specialties are those that the standard lists.";
    }
    SPECIALTY_NOT_AT_LEVEL = "CAL034" Error (specialty, levels) {
        title: "这个等级没有这个工种", "specialty does not exist at that level";
        message: "工种「{specialty}」只设在这些等级：{levels}", "specialty `{specialty}` exists at these levels only: {levels}";
        help: "换一个等级，或不写工种", "ask for another level, or leave the specialty out";
        explain: "有的职业在低等级不分工种，从某一等级起才分。",
            "some occupations are undivided at the lower levels and split into specialties from some level up.";
    }
    TOO_MANY_SOUGHT = "CAL035" Error (count, limit) {
        title: "一次问得太多", "too much sought at once";
        message: "一次问了 {count} 项，最多 {limit} 项", "{count} things are sought at once; at most {limit} are taken";
        help: "分几次提问，或不写 sought 以问全部", "ask several times, or leave `sought` out to ask for everything";
        explain: "限制是为了让每个答案都能算到底。", "the limit makes sure that every answer can be worked out to the end.";
    }
    TOO_MANY_CERTIFICATES = "CAL036" Error (count, limit) {
        title: "证书太多", "too many certificates";
        message: "一次核对 {count} 本证书，最多 {limit} 本", "{count} certificates in one call; at most {limit} are checked together";
        help: "分几次核对", "check them in several calls";
        explain: "限制与一份记录的成果数相同。", "the limit is that of the achievements of one record.";
    }
}
