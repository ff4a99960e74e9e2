//! The walk through standards, schemes and certificate rules.

use super::{Part as Seen, See, cites, headed, levels, list, words};
use crate::policy::assessment::criterion::{Criterion, Marking};
use crate::policy::assessment::grant::{Gives, Grant, When};
use crate::policy::assessment::panel::{Combine, Panel};
use crate::policy::assessment::{Assessment, Part, Total};
use crate::policy::certificate::{CertificateRules, NumberGrammar, Says};
use crate::policy::header::Cite;
use crate::policy::scheme::Scheme;
use crate::policy::standard::condition::{Condition, WorkNeeded};
use crate::policy::standard::{LevelOffered, Occupation, Related, Standard};
use crate::policy::terms;
use crate::policy::trail::Trail;

pub(super) fn standard<'d>(it: &'d Standard, top: &Trail<'_>, see: &mut See<'_, 'd>) {
    occupation(&it.occupation, &top.key("occupation"), see);
    list(&it.levels, &top.key("levels"), |it, at| level_offered(it, at, see));
    list(&it.assessments, &top.key("assessments"), |it, at| assessment(it, at, see));
}

fn occupation<'d>(it: &'d Occupation, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::Text(&it.name), &at.key("name"));
    list(&it.specialties, &at.key("specialties"), |it, at| {
        see(Seen::Text(&it.name), &at.key("name"));
        list(&it.levels, &at.key("levels"), |level, at| see(Seen::Level(level), at));
    });
    for (name, items) in [("related", &it.related), ("programmes", &it.programmes)] {
        list(items, &at.key(name), |it: &'d Related, at| see(Seen::Text(&it.name), &at.key("name")));
    }
}

fn level_offered<'d>(it: &'d LevelOffered, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::Level(&it.level), &at.key("level"));
    cites(&it.cite, &at.key("cite"), see);
    list(&it.routes, &at.key("routes"), |it, at| {
        headed(&it.title, &it.cite, at, see);
        list(&it.needs, &at.key("needs"), |it, at| condition(it, at, see));
        words(terms::EVIDENCE, &it.evidence, &at.key("evidence"), see);
    });
}

fn condition<'d>(it: &'d Condition, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    let at = &at.key(it.word());
    match it {
        Condition::All(of) | Condition::Any(of) => list(of, at, |it, at| condition(it, at, see)),
        Condition::Certificate(it) => {
            words(terms::CERTIFICATE_KIND, &it.kinds, &at.key("kinds"), see);
            levels([("level_at_least", &it.level_at_least)], at, see);
            then_work(it.then_work.as_ref(), at, see);
            words(terms::EVIDENCE, &it.evidence, &at.key("evidence"), see);
        }
        Condition::Work(it) => work(it, at, see),
        Condition::Title(it) => {
            see(Seen::Level(&it.grade_at_least), &at.key("grade_at_least"));
            then_work(it.then_work.as_ref(), at, see);
            words(terms::EVIDENCE, &it.evidence, &at.key("evidence"), see);
        }
        Condition::Schooling(it) => {
            words(terms::SCHOOLING, &it.levels, &at.key("levels"), see);
            levels([("evaluated_for", &it.evaluated_for)], at, see);
            words(terms::EVIDENCE, &it.evidence, &at.key("evidence"), see);
        }
        Condition::Age(_) => {}
        Condition::Declaration(it) => see(Seen::Text(&it.title), &at.key("title")),
    }
}

fn then_work<'d>(it: Option<&'d WorkNeeded>, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    if let Some(it) = it {
        work(it, &at.key("then_work"), see);
    }
}

fn work<'d>(it: &'d WorkNeeded, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::WORK_KIND, &it.kinds, &at.key("kinds"), see);
    words(terms::EVIDENCE, &it.evidence, &at.key("evidence"), see);
}

pub(super) fn scheme<'d>(it: &'d Scheme, top: &Trail<'_>, see: &mut See<'_, 'd>) {
    if let Some(occupation) = &it.occupation {
        see(Seen::Text(&occupation.name), &top.key("occupation").key("name"));
    }
    levels([("level", &it.level)], top, see);
    list(&it.assessments, &top.key("assessments"), |it, at| assessment(it, at, see));
}

fn assessment<'d>(it: &'d Assessment, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    headed(&it.title, &it.cite, at, see);
    list(&it.parts, &at.key("parts"), |it, at| part(it, at, see));
    list(&it.totals, &at.key("totals"), |it: &'d Total, at| {
        see(Seen::Text(&it.title), &at.key("title"));
        cites(&it.cite, &at.key("cite"), see);
    });
    list(&it.vetoes, &at.key("vetoes"), |it, at| headed(&it.title, &it.cite, at, see));
    if let Some(bands) = &it.bands {
        list(&bands.bands, &at.key("bands").key("bands"), |it, at| see(Seen::Text(&it.word), &at.key("word")));
    }
    if let Some(resit) = &it.resit {
        cited(&resit.cite, &at.key("resit"), see);
    }
    if let Some(ranking) = &it.ranking {
        let at = &at.key("ranking");
        cited(&ranking.cite, at, see);
        list(&ranking.measures, &at.key("measures"), |it, at| see(Seen::Text(&it.title), &at.key("title")));
    }
    list(&it.grants, &at.key("grants"), |it, at| grant(it, at, see));
}

/// Citations of something that has to have one.
fn cited<'d>(cite: &'d [Cite], at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::Cites(cite), &at.key("cite"));
    cites(cite, &at.key("cite"), see);
}

fn part<'d>(it: &'d Part, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::Text(&it.title), &at.key("title"));
    cites(&it.cite, &at.key("cite"), see);
    if let Some(mode) = &it.mode {
        see(Seen::Term(terms::EXAM_MODE, mode), &at.key("mode"));
    }
    criterion(&it.marking, &at.key("marking"), see);
    if let Some(it) = &it.panel {
        panel(it, &at.key("panel"), see);
    }
    combine(&it.combine, &at.key("combine"), see);
    if let Some(invigilators) = &it.invigilators {
        cites(&invigilators.cite, &at.key("invigilators").key("cite"), see);
    }
}

fn criterion<'d>(it: &'d Criterion, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::Text(&it.title), &at.key("title"));
    cites(&it.cite, &at.key("cite"), see);
    words(terms::ASSESSOR_ROLE, &it.by, &at.key("by"), see);
    let how = &at.key("how");
    let at = &how.key(it.how.word());
    match &it.how {
        Marking::Sum(below) | Marking::Weighted(below) => list(below, at, |it, at| criterion(it, at, see)),
        Marking::Deductions(of) => list(of, at, |it, at| see(Seen::Text(&it.title), &at.key("title"))),
        Marking::Marks(_) | Marking::Judged => {}
    }
}

fn panel<'d>(it: &'d Panel, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    cites(&it.cite, &at.key("cite"), see);
    levels([("grade_at_least", &it.grade_at_least)], at, see);
    list(&it.roles, &at.key("roles"), |it, at| see(Seen::Term(terms::ASSESSOR_ROLE, &it.role), &at.key("role")));
    words(terms::ASSESSOR_RELATION, &it.recuse, &at.key("recuse"), see);
}

fn combine<'d>(it: &'d Combine, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    list(&it.roles, &at.key("roles"), |it, at| see(Seen::Term(terms::ASSESSOR_ROLE, &it.role), &at.key("role")));
    if let Some(dispute) = &it.dispute {
        cites(&dispute.cite, &at.key("dispute").key("cite"), see);
    }
}

fn grant<'d>(it: &'d Grant, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    cited(&it.cite, at, see);
    let when = match &it.when {
        When::WithinShare(_) => "within-share",
        _ => "placed",
    };
    words(terms::CANDIDATE_GROUP, it.when.groups(), &at.key("when").key(when).key("groups"), see);
    let at = &at.key("gives");
    match &it.gives {
        Gives::Certificate(it) => {
            let at = &at.key("certificate");
            see(Seen::Term(terms::CERTIFICATE_KIND, &it.kind), &at.key("kind"));
            see(Seen::Text(&it.name), &at.key("name"));
            levels([("level", &it.level)], at, see);
            list(&it.instead, &at.key("instead"), |it, at| {
                see(Seen::Level(&it.holding), &at.key("holding"));
                see(Seen::Level(&it.level), &at.key("level"));
            });
            if let Some(class) = &it.issuer_class {
                see(Seen::Term(terms::ISSUER_CLASS, class), &at.key("issuer_class"));
            }
        }
        Gives::Course(it) => see(Seen::Text(&it.name), &at.key("course").key("name")),
        Gives::Award(it) => {
            let at = &at.key("award");
            see(Seen::Text(&it.name), &at.key("name"));
            see(Seen::Term(terms::AWARD_KIND, &it.kind), &at.key("kind"));
            see(Seen::Level(&it.class), &at.key("class"));
            levels([("rank", &it.rank)], at, see);
        }
    }
}

pub(super) fn certificate_rules<'d>(it: &'d CertificateRules, top: &Trail<'_>, see: &mut See<'_, 'd>) {
    list(&it.forms, &top.key("forms"), |it, at| {
        headed(&it.title, &it.cite, at, see);
        see(Seen::Term(terms::CERTIFICATE_KIND, &it.kind), &at.key("kind"));
        list(&it.fields, &at.key("fields"), |it, at| see(Seen::Text(&it.title), &at.key("title")));
    });
    list(&it.numbers, &top.key("numbers"), |it, at| number(it, at, see));
}

fn number<'d>(it: &'d NumberGrammar, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    headed(&it.title, &it.cite, at, see);
    words(terms::CERTIFICATE_KIND, &it.kinds, &at.key("kinds"), see);
    list(&it.levels, &at.key("levels"), |level, at| see(Seen::Level(level), at));
    list(&it.parts, &at.key("parts"), |it, at| {
        see(Seen::Text(&it.title), &at.key("title"));
        let says = &at.key("says");
        match &it.says {
            Some(Says::Level(of)) => {
                let at = &says.key("level");
                list(of, at, |it, at| see(Seen::Level(&it.level), &at.key("level")));
            }
            Some(Says::IssuerClass(of)) => {
                let at = &says.key("issuer-class");
                list(of, at, |it, at| see(Seen::Term(terms::ISSUER_CLASS, &it.issuer_class), &at.key("issuer_class")));
            }
            _ => {}
        }
    });
}

impl Condition {
    /// The word the condition is written under.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::All(_) => "all",
            Self::Any(_) => "any",
            Self::Certificate(_) => "certificate",
            Self::Work(_) => "work",
            Self::Title(_) => "title",
            Self::Schooling(_) => "schooling",
            Self::Age(_) => "age",
            Self::Declaration(_) => "declaration",
        }
    }
}

impl Marking {
    /// The word the marking is written under.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Marks(_) => "marks",
            Self::Deductions(_) => "deductions",
            Self::Judged => "judged",
            Self::Sum(_) => "sum",
            Self::Weighted(_) => "weighted",
        }
    }
}
