//! `CAL090` and on: questions of pay.

use super::entry::entries;

entries! {
    TWO_OF_ONE_RANK = "CAL090" Error (document, other, day) {
        title: "同级协议有两份", "two agreements of one rank";
        message: "{day} 有两份同级文件都适用于这名职工：「{document}」和「{other}」",
            "on {day} two documents of one rank cover this worker: `{document}` and `{other}`";
        help: "改正其中一份的适用范围，或用 supersedes 写明哪一份代替另一份",
            "correct whom one of them covers, or state with supersedes which one replaces the other";
        explain: "一名职工在一个岗位上只适用一份行业协议、一份企业协议。两份同级协议的先后，程序不会替双方决定。",
            "a worker in a post is covered by one industry agreement and one enterprise agreement. Which of two comes first is for their parties to say.";
    }
    UNKNOWN_FACT = "CAL091" Error (fact) {
        title: "没有文件问到这件事", "a fact no document asks for";
        message: "没有一份工资文件问到「{fact}」", "no pay agreement asks for `{fact}`";
        help: "改正名称，或删去这一项", "correct the name, or leave it out";
        explain: "事实的名称由工资文件的 facts 定义。名称写错的事实谁也不会用到，所以不接受。",
            "facts are named by the field facts of pay agreements. One that is misspelt would be used by nobody; therefore it is refused.";
    }
    FACT_NOT_READ = "CAL092" Error (fact, found, expected) {
        title: "事实的写法不对", "a fact not written as its kind wants";
        message: "「{fact}」写成了「{found}」，应当是{expected}", "`{fact}` is given as `{found}`; it should be {expected}";
        help: "按应有的写法改写；不知道就删去这一项，不要猜", "write it so; leave it out where it is not known, and do not guess";
        explain: "数写成 12.5，金额写成 6000 或 30万元，日期写成 2024-01-01，是否写成 yes 或 no，年份写成 2023 2024，选项写代码。",
            "numbers are written 12.5, amounts 6000, days 2024-01-01, yes-no as yes or no, years 2023 2024, and choices by their code.";
    }
    FACT_TWICE = "CAL093" Error (fact) {
        title: "事实写了两次", "a fact given twice";
        message: "「{fact}」写了两次", "`{fact}` is given twice";
        help: "只留一处", "leave one of them";
        explain: "两处说法不同时，不会替您挑一个。", "where both differ, none of them is chosen silently.";
    }
    PERIOD_TOO_LONG = "CAL094" Error (days, limit) {
        title: "时间段太长", "period too long";
        message: "一次问了 {days} 天，最多 {limit} 天", "{days} days are asked for at once; at most {limit} are taken";
        help: "分几次提问", "ask several times";
        explain: "限制是为了让每个答案都能算到底。", "the limit makes sure that every answer can be worked out to the end.";
    }
    UNKNOWN_APPOINTED_LEVEL = "CAL095" Error (ladder, level) {
        title: "聘任的等级不存在", "unknown level of an appointment";
        message: "等级表「{ladder}」里没有等级「{level}」", "ladder `{ladder}` has no level `{level}`";
        help: "写等级表里的代码或名称", "write a code or name of the ladder";
        explain: "等级按等级表认，写错的等级不会被当作没有等级。", "levels are those of code lists; one that is misspelt is not taken for none.";
    }
    CONTRACT_TWICE = "CAL096" Error (part) {
        title: "合同里同一项写了两次", "a part of the contract given twice";
        message: "合同里「{part}」写了两次", "the contract gives `{part}` twice";
        help: "合并成一项", "put them together";
        explain: "一个工资项目在合同里只有一个数额；写了两次时，是累加还是重复，不猜。",
            "a contract gives one amount for a part of pay; whether two are to be added is not guessed.";
    }
    PAY_PERIOD_REVERSED = "CAL097" Error (period) {
        title: "时间段前后颠倒", "period the wrong way round";
        message: "「{period}」还没开始就结束了", "the period `{period}` ends before it begins";
        help: "对调两个日期", "swap the two dates";
        explain: "until 是时间段的最后一天，不能早于 as_of。", "until is the last day of the period and not before as_of.";
    }
    UNKNOWN_PAY_CODE = "CAL098" Error (list, found) {
        title: "代码表里没有这个代码", "a code that its list does not have";
        message: "代码表「{list}」里没有「{found}」", "list `{list}` has no `{found}`";
        help: "改成代码表里的代码", "write a code of the list";
        explain: "工资项目和用人单位类型按代码表认；写错的代码对不上任何一份文件，所以不接受。",
            "parts of pay and kinds of employer are those of code lists. One that is misspelt would meet no document; therefore it is refused.";
    }
    UNKNOWN_JUDGED = "CAL099" Error (document, item) {
        title: "没有要评定的这一项", "nothing to be judged under that name";
        message: "文件「{document}」里没有「{item}」这一项", "document `{document}` has no item `{item}`";
        help: "改正文件或项目的编号，或删去这一条评定", "correct the id of the document or the item, or leave the judgement out";
        explain: "评定的数额或系数写在 judged 里，按文件和项目的编号对应；对不上的评定不会被用到，所以不接受。",
            "what was judged names the document and the item. One that meets neither would be used by nobody; therefore it is refused.";
    }
    UNKNOWN_RECEIVED = "CAL100" Error (entitlement) {
        title: "没有文件提到这种补贴", "a subsidy no document speaks of";
        message: "没有一份文件提到补贴「{entitlement}」", "no document speaks of the subsidy `{entitlement}`";
        help: "改成文件里的编号，或删去这一条", "write its id in the document, or leave it out";
        explain: "领过的补贴决定还能不能再领。名称写错时，已经领过的会被当作没有领过，所以不接受。",
            "what was received decides what may still be. A misspelt one would be taken for not received; therefore it is refused.";
    }
    NO_REGION_CODE = "CAL101" Error (found) {
        title: "地区没有写成代码", "a region not written as a code";
        message: "地区写成了「{found}」，应当是六位行政区划代码", "the region is given as `{found}`; its six digits are due";
        help: "写县（市、区）的六位代码，例如玉环市写 331083", "write the six digits of the county, such as 331083";
        explain: "文件按行政区划代码（GB/T 2260）写明适用地区，地名会重名，所以只认代码。",
            "documents name the regions they cover by code (GB/T 2260); names of places are not unique.";
    }
    NO_INDUSTRY_CODE = "CAL102" Error (found) {
        title: "行业没有写成代码", "an industry not written as a code";
        message: "行业写成了「{found}」，应当是二至四位行业代码", "the industry is given as `{found}`; its two to four digits are due";
        help: "写国民经济行业分类的数字，不写前面的字母，例如 3484", "write the digits alone, without the letter of the section, such as 3484";
        explain: "文件按行业代码（GB/T 4754）写明适用行业，大类两位，中类三位，小类四位。",
            "documents name the industries they cover by code (GB/T 4754): two digits for a division, three for a group, four for a class.";
    }
}
