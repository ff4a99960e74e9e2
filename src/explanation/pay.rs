//! What a worker is paid, and why.

use super::entry::entries;

entries! {
    "pay-level-certificate" (source):
        "凭{*source}。",
        "By {*source}.";
    "pay-level-equivalent" (source):
        "{*source}在计发工资时按这一等级对待。",
        "{*source} counts as this level for pay.";
    "pay-level-appointed" ():
        "由用人单位聘任。",
        "Appointed by the employer.";
    "pay-certificate" (source, until):
        "持有{*source}[，发到 {until} 止]。",
        "Holds {*source}[; paid until {until}].";
    "pay-award" (source, until):
        "获得{*source}[，发到 {until} 止]。",
        "Won {*source}[; paid until {until}].";
    "pay-schooling" (source):
        "学历：{*source}。",
        "Schooling: {*source}.";
    "pay-title" (source):
        "职称：{*source}。",
        "Professional title: {*source}.";
    "pay-over" (source, months, until):
        "{*source}的 {months} 个月已满，发到 {until} 止。",
        "The {months:month} of {*source} are over; it was paid until {until}.";
    "pay-nothing-held" (kind):
        "没有符合条件的{~kind}。",
        "There is no {~kind} of the kind asked for.";
    "pay-level" (level):
        "等级为{level}。",
        "The level is {level}.";
    "pay-level-low" (level, wanted):
        "要求{wanted}或以上，现为{level}。",
        "Asked for is {wanted} or above; the level is {level}.";
    "pay-level-high" (level, wanted):
        "现为{level}，已高于这一项的等级。",
        "The level is {level}, above those of this item.";
    "pay-no-level" (wanted):
        "要求{wanted}或以上，现在没有等级。",
        "Asked for is {wanted} or above; there is no level.";
    "pay-field-is" (field, value):
        "{~field}：{value}。",
        "The {~field} is {value}.";
    "pay-field-is-not" (field, value):
        "{~field}是“{value}”，不在这一项的范围内。",
        "The {~field} is “{value}”, which this item does not cover.";
    "pay-years" (event, years):
        "{event}满 {years} 年。",
        "{years:full year} counted ({event}).";
    "pay-years-short" (event, years, needed):
        "{event}满 {years} 年，要求满 {needed} 年。",
        "{years:full year} counted ({event}); {needed} are asked for.";
    "pay-years-over" (event, years, below):
        "{event}已满 {years} 年，这一项只给不满 {below} 年的。",
        "{years:full year} counted ({event}); this item is for fewer than {below}.";
    "pay-no-event" (event):
        "没有可以计算的{event}。",
        "There is nothing to count: {event}.";
    "pay-fact" (fact, value):
        "{fact}：{value}。",
        "{fact}: {value}.";
    "pay-fact-not" (fact, value):
        "{fact}：{value}，不符合这一项的条件。",
        "{fact}: {value}, which is not what this item asks for.";
    "pay-unknown" (what):
        "还缺：{what}。",
        "Not known yet: {what}.";
    "pay-excepted" (why):
        "{;why}，这一项除外。",
        "Excepted here: {;why}.";
    "pay-unknown-before" ():
        "前面有项目还没有算定，这一项暂时算不出。",
        "It is reckoned from parts above that are not settled yet.";
    "pay-scale" (scale, at, amount):
        "查“{scale}”：{at}，为 {amount} 元。",
        "{^scale}: {at} gives {amount} yuan.";
    "pay-no-row" (scale, at):
        "“{scale}”里没有{at}这一格。",
        "{^scale} has no cell for {at}.";
    "pay-no-scale" (document):
        "要查的表在“{document}”里，这份文件现在不施行。",
        "The table stands in {^document}, which is not in force.";
    "pay-step-start" (scale, at, step):
        "查“{scale}”：{at}，起点薪级 {step} 级。",
        "{^scale}: {at} starts at step {step}.";
    "pay-step-years" (years, step):
        "考核合格 {years} 年，升到 {step} 级。",
        "{years:year} assessed and passed: step {step}.";
    "pay-step-highest" (step):
        "已到最高的 {step} 级。",
        "Step {step} is the highest.";
    "pay-each" (what, count, amount, have, most):
        "{what}：{count} × {amount} 元[（共 {have}，最多计 {most}）]。",
        "{count} × {amount} yuan ({what})[; {have} in all, at most {most} count].";
    "pay-percent" (what, base, share, amount):
        "{what}共 {base} 元，按 {share} 计 {amount} 元。",
        "{share} of {base} yuan ({what}) is {amount} yuan.";
    "pay-capped" (most):
        "封顶 {most} 元。",
        "At most {most} yuan.";
    "pay-at-least" (least):
        "至少 {least} 元。",
        "At least {least} yuan.";
    "pay-judged" (amount, least, most, by, reason):
        "在 {least} 至 {most} 元之间，{by}定为 {amount} 元：{reason}。",
        "From {least} to {most} yuan; {by} set {amount}: {reason}.";
    "pay-judged-outside" (amount, least, most, by, reason):
        "{by}定为 {amount} 元（{reason}），不在 {least} 至 {most} 元之间，不能照发。",
        "Set by {by}: {amount} yuan ({reason}), which does not lie from {least} to {most}; it cannot be paid so.";
    "pay-judged-wanted" (least, most):
        "由用人单位在 {least} 至 {most} 元之间确定，并写明理由。",
        "The employer sets it from {least} to {most} yuan and gives a reason.";
    "pay-factor" (title, by):
        "{title}：× {by}。",
        "{title}: × {by}.";
    "pay-factor-scale" (scale, at, by):
        "查“{scale}”：{at}，系数 {by}。",
        "{^scale}: {at}, × {by}.";
    "pay-factor-outside" (title, by, most):
        "{title}定为 {by}，不在 1 到 {most} 之间，不能照发。",
        "{title} was set to {by}, which does not lie from 1 to {most}.";
    "pay-rounded-half-up" (unit, amount):
        "按 {unit} 元四舍五入，得 {amount} 元。",
        "Rounded half up to {unit} yuan: {amount}.";
    "pay-rounded-half-even" (unit, amount):
        "按 {unit} 元四舍六入五成双，得 {amount} 元。",
        "Rounded half to even to {unit} yuan: {amount}.";
    "pay-rounded-down" (unit, amount):
        "不足 {unit} 元的舍去，得 {amount} 元。",
        "Rounded down to {unit} yuan: {amount}.";
    "pay-rounded-up" (unit, amount):
        "不足 {unit} 元的按 {unit} 元计，得 {amount} 元。",
        "Rounded up to {unit} yuan: {amount}.";
    "pay-too-large" ():
        "数额超出了能算的范围，或不是整数分而文件没有写明怎样取整。",
        "The amount is too large, or is not in whole fen and no rounding is named.";
    "pay-note" (note):
        "附注：{note}。",
        "Note: {note}.";
    "pay-highest" (count):
        "符合 {count} 项，只发其中最高的一项。",
        "{count:item} hold; the highest alone is paid.";
    "pay-sum" (count):
        "符合 {count} 项，累加发给。",
        "{count:item} hold and are added up.";
    "pay-best-of" (amount, other):
        "有几处定了这一项，就高取 {amount} 元；次高的是 {other} 元。",
        "Several sources give this part; the best is {amount} yuan, the next {other}.";
    "pay-best-same" (amount, other):
        "有几处定了这一项，都是 {amount} 元，列出其中效力最高的。",
        "Several sources give the same, {amount} yuan; the one of the highest rank is named.";
    "pay-raised" (floor, least, counted, added):
        "按“{floor}”不得低于 {least} 元，计入的各项共 {counted} 元，补足 {added} 元。",
        "{^floor} is at least {least} yuan; what counts comes to {counted}, so that {added} are added.";
    "pay-floor-reached" (least, counted):
        "计入的各项共 {counted} 元，不低于 {least} 元。",
        "What counts comes to {counted} yuan and reaches {least}.";
    "pay-floor-raised" (least, counted):
        "计入的各项共 {counted} 元，低于 {least} 元。",
        "What counts comes to {counted} yuan, below {least}.";
    "pay-floor-below" (least, counted):
        "计入的各项共 {counted} 元，低于建议的 {least} 元；指导意见不具强制力。",
        "What counts comes to {counted} yuan, below the {least} advised; advice binds nobody.";
    "pay-floor-open" (least, counted):
        "计入的各项至少 {counted} 元[，最低标准 {least} 元]，还缺信息，不能确定是否达到。",
        "What counts comes to at least {counted} yuan[; the least is {least}]; a fact is wanting to tell whether it is reached.";
    "pay-floor-share" (base, share, amount):
        "{base} 元的 {share} 是 {amount} 元。",
        "{share} of {base} yuan is {amount} yuan.";
    "pay-apply-until" (until):
        "最迟 {until} 申请。",
        "Apply by {until}.";
    "pay-too-late" (months, until):
        "应在发证后 {months} 个月内申请，{until} 已截止。",
        "It is applied for within {months:month} of the issue; that ended on {until}.";
    "pay-received-before" (on):
        "{on} 已经领过，只发一次。",
        "Received on {on}; it is paid once.";
    "pay-higher-received" (on):
        "{on} 已领过同一职业更高等级的补贴，低等级不再发。",
        "On {on} a higher level of the occupation was paid for; lower ones no longer are.";
    "pay-most-a-year" (year, count, most):
        "{year} 年已领 {count} 次，每年最多 {most} 次。",
        "{count:time} in {year}; at most {most} are paid in a year.";
    "pay-excluded" (other, on):
        "{on} 已享受“{other}”，两者只能享受一种。",
        "{^other} was received on {on}; only one of the two is paid.";
    "pay-lower-first" (source):
        "先申请等级较低的{*source}：先领了高等级，低等级就不再发。",
        "Apply for {*source}, the lower level, first: once the higher one is paid for, the lower no longer is.";
    "raise-more" (level, date, month, year):
        "[{date} ]取得{level}后，[每月多 {month} 元，]每年多 {year} 元。",
        "With {level} earned[ on {date}] it is {year} yuan more a year[ ({month} a month)].";
    "raise-same" (level, date):
        "[{date} ]取得{level}，现行文件下工资不变。",
        "With {level} earned[ on {date}] pay stays the same under the documents at hand.";
    "raise-less" (level, date, year):
        "[{date} ]取得{level}后，每年少 {year} 元，请核对文件。",
        "With {level} earned[ on {date}] it is {year} yuan less a year; look at the documents.";
}
