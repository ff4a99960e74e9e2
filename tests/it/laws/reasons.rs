//! Every grant is cited, every refusal has a reason, and every reason is a sentence in both languages.

use super::super::worlds::any_world;
use super::{decide, worlds};
use proptest::prelude::*;
use rongtong::explanation::{reasons, sentence};
use rongtong::text::Lang;

proptest! {
    #![proptest_config(worlds(120))]

    #[test]
    fn everything_is_cited_and_told(world in any_world()) {
        let decision = decide(&world.set(), &world.question())?;
        for grant in &decision.granted {
            // A course of the school itself counts because it is in the catalogue; no clause says so.
            prop_assert!(grant.rule.rule == "own" || !grant.citations.is_empty(), "{:?}", grant);
            prop_assert!(!grant.reasons.is_empty());
        }
        let cited = decision.granted.iter().map(|grant| &grant.citations);
        let cited = cited.chain(decision.refused.iter().map(|refusal| &refusal.citations));
        for place in cited.chain(decision.caps.iter().map(|cap| &cap.citations)).flatten() {
            let citation = &decision.citations[*place];
            let digest = &decision.documents[citation.document].digest;
            prop_assert!(digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit()), "{}", digest);
        }
        for refusal in &decision.refused {
            prop_assert!(!refusal.reasons.is_empty(), "{:?}", refusal);
            prop_assert!(refusal.repairs.iter().all(|repair| !repair.changes.is_empty()), "{:?}", refusal);
        }
        prop_assert!(decision.unused.iter().all(|unused| !unused.reasons.is_empty()));
        for reason in reasons(&decision) {
            let (zh, en) = (sentence(reason, Lang::Zh), sentence(reason, Lang::En));
            prop_assert!(zh.ends_with('。') && en.ends_with('.'), "{}: {} / {}", reason.code, zh, en);
            prop_assert_eq!(&reason.text, &zh);
        }
    }
}
