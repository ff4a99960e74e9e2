//! What the shipped standards offer, against counts taken from their sources by hand.

use super::files::standards;
use rongtong::policy::assessment::{Assessment, Threshold};
use rongtong::policy::standard::condition::{Condition, Counting, Relation};
use rongtong::policy::standard::{LevelOffered, Standard};
use std::collections::BTreeMap;

/// Document, and for each level offered, lowest first, how many routes lead to it. A level without routes is one whose
/// conditions were not seen.
const OFFERED: [(&str, &[(&str, usize)]); 8] = [
    ("childcare-worker-2021", &[("5", 0), ("4", 0), ("3", 0), ("2", 0), ("1", 0)]),
    ("cnc-turner-2005", &[("4", 3), ("3", 0), ("2", 0), ("1", 0)]),
    ("electrician-2018", &[("5", 2), ("4", 3), ("3", 3), ("2", 3), ("1", 1)]),
    ("fitter-2009", &[("5", 3), ("4", 4), ("3", 4), ("2", 3), ("1", 2)]),
    ("human-resources-manager", &[("4", 0), ("3", 0), ("2", 0), ("1", 0)]),
    ("jewellery-tester-2023", &[("5", 1), ("4", 3), ("3", 6), ("2", 5), ("1", 3)]),
    ("labour-relations-coordinator-2018", &[("4", 3), ("3", 5), ("2", 6), ("1", 1)]),
    ("welder-2018", &[("5", 2), ("4", 3), ("3", 3), ("2", 3), ("1", 1)]),
];

fn by_id() -> BTreeMap<String, Standard> {
    standards().into_iter().map(|it| (it.id.clone(), it)).collect()
}

fn level<'s>(standard: &'s Standard, code: &str) -> &'s LevelOffered {
    standard.levels.iter().find(|it| it.level.code == code).expect("a level that is offered")
}

/// The conditions of a route, by its number.
fn needs<'s>(standard: &'s Standard, code: &str, route: &str) -> &'s [Condition] {
    &level(standard, code).routes.iter().find(|it| it.id == route).expect("a route").needs
}

#[test]
fn levels_and_routes_are_those_of_the_sources() {
    let standards = by_id();
    assert!(standards.keys().map(String::as_str).eq(OFFERED.iter().map(|(id, _)| *id)), "{:?}", standards.keys());
    for (id, expected) in OFFERED {
        let levels = &standards[id].levels;
        assert!(levels.iter().all(|it| it.level.ladder == "skill-level"), "{id}");
        let found: Vec<(&str, usize)> = levels.iter().map(|it| (it.level.code.as_str(), it.routes.len())).collect();
        assert_eq!(found, expected, "{id}");
        for route in levels.iter().flat_map(|it| &it.routes) {
            assert!(!route.needs.is_empty() && !route.cite.is_empty(), "{id}: route {}", route.id);
        }
    }
}

#[test]
fn the_three_regimes_count_differently() {
    let standards = by_id();
    let regime = |id: &str| (standards[id].relation, standards[id].counting);
    assert_eq!(regime("fitter-2009"), (Relation::Same, Counting::Continuous));
    assert_eq!(regime("cnc-turner-2005"), (Relation::Same, Counting::Continuous));
    assert_eq!(regime("electrician-2018"), (Relation::Same, Counting::Cumulative));
    assert_eq!(regime("jewellery-tester-2023"), (Relation::SameOrRelated, Counting::Cumulative));
}

/// Months of work after the certificate that a route asks for.
fn months_after_certificate(needs: &[Condition]) -> Option<u32> {
    needs.iter().find_map(|need| match need {
        Condition::Certificate(it) => it.then_work.as_ref().map(|work| work.months),
        _ => None,
    })
}

#[test]
fn years_after_a_certificate_are_those_of_the_sources() {
    let standards = by_id();
    let rows = [
        ("electrician-2018", "4", "1", 48),
        ("electrician-2018", "3", "1", 60),
        ("electrician-2018", "3", "3", 24),
        ("electrician-2018", "2", "1", 48),
        ("electrician-2018", "1", "1", 48),
        ("fitter-2009", "4", "1", 36),
        ("fitter-2009", "3", "2", 84),
        ("fitter-2009", "2", "2", 96),
        ("fitter-2009", "1", "1", 36),
        ("jewellery-tester-2023", "4", "2", 36),
        ("jewellery-tester-2023", "2", "2", 12),
        ("jewellery-tester-2023", "1", "1", 60),
        ("labour-relations-coordinator-2018", "3", "4", 12),
    ];
    for (id, level, route, months) in rows {
        assert_eq!(months_after_certificate(needs(&standards[id], level, route)), Some(months), "{id} {level} {route}");
    }
}

#[test]
fn two_clocks_and_the_age_of_a_certificate_are_written_as_such() {
    let standards = by_id();
    let jewellery = &standards["jewellery-tester-2023"];
    let [Condition::Title(title), Condition::Certificate(certificate)] = needs(jewellery, "2", "2") else {
        panic!("a title with its clock, and a certificate with its own")
    };
    assert_eq!(title.then_work.as_ref().map(|work| work.months), Some(60));
    assert_eq!(certificate.then_work.as_ref().map(|work| work.months), Some(12));
    let [Condition::Certificate(old), Condition::Schooling(class)] = needs(jewellery, "2", "5") else {
        panic!("a certificate of some age, and schooling")
    };
    assert_eq!((old.held_months, old.then_work.is_none()), (Some(24), true));
    assert_eq!(class.levels, ["technician-class"]);
    let Some(Condition::Work(ten)) = needs(jewellery, "3", "1").first() else { panic!("ten years") };
    assert_eq!(
        (ten.months, &*ten.evidence),
        (120, &["commitment-letter".to_owned(), "social-security".to_owned()][..])
    );
}

#[test]
fn specialties_split_from_level_four_and_lists_say_how_whole_they_are() {
    let standards = by_id();
    let jewellery = &standards["jewellery-tester-2023"].occupation;
    let at = |code: &str| {
        let here = jewellery.specialties.iter().filter(|it| it.levels.iter().any(|level| level.code == code));
        here.count()
    };
    assert_eq!(["5", "4", "3", "2", "1"].map(at), [1, 5, 5, 5, 5]);
    let electrician = &standards["electrician-2018"].occupation;
    assert_eq!((electrician.programmes.len(), electrician.programmes_partial), (17, true));
    assert!(jewellery.related_partial && jewellery.related.is_empty());
    let hours = |it: &LevelOffered| it.training_hours.map(|hours| hours.to_string());
    let turner: Vec<Option<String>> = standards["cnc-turner-2005"].levels.iter().map(hours).collect();
    assert_eq!(turner, ["400", "300", "200", "200"].map(|hours| Some(hours.to_owned())));
}

fn part<'a>(it: &'a Assessment, id: &str) -> &'a rongtong::policy::assessment::Part {
    it.parts.iter().find(|part| part.id == id).expect("a part")
}

#[test]
fn every_part_of_a_national_examination_has_to_reach_sixty() {
    for standard in standards() {
        for offered in &standard.levels {
            let Some(id) = &offered.assessment else { continue };
            let it = standard.assessments.iter().find(|it| it.id == *id).expect("the assessment of a level");
            let high = ["2", "1"].contains(&&*offered.level.code);
            let place = format!("{} level {}", standard.id, offered.level.code);
            assert_eq!(it.parts.len(), if high { 3 } else { 2 }, "{place}: a review at levels 2 and 1");
            for part in &it.parts {
                let Some(Threshold::AtLeast(mark)) = &part.pass else { panic!("{place}: {} has no mark", part.id) };
                assert_eq!((mark.to_string(), part.marking.full.to_string()), ("60".to_owned(), "100".to_owned()));
            }
            let watched = part(it, "theory").invigilators.as_ref().expect("invigilators");
            assert_eq!((watched.for_room(10), watched.for_room(31)), (2, 3), "{place}");
            let panel = part(it, "practice").panel.as_ref().expect("a panel");
            let grade = panel.grade_at_least.as_ref().map(|grade| grade.code.as_str());
            assert_eq!(grade, Some(if high { "senior-examiner" } else { "examiner" }), "{place}");
            assert!(it.totals.is_empty(), "{place}: parts are not averaged");
        }
    }
}

#[test]
fn childcare_workers_are_marked_by_odd_panels_of_one_to_five() {
    let standards = by_id();
    let it = &standards["childcare-worker-2021"].assessments[1];
    let practice = part(it, "practice").panel.as_ref().expect("a panel");
    assert_eq!([3, 12, 16, 21].map(|candidates| practice.assessors_for(candidates)), [3, 3, 5, 5]);
    let review = part(it, "review").panel.as_ref().expect("a panel");
    assert_eq!((review.size_at_least, review.odd), (Some(3), true));
}
