//! Words for the identifiers that policies and records share (kinds of evidence, natures, ways of study …).
//!
//! Identifiers are data and anyone may add one; those without a word here are shown as they are written.

use crate::text::{Lang, Text};

/// Identifier, Chinese, English.
const WORDS: &[(&str, &str, &str)] = &[
    // Kinds of achievement.
    ("course", "课程", "course"),
    ("certificate", "证书", "certificate"),
    ("award", "获奖", "award"),
    ("work", "工作经历", "work"),
    ("title", "职称", "professional title"),
    ("schooling", "学历", "schooling"),
    ("service", "服役", "service"),
    ("project", "项目", "project"),
    // Kinds of certificate, award, service and project.
    ("skill-level", "职业技能等级证书", "skill-level certificate"),
    ("vocational-qualification", "职业资格证书", "vocational qualification"),
    ("x-certificate", "1+X 证书", "1+X certificate"),
    ("language", "语言证书", "language certificate"),
    ("computer", "计算机证书", "computer certificate"),
    ("skill-contest", "技能竞赛", "skills contest"),
    ("innovation-contest", "创新创业竞赛", "innovation contest"),
    ("art-contest", "文艺竞赛", "arts contest"),
    ("military", "服兵役", "military service"),
    ("invention-patent", "发明专利", "invention patent"),
    ("utility-patent", "实用新型专利", "utility patent"),
    ("software-copyright", "软件著作权", "software copyright"),
    ("lab-hours", "实验室学时", "laboratory hours"),
    ("social-practice", "社会实践", "social practice"),
    // Facts of an achievement.
    ("grade", "成绩", "grade"),
    ("hours", "学时", "hours"),
    ("credits", "学分", "credits"),
    ("date", "取得日期", "date"),
    ("level", "等级", "level"),
    ("outcomes", "学习目标", "learning outcomes"),
    ("occupation", "职业代码", "occupation code"),
    ("institution", "学校", "school"),
    ("code", "课程代码", "course code"),
    ("schooling-level", "学历层次", "level of schooling"),
    ("nature", "课程性质", "course nature"),
    ("category", "课程类别", "course category"),
    ("mode", "学习方式", "way of study"),
    ("kind", "种类", "kind"),
    ("issuer-class", "颁发机构类别", "class of issuer"),
    ("class", "级别", "class"),
    ("rank", "奖次", "rank"),
    ("placing", "名次", "placing"),
    ("organiser", "主办方", "organiser"),
    ("form", "个人或团体", "individual or team"),
    ("position", "署名位次", "position in the list of names"),
    ("entered", "入学日期", "day of entry"),
    ("valid-until", "有效期", "end of validity"),
    ("registers", "登记学分", "registered credits"),
    ("contest", "赛事", "contest"),
    ("overlap", "内容重合", "content overlap"),
    ("issued", "发证日期", "day of issue"),
    // Employment.
    ("employer", "用人单位类型", "kind of employer"),
    ("region", "地区", "region"),
    ("post", "岗位", "post"),
    ("hired", "入职日期", "day of hiring"),
    ("received", "以前领取的补贴是哪个职业、哪一级", "occupation and level of what was received before"),
    ("post-since", "任现岗日期", "day of taking up the post"),
    ("years-hired", "工龄", "years of service"),
    ("years-post", "任现岗年限", "years in the post"),
    ("years-level", "取得现等级的年限", "years at the level"),
    ("appointed-since", "聘任日期", "day of appointment"),
    ("top-up", "补足差额", "top-up to the least amount"),
    ("born", "出生日期", "day of birth"),
    ("expected", "预计毕业日期", "expected end"),
    ("graduated", "毕业日期", "day of graduation"),
    ("programme", "所学专业", "programme studied"),
    ("title-grade", "职称级别", "grade of the title"),
    ("title-field", "职称对应的职业", "occupations the title matches"),
    // Evidence.
    ("transcript", "成绩单", "transcript"),
    ("syllabus", "课程大纲", "syllabus"),
    ("committee-vote", "学术委员会表决", "committee's vote"),
    ("original", "证书原件", "original certificate"),
    ("contract", "劳动合同", "labour contract"),
    ("social-insurance", "社保记录", "social-insurance record"),
    ("discharge-papers", "退役证明", "discharge papers"),
    ("employer-statement", "单位证明", "employer's statement"),
    // Course natures, categories, ways of study.
    ("required", "必修", "required"),
    ("limited-elective", "限选", "limited elective"),
    ("elective", "选修", "elective"),
    ("public", "公共课", "general course"),
    ("foundation", "专业基础课", "foundation course"),
    ("core", "专业核心课", "core course"),
    ("extension", "专业拓展课", "extension course"),
    ("practice", "实践课", "practical course"),
    ("classroom", "课堂学习", "classroom study"),
    ("self-study-exam", "自学考试", "self-study examination"),
    ("online", "在线学习", "online study"),
    ("continuing-education", "继续教育", "continuing education"),
    // Levels of schooling.
    ("secondary", "中职", "secondary vocational"),
    ("intermediate-technician-class", "中级工班", "intermediate-technician class"),
    ("senior-technician-class", "高级工班", "senior-technician class"),
    ("technician-class", "预备技师班", "technician class"),
    ("associate", "高职专科", "associate"),
    ("bachelor", "本科", "bachelor"),
    // Issuers, organisers, forms, registers.
    ("national", "国家级", "national"),
    ("provincial", "省级", "provincial"),
    ("municipal", "市级", "municipal"),
    ("school", "校级", "school"),
    ("government", "政府部门", "government"),
    ("industry", "行业", "industry"),
    ("enterprise", "企业", "enterprise"),
    ("individual", "个人", "individual"),
    ("team", "团体", "team"),
    ("national-credit-bank", "国家学分银行", "national credit bank"),
    // How a grade is recorded.
    ("mean", "取平均", "mean"),
    ("highest", "取最高", "highest"),
    ("lowest", "取最低", "lowest"),
    ("fixed", "按规定", "as the rule states"),
    ("table", "按对照表", "by the rule's table"),
    // What recognition does.
    ("full", "免修免考", "recognised in full"),
    ("part", "部分认定", "recognised in part"),
    ("waived", "免修不计学分", "waived without credits"),
    ("attendance", "免听", "attendance waived"),
    // Why a way was not taken.
    ("missed", "条件不符", "a condition fails"),
    ("unknown", "情况不明", "a fact is missing"),
    ("excluded", "不予认定", "excluded"),
    ("outranked", "让位于其他规则", "another rule takes precedence"),
    ("displaced", "另有更优用法", "serves better elsewhere"),
    ("capped", "超出上限", "beyond a cap"),
    // State of a requirement.
    ("met", "已完成", "met"),
    ("partly", "部分完成", "partly met"),
    ("open", "未完成", "open"),
    // How a dispute between assessors is settled.
    ("one-more-nearest-two", "取最接近的两个分数的平均", "the mean of the two nearest scores counts"),
    ("one-more-median", "取中位数", "the median counts"),
    ("median", "取中位数", "the median counts"),
    ("told", "仅作提示", "this is only pointed out"),
    // Results, and how parts and totals stand.
    ("pass", "合格", "passed"),
    ("fail", "不合格", "failed"),
    ("incomplete", "成绩不全", "incomplete"),
    ("passed", "合格", "passed"),
    ("kept", "合格（保留）", "kept as passed"),
    ("counted", "计入", "counted"),
    ("failed", "不合格", "failed"),
    ("absent", "缺考", "absent"),
    ("not-reached", "不计入", "not counted"),
    // How binding a document is.
    ("example", "示例", "example"),
    ("guidance", "指导", "guidance"),
    ("agreement", "协议", "agreement"),
    ("law", "法规", "law"),
];

/// The word for an identifier in `lang`, where there is one.
pub fn word(id: &str, lang: Lang) -> Option<&'static str> {
    WORDS.iter().find(|(known, _, _)| *known == id).map(|(_, zh, en)| match lang {
        Lang::Zh => *zh,
        Lang::En => *en,
    })
}

/// The word for an identifier in both languages; the identifier itself, where there is none.
pub fn text(id: &str) -> Text {
    match WORDS.iter().find(|(known, _, _)| *known == id) {
        Some((_, zh, en)) => Text::both(*zh, *en),
        None => Text::zh(id),
    }
}

#[cfg(test)]
mod tests {
    use super::WORDS;
    use std::collections::BTreeSet;

    #[test]
    fn every_identifier_has_one_meaning_in_both_languages() {
        let known: BTreeSet<_> = WORDS.iter().map(|(id, _, _)| id).collect();
        assert_eq!(known.len(), WORDS.len(), "an identifier stands twice");
        assert!(WORDS.iter().all(|(_, zh, en)| !zh.is_empty() && !en.is_empty()));
    }
}
