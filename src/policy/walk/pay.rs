//! The walk through pay agreements.

use super::{Part as Seen, See, award, certificate, cites, headed, levels, list, schooling, title, words};
use crate::policy::header::Cite;
use crate::policy::pay::amount::{Counted, Factor, FactorBy, PayAmount, PercentOf};
use crate::policy::pay::condition::{Since, When};
use crate::policy::pay::entitlement::Entitlement;
use crate::policy::pay::fact::FactKind;
use crate::policy::pay::floor::{Floor, Least};
use crate::policy::pay::scale::{By, ScaleUse};
use crate::policy::pay::{Item, PayAgreement, PayPart};
use crate::policy::terms;
use crate::policy::trail::Trail;

pub(super) fn agreement<'d>(it: &'d PayAgreement, top: &Trail<'_>, see: &mut See<'_, 'd>) {
    let covers = top.key("covers");
    words(terms::REGION, &it.covers.regions, &covers.key("regions"), see);
    words(terms::INDUSTRY, &it.covers.industries, &covers.key("industries"), see);
    words(terms::EMPLOYER, &it.covers.employers, &covers.key("employers"), see);
    list(&it.facts, &top.key("facts"), |it, at| {
        see(Seen::Text(&it.title), &at.key("title"));
        if let FactKind::Choice(choices) = &it.kind {
            list(choices, &at.key("kind").key("choice"), |it, at| see(Seen::Text(&it.name), &at.key("name")));
        }
    });
    list(&it.scales, &top.key("scales"), |it, at| {
        headed(&it.title, &it.cite, at, see);
        list(&it.axes, &at.key("axes"), |it, at| match &it.by {
            By::Fact(fact) => see(Seen::Fact(fact), &at.key("by").key("fact")),
            By::Years(it) => since(it, &at.key("by").key("years"), see),
            By::Level(ladder) => see(Seen::Ladder(ladder), &at.key("by").key("level")),
            _ => {}
        });
        cites(&it.falls, &at.key("falls"), see);
    });
    list(&it.parts, &top.key("parts"), |it, at| part(it, at, see));
    list(&it.floors, &top.key("floors"), |it, at| floor(it, at, see));
    list(&it.entitlements, &top.key("entitlements"), |it, at| entitlement(it, at, see));
}

fn part<'d>(it: &'d PayPart, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::Term(terms::PAY_PART, &it.part), &at.key("part"));
    cites(&it.cite, &at.key("cite"), see);
    list(&it.items, &at.key("items"), |it, at| item(it, at, see));
}

fn item<'d>(it: &'d Item, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    headed(&it.title, &it.cite, at, see);
    list(&it.when, &at.key("when"), |it, at| when(it, at, see));
    amount(&it.amount, &at.key("amount"), see);
    list(&it.factors, &at.key("factors"), |it, at| factor(it, at, see));
    if let Some(note) = &it.note {
        see(Seen::Text(note), &at.key("note"));
    }
}

fn floor<'d>(it: &'d Floor, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    headed(&it.title, &it.cite, at, see);
    list(&it.when, &at.key("when"), |it, at| when(it, at, see));
    let over = at.key("over");
    words(terms::PAY_PART, &it.over.parts, &over.key("parts"), see);
    words(terms::PAY_PART, &it.over.except, &over.key("except"), see);
    match &it.least {
        Least::Fixed(_) => {}
        Least::Scale(using) => scale(using, &at.key("least").key("scale"), see),
        Least::Fact(fact) => see(Seen::Fact(fact), &at.key("least").key("fact")),
    }
}

fn entitlement<'d>(it: &'d Entitlement, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    headed(&it.title, &it.cite, at, see);
    if let Some(of) = &it.certificate {
        certificate(of, &at.key("certificate"), see);
    }
    list(&it.when, &at.key("when"), |it, at| when(it, at, see));
    amount(&it.amount, &at.key("amount"), see);
    list(&it.factors, &at.key("factors"), |it, at| factor(it, at, see));
}

fn when<'d>(it: &'d When, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::When(it), at);
    let at = &at.key(it.word());
    match it {
        When::All(of) | When::Any(of) => list(of, at, |it, at| when(it, at, see)),
        When::Not(of) => when(of, at, see),
        When::Certificate(it) => certificate(&it.of, &at.key("of"), see),
        When::Level(it) => {
            see(Seen::Level(&it.at_least), &at.key("at_least"));
            levels([("at_most", &it.at_most)], at, see);
        }
        When::Award(it) => award(&it.of, &at.key("of"), see),
        When::Schooling(it) => schooling(it, at, see),
        When::Title(it) => title(it, at, see),
        When::Region(codes) => words(terms::REGION, codes, at, see),
        When::Industry(codes) => words(terms::INDUSTRY, codes, at, see),
        When::Years(it) => since(&it.since, &at.key("since"), see),
        When::Fact(it) => see(Seen::Fact(&it.fact), &at.key("fact")),
        When::Post(_) => {}
    }
}

fn since<'d>(it: &'d Since, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    match it {
        Since::Fact(fact) => see(Seen::Fact(fact), &at.key("fact")),
        Since::Level(ladder) => see(Seen::Ladder(ladder), &at.key("level")),
        Since::Hired | Since::Post => {}
    }
}

fn amount<'d>(it: &'d PayAmount, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::PayAmount(it), at);
    let at = &at.key(it.word());
    match it {
        PayAmount::Scale(using) => scale(using, at, see),
        PayAmount::Steps(it) => {
            scale(&it.start, &at.key("start"), see);
            scale(&it.table, &at.key("table"), see);
            if let Some(yearly) = &it.yearly {
                let at = &at.key("yearly");
                see(Seen::Fact(&yearly.passed), &at.key("passed"));
                cited(&yearly.cite, at, see);
            }
        }
        PayAmount::Percent(it) => match &it.of {
            PercentOf::Fact(fact) => see(Seen::Fact(fact), &at.key("of").key("fact")),
            PercentOf::Parts(parts) => words(terms::PAY_PART, parts, &at.key("of").key("parts"), see),
            PercentOf::Scale(using) => scale(using, &at.key("of").key("scale"), see),
        },
        PayAmount::Each(it) => match &it.of {
            Counted::Fact(fact) => see(Seen::Fact(fact), &at.key("of").key("fact")),
            Counted::Years(it) => since(it, &at.key("of").key("years"), see),
        },
        PayAmount::Fixed(_) | PayAmount::Judged(_) => {}
    }
}

fn factor<'d>(it: &'d Factor, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    headed(&it.title, &it.cite, at, see);
    list(&it.when, &at.key("when"), |it, at| when(it, at, see));
    if let FactorBy::Scale(using) = &it.by {
        scale(using, &at.key("by").key("scale"), see);
    }
}

fn scale<'d>(it: &'d ScaleUse, at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::Scale(it), at);
}

fn cited<'d>(cite: &'d [Cite], at: &Trail<'_>, see: &mut See<'_, 'd>) {
    see(Seen::Cites(cite), &at.key("cite"));
    cites(cite, &at.key("cite"), see);
}
