//! One sort for the whole search: a heap sort of keyed indices, in few bytes of code.

/// Two keys and the index that settles ties; larger keys and then lower indices come first.
pub(super) type Ranked = (i64, i64, u32);

fn before(a: &Ranked, b: &Ranked) -> bool {
    if a.0 != b.0 {
        a.0 > b.0
    } else if a.1 != b.1 {
        a.1 > b.1
    } else {
        a.2 < b.2
    }
}

/// Sorts in place, best first. Indices differ, so the result is unique.
pub(super) fn sort(list: &mut [Ranked]) {
    for root in (0..list.len() / 2).rev() {
        sink(list, root);
    }
    for end in (1..list.len()).rev() {
        list.swap(0, end);
        sink(&mut list[..end], 0);
    }
}

/// Lets the element at `root` sink below those that come after it.
fn sink(list: &mut [Ranked], mut root: usize) {
    loop {
        let mut child = 2 * root + 1;
        if child >= list.len() {
            return;
        }
        if child + 1 < list.len() && before(&list[child], &list[child + 1]) {
            child += 1;
        }
        if !before(&list[root], &list[child]) {
            return;
        }
        list.swap(root, child);
        root = child;
    }
}

/// Greatest common divisor of two amounts; 0 is neutral.
pub(super) fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
