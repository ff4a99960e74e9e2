//! What on a certificate does not fit: what it was earned by, the day of issue, its number (对不上).
//!
//! That something does not fit says nothing about why: a slip in typing is the likeliest.

use crate::certification::number::compare::{is_same, level_name, term};
use crate::policy::Document;
use crate::policy::assessment::Assessment;
use crate::policy::assessment::grant::{CertificateGiven, Gives};
use crate::policy::load::Loaded;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::policy::standard::OccupationCode;
use crate::policy::terms;
use crate::reason::Reason;
use crate::record::CertificateHeld;
use crate::text::Text;

/// Why a certificate cannot have been earned as it is said: of the kind, the occupation and the level, what nothing that
/// the document grants has. What the certificate does not state, or the document leaves open, is not compared.
pub(super) fn earned(held: &CertificateHeld, loaded: &Loaded, in_force: &InForce<'_>) -> Vec<Reason> {
    let title = &loaded.header().title;
    let differs = |what: &'static str, stated: &Text| {
        Reason::new("certificate-not-so-granted").named("document", title).with("what", what).named("stated", stated)
    };
    let mut found = Vec::new();
    if let Some(code) = &held.occupation {
        let codes = codes(&loaded.document);
        if !codes.is_empty() && !codes.iter().any(|it| it.code == *code) {
            found.push(differs("occupation", &term(in_force, terms::OCCUPATION, code)));
        }
    }
    let granted: Vec<(&Assessment, &CertificateGiven)> = granted(&loaded.document).collect();
    if granted.is_empty() {
        found.push(Reason::new("certificate-none-granted").named("document", title));
        return found;
    }
    let of_kind: Vec<_> = granted.iter().filter(|(_, it)| it.kind == held.kind).collect();
    if of_kind.is_empty() {
        found.push(differs("kind", &term(in_force, terms::CERTIFICATE_KIND, &held.kind)));
    } else if let Some(stated) = &held.level
        && !of_kind.iter().any(|(assessment, it)| gives(it, assessment, &loaded.document, stated, in_force))
    {
        found.push(differs("level", &level_name(stated, in_force)));
    }
    found
}

/// Every certificate that a document grants, with the assessment that does.
fn granted(document: &Document) -> impl Iterator<Item = (&Assessment, &CertificateGiven)> {
    let assessments = match document {
        Document::Standard(it) => &it.assessments[..],
        Document::Scheme(it) => &it.assessments,
        _ => &[],
    };
    assessments.iter().flat_map(|assessment| {
        assessment.grants.iter().filter_map(move |grant| match &grant.gives {
            Gives::Certificate(it) => Some((assessment, it)),
            Gives::Course(_) | Gives::Award(_) => None,
        })
    })
}

/// Whether a certificate may be given for a level: the one it names, one given instead, or one that its assessment serves.
fn gives(
    it: &CertificateGiven,
    assessment: &Assessment,
    document: &Document,
    stated: &Level,
    in_force: &InForce<'_>,
) -> bool {
    let same = |level: &Level| is_same(level, stated, in_force);
    if it.instead.iter().any(|one| same(&one.level)) {
        return true;
    }
    match (&it.level, document) {
        (Some(level), _) => same(level),
        (None, Document::Standard(standard)) => {
            let mut served = standard.levels.iter().filter(|one| one.assessment.as_ref() == Some(&assessment.id));
            served.any(|one| same(&one.level))
        }
        // A scheme without a level leaves it to the session.
        (None, Document::Scheme(scheme)) => scheme.level.as_ref().is_none_or(same),
        (None, _) => true,
    }
}

fn codes(document: &Document) -> &[OccupationCode] {
    match document {
        Document::Standard(it) => &it.occupation.codes,
        Document::Scheme(it) => it.occupation.as_ref().map_or(&[], |occupation| &occupation.codes),
        _ => &[],
    }
}
