//! Why a condition for sitting an assessment holds or not: certificates, work, titles, schooling, age.

use super::entry::entries;

entries! {
    // Conditions made of others.
    "sit-all" ():
        "以下各项都要具备。",
        "All of these are needed.";
    "sit-any" ():
        "以下各项具备一项即可。",
        "One of these is enough.";

    // Certificates and titles.
    "sit-held" (source):
        "已持有{*source}。",
        "{*source} is held.";
    "sit-held-from" (source, date):
        "{*source}自 {date} 起算作持有。",
        "{*source} is held from {date}.";
    "sit-no-certificate" (wanted, months):
        "需先取得{wanted}[，之后再工作满 {months} 个月]。",
        "First needed: {wanted}[, then {months:month} of work].";
    "sit-no-title" (wanted, months):
        "需先取得{wanted}[，之后再工作满 {months} 个月]。",
        "First needed: {wanted}[, then {months:month} of work].";
    "sit-other-occupation" (source, wanted):
        "{*source}不属于标准所列的职业；需要{wanted}。",
        "{*source} is not of an occupation that counts here; needed: {wanted}.";
    "sit-other-ladder" (source, wanted):
        "没有规定说{*source}的等级可以等同；需要{wanted}。",
        "Nothing says that the level of {*source} counts here; needed: {wanted}.";
    "sit-level-low" (source, wanted):
        "{*source}的等级不够；需要{wanted}。",
        "The level of {*source} is too low; needed: {wanted}.";
    "sit-hours-short" (source, have):
        "{*source}只有 {have} 学时，未达到规定的标准学时数。",
        "{*source} stands for {have:hour}, fewer than the standard asks for.";
    "sit-expired" (source, date):
        "{*source}有效期至 {date}，到时已失效。",
        "{*source} is valid until {date}, which is too early.";
    "sit-aged" (source, since, needed):
        "{*source}取得于 {since}，已满 {needed} 个月。",
        "{*source} was obtained on {since}; the {needed:month} needed have passed.";
    "sit-young" (source, since, needed, date):
        "{*source}取得于 {since}，需满 {needed} 个月[，{date} 起满足]。",
        "{*source} was obtained on {since}; {needed:month} have to pass[, which is on {date}].";

    // Work.
    "sit-after-met" (source, have, needed):
        "取得{*source}后工作满 {have} 个月，达到所需的 {needed} 个月。",
        "{have:month} of work after {*source}, which is enough: {needed} are needed.";
    "sit-after-short" (source, have, needed, date):
        "取得{*source}后工作满 {have} 个月，还不到所需的 {needed} 个月[；继续工作，{date} 满足]。",
        "{have} of {needed:month} of work after {*source}[, reached on {date} if work goes on].";
    "sit-work-met" (have, needed):
        "工作满 {have} 个月，达到所需的 {needed} 个月。",
        "{have:month} of work, which is enough: {needed} are needed.";
    "sit-work-short" (have, needed, date):
        "工作满 {have} 个月，还不到所需的 {needed} 个月[；继续工作，{date} 满足]。",
        "{have} of {needed:month} of work[, reached on {date} if work goes on].";
    "sit-no-work" (needed):
        "档案中没有可以计算的工作经历，需满 {needed} 个月。",
        "The record has no work that counts; {needed:month} are needed.";
    "sit-work-unknown" (have, needed, names):
        "能确定的工作满 {have} 个月，需满 {needed} 个月[；{*names}是否属于所要求的职业还不能确定]。",
        "{have:month} of work for certain, {needed} are needed[; it is not known whether this was in an occupation that counts: {*names}].";

    // Schooling.
    "sit-graduate" (source):
        "{*source}已毕业。",
        "{*source} is finished.";
    "sit-final-year" (source):
        "{*source}在读，属应届毕业生。",
        "{*source} is in its final year.";
    "sit-student" (source):
        "{*source}在读。",
        "{*source} is going on.";
    "sit-schooling-from" (source, date):
        "{*source}[到 {date} ]才满足要求。",
        "{*source} is far enough only later[, on {date}].";
    "sit-no-schooling" (wanted):
        "档案中没有所需学历：{wanted}。",
        "The record has no such schooling: {wanted}.";
    "sit-other-programme" (source, wanted):
        "{*source}的专业不在标准所列之内；需要{wanted}。",
        "The programme of {*source} is not one the standard lists; needed: {wanted}.";
    "sit-standing" (source, wanted):
        "{*source}不符合要求；需要{wanted}。",
        "{*source} does not fit; needed: {wanted}.";
    "sit-programmes-unlisted" (source):
        "{*source}的专业不在标准文件所列之内，但所列不全，是否符合需由评价机构判断。",
        "The programme of {*source} is not among those listed, but the list is not whole: the assessing body has to say.";
    "sit-evaluation-unknown" (source, level):
        "档案没有写明{*source}的专业经评估论证、以{level}为培养目标。",
        "Whether the programme of {*source} was evaluated as training for {level} is not stated.";

    "sit-related-unlisted" (source):
        "{*source}的职业不在标准文件所列的相关职业之内，但所列不全，是否符合需由评价机构判断。",
        "The occupation of {*source} is not among the related ones listed, but the list is not whole: the assessing body has to say.";

    // Age, declarations, facts that are not known.
    "sit-age-met" (years):
        "已满 {years} 周岁。",
        "The age of {years} is reached.";
    "sit-age-short" (years, date):
        "未满 {years} 周岁[，{date} 满足]。",
        "The age of {years} is not reached[ before {date}].";
    "sit-declared" (wanted):
        "已声明：{wanted}。",
        "Declared: {wanted}.";
    "sit-declare" (wanted):
        "需要声明：{wanted}。",
        "To be declared: {wanted}.";
    "sit-unknown" (source, fact):
        "没有写明{*source}的{~fact}，写明后才能判断。",
        "For {*source} this has to be stated first: {~fact}.";
    "sit-record-unknown" (fact):
        "没有写明{~fact}，写明后才能判断。",
        "This has to be stated first: {~fact}.";
}
