//! One walk through everything a document says, for whoever looks at parts of one sort wherever they stand.

mod certification;
mod pay;

use super::amount::{Amount, GradePolicy};
use super::articulation::{Articulation, Base, ClaimFilter, Condition, Limit, Rule, Scope, Side, Target};
use super::catalogue::{Catalogue, Course, CourseFilter, Programme, Requirement};
use super::code_list::CodeList;
use super::equivalence::{Equivalence, Thing};
use super::header::{Cite, Header};
use super::pay::amount::PayAmount;
use super::pay::condition::When;
use super::pay::scale::ScaleUse;
use super::selector::{
    AwardSelector, CertificateSelector, CourseSelector, Level, ProjectSelector, SchoolingSelector, ServiceSelector,
    Source, TitleSelector, WorkSelector,
};
use super::trail::Trail;
use super::{Document, terms};
use crate::date::Period;
use crate::text::Text;

/// A part of a document that somebody may want to look at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<'d> {
    /// A name or sentence.
    Text(&'d Text),
    /// A period.
    Period(Period),
    /// A citation.
    Cite(&'d Cite),
    /// All citations of something that should have one.
    Cites(&'d [Cite]),
    /// A point on a ladder.
    Level(&'d Level),
    /// The name of a ladder.
    Ladder(&'d str),
    /// A word, with the name of its list.
    Term(&'static str, &'d str),
    /// What a rule wants, a member of a family, what an exclusion bars.
    Source(&'d Source),
    /// A condition.
    Condition(&'d Condition),
    /// Credits a rule grants.
    Amount(&'d Amount),
    /// The grade a rule records.
    Grade(&'d GradePolicy),
    /// A node of a requirement tree.
    Requirement(&'d Requirement),
    /// A condition of pay.
    When(&'d When),
    /// An amount of pay.
    PayAmount(&'d PayAmount),
    /// A look into a scale of pay.
    Scale(&'d ScaleUse),
    /// The name of a declared fact.
    Fact(&'d str),
}

/// Who looks.
type See<'v, 'd> = dyn FnMut(Part<'d>, &Trail<'_>) + 'v;

/// Shows every part of a document, in the order written.
pub(crate) fn document<'d>(document: &'d Document, see: &mut See<'_, 'd>) {
    let top = &Trail::Top;
    header(document.header(), see);
    match document {
        Document::Catalogue(it) => catalogue(it, top, see),
        Document::Articulation(it) => articulation(it, top, see),
        Document::Equivalence(it) => equivalence(it, top, see),
        Document::CodeList(it) => code_list(it, top, see),
        Document::Standard(it) => certification::standard(it, top, see),
        Document::Scheme(it) => certification::scheme(it, top, see),
        Document::CertificateRules(it) => certification::certificate_rules(it, top, see),
        Document::PayAgreement(it) => pay::agreement(it, top, see),
    }
}

/// Calls `each` with every item of a list and its trail.
fn list<'d, T>(items: &'d [T], at: &Trail<'_>, mut each: impl FnMut(&'d T, &Trail<'_>)) {
    for (nth, item) in items.iter().enumerate() {
        each(item, &at.nth(nth));
    }
}

fn words<'d>(name: &'static str, words: &'d [String], at: &Trail<'_>, see: &mut See<'_, 'd>) {
    list(words, at, |word, at| see(Part::Term(name, word), at));
}

fn cites<'d>(cites: &'d [Cite], at: &Trail<'_>, see: &mut See<'_, 'd>) {
    list(cites, at, |cite, at| see(Part::Cite(cite), at));
}

fn levels<'d, const N: usize>(levels: [(&str, &'d Option<Level>); N], at: &Trail<'_>, see: &mut See<'_, 'd>) {
    for (name, level) in levels {
        if let Some(level) = level {
            see(Part::Level(level), &at.key(name));
        }
    }
}

fn header<'d>(header: Header<'d>, see: &mut See<'_, 'd>) {
    let top = &Trail::Top;
    see(Part::Text(header.title), &top.key("title"));
    see(Part::Text(header.issuer), &top.key("issuer"));
    see(Part::Period(header.effective), &top.key("effective"));
    list(header.sources, &top.key("sources"), |source, at| {
        see(Part::Text(&source.title), &at.key("title"));
        list(&source.clauses, &at.key("clauses"), |clause, at| see(Part::Text(&clause.text), &at.key("text")));
    });
}

fn catalogue<'d>(it: &'d Catalogue, top: &Trail<'_>, see: &mut See<'_, 'd>) {
    let at = top.key("institution");
    see(Part::Text(&it.institution.name), &at.key("name"));
    see(Part::Term(terms::INSTITUTION_KIND, &it.institution.kind), &at.key("kind"));
    list(&it.courses, &top.key("courses"), |it, at| course(it, at, see));
    list(&it.programmes, &top.key("programmes"), |it, at| programme(it, at, see));
}

fn course<'d>(it: &'d Course, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Part::Text(&it.name), &at.key("name"));
    see(Part::Term(terms::NATURE, &it.nature), &at.key("nature"));
    see(Part::Term(terms::CATEGORY, &it.category), &at.key("category"));
    words(terms::TAG, &it.tags, &at.key("tags"), see);
}

fn programme<'d>(it: &'d Programme, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Part::Text(&it.name), &at.key("name"));
    see(Part::Term(terms::PROGRAMME, &it.code), &at.key("code"));
    see(Part::Term(terms::SCHOOLING, &it.level), &at.key("level"));
    if let Some(cohorts) = it.cohorts {
        see(Part::Period(cohorts), &at.key("cohorts"));
    }
    requirement(&it.requirement, &at.key("requirement"), see);
    cites(&it.cite, &at.key("cite"), see);
}

fn requirement<'d>(it: &'d Requirement, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Part::Requirement(it), at);
    let at = &at.key(it.word());
    match it {
        Requirement::All(group) | Requirement::Any(group) => see(Part::Text(&group.title), &at.key("title")),
        Requirement::NOf(group) => see(Part::Text(&group.title), &at.key("title")),
        Requirement::CreditsFrom(node) => {
            see(Part::Text(&node.title), &at.key("title"));
            if let Some(courses) = &node.filter {
                filter(courses, &at.key("filter"), see);
            }
        }
        Requirement::Course(_) => {}
        Requirement::Certificate(node) => {
            see(Part::Text(&node.title), &at.key("title"));
            certificate(&node.certificate, &at.key("certificate"), see);
        }
    }
    list(it.children(), &at.key("of"), |it, at| requirement(it, at, see));
}

fn filter<'d>(it: &'d CourseFilter, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::NATURE, &it.natures, &at.key("natures"), see);
    words(terms::CATEGORY, &it.categories, &at.key("categories"), see);
    words(terms::TAG, &it.tags, &at.key("tags"), see);
    if let Some(except) = &it.except {
        filter(except, &at.key("except"), see);
    }
}

fn articulation<'d>(it: &'d Articulation, top: &Trail<'_>, see: &mut See<'_, 'd>) {
    list(&it.participants, &top.key("participants"), |it, at| see(Part::Period(it.during), &at.key("during")));
    list(&it.rules, &top.key("rules"), |it, at| rule(it, at, see));
    list(&it.caps, &top.key("caps"), |it, at| {
        headed(&it.title, &it.cite, at, see);
        claims(&it.on, &at.key("on"), see);
        if let Limit::Share(share) = &it.limit
            && let Base::Courses(courses) = &share.of
        {
            filter(courses, &at.key("limit").key("share").key("of").key("courses"), see);
        }
        scope(&it.scope, &at.key("scope"), see);
    });
    list(&it.families, &top.key("families"), |it, at| {
        headed(&it.title, &it.cite, at, see);
        list(&it.members, &at.key("members"), |it, at| source(it, at, see));
    });
    list(&it.exclusions, &top.key("exclusions"), |it, at| {
        headed(&it.title, &it.cite, at, see);
        filter(&it.targets, &at.key("targets"), see);
        list(&it.achievements, &at.key("achievements"), |it, at| source(it, at, see));
        scope(&it.scope, &at.key("scope"), see);
    });
    list(&it.sharings, &top.key("sharings"), |it, at| {
        headed(&it.title, &it.cite, at, see);
        for (name, side) in [("left", &it.left), ("right", &it.right)] {
            if let Side::InstitutionKind(kind) = side {
                see(Part::Term(terms::INSTITUTION_KIND, kind), &at.key(name).key("institution-kind"));
            }
        }
    });
    list(&it.grade_scales, &top.key("grade_scales"), |it, at| see(Part::Text(&it.title), &at.key("title")));
    if let Some(awards) = &it.awards {
        let at = &top.key("awards");
        list(&awards.by_placing, &at.key("by_placing"), |it, at| see(Part::Level(&it.rank), &at.key("rank")));
        list(&awards.downgrades, &at.key("downgrades"), |it, at| {
            see(Part::Term(terms::ORGANISER, &it.organiser), &at.key("organiser"));
            see(Part::Cites(&it.cite), &at.key("cite"));
            cites(&it.cite, &at.key("cite"), see);
        });
    }
}

/// Title and citation, which every rule, cap, family, exclusion and sharing relation has.
fn headed<'d>(title: &'d Text, cite: &'d [Cite], at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Part::Text(title), &at.key("title"));
    see(Part::Cites(cite), &at.key("cite"));
    cites(cite, &at.key("cite"), see);
}

fn rule<'d>(it: &'d Rule, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    headed(&it.title, &it.cite, at, see);
    scope(&it.scope, &at.key("scope"), see);
    source(&it.source, &at.key("source"), see);
    if let Target::AnyCourse(courses) = &it.target {
        filter(courses, &at.key("target").key("any-course"), see);
    }
    amount(&it.credit, &at.key("credit"), see);
    grade(&it.grade, &at.key("grade"), see);
    if let Some(when) = &it.when {
        condition(when, &at.key("when"), see);
    }
    if let Some(softer) = &it.softer {
        let at = &at.key("softer");
        if let Some(when) = &softer.when {
            condition(when, &at.key("when"), see);
        }
        cites(&softer.cite, &at.key("cite"), see);
    }
    if let Some(reuse) = &it.reuse {
        let at = &at.key("reuse");
        if let Some(register) = &reuse.register {
            see(Part::Term(terms::REGISTER, register), &at.key("register"));
        }
        cites(&reuse.cite, &at.key("cite"), see);
    }
    if let Some(approval) = &it.approval {
        see(Part::Text(approval), &at.key("approval"));
    }
}

fn scope<'d>(it: &'d Scope, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::SCHOOLING, &it.levels, &at.key("levels"), see);
    if let Some(cohorts) = it.cohorts {
        see(Part::Period(cohorts), &at.key("cohorts"));
    }
}

fn claims<'d>(it: &'d ClaimFilter, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::MODE, &it.modes, &at.key("modes"), see);
    if let Some(targets) = &it.targets {
        filter(targets, &at.key("targets"), see);
    }
}

fn condition<'d>(it: &'d Condition, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Part::Condition(it), at);
    match it {
        Condition::All(of) => list(of, &at.key("all"), |it, at| condition(it, at, see)),
        Condition::Any(of) => list(of, &at.key("any"), |it, at| condition(it, at, see)),
        Condition::Evidence(kind) => see(Part::Term(terms::EVIDENCE, kind), &at.key("evidence")),
        Condition::Cohort(period) => see(Part::Period(*period), &at.key("cohort")),
        _ => {}
    }
}

fn amount<'d>(it: &'d Amount, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Part::Amount(it), at);
    match it {
        Amount::Table(rows) => list(rows, &at.key("table"), |row, at| {
            levels([("level", &row.level), ("class", &row.class), ("rank", &row.rank)], at, see);
            if let Some(form) = &row.form {
                see(Part::Term(terms::FORM, form), &at.key("form"));
            }
            if let Some(class) = &row.issuer_class {
                see(Part::Term(terms::ISSUER_CLASS, class), &at.key("issuer_class"));
            }
        }),
        Amount::LessByPosition(less) => amount(&less.of, &at.key("less-by-position").key("of"), see),
        Amount::Register(register) => see(Part::Term(terms::REGISTER, register), &at.key("register")),
        Amount::Least(of) => list(of, &at.key("least"), |it, at| amount(it, at, see)),
        Amount::Target | Amount::Source | Amount::Fixed(_) | Amount::Rate(_) => {}
    }
}

fn grade<'d>(it: &'d GradePolicy, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Part::Grade(it), at);
    if let GradePolicy::Table(rows) = it {
        list(rows, &at.key("table"), |row, at| {
            levels([("class", &row.class), ("rank", &row.rank), ("level", &row.level)], at, see);
        });
    }
}

fn source<'d>(it: &'d Source, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Part::Source(it), at);
    let at = &at.key(it.word());
    match it {
        Source::All(of) | Source::Any(of) => list(of, at, |it, at| source(it, at, see)),
        Source::NOf(some) => list(&some.of, &at.key("of"), |it, at| source(it, at, see)),
        Source::CreditsAtLeast(some) => courses(&some.of, &at.key("of"), see),
        Source::Covers(some) => courses(&some.of, &at.key("of"), see),
        Source::Course(it) => courses(it, at, see),
        Source::Certificate(it) => certificate(it, at, see),
        Source::Award(it) => award(it, at, see),
        Source::Work(it) => work(it, at, see),
        Source::Title(it) => title(it, at, see),
        Source::Schooling(it) => schooling(it, at, see),
        Source::Service(it) => service(it, at, see),
        Source::Project(it) => project(it, at, see),
    }
}

fn courses<'d>(it: &'d CourseSelector, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::NATURE, &it.natures, &at.key("natures"), see);
    words(terms::CATEGORY, &it.categories, &at.key("categories"), see);
    words(terms::MODE, &it.modes, &at.key("modes"), see);
    words(terms::SCHOOLING, &it.levels, &at.key("levels"), see);
}

fn certificate<'d>(it: &'d CertificateSelector, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::CERTIFICATE_KIND, &it.kinds, &at.key("kinds"), see);
    words(terms::OCCUPATION, &it.occupations, &at.key("occupations"), see);
    words(terms::ISSUER_CLASS, &it.issuer_classes, &at.key("issuer_classes"), see);
    levels([("level_at_least", &it.level_at_least), ("level_at_most", &it.level_at_most)], at, see);
}

fn award<'d>(it: &'d AwardSelector, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::AWARD_KIND, &it.kinds, &at.key("kinds"), see);
    let bounds = [
        ("class_at_least", &it.class_at_least),
        ("class_at_most", &it.class_at_most),
        ("rank_at_least", &it.rank_at_least),
        ("rank_at_most", &it.rank_at_most),
    ];
    levels(bounds, at, see);
    words(terms::ORGANISER, &it.organisers, &at.key("organisers"), see);
    words(terms::FORM, &it.forms, &at.key("forms"), see);
}

fn work<'d>(it: &'d WorkSelector, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::OCCUPATION, &it.occupations, &at.key("occupations"), see);
}

fn title<'d>(it: &'d TitleSelector, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    levels([("grade_at_least", &it.grade_at_least)], at, see);
}

fn schooling<'d>(it: &'d SchoolingSelector, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::SCHOOLING, &it.levels, &at.key("levels"), see);
    words(terms::PROGRAMME, &it.programmes, &at.key("programmes"), see);
}

fn service<'d>(it: &'d ServiceSelector, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::SERVICE_KIND, &it.kinds, &at.key("kinds"), see);
}

fn project<'d>(it: &'d ProjectSelector, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    words(terms::PROJECT_KIND, &it.kinds, &at.key("kinds"), see);
}

fn equivalence<'d>(it: &'d Equivalence, top: &Trail<'_>, see: &mut See<'_, 'd>) {
    list(&it.equivalences, &top.key("equivalences"), |it, at| {
        see(Part::Cites(&it.cite), &at.key("cite"));
        cites(&it.cite, &at.key("cite"), see);
        thing(&it.from, &at.key("from"), see);
        thing(&it.counts_as, &at.key("as"), see);
        words(terms::PURPOSE, &it.purposes, &at.key("purposes"), see);
    });
}

fn thing<'d>(it: &'d Thing, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    match it {
        Thing::Schooling(level) => see(Part::Term(terms::SCHOOLING, level), &at.key("schooling")),
        Thing::Level(level) => see(Part::Level(level), &at.key("level")),
        // Codes of older editions are what equivalences are for: they need not stand in today's list.
        Thing::Occupation(_) | Thing::CourseCode(_) | Thing::ProgrammeCode(_) => {}
    }
}

fn code_list<'d>(it: &'d CodeList, top: &Trail<'_>, see: &mut See<'_, 'd>) {
    list(&it.codes, &top.key("codes"), |code, at| see(Part::Text(&code.name), &at.key("name")));
}

impl Requirement {
    /// The word the node is written under.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::All(_) => "all",
            Self::Any(_) => "any",
            Self::NOf(_) => "n-of",
            Self::CreditsFrom(_) => "credits-from",
            Self::Course(_) => "course",
            Self::Certificate(_) => "certificate",
        }
    }
}

impl Source {
    /// The word the source is written under.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::All(_) => "all",
            Self::Any(_) => "any",
            Self::NOf(_) => "n-of",
            Self::CreditsAtLeast(_) => "credits-at-least",
            Self::Covers(_) => "covers",
            Self::Course(_) => "course",
            Self::Certificate(_) => "certificate",
            Self::Award(_) => "award",
            Self::Work(_) => "work",
            Self::Title(_) => "title",
            Self::Schooling(_) => "schooling",
            Self::Service(_) => "service",
            Self::Project(_) => "project",
        }
    }
}
