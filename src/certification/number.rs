//! Whether the number of a certificate fits what the certificate says (证书编号核对).
//!
//! A number is read by the grammars of the documents in force, and each part that says something is held against the
//! certificate. What no grammar fits is not recognised; nothing more follows from that.

pub mod answer;
pub(crate) mod compare;
pub(crate) mod grammar;

use self::answer::{Agreement, GrammarNamed, NumberCheck, NumberChecks, Outcome, PartRead};
use self::compare::{Compared, compare, is_same, level_name, term};
use self::grammar::{Piece, read};
use crate::call::CertificateCall;
use crate::citation::Bibliography;
use crate::explanation::phrase_each;
use crate::policy::Document;
use crate::policy::certificate::{Form, NumberGrammar, spell};
use crate::policy::header::{Cite, Force};
use crate::policy::load::Loaded;
use crate::policy::set::{InForce, PolicySet};
use crate::policy::terms;
use crate::reason::Reason;
use crate::record::CertificateHeld;
use crate::text::{Lang, Text};

/// Checks the numbers of certificates.
pub fn check_numbers(set: &PolicySet, call: &CertificateCall) -> NumberChecks {
    let in_force = set.in_force(call.as_of);
    let mut bibliography = Bibliography::new(call.lang);
    let checks = call.certificates.iter().map(|one| check(one, &in_force, &mut bibliography, call.lang)).collect();
    let Bibliography { citations, documents, .. } = bibliography;
    NumberChecks { as_of: call.as_of, checks, citations, documents }
}

/// A grammar that fits a number, and what its parts say.
struct Fit<'s> {
    loaded: &'s Loaded,
    grammar: &'s NumberGrammar,
    parts: Vec<(Piece<'s>, Compared)>,
    /// Why it contradicts the certificate; empty where it does not.
    against: Vec<Reason>,
}

fn check(held: &CertificateHeld, in_force: &InForce<'_>, sources: &mut Bibliography, lang: Lang) -> NumberCheck {
    let number = held.number.as_deref().map(spell).filter(|number| !number.is_empty());
    let mut told = NumberCheck {
        certificate: held.id.clone(),
        name: held.name.clone(),
        number: number.clone(),
        outcome: Outcome::Unknown,
        grammar: None,
        parts: Vec::new(),
        reasons: Vec::new(),
        look_up: Vec::new(),
        citations: Vec::new(),
    };
    let name = Text::both(held.name.clone(), held.name.clone());
    let about = |code| Reason::new(code).named("certificate", &name);
    match number {
        None => told.reasons.push(about("number-absent")),
        Some(number) => match best(&number, held, in_force) {
            None => {
                told.outcome = Outcome::NotRecognised;
                told.look_up = look_up(&held.kind, in_force);
                told.reasons.push(about(unrecognised(&told.look_up)).with("number", &number));
            }
            Some(fit) => {
                let title = &fit.grammar.title;
                if fit.against.is_empty() {
                    told.outcome = Outcome::Fits;
                    told.reasons.push(about("number-fits").named("grammar", title));
                    told.reasons.extend(unstated(&fit));
                } else {
                    told.outcome = Outcome::Contradicts;
                    told.reasons.clone_from(&fit.against);
                    told.look_up = look_up(&held.kind, in_force);
                    let kept = if told.look_up.is_empty() { "number-check-issuer" } else { "number-check-original" };
                    told.reasons.push(Reason::new(kept));
                }
                told.grammar = Some(GrammarNamed {
                    document: sources.document(fit.loaded),
                    id: fit.grammar.id.clone(),
                    title: title.get(lang).to_owned(),
                    example: fit.loaded.header().force == Force::Example,
                });
                told.citations = sources.cite(fit.loaded, &fit.grammar.cite);
                told.parts = fit.parts.iter().map(|(piece, compared)| part(piece, compared, lang)).collect();
            }
        },
    }
    phrase_each(&mut told.reasons, lang);
    told
}

/// A number held against its certificate.
#[derive(Default)]
pub(crate) struct Held<'s> {
    /// As it was read, in plain capitals and digits; none, where no rule fits it.
    pub spelt: Option<String>,
    /// Why it contradicts the certificate; empty where it does not.
    pub against: Vec<Reason>,
    /// That no rule fits it, though some are known for its kind; nothing follows from that.
    pub unread: Option<Reason>,
    /// The rule by which it was read.
    pub by: Option<(&'s Loaded, &'s [Cite])>,
}

/// Holds the number of a certificate against it.
pub(crate) fn hold<'s>(held: &CertificateHeld, in_force: &InForce<'s>) -> Held<'s> {
    let number = held.number.as_deref().map(spell).filter(|number| !number.is_empty());
    let Some(number) = number else { return Held::default() };
    if let Some(fit) = best(&number, held, in_force) {
        let by = Some((fit.loaded, &fit.grammar.cite[..]));
        return Held { spelt: Some(number), against: fit.against, unread: None, by };
    }
    let name = Text::both(held.name.clone(), held.name.clone());
    let told =
        Reason::new(unrecognised(&look_up(&held.kind, in_force))).named("certificate", &name).with("number", &number);
    Held { unread: is_numbered(&held.kind, in_force).then_some(told), ..Held::default() }
}

/// Whether a rule in force says how numbers of a kind are made.
fn is_numbered(kind: &str, in_force: &InForce<'_>) -> bool {
    in_force.documents().any(|loaded| match &loaded.document {
        Document::CertificateRules(rules) => {
            rules.numbers.iter().any(|grammar| grammar.kinds.iter().any(|known| known == kind))
        }
        _ => false,
    })
}

/// The grammar by which a number is read: of those that fit, one that agrees with the certificate before one that does
/// not, then in the order of documents.
fn best<'s>(number: &str, held: &CertificateHeld, in_force: &InForce<'s>) -> Option<Fit<'s>> {
    let mut best: Option<Fit<'s>> = None;
    for loaded in in_force.documents() {
        let Document::CertificateRules(rules) = &loaded.document else { continue };
        for grammar in &rules.numbers {
            let Some(pieces) = read(grammar, number) else { continue };
            let fit = fit(loaded, grammar, pieces, held, in_force);
            if best.as_ref().is_none_or(|known| fit.against.len() < known.against.len()) {
                best = Some(fit);
            }
        }
    }
    best
}

fn fit<'s>(
    loaded: &'s Loaded,
    grammar: &'s NumberGrammar,
    pieces: Vec<Piece<'s>>,
    held: &CertificateHeld,
    in_force: &InForce<'_>,
) -> Fit<'s> {
    let mut against = Vec::new();
    if !grammar.kinds.contains(&held.kind) {
        let stated = term(in_force, terms::CERTIFICATE_KIND, &held.kind);
        against.push(Reason::new("number-kind-differs").named("grammar", &grammar.title).named("stated", &stated));
    } else if let Some(stated) = &held.level
        && !grammar.levels.is_empty()
        && !grammar.levels.iter().any(|level| is_same(level, stated, in_force))
    {
        let reason = Reason::new("number-not-for-level").named("grammar", &grammar.title);
        against.push(reason.named("stated", &level_name(stated, in_force)));
    }
    let mut parts = Vec::new();
    for piece in pieces {
        let mut compared = compare(&piece, held, in_force);
        against.extend(compared.reason.take());
        parts.push((piece, compared));
    }
    Fit { loaded, grammar, parts, against }
}

/// That the certificate does not state what some parts say.
fn unstated(fit: &Fit<'_>) -> Option<Reason> {
    let open = fit.parts.iter().filter(|(_, compared)| compared.agreement == Agreement::NotStated);
    let names: Vec<Text> = open.map(|(piece, _)| piece.part.title.clone()).collect();
    (!names.is_empty()).then(|| Reason::new("number-not-stated").naming("parts", names))
}

fn part(piece: &Piece<'_>, compared: &Compared, lang: Lang) -> PartRead {
    PartRead {
        title: piece.part.title.get(lang).to_owned(),
        from: piece.from,
        text: piece.text.clone(),
        says: compared.says,
        meaning: compared.meaning.as_ref().map(|meaning| meaning.get(lang).to_owned()),
        agreement: compared.agreement,
    }
}

/// That no rule fits a number, and who can be asked: where no document names a site, only who issued the certificate.
const fn unrecognised(look_up: &[String]) -> &'static str {
    if look_up.is_empty() { "number-ask-issuer" } else { "number-not-recognised" }
}

/// Where certificates of a kind can be looked up; nowhere, as far as the documents in force know, where empty.
fn look_up(kind: &str, in_force: &InForce<'_>) -> Vec<String> {
    form_of(kind, in_force).map(|(_, form)| form.look_up.clone()).unwrap_or_default()
}

/// The form of certificates of a kind, with its document.
pub(crate) fn form_of<'s>(kind: &str, in_force: &InForce<'s>) -> Option<(&'s Loaded, &'s Form)> {
    in_force.documents().find_map(|loaded| match &loaded.document {
        Document::CertificateRules(rules) => {
            rules.forms.iter().find(|form| form.kind == kind).map(|form| (loaded, form))
        }
        _ => None,
    })
}
