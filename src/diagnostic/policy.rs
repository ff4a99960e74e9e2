//! `POL001` and on: documents that can be read, but not taken together as a policy set; and questions for which nothing is in force.

use super::entry::entries;

entries! {
    TOO_MANY_ITEMS = "POL001" Error (what, count, limit) {
        title: "超过数量上限", "too many of something";
        message: "「{what}」有 {count} 个，超过上限 {limit}", "there are {count} of `{what}`; the limit is {limit}";
        help: "把内容分成几份文件，或删去不用的部分", "split it into several documents, or drop what is not used";
        explain: "每种内容都有写明的上限，防止一份损坏或恶意的文件拖垮计算。正常的文件远远用不到这些上限。",
            "everything has a stated limit, so that a broken or hostile document cannot exhaust time or memory. Honest documents stay far below.";
    }
    DUPLICATE_DOCUMENT = "POL002" Error (id, version, other) {
        title: "文件重复", "document given twice";
        message: "文件「{id}」的「{version}」版已经由「{other}」给出", "version `{version}` of document `{id}` is already given by `{other}`";
        help: "只留一份；内容不同时，给新的一份换一个版本号", "keep one; if they differ, give the newer one a version of its own";
        explain: "文件由编号和版本共同识别，决定书也按它们引用依据。同一编号、同一版本出现两次，就说不清依据的是哪一份。",
            "a document is known by its id and version, and decisions cite it by them. The same pair twice would leave open which one was meant.";
    }
    VERSIONS_OVERLAP = "POL003" Error (id, version, other, from) {
        title: "两个版本同时有效", "two versions in force at once";
        message: "文件「{id}」的「{version}」版和「{other}」版从 {from} 起同时有效，又没有写明谁废止谁",
            "versions `{version}` and `{other}` of document `{id}` are both in force from {from}, and neither supersedes the other";
        help: "在新版本的 supersedes 里写上旧版本，或给旧版本写上结束日期",
            "name the older version in supersedes of the newer one, or give the older one a last day";
        explain: "任何一天，一份文件只能有一个版本有效。用 supersedes 写明新版本从自己的第一天起代替旧版本，或用 effective.until 写明旧版本到哪一天为止。",
            "on any day a document has one version in force. State it with supersedes in the newer version, which then replaces the older one from its own first day on, or end the older one with effective.until.";
    }
    CATALOGUES_OVERLAP = "POL004" Error (institution, id, other, from) {
        title: "一所学校有两份目录", "two catalogues of one institution";
        message: "院校「{institution}」的两份目录「{id}」和「{other}」从 {from} 起同时有效",
            "two catalogues of institution `{institution}`, `{id}` and `{other}`, are both in force from {from}";
        help: "把两份目录合成一份，或改正院校编号，或用 supersedes 写明先后",
            "make them one catalogue, correct the institution id, or state with supersedes which one replaces the other";
        explain: "一所学校在任何一天只有一份目录有效，专业和课程才有唯一的含义。",
            "on any day a school has one catalogue in force; only then do its programmes and courses mean one thing.";
    }
    LISTS_OVERLAP = "POL005" Error (list, id, other, from) {
        title: "代码表重名", "two code lists of one name";
        message: "两份代码表「{id}」和「{other}」都叫「{list}」，从 {from} 起同时有效",
            "two code lists, `{id}` and `{other}`, are both called `{list}` and in force from {from}";
        help: "给其中一份换个名称，或用 supersedes 写明先后", "rename one of them, or state with supersedes which one replaces the other";
        explain: "等级高低只能由一份代码表决定；职业、专业、地区的代码也是如此。词语表（terms）可以分成几份，合起来用。",
            "the ranks of a ladder come from one list, and so do codes of occupations, programmes and regions. Lists of terms may be split; they are used together.";
    }
    SUPERSEDES_CYCLE = "POL006" Error (documents) {
        title: "互相废止", "documents supersede each other in a circle";
        message: "这些文件互相废止，绕成一圈：{documents}", "these documents supersede each other in a circle: {documents}";
        help: "删去其中一处 supersedes", "remove one of the supersedes";
        explain: "废止有方向：后出的文件代替先出的。绕成一圈时，没有一份能算现行。",
            "superseding has a direction: the later document replaces the earlier one. In a circle none of them would be in force.";
    }
    MORE_FINDINGS = "POL009" Note (count) {
        title: "还有更多问题", "more findings";
        message: "还有 {count} 个问题没有列出", "{count} more findings are not listed";
        help: "先改正已经列出的，再检查一次", "correct those listed, then check again";
        explain: "一次最多列出 1,000 个问题。大量问题往往出自同一个原因。",
            "at most 1,000 findings are listed at once. Very many usually have one cause.";
    }
    DUPLICATE_ID = "POL010" Error (id) {
        title: "编号重复", "id used twice";
        message: "编号「{id}」在这里已经用过", "the id `{id}` is already used here";
        help: "换一个编号，并改正引用它的地方", "choose another id and correct what refers to it";
        explain: "编号在自己的范围里只能用一次：课程和专业在目录内，节点在专业内，规则、上限、同类、排除在协议内，条款在出处内。",
            "an id is used once in its own realm: courses and programmes in a catalogue, nodes in a programme, rules, caps, families and exclusions in an agreement, clauses in a source.";
    }
    UNKNOWN_SOURCE = "POL020" Error (source) {
        title: "引用的出处不存在", "citation of an unknown source";
        message: "本文件的 sources 里没有出处「{source}」", "there is no source `{source}` in this document";
        help: "改正出处编号，或在 sources 里补上这个出处", "correct the id, or add the source to sources";
        explain: "每条依据都要能查到原文。cite 里的 source 指向本文件 sources 里的一项。",
            "every citation has to lead to a text. The source of a cite is the id of an entry of sources in the same document.";
    }
    UNKNOWN_CLAUSE = "POL021" Error (source, clause) {
        title: "引用的条款不存在", "citation of an unknown clause";
        message: "出处「{source}」里没有条款「{clause}」", "source `{source}` has no clause `{clause}`";
        help: "改正条款编号，或在出处的 clauses 里补上这一条和它的原文", "correct the number, or add the clause with its wording to the source";
        explain: "依据要精确到条款，学生才能读到原话。", "a citation is exact to the clause, so that the learner can read the very words.";
    }
    UNKNOWN_COURSE = "POL022" Error (course) {
        title: "课程不存在", "unknown course";
        message: "没有编号为「{course}」的课程", "there is no course with the id `{course}`";
        help: "改正课程编号，或在目录里补上这门课程", "correct the id, or add the course to the catalogue";
        explain: "目录里的毕业要求只能用同一份目录的课程；协议的规则只能用适用院校目录里的课程。只有当适用范围内所有院校的目录都在场时，才作这项检查。",
            "a requirement names courses of its own catalogue; a rule names courses in the catalogues it speaks to. A rule is checked only where the catalogues of all institutions in its scope are present.";
    }
    UNKNOWN_NODE = "POL023" Error (node) {
        title: "要求节点不存在", "unknown requirement node";
        message: "毕业要求里没有编号为「{node}」的节点", "no requirement tree here has a node `{node}`";
        help: "改正节点编号", "correct the id of the node";
        explain: "节点是毕业要求中的模块或学分池。课程不是节点。规则、上限和排除里的节点，要能在适用专业的毕业要求里找到。",
            "a node is a module or a pool of credits of a requirement tree; a course is none. A rule, cap or exclusion names nodes of the programmes it speaks to.";
    }
    UNKNOWN_RULE = "POL024" Error (rule) {
        title: "规则不存在", "unknown rule";
        message: "没有编号为「{rule}」的规则", "there is no rule with the id `{rule}`";
        help: "写本文件规则的编号，或写成「文件编号/规则编号」", "write the id of a rule of this document, or `document/rule` for another's";
        explain: "over 和 on.rules 指向规则。指向别的文件时，先写文件编号，再写斜线和规则编号。",
            "over and on.rules name rules. For a rule of another document write the document's id, a slash and the rule's id.";
    }
    UNKNOWN_EXCLUSION = "POL025" Error (exclusion) {
        title: "排除条款不存在", "unknown exclusion";
        message: "没有「{exclusion}」这一排除条款", "there is no exclusion `{exclusion}`";
        help: "写成「文件编号/排除编号」", "write `document/exclusion`";
        explain: "despite 指向另一份层级较低的文件里的排除条款。", "despite names an exclusion of another document of a lower layer.";
    }
    UNKNOWN_LEVEL = "POL026" Error (ladder, code) {
        title: "等级代码不存在", "unknown code on a ladder";
        message: "等级表「{ladder}」里没有「{code}」", "ladder `{ladder}` has no code `{code}`";
        help: "改正等级代码", "correct the code";
        explain: "等级按等级表里的次序比较，不看数字大小：五级最低，一级较高。表里没有的代码无法比较。",
            "levels are compared by their rank on the ladder, never by the digit: level 5 is the lowest. A code that is not on the ladder cannot be compared.";
    }
    NOT_A_POOL = "POL027" Error (node) {
        title: "不能接收溢出的节点", "node that cannot take overflow";
        message: "节点「{node}」不是 credits-from，不能接收多出的学分", "node `{node}` is not a credits-from node and cannot take surplus credits";
        help: "改为一个 credits-from 节点", "name a credits-from node";
        explain: "溢出的学分不带具体课程，只有学分池（credits-from）能接收。",
            "surplus credits come without a particular course; only a pool (credits-from) can take them.";
    }
    OVERFLOW_CYCLE = "POL028" Error (nodes) {
        title: "溢出绕成一圈", "overflow in a circle";
        message: "这些节点的溢出绕成一圈：{nodes}", "the overflow of these nodes runs in a circle: {nodes}";
        help: "删去其中一处 overflow", "remove one of the overflows";
        explain: "多出的学分流向下一个节点，再多出再流。绕成一圈就没有尽头。",
            "surplus flows to the next node, and its surplus to the one after. In a circle that never ends.";
    }
    SELECTOR_WANTED = "POL029" Error (found) {
        title: "这里只能写单项选择", "only a selector can stand here";
        message: "这里不能写「{found}」，只能写单项选择，如 course、certificate、award",
            "`{found}` cannot stand here; a plain selector such as course, certificate or award can";
        help: "把组合拆成列表里的几项；列表里有一项符合就算", "make the parts entries of the list; one that matches suffices";
        explain: "同类取高和排除看的是单项成果属不属于其中，组合条件在这里没有意义。",
            "families and exclusions ask whether a single achievement belongs to them; a combination has no meaning there.";
    }
    RANK_MISSING = "POL030" Error (code) {
        title: "等级缺少次序", "level without a rank";
        message: "等级「{code}」没有写 rank", "level `{code}` has no rank";
        help: "写上 rank，最低的是 1", "give it a rank; the lowest is 1";
        explain: "等级表（ladder）靠 rank 比较高低，每个代码都要有，从 1 开始，不重复。",
            "a ladder compares by rank: every code needs one, from 1, each different.";
    }
    RANK_UNWANTED = "POL031" Error (code) {
        title: "不该有次序", "rank where none belongs";
        message: "代码「{code}」写了 rank，但这不是等级表", "code `{code}` has a rank, but this list is not a ladder";
        help: "删去 rank，或把 of 改为 ladder", "remove the rank, or make the list a ladder";
        explain: "只有等级表（ladder）的代码分高低。", "only the codes of a ladder have a rank.";
    }
    RANK_TWICE = "POL032" Error (code, other, rank) {
        title: "次序重复", "rank used twice";
        message: "等级「{code}」和「{other}」的 rank 都是 {rank}", "levels `{code}` and `{other}` both have rank {rank}";
        help: "给每个等级不同的 rank；只是写法不同的，用 aliases", "give each level its own rank; for another way of writing use aliases";
        explain: "两个等级次序相同，就分不出高低，同类取高也就没有唯一结果。",
            "two levels of one rank cannot be told apart, and keep-highest would have no single result.";
    }
    OUT_OF_BOUNDS = "POL033" Error (found, min, max) {
        title: "数字超出允许范围", "number outside what is allowed";
        message: "这里的 {found} 超出了范围，应当在 {min} 到 {max} 之间", "{found} is outside the range {min} to {max} allowed here";
        help: "改到范围之内", "bring it into the range";
        explain: "有些数字的范围取决于旁边的内容，例如「n 项选」的 n 至少是 1，最多是选项的个数。",
            "some numbers are bounded by what stands beside them: the n of an n-of is at least 1 and at most the number of choices.";
    }
    NOT_RISING = "POL034" Error (found, before) {
        title: "没有从小到大排列", "not in rising order";
        message: "「{found}」应当大于前一行的「{before}」", "`{found}` should be greater than `{before}` in the row before";
        help: "把各行从小到大排列", "put the rows in rising order";
        explain: "按名次比例定等级时，取第一行够得着的，所以各行要从小到大。",
            "the rank for a place is that of the first row it reaches, so rows stand in rising order.";
    }
    NO_CATALOGUE = "POL040" Error (institution, as_of, exist) {
        title: "没有现行目录", "no catalogue in force";
        message: "院校「{institution}」在 {as_of} 没有现行目录；现有的版本：{exist}",
            "institution `{institution}` has no catalogue in force on {as_of}; versions at hand: {exist}";
        help: "换一个计算日，或加入那一天有效的目录；不会用别的年份代替",
            "choose another as-of date, or add the catalogue in force then; another year's is never used instead";
        explain: "每个答案只依据计算日那天有效的文件。那天没有文件时直接说明，不会悄悄改用相近年份的。",
            "an answer rests on the documents in force on the as-of date alone. If there is none, that is said; a neighbouring year is never used silently.";
    }
    NO_PROGRAMME = "POL041" Error (institution, programme, as_of, exist) {
        title: "目录里没有这个专业", "programme not in the catalogue";
        message: "院校「{institution}」在 {as_of} 的现行目录里没有专业「{programme}」；目录的版本：{exist}",
            "the catalogue of institution `{institution}` in force on {as_of} has no programme `{programme}`; versions of it: {exist}";
        help: "改正专业编号或代码", "correct the programme's id or code";
        explain: "专业可以用目录里的编号或国家专业代码指明。", "a programme is named by its id in the catalogue or by its national code.";
    }
    NO_PLAN = "POL042" Error (institution, programme, entered, plans) {
        title: "没有这一届的培养方案", "no plan for this cohort";
        message: "院校「{institution}」的专业「{programme}」没有适用于 {entered} 入学者的方案；现有方案：{plans}",
            "programme `{programme}` of institution `{institution}` has no plan for learners who entered on {entered}; plans at hand: {plans}";
        help: "核对入学日期，或加入这一届的方案；不会用别的年级代替",
            "check the day of entry, or add the cohort's plan; another cohort's is never used instead";
        explain: "每一届学生按入学时的方案毕业。没有这一届的方案时直接说明，不会悄悄改用别届的。",
            "every cohort graduates by the plan of its year. If there is none, that is said; another cohort's is never used silently.";
    }
    AMBIGUOUS_PROGRAMME = "POL043" Error (institution, programme, plans) {
        title: "专业代码对应几个方案", "code of several programmes";
        message: "院校「{institution}」的「{programme}」对应几个方案：{plans}", "`{programme}` of institution `{institution}` stands for several programmes: {plans}";
        help: "写方案的编号，或写明入学日期", "name one by its id, or give the day of entry";
        explain: "同一专业代码可以有不同层次、不同年级的方案，要指明是哪一个。",
            "one code may have plans of several levels or cohorts; say which one is meant.";
    }
    LEVEL_OFFERED_TWICE = "POL050" Error (level) {
        title: "等级设了两次", "level offered twice";
        message: "标准两次设等级「{level}」", "the standard offers level `{level}` twice";
        help: "合成一处，把各条申报条件写在一起", "make it one, with all of its routes";
        explain: "每个等级只写一次；几条申报条件写成 routes 里的几项。",
            "each level stands once; several ways to be admitted are entries of its routes.";
    }
    LEVELS_NOT_RISING = "POL051" Error (level, before) {
        title: "等级没有从低到高", "levels not lowest first";
        message: "等级「{level}」低于写在它前面的「{before}」", "level `{level}` is below `{before}`, which stands before it";
        help: "从低到高排列：五级最低，写在最前", "put the lowest level first; level 5 is the lowest";
        explain: "等级按代码表里的高低比较，不按数字大小；从低到高写，读的人才不会弄反。",
            "levels compare by rank on their ladder, never by the digit; written lowest first they cannot be misread.";
    }
    UNKNOWN_ASSESSMENT = "POL052" Error (assessment) {
        title: "考核不存在", "no such assessment";
        message: "文件里没有考核「{assessment}」", "the document has no assessment `{assessment}`";
        help: "改成 assessments 里的编号，或不写", "write the id of one of its assessments, or leave it out";
        explain: "等级用编号指明自己的考核，考核写在同一份文件里。",
            "a level names its assessment by id, and the assessment stands in the same document.";
    }
    SPECIALTY_LEVEL_NOT_OFFERED = "POL053" Error (specialty, level) {
        title: "工种设在没有的等级", "specialty at a level not offered";
        message: "工种「{specialty}」设在等级「{level}」，但标准不设这个等级",
            "specialty `{specialty}` is said to exist at level `{level}`, which the standard does not offer";
        help: "改成标准设有的等级", "write a level that the standard offers";
        explain: "工种只能设在标准设有的等级上。", "a specialty can exist only at levels that the standard offers.";
    }
    MARKS_DO_NOT_ADD_UP = "POL060" Error (criterion, sum, full) {
        title: "配分加不拢", "full marks that do not add up";
        message: "评分项「{criterion}」下面各项配分合计 {sum}，应为 {full}", "below criterion `{criterion}` full marks add up to {sum}, not {full}";
        help: "改正各项配分或合计", "correct the full marks of one of them";
        explain: "sum 下面各项配分之和等于上一项的配分，满分才得得到。按比例折算时用 weighted。",
            "below a sum, full marks add up to those above, so that full marks can be had. Where shares are meant, use weighted.";
    }
    WEIGHTS_DO_NOT_ADD_UP = "POL061" Error (sum) {
        title: "权重之和不是 1", "weights that do not add up to 1";
        message: "权重之和是 {sum}，应为 1", "the weights add up to {sum}, not 1";
        help: "改正权重，例如 40% 和 60%", "correct the weights, as in 40% and 60%";
        explain: "权重按精确分数相加，必须正好是 1；不写权重的一项等于没有权重。",
            "weights are added as exact fractions and make exactly 1; one that is not stated counts as none.";
    }
    UNKNOWN_IN_ASSESSMENT = "POL062" Error (id) {
        title: "考核里没有这个编号", "id that is not in the assessment";
        message: "这里没有可以用的「{id}」", "there is no `{id}` that could be meant here";
        help: "写考核中科目、总分、评分项或指标的编号", "write the id of a part, total, criterion or measure of the assessment";
        explain: "先后、总分、否定项、等次、名次和授予都用编号指明；指空的编号会使规则落空。",
            "gates, totals, vetoes, bands, rankings and grants name what they mean by its id; one that points to nothing would void the rule.";
    }
    GATES_CYCLE = "POL063" Error (items) {
        title: "先后绕成一圈", "gates in a circle";
        message: "这些科目和总分互相等待：{items}", "these parts and totals wait for each other: {items}";
        help: "删去其中一处 after", "remove one of the afters";
        explain: "先后绕成一圈，就没有一科能先考。", "in a circle nothing could come first.";
    }
    ROLES_NESTED = "POL064" Error (criterion) {
        title: "评分人重复规定", "roles named below roles";
        message: "评分项「{criterion}」写了 by，上面的一项已经写了", "criterion `{criterion}` names roles, and one above it does too";
        help: "只在一处写 by", "name the roles in one of them only";
        explain: "由谁评分在一条线上只写一次，才说得清谁必须评哪一项。", "who marks is named once on the way down, so that it is clear who has to mark what.";
    }
    BANDS_NOT_FALLING = "POL065" Error (found, before) {
        title: "等次没有从高到低到 0", "bands that do not fall to 0";
        message: "等次的起点 {found} 应当低于前一等次，最后一等从 0 起；这里是 {before}",
            "a band from {found} has to lie below the one before, and the last begins at 0; here it is {before}";
        help: "从高到低排列，最后一等写 0", "list them from high to low, the last from 0";
        explain: "每个分数都要有一个等次，所以从高到低排列，最低一等从 0 起。",
            "every score has a word, so that bands fall from high to low and the last begins at 0.";
    }
    ROLE_WITHOUT_WEIGHT = "POL066" Error (role) {
        title: "角色权重为 0", "role with weight 0";
        message: "角色「{role}」的权重是 0", "role `{role}` has weight 0";
        help: "写大于 0 的权重，或删去这个角色", "give it a weight above 0, or leave it out";
        explain: "没有列出的角色本来就不计分；列出来又写 0，说不清只由这个角色评的一项怎样计分，也说不清它的评分表算不算数。",
            "a role that is not listed does not count anyway; listed with 0 it cannot be said what a criterion is worth that only this role marks, nor whether its sheets count.";
    }
    NUMBER_TOO_LONG = "POL080" Error (grammar, length, limit) {
        title: "证书编号太长", "number of a certificate too long";
        message: "编号规则「{grammar}」各段合计 {length} 位，最多 {limit} 位", "the parts of `{grammar}` make {length} characters; at most {limit} are read";
        help: "核对各段的位数", "check how long each part is";
        explain: "各段位数之和就是编号的长度。现实中的证书编号远短于这个上限，超过的多半是写错了位数。",
            "the lengths of the parts make the number. Numbers on certificates are far shorter, so that a length was probably mistyped.";
    }
    TEXT_NOT_AS_LONG = "POL081" Error (text, found, length) {
        title: "文字和本段不一样长", "text not as long as its part";
        message: "「{text}」是 {found} 位，本段是 {length} 位", "`{text}` has {found} characters, its part {length}";
        help: "改正文字或本段的位数", "correct the text or the length of the part";
        explain: "编号按固定位置逐段核对，长短不一的文字永远对不上。",
            "a number is read at fixed positions; a text of another length never stands there.";
    }
    TEXT_TWICE = "POL082" Error (text) {
        title: "同一文字写了两次", "text given twice";
        message: "「{text}」在这里写了两次", "`{text}` stands here twice";
        help: "删去一处，或改成本来要写的文字", "drop one, or write the text that was meant";
        explain: "编号里的一个文字只能有一个意思，写两次就说不清是哪个等级、哪类机构。",
            "a text in a number has one meaning; given twice it would leave open which level or class it stands for.";
    }
    TEXT_NOT_ALLOWED = "POL083" Error (text) {
        title: "这里不会出现的文字", "text that cannot stand there";
        message: "本段不会出现「{text}」", "`{text}` cannot stand in this part";
        help: "改正文字，或把它加进 chars", "correct the text, or allow it in chars";
        explain: "核对编号时去掉空格和连字符，字母一律按半角大写；chars 不允许的文字也不会出现。写在规则里的文字要能原样对上。",
            "numbers are compared in plain capitals and digits, without blanks and hyphens, and only what chars allows can stand there. Any other text would never be met.";
    }
    YEAR_NOT_TWO_DIGITS = "POL084" Error (length) {
        title: "年份不是两位数字", "year that is not two digits";
        message: "说年份的一段是 {length} 位；年份按两位数字核对", "the part that says the year has {length} characters; a year is compared as two digits";
        help: "写成两位数字（digits）；不是年份的，去掉 says", "make it two digits, or drop says where it is no year";
        explain: "编号里的年份是发证年份的后两位数字，例如 2026 年写 26。",
            "a number holds the last two digits of the year of issue, as in 26 for 2026.";
    }
    FIELD_TWICE = "POL085" Error (field) {
        title: "同一栏目写了两次", "field given twice";
        message: "栏目「{field}」在这份式样里写了两次", "the form has the field `{field}` twice";
        help: "删去一处", "drop one of them";
        explain: "证书上每个栏目只印一次。", "each field is printed once.";
    }
    FORM_TWICE = "POL086" Error (kind) {
        title: "同一种证书写了两份式样", "two forms of one kind";
        message: "这份文件给「{kind}」写了两份式样", "the document has two forms of certificates of the kind `{kind}`";
        help: "合成一份，或改正证书种类", "make them one, or correct the kind";
        explain: "一种证书在任何一天只有一份式样，打印时才知道用哪一份。",
            "certificates of a kind have one form on any day; only then is it known which to print.";
    }
    FORMS_OVERLAP = "POL087" Error (kind, id, other, from) {
        title: "两份文件都有这种证书的式样", "forms of one kind in two documents";
        message: "两份文件「{id}」和「{other}」都有「{kind}」的式样，从 {from} 起同时有效",
            "two documents, `{id}` and `{other}`, have a form of the kind `{kind}` and are both in force from {from}";
        help: "只留一份，或用 supersedes 写明先后", "keep one, or state with supersedes which one replaces the other";
        explain: "一种证书在任何一天只有一份式样，打印时才知道用哪一份。",
            "certificates of a kind have one form on any day; only then is it known which to print.";
    }
    UNKNOWN_FACT = "POL090" Error (fact) {
        title: "没有声明的事实", "fact that is not declared";
        message: "本文件的 facts 里没有「{fact}」", "the facts of this document do not declare `{fact}`";
        help: "改正名称，或在 facts 里声明它", "correct the name, or declare it in facts";
        explain: "规则要问的每个事实，都要在同一份文件的 facts 里写明怎么问、用什么回答。别的文件声明过同名的事实，也要再声明一次，意思相同。",
            "every fact that rules ask for is declared in facts of the same document, with how it is asked and what answers it; also where another document declares it, in the same sense.";
    }
    FACT_OF_OTHER_KIND = "POL091" Error (fact, found, needed) {
        title: "事实的种类不合用", "fact of another kind";
        message: "事实「{fact}」声明为 {found}，这里要的是 {needed}", "fact `{fact}` is declared as {found}; here it has to be {needed}";
        help: "改正事实的种类，或改用合用的事实", "correct the kind of the fact, or use a fact of the kind that is needed";
        explain: "日期才能算年限，金额才能取比例，选项才能查表。种类不合用时，怎么回答都得不出结果。",
            "years are counted from a day, a share is taken of money, a table is keyed by choices or numbers. With another kind no answer would lead to a result.";
    }
    FACT_DECLARED_DIFFERENTLY = "POL092" Error (fact, id, other, from) {
        title: "同名的事实声明得不一样", "fact declared in two ways";
        message: "文件「{id}」和「{other}」都声明了事实「{fact}」，种类或选项不同，从 {from} 起同时有效",
            "`{id}` and `{other}` declare fact `{fact}` with different kinds or choices, and are both in force from {from}";
        help: "让两份文件声明得一样，或给其中一个换名称", "declare it alike in both, or rename one of them";
        explain: "同名的事实只问一次，回答用于每一份文件。选项不同时，一个回答在一份文件里有意思，在另一份里就没有。",
            "a fact of one name is asked once and its answer serves every document; with different choices an answer would mean something in one and nothing in the other.";
    }
    UNKNOWN_CHOICE = "POL093" Error (fact, code) {
        title: "没有这个选项", "unknown choice";
        message: "事实「{fact}」没有选项「{code}」", "fact `{fact}` has no choice `{code}`";
        help: "改正选项代码，或在 facts 里补上；yes-no 的事实只有 yes 和 no", "correct the code, or add it to the fact; a fact of yes-no has yes and no";
        explain: "没有声明的选项不会有人回答，写着它的一行、一个条件永远不成立。",
            "a choice that is not declared is never given, so that what waits for it never holds.";
    }
    ASKS_NOTHING = "POL094" Error () {
        title: "条件没有写要求", "condition that asks nothing";
        message: "这个条件没有写要多少，也没有写要哪一项", "the condition says neither how much nor which";
        help: "写上 is、at_least、at_most 或 below", "state is, at_least, at_most or below";
        explain: "没有写要求的条件，看不出是总成立，还是漏写了数字。",
            "whether it always holds, or its figure was left out, cannot be told.";
    }
    UNKNOWN_PAY_DOCUMENT = "POL095" Error (document) {
        title: "没有这份薪酬文件", "unknown pay document";
        message: "现有文件里没有薪酬协议「{document}」", "no pay agreement `{document}` is in the set";
        help: "改正文件编号，或加入那份文件", "correct the id, or add that document";
        explain: "别的文件里的工资表，要同那份文件一起使用，才知道数额。",
            "an amount from a table of another document is known only where that document is used too.";
    }
    UNKNOWN_SCALE = "POL096" Error (scale) {
        title: "没有这张表", "unknown scale";
        message: "没有编号为「{scale}」的表", "there is no scale with the id `{scale}`";
        help: "改正编号；表在别的文件里时，写上 document", "correct the id; where the scale is another document's, name that document";
        explain: "scale 指向本文件 scales 里的一张表；写了 document 时，指向那份文件的一张表。",
            "scale is the id of one of the scales of this document, or of the document named.";
    }
    SCALE_GIVES_OTHER = "POL097" Error (scale, found, needed) {
        title: "表给出的不是所要的", "scale of another measure";
        message: "表「{scale}」给出 {found}，这里要的是 {needed}", "scale `{scale}` gives {found}; here {needed} is needed";
        help: "改用合用的表，或改正表的 gives", "use a scale that fits, or correct what the scale gives";
        explain: "表给出金额（money）、薪级（step）或系数（ratio）。金额不能当系数乘，系数也不能当金额发。",
            "a scale gives money, steps or coefficients. Money is not multiplied by, and a coefficient is not paid.";
    }
    NO_STEP_HERE = "POL098" Error (scale, axis) {
        title: "这里没有薪级可查", "no step to look up";
        message: "表「{scale}」的轴「{axis}」按薪级查，这里没有薪级", "axis `{axis}` of scale `{scale}` is keyed by step, and here is none";
        help: "用 steps 取数，或在 at 里给这条轴写定一个薪级", "use it as the table of steps, or fix a step for that axis in at";
        explain: "只有 steps 会先得出薪级，再到 table 里查金额。", "only steps arrives at a step and then looks up its money in table.";
    }
    NO_STEP_AXIS = "POL099" Error (scale) {
        title: "薪级表没有薪级轴", "table of steps without steps";
        message: "表「{scale}」没有按薪级查的轴，薪级换不成金额", "scale `{scale}` has no axis keyed by step, so that a step is not turned into money";
        help: "给表加一条 by: step 的轴，或换一张表；写定（at）的不算", "add an axis by step, or use another scale; one that is fixed in at does not count";
        explain: "steps 先得出薪级，再到 table 里查这一级的金额。", "steps arrives at a step, and table says what it is paid.";
    }
    KEYS_NOT_AS_AXES = "POL100" Error (scale, row, found, needed) {
        title: "这一行的键和轴对不上", "keys that do not match the axes";
        message: "表「{scale}」第 {row} 行有 {found} 个键，表有 {needed} 条轴", "row {row} of scale `{scale}` has {found} keys for {needed} axes";
        help: "每条轴写一个键，次序与轴相同", "give one key for each axis, in the order of the axes";
        explain: "一行的位置由每条轴上的键定出，少一个、多一个都不知道是哪一格。",
            "a row's place is given by a key on every axis; with one too few or too many nobody knows which cell it is.";
    }
    NOT_A_KEY = "POL101" Error (scale, row, axis, found) {
        title: "键的写法不对", "key that cannot be read";
        message: "表「{scale}」第 {row} 行，轴「{axis}」的键「{found}」不是这条轴的写法", "`{found}`, in row {row} of scale `{scale}`, is no key of axis `{axis}`";
        help: "年限、数目、薪级写成 \"3\"、\"4-6\" 或 \"7-\"；地区写六位数字，行业写二到四位数字，是否写 yes 或 no；其余情况写 \"*\"",
            "write years, numbers and steps as \"3\", \"4-6\" or \"7-\", a region with six digits, an industry with two to four, yes or no; \"*\" stands for everything else";
        explain: "键是半角数字和连字符。「4-6」两头都算在内，「7-」是 7 和 7 以上，\"*\" 是这条轴上其他键都没有写到的情况。",
            "`4-6` includes both ends, `7-` is 7 and above, and `*` is whatever no other key of the axis names.";
    }
    BOUNDS_REVERSED = "POL102" Error (low, high) {
        title: "上下限颠倒", "bounds the wrong way round";
        message: "从「{low}」到「{high}」，下限高过了上限", "from `{low}` to `{high}`: the lower bound lies above the upper";
        help: "对调两个数，或改正写错的一个；等级按等级表的次序比较，五级最低", "swap them, or correct the wrong one; levels compare by rank: level 5 is below level 4";
        explain: "没有一个数既不低于下限又不高于上限，写着它的一行、一个条件永远不成立。below 是不含的上限。",
            "nothing lies within, so that what waits for it never holds. below is an upper bound that is itself left out.";
    }
    ROWS_ANSWER_ONE = "POL103" Error (scale, row, other, cell) {
        title: "两行回答同一个人", "two rows that answer one worker";
        message: "表「{scale}」第 {row} 行（{cell}）与第 {other} 行有重叠，同一个人会查到两个数",
            "row {row} of scale `{scale}` ({cell}) overlaps row {other}: one worker would find two figures";
        help: "分开两行的范围，或删去一行", "part their ranges, or drop one of them";
        explain: "一个人在一张表里只能查到一格。先写先算、就高就低，都是文件没有说的话。",
            "a worker finds one cell of a table. To take the first, the higher or the lower would be more than the document says.";
    }
    CELL_MALFORMED = "POL104" Error (scale, row, cell, give, gives) {
        title: "表里的数看不懂", "cell that cannot be read";
        message: "表「{scale}」第 {row} 行（{cell}）的「{give}」不能读成 {gives}", "`{give}`, in row {row} of scale `{scale}` ({cell}), cannot be read as {gives}";
        help: "金额（money）写成 \"2490\"、\"30.50\"、\"2,490元\" 或 \"30万元\"；薪级（step）写 1 起的整数；系数（ratio）写成 \"1.15\" 或 \"80%\"",
            "write money like \"2490\", \"30.50\" or \"2,490.00\", a step as a whole number from 1, a ratio like \"1.15\" or \"80%\"";
        explain: "一格看不懂，查到它的人就没有工资，所以整份文件不用。「2,49」可能是 2.49，也可能是 249，不猜。",
            "whoever finds that cell would have no pay, so that the document is not used. Whether `2,49` is 2.49 or 249 is not guessed.";
    }
    UNKNOWN_AXIS = "POL105" Error (axis, scale) {
        title: "没有这条轴", "unknown axis";
        message: "表「{scale}」没有轴「{axis}」", "scale `{scale}` has no axis `{axis}`";
        help: "改正轴的编号", "correct the id of the axis";
        explain: "at 写定一条轴上的键；没有这条轴，写定的键不起作用。", "at fixes the key of an axis; without that axis it fixes nothing.";
    }
    KEY_NOWHERE = "POL106" Error (key, axis, scale) {
        title: "表里查不到的键", "key that no row answers";
        message: "表「{scale}」的轴「{axis}」上没有一行写到「{key}」", "no row of scale `{scale}` answers `{key}` on axis `{axis}`";
        help: "改正键；要写一个代码或一个整数，不能写范围或 \"*\"", "correct the key; it is one code or one whole number, neither a range nor \"*\"";
        explain: "写定的键查不到一行，这项工资就谁也得不到。", "where the fixed key finds no row, nobody would be paid.";
    }
    PART_NOT_BEFORE = "POL107" Error (part) {
        title: "前面没有这个工资项目", "part that does not stand before";
        message: "本文件在这之前没有工资项目「{part}」", "no part `{part}` stands before this one in the document";
        help: "把被取比例的项目写在前面，或改正项目代码", "put the part that the share is taken of before, or correct its code";
        explain: "比例取自已经算出的项目。写在后面的还没有算，写成自己的永远算不完。",
            "a share is taken of parts that are settled already; one that comes later is not, and one of itself never would be.";
    }
    PART_OF_OTHER_MEASURE = "POL108" Error (part, found, needed) {
        title: "合在一起的项目计量不同", "parts of different measures";
        message: "项目「{part}」按 {found} 计，和它合在一起的按 {needed} 计", "part `{part}` is paid by {found}, those it is added to by {needed}";
        help: "分成两个分项，或改用计量相同的项目", "make two items of it, or use parts of one measure";
        explain: "按月的和按年的、按小时的不能直接相加，再取比例。", "what is paid by the month is not added to what is paid by the year or the hour before a share is taken.";
    }
    COMBINE_MISSING = "POL109" Error (part, count) {
        title: "没有写几项怎么合并", "several items without combine";
        message: "项目「{part}」有 {count} 个分项，没有写同时符合时是就高还是累加", "part `{part}` has {count} items and does not say whether the highest or their sum is paid";
        help: "写上 combine: highest（就高不重复）或 sum（累加）", "state combine: highest or sum";
        explain: "同一组数额，就高和累加可以差一倍。文件没有说，就不能算。", "the same figures may come to twice as much one way as the other; where the document does not say, nothing can be computed.";
    }
    ROUND_MISSING = "POL110" Error (id) {
        title: "没有写怎么取整", "no rounding stated";
        message: "「{id}」乘过以后可能不是整数分，没有写怎么取整", "`{id}` may not come to whole fen once it is multiplied, and no rounding is stated";
        help: "写上 round，例如 unit 写 \"0.01\"、round 写 \"half-up\"，四舍五入到分", "state round, such as the unit \"0.01\" rounded half-up";
        explain: "乘上比例、系数或小数个数以后，最后一分怎么取要由文件说明。", "after a share, a coefficient or a count with decimals the document has to say what becomes of the last fen.";
    }
    FACTOR_BELOW_ONE = "POL111" Error (found) {
        title: "酌情系数低于 1", "judged factor below 1";
        message: "酌情系数从 1 起，最高却写成「{found}」", "a judged factor begins at 1, and its upper bound is `{found}`";
        help: "写上 1 以上的系数，例如 \"130%\"", "state a factor of at least 1, such as \"130%\"";
        explain: "judged-up-to 是上浮的最高倍数。低于 1 时没有一个数可选。", "judged-up-to is the most that an amount is multiplied by; below 1 there is nothing to choose.";
    }
    NOT_A_REGION = "POL112" Error (found) {
        title: "不是地区代码", "not a code of a region";
        message: "「{found}」不是地区代码", "`{found}` is not a code of a region";
        help: "写六位数字，例如台州市 \"331000\"、温岭市 \"331081\"", "write six digits, such as \"331000\" for Taizhou";
        explain: "地区按六位行政区划代码（GB/T 2260）比较，省、市的代码包括下面的县区。名称会重复、会改，不用来比较。",
            "regions are compared by the six digits of GB/T 2260, those of a province or city standing for what lies in it. Names repeat and change.";
    }
    NOT_AN_INDUSTRY = "POL113" Error (found) {
        title: "不是行业代码", "not a code of an industry";
        message: "「{found}」不是行业代码", "`{found}` is not a code of an industry";
        help: "写大类、中类、小类的二到四位数字，例如通用设备制造业 \"34\"；门类字母请换成它下面的大类",
            "write two to four digits, such as \"34\" for general equipment; for a section's letter list the divisions it holds";
        explain: "行业按国民经济行业分类（GB/T 4754）的数字比较，大类包括下面的中类和小类。",
            "industries are compared by the digits of GB/T 4754; a division stands for the groups and classes in it.";
    }
    AGREEMENTS_OF_ONE_RANK = "POL114" Error (rank, enterprise, id, other, from) {
        title: "一个企业有两份同级协议", "an enterprise under two agreements of one rank";
        message: "企业「{enterprise}」同时适用两份 {rank}：「{id}」和「{other}」，从 {from} 起同时有效，又没有写明谁代替谁",
            "enterprise `{enterprise}` is covered by two of rank {rank}, `{id}` and `{other}`, both in force from {from}, and neither supersedes the other";
        help: "用 supersedes 写明新的代替旧的，给旧的写上结束日期，或用 posts 分开岗位",
            "name the older one in supersedes, give it a last day, or part them by posts";
        explain: "一个岗位任何一天只有一份行业协议、一份企业协议、一份劳动合同。两份同级的同时适用，说不清该按哪一份。",
            "on any day a post has one industry agreement, one enterprise agreement and one contract. Of two of one rank nobody could say which to follow.";
    }
    NEEDS_CERTIFICATE = "POL115" Error (field) {
        title: "没有证书可说", "no certificate to speak of";
        message: "没有写 certificate，「{field}」就没有对象", "without certificate, `{field}` speaks of nothing";
        help: "写上 certificate（不加条件就是任何证书），或删去「{field}」", "state certificate, without conditions for any, or drop `{field}`";
        explain: "申领期限、同职业同等级只领一次、高级别排斥低级别，都是对一本证书说的。",
            "how soon to apply, once for an occupation and level, and a higher level that bars a lower one are said of a certificate.";
    }
    LADDERS_DIFFER = "POL116" Error (low, high) {
        title: "上下限不在一个等级表上", "bounds on two ladders";
        message: "下限在等级表「{low}」上，上限在「{high}」上", "the lower bound is on ladder `{low}`, the upper on `{high}`";
        help: "上下限写同一个等级表的等级", "state both on one ladder";
        explain: "两个等级表之间没有次序，夹在当中的等级也就不存在。", "two ladders have no order between them, so that nothing lies between.";
    }
}
