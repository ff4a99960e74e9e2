/** The decision as lines of tables. */
import { html } from "lit";
import type { Citation, Decision, Reason, Refusal } from "../engine/types.js";
import type { Cell, Column, Line } from "../elements/rt-table.js";
import type { Messages } from "../i18n/zh-CN.js";

export interface Table {
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

const cell = (text: string | undefined): Cell => ({ text: text ?? "" });
const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join("、");
const sentences = (reasons: readonly Reason[]): Cell => ({
  text: reasons.map(({ text }) => text).join(" "),
  show: reasons.map(({ text }) => html`<p>${text}</p>`),
});

function marked(text: string, example: boolean, m: Messages): Cell {
  return example ? { text: `${text} [${m.example}]`, show: html`${text} <span class="mark">${m.example}</span>` } : { text };
}

/** Says for each line in which ledger it stands, where there are several. */
function inLedger(table: Table, decision: Decision, items: readonly { readonly ledger: number }[], m: Messages): Table {
  if (decision.ledgers.length < 2) return table;
  const school = (at: number) => cell(decision.ledgers[items[at]?.ledger ?? 0]?.institution_name);
  return {
    columns: [...table.columns, { title: m.ledgerPick }],
    lines: table.lines.map((line, at) => ({ ...line, cells: [...line.cells, school(at)] })),
  };
}

/** Clauses shown in a line on screen; paper and copies have all. */
const SHOWN = 2;

function clauses(decision: Decision, at: readonly number[], m: Messages): Cell {
  const cited = at.flatMap((index) => decision.citations[index] ?? []);
  const say = ({ source, clause }: Citation) => `${source} ${clause}`;
  const line = (citation: Citation) => html`<p>${say(citation)}</p>`;
  const rest = cited.slice(SHOWN);
  return {
    text: cited.map(say).join("；"),
    show: html`${cited.slice(0, SHOWN).map(line)}
      ${rest.length > 0 ? html`<p class="soft screen">${m.moreClauses(rest.length)}</p><div class="paper">${rest.map(line)}</div>` : ""}`,
  };
}

export function grantLines(decision: Decision, m: Messages): Table {
  const c = m.columns;
  const table = {
    columns: [
      { title: c.achievement }, { title: c.facts }, { title: c.target }, { title: c.granted, number: true },
      { title: c.grade, number: true }, { title: c.effect }, { title: c.rule }, { title: c.clause, wide: true },
    ],
    lines: decision.granted.map((grant, at) => ({
      key: String(at),
      cells: [
        cell(names(grant.achievements)),
        cell(grant.achievements.map(({ facts = "" }) => facts).filter(Boolean).join("；")),
        marked(names(grant.targets), grant.example, m),
        cell(grant.credits),
        cell(grant.grade),
        cell(m.effects[grant.effect]),
        cell(grant.rule.title),
        clauses(decision, grant.citations, m),
      ],
    })),
  };
  return inLedger(table, decision, decision.granted, m);
}

export function refusalLines(decision: Decision, m: Messages): Table {
  const c = m.columns;
  const table = {
    columns: [
      { title: c.achievement }, { title: c.target }, { title: c.outcome }, { title: c.reason, wide: true },
      { title: c.repair, wide: true }, { title: c.worth, number: true }, { title: c.rule },
    ],
    lines: decision.refused.map((refusal, at) => ({
      key: String(at),
      cells: [
        cell(names(refusal.achievements)),
        cell(names(refusal.targets)),
        cell(m.outcomes[refusal.outcome]),
        sentences(refusal.reasons),
        repairs(refusal, m),
        cell(refusal.worth),
        cell(refusal.rule.title),
      ],
    })),
  };
  return inLedger(table, decision, decision.refused, m);
}

function repairs({ repairs: list = [] }: Refusal, m: Messages): Cell {
  const ways = list.map(({ changes }) => changes.map(({ text }) => text).join(" "));
  return {
    text: ways.join(` ${m.repairOr} `),
    show: ways.map((way, at) => html`<p>${at > 0 ? html`<span class="soft">${m.repairOr} </span>` : ""}${way}</p>`),
  };
}

export function unusedLines(decision: Decision, m: Messages): Table {
  const c = m.columns;
  const table = {
    columns: [{ title: c.achievement }, { title: c.facts }, { title: c.reason, wide: true }],
    lines: decision.unused.map(({ achievement, reasons }, at) => ({
      key: String(at),
      cells: [cell(achievement.name), cell(achievement.facts), sentences(reasons)],
    })),
  };
  return inLedger(table, decision, decision.unused, m);
}

export function capLines(decision: Decision, m: Messages): Table {
  const c = m.columns;
  const table = {
    columns: [
      { title: c.cap }, { title: c.limit, number: true }, { title: c.working }, { title: c.used, number: true },
      { title: c.binding }, { title: c.cost, number: true }, { title: c.reason, wide: true }, { title: c.clause, wide: true },
    ],
    lines: decision.caps.map((cap, at) => ({
      key: String(at),
      cells: [
        cell(cap.title),
        cell(cap.limit),
        cell(cap.working),
        cell(cap.used),
        cell(cap.binding ? m.yes : m.no),
        cell(cap.cost),
        cell(cap.reason.text),
        clauses(decision, cap.citations, m),
      ],
    })),
  };
  return inLedger(table, decision, decision.caps, m);
}

export function sharingLines(decision: Decision, m: Messages): Table {
  const c = m.columns;
  return {
    columns: [
      { title: c.sharing }, { title: c.shared }, { title: c.credits, number: true }, { title: c.reason, wide: true },
      { title: c.clause, wide: true },
    ],
    lines: decision.sharings.map((sharing, at) => ({
      key: String(at),
      cells: [
        cell(sharing.title),
        cell(sharing.shared.map((id) => nameOf(decision, id)).join("、")),
        cell(sharing.credits),
        cell(sharing.reason.text),
        clauses(decision, sharing.citations, m),
      ],
    })),
  };
}

const nameOf = (decision: Decision, id: string): string =>
  [...decision.granted.flatMap(({ achievements }) => achievements), ...decision.unused.map(({ achievement }) => achievement)].find(
    (achievement) => achievement.id === id,
  )?.name ?? id;

export function documentLines(decision: Decision, m: Messages): Table {
  const c = m.columns;
  return {
    columns: [
      { title: c.title, wide: true }, { title: c.issuer }, { title: c.force }, { title: c.version, short: true }, { title: c.from, short: true },
      { title: c.digest, wide: true },
    ],
    lines: decision.documents.map((document, at) => ({
      key: String(at),
      cells: [
        cell(document.title),
        cell(document.issuer),
        document.force === "example" ? marked("", true, m) : cell(m.forces[document.force]),
        cell(document.version),
        cell(document.until ? m.until(document.from, document.until) : m.since(document.from)),
        { text: document.digest, show: html`<code class="digest">${document.digest}</code>` },
      ],
    })),
  };
}
