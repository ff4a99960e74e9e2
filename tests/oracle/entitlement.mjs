// Payments that are applied for: whether they may be, once, in time, and beside what was paid before.
import { plusDays, plusMonths, yearOf } from './day.mjs';
import { written } from './fraction.mjs';
import { NO, UNKNOWN, YES, all, any } from './worker.mjs';

const truth = (holds) => (holds ? YES : NO);

/** Whether a receipt is for the occupation of a certificate. */
const sameOccupation = (receipt, certificate) =>
  receipt.occupation === undefined || certificate.occupation === undefined
    ? UNKNOWN
    : truth(receipt.occupation === certificate.occupation);

/** Compares the level of a receipt with that of a certificate, or what that counts as; unknown where either is. */
function comparesLevel(receipt, certificate, inForce, is) {
  if (!receipt.level || !certificate.level) return UNKNOWN;
  const here = inForce.countsAs(certificate.level).filter((one) => one.ladder === receipt.level.ladder);
  return truth(here.length && is(inForce.rank(receipt.level), Math.max(...here.map((one) => inForce.rank(one)))));
}

/** Whether what was paid before rules a payment out. */
function barred(one, certificate, { worker, document }) {
  const { inForce, day } = worker;
  const receipts = (worker.employment.received ?? []).filter((receipt) => receipt.on <= day);
  const own = receipts.filter((receipt) => [one.id, `${document.id}/${one.id}`].includes(receipt.entitlement));
  const same = (receipt) =>
    certificate
      ? all([sameOccupation(receipt, certificate), comparesLevel(receipt, certificate, inForce, (a, b) => a === b)])
      : YES;
  const bars = [];
  if (one.once === 'person') bars.push(truth(own.length > 0));
  if (one.once === 'occupation-and-level') bars.push(any(own.map(same)));
  if (one.higher_bars_lower && certificate) {
    const higher = (receipt) =>
      all([sameOccupation(receipt, certificate), comparesLevel(receipt, certificate, inForce, (a, b) => a > b)]);
    bars.push(any(own.map(higher)));
  }
  if (one.most_per_year !== undefined) {
    bars.push(truth(own.filter((receipt) => yearOf(receipt.on) === yearOf(day)).length >= one.most_per_year));
  }
  bars.push(any(receipts.filter((receipt) => one.excludes?.includes(receipt.entitlement)).map(same)));
  return any(bars);
}

/** How a payment stands: for each certificate it is for, or for the person. */
export function statusOf(one, context, amountOf) {
  const { worker, document } = context;
  const told = {};
  const certificates = one.certificate ? worker.certificates : [null];
  for (const certificate of certificates) {
    const matches = certificate ? worker.certificate(one.certificate, certificate) : YES;
    if (matches === NO) continue;
    const own = certificate ? worker.of(certificate) : worker;
    const amount = amountOf(one, { ...context, worker: own });
    const status = {};
    let inTime = YES;
    if (certificate && one.apply_within_months !== undefined) {
      if (certificate.issued === undefined) inTime = UNKNOWN;
      else {
        status.until = plusDays(plusMonths(certificate.issued, one.apply_within_months), -1);
        inTime = truth(worker.day <= status.until);
      }
    }
    const may = all([matches, own.holds(one.when), inTime, YES - barred(one, certificate, context)]);
    const isKnown = amount !== null && amount !== 'open';
    if (may === NO || amount === null) Object.assign(status, { state: 'refused', until: undefined });
    else {
      status.state = may === YES && isKnown ? 'due' : 'open';
      if (isKnown) status.amount = written(amount);
    }
    told[`${document.id}/${one.id}|${certificate?.id ?? ''}`] = status;
  }
  return told;
}
