//! What stands on a certificate, field by field in the order printed (证书式样).

mod against;

use super::identity::{self, IdentityCheck};
use super::number::compare::{level_name, term};
use super::number::{Held, form_of, hold};
use crate::call::CertificateFormCall;
use crate::citation::{Bibliography, Citation, DocumentUsed};
use crate::date::Date;
use crate::explanation::{phrase_each, sentence};
use crate::policy::Document;
use crate::policy::certificate::FieldKind;
use crate::policy::header::Force;
use crate::policy::load::Loaded;
use crate::policy::scheme::SchemeOccupation;
use crate::policy::set::{InForce, PolicySet};
use crate::policy::standard::{Occupation, OccupationCode};
use crate::policy::terms;
use crate::reason::Reason;
use crate::text::{Lang, Text};
use serde::Serialize;

/// What stands in a field that has nothing to say.
const NOTHING: &str = "--";

/// A certificate ready to be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CertificateForm {
    /// Its fields, in the order printed; none, where no document in force has a form of its kind.
    pub fields: Vec<FieldFilled>,
    /// What has to stand across the paper, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// What the number of the identity document looks like, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<IdentityCheck>,
    /// What the reader should know: why it is marked, what is missing.
    pub reasons: Vec<Reason>,
    /// Addresses at which such certificates can be looked up, without a scheme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub look_up: Vec<String>,
    /// Where the form is written.
    pub citations: Vec<Citation>,
    /// The documents it rests on.
    pub documents: Vec<DocumentUsed>,
}

/// Why a paper is no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// It was earned under an example, or its form is one (示例).
    Example,
    /// By what it was earned is not known here (样张).
    Specimen,
    /// Something on it does not fit: what it was earned by, the day of issue, or the number (对不上).
    Differs,
}

/// A field of a certificate with what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldFilled {
    /// What it holds.
    pub of: FieldKind,
    /// Its label.
    pub title: Text,
    /// What stands in it; a picture or what is not known has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Text>,
}

/// Fills in the form of a certificate.
pub fn fill_form(set: &PolicySet, call: &CertificateFormCall) -> CertificateForm {
    let in_force = set.in_force(call.as_of);
    let mut sources = Bibliography::new(call.lang);
    let earned = call.earned_by.as_deref().and_then(|id| in_force.documents().find(|loaded| loaded.header().id == id));
    let earned = earned.filter(|it| matches!(it.document, Document::Standard(_) | Document::Scheme(_)));
    let mut told = CertificateForm {
        fields: Vec::new(),
        mark: None,
        identity: None,
        reasons: Vec::new(),
        look_up: Vec::new(),
        citations: Vec::new(),
        documents: Vec::new(),
    };
    let number = hold(&call.certificate, &in_force);
    if let Some((loaded, form)) = form_of(&call.certificate.kind, &in_force) {
        sources.cite(loaded, &form.cite);
        told.look_up.clone_from(&form.look_up);
        let filling =
            Filling { call, in_force: &in_force, earned, number: &number, title: &form.title, look_up: &form.look_up };
        for field in &form.fields {
            let value = filling.value(field.of);
            if value.is_none() && !matches!(field.of, FieldKind::Photograph | FieldKind::MatrixCode) {
                told.reasons.push(Reason::new("certificate-field-missing").named("field", &field.title));
            }
            told.fields.push(FieldFilled { of: field.of, title: field.title.clone(), value });
        }
        told.mark = mark(loaded, earned);
    } else {
        let kind = term(&in_force, terms::CERTIFICATE_KIND, &call.certificate.kind);
        told.reasons.push(Reason::new("certificate-form-unknown").named("kind", &kind));
        told.mark = mark_of(earned);
    }
    if let Some(loaded) = earned {
        sources.document(loaded);
    }
    told.reasons.extend(number.unread.clone());
    let against = against(call, earned, number, &in_force, &mut sources);
    if !against.is_empty() {
        // What has no force anyway is marked as that; why it does not fit is told all the same.
        told.mark = told.mark.or(Some(Mark::Differs));
    }
    told.reasons.extend(against);
    told.reasons.extend(told.mark.map(|mark| match mark {
        Mark::Example => Reason::new("certificate-example"),
        Mark::Specimen => Reason::new("certificate-specimen"),
        Mark::Differs => Reason::new("certificate-differs"),
    }));
    if let Some(number) = &call.holder.identity_number {
        let found = identity::check(call.holder.identity_kind.as_deref().unwrap_or_default(), number);
        told.identity = Some(found);
        let code = match found {
            IdentityCheck::CheckDigit => Some("identity-check-digit"),
            IdentityCheck::Malformed => Some("identity-malformed"),
            IdentityCheck::Fits | IdentityCheck::NotChecked => None,
        };
        told.reasons.extend(code.map(|code| Reason::new(code).with("number", identity::mask(number))));
    }
    phrase_each(&mut told.reasons, call.lang);
    Bibliography { citations: told.citations, documents: told.documents, .. } = sources;
    told
}

/// Everything on the certificate that does not fit.
fn against(
    call: &CertificateFormCall,
    earned: Option<&Loaded>,
    number: Held<'_>,
    in_force: &InForce<'_>,
    sources: &mut Bibliography,
) -> Vec<Reason> {
    let mut found = earned.map(|loaded| against::earned(&call.certificate, loaded, in_force)).unwrap_or_default();
    if let Some(issued) = call.certificate.issued.filter(|issued| *issued > call.as_of) {
        found.push(Reason::new("certificate-issued-later").with("date", issued).with("day", call.as_of));
    }
    if let Some((loaded, cite)) = number.by.filter(|_| !number.against.is_empty()) {
        sources.cite(loaded, cite);
    }
    found.extend(number.against);
    found
}

fn mark(form: &Loaded, earned: Option<&Loaded>) -> Option<Mark> {
    if form.header().force == Force::Example { Some(Mark::Example) } else { mark_of(earned) }
}

fn mark_of(earned: Option<&Loaded>) -> Option<Mark> {
    match earned {
        None => Some(Mark::Specimen),
        Some(loaded) => (loaded.header().force == Force::Example).then_some(Mark::Example),
    }
}

/// What fields are filled from.
struct Filling<'a> {
    call: &'a CertificateFormCall,
    in_force: &'a InForce<'a>,
    earned: Option<&'a Loaded>,
    number: &'a Held<'a>,
    title: &'a Text,
    look_up: &'a [String],
}

impl Filling<'_> {
    fn value(&self, of: FieldKind) -> Option<Text> {
        let (held, holder) = (&self.call.certificate, &self.call.holder);
        match of {
            FieldKind::Title => Some(self.title.clone()),
            FieldKind::Body => self.body(),
            FieldKind::Issuer => plain(self.call.issuer.as_deref()),
            FieldKind::Issued => held.issued.map(day),
            FieldKind::Name => plain(holder.name.as_deref()),
            FieldKind::IdentityKind => {
                holder.identity_kind.as_deref().map(|kind| term(self.in_force, terms::IDENTITY_KIND, kind))
            }
            FieldKind::IdentityNumber => holder.identity_number.as_deref().map(|it| same(&identity::mask(it))),
            FieldKind::Occupation => self.occupation(),
            FieldKind::Specialty => Some(same(held.specialty.as_deref().unwrap_or(NOTHING))),
            FieldKind::Level => held.level.as_ref().map(|level| level_name(level, self.in_force)),
            FieldKind::Number => plain(self.number.spelt.as_deref().or(held.number.as_deref())),
            FieldKind::Photograph | FieldKind::MatrixCode => None,
            FieldKind::LookUp => (!self.look_up.is_empty()).then(|| same(&self.look_up.join("  "))),
        }
    }

    /// The name of the occupation: as the document says by which it was earned, else by its code.
    fn occupation(&self) -> Option<Text> {
        let code = self.call.certificate.occupation.as_deref();
        let named = match self.earned.map(|loaded| &loaded.document) {
            Some(Document::Standard(it)) => {
                let Occupation { name, codes, .. } = &it.occupation;
                Some((name, codes))
            }
            Some(Document::Scheme(it)) => it.occupation.as_ref().map(|SchemeOccupation { name, codes }| (name, codes)),
            _ => None,
        };
        let speaks = |codes: &[OccupationCode]| codes.is_empty() || codes.iter().any(|it| Some(&*it.code) == code);
        let by_document = named.filter(|(_, codes)| speaks(codes)).map(|(name, _)| name.clone());
        by_document.or_else(|| self.in_force.term(terms::OCCUPATION, code?).cloned())
    }

    fn body(&self) -> Option<Text> {
        let name = self.call.holder.name.as_deref()?;
        let mut reason = Reason::new("certificate-body").with("name", name);
        if let Some(occupation) = self.occupation() {
            reason = reason.named("occupation", &occupation);
        }
        if let Some(level) = &self.call.certificate.level {
            reason = reason.named("level", &level_name(level, self.in_force));
        }
        Some(Text::both(sentence(&reason, Lang::Zh), sentence(&reason, Lang::En)))
    }
}

fn plain(text: Option<&str>) -> Option<Text> {
    text.filter(|text| !text.trim().is_empty()).map(same)
}

fn same(text: &str) -> Text {
    Text::both(text, text)
}

/// A day as certificates print it.
fn day(date: Date) -> Text {
    let written = date.to_string();
    let mut parts = written.split('-').map(|part| part.trim_start_matches('0'));
    let [year, month, day] = [parts.next(), parts.next(), parts.next()].map(Option::unwrap_or_default);
    Text::both(format!("{year}年{month}月{day}日"), written.as_str())
}
