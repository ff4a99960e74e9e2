//! Laws of the clock, against a count day by day.
