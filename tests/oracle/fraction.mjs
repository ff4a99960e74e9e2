// Exact fractions of BigInt, and the amounts, shares and roundings that policies write.

const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** A fraction in lowest terms, its lower part positive. */
export class Fraction {
  constructor(upper, lower = 1n) {
    if (lower < 0n) [upper, lower] = [-upper, -lower];
    const common = gcd(upper, lower) || 1n;
    this.upper = upper / common;
    this.lower = lower / common;
  }

  plus = (other) => new Fraction(this.upper * other.lower + other.upper * this.lower, this.lower * other.lower);
  times = (other) => new Fraction(this.upper * other.upper, this.lower * other.lower);
  minus = (other) => this.plus(other.times(new Fraction(-1n)));
  /** Below 0, 0 or above, as this is less than, equal to or more than the other. */
  compare = (other) => {
    const left = this.upper * other.lower;
    const right = other.upper * this.lower;
    return left < right ? -1 : left > right ? 1 : 0;
  };
  isZero = () => this.upper === 0n;
}

export const ZERO = new Fraction(0n);
export const ONE = new Fraction(1n);
export const whole = (number) => new Fraction(BigInt(number));
export const most = (a, b) => (a.compare(b) >= 0 ? a : b);
export const least = (a, b) => (a.compare(b) <= 0 ? a : b);

/** A decimal number such as `12.5`. */
export function decimal(text) {
  const [before, after = ''] = text.split('.');
  return new Fraction(BigInt(before + after), 10n ** BigInt(after.length));
}

const UNITS = [['万元', 10000n], ['千元', 1000n], ['百元', 100n], ['人民币元', 1n], ['元整', 1n], ['元', 1n], ['万', 10000n], ['千', 1000n]];

/** Money as people write it, in yuan. */
export function money(text) {
  const bare = text.replace(/^[¥￥]/u, '');
  const [name, yuan] = UNITS.find(([unit]) => bare.endsWith(unit)) ?? ['', 1n];
  return decimal(bare.slice(0, bare.length - name.length).replaceAll(',', '')).times(new Fraction(yuan));
}

/** A share: `80%`, `2/3`, `0.75`. */
export function ratio(text) {
  if (text.endsWith('%')) return decimal(text.slice(0, -1)).times(new Fraction(1n, 100n));
  const [upper, lower] = text.split('/');
  return lower === undefined ? decimal(upper) : new Fraction(BigInt(upper), BigInt(lower));
}

/** An amount rounded to a multiple of the unit, as a rule of rounding says. */
export function rounded(amount, rule) {
  if (!rule) return amount;
  const unit = money(rule.unit);
  const units = new Fraction(amount.upper * unit.lower, amount.lower * unit.upper);
  const down = units.upper / units.lower;
  const rest = units.minus(new Fraction(down));
  const half = rest.compare(new Fraction(1n, 2n));
  const up = {
    down: false,
    up: !rest.isZero(),
    'half-up': half >= 0,
    'half-even': half > 0 || (half === 0 && down % 2n === 1n),
  }[rule.round];
  return new Fraction(up ? down + 1n : down).times(unit);
}

/** In yuan, as answers write it: whole, or with two decimals. Anything finer than a fen is a fault and is shown. */
export function written(amount) {
  const fen = amount.times(whole(100));
  if (fen.lower !== 1n) return `${amount.upper}/${amount.lower}`;
  const sign = fen.upper < 0n ? '-' : '';
  const units = fen.upper < 0n ? -fen.upper : fen.upper;
  const rest = units % 100n;
  return sign + (rest === 0n ? `${units / 100n}` : `${units / 100n}.${String(rest).padStart(2, '0')}`);
}
