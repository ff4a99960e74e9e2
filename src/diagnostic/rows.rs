//! `CAL130` and on: rows of a table of workers.

use super::entry::entries;

entries! {
    ROW_UNREADABLE = "CAL130" Error () {
        title: "这一行读不出来", "a row that cannot be read";
        message: "这一行不是 UTF-8 文字，或者不是值都为文字或数字的 JSON 对象", "this row is not UTF-8, or no JSON object of texts and numbers alone";
        help: "把文件另存为 UTF-8 编码的 CSV；JSON Lines 每行写一个对象，值写成文字或数字；档案加用工信息的职工文件用 pay 计算",
            "save the file as CSV in UTF-8; JSON Lines hold one object on each line, with texts or numbers as values; files of workers with record and employment are for `pay`";
        explain: "读不出来的行不计入合计，其余各行照常计算。", "a row that cannot be read is left out of all sums; the others are reckoned as usual.";
    }
    ROW_ENDLESS = "CAL131" Error () {
        title: "引号没有收尾", "a quotation mark that is never closed";
        message: "这一行的引号没有收尾，或者这一行太长", "a quotation mark of this row is not closed, or the row is too long";
        help: "补上收尾的引号，或删去多余的引号", "close the mark, or delete it";
        explain: "引号里的换行属于同一格，所以缺一个引号会把后面的行也吞进去。这样的行只放弃这一行，从下一行接着读。", "line breaks within quotation marks belong to the cell, so that a missing mark would swallow the rows after it. Such a line alone is left out, and reading goes on with the next.";
    }
    ROW_CELLS = "CAL132" Error (found, expected) {
        title: "格数与表头不符", "not as many cells as headings";
        message: "这一行有 {found} 格，表头有 {expected} 格", "this row has {found} cells; there are {expected} headings";
        help: "检查有没有多出或缺少的逗号；格里有逗号时，用引号括起来", "look for commas too many or too few; put a cell that holds one in quotation marks";
        explain: "错开一格，工龄就成了等级。格数不符的行不猜。", "one cell off, and years become levels. Such a row is not guessed at.";
    }
    ROW_VALUE = "CAL133" Error (heading, found) {
        title: "这一格读不懂", "a cell that cannot be understood";
        message: "「{heading}」这一格写着「{found}」，读不懂", "the cell of `{heading}` says `{found}`, which cannot be understood";
        help: "等级写代码或名称，日期写成 2020-03-01，是否写 yes 或 no，选项写代码；不知道就留空，没有等级写无",
            "write levels by code or name, days as 2020-03-01, yes-no as yes or no, choices by code; leave blank what is not known, and a level nobody holds";
        explain: "空格表示不知道，等级空着表示没有；写错的值既不是不知道，也不是没有，所以这一行不计算。",
            "blank means not known, of levels none; a value that is wrong is neither unknown nor none, so that the row is not reckoned.";
    }
    HEADING_TWICE = "CAL134" Error (heading) {
        title: "表头重复", "a heading that stands twice";
        message: "有两列都是「{heading}」", "two columns say `{heading}`";
        help: "只留一列", "leave one of them";
        explain: "两列不同时，无从取舍。", "of two that differ none could be chosen.";
    }
    NO_HEADING = "CAL135" Error () {
        title: "表头里没有用得上的列", "no heading that is used";
        message: "表头里没有一列是工资规则用得上的", "no heading names anything that rules of pay ask for";
        help: "第一行写表头，例如 id,enterprise,level,post,hired，或 工号,企业,等级,岗位,入职日期",
            "write headings in the first row, such as id,enterprise,level,post,hired";
        explain: "按表头认列；没有表头，就不知道哪一列是什么。", "columns are known by their headings; without any, nothing says what they are.";
    }
    ROW_MANY_EMPLOYERS = "CAL136" Error (limit) {
        title: "用人单位太多", "too many employers";
        message: "这一行的单位是第 {limit} 个以外的单位", "the employer of this row is one more than the {limit} that are taken";
        help: "把名单分成几份", "split the list";
        explain: "每一行用一个 16 位的数指出单位。", "a row names its employer by a number of 16 bits.";
    }
    ROWS_OTHERWISE = "CAL137" Error () {
        title: "同一列的代码变了", "columns that say something else";
        message: "按现在的政策文件，这张表里的等级、岗位或选项对应的代码与读表时不同",
            "by the documents that are loaded now, levels, posts or choices of this table stand for other codes than when it was read";
        help: "重新读这张表", "read the table again";
        explain: "读表时每个代码换成一个号码；代码表改了，旧号码就指错了。", "codes become numbers when a table is read; once a list of codes changes, old numbers point elsewhere.";
    }
    ROW_EMPTY = "CAL138" Error () {
        title: "空行", "an empty row";
        message: "这一行没有内容", "this row says nothing";
        help: "删去空行", "delete the row";
        explain: "电子表格常在末尾留下空行。空行不是职工，不计入人数和合计。", "spreadsheets often leave empty rows at the end. They are no workers, and neither counted nor paid.";
    }
}
