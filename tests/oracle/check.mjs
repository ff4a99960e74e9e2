// The engine's answers about pay against the oracle's: cases, sample workers, workers made at random for the shipped
// agreements, and agreements made at random. Run by `cargo xtask check-pay`.
//
// node tests/oracle/check.mjs BINARY INSTANCES SEED [cases|samples|seeds|made]
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { agreements } from './agreements.mjs';
import { compare } from './compare.mjs';
import { Engine, read } from './engine.mjs';
import { Random } from './random.mjs';
import { shrink } from './shrink.mjs';
import { wordsOf } from './words.mjs';
import { question } from './workers.mjs';

/** Differences that are made small and told in full, each of a kind of its own. */
const TOLD = 3;
/** Questions asked of the shipped documents in one go. */
const AT_ONCE = 400;
/** Workers for each set of documents made at random. */
const WORKERS = 10;

const [binary, instances, seed, only] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const engine = new Engine(binary);
const shipped = read('www/policies');
const counts = { asked: 0, periods: 0, days: 0, refused: 0, differ: 0 };
/** How often answers told what: a comparison of empty answers would show nothing. */
const seen = new Map();
/** Kinds of difference, each with how often it was found. */
const kinds = new Map();
let told = 0;

/** What a difference is about, whatever the names and amounts. */
function kindOf(line) {
  const [path, values] = line.split(': oracle ');
  if (!values) return line.split(/[:[{]/)[0];
  const shape = (text) =>
    text === 'undefined' ? 'nothing' : /^"[-\d./]*"$/.test(text) ? 'an amount' : text.startsWith('{') ? 'something' : text;
  const [oracle, engine] = values.split(', engine ').map(shape);
  const steps = path.replace(/^\S+ /, '').split('.');
  const field = steps.length > 1 && /^[a-z]+$/.test(steps.at(-1)) ? ` ${steps.at(-1)}` : '';
  return `${steps[0]}${field}: oracle ${oracle}, engine ${engine}`;
}

/** A document without what no amount depends on. */
const TEXTS = ['title', 'issuer', 'sources', 'cite', 'falls', 'name', 'note', 'schema', 'version', 'force'];
const bare = (document) => JSON.stringify(document, (key, value) => (TEXTS.includes(key) ? undefined : value));

/** Makes a difference small and tells it. */
function tell(name, documents, call, kind, refused) {
  const differences = (documents, call) => {
    const found = compare(documents, call, engine.ask(documents, [call])[0]);
    return found.refused === refused ? found.differences.filter((line) => kindOf(line) === kind) : [];
  };
  const small = shrink(documents, call, (documents, call) => differences(documents, call).length > 0);
  console.error(`\n${name}, ${call.record.id}:`);
  for (const line of differences(small.documents, small.call).slice(0, 3)) console.error(`  ${line}`);
  console.error(`  question: ${JSON.stringify(small.call)}`);
  for (const one of small.documents) console.error(`  document: ${one.schema === 'pay-agreement@1' ? bare(one) : one.id}`);
}

/** Counts what the periods of an answer told. */
function count(answer) {
  const one = (what) => seen.set(what, (seen.get(what) ?? 0) + 1);
  for (const { lines, floors, entitlements = [], certain } of answer.pay?.periods ?? []) {
    for (const { open } of lines) one(open ? 'lines open' : 'lines known');
    for (const { state } of floors) one(`floors ${state}`);
    for (const { state } of entitlements) one(`payments ${state}`);
    if (!certain) one('periods not certain');
  }
}

/** Asks questions of documents and compares; a question may be refused only where `refusals` are looked for. */
function check(name, documents, calls, refusals = false) {
  const answers = engine.ask(documents, calls);
  calls.forEach((call, nth) => {
    counts.asked += 1;
    count(answers[nth]);
    const found = compare(documents, call, answers[nth]);
    if (found.refused) {
      counts.refused += 1;
      if (refusals) return;
    }
    counts.periods += found.periods;
    counts.days += found.days;
    if (!found.differences.length) return;
    counts.differ += 1;
    const own = new Set(found.differences.map(kindOf));
    const fresh = [...own].find((kind) => !kinds.has(kind));
    for (const kind of own) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (fresh === undefined || told >= TOLD) return;
    told += 1;
    tell(name, documents, call, fresh, found.refused);
  });
  return answers;
}

function cases() {
  const folder = 'tests/cases/pay';
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    const { policies, call, record } = json(join(folder, name));
    const documents = policies.flatMap((one) => (typeof one === 'string' ? read(one) : [one]));
    check(name, documents, [{ schema: 'pay/1', record, ...call }], true);
  }
}

function samples() {
  const calls = json('www/workers/index.json').workers.map(({ path, as_of }) => {
    const { record, employment } = json(join('www/workers', path));
    return { schema: 'pay/1', as_of, record, employment };
  });
  const answers = check('www/workers', shipped, calls);
  // A comparison that sees no change of a fen would prove nothing.
  answers.forEach((answer, nth) => {
    answer.pay.periods[0].totals.month += '.01';
    if (!compare(shipped, calls[nth], answer).differences.length) throw new Error('a wrong total was not noticed');
  });
}

/** Workers whom the shipped agreements speak of. */
function seeds(count) {
  const words = wordsOf(shipped);
  for (let from = 0; from < count; from += AT_ONCE) {
    const calls = [];
    for (let nth = from; nth < Math.min(count, from + AT_ONCE); nth += 1) {
      calls.push(question(new Random(Number(seed) * 1000003 + nth), words, `worker ${nth}`));
    }
    check(`www/policies, seed ${seed}`, shipped, calls);
  }
}

/** Agreements made at random, some workers each. */
function made(count) {
  const ladders = ['skill-level', 'hx-machinery-post', 'award-class', 'award-rank', 'title-grade'];
  const lists = ladders.flatMap((name) => read(`www/policies/code-lists/${name}.json`));
  for (let nth = 0; nth * WORKERS < count; nth += 1) {
    const random = new Random(Number(seed) * 7000003 + nth);
    const documents = [...lists, ...agreements(random)];
    const words = wordsOf(documents);
    const calls = Array.from({ length: WORKERS }, (_, worker) => question(random, words, `set ${nth} worker ${worker}`));
    check(`made, seed ${seed}`, documents, calls);
  }
}

const groups = { cases, samples, seeds: () => seeds(Number(instances)), made: () => made(Number(instances)) };
try {
  for (const [name, run] of Object.entries(groups)) if (!only || only === name) run();
} finally {
  engine.close();
}
const { asked, periods, days, refused, differ } = counts;
console.log(`${asked} questions, ${periods} periods, ${days} days reckoned: ${differ} differ, ${refused} refused`);
console.log([...seen].sort().map(([what, often]) => `${often} ${what}`).join(', '));
for (const [kind, often] of [...kinds].sort((a, b) => b[1] - a[1])) console.log(`  ${often} × ${kind}`);
process.exitCode = differ > 0 ? 1 : 0;
