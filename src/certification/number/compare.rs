//! Comparing the parts of a number with what its certificate says.

use super::answer::Agreement;
use super::grammar::Piece;
use crate::date::Date;
use crate::policy::certificate::Says;
use crate::policy::equivalence::Thing;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::policy::terms;
use crate::reason::Reason;
use crate::record::CertificateHeld;
use crate::text::Text;

/// Purpose of equivalences by which a level of one ladder is the same as one of another.
const PURPOSE: &str = "certification";

/// List that holds the names of provinces by their code, where a set has one.
const PROVINCE: &str = "province";

/// What a part of a number says, held against the certificate.
#[derive(Clone, Debug)]
pub(crate) struct Compared {
    pub says: Option<&'static str>,
    pub meaning: Option<Text>,
    pub agreement: Agreement,
    /// Why, where they differ.
    pub reason: Option<Reason>,
}

impl Compared {
    fn of(says: &'static str, meaning: Option<Text>, agreement: Agreement) -> Self {
        Self { says: Some(says), meaning, agreement, reason: None }
    }
}

/// Holds one part against the certificate.
pub(crate) fn compare(piece: &Piece<'_>, certificate: &CertificateHeld, in_force: &InForce<'_>) -> Compared {
    match &piece.part.says {
        None => Compared { says: None, meaning: None, agreement: Agreement::Nothing, reason: None },
        Some(Says::Body) => Compared::of("body", None, Agreement::Nothing),
        Some(Says::Serial) => Compared::of("serial", None, Agreement::Nothing),
        Some(Says::Region) => Compared::of("region", in_force.term(PROVINCE, &piece.text).cloned(), Agreement::Nothing),
        Some(Says::Year) => year(piece, certificate.issued),
        Some(Says::Level(of)) => {
            let said = of.iter().find(|one| one.text == piece.text).map(|one| &one.level);
            level(piece, said, certificate.level.as_ref(), in_force)
        }
        Some(Says::IssuerClass(of)) => {
            let said = of.iter().find(|one| one.text == piece.text).map(|one| one.issuer_class.as_str());
            // A class that no letter stands for, such as `national`, is a statement of another kind.
            let stated = certificate.issuer_class.as_deref().filter(|it| of.iter().any(|one| one.issuer_class == **it));
            issuer(piece, said, stated, in_force)
        }
    }
}

fn year(piece: &Piece<'_>, issued: Option<Date>) -> Compared {
    let Some(issued) = issued else { return Compared::of("year", None, Agreement::NotStated) };
    // Dates are written year first, with four digits.
    let same = issued.to_string().get(2..4) == Some(piece.text.as_str());
    let mut told = Compared::of("year", None, agreement(same));
    if !same {
        told.reason = Some(start("number-year-differs", piece).with("stated", issued));
    }
    told
}

fn level(piece: &Piece<'_>, said: Option<&Level>, stated: Option<&Level>, in_force: &InForce<'_>) -> Compared {
    let Some(said) = said else { return Compared::of("level", None, Agreement::NotStated) };
    let name = level_name(said, in_force);
    let Some(stated) = stated else { return Compared::of("level", Some(name), Agreement::NotStated) };
    let same = is_same(said, stated, in_force);
    // On two ladders without a known correspondence nothing can be said.
    let comparable = said.ladder == stated.ladder || same || is_mapped(said, stated, in_force);
    if !comparable {
        return Compared::of("level", Some(name), Agreement::NotStated);
    }
    let mut told = Compared::of("level", Some(name.clone()), agreement(same));
    if !same {
        let reason = start("number-level-differs", piece).named("said", &name);
        told.reason = Some(reason.named("stated", &level_name(stated, in_force)));
    }
    told
}

fn issuer(piece: &Piece<'_>, said: Option<&str>, stated: Option<&str>, in_force: &InForce<'_>) -> Compared {
    let Some(said) = said else { return Compared::of("issuer-class", None, Agreement::NotStated) };
    let name = |class: &str| term(in_force, terms::ISSUER_CLASS, class);
    let Some(stated) = stated else {
        return Compared::of("issuer-class", Some(name(said)), Agreement::NotStated);
    };
    let mut told = Compared::of("issuer-class", Some(name(said)), agreement(said == stated));
    if said != stated {
        told.reason =
            Some(start("number-issuer-differs", piece).named("said", &name(said)).named("stated", &name(stated)));
    }
    told
}

const fn agreement(same: bool) -> Agreement {
    if same { Agreement::Same } else { Agreement::Differs }
}

fn start(code: &'static str, piece: &Piece<'_>) -> Reason {
    Reason::new(code).named("part", &piece.part.title).with("read", &piece.text)
}

/// Whether two levels are one: written alike, by an alias, or by an equivalence for certification.
pub(crate) fn is_same(said: &Level, stated: &Level, in_force: &InForce<'_>) -> bool {
    if said.ladder == stated.ladder {
        let rank = |level: &Level| in_force.ladder_rank(&level.ladder, &level.code);
        return said.code == stated.code || rank(said).is_some_and(|known| Some(known) == rank(stated));
    }
    let counts = |from: &Level, to: &Level| {
        mapped(from, in_force).iter().any(|level| level.ladder == to.ladder && is_same(level, to, in_force))
    };
    counts(said, stated) || counts(stated, said)
}

/// Whether two levels of different ladders can be compared at all.
fn is_mapped(said: &Level, stated: &Level, in_force: &InForce<'_>) -> bool {
    let leads = |from: &Level, to: &Level| mapped(from, in_force).iter().any(|level| level.ladder == to.ladder);
    leads(said, stated) || leads(stated, said)
}

/// The levels of other ladders that a level counts as.
fn mapped(level: &Level, in_force: &InForce<'_>) -> Vec<Level> {
    let found = in_force.equivalents(&Thing::Level(level.clone()), PURPOSE);
    let levels = found.into_iter().filter_map(|(_, entry)| match &entry.counts_as {
        Thing::Level(other) if other.ladder != level.ladder => Some(other.clone()),
        _ => None,
    });
    levels.collect()
}

/// Name of a level; its code, where the ladder is not known.
pub(crate) fn level_name(level: &Level, in_force: &InForce<'_>) -> Text {
    term(in_force, &level.ladder, &level.code)
}

/// Name of a word; the word itself, where its list is not known.
pub(crate) fn term(in_force: &InForce<'_>, list: &str, code: &str) -> Text {
    in_force.term(list, code).cloned().unwrap_or_else(|| Text::both(code, code))
}
