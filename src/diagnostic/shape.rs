//! `REA030`–`REA049`: the fields of a document, their kinds and their choices.

use super::entry::entries;

entries! {
    UNKNOWN_FIELD = "REA030" Error (field, expected) {
        title: "不认识的字段", "unknown field";
        message: "这里没有「{field}」这个字段", "there is no field `{field}` here";
        help: "这里可以用的字段：{expected}", "the fields known here are {expected}";
        explain: "不认识的字段一律拒绝，不会跳过。否则把 valid_until 错写成 valid_untill，证书的有效期就悄悄失效了。请改正拼写，或者查看这种文件的格式说明。",
            "an unknown field is refused, never skipped: otherwise valid_untill instead of valid_until would silently make a certificate valid for ever. Correct its name, or look it up in the schema of this kind of document.";
    }
    MISSING_FIELD = "REA031" Error (field) {
        title: "缺少字段", "missing field";
        message: "这里缺少必填的字段「{field}」", "the field `{field}` is missing here";
        help: "补上这个字段", "add the field";
        explain: "没有写的字段不会当作零或空来处理：没有写「已有学分」和「已有 0 学分」是两回事。标明可以省略的字段才能不写。",
            "what is not written is not taken as zero or empty: credits not stated are not 0 credits. Only fields marked optional may be left out.";
    }
    WRONG_KIND = "REA032" Error (found, expected) {
        title: "值的种类不对", "wrong kind of value";
        message: "这里写的是{found}，应当是{expected}", "this is {found}; {expected} is due";
        help: "按应有的种类改写；学分、成绩、金额和日期都是文字，写在双引号里，例如 \"3.5\"、\"2026-09-01\"",
            "write it as what is due; credits, scores, amounts and dates are text in double quotes, such as \"3.5\" and \"2026-09-01\"";
        explain: "每个字段只接受一种写法。学分、成绩、金额写成双引号里的十进制数，这样在任何系统之间传送都不会丢失精度。只有一项的列表也要写方括号。",
            "each field accepts one kind of value. Credits, scores and amounts are decimal numbers in double quotes, so that no system on the way rounds them. A list with one member still takes its brackets.";
    }
    UNKNOWN_CHOICE = "REA033" Error (found, expected) {
        title: "不认识的选项", "unknown choice";
        message: "「{found}」不是这里的选项", "`{found}` is none of the choices here";
        help: "可选的有：{expected}", "the choices are {expected}";
        explain: "这个字段只能取固定的几个名称之一。不认识的名称一律拒绝，不会当作默认值。",
            "this field takes one name out of a fixed set. An unknown name is refused; it never falls back to a default.";
    }
    ONE_CHOICE = "REA034" Error (count, expected) {
        title: "要恰好写一个选项", "exactly one choice is due";
        message: "这里要恰好写一个选项，现在有 {count} 个", "exactly one choice is due here, but {count} are given";
        help: "留下一个：{expected}；几个条件同时成立，请用 all 把它们写成列表",
            "keep one of {expected}; for several conditions together put them in a list under all";
        explain: "这样的对象只有一个字段，字段名就是选项。一次写两个选项，程序无法知道是「都要」还是「任一」，所以要明确写 all 或 any。",
            "such an object has one field, whose name is the choice. With two choices nobody can tell whether both or either is meant: say so with all or any.";
    }
    CHOICE_WITH_CONTENT = "REA035" Error (found) {
        title: "选项缺少内容", "choice without its content";
        message: "选项「{found}」需要写明内容，不能只写名称",
            "the choice `{found}` needs its content, not the name alone";
        help: "写成一个对象：以「{found}」为字段名，内容写在它后面",
            "write an object whose only field is `{found}`, with the content as its value";
        explain: "有些选项要带内容，例如学分写固定值是 {\"fixed\": \"3.5\"}；只有不带内容的选项才直接写名称，例如「与目标课程相同」写 \"target\"。",
            "some choices carry content, as in {\"fixed\": \"3.5\"} for a fixed number of credits; only those without are written as a bare name, as in \"target\" for as many as the target has.";
    }
    CHOICE_ALONE = "REA036" Error (found) {
        title: "选项不带内容", "choice that takes no content";
        message: "选项「{found}」不带内容", "the choice `{found}` takes no content";
        help: "只写名称：\"{found}\"", "write the name alone: \"{found}\"";
        explain: "不带内容的选项直接写成文字，例如 \"target\"，不写成对象。同一个意思只有一种写法，文件才好比较。",
            "a choice without content is written as text, as in \"target\", not as an object. One meaning has one spelling, so that documents can be compared.";
    }
    NOT_WHOLE = "REA037" Error (found) {
        title: "不是整数", "not a whole number";
        message: "「{found}」不是整数写法", "`{found}` is not written as a whole number";
        help: "如果这里要整数，只写数字；如果是学分、成绩或金额，写成文字：\"{found}\"",
            "if a whole number is due, write digits only; if it is a credit, a score or an amount, write it as text: \"{found}\"";
        explain: "文件里的数字只用来计数（人数、门数、年数），不带小数点，也不用 1e3 这样的写法。带小数的量写成文字，避免二进制浮点误差。",
            "numbers in documents only count (people, courses, years): no decimal point, no 1e3. Quantities with decimals are written as text, so that binary fractions never touch them.";
    }
    OUT_OF_RANGE = "REA038" Error (found, min, max) {
        title: "数字超出范围", "number out of range";
        message: "「{found}」超出了范围，应当在 {min} 到 {max} 之间",
            "`{found}` is out of range; it must lie from {min} to {max}";
        help: "检查这个数字", "check the number";
        explain: "每个计数字段都有范围，例如人数不能是负数。超出范围的数字一律拒绝，不会截断或改成最接近的值。",
            "every count has a range: for instance, it cannot be negative. A number outside is refused, never cut to fit.";
    }
    LENGTH = "REA039" Error (found, expected) {
        title: "项数不对", "wrong number of members";
        message: "这里有 {found} 项，应当有 {expected} 项", "the number of members here is {found}; it must be {expected}";
        help: "补上或删去多余的项", "add or delete members";
        explain: "有些列表的项数是固定的，例如一个区间总是「从、到」两项。", "some lists have a fixed length: an interval, for instance, is always two members, from and to.";
    }
    WRONG_VALUE = "REA040" Error (found, expected) {
        title: "值不合适", "unsuitable value";
        message: "「{found}」不合适，应当是「{expected}」", "`{found}` will not do; `{expected}` is due";
        help: "改成合适的值", "write a suitable value";
        explain: "值的种类对，但内容不在这个字段允许的范围之内。", "the value is of the right kind, but its content is not one that this field allows.";
    }
    OTHER = "REA041" Error (said) {
        title: "无法读取", "cannot be read";
        message: "这里读不懂：{said}", "this cannot be read: {said}";
        help: "对照这种文件的格式说明改写", "compare it with the schema of this kind of document";
        explain: "内容不符合这个字段的要求，消息里说明了原因。", "the content does not meet what this field requires; the message says why.";
    }
    INEXACT_NUMBER = "REA042" Error (found) {
        title: "数字太大，无法精确表示", "number too large to be exact";
        message: "{found} 在 JavaScript 里无法精确表示", "JavaScript cannot hold {found} exactly";
        help: "把它作为文字传入", "pass it as text";
        explain: "JavaScript 的数字从 2 的 53 次方起不再精确，相邻的两个整数会变成同一个。编号等长数字请作为字符串传入。",
            "from 2^53 on, neighbouring whole numbers become one in JavaScript. Pass identifiers and other long numbers as strings.";
    }
    NOT_JSON = "REA043" Error (found) {
        title: "传入的值无法写成 JSON", "a value that JSON cannot express";
        message: "传入的值无法写成 JSON：{found}", "this value cannot be expressed in JSON: {found}";
        help: "只传入普通对象、数组、字符串、有限的数字、布尔值和 null；日期传入 \"2026-09-01\" 这样的字符串",
            "pass plain objects, arrays, strings, finite numbers, booleans and null only; pass a date as a string such as \"2026-09-01\"";
        explain: "NaN、Infinity、函数、Date、Set、二进制数组等都不能传入。", "NaN, Infinity, functions, Date, Set and typed arrays are refused.";
    }
    GIVEN_TWICE = "REA044" Error (key) {
        title: "名称重复", "name given twice";
        message: "名称「{key}」给了两次", "the name `{key}` is given twice";
        help: "留下对的一个，删去另一个", "keep the right one and delete the other";
        explain: "同一个对象里名称不能重复。", "no name occurs twice in one object.";
    }
}
