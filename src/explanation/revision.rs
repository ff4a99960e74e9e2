//! What a corrected rubric or standard changes of results that stand.

use super::entry::entries;

entries! {
    "revision-none" (unchanged):
        "按现行文件重新评定，{unchanged} 人的结果都不变。",
        "Graded anew by the documents at hand, nothing changes for {unchanged:candidate}.";
    "revision-some" (changed, unchanged):
        "按现行文件重新评定，{changed} 人的结果有变化，{unchanged} 人不变。",
        "Graded anew by the documents at hand, something changes for {changed:candidate} and nothing for {unchanged}.";
    "revision-same-documents" ():
        "文件没有变，原来的结果却与评分表不符：是评分表或原来的结果被改动过。",
        "No document has changed, and yet the results stated do not follow from the sheets: one or the other was altered.";
    "revision-document-changed" (document, before, after):
        "“{document}”由 {before} 版改为 {after} 版。",
        "{^document}: version {before} is now {after}.";
    "revision-document-rewritten" (document, version):
        "“{document}”仍是 {version} 版，内容已被改动。",
        "{^document} is still version {version}, and its text has changed.";
    "revision-document-gone" (document, version):
        "不再依据“{document}”（{version} 版）。",
        "{^document} (version {version}) is no longer used.";
    "revision-document-new" (document, version):
        "现在依据“{document}”（{version} 版），原来没有。",
        "{^document} (version {version}) is used now and was not before.";
    "revision-line" (part, before, after):
        "“{part}”的合格线由 {before=未定} 改为 {after=未定}。",
        "The pass mark of {^part} was {before=not set} and is now {after=not set}.";
    "revision-candidate-new" ():
        "原来的结果里没有这名考生。",
        "The results stated do not hold this candidate.";
    "revision-candidate-gone" ():
        "场次名单里没有这名考生，原来的结果无从核对。",
        "The session does not list this candidate, so that the result stated cannot be looked at again.";
    "revision-result" (before, after):
        "结果由{~before}变为{~after}。",
        "The result was {~before} and is now {~after}.";
    "revision-score" (part, before, after):
        "“{part}”的得分由 {before=没有} 变为 {after=没有}。",
        "The score of {^part} was {before=none} and is now {after=none}.";
    "revision-standing" (part, line_before, line_after, before, after):
        "“{part}”由{~before=没有}变为{~after=没有}[，合格线由 {line_before} 改为 {line_after}]。",
        "{^part} was {~before=not there} and is now {~after=not there}[; its pass mark was {line_before} and is {line_after}].";
    "revision-band" (before, after):
        "等次由“{before=无}”变为“{after=无}”。",
        "The word for the score was “{before=none}” and is now “{after=none}”.";
    "revision-place" (before, after):
        "名次由 {before=未定} 变为 {after=未定}。",
        "The place was {before=open} and is now {after=open}.";
    "revision-grant-new" (grant):
        "现在授予{*grant}，原来没有。",
        "{*grant} is given now and was not before.";
    "revision-grant-gone" (grant):
        "不再授予{*grant}。",
        "{*grant} is no longer given.";
    "revision-grant-changed" (grant, before, after):
        "授予的{*grant}有变化[：由{before}变为{after}]。",
        "What {*grant} says changes[: {before} becomes {after}].";
}
