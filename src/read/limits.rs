//! How large a document may be. Beyond any of these it is refused with a code, in bounded time and memory.

/// The most bytes of one document: 8 MiB. Real policies have some tens or hundreds of KB.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The deepest nesting of lists and objects.
pub const MAX_DEPTH: usize = 64;
/// The most values (of any kind, containers included) in one document. Bounds the memory of the tree to some 60 MB.
pub const MAX_NODES: usize = 500_000;
/// The most bytes (UTF-8) of one text.
pub const MAX_TEXT_BYTES: usize = 64 * 1024;
/// The most bytes (UTF-8) of one field name.
pub const MAX_KEY_BYTES: usize = 256;
/// The most characters of one number.
pub const MAX_NUMBER_BYTES: usize = 40;
