//! What a check of a decision found. The checker shares no code with the solver.

use super::entry::entries;

entries! {
    "verify-ok" (credits):
        "复核通过：每一项都有依据，没有重复使用，没有超过上限，共 {credits} 学分。",
        "Verified: every claim has its rule, nothing is used twice, no cap is exceeded; {credits:credit} in all.";
    "verify-citation-wrong" (rule, document, clause):
        "“{rule}”引用的“{clause}”，现行文件“{document}”中没有这样的原文。",
        "{^rule} quotes {^clause}, which {^document} in force does not say.";
    "verify-document-missing" (document):
        "所给政策中没有文件“{document}”。",
        "The document {^document} is not among the policies given.";
    "verify-not-in-force" (document, date):
        "“{document}”在 {date} 不施行。",
        "{^document} is not in force on {date}.";
    "verify-digest-differs" (document):
        "“{document}”的摘要值与认定结果所记不同，文件已被改动。",
        "The digest of {^document} differs from the decision's: the document has changed.";
    "verify-rule-unknown" (document, rule):
        "[“{document}”中]没有规则“{rule}”。",
        "There is no rule {^rule}[ in {^document}].";
    "verify-scope-wrong" (rule):
        "规则“{rule}”不适用于这个专业。",
        "The rule {^rule} does not speak to this programme.";
    "verify-condition-fails" (rule, sources, target):
        "规则“{rule}”的条件不成立[：{*sources}][ → {*target}]。",
        "The conditions of {^rule} do not hold[ for {*sources}][ → {*target}].";
    "verify-achievement-unknown" (source):
        "档案中没有成果“{source}”。",
        "The record has no achievement {^source}.";
    "verify-target-unknown" (target):
        "该专业没有“{target}”。",
        "The programme has no {^target}.";
    "verify-credits-wrong" (rule, stated, allowed):
        "按规则“{rule}”应为 {allowed} 学分，认定结果写的是 {stated}。",
        "The rule {^rule} grants {allowed:credit}; the decision states {stated}.";
    "verify-effect-wrong" (rule, stated, allowed):
        "按规则“{rule}”的效果应为{~allowed}，认定结果写的是{~stated}。",
        "The effect under {^rule} is {~allowed}; the decision states {~stated}.";
    "verify-grade-wrong" (rule, stated, allowed):
        "按规则“{rule}”成绩应记为[ {allowed}]，认定结果写的是[ {stated}]。",
        "The grade under {^rule} is[ {allowed}]; the decision states[ {stated}].";
    "verify-used-twice" (source):
        "{*source}被用了不止一次。",
        "{*source} is used more than once.";
    "verify-filled-twice" (target):
        "{*target}被认定了不止一次。",
        "{*target} is filled more than once.";
    "verify-sharing-exceeded" (sharing):
        "超过了“{sharing}”允许的共用。",
        "More is shared than {^sharing} allows.";
    "verify-reuse-exceeded" (source, rule):
        "{*source}超过了规则“{rule}”允许的用量。",
        "{*source} is used beyond what {^rule} allows.";
    "verify-cap-exceeded" (cap, used, limit):
        "“{cap}”上限 {limit}，认定结果用了 {used}。",
        "{^cap} allows {limit}; the decision uses {used}.";
    "verify-excluded" (target, exclusion):
        "{*target}不接受认定：{exclusion}。",
        "{*target} is closed to recognition: {exclusion}.";
    "verify-family-broken" (source, family):
        "“{family}”只认定一项，{*source}不应再认定。",
        "Of {^family} one converts; {*source} should not.";
    "verify-outranked" (rule, by):
        "规则“{rule}”应让位于“{by}”。",
        "The rule {^rule} has to give way to {^by}.";
    "verify-choice-broken" (node):
        "“{node}”计入了过多的分支。",
        "Credits count in too many branches of {^node}.";
    "verify-node-wrong" (node, target):
        "[{*target}]不能计入“{node}”。",
        "[{*target}: ]credits cannot be placed in {^node}.";
    "verify-sum-wrong" (stated, counted):
        "各项合计 {counted} 学分，认定结果写的是 {stated}。",
        "The claims add up to {counted:credit}; the decision states {stated}.";
    "verify-citation-missing" (rule):
        "“{rule}”没有写出它所依据的条款。",
        "{^rule} does not cite every clause it rests on.";
    "verify-not-best" (stated, better):
        "按这些规则可认 {better} 学分，认定结果只认了 {stated}。",
        "These rules allow {better:credit}; the decision counts {stated}.";
    "verify-pin-ignored" (source, target):
        "学习者的指定没有遵守[：{*source}][ → {*target}]。",
        "The learner's wish is not respected[: {*source}][ → {*target}].";
    "verify-differs" (part):
        "重新计算得到的“{part}”与认定结果不同。",
        "Deciding again gives another {^part}.";
}
