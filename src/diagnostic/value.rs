//! `REA050`–`REA079`: the values inside fields: decimals, money, dates, identifiers, kinds of document.

use super::entry::entries;

entries! {
    NOT_A_DECIMAL = "REA050" Error (found) {
        title: "不是十进制数", "not a decimal number";
        message: "「{found}」不是十进制数的写法", "`{found}` is not written as a decimal number";
        help: "写成 \"3\"、\"3.5\" 这样，不带单位、逗号和空格",
            "write it like \"3\" or \"3.5\", without unit, comma or blank";
        explain: "学分、成绩、比例和金额都写成双引号里的十进制数，小数点用英文句点，例如 \"3.5\"。不写「3.5学分」「１２」「1,200」「1e3」。",
            "credits, scores, shares and amounts are decimal numbers in double quotes with a point, as in \"3.5\"; not \"3.5 credits\", \"1,200\" or \"1e3\".";
    }
    TOO_MANY_DECIMALS = "REA051" Error (found, places) {
        title: "小数位太多", "too many decimal places";
        message: "「{found}」的小数位超过了 {places} 位", "`{found}` has more than {places} decimal places";
        help: "保留 {places} 位以内；需要取整时，由规则写明取整办法",
            "keep to {places} places; where rounding is meant, let the rule name it";
        explain: "多出来的小数不会被悄悄舍去。取整要由规则写明办法（四舍五入、舍去或进位），结果才说得清依据。",
            "surplus decimals are not silently dropped. Rounding is named by a rule (half up, down, up), so that the result can be justified.";
    }
    VALUE_OUT_OF_RANGE = "REA052" Error (found, min, max) {
        title: "数值超出范围", "value out of range";
        message: "「{found}」超出了范围，应当在 {min} 到 {max} 之间",
            "`{found}` is out of range; it must lie from {min} to {max}";
        help: "检查数值和单位", "check the value and its unit";
        explain: "每种量都有合理的范围，例如学分不能是负数，也不会大到 10 的 30 次方。超出范围时，多半是单位用错了，或者多打了零。",
            "every quantity has a sensible range: credits are not negative, nor are they 10^30. Outside, a unit is usually wrong or there are surplus zeros.";
    }
    NOT_A_DATE = "REA053" Error (found) {
        title: "不是日期写法", "not written as a date";
        message: "「{found}」不是「年-月-日」的写法", "`{found}` is not written as year-month-day";
        help: "写成 \"2026-09-01\" 这样：四位年、两位月、两位日，用英文短横连接",
            "write it like \"2026-09-01\": four digits, two digits, two digits, joined by hyphens";
        explain: "日期一律按 ISO 8601（GB/T 7408）写成 2026-09-01。不写 2026/9/1、2026年9月1日、20260901，也不带时间。",
            "dates follow ISO 8601 (GB/T 7408): 2026-09-01; not 2026/9/1, 1 Sept 2026 or 20260901, and without a time of day.";
    }
    NO_SUCH_DAY = "REA054" Error (found) {
        title: "没有这一天", "no such day";
        message: "日历上没有「{found}」这一天", "the calendar has no day `{found}`";
        help: "检查年月日：2 月 30 日、非闰年的 2 月 29 日都不存在；年份要在 1900 到 2199 之间",
            "check it: there is no 30 February, and no 29 February outside leap years; years go from 1900 to 2199";
        explain: "日期写法对，但公历里没有这一天。程序不会自动改成相邻的日子，因为有效期往往就差这一天。",
            "it is written as a date, but the calendar has no such day. It is not moved to a neighbouring day: validity often turns on a single one.";
    }
    PERIOD_REVERSED = "REA055" Error (found) {
        title: "日期前后颠倒", "dates the wrong way round";
        message: "「{found}」这段时间还没开始就结束了", "the period `{found}` ends before it begins";
        help: "对调两个日期，或改正写错的一个", "swap the two dates, or correct the wrong one";
        explain: "一段时间的第一天（from）不能晚于最后一天（until）。两天都算在内，只有一天时两个日期相同。",
            "a period's first day (from) cannot come after its last (until). Both belong to it; a single day has the same date twice.";
    }
    NOT_AN_ID = "REA056" Error (found) {
        title: "编号写法不对", "malformed identifier";
        message: "「{found}」不能用作编号", "`{found}` cannot serve as an identifier";
        help: "编号不能为空，不能有空格和控制字符，文件、规则、排除的编号也不能有斜线，例如 \"TZ-2026-01\"",
            "an identifier is not empty and has no blanks or control characters, nor, for a document, rule or exclusion, a slash; as in \"TZ-2026-01\"";
        explain: "编号用来在文件之间互相引用，要能原样抄写、比较。看不见的空格会让两个看上去一样的编号对不上。",
            "identifiers tie documents together, so they must be copied and compared as they stand. An invisible blank makes two that look alike differ.";
    }
    EMPTY_TEXT = "REA057" Error () {
        title: "文字为空", "empty text";
        message: "这里的文字不能为空", "this text must not be empty";
        help: "填写内容；确实没有内容而字段可以省略时，删去整个字段",
            "fill it in; if there is nothing to say and the field is optional, delete the field";
        explain: "空文字既不是「没有」，也不是「不知道」，所以不接受。", "an empty text says neither \"none\" nor \"unknown\"; therefore it is refused.";
    }
    UNKNOWN_SCHEMA = "REA058" Error (found, expected) {
        title: "不认识的文件种类或版本", "unknown kind or version of document";
        message: "不认识「{found}」这种文件", "`{found}` is not a known kind of document";
        help: "在 schema 字段写明种类和版本：{expected}", "name kind and version in the field schema: {expected}";
        explain: "每份文件用 schema 字段写明种类和格式版本。不认识的版本会被拒绝，因为新版本里同一个字段可能有了别的意思。",
            "every document names its kind and format version in the field schema. An unknown version is refused: in another version the same field may mean something else.";
    }
    EMPTY_LIST = "REA059" Error () {
        title: "列表为空", "empty list";
        message: "这里的列表至少要有一项", "this list needs at least one member";
        help: "补上内容；没有内容而字段可以省略时，删去整个字段",
            "add a member; if there is none and the field is optional, delete the field";
        explain: "没有条件的 all 总是成立，没有选择的 any 总是不成立，两种都多半是漏写。",
            "an all without conditions always holds and an any without choices never does; either is most likely an omission.";
    }
    NOT_A_RATIO = "REA060" Error (found) {
        title: "不是比例写法", "not written as a ratio";
        message: "「{found}」不是比例的写法", "`{found}` is not written as a ratio";
        help: "写成 \"80%\"、\"2/3\" 或 \"0.75\" 这样", "write it like \"80%\", \"2/3\" or \"0.75\"";
        explain: "比例可以写成百分数、分数或小数，都当作精确的分数计算。三分之二请写 \"2/3\"，写成 \"0.67\" 就不是同一个数了。",
            "a ratio is a percentage, a fraction or a decimal, and is kept as an exact fraction. Two thirds are written \"2/3\": \"0.67\" is another number.";
    }
    NOT_A_GRADE = "REA061" Error (found) {
        title: "不是成绩写法", "not a grade";
        message: "「{found}」不能用作成绩", "`{found}` cannot serve as a grade";
        help: "写成 \"86\" 这样的半角数字，或 \"良\"、\"合格\"、\"免考\" 这样的等级（不超过 20 个字）",
            "write a score such as \"86\", or a word of a grading scale such as \"good\" or \"pass\" (at most 20 characters)";
        explain: "成绩可以是百分制的分数，也可以是某种等级制的一个等级。没有成绩时不写这个字段，不要写成空文字或 0。",
            "a grade is a score on the percent scale or one word of a grading scale. Where there is none, leave the field out instead of writing an empty text or 0.";
    }
    NOT_MONEY = "REA062" Error (found) {
        title: "不是金额写法", "not written as an amount of money";
        message: "「{found}」不是金额的写法，或者不是整数分", "`{found}` is not written as an amount of money, or not in whole fen";
        help: "写成 \"2490\"、\"30.50\"、\"2,490元\" 或 \"30万元\" 这样；逗号只用来分隔三位一组的千位，最小到分",
            "write it like \"2490\", \"30.50\" or \"2,490.00\" in yuan; commas part groups of three digits, and the fen is the smallest unit";
        explain: "金额以元为单位，写在双引号里，可以带「元」「千元」「万元」，换算后必须是整数分。「2,49」可能是 2.49，也可能是 249，不猜。",
            "amounts are in yuan, in double quotes; the Chinese units for yuan, thousand and ten thousand yuan may follow. They come to whole fen. Whether `2,49` is 2.49 or 249 is not guessed.";
    }
}
