// `cargo xtask bench [ROW…] [--json]`: our figure, the peer's, their ratio, the bar and whether it is met.
const { ROWS } = await import("./rows.mjs");

const json = process.argv.includes("--json");
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = asked.find((name) => !(name in ROWS));
if (unknown) {
  console.error(`there is no row \`${unknown}\`; the rows are: ${Object.keys(ROWS).join(", ")}`);
  process.exit(2);
}

/** No parameter was chosen on these. */
const HOLD_OUT = 7_000_000;

const number = (value) => (value >= 1000 ? Math.round(value).toLocaleString("en") : value.toPrecision(3));
const share = (value) => (value >= 1 ? value.toFixed(2) : `1/${number(1 / value)}`);

let missed = 0;
if (!json) console.log(["row".padEnd(16), "ours".padStart(10), "peer".padStart(10), "unit ", "ratio".padStart(8), "bar".padStart(8), "met"].join("  "));
for (const [name, { work, measure }] of Object.entries(ROWS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const row of await measure(HOLD_OUT)) {
    row.ratio = row.ours / row.peer;
    row.bar ??= row.limit / row.peer;
    row.met = row.ratio <= row.bar;
    if (!row.met) missed += 1;
    if (json) {
      console.log(JSON.stringify(row));
      continue;
    }
    const { row: label, ours, peer, unit, ratio, bar, met, instances, limit, ...verdicts } = row;
    console.log([label.padEnd(16), number(ours).padStart(10), number(peer).padStart(10), unit.padEnd(5), share(ratio).padStart(8), share(bar).padStart(8), met ? "yes" : "NO"].join("  "));
    const counted = Object.entries(verdicts).map(([verdict, count]) => `${count} ${verdict}`).join(", ");
    console.log(`  ${work}${instances ? `; ${instances} instances: ${counted}` : ""}`);
  }
}
if (!json) console.log(missed === 0 ? "every bar is met" : `${missed} bars are not met`);
