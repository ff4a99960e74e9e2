//! Bilingual text: Chinese first, English beside it.

use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A language an answer can be rendered in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Lang {
    /// Simplified Chinese, the default.
    #[default]
    #[serde(rename = "zh-CN")]
    Zh,
    /// English.
    #[serde(rename = "en")]
    En,
}

/// A name or sentence in Chinese with an optional English rendering.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Text {
    /// The Chinese text; authoritative.
    pub zh: String,
    /// The English text; where absent the Chinese is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// Chinese text only.
    pub fn zh(zh: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: None }
    }

    /// Both languages.
    pub fn both(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: Some(en.into()) }
    }

    /// The text in `lang`; Chinese where no English was given.
    pub fn get(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(en)) => en,
            _ => &self.zh,
        }
    }
}
