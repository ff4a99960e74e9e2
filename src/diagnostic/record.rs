//! `REC001` and on: a learner's record: what it says and what it refers to.

use super::entry::entries;

entries! {
    SAME_ACHIEVEMENT_ID = "REC001" Error (id) {
        title: "学习成果编号重复", "achievement id used twice";
        message: "两项学习成果都用编号「{id}」", "two achievements share the id `{id}`";
        help: "给每项成果一个不同的编号", "give every achievement an id of its own";
        explain: "认定结果用编号指明每一项成果，所以同一份记录里编号不能重复。",
            "a decision names each achievement by its id, so no two in one record may share it.";
    }
    UNKNOWN_RECORD_LEVEL = "REC002" Error (ladder, code) {
        title: "等级不在代码表里", "level not on its ladder";
        message: "代码表「{ladder}」里没有「{code}」", "ladder `{ladder}` has no `{code}`";
        help: "改成代码表里的写法，例如五级写 5", "write it as the code list does";
        explain: "等级按代码表里的高低比较，不按数字大小，所以只接受代码表里有的写法。",
            "levels are compared by their rank on the ladder, never by the digit, so only what is on the ladder is accepted.";
    }
    REVERSED_DATES = "REC003" Error (from, until) {
        title: "起止日期颠倒", "dates in the wrong order";
        message: "从 {from} 到 {until}：结束早于开始", "from {from} until {until}: it ends before it begins";
        help: "核对两个日期", "check both dates";
        explain: "一段经历的结束日期不能早于开始日期。", "a period cannot end before it begins.";
    }
    IMPOSSIBLE_PLACE = "REC004" Error (place, entrants) {
        title: "名次不可能", "impossible place";
        message: "{entrants} 人参加，名次却是 {place}", "place {place} among {entrants} entrants";
        help: "名次从 1 起，不大于参加人数", "a place counts from 1 and is at most the number of entrants";
        explain: "按名次比例定奖次时，要用真实的名次和参加人数。",
            "where a rank follows from the place, both numbers have to be real.";
    }
    TOO_MANY_ACHIEVEMENTS = "REC005" Error (count, limit) {
        title: "学习成果太多", "too many achievements";
        message: "一份记录有 {count} 项成果，最多 {limit} 项", "the record has {count} achievements; at most {limit} are taken";
        help: "分成几份记录", "split it into several records";
        explain: "限制是为了让每个答案都能算到底。", "the limit makes sure that every answer can be worked out to the end.";
    }
    BORN_LATER = "REC010" Error (born, as_of) {
        title: "出生在计算日之后", "born after the day asked for";
        message: "出生日期 {born} 晚于计算日 {as_of}", "the day of birth, {born}, is after {as_of}";
        help: "核对出生日期和计算日", "check the day of birth and the day asked for";
        explain: "年龄按计算日计算。", "an age is counted on the day asked for.";
    }
    BORN_AFTER_ACHIEVEMENT = "REC011" Error (born, date) {
        title: "成果早于出生", "achievement before birth";
        message: "日期 {date} 早于出生日期 {born}", "{date} is before the day of birth, {born}";
        help: "核对两个日期", "check both dates";
        explain: "出生之前不会有学习和工作经历，多半是写错了一个日期。",
            "nobody learns or works before being born; one of the dates is mistyped.";
    }
}
