//! Specimens of facts: what `explain` shows as an example, and what the sentences are tested with. Invented, like every
//! learner in this repository.

use super::Entry;
use crate::reason::{Fact, Reason};
use crate::text::Text;

/// A reason with the entry's code and a specimen of each fact it may carry; its sentence is not filled in.
pub fn specimen(entry: &Entry) -> Reason {
    let facts = entry.facts.iter().map(|name| (*name, fact(entry.code, name))).collect();
    Reason { code: entry.code, facts, text: String::new() }
}

/// Fact; codes it is for (part of the code, several with a space, all where empty); Chinese; English, empty where the
/// value reads the same in every language. A bar divides several names. The first row that fits is taken.
const ROWS: &[(&str, &str, &str, &str)] = &[
    // Eligibility.
    (
        "source",
        "sit-graduate sit-final sit-student sit-schooling sit-other-programme sit-standing sit-programmes sit-evaluation",
        "数控技术专业",
        "CNC technology",
    ),
    ("source", "sit-", "电工四级", "Electrician level 4"),
    ("wanted", "sit-no-title", "专业对应的助理级职称或以上", "an assistant's title or above in a matching field"),
    (
        "wanted",
        "sit-no-schooling sit-other-programme sit-standing",
        "高级工班本专业或相关专业毕业",
        "senior-technician class in a related programme, graduated",
    ),
    ("wanted", "sit-declare", "正在从事或准备从事本职业", "works or intends to work in the occupation"),
    ("wanted", "sit-", "本职业四级/中级工或以上证书", "a certificate of level 4 or above in the occupation"),
    ("fact", "sit-record", "born", ""),
    ("fact", "sit-", "occupation", ""),
    ("have", "sit-hours", "200", ""),
    ("have", "sit-after-met sit-work-met", "52", ""),
    ("have", "sit-", "30", ""),
    ("needed", "sit-", "48", ""),
    ("months", "sit-", "48", ""),
    ("since", "sit-", "2024-03-01", ""),
    ("date", "sit-", "2028-03-01", ""),
    ("names", "sit-", "装配车间工作|维修车间工作", "assembly shop|repair shop"),
    ("years", "", "16", ""),
    ("level", "sit-", "三级/高级工", "level 3"),
    ("sources", "", "机械制图", "Mechanical Drawing"),
    ("source_facts", "", "4 学分、86 分", "4 credits, 86"),
    ("source", "level- raise-level", "电工证书", "Electrician certificate"),
    ("source", "expir renew valid-until register", "数控车铣加工证书", "CNC machining certificate"),
    ("source", "position", "省级技能大赛", "Provincial skills contest"),
    ("source", "work-short months-met", "装配钳工", "Assembly fitter"),
    ("source", "", "机械制图", "Mechanical Drawing"),
    ("kept", "", "电工四级", "Electrician level 4"),
    ("kept_facts", "", "四级", "level 4"),
    ("target", "", "工程制图", "Engineering Drawing"),
    ("targets", "", "钳工实训|焊工实训", "Fitting Practice|Welding Practice"),
    ("names", "", "电工四级|应用数学", "Electrician level 4|Applied Mathematics"),
    ("node", "", "专业拓展模块", "Extension module"),
    // What is there and what is needed.
    ("have", "amount-short", "2", ""),
    ("have", "grade-word", "优秀", "excellent"),
    ("have", "grade own-failed", "58", ""),
    ("have", "level-met level-high", "三级", "level 3"),
    ("have", "level", "五级", "level 5"),
    ("have", "overlap-short", "65%", ""),
    ("have", "overlap-met", "85%", ""),
    ("have", "hours-met", "60", ""),
    ("have", "hours-short", "40", ""),
    ("have", "credits-met position", "4", ""),
    ("have", "credits-short", "3", ""),
    ("have", "work-short", "18", ""),
    ("have", "months-met", "30", ""),
    ("needed", "amount-short", "4", ""),
    ("needed", "grade own-failed", "60", ""),
    ("needed", "level", "四级", "level 4"),
    ("needed", "overlap", "80%", ""),
    ("needed", "credits", "3.5", ""),
    ("needed", "hours", "48", ""),
    ("needed", "", "24", ""),
    ("to", "grade", "60", ""),
    ("to", "level", "四级", "level 4"),
    ("below", "", "85", ""),
    ("grade", "pass-course", "60", ""),
    ("grade", "", "86", ""),
    ("share", "", "75%", ""),
    ("short", "credits", "0.5", ""),
    ("short", "", "8", ""),
    // What is wanted.
    ("wanted", "certificate", "电工四级或以上证书", "Electrician certificate, level 4 or above"),
    ("wanted", "award", "省级技能竞赛三等奖或以上", "Third prize or better in a provincial skills contest"),
    ("wanted", "work", "装配钳工", "Assembly fitter"),
    ("wanted", "title", "助理工程师", "Assistant engineer"),
    ("wanted", "schooling graduate", "中职毕业", "Secondary vocational graduation"),
    ("wanted", "serv", "服兵役", "Military service"),
    ("wanted", "project", "发明专利", "Invention patent"),
    ("wanted", "more-credits", "", ""),
    ("wanted", "", "电路基础|电工基础", "Circuits|Electrical Basics"),
    // Credits.
    ("credits", "verify-ok best-proved compare", "38.5", ""),
    ("credits", "granted-less granted-part", "2", ""),
    ("credits", "granted-block", "12", ""),
    ("credits", "register", "7", ""),
    ("credits", "sharing", "5", ""),
    ("credits", "", "3.5", ""),
    ("target_credits", "", "3.5", ""),
    ("lost", "", "0.5", ""),
    ("earned", "", "4", ""),
    ("next", "", "39", ""),
    ("cost", "", "3", ""),
    ("gap", "", "3", ""),
    ("gain", "", "3", ""),
    ("stated", "effect", "full", ""),
    ("stated", "grade", "58", ""),
    ("stated", "credits-wrong", "3.5", ""),
    ("stated", "", "38.5", ""),
    ("allowed", "effect", "part", ""),
    ("allowed", "grade", "60", ""),
    ("allowed", "", "3", ""),
    ("counted", "", "36.5", ""),
    ("better", "", "39", ""),
    // Limits.
    ("cap", "", "公共课上限", "Cap on general courses"),
    ("caps", "", "公共课上限|专业课上限", "Cap on general courses|Cap on specialised courses"),
    ("limit", "targets sharing-use", "3", ""),
    ("limit", "sharing-limit", "2 项", "2 achievements"),
    ("limit", "reuse", "8 学分", "8 credits"),
    ("limit", "", "9.5", ""),
    ("credit_limit", "", "6", ""),
    ("working", "", "20% × 47.5", ""),
    ("used", "targets", "2", ""),
    ("used", "verify", "11", ""),
    ("used", "cap-binding", "9.5", ""),
    ("used", "", "8", ""),
    ("surplus", "", "1.5", ""),
    ("shared", "", "2", ""),
    ("sharing", "", "主辅修共用", "Sharing between major and minor"),
    ("register", "", "national-credit-bank", ""),
    ("at_most", "", "3", ""),
    ("n", "", "2", ""),
    // Rules and documents.
    ("rule", "", "成果学分不低于课程学分", "An outcome of no fewer credits than the course"),
    ("by", "displaced", "《机械制图》→《机械基础》", "“Mechanical Drawing” → “Machine Basics”"),
    ("by", "", "证书优先", "Certificates first"),
    ("exclusion", "", "思想政治课不予认定", "politics courses are not recognised"),
    ("family", "", "同类证书取最高", "The highest of similar certificates"),
    ("clause", "", "第三条", "Article 3"),
    ("document", "", "学分互认协议（示例）", "Agreement on mutual recognition (example)"),
    ("part", "", "剩余课程", "what remains"),
    ("who", "", "二级学院", "the department"),
    ("judge", "", "专业教研室", "the teaching section"),
    ("from", "", "高级工班毕业", "senior-technician class"),
    ("as", "", "高职专科毕业", "associate graduation"),
    ("institution", "school-unknown", "hx-colege", ""),
    ("meant", "", "hx-college", ""),
    ("institution", "", "临港职业学校（示例）", "Harbour Vocational School (example)"),
    ("evidence", "", "syllabus", ""),
    ("fact", "", "hours", ""),
    ("how", "", "mean", ""),
    ("code", "", "MECH-101", ""),
    ("occupation", "", "电工", "electrician"),
    ("change", "", "补 8 学时《电气控制》", "Study 8 more hours of “Electrical Control”"),
    (
        "changes",
        "",
        "补 8 学时《电气控制》|补交课程大纲",
        "study 8 more hours of “Electrical Control”|hand in the syllabus",
    ),
    // Dates.
    ("period", "", "2024-09-01 至 2026-08-31", "2024-09-01 to 2026-08-31"),
    ("since", "", "2021-09-01", ""),
    ("date", "expired", "2023-08-31", ""),
    ("date", "too-old", "2019-07-05", ""),
    ("date", "not-yet", "2027-07-05", ""),
    ("date", "valid-until", "2028-08-31", ""),
    ("date", "", "2025-07-05", ""),
    ("months", "too-old earned", "60", ""),
    ("months", "", "24", ""),
];

/// A specimen of the fact `name` in a reason with that code.
fn fact(code: &str, name: &str) -> Fact {
    let fits = |codes: &str| codes.is_empty() || codes.split(' ').any(|part| code.contains(part));
    let Some((_, _, zh, en)) = ROWS.iter().find(|(known, codes, _, _)| *known == name && fits(codes)) else {
        return Fact::Plain(String::new());
    };
    if en.is_empty() {
        Fact::Plain((*zh).to_owned())
    } else if zh.contains('|') {
        Fact::Names(zh.split('|').zip(en.split('|')).map(|(zh, en)| Text::both(zh, en)).collect())
    } else {
        Fact::Name(Text::both(*zh, *en))
    }
}
