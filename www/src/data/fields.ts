/** The form's fields: for each kind of achievement what can be said, in the order people think of it. */
import type { AchievementKind } from "../engine/types.js";

export type Field =
  | { readonly name: string; readonly as: "text" | "number" | "date" | "grade" | "school" | "programme-code" | "whole" }
  /** A code of the list; typed freely where `open`. */
  | { readonly name: string; readonly as: "code"; readonly list: string }
  | { readonly name: string; readonly as: "suggest"; readonly list: string }
  /** A point on one of the ladders, written `{ladder, code}`. */
  | { readonly name: string; readonly as: "ladder"; readonly ladders: readonly string[] }
  | { readonly name: string; readonly as: "course-name" }
  /** Any number of codes of the list: typed, or each with a box to tick. */
  | { readonly name: string; readonly as: "codes"; readonly list: string }
  | { readonly name: string; readonly as: "boxes"; readonly list: string }
  /** Evaluations of a programme: by whom, for which level, when. */
  | { readonly name: string; readonly as: "evaluations"; readonly ladders: readonly string[] };

export interface Form {
  /** Shown at once. */
  readonly first: readonly Field[];
  /** One tap away. */
  readonly more: readonly Field[];
  /** Fields a new one must have, with the value it begins with. */
  readonly begin: Readonly<Record<string, unknown>>;
}

const LEVELS = ["skill-level", "x-certificate", "old-qualification", "language", "computer-rank", "pretco"];

/** Papers that prove it, as far as they are at hand. */
const EVIDENCE: Field = { name: "evidence", as: "boxes", list: "evidence" };

export const FORMS: Readonly<Record<AchievementKind, Form>> = {
  course: {
    first: [
      { name: "name", as: "course-name" },
      { name: "institution", as: "school" },
      { name: "credits", as: "number" },
      { name: "hours", as: "number" },
      { name: "grade", as: "grade" },
      { name: "date", as: "date" },
    ],
    more: [
      { name: "code", as: "text" },
      { name: "nature", as: "code", list: "nature" },
      { name: "category", as: "code", list: "category" },
      { name: "mode", as: "code", list: "mode" },
      { name: "level", as: "code", list: "schooling" },
    ],
    begin: {},
  },
  certificate: {
    first: [
      { name: "name", as: "text" },
      { name: "kind", as: "code", list: "certificate-kind" },
      { name: "level", as: "ladder", ladders: LEVELS },
      { name: "occupation", as: "suggest", list: "occupation" },
      { name: "issued", as: "date" },
      { name: "valid_until", as: "date" },
    ],
    more: [
      { name: "number", as: "text" },
      { name: "specialty", as: "text" },
      { name: "issuer_class", as: "code", list: "issuer-class" },
      { name: "credits", as: "number" },
      { name: "hours", as: "number" },
      { name: "grade", as: "grade" },
      EVIDENCE,
    ],
    begin: { kind: "skill-level" },
  },
  award: {
    first: [
      { name: "name", as: "text" },
      { name: "kind", as: "code", list: "award-kind" },
      { name: "class", as: "ladder", ladders: ["award-class"] },
      { name: "rank", as: "ladder", ladders: ["award-rank"] },
      { name: "form", as: "code", list: "form" },
      { name: "position", as: "whole" },
    ],
    more: [
      { name: "contest", as: "text" },
      { name: "organiser", as: "code", list: "organiser" },
      { name: "date", as: "date" },
    ],
    begin: { kind: "skill-contest", class: { ladder: "award-class", code: "school" } },
  },
  work: {
    first: [
      { name: "name", as: "text" },
      { name: "occupation", as: "suggest", list: "occupation" },
      { name: "from", as: "date" },
      { name: "until", as: "date" },
      { name: "kind", as: "code", list: "work-kind" },
    ],
    more: [EVIDENCE],
    begin: { from: "" },
  },
  title: {
    first: [
      { name: "name", as: "text" },
      { name: "grade", as: "ladder", ladders: ["title-grade"] },
      { name: "date", as: "date" },
      { name: "occupations", as: "codes", list: "occupation" },
    ],
    more: [EVIDENCE],
    begin: {},
  },
  schooling: {
    first: [
      { name: "name", as: "text" },
      { name: "level", as: "code", list: "schooling" },
      { name: "institution", as: "school" },
      { name: "programme_name", as: "text" },
      { name: "programme", as: "programme-code" },
      { name: "entered", as: "date" },
      { name: "expected", as: "date" },
      { name: "graduated", as: "date" },
      { name: "credits", as: "number" },
    ],
    more: [{ name: "evaluations", as: "evaluations", ladders: ["skill-level"] }, EVIDENCE],
    begin: { level: "secondary" },
  },
  service: {
    first: [
      { name: "name", as: "text" },
      { name: "kind", as: "code", list: "service-kind" },
      { name: "from", as: "date" },
      { name: "until", as: "date" },
    ],
    more: [],
    begin: { kind: "military", from: "" },
  },
  project: {
    first: [
      { name: "name", as: "text" },
      { name: "kind", as: "code", list: "project-kind" },
      { name: "hours", as: "number" },
      { name: "position", as: "whole" },
      { name: "date", as: "date" },
    ],
    more: [],
    begin: { kind: "lab-hours" },
  },
};

export const KINDS = Object.keys(FORMS) as AchievementKind[];
