//! What the sheets of an assessment say: results, panels, vetoes, re-sits, places, what is given.

use super::entry::entries;

entries! {
    // Results.
    "result-pass" (band):
        "合格[，等次“{band}”]。",
        "Passed[, {^band}].";
    "result-counts" (band):
        "成绩有效[，等次“{band}”]；本次考核没有合格线。",
        "The result counts[, {^band}]; this assessment has no pass line.";
    "result-fail" (failed, band):
        "不合格[：{failed}][，等次“{band}”]。",
        "Failed[: {failed}][, {^band}].";
    "result-incomplete" (missing, band):
        "成绩不全，还不能定[：{missing}][（等次“{band}”）]。",
        "Incomplete, nothing is decided yet[: {missing}][ ({^band})].";
    "turning-point" (criterion, part, more):
        "{part}的“{criterion}”再得 {more} 分就合格了。",
        "With {more} more for {^criterion} in {^part} it would have been a pass.";
    // Parts and totals.
    "part-passed" (part, score, unrounded, needed):
        "“{part}”{score} 分[（取整前 {unrounded}）]，合格线 {needed}，合格。",
        "{^part}: {score}[ (before rounding {unrounded})], {needed} needed, passed.";
    "part-failed" (part, score, unrounded, needed, short):
        "“{part}”{score} 分[（取整前 {unrounded}）]，合格线 {needed}，差 {short} 分。",
        "{^part}: {score}[ (before rounding {unrounded})], {needed} needed, {short} short.";
    "part-counted" (part, score, unrounded):
        "“{part}”{score} 分[（取整前 {unrounded}）]。",
        "{^part}: {score}[ (before rounding {unrounded})].";
    "part-struck" (part):
        "“{part}”出现否定项，不论得分，不合格。",
        "{^part} is failed by a veto, whatever its score.";
    "part-kept" (part, score, date):
        "“{part}”已于 {date} 合格，{score} 分，保留。",
        "{^part} was passed on {date} with {score} and is kept.";
    "part-absent" (part):
        "“{part}”缺考；缺考不是 0 分，成绩不全。",
        "Absent from {^part}; that is not 0, the result is incomplete.";
    "part-absent-scored" (part, score):
        "“{part}”没有成绩，按规定计 {score} 分。",
        "No result in {^part}; the rules count {score}.";
    "part-not-reached" (part, gates):
        "要先通过“{gates}”，“{part}”才计入。",
        "{^part} does not count, as {^gates} has to be passed first.";
    "part-waits" (part, gates):
        "“{gates}”还没有结果，“{part}”暂不计入。",
        "{^part} waits for the result of {^gates}.";
    "total-passed" (total, score, unrounded, needed):
        "“{total}”{score} 分[（取整前 {unrounded}）]，合格线 {needed}，达到。",
        "{^total}: {score}[ (before rounding {unrounded})], {needed} needed, reached.";
    "total-failed" (total, score, unrounded, needed, short):
        "“{total}”{score} 分[（取整前 {unrounded}）]，合格线 {needed}，差 {short} 分。",
        "{^total}: {score}[ (before rounding {unrounded})], {needed} needed, {short} short.";
    "total-counted" (total, score, unrounded):
        "“{total}”{score} 分[（取整前 {unrounded}）]。",
        "{^total}: {score}[ (before rounding {unrounded})].";
    "total-incomplete" (total, parts):
        "“{total}”还差“{parts}”的成绩。",
        "{^total} waits for {^parts}.";
    "total-not-reached" (total, parts):
        "“{parts}”不计入，“{total}”不成立。",
        "{^total} does not count, as {^parts} does not.";
    "line-missing" (part, line):
        "“{part}”的合格线“{line}”还没有公布。",
        "The cut line “{line}” of {^part} has not been announced.";
    "mean-missing" (part, line):
        "“{part}”要用的平均分“{line}”还没有给出。",
        "The mean “{line}” that {^part} is measured by has not been stated.";
    // Vetoes.
    "veto-assessment" (veto):
        "否定项“{veto}”：不论得分，本次考核不合格。",
        "Veto {^veto}: the assessment is failed whatever the score.";
    "veto-part" (veto, part):
        "否定项“{veto}”：不论得分，“{part}”不合格。",
        "Veto {^veto}: {^part} is failed whatever the score.";
    "veto-criterion" (veto, criterion):
        "否定项“{veto}”：标出它的评分表上“{criterion}”记 0 分。",
        "Veto {^veto}: {^criterion} scores 0 on the sheet that marks it.";
    "veto-waits" (veto, part):
        "否定项“{veto}”已经标出；“{part}”的考评员符合要求以后才起作用。",
        "Veto {^veto} has been marked and takes effect once the panel of {^part} is complete.";
    // What is missing.
    "sheet-missing" (part):
        "“{part}”还没有评分表，也没有成绩。",
        "There is no sheet and no score for {^part} yet.";
    "part-refused" (part):
        "“{part}”有评分表或成绩没有被采用，更正以前不下结论。",
        "A sheet or score for {^part} was refused; nothing is decided before it is corrected.";
    "criterion-unmarked" (assessor, criteria):
        "{assessor}还没有评：{criteria}。",
        "{assessor} has not marked {^criteria}.";
    "mark-refused" (assessor, criteria):
        "{assessor}的打分没有采用，要更正：{criteria}。",
        "The mark of {assessor} was refused and has to be corrected: {^criteria}.";
    "criterion-without-assessor" (part, criteria):
        "“{part}”里没有可以评这几项的考评员交表：{criteria}。",
        "In {^part} nobody who may mark {^criteria} has handed in a sheet.";
    "role-missing" (part, role):
        "“{part}”还缺{role}的评分表。",
        "{^part} lacks a sheet of the role {role}.";
    // Sheets and marks set aside.
    "sheet-recused" (assessor, relation):
        "{assessor}与考生是“{relation}”关系，应当回避，这份评分表不计入。",
        "{assessor} has to stand back ({relation}); the sheet does not count.";
    "sheet-grade-low" (assessor, have, needed):
        "{assessor}是{have}，需要{needed}，这份评分表不计入。",
        "{assessor} is {have}, {needed} is needed; the sheet does not count.";
    "sheet-grade-unknown" (assessor, needed):
        "没有写明{assessor}的考评员级别（需要{needed}），这份评分表暂不计入。",
        "The grade of {assessor} is not stated ({needed} is needed); the sheet does not count yet.";
    "sheet-unsigned" (assessor):
        "{assessor}没有签名，这份评分表暂不计入。",
        "{assessor} has not signed; the sheet does not count yet.";
    "sheet-role" (assessor, role, part):
        "{assessor}[（{role}）]不评“{part}”，这份评分表不计入。",
        "{assessor}[ ({role})] does not mark {^part}; the sheet does not count.";
    "mark-role" (assessor, criterion):
        "“{criterion}”不由{assessor}评，这一项的打分不计入。",
        "{^criterion} is not for {assessor} to mark; the mark does not count.";
    "sheet-of-kept-part" (assessor, part):
        "“{part}”已合格并保留，{assessor}这次的评分表不计入。",
        "{^part} is kept as passed; the sheet of {assessor} does not count.";
    // Panels.
    "panel-too-small" (part, have, needed):
        "“{part}”有 {have} 份有效评分表，至少要 {needed} 名考评员。",
        "{^part}: {have:sheet} counted, at least {needed:assessor} needed.";
    "panel-even" (part, have):
        "“{part}”的考评员要为单数，现为 {have} 名。",
        "{^part}: the number of assessors has to be odd and is {have}.";
    "panel-role" (part, role, have, needed):
        "“{part}”的{role}有 {have} 名，至少要 {needed} 名。",
        "{^part}: {have} of the role {role}, at least {needed} needed.";
    "panel-ratio" (part, candidates, each, have, needed):
        "“{part}”{candidates} 名考生，考评员与考生 1:{each}，要 {needed} 名，现有 {have} 名。",
        "{^part}: {candidates:candidate} at 1:{each} need {needed:assessor}; there are {have}.";
    "staff-assessors" (part, candidates, needed, have):
        "“{part}”{candidates} 名考生，要 {needed} 名考评员，现有 {have} 名。",
        "{^part}: {candidates:candidate}, {needed:assessor} needed, {have} there.";
    "staff-invigilators" (part, needed, rooms):
        "“{part}”{rooms} 个考场，共要 {needed} 名监考人员。",
        "{^part}: {rooms:room}, {needed:invigilator} needed.";
    // Disagreement.
    "dispute" (criterion, spread, limit, then):
        "“{criterion}”评分相差 {spread}，超过 {limit}；{~then}。",
        "{^criterion}: marks differ by {spread}, more than {limit}; {~then}.";
    "dispute-open" (criterion, spread, limit, then):
        "“{criterion}”评分相差 {spread}，超过 {limit}，还要一名考评员评分；{~then}。",
        "{^criterion}: marks differ by {spread}, more than {limit}; one more assessor has to mark; {~then}.";
    // Places.
    "rank-place" (place, entrants, shared):
        "{entrants} 人中第 {place} 名[，{shared} 人并列]。",
        "Place {place} of {entrants}[, shared by {shared}].";
    "rank-open" ():
        "成绩不全，还没有名次。",
        "Incomplete, and so without a place yet.";
    "rank-unknown" (measure):
        "前面各项相同，而“{measure}”没有记录，名次定不下来。",
        "Equal so far, and {^measure} is not recorded, so that the place cannot be told.";
    "rank-behind-unknown" ():
        "前面的名次还没有定，这里的名次也定不下来。",
        "Places before this one are not settled, and so neither is this one.";
    "rank-provisional" ():
        "还有人成绩不全，名次可能变动。",
        "Some results are incomplete, so that the place may still change.";
    "rank-others-unknown" (perhaps):
        "还有 {perhaps} 名考生没有写明组别或没有被采用，名次可能变动。",
        "{perhaps:candidate} without a group, or refused, may still change the place.";
    "rank-group-unknown" ():
        "没有写明组别，名次定不下来。",
        "The group is not stated, so that the place cannot be told.";
    // Re-sits.
    "resit-allowed" (parts, left, until):
        "可以补考“{parts}”，还有 {left} 次[，最迟 {until}]。",
        "{^parts} may be sat again, {left:time} left[, until {until}].";
    "resit-not-foreseen" ():
        "没有补考的规定，要重新参加考核。",
        "No re-sit is foreseen; the whole assessment has to be taken anew.";
    "resit-used-up" (times):
        "补考以 {times} 次为限，已经用完。",
        "The {times:re-sit} allowed are used up.";
    "resit-too-few-passed" (have, needed):
        "至少要有 {needed} 个科目合格才可补考，现有 {have} 个。",
        "A re-sit wants {needed:passed part}; there are {have}.";
    "resit-late" (until):
        "补考期限到 {until}，已经过期；以前合格的科目不保留。",
        "The re-sit was possible until {until}; what was passed before is not kept.";
    // What is given.
    "grant-passed" ():
        "考核合格。",
        "The assessment is passed.";
    "grant-band" (word):
        "考核合格，等次“{word}”。",
        "The assessment is passed with “{word}”.";
    "grant-placed" (place):
        "名次：第 {place} 名。",
        "Place {place}.";
    "grant-instead" (holding, level):
        "已具有{holding}，晋升为{level}。",
        "Holds {holding} already and is given {level} instead.";
    "grant-holds-unknown" ():
        "没有写明考生已有的等级，还不能定给哪一级。",
        "The levels held already are not stated, so that the level given cannot be told.";
    "grant-holds-unlike" (held, holding):
        "考生已有的{held}算不算{holding}，没有文件说明，还不能定给哪一级。",
        "No document says whether {held}, held already, counts as {holding}, so that the level given cannot be told.";
    "grant-group-unknown" ():
        "没有写明考生的组别，暂不授予。",
        "The group of the candidate is not stated, and nothing is given before.";
    "grant-rank-open" ():
        "名次还没有定，暂不授予。",
        "The place is not settled yet, and nothing is given before.";
    "grant-without-grade" (of):
        "“{of}”的得分不是百分制的两位小数，不记成绩。",
        "The score of {^of} is no mark of two decimals out of 100, so that no grade is recorded.";
}
