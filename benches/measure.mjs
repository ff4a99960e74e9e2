// Timing ours and the peer side by side in one process.

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
export const worst = (numbers) => Math.max(...numbers);

/** Runs of ours for one instance; their median counts, because ours are short enough to be disturbed. */
const REPEATS = 5;
/** Instances run before the clock counts, so that both modules are compiled hot. */
const WARM = 10;

/** Waits for the value only where it is a promise. */
async function time(run, held) {
  const begun = performance.now();
  let value = run(held);
  if (value instanceof Promise) value = await value;
  return { value, took: performance.now() - begun };
}

/** Alternates ours and the peer over the instances; times in ms, one for each instance, and the counted verdicts. */
export async function alternate(instances, { ours, peer, check }) {
  const times = { ours: [], peer: [] };
  const verdicts = {};
  const side = {
    ours: async (instance) => {
      const held = ours.prepare(instance);
      const runs = [];
      for (let nth = 0; nth < REPEATS; nth += 1) runs.push(await time(ours.run, held));
      ours.dispose?.(held);
      return { value: runs[0].value, took: median(runs.map(({ took }) => took)) };
    },
    peer: async (instance) => {
      const held = peer.prepare(instance);
      const run = await time(peer.run, held);
      peer.dispose?.(held);
      return run;
    },
  };
  const both = async (instance, index) => {
    const result = {};
    for (const name of index % 2 === 0 ? ["ours", "peer"] : ["peer", "ours"]) result[name] = await side[name](instance);
    return result;
  };
  for (const [index, instance] of instances.slice(0, WARM).entries()) await both(instance, index);
  for (const [index, instance] of instances.entries()) {
    const result = await both(instance, index);
    times.ours.push(result.ours.took);
    times.peer.push(result.peer.took);
    const verdict = check(result.ours.value, result.peer.value, instance);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return { ...times, verdicts };
}

/**
 * How our answer compares with the peer's: `equal`, `better` (its float tolerances cost it an optimum),
 * `unfinished` (the peer's time ran out) or `gap` (our budget ran out and we say so); never worse.
 */
export function verdict(answer, peer) {
  if (!peer.finished) return "unfinished";
  const steps = [answer.credits - peer.credits, peer.consumed - answer.consumed, answer.grade - peer.grade];
  const first = steps.find((step) => step !== 0) ?? 0;
  if (first < 0 && answer.proved) throw new Error(`the peer found a better answer: ${JSON.stringify({ answer, peer })}`);
  if (!answer.proved) return "gap";
  return first > 0 ? "better" : "equal";
}
