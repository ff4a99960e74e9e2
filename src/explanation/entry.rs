//! One code and its sentence, and the macro that tables of them are written with.

/// A code and its sentence in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stable code, such as `hours-short`; never given a second meaning.
    pub code: &'static str,
    /// Names of the facts a reason with this code may carry.
    #[cfg(any(test, feature = "cli"))]
    pub facts: &'static [&'static str],
    /// Pattern of the Chinese sentence.
    pub zh: &'static str,
    /// Pattern of the English sentence.
    pub en: &'static str,
}

/// Writes a table of entries: code, facts it may carry, Chinese pattern, English pattern.
macro_rules! entries {
    ($($code:literal ($($fact:ident),*): $zh:literal, $en:literal;)*) => {
        /// The entries, in reading order.
        pub(super) const ENTRIES: &[super::entry::Entry] = &[$(
            super::entry::Entry {
                code: $code,
                #[cfg(any(test, feature = "cli"))]
                facts: &[$(stringify!($fact)),*],
                zh: $zh,
                en: $en,
            }
        ),*];
    };
}
pub(super) use entries;
