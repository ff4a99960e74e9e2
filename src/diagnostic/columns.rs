//! `CAL080` and on: an examination that is to be graded in columns.

use super::entry::entries;

entries! {
    COLUMNS_UNMARKED = "CAL080" Error (of) {
        title: "没有人评分", "nobody marks it";
        message: "「{of}」没有考评员评分，也没有列为直接给分", "no assessor marks `{of}`, and it is not listed as scored";
        help: "在 assessors 里写上评这一项的考评员（需要时写明角色），或把科目列入 scored",
            "state assessors for it (with the role, where roles are told apart), or list the part in `scored`";
        explain: "按列评分时没有姓名，所以要先写明每一科由几名什么角色的考评员评分。",
            "columns hold no names, so it has to be stated before how many assessors of which roles mark each part.";
    }
    COLUMNS_PANEL = "CAL081" Error (part) {
        title: "考评组不符合规定", "not the panel asked for";
        message: "「{part}」的考评员人数或角色不符合方案的规定", "the assessors of `{part}` are not as many, or not of the roles, that the scheme asks for";
        help: "按方案的人数、单数和角色要求写 assessors", "state as many assessors, an odd number and of the roles, as the scheme asks for";
        explain: "考评组的规定先于分数；组成不合规的成绩无效。", "what a panel has to be like comes before any score; marks of another panel do not count.";
    }
    COLUMNS_ROLE = "CAL082" Error (role) {
        title: "角色没有权重", "a role without weight";
        message: "方案没有给角色「{role}」权重", "the scheme gives no weight to role `{role}`";
        help: "写方案里有权重的角色", "state a role that the scheme weights";
        explain: "有了角色权重，每名考评员都要属于其中一个角色。", "where roles are weighted, every assessor has to be of one of them.";
    }
    COLUMNS_TOO_FINE = "CAL083" Error (of) {
        title: "数值放不进列", "numbers too fine for columns";
        message: "「{of}」的满分或权重太细，放不进整数列", "full marks or weights of `{of}` are too fine for whole-number columns";
        help: "用 grade 逐人评分，结果一样", "grade the session one by one with `grade`, to the same results";
        explain: "按列评分只用 32 位整数，满分不超过 655.34 分；放不下时拒绝，从不近似。",
            "columns use 32-bit whole numbers and full marks up to 655.34; what does not fit is refused, never rounded.";
    }
    COLUMNS_VETO = "CAL084" Error (veto) {
        title: "否定项跨越几组评分", "a veto across panels";
        message: "否定项「{veto}」涉及由不同角色分别评分的内容，不能按列评分",
            "veto `{veto}` strikes what several roles mark apart, which columns cannot hold";
        help: "用 grade 逐人评分", "grade the session one by one with `grade`";
        explain: "按列评分时，否定项只能使一张评分表上的内容记零分。", "in columns a veto makes 0 what stands on one sheet.";
    }
    COLUMNS_THIRD = "CAL085" Error (of) {
        title: "需要加评", "one more assessor";
        message: "「{of}」的分差由加评一人解决，这只对一部分考生发生，不能按列评分",
            "a dispute in `{of}` is settled by one more assessor, who marks some candidates only";
        help: "先按两名考评员评分，把未完成的考生交给 grade", "grade two assessors in columns, and the incomplete candidates with `grade`";
        explain: "每一列对所有考生都要有数。", "every column has a number for every candidate.";
    }
    COLUMNS_UNSTATED = "CAL086" Error (name) {
        title: "没有给出合格线或平均分", "a line that is not stated";
        message: "没有给出「{name}」", "`{name}` is not stated";
        help: "在 announced 里写合格线，在 means 里写平均分和统计日期",
            "state the cut line in `announced`, or the mean with its day in `means`";
        explain: "划定的合格线和同批平均分是场次的事实，不从成绩里推算。",
            "an announced line and a mean of the cohort are facts of the session; they are not worked out of the marks.";
    }
}
