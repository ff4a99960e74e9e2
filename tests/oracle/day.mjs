// Days of the calendar as numbers, without a clock.

const leap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const length = (year, month) => (month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const parts = (day) => day.split('-').map(Number);
const text = (year, month, day) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day so many months later, or earlier where negative; where that month is shorter, its last day. */
export function plusMonths(day, months) {
  const [year, month, date] = parts(day);
  const total = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return text(newYear, newMonth, Math.min(date, length(newYear, newMonth)));
}

/** The day so many days later, or earlier where negative. */
export function plusDays(day, days) {
  let [year, month, date] = parts(day);
  date += days;
  while (date > length(year, month)) {
    date -= length(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (date < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    date += length(year, month);
  }
  return text(year, month, date);
}

export const yearOf = (day) => Number(day.slice(0, 4));

/** Full years from a day to another, complete on the anniversary; none where it lies ahead. */
export function fullYears(since, day) {
  let years = Math.max(0, yearOf(day) - yearOf(since));
  while (years > 0 && plusMonths(since, 12 * years) > day) years -= 1;
  return years;
}
