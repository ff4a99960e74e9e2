//! `CAL110` and on: a workforce that is to be paid in columns.

use super::entry::entries;

entries! {
    WORKFORCE_EMPLOYERS = "CAL110" Error (count, limit) {
        title: "用人单位的个数不对", "no employers, or too many";
        message: "写了 {count} 个用人单位，应当有 1 到 {limit} 个", "{count} employers are listed; 1 to {limit} are taken";
        help: "在 employers 里写上职工所在的单位；太多时分几次", "list the employers of the workers in employers; in several calls, where there are too many";
        explain: "每一行用一个 16 位的数指出单位，所以单位的个数有上限。", "a row names its employer by a number of 16 bits, so there is a most of them.";
    }
    WORKFORCE_COLUMNS = "CAL111" Error (count, limit) {
        title: "列或岗位太多", "too many columns or posts";
        message: "一共 {count} 个，最多 {limit} 个", "{count} of them; at most {limit} are taken";
        help: "只留下工资文件问到的列和岗位", "leave only what pay agreements ask for";
        explain: "没有文件问到的列不会改变任何人的工资。", "a column no document asks for changes nobody's pay.";
    }
    WORKFORCE_LADDER = "CAL112" Error (ladder) {
        title: "没有这个等级表", "no such ladder";
        message: "这一天没有名为「{ladder}」的等级表", "no ladder named `{ladder}` is in force on the day";
        help: "写政策里的等级表名称", "write the name of a ladder of the policies";
        explain: "等级的列按等级表的代码编号，所以等级表要先有。", "a column of levels is numbered by the codes of its ladder, which has to be there.";
    }
    WORKFORCE_CERTIFICATE = "CAL113" Error (kind) {
        title: "这类证书不说明等级", "a certificate that says no level";
        message: "「{kind}」类证书不说明技能等级", "certificates of kind `{kind}` say no level";
        help: "写技能等级证书的种类，例如 skill-level；聘任的等级不写 certificate",
            "write a kind of level certificate, such as skill-level; leave certificate out for levels held by appointment";
        explain: "等级的列要么按证书，要么按聘任。", "a column of levels is held by certificate or by appointment.";
    }
    WORKFORCE_TWICE = "CAL114" Error (name) {
        title: "列或岗位写了两次", "a column or post named twice";
        message: "「{name}」写了两次", "`{name}` is named twice";
        help: "只留一处", "leave one of them";
        explain: "同一件事只能有一列，两列不同时无从取舍。", "one thing has one column; of two that differ none could be chosen.";
    }
    WORKFORCE_FACT_KIND = "CAL115" Error (fact, kind) {
        title: "这类事实不能成列", "a fact that is no column";
        message: "「{fact}」是 {kind} 类事实，不能成列", "`{fact}` is a fact of kind {kind}, which is no column";
        help: "从 facts 里去掉；没有它时仍未确定的职工用 pay 逐人计算",
            "leave it out of facts, and ask one by one with `pay` for workers who stay open without it";
        explain: "列里可以有选项、是否、整数和日期；金额和年份清单不能。", "columns hold choices, yes-no, whole numbers and days; not amounts or lists of years.";
    }
    WORKFORCE_EVERY_NUMBER = "CAL116" Error (fact) {
        title: "每个数都不同", "every number pays otherwise";
        message: "「{fact}」按数量计付而没有较低的封顶，不能成列", "pay counts each of `{fact}` without a low upper end, which columns cannot hold";
        help: "从 facts 里去掉；计件、计时的部分用 pay 逐人计算", "leave it out of facts; ask for piece or hour work one by one with `pay`";
        explain: "按列计算时，每一种情况事先算好。", "in columns, every case is worked out beforehand.";
    }
    WORKFORCE_CELLS = "CAL117" Error (enterprise, limit) {
        title: "情况太多", "too many cases";
        message: "算到单位「{enterprise}」时，不同情况已超过上限（全部 {limit} 种）",
            "up to the enterprise `{enterprise}` more cases are to be worked out than fit ({limit} for all)";
        help: "减少列，或把单位分几次", "ask with fewer columns, or for fewer employers at once";
        explain: "每个单位的每一种情况只算一次，存下来供各行查找；这份存储有上限。",
            "each case of each employer is worked out once and kept for rows to be looked up in; what is kept has a limit.";
    }
    WORKFORCE_TOO_LARGE = "CAL118" Error (enterprise) {
        title: "金额放不进列", "an amount too large for columns";
        message: "单位「{enterprise}」有职工的金额超过 42949672.95 元", "a worker of the enterprise `{enterprise}` may be paid more than 42949672.95 yuan";
        help: "检查这家单位的工资表", "check the pay agreement of this enterprise";
        explain: "金额按分存成 32 位整数；放不下时拒绝，从不截断。", "amounts are whole fen of 32 bits; what does not fit is refused, never cut.";
    }
}
