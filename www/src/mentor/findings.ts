/** Where in the session something is wrong, in the words a mentor knows: whose sheet, which part, which criterion. */
import type { Diagnostic, Text } from "../engine/types.js";
import { leavesOf } from "./scheme/leaves.js";
import type { Assessment } from "./scheme/types.js";
import type { Session } from "./session/types.js";

type Say = (text: Text | undefined) => string;

const personIn = (session: Session, id: string): string => {
  const name = session.candidates?.find((each) => each.id === id)?.name;
  return name ? `${name}（${id}）` : id;
};

/** What is wrong, with the names of those it quotes by their ids. */
export function messageOf({ message = "", params = {} }: Diagnostic, session: Session, assessment: Assessment | undefined, say: Say): string {
  const names: Readonly<Record<string, (id: string) => string | undefined>> = {
    candidate: (id) => personIn(session, id),
    part: (id) => say(assessment?.parts.find((each) => each.id === id)?.title),
    assessor: (id) => session.assessors?.find((each) => each.id === id)?.name,
  };
  return Object.entries(names).reduce((text, [param, called]) => {
    const id = params[param];
    const name = typeof id === "string" ? called(id) : undefined;
    return name ? text.replaceAll(`「${id}」`, `「${name}」`).replaceAll(`\`${id}\``, `“${name}”`) : text;
  }, message);
}

/** Such as `吴桂芳（02） · 技能操作 · 罗师傅 · 布线工艺`; nothing where the path leads to no row. */
export function whereOf({ place }: Diagnostic, session: Session, assessment: Assessment | undefined, say: Say): string {
  const [, list, row, mark] = /^\$(?:\.session)?\.(candidates|sheets|assessors)\[(\d+)\](?:\.marks\[(\d+)\])?/.exec(place.path ?? "") ?? [];
  const person = (id: string) => personIn(session, id);
  if (list === "candidates") {
    const one = session.candidates?.[Number(row)];
    return one ? (one.name ? `${one.name}（${one.id}）` : one.id) : "";
  }
  if (list === "assessors") {
    const one = session.assessors?.[Number(row)];
    return one?.name ?? one?.id ?? "";
  }
  const sheet = list === "sheets" ? session.sheets?.[Number(row)] : undefined;
  if (!sheet) return "";
  const part = assessment?.parts.find(({ id }) => id === sheet.part);
  const criterion = mark === undefined ? undefined : sheet.marks?.[Number(mark)]?.criterion;
  const leaf = part ? leavesOf(part).find(({ id }) => id === criterion) : undefined;
  const assessor = session.assessors?.find(({ id }) => id === sheet.assessor);
  return [person(sheet.candidate), say(part?.title) || sheet.part, assessor?.name ?? sheet.assessor, leaf ? say(leaf.title) : criterion].filter(Boolean).join(" · ");
}
