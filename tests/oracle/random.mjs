// Numbers that a seed decides, and days near which answers change.
import { plusDays, plusMonths } from './day.mjs';

export class Random {
  constructor(seed) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
    for (let round = 0; round < 4; round += 1) this.next();
  }

  /** A number of 32 bits. */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return (word ^ (word >>> 14)) >>> 0;
  }

  below(count) {
    return this.next() % count;
  }

  between(low, high) {
    return low + this.below(high - low + 1);
  }

  chance(percent) {
    return this.below(100) < percent;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** Some of a list, in its order. */
  some(list, percent) {
    return list.filter(() => this.chance(percent));
  }

  /** A day at or beside a boundary: ends of months, leap days, turns of years, or those given. */
  day(near = []) {
    const year = this.between(2005, 2030);
    const leap = this.between(501, 507) * 4;
    const base = this.pick([
      `${year}-02-28`,
      `${leap}-02-29`,
      `${year}-03-01`,
      `${year}-12-31`,
      `${year}-01-01`,
      `${year}-${this.pick(['01', '03', '05', '08', '10'])}-31`,
      `${year}-${this.pick(['04', '06', '09', '11'])}-30`,
      `${year}-07-${String(this.between(1, 31)).padStart(2, '0')}`,
    ]);
    const day = near.length && this.chance(50) ? this.pick(near) : base;
    return plusDays(day, this.between(-1, 1));
  }

  /** A day so many months before another, or a day beside that. */
  before(day, months) {
    return plusDays(plusMonths(day, -months), this.pick([-1, 0, 0, 1, this.between(-40, 40)]));
  }
}
