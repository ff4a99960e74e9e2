//! Whether an amount comes to whole fen, whatever is looked up, counted and multiplied.

use crate::policy::pay::amount::{Counted, Factor, FactorBy, PayAmount};
use crate::policy::pay::scale::give::Given;
use crate::policy::pay::scale::{Scale, ScaleUse};

/// The scales that a look may go into.
type Meant<'m, 's> = dyn Fn(&ScaleUse) -> Vec<&'s Scale> + 'm;

/// Whether every product of an amount and those of its factors that may apply is a whole number of fen.
///
/// All amounts it may be are multiples of one, the grain; each factor makes the grain of the products from those of both.
pub(super) fn is_whole_fen(amount: &PayAmount, factors: &[Factor], meant: &Meant<'_, '_>) -> bool {
    let mut grain = match amount {
        PayAmount::Fixed(money) => (i128::from(money.fen()), 1),
        PayAmount::Scale(using) => cells(using, meant),
        PayAmount::Steps(steps) => cells(&steps.table, meant),
        PayAmount::Each(each) => match each.of {
            Counted::Years(_) => (i128::from(each.amount.fen()), 1),
            // Such a number has two decimals at most.
            Counted::Fact(_) => (i128::from(each.amount.fen()), 100),
        },
        PayAmount::Percent(percent) => {
            let bounds = [percent.at_least, percent.at_most].into_iter().flatten();
            bounds.fold((i128::from(percent.round.unit.fen()), 1), |grain, bound| {
                common(grain, (i128::from(bound.fen()), 1))
            })
        }
        PayAmount::Judged(_) => (1, 1),
    };
    for factor in factors {
        let mut by = match &factor.by {
            FactorBy::Ratio(ratio) => (i128::from(ratio.numerator()), i128::from(ratio.denominator())),
            FactorBy::Scale(using) => cells(using, meant),
            FactorBy::JudgedUpTo(_) => return false,
        };
        if !factor.when.is_empty() {
            by = common(by, (1, 1));
        }
        let Some(product) = times(grain, by) else { return false };
        grain = product;
    }
    grain.0.checked_rem(grain.1) == Some(0)
}

/// The grain of what a scale may give.
fn cells(using: &ScaleUse, meant: &Meant<'_, '_>) -> (i128, i128) {
    let scales = meant(using);
    let rows = scales.iter().flat_map(|scale| scale.rows.iter().map(|row| Given::read(&row.give, scale.gives)));
    rows.flatten().fold((0, 1), |grain, given| {
        let one = match given {
            Given::Money(money) => (i128::from(money.fen()), 1),
            Given::Step(step) => (i128::from(step), 1),
            Given::Ratio(ratio) => (i128::from(ratio.numerator()), i128::from(ratio.denominator())),
        };
        common(grain, one)
    })
}

/// The largest fraction that both are multiples of.
fn common(a: (i128, i128), b: (i128, i128)) -> (i128, i128) {
    let scaled = |a: i128, b: i128| a.checked_mul(b);
    let product = scaled(a.0, b.1).zip(scaled(b.0, a.1)).zip(scaled(a.1, b.1));
    // What is too large to hold counts as one that is a multiple of nothing whole.
    product.map_or((1, i128::MAX), |((left, right), below)| reduced(divisor(left, right), below))
}

fn times(a: (i128, i128), b: (i128, i128)) -> Option<(i128, i128)> {
    Some(reduced(a.0.checked_mul(b.0)?, a.1.checked_mul(b.1)?))
}

fn reduced(above: i128, below: i128) -> (i128, i128) {
    let by = divisor(above, below).max(1);
    (above.checked_div(by).unwrap_or(above), below.checked_div(by).unwrap_or(below))
}

/// The greatest common divisor; none of them is negative.
fn divisor(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a
}

#[cfg(test)]
mod tests {
    use super::is_whole_fen;
    use crate::policy::pay::amount::{Factor, FactorBy, PayAmount};
    use crate::policy::pay::condition::When;
    use crate::text::Text;

    fn whole(yuan: &str, factors: &[(&str, bool)]) -> bool {
        let factors: Vec<Factor> = factors
            .iter()
            .map(|(by, always)| Factor {
                title: Text::both("系数", "Factor"),
                cite: Vec::new(),
                when: if *always { Vec::new() } else { vec![When::Post(vec!["铣工".to_owned()])] },
                by: FactorBy::Ratio(by.parse().unwrap()),
            })
            .collect();
        is_whole_fen(&PayAmount::Fixed(yuan.parse().unwrap()), &factors, &|_| Vec::new())
    }

    #[test]
    fn a_product_is_whole_fen_or_it_is_not() {
        assert!(whole("1000", &[("115%", true)]));
        assert!(whole("0.20", &[("1.15", true)]));
        assert!(!whole("0.10", &[("1.15", true)]));
        assert!(!whole("1000", &[("1/3", true)]));
        assert!(whole("1000", &[("1/3", true), ("3", true)]));
        assert!(!whole("1000", &[("1/3", true), ("3", false)]));
        assert!(!whole("0.01", &[("0.5", false)]));
        assert!(whole("0.01", &[("2", false)]));
        assert!(whole("0", &[("1/3", true)]));
    }
}
