//! Strict reading, from outside: what is accepted, what is refused, where, and in which words.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::arithmetic_side_effects, clippy::string_slice, reason = "a test that miscounts fails, as it should")]

#[cfg(test)]
mod host;
#[cfg(test)]
mod json;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod places;
#[cfg(test)]
mod support;
#[cfg(test)]
mod typed;
