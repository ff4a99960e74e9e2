//! Ways to falsify a true decision.

use super::cases::Case;
use rongtong::call::{ClaimedCitation, ClaimedDecision, ClaimedDocument, GrantedClaim};
use rongtong::policy::Document;
use rongtong::policy::articulation::Effect;
use rongtong::quantity::{Credit, Grade};

/// A falsified decision.
pub type Falsified = ClaimedDecision;

/// A kind of falsification: its name, the finding it must bring, and every way to apply it to a case.
pub struct Mutation {
    pub name: &'static str,
    /// One of these codes has to be found.
    pub codes: &'static [&'static str],
    pub apply: fn(&Case) -> Vec<Falsified>,
}

const ONE: Credit = Credit::from_hundredths(100);

/// Applies a change to each granted claim in turn, where it has something to change.
fn each_claim(case: &Case, change: impl Fn(&mut GrantedClaim) -> bool) -> Vec<Falsified> {
    let falsify = |at: usize| {
        let mut claims = case.claims.clone();
        change(claims.granted.get_mut(at)?).then_some(claims)
    };
    (0..case.claims.granted.len()).filter_map(falsify).collect()
}

/// Applies a change to the claims as a whole.
fn whole(case: &Case, change: impl Fn(&mut ClaimedDecision) -> bool) -> Vec<Falsified> {
    let mut claims = case.claims.clone();
    if change(&mut claims) { vec![claims] } else { Vec::new() }
}

/// Every kind.
pub const MUTATIONS: &[Mutation] = &[
    Mutation {
        name: "a citation dropped",
        codes: &["verify-citation-missing"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.citations.clear();
                true
            })
        },
    },
    Mutation {
        name: "a clause of the rule left uncited",
        codes: &["verify-citation-missing"],
        apply: |case| {
            each_claim(case, |claim| {
                let own = claim.rule != "own" && claim.citations.iter().any(|c| c.document == claim.document);
                claim.citations.retain(|citation| citation.document != claim.document);
                own
            })
        },
    },
    Mutation {
        name: "a quotation altered",
        codes: &["verify-citation-wrong"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.citations.first_mut().is_some_and(|citation| {
                    citation.text.push('。');
                    true
                })
            })
        },
    },
    Mutation {
        name: "another digest",
        codes: &["verify-digest-differs"],
        apply: |case| {
            whole(case, |claims| {
                claims.documents.first_mut().is_some_and(|document| {
                    document.digest = document.digest.chars().rev().collect();
                    true
                })
            })
        },
    },
    Mutation {
        name: "a document of another version",
        codes: &["verify-document-missing"],
        apply: |case| {
            whole(case, |claims| {
                claims.documents.first_mut().is_some_and(|document: &mut ClaimedDocument| {
                    document.version.push_str("-next");
                    true
                })
            })
        },
    },
    Mutation {
        name: "a document left out of the list",
        codes: &["verify-differs"],
        apply: |case| {
            whole(case, |claims| {
                let used = claims.granted.first().map(|claim| claim.document.clone());
                claims.documents.retain(|document| Some(&document.id) != used.as_ref());
                used.is_some()
            })
        },
    },
    Mutation {
        name: "an unknown rule",
        codes: &["verify-rule-unknown"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.rule.push_str("-made-up");
                true
            })
        },
    },
    Mutation {
        name: "a rule of a document nobody has",
        codes: &["verify-document-missing"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.document.push_str("-made-up");
                true
            })
        },
    },
    Mutation {
        name: "an achievement that is not in the record",
        codes: &["verify-achievement-unknown"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.achievements.push("made-up".to_owned());
                true
            })
        },
    },
    Mutation {
        name: "an achievement too many",
        codes: &["verify-condition-fails"],
        apply: |case| {
            let ids: Vec<String> = case.call.record.achievements.iter().map(|a| a.id().to_owned()).collect();
            each_claim(case, |claim| {
                let other = ids.iter().find(|id| !claim.achievements.contains(id));
                claim.achievements.extend(other.cloned());
                other.is_some()
            })
        },
    },
    Mutation {
        name: "no achievement at all",
        codes: &["verify-condition-fails"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.achievements.clear();
                true
            })
        },
    },
    Mutation {
        name: "credits raised",
        codes: &["verify-credits-wrong"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.targets.first_mut().is_some_and(|target| {
                    target.granted = target.granted.plus(ONE);
                    true
                })
            })
        },
    },
    Mutation {
        name: "credits lowered",
        codes: &["verify-credits-wrong"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.targets.first_mut().is_some_and(|target| {
                    let lower = !target.granted.is_zero();
                    target.granted = Credit::ZERO;
                    lower
                })
            })
        },
    },
    Mutation {
        name: "another effect",
        codes: &["verify-effect-wrong"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.effect = if claim.effect == Effect::Full { Effect::Attendance } else { Effect::Full };
                true
            })
        },
    },
    Mutation {
        name: "a better grade",
        codes: &["verify-grade-wrong"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.grade = "99.99".parse::<Grade>().ok();
                true
            })
        },
    },
    Mutation {
        name: "a claim stated twice",
        codes: &["verify-used-twice"],
        apply: |case| {
            (0..case.claims.granted.len())
                .map(|at| {
                    let mut claims = case.claims.clone();
                    claims.granted.push(claims.granted[at].clone());
                    claims
                })
                .collect()
        },
    },
    Mutation {
        name: "a sum raised",
        codes: &["verify-sum-wrong"],
        apply: |case| {
            whole(case, |claims| {
                claims.counted[0] = claims.counted[0].plus(ONE);
                true
            })
        },
    },
    Mutation {
        name: "a sum of waived credits raised",
        codes: &["verify-differs"],
        apply: |case| {
            whole(case, |claims| {
                claims.waived[0] = claims.waived[0].plus(ONE);
                true
            })
        },
    },
    Mutation {
        name: "a ledger that was not asked for",
        codes: &["verify-differs"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.ledger = 99;
                true
            })
        },
    },
    Mutation {
        name: "a target the programme does not have",
        codes: &["verify-target-unknown"],
        apply: |case| {
            each_claim(case, |claim| {
                claim.targets.first_mut().is_some_and(|target| {
                    target.id.push_str("-made-up");
                    true
                })
            })
        },
    },
    Mutation {
        name: "a target in a wrong node",
        codes: &["verify-node-wrong"],
        apply: |case| {
            let roots: Vec<String> = case.decision.ledgers.iter().map(|ledger| ledger.requirement.id.clone()).collect();
            each_claim(case, |claim| {
                let root = &roots[claim.ledger];
                claim.targets.first_mut().is_some_and(|target| {
                    let moved = target.node != *root;
                    target.node.clone_from(root);
                    moved
                })
            })
        },
    },
    Mutation {
        name: "a target too few",
        codes: &["verify-condition-fails"],
        apply: |case| each_claim(case, |claim| claim.targets.pop().is_some()),
    },
];

/// The claim that a refusal speaks of, as if it were granted by its rule in full.
pub fn grant_refused(case: &Case, refusal: usize) -> GrantedClaim {
    let refusal = &case.decision.refused[refusal];
    let rule = case.set.documents().iter().find_map(|loaded| match &loaded.document {
        Document::Articulation(agreement) if agreement.id == refusal.rule.document => {
            agreement.rules.iter().find(|rule| rule.id == refusal.rule.rule)
        }
        _ => None,
    });
    let target = |target: &rongtong::recognition::decision::TargetFilled| rongtong::call::ClaimedTarget {
        id: target.id.clone(),
        node: target.node.clone(),
        granted: target.granted,
    };
    let cited = |at: &usize| {
        let citation = case.decision.citations.get(*at)?;
        let document = case.decision.documents[citation.document].id.clone();
        Some(ClaimedCitation { document, clause: citation.clause.clone(), text: citation.text.clone() })
    };
    GrantedClaim {
        ledger: refusal.ledger,
        document: refusal.rule.document.clone(),
        rule: refusal.rule.rule.clone(),
        achievements: refusal.achievements.iter().map(|a| a.id.clone()).collect(),
        targets: refusal.targets.iter().map(target).collect(),
        effect: rule.map_or(Effect::Full, |rule| rule.effect),
        grade: None,
        citations: refusal.citations.iter().filter_map(cited).collect(),
    }
}
