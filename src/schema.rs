//! JSON Schemas (2020-12) of every document, record and call, made from the types that read them (`cli` only).
//!
//! They help editors and other programs; what is decided is what the types read, which refuse more than a schema can say.

use crate::call::{
    CertificateCall, CertificateFormCall, ColumnsCall, CompareCall, EligibilityCall, GradeCall, PayCall,
    PayColumnsCall, RaiseCall, RecognitionCall, RevisionCall, VerifyCall,
};
use crate::employment::Worker;
use crate::policy::{Document, Make};
use crate::record::Record;
use crate::session::Session;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// A kind of thing that has a schema.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// What its field `schema` says, such as `catalogue@1` or `recognition/1`.
    pub tag: &'static str,
    make: Make,
}

/// Every kind: policy documents in the order of their table, the record, the calls.
pub fn kinds() -> Vec<Kind> {
    let documents = Document::MAKERS.iter().copied();
    let others: [(&'static str, Make); 15] = [
        ("record@1", |generator| generator.into_root_schema_for::<Record>()),
        ("worker@1", |generator| generator.into_root_schema_for::<Worker>()),
        ("session@1", |generator| generator.into_root_schema_for::<Session>()),
        ("recognition/1", |generator| generator.into_root_schema_for::<RecognitionCall>()),
        ("compare/1", |generator| generator.into_root_schema_for::<CompareCall>()),
        ("eligibility/1", |generator| generator.into_root_schema_for::<EligibilityCall>()),
        ("pay/1", |generator| generator.into_root_schema_for::<PayCall>()),
        ("raise/1", |generator| generator.into_root_schema_for::<RaiseCall>()),
        ("certificate/1", |generator| generator.into_root_schema_for::<CertificateCall>()),
        ("certificate-form/1", |generator| generator.into_root_schema_for::<CertificateFormCall>()),
        ("verify/1", |generator| generator.into_root_schema_for::<VerifyCall>()),
        ("grade/1", |generator| generator.into_root_schema_for::<GradeCall>()),
        ("columns/1", |generator| generator.into_root_schema_for::<ColumnsCall>()),
        ("pay-columns/1", |generator| generator.into_root_schema_for::<PayColumnsCall>()),
        ("revision/1", |generator| generator.into_root_schema_for::<RevisionCall>()),
    ];
    documents.chain(others).map(|(tag, make)| Kind { tag, make }).collect()
}

impl Kind {
    /// Name of its file: the tag, with `@` before the version, and `.json`.
    pub fn file(&self) -> String {
        format!("{}.json", self.tag.replace('/', "@"))
    }

    /// The schema. Its `$id` is the name of its file, so that it resolves wherever the folder is served.
    pub fn schema(&self) -> Value {
        let mut schema = (self.make)(SchemaSettings::draft2020_12().into_generator());
        schema.insert("$id".to_owned(), self.file().into());
        schema.to_value()
    }

    /// The schema as the text of its file.
    pub fn text(&self) -> String {
        // A tree of text, numbers and lists always has a text.
        let mut text = serde_json::to_string_pretty(&self.schema()).unwrap_or_default();
        text.push('\n');
        text
    }
}
