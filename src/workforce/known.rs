//! Texts met before, each with what it stands for: found again without a copy, in whatever order they come.

/// Texts and what they stand for.
pub(crate) struct Known<T> {
    /// The texts, one behind the other.
    texts: Vec<u8>,
    /// Where each ends, and what it stands for.
    met: Vec<(usize, T)>,
    /// Positions in `met`, from 1 on, by text; twice as many places as texts at least.
    places: Vec<u32>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { texts: Vec::new(), met: Vec::new(), places: Vec::new() }
    }
}

impl<T> Known<T> {
    /// How many texts were met.
    pub fn len(&self) -> usize {
        self.met.len()
    }

    /// What a text stands for, if it was met.
    pub fn get(&self, text: &[u8]) -> Option<&T> {
        self.at(*self.places.get(self.place(text)?)?)
    }

    /// Keeps a text that was not met.
    pub fn keep(&mut self, text: &[u8], stands_for: T) {
        self.texts.extend_from_slice(text);
        self.met.push((self.texts.len(), stands_for));
        if self.met.len().saturating_mul(2) > self.places.len() {
            self.places = vec![0; self.places.len().saturating_mul(4).max(256)];
            (1..=self.met.len()).for_each(|number| self.settle(number));
        } else {
            self.settle(self.met.len());
        }
    }

    fn settle(&mut self, number: usize) {
        let Ok(number) = u32::try_from(number) else { return };
        let place = self.text(number).and_then(|text| self.place(text));
        if let Some(place) = place.and_then(|at| self.places.get_mut(at)) {
            *place = number;
        }
    }

    fn at(&self, number: u32) -> Option<&T> {
        let nth = usize::try_from(number).ok()?.checked_sub(1)?;
        self.met.get(nth).map(|(_, stands_for)| stands_for)
    }

    fn text(&self, number: u32) -> Option<&[u8]> {
        let nth = usize::try_from(number).ok()?.checked_sub(1)?;
        let from = nth.checked_sub(1).map_or(Some(0), |before| self.met.get(before).map(|(end, _)| *end))?;
        self.texts.get(from..self.met.get(nth)?.0)
    }

    /// Where a text stands, or may be put; nowhere before the first is kept.
    fn place(&self, text: &[u8]) -> Option<usize> {
        let mixed = text
            .iter()
            .fold(0xCBF2_9CE4_8422_2325_u64, |mixed, byte| (mixed ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3));
        let mut at = usize::try_from((mixed >> 24) & 0xFFFF_FFFF).ok()?.checked_rem(self.places.len())?;
        loop {
            let number = *self.places.get(at)?;
            if number == 0 || self.text(number) == Some(text) {
                return Some(at);
            }
            at = at.wrapping_add(1).checked_rem(self.places.len())?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn each_text_is_found_by_all_of_it() {
        let mut known = Known::default();
        assert_eq!(known.get(b""), None);
        for number in 0..3_000_u32 {
            let text = format!("enterprise-{number}");
            assert_eq!(known.get(text.as_bytes()), None, "{text}");
            known.keep(text.as_bytes(), number);
        }
        known.keep(b"", 7);
        assert_eq!(known.len(), 3_001);
        for number in 0..3_000_u32 {
            assert_eq!(known.get(format!("enterprise-{number}").as_bytes()), Some(&number));
        }
        assert_eq!((known.get(b""), known.get(b"enterprise"), known.get(b"enterprise-30000")), (Some(&7), None, None));
    }
}
