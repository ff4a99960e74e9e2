//! Whether the number of a certificate fits it, and what stands on a certificate. What is not recognised is called so
//! and nothing else.

use super::entry::entries;

entries! {
    "number-fits" (certificate, grammar):
        "{*certificate}的编号符合“{grammar}”，各段与证书所写没有出入。",
        "The number of {*certificate} fits {^grammar}, and no part differs from what the certificate says.";
    "number-not-stated" (parts):
        "没有核对的：{parts}（证书没有写明，或者所写的与编号无从比较）。",
        "Not compared, as the certificate does not state it, or not in a way the number can be held against: {parts}.";
    "number-year-differs" (part, read, stated):
        "编号中“{part}”是 {read}，证书的发证日期是 {stated}，两者不符。",
        "{^part} in the number is {read}, but the certificate was issued on {stated}.";
    "number-level-differs" (part, read, said, stated):
        "编号中“{part}”是 {read}，即{said}，证书写的是{stated}，两者不符。",
        "{^part} in the number is {read}, which is {said}, but the certificate says {stated}.";
    "number-issuer-differs" (part, read, said, stated):
        "编号中“{part}”是 {read}，即{said}，证书写的是{stated}，两者不符。",
        "{^part} in the number is {read}, which is {said}, but the certificate says {stated}.";
    "number-kind-differs" (grammar, stated):
        "这是“{grammar}”的写法，证书种类却写作{stated}。",
        "It is written as {^grammar}, but the certificate is said to be a {stated}.";
    "number-not-for-level" (grammar, stated):
        "“{grammar}”只用于别的等级，证书写的是{stated}。",
        "{^grammar} is for other levels only, but the certificate says {stated}.";
    "number-check-original" ():
        "可能是录入有误：请对照证书原件，并到官方网站查询。",
        "It may be a slip in typing: compare with the certificate itself and look it up on the official site.";
    "number-check-issuer" ():
        "可能是录入有误：请对照证书原件，并向发证单位查询；发证记录由发证单位保管。",
        "It may be a slip in typing: compare with the certificate itself and ask the body that issued it, which keeps the record.";
    "number-not-recognised" (certificate, number):
        "{*certificate}的编号 {number} 未能识别：现有的编号规则都不适用。请到官方网站查询。",
        "The number {number} of {*certificate} is not recognised: none of the rules at hand fits it. Look it up on the official site.";
    "number-ask-issuer" (certificate, number):
        "{*certificate}的编号 {number} 未能识别：现有的编号规则都不适用。请向发证单位查询；发证记录由发证单位保管。",
        "The number {number} of {*certificate} is not recognised: none of the rules at hand fits it. Ask the body that issued it, which keeps the record.";
    "number-absent" (certificate):
        "{*certificate}没有填写编号，无法核对。",
        "{*certificate} has no number to check.";
    "identity-check-digit" (number):
        "证件号码 {number} 的校验位不对，请核对后重填。",
        "The check digit of the identity number {number} is wrong; please check it.";
    "identity-malformed" (number):
        "证件号码 {number} 不是 17 位数字加 1 位校验码，请核对后重填。",
        "The identity number {number} is not seventeen digits and a check character; please check it.";
    "certificate-body" (name, occupation, level):
        "兹证明{name}经考核合格[，职业：{occupation}][，等级：{level}]。",
        "This certifies that {name} has passed the assessment[, occupation: {occupation}][, {level}].";
    "certificate-example" ():
        "依据的文件是示例：打印出来的只作演示，没有效力，须标明“示例”。",
        "It rests on an example document: the paper shows what it would look like, has no force, and has to be marked as an example.";
    "certificate-specimen" ():
        "不知道这本证书依据哪一份标准或方案取得：打印出来的只是样张，须标明“样张”。",
        "By which standard or scheme it was earned is not known: the paper is a specimen and has to be marked as one.";
    "certificate-none-granted" (document):
        "{*document}不颁发任何证书，与这本证书对不上。",
        "{*document} grants no certificate at all, which does not fit this one.";
    "certificate-not-so-granted" (document, what, stated):
        "{*document}不颁发这样的证书，对不上的是{~what}：证书写的是{stated}。",
        "{*document} grants no such certificate. What does not fit is the {~what}: the certificate says {stated}.";
    "certificate-issued-later" (date, day):
        "发证日期 {date} 在 {day} 之后，对不上。",
        "The day of issue, {date}, is after {day}, which does not fit.";
    "certificate-differs" ():
        "证书上有对不上的地方，可能是录入有误：核对以前，打印出来的须标明“对不上”。",
        "Something on the certificate does not fit; it may be a slip in typing. Until it is checked, the paper has to be marked as one that does not fit.";
    "certificate-form-unknown" (kind):
        "现行文件中没有“{kind}”的式样。",
        "No document in force has a form for this kind of certificate: {kind}.";
    "certificate-field-missing" (field):
        "“{field}”还没有内容，打印前请补上。",
        "{^field} is still empty; fill it in before printing.";
}
