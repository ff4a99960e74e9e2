//! Days as tables of workers write them.

use crate::date::Date;

/// How spreadsheets write that a day begins.
const MIDNIGHT: [&str; 4] = [" 0:00:00", " 00:00:00", "T00:00:00", " 0:00"];

/// Reads a day as one number, such as 20200301: `2020-03-01`, `2020/3/1`, `2020.3.1`, `20200301`, `2020年3月1日`, and any of
/// them at midnight. Year, month and day stand in this order, so that each can be read in one way only.
pub(crate) fn number(text: &str) -> Option<u32> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.as_bytes() {
        _ if text.len() == 8 && digits(text) => return day(text.get(..4)?, text.get(4..6)?, text.get(6..)?),
        // Most are written so.
        [_, _, _, _, b'-' | b'/' | b'.', _, _, b'-' | b'/' | b'.', _, _] => {
            let [year, month, rest] = [text.get(..4)?, text.get(5..7)?, text.get(8..)?];
            if [year, month, rest].into_iter().all(digits) {
                return day(year, month, rest);
            }
        }
        _ => {}
    }
    let text = MIDNIGHT.iter().find_map(|time| text.strip_suffix(time)).unwrap_or(text);
    let text = text.strip_suffix('日').unwrap_or(text);
    let mut parts = text.split(['-', '/', '.', '年', '月']);
    let (year, month, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = year.len() == 4 && parts.next().is_none() && [year, month, rest].into_iter().all(digits);
    if whole { day(year, month, rest) } else { None }
}

fn day(year: &str, month: &str, day: &str) -> Option<u32> {
    let (year, month, day): (u16, u8, u8) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    Date::new(i32::from(year), month, day)?;
    let number = u32::from(year).saturating_mul(10_000).saturating_add(u32::from(month).saturating_mul(100));
    Some(number.saturating_add(u32::from(day)))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn days_are_read_as_offices_write_them() {
        for text in [
            "2020-03-01",
            "2020-3-1",
            "2020/3/1",
            "2020.03.01",
            "20200301",
            "2020年3月1日",
            "2020年3月1",
            "2020/3/1 0:00:00",
        ] {
            assert_eq!(number(text), Some(20_200_301), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_or_could_be_two_is_not_read() {
        for text in
            ["", "1/3/2020", "2020-02-30", "20-03-01", "2020-03", "43891", "2020-03-01 08:00", "二〇二〇年三月一日"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
