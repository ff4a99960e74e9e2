//! What would mend it: each sentence is something to do.

use super::entry::entries;

entries! {
    "obtain-source" (rule):
        "取得符合“{rule}”的成果。",
        "Obtain what {^rule} asks for.";
    "obtain-certificate" (wanted):
        "取得{|wanted=所需证书}。",
        "Obtain {|wanted=the certificate}.";
    "pass-course" (wanted, grade):
        "修读并通过{!wanted=所需课程}[，成绩达到 {grade}]。",
        "Pass {!wanted=the course}[ with {grade} or better].";
    "raise-grade" (source, have, to):
        "把{*source=该成果}的成绩从 {have} 提高到 {to}。",
        "Raise the grade of {*source=this} from {have} to {to}.";
    "more-hours" (source, short):
        "补 {short} 学时[{*source}]。",
        "Study {short:more hour}[ of {*source}].";
    "more-credits" (source, short, wanted):
        "再修 {short} 学分[{*source}][{|wanted}]。",
        "Earn {short:more credit}[ in {*source}][ in {|wanted}].";
    "renew-certificate" (source):
        "续期或重新取得{*source=该成果}。",
        "Renew {*source=this} or earn it again.";
    "earn-again" (source):
        "重新取得{*source=该成果}。",
        "Earn {*source=this} again.";
    "raise-level" (source, have, to):
        "把{*source=该成果}[从{have}]提升到{to}。",
        "Raise {*source=this}[ from {have}] to {to}.";
    "prove" (source, evidence):
        "补交[{*source}的]{~evidence}。",
        "Hand in the {~evidence}[ of {*source}].";
    "state-fact" (source, fact):
        "补填[{*source}的]{~fact}。",
        "Fill in[ for {*source}]: {~fact}.";
    "convert-grade" (source):
        "请学校出具{*source=该成果}的百分制成绩。",
        "Ask the school for the grade of {*source=this} out of 100.";
    "judge-overlap" (source, target, needed):
        "请学校认定{*source=该成果}与{*target}的内容重合[（需 {needed}）]。",
        "Ask the school to judge how far {*source=this} overlaps {*target}[ ({needed} is needed)].";
    "cover-outcomes" (n, target):
        "再覆盖[{*target}的] {n} 项学习目标。",
        "Cover {n:more outcome}[ of {*target}].";
    "obtain-award" (wanted):
        "获得{|wanted=所需奖项}。",
        "Win {|wanted=the award}.";
    "work-longer" (months, occupation):
        "再工作 {months} 个月[（{occupation}）]。",
        "Work {months:more month}[ ({occupation})].";
    "serve-longer" (months):
        "再服役 {months} 个月。",
        "Serve {months:more month}.";
    "obtain-title" (wanted):
        "取得职称[：{|wanted}]。",
        "Obtain the professional title[ {|wanted}].";
    "graduate" (wanted):
        "完成学历[：{|wanted}]。",
        "Complete the schooling[: {|wanted}].";
    "serve" (wanted, months):
        "完成服役[：{|wanted}][，满 {months} 个月]。",
        "Complete the service[: {|wanted}][ of {months:month}].";
    "do-project" (wanted):
        "完成{|wanted=所需项目}。",
        "Complete {|wanted=the project}.";
}
