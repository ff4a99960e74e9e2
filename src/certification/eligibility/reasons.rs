//! Why a condition stands as it does, as data.

use super::judge::{Judge, Lack, Try};
use super::learner::Item;
use super::status::{State, Status};
use crate::date::Date;
use crate::explanation::words::word;
use crate::policy::selector::Level;
use crate::policy::standard::condition::{
    CertificateNeeded, Relation, SchoolingNeeded, Standing, TitleNeeded, WorkNeeded,
};
use crate::policy::terms;
use crate::reason::Reason;
use crate::record::Achievement;
use crate::text::{Lang, Text};

fn name(item: &Item<'_>) -> Text {
    Text::zh(item.achievement.name())
}

/// A word of a list, else of the shared vocabulary, else as it is written.
fn term(judge: &Judge<'_>, list: &str, code: &str) -> Text {
    judge.in_force.term(list, code).cloned().unwrap_or_else(|| {
        let said = |lang| word(code, lang).unwrap_or(code);
        Text::both(said(Lang::Zh), said(Lang::En))
    })
}

pub(crate) fn level_name(judge: &Judge<'_>, level: &Level) -> Text {
    judge.in_force.term(&level.ladder, &level.code).cloned().unwrap_or_else(|| Text::zh(level.code.as_str()))
}

/// Several words with "or" between them.
fn either(words: &[Text]) -> (String, String) {
    let join = |lang, or: &str| words.iter().map(|word| word.get(lang)).collect::<Vec<_>>().join(or);
    (join(Lang::Zh, "或"), join(Lang::En, " or "))
}

/// The occupation, before or behind what is asked for in it.
const fn scope(relation: Relation) -> (&'static str, &'static str) {
    match relation {
        Relation::Same => ("本职业", " in the occupation"),
        Relation::SameOrRelated => ("本职业或相关职业", " in the occupation or a related one"),
        Relation::Any => ("", ""),
    }
}

/// The certificate asked for, in words.
pub(crate) fn certificate_wanted(judge: &Judge<'_>, need: &CertificateNeeded) -> Text {
    let (zh_scope, en_scope) = scope(need.relation.unwrap_or(judge.field.standard.relation));
    if !need.names.is_empty() {
        let names: Vec<Text> = need.names.iter().map(|name| Text::zh(format!("《{name}》"))).collect();
        let (zh, en) = either(&names);
        return Text::both(zh, en);
    }
    let kinds: Vec<Text> = need.kinds.iter().map(|kind| term(judge, terms::CERTIFICATE_KIND, kind)).collect();
    let (zh_kind, en_kind) = either(&kinds);
    match &need.level_at_least {
        Some(level) => {
            let level = level_name(judge, level);
            let (zh, en) = (level.get(Lang::Zh), level.get(Lang::En));
            Text::both(format!("{zh_scope}{zh}或以上证书"), format!("a certificate of {en} or above{en_scope}"))
        }
        None if kinds.is_empty() => Text::both(format!("{zh_scope}证书"), format!("a certificate{en_scope}")),
        None => Text::both(format!("{zh_scope}{zh_kind}"), format!("{en_kind}{en_scope}")),
    }
}

/// The title asked for, in words.
pub(crate) fn title_wanted(judge: &Judge<'_>, need: &TitleNeeded) -> Text {
    let grade = level_name(judge, &need.grade_at_least);
    let (zh, en) = (grade.get(Lang::Zh), grade.get(Lang::En));
    if need.matched {
        Text::both(format!("专业对应的{zh}或以上"), format!("{en} or above in a matching field"))
    } else {
        Text::both(format!("{zh}或以上"), format!("{en} or above"))
    }
}

/// The schooling asked for, in words.
pub(crate) fn schooling_wanted(judge: &Judge<'_>, need: &SchoolingNeeded) -> Text {
    let levels: Vec<Text> = need.levels.iter().map(|level| term(judge, terms::SCHOOLING, level)).collect();
    let (zh, en) = either(&levels);
    let (zh_programme, en_programme) = match need.programme {
        Some(Relation::Same) => ("本专业", " in the occupation's own programme"),
        Some(Relation::SameOrRelated) => ("本专业或相关专业", " in the occupation's own or a related programme"),
        _ => ("", ""),
    };
    let (zh_standing, en_standing) = match need.standing {
        Standing::Graduate => ("毕业", "graduated"),
        Standing::FinalYear => ("毕业（含应届毕业生）", "graduated or in the final year"),
        Standing::Student => ("在校", "enrolled"),
    };
    Text::both(format!("{zh}{zh_programme}{zh_standing}"), format!("{en}{en_programme}, {en_standing}"))
}

/// Nothing of the kind is there.
pub(crate) fn nothing(kind: &str, wanted: &Text, months: Option<u32>) -> Reason {
    let reason = if kind == "title" { Reason::new("sit-no-title") } else { Reason::new("sit-no-certificate") };
    let reason = reason.named("wanted", wanted);
    match months {
        Some(months) => reason.with("months", months),
        None => reason,
    }
}

/// Why an achievement of the kind does not answer; none, where only time or a fact is wanting.
pub(crate) fn lack(best: &Try, item: &Item<'_>, wanted: &Text, hours: String) -> Option<Reason> {
    let source = name(item);
    Some(match best.lack {
        Lack::Kind | Lack::Standing | Lack::Months | Lack::Nothing => return None,
        Lack::Occupation => Reason::new("sit-other-occupation").named("source", &source).named("wanted", wanted),
        Lack::Ladder => Reason::new("sit-other-ladder").named("source", &source).named("wanted", wanted),
        Lack::Level => Reason::new("sit-level-low").named("source", &source).named("wanted", wanted),
        Lack::Hours => Reason::new("sit-hours-short").named("source", &source).with("have", hours),
        // Without a last day it is the time needed that the calendar does not reach.
        Lack::Expired => Reason::new("sit-expired").named("source", &source).with("date", item.valid_until()?),
    })
}

/// A fact of an achievement is not known.
pub(crate) fn unknown(item: &Item<'_>, fact: &'static str) -> Reason {
    if fact == "related-listed" {
        return Reason::new("sit-related-unlisted").named("source", &name(item));
    }
    Reason::new("sit-unknown").named("source", &name(item)).with("fact", fact)
}

fn maybe_day(reason: Reason, name: &'static str, day: Option<Date>) -> Reason {
    match day {
        Some(day) => reason.with(name, day),
        None => reason,
    }
}

/// Work after an event.
pub(crate) fn after(item: &Item<'_>, needed: u32, have: u32, status: &Status, unsure: &[&Item<'_>]) -> Reason {
    let source = name(item);
    match status.state {
        State::Holds => Reason::new("sit-after-met").named("source", &source).with("have", have).with("needed", needed),
        State::Unknown => not_known(have, needed, unsure),
        _ => {
            let short = Reason::new("sit-after-short").named("source", &source).with("have", have);
            maybe_day(short.with("needed", needed), "date", status.from)
        }
    }
}

fn not_known(have: u32, needed: u32, unsure: &[&Item<'_>]) -> Reason {
    let names = unsure.iter().map(|item| name(item)).collect();
    Reason::new("sit-work-unknown").with("have", have).with("needed", needed).naming("names", names)
}

/// The age of a certificate.
pub(crate) fn aged(item: &Item<'_>, months: u32, issued: Date, status: &Status) -> Reason {
    let source = name(item);
    if status.state == State::Holds {
        Reason::new("sit-aged").named("source", &source).with("since", issued).with("needed", months)
    } else {
        let young = Reason::new("sit-young").named("source", &source).with("since", issued);
        maybe_day(young.with("needed", months), "date", status.from)
    }
}

/// Something held, now or from a day on.
pub(crate) fn held(item: &Item<'_>, status: &Status) -> Reason {
    let source = name(item);
    match status.from {
        Some(day) if status.state == State::NotYet => {
            Reason::new("sit-held-from").named("source", &source).with("date", day)
        }
        _ => Reason::new("sit-held").named("source", &source),
    }
}

/// Work.
pub(crate) fn worked(need: &WorkNeeded, have: u32, status: &Status, nothing: bool, unsure: &[&Item<'_>]) -> Reason {
    match status.state {
        State::Holds => Reason::new("sit-work-met").with("have", have).with("needed", need.months),
        State::Unknown => not_known(have, need.months, unsure),
        _ if nothing => Reason::new("sit-no-work").with("needed", need.months),
        _ => {
            let short = Reason::new("sit-work-short").with("have", have).with("needed", need.months);
            maybe_day(short, "date", status.from)
        }
    }
}

/// An age.
pub(crate) fn age(years: u32, known: bool, status: &Status) -> Reason {
    if !known {
        return Reason::new("sit-record-unknown").with("fact", "born");
    }
    match status.from {
        Some(_) if status.state == State::Holds => Reason::new("sit-age-met").with("years", years),
        day => maybe_day(Reason::new("sit-age-short").with("years", years), "date", day),
    }
}

/// Schooling.
pub(crate) fn schooling(
    judge: &Judge<'_>,
    need: &SchoolingNeeded,
    best: &Try,
    item: &Item<'_>,
    wanted: &Text,
    status: &Status,
) -> Reason {
    let source = name(item);
    if best.lack == Lack::Occupation {
        return Reason::new("sit-other-programme").named("source", &source).named("wanted", wanted);
    }
    // No fact mends what is over, or comes too late.
    if status.state == State::Missing {
        return Reason::new("sit-standing").named("source", &source).named("wanted", wanted);
    }
    match (best.unknown, &need.evaluated_for) {
        (Some("evaluation"), Some(goal)) => {
            let goal = level_name(judge, goal);
            return Reason::new("sit-evaluation-unknown").named("source", &source).named("level", &goal);
        }
        (Some("programmes-listed"), _) => return Reason::new("sit-programmes-unlisted").named("source", &source),
        (Some(fact), _) => return unknown(item, fact),
        (None, _) => {}
    }
    let graduated = match item.achievement {
        Achievement::Schooling(it) => it.graduated.is_none_or(|day| day <= judge.as_of()) && it.expected.is_none(),
        _ => false,
    };
    match (status.state, need.standing, status.from) {
        (State::Holds, Standing::Student, _) => Reason::new("sit-student").named("source", &source),
        (State::Holds, Standing::FinalYear, _) if !graduated => Reason::new("sit-final-year").named("source", &source),
        (State::Holds, ..) => Reason::new("sit-graduate").named("source", &source),
        (_, _, day) => maybe_day(Reason::new("sit-schooling-from").named("source", &source), "date", day),
    }
}
