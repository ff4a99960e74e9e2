//! How much a policy set may hold. Beyond any of these it is refused with a code, in bounded time and memory.
//!
//! The bytes, depth and values of one file are limited before, by [`crate::read::limits`].

/// Documents of a set; room for a pay agreement of each enterprise of a city.
pub const DOCUMENTS: usize = 20_000;
/// Articulation rules of a set, all documents together.
pub const RULES: usize = 20_000;
/// Courses of a catalogue.
pub const COURSES: usize = 5_000;
/// Programmes of a catalogue.
pub const PROGRAMMES: usize = 500;
/// Programmes of a set, all catalogues together.
pub const PROGRAMMES_OF_SET: usize = 5_000;
/// Pools of a catalogue's programmes that are filled by a filter, times its courses: how often a course is tried.
pub const FILTERED: usize = 20_000_000;
/// Nodes of a programme's requirement tree, course leaves included.
pub const NODES: usize = 2_000;
/// Depth of a requirement tree; a tree that is one leaf has depth 1.
pub const TREE_DEPTH: usize = 16;
/// Caps, families, exclusions or sharing relations of a document, each.
pub const LIMITS_PER_DOCUMENT: usize = 500;
/// Participants of an agreement.
pub const PARTICIPANTS: usize = 5_000;
/// Sources of a rule, nested ones included.
pub const SOURCES_PER_RULE: usize = 256;
/// Depth of a rule's source; a selector alone has depth 1.
pub const SOURCE_DEPTH: usize = 8;
/// Target courses a rule names.
pub const TARGETS_PER_RULE: usize = 100;
/// Rows of a credit or grade table.
pub const TABLE_ROWS: usize = 1_000;
/// Codes of a code list, aliases not counted.
pub const CODES: usize = 20_000;
/// Equivalences of a document.
pub const EQUIVALENCES: usize = 5_000;
/// Levels a standard offers.
pub const LEVELS: usize = 20;
/// Specialties, related occupations or programmes of a standard, each.
pub const RELATED: usize = 2_000;
/// Routes to a level.
pub const ROUTES_PER_LEVEL: usize = 50;
/// Conditions of a route, nested ones included.
pub const CONDITIONS_PER_ROUTE: usize = 64;
/// Depth of a route's conditions; a condition alone has depth 1.
pub const CONDITION_DEPTH: usize = 8;
/// Months of work, or since an event, that may be asked for.
pub const MONTHS: u32 = 600;
/// Years of age that may be asked for.
pub const YEARS_OF_AGE: u32 = 120;
/// Forms of certificates or rules for their numbers of a document, each.
pub const CERTIFICATE_RULES: usize = 200;
/// Characters of a certificate's number.
pub const NUMBER_CHARS: u32 = 40;
/// Texts that may stand in a part of a number.
pub const TEXTS_PER_PART: usize = 200;
/// Whom a pay agreement covers: regions, industries, kinds of employer, enterprises, posts, each.
pub const COVERED: usize = 5_000;
/// Enterprises named by the pay agreements of a set, all documents together.
pub const ENTERPRISES_OF_SET: usize = 50_000;
/// Facts that a pay agreement declares.
pub const FACTS: usize = 200;
/// Choices of a fact; codes, posts, regions or industries a condition of pay names.
pub const CHOICES: usize = 1_000;
/// Scales of a pay agreement.
pub const SCALES: usize = 200;
/// Axes of a scale.
pub const AXES: usize = 6;
/// Rows of a scale.
pub const SCALE_ROWS: usize = 5_000;
/// Parts of pay, floors or entitlements of a pay agreement, each.
pub const PAY_PARTS: usize = 200;
/// Items of a part of pay.
pub const PAY_ITEMS: usize = 200;
/// Factors of an item.
pub const FACTORS: usize = 20;
/// Conditions of an item, factor, floor or entitlement, nested ones included.
pub const PAY_CONDITIONS: usize = 64;
/// Characters of an id, a version or a code.
pub const ID_CHARS: usize = 120;
/// Findings that one check reports; what is beyond is counted, not shown.
pub const FINDINGS: usize = 1_000;
