// One answer of the engine against the oracle, on the days at which it might change.
import { plusDays, plusMonths, yearOf } from './day.mjs';
import { payOn } from './pay.mjs';
import { differences, shortOf } from './summary.mjs';

/** Days looked at within a period. */
const MOST = 24;
/** Where a period has no end, it is looked at for so many years. */
const AHEAD = 30;

/** Days near which something may change: those named in the question and their anniversaries, turns of years. */
function turning(documents, call, from, until) {
  const named = JSON.stringify([call, documents.map((one) => [one.effective, one.supersedes])]).match(/\d{4}-\d{2}-\d{2}/g);
  const days = new Set([from, plusDays(from, 1), until, plusDays(until, -1)]);
  for (const day of new Set(named)) {
    for (const months of [0, 6, 12, 18, 24, 36]) days.add(plusMonths(day, months));
    const years = yearOf(from) - yearOf(day);
    for (const more of [0, 1, 2, 5]) if (years + more > 0) days.add(plusMonths(day, 12 * (years + more)));
    days.add(plusDays(day, 1));
  }
  for (const more of [1, 2]) days.add(`${yearOf(from) + more}-01-01`);
  const within = [...days].filter((day) => day >= from && day <= until).sort();
  const step = Math.max(1, Math.ceil(within.length / MOST));
  return within.filter((day, nth) => nth % step === 0 || day === until);
}

/** How an answer differs; a refusal is told by its code. */
export function compare(documents, call, answer) {
  const result = { periods: 0, days: 0, differences: [], refused: undefined };
  if (!answer.pay) {
    result.refused = answer.diagnostics?.map((one) => one.code).join(' ') ?? 'no answer';
    result.differences = [`refused: ${JSON.stringify(answer).slice(0, 400)}`];
    return result;
  }
  const { pay } = answer;
  const tell = (line) => result.differences.push(line);
  let expected = call.as_of;
  pay.periods.forEach((period, nth) => {
    result.periods += 1;
    if (period.from !== expected) tell(`period ${nth} begins on ${period.from}, not ${expected}`);
    const last = period.until ?? plusMonths(period.from, 12 * AHEAD);
    if (nth + 1 < pay.periods.length || call.until) expected = plusDays(last, 1);
    const short = shortOf(period, pay.documents);
    for (const day of turning(documents, call, period.from, last)) {
      result.days += 1;
      for (const line of differences(payOn(documents, call, day), short)) tell(`${day} ${line}`);
      if (result.differences.length > 20) return;
    }
  });
  if (call.until && expected !== plusDays(call.until, 1)) tell(`the last period ends before ${expected}, asked until ${call.until}`);
  if (!call.until && pay.periods.length !== 1) tell(`${pay.periods.length} periods for a day`);
  return result;
}
