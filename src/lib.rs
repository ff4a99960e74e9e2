//! Rongtong (融通) decides which credits move between vocational and technical schools.
